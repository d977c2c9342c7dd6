"""Knobs of the workflow over realtime-analytics."""

from __future__ import annotations

from pydantic import Field

from charts.settings.common import Frozen, LogRetention


class Orchestrator(Frozen):
    """How long an execution may take, with all that it tries again, and how long its log is kept."""

    timeout_minutes: int = Field(ge=1, le=7 * 24 * 60)
    log_retention_days: LogRetention
