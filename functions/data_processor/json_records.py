"""Reads records from JSON: one per line, or one value after another, with or without an array around them.

A value is parsed by the C scanner of the json module straight from a sliding buffer. Where that fails, the value is
either not complete yet or malformed; a small scanner of brackets and quotes finds its end, so that a malformed record
is rejected by itself, an overlong one is skipped in bounded memory, and reading goes on behind it.
"""

import json
import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any

from functions.data_processor.errors import UnreadableFile
from functions.data_processor.json_scanner import Scanner
from functions.data_processor.lines import bounded_lines
from functions.data_processor.models import RawRecord

_DECODER = json.JSONDecoder(parse_float=Decimal)
# int() refuses to read thousands of digits; Decimal reads them, and the encoder then says what is wrong.
_SLOW = json.JSONDecoder(parse_float=Decimal, parse_int=Decimal)
_scan = _DECODER.scan_once  # type: ignore[attr-defined]  # the C scanner itself: decode() adds two regex matches
_BLANK = re.compile(r"[ \t\r\n]*")
_BRACKETS = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)|[\[\]{}]', re.DOTALL)
# Each Python gives up at another depth; this one is below all of them, and far above the table's 32 levels.
MAX_DEPTH = 200
_EXPONENT = "a number's exponent is too large to be read"  # for Decimal, far beyond what the table can hold


def too_deep(text: str) -> bool:
    """Whether brackets outside of strings are nested deeper than the bound."""
    if text.count("[") + text.count("{") <= MAX_DEPTH:
        return False
    depth = 0
    for mark in _BRACKETS.findall(text):
        depth += 1 if mark in "[{" else -1 if mark in "]}" else 0
        if depth > MAX_DEPTH:
            return True
    return False


def load(text: str) -> Any:
    """One JSON value, numbers exact; raises ValueError with what is wrong."""
    if too_deep(text):
        raise ValueError("nested too deeply")
    try:
        return _DECODER.decode(text)
    except json.JSONDecodeError as error:
        raise ValueError(f"not valid JSON: {error.msg} at character {error.pos + 1}") from None
    except RecursionError:
        raise ValueError("nested too deeply") from None
    except InvalidOperation:
        raise ValueError(_EXPONENT) from None
    except ValueError:
        pass
    try:
        return _SLOW.decode(text)
    except InvalidOperation:
        raise ValueError(_EXPONENT) from None


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
            if end == len(stripped) and not too_deep(stripped):
                yield RawRecord(number, begin, raw, value, None)
                continue
        except (ValueError, StopIteration, RecursionError, InvalidOperation):
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
        while (first := self._next()) or self._array:
            if not first:
                raise UnreadableFile("TRUNCATED_JSON", "the file ends inside the array", self._line)
            if first == "]" and self._array:  # an empty array, or a comma behind its last element
                self._at += 1
                self._finish()
                return
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
                raw = self._buffer[begin:end]
                self._move(end)
                if too_deep(raw):
                    return RawRecord(line, start, raw, None, "nested too deeply"), True
                return RawRecord(line, start, raw, value, None), True
        except (ValueError, StopIteration, RecursionError, InvalidOperation):
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
        scanner = Scanner(self._line)
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
