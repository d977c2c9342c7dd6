"""When time runs out, a file is continued: nothing is lost, nothing is written or counted twice."""

import gzip
import json
from collections.abc import Callable
from functools import partial
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from functions.common.errors import StoreError
from functions.data_processor.errors import FileNotFinished, PoisonFile
from tests.unit.data_processor.fakes import QUICK, FakeContext, World, client_error, lines, order, s3_event, s3_record

KEY = "orders/a.jsonl"


def rows(count: int) -> list[Any]:
    """Orders among which every fifth is bad and every seventh a duplicate."""
    return [
        {"n": number} if number % 5 == 4 else order(each, note=sha256(b"%d" % each).hexdigest())
        for number in range(count)
        for each in [number - 2 if number % 7 == 6 else number]
    ]


def as_csv(made: list[Any]) -> bytes:
    """Orders as CSV, some with a newline in a field."""
    fields = ("orderId", "customerId", "createdAt", "total")
    body = "".join(
        ";".join(f'"{row.get(name, "")}\n"' if name == "customerId" else str(row.get(name, "")) for name in fields)
        + "\n"
        for row in made
    )
    return (";".join(fields) + "\n" + body).encode()


FORMATS: dict[str, Callable[[list[Any]], bytes]] = {
    "orders/a.jsonl": lambda made: lines(*made),
    "orders/a.json": lambda made: json.dumps(made, indent=1).encode(),
    "orders/a.csv": as_csv,
    "orders/a.jsonl.gz": lambda made: gzip.compress(lines(*made)),
    "orders/b.json": lambda made: b"\n".join(json.dumps(row, indent=1).encode() for row in made),
    "orders/c.jsonl": lambda made: "".join(json.dumps(row) + "\n" for row in made).encode("utf-16"),
}


def enough(key: str, data: bytes, chunk: int, blocks: int) -> int:
    """Looks at the clock that suffice to get to the checkpoint, through one block, and to save it."""
    pieces = len(data) // chunk
    return 60 + 4 * pieces // blocks + (pieces if key.endswith(".gz") else 0)


def _spend(context: FakeContext, _: Any) -> tuple[()]:
    return context.spend(3000)


def run_to_the_end(world: World, key: str, data: bytes, looks: int, **settings: Any) -> int:
    """Handles a file in invocations that end after so many looks at the clock; gives their number."""
    world.bucket.objects[key] = data
    world.functions.calls.append(s3_event(key))
    invocations = 0
    while world.functions.calls:
        assert len(world.functions.calls) == 1
        event = world.functions.calls.pop()
        assert event.get("continuation", 0) == invocations
        invocations += 1
        context = FakeContext(looks * 1000, step=1000)
        # Writing takes time as well, so that an invocation that only skips what is done gets further.
        world.table.before_batch = partial(_spend, context)
        world.app(max_continuations=10_000, **settings).handle(event, context)
        assert invocations < 1000
    return invocations


@pytest.mark.parametrize("key", FORMATS)
def test_many_small_invocations_leave_what_one_would(key: str) -> None:
    """Items, rejects and counts are the same, byte for byte, in whichever number of invocations."""
    data = FORMATS[key](rows(400))
    calm = World(block_records=5, chunk=64, head=100)
    calm.send(key, data)
    seen = set()
    base = enough(key, data, 64, 80)
    for looks in (base, base + 40, 2 * base, 50 * base):
        world = World(block_records=5, chunk=64, head=100, workers=2)
        seen.add(run_to_the_end(world, key, data, looks))
        assert world.table.records() == calm.table.records()
        assert world.bucket.objects == calm.bucket.objects
        assert world.status()["counts"] == calm.status()["counts"]
        assert world.status()["processingStatus"] == "COMPLETED_WITH_REJECTS"
    assert max(seen) > (1 if key.endswith(".gz") else 4)


@QUICK
@given(
    st.integers(30, 120), st.integers(1, 12), st.integers(16, 300), st.integers(1, 80), st.sampled_from(sorted(FORMATS))
)
def test_any_budget_ends_with_the_same(looks: int, block: int, chunk: int, count: int, key: str) -> None:
    """Whatever the budget, the size of blocks and pieces: nothing is lost, and nothing counted twice."""
    data = FORMATS[key](rows(count))
    calm = World(block_records=block, chunk=chunk, head=100)
    calm.send(key, data)
    world = World(block_records=block, chunk=chunk, head=100)
    run_to_the_end(world, key, data, looks + enough(key, data, chunk, max(1, count // block)))
    assert world.table.records() == calm.table.records()
    assert world.bucket.objects == calm.bucket.objects
    assert world.status()["counts"] == calm.status()["counts"]


def test_the_checkpoint_says_where_to_go_on() -> None:
    """A file that is left is PARTIAL, with the records that are safe, and calls for its continuation."""
    world = World(block_records=10, chunk=64, head=100)
    world.bucket.objects[KEY] = lines(*rows(200))
    answer = world.app().handle(s3_event(KEY), FakeContext(100_000, step=1000))
    status = world.status()
    assert answer["files"][0]["status"] == status["processingStatus"] == "PARTIAL"
    assert status["resumeAt"] == status["counts"]["read"] == status["checkpoint"]["record"]
    assert 0 < status["resumeAt"] < 200
    assert status["resumeAt"] % 10 == 0
    assert world.functions.calls == [{"Records": [s3_record(KEY)], "continuation": 1}]
    assert len(world.bucket.rejects(KEY)) == status["counts"]["rejected"]
    stored = len(world.table.writes)
    world.app().handle(world.functions.calls.pop(), FakeContext())
    assert world.status()["processingStatus"] == "COMPLETED_WITH_REJECTS"
    # Only the block at which time ran out was written again.
    assert len(world.table.writes) <= stored + 200 - status["resumeAt"]
    assert world.bucket.ranges[-1] != "bytes=0-"


def test_an_uncompressed_file_is_not_read_again() -> None:
    """The continuation asks S3 for the bytes from the checkpoint on."""
    world = World(block_records=10, chunk=64, head=100)
    world.bucket.objects[KEY] = lines(*(order(number) for number in range(200)))
    world.app().handle(s3_event(KEY), FakeContext(100_000, step=1000))
    saved = world.status()["checkpoint"]
    world.app().handle(world.functions.calls.pop(), FakeContext())
    assert world.bucket.ranges == [f"bytes={saved['anchor_bytes']}-"]
    assert 0 <= saved["chars"] - saved["anchor_chars"] <= 64


def test_an_endpoint_that_gives_whole_objects_changes_nothing() -> None:
    """Where a range is answered with the whole object, the continuation drops what it has already handled."""
    data = lines(*rows(200))
    calm, world = World(block_records=10, chunk=64, head=100), World(block_records=10, chunk=64, head=100)
    calm.send(KEY, data)
    world.bucket.no_ranges = True
    world.bucket.objects[KEY] = data
    world.app().handle(s3_event(KEY), FakeContext(100_000, step=1000))
    world.app().handle(world.functions.calls.pop(), FakeContext())
    assert world.bucket.ranges, "the test has resumed nothing"
    assert world.table.records() == calm.table.records()
    assert world.bucket.objects == calm.bucket.objects
    assert world.status()["counts"] == calm.status()["counts"]


def test_continuations_are_bounded() -> None:
    """After the last one allowed, the event fails; sent again without its number, it goes on from the checkpoint."""
    world = World(block_records=10, chunk=64, head=100)
    world.bucket.objects[KEY] = lines(*(order(number) for number in range(200)))
    event = {**s3_event(KEY), "continuation": 12}
    with pytest.raises(FileNotFinished, match="12 continuations did not finish the file, allowed are 12"):
        world.app().handle(event, FakeContext(100_000, step=1000))
    assert world.functions.calls == []
    before = world.status()["resumeAt"]
    assert before > 0
    world.app().handle(s3_event(KEY), FakeContext(100_000, step=1000))
    assert world.status()["resumeAt"] > before


def test_a_failed_call_to_itself_fails_the_invocation() -> None:
    """When the function cannot call itself, Lambda's retry goes on from the checkpoint instead."""
    world = World(block_records=10, chunk=64, head=100)
    world.bucket.objects[KEY] = lines(*(order(number) for number in range(200)))
    world.functions.error = StoreError("no lambda:InvokeFunction")
    with pytest.raises(FileNotFinished, match="no lambda:InvokeFunction"):
        world.app().handle(s3_event(KEY), FakeContext(100_000, step=1000))
    assert world.status()["processingStatus"] == "PARTIAL"
    world.app().handle(s3_event(KEY), FakeContext())
    assert world.status()["counts"]["stored"] == 200
    assert len(world.table.records()) == 200


def test_each_file_of_an_event_is_continued_by_itself() -> None:
    """The files of one event that did not get their turn are continued one by one."""
    world = World(block_records=10, chunk=64, head=100)
    keys = ["orders/1.jsonl", "orders/2.jsonl", "orders/3.jsonl"]
    for number, key in enumerate(keys):
        world.bucket.objects[key] = lines(*(order(1000 * number + each) for each in range(60)))
    world.app().handle(s3_event(*keys), FakeContext(100_000, step=1000))
    assert [call["Records"][0]["s3"]["object"]["key"] for call in world.functions.calls] == keys
    for call in world.functions.calls[:]:
        world.app().handle(call, FakeContext())
    assert len(world.table.records()) == 180


def test_a_damaged_file_fails_in_its_continuation_with_the_same_account() -> None:
    """Damage behind the checkpoint is found by the continuation, and each retry gives the same verdict."""
    data = gzip.compress(lines(*rows(200)))[:-5]
    key = "orders/a.jsonl.gz"
    calm = World(block_records=10)
    with pytest.raises(PoisonFile):
        calm.send(key, data)
    world = World(block_records=10, chunk=64, head=100)
    world.bucket.objects[key] = data
    context = FakeContext(100_000)
    world.table.before_batch = lambda _: context.spend(10_000)
    world.app().handle(s3_event(key), context)
    assert world.status()["processingStatus"] == "PARTIAL"
    for _ in range(3):
        with pytest.raises(PoisonFile, match="TRUNCATED_GZIP"):
            world.app().handle(world.functions.calls[0], FakeContext())
        assert world.status()["counts"] == calm.status()["counts"]
        assert world.bucket.objects == calm.bucket.objects
        assert world.table.records() == calm.table.records()


def test_a_late_attempt_does_not_spoil_a_completed_file() -> None:
    """When another delivery completes the file meanwhile, the attempt that ran out of time leaves all as it is."""
    world = World(block_records=10, chunk=64, head=100)
    world.bucket.objects[KEY] = lines(*rows(100))
    other = False

    def meanwhile(_: Any) -> Any:
        nonlocal other
        if not other:
            other = True
            world.app().handle(s3_event(KEY), FakeContext())
        return ()

    world.table.before_batch = meanwhile
    answer = world.app(workers=1).handle(s3_event(KEY), FakeContext(80_000, step=1000))
    assert other
    assert answer["files"][0]["status"] == "SKIPPED"
    assert world.functions.calls == []
    assert world.status()["processingStatus"] == "COMPLETED_WITH_REJECTS"
    assert len(world.bucket.rejects(KEY)) == world.status()["counts"]["rejected"] == 20


@pytest.fixture
def left() -> World:
    """A world in which a file with rejects is half done."""
    world = World(block_records=10, chunk=64, head=100)
    world.bucket.objects[KEY] = lines(*rows(200))
    world.app().handle(s3_event(KEY), FakeContext(100_000, step=1000))
    assert world.status()["checkpoint"]["reject_bytes"] > 0
    return world


def is_whole(world: World) -> bool:
    """Whether the file of `left` is completed, with each of its rejects once and in order."""
    status, rejects = world.status(), world.bucket.rejects(KEY)
    written = world.bucket.versions.get((status["rejectsKey"], status.get("rejectsVersion", "")))
    return (
        status["counts"] == {"read": 200, "stored": 160, "rejected": 40, "duplicates": 0} | _folded(status)
        and [reject["record"] for reject in rejects] == list(range(5, 201, 5))
        and {reject["version"] for reject in rejects} == {"v1"}
        and (written is None or written == world.bucket.objects[status["rejectsKey"]])
    )


def _folded(status: dict[str, Any]) -> dict[str, int]:
    duplicates = status["counts"]["duplicates"]
    return {"stored": 160 - duplicates, "duplicates": duplicates}


def test_rejects_of_another_version_are_not_taken_over(left: World) -> None:
    """A continuation copies the rejects object that its checkpoint names, whatever lies at the key by then."""
    calls = left.functions.calls[:]
    key = left.status()["rejectsKey"]
    left.bucket.put_object(
        Bucket="ingestion", Key=key, Body=b"another version's\n" * 5000, ContentType="application/x-ndjson"
    )
    left.app().handle(calls.pop(), FakeContext())
    assert is_whole(left)


@pytest.mark.parametrize("versioned", [True, False])
@pytest.mark.parametrize("kept", [None, b"short"])
def test_without_its_rejects_a_file_is_begun_anew(versioned: bool, kept: bytes | None) -> None:
    """When the checkpoint's rejects are missing or too short, it is dropped, and nothing is lost with it."""
    world = World(block_records=10, chunk=64, head=100)
    world.bucket.versioned = versioned
    world.bucket.objects[KEY] = lines(*rows(200))
    world.app().handle(s3_event(KEY), FakeContext(100_000, step=1000))
    status = world.status()
    key = status["rejectsKey"]
    assert ("rejectsVersion" in status) == versioned
    if kept is None:
        del world.bucket.objects[key]
        world.bucket.versions.clear()
    else:
        world.bucket.objects[key] = kept
        world.bucket.versions = dict.fromkeys(world.bucket.versions, kept)
    world.app().handle(world.functions.calls.pop(), FakeContext())
    assert is_whole(world)


def test_a_failed_copy_of_the_rejects_leaves_the_checkpoint(left: World) -> None:
    """When the bucket cannot give the earlier rejects just now, nothing is overwritten, and a retry goes on."""
    before, objects = left.status(), dict(left.bucket.objects)
    left.bucket.errors[before["rejectsKey"]] = client_error("SlowDown", "slow", 503)
    with pytest.raises(FileNotFinished, match="slow"):
        left.app().handle(s3_event(KEY), FakeContext())
    assert left.bucket.objects == objects
    assert left.status()["checkpoint"] == before["checkpoint"]
    left.bucket.errors.clear()
    left.app().handle(s3_event(KEY), FakeContext())
    assert is_whole(left)
