"""The tour: a small system of our own, files sent through it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sandbox import SandboxError
from sandbox.aws import AwsEmulator
from sandbox.demo import demo
from sandbox.screen import Screen
from sandbox.up import Options
from tests.unit.sandbox import scenario
from tests.unit.sandbox.small import Folder

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
