"""Alarms, wired to the system's topic, dashboard and traces; thresholds as the environment's file chooses."""

from __future__ import annotations

from charts.blocks.alarm import Alarm
from charts.blocks.dashboard import Dashboard, Graph
from charts.blocks.scope import Scope
from charts.blocks.trace_group import ApiSampling, TraceGroup
from charts.realtime_analytics.batch import Batch
from charts.realtime_analytics.flink import StreamingAnalysis
from charts.realtime_analytics.flink_monitoring import alarm_analysis, analysis_graphs
from charts.realtime_analytics.functions import Functions
from charts.realtime_analytics.ingest import Ingest
from charts.realtime_analytics.lake import Lake
from charts.realtime_analytics.messaging import Messaging
from charts.realtime_analytics.orchestrator import Orchestrator
from charts.realtime_analytics.processing import Processing
from charts.realtime_analytics.search import Search
from charts.realtime_analytics.search_monitoring import alarm_search, search_graphs
from charts.realtime_analytics.stores import Stores
from charts.realtime_analytics.workflow_monitoring import alarm_workflow, workflow_graphs

SECOND_MS = 1_000
_WRITES = ("BatchWriteItem", "PutItem")
_PARTS = {
    "data-ingestion": "clients get errors, and keep their events",
    "stream-processor": "its records are retried, then wait in its queue",
    "alert-handler": "alerts are retried, then wait in the dead-letter queue",
    "search-indexer": "documents are received again, then wait in the dead-letter queue",
}


def add_monitoring(
    scope: Scope,
    *,
    stores: Stores,
    messaging: Messaging,
    functions: Functions,
    processing: Processing,
    ingest: Ingest,
    lake: Lake,
    batch: Batch,
    orchestrator: Orchestrator,
    analysis: StreamingAnalysis,
    search: Search | None,
) -> Dashboard:
    """Add the alarms, the traces' group and sampling, and the dashboard."""
    _alarm_functions(messaging, functions)
    _alarm_ways(messaging, processing, ingest)
    _alarm_queues(messaging)
    _alarm_table(messaging, stores)
    _alarm_lake(messaging, lake, batch)
    alarm_workflow(messaging, orchestrator)
    alarm_analysis(messaging, analysis)
    alarm_search(messaging, search, functions)
    tracing = scope.settings.realtime_analytics.tracing
    TraceGroup(scope, "real-time-analytics", label="RealTimeAnalytics", functions=functions.all)
    ApiSampling(
        scope,
        "real-time-analytics",
        api=ingest.api,
        priority=tracing.priority,
        reservoir=tracing.requests_per_second,
        rate=tracing.share,
    )
    return Dashboard(
        scope,
        "real-time-analytics",
        [
            *_graphs(stores, messaging, functions, processing, ingest),
            *_lake_graphs(batch),
            *workflow_graphs(orchestrator),
            *analysis_graphs(analysis),
            *search_graphs(search),
        ],
        hours=1,
    )


def _alarm_functions(messaging: Messaging, functions: Functions) -> None:
    limits = messaging.topic.scope.settings.realtime_analytics.alarms
    for function in functions.all:
        processor = function is functions.processor
        Alarm(
            messaging.topic,
            f"{function.resource}-errors",
            metric=function.metric_errors(),
            threshold=limits.processor_errors if processor else 1,
            periods=2 if processor else 1,
            meaning=f"Invocations of {function.name} fail; {_PARTS[function.resource]}",
        )
        Alarm(
            messaging.topic,
            f"{function.resource}-throttles",
            metric=function.metric_throttles(),
            threshold=1,
            meaning=f"Lambda refuses invocations of {function.name} for want of concurrency",
        )


def _alarm_ways(messaging: Messaging, processing: Processing, ingest: Ingest) -> None:
    limits = messaging.topic.scope.settings.realtime_analytics.alarms
    reader = processing.events
    Alarm(
        messaging.topic,
        "stream-processor-iterator-age",
        metric=reader.function.metric_iterator_age(),
        threshold=limits.iterator_age_seconds * SECOND_MS,
        periods=2,
        meaning=f"Events of {reader.stream.name} are processed more than {limits.iterator_age_seconds} s late",
    )
    Alarm(
        messaging.topic,
        "stream-processor-undelivered",
        metric=reader.function.metric_undelivered(),
        threshold=1,
        meaning="Lambda gave events up and could not tell the queue; read the stream again before it forgets them",
    )
    Alarm(
        messaging.topic,
        "real-time-data-stream-refused",
        metric=reader.stream.metric_refused(),
        threshold=1,
        meaning="The stream refuses events for want of shards; they are put again, then clients are told to wait",
    )
    Alarm(
        messaging.topic,
        "real-time-analytics-api-5xx",
        metric=ingest.api.metric_failed(),
        threshold=limits.api_errors,
        meaning="The API answers with errors of ours; clients keep their events and try again",
    )


def _alarm_queues(messaging: Messaging) -> None:
    minutes = messaging.topic.scope.settings.realtime_analytics.alarms.oldest_alert_minutes
    Alarm(
        messaging.topic,
        "analytics-processing-age",
        metric=messaging.alerts.metric_oldest(),
        threshold=minutes * 60,
        meaning=f"An alert waits for more than {minutes} min; the alert handler does not keep up, or fails",
    )
    for queue, meaning in (
        (messaging.dead_letters, "Alerts or documents could not be handled; read their reasons, then redrive"),
        (messaging.failures, "Events could not be processed; read their reasons, then redrive"),
    ):
        Alarm(
            messaging.topic,
            f"{queue.resource}-messages",
            metric=queue.metric_visible(),
            threshold=1,
            meaning=meaning,
        )


def _alarm_table(messaging: Messaging, stores: Stores) -> None:
    Alarm(
        messaging.topic,
        "real-time-analytics-results-throttles",
        metric=stores.results.metric_throttles(_WRITES),
        threshold=1,
        meaning="DynamoDB throttles the results; the functions back off, and the stream's reader falls behind",
    )
    Alarm(
        messaging.topic,
        "real-time-analytics-results-errors",
        metric=stores.results.metric_system_errors(_WRITES),
        threshold=1,
        meaning="DynamoDB fails requests by faults of its own; the functions try again",
    )


def _alarm_lake(messaging: Messaging, lake: Lake, batch: Batch) -> None:
    minutes = messaging.topic.scope.settings.realtime_analytics.lake.late_minutes
    Alarm(
        messaging.topic,
        "analytics-firehose-freshness",
        metric=batch.delivery.metric_freshness(),
        threshold=minutes * 60,
        meaning=f"An event waits for more than {minutes} min for the lake; its delivery stream fails, or is behind",
    )
    Alarm(
        messaging.topic,
        "analytics-firehose-failures",
        metric=batch.delivery.metric_failed(),
        threshold=0.01,
        meaning="The lake's bucket refuses files; they are put again for a day, then records are lost to the lake",
    )
    Alarm(
        messaging.topic,
        "analytics-firehose-unconverted",
        metric=batch.delivery.metric_unconverted(),
        threshold=1,
        meaning="Records are no events for the lake; they lie below errors/, each with its reason",
    )
    Alarm(
        messaging.topic,
        "data-lake-5xx",
        metric=lake.bucket.metric_requests("5xxErrors"),
        threshold=1,
        meaning="S3 fails requests to the lake on its own side; deliveries are put again, queries fail",
    )


def _lake_graphs(batch: Batch) -> list[Graph]:
    delivery = batch.delivery
    return [
        Graph("Age of what is not in the lake yet", {"oldest": delivery.metric_freshness()}),
        Graph(
            "Records for the lake",
            {"delivered": delivery.metric_delivered(), "no events": delivery.metric_unconverted()},
        ),
    ]


def _graphs(
    stores: Stores, messaging: Messaging, functions: Functions, processing: Processing, ingest: Ingest
) -> list[Graph]:
    api, stream = ingest.api, processing.events.stream
    queues = (messaging.alerts, messaging.dead_letters, messaging.failures)
    return [
        Graph(
            "Requests to the API",
            {"all": api.metric_requests(), "refused (4xx)": api.metric_refused(), "failed (5xx)": api.metric_failed()},
        ),
        Graph("Latency of the API", {"latency": api.metric_latency()}),
        Graph("Events in the stream", {"came in": stream.metric_incoming(), "refused": stream.metric_refused()}),
        Graph("How far the stream's readers are behind", {"slowest": stream.metric_iterator_age()}),
        Graph("Function invocations", {one.name: one.metric_invocations() for one in functions.all}),
        Graph("Function errors", {one.name: one.metric_errors() for one in functions.all}),
        Graph("Function duration", {one.name: one.metric_duration() for one in functions.all}),
        Graph("Table capacity units", {"written": stores.results.metric_capacity("Write")}),
        Graph("Messages in the queues", {queue.name: queue.metric_visible() for queue in queues}),
    ]
