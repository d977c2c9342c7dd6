"""Judging metadata, as the API server does for every object.

Source of the limits: the Kubernetes documentation on object names and identifiers, labels, and annotations; of the
types of finalizers and ownerReferences: the Kubernetes API reference, "ObjectMeta".
"""

from __future__ import annotations

import re
from typing import Any

from checks.findings import nearest, shown
from checks.schema_values import Judges, Path, Report

ANNOTATIONS_LIMIT = 256 * 1024
"""Bytes that the keys and values of all annotations of an object may have together."""

_LABEL = re.compile(r"[a-z0-9]([-a-z0-9]*[a-z0-9])?")
_SUBDOMAIN = re.compile(rf"{_LABEL.pattern}(\.{_LABEL.pattern})*")
_QUALIFIED = re.compile(r"([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]")
_WRITTEN_BY_US = frozenset({"name", "namespace", "labels", "annotations", "finalizers", "ownerReferences"})
_WRITTEN_BY_SERVER = frozenset(
    {"creationTimestamp", "deletionGracePeriodSeconds", "deletionTimestamp", "generateName", "generation"}
    | {"managedFields", "resourceVersion", "selfLink", "uid"}
)
_ROOT: Path = (None, "metadata")
_JUDGES = Judges(
    {
        "Lists": {
            "properties": {
                "finalizers": {"type": "array", "items": "string"},
                "ownerReferences": {"type": "array", "items": "OwnerReference"},
            }
        },
        "OwnerReference": {
            "required": ["apiVersion", "kind", "name", "uid"],
            "properties": {
                **dict.fromkeys(("apiVersion", "kind", "name", "uid"), "string"),
                **dict.fromkeys(("blockOwnerDeletion", "controller"), "boolean"),
            },
        },
    }
)


def judge(metadata: Any, report: Report, *, scope: str | None, loose_name: bool = False, longest: int = 253) -> None:
    """Report what is wrong in `metadata`, whose name has `longest` characters at most.

    `scope` is Namespaced or Cluster, None where it is not known. `loose_name` allows any path segment as name, as RBAC
    objects have them.
    """
    if not isinstance(metadata, dict):
        report.add("schema.required", _ROOT, 'field "metadata" is missing or no object; add it with a name')
        return
    for name in metadata:
        if name in _WRITTEN_BY_SERVER:
            message = f'"{name}" is written by the API server, not in Git; take it out'
            report.add("schema.unknown-field", (_ROOT, name), message)
        elif name not in _WRITTEN_BY_US:
            meant = nearest(str(name), _WRITTEN_BY_US)
            fix = f'did you mean "{meant}"' if meant else f"allowed: {', '.join(sorted(_WRITTEN_BY_US))}; take it out"
            report.add("schema.unknown-field", (_ROOT, str(name)), f'unknown field "{name}" in metadata; {fix}')
    _name(metadata.get("name"), report, longest, loose=loose_name)
    _namespace(metadata.get("namespace"), report, scope)
    for field in ("labels", "annotations"):
        if field in metadata:
            _strings(metadata[field], field, report)
    lists = {field: metadata[field] for field in ("finalizers", "ownerReferences") if field in metadata}
    if lists:
        _JUDGES.shape("Lists")(lists, _ROOT, report)


def _name(name: Any, report: Report, longest: int, *, loose: bool) -> None:
    path = (_ROOT, "name")
    if not isinstance(name, str) or not name:
        report.add("schema.required", path, f"name given: {shown(name)}; allowed: text of 1 to 253 characters; add it")
        return
    sound = name not in {".", ".."} and not set(name) & set("/%") if loose else _SUBDOMAIN.fullmatch(name)
    if not sound or len(name) > longest:
        allowed = f"1 to {longest} characters of a-z, 0-9, - and ., beginning and ending with a letter or digit"
        report.add("schema.name", path, f"{shown(name)} given, allowed: {allowed}; rename it ({len(name)} characters)")


def _namespace(namespace: Any, report: Report, scope: str | None) -> None:
    path = (_ROOT, "namespace")
    if scope == "Cluster":
        if namespace is not None:
            report.add("schema.scope", path, f"{shown(namespace)} given, but the kind has no namespace; take it out")
    elif namespace is None:
        if scope == "Namespaced":
            report.add("schema.scope", path, "no namespace given, but the kind lives in one; add metadata.namespace")
    elif not isinstance(namespace, str) or not _LABEL.fullmatch(namespace) or len(namespace) > 63:
        allowed = "1 to 63 characters of a-z, 0-9 and -, beginning and ending with a letter or digit"
        report.add("schema.name", path, f"{shown(namespace)} given, allowed: {allowed}; rename it")


def _strings(pairs: Any, field: str, report: Report) -> None:
    path = (_ROOT, field)
    if not isinstance(pairs, dict):
        report.add("schema.type", path, f"{shown(pairs)} given, object expected; write key: value pairs")
        return
    size = 0
    for key, value in pairs.items():
        place = (path, str(key))
        if not isinstance(key, str) or not is_key(key):
            allowed = "an optional DNS prefix and /, then 1 to 63 of A-Z, a-z, 0-9, -, _ and ."
            report.add("schema.key", place, f"key {shown(key)} given, allowed: {allowed}; rename it")
        if not isinstance(value, str):
            report.add("schema.type", place, f"{shown(value)} given, string expected; quote it")
            continue
        size += len(str(key).encode()) + len(value.encode())
        if field == "labels" and not is_label(value):
            allowed = "up to 63 of A-Z, a-z, 0-9, -, _ and ., beginning and ending with a letter or digit"
            report.add("schema.label", place, f"{shown(value)} given, allowed: {allowed}; rewrite it")
    if field == "annotations" and size > ANNOTATIONS_LIMIT:
        report.add("schema.limit", path, f"{size} bytes given, at most {ANNOTATIONS_LIMIT} allowed; shorten a value")


def is_key(key: str) -> bool:
    """Whether a label or an annotation may be called so."""
    prefix, slash, name = key.rpartition("/")
    if slash and (len(prefix) > 253 or not _SUBDOMAIN.fullmatch(prefix.lower())):
        return False
    return len(name) <= 63 and bool(_QUALIFIED.fullmatch(name))


def is_label(value: str) -> bool:
    """Whether a label may have this value."""
    return not value or (len(value) <= 63 and bool(_QUALIFIED.fullmatch(value)))


def is_name(name: str) -> bool:
    """Whether an object may be called so: a DNS subdomain."""
    return len(name) <= 253 and bool(_SUBDOMAIN.fullmatch(name))
