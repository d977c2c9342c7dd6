"""Reading from a cluster and writing to it: what is taken, what is left alone, what is refused."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sandbox.cluster.errors import RefusedError
from sandbox.cluster.kubeconfig import read
from sandbox.cluster.publish import Publisher
from sandbox.cluster.source import ClusterSource
from sandbox.errors import SandboxError
from sandbox.resource import Key, Resource
from tests.unit.sandbox.small import Json, managed

QUEUES = "sqs.aws.m.upbound.io/v1beta1"


class FakeCluster:
    """Lists by (apiVersion, plural), and remembers what is written."""

    def __init__(self, **queues: Json) -> None:
        self.queues = queues
        self.written: list[tuple[str, Json]] = []
        self.refuse: RefusedError | None = None

    def items(self, api_version: str, plural: str) -> list[Json]:
        """What there is of a resource."""
        labels = {"tandem.example.org/environment": "dev"}
        known: dict[str, list[Json]] = {
            "namespaces": [
                {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "demo-dev", "labels": labels}},
                {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "demo-prod", "labels": {}}},
            ],
            "queues": list(self.queues.values()),
        }
        assert api_version
        return known.get(plural, [])

    def call(self, method: str, path: str) -> Json:
        """Discovery of groups."""
        assert (method, path) == ("GET", "/apis")
        return {"groups": [{"name": QUEUES.partition("/")[0], "preferredVersion": {"groupVersion": QUEUES}}]}

    def resources(self, api_version: str) -> dict[str, Json]:
        """Discovery of a group."""
        assert api_version == QUEUES
        return {"Queue": {"name": "queues", "namespaced": True}}

    def merge(self, manifest: Json, change: Json, subresource: str = "") -> Json:
        """Remember a change."""
        if self.refuse is not None:
            raise self.refuse
        self.written.append((f"{manifest['metadata']['name']}/{subresource}".rstrip("/"), change))
        return manifest


def queue(name: str, **metadata: Any) -> Json:
    """A queue as a server returns it."""
    made = managed("sqs", "Queue", name, {"name": name})
    made["metadata"] |= {"uid": "1", "resourceVersion": "2", "generation": 1, **metadata}
    return made | {"status": {"conditions": []}}


def source(cluster: FakeCluster) -> ClusterSource:
    """What is wanted of development."""
    return ClusterSource(cluster, "dev")  # type: ignore[arg-type] # a fake with the methods that are called


def test_manifests_come_as_they_were_applied() -> None:
    """Without status and without what the server adds to metadata."""
    manifests = source(FakeCluster(a=queue("a"))).load()
    (key,) = [key for key in manifests if key.managed]
    made, _ = manifests[key]
    assert made == managed("sqs", "Queue", "a", {"name": "a"})


def test_other_environments_and_what_composites_own_are_left_alone() -> None:
    """One namespace's label decides; an owned object is its composite's affair, a deleted one nobody's."""
    cluster = FakeCluster(
        a=queue("a"),
        b=queue("b", namespace="demo-prod"),
        c=queue("c", ownerReferences=[{"controller": True}]),
        d=queue("d", deletionTimestamp="2026-01-01T00:00:00Z"),
    )
    assert [key.name for key in source(cluster).load() if key.managed] == ["a"]


def test_an_empty_cluster_is_refused() -> None:
    """Nothing to do is a mistake of the call, not a success."""
    with pytest.raises(SandboxError, match=r"no managed resource of dev .*apply dist/platform and dist/dev first"):
        source(FakeCluster()).load()


def test_the_fingerprint_changes_with_a_generation() -> None:
    """What a watch of files is for dist/."""
    first = source(FakeCluster(a=queue("a"))).fingerprint()
    assert source(FakeCluster(a=queue("a"))).fingerprint() == first
    assert source(FakeCluster(a=queue("a", generation=2))).fingerprint() != first


def publisher(cluster: FakeCluster, told: list[str]) -> tuple[Publisher, Resource]:
    """A publisher of one Ready queue."""
    one = Resource(Key("sqs.aws.m.upbound.io", "Queue", "demo-dev", "a"), managed("sqs", "Queue", "a", {}))
    one.external_name = "https://queue/a"
    one.mark("Ready", True, "Available")
    say: Callable[[str], None] = told.append
    return Publisher(cluster, lambda: [one], say), one  # type: ignore[arg-type] # a fake with the methods that are called


def test_status_and_name_are_written_once_and_after_a_change() -> None:
    """The status by its subresource, the name as the annotation; nothing is written twice."""
    cluster = FakeCluster()
    found, one = publisher(cluster, [])
    found.publish()
    found.publish()
    assert [place for place, _ in cluster.written] == ["a", "a/status"]
    assert cluster.written[0][1] == {"metadata": {"annotations": {"crossplane.io/external-name": "https://queue/a"}}}
    assert set(cluster.written[1][1]) == {"status"}
    one.mark("Ready", False, "Unavailable")
    found.publish()
    assert [place for place, _ in cluster.written] == ["a", "a/status", "a", "a/status"]


def test_what_cannot_be_written_is_told_once_and_tried_again() -> None:
    """A refusal is a line for the reader; an object that has gone meanwhile is none."""
    cluster, told = FakeCluster(), list[str]()
    found, _ = publisher(cluster, told)
    cluster.refuse = RefusedError(422, {"message": "no"}, "it")
    found.publish()
    found.publish()
    assert told == ["NotWritten Queue/demo-dev/a no"]
    cluster.refuse = RefusedError(404, {"message": "not found"}, "it")
    found.publish()
    assert len(told) == 1
    cluster.refuse = None
    found.publish()
    assert len(cluster.written) == 2


def config(**more: Any) -> Json:
    """A kubeconfig of one server."""
    return {
        "current-context": "a",
        "contexts": [{"name": "a", "context": {"cluster": "c", "user": "u"}}],
        "clusters": [{"name": "c", "cluster": {"server": more.get("server", "https://127.0.0.1:1/")}}],
        "users": [{"name": "u", "user": more.get("user", {"token": "secret"})}],
    }


def test_a_kubeconfig_with_a_token_is_read(tmp_path: Path) -> None:
    """Server without the slash at its end, and the token."""
    (tmp_path / "k").write_text(json.dumps(config()))
    access = read(tmp_path / "k")
    assert (access.server, access.token) == ("https://127.0.0.1:1", "secret")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{", "is no kubeconfig"),
        ("[]", "is no kubeconfig"),
        (json.dumps({**config(), "current-context": "b"}), "no b among contexts"),
        (json.dumps(config(server="http://127.0.0.1:1")), "only https:// is spoken"),
        (json.dumps(config(user={"exec": {}})), "lets a command make the credentials of u"),
    ],
)
def test_another_kubeconfig_is_refused(tmp_path: Path, text: str, says: str) -> None:
    """A file that is none, a context that is not there, no TLS, credentials that a command makes."""
    (tmp_path / "k").write_text(text)
    with pytest.raises(SandboxError, match=says):
        read(tmp_path / "k")
