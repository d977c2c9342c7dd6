"""Whatever goes wrong with whichever call of a function, each input is stored, set aside or a dead letter, and once."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import pytest

from tests.faults import stream_processing
from tests.faults.effort import ALL, PAIRS, calls_for, spans_for, tell
from tests.faults.kinds import Call, Kind, Plan
from tests.faults.scenario import Played, Scenario, play
from tests.faults.scenarios import SCENARIOS

Order = Callable[[list[Any]], list[Any]]
ORDERS: dict[str, Order] = {
    "twice": lambda batches: [batch for batch in batches for _ in range(2)],
    "again later": lambda batches: [*batches, *batches],
    "twice in a batch": lambda batches: [[*batch, *batch] for batch in batches],
    "reversed": lambda batches: batches[::-1],
    "reversed, some again": lambda batches: [*batches[::-1], *batches[:1], *batches],
}


def name_of(value: Any) -> str:
    """What pytest calls it."""
    return str(value) if isinstance(value, Kind) else f"{value.function}, {value.title}"


@functools.cache
def calm_run(scenario: type[Scenario]) -> Played:
    """A run without faults."""
    calm = play(scenario)
    assert not calm.before.lost
    assert not calm.before.dead
    return calm


def hold(played: Played, calm: Played, what: str) -> None:
    """The invariant: nothing is lost at any time, and once the fault is mended all is as if it had never been."""
    assert not played.before.lost, f"{what}: nobody knows of {sorted(played.before.lost)}"
    assert not played.after.lost, f"{what}: lost for good are {sorted(played.after.lost)}"
    assert not played.after.dead, f"{what}: still dead are {sorted(played.after.dead)}"
    assert played.state == calm.state, f"{what}: it leaves something else behind"


@pytest.mark.parametrize(("scenario", "kind"), PAIRS, ids=name_of)
def test_no_fault_loses_or_doubles(scenario: type[Scenario], kind: Kind) -> None:
    """Each call in turn meets the fault, for one request, three, or until somebody mends it."""
    calm = calm_run(scenario)
    wanted = {call.name for call in calm.calls}
    assert scenario.only <= wanted, f"{sorted(scenario.only - wanted)} are not called at all"
    for call in calls_for(scenario, calm.calls, kind):
        for times in spans_for(kind):
            what = f"{kind} x {times} at {call.name} {call.nth}"
            played = play(scenario, Plan(call, kind, times))
            assert played.scenario.wire.met, f"{what}: met nothing"
            hold(played, calm, what)
            # Only a process that dies between its last save and its metrics may leave them out.
            if scenario.aside_metric and not played.scenario.wire.deaths:
                told = played.told[scenario.aside_metric]
                assert told >= len(played.before.aside), f"{what}: nobody is told of what was set aside"
            tell(scenario, call.name, kind, played)


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("scenario", [one for one in SCENARIOS if ALL or len(one.sampled) == len(Kind)], ids=name_of)
def test_no_delivery_doubles(scenario: type[Scenario], order: str) -> None:
    """Deliveries that come twice, late or in another order leave what one delivery leaves."""
    calm, played = calm_run(scenario), play(scenario, order=ORDERS[order])
    hold(played, calm, order)
    tell(scenario, "", order, played)


def test_a_loss_would_be_seen() -> None:
    """A function that answers well and has not stored is caught: the check can fail."""

    class Forgetful(stream_processing.Users):
        def make(self) -> Callable[[Any, Any], Any]:
            return lambda *_: {"batchItemFailures": []}

    with pytest.raises(AssertionError, match="nobody knows of"):
        hold(play(Forgetful), play(stream_processing.Users), "")


def test_a_double_would_be_seen() -> None:
    """A request that is answered twice under two names is caught: the state differs."""

    class Doubling(stream_processing.Users):
        def source(self, batch: Any) -> list[Any]:
            others = [{**one, "eventID": f"{one['eventID'][:-2]}ff"} for one in batch]
            return [*super().source(batch), *super().source(others)]

    with pytest.raises(AssertionError, match="leaves something else behind"):
        hold(play(Doubling), play(stream_processing.Users), "")


def test_a_call_that_is_never_made_proves_nothing() -> None:
    """A fault at a call that does not come about is none."""
    played = play(stream_processing.Users, Plan(Call("dynamodb:Scan", 1), Kind.DENIED))
    assert played.scenario.wire.met == 0
