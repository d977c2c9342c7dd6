"""Which resources there are, as discovery tells them: plural, scope, category, by the kinds of the objects."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sandbox.listing import DEFINITION, is_composite, is_managed
from sandbox.plurals import plural

Json = dict[str, Any]
_SHORT = {"ConfigMap": ["cm"], "Namespace": ["ns"], DEFINITION: ["xrd", "xrds"], "Composition": ["comp"]}
VERBS = ["get", "list", "watch"]


@dataclass(frozen=True, order=True)
class Resource:
    """A kind that is served: `categories` are what kubectl takes for several kinds, such as managed."""

    group: str
    version: str
    plural: str
    kind: str
    namespaced: bool
    categories: tuple[str, ...]

    @property
    def api_version(self) -> str:
        """As objects have it."""
        return f"{self.group}/{self.version}" if self.group else self.version

    def entry(self) -> Json:
        """As an APIResourceList has it."""
        named = {"name": self.plural, "singularName": self.kind.lower(), "kind": self.kind}
        more = {"categories": list(self.categories)} if self.categories else {}
        more |= {"shortNames": _SHORT[self.kind]} if self.kind in _SHORT else {}
        return {**named, "namespaced": self.namespaced, "verbs": VERBS, **more}


def resources(objects: Sequence[Json]) -> list[Resource]:
    """The resources of these objects, sorted; a kind without an object is not there, as one without its definition."""
    plurals = _own(objects)
    found = {(one["apiVersion"], one["kind"]): one for one in objects}
    return sorted(_resource(one, plurals) for one in found.values())


def _own(objects: Iterable[Json]) -> dict[tuple[str, str], str]:
    """(group, kind) -> plural of what CompositeResourceDefinitions define."""
    specs = [one["spec"] for one in objects if one["kind"] == DEFINITION]
    return {(spec["group"], spec["names"]["kind"]): spec["names"]["plural"] for spec in specs}


def _resource(one: Json, own: dict[tuple[str, str], str]) -> Resource:
    group, _, version = one["apiVersion"].rpartition("/")
    kind, categories = one["kind"], tuple[str, ...]()
    if is_managed(one):
        categories = ("aws", "crossplane", "managed")
    elif is_composite(one):
        categories = ("composite",)
    called = own.get((group, kind)) or plural(one["apiVersion"], kind)
    return Resource(group, version, called, kind, bool(one["metadata"].get("namespace")), categories)
