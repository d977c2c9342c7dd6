"""Putting a set of files in place of a folder: all of them or none."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from tools.imports.errors import ImportsError


def swap(out: Path, files: dict[str, str]) -> None:
    """Replace the folder `out` by one that holds exactly `files` (path below it -> text, UTF-8, LF).

    The files are written beside `out` first and renamed into its place, so that a failure leaves it as it was.

    Raises:
        ImportsError: `out` holds something that this generator does not write, and would be lost.
    """
    out = out.resolve()
    if out.exists() and not _ours(out):
        raise ImportsError(
            "the output folder holds files that the generator did not write",
            value=out.name,
            allowed="a new or empty folder, or one that the generator wrote",
            change="pass another folder with --out",
        )
    out.parent.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix=f".{out.name}-", dir=out.parent))
    try:
        fresh, old = work / "new", work / "old"
        for name, text in files.items():
            file = fresh / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode("utf-8"))
        if out.exists():
            os.rename(out, old)
        try:
            os.rename(fresh, out)
        except OSError:
            if old.exists():
                os.rename(old, out)
            raise
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _ours(out: Path) -> bool:
    entries = {entry.name for entry in out.iterdir()} - {"__pycache__"} if out.is_dir() else {""}
    return not entries or {"base.py", "facts"} <= entries
