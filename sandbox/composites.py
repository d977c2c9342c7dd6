"""Composite resources: what a CompositeResourceDefinition in dist/ defines is composed by the Composition in dist/.

The composing itself is `checks.composition`, the same that the checks judge by. Here its result is applied: composed
objects are added beside those of dist/ and reconciled like them, what they report flows back into the composite, and
they go with it. A composite that waits for nothing but what the endpoint cannot do is Ready in name only, as such an
object is. Facts: Crossplane v2, the composite reconciler; its conditions and events have the same words.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from checks.composition import Composing, CompositionError, compose, composition_for, defaulted
from checks.composition.engine import RESOURCE
from checks.composition.templates import templates
from sandbox import awserrors, standing
from sandbox.changes import Change
from sandbox.outcome import Outcome
from sandbox.policies import paused
from sandbox.resource import Key, Resource, key_of
from sandbox.store import Store

DEFINITION = ("apiextensions.crossplane.io", "CompositeResourceDefinition")
COMPOSITION = ("apiextensions.crossplane.io", "Composition")
FUNCTION = ("pkg.crossplane.io", "Function")

Json = dict[str, Any]


class Composites:
    """Reconciles composites against the objects of one store."""

    def __init__(self, store: Store, announce: Callable[[Change], None]) -> None:
        self._store, self._announce = store, announce

    def knows(self, m: Resource) -> bool:
        """Whether an object is a composite: its kind is defined, or was when it was last seen."""
        own = m.key.group and not m.key.managed
        return m.composite is not None or bool(own and self._defined(m))

    def _defined(self, m: Resource) -> bool:
        specs = [definition.spec for definition in self._store.of_kind(*DEFINITION)]
        return any((s.get("group"), (s.get("names") or {}).get("kind")) == (m.key.group, m.key.kind) for s in specs)

    def reconcile(self, m: Resource) -> Outcome:
        """One round over one composite; never raises for what a composition holds."""
        if m.composite is None:  # the default that the API server writes
            m.composite = {"compositionUpdatePolicy": "Automatic", **(m.spec.get("crossplane") or {})}
        if not m.deleting and not paused(m):
            self._adopt(m)
        owned = self._store.owned(m.key)
        m.memory["seen"] = {child.key: _report(child) for child in owned}
        if m.deleting:
            return self._delete(m, owned)
        if paused(m):
            standing.paused(m)
            return Outcome.SETTLED
        try:
            return self._compose(m, owned)
        except Exception as error:  # whatever a composition holds, the other objects go on
            why = str(error) if isinstance(error, CompositionError) else awserrors.describe(error)
            standing.not_composed(m, f"cannot compose resources: {why}")
            return Outcome.FAILED

    def _adopt(self, m: Resource) -> None:
        """Take what the composite refers to and nobody controls, such as after a restore (Crossplane does the same)."""
        for reference in (m.composite or {}).get("resourceRefs") or ():
            group = str(reference["apiVersion"]).rpartition("/")[0]
            child = self._store.get(Key(group, reference["kind"], m.key.namespace, reference["name"]))
            role = ((child.manifest["metadata"].get("annotations") or {}) if child else {}).get(RESOURCE)
            if child is not None and child.owner is None and role:
                child.owner, child.role, child.deleting = m.key, role, False

    def is_stale(self, owner: Resource, child: Resource) -> bool:
        """Whether a composed object reports something that its composite has not seen."""
        return bool(owner.memory.get("seen", {}).get(child.key) != _report(child))

    # --- composing ---------------------------------------------------------------------------------------------------

    def _compose(self, m: Resource, owned: list[Resource]) -> Outcome:
        if not self._defined(m):
            raise CompositionError("", f"no CompositeResourceDefinition defines {m.key.kind} of {m.key.group}")
        composition = self._composition(m)
        observed = {child.role: child.to_object() for child in owned if not child.deleting}
        xr = defaulted(m.to_object(), [one.manifest for one in self._store.of_kind(*DEFINITION)])
        result = compose(xr, composition, observed)
        self._apply(m, result, owned)
        if m.status != result.status:  # patches read the composite as it was: the next round sees these values
            m.status = result.status
            self._store.touch(m.key)
        self._describe(m, composition)
        ready = result.ready(observed)
        untold = "" if ready else _untold(composition, result, owned)
        if untold:
            standing.not_emulated(m, untold)
            return Outcome.SETTLED
        standing.composed(m, ready, "" if ready else self._unready(m, result))
        return Outcome.SETTLED if ready else Outcome.FAILED

    def _composition(self, m: Resource) -> Json:
        """The composition of a composite, all of whose functions are installed."""
        found = composition_for(m.manifest, [one.manifest for one in self._store.of_kind(*COMPOSITION)])
        if found is None:
            named = ((m.spec.get("crossplane") or {}).get("compositionRef") or {}).get("name")
            which = f"named {named} " if named else ""
            raise CompositionError("", f"no Composition {which}is for {m.manifest['apiVersion']} {m.key.kind}")
        installed = [one.key.name for one in self._store.of_kind(*FUNCTION)]
        for number, step in enumerate((found.get("spec") or {}).get("pipeline") or []):
            name = (step.get("functionRef") or {}).get("name")
            if name not in installed:
                problem = f"{name}: no Function of this name is there, {', '.join(installed) or 'none'} is; add it"
                raise CompositionError(f"spec.pipeline[{number}].functionRef.name", problem)
        return dict(found)

    def _apply(self, m: Resource, result: Composing, owned: list[Resource]) -> None:
        """Make, revise and remove composed objects; whichever changes is touched."""
        for role, composed in result.composed.items():
            metadata = {**composed.manifest["metadata"], "ownerReferences": [_reference(m)]}
            manifest = composed.manifest | {"metadata": metadata}
            key = key_of(manifest)
            child = self._store.get(key)
            if child is None:
                self._store.add(Resource(key, manifest, m.file, owner=m.key, role=role))
            elif child.owner != m.key:
                raise CompositionError("", f"{key} is there already, and {m.key} does not control it; rename one")
            elif child.manifest != manifest and not child.deleting:
                child.revise(manifest, m.file)
                self._store.touch(key)
        for child in owned:
            if child.role not in {*result.composed, *result.waiting} and not child.deleting:
                self._remove(child)

    def _remove(self, child: Resource) -> None:
        child.deleting = True
        self._store.touch(child.key)

    def _describe(self, m: Resource, composition: Json) -> None:
        """What Crossplane writes into spec.crossplane."""
        references = [
            {"apiVersion": child.manifest["apiVersion"], "kind": child.key.kind, "name": child.key.name}
            for child in self._store.owned(m.key)
        ]
        name = {"name": composition["metadata"]["name"]}
        m.composite = {**(m.composite or {}), "compositionRef": name, "resourceRefs": references}

    def _unready(self, m: Resource, result: Composing) -> str:
        reasons = dict(result.waiting)
        for child in self._store.owned(m.key):
            if not child.ready:
                reasons[child.role] = child.reason
        shown = [f"{role} ({reason})" for role, reason in sorted(reasons.items())]
        return f"Unready resources: {', '.join(shown)}"

    # --- deleting ----------------------------------------------------------------------------------------------------

    def _delete(self, m: Resource, owned: list[Resource]) -> Outcome:
        """What was composed goes first, as with the foreground deletion of Kubernetes."""
        for child in owned:
            if not child.deleting:
                self._remove(child)
        if owned:
            m.mark("Ready", False, "Deleting")
            return Outcome.FAILED
        self._announce(Change("DeletedCompositeResource", m.key, "deleted, with all that it composed"))
        return Outcome.GONE


def _untold(composition: Json, result: Composing, owned: list[Resource]) -> str:
    """Why nothing more can come of a composite here: all that waits does so for what the endpoint cannot report.

    Empty as long as something else is missing, or some composed object is not Ready.
    """
    silent = {child.role for child in owned if child.not_emulated}
    told = {
        patch.target.steps: template.name
        for template in templates(composition)
        if template.name in silent
        for patch in template.patches
        if not patch.down
    }
    if not all(child.ready for child in owned) or any(path.steps not in told for path in result.lacking.values()):
        return ""
    missing = sorted((role, path) for role, path in result.lacking.items())
    return "; ".join(
        f"{role} is not made: {path} comes from {told[path.steps]}, which is not emulated" for role, path in missing
    )


def _reference(m: Resource) -> Json:
    """The owner reference of what a composite composes."""
    return {
        "apiVersion": m.manifest["apiVersion"],
        "kind": m.key.kind,
        "name": m.key.name,
        "uid": m.uid,
        "controller": True,
        "blockOwnerDeletion": True,
    }


def _report(child: Resource) -> tuple[Any, ...]:
    """What a composite reads of a composed object."""
    conditions = tuple((c.type, c.status) for c in list(child.conditions.values()))
    return child.external_name, child.at_provider, conditions
