"""The data processor and a plain put_item loop, each as a process of its own that prints what it did as JSON.

Usage: `python -m tools.bench.contestants processor|put_item BYTES`; endpoints and settings come from the environment.
"""

from __future__ import annotations

import json
import os
import sys
import time
from decimal import Decimal
from pathlib import Path
from typing import Any

from tools.bench.traffic import records

HOUR = 3_600_000
"""Milliseconds: enough time for one invocation to finish any size."""


class Context:
    """What Lambda hands to a handler, as far as ours looks at it."""

    aws_request_id = "bench"

    def get_remaining_time_in_millis(self) -> int:
        """Always an hour."""
        return HOUR


def processor(size: int) -> int:
    """Process one generated file of `size` bytes; returns the number of records stored."""
    from functions.data_processor import handler  # noqa: PLC0415 - its cold start is not what is timed

    event = {
        "eventSource": "aws:s3",
        "eventName": "ObjectCreated:Put",
        "eventTime": "2026-01-01T00:00:00.000Z",
        "s3": {"bucket": {"name": "bench"}, "object": {"key": f"orders/{size}.jsonl", "eTag": "bench", "size": size}},
    }
    if handler.handler is None:
        raise RuntimeError("the handler was not made; AWS_LAMBDA_FUNCTION_NAME must be set")
    answer = handler.handler({"Records": [event]}, Context())
    return int(answer["files"][0]["stored"])


def put_item(size: int) -> int:
    """Write the same records one by one, as the first version of many a handler does."""
    import boto3  # noqa: PLC0415 - as above

    table: Any = boto3.resource("dynamodb").Table(os.environ["DYNAMODB_TABLE_NAME"])
    count = 0
    for line in records(size):
        data = json.loads(line, parse_float=Decimal)
        table.put_item(
            Item={"recordId": data["orderId"], "timestamp": data["createdAt"], "dataType": "orders", "data": data}
        )
        count += 1
    return count


def _peak() -> float:
    """Peak memory in MiB since this program was loaded; getrusage would count what the parent held when it forked."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(next(line for line in status.splitlines() if line.startswith("VmHWM:")).split()[1]) / 1024


def main() -> None:
    """Run one contestant."""
    name, size = sys.argv[1], int(sys.argv[2])
    start = time.perf_counter()
    count = {"processor": processor, "put_item": put_item}[name](size)
    seconds = time.perf_counter() - start
    sys.stdout.write("\n" + json.dumps({"records": count, "seconds": seconds, "peak_mib": _peak()}) + "\n")


if __name__ == "__main__":
    main()
