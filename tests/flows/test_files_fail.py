"""What goes wrong with a file ends where somebody finds it, and what was good in it is kept."""

from __future__ import annotations

import gzip
import json
from contextlib import nullcontext
from functools import partial
from typing import Any

import pytest
from botocore.exceptions import ClientError

from sandbox.aws.fault import Fault
from tests.flows.conftest import REGIONS, Pipeline, eventually

pytestmark = pytest.mark.flow
GOOD: dict[str, Any] = {"orderId": "A", "customerId": "C", "createdAt": "2026-01-01T00:00:00Z", "total": 1}


@pytest.mark.parametrize("region", REGIONS)
def test_bad_records_are_quarantined_with_their_reasons(pipeline: Pipeline, unique: str, region: str) -> None:
    """One bad record never loses the good ones: it lies under rejected/ with line, field, reason and text."""
    good = {**GOOD, "orderId": unique}
    lines = [
        json.dumps(good),
        '{"orderId": 7}',
        "not json",
        json.dumps({**good, "orderId": f"{unique}-2", "total": -1}),
    ]
    key = f"orders/{unique}.jsonl"
    status = pipeline.finished(pipeline.upload(key, "\n".join(lines).encode(), region), region=region)
    assert status["processingStatus"] == "COMPLETED_WITH_REJECTS"
    assert [item["recordId"] for item in pipeline.records_of(key, region)] == [f"orders#{unique}"]
    rejects = [json.loads(line) for line in pipeline.rejects(key, region).splitlines()]
    assert [reject["line"] for reject in rejects] == [2, 3, 4]
    assert rejects[1]["raw"] == "not json"
    assert rejects[2]["field"] == "total"
    assert all(reject["reason"] for reject in rejects)


def test_quarantine_triggers_nothing(pipeline: Pipeline, unique: str) -> None:
    """The quarantine lies in the bucket that notifies the processor, and must not feed it."""
    key = f"orders/{unique}.jsonl"
    pipeline.finished(pipeline.upload(key, b"nonsense"))
    assert pipeline.rejects(key)
    pipeline.sandbox.aws.wait_until_idle()
    bucket = pipeline.bucket(REGIONS[0])
    assert pipeline.query(f"file#{bucket}/rejected/{key}.jsonl") == []


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("truncated.json.gz", gzip.compress(json.dumps([GOOD] * 500).encode())[:60]),
        ("empty.json", b""),
        ("utf-16.csv", "orderId,customerId\nA,C\n".encode("utf-16-le")),
        ("no-array.json", b"\x00\x01\x02\x03"),
    ],
    ids=["truncated", "empty", "encoding", "bytes"],
)
@pytest.mark.parametrize("region", REGIONS)
def test_a_poison_file_ends_in_the_dead_letter_queue(
    pipeline: Pipeline, unique: str, name: str, body: bytes, region: str
) -> None:
    """A file that cannot be read fails after its retries: its event waits in the queue, its reason in the table."""
    key = f"orders/{unique}-{name}"
    status_id = pipeline.upload(key, body, region)
    letters: list[dict[str, Any]] = []

    def arrived() -> list[dict[str, Any]]:
        letters.extend(m for m in pipeline.dead_letters(region) if key in m["Body"])
        return letters

    (letter,) = eventually(arrived, 45, f"{key} is not in the dead-letter queue")
    event = json.loads(letter["Body"])
    assert event["Records"][0]["s3"]["object"]["key"] == key
    assert letter["MessageAttributes"]["ErrorMessage"]["StringValue"]
    status = pipeline.query(status_id, region)[-1]
    assert status["processingStatus"] == "FAILED"
    assert status["reason"]


def test_throttled_writes_are_retried_until_all_is_stored(pipeline: Pipeline, unique: str) -> None:
    """DynamoDB's refusals, as errors and as unprocessed items, delay records and lose none."""
    write = partial(Fault, service="dynamodb", operation="BatchWriteItem")
    throttle = write(code="ProvisionedThroughputExceededException", status=400, count=12)
    partly = write(after=12, unprocessed=0.5, count=8)
    broken = write(after=20, drop=True, count=4)
    key = f"orders/{unique}.json"
    records = [{**GOOD, "orderId": f"{unique}-{number}"} for number in range(600)]
    with pipeline.sandbox.aws.faults(throttle, partly, broken) as faults:
        status = pipeline.finished(pipeline.upload(key, json.dumps(records).encode()), 60)
        assert all(faults.hits()), "each fault has disturbed some request"
    assert status["processingStatus"] == "COMPLETED"
    assert len(pipeline.records_of(key)) == 600


@pytest.mark.parametrize("region", REGIONS)
def test_a_lost_connection_to_s3_is_taken_up_again(pipeline: Pipeline, unique: str, region: str) -> None:
    """S3 failing for a moment delays a file and loses nothing."""
    key = f"orders/{unique}.json"
    fault = Fault(service="s3", operation="GetObject.*", region=region, resource=unique, drop=True, count=2)
    with pipeline.sandbox.aws.faults(fault) as faults:
        status = pipeline.finished(pipeline.upload(key, json.dumps([GOOD]).encode(), region), 60, region)
        assert faults.hits() == [2]
    assert status["processingStatus"] == "COMPLETED"


@pytest.mark.parametrize(("tls", "allowed"), [(True, True), (False, False)])
def test_plain_text_requests_are_refused(pipeline: Pipeline, unique: str, tls: bool, allowed: bool) -> None:
    """The bucket's policy takes what comes over TLS and refuses the same request in plain text."""
    client = pipeline.user(f"reader-{unique}", ["s3:PutObject"], "s3", REGIONS[0], tls=tls)
    with nullcontext() if allowed else pytest.raises(ClientError, match="AccessDenied"):
        client.put_object(Bucket=pipeline.bucket(REGIONS[0]), Key=f"orders/{unique}.json", Body=b"[]")


@pytest.mark.parametrize("key", ["elsewhere/a.json", "orders/a.xml", "a.json", "orders.json"])
def test_uploads_that_nobody_would_read_are_refused(pipeline: Pipeline, unique: str, key: str) -> None:
    """A file outside the routes is refused at the door instead of lying unnoticed for ever."""
    uploader = pipeline.user(f"uploader-{unique}", ["s3:PutObject"], "s3", REGIONS[0])
    bucket = pipeline.bucket(REGIONS[0])
    uploader.put_object(Bucket=bucket, Key="orders/welcome.json", Body=b"[]")
    with pytest.raises(ClientError) as refused:
        uploader.put_object(Bucket=bucket, Key=key, Body=b"[]")
    assert refused.value.response["Error"]["Code"] == "AccessDenied"
