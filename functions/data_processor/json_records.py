"""Reads records from JSON: one per line, or one value after another, with or without an array around them.

A value is parsed by the C scanner of the json module straight from a sliding buffer. Where that fails, the value is
either not complete yet or malformed; a small scanner of brackets and quotes finds its end, so that a malformed record
is rejected by itself, an overlong one is skipped in bounded memory, and reading goes on behind it.
"""

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from functions.data_processor.errors import UnreadableFile
from functions.data_processor.lines import bounded_lines
from functions.data_processor.models import RawRecord

MAX_NESTING = 100_000  # brackets that the scanner follows inside a record that is not kept
_DECODER = json.JSONDecoder(parse_float=Decimal)
# int() refuses to read thousands of digits; Decimal reads them, and the encoder then says what is wrong.
_SLOW = json.JSONDecoder(parse_float=Decimal, parse_int=Decimal)
_scan = _DECODER.scan_once  # type: ignore[attr-defined]  # the C scanner itself: decode() adds two regex matches
_BLANK = re.compile(r"[ \t\r\n]*")
_MARKS = re.compile(r'["\[\]{}\n]')
_STRING = re.compile(r'["\\\n]')
_SCALAR = re.compile(r"[,\]}\s]")
_OPENERS = {"]": "[", "}": "{"}
_BEHIND, _BEFORE = 1, -1  # where a value ends: behind a mark, before it


def load(text: str) -> Any:
    """One JSON value, numbers exact; raises ValueError with what is wrong."""
    try:
        return _DECODER.decode(text)
    except json.JSONDecodeError as error:
        raise ValueError(f"not valid JSON: {error.msg} at character {error.pos + 1}") from None
    except RecursionError:
        raise ValueError("nested too deeply") from None
    except ValueError:
        return _SLOW.decode(text)


def read_lines(text: Iterator[str], *, limit: int, line: int, start: int) -> Iterator[RawRecord]:
    """JSON lines; blank lines are no records."""
    for number, begin, raw, long in bounded_lines(text, limit=limit, line=line, start=start):
        if long:
            yield RawRecord(number, begin, raw, None, f"longer than {limit} characters")
            continue
        stripped = raw.strip()
        if not stripped:
            continue
        try:
            value, end = _scan(stripped, 0)
            if end == len(stripped):
                yield RawRecord(number, begin, raw, value, None)
                continue
        except (ValueError, StopIteration, RecursionError):
            pass  # load() tells why
        try:
            yield RawRecord(number, begin, raw, load(stripped), None)
        except ValueError as error:
            yield RawRecord(number, begin, raw, None, str(error))


def read_values(text: Iterator[str], *, limit: int, line: int, start: int, array: bool) -> Iterator[RawRecord]:
    """The elements of an array, or values one after another; at `start` > 0 the next thing is a value.

    Raises UnreadableFile after the last record that could be read.
    """
    return _Values(text, limit=limit, line=line, start=start, array=array).records()


class _Values:
    def __init__(self, text: Iterator[str], *, limit: int, line: int, start: int, array: bool) -> None:
        self._text, self._limit, self._array = text, limit, array
        self._buffer, self._at, self._ended = "", 0, False
        self._base, self._line = start, line
        self._inside = bool(start)

    def records(self) -> Iterator[RawRecord]:
        if self._array and not self._inside and self._next() != "[":
            raise UnreadableFile("NOT_JSON", "an array was expected", self._line)
        if self._array and not self._inside:
            self._at += 1
            if self._next() == "]":
                self._at += 1
                self._finish()
                return
        while (first := self._next()) or self._array:
            if not first:
                raise UnreadableFile("TRUNCATED_JSON", "the file ends inside the array", self._line)
            record, clean = self._record()
            yield record
            if not self._array:
                continue
            mark = self._next()
            if mark == "]":
                self._at += 1
                self._finish()
                return
            if mark == ",":
                self._at += 1
            elif mark and clean:
                raise UnreadableFile("NOT_JSON", f"expected a comma or the array's end, found {mark!r}", self._line)

    def _finish(self) -> None:
        if mark := self._next():
            raise UnreadableFile("NOT_JSON", f"text after the array's end, beginning with {mark!r}", self._line)

    def _record(self) -> tuple[RawRecord, bool]:
        """The value at the cursor, which moves behind it; False when its end had to be guessed."""
        line, start, begin = self._line, self._base + self._at, self._at
        try:
            value, end = _scan(self._buffer, begin)
            # A number at the buffer's end may have more digits.
            if end - begin <= self._limit and (end < len(self._buffer) or isinstance(value, dict | list | str)):
                self._move(end)
                return RawRecord(line, start, self._buffer[begin:end], value, None), True
        except (ValueError, StopIteration, RecursionError):
            pass  # incomplete or malformed: the scanner tells
        end, kept, clean = self._skip()
        if kept is None:
            raw = self._buffer[self._at : end]
            self._move(end)
            try:
                return RawRecord(line, start, raw, load(raw), None), clean
            except ValueError as error:
                return RawRecord(line, start, raw, None, str(error)), clean
        self._move(end)
        return RawRecord(line, start, kept, None, f"longer than {self._limit} characters"), clean

    def _skip(self) -> tuple[int, str | None, bool]:
        """Finds the end of the value at the cursor, reading on as needed; for a long one gives its beginning."""
        scanner = _Scanner(self._line)
        at, kept = self._at, None
        while True:
            end = scanner.feed(self._buffer, at)
            if end is not None:
                if kept is None and end - self._at > self._limit:
                    kept = self._buffer[self._at : self._at + self._limit]
                return end, kept, scanner.clean
            if kept is None and len(self._buffer) - self._at > self._limit:
                kept = self._buffer[self._at : self._at + self._limit]
            if kept is not None:
                self._move(len(self._buffer))
            at = len(self._buffer) - self._at
            if not self._more():
                if scanner.scalar:
                    return len(self._buffer), kept, True
                raise UnreadableFile("TRUNCATED_JSON", "the file ends inside a record that begins", scanner.line)

    def _next(self) -> str:
        """Skips blanks and gives the character at the cursor, "" at the end of the file."""
        while True:
            match = _BLANK.match(self._buffer, self._at)
            if match and match.end() > self._at:
                self._move(match.end())
            if self._at < len(self._buffer):
                return self._buffer[self._at]
            if not self._more():
                return ""

    def _move(self, end: int) -> None:
        self._line += self._buffer.count("\n", self._at, end)
        self._at = end

    def _more(self) -> bool:
        """Drops what is behind the cursor and adds the next piece; the cursor is then at 0."""
        piece = next(self._text, "")
        self._base += self._at
        self._buffer = self._buffer[self._at :] + piece
        self._at = 0
        return bool(piece)


class _Scanner:
    """Follows brackets and quotes to the end of one value, over any number of buffers."""

    def __init__(self, line: int) -> None:
        self.line, self.clean, self.scalar = line, True, False
        self._open: list[str] = []
        self._string = self._escaped = self._begun = self._lines = False

    def feed(self, buffer: str, at: int) -> int | None:
        """The end of the value when it lies in the buffer; `at` is where the last feed stopped."""
        if not self._begun and at < len(buffer):
            self._begun = True
            self.scalar = buffer[at] not in '{["'
            at += self.scalar  # a stray bracket or comma is a value of one character: the cursor must move
        if self.scalar:
            match = _SCALAR.search(buffer, at)
            return match.start() if match else None
        return self._structure(buffer, at)

    def _structure(self, buffer: str, at: int) -> int | None:
        while at < len(buffer):
            if self._escaped:
                self._escaped = False
                at += 1
                continue
            match = (_STRING if self._string else _MARKS).search(buffer, at)
            if not match:
                break
            at = match.end()
            end = self._quoted(match.group()) if self._string else self._bracket(match.group())
            if end:
                return at if end == _BEHIND else match.start()
        return None

    def _quoted(self, mark: str) -> int:
        """A mark inside a string; whether the value ends there."""
        if mark == "\\":
            self._escaped = True
            return 0
        self._string = False
        if mark == '"':
            return 0 if self._open else _BEHIND
        # No JSON string holds a newline, so a quote is missing. A record that has a line to itself ends here; in one of
        # several lines the brackets may still lead to its end.
        self.clean = False
        alone, self._lines = not self._lines, True
        return _BEFORE if alone else 0

    def _bracket(self, mark: str) -> int:
        """A mark outside of strings; whether the value ends there."""
        if mark == "\n":
            self._lines = True
        elif mark == '"':
            self._string = True
        elif mark in "[{":
            if len(self._open) >= MAX_NESTING:
                raise UnreadableFile("NOT_JSON", f"more than {MAX_NESTING} open brackets", self.line)
            self._open.append(mark)
        elif _OPENERS[mark] in self._open:
            while self._open.pop() != _OPENERS[mark]:
                pass
            return 0 if self._open else _BEHIND
        elif mark == "]":  # the end of the array around the value: a brace is missing
            self.clean = False
            return _BEFORE
        return 0
