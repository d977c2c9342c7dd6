"""The invocation record of stream records that were given up, sent to OnFailure under the function's role.

Source: AWS Lambda developer guide, "Retain discarded batches for a DynamoDB event source" and the same for Kinesis.
"""

from __future__ import annotations

import json
import time
from typing import Any

from ministack.core.responses import new_uuid

from sandbox.aws import destinations
from sandbox.aws.metrics import record_for_function
from sandbox.aws.moments import iso
from sandbox.aws.stream_batches import Discarded
from sandbox.aws.stream_batches import sequence_number as numbered
from sandbox.aws.stream_sources import Source


def report(mapping: dict[str, Any], function: dict[str, Any], source: Source, discarded: Discarded) -> None:
    """Send the record of a discarded batch to OnFailure, where there is one; the records themselves are not in it."""
    target = ((mapping.get("DestinationConfig") or {}).get("OnFailure") or {}).get("Destination")
    if target and not destinations.send(function["config"], target, json.dumps(document(function, source, discarded))):
        record_for_function(function["config"]["FunctionArn"], "DestinationDeliveryFailures", 1)


def document(function: dict[str, Any], source: Source, discarded: Discarded) -> dict[str, Any]:
    """The invocation record of a discarded batch."""
    first, last = discarded.records[0], discarded.records[-1]
    kind = "DDBStreamBatchInfo" if "dynamodb" in first else "KinesisBatchInfo"
    context: dict[str, Any] = {
        "requestId": new_uuid(),
        "functionArn": function["config"]["FunctionArn"],
        "condition": discarded.condition,
        "approximateInvokeCount": discarded.invocations,
    }
    answered = {"statusCode": 200, "executedVersion": function["config"].get("Version", "$LATEST")}
    return {
        "requestContext": context,
        "responseContext": {**answered, "functionError": discarded.outcome.get("function_error") or "Unhandled"},
        "version": "1.0",
        "timestamp": iso(time.time()),
        kind: {
            "shardId": source.shard,
            "startSequenceNumber": numbered(first),
            "endSequenceNumber": numbered(last),
            "approximateArrivalOfFirstRecord": iso(source.arrival(first)),
            "approximateArrivalOfLastRecord": iso(source.arrival(last)),
            "batchSize": len(discarded.records),
            "streamArn": source.arn,
        },
    }
