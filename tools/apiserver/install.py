"""What an API server needs before it can take dist/: definitions and namespaces.

Custom resource definitions come from a folder of folders, as imports/ does: the newest release of each project. Those
of our composites are made from dist/'s CompositeResourceDefinitions, as Crossplane makes them by its documentation
("Composite Resource Definitions"): the definition's schema, spec.crossplane, conditions, and columns.
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from copy import deepcopy
from pathlib import Path
from typing import Any

import yaml

from checks.manifests import Manifest
from sandbox.cluster.client import Cluster
from sandbox.cluster.errors import RefusedError
from tools.apiserver.errors import ApiServerError
from tools.imports.sources import SOURCES, release

Json = dict[str, Any]
WORKERS = 8
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TAKEN = 60.0  # seconds until the server serves what it was given
_FREE: Json = {"type": "object", "x-kubernetes-preserve-unknown-fields": True}
_CONDITION: Json = {
    "type": "object",
    "required": ["lastTransitionTime", "reason", "status", "type"],
    "properties": {
        "lastTransitionTime": {"type": "string", "format": "date-time"},
        **{name: {"type": "string"} for name in ("message", "reason", "status", "type")},
        "observedGeneration": {"type": "integer", "format": "int64"},
    },
}
_CONDITIONS: Json = {
    "type": "array",
    "x-kubernetes-list-type": "map",
    "x-kubernetes-list-map-keys": ["type"],
    "items": _CONDITION,
}
_COLUMNS = [
    {"name": "SYNCED", "type": "string", "jsonPath": ".status.conditions[?(@.type=='Synced')].status"},
    {"name": "READY", "type": "string", "jsonPath": ".status.conditions[?(@.type=='Ready')].status"},
    {"name": "COMPOSITION", "type": "string", "jsonPath": ".spec.crossplane.compositionRef.name"},
    {"name": "AGE", "type": "date", "jsonPath": ".metadata.creationTimestamp"},
]


def definitions(crds: Path, groups_and_kinds: Iterable[tuple[str, str]]) -> list[Json]:
    """The CRDs of these kinds, each from its project's newest folder below `crds`; kinds without one are left out."""
    wanted, found = set(groups_and_kinds), list[Json]()
    for source in SOURCES:
        folders = sorted((f for f in crds.glob(f"{source.folder}*") if f.is_dir()), key=lambda f: release(f.name))
        if not folders:
            raise ApiServerError(f"{crds} has no folder {source.folder}<version>; one per project is needed; add it")
        for file in sorted(folders[-1].glob("*.y*ml")):
            for one in yaml.load_all(file.read_bytes(), _LOADER):
                if one and (one["spec"]["group"], one["spec"]["names"]["kind"]) in wanted:
                    one.pop("status", None)
                    found.append(one)
    return found


def composites(manifests: Iterable[Manifest]) -> list[Json]:
    """The CRDs that Crossplane makes of the CompositeResourceDefinitions among these."""
    return [_composite(m.data["spec"]) for m in manifests if m.kind == "CompositeResourceDefinition"]


def _composite(spec: Json) -> Json:
    names = {"listKind": f"{spec['names']['kind']}List", "singular": spec["names"]["kind"].lower(), **spec["names"]}
    names["categories"] = sorted({*names.get("categories", ()), "composite"})
    versions = []
    for one in spec["versions"]:
        schema = deepcopy(one["schema"]["openAPIV3Schema"])
        fields = schema.setdefault("properties", {})
        fields.setdefault("spec", {"type": "object"}).setdefault("properties", {})["crossplane"] = _FREE
        fields.setdefault("status", {"type": "object"}).setdefault("properties", {})["conditions"] = _CONDITIONS
        fields["metadata"] = {"type": "object", "properties": {"name": {"type": "string", "maxLength": 63}}}
        versions.append(
            {
                "name": one["name"],
                "served": one["served"],
                "storage": one["referenceable"],
                "schema": {"openAPIV3Schema": schema},
                "subresources": {"status": {}},
                "additionalPrinterColumns": [*one.get("additionalPrinterColumns", ()), *_COLUMNS],
            }
        )
    return {
        "apiVersion": "apiextensions.k8s.io/v1",
        "kind": "CustomResourceDefinition",
        "metadata": {"name": f"{spec['names']['plural']}.{spec['group']}"},
        "spec": {"group": spec["group"], "names": names, "scope": spec["scope"], "versions": versions},
    }


def install(cluster: Cluster, crds: Iterable[Json]) -> None:
    """Create these definitions, and wait until each is served. Raises RefusedError, ApiServerError."""
    wanted = list(crds)
    with ThreadPoolExecutor(WORKERS) as pool:
        list(pool.map(cluster.apply, wanted))
    end = time.monotonic() + _TAKEN
    for one in wanted:
        while not _established(cluster.get(one)):
            if time.monotonic() > end:
                raise ApiServerError(f"{one['metadata']['name']} is not served after {_TAKEN:g} s; look at the log")
            time.sleep(0.05)
    cluster.forget()


def _established(crd: Json) -> bool:
    conditions = (crd.get("status") or {}).get("conditions") or ()
    return any(one["type"] == "Established" and one["status"] == "True" for one in conditions)


def namespaces(cluster: Cluster, manifests: Iterable[Manifest]) -> None:
    """Create the namespaces that objects are in and that dist/ does not bring: Crossplane's and Argo CD's own."""
    held = {m.data["metadata"]["namespace"] for m in manifests if m.data["metadata"].get("namespace")}
    for name in sorted(held):
        cluster.apply({"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": name}})


def apply(cluster: Cluster, manifests: Iterable[Manifest]) -> list[tuple[str, str]]:
    """Apply these objects side by side as Argo CD does; returns (file, the server's words) of each that is refused."""

    def one(manifest: Manifest) -> tuple[str, str] | None:
        try:
            cluster.apply(manifest.data)
        except RefusedError as error:
            return manifest.file, error.message
        return None

    with ThreadPoolExecutor(WORKERS) as pool:
        return [refused for refused in pool.map(one, manifests) if refused is not None]
