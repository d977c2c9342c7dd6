"""Knobs of the lake behind realtime-analytics: how long it keeps what, how it is filled, and how it is asked."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from charts.settings.common import Frozen


class LakeAges(Frozen):
    """Days after which an object of the lake moves to a colder storage class; it never expires, old versions do."""

    infrequent_access_days: int = Field(ge=30)
    glacier_days: int = Field(ge=60)
    noncurrent_days: int = Field(ge=1)
    incomplete_upload_days: int = Field(ge=1)

    @model_validator(mode="after")
    def _ascending(self) -> Self:
        if self.glacier_days - self.infrequent_access_days < 30:
            raise ValueError(
                f"glacier_days {self.glacier_days} is less than 30 days after infrequent_access_days "
                f"{self.infrequent_access_days}; STANDARD_IA bills 30 days at least, so move later"
            )
        return self

    @property
    def deep_archive_days(self) -> None:
        """Never: who has to read the lake again waits hours for Glacier already."""

    @property
    def expiry_days(self) -> None:
        """Never."""


class Lake(Frozen):
    """The lake, its delivery stream and what asks it.

    `buffer_mb` is at least 64 where records become Parquet (Firehose API reference, BufferingHints).
    """

    ages: LakeAges
    results_expiry_days: int = Field(ge=1)
