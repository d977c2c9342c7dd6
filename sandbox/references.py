"""Resolution of references: a `<field>Ref` writes a value of another object of the same namespace into `<field>`.

Which value (ARN, id, name) is declared with the field. Facts: Crossplane's reference policy; default resolution
Required, default resolve IfNotPresent (a value that is set is not refreshed).
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from sandbox.fields import Field, RefTarget, base_of_reference
from sandbox.resource import MANAGED_SUFFIX, Key, Resource

Lookup = Callable[[Key], Resource | None]
Search = Callable[[str, str, str], Iterable[Resource]]


class UnresolvedError(Exception):
    """Raised while a referenced object is missing or has no value yet; `target` is what is waited for."""

    def __init__(self, path: str, target: Key | None, why: str) -> None:
        super().__init__(f"cannot resolve references: spec.forProvider.{path}: {why}")
        self.target = target


class Resolver:
    """Resolves the references of one object."""

    def __init__(self, namespace: str, lookup: Lookup, search: Search) -> None:
        self._namespace, self._lookup, self._search = namespace, lookup, search

    def resolve(self, fields: Mapping[str, Field], values: Mapping[str, Any]) -> dict[str, Any]:
        """A copy of `values` with references replaced by what they point at; raises UnresolvedError."""
        resolved: dict[str, Any] = copy.deepcopy(dict(values))
        self._walk(fields, resolved, "")
        return resolved

    def _walk(self, fields: Mapping[str, Field], values: dict[str, Any], prefix: str) -> None:
        for name in list(values):
            base = base_of_reference(name, fields) if name not in fields else None
            if base is not None and base.ref is not None:
                self._write(base, base.ref, name, values, prefix)
            elif (declared := fields.get(name)) is not None and declared.children:
                for item in values[name] if isinstance(values[name], list) else [values[name]]:
                    if isinstance(item, dict):
                        self._walk(declared.children, item, f"{prefix}{name}.")

    def _write(self, base: Field, target: RefTarget, name: str, values: dict[str, Any], prefix: str) -> None:
        reference = values.pop(name)
        policy = (reference.get("policy") or {}) if isinstance(reference, dict) else {}
        if values.get(base.name) and policy.get("resolve") != "Always":
            return
        try:
            if isinstance(reference, list):
                values[base.name] = [self._value(target, item, prefix + name) for item in reference]
            elif name.endswith("Selector"):
                values[base.name] = self._selected(target, reference, prefix + name)
            else:
                values[base.name] = self._value(target, reference, prefix + name)
        except UnresolvedError:
            if policy.get("resolution") != "Optional":
                raise

    def _value(self, target: RefTarget, reference: Mapping[str, Any], path: str) -> str:
        namespace = reference.get("namespace") or self._namespace
        key = Key(target.group + MANAGED_SUFFIX, target.kind, namespace, reference["name"])
        resource = self._lookup(key)
        if resource is None:
            raise UnresolvedError(path, key, f"cannot get referenced resource: {key} not found")
        return self._extract(target, resource, path)

    def _selected(self, target: RefTarget, selector: Mapping[str, Any], path: str) -> str:
        labels = selector.get("matchLabels") or {}
        namespace = selector.get("namespace") or self._namespace
        for resource in self._search(target.group + MANAGED_SUFFIX, target.kind, namespace):
            have = resource.manifest["metadata"].get("labels") or {}
            if all(have.get(label) == value for label, value in labels.items()):
                return self._extract(target, resource, path)
        raise UnresolvedError(path, None, f"no {target.kind} in namespace {namespace} matches the labels {labels}")

    @staticmethod
    def _extract(target: RefTarget, resource: Resource, path: str) -> str:
        status = resource.at_provider
        if target.value == "name":
            value = resource.external_name
        else:
            value = status.get(target.value) or (resource.external_name if target.value == "id" else "")
        if not value or not resource.exists:
            why = f"referenced field was empty ({resource.key} may not yet be ready)"
            raise UnresolvedError(path, resource.key, why)
        return str(value)
