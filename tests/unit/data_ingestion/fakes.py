"""A stream that takes records one by one, and the ingestion in front of it."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from functions.common.batch import Backoff
from functions.data_ingestion.handler import build_app
from functions.data_ingestion.settings import Settings
from tests.unit.common.fakes import FakeLogger
from tests.unit.data_processor.fakes import FakeContext

STREAM = "real-time-data-stream-synth"
SETTINGS = {"stream": STREAM, "region": "us-east-1", "service": "data-ingestion", "namespace": "RealtimeAnalytics"}


class FakeStream:
    """Keeps what it takes; `before` may raise, or name the error codes of records by their place in the call."""

    def __init__(self) -> None:
        self.records: list[tuple[str, bytes]] = []
        self.calls: list[int] = []
        self.before: Callable[[list[dict[str, Any]]], dict[int, str]] = lambda _: {}

    def put_records(self, *, StreamName: str, Records: list[dict[str, Any]]) -> dict[str, Any]:  # noqa: N803 - boto3's
        """Takes what `before` lets through; holds to the limits of PutRecords."""
        assert StreamName == STREAM
        assert 1 <= len(Records) <= 500
        assert sum(len(record["Data"]) + len(record["PartitionKey"].encode()) for record in Records) <= 5 * 1024 * 1024
        assert all(1 <= len(record["PartitionKey"]) <= 256 for record in Records)
        self.calls.append(len(Records))
        errors = self.before(Records)
        answers = []
        for place, record in enumerate(Records):
            if place in errors:
                answers.append({"ErrorCode": errors[place], "ErrorMessage": "no"})
                continue
            self.records.append((record["PartitionKey"], record["Data"]))
            answers.append({"SequenceNumber": str(len(self.records)), "ShardId": "shardId-0"})
        return {"FailedRecordCount": len(errors), "Records": answers}

    def events(self) -> list[dict[str, Any]]:
        """What was taken, as values."""
        return [json.loads(data) for _, data in self.records]


class World:
    """A stream, a clock that only sleeping moves, and the ingestion."""

    def __init__(self, **settings: Any) -> None:
        self.stream, self.logger = FakeStream(), FakeLogger()
        self.time = 0.0
        self.app = build_app(
            Settings(**{**SETTINGS, **settings}),
            self.stream,
            logger=self.logger,
            now=lambda: datetime(2026, 1, 31, 8, 0, 0, 123456, tzinfo=UTC),
            clock=lambda: self.time,
            backoff=Backoff(rng=lambda: 1.0),
            sleep=self._sleep,
        )

    def _sleep(self, seconds: float) -> None:
        self.time += seconds

    def post(self, body: Any, **members: Any) -> tuple[int, Any, dict[str, str]]:
        """Posts a body, which is text or becomes JSON: the status, the answer, its headers."""
        text = body if isinstance(body, str) else json.dumps(body)
        answer = self.app.handle({"httpMethod": "POST", "body": text, **members}, FakeContext(300_000))
        assert answer["isBase64Encoded"] is False
        assert answer["headers"]["Access-Control-Allow-Origin"] == "*"
        return answer["statusCode"], json.loads(answer["body"]), answer["headers"]
