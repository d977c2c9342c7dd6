"""dist/ against objects as kubectl prints them: edited objects, and what their controller says of AWS."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ops.drift.fields import compare
from ops.drift.findings import Finding, State
from ops.errors import CallError
from sandbox.compare import Drift
from sandbox.resource import PAUSED, Key, key_of

Json = dict[str, Any]


def read(text: str, source: str) -> dict[Key, Json]:
    """The objects of a `kubectl get ... -o json`. Raises `CallError` for any other text."""
    allowed, change = "a list or an object as kubectl get -o json prints it is allowed", "ask kubectl again"
    try:
        document = json.loads(text)
    except ValueError as error:
        raise CallError(f"{source} holds no JSON: {error}", allowed, change) from error
    items = document.get("items", [document]) if isinstance(document, dict) else None
    if not isinstance(items, list) or not all(_is_object(item) for item in items):
        raise CallError(f"{source} holds JSON of another shape", allowed, change)
    return {key_of(item): item for item in items}


def _is_object(item: Any) -> bool:
    metadata = item.get("metadata") if isinstance(item, dict) else None
    names = isinstance(metadata, dict) and isinstance(metadata.get("name"), str)
    return names and isinstance(item.get("kind"), str) and isinstance(item.get("apiVersion"), str)


def findings(wanted: Mapping[Key, Json], live: Mapping[Key, Json], namespaces: Iterable[str]) -> Iterator[Finding]:
    """One finding for each managed resource in Git, and one for each in those namespaces that Git does not have."""
    for key, manifest in wanted.items():
        if key.managed:
            yield _one(key, manifest, live.get(key))
    for key, found in live.items():
        composed = any(owner.get("controller") for owner in found["metadata"].get("ownerReferences") or ())
        if key.managed and key not in wanted and key.namespace in set(namespaces) and not composed:
            yield _finding(State.EXTRA, key, reason="in the cluster and not in Git")


def _one(key: Key, manifest: Json, live: Json | None) -> Finding:
    if live is None:
        return _finding(State.MISSING, key, reason="in Git and not in the cluster")
    unknown = _why_unknown(live)
    if unknown:
        return _finding(State.NOT_OBSERVED, key, reason=unknown)
    differences = _differences(key, _for_provider(manifest), live)
    if differences:
        return _finding(State.DRIFT, key, differences)
    ready = _conditions(live).get("Ready") or {}
    if ready.get("status") != "True":
        return _finding(State.NOT_OBSERVED, key, reason=ready.get("message") or "not Ready")
    return _finding(State.IN_SYNC, key)


def _conditions(live: Json) -> dict[str, Json]:
    return {str(one.get("type")): one for one in (live.get("status") or {}).get("conditions") or ()}


def _why_unknown(live: Json) -> str:
    """Why nobody has looked at AWS, or could not; empty where somebody has."""
    if (live["metadata"].get("annotations") or {}).get(PAUSED) == "true":
        return "paused"
    said = _conditions(live)
    for name in ("Synced", "LastAsyncOperation"):
        condition = said.get(name) or {}
        if condition.get("status") == "False":
            return str(condition.get("message") or condition.get("reason") or name)
    return "" if "Synced" in said else "no controller has looked at it yet"


def _differences(key: Key, wanted: Json, live: Json) -> list[Drift]:
    """Edits of the object, then what its controller reports otherwise of AWS.

    What the provider reports under the name of a field is that field in AWS; what it does not report is not known.
    """
    edited = compare(key, wanted, _for_provider(live))
    observed = _without_own_tags((live.get("status") or {}).get("atProvider") or {})
    reported = {name: value for name, value in _for_provider(live).items() if name in observed and name in wanted}
    paths = {drift.path for drift in edited}
    away = (drift for drift in compare(key, reported, observed) if drift.found is not None)
    return [*edited, *(drift for drift in away if drift.path not in paths)]


def _without_own_tags(observed: Json) -> Json:
    """The provider puts tags of its own on everything."""
    tags = observed.get("tags")
    if not isinstance(tags, dict):
        return observed
    return observed | {"tags": {name: value for name, value in tags.items() if not name.startswith("crossplane-")}}


def _for_provider(manifest: Json) -> Json:
    found: Json = (manifest.get("spec") or {}).get("forProvider") or {}
    return found


def _finding(state: State, key: Key, differences: Any = (), reason: str = "") -> Finding:
    return Finding(state, key.kind, key.namespace, key.name, tuple(differences), " ".join(reason.split()))
