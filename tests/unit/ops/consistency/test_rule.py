"""The conflict rule, case by case, whichever side is asked first."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from functions.data_processor.logic import Transformer
from functions.data_processor.models import FileVersion, RawRecord
from functions.data_processor.schemas import DataType
from ops.consistency import rule
from tests.unit.ops.consistency.fakes import broken, record, status

ITEM = record(1)
NOW = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("stands", "falls"),
    [
        (ITEM, broken(ITEM)),
        (ITEM, {**ITEM, "metadata": {"M": {"checksum": {"S": "0" * 64}}}}),
        (ITEM, {**ITEM, "metadata": {"M": {}}}),
        (ITEM, {name: value for name, value in ITEM.items() if name != "data"}),
        (ITEM, {**ITEM, "data": {"SS": ["x"]}}),
        # Data and checksum agree with each other, but not with the key: this version is of another key.
        (ITEM, {**record(2), "recordId": ITEM["recordId"], "timestamp": ITEM["timestamp"]}),
        (status(1, "PROCESSING", 2, "2026-01-02T00:00:00Z"), status(1, "FAILED", 1)),
        (status(1, "FAILED", 2), status(1, "FAILED", 1)),
        (status(1, "FAILED", 10), status(1, "FAILED", 9)),
        (status(1, "COMPLETED"), status(1, "PROCESSING")),
        (status(1, "COMPLETED_WITH_REJECTS"), status(1, "FAILED")),
        (status(1, "PARTIAL"), status(1, "PROCESSING")),
        (status(1, at="2026-01-01T02:00:00.5Z"), status(1, at="2026-01-01T02:00:00Z")),
        (status(1, at="2026-01-01T02:00:00Z"), status(1, at="2026-01-01T03:00:00+02:00")),
    ],
)
def test_one_version_stands(stands: Any, falls: Any) -> None:
    """The true one of a record's versions, the later one of a file's, by time and not by text."""
    assert rule.judge((stands, falls)).winner == 0
    assert rule.judge((falls, stands)).winner == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (ITEM, {**ITEM, "extra": {"S": "x"}}),
        (broken(ITEM), {**ITEM, "metadata": {"S": "none"}}),
        (status(1), {**status(1), "rejectsKey": {"S": "x"}}),
        (status(1, "PARTIAL"), status(1, "FAILED")),
        (status(1), {**status(1), "attempts": {"S": "2"}}),
        (status(1), {**status(1), "lastAttemptAt": {"S": "yesterday"}}),
        (status(1), status(1, "LOST")),
        (status(1), ITEM),
        ({"recordId": {"S": "x"}}, {"recordId": {"S": "x"}, "a": {"NULL": True}}),
    ],
)
def test_a_person_has_to_say(one: Any, other: Any) -> None:
    """Where the rule has no answer none is made up."""
    assert rule.judge((one, other)).winner is None
    assert rule.judge((other, one)).winner is None


def test_only_unfinished_files_of_the_last_minutes_are_in_hand() -> None:
    """A function works on a file for fifteen minutes at most."""
    for state in ("PROCESSING", "PARTIAL"):
        assert rule.in_hand(status(1, state), NOW + timedelta(minutes=14))
        assert not rule.in_hand(status(1, state), NOW + timedelta(minutes=16))
    assert not rule.in_hand(status(1), NOW)
    assert not rule.in_hand(ITEM, NOW)


def test_a_record_that_the_data_processor_makes_is_true() -> None:
    """The rule reads items as the data processor writes them."""
    anything = DataType("orders", "1", lambda value: value, ("id",), (), 0, {})
    file = FileVersion("bucket", "orders/a.json", "v", "e", "2026-01-01T00:00:00Z")
    made = Transformer(
        anything,
        [],
        file,
        region="us-east-1",
        processed_at="2026-01-01T00:00:00Z",
        default_time="2026-01-01T00:00:00.000000Z",
    ).item(1, RawRecord(1, 0, "", {"id": "a", "n": [1.5, {"ä": None}], "big": 10**37}, None))
    item = json.loads(made.body)
    assert rule.is_true(item)
    item["data"]["M"]["n"]["L"][0]["N"] = "1.6"
    assert not rule.is_true(item)
