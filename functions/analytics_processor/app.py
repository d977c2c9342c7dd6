"""Counts a window's activities by query and writes its summary; a repeated run writes the same item again."""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from functions.analytics_processor.logic import COUNTED, Run, run_of, summary
from functions.analytics_processor.settings import Settings
from functions.common.attributes import attribute_values
from functions.common.batch import Backoff
from functions.common.calls import Patience, must
from functions.common.deadline import Deadline, LambdaContext
from functions.common.errors import FunctionError
from functions.common.observability import emit_counts, traced


class App:
    """The analytics processor with all it needs handed in: a DynamoDB client, a Powertools Logger, a clock."""

    def __init__(
        self,
        settings: Settings,
        table: Any,
        logger: Any,
        *,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        backoff: Backoff | None = None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._settings, self._client, self._logger = settings, table, logger
        self._now, self._backoff, self._sleep = now, backoff or Backoff(), sleep

    def handle(self, event: Any, context: LambdaContext) -> dict[str, Any]:
        """Answers {statusCode, body, summary}; raises BadEvent, StoreError or OutOfTime, and can then be repeated."""
        self._logger.append_keys(requestId=getattr(context, "aws_request_id", ""))
        try:
            run = run_of(event, self._now(), self._settings.settle)
            with traced("summary"):
                item = self._summarize(run, context)
        except FunctionError as error:
            self._logger.error("no summary", extra={"reason": str(error)})
            raise
        self._logger.info("summary written", extra={"summary": item})
        total = item["totalRecords"]
        emit_counts(self._settings.namespace, self._settings.service, {"RecordsCounted": total})
        body = f"{total} activities from {item['windowStart']} to {item['windowEnd']}"
        return {"statusCode": 200, "body": body, "summary": item}

    def _summarize(self, run: Run, context: LambdaContext) -> dict[str, Any]:
        # A short invocation must keep time to work in: the reserve is never more than a third of what it has.
        reserve = min(self._settings.reserve, context.get_remaining_time_in_millis() / 3000)
        deadline = Deadline.of(context, reserve)
        # Only time ends the waiting: a table that is throttled for minutes is still one that will answer.
        patience = Patience(self._backoff, deadline, most=10_000, sleep=self._sleep)
        counts = {name: self._count(kind, run, deadline, patience) for name, kind in COUNTED.items()}
        item = summary(run, counts)
        must(
            self._client.put_item,
            patience=patience,
            TableName=self._settings.table,
            Item=attribute_values(item),
        )
        return item

    def _count(self, kind: str, run: Run, deadline: Deadline, patience: Patience) -> int:
        values = attribute_values({":kind": kind, ":first": run.first, ":last": run.last})
        more: dict[str, Any] = {}
        total: int = 0
        while True:
            deadline.check()
            page = must(
                self._client.query,
                patience=patience,
                TableName=self._settings.table,
                Select="COUNT",
                ConsistentRead=True,
                KeyConditionExpression="dataType = :kind AND processedAt BETWEEN :first AND :last",
                ExpressionAttributeValues=values,
                **more,
            )
            total += int(page["Count"])
            if not page.get("LastEvaluatedKey"):
                return total
            more = {"ExclusiveStartKey": page["LastEvaluatedKey"]}
