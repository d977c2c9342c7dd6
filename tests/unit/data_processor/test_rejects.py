"""The rejects object: one for each file, whole or not at all, in bounded memory."""

import json
from typing import Any

import pytest

from functions.common.errors import StoreError
from functions.data_processor.errors import FileNotFinished
from functions.data_processor.models import FileVersion, Reject
from functions.data_processor.rejects import PART_BYTES, RejectsWriter
from tests.unit.data_processor.fakes import FakeBucket, FakeContext, World, client_error, lines, order, s3_event

FILE = FileVersion("ingestion", "orders/a.json", "v1", "etag", "t")


def reject(number: int, raw: str = "raw") -> Reject:
    """A reject."""
    return Reject(number, number + 1, "field", "reason", raw)


def test_few_rejects_are_one_put() -> None:
    """A small object is written at once, one JSON object for each line."""
    bucket = FakeBucket()
    writer = RejectsWriter(bucket, FILE)
    writer.add([reject(1), reject(2, 'é"\n\u2028')])
    assert bucket.objects == {}
    assert writer.finish()
    first, second, end = bucket.objects["rejected/orders/a.json.jsonl"].split(b"\n")
    assert (json.loads(first)["raw"], json.loads(second)["raw"], end) == ("raw", 'é"\n\u2028', b"")
    assert writer.size == len(bucket.objects["rejected/orders/a.json.jsonl"])


def test_no_rejects_are_no_object() -> None:
    """Without rejects nothing is written, unless an earlier attempt's object is to be emptied."""
    bucket = FakeBucket()
    assert not RejectsWriter(bucket, FILE).finish()
    assert bucket.objects == {}
    assert not RejectsWriter(bucket, FILE).finish(empty=True)
    assert bucket.objects == {"rejected/orders/a.json.jsonl": b""}


def test_many_rejects_are_parts_of_one_object() -> None:
    """A large object is uploaded in parts as it grows, and appears only when it is whole."""
    bucket = FakeBucket()
    writer = RejectsWriter(bucket, FILE)
    held = 0
    for number in range(1, 1001):
        writer.add([reject(number, "x" * 16_000)])
        sent = sum(len(part) for parts in bucket.uploads.values() for part in parts.values())
        held = max(held, writer.size - sent)
    assert bucket.objects == {}
    assert held < PART_BYTES + 20_000
    assert writer.finish()
    assert [line["record"] for line in bucket.rejects(FILE.key)] == list(range(1, 1001))


def test_giving_up_leaves_nothing_behind() -> None:
    """An upload that is not finished is aborted."""
    bucket = FakeBucket()
    writer = RejectsWriter(bucket, FILE)
    writer.add([reject(number, "x" * 16_000) for number in range(400)])
    assert len(bucket.uploads) == 1
    writer.abort()
    writer.abort()
    assert (bucket.uploads, bucket.objects, len(bucket.aborted)) == ({}, {}, 1)


def test_what_an_earlier_attempt_wrote_comes_first() -> None:
    """A continuation begins with the bytes that it was told to keep."""
    bucket = FakeBucket()
    writer = RejectsWriter(bucket, FILE)
    writer.copy(iter([b"one\n", b"two\n"]))
    assert writer.size == 8
    writer.add([reject(3)])
    writer.finish()
    assert bucket.objects["rejected/orders/a.json.jsonl"].startswith(b"one\ntwo\n{")


def test_a_denied_write_is_an_error_of_ours() -> None:
    """When the bucket refuses the rejects, the file is not completed."""
    world = World()

    def deny(**_: Any) -> Any:
        raise client_error("AccessDenied", "no PutObject")

    world.bucket.put_object = deny  # type: ignore[method-assign]  # the fake is the test's own
    with pytest.raises(FileNotFinished, match="no PutObject"):
        world.send("orders/a.jsonl", lines(order(1), {}))
    assert world.status()["processingStatus"] == "FAILED"


def test_rejects_of_an_earlier_verdict_do_not_stay() -> None:
    """When a later attempt finds nothing to reject, the object of the earlier attempt is emptied."""
    world = World()
    key = "orders/a.jsonl"

    def picky(_: Any) -> Any:
        raise client_error("ValidationException", "odd")

    world.table.before_batch = picky
    with pytest.raises(FileNotFinished, match="odd"):
        world.send(key, lines(*(order(number) for number in range(30))), max_refused=10, block_records=5, workers=1)
    assert len(world.bucket.rejects(key)) == world.status()["counts"]["rejected"] > 0
    world.table.items = {name: {**item, "checkpoint": {"NULL": True}} for name, item in world.table.items.items()}
    world.table.before_batch = lambda _: ()
    world.app().handle(s3_event(key), FakeContext())
    assert world.bucket.objects[f"rejected/{key}.jsonl"] == b""


def large_rejects(count: int) -> bytes:
    """Bad records, so many and so long that their rejects need more than one part."""
    return lines(*({"n": number, "note": "x" * 12_000} for number in range(count)))


def test_a_failed_status_update_does_not_empty_the_rejects() -> None:
    """When the last update of the status item fails, the rejects object stays complete, and the retry's is too."""
    world, failing = World(), ["table", "status"]
    key, update = "orders/a.jsonl", world.table.update_item

    def deny(what: str) -> None:
        if failing[:1] == [what]:
            raise client_error("AccessDeniedException", f"{failing.pop(0)} denied")

    def deny_batch(_: Any) -> tuple[()]:
        deny("table")
        return ()

    def deny_update(**request: Any) -> Any:
        if ":c" in request["ExpressionAttributeValues"] and "table" not in failing:
            deny("status")
        return update(**request)

    world.table.before_batch = deny_batch
    with pytest.raises(FileNotFinished, match="table denied"):
        world.send(key, large_rejects(1000) + lines(order(1)))
    world.table.update_item = deny_update  # type: ignore[method-assign]  # the fake is the test's own
    with pytest.raises(FileNotFinished, match="status denied"):
        world.app().handle(s3_event(key), FakeContext())
    for _ in range(2):
        assert [line["record"] for line in world.bucket.rejects(key)] == list(range(1, 1001))
        world.app().handle(s3_event(key), FakeContext())
    assert world.status()["counts"] == {"read": 1001, "stored": 1, "rejected": 1000, "duplicates": 0}


def failing_once(method: Any, call: int) -> Any:
    """A client's method whose call of this number, from 1, is refused."""
    calls = 0

    def fail(**arguments: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls == call:
            raise client_error("SlowDown", "slow", 503)
        return method(**arguments)

    return fail


def test_a_part_that_fails_adds_nothing() -> None:
    """What could not be added leaves no trace: neither a line nor a byte in the account, so it can be added again."""
    bucket = FakeBucket()
    bucket.upload_part = failing_once(bucket.upload_part, 1)  # type: ignore[method-assign]  # the fake is the test's own
    writer = RejectsWriter(bucket, FILE)
    writer.add([reject(1)])
    size, block = writer.size, [reject(number, "x" * 16_000) for number in range(2, 402)]
    with pytest.raises(StoreError, match="slow"):
        writer.add(block)
    assert writer.size == size
    writer.add(block)
    assert writer.finish()
    assert [line["record"] for line in bucket.rejects(FILE.key)] == list(range(1, 402))
    assert writer.size == len(bucket.objects["rejected/orders/a.json.jsonl"])


@pytest.mark.parametrize("call", [1, 2, 3])
def test_a_block_whose_rejects_fail_is_committed_once(call: int) -> None:
    """Whichever part of the rejects fails, each reject is there once, after the failure and after the retry."""
    world, key = World(), "orders/a.jsonl"
    upload = world.bucket.upload_part
    world.bucket.upload_part = failing_once(upload, call)  # type: ignore[method-assign]  # the fake is the test's own
    with pytest.raises(FileNotFinished, match="slow"):
        world.send(key, lines(order(1)) + large_rejects(1400))
    counts = world.status()["counts"]
    assert counts["read"] == counts["stored"] + counts["rejected"]
    assert len(world.bucket.rejects(key)) == counts["rejected"] > 0
    world.app().handle(s3_event(key), FakeContext())
    assert [line["record"] for line in world.bucket.rejects(key)] == list(range(2, 1402))
    assert world.status()["counts"] == {"read": 1401, "stored": 1, "rejected": 1400, "duplicates": 0}


def test_a_long_key_has_a_shorter_place_for_its_rejects() -> None:
    """A file whose key leaves no room for the rejects' prefix is completed, and no other file shares its place."""
    names = ["k" * 1010, "k" * 1011, "k" * 1010 + "l", "é" * 500]
    places = set()
    for name in names:
        world, key = World(), f"orders/{name}.jsonl"
        world.send(key, lines(order(1), {}))
        status = world.status()
        assert status["processingStatus"] == "COMPLETED_WITH_REJECTS"
        assert status["rejectsKey"].startswith("rejected/orders/")
        assert json.loads(world.bucket.objects[status["rejectsKey"]])["file"] == f"s3://ingestion/{key}"
        places.add(status["rejectsKey"])
    assert len(places) == len(names)
