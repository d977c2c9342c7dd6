"""`python -m tests.apiserver.record`: ask a server of the pinned release all cases, and write down what it says."""

from __future__ import annotations

import sys
from pathlib import Path

import yaml

from checks.manifests import read
from tests.apiserver.cases import ANSWERS, ask, cases
from tests.apiserver.servers import prepared
from tools.apiserver import binaries

ROOT = Path(__file__).resolve().parents[2]


def main() -> int:
    """Write answers.yaml; returns the exit code."""
    with prepared(read(ROOT / "dist")) as server:
        found = {case.name: ask(server.cluster, case.manifest) for case in cases()}
    head = f"# Recorded from kube-apiserver {binaries.release()} by python -m tests.apiserver.record; never edited.\n"
    body = yaml.safe_dump({"answers": found}, sort_keys=False, allow_unicode=True, width=1000)
    ANSWERS.write_text(head + body, "utf-8")
    sys.stdout.write(f"{len(found)} answers\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
