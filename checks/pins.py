"""Environments that are held at a release: dist/<environment>/RELEASE names the commit whose render the folder is.

Without that file an environment follows the working tree. What is held was judged by its own release's checks when it
was rendered, and cannot be mended here but by another release: today's checks say nothing about it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from checks.findings import Finding

FILE = "RELEASE"
_COMMIT = re.compile(r"[0-9a-f]{40}\n")


class UnreadablePinError(ValueError):
    """Raised for a RELEASE that names no commit; take it from `ops promote environment`, which writes it."""


def pinned(dist: Path) -> dict[str, str]:
    """The commit of each environment that is held at one, by environment. Raises `UnreadablePinError`."""
    return {file.parent.name: _read(file) for file in sorted(dist.glob(f"*/{FILE}"))}


def judged(findings: Iterable[Finding], pins: Mapping[str, str]) -> list[Finding]:
    """The findings without those about environments that are held."""
    return [finding for finding in findings if not _held(finding.file, pins)]


def _held(file: str, pins: Mapping[str, str]) -> bool:
    parts = file.split("/")
    return len(parts) > 1 and parts[1] in pins


def _read(file: Path) -> str:
    text = file.read_text(encoding="utf-8", errors="replace")
    if not _COMMIT.fullmatch(text):
        raise UnreadablePinError(
            f"{file} holds {text[:60]!r}, which is no commit; 40 hexadecimal digits and a line's end are allowed; "
            f"write it with python -m ops promote environment"
        )
    return text.strip()
