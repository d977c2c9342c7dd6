"""Handles one file: reads it, writes its records, keeps its account, and leaves it resumable.

When the time runs out, what is in flight is settled as far as possible, the rejects so far and a checkpoint are saved
(status PARTIAL), and the function calls itself with the same S3 record and the number of the continuation. The
checkpoint lies in the status item, so that Lambda's retries and a redrive go on there too.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, replace
from typing import Any

from functions.common.batch import BATCH_ITEMS, Backoff, BatchWriter
from functions.common.deadline import Deadline
from functions.common.errors import OutOfTime, StoreError
from functions.data_processor.arrival import arrival
from functions.data_processor.errors import RecordRejected, RejectsGone, UnreadableFile
from functions.data_processor.layout import CSV, detect, read
from functions.data_processor.ledger import Block, Ledger
from functions.data_processor.logic import Transformer, reject
from functions.data_processor.models import Checkpoint, Counts, FileVersion, Item, Outcome, RawRecord, Status
from functions.data_processor.rules import RULES
from functions.data_processor.schemas import DataType
from functions.data_processor.settings import Settings
from functions.data_processor.store import Store
from functions.data_processor.streams import Text

_OPEN_BLOCKS = 3


class FileRun:
    """One attempt at one file."""

    def __init__(
        self,
        store: Store,
        settings: Settings,
        data_type: DataType,
        file: FileVersion,
        status: dict[str, Any],
        *,
        deadlines: tuple[Deadline, Deadline],
        backoff: Backoff,
    ) -> None:
        """`status` is the claimed status item; the deadlines are for reading, and for settling what was read."""
        self._store, self._settings, self._type, self._file = store, settings, data_type, file
        self._status, self._backoff = status, backoff
        self._soft, self._hard = deadlines
        self._first = str(status["firstAttemptAt"])
        self._expires = settings.expires_at(self._first)
        saved = status.get("checkpoint")
        self.gained = Counts()  # what this attempt has added to the saved account, also when it fails
        self.remark = ""  # what is odd about the file and costs it nothing
        self._batch: list[Item] = []
        self._begin(Checkpoint.from_map(saved) if saved else None)
        self._writer = BatchWriter[Item](
            store.tables, self._settled, deadline=self._hard, workers=settings.workers, backoff=backoff
        )

    def _begin(self, at: Checkpoint | None) -> None:
        """Starts the account at a checkpoint, or at the beginning."""
        self._at = at
        self._safe = at  # where a retry may begin: never behind a record that is not settled
        self._parsed = at is not None and at.parsed
        self._rejects = self._store.rejects(self._file)
        self._ledger = Ledger(
            number=at.record if at else 0,
            counts=replace(at.counts) if at else Counts(),
            most_records=self._settings.block_records,
            most_chars=self._settings.block_chars,
            commit=self._committed,
        )

    def run(self) -> Outcome:
        """Handles the file as far as time allows; raises StoreError when AWS refuses, with the progress saved."""
        try:
            self._take_up()  # when this fails nothing has changed, and the checkpoint stays as it is
            return self._go_on()
        finally:
            self._writer.close()
            with suppress(StoreError):  # the bucket's lifecycle removes what is left of an upload
                self._rejects.abort()

    def _go_on(self) -> Outcome:
        try:
            return self._finish(self._write_records())
        except OutOfTime as error:
            return self._leave(Status.PARTIAL, str(error))
        except StoreError as error:
            with suppress(StoreError):  # the first error says more
                self._leave(Status.FAILED, str(error))
            raise

    def _take_up(self) -> None:
        """Copies the rejects that the checkpoint speaks of; without them the file is begun anew."""
        try:
            if self._at:
                self._rejects.copy(self._store.earlier_rejects(self._file, self._at))
        except RejectsGone:
            self._rejects.abort()
            self._begin(None)

    def _write_records(self) -> str:
        """Reads to the end, writes all, and gives why the end could not be read ("" when it was)."""
        reason = ""
        try:
            try:
                self._read()
            except UnreadableFile as error:
                reason = str(error)
            self._flush()
            self._ledger.close()
            self._writer.drain()
        except OutOfTime:
            with suppress(OutOfTime):
                self._writer.drain()
            raise
        finally:
            self._writer.close()
            self._ledger.commit()
        return reason

    def _read(self) -> None:
        at = self._at
        body = self._store.open(self._file, at.anchor_bytes if at else 0)
        self._text = Text(
            body.read,
            chunk=self._settings.chunk,
            tick=self._soft.check,
            encoding=at.layout.encoding if at else "",
            anchor=(at.anchor_bytes, at.anchor_chars) if at else (0, 0),
            skip=at.chars - at.anchor_chars if at else 0,
        )
        if at:
            self._layout, pieces = at.layout, iter(self._text)
        else:
            self._layout, pieces = detect(self._text, self._file.key, self._type.columns, most=self._settings.head)
        came, self.remark = arrival(body.uploaded_at, body.last_modified)
        transform = self._transformer(came)
        for record in read(pieces, self._layout, self._type.columns, limit=self._settings.max_record, at=at):
            if self._ledger.begin(record):
                self._next_block()
            self._parsed = self._parsed or record.error is None
            self._take(record, transform)
        if not self._parsed and self._ledger.number:
            code = "NOT_CSV" if self._layout.format == CSV else "NOT_JSON"
            raise UnreadableFile(code, f"not one record of the file can be parsed as {self._layout.format}")

    def _take(self, record: RawRecord, transform: Transformer) -> None:
        try:
            item = transform.item(self._ledger.number, record)
        except RecordRejected as error:
            self._ledger.reject(reject(self._ledger.number, record, error, self._settings.max_raw))
            return
        if (settled := self._ledger.open_elsewhere(item.key)) is not None:
            self._writer.wait_for(settled)
        if self._ledger.admit(item):
            self._batch.append(item)
            if len(self._batch) == BATCH_ITEMS:
                self._soft.check()
                self._flush()

    def _flush(self) -> None:
        if self._batch:
            batch, self._batch = self._batch, []
            self._writer.submit(batch)

    def _next_block(self) -> None:
        """At a block's first record: sends what the block before has left, and waits when too many are open."""
        self._flush()
        while self._ledger.depth > _OPEN_BLOCKS:
            self._writer.wait_for(self._ledger.front_settled)
            self._ledger.commit()
        self._ledger.commit()

    def _settled(self, stored: Sequence[Item], refused: Sequence[tuple[Item, str]]) -> None:
        if refused and self._ledger.refused + len(refused) > self._settings.max_refused:
            # So many are not the records' fault: the table has another key, or the code a bug.
            raise StoreError(f"the table refused more than {self._settings.max_refused} items: {refused[-1][1]}")
        bad = []
        for item, reason in refused:
            record, error = RawRecord(item.line, 0, item.raw, None, None), RecordRejected("", reason)
            bad.append((item, reject(item.number, record, error, self._settings.max_raw)))
        self._ledger.settle(stored, bad)

    def _committed(self, block: Block) -> None:
        self._safe = self._checkpoint(block)
        self._rejects.add(block.rejects)

    def _checkpoint(self, block: Block) -> Checkpoint:
        offset, chars = self._text.anchor(block.start)
        return Checkpoint(
            layout=self._layout,
            record=block.first,
            line=block.line,
            chars=block.start,
            anchor_bytes=offset,
            anchor_chars=chars,
            reject_bytes=self._rejects.size,
            parsed=self._parsed,
            counts=replace(self._ledger.committed),
        )

    def _transformer(self, came: str) -> Transformer:
        return Transformer(
            self._type,
            RULES.get(self._type.name, []),
            self._file,
            region=self._settings.region,
            processed_at=self._first,
            default_time=came,
            expires_at=self._expires,
        )

    def _finish(self, reason: str) -> Outcome:
        """The end of the file was reached, or is out of reach for good."""
        counts = self._ledger.committed
        if reason:
            return self._save(Status.FAILED, counts, self._safe, reason, unreadable=True)
        return self._save(Status.COMPLETED_WITH_REJECTS if counts.rejected else Status.COMPLETED, counts, None, "")

    def _leave(self, status: str, reason: str) -> Outcome:
        """The file is not finished: saves where to go on."""
        front = self._ledger.front
        # A block whose commit failed half-way has its checkpoint already, made before its rejects were added.
        if front is not None and (self._safe is None or self._safe.record < front.first):
            self._safe = self._checkpoint(front)
        return self._save(status, self._ledger.committed, self._safe, reason)

    def _save(
        self, status: str, counts: Counts, at: Checkpoint | None, reason: str, *, unreadable: bool = False
    ) -> Outcome:
        before = Counts(**self._status.get("counts", {}))
        # Another delivery of the event may have got further; its rejects object is the complete one.
        if status not in Status.DONE and self._store.is_completed(self._file):
            return Outcome.overtaken()
        written = self._rejects.finish(empty=before.rejected > 0)
        at = replace(at, reject_version=self._rejects.version) if at else None
        values = {
            "counts": asdict(counts),
            "resumeAt": at.record if at else None,
            "checkpoint": at.as_map() if at else None,
            "reason": reason or None,
            "rejectsKey": self._file.rejects_key if written else None,
            "rejectsVersion": self._rejects.version or None if written else None,
            "expiresAt": self._expires or None,
        }
        try:
            if not self._store.update(self._file, self._status, status, values):
                return Outcome.overtaken()
        except StoreError:
            with suppress(StoreError):  # the first error says more
                # Only the answers may have been lost: then no retry will count what is saved.
                if self._store.is_saved(self._file, self._status):
                    self.gained = counts.since(before)
            raise
        self.gained = counts.since(before)
        return Outcome(status, counts, self.gained, reason, unreadable)
