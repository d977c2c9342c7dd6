"""The first phase: every object of an environment with its name in AWS and managementPolicies [Observe].

Composites are paused, and refer to the objects that they had made; those lie beside them, under nobody's control. Once
the composite is no longer paused it takes them over (Crossplane takes an object that spec.crossplane.resourceRefs names
and nobody else controls), instead of making others.
"""

from __future__ import annotations

import copy
import json
import shutil
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from checks.composition.engine import RESOURCE
from checks.facts import kinds
from ops.errors import CallError
from ops.restore.saved import Json, Saved, label, name_of, owner_of
from sandbox.resource import EXTERNAL_NAME, PAUSED, Key, key_of

OBSERVE, NAMES, COMPOSED = "observe", "names", "composed"


def need_apart(out: Path, dist: Path) -> None:
    """Raise `CallError` for a folder that Argo CD may read, or that holds something already."""
    place = out.resolve()
    if dist.resolve() in (place, *place.parents) or "dist" in place.parts:
        raise CallError(
            f"{out} is a part of dist/", "a folder that Argo CD never reads is allowed", "name another, such as restore"
        )
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise CallError(f"{out} is there already", "a new or an empty folder is allowed", "name another, or empty it")


def write(wanted: Mapping[Key, tuple[Json, str]], saved: Saved, dist: Path, out: Path) -> int:
    """Write the folders; the number of objects to observe.

    `out`/observe is laid out as dist/, with the control plane's own objects as they are there. `out`/names holds each
    object's external name, of composites what they refer to, and no more: applied last by the same field manager, it
    hands all other fields back to Git, and composites are no longer paused. `out`/composed does so for what composites
    made, and comes last: its fields can only be handed back once the composites have taken them over.
    """
    shutil.copytree(dist / "platform", out / OBSERVE / "platform")
    count = 0
    for key, (manifest, file) in wanted.items():
        if key.managed:
            _put(out, NAMES, file, _observed(key, manifest, saved.names.get(label(key), "")))
            count += 1
        elif references := _references(key, saved):
            _put(out, NAMES, file, _paused(manifest, references))
    files = {key: file for key, (_, file) in wanted.items()}
    for manifest in saved.composed.values():
        owner = files.get(owner_of(manifest))
        if owner is not None:  # a composite that Git has no more composes nothing
            name = f"{manifest['kind']}.{manifest['metadata']['name']}.k8s.yaml"
            _put(out, COMPOSED, str(PurePosixPath(owner).with_name(name)), _free(manifest))
            count += 1
    return count


def _observed(key: Key, manifest: Json, name: str) -> Json:
    found = copy.deepcopy(manifest)
    facts = kinds().get(f"{key.short_group}.{key.kind}")
    name = name or name_of(manifest) or (key.name if facts is not None and facts.naming == "name" else "")
    annotations = {EXTERNAL_NAME: name} if name else {}
    found["metadata"] = {"name": key.name, "namespace": key.namespace, "annotations": annotations}
    found["spec"]["managementPolicies"] = ["Observe"]
    return found


def _free(manifest: Json) -> Json:
    """A composed object that nobody controls yet."""
    found = copy.deepcopy(manifest)
    del found["metadata"]["ownerReferences"]
    found["spec"]["managementPolicies"] = ["Observe"]
    return found


def _paused(manifest: Json, references: list[Json]) -> Json:
    found = copy.deepcopy(manifest)
    found["metadata"]["annotations"] = {PAUSED: "true"}
    found["spec"]["crossplane"] = {**(found["spec"].get("crossplane") or {}), "resourceRefs": references}
    return found


def _references(composite: Key, saved: Saved) -> list[Json]:
    return [
        {"apiVersion": one["apiVersion"], "kind": one["kind"], "name": one["metadata"]["name"]}
        for _, one in sorted(saved.composed.items())
        if owner_of(one) == composite
    ]


def _put(out: Path, last: str, file: str, manifest: Json) -> None:
    """Write the object, and into the folder `last` what the first phase keeps of it."""
    _dump(out / OBSERVE / file, manifest)
    key, annotations = key_of(manifest), manifest["metadata"].get("annotations") or {}
    kept = {name: annotations[name] for name in (EXTERNAL_NAME, RESOURCE) if name in annotations}
    metadata = {"name": key.name, "namespace": key.namespace} | ({"annotations": kept} if kept else {})
    crossplane = manifest["spec"].get("crossplane")
    spec = {"spec": {"crossplane": crossplane}} if crossplane else {}
    _dump(out / last / file, {"apiVersion": manifest["apiVersion"], "kind": key.kind, "metadata": metadata, **spec})


def _dump(file: Path, manifest: Json) -> None:
    """As JSON, which every reader of YAML takes alike: kubectl reads N and 1e3 otherwise than Python does."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(manifest, indent=2, sort_keys=True) + "\n", encoding="utf-8", newline="\n")
