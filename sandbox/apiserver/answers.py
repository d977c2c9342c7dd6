"""What a Kubernetes API server answers to reads: discovery, objects, lists, tables.

Sources: Kubernetes documentation, "Kubernetes API Concepts" (paths, Receiving resources as Tables, field selectors,
watch), and the API reference of meta/v1 (APIGroupList, APIResourceList, Table, Status). Checked with a stock kubectl.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import groupby
from typing import Any

from sandbox.apiserver.resources import Resource, resources
from sandbox.listing import cells

Json = dict[str, Any]


class NotFoundError(Exception):
    """Raised for a path that leads nowhere; the message is what kubectl prints."""


def groups(objects: Sequence[Json]) -> Json:
    """APIGroupList: the groups but the core one, each with its one version."""
    held = groupby((one for one in resources(objects) if one.group), key=lambda one: one.group)
    found = []
    for name, several in held:
        named = sorted({one.version for one in several})
        versions = [{"groupVersion": f"{name}/{version}", "version": version} for version in named]
        found.append({"name": name, "versions": versions, "preferredVersion": versions[-1]})
    return {"kind": "APIGroupList", "apiVersion": "v1", "groups": found}


def core_versions() -> Json:
    """APIVersions: the core group's one version."""
    return {"kind": "APIVersions", "versions": ["v1"], "serverAddressByClientCIDRs": []}


def version() -> Json:
    """What answers; it is no Kubernetes, and says so."""
    return {"major": "1", "minor": "34", "gitVersion": "v1.34.0+tandem-sandbox", "platform": "tandem/sandbox"}


def resource_list(objects: Sequence[Json], api_version: str) -> Json:
    """APIResourceList of a group and version; raises NotFoundError where there is none, the core group aside."""
    entries = [one.entry() for one in resources(objects) if one.api_version == api_version]
    if not entries and api_version != "v1":
        raise NotFoundError("the server could not find the requested resource")
    return {"kind": "APIResourceList", "apiVersion": "v1", "groupVersion": api_version, "resources": entries}


class Query:
    """A path below a group and version, with its selectors: one object, or a list."""

    def __init__(self, api_version: str, steps: Sequence[str], selector: str = "") -> None:
        """`steps` is what stands behind the version: [namespaces, N,] plural[, name]."""
        self.api_version = api_version
        steps = list(steps)
        self.namespace = ""
        if len(steps) >= 3 and steps[0] == "namespaces":
            self.namespace, steps = steps[1], steps[2:]
        if len(steps) not in (1, 2):
            raise NotFoundError("the server could not find the requested resource")
        self.plural, self.name = steps[0], (steps[1] if len(steps) == 2 else "")
        pairs = [part.replace("==", "=").partition("=") for part in selector.split(",") if part]
        self._fields = {name: value for name, _, value in pairs}

    def resource(self, objects: Sequence[Json]) -> Resource:
        """What kind it asks for; raises NotFoundError."""
        for one in resources(objects):
            if (one.api_version, one.plural) == (self.api_version, self.plural):
                return one
        raise NotFoundError("the server could not find the requested resource")

    def chosen(self, objects: Sequence[Json]) -> list[Json]:
        """The objects that it asks for, sorted as an API server sorts them; raises NotFoundError for a missing one."""
        kind = self.resource(objects)
        found = [one for one in objects if (one["apiVersion"], one["kind"]) == (kind.api_version, kind.kind)]
        found = [one for one in found if self._selects(one["metadata"])]
        if self.name and not found:
            group = f".{kind.group}" if kind.group else ""
            raise NotFoundError(f'{kind.plural}{group} "{self.name}" not found')
        found = [one | {"metadata": {**one["metadata"], "resourceVersion": _number(one)}} for one in found]
        return sorted(found, key=lambda one: (one["metadata"].get("namespace", ""), one["metadata"]["name"]))

    def _selects(self, metadata: Json) -> bool:
        name, namespace = metadata["name"], metadata.get("namespace", "")
        return (
            self.name in ("", name)
            and self.namespace in ("", namespace)
            and self._fields.get("metadata.name", name) == name
            and self._fields.get("metadata.namespace", namespace) == namespace
        )


def answer(query: Query, objects: Sequence[Json], *, as_table: bool) -> Json:
    """One object, its list, or a table of them."""
    kind, chosen = query.resource(objects), query.chosen(objects)
    if as_table:
        return table(chosen, objects)
    if query.name:
        return chosen[0]
    meta = {"resourceVersion": _number(chosen)}
    return {"apiVersion": kind.api_version, "kind": f"{kind.kind}List", "metadata": meta, "items": chosen}


def _number(value: Any) -> str:
    """A resourceVersion: a number made of what it is about, which changes when that does."""
    text = json.dumps(value, sort_keys=True, default=str).encode()
    return str(int.from_bytes(hashlib.sha256(text).digest()[:6]))


def table(chosen: Sequence[Json], objects: Sequence[Json]) -> Json:
    """The columns that kubectl prints; each row carries its object's metadata, which names namespace and object."""
    moment = datetime.now(UTC)
    rows = [(one, cells(one, moment, objects)) for one in chosen]
    heads = list(rows[0][1]) if rows else ["NAME", "AGE"]
    columns = [
        {"name": head.title() if head in ("NAME", "AGE") else head, "type": "string", "priority": 0}
        | {"format": "name" if head == "NAME" else "", "description": ""}
        for head in heads
    ]
    return {
        "kind": "Table",
        "apiVersion": "meta.k8s.io/v1",
        "metadata": {"resourceVersion": _number([one["metadata"]["resourceVersion"] for one in chosen])},
        "columnDefinitions": columns,
        "rows": [{"cells": list(row.values()), "object": partial(one)} for one, row in rows],
    }


def partial(one: Json) -> Json:
    """Who an object is, without what it is."""
    return {"kind": "PartialObjectMetadata", "apiVersion": "meta.k8s.io/v1", "metadata": one["metadata"]}


def status(code: int, reason: str, message: str) -> Json:
    """A failure as kubectl reads it."""
    known = {"kind": "Status", "apiVersion": "v1", "metadata": {}, "status": "Failure"}
    return {**known, "message": message, "reason": reason, "code": code}
