"""imports/ and dist/ held against the CRDs as their projects publish them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from checks.manifests import Manifest, read
from checks.schema import check
from checks.schema_facts import Facts
from checks.schema_rules import rules_of
from tools.imports.__main__ import main
from tools.imports.crds import Crd
from tools.imports.generate import facts_documents

pytestmark = pytest.mark.crds

ROOT = Path(__file__).parents[2]


def written(out: Path) -> dict[str, bytes]:
    """Every file below a folder, by its path, without bytecode."""
    files = (file for file in sorted(out.rglob("*")) if file.is_file() and file.suffix != ".pyc")
    return {file.relative_to(out).as_posix(): file.read_bytes() for file in files}


def test_the_committed_bindings_are_what_the_generator_writes(crds_dir: Path, tmp_path: Path) -> None:
    """Nobody edits imports/ by hand, and a change of the generator comes with its output: the same bytes."""
    assert main([str(crds_dir), "--out", str(tmp_path / "imports")]) == 0
    made, committed = written(tmp_path / "imports"), written(ROOT / "imports")
    assert sorted(made) == sorted(committed)
    assert [name for name in made if made[name] != committed[name]] == []


def _descriptions(node: Any) -> set[str]:
    found: set[str] = set()
    stack = [node]
    while stack:
        node = stack.pop()
        if isinstance(node, dict):
            if isinstance(node.get("description"), str):
                found.add(" ".join(node["description"].split()))
            stack += node.values()
        elif isinstance(node, list):
            stack += node
    return found


def test_no_prose_of_the_crds_is_copied(newest: list[Crd]) -> None:
    """Descriptions belong to their projects. No sentence of five words or more is found in imports/."""
    sentences = {
        sentence
        for crd in newest
        for description in _descriptions(crd.schema)
        for sentence in re.split(r"(?<=[.:;])\s+", description)
        if len(sentence.split()) >= 5
    }
    text = " ".join(" ".join(data.decode().split()) for data in written(ROOT / "imports").values())
    assert len(sentences) > 1000
    assert [sentence for sentence in sentences if sentence in text] == []


def _rules(document: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    stack: list[Any] = list(document["shapes"].values())
    while stack:
        node = stack.pop()
        if isinstance(node, dict):
            found.append(node)
            stack += [*node.get("properties", {}).values(), node.get("items"), node.get("additionalProperties")]
    return [node for node in found if node.get("rules")]


@pytest.mark.parametrize("release", ["newest", "previous"])
def test_every_rule_of_both_releases_can_be_judged(request: pytest.FixtureRequest, release: str) -> None:
    """The CEL library compiles each rule and knows each function: no rule is passed over in silence."""
    documents = facts_documents(request.getfixturevalue(release))
    nodes = [node for document in documents for node in _rules(document)]
    assert len(nodes) > 80
    assert [rule.problem for node in nodes for rule in rules_of(node) if rule.problem] == []


def test_rendered_objects_are_valid_in_the_previous_release_too(previous_facts: Facts) -> None:
    """A user who is one provider release behind can apply dist/ as it is."""
    manifests = read(ROOT / "dist")
    assert manifests
    assert [str(finding) for finding in check(manifests, previous_facts)] == []


def test_rendered_objects_are_valid_in_the_pinned_release() -> None:
    """What Argo CD applies is what the API server takes."""
    assert [str(finding) for finding in check(read(ROOT / "dist"))] == []


def test_the_releases_differ_and_the_check_sees_it(previous_facts: Facts) -> None:
    """v2.6.0 asks a metric alarm for its comparison operator, v2.7 does not: each release is held to its own rules."""
    alarm: dict[str, Any] = {
        "apiVersion": "cloudwatch.aws.m.upbound.io/v1beta1",
        "kind": "MetricAlarm",
        "metadata": {"name": "a", "namespace": "b"},
        "spec": {"forProvider": {"region": "us-east-1"}},
    }
    manifests = [Manifest("x", alarm)]
    assert check(manifests) == []
    found = {finding.message for finding in check(manifests, previous_facts)}
    assert "spec.forProvider.comparisonOperator is a required parameter" in found


def test_references_take_their_values_from_fields_that_the_provider_reports(newest: list[Crd]) -> None:
    """The facts know what status.atProvider holds, ARNs and ids first of all."""
    facts = {document["group"]: document["kinds"] for document in facts_documents(newest)}
    assert "arn" in facts["iam.aws.m.upbound.io"]["Role"]["atProvider"]
    assert "streamArn" in facts["dynamodb.aws.m.upbound.io"]["Table"]["atProvider"]
    assert json.dumps(facts).count("atProvider") > 100
