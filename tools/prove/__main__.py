"""`python -m tools.prove [STEP ...]`: prove what the README claims, and write the pages that say how.

With names given, only those steps run. Exit codes: 0 all is proved, 1 something is not, 2 the call is wrong.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence

from sandbox.screen import Screen
from tools.prove.coverage import Coverage
from tools.prove.faults import Faults
from tools.prove.inputs import Inputs
from tools.prove.mutations import Mutations
from tools.prove.permissions import Permissions
from tools.prove.step import ROOT, Outcome, Step

STEPS: tuple[Step, ...] = (Permissions(), Mutations(), Coverage(), Inputs(), Faults())


def main(names: Sequence[str], screen: Screen | None = None) -> int:
    """Run the named steps, or all; pages are written also when something is not proved."""
    screen = screen or Screen()
    steps = {step.title: step for step in STEPS}
    if unknown := [name for name in names if name not in steps]:
        sys.stderr.write(f'no step is called "{unknown[0]}"; there are {", ".join(steps)}; name one of them\n')
        return 2
    outcomes = [_run(steps[name], screen) for name in names or steps]
    return 1 if any(one.problems for one in outcomes) else 0


def _run(step: Step, screen: Screen) -> Outcome:
    begun = time.monotonic()
    screen.say(f"{step.title} ...")
    outcome = step.run(screen)
    for name, text in outcome.pages.items():
        (ROOT / name).write_text(text, encoding="utf-8")
    for line in (*outcome.said, *(f"error: {problem}" for problem in outcome.problems)):
        screen.say(line)
    written = f"; written to {', '.join(outcome.pages)}" if outcome.pages else ""
    screen.say(f"{step.title} took {time.monotonic() - begun:.0f} s{written}")
    return outcome


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
