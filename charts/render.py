"""Hands charts over to cdk8s, checks what it wrote, and only then replaces dist/.

A call into jsii costs about a millisecond, so a chart's objects go over in one call, as a file for `cdk8s.Include`;
what cdk8s-plus makes goes over object by object, and is little. Order between objects comes from sync waves, never
from add_dependency, whose cost grows without bound.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import cdk8s

from charts import platform
from charts.blocks.scope import Manifest, Scope
from checks import run
from checks.manifests import read

Builder = Callable[[cdk8s.Chart], object]


class RefusedError(Exception):
    """Raised when the rendered objects do not pass the checks; the message lists each finding. dist/ is untouched."""


def render(scopes: Sequence[Scope], dist: Path) -> int:
    """Render all charts into `dist` and return the number of objects.

    Everything is written beside `dist` first; `dist` is replaced as a whole when the checks find nothing, so that no
    stale and no half-written file is ever left. Raises `RefusedError` with the findings otherwise.
    """
    dist.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{dist.name}-", dir=dist.parent) as work:
        fresh = Path(work, dist.name)
        objects = Path(work, "objects.json")
        for scope in scopes:
            _write_chart(fresh / scope.folder, objects, scope.manifests(), scope.in_cluster)
        _write_chart(fresh / platform.FOLDER, objects, [], [lambda chart: platform.build(chart, scopes)])
        manifests = read(fresh)
        findings = run(manifests)
        if findings:
            raise RefusedError("\n".join(str(finding) for finding in findings))
        _replace(dist, fresh, Path(work, "old"))
    return len(manifests)


def _write_chart(folder: Path, objects: Path, manifests: Sequence[Manifest], builders: Sequence[Builder]) -> None:
    app = cdk8s.App(outdir=str(folder), yaml_output_type=cdk8s.YamlOutputType.FILE_PER_RESOURCE)
    chart = cdk8s.Chart(app, "chart")
    if manifests:
        # JSON documents are YAML documents, and much faster to write.
        objects.write_text("\n---\n".join(json.dumps(manifest) for manifest in manifests), encoding="utf-8")
        cdk8s.Include(chart, "objects", url=str(objects))
    for build in builders:
        build(chart)
    app.synth()


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
