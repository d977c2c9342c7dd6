"""Failover by DNS: what health checks follow, how records stand, and what they tell uploaders."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.checks.factories import AWAY, HOME, Dist, alarm, found

ALARM, PAIR, HEALTH, TARGET = (
    f"wiring.{rule}" for rule in ("health-alarm", "failover-pair", "failover-health", "failover-target")
)
TEXT = f"v=tandem1 region={HOME} bucket=shop-uploads-dev"


def zone() -> Dist:
    """A zone with a pair of records, each with the health check of one alarm, without a mistake."""
    dist = Dist()
    metadata = {"name": "shop-dev", "labels": {"shop.example.org/account": "111122223333"}}
    dist.add({"apiVersion": "v1", "kind": "Namespace", "metadata": metadata, "spec": {}})
    dist.managed("s3.Bucket", "uploads", {}, external="shop-uploads-dev")
    alarm(dist, "failing", "AWS/Lambda", "Errors", {"FunctionName": "shop-reader-dev"})
    follows = {"cloudwatchAlarmNameRef": {"name": "failing"}, "cloudwatchAlarmRegion": HOME}
    dist.managed("route53.HealthCheck", "home", {"type": "CLOUDWATCH_METRIC", **follows})
    dist.managed("route53.Zone", "zone", {"name": "shop.example.org"})
    for place in ("PRIMARY", "SECONDARY"):
        record = {
            "name": "active.shop.example.org",
            "type": "TXT",
            "ttl": 30,
            "zoneIdRef": {"name": "zone"},
            "records": [TEXT],
            "setIdentifier": place.lower(),
            "failoverRoutingPolicy": {"type": place},
            "healthCheckIdRef": {"name": "home"},
        }
        dist.managed("route53.Record", place.lower(), record)
    return dist


@pytest.mark.parametrize("rule", [ALARM, PAIR, HEALTH, TARGET])
def test_a_pair_that_is_well_made(rule: str) -> None:
    """Nothing is found in a pair of records with a health check each."""
    assert found(zone(), rule) == []


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        ("metricName", None, "on an expression"),
        ("metricQuery", [{"id": "m", "expression": "1"}], "on an expression"),
        ("statistic", "p99", "statistic"),
        ("period", 10, "high resolution"),
        ("datapointsToAlarm", 1, "M out of N"),
    ],
)
def test_an_alarm_that_route_53_cannot_read(path: str, value: Any, said: str) -> None:
    """Expressions, other statistics, high resolution and M out of N are refused."""
    ((named, field, message),) = found(zone().set("MetricAlarm/failing", path, value), ALARM)
    assert (named, field.rpartition(".")[2]) == ("HealthCheck/shop-dev/home", "cloudwatchAlarmName")
    assert said in message


def test_all_of_n_periods_may_be_written_out() -> None:
    """N of N is what Route 53 counts."""
    assert found(zone().set("MetricAlarm/failing", "datapointsToAlarm", 2), ALARM) == []


def test_a_composite_alarm_is_none() -> None:
    """A name that only a composite alarm has is no metric alarm."""
    dist = zone().set("HealthCheck/home", "cloudwatchAlarmNameRef", None)
    dist.managed(
        "cloudwatch.CompositeAlarm", "all", {"alarmRule": 'ALARM("shop-failing-dev")'}, external="shop-all-dev"
    )
    ((_, _, message),) = found(dist.set("HealthCheck/home", "cloudwatchAlarmName", "shop-all-dev"), ALARM)
    assert "no metric alarm" in message
    assert found(dist.set("HealthCheck/home", "cloudwatchAlarmName", "shop-failing-dev"), ALARM) == []


def test_the_alarm_is_in_the_region_that_is_named() -> None:
    """An alarm of the same name elsewhere is another one."""
    assert found(zone().set("HealthCheck/home", "cloudwatchAlarmRegion", AWAY), ALARM)


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        ("failoverRoutingPolicy.type", "PRIMARY", "one PRIMARY and one SECONDARY"),
        ("setIdentifier", "primary", "two different ones"),
        ("ttl", 60, "make them equal"),
        ("name", "other.shop.example.org", "one PRIMARY and one SECONDARY"),
    ],
)
def test_a_pair_that_is_none(path: str, value: Any, said: str) -> None:
    """Two of a kind, one alone, one identifier for both, or two times to live are refused."""
    assert said in found(zone().set("Record/secondary", path, value), PAIR)[0][2]


def test_each_record_of_a_pair_has_a_health_check() -> None:
    """A record without one is answered for a region that is ill."""
    ((named, _, _),) = found(zone().set("Record/primary", "healthCheckIdRef", None), HEALTH)
    assert named == "Record/shop-dev/primary"


@pytest.mark.parametrize(
    "text",
    [TEXT.replace(HOME, AWAY), TEXT.replace("uploads", "other"), "v=tandem1", f"v=tandem1 region={HOME}"],
)
def test_what_is_told_is_there(text: str) -> None:
    """A bucket that is not ours, or not in that region, would take no file."""
    ((_, field, message),) = found(zone().set("Record/primary", "records.0", text), TARGET)
    assert field.endswith("records[0]")
    assert text in message


def test_other_texts_are_nobodys_business() -> None:
    """TXT records have many uses."""
    assert found(zone().set("Record/primary", "records.0", "v=spf1 -all"), TARGET) == []
