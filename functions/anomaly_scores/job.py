"""The job on PyFlink, which is there on Managed Flink and in the lane of `make test-flink`, and nowhere else."""

from __future__ import annotations

from dataclasses import astuple
from typing import TYPE_CHECKING, Any

from functions.anomaly_scores.logic import hour_score
from functions.anomaly_scores.settings import Settings
from functions.anomaly_scores.statements import FUNCTION, events_table, insert, scores_table
from functions.common.event_contract import event_schema

if TYPE_CHECKING:
    from pyflink.table import TableEnvironment, TableResult

RESULT = ("BIGINT", "DOUBLE", "DOUBLE", "DOUBLE", "DOUBLE")
"""Types of `HourScore`, in its order."""


def start(environment: TableEnvironment, settings: Settings) -> TableResult:
    """Define the job and hand it over to Flink; checkpoints, parallelism and restarts are the application's."""
    from pyflink.common import Row  # noqa: PLC0415 - tests of the rest run where there is no PyFlink
    from pyflink.table import DataTypes  # noqa: PLC0415
    from pyflink.table.udf import udf  # noqa: PLC0415

    def _score(values: list[float]) -> Any:
        return Row(*astuple(hour_score(values)))

    configuration = environment.get_config()
    configuration.set("table.local-time-zone", "UTC")
    configuration.set("table.exec.source.idle-timeout", f"{settings.idle_seconds} s")
    names = ("events", "middle", "spread", "furthest", "score")
    types = {"BIGINT": DataTypes.BIGINT(), "DOUBLE": DataTypes.DOUBLE()}
    row = DataTypes.ROW([DataTypes.FIELD(name, types[kind]) for name, kind in zip(names, RESULT, strict=True)])
    environment.create_temporary_function(FUNCTION, udf(_score, result_type=row))
    environment.execute_sql(events_table(event_schema(), settings.source, settings.late_seconds))
    environment.execute_sql(scores_table(settings.place))
    return environment.execute_sql(insert())
