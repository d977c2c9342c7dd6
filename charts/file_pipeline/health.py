"""Whether a region can process files: the alarms that failover goes by, and the one that says so to people.

Route 53 watches the data of one metric through a plain alarm, never an expression, never a composite alarm (decision
0020). Both services publish a 0 or 1 with each request, so the average of the errors is their share.
"""

from __future__ import annotations

from dataclasses import replace

from charts.blocks.alarm import Alarm
from charts.blocks.bucket import Bucket
from charts.blocks.composite_alarm import CompositeAlarm
from charts.blocks.function import Function
from charts.blocks.topic import Topic

MINUTE = 60
"""Seconds; both services publish once a minute."""


def add_health(topic: Topic, bucket: Bucket, function: Function) -> CompositeAlarm:
    """Add the region's health: ill while files cannot be put, or while the processor fails on nearly all it gets.

    Shares, not counts: a single error of S3 or a single file that nobody can read says nothing about a region. What
    Lambda refuses for want of concurrency is no invocation and no error: it waits and is retried, and has an alarm of
    its own. The table is not asked: a processor that can do without it does, and one that cannot fails.
    """
    limits = topic.scope.settings.file_pipeline.alarms
    minutes, percent = limits.unhealthy_minutes, limits.unhealthy_percent
    unavailable = Alarm(
        topic,
        "data-ingestion-unavailable",
        metric=replace(bucket.metric_requests("5xxErrors", period=MINUTE), statistic="Average"),
        threshold=percent / 100,
        periods=minutes,
        meaning=f"S3 fails {percent} % and more of the requests to the ingestion bucket; the region takes no files",
    )
    failing = Alarm(
        topic,
        "data-processor-failing",
        metric=replace(function.metric_errors(), statistic="Average", period=MINUTE),
        threshold=percent / 100,
        periods=minutes,
        meaning=f"{percent} % and more of the data processor's invocations fail; files wait and retry",
    )
    return CompositeAlarm(
        topic,
        "region-health",
        children=[unavailable, failing],
        meaning=f"The region {topic.scope.region} cannot process files; uploads go to the other region by themselves",
    )
