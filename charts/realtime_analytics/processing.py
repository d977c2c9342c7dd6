"""What invokes what: the stream invokes the processor, the queue of alerts the alert handler."""

from __future__ import annotations

from charts.blocks.readers import QueueReader, StreamReader
from charts.blocks.scope import Scope
from charts.realtime_analytics.foundation import Foundation
from charts.realtime_analytics.functions import Functions
from charts.realtime_analytics.messaging import Messaging


class Processing:
    """The readers of stream and queue."""

    def __init__(self, scope: Scope, foundation: Foundation, functions: Functions, messaging: Messaging) -> None:
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
