"""Activities per second through the stream handler, beside a handler of one put_item per record in the same run.

Each contestant is a process of its own: `python -m tools.bench.activities user_data_processor|put_item BATCH`.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from tools.bench.contestants import Context
from tools.bench.processor import ENVIRONMENT, traffic_server
from tools.bench.report import Table

ROOT = Path(__file__).parents[2]
BATCHES = (10, 100, 1000)
"""Records of one invocation: the mapping's batch size, Lambda's default, and a large one."""
RECORDS = 10_000
ROUNDS = 3
TARGET = 5
_STREAM = "arn:aws:dynamodb:us-west-2:111122223333:table/bench/stream/2026-01-01T00:00:00.000"
_SETTINGS = {
    "ANALYTICS_TABLE_NAME": "bench",
    "REGION": "us-east-1",
    "FAILURE_QUEUE_URL": "http://127.0.0.1/bench",
    # As the chart sets it: both contestants write the event to their log.
    "POWERTOOLS_LOGGER_LOG_EVENT": "true",
}


def run() -> list[Table]:
    """Measure against a server that keeps nothing; the best of `ROUNDS` for each contestant and batch size."""
    rows = []
    with traffic_server() as endpoint:
        for batch in BATCHES:
            loop, ours = (
                max(_contestant(name, batch, endpoint) for _ in range(ROUNDS))
                for name in ("put_item", "user_data_processor")
            )
            rows.append((f"{batch:,}", f"{loop:,.0f}", f"{ours:,.0f}", f"{ours / loop:.1f}", f"{TARGET}"))
    header = ("records per invocation", "put_item loop (1/s)", "user_data_processor (1/s)", "times the loop", "target")
    note = (
        "Both log the event, write to the same local server, which takes items and keeps none, and run one at a time."
    )
    return [Table("Activities per second through the handler, 10,000 records, warm", header, rows, note)]


def events(batch: int) -> Iterator[dict[str, Any]]:
    """The invocations that carry `RECORDS` stream records."""
    for first in range(0, RECORDS, batch):
        yield {"Records": [record(number) for number in range(first, min(first + batch, RECORDS))]}


def record(number: int) -> dict[str, Any]:
    """A new user as a stream record."""
    keys = {"userId": {"S": f"user-{number:09}"}, "timestamp": {"N": str(1_700_000_000 + number)}}
    return {
        "eventID": f"{number:032x}",
        "eventName": "INSERT",
        "eventVersion": "1.1",
        "eventSource": "aws:dynamodb",
        "awsRegion": "us-west-2",
        "dynamodb": {
            "ApproximateCreationDateTime": 1_767_225_600 + number // 100,
            "Keys": keys,
            "NewImage": {**keys, "name": {"S": "Ada Example"}, "plan": {"S": "free"}, "visits": {"N": "17"}},
            "SequenceNumber": f"{number:021}",
            "SizeBytes": 160,
            "StreamViewType": "NEW_AND_OLD_IMAGES",
        },
        "eventSourceARN": _STREAM,
    }


def put_item_handler() -> Callable[[Any, Any], Any]:
    """A handler as a first version is often written: a table resource and one put_item for each record."""
    import boto3  # noqa: PLC0415 - its cold start is not what is timed

    from functions.common.observability import logger  # noqa: PLC0415 - as above

    table: Any = boto3.resource("dynamodb").Table("bench")
    log = logger()

    def handle(event: Any, _: Any) -> dict[str, Any]:
        log.info(event)
        for change in event["Records"]:
            image = change["dynamodb"]["NewImage"]
            table.put_item(
                Item={
                    "dataType": "USER_ACTIVITY",
                    "processedAt": int(time.time() * 1000),
                    "sourceUserId": image["userId"]["S"],
                    "sourceTimestamp": Decimal(image["timestamp"]["N"]),
                    "eventType": change["eventName"],
                    "processedBy": "userDataProcessor",
                }
            )
        return {"batchItemFailures": []}

    return handle


def _contestant(name: str, batch: int, endpoint: str) -> float:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("AWS_")}
    done = subprocess.run(
        [sys.executable, "-m", "tools.bench.activities", name, str(batch)],
        cwd=ROOT,
        env={**environment, **ENVIRONMENT, **_SETTINGS, "AWS_ENDPOINT_URL": endpoint},
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    return float(done.stdout.splitlines()[-1])


def main() -> None:
    """Run one contestant and print its activities per second."""
    name, batch = sys.argv[1], int(sys.argv[2])
    if name == "put_item":
        handle = put_item_handler()
    else:
        from functions.user_data_processor.handler import handler  # noqa: PLC0415 - its cold start is not timed

        if handler is None:
            raise RuntimeError("the handler was not made; AWS_LAMBDA_FUNCTION_NAME must be set")
        handle = handler
    batches = list(events(batch))
    handle(batches[0], Context())  # the first connection
    start = time.perf_counter()
    for event in batches:
        if handle(event, Context()) != {"batchItemFailures": []}:
            raise RuntimeError("a record was not stored")
    sys.stdout.write(f"\n{RECORDS / (time.perf_counter() - start)}\n")


if __name__ == "__main__":
    main()
