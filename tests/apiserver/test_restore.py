"""A restore on a real kube-apiserver: who owns which fields in between, and that Git has them all at the end."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from ops.__main__ import main
from tests.apiserver.cases import Json
from tests.apiserver.servers import ROOT
from tools.apiserver.server import ApiServer

pytestmark = pytest.mark.apiserver
SYSTEM, SPACE = "stream-processing", "restored-dev"
NAME, ROLE = "crossplane.io/external-name", "crossplane.io/composition-resource-name"


def rendered(folder: Path) -> list[Json]:
    """dist/ of one system in a namespace of the test's own; its objects."""
    shutil.copytree(ROOT / "dist/platform", folder / "platform")
    shutil.copytree(ROOT / f"dist/dev/{SYSTEM}", folder / f"dev/{SYSTEM}")
    found = []
    for file in sorted((folder / "dev").rglob("*.yaml")):
        manifest = yaml.safe_load(file.read_text(encoding="utf-8"))
        manifest["metadata"]["namespace"] = SPACE
        file.write_text(json.dumps(manifest), encoding="utf-8")
        found.append(manifest)
    return found


def lost(objects: list[Json]) -> list[Json]:
    """What the lost cluster held: ids, and one object for each composite."""
    live: list[Json] = json.loads(json.dumps(objects))
    for one in live:
        one["metadata"].setdefault("annotations", {}).setdefault(NAME, f"id-of-{one['metadata']['name']}")
    for owner in [one for one in live if one["kind"] == "TableStreamTrigger"]:
        name, kind = owner["metadata"]["name"], {part: owner[part] for part in ("apiVersion", "kind")}
        mapping = {
            "apiVersion": "lambda.aws.m.upbound.io/v1beta1",
            "kind": "EventSourceMapping",
            "metadata": {
                "name": f"{name}-123",
                "namespace": SPACE,
                "annotations": {NAME: "uuid", ROLE: "mapping"},
                "ownerReferences": [{**kind, "name": name, "controller": True}],
            },
            "spec": {
                "forProvider": {"region": "us-west-2", "functionName": "f"},
                "managementPolicies": ["*"],
                "providerConfigRef": {"kind": "ClusterProviderConfig", "name": "aws-dev"},
            },
        }
        live.append(mapping)
    return live


def test_git_has_every_field_at_the_end_and_every_name_is_kept(server: ApiServer, tmp_path: Path) -> None:
    """Looking first, then Git's manifests over it, then names alone: nothing of the first phase stays but the names."""
    dist, out, names = tmp_path / "rendered", tmp_path / "out", tmp_path / "names.yaml"
    objects = rendered(dist)
    (tmp_path / "live.json").write_text(json.dumps({"items": lost(objects)}), encoding="utf-8")
    call = ["--environment", "dev", "--dist", str(dist)]
    assert main(["restore", "save", "--live", str(tmp_path / "live.json"), "--out", str(names), *call]) == 0
    assert main(["restore", "observe", "--names", str(names), "--out", str(out), *call]) == 0
    labels = {"tandem.example.org/provider-config": "aws-dev"}
    server.cluster.apply({"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": SPACE, "labels": labels}})

    def apply(manager: str, folder: Path) -> None:
        words = ("apply", "--server-side", "--recursive", f"--field-manager={manager}", "-f", str(folder))
        done = server.kubectl(*words, *(["--force-conflicts"] if manager == "argocd-controller" else []))
        assert done.returncode == 0, done.stderr

    def stored(manifest: Json) -> Json:
        found: Json = server.cluster.get(manifest)
        found["metadata"].setdefault("annotations", {})
        return found

    managed = [one for one in objects if ".aws.m." in one["apiVersion"]]
    composites = [one for one in objects if one["kind"] == "TableStreamTrigger"]
    apply("tandem-restore", out / "observe/dev")
    assert {tuple(stored(one)["spec"]["managementPolicies"]) for one in managed} == {("Observe",)}
    kept = [stored(one)["metadata"]["annotations"].get(NAME) for one in managed]
    apply("argocd-controller", dist / "dev")
    apply("tandem-restore", out / "names/dev")
    for one, name in zip(managed, kept, strict=True):
        found = stored(one)
        assert found["spec"]["managementPolicies"] == one["spec"]["managementPolicies"]
        assert found["metadata"]["annotations"].get(NAME) == name
        assert owned(found, "tandem-restore") <= {("metadata", "annotations", NAME)}
    for one in composites:
        found = stored(one)
        assert "crossplane.io/paused" not in found["metadata"]["annotations"]
        (reference,) = found["spec"]["crossplane"]["resourceRefs"]
        assert reference["name"] == f"{one['metadata']['name']}-123"
        assert {path[:2] for path in owned(found, "tandem-restore")} == {("spec", "crossplane")}


def owned(found: Json, manager: str) -> set[tuple[str, ...]]:
    """Paths of the fields that a manager owns by having applied them."""
    entries = [e for e in found["metadata"]["managedFields"] if (e["manager"], e["operation"]) == (manager, "Apply")]
    return {path for entry in entries for path in leaves(entry["fieldsV1"], ())}


def leaves(node: Any, path: tuple[str, ...]) -> set[tuple[str, ...]]:
    """Paths of the ends of a tree of managed fields."""
    inner = {name: value for name, value in node.items() if name.startswith("f:")}
    if not inner:
        return {path}
    return {leaf for name, value in inner.items() for leaf in leaves(value, (*path, name.removeprefix("f:")))}
