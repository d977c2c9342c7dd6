"""Files in dist/ that are no rendered object: nothing here would judge them, yet Argo CD may apply them.

Source: Argo CD user guide, "Directory": of a directory, *.yaml, *.yml and *.json files are applied.
"""

from __future__ import annotations

from pathlib import Path

from checks.findings import Finding
from checks.pins import FILE


def check(dist: Path) -> list[Finding]:
    """One finding for each file or link below the folder that is not read as an object, sorted by path.

    Objects in files with other names, but still *.yaml, are read, and `wiring.file-path` reports their names.
    """
    return [
        Finding("wiring.stray-file", file.relative_to(dist.parent).as_posix(), "", "", _message(file))
        for file in sorted(dist.rglob("*"))
        if file.is_symlink() or not (file.name.endswith(".yaml") or file.is_dir() or _is_pin(file, dist))
    ]


def _is_pin(file: Path, dist: Path) -> bool:
    return file.name == FILE and file.parent.parent == dist


def _message(file: Path) -> str:
    given = f"{file.name}: a link" if file.is_symlink() else f"{file.name}: no check reads this file"
    return f"{given}; only <Kind>.<name>.k8s.yaml is allowed below the folder; take it out"
