"""Ten thousand bad inputs for each entry point, without an unhandled error, within bounds of time and memory.

The inputs are those of tests/fuzz, which tries some of them in every run of the tests; here it is asked for more.
"""

from __future__ import annotations

import json
import tempfile
import time
from collections import Counter
from pathlib import Path

from sandbox.screen import Screen
from tools.prove.step import Outcome
from tools.prove.suite import run_suite

WANTED = 10_000
"""Inputs of each entry point."""
MOST_MIB = 1024
"""Peak memory of a process that tries them. Most of it is what hypothesis remembers, some 40 KiB for each batch
of records; that what handles them stays flat is for tests/fuzz/test_memory.py."""
ENTRY_POINTS = (
    "bodies of the API",
    "environment files",
    "files",
    "inputs of the daily count",
    "inputs of the validator",
    "manifests",
    "messages of the alerts' queue",
    "records of table streams",
    "records of the event stream",
)
"""What tests/fuzz calls them."""


class Inputs:
    """The step: runs tests/fuzz with as many inputs as are wanted."""

    title = "inputs"

    def run(self, screen: Screen) -> Outcome:
        """Try them and count them."""
        begun = time.monotonic()
        with tempfile.TemporaryDirectory(prefix="tandem-inputs-") as told:
            asked = {"TANDEM_INPUTS": str(WANTED), "TANDEM_INPUTS_TOLD": told}
            problems = run_suite("tests/fuzz", asked, screen)
            tried, peak = _counted(Path(told))
        for name in ENTRY_POINTS:
            if tried[name] < WANTED and not problems:
                problems.append(
                    f"{name}: {tried[name]} inputs were tried, {WANTED} are wanted; see tests/fuzz/effort.py"
                )
        if peak > MOST_MIB:
            problems.append(f"a process took {peak} MiB, {MOST_MIB} are allowed")
        rate = sum(tried.values()) / (time.monotonic() - begun)
        said = [f"{name:<30} {tried[name]:>7} inputs" for name in ENTRY_POINTS]
        return Outcome([*said, f"{rate:.0f} inputs a second, {peak} MiB at most"], problems)


def _counted(told: Path) -> tuple[Counter[str], int]:
    """Inputs by entry point over all processes, and the peak memory of the largest one in MiB."""
    tried: Counter[str] = Counter()
    peak = 0
    for file in told.glob("*.json"):
        found = json.loads(file.read_text(encoding="utf-8"))
        tried.update(found["tried"])
        peak = max(peak, found["peak_mib"])
    return tried, peak
