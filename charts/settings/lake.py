"""Knobs of the lake behind realtime-analytics: how long it keeps what, how it is filled, and how it is asked."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

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
    `crawler_schedule` is Glue's, which knows no rate(). `late_minutes` is how old a record may be that is not in the
    lake yet.
    """

    ages: LakeAges
    results_expiry_days: int = Field(ge=1)
    access_log_days: int = Field(ge=1, le=3650)
    buffer_mb: int = Field(ge=64, le=128)
    buffer_seconds: int = Field(ge=0, le=900)
    first_year: int = Field(ge=2020, le=2100)
    crawler_schedule: Annotated[str, StringConstraints(pattern=r"^cron\([^()]+\)$")]
    query_limit_gb: int = Field(ge=1, le=1_024)
    late_minutes: int = Field(ge=5)

    @model_validator(mode="after")
    def _late_after_the_buffer(self) -> Self:
        if self.late_minutes * 60 <= self.buffer_seconds:
            raise ValueError(
                f"late_minutes {self.late_minutes} is not above buffer_seconds {self.buffer_seconds}; a record that "
                f"waits for its buffer would raise the alarm; raise late_minutes or lower buffer_seconds"
            )
        return self
