"""What invokes what: the stream the processor, the queue of alerts the alert handler, that of documents the indexer."""

from __future__ import annotations

from charts.blocks.readers import QueueReader, StreamReader
from charts.blocks.scope import Scope
from charts.realtime_analytics.foundation import Foundation
from charts.realtime_analytics.functions import Functions
from charts.realtime_analytics.messaging import Messaging
from charts.realtime_analytics.search import Search


class Processing:
    """The readers of stream and queues."""

    def __init__(
        self, scope: Scope, foundation: Foundation, functions: Functions, messaging: Messaging, search: Search | None
    ) -> None:
        knobs = scope.settings.realtime_analytics
        self.events = StreamReader(
            scope,
            "stream-processor",
            stream=foundation.stream,
            function=functions.processor,
            failures=messaging.failures,
            trigger=knobs.trigger,
        )
        self.alerts = QueueReader(
            scope,
            "alert-handler",
            queue=messaging.alerts,
            function=functions.alerts,
            batch_size=knobs.alerts.batch_size,
        )
        if search and functions.indexer:
            QueueReader(
                scope,
                "search-indexer",
                queue=search.waiting,
                function=functions.indexer,
                batch_size=knobs.search.reindex.batch_size,
            )
