"""Selectors of labels. Source: Kubernetes documentation, "Labels and Selectors"."""

from __future__ import annotations

from checks.core.places import Json, below, objects
from checks.findings import shown
from checks.schema_metadata import is_key, is_label
from checks.schema_values import Path, Report

_VALUES = {"In": True, "NotIn": True, "Exists": False, "DoesNotExist": False}


def selector(found: Json, path: Path, report: Report) -> None:
    """Labels as objects have them; each expression has one of four operators, and values where that wants some."""
    for key, value in (found.get("matchLabels") or {}).items():
        if not is_key(key) or not is_label(value):
            message = f"{shown(key)}: {shown(value)} given, allowed: what a label may be; no object has this one"
            report.add("schema.label", below(path, "matchLabels"), message)
    for one, place in objects(found, "matchExpressions", path):
        operator = one["operator"]
        if operator not in _VALUES:
            message = f"{shown(operator)} given, allowed: {', '.join(_VALUES)}; use one of these"
            report.add("schema.operator", below(place, "operator"), message)
        elif _VALUES[operator] != bool(one.get("values")):
            rule = "schema.required" if _VALUES[operator] else "schema.conflict"
            message = f"{operator} {'needs values' if _VALUES[operator] else 'has no values'}; correct it"
            report.add(rule, below(place, "values"), message)


def matches(found: Json, labels: dict[str, str]) -> bool:
    """Whether a sound selector selects these labels."""
    held = found.get("matchLabels") or {}
    if any(labels.get(name) != value for name, value in held.items()):
        return False
    for one in found.get("matchExpressions") or ():
        key, operator, values = one["key"], one["operator"], one.get("values") or ()
        if operator == "In" and labels.get(key) not in values:
            return False
        if operator == "NotIn" and labels.get(key) in values:
            return False
        if operator in ("Exists", "DoesNotExist") and (key in labels) != (operator == "Exists"):
            return False
    return True
