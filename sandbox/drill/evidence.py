"""What lies in tables, quarantines, queues and logs of both regions, read past all faults once they are lifted."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Sequence
from typing import Any

from sandbox.controlplane import Sandbox
from sandbox.drill.account import Found
from sandbox.drill.files import id_of
from sandbox.drill.places import Place
from sandbox.reading import plain, scan

Json = dict[str, Any]
_DONE = ("COMPLETED", "COMPLETED_WITH_REJECTS")
_OPENED = "writing to"  # of the data processor's line about its circuit


def find(sandbox: Sandbox, run: str, places: Sequence[Place]) -> Found:
    """All that belongs to a run: its records in each region, its rejects, and its files that are not finished."""
    items: dict[str, list[tuple[str, tuple[str, str]]]] = {}
    unfinished: set[str] = set()
    for place in places:
        mine = items[place.region] = []
        for item in scan(sandbox, place.table, place.region):
            key = (str(item["recordId"]), str(item["timestamp"]))
            if item["dataType"] != "file":
                one = id_of(item["data"])
                if one.startswith(f"{run}-"):
                    mine.append((one, key))
            elif f"/{run}-" in key[0] and item["processingStatus"] not in _DONE:
                unfinished.add(f"{key[0]} is {item['processingStatus']} in {place.region}: {item.get('reason', '')}")
    rejects = [reject for place in places for reject in _rejects(sandbox, run, place)]
    return Found(items, rejects, sorted(unfinished))


def _rejects(sandbox: Sandbox, run: str, place: Place) -> Iterator[tuple[str, str, str]]:
    s3 = sandbox.client("s3", place.region)
    pages = s3.get_paginator("list_objects_v2").paginate(Bucket=place.bucket, Prefix="rejected/")
    for entry in (entry for page in pages for entry in page.get("Contents", []) if f"/{run}-" in entry["Key"]):
        body = s3.get_object(Bucket=place.bucket, Key=entry["Key"])["Body"].read().decode()
        for reject in map(json.loads, body.splitlines()):
            yield _id_in(reject["raw"], run), reject["reason"], place.bucket


def _id_in(raw: str, run: str) -> str:
    """The id in the text of a rejected record, whatever the format."""
    begin = raw.find(f"{run}-")
    end = begin
    while begin >= 0 and end < len(raw) and (raw[end].isalnum() or raw[end] == "-"):
        end += 1
    return raw[begin:end] if begin >= 0 else ""


def waiting(sandbox: Sandbox, place: Place) -> int:
    """Messages in the dead-letter queue of a region."""
    sqs = sandbox.client("sqs", place.region)
    url = sqs.get_queue_url(QueueName=place.queue.rpartition(":")[2])["QueueUrl"]
    found = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["ApproximateNumberOfMessages"])
    return int(found["Attributes"]["ApproximateNumberOfMessages"])


def status(sandbox: Sandbox, place: Place, bucket: str, key: str) -> Json | None:
    """The newest status item of a file, as the table of a region has it."""
    found = sandbox.client("dynamodb", place.region).query(
        TableName=place.table,
        KeyConditionExpression="recordId = :id",
        ExpressionAttributeValues={":id": {"S": f"file#{bucket}/{key}"}},
        ScanIndexForward=False,
        ConsistentRead=True,
        Limit=1,
    )["Items"]
    return plain(found[0]) if found else None


def is_finished(item: Json | None) -> bool:
    """Whether a status item says that all of the file is stored or set aside."""
    return item is not None and item["processingStatus"] in _DONE


def circuit_opened(sandbox: Sandbox, place: Place, since: float) -> float | None:
    """Seconds from `since` (time.time) to the first time that a processor of the region turned to the other table."""
    logs = sandbox.client("logs", place.region)
    pages = logs.get_paginator("filter_log_events").paginate(
        logGroupName=f"/aws/lambda/{place.function}", startTime=int(since * 1000), endTime=int(time.time() * 1000) + 1
    )
    moments = [event["timestamp"] for page in pages for event in page["events"] if _OPENED in event["message"]]
    return max(0.0, min(moments) / 1000 - since) if moments else None
