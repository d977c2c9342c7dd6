"""One region of the pipeline, as monitoring looks at it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from charts.blocks.alarm import Metric
from charts.blocks.bucket import Bucket
from charts.blocks.function import Function
from charts.blocks.queue import Queue
from charts.blocks.scope import Scope
from charts.blocks.table import RegionalTable


@dataclass(frozen=True)
class Place:
    """What a region has: where files arrive, what processes them, where records and failures go."""

    scope: Scope
    bucket: Bucket
    function: Function
    table: RegionalTable
    queue: Queue
    artifacts: Bucket

    @property
    def region(self) -> str:
        """The region."""
        return self.scope.region

    def metric_files(self, name: str, **dimensions: str) -> Metric:
        """What the data processor counts itself, such as RecordsRejected: sum over five minutes.

        It counts everything twice: over all data types, which alarms watch, and for each `dataType`.
        """
        said: Mapping[str, str] = self.function.environment
        return Metric(
            said["POWERTOOLS_METRICS_NAMESPACE"],
            name,
            {"service": said["POWERTOOLS_SERVICE_NAME"], **dimensions},
            statistic="Sum",
        )
