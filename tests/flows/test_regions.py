"""The processor of a region writes to the other region's table while its own fails, and goes home by itself."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from sandbox.aws.fault import Fault
from sandbox.controlplane import Sandbox
from tests.flows.conftest import REGIONS, ROOT, Pipeline, eventually
from tests.flows.dists import change, copy
from tests.flows.operating import redrive
from tests.flows.test_alarms import is_heard_and_ends, listen
from tests.flows.test_audit_trail import running

pytestmark = pytest.mark.flow
ORDER: dict[str, Any] = {"orderId": "A", "customerId": "C", "createdAt": "2026-01-01T00:00:00Z", "total": 1}
HOME, AWAY = REGIONS
TABLE = partial(Fault, service="dynamodb", operation="BatchWriteItem|UpdateItem|GetItem", resource="processed-data")
"""A fault of the pipeline's table, and not of the audit trail."""
DOWN = partial(TABLE, code="InternalServerError", status=500)
SILENT = 4.0
"""Seconds after which the processor has long stopped to wait for an answer."""


def orders(unique: str, count: int) -> bytes:
    """A file of so many orders of its own."""
    return "\n".join(json.dumps({**ORDER, "orderId": f"{unique}-{number}"}) for number in range(count)).encode()


def other_than(region: str) -> str:
    """The region that is not this one."""
    return AWAY if region == HOME else HOME


def is_complete(pipeline: Pipeline, status: dict[str, Any], key: str, count: int, region: str) -> None:
    """Each record of the file is stored once and counted once, in both regions, under the region that processed it."""
    assert status["processingStatus"] == "COMPLETED"
    assert {name: int(value) for name, value in status["counts"].items()} == {
        "read": count,
        "stored": count,
        "rejected": 0,
        "duplicates": 0,
    }
    assert (status["region"], status["sourceKey"]) == (region, key)
    assert status["firstAttemptAt"]
    for place in REGIONS:
        items = pipeline.records_of(key, place)
        assert len(items) == count
        assert {item["metadata"]["region"] for item in items} == {region}
        assert pipeline.query(f"{status['recordId']}", place) == [status]


def writes_home(pipeline: Pipeline, unique: str, region: str) -> None:
    """Wait until a file is written without a call to the other region's table."""
    tried: list[str] = []

    def at_home() -> bool:
        tried.append(f"orders/{unique}-home-{len(tried)}.json")
        # A delay that nobody notices: it is there to count the calls.
        with pipeline.sandbox.aws.faults(TABLE(region=other_than(region), latency=0.001)) as calls:
            pipeline.finished(pipeline.upload(tried[-1], json.dumps([ORDER]).encode(), region), region=region)
            return calls.hits() == [0]

    assert eventually(at_home, 45, f"{len(tried)} files were written to {other_than(region)}")


@pytest.mark.parametrize("region", REGIONS)
def test_a_failing_table_sends_the_writes_to_the_other_region(pipeline: Pipeline, unique: str, region: str) -> None:
    """While DynamoDB fails in a region its files are completed through the other one, heard of, and then home again."""
    suffix = "" if region == HOME else f"-{region}"
    listener = listen(pipeline, region)
    key = f"orders/{unique}.jsonl"
    with pipeline.sandbox.aws.faults(DOWN(region=region)) as faults:
        status = pipeline.finished(pipeline.upload(key, orders(unique, 600), region), 60, other_than(region))
        assert faults.hits()[0] >= 5, "the home table was asked first"
    is_complete(pipeline, status, key, 600, region)
    is_heard_and_ends(pipeline, listener, f"serverless-processed-data-circuit-opened-dev{suffix}")
    writes_home(pipeline, unique, region)


def test_a_table_that_does_not_answer_is_as_good_as_down(pipeline: Pipeline, unique: str) -> None:
    """Calls that hang are given up, and the file is completed through the other region."""
    key = f"orders/{unique}.jsonl"
    with pipeline.sandbox.aws.faults(TABLE(region=HOME, latency=SILENT)):
        status = pipeline.finished(pipeline.upload(key, orders(unique, 300)), 90, AWAY)
    is_complete(pipeline, status, key, 300, HOME)
    writes_home(pipeline, unique, HOME)


def test_a_table_that_is_lost_in_the_middle_of_a_file_loses_nothing(pipeline: Pipeline, unique: str) -> None:
    """Claimed and half written at home, finished in the other region: the account adds up, and no record is missing."""
    key = f"orders/{unique}.jsonl"
    with pipeline.sandbox.aws.faults(DOWN(region=HOME, after=60)) as faults:
        status = pipeline.finished(pipeline.upload(key, orders(unique, 4_000)), 90, AWAY)
        assert faults.hits()[0] >= 5
    is_complete(pipeline, status, key, 4_000, HOME)
    writes_home(pipeline, unique, HOME)


def test_a_table_that_comes_and_goes_loses_nothing(pipeline: Pipeline, unique: str) -> None:
    """Half of all calls fail at home, at random: whichever region took a batch, each record is stored and counted."""
    key = f"orders/{unique}.jsonl"
    with pipeline.sandbox.aws.faults(
        DOWN(region=HOME, probability=0.5), TABLE(region=AWAY, drop=True, probability=0.1)
    ):
        status = pipeline.finished(pipeline.upload(key, orders(unique, 2_000)), 90, AWAY)
    is_complete(pipeline, status, key, 2_000, HOME)
    writes_home(pipeline, unique, HOME)


def test_a_redelivery_after_a_failover_changes_nothing(pipeline: Pipeline, unique: str) -> None:
    """A file that was completed in the other region is known as completed at home, once replication has brought it."""
    key = f"orders/{unique}.jsonl"
    notified_twice = Fault(service="s3", operation="Notification", resource=unique, duplicate=1)
    with pipeline.sandbox.aws.faults(DOWN(region=HOME), notified_twice):
        status = pipeline.finished(pipeline.upload(key, orders(unique, 50)), 60, AWAY)
        pipeline.sandbox.aws.wait_until_idle(60)
    (final,) = pipeline.query(status["recordId"], HOME)
    is_complete(pipeline, final, key, 50, HOME)


def test_files_in_the_passive_region_are_processed_and_heard_of(pipeline: Pipeline, unique: str) -> None:
    """Nothing is lost while an uploader has not followed; its alarm says so, the active one's never."""
    listeners = {region: listen(pipeline, region) for region in REGIONS}
    for region in REGIONS:
        key = f"orders/{unique}-{region}.jsonl"
        status = pipeline.finished(pipeline.upload(key, orders(f"{unique}-{region}", 30), region), region=region)
        is_complete(pipeline, status, key, 30, region)
    is_heard_and_ends(pipeline, listeners[AWAY], f"serverless-files-while-passive-dev-{AWAY}")
    assert not listeners[HOME].hears("serverless-files-while-passive-dev", "ALARM")


def test_a_file_sent_to_both_buckets_is_the_same_records(pipeline: Pipeline, unique: str) -> None:
    """An upload without a clear answer, sent again to the other region with the same `uploaded-at`, doubles nothing."""
    body = json.dumps({"userId": unique, "email": "u@example.com"}).encode()
    for region in REGIONS:
        bucket, key = pipeline.bucket(region), f"users/{unique}.jsonl"
        client = pipeline.sandbox.client("s3", region)
        client.put_object(Bucket=bucket, Key=key, Body=body, Metadata={"uploaded-at": "2026-01-31T12:00:00Z"})
        pipeline.finished(f"file#{bucket}/{key}", region=region)
    for region in REGIONS:
        (item,) = pipeline.query(f"users#{unique}", region)
        assert item["timestamp"].startswith("2026-01-31T12:00:00.000000Z#")


def test_the_audit_trail_names_the_region_that_processed(unique: str) -> None:
    """An item that the breaker put into the other region's replica has its processor's region as origin, once."""
    with running(ROOT / "dist") as audited:
        for region in REGIONS:
            key = f"orders/{unique}-{region}.jsonl"
            with audited.sandbox.aws.faults(DOWN(region=region)):
                file = audited.upload(key, orders(f"{unique}-{region}", 30), region)
                audited.finished(file, 60, other_than(region))
        trail, records = audited.settled()
        assert sorted(item["eventId"] for item in trail) == sorted(record["eventID"] for record in records)
        for region in REGIONS:
            made = [item for item in trail if item["recordId"].startswith(f"orders#{unique}-{region}-")]
            assert len(made) == 30
            assert {item["originRegion"] for item in made} == {region}
            assert {(item["who"]["kind"], item["who"]["region"]) for item in made} == {("PROCESSOR", region)}


@pytest.fixture
def hurried(tmp_path: Path) -> Iterator[Pipeline]:
    """The pipeline with a timeout of six seconds, so that nobody waits long for two tables that are down."""
    dist = copy(tmp_path, "file-pipeline")
    assert change(dist, "Function", lambda spec: spec.update(timeout=6), "serverless-data-processor") == len(REGIONS)
    with Sandbox.start(dist, "dev", "file-pipeline") as sandbox:
        sandbox.reconcile_until_ready(timeout=60)
        yield Pipeline(sandbox)


def test_when_both_tables_fail_the_file_waits_and_is_redriven(hurried: Pipeline) -> None:
    """Neither region takes the file: its event ends in the dead-letter queue, and a redrive completes it."""
    key, queue = "orders/both.jsonl", "serverless-dlq-dev"
    with hurried.sandbox.aws.faults(*(DOWN(region=region) for region in REGIONS)):
        status_id = hurried.upload(key, orders("both", 300))
        sqs, url = hurried.sandbox.client("sqs", HOME), hurried.queue_url(HOME)

        def waits() -> bool:
            found = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["ApproximateNumberOfMessages"])
            return bool(found["Attributes"]["ApproximateNumberOfMessages"] == "1")

        assert eventually(waits, 90, "the event is not in the dead-letter queue")
        hurried.sandbox.aws.wait_until_idle(60)
    assert hurried.records_of(key) == []
    done = redrive(hurried.sandbox, HOME, queue, "--function", "serverless-data-processor-dev")
    assert done.returncode == 0, done.stdout + done.stderr
    is_complete(hurried, hurried.finished(status_id, 60), key, 300, HOME)


def without_the_other_region(spec: dict[str, Any]) -> None:
    """Take the grant on the other region's table out of a RolePolicy."""
    policy = json.loads(spec["policy"])
    kept = [statement for statement in policy["Statement"] if statement["Sid"] != "WriteItemsInOtherRegion"]
    assert len(kept) == len(policy["Statement"]) - 1
    spec["policy"] = json.dumps({**policy, "Statement": kept})


def test_without_its_grant_the_other_region_takes_nothing(tmp_path: Path) -> None:
    """The grant on the other region's table is what carries a file through an outage: without it the file fails."""
    dist = copy(tmp_path, "file-pipeline")
    assert change(dist, "RolePolicy", without_the_other_region, "serverless-data-processor") == len(REGIONS)
    with Sandbox.start(dist, "dev", "file-pipeline") as sandbox:
        sandbox.reconcile_until_ready(timeout=60)
        pipeline = Pipeline(sandbox)
        with sandbox.aws.faults(DOWN(region=HOME)):
            pipeline.upload("orders/denied.jsonl", orders("denied", 30))
            (letter,) = eventually(lambda: pipeline.dead_letters(HOME), 90, "nothing is in the dead-letter queue")
            assert "AccessDenied" in letter["MessageAttributes"]["ErrorMessage"]["StringValue"]
        assert pipeline.records_of("orders/denied.jsonl", AWAY) == []
