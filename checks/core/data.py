"""Namespaces, config maps and secrets.

Sources: Kubernetes documentation, "Object Names and IDs" (a Namespace is called by a DNS label), "ConfigMaps" (keys, 1
MiB, a key stands in one map) and "Secrets" (the same keys, 1 MiB).
"""

from __future__ import annotations

import binascii
import re
from base64 import b64decode
from typing import Any

from checks.core.places import Json
from checks.findings import shown
from checks.schema_values import Report

_KEY = re.compile(r"[-._a-zA-Z0-9]{1,253}")
_LARGEST = 1024 * 1024


def namespace(manifest: Json, report: Report) -> None:
    """A Namespace's name is a DNS label."""
    metadata = manifest.get("metadata")
    name = metadata.get("name") if isinstance(metadata, dict) else None
    if isinstance(name, str) and (len(name) > 63 or "." in name):
        allowed = "1 to 63 characters of a-z, 0-9 and -, since a Namespace's name is a DNS label"
        report.add("schema.name", ((None, "metadata"), "name"), f"{shown(name)} given, allowed: {allowed}; rename it")


def config_map(manifest: Json, report: Report) -> None:
    """Keys are file names and stand in one map; 1 MiB at most."""
    plain, binary = manifest.get("data", {}), manifest.get("binaryData", {})
    for field, held in (("data", plain), ("binaryData", binary)):
        _keys(field, held, report)
    for key in plain.keys() & binary.keys():
        message = f"key {shown(key)} stands in binaryData too, one map is allowed; rename it"
        report.add("schema.key", ((None, "data"), key), message)
    _size(sum(len(value.encode()) for value in plain.values()) + _decoded("binaryData", binary, report), report, "data")


def secret(manifest: Json, report: Report) -> None:
    """As a config map, with Base64 in `data`."""
    plain, encoded = manifest.get("stringData", {}), manifest.get("data", {})
    _keys("data", encoded, report)
    _keys("stringData", plain, report)
    _size(sum(len(value.encode()) for value in plain.values()) + _decoded("data", encoded, report), report, "data")


def _keys(field: str, held: dict[str, Any], report: Report) -> None:
    for key in held:
        if not _KEY.fullmatch(key) or key == "." or key.startswith(".."):
            allowed = "1 to 253 of A-Z, a-z, 0-9, -, _ and ., not beginning with two dots"
            report.add("schema.key", ((None, field), key), f"key {shown(key)} given, allowed: {allowed}; rename it")


def _decoded(field: str, held: dict[str, str], report: Report) -> int:
    size = 0
    for key, value in held.items():
        try:
            size += len(b64decode(value, validate=True))
        except (binascii.Error, ValueError):
            message = f"{shown(value)} given, allowed: standard Base64; encode it"
            report.add("schema.format", ((None, field), key), message)
    return size


def _size(size: int, report: Report, field: str) -> None:
    if size > _LARGEST:
        message = f"{size} bytes given, at most {_LARGEST} allowed in one object; split it"
        report.add("schema.limit", (None, field), message)
