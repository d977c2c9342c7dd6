"""The wanted state out of an API server, in place of the folder dist/: what Argo CD or kubectl has applied there.

Taken are the namespaces that carry the environment's label, of one system if that is asked for, and in them the managed
resources, composites and config maps; of the cluster, what composites are composed by. What a composite owns is left to
the composite.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sandbox.cluster.client import Cluster
from sandbox.errors import SandboxError
from sandbox.resource import MANAGED_SUFFIX, Key, key_of

Json = dict[str, Any]
LABEL = "tandem.example.org/environment"
_COMPOSING = (
    ("apiextensions.crossplane.io/v2", "compositeresourcedefinitions"),
    ("apiextensions.crossplane.io/v1", "compositions"),
    ("pkg.crossplane.io/v1", "functions"),
)
_OURS = ("annotations", "labels", "name", "namespace")


class ClusterSource:
    """Stands where a `Dist` stands: manifests by key, and what tells whether they have changed."""

    def __init__(self, cluster: Cluster, environment: str, system: str | None = None) -> None:
        self.cluster, self.environment, self.system = cluster, environment, system
        self.path = Path("the cluster")

    def fingerprint(self) -> dict[str, tuple[int, int]]:
        """Generation of each object, and how many annotations and labels it has."""
        return {
            f"{one['kind']}/{one['metadata'].get('namespace', '')}/{one['metadata']['name']}": (
                int(one["metadata"].get("generation", 0)),
                hash(str((one.get("data"), one["metadata"].get("annotations"), one["metadata"].get("labels")))),
            )
            for one in self._objects()
        }

    def load(self) -> dict[Key, tuple[Json, str]]:
        """Manifests by key, as whoever applied them wrote them."""
        found = {key_of(one): (_plain(one), "the cluster") for one in self._objects()}
        if not any(key.managed for key in found):
            namespaces = ", ".join(sorted(self._namespaces())) or "none"
            problem = f"no managed resource of {self.environment} in the cluster (its namespaces: {namespaces})"
            raise SandboxError(problem, f"apply dist/platform and dist/{self.environment} first")
        return found

    def _namespaces(self) -> set[str]:
        found = set()
        for one in self.cluster.items("v1", "namespaces"):
            name, labels = one["metadata"]["name"], one["metadata"].get("labels") or {}
            wanted = self.system is None or name == f"{self.system}-{self.environment}"
            if wanted and labels.get(LABEL) == self.environment:
                found.add(name)
        return found

    def _objects(self) -> list[Json]:
        namespaces = self._namespaces()
        found = [one for version, plural in _COMPOSING for one in self.cluster.items(version, plural)]
        own = {one["spec"]["group"] for one in found if one["kind"] == "CompositeResourceDefinition"}
        held = [one for one in self.cluster.items("v1", "namespaces") if one["metadata"]["name"] in namespaces]
        held += [one for one in self.cluster.items("v1", "configmaps") if one["metadata"]["name"] != "kube-root-ca.crt"]
        for version, plural in self._served(own):
            held += self.cluster.items(version, plural)
        for one in held:
            metadata = one["metadata"]
            owned = any(owner.get("controller") for owner in metadata.get("ownerReferences") or ())
            inside = metadata.get("namespace", metadata["name"]) in namespaces
            if inside and not owned and not metadata.get("deletionTimestamp"):
                found.append(one)
        return found

    def _served(self, own: set[str]) -> list[tuple[str, str]]:
        """(apiVersion, plural) of managed resources and of our composites."""
        found = []
        for group in self.cluster.call("GET", "/apis")["groups"]:
            if group["name"].endswith(MANAGED_SUFFIX) or group["name"] in own:
                version = group["preferredVersion"]["groupVersion"]
                known = self.cluster.resources(version).values()
                found += [(version, one["name"]) for one in known if one["namespaced"]]
        return found


def _plain(one: Json) -> Json:
    """Without what the server adds."""
    metadata = {name: value for name, value in one["metadata"].items() if name in _OURS}
    spec = {name: value for name, value in (one.get("spec") or {}).items() if name != "crossplane"}
    made = {name: value for name, value in one.items() if name not in ("metadata", "spec", "status")}
    return made | {"metadata": metadata} | ({"spec": spec} if "spec" in one else {})
