"""Reads records from CSV with a header; quoted fields may hold delimiters, quotes and newlines.

The csv module parses, in its strict mode, fed line by line. When it stumbles over a record of several lines, a quote
was left open: only the first line is rejected, and the lines after it are read again, so that they are not lost.
"""

import csv
import re
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from decimal import Decimal
from typing import Any

from functions.data_processor.errors import UnreadableFile
from functions.data_processor.json_records import load
from functions.data_processor.lines import Line, bounded_lines
from functions.data_processor.models import Layout, RawRecord

_WHOLE = re.compile(r"[+-]?[0-9]+(\.0*)?")
_NUMBER = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]{1,4})?")

_LINE_COST = 32  # characters that a kept line counts for beside its own: a million tiny lines take much memory

Convert = Callable[[str], Any]


def read_csv(
    text: Iterator[str], layout: Layout, types: Mapping[str, frozenset[str]], *, limit: int, line: int, start: int
) -> Iterator[RawRecord]:
    """Rows behind the header (skipped when `start` is 0), as maps; `types` are the JSON types of each column.

    An empty cell is null where the column may be null, else it is absent. Raises UnreadableFile.
    """
    csv.field_size_limit(2 * limit)  # never reached: the feed looks at the whole record first
    feed = _Feed(bounded_lines(text, limit=limit, newline=layout.newline, line=line, start=start), layout, limit)
    reader = csv.reader(feed, delimiter=layout.delimiter, strict=True)
    columns = [(name, _converter(types.get(name, frozenset()))) for name in layout.header]
    if not start:
        _skip_header(reader, feed)
    while True:
        feed.begin()
        try:
            row = next(reader)
        except StopIteration:
            return
        except _TooLongError:
            if feed.is_open_by_mistake():
                feed.give_back()
                yield feed.record(None, "a quoted field is not closed")
            else:
                yield feed.record(None, f"longer than {limit} characters")
                feed.skip_record()
            continue
        except csv.Error as error:
            feed.give_back()
            yield feed.record(None, f"not valid CSV: {error}")
            continue
        if not row:
            continue
        if len(row) != len(columns):
            yield feed.record(None, f"{len(row)} fields where the header names {len(columns)}")
            continue
        yield feed.record(_value(columns, row), None)


def _value(columns: Sequence[tuple[str, Convert | None]], row: list[str]) -> dict[str, Any]:
    value = {}
    for (name, convert), cell in zip(columns, row, strict=True):
        if convert is not None:
            converted = convert(cell)
            if converted is not _ABSENT:
                value[name] = converted
        elif cell:
            value[name] = cell
    return value


def _skip_header(reader: Iterator[list[str]], feed: "_Feed") -> None:
    row: list[str] = []
    while not row:
        feed.begin()
        try:
            row = next(reader, ["the end"])
        except (csv.Error, _TooLongError):
            raise UnreadableFile("NOT_CSV", "the header cannot be parsed", 1) from None


class _TooLongError(Exception):
    """Raised into the csv reader's caller when a record's lines exceed the bound."""


class _Feed:
    """Gives lines to the csv reader and remembers those of the record being read."""

    def __init__(self, lines: Iterator[Line], layout: Layout, limit: int) -> None:
        self._lines, self._limit = lines, limit
        self._newline, self._delimiter = layout.newline, layout.delimiter
        self._back: deque[Line] = deque()
        self._taken: list[Line] = []
        self._size = 0

    def __iter__(self) -> "_Feed":
        return self

    def __next__(self) -> str:
        line = self._back.popleft() if self._back else next(self._lines)
        self._taken.append(line)
        self._size += len(line.text) + _LINE_COST
        if line.long or self._size > self._limit:
            raise _TooLongError
        return line.text + self._newline

    def begin(self) -> None:
        """The next line begins a record."""
        self._taken, self._size = [], 0

    def give_back(self) -> None:
        """Keeps only the record's first line; the others will be read again."""
        self._back.extendleft(reversed(self._taken[1:]))
        del self._taken[1:]

    def record(self, value: Any, error: str | None) -> RawRecord:
        """The record of the lines taken."""
        first = self._taken[0]
        raw = first.text if len(self._taken) == 1 else self._newline.join(line.text for line in self._taken)
        return RawRecord(first.number, first.start, raw.rstrip("\r"), value, error)

    def is_open_by_mistake(self) -> bool:
        """After a record of several lines became too long: whether its last line shows that a quote was missing."""
        last = self._taken[-1]
        return len(self._taken) > 1 and self._closes(last.text) is None

    def skip_record(self) -> None:
        """After a record of several lines became too long: reads on to its closing quote, keeping nothing."""
        if len(self._taken) == 1:
            return
        # The csv reader stopped inside quotes; the line that broke the bound was not parsed.
        first, line = self._taken[0], self._taken[-1]
        while not (closes := not line.long and self._closes(line.text)):
            found = self._back.popleft() if self._back else next(self._lines, None)
            if closes is None or line.long or found is None:
                reason = "a quoted field is not closed in the record that begins"
                raise UnreadableFile("UNCLOSED_QUOTE", reason, first.number)
            line = found

    def _closes(self, text: str) -> bool | None:
        """Whether a line begun inside quotes ends the record; None when its first quote can be no closing one."""
        _, quote, tail = text.replace('""', "").partition('"')
        if quote and tail.rstrip("\r")[:1] not in ("", self._delimiter):
            return None
        return bool(quote) and tail.count('"') % 2 == 0


_ABSENT = object()


def _converter(types: frozenset[str]) -> Convert | None:
    """What turns a cell into a value of one of the types; None for plain text, absent when empty."""
    empty = None if "null" in types else _ABSENT
    if "string" in types or not types - {"null"}:
        return None if empty is _ABSENT else lambda cell: cell or None

    def convert(cell: str) -> Any:
        text = cell.strip()
        if not text:
            return empty
        converted: Any = cell  # the schema says what it should have been
        if "integer" in types and _WHOLE.fullmatch(text):
            converted = _whole(text)
        elif "number" in types and _NUMBER.fullmatch(text):
            converted = Decimal(text)
        elif "boolean" in types and text.lower() in ("true", "false"):
            converted = text.lower() == "true"
        elif ("array" in types and text[0] == "[") or ("object" in types and text[0] == "{"):
            with suppress(ValueError):
                converted = load(text)
        return converted

    return convert


def _whole(text: str) -> int | Decimal:
    digits = text.partition(".")[0]
    return int(digits) if len(digits) < 4000 else Decimal(digits)
