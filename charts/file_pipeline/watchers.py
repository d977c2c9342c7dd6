"""Who looks at a region from outside: a function in the other one, and the alarm there on what it sees.

An alarm watches its own region only, and a region that is lost raises none. So each region looks at the other once a
minute, as its neighbours do; no look at all counts like a failed one.
"""

from __future__ import annotations

from charts.blocks.alarm import Alarm, Metric
from charts.blocks.function import Function
from charts.blocks.package import CodePackage
from charts.blocks.timer import Timer
from charts.blocks.topic import Topic
from charts.file_pipeline.place import Place
from charts.file_pipeline.processing import METRICS_NAMESPACE

NAME = "region-watcher"


def add_watcher(topic: Topic, place: Place, peer: Place) -> Alarm:
    """Add the watcher of `peer` to the region of `place`; the alarm is raised when nothing good is seen of it."""
    scope = place.scope
    settings = scope.settings
    function = Function(
        scope,
        NAME,
        code=CodePackage(place.artifacts, NAME, function="region_watcher"),
        handler="functions.region_watcher.handler.handler",
        size=settings.file_pipeline.failover.watcher,
        environment={
            "OTHER_TABLE_NAME": peer.table.name,
            "OTHER_BUCKET_NAME": peer.bucket.name,
            "OTHER_REGION": peer.region,
            "POWERTOOLS_LOG_LEVEL": settings.log_level,
            "POWERTOOLS_METRICS_NAMESPACE": METRICS_NAMESPACE,
            "POWERTOOLS_SERVICE_NAME": NAME,
        },
    )
    peer.bucket.grant_look(function.role)
    peer.table.grant_look(function.role)
    Timer(function, expression="rate(1 minute)", meaning=f"Looks at {peer.region} from {scope.region}")
    Alarm(
        topic,
        f"{NAME}-errors",
        metric=function.metric_errors(),
        threshold=1,
        periods=2,
        meaning=f"Looks at {peer.region} end before they are told, so nobody looks",
    )
    Alarm(
        topic,
        f"{NAME}-throttles",
        metric=function.metric_throttles(),
        threshold=1,
        periods=2,
        meaning=f"Lambda refuses to look at {peer.region} for want of concurrency, so nobody looks",
    )
    return Alarm(
        topic,
        "peer-unhealthy",
        metric=Metric(METRICS_NAMESPACE, "PeerUnhealthy", {"service": NAME}, statistic="Maximum", period=60),
        threshold=1,
        periods=settings.file_pipeline.failover.peer_minutes,
        silence_breaches=True,
        meaning=f"{peer.region} cannot be seen from {scope.region}, or nobody looks; if it is ill uploads avoid it",
    )
