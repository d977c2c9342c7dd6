"""Files that nobody made for this project: each of their records is stored or rejected, and none changed.

They ship inside the vega_datasets package; the schemas are in tests/data/schemas. What is expected is counted with
plain csv and json readers.
"""

import csv
import gzip
import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import vega_datasets

from tests.unit.data_processor.fakes import SCHEMAS, World, plain_item

FOLDER = Path(vega_datasets.__file__).parent / "_data"
Row = dict[str, Any]


def rows_of(name: str) -> list[Row]:
    """The records of a file, read without any of our code; CSV cells are text."""
    text = (FOLDER / name).read_text(encoding="utf-8")
    if name.endswith(".json"):
        rows: list[Row] = json.loads(text, parse_float=Decimal)
        return rows
    return list(csv.DictReader(text.splitlines(keepends=True)))


FILES: dict[str, tuple[int, Callable[[Row], bool]]] = {
    "airports.csv": (3376, lambda row: row["state"] != "NA"),
    "la-riots.csv": (63, lambda row: row["age"] != ""),
    "cars.json": (406, lambda row: row["Horsepower"] is not None),
    "us-employment.csv": (120, lambda _: True),
}


def as_text(data: Row) -> Row:
    """Stored data as CSV cells: numbers as numbers, absent and null as nothing."""
    return {name: value for name, value in data.items() if value is not None}


def as_numbers(row: Row, like: Row) -> Row:
    """A CSV row with its numeric cells as numbers where the stored data has numbers."""
    return {
        name: Decimal(cell) if isinstance(like.get(name), int | Decimal) else cell
        for name, cell in row.items()
        if cell not in ("", None)
    }


@pytest.mark.parametrize("zipped", [False, True])
@pytest.mark.parametrize("name", FILES)
def test_every_record_is_accounted_for(name: str, zipped: bool) -> None:
    """Stored and rejected are together the records of the file, and what is stored is what the file says."""
    total, good = FILES[name]
    rows = rows_of(name)
    assert len(rows) == total
    expected = [row for row in rows if good(row)]
    data = (FOLDER / name).read_bytes()
    data_type = name.partition(".")[0]
    key = f"{data_type}/{name}" + ".gz" * zipped
    world = World(schemas=SCHEMAS)
    world.send(key, gzip.compress(data) if zipped else data)
    assert world.status()["counts"] == {
        "read": total,
        "stored": len(expected),
        "rejected": total - len(expected),
        "duplicates": 0,
    }
    items = sorted((plain_item(item) for item in world.table.records()), key=lambda item: item["metadata"]["record"])
    assert len(items) == len(expected)
    for item, row in zip(items, expected, strict=True):
        assert as_text(item["data"]) == as_numbers(row, item["data"])
        assert item["dataType"] == data_type
    rejects = world.bucket.rejects(key)
    assert len(rejects) == total - len(expected)
    assert [rows.index(row) + 1 for row in rows if not good(row)] == [reject["record"] for reject in rejects]


@pytest.mark.parametrize(
    ("name", "field", "reason"),
    [
        ("airports.csv", "state", "must match"),
        ("la-riots.csv", "age", "is required"),
        ("cars.json", "Horsepower", "must be number, it is null"),
    ],
)
def test_rejects_say_where_and_why(name: str, field: str, reason: str) -> None:
    """Each reject names the field, the reason and the line at which its text stands in the file."""
    data = (FOLDER / name).read_bytes()
    key = f"{name.partition('.')[0]}/{name}"
    world = World(schemas=SCHEMAS)
    world.send(key, data)
    lines = data.decode().splitlines()
    rejects = world.bucket.rejects(key)
    assert rejects
    for reject in rejects:
        assert reject["field"] == field
        assert reason in reject["reason"]
        assert lines[reject["line"] - 1].strip() == reject["raw"].splitlines()[0]


def test_nulls_are_stored_as_nulls() -> None:
    """A null in JSON that the schema allows arrives as a null, not as a gap."""
    world = World(schemas=SCHEMAS)
    world.send("cars/cars.json", (FOLDER / "cars.json").read_bytes())
    stored = [item for item in world.table.records() if item["data"]["M"]["Miles_per_Gallon"] == {"NULL": True}]
    assert len(stored) == sum(
        row["Miles_per_Gallon"] is None and row["Horsepower"] is not None for row in rows_of("cars.json")
    )
