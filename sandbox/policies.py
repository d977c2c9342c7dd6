"""What a manifest allows and wants: management policies, pause, initProvider, the provider's own tags."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import deepcopy
from typing import Any

from sandbox.resource import PAUSED, Resource


def policies_of(m: Resource) -> frozenset[str]:
    """managementPolicies, by default everything."""
    policies = m.spec.get("managementPolicies")
    return frozenset(["*"] if policies is None else policies)


def allowed(action: str, policies: frozenset[str]) -> bool:
    """Whether managementPolicies contain the action."""
    return "*" in policies or action in policies


def paused(m: Resource) -> bool:
    """Whether the annotation or an empty list of policies tells the controller to leave the object alone."""
    annotations = m.manifest["metadata"].get("annotations") or {}
    return annotations.get(PAUSED) == "true" or not policies_of(m)


def merged(values: Mapping[str, Any], initial: Mapping[str, Any]) -> dict[str, Any]:
    """forProvider over initProvider: objects are merged, everything else of forProvider wins."""
    result = dict(initial)
    for name, value in values.items():
        old = result.get(name)
        result[name] = merged(value, old) if isinstance(value, dict) and isinstance(old, dict) else value
    return result


def late_initialize(m: Resource, names: Iterable[str], found: Mapping[str, Any]) -> None:
    """Write what AWS made of fields that only initProvider sets into forProvider, once, as upjet does.

    From then on they are wishes like any other: what somebody takes away in AWS is put back. A manifest that sets such
    a field under forProvider wins. Needs LateInitialize among the managementPolicies.
    """
    if not allowed("LateInitialize", policies_of(m)):
        return
    initial = m.spec.get("initProvider") or {}
    for name in names:
        if name in initial and found.get(name) and name not in m.for_provider:
            m.late[name] = deepcopy(found[name])


def default_tags(m: Resource) -> dict[str, str]:
    """The tags that the provider adds to whatever can be tagged."""
    config = (m.spec.get("providerConfigRef") or {}).get("name", "default")
    return {
        "crossplane-kind": f"{m.key.kind.lower()}.{m.key.group}",
        "crossplane-name": m.key.name,
        "crossplane-providerconfig": config,
    }
