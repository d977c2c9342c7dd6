"""Flows of the file-pipeline in one region: files, their failures, the audit trail, the look at the other region."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from functools import partial

from sandbox.aws import Fault
from sandbox.ingestion import choose, ingestions
from tools.prove.stage import Failed, Flow, Json, Stage, need

ORDER: Json = {"customerId": "C-1", "createdAt": "2026-01-01T00:00:00Z", "total": 1}
_NO_FILE = b"\x00\x01\x02"


class Abandoned(Failed):
    """Raised when nobody is at work on a file any more, and it is not finished."""


def flows(stage: Stage) -> Sequence[Flow]:
    """Those of a region, the slow ones last; the audit trail is written in one region alone."""
    prefixes = sorted({prefix for prefix, _ in choose(ingestions(stage.sandbox.objects()), stage.region).filters})
    found = [
        *(Flow(f"a file under {prefix} is read", partial(_read, prefix=prefix)) for prefix in prefixes),
        Flow("good records are stored, bad ones quarantined", _mixed),
        Flow("a file that nobody can read is reported and kept as a dead letter", _unreadable),
        Flow("the other region is looked at", _watched),
    ]
    if "auditTableName" in stage.outputs:
        found += [
            Flow("a change of an item is in the audit trail", _audited),
            Flow("what is no record of a stream is set aside", _set_aside),
        ]
    return [
        *found,
        Flow("an upload of rejects that fails leaves nothing behind", _given_up),
        Flow("while the region's table fails, the other region's is written", _elsewhere),
        Flow("a file that needs more time goes on from its checkpoint", _continued),
    ]


def _upload(stage: Stage, key: str, body: bytes) -> None:
    stage.client("s3").put_object(Bucket=stage.outputs["bucketName"], Key=key, Body=body)


def _status(stage: Stage, key: str, region: str = "") -> Json:
    """The file's status item once its processing has ended, in any way."""
    outputs = stage.outputs
    record = {"recordId": f"file#{outputs['bucketName']}/{key}"}

    def ended() -> Json | None:
        idle = not stage.sandbox.aws.pending_events()
        for item in stage.query(outputs["tableName"], record, region):
            if item["processingStatus"] not in {"PROCESSING", "PARTIAL"}:
                return item
            if idle:  # the event has come, since there is an item, and nobody will go on with it
                raise Abandoned(f"{key} was left as {item['processingStatus']}")
        return None

    return stage.eventually(ended, f"{key} is not finished")


def _completed(stage: Stage, key: str, status: str = "COMPLETED", region: str = "") -> Json:
    found = _status(stage, key, region)
    need(found["processingStatus"] == status, f"{key} is {found['processingStatus']}: {found.get('reason')}")
    return found


def _orders(word: str, count: int, more: bytes = b"") -> bytes:
    lines = [json.dumps({**ORDER, "orderId": f"{word}-{number}"}).encode() for number in range(count)]
    return b"\n".join([lines[0], more, *lines[1:]])


def _read(stage: Stage, prefix: str) -> None:
    key = f"{prefix}{stage.word}.json"
    _upload(stage, key, b"[]")
    _completed(stage, key)


def _mixed(stage: Stage) -> None:
    key = f"orders/{stage.word}.jsonl"
    _upload(stage, key, _orders(stage.word, 1, b"nonsense"))
    _completed(stage, key, "COMPLETED_WITH_REJECTS")
    need(stage.query(stage.outputs["tableName"], {"recordId": f"orders#{stage.word}-0"}), "the good record is gone")
    bucket = stage.outputs["bucketName"]
    kept = stage.client("s3").get_object(Bucket=bucket, Key=f"rejected/{key}.jsonl")["Body"].read()
    need(b"nonsense" in kept, "the bad record is gone")


def _unreadable(stage: Stage) -> None:
    key = f"orders/{stage.word}.json"
    _upload(stage, key, _NO_FILE)
    _failed(stage, key)
    name = stage.outputs["deadLetterQueueArn"].rpartition(":")[2]
    stage.eventually(lambda: stage.letters(name, key), f"{key} is no dead letter")


def _failed(stage: Stage, key: str, region: str = "") -> None:
    found = _completed(stage, key, "FAILED", region)
    need(str(found.get("reason", "")).startswith("WRONG_ENCODING"), f"{key} failed for another reason: {found}")


def _elsewhere(stage: Stage) -> None:
    outputs = stage.outputs
    function, (other,) = outputs["functionName"], _regions(stage) - {stage.region}
    lost = Fault(service="dynamodb", region=stage.region, resource=outputs["tableName"], code="InternalServerError",
                 status=500)  # fmt: skip
    good, bad = f"orders/{stage.word}-good.jsonl", f"orders/{stage.word}-bad.json"
    with stage.changed(function), stage.faults(lost):
        _upload(stage, good, _orders(stage.word, 1))
        _completed(stage, good, region=other)
        need(stage.query(outputs["tableName"], {"recordId": f"orders#{stage.word}-0"}, other), "the record is gone")
        _upload(stage, bad, _NO_FILE)
        _failed(stage, bad, other)


def _regions(stage: Stage) -> set[str]:
    return {one.region for one in ingestions(stage.sandbox.objects())}


def _given_up(stage: Stage) -> None:
    key, bucket = f"orders/{stage.word}.jsonl", stage.outputs["bucketName"]
    body = _orders(stage.word, 1, b"\n".join(b"x" * 16_000 for _ in range(340)))
    refused = Fault(service="s3", operation="PutObject", resource=f"rejected/{key}", after=2, code="AccessDenied",
                    status=403)  # fmt: skip
    with stage.changed(stage.outputs["functionName"], attempts=0), stage.faults(refused):
        _upload(stage, key, body)
        _completed(stage, key, "FAILED")
        stage.sandbox.aws.wait_until_idle()
    left = stage.client("s3").list_multipart_uploads(Bucket=bucket, Prefix=f"rejected/{key}").get("Uploads")
    need(not left, f"an upload of rejected/{key} is left")


def _continued(stage: Stage) -> None:
    """Three blocks of records take longer than an invocation has, one takes less: begun anew it would not end."""
    with stage.changed(stage.outputs["functionName"]):
        seconds = 4 + int(3 * _cold(stage))  # a third of them must do for what comes after the last write
    try:
        _in_parts(stage, f"orders/{stage.word}.jsonl", seconds)
    except Abandoned as error:
        if "PROCESSING" not in str(error):
            raise
        _in_parts(stage, f"orders/{stage.word}-again.jsonl", 2 * seconds)  # the machine was too busy to hand over


def _in_parts(stage: Stage, key: str, seconds: int) -> None:
    few = {"WRITE_WORKERS": "4", "MAX_CONTINUATIONS": "3"}
    # A block is five rounds of four writes: three last for 0.9 of the time, of which two thirds are for reading.
    slow = Fault(service="dynamodb", operation="BatchWriteItem", region=stage.region,
                 resource=stage.outputs["tableName"], latency=0.06 * seconds)  # fmt: skip
    changed = stage.changed(stage.outputs["functionName"], timeout=seconds, attempts=0, variables=few)
    with changed, stage.faults(slow):
        _upload(stage, key, _orders(stage.word, 1_500, b"nonsense"))
        _completed(stage, key, "COMPLETED_WITH_REJECTS")


def _cold(stage: Stage) -> float:
    """Seconds that a small file takes a fresh environment: how busy this machine is."""
    begun = time.monotonic()
    _read(stage, "orders/cold-")
    return time.monotonic() - begun


def _audited(stage: Stage) -> None:
    stage.put(stage.outputs["tableName"], {"recordId": f"orders#{stage.word}", "timestamp": "2026-01-01T00:00:00Z#0"})
    stage.eventually(lambda: stage.holding(stage.outputs["auditTableName"], stage.word), f"{stage.word} is not audited")


def _set_aside(stage: Stage) -> None:
    outputs = stage.outputs
    stage.invoke(outputs["streamProcessorName"], {"Records": [stage.word]})
    stage.eventually(lambda: stage.letters(outputs["auditFailuresName"], stage.word), f"{stage.word} is not set aside")


def _watched(stage: Stage) -> None:
    answer = stage.invoke(_named(stage, "region-watcher"), {})
    need(answer == {"unhealthy": False, "failures": {}}, f"the other region is ill: {answer}")


def _named(stage: Stage, part: str) -> str:
    """The function of the region whose name holds a part."""
    names: list[str] = [
        one["FunctionName"]
        for page in stage.client("lambda").get_paginator("list_functions").paginate()
        for one in page["Functions"]
    ]
    return next(name for name in names if part in name)
