"""Every alarm of stream-processing is raised by what it watches, heard on the topic, and ends by itself.

The system is the committed one but for what would make a test wait: the two alarms that need two periods have periods
of ten seconds, records count as late after one second, executions time out after five, and the validator, which takes
any input, has an input that it fails on.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import yaml

from sandbox.aws.fault import Fault
from sandbox.controlplane import Sandbox
from tests.flows.causes import invoke_failing, invoke_refused
from tests.flows.conftest import ROOT, eventually
from tests.flows.dists import change, copy, release
from tests.flows.listening import Listener
from tests.flows.streams import REGION, Streams

pytestmark = pytest.mark.flow
PERIOD = 10
"""Seconds; the shortest period of an alarm."""
AFTER = 4 * 300
"""Seconds after which every alarm's periods have passed without data."""
DAILY = {"dataType": "DAILY_ANALYTICS"}
SLOW_TABLE = Fault(service="dynamodb", operation="BatchWriteItem", resource="analytics", latency=2)
SLOW_VALIDATOR = Fault(service="lambda", operation="InvokeFunction", resource="dev-datavalidator", latency=8)
NO_WRITE = Fault(
    service="dynamodb", operation="BatchWriteItem", resource="analytics", code="AccessDeniedException", status=400
)
NO_QUERY = Fault(service="dynamodb", operation="Query", code="AccessDeniedException", status=400)
THROTTLED = Fault(service="dynamodb", operation="BatchWriteItem", resource="analytics", count=1,
                  code="ProvisionedThroughputExceededException", status=400)  # fmt: skip


@pytest.fixture(scope="module")
def streams(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Streams]:
    """The system, hurried."""
    dist = copy(tmp_path_factory.mktemp("alarms"), "stream-processing")
    for function in ("userdataproc", "orderdataproc"):
        assert change(dist, "MetricAlarm", lambda spec: spec.update(period=PERIOD), f"{function}-errors") == 1
        assert change(dist, "MetricAlarm", lambda spec: spec.update(threshold=1000), f"{function}-iterator-age") == 1

    def hurry(spec: dict[str, Any]) -> None:
        spec["definition"] = json.dumps({**json.loads(spec["definition"]), "TimeoutSeconds": 5})

    assert change(dist, "StateMachine", hurry) == 1
    first = "    _logger.append_keys("
    broken = "    if event == 'break':\n        raise ValueError\n"
    release(dist, "dev-datavalidator-synth", lambda _, text: text.replace(first, broken + first))
    with Sandbox.start(dist, "dev", "stream-processing") as sandbox:
        sandbox.reconcile_until_ready(timeout=60)
        yield Streams(sandbox)


@pytest.fixture(scope="module")
def listener(streams: Streams) -> Listener:
    """The operator's queue."""
    return Listener.on_topic(streams.sandbox, REGION, streams.outputs["alertTopicArn"])


def fails(label: str, payload: Any, *, twice: bool) -> Callable[[Streams], None]:
    """Errors of the function: five, and five more in the next period."""
    return lambda streams: invoke_failing(streams, label, payload, times=5, period=PERIOD if twice else 0)


def refused(label: str) -> Callable[[Streams], None]:
    """An invocation that Lambda refuses."""
    return lambda streams: invoke_refused(streams, label)


def late(table: str, identity: str, time_name: str) -> Callable[[Streams], None]:
    """A change whose activity takes two seconds to write."""

    def cause(streams: Streams) -> None:
        with streams.sandbox.aws.faults(SLOW_TABLE):
            streams.put(table, {identity: "late", time_name: 1})
            streams.eventually_activities("late", 1)

    return cause


def set_aside(label: str) -> Callable[[Streams], None]:
    """A record that its function cannot understand."""

    def cause(streams: Streams) -> None:
        name = streams.outputs[f"{label}Name"]
        answer = streams.client("lambda").invoke(FunctionName=name, Payload=b'{"Records": ["no record"]}')
        assert json.loads(answer["Payload"].read()) == {"batchItemFailures": []}

    return cause


def record_failure(streams: Streams) -> None:
    """An execution whose analysis fails, so that its input is kept."""
    with streams.sandbox.aws.faults(NO_QUERY):
        assert streams.execute(DAILY)["status"] == "FAILED"


def miss_start(streams: Streams) -> None:
    """A daily run that its rule may not start."""
    iam, role = streams.client("iam"), "dev-daily-analytics-synth"
    iam.delete_role_policy(RoleName=role, PolicyName=role)
    moment = streams.sandbox.aws.schedule_clock() + timedelta(days=1)
    assert [firing.error is None for firing in streams.sandbox.aws.travel_to(moment)] == [False]
    streams.sandbox.reconcile_until_ready(timeout=60)  # puts the policy back


def fail(streams: Streams) -> None:
    """An execution that fails."""
    assert streams.execute({"dataType": "WEATHER"})["status"] == "FAILED"


def time_out(streams: Streams) -> None:
    """An execution that takes too long."""
    with streams.sandbox.aws.faults(SLOW_VALIDATOR):
        assert streams.execute(DAILY)["status"] == "TIMED_OUT"


def stop(streams: Streams) -> None:
    """An execution that somebody stops."""
    client = streams.client("stepfunctions")
    with streams.sandbox.aws.faults(SLOW_VALIDATOR):
        started = client.start_execution(stateMachineArn=streams.outputs["stateMachineArn"], input=json.dumps(DAILY))
        client.stop_execution(executionArn=started["executionArn"])
        assert streams.ended(started["executionArn"])["status"] == "ABORTED"


def throttle(streams: Streams) -> None:
    """A write that the analytics table throttles once."""
    with streams.sandbox.aws.faults(THROTTLED):
        streams.put("userDataTable", {"userId": "throttled", "timestamp": 1})
        streams.eventually_activities("throttled", 1)


def forget(label: str, table: str, *names: str) -> Callable[[Streams], None]:
    """A record that cannot be written, while its queue takes nothing."""

    def cause(streams: Streams) -> None:
        queue = streams.outputs[f"{label}Name"]
        shut = Fault(service="sqs", operation="SendMessage", resource=queue, code="ServiceUnavailable")
        metric = {"Name": "FunctionName", "Value": queue.replace("-dlq-", "-")}
        with streams.sandbox.aws.faults(NO_WRITE, shut):
            streams.put(table, dict(zip(names, ("forgotten", 1), strict=True)))
            eventually(lambda: _count(streams, metric), 40, "the failure was delivered")

    return cause


def _count(streams: Streams, dimension: dict[str, str]) -> bool:
    """Whether Lambda has counted a failure that it could not deliver."""
    now = datetime.now(UTC)
    answer = streams.client("cloudwatch").get_metric_statistics(
        Namespace="AWS/Lambda",
        MetricName="DestinationDeliveryFailures",
        Dimensions=[dimension],
        StartTime=now - timedelta(minutes=5),
        EndTime=now + timedelta(minutes=1),
        Period=600,
        Statistics=["Sum"],
    )
    return bool(answer["Datapoints"])


def miss_start_unheard(streams: Streams) -> None:
    """A daily run that its rule may not start, while its queue lets nobody in."""
    sqs, url = streams.client("sqs"), streams.queue_url("missedStarts")
    shut = {
        "Effect": "Deny",
        "Principal": "*",
        "Action": "sqs:SendMessage",
        "Resource": streams.outputs["missedStartsArn"],
    }
    policy = json.dumps({"Version": "2012-10-17", "Statement": [shut]})
    sqs.set_queue_attributes(QueueUrl=url, Attributes={"Policy": policy})
    miss_start(streams)  # puts this policy back, too


CAUSES: dict[str, Callable[[Streams], None]] = {
    "userdataproc-errors": fails("userDataProcessor", [], twice=True),
    "orderdataproc-errors": fails("orderDataProcessor", [], twice=True),
    "analyticsproc-errors": fails("analyticsProcessor", [], twice=False),
    "datavalidator-errors": fails("dataValidator", "break", twice=False),
    "userdataproc-throttles": refused("userDataProcessor"),
    "orderdataproc-throttles": refused("orderDataProcessor"),
    "analyticsproc-throttles": refused("analyticsProcessor"),
    "datavalidator-throttles": refused("dataValidator"),
    "userdataproc-iterator-age": late("userDataTable", "userId", "timestamp"),
    "orderdataproc-iterator-age": late("orderDataTable", "orderId", "createdAt"),
    "stepfunctions-failures": fail,
    "stepfunctions-timeouts": time_out,
    "stepfunctions-aborted": stop,
    "userdataproc-dlq-messages": set_aside("userDataProcessor"),
    "orderdataproc-dlq-messages": set_aside("orderDataProcessor"),
    "data-processing-failures-messages": record_failure,
    "daily-analytics-dlq-messages": miss_start,
    "analytics-throttles": throttle,
    "userdataproc-undelivered": forget("userDataFailures", "userDataTable", "userId", "timestamp"),
    "orderdataproc-undelivered": forget("orderDataFailures", "orderDataTable", "orderId", "createdAt"),
    "daily-analytics-undelivered": miss_start_unheard,
}


def test_every_alarm_has_its_cause() -> None:
    """No alarm lies in dist/ that the next test does not raise."""
    files = (ROOT / f"dist/dev/stream-processing/{REGION}").glob("MetricAlarm.*.yaml")
    names = {yaml.safe_load(file.read_text(encoding="utf-8"))["metadata"]["name"] for file in files}
    assert names == {f"dev-{alarm}-synth" for alarm in CAUSES}


@pytest.mark.parametrize("alarm", CAUSES)
def test_an_alarm_is_raised_heard_and_ended(streams: Streams, listener: Listener, alarm: str) -> None:
    """The cause raises the alarm, its message arrives; without the cause it ends, and that is heard as well."""
    name, aws = f"dev-{alarm}-synth", streams.sandbox.aws

    def state(offset_seconds: float = 0) -> str:
        states = aws.evaluate_alarms(offset_seconds)
        return next(found for arn, found in states.items() if arn.endswith(f":alarm:{name}"))

    assert state() == "OK"
    listener.hears(name, "OK")
    listener.heard.clear()
    CAUSES[alarm](streams)
    eventually(lambda: state() == "ALARM", 20, f"{name} was not raised")
    eventually(lambda: listener.hears(name, "ALARM"), 10, f"{name} was not heard")
    for queue in ("userDataFailures", "orderDataFailures", "workflowFailures", "missedStarts"):
        streams.empty(queue)
    aws.evaluate_alarms()
    assert state(AFTER) == "OK"
    eventually(lambda: listener.hears(name, "OK"), 10, f"the end of {name} was not heard")
