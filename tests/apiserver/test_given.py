"""A cluster that somebody names takes dist/ too: asked in dry run only, in a namespace of the test's own.

TANDEM_KUBECONFIG names the file, and TANDEM_KUBECONFIG_CONTEXT, which must be given as well, the context in it: no
cluster is asked by accident. Nothing but that namespace is written, and it is deleted. Without both, the tests' own
server is asked.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from checks.manifests import Manifest
from sandbox.cluster.client import Cluster
from sandbox.cluster.kubeconfig import read
from sandbox.errors import SandboxError
from tests.apiserver.cases import Json
from tools.apiserver.install import WORKERS

pytestmark = pytest.mark.apiserver

FILE, CONTEXT = "TANDEM_KUBECONFIG", "TANDEM_KUBECONFIG_CONTEXT"
SYSTEM = "dist/dev/stream-processing/"


def named(environment: Mapping[str, str]) -> Cluster | None:
    """The cluster that is named; None if none is. Raises SandboxError where the context is left out."""
    if not environment.get(FILE):
        return None
    if not environment.get(CONTEXT):
        raise SandboxError(f"{FILE} is set and {CONTEXT} is not", f"name the context that may be asked in {CONTEXT}")
    return Cluster(read(Path(environment[FILE]), environment[CONTEXT]))


@pytest.fixture(scope="module")
def given(request: pytest.FixtureRequest) -> Iterator[Cluster]:
    """The named cluster, or our own."""
    found = named(os.environ)
    if found is None:
        yield request.getfixturevalue("server").cluster
        return
    try:
        yield found
    finally:
        found.close()


@pytest.fixture(scope="module")
def namespace(given: Cluster) -> Iterator[str]:
    """A namespace that nobody else has."""
    name = f"tandem-test-{secrets.token_hex(4)}"
    labels = {"tandem.example.org/provider-config": "aws-dev"}
    manifest = {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": name, "labels": labels}}
    given.create(manifest)
    try:
        yield name
    finally:
        given.delete(manifest)


def test_a_system_and_the_platform_are_taken_in_dry_run(given: Cluster, namespace: str, dist: list[Manifest]) -> None:
    """Each object is accepted, or the answer says what is missing; nothing of it is there afterwards."""
    wanted = [m.data for m in dist if m.file.startswith((SYSTEM, "dist/platform/"))]
    moved = [
        one | {"metadata": {**one["metadata"], "namespace": namespace}} if one["metadata"].get("namespace") else one
        for one in wanted
    ]

    def refused(one: Json) -> str:
        try:
            given.apply(one, dry_run=True)
        except SandboxError as error:
            return f"{one['kind']} {one['metadata']['name']}: {error}"
        return ""

    with ThreadPoolExecutor(WORKERS) as pool:
        assert [words for words in pool.map(refused, moved) if words] == []
    assert given.items("sqs.aws.m.upbound.io/v1beta1", "queues", namespace) == []


def test_a_cluster_is_asked_only_when_its_context_is_named(tmp_path: Path) -> None:
    """A file alone, such as everybody has, is no leave to touch what it leads to."""
    assert named({}) is None
    with pytest.raises(SandboxError, match=f"name the context that may be asked in {CONTEXT}"):
        named({FILE: str(tmp_path / "kubeconfig")})
