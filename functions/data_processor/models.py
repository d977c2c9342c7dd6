"""The nouns of the data processor: file, record, reject, counts, checkpoint."""

from dataclasses import asdict, dataclass, field, replace
from hashlib import sha256
from typing import Any, NamedTuple

_KEY_BYTES = 1024  # the longest key that S3 takes
STATUS_TYPE = "file"  # the dataType of status items; no data type may take this name


class Status:
    """processingStatus of a record (PROCESSED) or of a file (the others)."""

    PROCESSED = "PROCESSED"
    PROCESSING = "PROCESSING"
    PARTIAL = "PARTIAL"
    COMPLETED = "COMPLETED"
    COMPLETED_WITH_REJECTS = "COMPLETED_WITH_REJECTS"
    FAILED = "FAILED"
    SKIPPED = "SKIPPED"  # of an attempt, never of an item
    DONE = (COMPLETED, COMPLETED_WITH_REJECTS)


@dataclass(frozen=True, slots=True)
class FileVersion:
    """One version of one object, as the event names it; `version` is "" where the bucket keeps none."""

    bucket: str
    key: str
    version: str
    etag: str
    event_time: str

    @property
    def data_type(self) -> str:
        """The first segment of the key: what the bucket's notifications route by."""
        return self.key.split("/", 1)[0] if "/" in self.key else ""

    @property
    def status_key(self) -> tuple[str, str]:
        """recordId and timestamp of the file's status item."""
        return f"{STATUS_TYPE}#{self.bucket}/{self.key}", f"{self.event_time}#{self.version or self.etag}"

    @property
    def rejects_key(self) -> str:
        """Where the file's rejects go, in the same bucket."""
        key = f"rejected/{self.key}.jsonl"
        if len(key.encode()) <= _KEY_BYTES:
            return key
        # Shortened, and kept apart from other long keys by a hash of the whole.
        end = f"~{sha256(self.key.encode()).hexdigest()[:32]}.jsonl"
        return key.encode()[: _KEY_BYTES - len(end)].decode(errors="ignore") + end


class RawRecord(NamedTuple):
    """What a reader yields: where the record stands, its text, and its value or what is wrong with it."""

    line: int  # of its first character, from 1
    start: int  # characters before it, from the beginning of the file
    raw: str  # cut short when it was too long
    value: Any
    error: str | None


class Reject(NamedTuple):
    """A record that is not stored."""

    number: int  # of the record in its file, from 1
    line: int
    field: str
    reason: str
    raw: str


class Item:
    """A record in the table's form, ready to be sent."""

    __slots__ = ("block", "body", "key", "line", "number", "raw")

    def __init__(self, key: tuple[str, str], body: bytes, number: int, line: int, raw: str) -> None:
        self.key = key
        self.body = body
        self.number = number
        self.line = line
        self.raw = raw
        self.block: Any = None  # the ledger's, set when the item is admitted


@dataclass(slots=True)
class Counts:
    """A file's account: read = stored + rejected + duplicates."""

    read: int = 0
    stored: int = 0
    rejected: int = 0
    duplicates: int = 0

    def since(self, before: "Counts") -> "Counts":
        """What was added to an earlier account."""
        return Counts(**{name: max(0, count - getattr(before, name)) for name, count in asdict(self).items()})

    def add(self, other: "Counts") -> None:
        """Adds another account to this one."""
        self.read += other.read
        self.stored += other.stored
        self.rejected += other.rejected
        self.duplicates += other.duplicates


@dataclass(frozen=True, slots=True)
class Layout:
    """How a file is written, found out once: format, encoding, and for CSV its delimiter, newline and header."""

    format: str
    encoding: str
    delimiter: str = ""
    newline: str = "\n"
    header: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A place between two records, all before it being settled, and what is needed to go on from it."""

    layout: Layout
    record: int  # records before this place
    line: int  # of the next character, from 1
    chars: int  # characters before this place
    anchor_bytes: int  # a byte offset at or before it from which decoding can start, ...
    anchor_chars: int  # ... and the characters before that offset
    reject_bytes: int  # of the rejects object that belong to records before this place
    parsed: bool  # whether any record of the file could be parsed
    counts: Counts = field(default_factory=Counts)
    reject_version: str = ""  # of the rejects object that holds those bytes; "" where the bucket keeps none

    def as_map(self) -> dict[str, Any]:
        """A plain map, for the status item."""
        return {**asdict(self), "layout": {**asdict(self.layout), "header": list(self.layout.header)}}

    @classmethod
    def from_map(cls, values: dict[str, Any]) -> "Checkpoint":
        """The reverse of as_map."""
        layout = values["layout"]
        whole = cls(**{**values, "layout": Layout(**{**layout, "header": tuple(layout["header"])})})
        return replace(whole, counts=Counts(**values["counts"]))


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a file was left; `gained` is what this attempt added to its account."""

    status: str
    counts: Counts
    gained: Counts
    reason: str = ""
    unreadable: bool = False

    @classmethod
    def overtaken(cls) -> "Outcome":
        """Another delivery of the event has completed the file: what this one did counts for nothing."""
        return cls(Status.SKIPPED, Counts(), Counts(), "completed by another delivery")
