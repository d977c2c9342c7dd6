"""Metrics that AWS publishes by itself, and alarms that act on them."""

import json
import time
import uuid
from collections.abc import Iterator
from typing import Any, Protocol

import pytest

from sandbox.aws import AwsEmulator, Settings
from tests.unit.sandbox_aws.account import Account
from tests.unit.sandbox_aws.conftest import Eventually

FAILS = "def handler(event, context):\n    raise ValueError\n"
WORKS = "def handler(event, context):\n    return 1\n"


@pytest.fixture(scope="module")
def emulator() -> Iterator[AwsEmulator]:
    """A running emulator that evaluates alarms on request only: its clock gets between no two steps of a test."""
    with AwsEmulator.start(Settings(alarm_seconds=0)) as running:
        yield running


@pytest.fixture
def on_the_clock(account: Account) -> Iterator[None]:
    """Move the account, unused so far, to an emulator that evaluates alarms on its own clock."""
    with AwsEmulator.start() as running:
        account.emulator = running
        yield


def changes(account: Account, url: str, count: int, seconds: float = 10) -> list[str]:
    """Wait for messages of a queue; returns the new states that they tell."""
    return [json.loads(message["Body"])["NewStateValue"] for message in account.messages(url, count, seconds)]


class MakeAlarm(Protocol):
    """Makes an alarm that publishes its changes."""

    def __call__(self, dimensions: dict[str, str], region: str = "us-east-1", **settings: Any) -> tuple[str, str]:
        """The alarm's name and the address of the queue that gets its changes; settings are PutMetricAlarm's."""


class ReadState(Protocol):
    """Evaluates all alarms."""

    def __call__(self, name: str, ahead: float = 0) -> str:
        """The state of one alarm, as of so many seconds ahead."""


@pytest.fixture
def alarm(account: Account) -> MakeAlarm:
    """Make an alarm that publishes its changes; returns its name and the queue that gets them."""

    def make(dimensions: dict[str, str], region: str = "us-east-1", **settings: Any) -> tuple[str, str]:
        sns, name = account.client("sns", region), f"alarm-{uuid.uuid4().hex[:8]}"
        topic = sns.create_topic(Name=name)["TopicArn"]
        url, queue = account.queue(region)
        policy = {
            "Version": "2012-10-17",
            "Statement": [
                {
                    "Effect": "Allow",
                    "Principal": {"Service": "sns.amazonaws.com"},
                    "Action": "sqs:SendMessage",
                    "Resource": queue,
                }
            ],
        }
        account.client("sqs", region).set_queue_attributes(QueueUrl=url, Attributes={"Policy": json.dumps(policy)})
        sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=queue, Attributes={"RawMessageDelivery": "true"})
        values: dict[str, Any] = {
            "Statistic": "Sum",
            "Period": 60,
            "EvaluationPeriods": 1,
            "Threshold": 1,
            "ComparisonOperator": "GreaterThanOrEqualToThreshold",
            "TreatMissingData": "notBreaching",
        }
        account.client("cloudwatch", region).put_metric_alarm(
            AlarmName=name,
            Dimensions=[{"Name": key, "Value": value} for key, value in dimensions.items()],
            AlarmActions=[topic],
            OKActions=[topic],
            **{**values, **settings},
        )
        return name, url

    return make


@pytest.fixture
def state(account: Account) -> ReadState:
    """State of an alarm after an evaluation so many seconds ahead."""

    def read(name: str, ahead: float = 0) -> str:
        return account.emulator.evaluate_alarms(ahead)[f"arn:aws:cloudwatch:us-east-1:{account.id}:alarm:{name}"]

    return read


@pytest.mark.usefixtures("on_the_clock")
def test_an_event_driven_failure_raises_the_functions_alarm(
    account: Account, alarm: MakeAlarm, eventually: Eventually
) -> None:
    """A failing asynchronous invocation alone turns an alarm on its Errors to ALARM, on the emulator's own clock."""
    name = account.function(FAILS)
    alarmed, url = alarm({"FunctionName": name}, Namespace="AWS/Lambda", MetricName="Errors")
    account.invoke_later(name, {})
    cloudwatch = account.client("cloudwatch")
    read = cloudwatch.describe_alarms
    assert eventually(lambda: read(AlarmNames=[alarmed])["MetricAlarms"][0]["StateValue"] == "ALARM")
    assert eventually(lambda: "ALARM" in changes(account, url, 1, seconds=1))


def test_another_functions_errors_leave_an_alarm_alone(account: Account, alarm: MakeAlarm, state: ReadState) -> None:
    """Dimensions select the metric: errors of one function do not alarm another's alarm."""
    failing, working = account.function(FAILS), account.function(WORKS)
    hit, _ = alarm({"FunctionName": failing}, Namespace="AWS/Lambda", MetricName="Errors")
    calm, _ = alarm({"FunctionName": working}, Namespace="AWS/Lambda", MetricName="Errors")
    account.invoke(failing, {})
    account.invoke(working, {})
    assert (state(hit), state(calm)) == ("ALARM", "OK")


def test_an_alarm_recovers_by_ageing_and_says_so(account: Account, alarm: MakeAlarm, state: ReadState) -> None:
    """Once the breach is out of the evaluation range the alarm is OK again and the OK action is sent."""
    name = account.function(FAILS)
    alarmed, url = alarm({"FunctionName": name}, Namespace="AWS/Lambda", MetricName="Errors")
    account.invoke(name, {})
    assert (state(alarmed), state(alarmed, 600)) == ("ALARM", "OK")
    assert changes(account, url, 3)[-2:] == ["ALARM", "OK"]


def test_datapoints_to_alarm_are_counted_per_period(account: Account, alarm: MakeAlarm, state: ReadState) -> None:
    """Two of three periods must breach: two breaches within one period are not enough, in two periods they are."""
    cloudwatch, now = account.client("cloudwatch"), time.time() // 60 * 60 + 30
    alarmed, _ = alarm(
        {"Shop": "a"},
        Namespace="Shop",
        MetricName="Lost",
        EvaluationPeriods=3,
        DatapointsToAlarm=2,
    )

    def lose(*ages: int) -> None:
        for age in ages:
            cloudwatch.put_metric_data(
                Namespace="Shop",
                MetricData=[
                    {
                        "MetricName": "Lost",
                        "Value": 1,
                        "Dimensions": [{"Name": "Shop", "Value": "a"}],
                        "Timestamp": now - age,
                    }
                ],
            )

    lose(0, 0)
    first = state(alarmed)
    lose(60)
    assert (first, state(alarmed)) == ("OK", "ALARM")


def test_missing_data_can_be_an_alarm(alarm: MakeAlarm, state: ReadState) -> None:
    """With TreatMissingData breaching, silence is an alarm; with missing, it is INSUFFICIENT_DATA."""
    silent, _ = alarm({"Shop": "b"}, Namespace="Shop", MetricName="Heartbeat", TreatMissingData="breaching")
    unknown, _ = alarm({"Shop": "b"}, Namespace="Shop", MetricName="Heartbeat", TreatMissingData="missing")
    assert (state(silent), state(unknown)) == ("ALARM", "INSUFFICIENT_DATA")


def test_depth_and_age_of_a_queue_are_its_own(account: Account, alarm: MakeAlarm, state: ReadState) -> None:
    """Alarms on a queue see its real messages, and their age as of the time of evaluation."""
    url, arn = account.queue()
    queue = {"QueueName": arn.rpartition(":")[2]}
    deep, _ = alarm(queue, Namespace="AWS/SQS", MetricName="ApproximateNumberOfMessagesVisible", Statistic="Maximum")
    old, _ = alarm(
        queue, Namespace="AWS/SQS", MetricName="ApproximateAgeOfOldestMessage", Statistic="Maximum", Threshold=300
    )
    sent, _ = alarm(queue, Namespace="AWS/SQS", MetricName="NumberOfMessagesSent")
    assert state(deep) == "OK"
    account.client("sqs").send_message(QueueUrl=url, MessageBody="x")
    assert (state(deep), state(old), state(sent)) == ("ALARM", "OK", "ALARM")
    assert state(old, 400) == "ALARM"


def test_a_composite_alarm_follows_its_children(account: Account, alarm: MakeAlarm, state: ReadState) -> None:
    """A composite alarm changes when an alarm of its rule changes on the clock, and back again."""
    name = account.function(FAILS)
    alarmed, _ = alarm({"FunctionName": name}, Namespace="AWS/Lambda", MetricName="Errors")
    account.client("cloudwatch").put_composite_alarm(AlarmName="both", AlarmRule=f"ALARM({alarmed})")
    before = state("both")
    account.invoke(name, {})
    assert (before, state("both"), state("both", 600)) == ("OK", "ALARM", "OK")


def test_an_alarm_of_metric_math_is_never_ok_by_omission(account: Account, state: ReadState) -> None:
    """An alarm on an expression that is not understood here stays INSUFFICIENT_DATA."""
    stat = {"Metric": {"Namespace": "AWS/Lambda", "MetricName": "Errors"}, "Period": 60, "Stat": "Sum"}
    account.client("cloudwatch").put_metric_alarm(
        AlarmName="math",
        EvaluationPeriods=1,
        Threshold=1,
        ComparisonOperator="GreaterThanThreshold",
        TreatMissingData="notBreaching",
        Metrics=[
            {"Id": "e", "Expression": "RATE(m)", "ReturnData": True},
            {"Id": "m", "MetricStat": stat, "ReturnData": False},
        ],
    )
    assert state("math", 600) == "INSUFFICIENT_DATA"


def test_a_topic_that_refuses_cloudwatch_gets_no_alarm(account: Account, alarm: MakeAlarm, state: ReadState) -> None:
    """An alarm's notification needs a topic policy that admits CloudWatch, as in AWS."""
    name = account.function(FAILS)
    alarmed, url = alarm({"FunctionName": name}, Namespace="AWS/Lambda", MetricName="Errors")
    refuses = {
        "Version": "2012-10-17",
        "Statement": [
            {
                "Effect": "Allow",
                "Principal": {"Service": "s3.amazonaws.com"},
                "Action": "sns:Publish",
                "Resource": "*",
            }
        ],
    }
    topic = f"arn:aws:sns:us-east-1:{account.id}:{alarmed}"
    account.client("sns").set_topic_attributes(
        TopicArn=topic, AttributeName="Policy", AttributeValue=json.dumps(refuses)
    )
    account.invoke(name, {})
    assert state(alarmed) == "ALARM"
    assert "ALARM" not in changes(account, url, 2, seconds=0.5)


@pytest.mark.usefixtures("on_the_clock")
def test_an_alarm_on_the_clock_passes_a_topic_that_takes_tls_only(
    account: Account, alarm: MakeAlarm, eventually: Eventually
) -> None:
    """A topic that denies plain text gets the notification of an alarm that nobody's request has triggered."""
    name = account.function(FAILS)
    alarmed, url = alarm({"FunctionName": name}, Namespace="AWS/Lambda", MetricName="Errors")
    topic = f"arn:aws:sns:us-east-1:{account.id}:{alarmed}"
    statements = [
        {"Effect": "Allow", "Principal": {"Service": "cloudwatch.amazonaws.com"}},
        {
            "Effect": "Deny",
            "Principal": {"AWS": "*"},
            "Condition": {"Bool": {"aws:SecureTransport": "false"}},
        },
    ]
    document = [{**statement, "Action": "sns:Publish", "Resource": topic} for statement in statements]
    account.client("sns").set_topic_attributes(
        TopicArn=topic,
        AttributeName="Policy",
        AttributeValue=json.dumps({"Version": "2012-10-17", "Statement": document}),
    )
    account.invoke_later(name, {})
    assert eventually(lambda: "ALARM" in changes(account, url, 1, seconds=1))


def test_every_invocation_is_counted(account: Account) -> None:
    """Invocations, Errors and Duration hold every invocation, however driven, by function and over all functions."""
    name = account.function("def handler(event, context):\n    if event:\n        raise ValueError\n")
    account.client("lambda").put_function_event_invoke_config(FunctionName=name, MaximumRetryAttempts=1)
    account.invoke(name, None)
    account.invoke_later(name, {"fail": True})
    account.emulator.wait_until_idle()

    def total(metric: str, dimensions: dict[str, str], stat: str = "Sum") -> float:
        answer = account.client("cloudwatch").get_metric_statistics(
            Namespace="AWS/Lambda",
            MetricName=metric,
            Dimensions=[{"Name": key, "Value": value} for key, value in dimensions.items()],
            StartTime=time.time() - 3600,
            EndTime=time.time() + 60,
            Period=3600 * 2,
            Statistics=[stat],
        )
        return float(sum(point[stat] for point in answer["Datapoints"]))

    one = {"FunctionName": name}
    assert (total("Invocations", one), total("Errors", one)) == (3, 2)
    assert total("Duration", one, "SampleCount") == 3
    assert total("Invocations", {}) == 3
    assert total("AsyncEventsDropped", one) == 1
