"""What others may want to know of the system, readable with kubectl."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from charts.blocks.in_cluster import add_outputs
from charts.blocks.scope import Scope
from charts.stream_processing.functions import Functions
from charts.stream_processing.monitoring import Monitoring
from charts.stream_processing.tables import Tables
from charts.stream_processing.workflow import Workflow


class _Named(Protocol):
    @property
    def arn(self) -> str: ...
    @property
    def name(self) -> str: ...


def add_region_outputs(
    scope: Scope,
    *,
    tables: Tables,
    functions: Functions,
    workflow: Workflow,
    monitoring: Monitoring,
) -> None:
    """Publish names, ARNs and URLs. AWS makes the streams' ARNs: `kubectl get tablestreamtriggers`."""
    named: Mapping[str, _Named] = {
        "userDataTable": tables.user_data,
        "orderDataTable": tables.order_data,
        "analyticsTable": tables.analytics,
        "userDataProcessor": functions.user_data,
        "orderDataProcessor": functions.order_data,
        "analyticsProcessor": functions.analytics,
        "dataValidator": functions.validator,
        "stateMachine": workflow.machine,
        "dailyRule": workflow.schedule,
        "alertTopic": monitoring.topic,
        "userDataFailures": functions.user_failures,
        "orderDataFailures": functions.order_failures,
        "workflowFailures": workflow.failures,
        "missedStarts": workflow.missed_starts,
    }
    values = {f"{label}Name": thing.name for label, thing in named.items()}
    values |= {f"{label}Arn": thing.arn for label, thing in named.items()}
    values |= {
        "dashboardName": monitoring.dashboard.name,
        "dashboardUrl": monitoring.dashboard.url,
        "environment": scope.settings.environment,
        "region": scope.region,
    }
    add_outputs(scope, values)
