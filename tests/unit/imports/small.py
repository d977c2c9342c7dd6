"""Small CRDs: just enough for the generator, written as their projects would publish them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tools.imports.crds import Crd
from tools.imports.sources import SOURCES

PROSE = "Nobody should ever find this sentence below imports."
STRING = {"type": "string", "description": PROSE}


def record(kind: str, spec: dict[str, Any], group: str = "shop.example.org", **top: Any) -> Crd:
    """A kind as the generator holds it: `spec` is the schema of its spec, `top` of other fields."""
    return Crd(group, kind, "v1beta1", f"{kind.lower()}s", "Namespaced", schema(spec, **top))


def schema(spec: dict[str, Any], **top: Any) -> dict[str, Any]:
    """The schema of a kind with this spec."""
    own = {"apiVersion": STRING, "kind": STRING, "metadata": {"type": "object"}, "spec": spec, **top}
    return {"type": "object", "description": PROSE, "properties": own, "required": ["spec"]}


def block(required: tuple[str, ...] = (), /, **properties: Any) -> dict[str, Any]:
    """An object with these fields."""
    found: dict[str, Any] = {"type": "object", "description": PROSE, "properties": properties}
    return {**found, "required": list(required)} if required else found


def array(items: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A list of these items."""
    return {"type": "array", "items": items, **more}


def document(group: str, kind: str, version: str, spec: dict[str, Any]) -> dict[str, Any]:
    """A whole CustomResourceDefinition."""
    body = {"name": version, "served": True, "storage": True, "schema": {"openAPIV3Schema": schema(spec)}}
    names = {"kind": kind, "plural": f"{kind.lower()}s"}
    return {
        "apiVersion": "apiextensions.k8s.io/v1",
        "kind": "CustomResourceDefinition",
        "metadata": {"name": f"{names['plural']}.{group}"},
        "spec": {"group": group, "names": names, "scope": "Namespaced", "versions": [body]},
    }


def folder(root: Path, *, spec: dict[str, Any] | None = None) -> Path:
    """A folder of CRD folders: one AWS kind, Queue, with this spec, and every other kind that the project renders."""
    queue = block(("forProvider",), forProvider=block(("region",), region=STRING, delaySeconds=STRING))
    for source in SOURCES:
        home = root / f"{source.folder}1.2.3"
        home.mkdir(parents=True)
        wanted = source.kinds or {("sqs.aws.m.upbound.io", "Queue", "v1beta1")}
        for group, kind, version in wanted:
            own = (spec or queue) if source.kinds is None else block(name=STRING)
            text = json.dumps(document(group, kind, version, own))
            (home / f"{group}_{kind.lower()}.yaml").write_text(text, encoding="utf-8")
    return root
