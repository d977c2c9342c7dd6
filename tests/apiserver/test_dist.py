"""dist/ and a real kube-apiserver: it takes every object, shows them, and finds nothing to change afterwards."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from checks.manifests import Manifest
from sandbox.cluster.errors import RefusedError
from tests.apiserver.cases import Json
from tools.apiserver.server import ApiServer

pytestmark = pytest.mark.apiserver


def managed(manifest: Manifest) -> bool:
    """Whether it is one of the AWS provider's objects."""
    return manifest.group.endswith(".aws.m.upbound.io")


def test_every_object_is_accepted(refused: list[tuple[str, str]]) -> None:
    """Server-side apply with strict field validation, as Argo CD does it, refuses nothing."""
    assert refused == []


def test_what_is_stored_is_what_git_says(
    server: ApiServer, refused: list[tuple[str, str]], dist: list[Manifest]
) -> None:
    """No object is left out, and no field of ours is pruned on the way in; only what is false or empty may be."""
    assert not refused
    for manifest in dist:
        stored = server.cluster.get(manifest.data)
        assert missing(manifest.data, stored) == [], manifest.file


def missing(wanted: object, found: object, path: str = "") -> list[str]:
    """Paths of what is not as wanted; the server adds fields, and leaves out what is false or empty."""
    if isinstance(wanted, dict) and isinstance(found, dict):
        return [m for key, value in wanted.items() for m in missing(value, found.get(key), f"{path}.{key}")]
    if isinstance(wanted, list) and isinstance(found, list) and len(wanted) == len(found):
        return [m for i, value in enumerate(wanted) for m in missing(value, found[i], f"{path}[{i}]")]
    return [] if wanted == found or (found is None and wanted in ({}, False)) else [path]


def test_kubectl_get_managed_shows_all_of_them(
    server: ApiServer, refused: list[tuple[str, str]], dist: list[Manifest]
) -> None:
    """The promise of the README: one command, each managed resource of every system, with Crossplane's columns."""
    assert not refused
    shown = server.kubectl("get", "managed", "--all-namespaces")
    assert shown.returncode == 0, shown.stderr
    lines = [line for line in shown.stdout.splitlines() if line]
    heads = {tuple(line.split()) for line in lines if line.startswith("NAMESPACE")}
    assert heads == {("NAMESPACE", "NAME", "SYNCED", "READY", "EXTERNAL-NAME", "AGE")}
    listed = {tuple(line.split()[:2]) for line in lines if not line.startswith("NAMESPACE")}
    named = {(m.data["metadata"]["namespace"], f"{m.kind.lower()}.{m.group}/{m.name}") for m in dist if managed(m)}
    assert named <= listed  # what composites make comes on top, where another test has reconciled


def test_kubectl_diff_is_empty(server: ApiServer, refused: list[tuple[str, str]], folders: list[Path]) -> None:
    """What was applied stays as it is: no default, no pruning and no rewriting that Argo CD would show as drift."""
    assert not refused
    words = [word for folder in folders for word in ("-f", str(folder))]
    found = server.kubectl("diff", "--server-side", "--field-manager=tandem", "--recursive", *words)
    assert (found.returncode, found.stdout) == (0, ""), found.stderr


def queue(namespace: str, account: str) -> Json:
    """A queue in a namespace that names an account."""
    return {
        "apiVersion": "sqs.aws.m.upbound.io/v1beta1",
        "kind": "Queue",
        "metadata": {"name": "stray", "namespace": namespace},
        "spec": {
            "forProvider": {"region": "us-east-1"},
            "providerConfigRef": {"kind": "ClusterProviderConfig", "name": account},
        },
    }


def admitted(server: ApiServer, namespace: str, account: str) -> str:
    """Why admission says no; empty if it does not."""
    try:
        server.cluster.create(queue(namespace, account), dry_run=True)
    except RefusedError as error:
        return error.message
    return ""


def test_a_namespace_admits_its_own_account_only(server: ApiServer, refused: list[tuple[str, str]]) -> None:
    """The admission policy in dist/platform is carried out by the server: another account is refused, and told why."""
    assert not refused
    end = time.monotonic() + 20
    while not admitted(server, "file-pipeline-dev", "aws-prod") and time.monotonic() < end:
        time.sleep(0.1)  # the server reads new policies some moments after they were made
    assert "ValidatingAdmissionPolicy 'managed-resources-keep-to-their-account'" in admitted(
        server, "file-pipeline-dev", "aws-prod"
    )
    assert "allowed is the ClusterProviderConfig aws-dev" in admitted(server, "file-pipeline-dev", "aws-prod")
    assert "has no label tandem.example.org/provider-config" in admitted(server, "default", "aws-dev")
    assert admitted(server, "file-pipeline-dev", "aws-dev") == ""


def test_what_may_not_change_is_refused(
    server: ApiServer, refused: list[tuple[str, str]], dist: list[Manifest]
) -> None:
    """Rules about the former value hold: a composite keeps its region, a finished config map its data."""
    assert not refused
    trigger = next(m.data for m in dist if m.kind == "TableStreamTrigger")
    with pytest.raises(RefusedError) as error:
        server.cluster.apply({**trigger, "spec": {**trigger["spec"], "region": "eu-west-1"}}, dry_run=True)
    assert [(c.reason, c.field) for c in error.value.causes] == [("FieldValueInvalid", "spec")]
    assert "region cannot be changed" in error.value.message
