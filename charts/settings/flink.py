"""Knobs of the streaming analysis on Managed Service for Apache Flink."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Literal, Self

from pydantic import Field, model_validator

from charts.settings.common import CostSwitch, Frozen

MOST_KPUS = 64
"""Of one application, by default (Managed Service for Apache Flink developer guide, "Quota")."""


USD_PER_KPU = 80
"""Of a month, 730 hours at 0.11 USD (Managed Service for Apache Flink pricing, US East)."""


class Flink(Frozen):
    """The application, and when somebody is told of it.

    It is paid for by the hour: one processing unit (KPU) for each `parallelism_per_kpu` of `parallelism`, and one more.
    `late_seconds` is how long an hour is kept open for late events, `idle_seconds` how long a shard without events
    holds up the others.
    """

    enabled: bool
    parallelism: int = Field(ge=1)
    parallelism_per_kpu: int = Field(ge=1, le=8)
    auto_scaling: bool
    checkpoint_seconds: int = Field(ge=1, le=3600)
    checkpoint_pause_seconds: int = Field(ge=0, le=3600)
    starting_position: Literal["LATEST", "TRIM_HORIZON"]
    late_seconds: int = Field(ge=0, le=3599)
    idle_seconds: int = Field(ge=1, le=3600)
    log_level: Literal["DEBUG", "INFO", "WARN", "ERROR"]
    slow_checkpoint_seconds: int = Field(ge=1)
    behind_minutes: int = Field(ge=1)

    @property
    def units(self) -> int:
        """Processing units (KPUs) that its tasks fill."""
        return ceil(self.parallelism / self.parallelism_per_kpu)

    def cost_switches(self) -> Sequence[CostSwitch]:
        """A running application is paid for by the hour, whether events come or not."""
        if not self.enabled:
            return ()
        units = self.units + 1
        costs = f"{units} KPUs cost about {units * USD_PER_KPU} USD a month, idle or not"
        return (CostSwitch("enabled", "true", costs, "write false to score no hours"),)

    @model_validator(mode="after")
    def _fits(self) -> Self:
        units = self.units
        if units > MOST_KPUS:
            raise ValueError(
                f"parallelism {self.parallelism} at {self.parallelism_per_kpu} for each KPU needs {units} KPUs; AWS "
                f"allows {MOST_KPUS}; lower parallelism"
            )
        return self
