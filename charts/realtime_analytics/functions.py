"""The functions, each with a role of its own that may do what its part needs and no more."""

from __future__ import annotations

from collections.abc import Mapping

from charts.blocks.function import Function
from charts.blocks.package import CodePackage
from charts.blocks.scope import Scope
from charts.realtime_analytics.foundation import Foundation
from charts.realtime_analytics.messaging import Messaging
from charts.realtime_analytics.openapi import MOST_EVENTS
from charts.realtime_analytics.search import INDEX, Search
from charts.realtime_analytics.stores import Stores
from charts.settings import FunctionSize

METRICS_NAMESPACE = "RealtimeAnalytics"
HOUR = 3_600
"""Seconds."""


class Functions:
    """The functions: events in, events through, alerts out, and with a search store what was not indexed into it."""

    def __init__(
        self, scope: Scope, foundation: Foundation, stores: Stores, messaging: Messaging, search: Search | None
    ) -> None:
        knobs = scope.settings.realtime_analytics
        self.scope = scope
        self._foundation = foundation
        self.ingestion = self._function(
            "data-ingestion",
            "data_ingestion",
            knobs.functions.data_ingestion,
            {"KINESIS_STREAM_NAME": foundation.stream.name, "MOST_EVENTS": str(MOST_EVENTS)},
        )
        self.processor = self._function(
            "stream-processor",
            "event_processor",
            knobs.functions.stream_processor,
            {
                "ANOMALY_THRESHOLD": f"{knobs.alerts.anomaly_threshold:g}",
                "DYNAMO_TABLE_NAME": stores.results.name,
                "FAILURE_QUEUE_URL": messaging.failures.url,
                "SNS_TOPIC_ARN": messaging.topic.arn,
                "TTL_SECONDS": str(knobs.item_ttl_hours * HOUR),
                **(search.variables if search else {}),
            },
        )
        self.alerts = self._function(
            "alert-handler",
            "alert_handler",
            knobs.functions.alert_handler,
            {"DYNAMO_TABLE_NAME": stores.results.name, "TTL_SECONDS": str(knobs.item_ttl_hours * HOUR)},
        )
        self.indexer = self._indexer(messaging, search) if search else None
        foundation.stream.grant_put(self.ingestion.role)
        stores.results.grant_put_batches(self.processor.role)
        messaging.topic.grant_publish(self.processor.role)
        stores.results.grant_put(self.alerts.role)
        if search:
            search.grant_process(self.processor.role)

    @property
    def all(self) -> tuple[Function, ...]:
        """The functions, in the order of an event's way."""
        return (self.ingestion, self.processor, self.alerts, *([self.indexer] if self.indexer else []))

    def _indexer(self, messaging: Messaging, search: Search) -> Function:
        """The function that indexes later; what the index can never hold it sets aside."""
        function = self._function(
            "search-indexer",
            "search_indexer",
            self.scope.settings.realtime_analytics.search.indexer,
            {"FAILURE_QUEUE_URL": messaging.failures.url, "OPENSEARCH_DOMAIN": search.domain.name},
        )
        search.domain.grant_index(function.role, INDEX)
        messaging.failures.grant_send(function.role)
        return function

    def _function(self, resource: str, package: str, size: FunctionSize, variables: Mapping[str, str]) -> Function:
        knobs = self.scope.settings.realtime_analytics
        return Function(
            self.scope,
            resource,
            code=CodePackage(self._foundation.artifacts, resource, function=package),
            handler=f"functions.{package}.handler.handler",
            size=size,
            environment={
                "ENVIRONMENT": self.scope.settings.environment,
                "LOG_LEVEL": knobs.log_level,
                "POWERTOOLS_METRICS_NAMESPACE": METRICS_NAMESPACE,
                "POWERTOOLS_SERVICE_NAME": resource,
                **variables,
            },
            log_retention_days=knobs.log_retention_days,
        )
