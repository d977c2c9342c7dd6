"""Whole files through the app: each record is accounted for, and each file ends in a state that says how."""

import gzip
import json
from typing import Any

import pytest
from botocore.exceptions import ReadTimeoutError
from hypothesis import assume, given
from hypothesis import strategies as st

from functions.data_processor.errors import FileNotFinished, InvalidEvent, PoisonFile
from tests.unit.data_processor.fakes import (
    QUICK,
    FakeContext,
    World,
    client_error,
    lines,
    order,
    plain_item,
    s3_event,
)

KEY = "orders/2024/a b+c.jsonl"


def account(world: World) -> dict[str, int]:
    """The counts of the only file, which must add up."""
    counts: dict[str, int] = world.status()["counts"]
    assert counts["read"] == counts["stored"] + counts["rejected"] + counts["duplicates"]
    return counts


def test_a_file_of_good_records() -> None:
    """Each record becomes an item of the standard form, and the status item says COMPLETED."""
    world = World()
    answer = world.send(KEY, lines(*(order(number) for number in range(60))))
    assert answer == {
        "files": [{"key": KEY, "status": "COMPLETED", "read": 60, "stored": 60, "rejected": 0, "duplicates": 0}]
    }
    items = [plain_item(item) for item in world.table.records()]
    assert {item["recordId"] for item in items} == {f"orders#o-{number}" for number in range(60)}
    assert {item["metadata"]["sourceKey"] for item in items} == {KEY}
    status = world.status()
    assert status["recordId"] == f"file#ingestion/{KEY}"
    assert status["timestamp"] == "2024-05-01T12:00:01.000Z#v1"
    assert (status["dataType"], status["fileDataType"], status["attempts"]) == ("file", "orders", 1)
    assert status["processingStatus"] == "COMPLETED"
    assert {"reason", "checkpoint", "resumeAt", "rejectsKey"} & set(status) == set()
    assert list(world.bucket.objects) == [KEY]
    assert {item["metadata"]["processedAt"] for item in items} == {status["firstAttemptAt"]}


def test_bad_records_are_set_aside_with_their_reasons() -> None:
    """Rejects land beside the file, each with line, field, reason and raw text, and the good ones are stored."""
    world = World()
    bad = order(2, total="much")
    data = lines(order(1)) + b"\n{broken\n" + lines(bad, order(3, total=1)) + b'{"a": "\xe9"}\n' + lines(order(4))
    world.send(KEY, data)
    assert account(world) == {"read": 6, "stored": 2, "rejected": 4, "duplicates": 0}
    assert world.status()["processingStatus"] == "COMPLETED_WITH_REJECTS"
    assert world.status()["rejectsKey"] == f"rejected/{KEY}.jsonl"
    rejects = world.bucket.rejects(KEY)
    assert [(reject["line"], reject["record"], reject["field"]) for reject in rejects] == [
        (3, 2, ""),
        (4, 3, "total"),
        (5, 4, "total"),
        (6, 5, "orderId"),
    ]
    assert rejects[1] == {
        "file": f"s3://ingestion/{KEY}",
        "version": "v1",
        "dataType": "orders",
        "line": 4,
        "record": 3,
        "field": "total",
        "reason": "must be number, it is 'much'",
        "raw": json.dumps(bad),
    }


RECORD = st.one_of(
    st.integers(0, 9).map(order),
    st.integers(0, 9).map(lambda number: order(number, total=-1)),
    st.integers(0, 9).map(
        lambda number: order(number, updatedAt=f"2024-02-0{number + 1 if number < 9 else 9}T00:00:00Z")
    ),
    st.sampled_from([None, 17, [], {}, "text"]),
)


@QUICK
@given(st.lists(RECORD, min_size=1, max_size=40), st.integers(1, 9), st.integers(1, 64), st.sampled_from("abc"))
def test_read_is_stored_and_rejected_and_folded(rows: list[Any], block: int, chunk: int, layout: str) -> None:
    """Whatever a file holds and however it is cut, its account adds up and matches what lies in table and bucket."""
    assume(rows != [[]])  # as a line, this is a file that holds an array of nothing
    world = World(block_records=block, chunk=chunk)
    if layout == "a":
        key, data = "orders/a.json", json.dumps(rows).encode()
    elif layout == "b":
        key, data = "orders/a.jsonl", lines(*rows)
    else:
        key, data = "orders/a.json.gz", gzip.compress(json.dumps(rows, indent=1).encode())
    world.send(key, data)
    counts = account(world)
    assert counts["read"] == len(rows)
    assert counts["rejected"] == len(world.bucket.rejects(key))
    assert counts["stored"] == len(world.table.writes)
    good = [row for row in rows if isinstance(row, dict) and row.get("total") == 30.5]
    assert counts["stored"] + counts["duplicates"] == len(good)
    assert len(world.table.records()) == len({json.dumps(row) for row in good})


def test_duplicates_in_a_block_are_folded() -> None:
    """Equal records of one block are written once, the first one; a later block writes its own."""
    world = World(block_records=4)
    rows = [order(1), order(1), order(2), order(1), order(1), order(1)]
    world.send(KEY, lines(*rows))
    assert account(world) == {"read": 6, "stored": 3, "rejected": 0, "duplicates": 3}
    records = {item["recordId"]["S"]: plain_item(item)["metadata"]["record"] for item in world.table.records()}
    assert records == {"orders#o-1": 5, "orders#o-2": 3}


def test_versions_of_a_record_are_items_of_their_own() -> None:
    """An older state never hides a newer one, and equal times have the same order in whatever order they arrive."""
    states = [
        order(1, updatedAt="2024-03-01T00:00:00Z", status="paid"),
        order(1, updatedAt="2024-02-01T00:00:00Z", status="created"),
        order(1, updatedAt="2024-03-01T00:00:00Z", status="shipped"),
    ]
    keys = []
    for order_of_arrival in (states, states[::-1], states[1:] + states[:1]):
        world = World()
        for number, state in enumerate(order_of_arrival):
            world.send(f"orders/{number}.json", lines(state))
        keys.append([item["timestamp"]["S"] for item in world.table.records()])
    assert keys[0] == keys[1] == keys[2]
    assert len(keys[0]) == 3
    assert keys[0][0].startswith("2024-02-01")


def test_redelivery_changes_nothing_at_all() -> None:
    """A second delivery of the same event leaves table and bucket byte for byte as they are."""
    world = World()
    world.send(KEY, lines(order(1), order(2), {}))
    items, objects = dict(world.table.items), dict(world.bucket.objects)
    answer = world.app().handle(s3_event(KEY), FakeContext())
    assert answer["files"][0]["status"] == "SKIPPED"
    assert (world.table.items, world.bucket.objects) == (items, objects)


def test_a_retry_after_a_crash_writes_the_same_bytes() -> None:
    """When an attempt dies half-way, the next one leaves exactly what a single attempt would have left."""
    rows = [order(number % 17) for number in range(60)] + [{}]
    calm = World(block_records=7)
    calm.send(KEY, lines(*rows))
    for dies_at in range(1, 9):
        world = World(block_records=7, workers=1)
        calls = 0

        def dying(_: Any, dies_at: int = dies_at) -> Any:
            nonlocal calls
            calls += 1
            if calls == dies_at:
                raise client_error("AccessDeniedException", "no more")
            return ()

        world.table.before_batch = dying
        with pytest.raises(FileNotFinished, match="no more"):
            world.send(KEY, lines(*rows))
        account(world)
        assert world.status()["processingStatus"] == "FAILED"
        world.app().handle(s3_event(KEY), FakeContext())
        assert world.table.records() == calm.table.records()
        assert world.bucket.objects == calm.bucket.objects
        assert account(world) == account(calm)
        assert world.status()["attempts"] == 2


@pytest.mark.parametrize(
    ("key", "data", "code", "stored"),
    [
        ("orders/a.json", b"", "EMPTY_FILE", 0),
        ("orders/a.json.gz", gzip.compress(b"", mtime=0), "EMPTY_FILE", 0),
        ("orders/a.csv", b"\n\n", "EMPTY_FILE", 0),
        ("orders/a.json", b"this is no json", "NOT_JSON", 0),
        ("orders/a.jsonl", b"this is no json\nnor this", "NOT_JSON", 0),
        ("orders/a.csv", b"a,b\n1,2\n", "NOT_CSV", 0),
        ("orders/a.csv", b"orderId,total\n1\n2\n", "NOT_CSV", 0),
        ("orders/a.csv", b"\x89PNG\r\n\x1a\n\0\0", "WRONG_ENCODING", 0),
        ("orders/a.json", lines(order(1)).decode().encode("utf-16-le"), "WRONG_ENCODING", 0),
        ("orders/a.jsonl.gz", gzip.compress(lines(order(1), order(2)), mtime=0)[:-4], "TRUNCATED_GZIP", 2),
        ("orders/a.json", b"[" + json.dumps(order(1)).encode() + b', {"orderId"', "TRUNCATED_JSON", 1),
        ("invoices/a.json", lines(order(1)), "UNKNOWN_DATA_TYPE", 0),
        ("a.json", lines(order(1)), "UNKNOWN_DATA_TYPE", 0),
    ],
)
def test_an_unreadable_file_fails_with_its_reason(key: str, data: bytes, code: str, stored: int) -> None:
    """Status FAILED with a reason, the records before the damage stored and counted, and the invocation fails."""
    world = World()
    for attempt in (1, 2, 3):  # Lambda tries twice more before the event goes to the queue
        with pytest.raises(PoisonFile, match=code):
            world.send(key, data)
        status = world.status()
        assert (status["processingStatus"], status["attempts"]) == ("FAILED", attempt)
        assert status["reason"].startswith(code)
        assert account(world)["stored"] == len(world.table.records()) == stored


def test_a_missing_object_fails_with_its_reason() -> None:
    """An object that is gone, or that S3 does not let us read, is a failed file and a failed invocation."""
    for error, code in (
        (client_error("NoSuchKey", status=404), "OBJECT_NOT_FOUND"),
        (client_error("NoSuchVersion", status=404), "OBJECT_NOT_FOUND"),
        (client_error("AccessDenied", status=403), "OBJECT_NOT_READABLE"),
    ):
        world = World()
        world.bucket.errors[KEY] = error
        with pytest.raises(PoisonFile, match=code):
            world.app().handle(s3_event(KEY), FakeContext())
        assert world.status()["reason"].startswith(code)
    world = World()
    world.bucket.errors[KEY] = client_error("SlowDown", status=503)
    with pytest.raises(FileNotFinished, match="SlowDown"):
        world.app().handle(s3_event(KEY), FakeContext())


def test_an_object_that_was_replaced_is_not_taken_for_the_old_one() -> None:
    """Without versions, the entity tag shows that the object is another one by now."""
    world = World()
    event = s3_event(KEY, version="null")
    event["Records"][0]["s3"]["object"]["eTag"] = "older"
    world.bucket.objects[KEY] = lines(order(1))
    with pytest.raises(PoisonFile, match="OBJECT_REPLACED"):
        world.app().handle(event, FakeContext())
    assert world.table.records() == []


def test_a_poison_file_loses_none_of_the_others() -> None:
    """The other files of the event are completed before the invocation fails, and skipped by the retry."""
    world = World()
    world.bucket.objects |= {
        "orders/1.json": lines(order(1)),
        "orders/2.json": b"",
        "orders/3.json": lines(order(3)),
    }
    event = s3_event("orders/1.json", "orders/2.json", "rejected/x", "orders/gone.json", "orders/3.json")
    for _ in range(2):
        with pytest.raises(PoisonFile, match=r"orders/2.json: EMPTY_FILE.*; orders/gone.json: OBJECT_NOT_FOUND"):
            world.app().handle(event, FakeContext())
        assert [item["recordId"]["S"] for item in world.table.records()] == ["orders#o-1", "orders#o-3"]
    assert len(world.table.writes) == 2


def test_a_bug_fails_its_file_only() -> None:
    """An error that is none of ours is logged with its traceback, kept in the status, and fails the invocation."""
    world = World()

    def bug(items: list[Any]) -> Any:
        if items[0]["recordId"]["S"] == "orders#o-1":
            raise ZeroDivisionError("a bug")
        return ()

    world.table.before_batch = bug
    world.bucket.objects |= {"orders/1.json": lines(order(1)), "orders/2.json": lines(order(2))}
    with pytest.raises(FileNotFinished, match=r"orders/1.json: ZeroDivisionError: a bug"):
        world.app().handle(s3_event("orders/1.json", "orders/2.json"), FakeContext())
    states = {status["sourceKey"]: status["processingStatus"] for status in world.table.statuses()}
    assert states == {"orders/1.json": "FAILED", "orders/2.json": "COMPLETED"}
    assert any(message == "file not finished" for _, message, _ in world.logger.lines)


def test_an_item_that_the_table_refuses_is_a_reject() -> None:
    """One item that DynamoDB calls invalid is set aside with its reason, in its place, and the others are stored."""
    world = World()

    def picky(items: list[Any]) -> Any:
        if any(item["recordId"]["S"] == "orders#o-3" for item in items):
            raise client_error("ValidationException", "something odd")
        return ()

    world.table.before_batch = picky
    world.send(KEY, lines({}, *(order(number) for number in range(30)), []))
    assert account(world) == {"read": 32, "stored": 29, "rejected": 3, "duplicates": 0}
    assert [(reject["record"], reject["reason"]) for reject in world.bucket.rejects(KEY)][1:] == [
        (5, "the table refuses the item: something odd"),
        (32, "must be object"),
    ]


def test_a_table_that_refuses_everything_is_not_the_records_fault() -> None:
    """When too many items are refused, the file fails instead of being rejected record by record."""
    world = World(max_refused=20)

    def picky(_: Any) -> Any:
        raise client_error("ValidationException", "wrong key")

    world.table.before_batch = picky
    with pytest.raises(FileNotFinished, match=r"refused more than 20 items: .*wrong key"):
        world.send(KEY, lines(*(order(number) for number in range(100))))
    assert world.status()["processingStatus"] == "FAILED"


def test_throttled_writes_are_retried_until_all_is_stored() -> None:
    """Throttles and unprocessed items delay a file and change nothing of it."""
    world, calm, calls = World(), World(), 0
    rows = [order(number) for number in range(300)]

    def moody(items: list[Any]) -> Any:
        nonlocal calls
        calls += 1
        if calls % 3 == 1:
            raise client_error("ProvisionedThroughputExceededException")
        return items[:: 2 + calls % 5] if calls % 3 == 2 else ()

    world.table.before_batch = moody
    for either in (world, calm):
        either.send(KEY, lines(*rows))
    assert world.table.records() == calm.table.records()
    assert account(world)["stored"] == 300


def test_broken_reads_are_taken_up_where_they_broke() -> None:
    """A connection to S3 that breaks is opened again at the next byte; too many breaks in a row fail the file."""
    world = World(chunk=100)
    world.bucket.fail_reads = [ReadTimeoutError(endpoint_url="x") for _ in range(3)]
    world.send(KEY, lines(*(order(number) for number in range(20))))
    assert account(world)["stored"] == 20
    assert world.bucket.ranges == ["bytes=100-", "bytes=200-", "bytes=300-"]
    world = World(chunk=100)
    world.bucket.fail_reads = [ReadTimeoutError(endpoint_url="x") for _ in range(40)]
    world.bucket.fail_at_start = True
    with pytest.raises(FileNotFinished, match="reading s3://ingestion"):
        world.send(KEY, lines(order(1)))


def test_items_expire_after_the_retention() -> None:
    """With a retention, items and status items carry their expiry, counted from the first attempt."""
    world = World(retention_days=30)
    world.send(KEY, lines(order(1)))
    (item,) = world.table.records()
    assert plain_item(item)["expiresAt"] == 1717200000 + 30 * 86400
    assert world.status()["expiresAt"] == 1717200000 + 30 * 86400


def test_counts_are_metrics(capsys: pytest.CaptureFixture[str]) -> None:
    """Each file's counts are printed as embedded metrics, by type and in all, and a retry adds nothing twice."""
    world = World()
    data = lines(order(1), order(1), {}) + b'{"orderId"'
    world.send(KEY, data)
    printed = json.loads(capsys.readouterr().out)
    assert printed["_aws"]["CloudWatchMetrics"][0]["Namespace"] == "Test"
    assert printed["_aws"]["CloudWatchMetrics"][0]["Dimensions"] == [["service", "dataType"], ["service"]]
    assert (printed["service"], printed["dataType"]) == ("processor", "orders")
    names = ["RecordsRead", "RecordsStored", "RecordsRejected", "DuplicatesFolded", "FilesCompleted"]
    assert [printed[name] for name in names] == [[4.0], [1.0], [2.0], [1.0], [1.0]]
    key = "orders/b.json"
    for expected in (
        {"FilesFailed": [1.0], "RecordsRead": [1.0], "RecordsStored": [1.0]},
        {"FilesFailed": [1.0]},
    ):
        with pytest.raises(PoisonFile):
            world.send(key, b"[" + json.dumps(order(7)).encode() + b",")
        printed = json.loads(capsys.readouterr().out)
        assert {name: value for name, value in printed.items() if name.startswith(("Records", "Files"))} == expected


def test_every_invocation_says_something() -> None:
    """Even an event with nothing to do leaves a line in the log."""
    world = World()
    world.app().handle(s3_event("rejected/a"), FakeContext())
    assert [message for _, message, _ in world.logger.lines] == ["", "record ignored", "event handled"]
    with pytest.raises(InvalidEvent):
        world.app().handle({}, FakeContext())


def test_a_table_that_denies_the_status_item_fails_the_file() -> None:
    """Without its status item a file is not begun, and the error says what was denied."""
    world = World()

    class Denying:
        def update_item(self, **_: Any) -> Any:
            raise client_error("AccessDeniedException", "not allowed")

    world.table = Denying()  # type: ignore[assignment]  # one method is all that is reached
    with pytest.raises(FileNotFinished, match="not allowed"):
        world.send(KEY, lines(order(1)))


def metric_sums(printed: str) -> dict[str, float]:
    """The sums of all metrics printed."""
    sums: dict[str, float] = {}
    for line in printed.splitlines():
        for name, value in json.loads(line).items():
            if name.startswith(("Records", "Files", "Duplicates")):
                sums[name] = sums.get(name, 0) + value[0]
    return sums


def test_two_deliveries_at_once_count_once(capsys: pytest.CaptureFixture[str]) -> None:
    """Of two deliveries that handle a file at the same time, only the one whose word stands counts in the metrics."""
    world, other = World(), False

    def meanwhile(_: Any) -> tuple[()]:
        nonlocal other
        if not other:
            other = True
            world.app().handle(s3_event(KEY), FakeContext())
        return ()

    world.table.before_batch = meanwhile
    answer = world.send(KEY, lines(*(order(number) for number in range(30))), workers=1)
    assert answer["files"][0]["status"] == "SKIPPED"
    assert metric_sums(capsys.readouterr().out) == {"RecordsRead": 30, "RecordsStored": 30, "FilesCompleted": 1}


def test_what_a_failing_attempt_saved_is_counted(capsys: pytest.CaptureFixture[str]) -> None:
    """The metrics of an attempt that fails and of its retry add up to the file's account."""
    world, calls = World(block_records=10), 0

    def once(_: Any) -> tuple[()]:
        nonlocal calls
        calls += 1
        if calls == 5:
            raise client_error("AccessDeniedException", "no")
        return ()

    world.table.before_batch = once
    with pytest.raises(FileNotFinished):
        world.send(KEY, lines(*(order(number) if number % 2 else {} for number in range(400))), workers=1)
    assert world.status()["counts"]["read"] > 0
    world.app().handle(s3_event(KEY), FakeContext())
    assert metric_sums(capsys.readouterr().out) == {
        "RecordsRead": 400,
        "RecordsStored": 200,
        "RecordsRejected": 200,
        "FilesCompleted": 1,
        "FilesFailed": 1,
    }


@pytest.mark.parametrize("other", [False, True])
def test_a_save_whose_answer_is_lost_is_counted_once(other: bool, capsys: pytest.CaptureFixture[str]) -> None:
    """Refused when it saves again, an attempt knows its own word from that of another delivery."""
    world, saves = World(), 0
    update = world.table.update_item

    def lossy(**request: Any) -> Any:
        nonlocal saves
        answer = update(**request)
        if "processingStatus" in request.get("ExpressionAttributeNames", {}).values():
            saves += 1
            if saves == 1:
                if other:
                    world.table.items[_status_key(world)]["savedBy"] = {"N": "7"}
                raise ReadTimeoutError(endpoint_url="x")
        return answer

    world.table.update_item = lossy  # type: ignore[method-assign]  # the fake is the test's own
    answer = world.send(KEY, lines(order(1), {}))
    assert answer["files"][0]["status"] == ("SKIPPED" if other else "COMPLETED_WITH_REJECTS")
    counted = {} if other else {"RecordsRead": 2, "RecordsStored": 1, "RecordsRejected": 1, "FilesCompleted": 1}
    assert metric_sums(capsys.readouterr().out) == counted


def test_what_was_saved_without_an_answer_is_counted(capsys: pytest.CaptureFixture[str]) -> None:
    """Where all answers to a save stay out and the table has it, the attempt fails and its records are counted once."""
    world, waited = World(), 0
    update = world.table.update_item

    def mute(**request: Any) -> Any:
        nonlocal waited
        answer = update(**request)
        if "#counts" in request["UpdateExpression"] and waited < 200:  # as often as it saves
            waited += 1
            raise ReadTimeoutError(endpoint_url="x")
        return answer

    world.table.update_item = mute  # type: ignore[method-assign]  # the fake is the test's own
    data = json.dumps([order(7), {}]).encode()[:-1] + b","
    with pytest.raises(FileNotFinished):
        world.send(KEY, data, circuit_failures=1000)  # so that no other region is asked
    with pytest.raises(PoisonFile):
        world.send(KEY, data)
    sums = metric_sums(capsys.readouterr().out)
    assert (sums["RecordsRead"], sums["RecordsStored"], sums["RecordsRejected"]) == (2, 1, 1)


def _status_key(world: World) -> tuple[str, str]:
    (key,) = (key for key in world.table.items if key[0].startswith("file#"))
    return key


def throttling(world: World, times: int) -> None:
    """Lets so many updates of status items be throttled, both claims and saves."""
    update, left = world.table.update_item, [True] * times + [False] + [True] * times

    def throttled(**request: Any) -> Any:
        if left and left.pop():
            raise client_error("ThrottlingException", "too many")
        return update(**request)

    world.table.update_item = throttled  # type: ignore[method-assign]  # the fake is the test's own


def test_a_throttled_status_item_is_waited_for() -> None:
    """Throttles of the status item delay a file, and do not fail it."""
    world = World()
    throttling(world, 20)
    answer = world.send(KEY, lines(order(1), {}))
    assert answer["files"][0]["status"] == "COMPLETED_WITH_REJECTS"
    assert world.status()["attempts"] == 1


def test_waiting_for_the_status_item_ends() -> None:
    """A table that throttles for ever fails the file at the end of its time, or after a bounded number of attempts."""
    for context in (FakeContext(), FakeContext(20_000, step=1000)):
        world = World()
        throttling(world, 10_000)
        with pytest.raises(FileNotFinished, match="too many"):
            world.send(KEY, lines(order(1)), context=context)
        assert world.table.items == {}
