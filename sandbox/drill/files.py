"""Files with known records: each record is unique, so that afterwards every one of them can be asked for."""

from __future__ import annotations

import csv
import gzip
import io
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]
_GOOD, _EVERY_BAD = 6, 3  # good records in a file; one file of so many has a bad record


@dataclass(frozen=True)
class File:
    """One upload, the ids of its records that are to be stored, and of those that are to be rejected."""

    key: str
    body: bytes
    good: tuple[str, ...]
    bad: tuple[str, ...] = ()


def make(run: str, number: int) -> File:
    """The file of this number: data types, formats, records with and without a time of their own take turns."""
    kind = ("orders", "users", "events")[number % 3]
    ids = [f"{run}-{number:06}-{line}" for line in range(_GOOD)]
    records = [_record(kind, one, line) for line, one in enumerate(ids)]
    bad: tuple[str, ...] = ()
    if number // 3 % _EVERY_BAD == 0:
        bad = (f"{run}-{number:06}-bad",)
        records.insert(number % (_GOOD + 1), _spoilt(kind, bad[0]))
    suffix, body = _written(kind, records, number // 3)
    return File(f"{kind}/{run}-{number:06}.{suffix}", body, tuple(ids), bad)


def large(run: str, count: int) -> File:
    """One file of so many records, every thousandth of them bad."""
    ids = [f"{run}-large-{number:07}" for number in range(count)]
    bad = {one for number, one in enumerate(ids) if number % 1000 == 999}
    records = [_spoilt("users", one) if one in bad else _record("users", one, line) for line, one in enumerate(ids)]
    good = tuple(one for one in ids if one not in bad)
    return File(f"users/{run}-large.jsonl", _lines(records), good, tuple(sorted(bad)))


def id_of(data: Mapping[str, Any]) -> str:
    """The id of a record of ours from its data; "" where it is none of ours."""
    properties = data.get("properties")
    inner = properties.get("record") if isinstance(properties, Mapping) else None
    return str(data.get("orderId") or data.get("userId") or inner or "")


def _record(kind: str, one: str, line: int) -> Json:
    if kind == "orders":
        return {
            "orderId": one,
            "customerId": "C-1",
            "createdAt": f"2026-02-{line + 1:02}T10:00:00Z",
            "total": line + 0.25,
        }
    if kind == "users":
        # Every other one has no time of its own: the processor has to find one, and the same one each time.
        own = {"createdAt": f"2026-02-{line % 28 + 1:02}T10:00:00Z"} if line % 2 else {}
        return {"userId": one, "email": f"{one}@example.com", **own}
    return {"type": "drill", "occurredAt": f"2026-02-{line + 1:02}T10:00:00Z", "properties": {"record": one}}


def _spoilt(kind: str, one: str) -> Json:
    """A record that breaks its schema and still tells its id."""
    if kind == "orders":
        return {**_record(kind, one, 0), "total": -1}
    if kind == "users":
        return {"userId": one, "email": "nowhere"}
    return {"type": "drill", "properties": {"record": one}}


def _written(kind: str, records: list[Json], turn: int) -> tuple[str, bytes]:
    if turn % 4 == 1:
        return "json", json.dumps(records).encode()
    if turn % 4 == 2:
        return "jsonl.gz", gzip.compress(_lines(records), mtime=0)
    if turn % 4 == 3 and kind == "orders":
        return "csv", _csv(records)
    return "jsonl", _lines(records)


def _lines(records: list[Json]) -> bytes:
    return "\n".join(map(json.dumps, records)).encode()


def _csv(records: list[Json]) -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, fieldnames=list(records[0]))
    writer.writeheader()
    writer.writerows(records)
    return out.getvalue().encode()
