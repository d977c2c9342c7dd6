"""The sandbox as the control plane of a real API server: what is applied there becomes Ready, for kubectl to see."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from sandbox import Sandbox
from tests.apiserver.cases import Json
from tools.apiserver.server import ApiServer

pytestmark = pytest.mark.apiserver

SYSTEM, SPACE = "stream-processing", "stream-processing-dev"
QUEUE = "dev-orderdataproc-dlq-synth"


@pytest.fixture(scope="module")
def sandbox(server: ApiServer, refused: list[tuple[str, str]]) -> Iterator[Sandbox]:
    """A sandbox that reads one system of development from the server; nothing of dist/ is read."""
    assert not refused
    with Sandbox.start("nowhere", "dev", SYSTEM, cluster=server.cluster) as running:
        running.reconcile_until_ready(180)
        running.publish()
        yield running


def listed(server: ApiServer, kind: str) -> list[Json]:
    """The objects of a kind or category as kubectl reads them."""
    found = server.kubectl("get", kind, "-n", SPACE, "-o", "json")
    assert found.returncode == 0, found.stderr
    items: list[Json] = json.loads(found.stdout)["items"]
    return items


def conditions(item: Json) -> dict[str, str]:
    """Type and status of its conditions."""
    return {one["type"]: one["status"] for one in item.get("status", {}).get("conditions", ())}


@pytest.mark.parametrize("kind", ["managed", "composite"])
def test_kubectl_shows_everything_ready(server: ApiServer, sandbox: Sandbox, kind: str) -> None:
    """Each object has its conditions, and the generation that they are about."""
    assert sandbox.is_embedded
    items = listed(server, kind)
    assert items
    for item in items:
        assert conditions(item) == {"Synced": "True", "Ready": "True"}, item["metadata"]["name"]


def test_what_a_composite_makes_is_there_and_owned(server: ApiServer, sandbox: Sandbox) -> None:
    """As Crossplane has it: the mapping of a trigger exists in the cluster, with the trigger as its controller."""
    assert sandbox.objects()
    owners = [item["metadata"]["ownerReferences"] for item in listed(server, "eventsourcemappings")]
    triggers = {item["metadata"]["uid"] for item in listed(server, "tablestreamtriggers")}
    assert {reference["uid"] for (reference,) in owners} == triggers
    assert all(reference["controller"] for (reference,) in owners)


def test_a_change_in_the_cluster_reaches_aws_and_comes_back(server: ApiServer, sandbox: Sandbox) -> None:
    """An edit by kubectl is carried out, and the status shows what AWS says."""
    place = ("queues.sqs.aws.m.upbound.io", QUEUE, "-n", SPACE)
    before = server.kubectl("get", *place, "-o", "jsonpath={.spec.forProvider.visibilityTimeoutSeconds}").stdout
    for seconds in ("77", before):  # and back, for whoever compares the cluster with Git
        change = '{"spec":{"forProvider":{"visibilityTimeoutSeconds":%s}}}' % seconds  # noqa: UP031 - JSON is full of braces
        assert server.kubectl("patch", *place, "--type=merge", "-p", change).returncode == 0
        sandbox.reconcile_until_ready(60)
        sandbox.publish()
        shown = server.kubectl("get", *place, "-o", "jsonpath={.status.atProvider.visibilityTimeoutSeconds}")
        assert shown.stdout == seconds
