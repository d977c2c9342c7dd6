"""A rehearsal: what composites would compose, if all that they observe were already there.

What is known before AWS runs stands in for what AWS reports (see `stand_ins`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from checks.composition.defaults import defaulted
from checks.composition.engine import Composing, compose_from, composition_for
from checks.composition.errors import CompositionError
from checks.composition.fieldpaths import FieldPath
from checks.composition.templates import TO, templates
from checks.leaves import at
from checks.manifests import Manifest

GROUP = "apiextensions.crossplane.io"
_ROUNDS = 20


@dataclass(frozen=True)
class ComposedManifest(Manifest):
    """An object that a composite composes; it stands in no file of its own, so findings name the composite's."""

    owner: Manifest
    resource: str

    @property
    def identity(self) -> str:
        """The composite's identity, and behind `>` the composed kind."""
        return f"{self.owner.identity} > {self.kind}"

    @property
    def observed_only(self) -> bool:
        """Whether the composite only looks at the object, which somebody else owns."""
        return bool(at(self.data, "spec.managementPolicies") == ["Observe"])


@dataclass(frozen=True)
class Rehearsal:
    """What one composite composes; `waiting` says why resources are still missing, `problem` why nothing is composed.

    `unseen` are the resources that it looks at and that nobody makes. `problem` is a `CompositionError` of the
    composition, or of the choice of one.
    """

    owner: Manifest
    composition: Manifest | None = None
    composed: tuple[ComposedManifest, ...] = ()
    waiting: Mapping[str, str] = field(default_factory=dict)
    unseen: tuple[str, ...] = ()
    problem: CompositionError | None = None


Observe = Callable[[ComposedManifest, Sequence[FieldPath]], Mapping[str, Any] | None]
"""The object as AWS would report it, with a status that has the fields at some paths; None for what nobody makes."""


class Parts:
    """Definitions, compositions and composites among the objects of the cluster itself."""

    def __init__(self, core: Sequence[Manifest]) -> None:
        self.definitions = _of_kind(core, "CompositeResourceDefinition")
        self.compositions = _of_kind(core, "Composition")
        types = {(str(at(one.data, "spec.group")), str(at(one.data, "spec.names.kind"))) for one in self.definitions}
        self.composites = [one for one in core if (one.group, one.kind) in types] if types else []

    def rehearse(self, observe: Observe) -> list[Rehearsal]:
        """One rehearsal for each composite."""
        definitions = [one.data for one in self.definitions]
        return [self._rehearse(owner, definitions, observe) for owner in self.composites]

    def _rehearse(self, owner: Manifest, definitions: list[dict[str, Any]], observe: Observe) -> Rehearsal:
        xr = defaulted(owner.data, definitions)
        found = None
        try:
            chosen = composition_for(xr, [one.data for one in self.compositions])
            found = next((one for one in self.compositions if one.data is chosen), None)
            return _rounds(owner, xr, found, observe) if found else Rehearsal(owner)
        except CompositionError as error:
            return Rehearsal(owner, found, problem=error)


def _rounds(owner: Manifest, xr: dict[str, Any], composition: Manifest, observe: Observe) -> Rehearsal:
    """Round after round, until nothing changes."""
    xr = {**xr, "status": {}}
    observed: dict[str, Mapping[str, Any]] = {}
    found = templates(composition.data)
    read = {one.name: [patch.sources[0] for patch in one.patches if patch.type == TO] for one in found}
    for _ in range(_ROUNDS):
        made = compose_from(xr, found, observed)
        composed = _manifests(owner, made)
        seen = {one.resource: observe(one, read[one.resource]) for one in composed}
        reported = {name: one for name, one in seen.items() if one is not None}
        if made.status == xr["status"] and reported == observed:
            unseen = tuple(one.resource for one in composed if one.resource not in reported)
            return Rehearsal(owner, composition, composed, made.waiting, unseen)
        xr, observed = {**xr, "status": made.status}, reported
    problem = f"nothing settles within {_ROUNDS} rounds; patch from fields that stay as they are"
    raise CompositionError("spec.pipeline", problem)


def _manifests(owner: Manifest, made: Composing) -> tuple[ComposedManifest, ...]:
    return tuple(ComposedManifest(owner.file, one.manifest, owner, one.resource) for one in made.composed.values())


def _of_kind(core: Iterable[Manifest], kind: str) -> list[Manifest]:
    return [one for one in core if one.kind == kind and one.group == GROUP]
