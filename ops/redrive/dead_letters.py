"""Messages that SQS has moved from the queue in which they were received too often: to whom they go, and in what shape.

They are not put back into that queue: its policy lets nobody send but its own senders. Its reader is invoked instead,
and says whether it is done. Facts are from the Lambda developer guide, "Using Lambda with Amazon SQS" (the event), and
the API references of Lambda (ListEventSourceMappings) and SQS (ReceiveMessage).
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from typing import Any

from ops.errors import RedriveError, printable
from ops.redrive.messages import DeadLetter

Json = dict[str, Any]


def reader(client: Any, source: str) -> str:
    """ARN of the one function that reads the queue, by a Lambda client; raises `RedriveError` for none or several."""
    pages = client.get_paginator("list_event_source_mappings").paginate(EventSourceArn=source)
    found = sorted({mapping["FunctionArn"] for page in pages for mapping in page["EventSourceMappings"]})
    if len(found) != 1:
        raise RedriveError(
            f"{len(found)} functions read the queue that the message comes from: {printable(source)}",
            "one is allowed",
            "give --function",
        )
    return str(found[0])


def event(content: DeadLetter, region: str) -> Json:
    """The message in the shape of Lambda's event, as its queue's reader got it before."""
    return {
        "messageId": content.message,
        "receiptHandle": "",
        "body": content.body,
        "attributes": dict(content.system),
        "messageAttributes": {name: _attribute(value) for name, value in content.attributes.items()},
        "eventSource": "aws:sqs",
        "eventSourceARN": content.source,
        "awsRegion": region,
    }


def _attribute(value: Mapping[str, Any]) -> Json:
    found: Json = {"stringListValues": [], "binaryListValues": [], "dataType": value.get("DataType")}
    if "StringValue" in value:
        found["stringValue"] = value["StringValue"]
    if "BinaryValue" in value:
        found["binaryValue"] = base64.b64encode(value["BinaryValue"]).decode()
    return found
