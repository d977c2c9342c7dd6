"""What is watched of the streaming analysis."""

from __future__ import annotations

from charts.blocks.alarm import Alarm
from charts.blocks.dashboard import Graph
from charts.realtime_analytics.flink import StreamingAnalysis
from charts.realtime_analytics.messaging import Messaging

SECOND_MS = 1_000


def alarm_analysis(messaging: Messaging, analysis: StreamingAnalysis) -> None:
    """Tell of an application that does not run, does not save its state, or falls behind."""
    application, stream = analysis.application, analysis.stream
    if application is None:
        return
    knobs = application.knobs
    Alarm(
        messaging.topic,
        f"{application.resource}-down",
        metric=application.metric_downtime(),
        threshold=1,
        periods=2,
        silence_breaches=True,
        meaning="The Flink application fails or never started, and no hour is scored; see its log, or publish its code",
    )
    Alarm(
        messaging.topic,
        f"{application.resource}-slow-checkpoints",
        metric=application.metric_checkpoint_duration(),
        threshold=knobs.slow_checkpoint_seconds * SECOND_MS,
        periods=2,
        meaning=f"Checkpoints of {application.name} take more than {knobs.slow_checkpoint_seconds} s; scores come late",
    )
    Alarm(
        messaging.topic,
        f"{application.resource}-failed-checkpoints",
        metric=application.metric_failed_checkpoints(),
        threshold=1,
        periods=2,
        meaning=f"Checkpoints of {application.name} fail: no score reaches the lake, and a restart begins further back",
    )
    Alarm(
        messaging.topic,
        f"{application.resource}-behind",
        metric=stream.metric_consumer_behind(application.name),
        threshold=knobs.behind_minutes * 60 * SECOND_MS,
        periods=2,
        meaning=f"{application.name} reads {stream.name} {knobs.behind_minutes} min late, and its scores come late",
    )


def analysis_graphs(analysis: StreamingAnalysis) -> list[Graph]:
    """How the application fares; nothing where it is switched off."""
    application = analysis.application
    if application is None:
        return []
    return [
        Graph(
            "Streaming analysis: up and down (ms)",
            {"up": application.metric_uptime(), "down": application.metric_downtime()},
        ),
        Graph(
            "Streaming analysis: checkpoints",
            {"took (ms)": application.metric_checkpoint_duration(), "failed": application.metric_failed_checkpoints()},
        ),
        Graph(
            "Streaming analysis: behind the stream (ms)",
            {"behind": analysis.stream.metric_consumer_behind(application.name)},
        ),
        Graph("Streaming analysis: load", {"CPU (%)": application.metric_cpu(), "KPUs": application.metric_kpus()}),
    ]
