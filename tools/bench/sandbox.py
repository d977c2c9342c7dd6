"""The sandbox: from nothing to all Ready."""

from __future__ import annotations

import time
from pathlib import Path

from sandbox.controlplane import Sandbox
from tools.bench.report import Table

ROOT = Path(__file__).parents[2]
ROUNDS = 3


def run() -> list[Table]:
    """Start the embedded AWS and reconcile the development environment into it, best of `ROUNDS`."""
    times, objects = [], 0
    for _ in range(ROUNDS):
        start = time.perf_counter()
        with Sandbox.start(ROOT / "dist", "dev") as sandbox:
            sandbox.reconcile_until_ready(timeout=60)
            times.append(time.perf_counter() - start)
            objects = len(sandbox.objects())
    row = (f"{objects}", f"{min(times):.1f}", "10")
    return [Table("Development environment, from nothing to all Ready", ("objects", "seconds", "target (s)"), [row])]
