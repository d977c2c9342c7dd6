"""What the API server would hold: the objects of dist/, and those that composites made of themselves.

Keys that changed while the loop runs are `touched`: whoever runs it takes them and looks at these objects (again).
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection
from typing import Any

from sandbox.resource import Key, Resource

Manifests = dict[Key, tuple[dict[str, Any], str]]


class Store:
    """Objects by key. Safe to use from several threads; what it hands out is live."""

    def __init__(self, remember: Callable[[Resource], None] | None = None) -> None:
        self._objects: dict[Key, Resource] = {}
        self._touched: dict[Key, None] = {}
        self._lock = threading.Lock()
        self._remember = remember

    def get(self, key: Key) -> Resource | None:
        """One object."""
        with self._lock:
            return self._objects.get(key)

    def all(self) -> list[Resource]:
        """All objects, sorted by key."""
        with self._lock:
            return [self._objects[key] for key in sorted(self._objects)]

    def of_kind(self, group: str, kind: str) -> list[Resource]:
        """All objects of a kind, sorted, but those that are being deleted."""
        return [m for m in self.all() if (m.key.group, m.key.kind) == (group, kind) and not m.deleting]

    def search(self, group: str, kind: str, namespace: str) -> list[Resource]:
        """All objects of a kind in a namespace, sorted."""
        return [m for m in self.all() if (m.key.group, m.key.kind, m.key.namespace) == (group, kind, namespace)]

    def owned(self, owner: Key) -> list[Resource]:
        """The objects that a composite made, sorted."""
        return [m for m in self.all() if m.owner == owner]

    def views(self, resource: Resource) -> list[Resource]:
        """The objects that stand for the same thing in AWS and may only observe it."""
        same = (resource.key.group, resource.key.kind, resource.external_name, resource.for_provider.get("region"))
        with self._lock:
            known = list(self._objects.values())
        return [
            m
            for m in known
            if m.spec.get("managementPolicies") == ["Observe"]
            and m.external_name
            and (m.key.group, m.key.kind, m.external_name, m.for_provider.get("region")) == same
        ]

    def load(self, manifests: Manifests) -> None:
        """Declare what is wanted: new objects are added, changed ones revised, missing ones marked for deletion.

        An object that a composite owns is that composite's affair, unless a manifest claims its key.
        """
        with self._lock:
            for key, (manifest, file) in manifests.items():
                old = self._objects.get(key)
                if old is None or old.deleting:
                    self._objects[key] = Resource(key, manifest, file)
                elif old.manifest != manifest:
                    old.revise(manifest, file)
                    old.owner = None
            for key, old in self._objects.items():
                old.deleting = old.deleting or (key not in manifests and old.owner is None)

    def add(self, resource: Resource) -> None:
        """Add an object that a composite made; `remember` may give it the external name that it had."""
        if self._remember:
            self._remember(resource)
        with self._lock:
            self._objects[resource.key] = resource
            self._touched[resource.key] = None

    def remove(self, key: Key) -> None:
        """Forget an object that has gone."""
        with self._lock:
            self._objects.pop(key, None)

    def forget(self) -> None:
        """Start again with the same manifests and no memory; composites compose anew."""
        with self._lock:
            kept = {key: m for key, m in self._objects.items() if m.owner is None}
            self._objects = {key: Resource(key, m.manifest, m.file) for key, m in kept.items()}

    def touch(self, key: Key) -> None:
        """Say that an object has to be looked at."""
        with self._lock:
            self._touched[key] = None

    def take_touched(self, busy: Collection[Key]) -> list[Key]:
        """What was touched since the last call and is there; what is `busy` is kept for another call."""
        with self._lock:
            taken = [key for key in self._touched if key not in busy]
            self._touched = {key: None for key in self._touched if key in busy}
            return [key for key in taken if key in self._objects]
