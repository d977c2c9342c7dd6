"""Who is told what: one topic per region, and the alarms on bucket, function, table and queue."""

from __future__ import annotations

from typing import NamedTuple

from charts.blocks.alarm import Alarm
from charts.blocks.composite_alarm import CompositeAlarm
from charts.blocks.key import Key
from charts.blocks.topic import Topic
from charts.file_pipeline.health import add_health
from charts.file_pipeline.place import Place

OPERATIONS = ("BatchWriteItem", "GetItem", "PutItem", "UpdateItem")
"""The table's operations in use; throttles and system errors are counted by operation."""


class Monitoring(NamedTuple):
    """Who is told, and the alarm that says whether the region can process files."""

    topic: Topic
    health: CompositeAlarm


def add_alarms(place: Place) -> Monitoring:
    """Add the region's topic and alarms; thresholds as the system's contract states them."""
    scope, settings = place.scope, place.scope.settings
    key = Key(
        scope,
        "alarms",
        purpose=f"Alarm messages in {scope.region}",
        deletion_days=settings.file_pipeline.key_deletion_days,
    )
    topic = Topic(scope, "alarms", key=key, email=settings.alarm_email)
    _alarm_files(topic, place)
    _alarm_function(topic, place)
    _alarm_table(topic, place)
    _alarm_queue(topic, place)
    return Monitoring(topic, add_health(topic, place.bucket, place.function))


def _alarm_files(topic: Topic, place: Place) -> None:
    Alarm(
        topic,
        "data-ingestion-5xx",
        metric=place.bucket.metric_requests("5xxErrors"),
        threshold=1,
        meaning="S3 fails requests to the ingestion bucket on its own side; uploads are tried again by their senders",
    )
    Alarm(
        topic,
        "records-rejected",
        metric=place.metric_files("RecordsRejected"),
        threshold=place.scope.settings.file_pipeline.alarms.rejected_records,
        meaning="Records were refused; they lie with their reasons below rejected/ in the ingestion bucket",
    )
    other = next(region for region in place.scope.settings.regions.both if region != place.region)
    Alarm(
        topic,
        "files-while-passive",
        metric=place.metric_files("FilesWhilePassive"),
        threshold=1,
        meaning=f"Somebody uploads to {place.region} while {other} is active; the files are processed, tell the sender",
    )


def _alarm_function(topic: Topic, place: Place) -> None:
    Alarm(
        topic,
        "data-processor-errors",
        metric=place.function.metric_errors(),
        threshold=1,
        periods=2,
        meaning="The data processor fails; its files are retried and then wait in the dead-letter queue",
    )
    Alarm(
        topic,
        "data-processor-duration",
        metric=place.function.metric_duration(),
        threshold=topic.scope.settings.file_pipeline.function.timeout_seconds * 800,  # 80 % of the timeout, in ms
        periods=2,
        meaning="Files take most of the timeout; beyond it they continue in another invocation",
    )
    Alarm(
        topic,
        "data-processor-throttles",
        metric=place.function.metric_throttles(),
        threshold=1,
        meaning="Lambda refuses invocations for want of concurrency; events wait and are retried",
    )


def _alarm_table(topic: Topic, place: Place) -> None:
    Alarm(
        topic,
        "processed-data-system-errors",
        metric=place.table.metric_system_errors(OPERATIONS),
        threshold=1,
        meaning="DynamoDB fails requests on its own side",
    )
    Alarm(
        topic,
        "processed-data-throttles",
        metric=place.table.metric_throttles(OPERATIONS),
        threshold=1,
        meaning="DynamoDB throttles requests; the processor backs off and continues",
    )
    other = next(region for region in place.scope.settings.regions.both if region != place.region)
    Alarm(
        topic,
        "processed-data-circuit-opened",
        metric=place.metric_files("CircuitOpened"),
        threshold=1,
        meaning=f"The table fails in {place.region}; the processor writes to {other} until it answers again",
    )
    Alarm(
        topic,
        "processed-data-replication-latency",
        metric=place.table.metric_replication_latency(other),
        threshold=place.scope.settings.file_pipeline.alarms.replication_latency_ms,
        periods=2,
        meaning=f"Items written in {place.region} reach {other} late",
    )


def _alarm_queue(topic: Topic, place: Place) -> None:
    Alarm(
        topic,
        "dlq-messages",
        metric=place.queue.metric_visible(),
        threshold=10,
        periods=2,
        meaning="Files wait in the dead-letter queue; read their reasons, then redrive",
    )
    Alarm(
        topic,
        "dlq-age",
        metric=place.queue.metric_oldest(),
        threshold=place.scope.settings.file_pipeline.alarms.oldest_message_hours * 3_600,
        meaning="A file has waited in the dead-letter queue too long; messages expire there",
    )
