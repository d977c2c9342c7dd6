"""Hands the charts' objects to cdk8s in bulk, checks what it wrote, and only then replaces dist/.

What lives in the cluster is made with cdk8s-plus in a cdk8s chart, object by object. Managed resources are plain
objects, and cdk8s writes them as YAML hundreds at a time: a call into jsii costs about a millisecond, so that one call
per object, and more so one construct per object, would cost more than everything else (docs/decisions/0005).
Order between objects comes from sync waves, never from add_dependency, whose cost grows without bound.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import cdk8s

from charts import gitops, platform
from charts.blocks.scope import Manifest, Scope
from charts.settings import ControlPlane
from checks import run
from checks.manifests import Manifest as Rendered
from checks.manifests import read, read_one
from checks.pins import FILE, judged, pinned

BATCH = 250
"""Objects in one call: enough of them that its cost vanishes, so few that much is read while more is made."""


class RefusedError(Exception):
    """Raised when the rendered objects do not pass the checks; the message lists each finding. dist/ is untouched."""


class LostEnvironmentError(ValueError):
    """Raised for a folder that is held at a release, and whose environment has no file any more."""


class SameFileError(ValueError):
    """Raised when two objects of one chart share kind and name, and so the file; rename one of them."""


def render(scopes: Sequence[Scope], cluster: ControlPlane, dist: Path) -> int:
    """Render all charts into `dist` and return the number of objects.

    Environments that `dist` holds at a release stay as they are there (checks/pins.py); the control plane, which is one
    for all, is derived from what they hold.
    Everything is written beside `dist` first; `dist` is replaced as a whole when the checks find nothing, so that no
    stale and no half-written file is ever left. Raises `RefusedError` with the findings otherwise.
    """
    dist.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{dist.name}-", dir=dist.parent) as work:
        fresh = Path(work, dist.name)
        pins = pinned(dist)
        scopes, held = _following(scopes, pins), _held(scopes, dist, pins)
        systems = [(scope, scope.manifests()) for scope in scopes]
        objects = [(scope.folder, manifest) for scope, manifests in systems for manifest in manifests]
        known = [*systems, *held]
        ours = [*platform.manifests(known, cluster), *_platform_chart([scope for scope, _ in known], cluster)]
        objects += [(platform.FOLDER, manifest) for manifest in ours]
        objects += [(gitops.FOLDER, manifest) for manifest in gitops.manifests(known, ours, cluster)]
        objects += _in_cluster(scopes)
        written = write(objects, fresh)
        for environment in pins:
            shutil.copytree(dist / environment, fresh / environment)
        manifests = read(fresh, written)
        findings = judged(run(manifests), pins)
        if findings:
            raise RefusedError("\n".join(str(finding) for finding in findings))
        _replace(dist, fresh, Path(work, "old"))
    return len(manifests)


def _following(scopes: Sequence[Scope], pins: Mapping[str, str]) -> list[Scope]:
    return [scope for scope in scopes if scope.settings.environment not in pins]


def _held(scopes: Sequence[Scope], dist: Path, pins: Mapping[str, str]) -> list[tuple[Scope, list[Manifest]]]:
    """What environments hold at their release, chart by chart. Raises `LostEnvironmentError`."""
    settings = {scope.settings.environment: scope.settings for scope in scopes}
    if lost := sorted(pins.keys() - settings.keys()):
        raise LostEnvironmentError(
            f"{dist / lost[0] / FILE} holds an environment at a release, and environments/{lost[0]}.yaml is not there; "
            f"an environment is a file and a folder; bring the file back, or remove the folder"
        )
    found: dict[tuple[str, str, str], list[Manifest]] = {}
    for environment in pins:
        for manifest in read(dist / environment):
            place = manifest.file.split("/")[:3]
            objects = found.setdefault((place[0], place[1], place[2]), [])
            if manifest.group:  # what is of Kubernetes' core stands beside the charts' objects, see `_in_cluster`
                objects.append(manifest.data)
    return [
        (Scope(settings[environment], system=system, service="", region=region), objects)
        for (environment, system, region), objects in found.items()
    ]


def write(objects: Sequence[tuple[str, Manifest]], out: Path) -> dict[Path, Rendered]:
    """Write each object to `out`/<folder>/<Kind>.<name>.k8s.yaml, and read back what each file holds.

    Raises `SameFileError` for two of one name.
    """
    files = [
        out / folder / f"{manifest['kind']}.{manifest['metadata']['name']}.k8s.yaml" for folder, manifest in objects
    ]
    twice = [file for file, count in Counter(files).items() if count > 1]
    if twice:
        raise SameFileError(
            f"two objects would share the file {twice[0].relative_to(out)}; "
            f"kind and name are unique in a chart; give one of them another name"
        )
    for folder in {file.parent for file in files}:
        folder.mkdir(parents=True, exist_ok=True)
    # Files are written and read while cdk8s, in its own process, makes the next batch.
    with ThreadPoolExecutor(max_workers=1) as pool:
        writes: list[Future[list[Rendered]]] = []
        for start in range(0, len(objects), BATCH):
            documents = _yaml([manifest for _, manifest in objects[start : start + BATCH]])
            writes.append(pool.submit(_write_files, files[start : start + BATCH], list(documents), out.parent))
        return dict(zip(files, (manifest for done in writes for manifest in done.result()), strict=True))


def _write_files(files: Sequence[Path], documents: Sequence[str], base: Path) -> list[Rendered]:
    for file, document in zip(files, documents, strict=True):
        file.write_text(document, encoding="utf-8", newline="\n")
    return [read_one(file, base) for file in files]


def _yaml(manifests: Sequence[Manifest]) -> Iterator[str]:
    """One document per object. cdk8s joins them with a line of three dashes, which block scalars only hold indented."""
    documents = cdk8s.Yaml.stringify(*(_sorted(manifest) for manifest in manifests)).split("\n---\n")
    return (document if document.endswith("\n") else f"{document}\n" for document in documents)


def _sorted(value: Any) -> Any:
    """Keys in order at every level, as cdk8s writes its own objects: a moved line in a chart is no diff in dist/."""
    if isinstance(value, dict):
        return {key: _sorted(value[key]) for key in sorted(value)}
    if isinstance(value, list):
        return [_sorted(item) for item in value]
    return value


def _in_cluster(scopes: Sequence[Scope]) -> list[tuple[str, Manifest]]:
    app = cdk8s.App()
    found: list[tuple[str, Manifest]] = []
    for scope in scopes:
        if scope.in_cluster:
            chart = cdk8s.Chart(app, scope.folder.replace("/", "-"))
            for build in scope.in_cluster:
                build(chart)
            found += [(scope.folder, manifest) for manifest in chart.to_json()]
    return found


def _platform_chart(scopes: Sequence[Scope], cluster: ControlPlane) -> list[Manifest]:
    chart = cdk8s.Chart(cdk8s.App(), platform.FOLDER)
    platform.build(chart, scopes, cluster)
    return list(chart.to_json())


def _replace(dist: Path, fresh: Path, old: Path) -> None:
    """Two renames on one file system: there is no moment with half of a tree."""
    if dist.exists():
        os.rename(dist, old)
    try:
        os.rename(fresh, dist)
    except OSError:
        if old.exists():
            os.rename(old, dist)
        raise
    shutil.rmtree(old, ignore_errors=True)
