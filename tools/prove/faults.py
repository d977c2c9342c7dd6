"""The step that proves that nothing is lost: every fault at every call of every function.

What is tried, and against what, is in tests/faults, of which the tests run a sample each time; here all of it runs. A
fault that loses, doubles or hides an input fails there, and so here.
"""

from __future__ import annotations

import json
import tempfile
from collections import Counter
from pathlib import Path

from sandbox.screen import Screen
from tools.prove.faults_page import FAULTS, Told, faults_page, functions_on
from tools.prove.step import Outcome
from tools.prove.suite import run_suite


class Faults:
    """The step: runs tests/faults with everything there is to try."""

    title = "faults"

    def run(self, screen: Screen) -> Outcome:
        """Try all of it, and write the page when nothing went wrong: a page never shows a loss as a number."""
        with tempfile.TemporaryDirectory(prefix="tandem-faults-") as folder:
            asked = {"TANDEM_FAULTS": "all", "TANDEM_FAULTS_TOLD": folder}
            problems = run_suite("tests/faults", asked, screen)
            told = _told(Path(folder))
        if problems:
            return Outcome(["nothing is written to the page"], problems)
        page = faults_page(told)
        said = [f"{name:<22} {told_of(told, name)}" for name in functions_on(page)]
        return Outcome(said, [], {FAULTS: page})


def told_of(told: Told, function: str) -> str:
    """What was tried on a function, in words."""
    total: Counter[str] = Counter()
    for key, counts in told.items():
        if key[0] == function:
            total.update(counts)
    return (
        f"{total['runs']:>5} runs, {total['inputs']:>6} inputs: {total['stored']} stored, {total['aside']} set aside, "
        f"{total['dead']} dead letters"
    )


def _told(folder: Path) -> Told:
    """What all processes counted."""
    found: dict[tuple[str, str, str, str], Counter[str]] = {}
    for file in sorted(folder.glob("*.json")):
        for name, counts in json.loads(file.read_text(encoding="utf-8")).items():
            function, handed, call, fault = name.split("|")
            found.setdefault((function, handed, call, fault), Counter()).update(counts)
    return found
