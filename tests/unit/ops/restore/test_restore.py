"""What is kept of a control plane, and how it is brought back: complete, sorted, and never into dist/."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from ops.__main__ import main
from ops.restore import saved
from sandbox.resource import key_of

ENV = "dev/shop/us-east-1"
NAME, ROLE = "crossplane.io/external-name", "crossplane.io/composition-resource-name"
Object = dict[str, Any]


def managed(kind: str, name: str, external: str | None = None) -> Object:
    """A managed resource as dist/ holds it; kind is service.Kind."""
    service, _, short = kind.partition(".")
    annotations = {"argocd.argoproj.io/sync-wave": "0"} | ({NAME: external} if external else {})
    return {
        "apiVersion": f"{service}.aws.m.upbound.io/v1beta1",
        "kind": short,
        "metadata": {"name": name, "namespace": "shop-dev", "annotations": annotations},
        "spec": {"forProvider": {"region": "us-east-1"}, "managementPolicies": ["*"]},
    }


KEY, ALIAS, PERMISSION = managed("kms.Key", "k"), managed("kms.Alias", "a"), managed("lambda.Permission", "p", "p-id")
TRIGGER: Object = {
    "apiVersion": "tandem.example.org/v1alpha1",
    "kind": "TableStreamTrigger",
    "metadata": {"name": "t", "namespace": "shop-dev", "annotations": {}},
    "spec": {"region": "us-east-1"},
}
MAPPING = managed("lambda.EventSourceMapping", "t-123", "uuid-1")
MAPPING["metadata"]["annotations"][ROLE] = "mapping"
MAPPING["metadata"]["ownerReferences"] = [
    {"apiVersion": TRIGGER["apiVersion"], "kind": TRIGGER["kind"], "name": "t", "controller": True, "uid": "gone"}
]
MAPPING["status"] = {"atProvider": {"uuid": "uuid-1"}}


class Desk:
    """A dist/ with four objects, what kubectl printed of them, and the commands."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.dist = folder, folder / "dist"
        (self.dist / "platform").mkdir(parents=True)
        for one in (KEY, ALIAS, PERMISSION, TRIGGER):
            file = self.dist / ENV / f"{one['kind']}.{one['metadata']['name']}.k8s.yaml"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(yaml.safe_dump(one), encoding="utf-8")
        named = json.loads(json.dumps(KEY))
        named["metadata"]["annotations"][NAME] = "key-1"
        self.live = [named, ALIAS, PERMISSION, MAPPING, managed("kms.Key", "of-somebody-else", "key-2")]

    def call(self, step: str, *words: str) -> int:
        """A step of `ops restore`."""
        return main(["restore", step, "--environment", "dev", "--dist", str(self.dist), *words])

    def save(self, *words: str) -> int:
        """Save what is live."""
        (self.folder / "live.json").write_text(json.dumps({"items": self.live}), encoding="utf-8")
        return self.call("save", "--live", str(self.folder / "live.json"), "--out", str(self.names), *words)

    def observe(self, out: str = "out", *words: str) -> int:
        """Render what only looks."""
        return self.call("observe", "--names", str(self.names), "--out", str(self.folder / out), *words)

    @property
    def names(self) -> Path:
        """The file of names."""
        return self.folder / "names.yaml"

    def written(self, part: str, name: str) -> Object:
        """An object of the folder."""
        found: Object = yaml.safe_load((self.folder / "out" / part / ENV / f"{name}.k8s.yaml").read_text("utf-8"))
        return found


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk in a folder of its own."""
    return Desk(tmp_path)


def test_just_what_git_does_not_hold_is_kept(desk: Desk) -> None:
    """Names that AWS chose, and what composites made; no name of ours, nobody else's object, no status, no uid."""
    assert desk.save() == 0
    kept = saved.read(desk.names)
    assert kept.names == {"shop-dev/Key.kms.aws.m.upbound.io/k": "key-1"}
    (mapping,) = kept.composed.values()
    assert mapping["metadata"]["annotations"] == {NAME: "uuid-1", ROLE: "mapping"}
    assert "status" not in mapping
    assert "uid" not in mapping["metadata"]["ownerReferences"][0]


def test_the_file_is_the_same_whatever_the_order(desk: Desk) -> None:
    """Kept in Git, it differs only when a name does."""
    assert desk.save() == 0
    before = desk.names.read_bytes()
    desk.live.reverse()
    assert desk.save() == 0
    assert desk.names.read_bytes() == before


def test_half_of_the_names_is_not_kept(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    """A name that is missing is an object that would be made twice: yesterday's file stays, and the object is named."""
    assert desk.save() == 0
    before = desk.names.read_bytes()
    desk.live = desk.live[1:]
    assert desk.save() == 1
    assert "no name known: shop-dev/Key.kms.aws.m.upbound.io/k" in capsys.readouterr().err
    assert desk.names.read_bytes() == before
    assert desk.save("--partial") == 0
    assert saved.read(desk.names).names == {}
    assert desk.observe() == 1
    assert not (desk.folder / "out").exists()


def test_every_object_only_looks_and_knows_its_name(desk: Desk) -> None:
    """[Observe], a name from the file, from Git or of the object itself, and Git's fields for the comparison."""
    assert desk.save() == 0
    assert desk.observe() == 0
    names = {"Key.k": "key-1", "Alias.a": "a", "Permission.p": "p-id", "EventSourceMapping.t-123": "uuid-1"}
    for file, name in names.items():
        found = desk.written("observe", file)
        assert found["spec"]["managementPolicies"] == ["Observe"]
        assert found["spec"]["forProvider"] == {"region": "us-east-1"}
        assert found["metadata"]["annotations"][NAME] == name
        handed_back = desk.written("composed" if file.startswith("EventSourceMapping") else "names", file)
        assert handed_back["metadata"]["annotations"][NAME] == name
        assert "spec" not in handed_back


def test_other_readers_of_yaml_read_the_same(desk: Desk) -> None:
    """kubectl takes a bare N for false and 1e3 for a number: what is written leaves no room for that."""
    key = json.loads(json.dumps(KEY))
    key["spec"]["forProvider"] |= {"type": "N", "hash": "1e3"}
    (desk.dist / ENV / "Key.k.k8s.yaml").write_text(yaml.safe_dump(key), encoding="utf-8")
    assert desk.save() == 0
    assert desk.observe() == 0
    text = (desk.folder / "out/observe" / ENV / "Key.k.k8s.yaml").read_text(encoding="utf-8")
    assert json.loads(text)["spec"]["forProvider"] == key["spec"]["forProvider"]


def test_a_composite_waits_and_refers_to_what_it_had_made(desk: Desk) -> None:
    """Paused it makes nothing; its objects are nobody's, so that it can take them over."""
    assert desk.save() == 0
    assert desk.observe() == 0
    composite, mapping = (
        desk.written("observe", "TableStreamTrigger.t"),
        desk.written("observe", "EventSourceMapping.t-123"),
    )
    assert composite["metadata"]["annotations"] == {"crossplane.io/paused": "true"}
    (reference,) = composite["spec"]["crossplane"]["resourceRefs"]
    assert reference == {"apiVersion": mapping["apiVersion"], "kind": "EventSourceMapping", "name": "t-123"}
    assert "ownerReferences" not in mapping["metadata"]
    handed_back = desk.written("names", "TableStreamTrigger.t")
    assert handed_back["spec"] == {"crossplane": {"resourceRefs": [reference]}}
    assert handed_back["metadata"] == {"name": "t", "namespace": "shop-dev"}


@pytest.mark.parametrize("out", ["dist", "dist/dev", "dist/restore", "other/dist/dev", "taken"])
def test_nothing_is_written_where_argo_cd_reads(desk: Desk, out: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Objects that only look must not be synced by accident, and no other folder is written over."""
    (desk.folder / "taken").mkdir()
    (desk.folder / "taken/mine").write_text("mine", encoding="utf-8")
    assert desk.save() == 0
    before = sorted(desk.dist.rglob("*"))
    assert desk.observe(out) == 2
    assert "name another" in capsys.readouterr().err
    assert sorted(desk.dist.rglob("*")) == before


@pytest.mark.parametrize("text", ["", "names: {}", "[]", "names: []\ncomposed: {}", "a: b: c"])
def test_any_other_file_is_refused(desk: Desk, text: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that is no such list is a wrong call, not an empty list."""
    desk.names.write_text(text, encoding="utf-8")
    assert desk.observe() == 2
    assert "holds no saved names" in capsys.readouterr().err


def test_kinds_are_counted(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever plans a backup sees what it has to hold."""
    assert desk.call("kinds") == 0
    assert capsys.readouterr().out == "    1 Key.kms.aws.m.upbound.io\n1 names to save, and what 1 composites made\n"


def test_a_kind_that_nobody_knows_is_kept() -> None:
    """A kind that is not in the table may have a name of AWS's choice: better one name too many."""
    unknown = managed("moon.Rock", "r")
    assert saved.assigned(key_of(unknown), unknown)
    assert not saved.assigned(key_of(PERMISSION), PERMISSION)
    assert not saved.assigned(key_of(ALIAS), ALIAS)
