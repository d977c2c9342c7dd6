"""Records that cannot be processed wait with their reason, hold up no other, and go back once it is mended."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from sandbox.aws.fault import Fault
from sandbox.controlplane import Sandbox
from tests.flows.conftest import ROOT, eventually
from tests.flows.dists import change, copy, release
from tests.flows.streams import REGION, Streams

pytestmark = pytest.mark.flow


@contextmanager
def running(dist: Path) -> Iterator[Streams]:
    """The system of a dist/, all Ready."""
    with Sandbox.start(dist, "dev", "stream-processing") as sandbox:
        sandbox.reconcile_until_ready(timeout=60)
        yield Streams(sandbox)


@pytest.fixture(scope="module")
def streams() -> Iterator[Streams]:
    """The system of the committed dist/."""
    with running(ROOT / "dist") as found:
        yield found


def test_a_record_that_is_not_understood_waits_with_its_reason(tmp_path: Path) -> None:
    """Of a batch of ten the nine others are activities at once; after a release that understands it so is the tenth."""
    dist = copy(tmp_path, "stream-processing")
    # Users that are keyed by another attribute, so that an image without userId is possible.
    keys = [{"name": "id", "type": "S"}, {"name": "timestamp", "type": "N"}]
    assert change(dist, "Table", lambda spec: spec.update(hashKey="id", attribute=keys), "dev-userdata-synth") == 1
    with running(dist) as streams:
        users = [{"id": f"u{number}", "userId": f"u{number}", "timestamp": number} for number in range(10)]
        del users[4]["userId"]
        streams.put_batches("userDataTable", users)
        eventually(lambda: len(streams.analytics("USER_ACTIVITY")) >= 9, 30, "nine activities")
        (letter,) = eventually(lambda: streams.look("userDataFailures"), 30, "no message")
        assert letter["kind"] == "stream-record"
        assert letter["reason"].startswith("NO_ATTRIBUTE: attribute userId is missing")
        assert letter["record"]["dynamodb"]["Keys"]["id"] == {"S": "u4"}

        unhelped = streams.redrive("userDataFailures")
        assert unhelped.returncode == 1, unhelped.stderr
        assert streams.waiting("userDataFailures") == 1

        def understand(name: str, text: str) -> str:
            return text.replace('id_attribute="userId"', 'id_attribute="id"') if name.endswith("logic.py") else text

        release(dist, "dev-userdataproc-synth", understand)
        streams.sandbox.reconcile_until_ready(timeout=60)
        done = streams.redrive("userDataFailures")
        assert done.returncode == 0, done.stdout + done.stderr
        assert {item["sourceUserId"] for item in streams.analytics("USER_ACTIVITY")} == {f"u{n}" for n in range(10)}
        assert len(streams.analytics("USER_ACTIVITY")) == 10
        assert streams.waiting("userDataFailures") == 0


def test_a_record_that_breaks_the_function_is_found_and_given_up_alone(tmp_path: Path) -> None:
    """A bug that one record meets is retried three times for it alone; what Lambda tells of it leads back to it."""
    dist = copy(tmp_path, "stream-processing")

    read = 'found = _attribute(change, name, "S")'
    bug = 'if found == "u4":\n        raise ZeroDivisionError'
    release(dist, "dev-userdataproc-synth", lambda _, text: text.replace(read, f"{read}\n    {bug}"))
    with running(dist) as streams:
        streams.put_batches("userDataTable", [{"userId": f"u{number}", "timestamp": number} for number in range(10)])
        (letter,) = eventually(lambda: streams.look("userDataFailures"), 60, "no message")
        eventually(lambda: len(streams.analytics("USER_ACTIVITY")) >= 9, 30, "nine activities")
        assert letter["requestContext"]["condition"] == "RetryAttemptsExhausted"
        batch = letter["DDBStreamBatchInfo"]
        assert (batch["batchSize"], batch["startSequenceNumber"]) == (1, batch["endSequenceNumber"])
        assert "u4" not in {item["sourceUserId"] for item in streams.analytics("USER_ACTIVITY")}

        release(
            dist,
            "dev-userdataproc-synth",
            lambda _, text: text.replace("        raise ZeroDivisionError\n", "        pass\n"),
        )
        streams.sandbox.reconcile_until_ready(timeout=60)
        done = streams.redrive("userDataFailures")
        assert done.returncode == 0, done.stdout + done.stderr
        assert {item["sourceUserId"] for item in streams.analytics("USER_ACTIVITY")} == {f"u{n}" for n in range(10)}
        assert streams.waiting("userDataFailures") == 0


def test_what_a_busy_table_refuses_for_long_is_not_lost(streams: Streams, unique: str) -> None:
    """While the analytics table takes nothing, changes end in the queue; when it does again, all go back, once each."""
    refused = Fault(region=REGION, service="dynamodb", operation="BatchWriteItem", resource="analytics",
                    code="AccessDeniedException", status=400)  # fmt: skip
    with streams.sandbox.aws.faults(refused):
        streams.put("orderDataTable", *({"orderId": f"{unique}-{n}", "createdAt": n} for n in range(5)))

        def given_up() -> int:
            infos = [letter.get("DDBStreamBatchInfo") for letter in streams.look("orderDataFailures")]
            return sum(info["batchSize"] for info in infos if info)

        eventually(lambda: given_up() >= 5, 60, "five records given up")
    assert streams.analytics("ORDER_ACTIVITY") == []
    listed = streams.redrive("orderDataFailures", "--dry-run")
    assert listed.returncode == 0, listed.stdout + listed.stderr
    assert streams.analytics("ORDER_ACTIVITY") == []
    done = streams.redrive("orderDataFailures")
    assert done.returncode == 0, done.stdout + done.stderr
    found = {item["sourceOrderId"] for item in streams.analytics("ORDER_ACTIVITY")}
    assert found == {f"{unique}-{n}" for n in range(5)}
    assert len(streams.analytics("ORDER_ACTIVITY")) == 5


def test_a_throttled_table_is_waited_for(streams: Streams, unique: str) -> None:
    """Throttles and half-taken batches that pass lose nothing and leave nothing in the queue."""

    def disturbed(**how: Any) -> Fault:
        return Fault(region=REGION, service="dynamodb", operation="BatchWriteItem", resource="analytics", **how)

    throttled = disturbed(count=2, code="ProvisionedThroughputExceededException", status=400)
    halved = disturbed(after=2, count=2, unprocessed=0.5)
    with streams.sandbox.aws.faults(throttled, halved) as faults:
        streams.put_batches("userDataTable", [{"userId": f"{unique}-{n}", "timestamp": n} for n in range(10)])
        eventually(
            lambda: len([i for i in streams.analytics("USER_ACTIVITY") if i["sourceUserId"].startswith(unique)]) >= 10,
            30,
            "ten activities",
        )
        assert faults.hits()[0] == 2
    assert streams.waiting("userDataFailures") == 0


@pytest.mark.parametrize("function", ["userDataProcessor", "orderDataProcessor"])
@pytest.mark.parametrize(
    ("record", "reason"),
    [
        ("just text", "NOT_A_RECORD"),
        ({"eventSource": "aws:kinesis", "kinesis": {}}, "UNKNOWN_SOURCE"),
        ({"eventSource": "aws:dynamodb", "eventName": "UPSERT"}, "UNKNOWN_EVENT"),
        ({"eventSource": "aws:dynamodb", "eventName": "INSERT"}, "NO_CHANGE"),
    ],
)
def test_an_unknown_shape_is_set_aside_by_its_name(
    streams: Streams, function: str, record: object, reason: str
) -> None:
    """Whatever is no record of a table's stream goes to the function's own queue, as it came, with the reason."""
    queue = function.replace("Processor", "Failures")
    streams.empty(queue)
    answer = streams.client("lambda").invoke(
        FunctionName=streams.outputs[f"{function}Name"], Payload=json.dumps({"Records": [record]}).encode()
    )
    assert json.loads(answer["Payload"].read()) == {"batchItemFailures": []}
    (letter,) = streams.look(queue)
    assert letter["reason"].startswith(f"{reason}: ")
    assert letter["record"] == record
    streams.empty(queue)
