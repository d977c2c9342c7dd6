"""dist/ against AWS: the sandbox's observers look, with managementPolicies [Observe], and nothing is ever written.

Ids that AWS gave are not in Git. With the live objects beside it they are read from there; without, such objects are
found only where their reconciler can tell the id from other fields.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ops.drift.fields import compare
from ops.drift.findings import Finding, State
from sandbox.changes import Change
from sandbox.clients import Clients
from sandbox.kinds import REGISTRY
from sandbox.outcome import Outcome
from sandbox.policies import default_tags
from sandbox.reconcile import Reconciler
from sandbox.resource import EXTERNAL_NAME, Key, Resource

Json = dict[str, Any]
_GONE = "external resource does not exist"


def findings(wanted: Mapping[Key, Json], live: Mapping[Key, Json], clients: Clients) -> Iterator[Finding]:
    """One finding for each managed resource in Git."""
    resources = {key: Resource(key, _observing(manifest, live.get(key))) for key, manifest in wanted.items()}
    managed = [resource for key, resource in resources.items() if key.managed]
    _observe(managed, resources, clients)
    for resource in managed:
        yield _one(resource)


def _observing(manifest: Json, live: Json | None) -> Json:
    seen = copy.deepcopy(manifest)
    seen.setdefault("spec", {})["managementPolicies"] = ["Observe"]
    name = ((live or {}).get("metadata", {}).get("annotations") or {}).get(EXTERNAL_NAME)
    if name:
        seen["metadata"].setdefault("annotations", {})[EXTERNAL_NAME] = name
    return seen


def _observe(managed: list[Resource], resources: Mapping[Key, Resource], clients: Clients) -> None:
    """Look until nobody learns anything new: what one object refers to is known only when the other was seen."""

    def search(group: str, kind: str, namespace: str) -> Iterable[Resource]:
        return [r for key, r in resources.items() if (key.group, key.kind, key.namespace) == (group, kind, namespace)]

    reconciler = Reconciler(clients, resources.get, search, _told)
    waiting = managed
    while waiting:
        left = [resource for resource in waiting if reconciler.reconcile(resource) == Outcome.FAILED]
        if len(left) == len(waiting):
            return
        waiting = left


def _told(change: Change) -> None:
    """Nothing is ever changed, so there is nothing to tell."""
    raise AssertionError(f"an observer changed something: {change}")


def _one(resource: Resource) -> Finding:
    key = resource.key
    names = (key.kind, key.namespace, key.name)
    if resource.not_emulated:
        return Finding(State.NOT_OBSERVED, *names, reason=resource.not_emulated)
    if not resource.at_provider:
        reason = resource.reason
        if _GONE in reason and resource.external_name:
            return Finding(State.MISSING, *names, reason="in Git and not in AWS")
        if _GONE in reason:
            reason = "AWS gave its id, which is not in Git; give the live objects too (--live)"
        return Finding(State.NOT_OBSERVED, *names, reason=reason)
    kind = REGISTRY[key.short_group, key.kind]
    wanted = {**kind.DEFAULTS, **resource.memory["resolved"]}
    if "tags" in wanted and kind.schema["tags"].type == "map":
        wanted["tags"] = {**wanted["tags"], **default_tags(resource)}
    handled = {name: value for name, value in wanted.items() if name in kind.schema}
    differences = compare(key, handled, resource.at_provider)
    return Finding(State.DRIFT if differences else State.IN_SYNC, *names, tuple(differences))
