"""Flows that are replayed without a permission: compact, each through what starts it in production."""

from __future__ import annotations

from tools.prove.flows import every, file_pipeline, realtime_analytics, stream_processing
from tools.prove.stage import Flow, Flows, Stage

SYSTEMS: dict[str, Flows] = {
    "file-pipeline": file_pipeline.flows,
    "realtime-analytics": realtime_analytics.flows,
    "stream-processing": stream_processing.flows,
}


def flows_of(system: str, stage: Stage) -> list[Flow]:
    """The flows of a system in a region: what every function does, since all other flows do it too, then its own."""
    own = SYSTEMS.get(system)
    return [*every.flows(stage), *(own(stage) if own else ())]
