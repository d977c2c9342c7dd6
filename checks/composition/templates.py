"""The templates of a composition: what it composes, read from the pipeline, with everything unknown refused.

Source: function-patch-and-transform v0.10, input/v1beta1; Crossplane v2, apiextensions.crossplane.io/v1 Composition.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from checks.composition.combining import Combine
from checks.composition.errors import CompositionError
from checks.composition.fieldpaths import FieldPath
from checks.findings import nearest, shown

FROM, TO, COMBINE = "FromCompositeFieldPath", "ToCompositeFieldPath", "CombineFromComposite"
PATCH_AND_TRANSFORM, AUTO_READY = "function-patch-and-transform", "function-auto-ready"
INPUT = ("pt.fn.crossplane.io/v1beta1", "Resources")


@dataclass(frozen=True)
class Patch:
    """One patch. `sources` are read and `target` is written; `place` is where the patch stands in the composition.

    There is one source, unless `combine` says how several become one text.
    """

    type: str
    sources: tuple[FieldPath, ...]
    target: FieldPath
    required: bool
    place: str
    combine: Combine | None = None

    @property
    def down(self) -> bool:
        """Whether it reads the composite and writes what is composed, and not the other way."""
        return self.type != TO


@dataclass(frozen=True)
class Template:
    """One resource of a composition: its name there, the object to begin with, and the patches in their order."""

    name: str
    base: dict[str, Any]
    patches: tuple[Patch, ...]
    place: str


def templates(composition: Mapping[str, Any]) -> tuple[Template, ...]:
    """The templates of all steps, in their order. Raises `CompositionError` for what is not understood."""
    found: dict[str, Template] = {}
    for place, step in _listed(composition.get("spec"), "pipeline", "spec"):
        for template in _step(step, place):
            if template.name in found:
                problem = f"{template.name}: two resources of this name, one is allowed; rename one"
                raise CompositionError(f"{template.place}.name", problem)
            found[template.name] = template
    return tuple(found.values())


def _step(step: Mapping[str, Any], place: str) -> Iterator[Template]:
    reference = step.get("functionRef")
    function = str(reference.get("name", "")) if isinstance(reference, dict) else ""
    if function.endswith(AUTO_READY):
        return
    if not function.endswith(PATCH_AND_TRANSFORM):
        problem = f"{function or 'nothing'}: not understood here; {PATCH_AND_TRANSFORM} and {AUTO_READY} are allowed"
        raise CompositionError(f"{place}.functionRef.name", f"{problem}; use one of these")
    given, at = step.get("input"), f"{place}.input"
    given = given if isinstance(given, dict) else {}
    if (given.get("apiVersion"), given.get("kind")) != INPUT:
        kind = f"{given.get('apiVersion', 'no apiVersion')} {given.get('kind', 'no kind')}"
        raise CompositionError(at, f"{kind}: {' '.join(INPUT)} is allowed as input; write it")
    _known(given, ("apiVersion", "kind", "resources"), at)
    yield from (_template(item, where) for where, item in _listed(given, "resources", at))


def _template(item: Mapping[str, Any], place: str) -> Template:
    _known(item, ("name", "base", "patches"), place)
    name, base = item.get("name"), item.get("base")
    if not isinstance(name, str) or not name:
        raise CompositionError(f"{place}.name", f"{shown(name)} given, text is allowed; name the resource")
    if not isinstance(base, dict) or not base.get("apiVersion") or not base.get("kind"):
        problem = f"{shown(base)} given, an object with apiVersion and kind is allowed; write one"
        raise CompositionError(f"{place}.base", problem)
    patches = tuple(_patch(patch, where) for where, patch in _listed(item, "patches", place, empty=True))
    return Template(name, base, patches, place)


def _patch(patch: Mapping[str, Any], place: str) -> Patch:
    kind = str(patch.get("type", FROM))
    if kind == COMBINE:
        return _combining(patch, place)
    if kind not in (FROM, TO):
        problem = f"{kind}: not understood here; {FROM}, {TO} and {COMBINE} are allowed; use these"
        raise CompositionError(f"{place}.type", problem)
    _known(patch, ("type", "fromFieldPath", "toFieldPath", "policy"), place)
    source = FieldPath.parse(str(patch.get("fromFieldPath") or ""), f"{place}.fromFieldPath")
    # A patch without a target writes the field that it reads.
    target = FieldPath.parse(str(patch.get("toFieldPath") or source.text), f"{place}.toFieldPath")
    if kind == TO and target.steps[0] != "status":
        problem = f"{target}: a function may write a composite's status alone; begin with status"
        raise CompositionError(f"{place}.toFieldPath", problem)
    return Patch(kind, (source,), target, _required(patch.get("policy"), f"{place}.policy"), place)


def _combining(patch: Mapping[str, Any], place: str) -> Patch:
    """A patch of several fields; the policy is about each of them."""
    _known(patch, ("type", "combine", "toFieldPath", "policy"), place)
    combine = Combine.parse(patch.get("combine"), f"{place}.combine")
    target = FieldPath.parse(str(patch.get("toFieldPath") or ""), f"{place}.toFieldPath")
    required = _required(patch.get("policy"), f"{place}.policy")
    return Patch(COMBINE, combine.variables, target, required, place, combine)


def _required(policy: Any, place: str) -> bool:
    if policy is None:
        return False
    if not isinstance(policy, dict):
        raise CompositionError(place, f"{shown(policy)} given, an object is allowed; write fromFieldPath: Required")
    _known(policy, ("fromFieldPath", "toFieldPath"), place)
    given = policy.get("fromFieldPath", "Optional")
    if given not in ("Optional", "Required"):
        problem = f"{shown(given)} given, Optional and Required are allowed; use one of these"
        raise CompositionError(f"{place}.fromFieldPath", problem)
    if policy.get("toFieldPath", "Replace") != "Replace":
        problem = f"{shown(policy['toFieldPath'])} given, Replace is understood here; patch the fields one by one"
        raise CompositionError(f"{place}.toFieldPath", problem)
    return bool(given == "Required")


def _listed(holder: Any, field: str, place: str, *, empty: bool = False) -> Iterator[tuple[str, dict[str, Any]]]:
    """The objects of a list with their places."""
    held = holder.get(field) if isinstance(holder, dict) else None
    if not isinstance(held, list) or not held:
        if empty and not held:
            return
        raise CompositionError(f"{place}.{field}", f"{shown(held)} given, a list of objects is allowed; write one")
    for index, item in enumerate(held):
        if not isinstance(item, dict):
            raise CompositionError(f"{place}.{field}[{index}]", f"{shown(item)} given, an object is allowed; write one")
        yield f"{place}.{field}[{index}]", item


def _known(given: Mapping[str, Any], known: tuple[str, ...], place: str) -> None:
    for name in given:
        if name not in known:
            meant = nearest(str(name), known)
            fix = f'did you mean "{meant}"' if meant else "take it out"
            raise CompositionError(
                f"{place}.{name}", f"{name}: not understood here; {', '.join(known)} are allowed; {fix}"
            )
