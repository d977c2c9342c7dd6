"""Puts records into the stream; what it does not take is tried again until there is no patience left."""

from collections.abc import Sequence
from typing import Any

from botocore.exceptions import ClientError

from functions.common.calls import Patience, call
from functions.common.errors import StoreError
from functions.data_ingestion.errors import StreamRefused
from functions.data_ingestion.logic import batches
from functions.data_ingestion.models import Record


class Stream:
    """One Kinesis stream; `client` has put_records."""

    def __init__(self, client: Any, name: str) -> None:
        self._client, self._name = client, name

    def put(self, records: Sequence[Record], patience: Patience) -> int:
        """Puts all records, and answers how often some had to be tried again; raises StreamRefused.

        PutRecords takes records one by one: some of a call may be refused while others are in the stream. Only the
        former are sent again. A call whose answer was lost is sent again too, so a record may be in the stream twice;
        its event_id makes that one item.
        """
        waiting = list(batches(records))
        attempt = repeats = 0
        while waiting:
            batch = waiting[0]
            try:
                left, reason = self._send(batch, patience)
            except (ClientError, StoreError) as error:
                raise StreamRefused(str(error), _places(waiting)) from error
            if not left:
                waiting.pop(0)
                attempt = 0
                continue
            attempt = 0 if len(left) < len(batch) else attempt
            waiting[0] = left
            if not patience.wait(attempt):
                raise StreamRefused(reason, _places(waiting))
            attempt += 1
            repeats += 1
        return repeats

    def _send(self, batch: list[Record], patience: Patience) -> tuple[list[Record], str]:
        answer = call(
            self._client.put_records,
            patience=patience,
            StreamName=self._name,
            Records=[record.entry() for record in batch],
        )
        results = answer.get("Records", ())
        if len(results) != len(batch):
            return batch, "its answer does not name each record"
        left = [record for record, result in zip(batch, results, strict=True) if result.get("ErrorCode")]
        reasons = sorted({str(result["ErrorCode"]) for result in results if result.get("ErrorCode")})
        return left, ", ".join(reasons)


def _places(waiting: Sequence[Sequence[Record]]) -> list[int]:
    return [record.place for batch in waiting for record in batch]
