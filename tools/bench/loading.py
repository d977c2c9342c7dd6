"""Load times: all of imports/, and each handler's cold import."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path

from tools.bench.report import Table

ROOT = Path(__file__).parents[2]
ROUNDS = 7
_ALL = """
import importlib, pathlib
for file in sorted(pathlib.Path("imports").glob("[a-z]*.py")):
    importlib.import_module(f"imports.{file.stem}")
"""


def run() -> list[Table]:
    """Best of `ROUNDS` fresh processes with warm bytecode, the interpreter's own start taken off.

    Processor time: an import waits for nothing but a core, and on a busy machine that wait is not its own.
    """
    nothing = _best("pass")
    cases = [("all of imports/", _ALL, "150")]
    cases += [
        (f"handler of functions/{handler.parent.name}", f"import functions.{handler.parent.name}.handler", "300")
        for handler in sorted(ROOT.glob("functions/*/handler.py"))
    ]
    rows = [(name, f"{1000 * (_best(code) - nothing):.0f}", target) for name, code, target in cases]
    title = "Import time on a processor, fresh process, interpreter start taken off"
    return [Table(title, ("what", "ms", "target (ms)"), rows)]


def _best(code: str) -> float:
    times = []
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    for _ in range(ROUNDS):
        start = _used()
        subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, env=environment)
        times.append(_used() - start)
    return min(times)


def _used() -> float:
    """Seconds of processors that ended children have used."""
    found = resource.getrusage(resource.RUSAGE_CHILDREN)
    return found.ru_utime + found.ru_stime
