"""Handles an event: each file by itself, so that one that fails loses none of the others."""

import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from functions.common.batch import Backoff
from functions.common.calls import Patience
from functions.common.deadline import Deadline, LambdaContext
from functions.common.errors import FunctionError, StoreError
from functions.common.observability import emit_counts, traced
from functions.data_processor.errors import FileNotFinished, PoisonFile
from functions.data_processor.events import Arrival, parse
from functions.data_processor.file_run import FileRun
from functions.data_processor.logic import utc
from functions.data_processor.models import Counts, FileVersion, Outcome, Status
from functions.data_processor.schemas import DataType
from functions.data_processor.settings import Settings
from functions.data_processor.store import Store


class App:
    """The data processor with all it needs handed in."""

    def __init__(
        self,
        settings: Settings,
        types: Mapping[str, DataType],
        store: Store,
        logger: Any,
        *,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        backoff: Backoff | None = None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """`logger` has the methods of a Powertools Logger."""
        self._settings, self._types, self._store, self._logger = settings, types, store, logger
        self._now, self._backoff, self._sleep = now, backoff or Backoff(), sleep

    def handle(self, event: Any, context: LambdaContext) -> dict[str, Any]:
        """Handles an event and tells how each file was left.

        Raises InvalidEvent, PoisonFile (a file cannot be read) or FileNotFinished (AWS failed, or the continuations are
        used up); by then every file of the event has been handled as far as possible.
        """
        self._logger.append_keys(requestId=getattr(context, "aws_request_id", ""))
        arrivals = parse(event)
        for reason in arrivals.ignored:
            self._logger.info("record ignored", extra={"reason": reason})
        answers, poison, unfinished = [], [], []
        for arrival in arrivals.files:
            file = arrival.file
            try:
                outcome = self._file(file, context)
                if outcome.status == Status.PARTIAL:
                    self._continue(arrival, arrivals.continuation)
            except Exception as error:
                # An error that is not ours is a bug: its traceback is wanted.
                ours = isinstance(error, FunctionError)
                reason = str(error) if ours else f"{type(error).__name__}: {error}"
                log = self._logger.error if ours else self._logger.exception
                log("file not finished", extra={"bucket": file.bucket, "key": file.key, "reason": reason})
                self._emit(file, {"FilesFailed": 1})
                unfinished.append(f"{file.key}: {reason}")
                continue
            if outcome.unreadable:
                poison.append(f"{file.key}: {outcome.reason}")
            answers.append({"key": file.key, "status": outcome.status, **asdict(outcome.counts)})
        if unfinished:
            raise FileNotFinished("; ".join(unfinished + poison))
        if poison:
            raise PoisonFile("; ".join(poison))
        self._logger.info("event handled", extra={"files": len(answers), "ignored": len(arrivals.ignored)})
        return {"files": answers}

    def _file(self, file: FileVersion, context: LambdaContext) -> Outcome:
        started = self._now()
        if self._settings.passive:
            where = {"region": self._settings.region, "activeRegion": self._settings.active_region}
            self._logger.warning("file in the passive region", extra={"bucket": file.bucket, "key": file.key, **where})
            self._emit(file, {"FilesWhilePassive": 1})
        try:
            with traced("file", dataType=file.data_type):
                outcome = self._run(file, context)
        finally:
            self._emit(file, {"WritesToOtherRegion": self._store.tables.taken_elsewhere()})
        taken = (self._now() - started).total_seconds()
        self._emit(
            file,
            {
                **_records(outcome.gained),
                "FilesCompleted": int(outcome.status in Status.DONE),
                "FilesFailed": int(outcome.status == Status.FAILED),
                "FilesContinued": int(outcome.status == Status.PARTIAL),
            },
        )
        level = self._logger.error if outcome.status == Status.FAILED else self._logger.info
        level(
            "file " + outcome.status.lower(),
            extra={
                "bucket": file.bucket,
                "key": file.key,
                "version": file.version,
                "dataType": file.data_type,
                "status": outcome.status,
                "reason": outcome.reason,
                "counts": asdict(outcome.counts),
                "seconds": round(taken, 3),
                "primary": self._settings.primary,
                "active": not self._settings.passive,
            },
        )
        return outcome

    def _emit(self, file: FileVersion, counts: Mapping[str, int]) -> None:
        data_type = file.data_type if file.data_type in self._types else "unknown"
        emit_counts(self._settings.namespace, self._settings.service, counts, dataType=data_type)

    def _run(self, file: FileVersion, context: LambdaContext) -> Outcome:
        # A short invocation must keep time to work in: the reserve is never more than a third of what it has.
        reserve = min(self._settings.reserve, context.get_remaining_time_in_millis() / 3000)
        deadlines = Deadline.of(context, reserve), Deadline.of(context, reserve / 2)
        # Status items are saved after all else, and the call to itself must still be made.
        store = self._store.until(Patience(self._backoff, Deadline.of(context, reserve / 10), sleep=self._sleep))
        status = store.claim(file, utc(self._now()))
        if status is None:
            return Outcome.overtaken()
        data_type = self._types.get(file.data_type)
        if data_type is None:
            allowed = ", ".join(f"{name}/" for name in sorted(self._types))
            reason = f"UNKNOWN_DATA_TYPE: no schema for {file.data_type!r}, allowed are keys that begin with {allowed}"
            store.update(file, status, Status.FAILED, {"reason": reason, "counts": asdict(Counts())})
            return Outcome(Status.FAILED, Counts(), Counts(), reason, unreadable=True)
        run = FileRun(store, self._settings, data_type, file, status, deadlines=deadlines, backoff=self._backoff)
        try:
            return run.run()
        except Exception as error:
            reason = str(error) if isinstance(error, FunctionError) else f"{type(error).__name__}: {error}"
            self._emit(file, _records(run.gained))  # it is in the saved account, so no retry will count it
            with suppress(StoreError):  # the first error says more
                store.update(file, status, Status.FAILED, {"reason": reason})
            raise
        finally:
            if run.remark:
                self._logger.warning(run.remark, extra={"bucket": file.bucket, "key": file.key})

    def _continue(self, arrival: Arrival, continuation: int) -> None:
        if continuation >= self._settings.max_continuations:
            raise FileNotFinished(
                f"{continuation} continuations did not finish the file, allowed are {self._settings.max_continuations};"
                " send the event again without its continuation to go on from the checkpoint"
            )
        self._store.call_again({"Records": [dict(arrival.record)], "continuation": continuation + 1})


def _records(counts: Counts) -> dict[str, int]:
    return {
        "RecordsRead": counts.read,
        "RecordsStored": counts.stored,
        "RecordsRejected": counts.rejected,
        "DuplicatesFolded": counts.duplicates,
    }
