"""Who is told what: the alert topic, the alarms that publish to it, and the dashboard."""

from __future__ import annotations

from dataclasses import dataclass

from charts.blocks.alarm import Alarm, Metric
from charts.blocks.dashboard import Dashboard, Graph
from charts.blocks.key import Key
from charts.blocks.scope import Scope
from charts.blocks.topic import Topic
from charts.stream_processing.functions import Functions
from charts.stream_processing.tables import Tables
from charts.stream_processing.triggers import Triggers
from charts.stream_processing.workflow import Workflow

MINUTE_MS = 60_000


@dataclass(frozen=True)
class Monitoring:
    """What tells people: the topic, and the dashboard."""

    topic: Topic
    dashboard: Dashboard


def add_monitoring(
    scope: Scope, tables: Tables, functions: Functions, triggers: Triggers, workflow: Workflow
) -> Monitoring:
    """Add topic, alarms and dashboard; thresholds as the system's contract states them."""
    settings = scope.settings
    key = Key(
        scope,
        "serverless-alerts",
        purpose=f"Alarm messages of stream-processing in {scope.region}",
        deletion_days=settings.stream_processing.key_deletion_days,
    )
    topic = Topic(
        scope,
        "serverless-alerts",
        key=key,
        display_name="Serverless Infrastructure Alerts",
        email=settings.alarm_email,
    )
    _alarm_functions(topic, functions)
    _alarm_streams(topic, triggers)
    _alarm_workflow(topic, workflow)
    _alarm_queues(topic, functions, workflow)
    Alarm(
        topic,
        "analytics-throttles",
        metric=tables.analytics.metric_throttles(("BatchWriteItem", "PutItem", "Query")),
        threshold=1,
        meaning="DynamoDB throttles the analytics table; the functions back off, and the streams' readers fall behind",
    )
    return Monitoring(topic, Dashboard(scope, "serverless-dash", _graphs(tables, functions, workflow)))


def _alarm_functions(topic: Topic, functions: Functions) -> None:
    for service, function in functions.all.items():
        reads_stream = function in (functions.user_data, functions.order_data)
        Alarm(
            topic,
            f"{function.resource}-errors",
            metric=function.metric_errors(),
            threshold=5 if reads_stream else 1,
            periods=2 if reads_stream else 1,
            meaning=f"Invocations of {service} fail; "
            + (
                "their records are retried, then wait in its queue"
                if reads_stream
                else "the workflow retries, then fails"
            ),
        )
        Alarm(
            topic,
            f"{function.resource}-throttles",
            metric=function.metric_throttles(),
            threshold=1,
            meaning=f"Lambda refuses invocations of {service} for want of concurrency; they are retried",
        )


def _alarm_streams(topic: Topic, triggers: Triggers) -> None:
    minutes = topic.scope.settings.stream_processing.iterator_age_minutes
    for trigger in (triggers.user_data, triggers.order_data):
        Alarm(
            topic,
            f"{trigger.function.resource}-iterator-age",
            metric=trigger.function.metric_iterator_age(),
            threshold=minutes * MINUTE_MS,
            meaning=f"Changes of {trigger.table.name} are processed {minutes} min late; a stream forgets after a day",
        )


def _alarm_workflow(topic: Topic, workflow: Workflow) -> None:
    machine = workflow.machine
    for resource, metric, meaning in (
        ("stepfunctions-failures", "ExecutionsFailed", "An execution failed; its input waits in the failures' queue"),
        ("stepfunctions-timeouts", "ExecutionsTimedOut", "An execution ran out of time; start it again with its input"),
        ("stepfunctions-aborted", "ExecutionsAborted", "Somebody stopped an execution; its day has no summary"),
    ):
        Alarm(topic, resource, metric=machine.metric(metric), threshold=1, meaning=meaning)


def _alarm_queues(topic: Topic, functions: Functions, workflow: Workflow) -> None:
    for queue, meaning in (
        (functions.user_failures, "Changes of user data could not be processed; read their reasons, then redrive"),
        (functions.order_failures, "Changes of orders could not be processed; read their reasons, then redrive"),
        (workflow.failures, "Inputs of failed executions wait; redrive them once the cause is mended"),
        (workflow.missed_starts, "The daily run could not be started; redrive it once the cause is mended"),
    ):
        Alarm(topic, f"{queue.resource}-messages", metric=queue.metric_visible(), threshold=1, meaning=meaning)
    # What does not even reach its queue is lost but for a stream's own 24 hours: nothing else would tell of it.
    for function in (functions.user_data, functions.order_data):
        Alarm(
            topic,
            f"{function.resource}-undelivered",
            metric=function.metric_undelivered(),
            threshold=1,
            meaning="Lambda gave records up and could not tell the queue; read the stream again within a day",
        )
    Alarm(
        topic,
        f"{workflow.schedule.resource}-undelivered",
        metric=workflow.schedule.metric_undelivered(),
        threshold=1,
        meaning="The daily run could not be started, and its queue did not take that either; start it by hand",
    )


def _graphs(tables: Tables, functions: Functions, workflow: Workflow) -> list[Graph]:
    by_service = functions.all.items()
    states = {"started": "ExecutionsStarted", "succeeded": "ExecutionsSucceeded", "failed": "ExecutionsFailed"}
    queues = (functions.user_failures, functions.order_failures, workflow.failures, workflow.missed_starts)
    capacity: dict[str, Metric] = {}
    for what, table in tables.all.items():
        capacity |= {f"{what}, read": table.metric_capacity("Read"), f"{what}, written": table.metric_capacity("Write")}
    return [
        Graph("Function invocations", {service: function.metric_invocations() for service, function in by_service}),
        Graph("Function errors", {service: function.metric_errors() for service, function in by_service}),
        Graph("Function duration", {service: function.metric_duration() for service, function in by_service}),
        Graph("Table capacity units", capacity),
        Graph("Executions of the workflow", {label: workflow.machine.metric(name) for label, name in states.items()}),
        Graph(
            "How far the streams' readers are behind",
            {
                "user data": functions.user_data.metric_iterator_age(),
                "order data": functions.order_data.metric_iterator_age(),
            },
        ),
        Graph("Messages in the failures' queues", {queue.name: queue.metric_visible() for queue in queues}),
    ]
