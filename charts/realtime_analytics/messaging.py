"""Who is told of anomalies and alarms: the topic, the queue behind it, and the queues of what could not be done."""

from __future__ import annotations

from charts.blocks.queue import Queue
from charts.blocks.scope import Scope
from charts.blocks.topic import Topic
from charts.realtime_analytics.foundation import Foundation

ALERT_TYPE = "alertType"
"""The message attribute that says what a message is about."""
HEARD = ("HIGH_PRIORITY", "ANOMALY_DETECTED")
"""Types of messages that the queue hears; alarms have none and stay with people."""


class Messaging:
    """Topic and queues; all are encrypted with the system's key."""

    def __init__(self, scope: Scope, foundation: Foundation) -> None:
        settings, knobs = scope.settings, scope.settings.realtime_analytics.alerts
        self.topic = Topic(
            scope,
            "real-time-alerts",
            key=foundation.key,
            display_name="Real-time Analytics Alerts",
            email=settings.alarm_email,
        )
        self.dead_letters = Queue(scope, "analytics-dlq", retention_days=knobs.queue_retention_days, key=foundation.key)
        self.alerts = Queue(
            scope,
            "analytics-processing",
            retention_days=knobs.queue_retention_days,
            visibility_timeout=knobs.visibility_seconds,
            key=foundation.key,
            dead_letters=self.dead_letters,
            max_receives=knobs.max_receives,
        )
        self.failures = Queue(
            scope, "analytics-failures", retention_days=knobs.queue_retention_days, key=foundation.key
        )
        self.topic.send_to(self.alerts, {ALERT_TYPE: HEARD})
