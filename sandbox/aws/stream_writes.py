"""Puts into a Kinesis stream: what a fault leaves out, and what the stream publishes about its records.

Source: Amazon Kinesis API reference, "PutRecords" (a record that was not taken has an ErrorCode in its place); Amazon
Kinesis developer guide, "Monitor Kinesis Data Streams with CloudWatch" (WriteProvisionedThroughputExceeded counts
records). Published are IncomingRecords and WriteProvisionedThroughputExceeded by stream, and no other metric.
"""

from __future__ import annotations

import contextvars
import json
from typing import Any

from ministack.core import responses
from ministack.services import kinesis

from sandbox.aws.fault import Fault, Request
from sandbox.aws.hooks import Hook, replace
from sandbox.aws.metrics import record

PUT = Hook("services.kinesis:_put_record", "01781507", "AWS/Kinesis IncomingRecords")
PUT_SOME = Hook("services.kinesis:_put_records", "fcd3738a", "records that a stream does not take")
HOOKS = (PUT, PUT_SOME, Hook("services.kinesis:_resolve_stream", "4fd62d7a", "AWS/Kinesis metrics"))

THROTTLED = "ProvisionedThroughputExceededException"
share: contextvars.ContextVar[float] = contextvars.ContextVar("sandbox_untaken", default=0.0)
"""Which share of a PutRecords' records is left out of the stream."""


def install() -> None:
    """Leave records out, and count all of them."""
    one: Any = replace(PUT, None)
    some: Any = replace(PUT_SOME, None)
    replace(PUT, lambda data: _counted(data, one(data), 1))
    replace(PUT_SOME, lambda data: _leave_out(data, some))


def refused(request: Request, fault: Fault, body: bytes) -> None:
    """Count the records of a put that a fault has answered as throttled."""
    if request.service != "kinesis" or fault.code != THROTTLED:
        return
    count = len(json.loads(body).get("Records") or [None])

    def publish() -> None:
        responses.set_request_account_id(request.account)
        responses.set_request_region(request.region)
        _throttled(request.resource.rpartition("/")[2], count)

    contextvars.copy_context().run(publish)


def _leave_out(data: dict[str, Any], put: Any) -> Any:
    records = data.get("Records") or []
    # At least one is left and one is taken, unless the share is 1: a client that tries again comes to an end.
    left = len(records) if share.get() == 1 else min(max(1, int(len(records) * share.get())), len(records) - 1)
    if not share.get() or left < 1:
        return _counted(data, put(data), len(records))
    taken = len(records) - left
    answer = _counted(data, put({**data, "Records": records[:taken]}), taken)
    if answer[0] != 200:
        return answer
    _throttled(kinesis._resolve_stream(data)[0], left)
    document = json.loads(answer[2])
    failure = {"ErrorCode": THROTTLED, "ErrorMessage": "Rate exceeded for a shard, by a fault of the sandbox"}
    document |= {"FailedRecordCount": left, "Records": [*document["Records"], *[failure] * left]}
    return responses.json_response(document)


def _counted(data: dict[str, Any], answer: Any, count: int) -> Any:
    if answer[0] == 200 and count:
        name = kinesis._resolve_stream(data)[0]
        record("AWS/Kinesis", "IncomingRecords", count, "Count", {"StreamName": name})
    return answer


def _throttled(stream: str, count: int) -> None:
    record("AWS/Kinesis", "WriteProvisionedThroughputExceeded", count, "Count", {"StreamName": stream})
