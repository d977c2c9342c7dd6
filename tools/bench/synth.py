"""Synth: the whole repo, and growth from 100 to 10,000 objects beside cdk8s in TypeScript."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import tarfile
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from charts.node import use_bundled_node
from tools.bench.report import Table

ROOT = Path(__file__).parents[2]
SIZES = (100, 1_000, 10_000)
ROUNDS = 3


def run() -> list[Table]:
    """Time both, best of `ROUNDS`, alternating so that a busy moment hits both."""
    use_bundled_node()
    with tempfile.TemporaryDirectory() as work:
        whole = min(
            _seconds([sys.executable, str(ROOT / "main.py")], CDK8S_OUTDIR=f"{work}/dist") for _ in range(ROUNDS)
        )
        objects = sum(1 for _ in Path(work, "dist").rglob("*.yaml"))
        packages = _unpack(Path(work, "js"))
        rows = [_compare(size, Path(work), packages) for size in SIZES]
    return [
        Table(
            "Whole repo, all environments, checks included",
            ("objects", "seconds", "target (s)"),
            [(f"{objects:,}", f"{whole:.2f}", "1.0")],
        ),
        Table(
            "One chart, one file per object, whole process from start to exit",
            ("objects", "Tandem (s)", "cdk8s in TypeScript (s)", "ratio (target 1.5)", "Tandem, ms per object"),
            rows,
            "Of the seconds half a one is spent before the first object: Python, Node, and cdk8s' own modules start.\n"
            "From Python every value is marshalled through jsii; the checks read all files again.",
        ),
    ]


def _compare(size: int, work: Path, packages: Path) -> tuple[str, ...]:
    objects = work / f"{size}.json"
    module = [sys.executable, "-m", "tools.bench.objects", str(size)]
    _seconds([*module, str(objects), "json"])
    ours: list[float] = []
    theirs: list[float] = []
    script = str(Path(__file__).with_name("typescript.cjs"))
    for number in range(ROUNDS):
        out = work / f"ours-{size}-{number}"
        out.mkdir()
        ours.append(_seconds([*module, str(out), "render"]))
        folder = work / f"theirs-{size}-{number}"
        theirs.append(_seconds([os.environ["JSII_NODE"], script, str(packages), str(objects), str(folder)]))
        _same_files(out / "chart", folder)
    best, other = min(ours), min(theirs)
    return f"{size:,}", f"{best:.2f}", f"{other:.2f}", f"{best / other:.2f}", f"{1000 * best / size:.2f}"


def _same_files(ours: Path, theirs: Path) -> None:
    """A race between different outputs would say nothing."""
    left, right = ({file.name: file.read_bytes() for file in folder.iterdir()} for folder in (ours, theirs))
    if left != right:
        different = sorted(name for name in left.keys() | right.keys() if left.get(name) != right.get(name))
        raise RuntimeError(f"the contestants wrote different files: {different[:3]}; the benchmark compares nothing")


def _unpack(folder: Path) -> Path:
    """cdk8s for JavaScript lies inside the Python wheels: the same version, nothing to download."""
    for name in ("cdk8s", "constructs"):
        spec = importlib.util.find_spec(name)
        assert spec is not None and spec.origin is not None  # noqa: S101, PT018 - both are pinned dependencies
        (archive,) = Path(spec.origin).parent.glob("_jsii/*.tgz")
        target = folder / "node_modules" / name
        with tarfile.open(archive) as packed:
            packed.extractall(folder / name, filter="data")
        target.parent.mkdir(parents=True, exist_ok=True)
        (folder / name / "package").rename(target)
    return folder


def _seconds(command: Sequence[str], **environment: str) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, cwd=ROOT, env={**os.environ, **environment}, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start
