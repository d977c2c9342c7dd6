"""`python -m tools.rules`: write docs/rules.md."""

from __future__ import annotations

import sys
from pathlib import Path

from checks.manifests import read
from tools.rules.page import page

ROOT = Path(__file__).parents[2]


def main() -> int:
    """Write the page; 0 when it is written."""
    file = ROOT / "docs/rules.md"
    file.write_text(page(ROOT / "checks", read(ROOT / "dist")), encoding="utf-8")
    sys.stdout.write(f"{file.relative_to(ROOT)} is written\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
