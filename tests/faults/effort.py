"""How much is tried: a sample in every run of the tests, everything in `make prove`.

Everything is tried with `TANDEM_FAULTS=all`. What was tried, and how inputs ended, is counted here, and written by the
conftest into the folder `TANDEM_FAULTS_TOLD`, for whoever asked.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence

from tests.faults.kinds import FOR_EVER, KILLS, SPANS, Call, Kind
from tests.faults.scenario import Played, Scenario
from tests.faults.scenarios import SCENARIOS
from tests.faults.wire import CAN_BE_PARTIAL

ALL = os.environ.get("TANDEM_FAULTS") == "all"
PAIRS = [(scenario, kind) for scenario in SCENARIOS for kind in Kind if ALL or kind in scenario.sampled]
"""What is put through what."""
TOLD: dict[str, Counter[str]] = {}
"""By "<function>|<scenario>|<call>|<fault>": runs, inputs, and where these were before anybody mended anything."""


def calls_for(scenario: type[Scenario], calls: Sequence[Call], kind: Kind) -> list[Call]:
    """The calls of a calm run that meet a fault: each of them, or one, which is another for another fault."""
    wanted = [call for call in calls if not scenario.only or call.name in scenario.only]
    if kind is Kind.PARTIAL:
        wanted = [call for call in wanted if call.name in CAN_BE_PARTIAL]
    if ALL or not wanted:
        return wanted
    first = sorted((call for call in wanted if call.nth == 1), key=lambda call: call.name)
    return [first[list(Kind).index(kind) % len(first)]]


def spans_for(kind: Kind) -> tuple[int, ...]:
    """For how many requests a fault lasts; a process is killed once."""
    if kind in KILLS:
        return (1,)
    return SPANS if ALL else (FOR_EVER,)


def tell(scenario: type[Scenario], call: str, fault: str, played: Played) -> None:
    """Count a run whose account is right."""
    if not scenario.counted:
        return
    found = TOLD.setdefault("|".join((scenario.function, scenario.title, call, fault)), Counter())
    ends = played.before
    found.update(
        runs=1,
        inputs=len(ends.inputs),
        stored=len(ends.stored),
        aside=len(ends.aside),
        dead=len(ends.dead),
        copies=played.scenario.copies(),
    )
