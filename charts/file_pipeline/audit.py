"""Who changed what, and when: the audit trail of the processed-data table, kept by the stream-processor.

It stands in the primary region only: the stream of the table there shows the changes of both regions, those of the
other one as they are replicated.
"""

from __future__ import annotations

from charts.blocks.alarm import Alarm
from charts.blocks.function import Function
from charts.blocks.key import Key
from charts.blocks.network import Network
from charts.blocks.package import CodePackage
from charts.blocks.queue import Queue
from charts.blocks.scope import Scope
from charts.blocks.stream_trigger import TableStreamTrigger
from charts.blocks.table import Attribute, RegionalTable, Table
from charts.blocks.topic import Topic
from charts.file_pipeline.processing import METRICS_NAMESPACE, Processing
from charts.file_pipeline.storage import TTL_ATTRIBUTE

MINUTE_MS = 60_000
OPERATIONS = ("BatchWriteItem",)
"""The trail's operations in use: items are only added."""


class AuditTrail:
    """The trail's table, the function that writes it, and the queue of what it did not understand."""

    def __init__(self, scope: Scope, processing: Processing, changed: RegionalTable, network: Network | None) -> None:
        settings, knobs = scope.settings, scope.settings.file_pipeline
        # A key of its own: who may read the data may not for that read the trail, nor the other way round.
        key = Key(
            scope,
            "audit-trail",
            purpose=f"Items of the audit trail in {scope.region}",
            deletion_days=knobs.key_deletion_days,
        )
        self.changed = changed
        self.table = Table(
            scope,
            "audit-trail",
            partition_key=Attribute("recordId"),
            sort_key=Attribute("changedAt"),
            stream=False,
            ttl_attribute=TTL_ATTRIBUTE,
            backup_days=knobs.table.backup_days,
            key=key,
        ).in_region(scope)
        self.failures = Queue(scope, "stream-processor-dlq", retention_days=knobs.queue.retention_days)
        self.function = Function(
            scope,
            "stream-processor",
            code=CodePackage(processing.artifacts, "stream-processor", function="stream_processor"),
            handler="functions.stream_processor.handler.handler",
            size=knobs.stream_processor.function,
            environment={
                "AUDIT_TABLE_NAME": self.table.name,
                "FAILURE_QUEUE_URL": self.failures.url,
                "POWERTOOLS_LOG_LEVEL": settings.log_level,
                "POWERTOOLS_METRICS_NAMESPACE": METRICS_NAMESPACE,
                "POWERTOOLS_SERVICE_NAME": "stream-processor",
                "REGION": scope.region,
                "RETENTION_DAYS": str(knobs.audit_retention_days),
            },
            network=network,
        )
        self.table.grant_put_batches(self.function.role)
        TableStreamTrigger(
            scope,
            "processed-data-stream-processor",
            table=changed,
            function=self.function,
            failures=self.failures,
            trigger=knobs.stream_processor.trigger,
        )

    def add_alarms(self, topic: Topic) -> None:
        """Add the alarms of function, stream, queue and table."""
        function, minutes = self.function, topic.scope.settings.file_pipeline.stream_processor.iterator_age_minutes
        Alarm(
            topic,
            "stream-processor-errors",
            metric=function.metric_errors(),
            threshold=1,
            periods=2,
            meaning="The stream processor fails; its records are retried, then wait in its queue",
        )
        Alarm(
            topic,
            "stream-processor-throttles",
            metric=function.metric_throttles(),
            threshold=1,
            meaning="Lambda refuses invocations of the stream processor for want of concurrency; they are retried",
        )
        Alarm(
            topic,
            "stream-processor-iterator-age",
            metric=function.metric_iterator_age(),
            threshold=minutes * MINUTE_MS,
            meaning=f"Changes of {self.changed.name} are audited {minutes} min late; a stream forgets after a day",
        )
        Alarm(
            topic,
            "stream-processor-dlq-messages",
            metric=self.failures.metric_visible(),
            threshold=1,
            meaning="Changes are missing in the audit trail; read their reasons, then redrive",
        )
        Alarm(
            topic,
            "audit-trail-throttles",
            metric=self.table.metric_throttles(OPERATIONS),
            threshold=1,
            meaning="DynamoDB throttles the audit trail; the stream processor backs off and falls behind",
        )
        Alarm(
            topic,
            "audit-trail-system-errors",
            metric=self.table.metric_system_errors(OPERATIONS),
            threshold=1,
            meaning="DynamoDB fails writes to the audit trail on its own side",
        )
