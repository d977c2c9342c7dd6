"""The one shape of an event of real-time analytics, and each form of it that a service is told.

contracts/event.json is the source. From it come the API's model, the Glue table's columns, the OpenSearch mapping, the
Flink table, and the validation in the handlers; none of them is written by hand, so none can differ.

A client sends `id` and `value`, perhaps `timestamp`, `event_id` and `attributes`; members of any other name are free
attributes. In the stream, and from there on, an event has exactly the five members of the schema, all present, see
`normalize`. Names are small letters with underscores, because Glue, Athena and Firehose know no others.

Only the standard library is needed here: charts read this module, and so does every handler at its cold start.
"""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from functions.common.errors import FunctionError, shown

MOST_TEXT = 4096  # bytes of one attribute's text in UTF-8
MOST_BYTES = 64 * 1024  # bytes of an event as JSON
LEAST_MAGNITUDE = 1e-100  # of a value that is not zero: DynamoDB knows none below 1E-130
_SOURCE = Path(__file__).with_name("contracts") / "event.json"
_DATE_TIME = re.compile(r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d{1,9})?([Zz]|[+-]\d\d:\d\d)")
_NAME = re.compile(r"[a-z][a-z0-9_]*")
# API Gateway's models are draft 4, which has none of these (API Gateway developer guide, "Models").
_NOT_IN_DRAFT_4 = {"$schema", "propertyNames", "const", "contains", "if", "then", "else", "examples"}
_KEYWORDS = {
    *("type", "required", "properties", "minimum", "maximum", "minLength", "maxLength", "pattern", "format"),
    *("maxProperties", "propertyNames", "title", "$schema"),
}


class WrongEvent(FunctionError):  # noqa: N818 - reads as a finding about an event, and is handled as one
    """Raised for an event that the contract does not allow; `field` is its path ("" for the event itself)."""

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(f"{field}: {reason}" if field else reason)
        self.field = field
        self.reason = reason


@cache
def event_schema() -> Mapping[str, Any]:
    """The contract as JSON Schema, draft 7."""
    schema: dict[str, Any] = json.loads(_SOURCE.read_text(encoding="utf-8"))
    return schema


def api_model(schema: Mapping[str, Any], most_events: int) -> dict[str, Any]:
    """The body of POST /ingest as a draft-4 schema: an event, or a list of 1 to `most_events`."""
    event = _draft_4(schema)
    return {
        "$schema": "http://json-schema.org/draft-04/schema#",
        "title": schema["title"] + "s",
        "oneOf": [event, {"type": "array", "minItems": 1, "maxItems": most_events, "items": event}],
    }


def glue_columns(schema: Mapping[str, Any]) -> list[dict[str, str]]:
    """Columns of the Glue table as [{"name", "type"}], in the contract's order.

    A time stays text, in the one form of `normalize`, which sorts: the deserializer that Firehose has for JSON reads no
    zone. In SQL it is `from_iso8601_timestamp("timestamp")`.
    """
    types = {"text": "string", "number": "double", "time": "string", "map": "map<string,string>"}
    return [{"name": name, "type": types[kind]} for name, kind in _fields(schema)]


def search_mapping(schema: Mapping[str, Any]) -> dict[str, Any]:
    """The mapping of an OpenSearch index: nothing is guessed from documents, and free attributes are one field.

    Were each attribute a field, clients could fill the index's 1,000, and the first value would set the type.
    """
    types = {
        "text": {"type": "keyword"},
        "number": {"type": "double"},
        "time": {"type": "date", "format": "strict_date_time"},
        "map": {"type": "flat_object"},
    }
    return {"dynamic": "strict", "properties": {name: dict(types[kind]) for name, kind in _fields(schema)}}


def flink_columns(schema: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Columns of the Flink table as (name, SQL type), in the contract's order."""
    types = {"text": "STRING", "number": "DOUBLE", "time": "TIMESTAMP_LTZ(3)", "map": "MAP<STRING, STRING>"}
    return [(name, types[kind]) for name, kind in _fields(schema)]


def normalize(event: Any, received_at: str = "") -> dict[str, Any]:
    """The event as it goes into the stream: all members of the contract, each in its one form; raises WrongEvent.

    `timestamp` becomes UTC with milliseconds and a Z; an event without one gets `received_at`, which is in that form.
    `value` becomes a float. Members that the contract does not name become attributes; an attribute that is no text
    becomes its JSON. An event without `event_id` gets one from SHA-256 over the other four: the same event sent again
    is the same event. What comes out goes in again unchanged.
    """
    schema = event_schema()
    fields = schema["properties"]
    if not isinstance(event, dict):
        raise WrongEvent("", f"it is a {_json_type(event)}, allowed is an object with id and value")
    known = {name: value for name, value in event.items() if name in fields}
    if received_at and "timestamp" not in known:
        known["timestamp"] = received_at
    _check(known, schema, "")
    if "timestamp" not in known:
        raise WrongEvent("timestamp", "is missing, allowed is a time such as 2026-01-31T08:00:00Z")
    value = float(known["value"])
    if value and abs(value) < LEAST_MAGNITUDE:
        raise WrongEvent("value", f"is {value!r}, allowed are 0 and magnitudes from {LEAST_MAGNITUDE}")
    attributes = {**known.get("attributes", {})}
    for name, inner in event.items():
        if name in fields:
            continue
        if name in attributes:
            raise WrongEvent(shown(name)[1:-1], "stands both beside and in attributes, allowed is one place")
        attributes[name] = inner
    _check(attributes, fields["attributes"], "attributes")
    found = {
        "id": known["id"],
        "value": value,
        "timestamp": utc_text(known["timestamp"]),
        "attributes": {name: _attribute(name, attributes[name]) for name in sorted(attributes)},
    }
    found["event_id"] = known.get("event_id") or sha256(encoded(found)).hexdigest()
    whole = {name: found[name] for name in fields}
    if (size := len(encoded(whole))) > MOST_BYTES:
        raise WrongEvent("", f"it has {size} bytes as JSON, allowed are {MOST_BYTES}")
    return whole


def encoded(event: Mapping[str, Any]) -> bytes:
    """A normalized event as the bytes of its record in the stream: no blanks, names sorted, UTF-8."""
    return json.dumps(event, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()


def utc_text(text: str) -> str:
    """A time with a zone as UTC text to the millisecond, cut, not rounded: text order is time order.

    Raises WrongEvent for what is no such time between the years 1970 and 9999.
    """
    try:
        if not _DATE_TIME.fullmatch(text):
            raise ValueError
        moment = datetime.fromisoformat(_microseconds(text.upper())).astimezone(UTC)
        if moment.year < 1970:
            raise ValueError
    except (ValueError, OverflowError):
        allowed = "a time with a zone, such as 2026-01-31T08:00:00Z, from 1970 on"
        raise WrongEvent("timestamp", f"is {shown(text)}, allowed is {allowed}") from None
    return moment.replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"


def _microseconds(text: str) -> str:
    # Python reads at most six digits of a second.
    return re.sub(r"(\.\d{6})\d+", r"\1", text)


def _attribute(name: str, value: Any) -> str:
    path = f"attributes.{name}"
    try:
        text = value if isinstance(value, str) else encoded_value(value)
        size = len(text.encode())
    except UnicodeEncodeError:
        raise WrongEvent(path, "has half of a surrogate pair, which is no character") from None
    except (TypeError, ValueError, RecursionError):
        raise WrongEvent(path, "has no form in JSON, allowed is any JSON value") from None
    if size > MOST_TEXT:
        raise WrongEvent(path, f"has {size} bytes as text, allowed are {MOST_TEXT}")
    return text


def encoded_value(value: Any) -> str:
    """A value as JSON text: no blanks, names sorted."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def _check(value: Any, schema: Mapping[str, Any], path: str) -> None:
    """Raises WrongEvent for the first keyword of the schema that the value breaks."""
    unknown = {word for word in schema if word not in _KEYWORDS and not word.startswith("x-")}
    if unknown:  # a keyword that nobody looks at would promise what nobody keeps
        raise FunctionError(f"the contract has keywords that are not checked: {', '.join(sorted(unknown))}")
    kind = schema["type"]
    if _json_type(value) != kind:
        raise WrongEvent(path, f"is {_kind_shown(value)}, allowed is {_ARTICLE[kind]}")
    if kind == "string":
        _check_text(value, schema, path)
    elif kind == "number":
        low, high = schema.get("minimum"), schema.get("maximum")
        if (low is not None and not value >= low) or (high is not None and not value <= high):
            raise WrongEvent(path, f"is {shown(value)}, allowed are numbers from {low} to {high}")
    else:
        _check_object(value, schema, path)


def _check_text(value: str, schema: Mapping[str, Any], path: str) -> None:
    least, most = schema.get("minLength", 0), schema.get("maxLength")
    if len(value) < least or (most is not None and len(value) > most):
        raise WrongEvent(path, f"has {len(value)} characters, allowed are {least} to {most}")
    if (pattern := schema.get("pattern")) and not _matches(pattern, value):
        raise WrongEvent(path, f"is {shown(value)}, allowed is text that matches {pattern}")
    if schema.get("format") == "date-time":
        utc_text(value)
    try:
        value.encode()
    except UnicodeEncodeError:
        raise WrongEvent(path, "has half of a surrogate pair, which is no character") from None


def _check_object(value: Mapping[str, Any], schema: Mapping[str, Any], path: str) -> None:
    for name in schema.get("required", ()):
        if name not in value:
            raise WrongEvent(
                _below(path, name), f"is missing, allowed is {_ARTICLE[schema['properties'][name]['type']]}"
            )
    if len(value) > schema.get("maxProperties", len(value)):
        raise WrongEvent(path, f"has {len(value)} members, allowed are {schema['maxProperties']}")
    pattern = schema.get("propertyNames", {}).get("pattern")
    for name in value:
        if pattern and not _matches(pattern, name):
            raise WrongEvent(path, f"has the name {shown(name)}, allowed are names that match {pattern}")
    for name, inner in schema.get("properties", {}).items():
        if name in value:
            _check(value[name], inner, _below(path, name))


def _matches(pattern: str, text: str) -> bool:
    # In JSON Schema `$` is the end; in Python it is also before a last line feed.
    return re.search(pattern, text) is not None and not text.endswith("\n")


_ARTICLE = {"string": "a text", "number": "a number", "object": "an object"}


def _json_type(value: Any) -> str:
    if isinstance(value, bool):
        return "boolean"
    names = {str: "string", int: "number", float: "number", dict: "object", list: "array", type(None): "null"}
    return names.get(type(value), type(value).__name__)


def _kind_shown(value: Any) -> str:
    kind = _json_type(value)
    return kind if kind in ("null", "object", "array") else shown(value)


def _below(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _fields(schema: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Each field of the contract and what it is: text, number, time or map."""
    kinds = {"string": "text", "number": "number", "object": "map"}
    for name, rule in schema["properties"].items():
        if not _NAME.fullmatch(name) or rule["type"] not in kinds:
            raise FunctionError(
                f"field {name} of the contract is wrong: its type is {rule['type']}, allowed are names of small "
                f"letters, digits and underscores with a type of {', '.join(kinds)}; correct contracts/event.json"
            )
        yield name, "time" if rule.get("format") == "date-time" else kinds[rule["type"]]


def _draft_4(schema: Any) -> Any:
    if not isinstance(schema, Mapping):
        return schema
    return {
        name: {field: _draft_4(inner) for field, inner in value.items()} if name == "properties" else _draft_4(value)
        for name, value in schema.items()
        if name not in _NOT_IN_DRAFT_4 and not name.startswith("x-")
    }
