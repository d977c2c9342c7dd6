"""`python -m tools.alarms`: write docs/alarms.md."""

from __future__ import annotations

import sys
from pathlib import Path

from checks.manifests import read
from tools.alarms.page import page

ROOT = Path(__file__).parents[2]


def main() -> int:
    """Write the page; 0 when it is written."""
    file = ROOT / "docs/alarms.md"
    file.write_text(page(read(ROOT / "dist")), encoding="utf-8")
    sys.stdout.write(f"{file.relative_to(ROOT)} is written\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
