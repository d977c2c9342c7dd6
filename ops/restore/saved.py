"""What only the control plane knows: names that AWS chose, and objects that composites made. Kept as one YAML file.

Where Git writes `crossplane.io/external-name`, or the provider computes it, there is nothing to keep. The rest are the
kinds of naming `id` in checks/data/kinds.tsv. Composed objects are in no folder of dist/: they are kept whole, because
Crossplane finds them again by what their composite refers to, and would make second ones otherwise.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from checks.composition.engine import RESOURCE
from checks.facts import kinds
from ops.errors import CallError
from sandbox.resource import EXTERNAL_NAME, Key, key_of

Json = dict[str, Any]
Objects = Mapping[Key, Json]
HEADER = "# What AWS and Crossplane chose, written by ops restore save: docs/runbooks/restore.md.\n"


@dataclass(frozen=True)
class Saved:
    """External names by object, and the objects that composites made, by object."""

    names: Mapping[str, str] = field(default_factory=dict)
    composed: Mapping[str, Json] = field(default_factory=dict)


def assigned(key: Key, manifest: Json) -> bool:
    """Whether AWS chooses the object's name, so that Git does not hold it."""
    facts = kinds().get(f"{key.short_group}.{key.kind}")
    return key.managed and (facts is None or facts.naming == "id") and not name_of(manifest)


def composite(key: Key) -> bool:
    """Whether an object of dist/ is one of our own kinds, which Crossplane composes others of."""
    return bool(key.group) and not key.managed and not key.group.endswith((".crossplane.io", ".k8s.io"))


def name_of(manifest: Json) -> str:
    """The external name that is written on an object, empty where none is."""
    return str((manifest["metadata"].get("annotations") or {}).get(EXTERNAL_NAME) or "")


def label(key: Key) -> str:
    """`namespace/kind.group/name`, as the file and people name an object."""
    return f"{key.namespace}/{key.kind}.{key.group}/{key.name}"


def collect(wanted: Objects, live: Objects) -> Saved:
    """What there is to keep of the live objects, for these of Git."""
    names = {
        label(key): name_of(live[key])
        for key, manifest in wanted.items()
        if assigned(key, manifest) and key in live and name_of(live[key])
    }
    return Saved(names, {label(key): _kept(item) for key, item in live.items() if _owner(key, item) in wanted})


def missing(wanted: Objects, saved: Saved) -> list[str]:
    """Objects whose name is not known: Crossplane would make them a second time."""
    unnamed = [label(key) for key, manifest in wanted.items() if assigned(key, manifest)]
    return sorted(set(unnamed) - set(saved.names)) + sorted(_unnamed(saved))


def _unnamed(saved: Saved) -> Iterator[str]:
    for one, manifest in saved.composed.items():
        if assigned(key_of(manifest), manifest):
            yield one


def _owner(key: Key, item: Json) -> Key | None:
    """The composite that made an object, None for one that nobody made so."""
    for owner in item["metadata"].get("ownerReferences") or ():
        if key.managed and owner.get("controller"):
            return Key(str(owner["apiVersion"]).rpartition("/")[0], owner["kind"], key.namespace, owner["name"])
    return None


def owner_of(manifest: Json) -> Key:
    """The composite that a kept object belongs to."""
    found = _owner(key_of(manifest), manifest)
    assert found is not None  # noqa: S101 - `collect` keeps objects with an owner only
    return found


def _kept(item: Json) -> Json:
    """An object without what the API server and its controllers say of it."""
    metadata, spec = item["metadata"], item["spec"]
    annotations = metadata.get("annotations") or {}
    return {
        "apiVersion": item["apiVersion"],
        "kind": item["kind"],
        "metadata": {
            "name": metadata["name"],
            "namespace": metadata["namespace"],
            "labels": dict(metadata.get("labels") or {}),
            "annotations": {name: annotations[name] for name in (EXTERNAL_NAME, RESOURCE) if name in annotations},
            "ownerReferences": [
                {name: owner[name] for name in ("apiVersion", "kind", "name", "controller")}
                for owner in metadata["ownerReferences"]
                if owner.get("controller")
            ],
        },
        "spec": {name: spec[name] for name in ("forProvider", "initProvider", "providerConfigRef") if name in spec},
    }


def write(saved: Saved, file: Path) -> None:
    """Write the file as a whole, or leave the old one: half of the names is worse than yesterday's."""
    content = {"names": dict(saved.names), "composed": dict(saved.composed)}
    part = file.with_name(f"{file.name}.part")
    part.write_text(HEADER + yaml.safe_dump(content, sort_keys=True, width=120), encoding="utf-8", newline="\n")
    os.replace(part, file)


def read(file: Path) -> Saved:
    """Read the file. Raises `CallError` for any other."""
    try:
        content = yaml.safe_load(file.read_text(encoding="utf-8"))
        return Saved(
            {str(one): str(name) for one, name in content["names"].items()},
            {str(one): dict(manifest) for one, manifest in content["composed"].items()},
        )
    except (OSError, ValueError, yaml.YAMLError, KeyError, TypeError, AttributeError) as error:
        raise CallError(
            f"{file} holds no saved names: {' '.join(str(error).split())}",
            "what python -m ops restore save wrote is needed",
            "name that file",
        ) from error
