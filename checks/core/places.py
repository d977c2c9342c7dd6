"""Small helpers of the rules: where a finding is, and what stands in a field."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checks.findings import nearest, shown
from checks.schema_metadata import is_name
from checks.schema_values import Path, Report

Json = dict[str, Any]


def below(path: Path, *steps: str | int) -> Path:
    """The path of a field below another one."""
    for step in steps:
        path = (path, step)
    return path


def objects(holder: Json, field: str, path: Path) -> Iterator[tuple[Json, Path]]:
    """The objects in a list, each with its path; nothing where there is no list."""
    for index, item in enumerate(holder.get(field) or ()):
        yield item, below(path, field, index)


def one_of(value: Any, allowed: tuple[str, ...], path: Path, report: Report) -> bool:
    """Whether the value is one of these; a finding if not."""
    if value in allowed:
        return True
    meant = nearest(value, allowed) if isinstance(value, str) else None
    fix = f'did you mean "{meant}"' if meant else "use one of these"
    report.add("schema.enum", path, f"{shown(value)} given, allowed: {', '.join(allowed)}; {fix}")
    return False


def needed(holder: Json, field: str, path: Path, report: Report, allowed: str) -> bool:
    """Whether a field holds something; a finding if it is missing or empty."""
    if holder.get(field) not in (None, "", [], {}):
        return True
    report.add(
        "schema.required", below(path, field), f'field "{field}" is missing or empty, allowed: {allowed}; add it'
    )
    return False


def named(holder: Json, field: str, path: Path, report: Report) -> None:
    """A field that names an object, if it says anything."""
    name = holder.get(field)
    if name and not is_name(name):
        allowed = "a name of 1 to 253 of a-z, 0-9, - and ., beginning and ending with a letter or digit"
        report.add("schema.name", below(path, field), f"{shown(name)} given, allowed: {allowed}; correct it")


def at_least(holder: Json, field: str, least: int, path: Path, report: Report) -> None:
    """A number that may be left out, but not be below a limit."""
    value = holder.get(field)
    if isinstance(value, int) and value < least:
        report.add("schema.limit", below(path, field), f"{value} given, at least {least} allowed; raise it")


def once(values: list[Any], path: Path, report: Report, what: str, field: str = "") -> None:
    """Each value stands in the list once."""
    for index, value in enumerate(values):
        if value in values[:index]:
            place = below(path, index, *([field] if field else []))
            report.add("schema.duplicate-item", place, f"{shown(value)} is given twice, {what} once; keep one")
