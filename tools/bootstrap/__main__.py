"""Print how this repository's dist/ gets into a cluster, from an empty one on. Reads dist/ only."""

from __future__ import annotations

import sys
from pathlib import Path

from tools.bootstrap.steps import MissingPartError, steps

DIST = Path(__file__).resolve().parents[2] / "dist"


def main() -> int:
    """0 when the steps are printed, 1 when dist/ holds no control plane."""
    try:
        text = steps(DIST)
    except MissingPartError as error:
        sys.stderr.write(f"error: {error}\n")
        return 1
    sys.stdout.write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
