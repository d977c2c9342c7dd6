"""Data types, one JSON Schema file each: `<type>.json` serves the keys that begin with `<type>/`.

Draft 7, with these keywords of our own at the top level:
    x-version  the schema's version, written into each item's metadata
    x-id       fields that are together the business id; absent: the id is a hash of the record
    x-time     fields that hold the record's own time, the first one present counts; absent: the object's LastModified
    x-time-unit  "seconds" or "milliseconds" since 1970, for an x-time that is a number
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import fastjsonschema

from functions.data_processor.errors import SchemaError
from functions.data_processor.models import STATUS_TYPE

_DATE_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)?")
_UUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_EMAIL = re.compile(r"[^@\s.]+(\.[^@\s.]+)*@[^@\s.]+(\.[^@\s.]+)+")


def _is_date_time(text: str) -> bool:
    if not _DATE_TIME.fullmatch(text):
        return False
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def _is_date(text: str) -> bool:
    try:
        return len(text) == 10 and text[4] == text[7] == "-" and date.fromisoformat(text) is not None
    except ValueError:
        return False


# Given as functions, so that they mean the same whichever release of the validator the runtime brings.
FORMATS: dict[str, Callable[[str], bool]] = {
    "date-time": _is_date_time,
    "date": _is_date,
    "time": lambda text: _TIME.fullmatch(text) is not None,
    "uuid": lambda text: _UUID.fullmatch(text) is not None,
    "email": lambda text: _EMAIL.fullmatch(text) is not None,
}
_OWN = {"x-version", "x-id", "x-time", "x-time-unit"}
_SCALARS = ({"string"}, {"integer"}, {"number"})


@dataclass(frozen=True, slots=True)
class DataType:
    """What a prefix of the bucket holds; `validate` raises fastjsonschema.JsonSchemaValueException."""

    name: str
    version: str
    validate: Callable[[Any], Any]
    id_fields: tuple[str, ...]
    time_fields: tuple[str, ...]
    time_divisor: int  # of a number in a time field, to get seconds; 0 where times are text
    columns: Mapping[str, frozenset[str]]  # JSON types by field, for CSV


@cache
def load_types(folder: Path) -> Mapping[str, DataType]:
    """Every data type in a folder; raises SchemaError naming the file, what is wrong and what to change."""
    files = sorted(folder.glob("*.json"))
    if not files:
        raise SchemaError(f"no data type found: {folder} holds no *.json, allowed is one schema per type; add one")
    return {path.stem: _load(path) for path in files}


def _load(path: Path) -> DataType:
    name = path.stem
    if not re.fullmatch(r"[a-z][a-z0-9-]{0,62}", name) or name == STATUS_TYPE:
        raise _wrong(path, f"the name {name!r}", f"small letters, digits and hyphens, not {STATUS_TYPE!r}")
    try:
        schema = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise _wrong(path, f"the text ({error})", "valid JSON") from None
    _check(path, schema)
    try:
        validate = fastjsonschema.compile(schema, formats=FORMATS, use_default=False, handlers=_NO_FETCHING)
    except Exception as error:  # the compiler raises whatever the schema makes it stumble over
        raise _wrong(path, f"the schema ({error})", "JSON Schema draft 7") from error
    return DataType(
        name=name,
        version=schema["x-version"],
        validate=validate,
        id_fields=tuple(schema.get("x-id", ())),
        time_fields=tuple(schema.get("x-time", ())),
        time_divisor={"seconds": 1, "milliseconds": 1000}.get(schema.get("x-time-unit", ""), 0),
        columns={field: _types(rule) for field, rule in schema["properties"].items()},
    )


def _check(path: Path, schema: Any) -> None:
    if not isinstance(schema, dict) or schema.get("type") != "object" or not isinstance(schema.get("properties"), dict):
        raise _wrong(path, "the top level", 'a schema with "type": "object" and "properties"')
    fields, required = schema["properties"], schema.get("required", [])
    if not isinstance(schema.get("x-version"), str) or not schema["x-version"]:
        raise _wrong(path, f"x-version {schema.get('x-version')!r}", 'a text such as "1"')
    for keyword in ("x-id", "x-time"):
        names = schema.get(keyword, [])
        if not isinstance(names, list) or not all(name in fields for name in names):
            raise _wrong(path, f"{keyword} {names!r}", f"a list of these fields: {', '.join(fields)}")
    for name in schema.get("x-id", []):
        if name not in required or set(_types(fields[name])) not in _SCALARS:
            raise _wrong(path, f"the x-id field {name!r}", "a required field of one type: string, integer or number")
    if schema.get("x-time-unit", "seconds") not in ("seconds", "milliseconds"):
        raise _wrong(path, f"x-time-unit {schema['x-time-unit']!r}", "seconds or milliseconds")
    known = set(FORMATS) | set(fastjsonschema.draft07.CodeGeneratorDraft07.FORMAT_REGEXS)
    for keyword, value in _keywords(schema):
        if keyword.startswith("x-") and keyword not in _OWN:
            raise _wrong(path, f"the keyword {keyword!r}", ", ".join(sorted(_OWN)))
        if keyword == "format" and value not in known:
            raise _wrong(path, f"the format {value!r}, which nothing would check", ", ".join(sorted(known)))
        if keyword == "multipleOf":
            raise _wrong(path, "multipleOf, which is not exact", "a rule in rules.py")


def _keywords(schema: Any) -> Iterator[tuple[str, Any]]:
    """Each keyword of a schema and of those inside it; names of properties are not keywords."""
    if isinstance(schema, list):
        for inner in schema:
            yield from _keywords(inner)
    if not isinstance(schema, dict):
        return
    for keyword, value in schema.items():
        yield keyword, value
        if keyword in ("properties", "patternProperties", "definitions", "dependencies"):
            for inner in value.values():
                yield from _keywords(inner)
        elif keyword not in ("enum", "const", "default", "examples", "required"):
            yield from _keywords(value)


def _types(rule: Any) -> frozenset[str]:
    types = rule.get("type", "string") if isinstance(rule, dict) else "string"
    return frozenset([types] if isinstance(types, str) else types)


def _refuse(address: str) -> Any:
    raise ValueError(f"$ref to {address} is not allowed: a schema stands alone")


_NO_FETCHING = {"http": _refuse, "https": _refuse, "file": _refuse, "ftp": _refuse}


def _wrong(path: Path, what: str, allowed: str) -> SchemaError:
    return SchemaError(f"schema {path.name} is wrong: {what}; allowed is {allowed}; correct the file")
