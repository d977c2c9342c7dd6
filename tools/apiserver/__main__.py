"""`python -m tools.apiserver build` builds the binaries, `facts` writes checks/data/kubernetes.json."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tools.apiserver import binaries, facts
from tools.apiserver.errors import ApiServerError
from tools.apiserver.server import serving


def main(argv: list[str] | None = None) -> int:
    """Run one command; returns the exit code, 1 for an error that is printed."""
    parser = argparse.ArgumentParser(prog="python -m tools.apiserver", description="an API server of one's own")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("build", help="build kube-apiserver, etcd and kubectl from the pinned modules")
    commands.add_parser("facts", help="write the facts of Kubernetes' own kinds, from a server")
    options = parser.parse_args(argv)
    try:
        folder = binaries.find() or binaries.build()
        print(f"{', '.join(binaries.PACKAGES)} are in {_shown(folder)}")
        if options.command == "facts":
            _facts(folder)
    except ApiServerError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0


def _facts(folder: Path) -> None:
    with serving(folder) as server:
        facts.FILE.write_text(facts.text(binaries.release(), facts.published(server.cluster)), "utf-8")
    print(f"{_shown(facts.FILE)} written")


def _shown(folder: Path) -> str:
    """Relative to where one stands, if it lies there."""
    return str(folder.relative_to(Path.cwd()) if folder.is_relative_to(Path.cwd()) else folder)


if __name__ == "__main__":
    sys.exit(main())
