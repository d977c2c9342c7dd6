"""Reference fields (`roleRef`, `layersRefs`): each names an object that exists, in a way that the provider can use.

Source: provider-upjet-aws v2.7.0, generated resolvers; Crossplane documentation, "Managed resources: referencing".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from checks.facts import ReferenceFacts, references
from checks.findings import Finding, nearest
from checks.leaves import at, items
from checks.resource import Resource
from checks.world import World

_FIELD = re.compile(r"^[a-z]\w*(?:Refs?|Selector)$")
_INDEX = re.compile(r"\[\d+\]")
# Maps whose keys are the user's own: a variable may well be called somethingRef.
_FREE_FORM = frozenset({"tags", "variables", "dimensions", "triggers"})


class Use(NamedTuple):
    """A reference field of an object: its path, its value, the object around it, and what is known about it."""

    resource: Resource
    path: str
    value: Any
    holder: dict[str, Any]
    facts: ReferenceFacts | None

    @property
    def value_field(self) -> str:
        """The field that the provider writes the resolved value into: role for roleRef, subnetIds for subnetIdRefs."""
        name = self.path.rpartition(".")[2]
        if not name.endswith("Refs"):
            return name.removesuffix("Ref")
        name = name.removesuffix("Refs")
        return name if name.endswith("s") else f"{name}s"

    def finding(self, rule: str, message: str) -> Finding:
        """A finding about this field."""
        return self.resource.finding(rule, self.path, message)


def check(world: World) -> Iterator[Finding]:
    """All rules over all reference fields."""
    uses = list(_uses(world))
    for use in uses:
        for rule in (unresolved, in_list, unusable, unknown, both):
            yield from rule(world, use)
    yield from cycles(world, uses)


def unresolved(world: World, use: Use) -> Iterator[Finding]:
    """Every reference names an object of the right kind in the same namespace."""
    if use.facts is None or use.facts.target == "core.Secret":
        return  # secrets never lie in Git: who makes them is not known here
    for reference in items(use.value):
        if not isinstance(reference, dict) or not isinstance(reference.get("name"), str):
            yield use.finding("reference.unresolved", "a reference needs a name")
        elif reference.get("namespace", use.resource.manifest.namespace) != use.resource.manifest.namespace:
            own = use.resource.manifest.namespace
            message = f"refers to namespace {reference['namespace']}; only the object's own, {own}, is allowed"
            yield use.finding("reference.namespace", message)
        elif world.referenced(use.resource, use.facts.target, reference["name"]) is None:
            yield use.finding("reference.unresolved", _explain(world, use, use.facts.target, reference["name"]))


def _explain(world: World, use: Use, target: str, name: str) -> str:
    own = use.resource.manifest.namespace
    elsewhere = sorted({other.manifest.namespace for other in world.each(target) if other.manifest.name == name})
    near = nearest(name, [other.manifest.name for other in world.each(target) if other.manifest.namespace == own])
    hint = f"; did you mean {near}" if near else ""
    if elsewhere:
        hint = f"; it exists in namespace {', '.join(elsewhere)}, and references do not cross namespaces"
    return f"no {target} is called {name} in namespace {own}{hint}"


def in_list(_: World, use: Use) -> Iterator[Finding]:
    """No reference inside a list item: the provider writes into a list that Argo CD owns, and the two never agree."""
    if "[" in use.path:
        message = f"a reference inside a list item is never in sync with Git; write the value into {use.value_field}"
        yield use.finding("reference.in-list", message)


def unusable(_: World, use: Use) -> Iterator[Finding]:
    """No reference that resolves to a value which AWS refuses."""
    if use.facts and use.facts.problem:
        message = f"{use.facts.problem}; write the value into {use.value_field} instead"
        yield use.finding("reference.unusable", message)


def unknown(_: World, use: Use) -> Iterator[Finding]:
    """No selector, which takes the first object that matches, and no field that the table does not list."""
    if use.path.endswith("Selector"):
        message = "a selector takes the first object that matches; name the object with a reference"
        yield use.finding("reference.selector", message)
    elif use.facts is None:
        message = "not a known reference field; add it to checks/data/references.tsv if the provider has it"
        yield use.finding("reference.unknown-field", message)


def both(_: World, use: Use) -> Iterator[Finding]:
    """No field that is given as a value and as a reference: the reference would be ignored without a word."""
    if use.facts and use.holder.get(use.value_field) is not None:
        message = f"{use.value_field} is given as well, so the reference is ignored; remove one of the two"
        yield use.finding("reference.both", message)


def cycles(world: World, uses: list[Use]) -> Iterator[Finding]:
    """No object waits for itself through references."""
    edges: dict[Resource, list[tuple[str, Resource]]] = {}
    for use in uses:
        for reference in items(use.value) if use.facts else ():
            name = str(reference.get("name", "")) if isinstance(reference, dict) else ""
            target = world.referenced(use.resource, use.facts.target, name) if use.facts else None
            if target:
                edges.setdefault(use.resource, []).append((use.path, target))
    done: set[Resource] = set()
    for start in edges:
        yield from _cycles_from(start, edges, done)


def _cycles_from(
    start: Resource, edges: dict[Resource, list[tuple[str, Resource]]], done: set[Resource]
) -> Iterator[Finding]:
    """Depth first, without recursion: a chain may be as long as dist/ is big."""
    ways: dict[Resource, Iterator[tuple[str, Resource]]] = {}
    stack = [] if start in done else [start]
    while stack:
        here = stack[-1]
        step = next(ways.setdefault(here, iter(edges.get(here, ()))), None)
        if step is None:
            done.add(here)
            del ways[here]
            stack.pop()
        elif step[1] in ways:
            round_trip = [*stack[stack.index(step[1]) :], step[1]]
            names = " -> ".join(f"{one.manifest.kind}/{one.manifest.name}" for one in round_trip)
            message = f"waits for itself: {names}; write one of the values itself"
            yield here.finding("reference.cycle", step[0], message)
        elif step[1] not in done:
            stack.append(step[1])


def _uses(world: World) -> Iterator[Use]:
    known = references()
    for resource in world.resources:
        spec = resource.manifest.data.get("spec")
        for source in ("forProvider", "initProvider") if isinstance(spec, dict) else ():
            prefix = "" if source == "forProvider" else "spec.initProvider."
            for path, value, holder in _walk(at(spec, source), ""):
                plain = _INDEX.sub("[]", path)
                facts = known.get((resource.kind, plain))
                stem = plain.removesuffix("Selector")
                listed = (resource.kind, f"{stem}Ref") in known or (resource.kind, f"{stem}Refs") in known
                if not path.endswith("Selector") or listed:
                    yield Use(resource, prefix + path, value, holder, facts)


def _walk(data: Any, path: str) -> Iterator[tuple[str, Any, dict[str, Any]]]:
    if isinstance(data, list):
        for index, item in enumerate(data):
            if isinstance(item, (dict, list)):
                yield from _walk(item, f"{path}[{index}]")
    if not isinstance(data, dict):
        return
    for key, value in data.items():
        if not isinstance(value, (dict, list)) or key in _FREE_FORM:
            continue
        inside = f"{path}.{key}" if path else key
        if _FIELD.match(key):
            yield inside, value, data
        else:
            yield from _walk(value, inside)
