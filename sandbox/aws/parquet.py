"""What Firehose makes of JSON records: rows that fit the columns of a Glue table, and a Parquet file of them.

Stricter than ministack, which casts: a value of another JSON type than its column's is no row. Source: Firehose
developer guide, "Convert input data format"; API reference, OpenXJsonSerDe.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ministack.services import firehose, glue

from sandbox.aws.hooks import Hook

HOOKS = (
    Hook("services.firehose:_json_documents", "1a988ef0", "Parquet files of whole buffers"),
    Hook("services.firehose:_conversion_error", "e246109e", "Parquet files of whole buffers"),
    Hook("services.firehose:_DeliveryError", "c7842959", "Parquet files of whole buffers"),
    Hook("services.glue:_tables", None, "Parquet files of whole buffers"),
)

Row = dict[str, Any]
Columns = Mapping[str, str]
_TYPES = {
    "string": "VARCHAR",
    "double": "DOUBLE",
    "bigint": "BIGINT",
    "int": "INTEGER",
    "boolean": "BOOLEAN",
    "map<string,string>": "MAP(VARCHAR, VARCHAR)",
}
_INTEGERS = {"bigint": 2**63, "int": 2**31}


def columns_of(schema: Mapping[str, Any]) -> Columns:
    """Names and Hive types of the columns that a SchemaConfiguration means; raises ministack's _DeliveryError."""
    table = glue._tables.get(f"{schema.get('DatabaseName', '')}/{schema.get('TableName', '')}")
    found = (
        {str(one["Name"]): str(one["Type"]) for one in ((table or {}).get("StorageDescriptor") or {})["Columns"]}
        if table
        else {}
    )
    if not found:
        raise firehose._conversion_error("table")
    if not set(found.values()) <= set(_TYPES):
        raise firehose._conversion_error("unsupported")
    return found


def rows(data: bytes, columns: Columns, reader: Mapping[str, Any]) -> list[Row]:
    """The rows of one record, which may hold several JSON objects; raises ministack's _DeliveryError.

    `reader` is an OpenXJsonSerDe. Members without a column are left out, columns without a member are null.
    """
    found = []
    for document in firehose._json_documents(data):
        known = _folded(document) if reader.get("CaseInsensitive", True) else document
        row = {name: known.get(name) for name in columns}
        if not all(value is None or _fits(value, columns[name]) for name, value in row.items()):
            raise firehose._conversion_error("mismatch")
        found.append(row)
    return found


def _folded(value: Any) -> Any:
    """All names of members in small letters, those inside of maps too."""
    return {name.lower(): _folded(one) for name, one in value.items()} if isinstance(value, dict) else value


def _fits(value: Any, hive_type: str) -> bool:
    if hive_type == "string":
        return isinstance(value, str)
    if hive_type == "boolean":
        return isinstance(value, bool)
    if hive_type.startswith("map<"):
        return isinstance(value, dict) and all(isinstance(one, str) for one in value.values())
    if isinstance(value, bool):
        return False
    if hive_type == "double":
        return isinstance(value, (int, float))
    limit = _INTEGERS[hive_type]
    return isinstance(value, int) and -limit <= value < limit


def file_of(found: Sequence[Row], columns: Columns, compression: str) -> bytes:
    """A Parquet file with these rows and exactly these columns."""
    import duckdb  # noqa: PLC0415 - a quarter of a second, paid by whoever delivers Parquet

    types = ", ".join(f"{_quoted(name)}: '{_TYPES[hive_type]}'" for name, hive_type in columns.items())
    with tempfile.TemporaryDirectory() as folder:
        lines, target = Path(folder, "rows.json"), Path(folder, "rows.parquet")
        lines.write_text("".join(json.dumps(row) + "\n" for row in found), encoding="utf-8")
        with duckdb.connect() as connection:
            connection.execute(
                f"COPY (SELECT * FROM read_json({_quoted(str(lines))}, format = 'newline_delimited', "  # noqa: S608 - both are quoted
                f"columns = {{{types}}}, maximum_object_size = 67108864)) "
                f"TO {_quoted(str(target))} (FORMAT PARQUET, COMPRESSION {compression})"
            )
        return target.read_bytes()


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
