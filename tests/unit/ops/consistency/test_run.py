"""Whatever the two sides hold, exactly the differences are found, in bounded pieces, and repaired by the rule."""

from __future__ import annotations

import copy
import itertools
import threading
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ops.consistency.errors import UnfinishedError
from ops.consistency.findings import CLASSES, CONFLICT, EXPIRED, LEFT, PLANNED, REPAIRED, UNSETTLED
from ops.consistency.items import identity, key_of
from ops.consistency.pace import Pace
from ops.consistency.repair import PLAN, REPAIR
from ops.consistency.run import LOOKS
from tests.unit.ops.consistency.fakes import KEYS, NOW, Clock, Pair, broken, nothing, record, refused, status

A, B, BOTH = CLASSES
LATER = "2026-01-02T00:00:00Z"
# What the two sides hold of a key, and what a repair makes of it.
CASES = {
    "equal": None,
    "only A": (A, REPAIRED),
    "only B": (B, REPAIRED),
    "A damaged": (BOTH, REPAIRED),
    "B damaged": (BOTH, REPAIRED),
    "both damaged": (BOTH, CONFLICT),
    "both true": (BOTH, CONFLICT),
    "no record": (BOTH, CONFLICT),
    "expired in A": (A, EXPIRED),
    "expired in B": (B, EXPIRED),
    "status later in A": (BOTH, REPAIRED),
    "status later in B": (BOTH, REPAIRED),
    "status unclear": (BOTH, CONFLICT),
    "added by replication": None,
}


def sides(case: str, number: int) -> tuple[dict[str, Any] | None, dict[str, Any] | None]:  # noqa: PLR0911, PLR0912
    """The items of a case."""
    item = record(number, note={"L": [{"N": "1.50"}, {"BS": [b"\x00", b"\xff"]}, {"NS": ["1", "2.0"]}]})
    other = copy.deepcopy(item)
    match case:
        case "only A":
            return item, None
        case "only B":
            return None, item
        case "A damaged":
            return broken(item), item
        case "B damaged":
            return item, broken(item)
        case "both damaged":
            other = broken(item)
            other["data"]["M"]["more"] = {"NULL": True}
            return broken(item), other
        case "both true":
            other["metadata"]["M"]["line"] = {"N": "2"}
            return item, other
        case "no record":
            return {**item, "data": {"S": "x"}}, {**item, "data": {"B": b"x"}}
        case "expired in A":
            return {**item, "expiresAt": {"N": str(int(NOW) - 1)}}, None
        case "expired in B":
            return None, {**item, "expiresAt": {"N": str(int(NOW))}}
        case "status later in A":
            return status(number, "FAILED", 2, LATER), status(number, "PARTIAL")
        case "status later in B":
            return status(number, "PROCESSING"), status(number, "COMPLETED")
        case "status unclear":
            return status(number), {**status(number), "lastAttemptAt": {"N": "1"}}
        case "added by replication":
            return {**item, "aws:rep:updatetime": {"N": "1"}}, {**other, "aws:rep:updateregion": {"S": "x"}}
    # Equal, though written in another way: numbers have many spellings, sets have no order.
    other["data"]["M"]["note"] = {"L": [{"N": "1.5"}, {"BS": [b"\xff", b"\x00"]}, {"NS": ["2", "1"]}]}
    return item, other


def pair(cases: list[str]) -> Pair:
    """Tables with these cases, one key each."""
    both = [sides(case, number) for number, case in enumerate(cases)]
    return Pair([a for a, _ in both if a], [b for _, b in both if b])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(sorted(CASES)), max_size=60), st.integers(1, 5), st.sampled_from([0.0, 0.3]))
def test_differences_are_found_exactly_and_repaired(cases: list[str], segments: int, unprocessed: float) -> None:
    """Any mixture is counted exactly; a repair leaves only conflicts and what expires, and so does the next run."""
    tables = pair(cases)
    for table in tables.tables:
        table.unprocessed = unprocessed
    expected = [found for case in cases if (found := CASES[case])]
    reported = tables.run(segments=segments, rate=7).findings
    planned = tables.run(PLAN, segments=segments).findings
    repaired = tables.run(REPAIR, segments=segments).findings
    for kind in CLASSES:
        assert reported.count(kind, LEFT) == sum(k == kind and o != EXPIRED for k, o in expected)
        assert planned.count(kind, PLANNED) == repaired.count(kind, REPAIRED) == expected.count((kind, REPAIRED))
        for outcome in (CONFLICT, EXPIRED):
            assert planned.count(kind, outcome) == repaired.count(kind, outcome) == expected.count((kind, outcome))
    stay = [found for found in expected if found[1] != REPAIRED]
    assert len(tables.differing) == len(stay)
    again = tables.run(REPAIR, segments=segments).findings
    assert {one["outcome"]: one["count"] for one in again.to_json() if one["outcome"] == REPAIRED} == {}
    assert again.clean == (CONFLICT not in {outcome for _, outcome in stay})


def test_looking_and_planning_change_nothing() -> None:
    """Without --repair, and with --dry-run, not one item is written."""
    tables = pair(list(CASES))
    tables.run()
    tables.run(PLAN)
    assert not [call for table in tables.tables for call in table.calls if call == "put_item"]


def test_pages_are_small_whatever_the_table() -> None:
    """A scan takes at most a hundred items at a time, and no more than the rate lets pass in a second."""
    items = [record(number) for number in range(1200)]
    tables = Pair(items, items)
    tables.run(segments=3)
    assert [table.largest for table in tables.tables] == [100, 100]
    slow = Pair(items[:50], items[:50])
    state = slow.run(rate=20)
    assert [table.largest for table in slow.tables] == [20, 20]
    assert slow.clock.now >= 80 / 20, "a hundred items at twenty a second, the last page unpaid"
    assert state.read == [50, 50]


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


def test_what_is_still_on_its_way_is_no_difference() -> None:
    """An item that arrives within the settling time is not reported, though each of the first looks missed it."""
    tables = Pair([record(1), record(2)], [record(1)])
    tables.clock = Clock(lambda: tables.tables[1].fill([record(2)]))
    assert tables.run().findings.to_json() == []
    assert tables.clock.now >= 5


def test_a_difference_has_to_stand_for_the_settling_time() -> None:
    """What is reported was seen twice, the settling time apart."""
    tables = Pair([record(1)], [])
    assert tables.run(settle=30).findings.count(A, LEFT) == 1
    assert tables.clock.now >= 30


def test_what_never_stands_still_is_called_so() -> None:
    """An item that changes with every look is unsettled: no difference, not equal either, and never written."""
    tables = Pair([status(1)], [status(1, "FAILED")])
    attempts = itertools.count(2)
    tables.clock = Clock(lambda: tables.tables[0].fill([status(1, "FAILED", next(attempts))]))
    found = tables.run(REPAIR).findings
    assert (found.count(BOTH, UNSETTLED), found.clean) == (1, False)
    assert "put_item" not in tables.tables[0].calls + tables.tables[1].calls
    assert len([wait for wait in tables.clock.waits if wait >= 1]) == LOOKS


def test_what_changes_sides_is_counted_once() -> None:
    """An item that vanishes from one side and comes up on the other during the run is one difference."""
    tables = Pair([record(1)], [])

    def move() -> None:
        tables.tables[1].stored.update(tables.tables[0].stored)
        tables.tables[0].stored.clear()

    tables.clock = Clock(move)
    assert [(one["class"], one["count"]) for one in tables.run().findings.to_json()] == [(B, 1)]


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


def test_a_scan_does_not_run_ahead_of_what_has_to_settle() -> None:
    """However much differs, only the keys of some pages are in memory: then the scan waits for the oldest of them."""
    tables = Pair([record(number) for number in range(3000)], [])
    scans: list[int] = []
    tables.clock = Clock(lambda: scans.append(tables.tables[0].calls.count("scan")))
    assert tables.run(settle=1000).findings.count(A, LEFT) == 3000
    assert scans[0] == 21


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


def test_only_the_first_keys_are_kept() -> None:
    """However many differences there are, no more than the first twenty keys of each kind are remembered."""
    found = Pair([record(number) for number in range(300)], []).run().findings
    (one,) = found.to_json()
    assert (one["count"], len(one["first"])) == (300, 20)
    assert [*found.lines(("x", "y"))][-1] == "left: only in x: and 280 more"
