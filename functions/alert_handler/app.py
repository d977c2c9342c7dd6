"""Handles a batch of alerts: each is recorded, or reported and received again, until it is a dead letter."""

from collections.abc import Mapping
from typing import Any

from functions.alert_handler.logic import alert_of
from functions.alert_handler.settings import Settings
from functions.alert_handler.store import Table
from functions.common.batch import Backoff
from functions.common.calls import Patience
from functions.common.deadline import Deadline, LambdaContext
from functions.common.errors import FunctionError
from functions.common.observability import emit_counts, traced
from functions.common.queue_batch import message_id, messages_of, report

MOST_PUTS = 5  # attempts to record one alert


class App:
    """The alert handler with all it needs handed in; `logger` has the methods of a Powertools Logger."""

    def __init__(self, settings: Settings, table: Table, logger: Any, *, backoff: Backoff | None = None) -> None:
        self._settings, self._table, self._logger = settings, table, logger
        self._backoff = backoff or Backoff()

    def handle(self, event: Any, context: LambdaContext) -> Mapping[str, Any]:
        """Answers with batchItemFailures; raises BadEvent."""
        self._logger.append_keys(requestId=getattr(context, "aws_request_id", ""))
        records = messages_of(event)
        # A short invocation must keep time to work in: the reserve is never more than a third of what it has.
        reserve = min(self._settings.reserve, context.get_remaining_time_in_millis() / 3000)
        patience = Patience(self._backoff, Deadline.of(context, reserve), most=MOST_PUTS)
        with traced("alerts"):
            failed = [record for record in records if not self._record(record, patience)]
        counts = {"AlertsRecorded": len(records) - len(failed), "AlertsFailed": len(failed)}
        emit_counts(self._settings.namespace, self._settings.service, counts)
        self._logger.info("alerts handled", extra={"messages": len(records), **counts})
        return report(failed)

    def _record(self, record: Any, patience: Patience) -> bool:
        try:
            self._table.record(alert_of(record, self._settings.ttl), patience)
        except Exception as error:  # one alert must not cost the others
            ours = isinstance(error, FunctionError)
            log = self._logger.error if ours else self._logger.exception
            log("alert not recorded", extra={"reason": str(error), "messageId": message_id(record)})
            return False
        return True
