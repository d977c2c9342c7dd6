"""Every alarm of realtime-analytics is raised by what it watches, heard on the topic, and ends by itself.

The system is the committed one but for what would make a test wait: the alarms that need two periods have some of ten
seconds, records count as late after one second, and an alert is received again after one. Thresholds on errors of the
processor are five, so that the retries of another alarm's cause do not raise them, and the workflow has five seconds.

What the emulator does not measure by itself is put into the very metric that the alarm names, as the service would do
(`published`): that an alarm watches the right one of them is then the checks' to say, not this test's.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import yaml

from sandbox.aws.fault import Fault
from sandbox.controlplane import Sandbox
from tests.flows.causes import invoke_failing, invoke_refused
from tests.flows.conftest import ROOT, eventually
from tests.flows.dists import change, copy
from tests.flows.events import Analytics
from tests.flows.listening import Listener
from tests.flows.test_events import REGION

pytestmark = pytest.mark.flow
PERIOD = 10
"""Seconds; the shortest period of an alarm."""
AFTER = 4 * 300
"""Seconds after which every alarm's periods have passed without data."""
FAILURES = 5
ANOMALY = 1_000_000
QUEUES = ("eventFailuresName", "alertDeadLettersName", "searchQueueName")
NO_WRITE = Fault(service="dynamodb", operation="BatchWriteItem", code="AccessDeniedException", status=400)
NO_ALERT = Fault(service="dynamodb", operation="PutItem", code="AccessDeniedException", status=400)
NO_STREAM = Fault(service="kinesis", operation="PutRecords", code="AccessDeniedException", status=400)
SLOW_TABLE = Fault(service="dynamodb", operation="BatchWriteItem", latency=2)
THROTTLED = "ProvisionedThroughputExceededException"
SLOW_PROCESSOR = Fault(service="lambda", operation="InvokeFunction", resource="stream-processor", latency=8)
BUSY_STREAM = Fault(service="kinesis", operation="PutRecords", code=THROTTLED, status=400, count=1)
BUSY_TABLE = Fault(service="dynamodb", operation="BatchWriteItem", code=THROTTLED, status=400, count=1)
NO_SEARCH = Fault(service="es", code="service_unavailable", status=503)
ILL_TABLE = Fault(service="dynamodb", operation="BatchWriteItem", code="InternalServerError", status=500, count=1)


@pytest.fixture(scope="module")
def analytics(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Analytics]:
    """The system, hurried."""
    dist = copy(tmp_path_factory.mktemp("alarms"), "realtime-analytics")

    def hurry(threshold: int) -> Callable[[dict[str, Any]], object]:
        return lambda spec: spec.update(period=PERIOD, threshold=threshold)

    def be_brief(spec: dict[str, Any]) -> None:
        spec["definition"] = json.dumps({**json.loads(spec["definition"]), "TimeoutSeconds": 5})

    assert change(dist, "MetricAlarm", hurry(FAILURES), "stream-processor-errors") == 1
    assert change(dist, "MetricAlarm", hurry(1000), "stream-processor-iterator-age") == 1
    assert change(dist, "Queue", lambda spec: spec.update(visibilityTimeoutSeconds=1), "analytics-processing") == 1
    assert change(dist, "StateMachine", be_brief, "analytics-orchestrator") == 1
    with Sandbox.start(dist, "dev", "realtime-analytics") as sandbox:
        sandbox.reconcile_until_ready(timeout=60)
        yield Analytics(sandbox, REGION)


@pytest.fixture(scope="module")
def listener(analytics: Analytics) -> Listener:
    """The operator's queue."""
    return Listener.on_topic(analytics.sandbox, REGION, analytics.outputs["alertTopicArn"])


def manifest(alarm: str) -> dict[str, Any]:
    """spec.forProvider of an alarm as it lies in dist/."""
    file = ROOT / f"dist/dev/realtime-analytics/{REGION}/MetricAlarm.{alarm}-dev.k8s.yaml"
    found: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))["spec"]["forProvider"]
    return found


@dataclass(frozen=True)
class Cause:
    """What raises an alarm, and what ends it; the alarm is looked at as if `after` seconds had passed."""

    begin: Callable[[Analytics], None]
    end: Callable[[Analytics], None] = lambda _: None
    after: float = 0


def fails(label: str, *, twice: bool = False) -> Cause:
    """Errors of the function: five, and five more in the next period."""
    return Cause(lambda analytics: invoke_failing(analytics, label, [], times=FAILURES, period=PERIOD if twice else 0))


def refused(label: str) -> Cause:
    """An invocation that Lambda refuses."""
    return Cause(lambda analytics: invoke_refused(analytics, label))


def sent(fault: Fault, status: int = 200, *, value: float = 1) -> Cause:
    """An event that is sent, and stored if it is taken, while something is out of order."""

    def begin(analytics: Analytics) -> None:
        name = f"sent-{time.monotonic_ns()}"
        with analytics.sandbox.aws.faults(fault):
            assert analytics.send({"id": name, "value": value}).status == status
            if status == 200:
                eventually(lambda: analytics.items(f"DATA#{name}"), 20, "the event is not stored")

    return Cause(begin)


def late(analytics: Analytics) -> None:
    """Events that take two seconds to store, in two periods one after the other."""
    for turn in range(2):
        if turn:
            time.sleep(PERIOD - time.time() % PERIOD)
        sent(SLOW_TABLE).begin(analytics)


def set_aside(analytics: Analytics) -> None:
    """A record that is no event."""
    analytics.put(("odd", b"no event at all"))
    eventually(lambda: analytics.in_queue("eventFailuresName"), 20, "nothing was set aside")


def bury(analytics: Analytics) -> None:
    """An alert that cannot be recorded."""
    with analytics.sandbox.aws.faults(NO_ALERT):
        assert analytics.send({"id": "buried", "value": ANOMALY}).status == 200
        eventually(lambda: analytics.in_queue("alertDeadLettersName"), 40, "no dead letter")


def forget(analytics: Analytics) -> None:
    """A record that cannot be stored, while the queue for its place takes nothing."""
    shut = Fault(service="sqs", operation="SendMessage", resource="analytics-failures", code="ServiceUnavailable")
    with analytics.sandbox.aws.faults(NO_WRITE, shut):
        assert analytics.send({"id": "forgotten", "value": 1}).status == 200
        eventually(lambda: undelivered(analytics), 40, "the failure was delivered")


def undelivered(analytics: Analytics) -> bool:
    """Whether Lambda has counted a failure that it could not deliver."""
    now = datetime.now(UTC)
    answer = analytics.client("cloudwatch").get_metric_statistics(
        Namespace="AWS/Lambda",
        MetricName="DestinationDeliveryFailures",
        Dimensions=[{"Name": "FunctionName", "Value": analytics.outputs["streamProcessorName"]}],
        StartTime=now - timedelta(minutes=5),
        EndTime=now + timedelta(minutes=1),
        Period=600,
        Statistics=["Sum"],
    )
    return bool(answer["Datapoints"])


def published(alarm: str, value: float, *, minutes_ago: Sequence[int] = (0,)) -> Cause:
    """A value of the metric that the alarm watches."""

    def begin(analytics: Analytics) -> None:
        spec = manifest(alarm)
        (metric,) = [query["metric"] for query in spec.get("metricQuery", []) if "metric" in query] or [spec]
        dimensions = [{"Name": name, "Value": text} for name, text in metric["dimensions"].items()]
        datum = {"MetricName": metric["metricName"], "Dimensions": dimensions, "Value": value}
        data = [{**datum, "Timestamp": datetime.now(UTC) - timedelta(minutes=ago)} for ago in minutes_ago]
        analytics.client("cloudwatch").put_metric_data(Namespace=metric["namespace"], MetricData=data)

    return Cause(begin)


def executed(given: dict[str, Any], status: str, *faults: Fault) -> Cause:
    """An execution of the workflow, and how it ends."""

    def begin(analytics: Analytics) -> None:
        client, machine = analytics.client("stepfunctions"), analytics.outputs["orchestratorArn"]
        with analytics.sandbox.aws.faults(*faults):
            started = client.start_execution(stateMachineArn=machine, input=json.dumps(given))["executionArn"]
            eventually(lambda: client.describe_execution(executionArn=started)["status"] == status, 40, f"not {status}")

    return Cause(begin)


def break_lake(analytics: Analytics) -> None:
    """A request to the lake that S3 fails, and that is sent again."""
    lake = analytics.outputs["dataLakeName"]
    broken = Fault(service="s3", resource=lake, code="InternalError", status=500, count=1)
    with analytics.sandbox.aws.faults(broken):
        analytics.client("s3").list_objects_v2(Bucket=lake)


def read_queue(analytics: Analytics, reader: str, *, enabled: bool) -> None:
    """Let a function read its queue, or not."""
    name = analytics.outputs[f"{reader}Name"]
    mapping = analytics.sandbox.get("EventSourceMapping", name)["status"]["atProvider"]["uuid"]
    analytics.client("lambda").update_event_source_mapping(UUID=mapping, Enabled=enabled)


def leave_lying(analytics: Analytics) -> None:
    """An alert that nobody reads."""
    read_queue(analytics, "alertHandler", enabled=False)
    assert analytics.send({"id": "lying", "value": ANOMALY}).status == 200
    eventually(lambda: analytics.in_queue("alertQueueName"), 20, "no alert came")


def pick_up(analytics: Analytics) -> None:
    """The alert is read after all."""
    read_queue(analytics, "alertHandler", enabled=True)
    eventually(lambda: not analytics.in_queue("alertQueueName"), 20, "the alert still lies there")


def lose_search(analytics: Analytics) -> None:
    """An event whose document the search store does not take."""
    with analytics.sandbox.aws.faults(NO_SEARCH):
        assert analytics.send({"id": f"lost-{time.monotonic_ns()}", "value": 1}).status == 200
        eventually(lambda: analytics.in_queue("searchQueueName"), 20, "no document waits")


def leave_unsearchable(analytics: Analytics) -> None:
    """A document that nobody indexes later."""
    read_queue(analytics, "searchIndexer", enabled=False)
    lose_search(analytics)


def index_later(analytics: Analytics) -> None:
    """The document is indexed after all."""
    read_queue(analytics, "searchIndexer", enabled=True)
    eventually(lambda: not analytics.in_queue("searchQueueName"), 20, "the document still waits")


CAUSES: dict[str, Cause] = {
    # First: on a busy machine the events of other causes are late by themselves.
    "stream-processor-iterator-age": Cause(late),
    "alert-handler-errors": fails("alertHandler"),
    "alert-handler-throttles": refused("alertHandler"),
    "analytics-dlq-messages": Cause(bury),
    # Before the next one, whose record is none for the lake either.
    "analytics-firehose-unconverted": published("analytics-firehose-unconverted", 1),
    "analytics-failures-messages": Cause(set_aside),
    "analytics-firehose-failures": published("analytics-firehose-failures", 0),
    "analytics-firehose-freshness": published("analytics-firehose-freshness", 3600),
    "analytics-orchestrator-failures": executed({"asOf": "no time"}, "FAILED"),
    "analytics-orchestrator-throttles": published("analytics-orchestrator-throttles", 1),
    "analytics-orchestrator-timeouts": executed({}, "TIMED_OUT", SLOW_PROCESSOR),
    "analytics-processing-age": Cause(leave_lying, pick_up, after=1000),
    "data-lake-5xx": Cause(break_lake),
    "data-ingestion-errors": fails("dataIngestion"),
    "data-ingestion-throttles": refused("dataIngestion"),
    "real-time-analytics-api-5xx": sent(NO_STREAM, 503),
    "real-time-analytics-results-errors": sent(ILL_TABLE),
    "real-time-analytics-results-throttles": sent(BUSY_TABLE),
    "real-time-data-stream-refused": sent(BUSY_STREAM),
    "search-circuit-opened": Cause(lose_search),
    "search-indexer-errors": fails("searchIndexer"),
    "search-indexer-throttles": refused("searchIndexer"),
    "search-red": published("search-red", 1),
    "search-storage": published("search-storage", 100, minutes_ago=(1, 2)),
    "search-yellow": published("search-yellow", 1, minutes_ago=range(6)),
    "analytics-reindex-age": Cause(leave_unsearchable, index_later, after=4000),  # opens the circuit as well
    "stream-processor-errors": fails("streamProcessor", twice=True),
    "stream-processor-throttles": refused("streamProcessor"),
    "stream-processor-undelivered": Cause(forget),
}
"""Alarm (its name without the environment): what raises it. An alarm that is added needs a line here."""


def test_every_alarm_has_its_cause() -> None:
    """No alarm lies in dist/ that the next test does not raise."""
    files = (ROOT / f"dist/dev/realtime-analytics/{REGION}").glob("MetricAlarm.*.yaml")
    there = {yaml.safe_load(file.read_text(encoding="utf-8"))["metadata"]["name"] for file in files}
    driven = {f"{alarm}-dev" for alarm in CAUSES}
    assert there - driven == set(), "alarms that nobody raises: give each a cause in CAUSES"
    assert driven - there == set(), "causes of alarms that are gone"


@pytest.mark.parametrize("alarm", CAUSES)
def test_an_alarm_is_raised_heard_and_ended(analytics: Analytics, listener: Listener, alarm: str) -> None:
    """The cause raises the alarm, its message arrives; without the cause it ends, and that is heard as well."""
    name, aws, cause = f"{alarm}-dev", analytics.sandbox.aws, CAUSES[alarm]

    def state(offset_seconds: float = 0) -> str:
        states = aws.evaluate_alarms(offset_seconds)
        return next(found for arn, found in states.items() if arn.endswith(f":alarm:{name}"))

    assert state() == "OK"
    listener.hears(name, "OK")
    listener.heard.clear()
    cause.begin(analytics)
    eventually(lambda: state(cause.after) == "ALARM", 20, f"{name} was not raised")
    eventually(lambda: listener.hears(name, "ALARM"), 10, f"{name} was not heard")
    cause.end(analytics)
    for queue in QUEUES:
        analytics.empty(queue)
    aws.evaluate_alarms()
    assert state(AFTER) == "OK"
    eventually(lambda: listener.hears(name, "OK"), 10, f"the end of {name} was not heard")
