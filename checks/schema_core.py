"""Facts of the core kinds that dist/ holds, written down here since imports/facts knows custom resources only.

Sources: Kubernetes API reference, "Namespace v1" and "ConfigMap v1" (fields, types); Kubernetes documentation,
"Object Names and IDs" (a Namespace is called by a DNS label) and "ConfigMaps" (keys, 1 MiB, keys stand in one map).
Other core kinds are not judged beyond their metadata.
"""

from __future__ import annotations

import binascii
import re
from base64 import b64decode
from typing import Any

from checks.findings import shown
from checks.schema_values import Judges, Report

_JUDGES = Judges(
    {
        "Namespace": {"properties": {"spec": "NamespaceSpec"}},
        "NamespaceSpec": {"properties": {"finalizers": {"type": "array", "items": "string"}}},
        "ConfigMap": {
            "properties": {
                "data": {"type": "object", "additionalProperties": "string"},
                "binaryData": {"type": "object", "additionalProperties": "string"},
                "immutable": "boolean",
            }
        },
    }
)
KINDS = frozenset({"Namespace", "ConfigMap"})
"""Kinds of the core group, version v1, that are judged here."""

_TOP = frozenset({"apiVersion", "kind", "metadata", "status"})
_KEY = re.compile(r"[-._a-zA-Z0-9]{1,253}")
_LARGEST = 1024 * 1024


def judge(data: dict[str, Any], kind: str, report: Report) -> None:
    """Report what is wrong in the fields of one of `KINDS` beside its metadata."""
    version = data.get("apiVersion")
    if version != "v1":
        message = f"version {shown(version)} given, allowed for {kind}: v1; write v1"
        report.add("schema.api-version", (None, "apiVersion"), message)
    if kind == "Namespace" and "status" in data:
        report.add("schema.status", (None, "status"), "status is written by the controller, not in Git; take it out")
    known = _TOP if kind == "Namespace" else _TOP - {"status"}
    before = len(report.found)
    _JUDGES.shape(kind)({name: value for name, value in data.items() if name not in known}, None, report)
    if kind == "Namespace":
        _namespace_name(data, report)
    elif len(report.found) == before:
        _entries(data.get("data", {}), data.get("binaryData", {}), report)


def _namespace_name(data: dict[str, Any], report: Report) -> None:
    metadata = data.get("metadata")
    name = metadata.get("name") if isinstance(metadata, dict) else None
    if isinstance(name, str) and (len(name) > 63 or "." in name):
        allowed = "1 to 63 characters of a-z, 0-9 and -, since a Namespace's name is a DNS label"
        report.add("schema.name", ((None, "metadata"), "name"), f"{shown(name)} given, allowed: {allowed}; rename it")


def _entries(data: dict[str, str], binary: dict[str, str], report: Report) -> None:
    size = sum(len(value.encode()) for value in data.values())
    for field, held in (("data", data), ("binaryData", binary)):
        for key in held:
            place = ((None, field), key)
            if not _KEY.fullmatch(key) or key == "." or key.startswith(".."):
                allowed = "1 to 253 of A-Z, a-z, 0-9, -, _ and ., not beginning with two dots"
                report.add("schema.key", place, f"key {shown(key)} given, allowed: {allowed}; rename it")
            if field == "binaryData" and key in data:
                report.add("schema.key", place, f"key {shown(key)} stands in data too, one map is allowed; rename it")
    for key, value in binary.items():
        try:
            size += len(b64decode(value, validate=True))
        except (binascii.Error, ValueError):
            message = f"{shown(value)} given, allowed: standard Base64; encode it"
            report.add("schema.format", ((None, "binaryData"), key), message)
    if size > _LARGEST:
        message = f"{size} bytes given, at most {_LARGEST} allowed in a ConfigMap; split it"
        report.add("schema.limit", (None, "data"), message)
