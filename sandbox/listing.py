"""Objects printed as kubectl prints them: the same columns, widths, grouping and ages."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from itertools import groupby
from typing import Any

import yaml

from sandbox.errors import SandboxError
from sandbox.plurals import plural
from sandbox.resource import EXTERNAL_NAME, MANAGED_SUFFIX

Json = dict[str, Any]
_GAP = 3
DEFINITION = "CompositeResourceDefinition"
#: the columns of Crossplane's own kinds, as far as they are not about an installation that the sandbox does not make
_COLUMNS = {
    "Composition": {"XR-KIND": ".spec.compositeTypeRef.kind", "XR-APIVERSION": ".spec.compositeTypeRef.apiVersion"},
    "Function": {"PACKAGE": ".spec.package"},
}


def render(
    objects: Sequence[Json],
    output: str = "",
    *,
    all_namespaces: bool = True,
    now: datetime | None = None,
    definitions: Sequence[Json] = (),
) -> str:
    """Text for `output`: "" for the table, wide, json, yaml. Ends with a newline unless empty.

    `definitions` may be any objects: the CompositeResourceDefinitions among them give composites columns of their own.
    """
    if output in ("json", "yaml"):
        bundle = {"apiVersion": "v1", "items": list(objects), "kind": "List", "metadata": {"resourceVersion": ""}}
        return json.dumps(bundle, indent=4) + "\n" if output == "json" else yaml.safe_dump(bundle)
    if output not in ("", "wide"):
        raise SandboxError(f"unknown output {output!r}", "give one of wide, json, yaml, or none for the table")
    moment = now or datetime.now(UTC)
    kinds = [list(group) for _, group in groupby(sorted(objects, key=_order), key=_kind)]
    tables = []
    for group in kinds:
        own = own_columns(group[0], definitions)
        rows = [_row(item, moment, own, prefix=len(kinds) > 1, wide=output == "wide") for item in group]
        if not all_namespaces:
            for row in rows:
                row.pop("NAMESPACE", None)
        tables.append(table([list(rows[0])] + [list(row.values()) for row in rows]))
    return "\n".join(tables)


def table(rows: Iterable[Sequence[str]]) -> str:
    """Rows as columns, three spaces apart, nothing after the last."""
    lines = [list(row) for row in rows]
    widths = [max(len(row[i]) for row in lines) + _GAP for i in range(len(lines[0]))]
    return "".join("".join(c.ljust(w) for c, w in zip(row, widths, strict=True)).rstrip() + "\n" for row in lines)


def _group(item: Json) -> str:
    return str(item["apiVersion"]).rpartition("/")[0]


def _kind(item: Json) -> tuple[str, str]:
    return _group(item), item["kind"]


def _order(item: Json) -> tuple[str, str, str, str]:
    """As kubectl prints: kinds by what paths call them, so that rolepolicies come before roles."""
    called = plural(item["apiVersion"], item["kind"])
    return _group(item), called, item["metadata"].get("namespace", ""), item["metadata"]["name"]


def is_managed(item: Json) -> bool:
    """Whether it is one of the AWS provider's managed resources."""
    return _group(item).endswith(MANAGED_SUFFIX)


def is_composite(item: Json) -> bool:
    """Whether it is a composite resource: Crossplane writes spec.crossplane into each, and into nothing else."""
    return isinstance((item.get("spec") or {}).get("crossplane"), dict)


def own_columns(item: Json, definitions: Sequence[Json]) -> dict[str, str]:
    """The columns that a composite's definition adds: header -> JSONPath; Crossplane puts them before its own."""
    group, version = _group(item), str(item["apiVersion"]).rpartition("/")[2]
    for one in definitions if is_composite(item) else ():
        spec = one.get("spec") or {}
        if one["kind"] == DEFINITION and (spec["group"], spec["names"]["kind"]) == (group, item["kind"]):
            versions = [v for v in spec["versions"] if v["name"] == version]
            columns = [c for v in versions for c in v.get("additionalPrinterColumns") or []]
            return {c["name"]: c["jsonPath"] for c in columns if not c.get("priority")}
    return {}


def _value(item: Json, path: str) -> str:
    """What a plain JSONPath such as .spec.tableName leads to; kubectl shows nothing where there is nothing."""
    value: Any = item
    for name in path.strip(".").split("."):
        value = value.get(name) if isinstance(value, dict) else None
    return "" if value is None else str(value)


def _row(item: Json, moment: datetime, own: dict[str, str], *, prefix: bool, wide: bool) -> dict[str, str]:
    metadata = item["metadata"]
    name = metadata["name"]
    if prefix:
        name = ".".join(part for part in (item["kind"].lower(), _group(item)) if part) + "/" + name
    row = {"NAMESPACE": metadata["namespace"]} if metadata.get("namespace") else {}
    row["NAME"] = name
    if is_managed(item):
        row |= _conditions(item) | {"EXTERNAL-NAME": _annotation(item, EXTERNAL_NAME)}
    elif is_composite(item):
        row |= {header: _value(item, path) for header, path in own.items()} | _conditions(item)
        row["COMPOSITION"] = _value(item, ".spec.crossplane.compositionRef.name")
    elif item["kind"] in _COLUMNS:
        row |= {header: _value(item, path) for header, path in _COLUMNS[item["kind"]].items()}
    elif item["kind"] == "ConfigMap":
        row["DATA"] = str(len(item.get("data") or {}) + len(item.get("binaryData") or {}))
    elif item["kind"] == "Namespace":
        row["STATUS"] = "Active"
    row["AGE"] = age(datetime.fromisoformat(metadata["creationTimestamp"]), moment)
    if wide and (is_managed(item) or is_composite(item)):
        row |= _wide(item)
    return row


def cells(item: Json, moment: datetime, objects: Sequence[Json]) -> dict[str, str]:
    """The columns of an object in a table of its kind, without its namespace; `objects` as `definitions` above."""
    row = _row(item, moment, own_columns(item, objects), prefix=False, wide=False)
    row.pop("NAMESPACE", None)
    return row


def _conditions(item: Json) -> dict[str, str]:
    states = {c["type"]: c["status"] for c in (item.get("status") or {}).get("conditions", [])}
    return {"SYNCED": states.get("Synced", ""), "READY": states.get("Ready", "")}


def _annotation(item: Json, name: str) -> str:
    return str((item["metadata"].get("annotations") or {}).get(name, ""))


def _wide(item: Json) -> dict[str, str]:
    conditions = {c["type"]: c for c in (item.get("status") or {}).get("conditions", [])}
    bad = next((c for c in conditions.values() if c["status"] != "True"), conditions.get("Ready", {}))
    region = (item["spec"].get("forProvider") or item["spec"]).get("region", "")
    return {"REGION": region, "REASON": bad.get("reason", ""), "MESSAGE": bad.get("message", "")}


_MINUTE, _HOUR, _DAY = 60, 3600, 86400
#: up to how many seconds (exclusive) kubectl shows which unit, and which smaller one beside it
_AGES = (
    (2 * _MINUTE, 1, "s", 0, ""),
    (10 * _MINUTE, _MINUTE, "m", 1, "s"),
    (3 * _HOUR, _MINUTE, "m", 0, ""),
    (8 * _HOUR, _HOUR, "h", _MINUTE, "m"),
    (2 * _DAY, _HOUR, "h", 0, ""),
    (8 * _DAY, _DAY, "d", _HOUR, "h"),
    (2 * 365 * _DAY, _DAY, "d", 0, ""),
    (8 * 365 * _DAY, 365 * _DAY, "y", _DAY, "d"),
)


def age(since: datetime, moment: datetime) -> str:
    """A duration in kubectl's short form: 45s, 3m20s, 12m, 5h7m, 30h, 4d2h, 12d, 2y10d."""
    seconds = max(0, int((moment - since).total_seconds()))
    for limit, size, unit, small, small_unit in _AGES:
        if seconds < limit:
            rest = seconds % size // small if small else 0
            return f"{seconds // size}{unit}" + (f"{rest}{small_unit}" if rest else "")
    return f"{seconds // (365 * _DAY)}y"


# --- choosing ----------------------------------------------------------------------------------------------------


def select(objects: Sequence[Json], targets: Sequence[str], namespace: str | None = None) -> list[Json]:
    """Objects that the targets name: `managed`, `composite`, `all`, a kind (`table`, `table.dynamodb`), `kind/name`.

    Several kinds may be joined by commas. Raises SandboxError for a kind that no object has.
    """
    chosen: list[Json] = []
    for target in [part for text in targets or ["managed"] for part in text.split(",") if part]:
        kind, _, name = target.partition("/")
        found = [item for item in objects if _matches(item, kind.lower())]
        if not found and kind.lower() not in _CATEGORIES:
            known = ", ".join([*_CATEGORIES, *sorted({item["kind"].lower() for item in objects})])
            raise SandboxError(f"the sandbox has no objects of kind {kind!r}", f"it has: {known}")
        if name and name not in {item["metadata"]["name"] for item in found}:
            raise SandboxError(f"{kind} {name!r} not found", f"`get {kind}` lists those that exist")
        chosen += [item for item in found if item not in chosen and name in ("", item["metadata"]["name"])]
    return [item for item in chosen if namespace in (None, item["metadata"].get("namespace"))]


_CATEGORIES: dict[str, Callable[[Json], bool]] = {
    "managed": is_managed,
    "composite": is_composite,
    "all": lambda _: True,
}


def _matches(item: Json, wanted: str) -> bool:
    if wanted in _CATEGORIES:
        return _CATEGORIES[wanted](item)
    name, _, group = wanted.partition(".")
    kind = item["kind"].lower()
    plural = kind[:-1] + "ies" if kind.endswith("y") and kind[-2:] not in ("ay", "ey") else kind + "es"
    return name in (kind, kind + "s", plural) and _group(item).startswith(group)
