"""Copies of dist/ with one thing changed, for tests of what that thing is for."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
Object = dict[str, Any]


def copy(to: Path, environment: str = "dev") -> Path:
    """The committed dist/ of one environment, in a folder of the test's own."""
    for part in (environment, "platform"):
        shutil.copytree(ROOT / "dist" / part, to / "dist" / part)
    return to / "dist"


def change(dist: Path, kind: str, edit: Callable[[Object], object], named: str = "") -> int:
    """Edit spec.forProvider of each object of a kind whose name holds `named`; returns how many there were."""
    count = 0
    for file in sorted(dist.rglob(f"{kind}.*.yaml")):
        if named in file.name:
            manifest = yaml.safe_load(file.read_text(encoding="utf-8"))
            edit(manifest["spec"]["forProvider"])
            file.write_text(yaml.safe_dump(manifest), encoding="utf-8")
            count += 1
    return count
