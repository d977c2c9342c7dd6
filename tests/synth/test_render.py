"""Rendering through cdk8s: what is written, what is refused, and what is never left half-done."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
import yaml

from charts import file_pipeline, realtime_analytics
from charts.blocks.queue import Queue
from charts.blocks.role import Role
from charts.blocks.scope import Block, Manifest, Scope
from charts.environment_file import load, load_control_plane
from charts.render import LostEnvironmentError, RefusedError, SameFileError, render
from checks.manifests import read

ROOT = Path(__file__).parents[2]
CLUSTER = load_control_plane(ROOT / "tests/data/environments")


@pytest.fixture
def scopes() -> list[Scope]:
    """The charts of the development environment."""
    return file_pipeline.build(load(ROOT / "tests/data/environments/dev.yaml"))


class Broken(Block):
    """A block whose manifest the API server would refuse."""

    def manifests(self) -> Iterable[Manifest]:
        """A Queue with a field that does not exist."""
        yield {
            "apiVersion": "sqs.aws.m.upbound.io/v1beta1",
            "kind": "Queue",
            "metadata": {"name": "broken", "namespace": self.scope.namespace},
            "spec": {"forProvider": {"region": self.scope.region, "nmae": "x"}},
        }


def contents(folder: Path) -> dict[str, bytes]:
    """All files below a folder."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


def test_objects_arrive_in_the_files_as_blocks_made_them(scopes: list[Scope], tmp_path: Path) -> None:
    """Nothing is lost or changed on the way through cdk8s: the parsed files equal the blocks' manifests."""
    dist = tmp_path / "dist"
    count = render(scopes, CLUSTER, dist)
    written = {(m.kind, m.name): m.data for m in read(dist)}
    assert len(written) == count
    for manifest in (manifest for scope in scopes for manifest in scope.manifests()):
        assert written[manifest["kind"], manifest["metadata"]["name"]] == manifest
    queue = written["ConfigMap", "outputs-us-east-1"]["data"]["deadLetterQueueArn"]
    assert queue == "arn:aws:sqs:us-east-1:111122223333:serverless-dlq-dev"
    assert ("Namespace", "file-pipeline-dev") in written


def test_rendering_twice_gives_the_same_bytes_and_drops_stale_files(scopes: list[Scope], tmp_path: Path) -> None:
    """Output has no dates and no order of chance, and a file that no chart makes any more goes."""
    dist = tmp_path / "dist"
    render(scopes, CLUSTER, dist)
    before = contents(dist)
    stale = dist / "dev/file-pipeline/us-east-1/Queue.gone.k8s.yaml"
    stale.write_text("kind: Queue\n")
    render(scopes, CLUSTER, dist)
    assert contents(dist) == before
    assert all(content.endswith(b"\n") and b"\r" not in content for content in before.values())


def test_a_refused_object_leaves_dist_as_it_was(scopes: list[Scope], tmp_path: Path) -> None:
    """When a check finds something, nothing is written, nothing is lost, and the finding names field and object."""
    dist = tmp_path / "dist"
    render(scopes, CLUSTER, dist)
    before = contents(dist)
    Broken(scopes[0], "broken")
    with pytest.raises(RefusedError, match=r'(?s)Queue.*nmae.*did you mean "name"'):
        render(scopes, CLUSTER, dist)
    assert contents(dist) == before
    assert [file.name for file in tmp_path.iterdir()] == ["dist"]


def test_rendering_needs_no_dist_to_begin_with(scopes: list[Scope], tmp_path: Path) -> None:
    """A fresh clone without dist/, in a folder with a blank in its name, renders."""
    dist = tmp_path / "a folder" / "dist"
    assert render(scopes, CLUSTER, dist) > 0
    assert (dist / "platform").is_dir()


def test_two_objects_of_one_name_are_refused(scopes: list[Scope], tmp_path: Path) -> None:
    """A second object of the same kind and name would silently replace the first; it is refused instead."""
    Queue(scopes[0], "dlq").grant_send(Role(scopes[0], "other", service="lambda.amazonaws.com"))
    with pytest.raises(SameFileError, match=r"Queue\.serverless-dlq-dev-us-east-1"):
        render(scopes, CLUSTER, tmp_path / "dist")
    assert not list(tmp_path.iterdir())


def test_an_environment_that_is_held_stays_and_counts_for_the_control_plane(
    scopes: list[Scope], tmp_path: Path
) -> None:
    """Its bytes are left alone, today's checks say nothing about it, and what it needs is still provided."""
    dist = tmp_path / "dist"
    render(scopes, CLUSTER, dist)
    folder = dist / "dev/file-pipeline/us-east-1"
    (dist / "dev/RELEASE").write_text("0123456789" * 4 + "\n")
    for file in folder.glob("Budget.*.yaml"):
        file.unlink()
    stream = {
        "apiVersion": "kinesis.aws.m.upbound.io/v1beta1",
        "kind": "Stream",
        "metadata": {"name": "old", "namespace": "file-pipeline-dev"},
        "spec": {"forProvider": {"region": "us-east-1", "gone": "since"}},
    }
    (folder / "Stream.old.k8s.yaml").write_text(yaml.safe_dump(stream))
    before = contents(dist / "dev")
    render(scopes, CLUSTER, dist)
    assert contents(dist / "dev") == before
    services = {m.name.rpartition("-")[2] for m in read(dist) if m.kind == "Provider"}
    assert "kinesis" in services
    assert "budgets" not in services
    groups = {
        rule["group"]
        for m in read(dist)
        if (m.kind, m.name) == ("AppProject", "tandem-dev")
        for rule in m.data["spec"]["namespaceResourceWhitelist"]
    }
    assert "kinesis.aws.m.upbound.io" in groups


def test_an_environment_that_is_held_has_a_file(scopes: list[Scope], tmp_path: Path) -> None:
    """A folder at a release whose environment is gone is refused: its account and its windows stand in the file."""
    (tmp_path / "dist/moon").mkdir(parents=True)
    (tmp_path / "dist/moon/RELEASE").write_text("0123456789" * 4 + "\n")
    with pytest.raises(LostEnvironmentError, match=r"environments/moon\.yaml is not there"):
        render(scopes, CLUSTER, tmp_path / "dist")


def test_without_a_search_store_everything_else_stands(tmp_path: Path) -> None:
    """Switched off, the system passes the checks, has nothing of it, and its functions do not ask for it."""
    settings = load(ROOT / "tests/data/environments/dev.yaml")
    system = settings.realtime_analytics
    off = system.model_copy(update={"search": system.search.model_copy(update={"enabled": False})})
    charts = realtime_analytics.build(settings.model_copy(update={"realtime_analytics": off}))
    render(charts, CLUSTER, tmp_path / "dist")
    written = [m for m in read(tmp_path / "dist") if m.file.startswith("dist/dev/")]
    text = "".join(str(manifest.data) for manifest in written)
    assert [word for word in ("opensearch", "OPENSEARCH", "reindex", "REINDEX", "es:ESHttp") if word in text] == []
    (processor,) = [m for m in written if m.kind == "Function" and m.name == "stream-processor-dev"]
    assert "DYNAMO_TABLE_NAME" in processor.data["spec"]["forProvider"]["environment"]["variables"]
