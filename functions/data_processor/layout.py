"""Finds out how a file is written, from its name and its first characters."""

import csv
import json
import re
from collections.abc import Collection, Iterator, Mapping
from itertools import chain

from functions.data_processor.csv_records import read_csv
from functions.data_processor.errors import UnreadableFile
from functions.data_processor.json_records import load, read_lines, read_values
from functions.data_processor.models import Checkpoint, Layout, RawRecord
from functions.data_processor.streams import Text

HEAD = 64 * 1024  # characters looked at
DELIMITERS = ",;\t|"
_NO_NAME = re.compile("[\0\ud800-\udfff]")
ARRAY, VALUES, LINES, CSV = "json-array", "json-values", "json-lines", "csv"


def detect(text: Text, key: str, columns: Collection[str], *, most: int = HEAD) -> tuple[Layout, Iterator[str]]:
    """The layout, and the whole text; `columns` are the fields that the schema names. Raises UnreadableFile.

    `most` characters are looked at: a CSV header must fit into half of them.
    """
    pieces, head = iter(text), ""
    try:
        while len(head) < most and (piece := next(pieces, "")):
            head += piece
    except UnreadableFile as error:
        if not head.strip():
            raise
        pieces = _fail(error)  # the records before the damage come first
    if not head.strip():
        if any(piece.strip() for piece in pieces):
            raise UnreadableFile("UNKNOWN_FORMAT", f"the first {most} characters are blank")
        raise UnreadableFile("EMPTY_FILE", "the file holds nothing")
    return _layout(head, key, columns, text.encoding, most), chain([head], pieces)


def _fail(error: UnreadableFile) -> Iterator[str]:
    """Pieces of which there are none, but an error in their place."""
    yield from ()
    raise error


def _layout(head: str, key: str, columns: Collection[str], encoding: str, most: int) -> Layout:
    suffix = key.lower().removesuffix(".gz").rpartition(".")[2]
    begin = head.lstrip()
    if suffix == "csv" and not _is_json(begin):
        return _csv(head, columns, encoding, most)
    if begin[0] == "[" and not (suffix in ("jsonl", "ndjson") and _first_line_is_whole(begin)):
        return Layout(ARRAY, encoding)
    if suffix in ("jsonl", "ndjson"):
        return Layout(LINES, encoding)
    if begin[0] != "{":
        raise UnreadableFile("NOT_JSON", f"JSON begins with {{ or [, this begins with {begin[:20]!r}")
    return Layout(LINES if _first_line_ends(begin) else VALUES, encoding)


def _is_json(begin: str) -> bool:
    """Whether a file named .csv holds JSON: no header begins with a brace and a quote."""
    after = begin[1:].lstrip()[:1]
    return (begin[0] == "{" and after in ('"', "}")) or (begin[0] == "[" and after in ("{", "]"))


def _first_line_is_whole(begin: str) -> bool:
    """Whether a file of lines begins with a list by mistake: the line is a list by itself, and more lines follow."""
    first, _, rest = begin.partition("\n")
    try:
        load(first)
    except ValueError:
        return False
    return bool(rest.strip())


def _first_line_ends(begin: str) -> bool:
    """Whether the first line is a record of its own, good or bad, rather than the start of a longer one."""
    first, newline, rest = begin.partition("\n")
    try:
        load(first)
    except ValueError:
        # An object over several lines leaves its brace open; a bad line among lines is followed by the next record.
        return first.rstrip().endswith("}") or (bool(newline) and rest.lstrip(" \t\r").startswith("{"))
    return True


def _csv(head: str, columns: Collection[str], encoding: str, most: int) -> Layout:
    newline = "\n" if "\n" in head else "\r" if "\r" in head else "\n"
    begin = head.lstrip("\r\n")
    if newline not in begin and len(begin) >= most // 2:
        raise UnreadableFile("NOT_CSV", f"the header is longer than {most // 2} characters", 1)
    lines = [line + newline for line in begin.split(newline)]
    found: list[tuple[int, int, int, tuple[str, ...]]] = []
    for order, delimiter in enumerate(DELIMITERS):
        try:
            row = next(csv.reader(lines, delimiter=delimiter, strict=True))
        except csv.Error:
            continue
        names = tuple(name.strip() for name in row)
        known = sum(name in columns for name in names)
        found.append((known, len(names), -order, names))
    if not found:
        raise UnreadableFile("NOT_CSV", "the header cannot be parsed", 1)
    known, _, order, names = max(found)
    # Names go into each record and into the checkpoint: unlike a cell, one that is no text spoils the whole file.
    if any(_NO_NAME.search(name) for name in (lines[0], *names)):
        raise UnreadableFile("WRONG_ENCODING", "the header holds bytes that are not UTF-8, or zero bytes", 1)
    if not known:
        wanted = ", ".join(sorted(columns)[:5])
        raise UnreadableFile("NOT_CSV", f"the header names none of the type's fields (such as {wanted})", 1)
    if "" in names or len(set(names)) < len(names):
        raise UnreadableFile("NOT_CSV", f"the header has an empty or a repeated name: {json.dumps(names)[:200]}", 1)
    return Layout(CSV, encoding, DELIMITERS[-order], newline, names)


def read(
    text: Iterator[str],
    layout: Layout,
    types: Mapping[str, frozenset[str]],
    *,
    limit: int,
    at: Checkpoint | None = None,
) -> Iterator[RawRecord]:
    """The records of a file of this layout, from its beginning or from a checkpoint."""
    line, start = (at.line, at.chars) if at else (1, 0)
    match layout.format:
        case "csv":
            return read_csv(text, layout, types, limit=limit, line=line, start=start)
        case "json-lines":
            return read_lines(text, limit=limit, line=line, start=start)
    return read_values(text, limit=limit, line=line, start=start, array=layout.format == ARRAY)
