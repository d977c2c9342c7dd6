"""Finds the end of a JSON value that the parser could not read: not complete yet, malformed, or too long to keep."""

import re

from functions.data_processor.errors import UnreadableFile

MAX_NESTING = 100_000  # brackets that the scanner follows inside a record that is not kept
_MARKS = re.compile(r'["\[\]{}\n:,]')
_MARGIN = re.compile(r"[ \t\r]*")
_STRING = re.compile(r'["\\\n]')
_SCALAR = re.compile(r"[,\]}\s]")
_OPENERS = {"]": "[", "}": "{"}
_BEHIND, _BEFORE = 1, -1  # where a value ends: behind a mark, before it


class Scanner:
    """Follows brackets and quotes to the end of one value, over any number of buffers."""

    def __init__(self, line: int) -> None:
        self.line, self.clean, self.scalar = line, True, False
        self._open: list[str] = []
        self._count = {"[": 0, "{": 0}  # of each kind in _open: a closer must not search through all of them
        self._string = self._escaped = self._begun = self._lines = False
        self._last = ""  # mark outside of strings, newlines apart
        self._margin: int | None = None  # blanks counted so far, at the beginning of a line
        self._inner: int | None = None  # blanks before the value's second line
        self._swallows = False  # whether another record seems to have begun inside this one

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
            if self._margin is not None:
                match = _MARGIN.match(buffer, at)
                self._margin += match.end() - at if match else 0
                at = match.end() if match else at
                if at < len(buffer) and self._new_record(buffer[at]):
                    return at
                continue
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

    def _new_record(self, first: str) -> bool:
        """At the first sign of a line: whether a brace is missing before it, because the next record begins here.

        Only braces are open, and inside them a brace can only follow a colon. A line as deep as the record's own lines
        may be a member that lost its name.
        """
        margin, self._margin = self._margin or 0, None
        if first == "{" and self._last not in ":{" and not self._count["["]:
            self._swallows = self._swallows or self._last == ","
            if self._inner is None or margin < self._inner:
                self.clean = False
                return True
        if self._inner is None and first != "\n":
            self._inner = margin
        return False

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
        self._margin = None if alone else 0
        return _BEFORE if alone else 0

    def _bracket(self, mark: str) -> int:
        """A mark outside of strings; whether the value ends there."""
        last, self._last = self._last, mark if mark != "\n" else self._last
        if mark == "\n":
            self._lines, self._margin = True, 0
        elif mark in ":,":
            return 0
        elif mark == '"':
            self._string = True
        elif mark in "[{":
            if len(self._open) >= MAX_NESTING:
                raise UnreadableFile("NOT_JSON", f"more than {MAX_NESTING} open brackets", self.line)
            # A record that lost its brace in the middle of a line: its end may still be found, but not at the array's.
            self._swallows |= mark == "{" and last == "," and not self._count["["]
            self._open.append(mark)
            self._count[mark] += 1
        elif self._count[opener := _OPENERS[mark]]:
            while True:
                closed = self._open.pop()
                self._count[closed] -= 1
                if closed == opener:
                    return 0 if self._open else _BEHIND
        elif mark == "]":  # the end of the array around the value: a brace is missing
            if self._swallows:
                raise UnreadableFile("NOT_JSON", "a record is not closed before the next one: it begins", self.line)
            self.clean = False
            return _BEFORE
        return 0
