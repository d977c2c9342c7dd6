"""The topic that hears of anomalies."""

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from typing import Any

from functions.common.batch import Key
from functions.common.calls import Patience, must
from functions.common.errors import FunctionError
from functions.event_processor.models import ANOMALY, EventItem

MOST_ENTRIES, MOST_BYTES = 10, 256 * 1024  # of one PublishBatch (Amazon SNS API reference)
REMEMBERED = 10_000  # alerts


class Alerts:
    """Publishes to one topic; `client` is an SNS client.

    A record that is delivered again, because another one of its batch failed, would be another message. What this
    execution environment has published it remembers; another environment does not, so a message may come twice.
    """

    def __init__(self, client: Any, topic: str) -> None:
        self._client, self._topic = client, topic
        self._published: OrderedDict[Key, None] = OrderedDict()

    def publish(self, items: Sequence[EventItem], threshold: float, patience: Patience) -> tuple[int, dict[Key, str]]:
        """Publishes one message for each item; answers how many were, and why others were not. Raises nothing."""
        fresh = [(item.key, item.alert(threshold)) for item in items if item.key not in self._published]
        failed: dict[Key, str] = {}
        for batch in _batches(fresh):
            failed |= self._send(batch, patience)
        for key, _ in fresh:
            if key not in failed:
                self._published[key] = None
        while len(self._published) > REMEMBERED:
            self._published.popitem(last=False)
        return len(fresh) - len(failed), failed

    def _send(self, batch: list[tuple[Key, str]], patience: Patience) -> dict[Key, str]:
        waiting = {str(place): entry for place, entry in enumerate(batch)}
        attempt = 0
        while True:
            try:
                answer = must(
                    self._client.publish_batch,
                    patience=patience,
                    TopicArn=self._topic,
                    PublishBatchRequestEntries=[_entry(name, text) for name, (_, text) in waiting.items()],
                )
            except FunctionError as error:
                return {key: f"the alert was not published: {error}" for key, _ in waiting.values()}
            reasons = {str(entry.get("Id")): str(entry.get("Code")) for entry in answer.get("Failed") or ()}
            waiting = {name: entry for name, entry in waiting.items() if name in reasons}
            if not waiting:
                return {}
            if not patience.wait(attempt):
                return {key: f"the alert was not published: {reasons[name]}" for name, (key, _) in waiting.items()}
            attempt += 1


def _entry(name: str, text: str) -> dict[str, Any]:
    return {
        "Id": name,
        "Message": text,
        "MessageAttributes": {"alertType": {"DataType": "String", "StringValue": ANOMALY}},
    }


def _batches(messages: Sequence[tuple[Key, str]]) -> Iterator[list[tuple[Key, str]]]:
    batch: list[tuple[Key, str]] = []
    size = 0
    for key, text in messages:
        length = len(text) + 64  # and its attribute
        if batch and (len(batch) == MOST_ENTRIES or size + length > MOST_BYTES):
            yield batch
            batch, size = [], 0
        batch.append((key, text))
        size += length
    if batch:
        yield batch
