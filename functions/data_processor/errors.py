"""Errors of the data processor.

FunctionError (functions.common.errors)
└── ProcessorError
    ├── SchemaError           a schema file is wrong; raised at cold start
    ├── InvalidEvent          the event is not one that this function is subscribed to
    ├── RecordRejected        one record is bad; becomes a line of the rejects object
    ├── UnreadableFile        the file cannot be read (further); becomes its status FAILED
    ├── RejectsGone           the rejects that a checkpoint speaks of are not there; the file is begun anew
    ├── PoisonFile            raised by the handler when a file of the event was unreadable
    └── FileNotFinished       raised by the handler when a file could not be finished; a redrive resumes it
"""

from functions.common.errors import FunctionError


class ProcessorError(FunctionError):
    """The root of this function's errors."""


class SchemaError(ProcessorError):
    """Raised at cold start for a schema file that cannot serve; correct the file and deploy again."""


class InvalidEvent(ProcessorError):  # noqa: N818
    """Raised for an event that holds no S3 records and is no S3 test event; it goes to the dead-letter queue."""


class RecordRejected(ProcessorError):  # noqa: N818
    """Raised for one record; `field` is its path ("" for the whole record), `reason` says what is wrong."""

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(f"{field}: {reason}" if field else reason)
        self.field = field
        self.reason = reason


class UnreadableFile(ProcessorError):  # noqa: N818
    """Raised while reading, after the last record that could be read; `code` is fixed, `detail` is for people."""

    def __init__(self, code: str, detail: str, line: int = 0) -> None:
        where = f" at line {line}" if line else ""
        super().__init__(f"{code}: {detail}{where}")
        self.code = code


class RejectsGone(ProcessorError):  # noqa: N818
    """Raised when the rejects object of a checkpoint is missing or too short; without them it must not be used."""


class PoisonFile(ProcessorError):  # noqa: N818
    """Raised once all files of an event were handled; Lambda retries, then sends the event to the queue."""


class FileNotFinished(ProcessorError):  # noqa: N818
    """Raised when a file was left unfinished; what is stored is checkpointed, so a retry or redrive goes on there."""
