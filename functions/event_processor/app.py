"""Handles a batch of the event stream, and a workflow's question about the last hour.

Events are stored first; then those above the threshold are told to the topic, and all are indexed. An event that
the search store does not take goes to a queue, from which it is indexed later: a store that is down neither loses
events nor holds them up. Only what neither topic nor queue took is reported, and delivered again.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from functions.common.batch import Backoff, Key, Sender
from functions.common.calls import Patience
from functions.common.deadline import Deadline, LambdaContext
from functions.common.errors import BadRecord
from functions.common.failures import FailureQueue
from functions.common.reindex import ReindexQueue
from functions.common.search import SearchStore
from functions.common.stream_app import MOST_SENDS, End, Entry, StreamApp
from functions.event_processor.logic import WORKFLOW, Events, queries, window_of
from functions.event_processor.models import EventItem
from functions.event_processor.settings import Settings
from functions.event_processor.store import Alerts

MOST_SEARCHES = 3  # attempts to index a batch before it is queued


class EventApp(StreamApp):
    """The event processor with all it needs handed in; without a search store, events are not indexed."""

    def __init__(
        self,
        settings: Settings,
        sender: Sender,
        queue: FailureQueue,
        alerts: Alerts,
        logger: Any,
        *,
        search: tuple[SearchStore, ReindexQueue] | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        backoff: Backoff | None = None,
    ) -> None:
        super().__init__(Events(settings.ttl, settings.index), settings, sender, queue, logger, backoff=backoff)
        self._choices, self._alerts, self._search, self._now = settings, alerts, search, now

    def handle(self, event: Any, context: LambdaContext) -> Mapping[str, Any]:
        """Answers a batch with batchItemFailures, {"source": "workflow"} with counts.

        Raises BadEvent, BatchProcessingError when every record failed, SearchDown for a workflow without its counts.
        """
        if isinstance(event, dict) and event.get("source") == WORKFLOW:
            return self._summary(event, context)
        return super().handle(event, context)

    def _summary(self, event: Any, context: LambdaContext) -> Mapping[str, Any]:
        self._logger.append_keys(requestId=getattr(context, "aws_request_id", ""))
        window = window_of(event, self._now())
        answer: dict[str, Any] = {"from": window[0], "to": window[1], "searched": self._search is not None}
        if self._search is not None:
            store, _ = self._search
            asked = queries(window, self._choices.threshold)
            answer |= {name: store.count(self._choices.index, query) for name, query in asked.items()}
        self._logger.info("hour counted", extra={"summary": answer})
        return answer

    def _follow(self, entries: Sequence[Entry], deadline: Deadline) -> Mapping[str, int]:
        items = {
            entry.item.key: entry.item
            for entry in entries
            if entry.end is End.WRITTEN and isinstance(entry.item, EventItem)
        }
        if not items:
            return {}
        counts: dict[str, int] = {}
        failed: dict[Key, str] = {}
        bad: dict[Key, BadRecord] = {}
        high = [item for item in items.values() if item.event["value"] > self._choices.threshold]
        if high:
            patience = Patience(self._backoff, deadline, most=MOST_SENDS)
            counts["AlertsPublished"], reasons = self._alerts.publish(high, self._choices.threshold, patience)
            failed |= reasons
        if self._search is not None:
            counts |= self._index(items, deadline, failed, bad)
        for entry in entries:
            if entry.item is None or entry.end is not End.WRITTEN:
                continue
            key = entry.item.key
            if key in failed:
                entry.end, entry.reason = End.FAILED, failed[key]
            elif key in bad:  # stored, and to be looked at: _set_aside does the rest
                entry.end, entry.bad, entry.reason = End.FAILED, bad[key], str(bad[key])
        return counts

    def _index(
        self,
        items: Mapping[Key, EventItem],
        deadline: Deadline,
        failed: dict[Key, str],
        bad: dict[Key, BadRecord],
    ) -> dict[str, int]:
        assert self._search is not None  # noqa: S101 - only for the type checker: the caller has looked
        store, queue = self._search
        documents = {item.document: key for key, item in items.items()}
        done = store.index(list(documents), Patience(self._backoff, deadline, most=MOST_SEARCHES))
        left, reason = queue.send(done.later, Patience(self._backoff, deadline, most=MOST_SENDS))
        for document in left:
            failed[documents[document]] = f"{done.reason}; it could not be queued: {reason}"
        for document, words in done.refused:
            bad[documents[document]] = BadRecord("NOT_INDEXABLE", f"{words}; correct the index, then redrive")
        if done.later:
            extra = {"reason": done.reason, "events": len(done.later), "queued": len(done.later) - len(left)}
            self._logger.warning("events not indexed", extra=extra)
        return {"EventsIndexed": len(done.stored), "EventsQueued": len(done.later) - len(left)}
