"""`python -m tools.imports CRDS_DIR [--out imports]`: write the bindings of all kinds in use.

CRDS_DIR holds one folder per project and release; the newest of each project is read. Exit code 0 when the output
folder holds exactly the bindings, 2 when the input cannot become bindings (the output folder is then untouched).
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tools.imports.errors import ImportsError
from tools.imports.generate import generate
from tools.imports.write import swap


def main(argv: list[str] | None = None) -> int:
    """Run the generator; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tools.imports", description="write imports/ from CRDs")
    parser.add_argument("crds", type=Path, metavar="CRDS_DIR", help="folder with one folder of CRDs per release")
    parser.add_argument("--out", type=Path, default=Path(__file__).parents[2] / "imports", help="where to write")
    options = parser.parse_args(argv)
    try:
        files = generate(options.crds)
        swap(options.out, files)
    except ImportsError as error:
        print(f"imports: {error}", file=sys.stderr)
        return 2
    print(f"imports: {len(files)} files written to {options.out.name}/")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
