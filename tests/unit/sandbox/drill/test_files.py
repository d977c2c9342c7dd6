"""Every record of a drill is unique, known, and what it says it is."""

from __future__ import annotations

import csv
import gzip
import io
import json
from pathlib import Path
from typing import Any

import pytest

from functions.data_processor.schemas import load_types
from sandbox.drill.files import File, id_of, large, make

TYPES = load_types(Path(__file__).parents[4] / "functions" / "data_processor" / "schemas")
FILES = [make("r", number) for number in range(36)]


def records(file: File) -> list[dict[str, Any]]:
    """The records in a file of any format, numbers of CSV as such."""
    body = gzip.decompress(file.body) if file.key.endswith(".gz") else file.body
    if file.key.endswith(".json"):
        return list(json.loads(body))
    if file.key.endswith(".csv"):
        return [{**row, "total": float(row["total"])} for row in csv.DictReader(io.StringIO(body.decode()))]
    return [json.loads(line) for line in body.splitlines()]


def is_valid(file: File, record: dict[str, Any]) -> bool:
    """Whether the processor's own schema takes a record."""
    try:
        TYPES[file.key.partition("/")[0]].validate(record)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize("file", [*FILES, large("r", 3000)], ids=lambda file: file.key)
def test_good_records_fit_their_schema_and_bad_ones_do_not(file: File) -> None:
    """Otherwise the account would call lost what was rightly rejected."""
    found = {id_of(record): is_valid(file, record) for record in records(file)}
    assert found == {**dict.fromkeys(file.good, True), **dict.fromkeys(file.bad, False)}


def test_no_id_is_given_twice() -> None:
    """Each record of a run is told from all others."""
    ids = [one for file in FILES for one in (*file.good, *file.bad)]
    assert len(ids) == len(set(ids))


def test_all_types_and_formats_take_turns() -> None:
    """A minute of traffic has every data type, every format, records with and without a time, and bad ones."""
    assert {file.key.partition("/")[0] for file in FILES} == set(TYPES)
    assert {file.key.partition(".")[2] for file in FILES} == {"json", "jsonl", "jsonl.gz", "csv"}
    users = [record for file in FILES if file.key.startswith("users/") for record in records(file)]
    assert {"createdAt" in record for record in users} == {True, False}
    for kind in TYPES:
        assert any(file.bad for file in FILES if file.key.startswith(kind))


def test_a_file_of_a_number_is_always_the_same() -> None:
    """A sender that tries again sends the same bytes."""
    assert make("r", 7) == make("r", 7)
