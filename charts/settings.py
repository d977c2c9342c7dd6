"""Settings of one environment: frozen, validated, the only source of choices for charts/.

Units stand in the field names (``_days``, ``_seconds``, ``_mb``). Limits are AWS's own and named where they are
declared. `charts.environment_file` reads them from YAML and adds file and line to each complaint.
"""

from __future__ import annotations

import re
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, model_validator

Partition = Literal["aws", "aws-us-gov", "aws-cn"]
AccountId = Annotated[str, StringConstraints(pattern=r"^[0-9]{12}$")]
Region = Annotated[str, StringConstraints(pattern=r"^(us|eu|ap|sa|ca|me|af|il|mx|cn)(-gov)?-[a-z]+-\d$")]
TagValue = Annotated[str, StringConstraints(pattern=r"^[\w .:/=+@-]+$", max_length=256)]
LogRetention = Literal[1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 3653]
"""CloudWatch Logs accepts these numbers of days only (API reference, PutRetentionPolicy)."""


def _not_reserved(value: str) -> str:
    if value.endswith(("s3alias", "ol-s3", "x-s3")):
        raise ValueError(f'bucket_suffix "{value}" has an ending that S3 keeps for itself; choose another')
    return value


BucketSuffix = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9]([a-z0-9-]{0,18}[a-z0-9])?$|^$"), AfterValidator(_not_reserved)
]
"""Ending of bucket names, which are global to all of AWS."""

LONGEST_NAMES = (("S3 bucket", "data-ingestion", 63), ("Lambda function", "stream-processor", 64))
"""(what, the longest resource part of a name of that sort, AWS's limit in characters). Names are
`serverless-<resource>-<environment>[-<region>][-<bucket suffix>]`, see charts/blocks/scope.py."""
_PARTITION_OF_PREFIX = {"cn-": "aws-cn", "us-gov-": "aws-us-gov"}


WORKFLOW_MARGIN_MINUTES = 15
"""What an execution may need beside three tries of both functions: waits between them, starts, refusals by Lambda, and
the message about a failure. tests/dist holds the rendered state machine against it."""


class MisfitError(ValueError):
    """Raised when settings do not fit together; `path` is the setting to change, from the file's top."""

    def __init__(self, path: tuple[str, ...], message: str) -> None:
        super().__init__(message)
        self.path = path


class _Frozen(BaseModel):
    """Base of all settings: no unknown key, no change after reading, no silent type conversion."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Regions(_Frozen):
    """The two regions: `primary` is active, `secondary` takes over."""

    primary: Region
    secondary: Region

    @model_validator(mode="after")
    def _differ(self) -> Self:
        if self.primary == self.secondary:
            raise ValueError(f'the secondary region is the primary one, "{self.primary}"; name two different regions')
        return self

    @property
    def both(self) -> tuple[str, str]:
        """Primary, then secondary."""
        return (self.primary, self.secondary)


class Tags(_Frozen):
    """Tag values that the environment file chooses; `charts.blocks.scope` adds the computed ones."""

    project: TagValue
    repository: TagValue
    author: TagValue
    cost_center: TagValue


class FunctionSize(_Frozen):
    """Size of one Lambda function; limits as Lambda documents its quotas."""

    memory_mb: int = Field(ge=128, le=10240)
    timeout_seconds: int = Field(ge=1, le=900)
    reserved_concurrency: int | None = Field(ge=1, le=1000)


class EventFunctionSize(FunctionSize):
    """Size of a function that is invoked asynchronously; Lambda retries such an event twice at most."""

    retry_attempts: int = Field(ge=0, le=2)


class TableKnobs(_Frozen):
    """Retention of items and backups; `item_retention_days` 0 keeps items for ever."""

    item_retention_days: int = Field(ge=0, le=36500)
    backup_days: int = Field(ge=1, le=35)
    replica_key_arn: (
        Annotated[str, StringConstraints(pattern=r"^arn:aws[\w-]*:kms:[\w-]+:[0-9]{12}:key/[\w-]+$")] | None
    )


class Lifecycle(_Frozen):
    """Days after which an upload moves to a colder storage class, and at last expires."""

    infrequent_access_days: int = Field(ge=30)
    glacier_days: int = Field(ge=31)
    deep_archive_days: int = Field(ge=32)
    expiry_days: int = Field(ge=33)
    noncurrent_days: int = Field(ge=1)
    incomplete_upload_days: int = Field(ge=1)

    @model_validator(mode="after")
    def _ascending(self) -> Self:
        days = [self.infrequent_access_days, self.glacier_days, self.deep_archive_days, self.expiry_days]
        if sorted(set(days)) != days:
            raise ValueError(
                f"lifecycle days do not ascend: {days}; S3 wants infrequent_access < glacier < deep_archive < expiry"
            )
        if self.deep_archive_days - self.glacier_days < 90:
            raise ValueError(
                f"deep_archive_days {self.deep_archive_days} is less than 90 days after glacier_days "
                f"{self.glacier_days}; GLACIER bills 90 days at least, so move later"
            )
        return self


class QueueKnobs(_Frozen):
    """Retention of messages; SQS keeps them 14 days at most."""

    retention_days: int = Field(ge=1, le=14)


class AlarmLimits(_Frozen):
    """Thresholds that depend on the environment's traffic; AWS's retention bounds the age."""

    replication_latency_ms: int = Field(ge=1_000)
    oldest_message_hours: int = Field(ge=1, le=14 * 24)
    rejected_records: int = Field(ge=1)
    unhealthy_percent: int = Field(ge=1, le=100)
    unhealthy_minutes: int = Field(ge=1, le=60)


class Prices(_Frozen):
    """What the dashboard's cost per record assumes, in US dollars."""

    usd_per_gb_second: float = Field(ge=0)
    usd_per_million_invocations: float = Field(ge=0)
    usd_per_million_writes: float = Field(ge=0)


class Trigger(_Frozen):
    """How a function reads a table's stream; limits as Lambda documents CreateEventSourceMapping."""

    starting_position: Literal["TRIM_HORIZON", "LATEST"]
    batch_size: int = Field(ge=1, le=10_000)
    batching_window_seconds: int = Field(ge=0, le=300)
    retry_attempts: int = Field(ge=0, le=10_000)
    parallelization_factor: int = Field(ge=1, le=10)
    maximum_record_age_hours: int = Field(ge=1, le=23)

    @model_validator(mode="after")
    def _large_batches_wait(self) -> Self:
        if self.batch_size > 10 and self.batching_window_seconds < 1:
            raise ValueError(
                f"batch_size {self.batch_size} needs a batching window of 1 second or more, given is "
                f"{self.batching_window_seconds}; Lambda asks for it above 10 records"
            )
        return self


class StreamProcessor(_Frozen):
    """The function that keeps the audit trail, how it reads the table's stream, and how late it may be."""

    function: FunctionSize
    trigger: Trigger
    iterator_age_minutes: int = Field(ge=1, le=60 * 24)


class FilePipeline(_Frozen):
    """Knobs of the file-pipeline system; `audit_retention_days` 0 keeps the audit trail for ever."""

    bucket_suffix: BucketSuffix
    function: EventFunctionSize
    table: TableKnobs
    lifecycle: Lifecycle
    queue: QueueKnobs
    alarms: AlarmLimits
    prices: Prices
    stream_processor: StreamProcessor
    audit_retention_days: int = Field(ge=0, le=36500)
    key_deletion_days: int = Field(ge=7, le=30)

    @model_validator(mode="after")
    def _age_can_be_reached(self) -> Self:
        if self.alarms.oldest_message_hours >= self.queue.retention_days * 24:
            raise ValueError(
                f"alarms.oldest_message_hours {self.alarms.oldest_message_hours} is not below queue.retention_days "
                f"{self.queue.retention_days} in hours; messages would expire before the alarm; lower it"
            )
        return self

    @model_validator(mode="after")
    def _redriven_changes_are_kept(self) -> Self:
        if 0 < self.audit_retention_days <= self.queue.retention_days:
            raise MisfitError(
                ("file_pipeline", "audit_retention_days"),
                f"audit_retention_days {self.audit_retention_days} would expire an audit item while its change may "
                f"still wait {self.queue.retention_days} days in the stream processor's queue; allowed are 0 (for "
                f"ever) and {self.queue.retention_days + 1} or more; raise it, or lower queue.retention_days",
            )
        return self


class StreamFunctions(_Frozen):
    """Sizes of the four functions of stream-processing."""

    user_data_processor: FunctionSize
    order_data_processor: FunctionSize
    analytics_processor: FunctionSize
    data_validator: FunctionSize


class Triggers(_Frozen):
    """The consumers of the two tables' streams."""

    user_data: Trigger
    order_data: Trigger


class Workflow(_Frozen):
    """The daily workflow.

    `schedule` is a full hour of each day, in UTC: a run takes the full hour before its start for the time that was
    meant. `settle_minutes` is how long before the run its 24 hours end: what is still on its way then is counted the
    next day instead of never.
    """

    schedule: Annotated[str, StringConstraints(pattern=r"^cron\(0 ([0-9]|1[0-9]|2[0-3]) \* \* \? \*\)$")]
    timeout_minutes: int = Field(ge=1, le=60 * 24)
    settle_minutes: int = Field(ge=1, le=60)
    log_retention_days: LogRetention


class StreamProcessing(_Frozen):
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


class Settings(_Frozen):
    """One environment: everything that charts/ may want to choose."""

    environment: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]+$", max_length=20)]
    account_id: AccountId
    partition: Partition
    regions: Regions
    tags: Tags
    log_retention_days: LogRetention
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"]
    protect_data: bool
    alarm_email: Annotated[str, StringConstraints(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$")] | None
    stream_processing: StreamProcessing
    file_pipeline: FilePipeline

    @model_validator(mode="after")
    def _names_fit(self) -> Self:
        for what, resource, limit in LONGEST_NAMES:
            name = f"serverless-{resource}-{self.environment}-{max(self.regions.both, key=len)}"
            if what == "S3 bucket" and self.file_pipeline.bucket_suffix:
                name += f"-{self.file_pipeline.bucket_suffix}"
            if len(name) > limit:
                path = ("file_pipeline", "bucket_suffix") if what == "S3 bucket" else ("environment",)
                raise MisfitError(
                    path,
                    f'the {what} name "{name}" would have {len(name)} characters, AWS allows {limit}; '
                    f"shorten environment or bucket_suffix by {len(name) - limit}",
                )
        return self

    @model_validator(mode="after")
    def _one_partition(self) -> Self:
        for region in (*self.regions.both, self.stream_processing.region):
            expected = next((p for prefix, p in _PARTITION_OF_PREFIX.items() if region.startswith(prefix)), "aws")
            if expected != self.partition:
                raise MisfitError(
                    ("partition",),
                    f'region "{region}" belongs to partition "{expected}", but partition is "{self.partition}"; '
                    f"choose regions of one partition",
                )
        arn = self.file_pipeline.table.replica_key_arn
        if arn and not re.match(rf"arn:{self.partition}:kms:{self.regions.secondary}:{self.account_id}:", arn):
            raise MisfitError(
                ("file_pipeline", "table", "replica_key_arn"),
                f'replica_key_arn "{arn}" is not a key of account {self.account_id} in {self.regions.secondary}; '
                f"take it from the Key object of the secondary region",
            )
        return self
