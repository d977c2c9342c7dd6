"""DNS answers for hosted zones, and the health checks that they go by."""

from __future__ import annotations

import datetime
import uuid
from typing import Any

import dns.flags
import dns.message
import dns.query
import dns.rcode
import pytest

from tests.unit.sandbox_aws.account import Account


class Zone:
    """A hosted zone of its own domain, and who answers for it."""

    def __init__(self, account: Account) -> None:
        self.account = account
        self.client = account.client("route53")
        self.domain = f"{uuid.uuid4().hex[:8]}.example.com"
        self.id = self.client.create_hosted_zone(Name=self.domain, CallerReference=uuid.uuid4().hex)["HostedZone"]["Id"]

    def check(self, **config: Any) -> str:
        """A health check; returns its id."""
        made = self.client.create_health_check(CallerReference=uuid.uuid4().hex, HealthCheckConfig=config)
        return str(made["HealthCheck"]["Id"])

    def follow(self, name: str, otherwise: str = "LastKnownStatus", region: str = "us-east-1") -> str:
        """An alarm on the average of a metric of its own name in two minutes, and a health check that follows it."""
        self.account.client("cloudwatch", region).put_metric_alarm(
            AlarmName=name, Namespace="Tests", MetricName=name, Statistic="Average", Period=60, Threshold=0.5,
            EvaluationPeriods=2, ComparisonOperator="GreaterThanOrEqualToThreshold", TreatMissingData="notBreaching",
        )  # fmt: skip
        alarm = {"Name": name, "Region": region}
        return self.check(Type="CLOUDWATCH_METRIC", AlarmIdentifier=alarm, InsufficientDataHealthStatus=otherwise)

    def measure(self, name: str, value: float, minutes_ago: int) -> None:
        """One value of the metric."""
        when = datetime.datetime.now(datetime.UTC) - datetime.timedelta(minutes=minutes_ago)
        data = [{"MetricName": name, "Value": value, "Timestamp": when}]
        self.account.client("cloudwatch").put_metric_data(Namespace="Tests", MetricData=data)

    def record(self, text: str, label: str = "active", **more: Any) -> None:
        """A TXT record."""
        values = [{"Value": f'"{text}"'}]
        record = {"Name": f"{label}.{self.domain}", "Type": "TXT", "TTL": 30, "ResourceRecords": values, **more}
        changes = [{"Action": "CREATE", "ResourceRecordSet": record}]
        self.client.change_resource_record_sets(HostedZoneId=self.id, ChangeBatch={"Changes": changes})

    def ask(self, label: str = "active", sort: str = "TXT") -> dns.message.Message:
        """What the name server says."""
        return self.ask_for(f"{label}.{self.domain}", sort)

    def ask_for(self, name: str, sort: str = "TXT") -> dns.message.Message:
        """What the name server says of any name."""
        address, port = self.account.emulator.dns()
        return dns.query.udp(dns.message.make_query(name, sort), address, port=port, timeout=5)

    def texts(self) -> list[str]:
        """The answers' texts."""
        return [data.to_text().strip('"') for part in self.ask().answer for data in part]

    def healthy(self, check: str, offset: float = 0) -> bool:
        """The status of a health check."""
        return self.account.emulator.health_checks(offset)[check]


@pytest.fixture
def zone(account: Account) -> Zone:
    """A fresh hosted zone."""
    return Zone(account)


def test_a_plain_record_is_answered(zone: Zone) -> None:
    """Its text and its TTL come from the zone, with authority."""
    zone.record("here", "west")
    answer = zone.ask("west")
    assert [part.to_text() for part in answer.answer] == [f'west.{zone.domain}. 30 IN TXT "here"']
    assert answer.flags & dns.flags.AA


def test_what_is_not_there_is_said_so(zone: Zone) -> None:
    """No such name, no such type at a name that is there, and a name of nobody's zone are three different answers."""
    zone.record("here")
    assert zone.ask("nowhere").rcode() == dns.rcode.NXDOMAIN
    empty = zone.ask(sort="A")
    assert (empty.rcode(), empty.answer) == (dns.rcode.NOERROR, [])
    assert zone.ask_for("active.example.org").rcode() == dns.rcode.REFUSED


@pytest.mark.parametrize(
    ("primary_ill", "secondary_ill", "expected"),
    [(False, False, "first"), (True, False, "second"), (False, True, "first"), (True, True, "first")],
)
def test_a_pair_is_answered_by_health(zone: Zone, primary_ill: bool, secondary_ill: bool, expected: str) -> None:
    """The secondary is answered only while it alone is healthy."""
    for place, ill, text in (("PRIMARY", primary_ill, "first"), ("SECONDARY", secondary_ill, "second")):
        # Inverted: a check of nothing is healthy, its opposite is not.
        check = zone.check(Type="CALCULATED", ChildHealthChecks=[], HealthThreshold=0, Inverted=ill)
        zone.record(text, SetIdentifier=text, Failover=place, HealthCheckId=check)
    assert zone.texts() == [expected]


def test_all_periods_must_breach(zone: Zone) -> None:
    """A health check on an alarm of two minutes is unhealthy once both breach, and healthy when one does not."""
    check = zone.follow("errors")
    assert zone.healthy(check)
    zone.measure("errors", 1, 1)
    assert zone.healthy(check)
    zone.measure("errors", 1, 0)
    assert not zone.healthy(check)
    for _ in range(3):
        zone.measure("errors", 0, 0)
    assert zone.healthy(check)


@pytest.mark.parametrize(
    ("otherwise", "expected"), [("LastKnownStatus", False), ("Healthy", True), ("Unhealthy", False)]
)
def test_without_data_it_is_as_was_chosen(zone: Zone, otherwise: str, expected: bool) -> None:
    """What the alarm makes of missing data says nothing to Route 53, which has a choice of its own."""
    check = zone.follow("errors", otherwise)
    zone.measure("errors", 1, 1)
    zone.measure("errors", 1, 0)
    assert not zone.healthy(check)
    assert zone.healthy(check, 3600) is expected


def test_a_new_one_without_data_is_healthy_by_its_last_known_status(zone: Zone) -> None:
    """Nothing is known yet, and nothing speaks against it."""
    assert zone.healthy(zone.follow("errors"))
    assert not zone.healthy(zone.follow("others", "Unhealthy"))


def test_a_calculated_one_needs_as_many_children_as_it_says(zone: Zone) -> None:
    """Two of two must be healthy, one of two may be enough."""
    well, ill = zone.follow("well"), zone.follow("ill", "Unhealthy")
    both = zone.check(Type="CALCULATED", ChildHealthChecks=[well, ill], HealthThreshold=2)
    either = zone.check(Type="CALCULATED", ChildHealthChecks=[well, ill], HealthThreshold=1)
    assert (zone.healthy(both), zone.healthy(either)) == (False, True)
    kept = zone.client.get_health_check(HealthCheckId=both)["HealthCheck"]["HealthCheckConfig"]
    assert kept["ChildHealthChecks"] == [well, ill]


def test_an_alarm_on_an_expression_says_nothing(zone: Zone) -> None:
    """Route 53 reads one metric; with an expression there is no data to go by, whatever the alarm's state."""
    stat = {"Metric": {"Namespace": "Tests", "MetricName": "m"}, "Period": 60, "Stat": "Sum"}
    zone.account.client("cloudwatch").put_metric_alarm(
        AlarmName="formula", ComparisonOperator="GreaterThanOrEqualToThreshold", EvaluationPeriods=1, Threshold=0,
        Metrics=[{"Id": "m", "MetricStat": stat, "ReturnData": False}, {"Id": "e", "Expression": "FILL(m, 1)"}],
    )  # fmt: skip
    alarm = {"Name": "formula", "Region": "us-east-1"}
    check = zone.check(Type="CLOUDWATCH_METRIC", AlarmIdentifier=alarm, InsufficientDataHealthStatus="Unhealthy")
    assert not zone.healthy(check)
