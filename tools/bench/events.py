"""Events per second through ingestion and event processor, beside handlers of one call per event in the same run.

Each contestant is a process of its own: `python -m tools.bench.events <contestant> BATCH`.
"""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tools.bench.contestants import Context
from tools.bench.processor import ENVIRONMENT, traffic_server
from tools.bench.report import Table

ROOT = Path(__file__).parents[2]
EVENTS = 2_000
ROUNDS = 3
TARGET = 5
_INDEX = "events-2026.01.31"
_SETTINGS = {
    "ANOMALY_THRESHOLD": "1000",
    "DYNAMO_TABLE_NAME": "bench",
    "FAILURE_QUEUE_URL": "http://127.0.0.1/bench",
    "KINESIS_STREAM_NAME": "bench",
    "REINDEX_QUEUE_URL": "http://127.0.0.1/bench",
    "SNS_TOPIC_ARN": "arn:aws:sns:us-east-1:111122223333:bench",
}
_CASES = (
    ("ingestion", "requests of 100", 100, "put_record", "data_ingestion"),
    ("ingestion", "requests of 500", 500, "put_record", "data_ingestion"),
    ("processing", "batches of 100", 100, "put_item", "event_processor"),
)
Handler = Callable[[Any, Any], Any]


def run() -> list[Table]:
    """Measure against a server that keeps nothing; the best of `ROUNDS` for each contestant."""
    rows = []
    with traffic_server() as endpoint:
        for what, size, batch, loop, ours in _CASES:
            one, many = (max(_contestant(name, batch, endpoint) for _ in range(ROUNDS)) for name in (loop, ours))
            rows.append((what, size, f"{one:,.0f}", f"{many:,.0f}", f"{many / one:.1f}", f"{TARGET}"))
    header = ("what", "in", "one call per event (1/s)", "ours (1/s)", "times that", "target")
    note = (
        "One call per event: put_record behind the API; put_item and one signed PUT of a document behind the stream. "
        "Both write to the same local server, which takes everything and keeps nothing, and run one at a time."
    )
    return [Table(f"Events per second through the handlers, {EVENTS:,} events, warm", header, rows, note)]


def event(number: int) -> dict[str, Any]:
    """A reading of a sensor, below the threshold."""
    return {
        "id": f"sensor-{number % 997:04}",
        "value": number % 900 + 0.5,
        "timestamp": f"2026-01-31T08:{number // 60 % 60:02}:{number % 60:02}.{number % 1000:03}Z",
        "unit": "C",
        "place": {"site": "north", "rack": number % 40},
    }


def requests(batch: int) -> list[dict[str, Any]]:
    """Requests of API Gateway that carry `EVENTS` events."""
    bodies = [[event(n) for n in range(first, first + batch)] for first in range(0, EVENTS, batch)]
    return [{"httpMethod": "POST", "body": json.dumps(body)} for body in bodies]


def batches(batch: int) -> list[dict[str, Any]]:
    """Batches of the stream that carry `EVENTS` records."""
    return [{"Records": [_record(n) for n in range(first, first + batch)]} for first in range(0, EVENTS, batch)]


def _record(number: int) -> dict[str, Any]:
    data = base64.b64encode(json.dumps(event(number)).encode()).decode()
    return {
        "kinesis": {
            "sequenceNumber": f"{number:056}",
            "data": data,
            "approximateArrivalTimestamp": 1_769_846_400 + number / 1000,
        },
        "eventSource": "aws:kinesis",
        "eventID": f"shardId-000000000000:{number:056}",
        "eventSourceARN": "arn:aws:kinesis:us-east-1:111122223333:stream/bench",
    }


def put_record_handler() -> Handler:
    """A handler as a first version is often written: one put_record for each event."""
    import boto3  # noqa: PLC0415 - its cold start is not what is timed

    client: Any = boto3.client("kinesis")

    def handle(request: Any, _: Any) -> dict[str, Any]:
        for found in json.loads(request["body"]):
            client.put_record(StreamName="bench", Data=json.dumps(found).encode(), PartitionKey=found["id"])
        return {"statusCode": 200}

    return handle


def put_item_handler() -> Handler:
    """A handler as a first version is often written: one put_item and one document for each record."""
    from decimal import Decimal  # noqa: PLC0415 - as above

    import boto3  # noqa: PLC0415 - as above

    from functions.common.search_transport import SignedTransport  # noqa: PLC0415 - as above

    table: Any = boto3.resource("dynamodb").Table("bench")
    credentials = boto3.Session().get_credentials()
    transport = SignedTransport(os.environ["OPENSEARCH_ENDPOINT"], "us-east-1", credentials)

    def handle(found: Any, _: Any) -> dict[str, Any]:
        for record in found["Records"]:
            text = base64.b64decode(record["kinesis"]["data"])
            data = json.loads(text, parse_float=Decimal)
            key = f"TIMESTAMP#{data['timestamp']}#{record['kinesis']['sequenceNumber']}"
            table.put_item(Item={"pk": f"DATA#{data['id']}", "sk": key, "data": data, "ttl": 1_769_932_800})
            transport.send("PUT", f"/{_INDEX}/_doc/{record['kinesis']['sequenceNumber']}", text, "application/json")
        return {"batchItemFailures": []}

    return handle


def _contestant(name: str, batch: int, endpoint: str) -> float:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("AWS_")}
    addresses = {"AWS_ENDPOINT_URL": endpoint, "OPENSEARCH_ENDPOINT": endpoint}
    done = subprocess.run(
        [sys.executable, "-m", "tools.bench.events", name, str(batch)],
        cwd=ROOT,
        env={**environment, **ENVIRONMENT, **_SETTINGS, **addresses},
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    return float(done.stdout.splitlines()[-1])


def _handler(name: str) -> tuple[Handler, Callable[[int], list[dict[str, Any]]]]:
    """The contestant, and what it is given."""
    if name == "put_record":
        return put_record_handler(), requests
    if name == "put_item":
        return put_item_handler(), batches
    if name == "data_ingestion":
        from functions.data_ingestion.handler import handler  # noqa: PLC0415 - its cold start is not timed
    else:
        from functions.event_processor.handler import handler  # type: ignore[assignment]  # noqa: PLC0415 - as above
    if handler is None:
        raise RuntimeError("the handler was not made; AWS_LAMBDA_FUNCTION_NAME must be set")
    return handler, requests if name == "data_ingestion" else batches


def main() -> None:
    """Run one contestant and print its events per second."""
    handle, make = _handler(sys.argv[1])
    given = make(int(sys.argv[2]))
    handle(given[0], Context())  # the first connection
    start = time.perf_counter()
    for each in given:
        answer = handle(each, Context())
        if answer.get("statusCode", 200) != 200 or answer.get("batchItemFailures"):
            raise RuntimeError("an event was not taken")
    sys.stdout.write(f"\n{EVENTS / (time.perf_counter() - start)}\n")


if __name__ == "__main__":
    main()
