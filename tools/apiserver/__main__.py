"""`python -m tools.apiserver build` builds the binaries, `facts` writes checks/data/kubernetes.json, `run` serves."""

from __future__ import annotations

import argparse
import contextlib
import sys
import threading
from pathlib import Path

from checks.manifests import read
from tools.apiserver import binaries, facts, install
from tools.apiserver.errors import ApiServerError
from tools.apiserver.server import serving

ROOT = Path(__file__).resolve().parents[2]


def main(argv: list[str] | None = None) -> int:
    """Run one command; returns the exit code, 1 for an error that is printed."""
    parser = argparse.ArgumentParser(prog="python -m tools.apiserver", description="an API server of one's own")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("build", help="build kube-apiserver, etcd and kubectl from the pinned modules")
    commands.add_parser("facts", help="write the facts of Kubernetes' own kinds, from a server")
    run = commands.add_parser("run", help="serve with the kinds of dist/ until Ctrl-C, and say how to reach it")
    run.add_argument("--crds", type=Path, default=ROOT.parent / "shared" / "crds", help="one folder per project")
    options = parser.parse_args(argv)
    try:
        folder = binaries.find() or binaries.build()
        print(f"{', '.join(binaries.PACKAGES)} are in {_shown(folder)}")
        if options.command == "facts":
            _facts(folder)
        if options.command == "run":
            _run(folder, options.crds)
    except ApiServerError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0


def _run(folder: Path, crds: Path) -> None:
    """A server with the definitions and namespaces of dist/, and nothing else in it."""
    dist = read(ROOT / "dist")
    with serving(folder) as server:
        install.install(server.cluster, install.definitions(crds, {(one.group, one.kind) for one in dist}))
        install.install(server.cluster, install.composites(dist))
        install.namespaces(server.cluster, dist)
        print(f"export KUBECONFIG={server.kubeconfig} PATH={folder}:$PATH")
        print("kubectl apply --server-side -R -f dist/platform -f dist/dev")
        print(".venv/bin/python -m sandbox up --environment dev --kubeconfig $KUBECONFIG")
        print("kubectl get managed -A")
        with contextlib.suppress(KeyboardInterrupt):
            threading.Event().wait()


def _facts(folder: Path) -> None:
    with serving(folder) as server:
        facts.FILE.write_text(facts.text(binaries.release(), facts.published(server.cluster)), "utf-8")
    print(f"{_shown(facts.FILE)} written")


def _shown(folder: Path) -> str:
    """Relative to where one stands, if it lies there."""
    return str(folder.relative_to(Path.cwd()) if folder.is_relative_to(Path.cwd()) else folder)


if __name__ == "__main__":
    sys.exit(main())
