"""A data type is a schema file: what is shipped works, what is wrong is refused at cold start."""

import json
from pathlib import Path
from typing import Any

import fastjsonschema
import pytest

from functions.data_processor.errors import SchemaError
from functions.data_processor.schemas import FORMATS, load_types
from functions.data_processor.settings import Settings
from tests.unit.data_processor.fakes import order

GOOD: dict[str, Any] = {
    "x-version": "1",
    "x-id": ["id"],
    "x-time": ["at"],
    "type": "object",
    "required": ["id"],
    "properties": {"id": {"type": "string"}, "at": {"type": "string", "format": "date-time"}, "n": {"type": "number"}},
}


def write(folder: Path, schema: Any, name: str = "things.json") -> Path:
    """A folder with one schema."""
    (folder / name).write_text(schema if isinstance(schema, str) else json.dumps(schema))
    return folder


def test_a_file_is_a_data_type(tmp_path: Path) -> None:
    """Adding a file adds a data type with its id, its time, its version and its columns."""
    write(tmp_path, {**GOOD, "x-time-unit": "milliseconds"})
    write(tmp_path, GOOD, "other-things.json")
    types = load_types(tmp_path)
    assert sorted(types) == ["other-things", "things"]
    assert types["things"].id_fields == ("id",)
    assert types["things"].time_fields == ("at",)
    assert (types["things"].time_divisor, types["other-things"].time_divisor) == (1000, 0)
    assert types["things"].version == "1"
    assert types["things"].columns["n"] == {"number"}


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"type": "array"}, "top level"),
        ({"properties": []}, "top level"),
        ({"x-version": 1}, "x-version 1"),
        ({"x-version": ""}, "x-version ''"),
        ({"x-id": ["missing"]}, "x-id"),
        ({"x-id": "id"}, "x-id"),
        ({"x-id": ["n"]}, "x-id field 'n'"),
        (
            {"x-id": ["n"], "required": ["n"], "x-time": [], "properties": {"n": {"type": ["number", "string"]}}},
            "x-id field 'n'",
        ),
        ({"x-time": ["missing"]}, "x-time"),
        ({"x-time-unit": "hours"}, "x-time-unit 'hours'"),
        ({"x-ids": ["id"]}, "x-ids"),
        ({"properties": {"id": {"type": "string", "format": "date_time"}}, "x-time": []}, "date_time"),
        ({"properties": {"id": {"type": "string"}, "n": {"multipleOf": 0.1}}, "x-time": []}, "multipleOf"),
        ({"definitions": {"a": {"allOf": [{"format": "nothing"}]}}}, "nothing"),
        ({"properties": {"id": {"type": "text"}}, "x-time": []}, "x-id field"),
        ({"properties": {**GOOD["properties"], "m": {"type": "text"}}}, "the schema"),
        ({"properties": {**GOOD["properties"], "m": {"$ref": "http://localhost/a.json"}}}, "stands alone"),
    ],
)
def test_a_wrong_schema_is_refused(tmp_path: Path, changes: dict[str, Any], reason: str) -> None:
    """The error names the file, what is wrong and what is allowed."""
    with pytest.raises(SchemaError, match=r"things\.json is wrong: .*; allowed is .*; correct the file") as caught:
        load_types(write(tmp_path, {**GOOD, **changes}))
    assert reason in str(caught.value)


@pytest.mark.parametrize("name", ["file.json", "Things.json", "a#b.json", "1.json"])
def test_names_that_would_collide_are_refused(tmp_path: Path, name: str) -> None:
    """A type's name stands in keys and ids: no other signs, and not the name of status items."""
    with pytest.raises(SchemaError, match="small letters"):
        load_types(write(tmp_path, GOOD, name))


def test_text_that_is_no_schema_is_refused(tmp_path: Path) -> None:
    """Broken JSON and an empty folder are named as such."""
    with pytest.raises(SchemaError, match="no data type found"):
        load_types(tmp_path)
    with pytest.raises(SchemaError, match="valid JSON"):
        load_types(write(tmp_path, "{"))


def test_words_of_our_own_may_be_names_of_properties(tmp_path: Path) -> None:
    """A property may be called like a keyword: only keywords are checked."""
    properties = {**GOOD["properties"], "format": {"type": "string"}, "x-ray": {"enum": [{"format": "odd"}]}}
    assert load_types(write(tmp_path, {**GOOD, "properties": properties}))


@pytest.mark.parametrize(
    ("name", "good", "bad"),
    [
        (
            "date-time",
            ["2024-02-29T23:59:59Z", "2024-01-01T00:00:00.123456+05:30"],
            [
                *("2024-02-30T00:00:00Z", "2023-02-29T00:00:00Z", "2024-01-01T24:00:01Z", "2024-01-01"),
                *("20240101T000000Z", "2024-01-01T00:00:00", "2024-01-01 00:00:00Z", "2024-01-01T00:00:00Z\n"),
                *("2024-01-01T00:00:00+25:00", "2024-01-01t00:00:00z", "2024-01-01T00:00:60Z"),
            ],
        ),
        ("date", ["2024-02-29"], ["2023-02-29", "20240229", "2024-2-9", "2024-W01-1", "2024-01-01\n", ""]),
        ("time", ["10:00:00", "23:59:59.5Z"], ["24:00:00", "10:60:00", "10:00", "10:00:00\n"]),
        ("uuid", ["00000000-0000-4000-8000-00000000000F"], ["0" * 32, "g" * 8 + "-0000-4000-8000-000000000000"]),
        ("email", ["a.b+c@d.ee"], ["a", "a@b", "a@@b.cc", "a b@c.dd", "a@b..c", ".a@b.cc", "a@b.cc\n"]),
    ],
)
def test_formats_are_really_checked(name: str, good: list[str], bad: list[str]) -> None:
    """A format is a rule, not a remark."""
    assert [text for text in good if not FORMATS[name](text)] == []
    assert [text for text in bad if FORMATS[name](text)] == []


def test_the_shipped_types() -> None:
    """Orders, users and events are shipped, and take what they describe."""
    types = load_types(Settings.__dataclass_fields__["schemas"].default)
    assert sorted(types) == ["events", "orders", "users"]
    types["orders"].validate(order(1))
    types["users"].validate({"userId": "u", "email": "a@b.cc", "age": None})
    types["events"].validate({"type": "click", "occurredAt": "2024-01-01T00:00:00Z", "properties": {}})
    for name in types:
        with pytest.raises(fastjsonschema.JsonSchemaValueException):
            types[name].validate({})
