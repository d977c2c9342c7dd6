"""A made-up service in memory, and an engine over it."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import Any

import pytest

from sandbox.changes import Change
from sandbox.clients import Clients
from sandbox.compare import Drift
from sandbox.engine import Engine
from sandbox.errors import NotEmulatedError, NotSettledError
from sandbox.kinds.base import Kind, Observed, Request
from sandbox.resource import Resource, key_of
from tests.unit.sandbox.small import Json, managed


class Store:
    """The made-up service: things by name, and a record of the calls."""

    def __init__(self) -> None:
        self.things: dict[str, Json] = {}
        self.calls: list[str] = []
        self.lock = threading.Lock()

    def note(self, call: str) -> None:
        """Record a call."""
        with self.lock:
            self.calls.append(call)


class Thing(Kind):
    """A named thing with a size, a colour that cannot change, labels, and a field that the service forgets."""

    GROUP, KIND, SERVICE = "made", "Thing", "made"
    FIELDS = "size colour! lost labels:map owner@made.Thing.arn skipDestroy~"

    def __init__(self, store: Store) -> None:
        self.store = store

    def observe(self, r: Request) -> Observed | None:
        """What the store has."""
        thing = self.store.things.get(r.name)
        if thing is None:
            return None
        return Observed(dict(thing), {"arn": f"arn:{r.name}"}, thing.get("state", "Available"))

    def create(self, r: Request) -> None:
        """Put it, without the field that is lost."""
        if r.get("size") == "bad":
            raise ValueError("a bad size")
        self.store.note(f"create {r.name}")
        self.store.things[r.name] = {name: value for name, value in r.wanted.items() if name != "lost"}

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """Change what differs."""
        self.store.note(f"update {r.name} {' '.join(d.path for d in drift)}")
        for d in drift:
            if d.root != "lost":
                self.store.things[r.name][d.root] = r.wanted[d.root]

    def delete(self, r: Request) -> None:
        """Remove it."""
        self.store.note(f"delete {r.name}")
        del self.store.things[r.name]


class Ghost(Thing):
    """A thing that the service accepts and does not keep."""

    KIND = "Ghost"

    def create(self, r: Request) -> None:
        """Nothing remains."""
        self.store.note(f"create {r.name}")


class Missing(Thing):
    """A thing that the service does not offer."""

    KIND = "Missing"

    def observe(self, r: Request) -> Observed | None:
        """Refused."""
        self.store.note(f"observe {r.name}")
        raise NotEmulatedError("the service has no such call")


class World:
    """An engine over the made-up service."""

    def __init__(self) -> None:
        self.store, self.changes = Store(), list[Change]()
        kinds: list[Kind] = [Thing(self.store), Ghost(self.store), Missing(self.store)]
        self.registry = {(kind.GROUP, kind.KIND): kind for kind in kinds}
        self.clients = Clients("http://127.0.0.1:9", "111122223333")
        self.engine = Engine(self.clients, self.changes.append, self.registry)

    def load(self, *manifests: Json) -> None:
        """Declare what is wanted."""
        self.engine.load({key_of(manifest): (manifest, "file") for manifest in manifests})

    def settle(self, *manifests: Json, patience: float = 0.05) -> None:
        """Declare what is wanted, and bring it about."""
        if manifests:
            self.load(*manifests)
        self.engine.settle(10, patience)

    def of(self, manifest: Json) -> Resource:
        """The live object of a manifest."""
        resource = self.engine.get(key_of(manifest))
        assert resource is not None
        return resource

    def fails(self, *manifests: Json) -> dict[str, str]:
        """The reasons why it does not settle."""
        with pytest.raises(NotSettledError) as error:
            self.settle(*manifests)
        return error.value.reasons


def thing(name: str = "a", kind: str = "Thing", init: Json | None = None, **fields: Any) -> Json:
    """A manifest; `policies` and `paused` are taken out of the fields."""
    policies = fields.pop("policies", ["*"])
    paused = fields.pop("paused", False)
    manifest = managed("made", kind, name, fields, managementPolicies=policies, initProvider=init or {})
    if paused:
        manifest["metadata"]["annotations"] = {"crossplane.io/paused": "true"}
    return manifest
