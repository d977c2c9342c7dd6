"""Which kinds of AWS resources the rendered objects need: what providers, activation and access are derived from.

A kind counts when an object of it is rendered, or when a composition makes one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from charts.blocks.scope import Manifest

AWS_GROUP = "aws.m.upbound.io"
"""The provider family's group; each AWS service has one below it."""


@dataclass(frozen=True, order=True)
class ManagedKind:
    """A kind of the provider family."""

    group: str
    kind: str

    @property
    def service(self) -> str:
        """The AWS service as the provider family names it, such as dynamodb."""
        return self.group.removesuffix(f".{AWS_GROUP}")

    @property
    def plural(self) -> str:
        """The kind's plural, as the API server knows it."""
        return _plural(self.service, self.kind)

    @property
    def definition(self) -> str:
        """Name of the kind's definition: `<plural>.<group>`."""
        return f"{self.plural}.{self.group}"


@cache
def _plural(service: str, kind: str) -> str:
    module = import_module(f"imports.{'lambda_' if service == 'lambda' else service}")
    plural: str = getattr(module, kind).PLURAL
    return plural


def managed_kinds(objects: Iterable[Manifest], compositions: Sequence[Manifest]) -> set[ManagedKind]:
    """The kinds of these objects, and of what the compositions make of those that are composites."""
    composed = {_composite(composition): set(_bases(composition)) for composition in compositions}
    found: set[ManagedKind] = set()
    for manifest in objects:
        found |= _kind(manifest)
        found |= composed.get((str(manifest["apiVersion"]), str(manifest["kind"])), set())
    return found


def composite_kinds(definitions: Iterable[Manifest]) -> list[tuple[str, str]]:
    """(group, plural) of our own kinds, sorted."""
    return sorted(
        (spec["group"], spec["names"]["plural"]) for spec in (definition["spec"] for definition in definitions)
    )


def of_kind(objects: Iterable[Manifest], kind: str) -> list[Manifest]:
    """The objects of one kind, in their order."""
    return [manifest for manifest in objects if manifest["kind"] == kind]


def _kind(manifest: Mapping[str, object]) -> set[ManagedKind]:
    group = str(manifest["apiVersion"]).rpartition("/")[0]
    # ClusterProviderConfig and its like are the family's own, always there and never activated.
    return {ManagedKind(group, str(manifest["kind"]))} if group.endswith(f".{AWS_GROUP}") else set()


def _composite(composition: Manifest) -> tuple[str, str]:
    reference = composition["spec"]["compositeTypeRef"]
    return reference["apiVersion"], reference["kind"]


def _bases(composition: Manifest) -> Iterator[ManagedKind]:
    for step in composition["spec"]["pipeline"]:
        for resource in step.get("input", {}).get("resources", ()):
            yield from _kind(resource["base"])
