"""Composing: the objects that a composite asks for, by its composition and by what exists already.

Source: function-patch-and-transform v0.10 (patches read what is observed and write what is desired; a Required field
that is missing keeps a new resource back, and is skipped once the resource exists), Crossplane v2 (names, labels and
annotations of composed resources), function-auto-ready (a composite is ready when all it composes is).
"""

from __future__ import annotations

import copy
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from checks.composition.errors import CompositionError
from checks.composition.fieldpaths import FieldPath, MissingFieldError
from checks.composition.templates import Patch, Template, templates
from checks.leaves import at, objects

COMPOSITE = "crossplane.io/composite"
RESOURCE = "crossplane.io/composition-resource-name"


@dataclass(frozen=True)
class Composed:
    """An object to apply.

    `resource` is its name in the composition. `manifest` has metadata.name and namespace, the label
    crossplane.io/composite and the annotation crossplane.io/composition-resource-name; owner references are the
    caller's to add.
    """

    resource: str
    manifest: dict[str, Any]


@dataclass(frozen=True)
class Composing:
    """What one round makes of a composite.

    `composed` holds the objects to apply, `waiting` says why others cannot be made yet, and `lacking` which field of
    the composite they wait for, all by the name of the resource in the composition. `status` is all that patches put
    into the composite's status in this round: a field that is no longer in it is gone, as under server-side apply.
    """

    composed: dict[str, Composed]
    waiting: dict[str, str]
    status: dict[str, Any]
    lacking: dict[str, FieldPath] = field(default_factory=dict)

    def ready(self, observed: Mapping[str, Mapping[str, Any]]) -> bool:
        """Whether the composite is ready: nothing waits, and all that is composed is observed with Ready true."""
        return not self.waiting and all(name in observed and _is_ready(observed[name]) for name in self.composed)


def compose(
    xr: Mapping[str, Any], composition: Mapping[str, Any], observed: Mapping[str, Mapping[str, Any]]
) -> Composing:
    """One round of a composition's pipeline.

    `xr` is the composite as it is, with the defaults of its definition (see `defaulted`) and the status of the round
    before; `observed` holds the composed objects as they are, with status, by the name of the resource in the
    composition. Neither is changed. Raises `CompositionError` for what the composition asks for and cannot be done.
    """
    return compose_from(xr, templates(composition), observed)


def compose_from(
    xr: Mapping[str, Any], found: Iterable[Template], observed: Mapping[str, Mapping[str, Any]]
) -> Composing:
    """The same as `compose` with templates that are read already."""
    composed: dict[str, Composed] = {}
    waiting: dict[str, str] = {}
    lacking: dict[str, FieldPath] = {}
    desired: dict[str, Any] = {}
    for template in found:
        existing = observed.get(template.name)
        manifest = copy.deepcopy(template.base)
        if existing is not None:
            _metadata(manifest)["name"] = at(existing, "metadata.name")
        missing = _patch_all(template, xr, manifest, existing, desired)
        if missing:
            lacking[template.name] = missing[0]
            waiting[template.name] = f"{missing[0]} of the composite is missing, and {missing[1]} needs it"
        else:
            composed[template.name] = Composed(template.name, _named(manifest, xr, template.name))
    status = desired.get("status", {})
    return Composing(composed, waiting, status, lacking)


def composition_for(xr: Mapping[str, Any], compositions: Iterable[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    """The composition of a composite: the one that it names, or the only one of its type; None where there is none.

    Raises `CompositionError` where several are left to choose from: Crossplane would take any of them.
    """
    wanted = (xr.get("apiVersion"), xr.get("kind"))
    fitting = [one for one in compositions if _type(one) == wanted]
    named = at(xr, "spec.crossplane.compositionRef.name")
    if named is not None:
        fitting = [one for one in fitting if at(one, "metadata.name") == named]
    if len(fitting) > 1:
        names = ", ".join(sorted(str(at(one, "metadata.name")) for one in fitting))
        problem = f"{names}: {len(fitting)} compositions for {wanted[1]}, one is allowed"
        raise CompositionError("", f"{problem}; name it in spec.crossplane.compositionRef")
    return fitting[0] if fitting else None


def _type(composition: Mapping[str, Any]) -> tuple[Any, Any]:
    reference = at(composition, "spec.compositeTypeRef")
    return (reference.get("apiVersion"), reference.get("kind")) if isinstance(reference, dict) else (None, None)


def _patch_all(
    template: Template,
    xr: Mapping[str, Any],
    manifest: dict[str, Any],
    existing: Mapping[str, Any] | None,
    desired: dict[str, Any],
) -> tuple[FieldPath, FieldPath] | None:
    """Apply the patches of a template; the field that it waits for and the one that needs it, None if it need not."""
    for patch in template.patches:
        source = xr if patch.down else existing
        if source is None:
            continue  # nothing can be read from what does not exist yet
        try:
            _apply(patch, source, manifest if patch.down else desired)
        except MissingFieldError as error:
            if patch.required and patch.down and existing is None:
                return error.path, patch.target
    return None


def _apply(patch: Patch, source: Mapping[str, Any], target: dict[str, Any]) -> None:
    try:
        found = [path.read(source) for path in patch.sources]
        patch.target.write(target, patch.combine.text(found) if patch.combine else copy.deepcopy(found[0]))
    except CompositionError as error:
        raise CompositionError(patch.place, error.problem) from error


def _named(manifest: dict[str, Any], xr: Mapping[str, Any], resource: str) -> dict[str, Any]:
    metadata, owner = _metadata(manifest), str(at(xr, "metadata.name") or "")
    if not metadata.get("name"):
        metadata["name"] = f"{owner}-{_digest(xr, owner, resource)}"
    namespace = at(xr, "metadata.namespace")
    if namespace is not None:
        metadata["namespace"] = namespace
    FieldPath("labels", ("labels", COMPOSITE)).write(metadata, owner)
    FieldPath("annotations", ("annotations", RESOURCE)).write(metadata, resource)
    return manifest


def _digest(xr: Mapping[str, Any], owner: str, resource: str) -> str:
    """Twelve hexadecimal digits, as Crossplane's are; its own are made from the composite's uid."""
    parts = (str(xr.get("kind", "")), str(at(xr, "metadata.namespace") or ""), owner, resource)
    return hashlib.sha256("/".join(parts).encode()).hexdigest()[:12]


def _metadata(manifest: dict[str, Any]) -> dict[str, Any]:
    found = manifest.setdefault("metadata", {})
    if not isinstance(found, dict):
        raise CompositionError("", f"metadata: {found!r} given in a base, an object is allowed; correct it")
    return found


def _is_ready(found: Mapping[str, Any]) -> bool:
    conditions = objects(at(found, "status.conditions"))
    return any(one.get("type") == "Ready" and one.get("status") == "True" for one in conditions)
