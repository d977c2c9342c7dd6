"""Each change of the processed-data table, from either region, leaves one item in the audit trail."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from boto3.dynamodb.types import TypeDeserializer

from sandbox.aws.fault import Fault
from sandbox.controlplane import Sandbox
from tests.flows.conftest import REGIONS, ROOT, Pipeline, eventually
from tests.flows.dists import change, copy, release, without
from tests.flows.operating import look, redrive, stream_records
from tests.flows.test_files_arrive import as_lines, orders

pytestmark = pytest.mark.flow
Item = dict[str, Any]
_plain = TypeDeserializer().deserialize


@dataclass(frozen=True)
class Audited(Pipeline):
    """The pipeline with what its audit trail holds; all of it is in the primary region."""

    def client(self, service: str) -> Any:
        """An administrator's client in the primary region."""
        return self.sandbox.client(service, REGIONS[0])

    def name(self, what: str) -> str:
        """An output of the primary region."""
        return self._outputs(REGIONS[0])[what]

    def trail(self) -> list[Item]:
        """Every item of the trail, in plain Python values, by key."""
        pages = self.client("dynamodb").get_paginator("scan").paginate(TableName=self.name("auditTableName"))
        items = [{name: _plain(value) for name, value in item.items()} for page in pages for item in page["Items"]]
        return sorted(items, key=lambda item: (item["recordId"], item["changedAt"]))

    def records(self) -> list[Item]:
        """Every record of the table's stream, read as anybody may, in the shape of Lambda's event."""
        return stream_records(self.sandbox, REGIONS[0], self.table)

    def settled(self, seconds: float = 60) -> tuple[list[Item], list[Item]]:
        """Wait until the trail has as many items as the stream has records, and return both."""
        eventually(
            lambda: len(self.trail()) >= len(self.records()) > 0,
            seconds,
            f"the trail has {len(self.trail())} items, the stream {len(self.records())} records",
        )
        self.sandbox.aws.wait_until_idle()
        return self.trail(), self.records()

    def failures(self) -> list[Item]:
        """The bodies of all messages in the stream processor's queue, which stay where they are."""
        return look(self.sandbox, REGIONS[0], self.name("auditFailuresName"))

    def deliver(self, *records: Item) -> Any:
        """Invoke the stream processor with these records, as a trigger would; its answer."""
        answer = self.client("lambda").invoke(
            FunctionName=self.name("streamProcessorName"), Payload=json.dumps({"Records": records}).encode()
        )
        assert "FunctionError" not in answer, answer["Payload"].read()
        return json.loads(answer["Payload"].read())

    def redrive(self, *more: str) -> subprocess.CompletedProcess[str]:
        """Run the command as an operator would."""
        return redrive(self.sandbox, REGIONS[0], self.name("auditFailuresName"), *more)


@contextmanager
def running(dist: Path) -> Iterator[Audited]:
    """The pipeline of a dist/, all Ready."""
    with Sandbox.start(dist, "dev", "file-pipeline") as sandbox:
        sandbox.reconcile_until_ready(timeout=60)
        yield Audited(sandbox)


@pytest.fixture(scope="module")
def audited() -> Iterator[Audited]:
    """The pipeline of the committed dist/."""
    with running(ROOT / "dist") as found:
        yield found


def identities(items: list[Item], name: str) -> list[str]:
    """The ids of records or of the records that items were made of."""
    return sorted(item[name] for item in items)


def test_every_change_of_both_regions_is_audited_once(audited: Audited, unique: str) -> None:
    """Files in both regions: as many audit items as stream records, each with the region whose processor wrote it."""
    for region in REGIONS:
        key = f"orders/{unique}-{region}.jsonl"
        audited.finished(audited.upload(key, as_lines(orders(f"{unique}-{region}", 40)), region), region=region)
    trail, records = audited.settled()
    assert identities(trail, "eventId") == identities(records, "eventID")
    for region in REGIONS:
        made = [item for item in trail if item["recordId"].startswith(f"orders#{unique}-{region}-")]
        assert (len(made), {item["eventName"] for item in made}) == (40, {"INSERT"})
        assert {item["originRegion"] for item in made} == {region}
        (sample,) = audited.query(f"orders#{unique}-{region}-7")
        (item,) = [item for item in made if item["recordId"] == sample["recordId"]]
        assert item["newImage"] == sample
        assert item["itemTimestamp"] == sample["timestamp"]
        assert item["who"] == {
            "kind": "PROCESSOR",
            **{name: sample["metadata"][name] for name in ("region", "sourceBucket", "sourceKey", "sourceVersion")},
        }
        statuses = [i for i in trail if i["recordId"].endswith(f"/orders/{unique}-{region}.jsonl")]
        assert {item["originRegion"] for item in statuses} == {region}
        assert statuses[0]["eventName"] == "INSERT"
        assert statuses[-1]["newImage"]["processingStatus"] == "COMPLETED"
        for before, after in pairwise(statuses):
            assert after["oldImage"] == before["newImage"]  # in the order in which they happened
    assert audited.failures() == []


def test_a_redelivered_batch_changes_nothing(audited: Audited, unique: str) -> None:
    """Every record of the stream once more leaves the trail as it was."""
    audited.finished(audited.upload(f"orders/{unique}.jsonl", as_lines(orders(unique, 30))))
    before, records = audited.settled()
    for first in range(0, len(records), 100):
        assert audited.deliver(*records[first : first + 100]) == {"batchItemFailures": []}
    assert audited.trail() == before


def test_deletions_are_recorded(audited: Audited, unique: str) -> None:
    """A deletion by a person names nobody, one by time to live names DynamoDB; both keep what was deleted."""
    audited.finished(audited.upload(f"orders/{unique}.jsonl", as_lines(orders(unique, 2)), REGIONS[1]))
    for number, region in enumerate(REGIONS):  # the second is replicated to where the trail is
        (item,) = audited.query(f"orders#{unique}-{number}", region)
        key = {name: {"S": item[name]} for name in ("recordId", "timestamp")}
        audited.sandbox.client("dynamodb", region).delete_item(TableName=audited.table, Key=key)
        trail, records = audited.settled()
        (removed,) = [i for i in trail if i["recordId"] == item["recordId"] and i["eventName"] == "REMOVE"]
        assert removed["oldImage"] == item
        assert "newImage" not in removed
        assert removed["who"] == {"kind": "UNKNOWN"}
        assert removed["originRegion"] == REGIONS[1]
    # What time to live deletes has no record in the emulator's stream: it is handed over as AWS documents it.
    (record,) = [r for r in records if r["eventName"] == "REMOVE" and unique in r["dynamodb"]["Keys"]["recordId"]["S"]][
        :1
    ]
    service = {"type": "Service", "principalId": "dynamodb.amazonaws.com"}
    expired = {**record, "eventID": f"ttl-{unique}", "userIdentity": service}
    assert audited.deliver(expired) == {"batchItemFailures": []}
    (found,) = [item for item in audited.trail() if item["eventId"] == f"ttl-{unique}"]
    assert found["who"] == {"kind": "SERVICE", **service}
    key = {name: {"S": found[name]} for name in ("recordId", "changedAt")}
    audited.client("dynamodb").delete_item(TableName=audited.name("auditTableName"), Key=key)


def test_a_burst_loses_no_audit_item(audited: Audited, unique: str) -> None:
    """A hundred files in both regions while the trail throttles and takes half batches: each change is there once."""
    disturbed: Item = {
        "region": REGIONS[0],
        "service": "dynamodb",
        "operation": "BatchWriteItem",
        "resource": "audit-trail",
    }
    throttled = Fault(**disturbed, count=3, code="ProvisionedThroughputExceededException", status=400)
    halved = Fault(**disturbed, after=3, count=5, unprocessed=0.5)
    with audited.sandbox.aws.faults(throttled, halved) as faults:
        for number in range(100):
            body = as_lines(orders(f"{unique}-{number}", 5))
            audited.upload(f"orders/{unique}-{number}.jsonl", body, REGIONS[number % 2])
        wanted = {f"orders#{unique}-{number}-{order}" for number in range(100) for order in range(5)}
        eventually(lambda: wanted <= {item["recordId"] for item in audited.scan()}, 90, "the burst is not stored")
        audited.sandbox.aws.wait_until_idle()
        trail, records = audited.settled(120)
        assert faults.hits()[0] == 3
    assert identities(trail, "eventId") == identities(records, "eventID")
    assert wanted <= {item["recordId"] for item in trail}
    assert audited.failures() == []


def test_a_record_that_is_not_understood_waits_and_is_redriven(tmp_path: Path) -> None:
    """What a release does not know is set aside with its reason; after one that does, redrive completes the trail."""
    dist = copy(tmp_path, "file-pipeline")
    known, unknown = 'EVENTS = ("INSERT", "MODIFY", "REMOVE")', 'EVENTS = ("INSERT", "REMOVE")'
    release(dist, "serverless-stream-processor", lambda _, text: text.replace(known, unknown))
    with running(dist) as audited:
        audited.finished(audited.upload("orders/a.jsonl", as_lines(orders("a", 3))))
        audited.sandbox.aws.wait_until_idle()
        records = audited.records()
        modified = identities([record for record in records if record["eventName"] == "MODIFY"], "eventID")
        assert modified
        eventually(lambda: len(audited.failures()) >= len(modified), 30, "no messages")
        eventually(lambda: len(audited.trail()) >= len(records) - len(modified), 30, "the others are not audited")
        letters = audited.failures()
        assert sorted(letter["record"]["eventID"] for letter in letters) == modified
        assert {letter["reason"].partition(":")[0] for letter in letters} == {"UNKNOWN_EVENT"}
        assert audited.redrive().returncode == 1
        assert len(audited.failures()) == len(modified)

        release(dist, "serverless-stream-processor", lambda _, text: text.replace(unknown, known))
        audited.sandbox.reconcile_until_ready(timeout=60)
        done = audited.redrive()
        assert done.returncode == 0, done.stdout + done.stderr
        trail, records = audited.settled()
        assert identities(trail, "eventId") == identities(records, "eventID")
        assert audited.failures() == []


def test_without_its_grant_no_change_is_lost(tmp_path: Path) -> None:
    """A role that may not write to the trail: the records' places wait in the queue, and go back once it may."""
    dist = copy(tmp_path, "file-pipeline")
    granted = next(dist.rglob("RolePolicy.serverless-stream-processor*.yaml"))
    before = granted.read_text(encoding="utf-8")
    assert change(dist, "RolePolicy", without("dynamodb:BatchWriteItem"), "serverless-stream-processor") == 1
    with running(dist) as audited:
        audited.finished(audited.upload("orders/a.jsonl", as_lines(orders("a", 3))))
        audited.sandbox.aws.wait_until_idle()

        def given_up() -> int:
            infos = [letter.get("DDBStreamBatchInfo") for letter in audited.failures()]
            return sum(info["batchSize"] for info in infos if info)

        eventually(lambda: given_up() >= len(audited.records()), 90, "the records are not given up")
        assert audited.trail() == []
        granted.write_text(before, encoding="utf-8")
        audited.sandbox.reconcile_until_ready(timeout=60)
        done = audited.redrive()
        assert done.returncode == 0, done.stdout + done.stderr
        trail, records = audited.settled()
        assert identities(trail, "eventId") == identities(records, "eventID")


def test_the_tour_changes_no_items_of_files(tmp_path: Path) -> None:
    """`sandbox demo` changes items by hand only where no files are written: its samples are of no data type."""
    command = [sys.executable, "-m", "sandbox", "demo", "--environment", "dev", "--dist"]
    dist = str(copy(tmp_path, "file-pipeline"))
    done = subprocess.run([*command, dist], cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "table serverless-processed-data-dev in" in done.stdout
    assert "changed table" not in done.stdout
