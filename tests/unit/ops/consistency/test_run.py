"""Whatever the two sides hold, exactly the differences are found, in bounded pieces, and repaired by the rule."""

from __future__ import annotations

import copy
import itertools
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from ops.consistency.findings import CLASSES, CONFLICT, EXPIRED, LEFT, PLANNED, REPAIRED, UNSETTLED
from ops.consistency.repair import PLAN, REPAIR
from ops.consistency.run import LOOKS
from tests.unit.ops.consistency.fakes import NOW, Clock, Pair, broken, record, status

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


@settings(max_examples=60)
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


def test_a_scan_does_not_run_ahead_of_what_has_to_settle() -> None:
    """However much differs, only the keys of some pages are in memory: then the scan waits for the oldest of them."""
    tables = Pair([record(number) for number in range(3000)], [])
    scans: list[int] = []
    tables.clock = Clock(lambda: scans.append(tables.tables[0].calls.count("scan")))
    assert tables.run(settle=1000).findings.count(A, LEFT) == 3000
    assert scans[0] == 21


def test_only_the_first_keys_are_kept() -> None:
    """However many differences there are, no more than the first twenty keys of each kind are remembered."""
    found = Pair([record(number) for number in range(300)], []).run().findings
    (one,) = found.to_json()
    assert (one["count"], len(one["first"])) == (300, 20)
    assert [*found.lines(("x", "y"))][-1] == "left: only in x: and 280 more"
