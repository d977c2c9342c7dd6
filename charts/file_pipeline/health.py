"""Whether a region can process files: the one alarm that failover looks at, and the two that it is made of."""

from __future__ import annotations

from dataclasses import replace

from charts.blocks.alarm import Alarm, Formula
from charts.blocks.bucket import Bucket
from charts.blocks.composite_alarm import CompositeAlarm
from charts.blocks.function import Function
from charts.blocks.topic import Topic

MINUTE = 60
"""Seconds; both services publish once a minute."""


def add_health(topic: Topic, bucket: Bucket, function: Function) -> CompositeAlarm:
    """Add the region's health: ill while files cannot be put, or while the processor fails on nearly all it gets.

    Shares, not counts: a single error of S3 or a single file that nobody can read says nothing about a region. The
    table is not asked: a processor that can do without it does, and one that cannot fails.
    """
    limits = topic.scope.settings.file_pipeline.alarms
    minutes, percent = limits.unhealthy_minutes, limits.unhealthy_percent
    asked = {name: bucket.metric_requests(what, period=MINUTE) for name, what in _REQUESTS.items()}
    unavailable = Alarm(
        topic,
        "data-ingestion-unavailable",
        metric=Formula("100 * {failed} / {asked}", asked),
        threshold=percent,
        periods=minutes,
        meaning=f"S3 fails {percent} % and more of the requests to the ingestion bucket; the region takes no files",
    )
    called = {
        "calls": replace(function.metric_invocations(), period=MINUTE),
        "errors": replace(function.metric_errors(), period=MINUTE),
        "refused": replace(function.metric_throttles(), period=MINUTE),
    }
    failing = Alarm(
        topic,
        "data-processor-failing",
        # Refused invocations are not among the calls.
        metric=Formula(
            "100 * (FILL({errors}, 0) + FILL({refused}, 0)) / (FILL({calls}, 0) + FILL({refused}, 0))", called
        ),
        threshold=percent,
        periods=minutes,
        meaning=f"{percent} % and more of the data processor's invocations fail or are refused; files wait and retry",
    )
    return CompositeAlarm(
        topic,
        "region-health",
        children=[unavailable, failing],
        meaning=f"The region {topic.scope.region} cannot process files; send uploads to the other region",
    )


_REQUESTS = {"failed": "5xxErrors", "asked": "AllRequests"}
