"""What the sandbox found out, written where kubectl looks: status by its subresource, the external name beside it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from sandbox.cluster.client import Cluster
from sandbox.cluster.errors import RefusedError
from sandbox.resource import EXTERNAL_NAME, Key, Resource

Json = dict[str, Any]
_BEAT = 1.0  # seconds between two looks at what has changed


class Publisher:
    """Writes status, external names, and the objects that composites make. Nothing else in the cluster is touched."""

    def __init__(self, cluster: Cluster, resources: Callable[[], list[Resource]], tell: Callable[[str], None]) -> None:
        self._cluster, self._resources, self._tell = cluster, resources, tell
        self._written: dict[Key, Json] = {}
        self._made: set[Key] = set()
        self._complaints: dict[Key, str] = {}
        self._ended = threading.Event()
        self._once = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="publish", daemon=True)

    def start(self) -> None:
        """Write in the background from now on."""
        self._thread.start()

    def stop(self) -> None:
        """Write what is left, and end."""
        self._ended.set()
        self._thread.join(30)

    def _run(self) -> None:
        while not self._ended.wait(_BEAT):
            self.publish()
        self.publish()

    def publish(self) -> None:
        """Write what has changed since the last time."""
        with self._once:
            for one in self._resources():
                if one.key.managed or one.composite is not None:
                    self._publish(one)

    def _publish(self, one: Resource) -> None:
        found = one.to_object()
        shown = {"status": found["status"], "name": one.external_name, "crossplane": found["spec"].get("crossplane")}
        if self._written.get(one.key) == shown:
            return
        try:
            if one.owner is not None and one.key not in self._made:
                self._make(one)
            if one.external_name:
                self._cluster.merge(found, {"metadata": {"annotations": {EXTERNAL_NAME: one.external_name}}})
            if shown["crossplane"]:
                self._cluster.merge(found, {"spec": {"crossplane": shown["crossplane"]}})
            self._cluster.merge(found, {"status": found["status"]}, "status")
        except RefusedError as error:
            if error.code != 404 and self._complaints.get(one.key) != error.message:  # 404: it was deleted meanwhile
                self._complaints[one.key] = error.message
                self._tell(f"NotWritten {one.key} {error.message}")
            return
        self._written[one.key] = shown

    def _make(self, one: Resource) -> None:
        """An object that a composite made, owned by it as Crossplane has it."""
        owner = next(other for other in self._resources() if other.key == one.owner)
        live = self._cluster.get(owner.manifest)
        reference = {name: live[name] for name in ("apiVersion", "kind")}
        reference |= {"name": live["metadata"]["name"], "uid": live["metadata"]["uid"], "controller": True}
        metadata = {name: value for name, value in one.manifest["metadata"].items() if name != "ownerReferences"}
        self._cluster.apply(one.manifest | {"metadata": {**metadata, "ownerReferences": [reference]}})
        self._made.add(one.key)
