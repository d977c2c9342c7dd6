"""Interrupted, throttled, raced or refused: nothing is lost, doubled or overwritten, and every run comes to an end."""

from __future__ import annotations

import itertools
import threading
from pathlib import Path
from typing import Any

import pytest

from ops.consistency.errors import UnfinishedError
from ops.consistency.findings import CLASSES, CONFLICT, EXPIRED, LEFT, REPAIRED, UNSETTLED
from ops.consistency.items import identity, key_of
from ops.consistency.pace import Pace
from ops.consistency.repair import REPAIR
from tests.unit.ops.consistency.fakes import KEYS, Pair, broken, nothing, record, refused, status
from tests.unit.ops.consistency.test_run import CASES, pair, sides

A, B, BOTH = CLASSES


class Ended(KeyboardInterrupt):
    """A kill at a certain call."""


@pytest.mark.parametrize("mode", ["report", REPAIR])
def test_an_interruption_at_any_call_loses_and_doubles_nothing(tmp_path: Path, mode: str) -> None:
    """Stopped at any call and gone on with, a run finds what an undisturbed one finds, and repairs the same."""
    cases = [*CASES, *["equal"] * 6, *CASES]
    whole = pair(cases)
    undisturbed = whole.run(mode, rate=5, settle=0)
    calls = sum(len(table.calls) for table in whole.tables)
    for stop in range(calls):
        tables, count, path = pair(cases), itertools.count(), tmp_path / f"{stop}.json"

        def end(_: str, count: Any = count, stop: int = stop) -> None:
            if next(count) == stop:
                raise Ended

        for table in tables.tables:
            table.before = end
        with pytest.raises(Ended):
            tables.run(mode, path=path, rate=5, settle=0)
        assert path.exists()
        state = tables.run(mode, path=path, rate=5, settle=0)
        assert not path.exists(), "a finished run is not gone on with"
        assert tables.differing == whole.differing
        if mode == "report":
            assert state.findings.to_json() == undisturbed.findings.to_json()
            assert state.read == undisturbed.read
        else:
            assert state.findings.count(BOTH, CONFLICT) == undisturbed.findings.count(BOTH, CONFLICT)


def test_what_is_right_by_the_time_of_its_repair_is_no_conflict() -> None:
    """The rule is asked only about what was looked at; what has changed since then is unsettled."""
    tables = Pair([record(1)], [broken(record(1))])
    looks: list[str] = []

    def arrive(name: str) -> None:
        looks.append(name)
        if len(looks) == 4:  # compared, read with the other side, looked at again, and now to be repaired
            tables.tables[1].fill([record(1)])

    tables.tables[1].before = arrive
    found = tables.run(REPAIR).findings
    assert (found.count(BOTH, UNSETTLED), found.count(BOTH, CONFLICT)) == (1, 0)
    assert not tables.differing


@pytest.mark.parametrize("case", ["only A", "B damaged", "status later in A"])
def test_nothing_newer_is_overwritten(case: str) -> None:
    """An item that is written between the last look and the repair stays as it was written."""
    tables = pair([case])
    target = tables.tables[1]
    first, _ = sides(case, 0)
    assert first
    newer = {**first, "processedBy": {"S": "somebody else"}}

    def meanwhile(name: str) -> None:
        if name == "put_item":
            target.fill([newer])

    target.before = meanwhile
    found = tables.run(REPAIR).findings
    assert sum(found.count(kind, UNSETTLED) for kind in CLASSES) == 1
    assert list(target.stored.values()) == [newer]


def test_a_put_whose_answer_is_lost_has_repaired() -> None:
    """The second call is refused because of the first: that is no change by somebody else."""
    tables = Pair([record(1)], [])
    target, put = tables.tables[1], tables.tables[1].put_item

    def lost(**call: Any) -> None:
        put(**call)
        if target.calls.count("put_item") == 1:
            raise refused("InternalServerError", 500)

    target.put_item = lost  # type: ignore[method-assign]
    assert tables.run(REPAIR).findings.count(A, REPAIRED) == 1


@pytest.mark.parametrize(("count", "outcome"), [(55, REPAIRED), (56, CONFLICT)])
def test_a_condition_has_room_for_so_many_attributes(count: int, outcome: str) -> None:
    """Where the condition would be longer than DynamoDB takes, a person decides; a missing item needs no long one."""
    true, false = record(1), broken(record(1))
    true |= {f"a{number}": {"S": "x"} for number in range(count)}
    false |= {f"b{number}": {"S": "x"} for number in range(count)}
    many = {**record(2), **{f"a{number}": {"S": "x"} for number in range(500)}}
    tables = Pair([true, many], [false])
    found = tables.run(REPAIR).findings
    assert (found.count(BOTH, outcome), found.count(A, REPAIRED)) == (1, 1)
    assert tables.tables[1].stored[identity(key_of(many, KEYS))] == many


def test_a_file_in_hand_is_left_alone() -> None:
    """The status of a file that a function may be working on at this moment is not repaired."""
    tables = Pair([status(1, "PROCESSING", at="2027-01-15T07:55:00Z")], [])
    assert tables.run(REPAIR).findings.count(A, UNSETTLED) == 1
    assert not tables.tables[1].stored


def test_throttling_is_waited_out() -> None:
    """Refusals that pass delay the run and change nothing of what it finds."""
    tables = pair(list(CASES))
    refusals = itertools.cycle([True, True, False])

    def busy(_: str) -> None:
        if next(refusals):
            raise refused("ProvisionedThroughputExceededException")

    tables.tables[0].before = busy
    found = tables.run().findings
    assert sum(found.count(kind, LEFT) for kind in CLASSES) == sum(
        one is not None and one[1] != EXPIRED for one in CASES.values()
    )


@pytest.mark.parametrize("kind", ["refused", "unprocessed"])
def test_throttling_without_end_ends_the_run(tmp_path: Path, kind: str) -> None:
    """After two minutes of refusals the run stops with an error, and can be gone on with."""
    tables = Pair([record(1)], [record(1)])
    if kind == "refused":

        def busy(_: str) -> None:
            raise refused("ThrottlingException")

        tables.tables[1].before = busy
    else:
        tables.tables[1].unprocessed = 1.0
    with pytest.raises(UnfinishedError, match="lower --rate"):
        tables.run(path=tmp_path / "s")
    assert 120 <= tables.clock.now < 150
    tables.tables[1].before, tables.tables[1].unprocessed = nothing, 0.0
    assert tables.run(path=tmp_path / "s").findings.clean


def test_a_refusal_that_does_not_pass_ends_the_run_at_once() -> None:
    """Missing permissions are not asked for again."""
    tables = Pair([record(1)], [record(1)])

    def deny(_: str) -> None:
        raise refused("AccessDeniedException")

    tables.tables[1].before = deny
    with pytest.raises(Exception, match="AccessDenied"):
        tables.run()
    assert tables.clock.waits == []


def test_all_threads_end_with_the_first_that_fails() -> None:
    """After a failure no segment goes on calling, and no thread is left."""
    items = [record(number) for number in range(2000)]
    tables = Pair(items, items)

    def fail(name: str) -> None:
        if name == "batch_get_item":
            raise refused("AccessDeniedException")

    tables.tables[1].before = fail
    kept: list[Pace] = []
    before = threading.active_count()
    with pytest.raises(Exception, match="AccessDenied"):
        tables.run(segments=4, keep=kept)
    assert threading.active_count() == before
    assert len(tables.tables[0].calls) <= 8


def test_two_repairs_at_once_do_no_harm() -> None:
    """Conditions keep two runs over the same tables apart: in the end both sides are equal but for conflicts."""
    tables = pair(list(CASES) * 8)
    threads = [threading.Thread(target=tables.run, args=(REPAIR,), kwargs={"segments": 2}) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    stay = [one for one in CASES.values() if one and one[1] in (CONFLICT, EXPIRED)]
    assert len(tables.differing) == 8 * len(stay)
