"""Ways of events: all that dist/ has are known, and a way counts as gone by what went it and by nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.manifests import read
from tools.prove.coverage import EXCUSES, Excuse, by_flow, excuses_in, unexcused
from tools.prove.ways import Way, ways

ROOT = Path(__file__).parents[3]
ACCOUNT = "111122223333"
QUEUE = f"arn:aws:sqs:us-east-1:{ACCOUNT}:orders"
READER = f"arn:aws:lambda:us-east-1:{ACCOUNT}:function:reader"
WAY = Way("mapping", QUEUE, READER)
TABLE = WAY._replace(source="arn:aws:dynamodb:us-east-1:1:table/a")
ROUTE = WAY._replace(source="arn:aws:execute-api:us-east-1:1:*/*/POST/in")


def test_ways_of_every_sort_are_found() -> None:
    """dist/ has a way of each sort, and each alarm's action is one."""
    manifests = read(ROOT / "dist")
    found = ways(manifests, "dev")
    kinds = {way.kind for way in found}
    assert {"API", "alarm action", "dead letter", "delivery", "mapping", "notification", "redrive"} <= kinds
    assert {"subscription", "target", "task"} <= kinds
    alarms = {m.name for m in manifests if m.kind in ("MetricAlarm", "CompositeAlarm") and "/dev/" in m.file}
    told = {way.source for way in found if way.kind == "alarm action"}
    assert len(told) == len(alarms)
    assert all(":dev" not in way.source or "prod" not in way.source for way in found)


@pytest.mark.parametrize(
    ("way", "source", "target", "gone"),
    [
        (WAY, QUEUE, READER, True),
        (WAY, QUEUE.replace("orders", "others"), READER, False),
        (WAY, QUEUE, READER.replace("reader", "writer"), False),
        (TABLE, "arn:aws:dynamodb:us-east-1:1:table/a/stream/2026", READER, True),
        (TABLE, "arn:aws:dynamodb:us-east-1:1:table/b/stream/2026", READER, False),
        (ROUTE, "arn:aws:execute-api:us-east-1:1:x/prod/POST/in", READER, True),
        (ROUTE, "arn:aws:execute-api:us-east-1:1:x/prod/GET/in", READER, False),
    ],
)  # fmt: skip
def test_a_way_is_gone_from_its_source_to_its_target(way: Way, source: str, target: str, gone: bool) -> None:
    """Another source, another target, or another route of the API is another way."""
    assert way.is_gone(source, target) is gone


def test_notes_of_a_sandbox_are_held_against_the_ways(tmp_path: Path) -> None:
    """A way is gone by the test file in whose folder a server noted it."""
    (tmp_path / "test_orders").mkdir()
    (tmp_path / "test_orders/1.jsonl").write_text(f'{{"source": "{QUEUE}", "target": "{READER}"}}\n', encoding="utf-8")
    assert by_flow([WAY, WAY._replace(source=READER)], tmp_path) == {WAY: ["tests/flows/test_orders.py"]}


def test_a_way_that_nobody_goes_needs_an_excuse() -> None:
    """Without one it is a problem that names both ends, and an excuse for a way that is gone is one too."""
    [problem] = unexcused([WAY], {}, [])
    assert QUEUE in problem
    assert READER in problem
    excuse = Excuse("mapping", QUEUE, "nobody reads this queue here")
    assert list(unexcused([WAY], {}, [excuse])) == []
    [stale] = unexcused([WAY], {WAY: ["x"]}, [excuse])
    assert "take the line out" in stale
    assert list(unexcused([WAY], {}, [excuse._replace(kind="target")])) != []


def test_excuses_have_reasons(tmp_path: Path) -> None:
    """Those of the project do, each for a way of dist/; a line without one is refused."""
    found = ways(read(ROOT / "dist"), "dev")
    assert all(any(excuse.covers(way) for way in found) for excuse in excuses_in(EXCUSES))
    (tmp_path / "x.tsv").write_text("kind\tsource\treason\nmapping\tarn:x\tno\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"mapping from arn:x has no reason; write a sentence"):
        excuses_in(tmp_path / "x.tsv")
