"""The job's SQL, as far as text can be judged; `make test-flink` runs it."""

from __future__ import annotations

import re

import pytest

from functions.anomaly_scores.statements import COLUMNS, PARTITIONS, events_table, insert, scores_table
from functions.common.event_contract import event_schema, flink_columns

OPTIONS = {"connector": "kinesis", "stream.arn": "it's"}


def test_the_streams_table_has_the_contracts_columns_in_back_ticks() -> None:
    """Each field of the contract is a column of its type, quoted, since SQL keeps names such as value to itself."""
    ddl = events_table(event_schema(), OPTIONS, 300)
    columns = re.findall(r"^  `(\w+)` ([A-Z_]+(?:\(3\)|<STRING, STRING>)?)(?:,|$)", ddl, re.MULTILINE)
    assert columns == flink_columns(event_schema())
    assert "'stream.arn' = 'it''s'" in ddl
    assert "'json.timestamp-format.standard' = 'ISO-8601'" in ddl


@pytest.mark.parametrize(
    ("seconds", "written"), [(0, "00:00:00"), (30, "00:00:30"), (300, "00:05:00"), (3599, "00:59:59")]
)
def test_how_long_is_waited_is_written_as_flink_reads_it(seconds: int, written: str) -> None:
    """Hours, minutes and seconds in one: Flink refuses more than 99 of one field."""
    ddl = events_table(event_schema(), OPTIONS, seconds)
    assert f"WATERMARK FOR `moment` AS `moment` - INTERVAL '{written}' HOUR TO SECOND" in ddl


def test_a_field_more_is_a_column_more() -> None:
    """A change of the contract reaches the table by itself."""
    schema = event_schema()
    more = {**schema, "properties": {**schema["properties"], "unit": {"type": "string"}}}
    assert "  `unit` STRING,\n" in events_table(more, OPTIONS, 300)


def test_results_go_where_the_insert_puts_them() -> None:
    """The sink's columns and partitions are as many as the insert selects."""
    ddl, selected = scores_table("s3a://lake/scores/"), insert().partition("FROM (")[0]
    assert ddl.count(" STRING") + ddl.count(" DOUBLE") + ddl.count(" BIGINT") == len(COLUMNS) + len(PARTITIONS)
    assert "PARTITIONED BY (`year`, `month`, `day`)" in ddl
    assert len(re.findall(r"`found`\.", selected)) + 1 + 1 + len(PARTITIONS) == len(COLUMNS) + len(PARTITIONS)
