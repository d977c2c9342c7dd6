"""A stock kubectl reads the sandbox's own API, and prints what `python -m sandbox get` prints."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from checks.manifests import Manifest
from sandbox.apiserver import Reader
from sandbox.listing import render, select
from tools.apiserver import binaries

pytestmark = pytest.mark.apiserver

Json = dict[str, Any]
READY = [{"type": kind, "status": "True", "reason": "Fine"} for kind in ("Synced", "Ready")]


def standing(manifest: Manifest) -> Json:
    """An object of dist/ as the sandbox holds it once it is Ready."""
    moment = (datetime.now(UTC) - timedelta(days=3)).strftime("%Y-%m-%dT%H:%M:%SZ")  # an age that does not tick
    data = manifest.data
    found: Json = data | {"metadata": {**data["metadata"], "creationTimestamp": moment, "uid": manifest.file}}
    if manifest.group == "tandem.example.org":
        found |= {"spec": {**data["spec"], "crossplane": {"compositionRef": {"name": "composition"}}}}
    if ".aws.m.upbound.io" in manifest.group or manifest.group == "tandem.example.org":
        found |= {"status": {"conditions": READY}}
    return found


@pytest.fixture(scope="module")
def objects(dist: list[Manifest]) -> list[Json]:
    """What the sandbox would hold of development."""
    folders = ("dist/dev/", "dist/platform/CompositeResourceDefinition.")
    return [standing(manifest) for manifest in dist if manifest.file.startswith(folders)]


@pytest.fixture(scope="module")
def reader(objects: list[Json], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    """The API over these objects."""
    found = Reader(lambda: objects, tmp_path_factory.mktemp("reader") / "kubeconfig")
    found.start()
    try:
        yield found
    finally:
        found.stop()


def kubectl(reader: Reader, *words: str) -> str:
    """What kubectl prints; fails with its complaint."""
    folder = binaries.find()
    assert folder is not None
    command = [str(folder / "kubectl"), "--kubeconfig", str(reader.kubeconfig), *words]
    env = {"HOME": str(reader.kubeconfig.parent), "PATH": "/usr/bin:/bin"}
    found = subprocess.run(command, capture_output=True, text=True, env=env, check=False)
    assert found.returncode == 0, found.stderr
    return found.stdout


@pytest.mark.parametrize("kind", ["managed", "composite", "configmap"])
def test_kubectl_prints_what_the_sandbox_prints(reader: Reader, objects: list[Json], kind: str) -> None:
    """Line for line: columns, widths, order, ages, what stands before the names."""
    chosen = select(objects, [kind])
    assert chosen
    assert kubectl(reader, "get", kind, "--all-namespaces") == render(chosen, definitions=objects)


def test_kubectl_reads_one_object_whole(reader: Reader, objects: list[Json]) -> None:
    """As JSON, with its status."""
    table = next(one for one in objects if one["kind"] == "Table")
    namespace, name = table["metadata"]["namespace"], table["metadata"]["name"]
    found = json.loads(kubectl(reader, "get", "tables.dynamodb.aws.m.upbound.io", name, "-n", namespace, "-o", "json"))
    found["metadata"].pop("resourceVersion")
    assert found == table


def test_kubectl_waits_for_what_is_ready(reader: Reader, objects: list[Json]) -> None:
    """`wait` lists and watches; the drift job in dist/platform uses it."""
    queues = [one for one in objects if one["kind"] == "Queue"]
    said = kubectl(
        reader, "wait", "queues.sqs.aws.m.upbound.io", "--all", "-A", "--for=condition=Ready", "--timeout=30s"
    )
    assert said.count("condition met") == len(queues)


def test_the_kubeconfig_is_all_it_needs(reader: Reader, tmp_path: Path) -> None:
    """A copy of the file works anywhere: no certificate, no other file beside it."""
    copied = tmp_path / "copied"
    copied.write_text(reader.kubeconfig.read_text("utf-8"), "utf-8")
    folder = binaries.find()
    assert folder is not None
    command = [str(folder / "kubectl"), "--kubeconfig", str(copied), "get", "managed", "-A", "-o", "name"]
    found = subprocess.run(command, capture_output=True, text=True, env={"HOME": str(tmp_path)}, check=False)
    assert found.returncode == 0, found.stderr
    assert "queue.sqs.aws.m.upbound.io/" in found.stdout
