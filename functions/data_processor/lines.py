"""Cuts a text into lines, none longer than a bound."""

from collections.abc import Iterator
from typing import NamedTuple


class Line(NamedTuple):
    """A line without its newline; `long` when only its beginning is kept."""

    number: int  # from 1
    start: int  # characters before it
    text: str
    long: bool


def bounded_lines(
    text: Iterator[str], *, limit: int, newline: str = "\n", line: int = 1, start: int = 0
) -> Iterator[Line]:
    """The lines of a text; what follows the last newline is a line when it is not empty."""
    rest, lost = "", 0
    for piece in text:
        todo = piece
        if len(rest) > limit:  # inside a long line: its beginning is kept, the remainder only counted
            end = todo.find(newline)
            if end < 0:
                lost += len(todo)
                continue
            yield Line(line, start, rest[:limit], True)
            start += len(rest) + lost + end + 1
            line += 1
            todo, rest, lost = todo[end + 1 :], "", 0
        lines = (rest + todo).split(newline)
        rest = lines.pop()
        for found in lines:
            yield Line(line, start, found[:limit], len(found) > limit)
            start += len(found) + 1
            line += 1
    if rest:
        yield Line(line, start, rest[:limit], len(rest) > limit)
