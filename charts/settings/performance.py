"""Knobs of performance: which version of a function takes the events, what is kept warm, what a table may take."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from charts.settings.common import CostSwitch, Frozen

MANY_WARM = 5
Version = Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]{0,9}$")]
"""The number of a published version, as Lambda gives it."""


class Scaled(Frozen):
    """What Application Auto Scaling moves between two limits; each sort of it narrows them."""

    minimum: int
    maximum: int

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.minimum > self.maximum:
            raise ValueError(
                f"minimum {self.minimum} is above maximum {self.maximum}; allowed is {self.maximum} or less; lower it"
            )
        return self


class ProvisionedConcurrency(Scaled):
    """Environments kept warm: `minimum` at all times, up to `maximum` while more than `target_percent` are busy.

    Application Auto Scaling takes targets from 10 to 90 % (Lambda developer guide, "Managing provisioned concurrency").
    """

    minimum: int = Field(ge=1, le=1000)
    maximum: int = Field(ge=1, le=1000)
    target_percent: int = Field(ge=10, le=90)

    def cost_switches(self) -> Sequence[CostSwitch]:
        """Many environments kept warm."""
        if self.minimum < MANY_WARM:
            return ()
        costs = "environments kept warm are paid by the second, day and night"
        return (CostSwitch("minimum", str(self.minimum), costs, "write 1, or null for provisioned_concurrency"),)


class CapacityRange(Scaled):
    """Capacity units: `minimum` at all times, up to `maximum` while more than `target_percent` of them are in use.

    DynamoDB gives a table 40,000 of each sort in a region, until AWS is asked for more (DynamoDB quotas); its metric
    is kept between 20 and 90 % (Application Auto Scaling user guide, "DynamoDB tables").
    """

    minimum: int = Field(ge=1, le=40_000)
    maximum: int = Field(ge=1, le=40_000)
    target_percent: int = Field(ge=20, le=90)

    def cost_switches(self) -> Sequence[CostSwitch]:
        """Units that are there at all times."""
        costs = "capacity units are paid by the hour in each region and for each index, used or not"
        return (CostSwitch("minimum", str(self.minimum), costs, "write null for capacity to pay for what is used"),)


class TableCapacity(Frozen):
    """What a provisioned table, and each of its indexes by itself, may take in each region."""

    read: CapacityRange
    write: CapacityRange


class Canary(Frozen):
    """A newer version that gets `percent` of the events."""

    version: Version
    percent: int = Field(ge=1, le=99)


class Release(Frozen):
    """What the alias of a function in one region stands for: the newest version, or `stable_version`.

    Versions get their numbers in AWS, in each region by itself, and a commit writes them here while they are tried.
    """

    provisioned_concurrency: ProvisionedConcurrency | None
    stable_version: Version | None
    canary: Canary | None

    @model_validator(mode="after")
    def _canary_is_another(self) -> Self:
        if self.canary is None:
            return self
        version = self.canary.version
        if self.stable_version is None:
            raise ValueError(
                f'canary.version "{version}" gets {self.canary.percent} % of the events, and stable_version, which '
                f"gets the others, is missing; allowed is a version's number; write the one that is live now"
            )
        if self.stable_version == version:
            raise ValueError(
                f'canary.version "{version}" is stable_version as well; allowed is another version; name the newer one'
            )
        if self.provisioned_concurrency:
            raise ValueError(
                f'canary.version "{version}" makes the alias share its events out, and Lambda takes no provisioned '
                f"concurrency for such an alias; allowed is one of the two; set provisioned_concurrency to null until "
                f"the canary is over"
            )
        return self


class Releases(Frozen):
    """The releases of the data processor by region; null leaves a region without alias: its newest code is live."""

    primary: Release | None
    secondary: Release | None
