"""The tour: a small system of our own, files sent through it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from sandbox import SandboxError
from sandbox.aws import AwsEmulator
from sandbox.demo import demo
from sandbox.screen import Screen
from sandbox.up import Options
from tests.unit.sandbox import intake, scenario, trigger
from tests.unit.sandbox.small import Folder, Json, managed

#: a function with the contract of the data processor: one item, one reject and a status per file
PROCESSOR = """
import json, os, boto3
def handler(event, context):
    print("called")
    table, s3 = boto3.client("dynamodb"), boto3.client("s3")
    def put(record, time, **more):
        item = {"recordId": {"S": record}, "timestamp": {"S": time}, **more}
        table.put_item(TableName=os.environ["TABLE"], Item=item)
    for record in event["Records"]:
        bucket, key = record["s3"]["bucket"]["name"], record["s3"]["object"]["key"]
        data = {"M": {"total": {"N": "12.5"}}}
        put("orders#1", "t", dataType={"S": "orders"}, processingStatus={"S": "PROCESSED"}, data=data)
        reject = json.dumps({"line": 3, "field": "total", "reason": "is no number"})
        s3.put_object(Bucket=bucket, Key=f"rejected/{key}.jsonl", Body=reject.encode())
        counts = {"M": {"stored": {"N": "1"}, "rejected": {"N": "1"}}}
        status = {"S": "STATUS"}
        put(f"file#{bucket}/{key}", "t", dataType={"S": "file"}, processingStatus=status, counts=counts)
"""


def system(folder: Folder, code: str) -> Folder:
    """Bucket, function and table."""
    parts = [scenario.bucket(folder), scenario.queue(folder), scenario.role(folder), scenario.function(folder, code)]
    parts.append(scenario.table(folder, "recordId", "timestamp"))
    return folder.write(*(manifest for part in parts for manifest in part))


Tour = Callable[..., int]


@pytest.fixture
def tour(folder: Folder, tmp_path: Path, emulator: AwsEmulator) -> Tour:
    """The demo with one file, against the shared emulator."""

    def go(code: str, file: str = "orders.json", patience: float = 30) -> int:
        (tmp_path / file).write_text("[]")
        session = tmp_path / "session.json"
        options = Options(system(folder, code).path, "dev", session, endpoint=emulator.endpoint_url)
        return demo(options, [tmp_path / file], Screen(), patience)

    return go


def test_the_tour_shows_what_arrived(tour: Tour, capsys: pytest.CaptureFixture[str]) -> None:
    """File, status and counts; items per region; an item of each type; rejects with line and reason; all Ready."""
    assert tour(PROCESSOR.replace("STATUS", "COMPLETED_WITH_REJECTS")) == 0
    printed = capsys.readouterr().out
    row = next(line.split() for line in printed.splitlines() if line.startswith("orders/orders.json"))
    assert row == ["orders/orders.json", "us-east-1", "orders", "COMPLETED_WITH_REJECTS", "1", "1"]
    assert "table Data in us-east-1: 2 items (1 file, 1 orders)" in printed
    assert '{"total": 12.5}' in printed
    assert "orders/orders.json, line 3: total: is no number" in printed
    assert "get managed: 23 objects, 23 SYNCED, 23 READY" in printed
    assert printed.endswith("stopped\n")


def test_a_file_that_fails_fails_the_tour(tour: Tour) -> None:
    """Exit code 1, though everything was shown."""
    assert tour(PROCESSOR.replace("STATUS", "FAILED")) == 1


def test_a_file_that_never_arrives_ends_the_tour(tour: Tour) -> None:
    """The wait is bounded; the error names the file and region, and what the function wrote last."""
    with pytest.raises(SandboxError, match=r"not processed within 1 s: orders/orders\.json \(us-east-1\); .*called"):
        tour(scenario.ANSWER, patience=1)


def test_a_file_that_nothing_is_notified_of_is_refused(tour: Tour) -> None:
    """Before anybody waits for it."""
    with pytest.raises(SandboxError, match=r"nothing is notified of orders/orders\.txt"):
        tour(scenario.ANSWER, "orders.txt")


#: a function that notes each insertion and change of a stream in a table, and writes a summary when a workflow calls it
NOTER = """
import os, time, boto3
def handler(event, context):
    print("called with", list(event))
    table = boto3.client("dynamodb")
    def put(kind, at, **more):
        texts = {name: {"S": value} for name, value in more.items()}
        table.put_item(TableName="Out", Item={"kind": {"S": kind}, "at": {"N": at}, **texts})
    for record in event.get("Records", []):
        if record["eventName"] not in IGNORED:
            keys = record["dynamodb"]["Keys"]
            at = f"{int(time.time() * 1000)}.{record['dynamodb']['SequenceNumber'][-20:]}"
            put("ACTIVITY", at, of=keys["id"]["S"], change=record["eventName"])
    if "Records" not in event:
        put("SUMMARY", "1000", made="daily")
    return FAILURE
"""


def streams(folder: Folder, code: str) -> Folder:
    """A table whose changes a function notes, and a schedule that calls the function through a workflow."""
    keys = [{"name": "kind", "type": "S"}, {"name": "at", "type": "N"}]
    out = {"attribute": keys, "hashKey": "kind", "rangeKey": "at", "billingMode": "PAY_PER_REQUEST"}
    objects = trigger.system(folder, code)
    function = next(o for o in objects if o["kind"] == "Function")
    function["spec"]["forProvider"]["environment"]["variables"]["TABLE"] = "Out"
    notified = [o for o in objects if o["kind"] != "BucketNotification"]
    folder.write(*trigger.platform(), environment="platform", system="")
    region: Json = {"region": "us-east-1"}
    return folder.write(
        *notified,
        *scenario.workflow(folder),
        managed("dynamodb", "Table", "out", out, "Out"),
        trigger.composite(folder, batchSize=6, **region),
    )


def code(ignored: str = '("REMOVE",)', failure: str = "'done'") -> str:
    """The function's source."""
    return NOTER.replace("IGNORED", ignored).replace("FAILURE", failure)


StreamTour = Callable[..., int]


@pytest.fixture
def stream_tour(folder: Folder, tmp_path: Path, emulator: AwsEmulator) -> StreamTour:
    """The demo of a system without files; against the shared emulator, or one of its own."""

    def go(text: str, patience: float = 30, *, own: bool = False) -> int:
        endpoint = None if own else emulator.endpoint_url
        options = Options(streams(folder, text).path, "dev", tmp_path / "session.json", endpoint=endpoint)
        return demo(options, [], Screen(), patience)

    return go


def test_the_tour_shows_what_became_of_changes(stream_tour: StreamTour, capsys: pytest.CaptureFixture[str]) -> None:
    """A batch of changes; for one of each kind the item and its activity; the items by type; the workflow's result."""
    assert stream_tour(code()) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "changed table Data (us-east-1): 4 items inserted, 1 modified, 1 deleted" in lines
    begin = next(number for number, line in enumerate(lines) if line.startswith("SOURCE"))
    assert lines[begin].split() == ["SOURCE", "CHANGE", "ITEM", "ACTIVITY", "PROCESSED", "AT"]
    rows = [line.split() for line in lines[begin + 1 : begin + 4]]
    assert [row[:2] + row[3:4] for row in rows] == [
        ["Data", "INSERT", "ACTIVITY"],
        ["Data", "MODIFY", "ACTIVITY"],
        ["Data", "REMOVE", "none"],
    ]
    assert rows[0][2] == rows[1][2] != rows[2][2]
    assert all(row[4].endswith("Z") for row in rows[:2])
    assert "table Out in us-east-1: 5 items (5 ACTIVITY)" in lines
    assert any(line.startswith("started what rule Daily starts, with") for line in lines)
    assert any(line.startswith("execution ") and line.endswith(": SUCCEEDED") for line in lines)
    assert '  {"at": 1000, "kind": "SUMMARY", "made": "daily"}' in lines
    assert lines[-1] == "stopped"


def test_the_embedded_aws_lets_the_schedules_time_come(
    stream_tour: StreamTour, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the clock can be put forward, the rule itself fires, at its hour."""
    assert stream_tour(code(), own=True) == 0
    printed = capsys.readouterr().out
    assert "rule Daily fired at 20" in printed
    assert "T02:00:00Z" in printed
    assert '{"at": 1000, "kind": "SUMMARY", "made": "daily"}' in printed


def test_an_execution_that_fails_fails_the_tour(stream_tour: StreamTour, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 1, with the execution's cause."""
    failing = code(failure="None if 'Records' in event else 1 / 0")
    assert stream_tour(failing) == 1
    assert "FAILED: ZeroDivisionError" in capsys.readouterr().out


def test_changes_that_nobody_processes_end_the_tour(stream_tour: StreamTour) -> None:
    """The wait is bounded; the error says how many are missing, of which table, and what the function wrote last."""
    with pytest.raises(SandboxError, match=r"\d of 5 changes were not processed within 6 s, some of Data; .*called"):
        stream_tour(code(ignored='("REMOVE", "MODIFY")'), patience=6)


EventTour = Callable[..., int]


@pytest.fixture
def event_tour(folder: Folder, tmp_path: Path, emulator: AwsEmulator) -> EventTour:
    """The demo of a system that takes events and no files."""

    def go(text: str, patience: float = 30) -> int:
        path = intake.system(folder, text).path
        options = Options(path, "dev", tmp_path / "session.json", endpoint=emulator.endpoint_url)
        return demo(options, [], Screen(), patience)

    return go


def test_the_tour_shows_what_became_of_events(event_tour: EventTour, capsys: pytest.CaptureFixture[str]) -> None:
    """Each request with its answer; events with their items and alerts; what was set aside, with its reason."""
    assert event_tour(intake.code()) == 0
    lines = capsys.readouterr().out.splitlines()
    begin = next(number for number, line in enumerate(lines) if line.startswith("REQUEST"))
    assert [re.split(" {3,}", line) for line in lines[begin + 1 : begin + 6]] == [
        ["10 readings", "yes", "200", "10 taken"],
        ["1 high reading", "yes", "200", "1 taken"],
        ["1 reading", "no", "403", "Forbidden"],
        ["1 without a value", "yes", "400", "event 0, attributes: no such name"],
        ["2 readings, one with a wrong name", "yes", "400", "event 1, attributes: no such name"],
    ]
    begin = next(number for number, line in enumerate(lines) if line.startswith("EVENT "))
    rows = [line.split()[1:] for line in lines[begin + 1 : begin + 4]]
    assert rows == [
        ["20", "noon", "2027-01-15T08:00:00Z"],
        ["20.5", "noon", "2027-01-15T08:00:00Z"],
        ["201", "noon", "2027-01-15T08:00:00Z", "HIGH"],
    ]
    assert "table Data in us-east-1: 12 items (1 ALERT, 11 DATA)" in lines
    assert "queue dead in us-east-1: NOT_JSON: odd" in lines
    assert lines[-1] == "stopped"


def test_an_api_that_takes_nothing_ends_the_tour(event_tour: EventTour) -> None:
    """The error names the API, what was sent and the answer."""
    with pytest.raises(SandboxError, match="In has not taken 10 readings: 503"):
        event_tour(intake.code(taken="503"))


def test_events_that_nobody_processes_end_the_tour(event_tour: EventTour) -> None:
    """The wait is bounded; the error says how many came through, and what the functions wrote last."""
    with pytest.raises(SandboxError, match=r"11 of 11 events and 1 alerts were processed within 5 s by In; .*called"):
        event_tour(intake.code(kept="kinds[:1]"), patience=5)
