"""The four functions, each with a role of its own, and the queues of records that no retry helped."""

from __future__ import annotations

from collections.abc import Mapping

from charts.blocks.bucket import CODE, Bucket
from charts.blocks.function import Function
from charts.blocks.package import CodePackage
from charts.blocks.queue import Queue
from charts.blocks.scope import Scope
from charts.settings import FunctionSize
from charts.stream_processing.tables import Tables

METRICS_NAMESPACE = "ServerlessApp"


class Functions:
    """The functions; the two that read streams with the queue of each."""

    def __init__(self, scope: Scope, tables: Tables) -> None:
        knobs = scope.settings.stream_processing
        self.scope = scope
        self._artifacts = Bucket(
            scope, "artifacts", suffix=knobs.bucket_suffix, lifecycle=None, holds_data=False, acknowledge=CODE
        )
        self.user_failures = self.failures("userdataproc-dlq")
        self.order_failures = self.failures("orderdataproc-dlq")
        analytics = {"ANALYTICS_TABLE_NAME": tables.analytics.name, "REGION": scope.region}
        # The event is logged as it came, so that a record can be found again by what it held.
        activities = {
            **analytics,
            "POWERTOOLS_LOGGER_LOG_EVENT": "true",
            "RETENTION_DAYS": str(knobs.activity_retention_days),
        }
        self.user_data = self._function(
            "userdataproc",
            "user-data-processor",
            knobs.functions.user_data_processor,
            {**activities, "FAILURE_QUEUE_URL": self.user_failures.url},
        )
        self.order_data = self._function(
            "orderdataproc",
            "order-data-processor",
            knobs.functions.order_data_processor,
            {**activities, "FAILURE_QUEUE_URL": self.order_failures.url},
        )
        self.analytics = self._function(
            "analyticsproc",
            "analytics-processor",
            knobs.functions.analytics_processor,
            {**analytics, "SETTLE_SECONDS": str(knobs.workflow.settle_minutes * 60)},
        )
        self.validator = self._function("datavalidator", "data-validator", knobs.functions.data_validator, {})
        for processor in (self.user_data, self.order_data):
            tables.analytics.grant_put_batches(processor.role)
        tables.analytics.grant_summarize(self.analytics.role)

    @property
    def all(self) -> dict[str, Function]:
        """The functions by their service names."""
        return {
            "user-data-processor": self.user_data,
            "order-data-processor": self.order_data,
            "analytics-processor": self.analytics,
            "data-validator": self.validator,
        }

    def failures(self, resource: str) -> Queue:
        """A queue of what could not be processed; a person reads it and redrives it."""
        return Queue(self.scope, resource, retention_days=self.scope.settings.stream_processing.queue_retention_days)

    def _function(self, resource: str, service: str, size: FunctionSize, variables: Mapping[str, str]) -> Function:
        knobs, package = self.scope.settings.stream_processing, service.replace("-", "_")
        return Function(
            self.scope,
            resource,
            code=CodePackage(self._artifacts, service, function=package),
            handler=f"functions.{package}.handler.handler",
            size=size,
            environment={
                "LOG_LEVEL": knobs.log_level,
                "POWERTOOLS_METRICS_NAMESPACE": METRICS_NAMESPACE,
                "POWERTOOLS_SERVICE_NAME": service,
                **variables,
            },
            log_retention_days=knobs.log_retention_days,
        )
