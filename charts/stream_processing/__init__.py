"""System stream-processing: tables whose changes are processed as they happen, and a daily workflow over the result."""

from __future__ import annotations

from charts.blocks.key import Key
from charts.blocks.scope import Scope
from charts.settings import Settings
from charts.stream_processing.functions import Functions
from charts.stream_processing.monitoring import add_monitoring
from charts.stream_processing.outputs import add_region_outputs
from charts.stream_processing.tables import Tables
from charts.stream_processing.triggers import Triggers
from charts.stream_processing.workflow import Workflow

NAME = "stream-processing"


def build(settings: Settings) -> list[Scope]:
    """The one chart of the system, in its home region."""
    scope = Scope(
        settings,
        system=NAME,
        service="serverless-stream-processing",
        region=settings.stream_processing.region,
        names="{environment}-{resource}-synth",
        two_regions=False,
    )
    scope.log_key = Key(
        scope,
        "logs",
        purpose=f"Log groups of stream-processing in {scope.region}",
        deletion_days=settings.stream_processing.key_deletion_days,
    )
    scope.log_key.grant_logs()
    tables = Tables(scope)
    functions = Functions(scope, tables)
    triggers = Triggers(scope, tables, functions)
    workflow = Workflow(scope, functions)
    monitoring = add_monitoring(scope, tables, functions, triggers, workflow)
    add_region_outputs(scope, tables=tables, functions=functions, workflow=workflow, monitoring=monitoring)
    return [scope]
