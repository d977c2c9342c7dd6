"""Tables whose changes are processed, and schedules that start workflows: discovered from the objects."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sandbox.ingestion import external_name, variables
from sandbox.listing import is_composite, is_managed

Json = dict[str, Any]


@dataclass(frozen=True)
class Table:
    """A table by its name in AWS; `keys` are (name, type) of its hash key and, if there is one, its range key."""

    region: str
    name: str
    keys: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Source:
    """A table whose changes a function gets, at most `batch` at once, and the tables that the function is told of."""

    table: Table
    function: str
    batch: int
    sinks: tuple[Table, ...]


@dataclass(frozen=True)
class Schedule:
    """A rule that starts a state machine (by its ARN) with an input."""

    region: str
    rule: str
    machine: str
    input: str


def sources(objects: Sequence[Json]) -> list[Source]:
    """Of each composite that names a table and a function, sorted."""
    tables = {(t.region, t.name): t for t in map(_table, objects) if t is not None}
    functions = {(_region(o), external_name(o)): o for o in objects if _is(o, "Function")}
    found = []
    for item in objects:
        spec = item.get("spec") or {}
        region = str(spec.get("region"))
        table = tables.get((region, str(spec.get("tableName"))))
        function = functions.get((region, str(spec.get("functionName"))))
        if is_composite(item) and table is not None and function is not None:
            told = [tables[region, value] for value in variables(function).values() if (region, value) in tables]
            sinks = tuple(dict.fromkeys(one for one in told if one != table))
            found.append(Source(table, external_name(function), int(spec.get("batchSize") or 1), sinks))
    return sorted(found, key=lambda one: (one.table.region, one.table.name, one.function))


def schedules(objects: Sequence[Json]) -> list[Schedule]:
    """Of each target that is a state machine and whose rule has a schedule, sorted."""
    machines = {item["status"]["atProvider"].get("arn") for item in objects if _is(item, "StateMachine")}
    rules = {(_region(o), external_name(o)) for o in objects if _is(o, "Rule") and _wanted(o).get("scheduleExpression")}
    found = []
    for item in objects:
        if _is(item, "Target"):
            resolved = {**_wanted(item), **item["status"]["atProvider"]}
            region, rule, arn = resolved["region"], resolved.get("rule"), resolved.get("arn")
            if (region, rule) in rules and arn in machines:
                found.append(Schedule(region, str(rule), str(arn), resolved.get("input") or "{}"))
    return sorted(found, key=lambda one: (one.region, one.rule, one.machine))


def _is(item: Json, kind: str) -> bool:
    return item["kind"] == kind and is_managed(item)


def _wanted(item: Json) -> Json:
    wanted: Json = item["spec"].get("forProvider") or {}
    return wanted


def _region(item: Json) -> str:
    return str(_wanted(item).get("region"))


def _table(item: Json) -> Table | None:
    """The table of a manifest that makes one; composites only observe theirs."""
    wanted = _wanted(item) if _is(item, "Table") else {}
    if not wanted.get("hashKey"):
        return None
    types = {attribute["name"]: attribute["type"] for attribute in wanted.get("attribute") or []}
    names = [wanted[name] for name in ("hashKey", "rangeKey") if wanted.get(name)]
    return Table(wanted["region"], external_name(item), tuple((name, types[name]) for name in names))
