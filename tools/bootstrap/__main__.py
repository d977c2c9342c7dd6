"""Print how this repository's dist/ gets into a cluster, from an empty one on. Reads dist/ only."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from tools.bootstrap.steps import MissingPartError, steps

DIST = Path(__file__).resolve().parents[2] / "dist"


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when the steps are printed, 1 when dist/ holds no control plane, or not the environment's part."""
    parser = argparse.ArgumentParser(prog="python -m tools.bootstrap", description="From an empty cluster to Synced.")
    parser.add_argument("--environment", metavar="NAME", help="only this one's account and systems (default: all)")
    options = parser.parse_args(arguments)
    try:
        text = steps(DIST, options.environment)
    except MissingPartError as error:
        sys.stderr.write(f"error: {error}\n")
        return 1
    sys.stdout.write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
