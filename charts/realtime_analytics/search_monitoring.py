"""What is watched of the search store, and of the documents that wait for it."""

from __future__ import annotations

from charts.blocks.alarm import Alarm, FilledSum, Metric
from charts.blocks.dashboard import Graph
from charts.blocks.search_domain import MIB
from charts.realtime_analytics.functions import METRICS_NAMESPACE, Functions
from charts.realtime_analytics.messaging import Messaging
from charts.realtime_analytics.search import Search


def alarm_search(messaging: Messaging, search: Search | None, functions: Functions) -> None:
    """Tell of a cluster that is ill, full, or not asked any more, and of documents that wait."""
    if search is None:
        return
    knobs = messaging.topic.scope.settings.realtime_analytics.search
    domain, limits = search.domain, knobs.alarms
    Alarm(
        messaging.topic,
        "search-red",
        metric=domain.metric_status("red"),
        threshold=1,
        meaning="The search store has lost documents' only copy, and takes none for those indexes; events are stored",
    )
    Alarm(
        messaging.topic,
        "search-yellow",
        metric=domain.metric_status("yellow"),
        threshold=1,
        periods=5,
        meaning="The search store lacks copies of documents for five minutes; the next loss of a node may be red",
    )
    Alarm(
        messaging.topic,
        "search-storage",
        metric=domain.metric_free_storage(),
        threshold=knobs.nodes.volume_gb * MIB * limits.free_percent // 100,
        below=True,
        meaning=f"A node of the search store has {limits.free_percent} % of its volume left; delete old indexes",
    )
    Alarm(
        messaging.topic,
        "analytics-reindex-age",
        metric=search.waiting.metric_oldest(),
        threshold=limits.oldest_document_minutes * 60,
        meaning=f"Documents wait for more than {limits.oldest_document_minutes} min to be indexed; searches lag behind",
    )
    Alarm(
        messaging.topic,
        "search-circuit-opened",
        metric=FilledSum([_opened(one.resource) for one in (functions.processor, functions.indexer) if one]),
        threshold=1,
        meaning="The search store fails; events are stored, and their documents wait in the queue until it answers",
    )


def _opened(service: str) -> Metric:
    """How often a function has found the search store out of order: sum over five minutes."""
    return Metric(METRICS_NAMESPACE, "SearchCircuitOpened", {"service": service}, statistic="Sum")


def search_graphs(search: Search | None) -> list[Graph]:
    """How the search store fares; nothing where there is none."""
    if search is None:
        return []
    domain = search.domain
    return [
        Graph(
            "Search store: health",
            {"red": domain.metric_status("red"), "yellow": domain.metric_status("yellow")},
        ),
        Graph("Search store: free storage of the fullest node", {"MiB": domain.metric_free_storage()}),
        Graph("Search store: documents", {"searchable": domain.metric_documents()}),
        Graph("Search store: age of the oldest document that waits", {"seconds": search.waiting.metric_oldest()}),
    ]
