"""`python -m sandbox drill`: a sandbox for each scenario, and the table at the end."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence

from rich.console import Console

from sandbox.drill import report
from sandbox.drill.run import Drill, Plan, Result
from sandbox.drill.scenario import SCENARIOS, Scenario
from sandbox.drill.uploads import Connection
from sandbox.errors import SandboxError
from sandbox.screen import Screen
from sandbox.up import Options, bring_up, running

ALL = "all"


def drill(options: Options, name: str, plan: Plan, *, as_json: bool) -> int:
    """Drill one scenario, or all of them one after the other; 0 when nothing was lost, doubled or left undone."""
    screen = Screen(sys.stderr if as_json else sys.stdout)
    results = []
    for scenario in chosen(name):
        screen.say(f"{scenario.name}: {scenario.what}")
        found = one(options, scenario, plan, screen)
        if found is None:
            return 1
        results.append(found)
    return tell(results, screen, as_json=as_json)


def chosen(name: str) -> list[Scenario]:
    """The scenarios of a name; raises SandboxError for one that there is not."""
    if name == ALL:
        return list(SCENARIOS.values())
    if name not in SCENARIOS:
        raise SandboxError(f"there is no scenario {name!r}", f"give one of {', '.join(SCENARIOS)}, or {ALL}")
    return [SCENARIOS[name]]


def one(options: Options, scenario: Scenario, plan: Plan, screen: Screen) -> Result | None:
    """One drill in a sandbox of its own: what one breaks counts in its alarms for minutes. None if it is not Ready."""
    with running(options, screen, can_end=False) as sandbox:
        if not bring_up(sandbox, options, screen):
            return None
        return Drill(sandbox, scenario, plan, Connection).go()


def tell(results: Sequence[Result], screen: Screen, *, as_json: bool) -> int:
    """Print the results; the exit code."""
    if as_json:
        sys.stdout.write(json.dumps(report.as_json(results), indent=2) + "\n")
    else:
        Console(highlight=False).print(report.as_table(results))
        for line in report.faults(results):
            screen.say(line)
    return 0 if all(result.passed for result in results) else 1
