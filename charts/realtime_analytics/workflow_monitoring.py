"""Alarms and graphs of the workflow and of the model."""

from __future__ import annotations

from charts.blocks.alarm import Alarm
from charts.blocks.dashboard import Graph
from charts.realtime_analytics.messaging import Messaging
from charts.realtime_analytics.orchestrator import Orchestrator

_ENDS = (
    ("started", "ExecutionsStarted"),
    ("succeeded", "ExecutionsSucceeded"),
    ("failed", "ExecutionsFailed"),
    ("timed out", "ExecutionsTimedOut"),
)


def alarm_workflow(messaging: Messaging, orchestrator: Orchestrator) -> None:
    """Tell of executions that fail, run out of time or are held back, and of a model that gives no answers."""
    machine = orchestrator.machine
    for name, metric, meaning in (
        ("failures", "ExecutionsFailed", "fail; an execution's cause says which branch, and why"),
        ("timeouts", "ExecutionsTimedOut", f"run out of their {machine.timeout_minutes} min"),
        ("throttles", "ExecutionThrottled", "wait: Step Functions holds their steps back for want of quota"),
    ):
        Alarm(
            messaging.topic,
            f"{machine.resource}-{name}",
            metric=machine.metric(metric),
            threshold=1,
            meaning=f"Executions of {machine.name} {meaning}",
        )

    if orchestrator.model:
        endpoint = orchestrator.model.endpoint
        Alarm(
            messaging.topic,
            f"{endpoint.resource}-failures",
            metric=endpoint.metric_failed(),
            threshold=1,
            meaning=f"The model behind {endpoint.name} fails requests; its container's log says why",
        )


def workflow_graphs(orchestrator: Orchestrator) -> list[Graph]:
    """How executions end, and what is asked of the model."""
    ends = {label: orchestrator.machine.metric(metric) for label, metric in _ENDS}
    graphs = [Graph("Executions of the workflow", ends)]
    if orchestrator.model:
        endpoint = orchestrator.model.endpoint
        asked = {"all": endpoint.metric_requests(), "failed (5xx)": endpoint.metric_failed()}
        graphs.append(Graph("Requests to the model", asked))
    return graphs
