"""Handles a request: whatever it is, the answer is one of 200, 400, 500 and 503, as JSON, with what to do."""

import json
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from functions.common.batch import Backoff
from functions.common.calls import Patience
from functions.common.deadline import Deadline, LambdaContext
from functions.common.errors import BadEvent
from functions.common.observability import emit_counts, traced
from functions.data_ingestion.errors import BadRequest, StreamRefused
from functions.data_ingestion.logic import body_of, busy, records_of, refused, taken
from functions.data_ingestion.settings import Settings
from functions.data_ingestion.store import Stream


class App:
    """The ingestion with all it needs handed in: a stream, a Powertools Logger, clocks."""

    def __init__(
        self,
        settings: Settings,
        stream: Stream,
        logger: Any,
        *,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        clock: Callable[[], float] = time.monotonic,
        backoff: Backoff | None = None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._settings, self._stream, self._logger = settings, stream, logger
        self._now, self._clock, self._backoff, self._sleep = now, clock, backoff or Backoff(), sleep

    def handle(self, event: Any, context: LambdaContext) -> dict[str, Any]:
        """Answers as API Gateway takes it; raises BadEvent for what is no request of API Gateway, and nothing else."""
        request = getattr(context, "aws_request_id", "")
        self._logger.append_keys(requestId=request)
        try:
            with traced("ingest"):
                return self._ingest(event, context)
        except BadRequest as error:
            self._logger.info("request refused", extra={"reason": error.message, "errors": error.errors})
            self._emit({"RequestsRefused": 1})
            return self._answer(400, refused(error))
        except BadEvent as error:
            self._logger.error("no request", extra={"reason": str(error)})
            raise
        except Exception:
            # Of an error that nobody foresaw the client learns where to find it, and no more.
            self._logger.exception("request failed")
            self._emit({"RequestsFailed": 1})
            message = "the request failed, and some of its events may have been taken; send it again"
            return self._answer(500, {"success": False, "message": message, "requestId": request})

    def _ingest(self, event: Any, context: LambdaContext) -> dict[str, Any]:
        received_at = self._now().astimezone(UTC).replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"
        body = body_of(event, self._settings.most_bytes)
        records = records_of(body, received_at, self._settings.most_events)
        try:
            repeats = self._stream.put(records, self._patience(context))
        except StreamRefused as error:
            self._logger.error("events not taken", extra={"reason": str(error), "events": len(records)})
            self._emit({"EventsIngested": len(records) - len(error.left), "EventsNotTaken": len(error.left)})
            return self._answer(503, busy(error, len(records)), {"Retry-After": str(self._settings.retry_after)})
        self._logger.info("events taken", extra={"events": len(records), "repeats": repeats})
        self._emit({"EventsIngested": len(records), "PutsRepeated": repeats})
        return self._answer(200, taken(len(records)))

    def _patience(self, context: LambdaContext) -> Patience:
        # The client's connection ends long before the function's time does; a third is kept to answer in.
        end = self._clock() + min(self._settings.patience, context.get_remaining_time_in_millis() / 1500)
        return Patience(self._backoff, Deadline(lambda: end - self._clock(), 0), sleep=self._sleep)

    def _emit(self, counts: Mapping[str, int]) -> None:
        emit_counts(self._settings.namespace, self._settings.service, counts)

    def _answer(self, status: int, body: Mapping[str, Any], headers: Mapping[str, str] | None = None) -> dict[str, Any]:
        return {
            "statusCode": status,
            "headers": {
                "Content-Type": "application/json",
                "Access-Control-Allow-Origin": self._settings.origin,
                "Access-Control-Expose-Headers": "Retry-After",
                **(headers or {}),
            },
            "body": json.dumps(body),
            "isBase64Encoded": False,
        }
