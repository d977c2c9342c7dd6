"""`ops drift --live`: what kubectl printed against dist/, class by class."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from ops.__main__ import main

Object = dict[str, Any]
READY = [{"type": "Synced", "status": "True"}, {"type": "Ready", "status": "True"}]


def managed(service: str, kind: str, name: str, **fields: Any) -> Object:
    """A managed resource as Git has it."""
    return {
        "apiVersion": f"{service}.aws.m.upbound.io/v1beta1",
        "kind": kind,
        "metadata": {"name": name, "namespace": "shop-dev"},
        "spec": {"forProvider": {"region": "us-east-1", **fields}, "managementPolicies": ["*"]},
    }


QUEUE = managed("sqs", "Queue", "letters", delaySeconds=5, tags={"a": "b"})
ROLE = managed("iam", "Role", "clerk", assumeRolePolicy='{"Statement": [], "Version": "2012-10-17"}')


def live(manifest: Object, *, conditions: list[Object] = READY, at: Object | None = None, **edits: Any) -> Object:
    """The object as the API server holds it: reconciled, and edited if the test says so."""
    found = copy.deepcopy(manifest)
    found["spec"]["forProvider"].update(edits)
    found["status"] = {"conditions": conditions, "atProvider": dict(found["spec"]["forProvider"]) if at is None else at}
    return found


Compare = Callable[..., tuple[int, dict[str, Object]]]


@pytest.fixture
def compare(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Compare:
    """Runs the command; returns its exit code and the findings by name."""

    def run(wanted: list[Object], there: list[Object], *arguments: str) -> tuple[int, dict[str, Object]]:
        folder = tmp_path / "dist/dev/shop/us-east-1"
        folder.mkdir(parents=True, exist_ok=True)
        (tmp_path / "dist/platform").mkdir(exist_ok=True)
        for manifest in wanted:
            file = folder / f"{manifest['kind']}.{manifest['metadata']['name']}.k8s.yaml"
            file.write_text(yaml.safe_dump(manifest), encoding="utf-8")
        listed = tmp_path / "live.json"
        listed.write_text(json.dumps({"apiVersion": "v1", "kind": "List", "items": there}), encoding="utf-8")
        call = ["drift", "--environment", "dev", "--dist", str(tmp_path / "dist"), "--live", str(listed)]
        code = main([*call, "--format", "json", *arguments])
        found = json.loads(capsys.readouterr().out)["findings"]
        return code, {finding["name"]: finding for finding in found}

    return run


def test_what_is_as_git_says_is_in_sync(compare: Compare) -> None:
    """Fields that Git does not set, such as late-initialized ones, are no difference."""
    code, found = compare([QUEUE, ROLE], [live(QUEUE, visibilityTimeoutSeconds=30), live(ROLE)])
    assert code == 0
    assert {finding["state"] for finding in found.values()} == {"InSync"}


def test_an_edited_object_is_drift_with_both_values(compare: Compare) -> None:
    """Somebody changed the object in the cluster: path, what Git wants, what there is."""
    code, found = compare([QUEUE], [live(QUEUE, delaySeconds=9)])
    assert code == 1
    assert found["letters"]["state"] == "Drift"
    assert found["letters"]["differences"] == [{"path": "delaySeconds", "wanted": 5, "found": 9}]


def test_what_the_controller_reports_otherwise_of_aws_is_drift(compare: Compare) -> None:
    """Without Update in its policies an object stays Synced while AWS differs: only its status tells."""
    code, found = compare([QUEUE], [live(QUEUE, at={"delaySeconds": 0, "arn": "arn:x", "tags": {"a": "b"}})])
    assert code == 1
    assert found["letters"]["differences"] == [{"path": "delaySeconds", "wanted": 5, "found": 0}]


def test_what_the_controller_does_not_report_is_not_held_against_it(compare: Compare) -> None:
    """A status without the field says nothing of the field."""
    assert compare([QUEUE], [live(QUEUE, at={"arn": "arn:x"})])[0] == 0


def test_documents_are_compared_by_meaning(compare: Compare) -> None:
    """AWS writes policies in its own order and with its own blanks."""
    other = '{"Version":"2012-10-17","Statement":[]}'
    assert compare([ROLE], [live(ROLE, assumeRolePolicy=other)])[0] == 0
    changed = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow"}]}'
    assert compare([ROLE], [live(ROLE, assumeRolePolicy=changed)])[0] == 1


@pytest.mark.parametrize(
    ("wanted", "there", "equal"),
    [
        ({"limitAmount": "100.0"}, {"limitAmount": "100"}, True),
        ({"limitAmount": "100.0"}, {"limitAmount": "101"}, False),
        ({"names": ["a", "b"]}, {"names": ["b", "a"]}, True),
        ({"names": ["a", "b"]}, {"names": ["a"]}, False),
        ({"rules": [{"a": 1}]}, {"rules": [{"a": 1, "b": 2}]}, True),
        ({"rules": [{"a": 1}]}, {"rules": [{"a": 1}, {"a": 2}]}, False),
        ({"block": {"on": True}}, {"block": {"on": True, "size": 3}}, True),
        ({"block": {"on": True}}, {}, False),
        ({"off": False}, {}, True),
    ],
)
def test_kinds_that_no_reconciler_knows_are_compared_leaf_by_leaf(
    compare: Compare, wanted: Object, there: Object, equal: bool
) -> None:
    """Quantities by value, lists of words as sets, and never a field that Git leaves open."""
    manifest = managed("glue", "Thing", "x", **wanted)
    found = managed("glue", "Thing", "x", **there)
    assert (compare([manifest], [live(found, at={})])[0] == 0) == equal


def test_an_object_that_is_not_there_is_missing_and_one_too_many_is_extra(compare: Compare) -> None:
    """Extra counts in the namespaces of the environment; parts of composites and other namespaces do not."""
    stranger = live(managed("sqs", "Queue", "stranger"))
    composed = live(managed("sqs", "Queue", "composed"))
    composed["metadata"]["ownerReferences"] = [{"kind": "Trigger", "controller": True}]
    elsewhere = live(managed("sqs", "Queue", "elsewhere"))
    elsewhere["metadata"]["namespace"] = "other-dev"
    code, found = compare([QUEUE], [stranger, composed, elsewhere])
    assert code == 1
    assert {name: finding["state"] for name, finding in found.items()} == {"letters": "Missing", "stranger": "Extra"}


@pytest.mark.parametrize(
    ("there", "says"),
    [
        (live(QUEUE, conditions=[]), "no controller has looked"),
        (
            live(QUEUE, conditions=[{"type": "Synced", "status": "False", "message": "observe failed: denied"}]),
            "denied",
        ),
        (live(QUEUE, conditions=[{"type": "Synced", "status": "True"}]), "not Ready"),
        ({**live(QUEUE), "metadata": {**QUEUE["metadata"], "annotations": {"crossplane.io/paused": "true"}}}, "paused"),
    ],
)
def test_what_nobody_could_look_at_is_said_and_counts_with_strict(compare: Compare, there: Object, says: str) -> None:
    """Not observed is neither in sync nor drift: the reason is shown, and --strict makes it a finding."""
    code, found = compare([QUEUE], [there])
    assert code == 0
    assert found["letters"]["state"] == "NotObserved"
    assert says in found["letters"]["reason"]
    assert compare([QUEUE], [there], "--strict")[0] == 1


def test_secrets_are_never_shown(compare: Compare) -> None:
    """What a path calls a password or a token is told apart and not printed."""
    manifest = managed(
        "lambda", "Function", "f", environment={"variables": {"API_TOKEN": "abc", "API_KEY": "k", "MODE": "x"}}
    )
    there = live(manifest, environment={"variables": {"API_TOKEN": "def", "API_KEY": "l", "MODE": "y"}})
    found = compare([manifest], [there])[1]["f"]["differences"]
    assert {(d["path"].rpartition("[")[2].strip("]"), d["wanted"], d["found"]) for d in found} == {
        ("API_TOKEN", "(hidden)", "(hidden)"),
        ("API_KEY", "(hidden)", "(hidden)"),
        ("MODE", "x", "y"),
    }


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--environment", "dev"], "nothing to compare with"),
        (["--environment", "nowhere", "--live", "-"], "'nowhere' has no folder"),
        (["--environment", "dev", "--live", "no/such.json"], "no/such.json cannot be read"),
    ],
)
def test_a_wrong_call_is_refused(
    arguments: list[str], says: str, compare: Compare, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2, and what is allowed."""
    compare([QUEUE], [live(QUEUE)])
    assert main(["drift", "--dist", str(tmp_path / "dist"), *arguments]) == 2
    assert says in capsys.readouterr().err


@pytest.mark.parametrize("text", ["no json", "[]", '{"items": [{"kind": "Queue"}]}', '{"items": 5}'])
def test_anything_but_kubectls_json_is_refused(
    text: str, compare: Compare, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A table instead of JSON must not look like an empty cluster."""
    compare([QUEUE], [live(QUEUE)])
    (tmp_path / "bad.json").write_text(text, encoding="utf-8")
    call = ["drift", "--dist", str(tmp_path / "dist"), "--environment", "dev", "--live", str(tmp_path / "bad.json")]
    assert main(call) == 2
    assert "as kubectl get -o json prints it" in capsys.readouterr().err


def test_a_cluster_is_asked_with_kubectl(compare: Compare, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With a kubeconfig the live objects are what its cluster answers; one that cannot be asked is a wrong call."""
    compare([QUEUE], [live(QUEUE, delaySeconds=9)])
    kubectl = tmp_path / "kubectl"
    kubectl.write_text(
        f'#!/bin/sh\n[ "$*" = "--kubeconfig mine get managed --all-namespaces --output json" ] || exit 3\n'
        f"cat '{tmp_path / 'live.json'}'\n",
        encoding="utf-8",
    )
    kubectl.chmod(0o755)
    call = ["drift", "--dist", str(tmp_path / "dist"), "--environment", "dev", "--kubectl", str(kubectl)]
    assert main([*call, "--kubeconfig", "mine"]) == 1
    assert "delaySeconds" in capsys.readouterr().out
    assert main([*call, "--kubeconfig", "another"]) == 2
    assert "cannot ask the cluster" in capsys.readouterr().err


def test_the_table_and_the_markdown_say_what_differs(
    compare: Compare, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What a person reads: the worst first, and one line of counts."""
    compare([QUEUE, ROLE], [live(QUEUE, delaySeconds=9)])
    call = ["drift", "--dist", str(tmp_path / "dist"), "--environment", "dev", "--live", str(tmp_path / "live.json")]
    assert main(call) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].split() == ["Missing", "Role/shop-dev/clerk", "in", "Git", "and", "not", "in", "the", "cluster"]
    assert lines[2].split() == ["Drift", "Queue/shop-dev/letters", "delaySeconds", "5", "9"]
    assert lines[-1] == "1 Missing, 1 Drift"
    assert main([*call, "--format", "markdown"]) == 1
    assert "| Drift | `Queue/shop-dev/letters` | delaySeconds: 5 in Git, 9 there |" in capsys.readouterr().out
