"""The lines of a graph: metrics with their dimensions, shorthand for what stands above, formulas and how all is drawn.

Rules: dashboard.metric, dashboard.expression. Source: CloudWatch API reference, "Dashboard body structure and syntax",
metrics array; user guide, "CloudWatch statistics definitions" and "CloudWatch quotas" (500 metrics of a graph).
"""

from __future__ import annotations

import re
from typing import Any

from checks.arns import is_region
from checks.dashboards.grid import Said, unknown
from checks.findings import shown
from checks.formulas import ID, problems

_STATISTIC = re.compile(
    r"SampleCount|Average|Sum|Minimum|Maximum|IQM|(?:p|tm|tc|ts|wm)\d{1,3}(?:\.\d+)?|(?:TM|TC|TS|WM|PR)\([\d.%:]+\)"
)
_OPTIONS = ("accountId", "color", "expression", "id", "label", "period", "region", "stat", "visible", "yAxis")
_SIDES = ("left", "right")


def is_period(value: object) -> bool:
    """Whether a value is a period of CloudWatch, in seconds."""
    whole = isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, int) and whole and (value in (1, 5, 10, 30) or (value > 0 and value % 60 == 0))


def is_statistic(value: object) -> bool:
    """Whether a value is a statistic of CloudWatch."""
    return isinstance(value, str) and _STATISTIC.fullmatch(value) is not None


def lines(found: Any, path: str) -> Said:
    """All rules about a widget's metrics."""
    if not isinstance(found, list) or not 1 <= len(found) <= 500:
        yield "metric", path, f"{shown(found)} given, a list of 1 to 500 metrics is allowed; write it"
        return
    ids: list[str] = []
    formulas: list[tuple[str, str]] = []
    above: list[str] = []
    for index, row in enumerate(found):
        place = f"{path}[{index}]"
        if not isinstance(row, list) or not row:
            yield "metric", place, f"{shown(row)} given, a list such as [namespace, name] is allowed; write it"
            continue
        options = row[-1] if isinstance(row[-1], dict) else {}
        parts = row[:-1] if isinstance(row[-1], dict) else row
        yield from _options(options, place)
        if "id" in options:
            ids.append(str(options["id"]))
        if "expression" in options:
            formulas.append((place, str(options["expression"])))
            if parts:
                yield "metric", place, "a formula and a metric in one line, one of both is allowed; make them two lines"
            continue
        yield from _parts(parts, above, place)
        above = _written(parts, above)
    for name in sorted({name for name in ids if ids.count(name) > 1}):
        yield "expression", path, f"{name}: {ids.count(name)} lines have this id, one is allowed; rename the others"
    for place, formula in formulas:
        for problem in problems(formula, ids):
            yield "expression", f"{place}.expression", problem


def _parts(parts: list[Any], above: list[str], path: str) -> Said:
    if not all(isinstance(part, str) for part in parts):
        yield "metric", path, f"{shown(parts)}: texts and one object at the end are allowed; correct it"
        return
    short = parts[:1] == ["..."]
    if (short or "." in parts) and not above:
        yield "metric", path, "repeats what stands above, and nothing does; the whole metric is allowed; write it out"
        return
    # `...` stands for all that is left of the parts behind it.
    count = len(above) if short else len(parts)
    if count < 2 or count % 2 or (short and len(parts) > len(above)):
        message = f"{count} parts; namespace, name and pairs of a dimension and its value are allowed; correct it"
        yield "metric", path, message
    if not short and any(part == "." and place >= len(above) for place, part in enumerate(parts)):
        yield "metric", path, "repeats a part that the line above has not; texts are allowed there; write it out"


def _written(parts: list[Any], above: list[str]) -> list[str]:
    """A line without shorthand."""
    texts = [str(part) for part in parts]
    if texts[:1] == ["..."]:
        texts = above[: len(above) - len(texts) + 1] + texts[1:]
    return [above[at] if part == "." and at < len(above) else part for at, part in enumerate(texts)]


def _options(options: dict[str, Any], path: str) -> Said:
    for name, value in options.items():
        allowed = ""
        if name not in _OPTIONS:
            yield "metric", f"{path}.{name}", unknown(name, _OPTIONS, "a line")
        elif name == "id" and not (isinstance(value, str) and ID.fullmatch(value)):
            allowed = "a small letter with letters, digits and _ behind it"
        elif name == "period" and not is_period(value):
            allowed = "1, 5, 10, 30 or a multiple of 60"
        elif name == "stat" and not is_statistic(value):
            allowed = "a statistic such as Sum or p99"
        elif name == "yAxis" and value not in _SIDES:
            allowed = "left or right"
        elif name == "visible" and not isinstance(value, bool):
            allowed = "true or false"
        elif name == "region" and not (isinstance(value, str) and is_region(value)):
            allowed = "a region such as us-east-1"
        if allowed:
            yield "metric", f"{path}.{name}", f"{shown(value)} given, {allowed} is allowed; write it"
