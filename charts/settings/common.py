"""What the settings of all systems are made of: types with AWS's limits, sizes of functions, readers of streams."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
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


DomainName = Annotated[
    str,
    StringConstraints(
        pattern=r"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$", max_length=200
    ),
]
"""A domain in lower case without the last dot: labels of up to 63 characters (RFC 1035, 2.3.4), with room for more."""


PrincipalArn = Annotated[
    str, StringConstraints(pattern=r"^arn:aws[\w-]*:iam::[0-9]{12}:(root|(user|role)/[\w+=,.@/-]+)$")
]
"""Who may take a role on: an account, a user or a role; never a wildcard."""


class MisfitError(ValueError):
    """Raised when settings do not fit together; `path` is the setting to change, from the file's top."""

    def __init__(self, path: tuple[str | int, ...], message: str) -> None:
        super().__init__(message)
        self.path = path


@dataclass(frozen=True)
class CostSwitch:
    """A choice that costs money while nothing happens: the field `setting` with its `value`.

    `costs` says why, roughly; `off` says how to turn it off.
    """

    setting: str
    value: str
    costs: str
    off: str


class Frozen(BaseModel):
    """Base of all settings: no unknown key, no change after reading, no silent type conversion."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    def cost_switches(self) -> Sequence[CostSwitch]:
        """Own fields that cost money while nothing happens; `charts.settings.cost_switches` asks all models."""
        return ()


class Regions(Frozen):
    """The two regions: `primary` is home to what exists once, like the table; `secondary` has the rest too."""

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


class Tags(Frozen):
    """Tag values that the environment file chooses; `charts.blocks.scope` adds the computed ones."""

    project: TagValue
    repository: TagValue
    author: TagValue
    cost_center: TagValue


class SyncWindow(Frozen):
    """When Argo CD may bring changes in by itself: a cron schedule, and how long it stays open."""

    schedule: Annotated[str, StringConstraints(pattern=r"^(\S+ ){4}\S+$")]
    duration_hours: int = Field(ge=1, le=24 * 7)
    time_zone: Annotated[str, StringConstraints(pattern=r"^[A-Za-z_+/0-9-]+$")]


class FunctionSize(Frozen):
    """Size of one Lambda function; limits as Lambda documents its quotas."""

    memory_mb: int = Field(ge=128, le=10240)
    timeout_seconds: int = Field(ge=1, le=900)
    reserved_concurrency: int | None = Field(ge=1, le=1000)


def reservations(*sizes: FunctionSize) -> int:
    """Concurrent executions that functions of these sizes reserve together, in each region where they stand."""
    return sum(size.reserved_concurrency or 0 for size in sizes)


class Trigger(Frozen):
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
