"""Knobs of the realtime-analytics system."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from charts.settings.common import (
    CostSwitch,
    Frozen,
    FunctionSize,
    LogRetention,
    MisfitError,
    Region,
    Trigger,
    reservations,
)
from charts.settings.flink import Flink
from charts.settings.lake import Lake
from charts.settings.machine_learning import MachineLearning
from charts.settings.orchestrator import Orchestrator
from charts.settings.search import Search

MANY_SHARDS = 5
USD_PER_SHARD = 11
"""Of a month, 730 hours at 0.015 USD (Kinesis Data Streams pricing, US East)."""


class StreamTrigger(Trigger):
    """A consumer of a Kinesis stream, which remembers longer than a table's stream does."""

    maximum_record_age_hours: int = Field(ge=1, le=168)


class AnalyticsFunctions(Frozen):
    """Sizes of the functions of realtime-analytics."""

    data_ingestion: FunctionSize
    stream_processor: FunctionSize
    alert_handler: FunctionSize


class Api(Frozen):
    """The API's stage, its own limits, and those of its usage plan; rates are requests a second."""

    stage: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_]{1,128}$")]
    rate_limit: int = Field(ge=1, le=10_000)
    burst_limit: int = Field(ge=1, le=5_000)
    plan_rate_limit: int = Field(ge=1, le=10_000)
    plan_burst_limit: int = Field(ge=1, le=5_000)
    plan_quota_per_month: int = Field(ge=1)

    @model_validator(mode="after")
    def _plan_fits(self) -> Self:
        for what in ("rate_limit", "burst_limit"):
            stage, plan = getattr(self, what), getattr(self, f"plan_{what}")
            if plan > stage:
                raise ValueError(
                    f"plan_{what} {plan} is above {what} {stage}, which the stage refuses anyway; allowed is "
                    f"{stage} or less; lower it"
                )
        return self


class StreamKnobs(Frozen):
    """The stream; `shards` None is on-demand mode, where Kinesis follows the traffic."""

    shards: int | None = Field(ge=1, le=500)
    retention_hours: int = Field(ge=24, le=8760)

    def cost_switches(self) -> Sequence[CostSwitch]:
        """Many shards."""
        if self.shards is None or self.shards < MANY_SHARDS:
            return ()
        costs = f"shards are paid by the hour, together about {self.shards * USD_PER_SHARD} USD a month, full or empty"
        return (CostSwitch("shards", str(self.shards), costs, "write 1, or null to pay for what flows"),)


class Alerts(Frozen):
    """When an event is an anomaly, and how the queue of alerts is worked."""

    anomaly_threshold: float
    visibility_seconds: int = Field(ge=1, le=43_200)
    max_receives: int = Field(ge=1, le=1_000)
    batch_size: int = Field(ge=1, le=10)
    queue_retention_days: int = Field(ge=1, le=14)


class RealtimeAlarms(Frozen):
    """Thresholds that depend on the environment's traffic."""

    processor_errors: int = Field(ge=1)
    iterator_age_seconds: int = Field(ge=1)
    api_errors: int = Field(ge=1)
    oldest_alert_minutes: int = Field(ge=1)


class Tracing(Frozen):
    """How many requests are traced: some a second, and a `share` of all others; the rule with the least number wins."""

    priority: int = Field(ge=1, le=9999)
    requests_per_second: int = Field(ge=0)
    share: float = Field(ge=0, le=1)


class RealtimeAnalytics(Frozen):
    """Knobs of the realtime-analytics system."""

    region: Region
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"]
    log_retention_days: LogRetention
    api: Api
    stream: StreamKnobs
    functions: AnalyticsFunctions
    trigger: StreamTrigger
    alerts: Alerts
    alarms: RealtimeAlarms
    flink: Flink
    tracing: Tracing
    lake: Lake
    orchestrator: Orchestrator
    machine_learning: MachineLearning
    search: Search
    item_ttl_hours: int = Field(ge=1, le=24 * 3650)
    backup_days: int = Field(ge=1, le=35)
    key_deletion_days: int = Field(ge=7, le=30)

    @property
    def reserved(self) -> int:
        """Concurrent executions that its functions reserve."""
        sizes = self.functions
        return reservations(sizes.data_ingestion, sizes.stream_processor, sizes.alert_handler) + self.search.reserved

    @model_validator(mode="after")
    def _fits(self) -> Self:
        image_region = self.machine_learning.image_region
        if image_region and image_region != self.region:
            raise MisfitError(
                ("realtime_analytics", "machine_learning", "image"),
                f"image lies in {image_region}, and SageMaker pulls images of its own region; {self.region} is "
                f"allowed; copy the image there",
            )
        age, kept = self.trigger.maximum_record_age_hours, self.stream.retention_hours
        if age >= kept:
            raise MisfitError(
                ("realtime_analytics", "trigger", "maximum_record_age_hours"),
                f"maximum_record_age_hours {age} is not below stream.retention_hours {kept}; the stream would forget "
                f"a record before it is told to the queue; lower it",
            )
        if self.alerts.visibility_seconds < self.functions.alert_handler.timeout_seconds:
            raise MisfitError(
                ("realtime_analytics", "alerts", "visibility_seconds"),
                f"visibility_seconds {self.alerts.visibility_seconds} is below the alert handler's timeout_seconds "
                f"{self.functions.alert_handler.timeout_seconds}; an alert would be handled twice at once; raise it",
            )
        return self
