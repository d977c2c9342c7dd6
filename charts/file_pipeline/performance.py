"""Whether what is kept warm is enough."""

from __future__ import annotations

from charts.blocks.alarm import Alarm
from charts.blocks.function_release import FunctionRelease
from charts.blocks.topic import Topic


def add_release_alarms(topic: Topic, release: FunctionRelease) -> None:
    """Tell of files that start cold for longer than a burst lasts, where something is kept warm at all."""
    if release.release.provisioned_concurrency is None:
        return
    Alarm(
        topic,
        "data-processor-spillover",
        metric=release.metric_spillover(),
        threshold=1,
        periods=3,
        meaning="Files find no warm start for a quarter of an hour; raise provisioned_concurrency, or let them wait",
    )
