"""Handles a batch of queued documents: each message is indexed, set aside, or reported and received again later."""

from collections.abc import Mapping, Sequence
from typing import Any

from functions.common.batch import Backoff
from functions.common.calls import Patience
from functions.common.deadline import Deadline, LambdaContext
from functions.common.errors import FunctionError
from functions.common.failures import FailureQueue
from functions.common.observability import emit_counts, traced
from functions.common.queue_batch import message_id, messages_of, report
from functions.search_indexer.logic import distinct, read, settle
from functions.search_indexer.models import Message
from functions.search_indexer.settings import Settings
from functions.search_indexer.store import MOST_SEARCHES, Index

MOST_SENDS = 5  # attempts to set one message aside


class App:
    """The search indexer with all it needs handed in; `logger` has the methods of a Powertools Logger."""

    def __init__(
        self, settings: Settings, index: Index, queue: FailureQueue, logger: Any, *, backoff: Backoff | None = None
    ) -> None:
        self._settings, self._index, self._queue, self._logger = settings, index, queue, logger
        self._backoff = backoff or Backoff()

    def handle(self, event: Any, context: LambdaContext) -> Mapping[str, Any]:
        """Answers with batchItemFailures; raises BadEvent."""
        self._logger.append_keys(requestId=getattr(context, "aws_request_id", ""))
        messages = read(messages_of(event))
        # A short invocation must keep time to work in: the reserve is never more than a third of what it has.
        reserve = min(self._settings.reserve, context.get_remaining_time_in_millis() / 3000)
        with traced("reindex"):
            done = self._index.put(
                distinct(messages), Patience(self._backoff, Deadline.of(context, reserve), most=MOST_SEARCHES)
            )
            settle(messages, done)
            aside = self._set_aside(messages, Deadline.of(context, reserve / 2))
        failed = [entry for entry in messages if entry.reason]
        counts = {"EventsIndexed": len(done.stored), "MessagesSetAside": aside, "MessagesLater": len(failed)}
        emit_counts(self._settings.namespace, self._settings.service, counts)
        reason = failed[0].reason if failed else ""
        self._logger.info("documents handled", extra={"messages": len(messages), **counts, "reason": reason})
        return report(entry.record for entry in failed)

    def _set_aside(self, messages: Sequence[Message], deadline: Deadline) -> int:
        """Sends what can never be indexed to the failure queue; what that does not take is received again."""
        patience = Patience(self._backoff, deadline, most=MOST_SENDS)
        aside = 0
        for entry in messages:
            if entry.bad is None or entry.reason:
                continue
            try:
                deadline.check()
                self._queue.send(entry.record, entry.bad, patience)
                aside += 1
            except FunctionError as error:
                entry.reason = f"{entry.bad}; it could not be set aside: {error}"
                continue
            extra = {"reason": str(entry.bad), "messageId": message_id(entry.record)}
            self._logger.warning("message set aside", extra=extra)
        return aside
