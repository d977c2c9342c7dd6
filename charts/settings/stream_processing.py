"""Knobs of the stream-processing system."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from charts.settings.common import (
    BucketSuffix,
    Frozen,
    FunctionSize,
    LogRetention,
    MisfitError,
    Region,
    Trigger,
    reservations,
)

WORKFLOW_MARGIN_MINUTES = 15
"""What an execution may need beside three tries of both functions: waits between them, starts, refusals by Lambda, and
the message about a failure. tests/dist holds the rendered state machine against it."""


class StreamFunctions(Frozen):
    """Sizes of the four functions of stream-processing."""

    user_data_processor: FunctionSize
    order_data_processor: FunctionSize
    analytics_processor: FunctionSize
    data_validator: FunctionSize


class Triggers(Frozen):
    """The consumers of the two tables' streams."""

    user_data: Trigger
    order_data: Trigger


class Workflow(Frozen):
    """The daily workflow.

    `schedule` is a full hour of each day, in UTC: a run takes the full hour before its start for the time that was
    meant. `settle_minutes` is how long before the run its 24 hours end: what is still on its way then is counted the
    next day instead of never.
    """

    schedule: Annotated[str, StringConstraints(pattern=r"^cron\(0 ([0-9]|1[0-9]|2[0-3]) \* \* \? \*\)$")]
    timeout_minutes: int = Field(ge=1, le=60 * 24)
    settle_minutes: int = Field(ge=1, le=60)
    log_retention_days: LogRetention


class StreamProcessing(Frozen):
    """Knobs of the stream-processing system."""

    region: Region
    bucket_suffix: BucketSuffix
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"]
    log_retention_days: LogRetention
    functions: StreamFunctions
    triggers: Triggers
    workflow: Workflow
    backup_days: int = Field(ge=1, le=35)
    activity_retention_days: int = Field(ge=0, le=36500)
    queue_retention_days: int = Field(ge=1, le=14)
    iterator_age_minutes: int = Field(ge=1, le=60 * 24)
    key_deletion_days: int = Field(ge=7, le=30)

    @property
    def reserved(self) -> int:
        """Concurrent executions that its functions reserve."""
        sizes = self.functions
        return reservations(
            sizes.user_data_processor, sizes.order_data_processor, sizes.analytics_processor, sizes.data_validator
        )

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if self.iterator_age_minutes >= self.workflow.settle_minutes:
            raise MisfitError(
                ("stream_processing", "iterator_age_minutes"),
                f"iterator_age_minutes {self.iterator_age_minutes} is not below workflow.settle_minutes "
                f"{self.workflow.settle_minutes}; a day could be counted short before the alarm; lower it",
            )
        # A failed run may wait in a queue for as long as the queue keeps it, and must still find its day's activities.
        kept = self.queue_retention_days + 2
        if 0 < self.activity_retention_days < kept:
            raise MisfitError(
                ("stream_processing", "activity_retention_days"),
                f"activity_retention_days {self.activity_retention_days} would expire activities while a failed run of "
                f"their day may still wait {self.queue_retention_days} days in its queue and then count too few; "
                f"allowed are 0 (for ever) and {kept} or more; raise it, or lower queue_retention_days",
            )
        tries = 3 * (self.functions.data_validator.timeout_seconds + self.functions.analytics_processor.timeout_seconds)
        least = -(-tries // 60) + WORKFLOW_MARGIN_MINUTES
        if self.workflow.timeout_minutes < least:
            raise MisfitError(
                ("stream_processing", "workflow", "timeout_minutes"),
                f"timeout_minutes {self.workflow.timeout_minutes} is too short for three tries of data_validator and "
                f"analytics_processor with their timeouts; an execution that times out as a whole leaves no input in "
                f"the failures' queue; allowed is {least} or more; raise it, or lower the functions' timeouts",
            )
        return self
