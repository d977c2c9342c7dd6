"""Reading dist/."""

from __future__ import annotations

from pathlib import Path

import pytest

from sandbox.errors import SandboxError
from sandbox.manifests import DEFAULT_ACCOUNT, Dist, account_of
from tests.unit.sandbox.small import Folder, core, managed

BUCKET = managed("s3", "Bucket", "b", {})


@pytest.fixture
def dist(tmp_path: Path) -> Folder:
    """A folder with one bucket in dev/demo."""
    return Folder(tmp_path / "dist", "111122223333").write(BUCKET)


def names(dist: Dist) -> list[str]:
    """Names of all objects."""
    return sorted(key.name for key in dist.load())


def test_an_environment_has_its_systems_and_its_own_namespaces(dist: Folder) -> None:
    """Other environments are left out, and of the platform's namespaces those without an object of this one."""
    dist.write(managed("s3", "Bucket", "other", {}), system="second")
    dist.write(managed("s3", "Bucket", "production", {}), environment="prod")
    platform = dist.path / "platform"
    platform.mkdir()
    for name in ("demo-dev", "demo-prod"):
        (platform / f"Namespace.{name}.k8s.yaml").write_text(
            f"apiVersion: v1\nkind: Namespace\nmetadata: {{name: {name}}}\n"
        )
    assert names(Dist(dist.path, "dev")) == ["b", "demo-dev", "other"]
    assert names(Dist(dist.path, "dev", "demo")) == ["b", "demo-dev"]


@pytest.mark.parametrize(
    ("environment", "system", "message"),
    [("test", None, r"'test' has no folder.*one of \['dev'\]"), ("dev", "none", r"'none' has no folder.*\['demo'\]")],
)
def test_an_unknown_environment_or_system_is_refused(dist: Folder, environment: str, system: str, message: str) -> None:
    """The error names those that there are."""
    with pytest.raises(SandboxError, match=message):
        Dist(dist.path, environment, system).load()


def test_a_missing_folder_says_how_to_make_it(tmp_path: Path) -> None:
    """Without dist/ there is nothing to reconcile, and a command to render it."""
    with pytest.raises(SandboxError, match="make synth"):
        Dist(tmp_path / "none", "dev").load()


def test_a_folder_without_managed_resources_is_refused(tmp_path: Path) -> None:
    """A sandbox of nothing would be Ready at once, and prove nothing."""
    folder = Folder(tmp_path / "dist", "1").write(core("ConfigMap", "c"))
    with pytest.raises(SandboxError, match="no managed resource"):
        Dist(folder.path, "dev").load()


def test_an_object_in_two_files_is_refused(dist: Folder) -> None:
    """Both files are named."""
    dist.write(BUCKET, system="second")
    with pytest.raises(SandboxError, match=r"Bucket/demo-dev/b is in two files.*demo.*second"):
        Dist(dist.path, "dev").load()


@pytest.mark.parametrize("text", ["a: [", "- 1\n", "kind: Bucket\n", "kind: Bucket\nmetadata: {namespace: x}\n"])
def test_a_file_that_holds_no_object_is_refused(dist: Folder, text: str) -> None:
    """Broken YAML, a list, an object without a name: the file is named."""
    (dist.path / "dev" / "broken.yaml").write_text(text)
    with pytest.raises(SandboxError, match=r"broken\.yaml"):
        Dist(dist.path, "dev").load()


def test_the_account_is_the_one_that_the_arns_name() -> None:
    """Most frequent wins, layers of other publishers do not count, without any ARN a default is used."""
    arn = "arn:aws:sqs:us-east-1:111122223333:q"
    layer = "arn:aws:lambda:us-east-1:017000801446:layer:P:1"
    fields = {"a": arn, "layers": [layer, layer, layer]}
    assert account_of([managed("sqs", "QueuePolicy", "q", fields)]) == "111122223333"
    assert account_of([managed("s3", "Bucket", "b", {})]) == DEFAULT_ACCOUNT


def test_a_change_of_any_file_changes_the_fingerprint(dist: Folder) -> None:
    """New, changed and removed files are all seen."""
    source = Dist(dist.path, "dev")
    prints = [source.fingerprint()]
    dist.write(managed("s3", "Bucket", "c", {}))
    prints.append(source.fingerprint())
    dist.write(managed("s3", "Bucket", "c", {"forceDestroy": True}))
    prints.append(source.fingerprint())
    dist.remove(BUCKET)
    prints.append(source.fingerprint())
    assert len({str(sorted(one.items())) for one in prints}) == 4
