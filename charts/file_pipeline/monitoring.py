"""Who is told what: one topic per region, and the alarms on function, table and queue."""

from __future__ import annotations

from charts.blocks.alarm import Alarm
from charts.blocks.key import Key
from charts.blocks.scope import Scope
from charts.blocks.table import RegionalTable
from charts.blocks.topic import Topic
from charts.file_pipeline.processing import Processing

OPERATIONS = ("BatchWriteItem", "GetItem", "PutItem", "UpdateItem")
"""The table's operations in use; throttles and system errors are counted by operation."""


def add_alarms(scope: Scope, processing: Processing, table: RegionalTable) -> Topic:
    """Add the region's topic and alarms; thresholds as the system's contract states them."""
    settings = scope.settings
    key = Key(
        scope,
        "alarms",
        purpose=f"Alarm messages in {scope.region}",
        deletion_days=settings.file_pipeline.key_deletion_days,
    )
    topic = Topic(scope, "alarms", key=key, email=settings.alarm_email)
    function, queue = processing.function, processing.dead_letters
    limits = settings.file_pipeline.alarms
    Alarm(
        topic,
        "data-processor-errors",
        metric=function.metric_errors(),
        threshold=1,
        periods=2,
        meaning="The data processor fails; its files are retried and then wait in the dead-letter queue",
    )
    Alarm(
        topic,
        "data-processor-duration",
        metric=function.metric_duration(),
        threshold=settings.file_pipeline.function.timeout_seconds * 800,  # 80 % of the timeout, in ms
        periods=2,
        meaning="Files take most of the timeout; beyond it they continue in another invocation",
    )
    Alarm(
        topic,
        "data-processor-throttles",
        metric=function.metric_throttles(),
        threshold=1,
        meaning="Lambda refuses invocations for want of concurrency; events wait and are retried",
    )
    Alarm(
        topic,
        "processed-data-system-errors",
        metric=table.metric_system_errors(OPERATIONS),
        threshold=1,
        meaning="DynamoDB fails requests on its own side",
    )
    Alarm(
        topic,
        "processed-data-throttles",
        metric=table.metric_throttles(OPERATIONS),
        threshold=1,
        meaning="DynamoDB throttles requests; the processor backs off and continues",
    )
    other = next(region for region in settings.regions.both if region != scope.region)
    Alarm(
        topic,
        "processed-data-replication-latency",
        metric=table.metric_replication_latency(other),
        threshold=limits.replication_latency_ms,
        periods=2,
        meaning=f"Items written in {scope.region} reach {other} late",
    )
    Alarm(
        topic,
        "dlq-messages",
        metric=queue.metric_visible(),
        threshold=10,
        periods=2,
        meaning="Files wait in the dead-letter queue; read their reasons, then redrive",
    )
    Alarm(
        topic,
        "dlq-age",
        metric=queue.metric_oldest(),
        threshold=limits.oldest_message_hours * 3_600,
        meaning="A file has waited in the dead-letter queue too long; messages expire there",
    )
    return topic
