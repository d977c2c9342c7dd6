"""Records are found whatever the format, the layout and the size of the pieces in which the text arrives."""

import csv
import io
import json
from collections.abc import Iterator
from decimal import Decimal
from time import process_time
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from functions.data_processor.errors import UnreadableFile
from functions.data_processor.layout import detect, read
from functions.data_processor.models import Checkpoint, RawRecord
from functions.data_processor.streams import Text
from tests.unit.data_processor.fakes import QUICK

COLUMNS = {
    "id": frozenset(["string"]),
    "n": frozenset(["integer", "null"]),
    "x": frozenset(["number"]),
    "flag": frozenset(["boolean"]),
    "tags": frozenset(["array"]),
    "note": frozenset(["string", "null"]),
}
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufeff"), max_size=12)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**20), 10**20) | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=6,
)
RECORDS = st.lists(st.dictionaries(TEXT, VALUES, max_size=4), min_size=1, max_size=6)


def records(data: bytes | str, key: str, *, chunk: int = 1 << 16, limit: int = 10_000) -> Iterator[RawRecord]:
    """The records of a file, read in chunks."""
    raw = data.encode() if isinstance(data, str) else data
    text = Text(io.BytesIO(raw).read, chunk=chunk)
    layout, pieces = detect(text, key, COLUMNS)
    return read(pieces, layout, COLUMNS, limit=limit)


def outcome(data: bytes | str, key: str, *, chunk: int = 1 << 16, limit: int = 10_000) -> list[Any]:
    """The records of a file, and the reason why it ends when it cannot be read to its end."""
    found: list[Any] = []
    try:
        found.extend(records(data, key, chunk=chunk, limit=limit))
    except UnreadableFile as error:
        found.append(str(error))
    return found


def values(data: bytes | str, key: str, **how: int) -> list[Any]:
    """The values of a file all of whose records can be parsed."""
    found = list(records(data, key, **how))
    assert [record.error for record in found] == [None] * len(found)
    return [record.value for record in found]


@QUICK
@given(RECORDS, st.integers(1, 40), st.sampled_from([None, 1, 4]), st.sampled_from(["\n", "\r\n"]))
def test_a_json_array_in_pieces(rows: list[Any], chunk: int, indent: int | None, newline: str) -> None:
    """The elements of an array are found however it is laid out and cut."""
    text = json.dumps(rows, indent=indent, ensure_ascii=False).replace("\n", newline)
    assert values(text, "orders/a.json", chunk=chunk) == rows


@QUICK
@given(RECORDS, st.integers(1, 40), st.booleans(), st.sampled_from(["json", "jsonl", "ndjson"]))
def test_json_lines_in_pieces(rows: list[Any], chunk: int, last: bool, suffix: str) -> None:
    """Lines are found with and without a last newline, blank lines are none, and the suffix may be .json."""
    text = "\r\n\n".join(json.dumps(row) for row in rows) + "\n" * last
    assert values(text, f"orders/a.{suffix}", chunk=chunk) == rows


@QUICK
@given(st.lists(st.fixed_dictionaries({"id": TEXT, "b": VALUES}), min_size=1, max_size=5), st.integers(1, 40))
def test_json_values_over_several_lines(rows: list[Any], chunk: int) -> None:
    """Indented objects one after another, or a single one, are records too."""
    text = "\n".join(json.dumps(row, indent=2) for row in rows)
    assert values(text, "orders/a.json", chunk=chunk) == rows


def test_every_cut_gives_the_same_records() -> None:
    """With good, bad, long and nested records, any size of piece gives the same records, lines and places."""
    good = '{"id": "a\\"b]}", "n": [1, {"x": "\\\\"}], "é": 12.50}'
    long = json.dumps({"id": "x" * 120})
    parts = [good, '{"id": }', "nonsense", "-17", long, '{"id": "open}', good, '{"a":[1,2}', "null", good]
    files = {
        "orders/a.json": "[\n" + ",\n".join(parts) + "\n]\n",
        "orders/b.jsonl": "\n".join(parts),
        "orders/c.json": '{"id":\n 1}' + "\n".join(parts),
        "orders/d.csv": 'id,n,note\n"a""b",1,"x\r\ny"\n"open,2,z\nb,3,"' + "y" * 120 + '"\nc,4\n"d" e,5,6\nf,6,g',
    }
    for key, text in files.items():
        whole = outcome(text, key, limit=100)
        assert len(whole) > 4
        for chunk in range(1, 60):
            assert outcome(text, key, chunk=chunk, limit=100) == whole


@pytest.mark.parametrize(
    ("text", "good", "bad"),
    [
        ('[{"a": 1}, {"a": }, {"a": 3}]', [1, 3], ['{"a": }']),
        ('[{"a": 1},\n{"a": "2},\n{"a": 3}\n]', [1, 3], ['{"a": "2},']),
        ('[{"a": 1},\n{"a": 2,\n{"a": 3}\n]', [1, 3], ['{"a": 2,\n']),
        ('[\n{"a": 1,\n{"a": 2},\n{"a": 3}\n]', [2, 3], ['{"a": 1,\n']),
        ('[{"a": {"a": 1},\r\n{"a": 2},\r\n{"a": 3}\r\n]', [2, 3], ['{"a": {"a": 1},\r\n']),
        ('[\n {\n  "a": 1\n ,\n {\n  "a": 2\n }\n]', [2], ['{\n  "a": 1\n ,\n ']),
        ('[\n {\n  "a":\n  {\n   "a": }\n },\n {\n  "a": 2\n }\n]', [2], ['{\n  "a":\n  {\n   "a": }\n }']),
        ('[{"a": 1, "b": [{"c": 1, {"c": 2}]},\n{"a": 2}]', [2], ['{"a": 1, "b": [{"c": 1, {"c": 2}]}']),
        ('[{"a": 1},\n{"a": 2},\n]', [1, 2], []),
        ('[{"a": 1}, {"a": }, ]', [1], ['{"a": }']),
        ('[{"a": 1}, nonsense, {"a": 3}]', [1, 3], ["nonsense"]),
        ('[{"a": 1}, {"a": [2}, {"a": 3}]', [1, 3], ['{"a": [2}']),
        ('[{"a": 1}, {"a": ' + "9" * 5000 + "}]", [1, Decimal("9" * 5000)], []),
    ],
)
def test_a_bad_element_is_lost_alone(text: str, good: list[Any], bad: list[str]) -> None:
    """A malformed element of an array is a record by itself, and the elements behind it are read."""
    found = list(records(text, "orders/a.json"))
    assert [record.value["a"] for record in found if not record.error] == good
    assert [record.raw for record in found if record.error] == bad


@pytest.mark.parametrize("sign", ["", "-"])
@pytest.mark.parametrize("before", ["", "9" * 5000 + ", "])
def test_an_exponent_that_no_decimal_holds_costs_its_record_only(sign: str, before: str) -> None:
    """A number whose exponent cannot be read makes its own record bad, in an array, in lines and in a CSV cell."""
    bad = f'{{"a": [{before}1e{sign}9999999999999999999]}}'
    rows = ['{"a": 1}', bad, '{"a": 3}']
    for key, text in (("orders/a.json", f"[{','.join(rows)}]"), ("orders/a.jsonl", "\n".join(rows))):
        found = list(records(text, key))
        assert [record.value for record in found] == [{"a": 1}, None, {"a": 3}]
        assert "exponent" in (found[1].error or "")
    cell = f"1e{sign}9999999999999999999"
    assert values(f'id,x,tags\n1,{cell},"[{cell}]"\n2,1,[]\n', "orders/a.csv") == [
        {"id": "1", "x": cell, "tags": f"[{cell}]"},
        {"id": "2", "x": 1, "tags": []},
    ]


def test_closers_that_nothing_opened_take_time_in_proportion() -> None:
    """Eight times as many open brackets and wrong closers take about eight times as long, not sixty-four."""
    spent = []
    for count in (5_000, 40_000):
        text = "[" + "[" * count + "}" * count + "]" * count + "]"
        tries = []
        for _ in range(5):  # the shortest: in a process with much memory one collection of garbage costs more than this
            begin = process_time()
            assert len(outcome(text, "orders/a.json", limit=1_000_000)) == 1
            tries.append(process_time() - begin)
        spent.append(min(tries))
    assert spent[1] < 25 * spent[0]


@pytest.mark.parametrize(("depth", "error"), [(200, None), (201, "nested too deeply"), (400, "nested too deeply")])
@pytest.mark.parametrize("chunk", [50, 1 << 16])
def test_the_bound_on_nesting_is_our_own(depth: int, error: str | None, chunk: int) -> None:
    """What is too deep does not depend on Python's release, nor on the layout; brackets in strings do not count."""
    deep = "[" * depth + "]" * depth
    wide = '{"a": [' + ",".join(["[]"] * 300) + ', "' + '[\\"' * 300 + '"]}'
    bad = "[" * depth + "nonsense" + "]" * depth
    expected = [None, error, None, error or "not valid JSON: Expecting value at character 201"]
    rows = ['{"a": 1}', deep, wide, bad]
    for key, text in (("orders/a.json", f"[{','.join(rows)}]"), ("orders/a.jsonl", "\n".join(rows))):
        assert [record.error for record in records(text, key, chunk=chunk)] == expected


@pytest.mark.parametrize("depth", [10, 3000, 40_000])
def test_a_deeply_nested_element_does_not_stop_the_reader(depth: int) -> None:
    """However deep an element is, and whether Python can parse it or not, the next one is read."""
    deep = "[" * depth + "]" * depth
    first, middle, last = records(f'[{{"a": 1}}, {deep}, {{"a": 3}}]', "orders/a.json", limit=100_000)
    assert (first.value, last.value) == ({"a": 1}, {"a": 3})
    assert middle.raw == deep
    assert middle.error in (None, "nested too deeply")


@pytest.mark.parametrize(
    ("text", "good", "reason"),
    [
        ('[{"a": 1}, {"a": 2}', 2, "TRUNCATED_JSON"),
        ('[{"a": 1}, {"a": 2', 1, "TRUNCATED_JSON: the file ends inside a record that begins at line 1"),
        ('[{"a": 1},\n\n{"a": "2', 1, "begins at line 3"),
        ('[{"a": 1}, ', 1, "TRUNCATED_JSON"),
        ("[", 0, "TRUNCATED_JSON"),
        ('[{"a": 1}, {"a": 2, {"a": 3}, {"a": 4}]', 1, "NOT_JSON: a record is not closed"),
        ('[{"a": 1},\n{\n"a": 2,\n{\n"a": 3\n}\n]', 1, "NOT_JSON: a record is not closed"),
        ('[{"a": 1},\n{"a": [{"b": 2},\n{"a": 3}\n]', 1, "TRUNCATED_JSON"),
        ('[{"a": 1} {"a": 2}]', 1, "NOT_JSON: expected a comma or the array's end, found '{'"),
        ('[{"a": 1}]\n[{"a": 2}]', 1, "NOT_JSON: text after the array's end"),
        ('{"a":\n 1} {"a": \n 2', 1, "TRUNCATED_JSON"),
        ("hello", 0, "NOT_JSON"),
        ('"text"', 0, "NOT_JSON"),
        ("", 0, "EMPTY_FILE"),
        (" \n\r\n\t", 0, "EMPTY_FILE"),
        (" " * 300_000, 0, "EMPTY_FILE"),
        (" " * 300_000 + "[]", 0, "UNKNOWN_FORMAT"),
        ('["' + "[" * 200 + '"' + "," + "[" * 120_000, 1, "more than 100000 open brackets"),
    ],
)
def test_a_damaged_json_file_ends_with_a_reason(text: str, good: int, reason: str) -> None:
    """What stands before the damage is read, and the reason says what is wrong and where."""
    *found, last = outcome(text, "orders/a.json", limit=200_000)
    assert len(found) == good
    assert reason in last


def test_empty_containers_hold_no_records() -> None:
    """An empty array and a header without rows are files without records, and no error."""
    assert values("[ ]\n", "orders/a.json") == []
    assert values("id,n\n", "orders/a.csv") == []


@pytest.mark.parametrize("chunk", [1, 7, 1000, 1 << 16])
@pytest.mark.parametrize(
    ("key", "before", "long", "after"),
    [
        ("orders/a.jsonl", '{"id": "1"}\n', '{"id": "' + "x" * 5000 + '"}', '\n{"id": "2"}\n'),
        ("orders/a.json", '[{"id": "1"},', '{"id": "' + "x" * 5000 + '"}', ',{"id": "2"}]'),
        ("orders/a.json", '[{"id": "1"},', "9" * 5000, ',{"id": "2"}]'),
        ("orders/a.csv", "id\n1\n", "x" * 5000, "\n2\n"),
        ("orders/a.csv", "id\n1\n", '"' + "x\n" * 2500 + '"', "\n2\n"),
        ("orders/a.csv", "id\n1\n", '"' + 'x\n""' * 1250 + '"', "\r\n2\n"),
    ],
)
def test_an_overlong_record_is_lost_alone(chunk: int, key: str, before: str, long: str, after: str) -> None:
    """A record above the bound is given cut short, with its place, and the next one is read."""
    first, middle, last = records(before + long + after, key, chunk=chunk, limit=1000)
    assert (first.value["id"], last.value["id"]) == ("1", "2")
    assert middle.error == "longer than 1000 characters"
    assert middle.start == len(before)
    assert long.startswith(middle.raw.replace("\n\n", "\n")[:900])
    assert len(middle.raw) <= 2100
    assert (before + long + after)[last.start :].lstrip(",").startswith(("2", '{"id": "2"}'))


CELLS = st.text(st.sampled_from('ab,;\t|"\n\r é'), max_size=6)


@QUICK
@given(
    st.lists(st.tuples(st.integers(), CELLS, CELLS), min_size=1, max_size=6),
    st.integers(1, 40),
    st.sampled_from(",;\t|"),
    st.sampled_from(["\n", "\r\n"]),
    st.booleans(),
)
@example([(1, '"', "\n")], 1, ";", "\r\n", True)
def test_csv_in_pieces(rows: list[Any], chunk: int, delimiter: str, newline: str, mark: bool) -> None:
    """Quotes, delimiters and newlines inside fields survive, whatever the delimiter, newline and mark."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, lineterminator=newline, quoting=csv.QUOTE_NONNUMERIC)
    writer.writerow(["n", "id", "note"])
    writer.writerows(rows)
    expected = [{"n": n, **({"id": text} if text else {}), "note": note or None} for n, text, note in rows]
    data = out.getvalue().encode("utf-8-sig" if mark else "utf-8")
    assert values(data, "orders/a.csv", chunk=chunk) == expected


def test_csv_cells_become_the_schemas_types() -> None:
    """Cells are numbers, truth values and lists where the schema says so; an empty cell is null or absent."""
    text = 'id,n,x,flag,tags,note,more\n007,+12,1.50,TRUE,"[1, ""a""]",,x\n,,,,,,\n1,12.0,1e3,no,nonsense,"  ",\n'
    assert values(text, "orders/a.csv") == [
        {"id": "007", "n": 12, "x": Decimal("1.50"), "flag": True, "tags": [1, "a"], "note": None, "more": "x"},
        {"n": None, "note": None},
        {"id": "1", "n": 12, "x": Decimal(1000), "flag": "no", "tags": "nonsense", "note": "  "},
    ]


@pytest.mark.parametrize("cell", ["NaN", "Infinity", "1_000", "0x10", "\uff11\uff12", "1,5", "--1"])
def test_a_cell_that_is_no_number_stays_text(cell: str) -> None:
    """What only Python would take for a number is left to the schema, which then refuses it."""
    text = f'id,n,x\n1,"{cell}","{cell}"\n'
    assert values(text, "orders/a.csv") == [{"id": "1", "n": cell, "x": cell}]


@pytest.mark.parametrize("header", [b"id,caf\xe9", b"id,note\x00", b'id,"a\n\xff"', b"\x89id,n"])
@pytest.mark.parametrize("end", [b"\n1,2\n", b"\r\n1,2\r\n"])
def test_a_header_that_is_no_text_makes_the_file_unreadable(header: bytes, end: bytes) -> None:
    """A name that is not UTF-8 is no name of a field: the file is refused with a reason of its own."""
    (reason,) = outcome(header + end, "orders/a.csv")
    assert reason == "WRONG_ENCODING: the header holds bytes that are not UTF-8, or zero bytes at line 1"


def test_an_open_quote_loses_one_line_only() -> None:
    """A line with a quote that is never closed is rejected, and the lines after it are read again."""
    text = 'id,n\n1,1\n"2,2\n3,3\n"4",4\n5,5\n"6,6\n7,7'
    found = list(records(text, "orders/a.csv"))
    assert [(record.line, record.raw) for record in found if record.error] == [(3, '"2,2'), (7, '"6,6')]
    assert [record.value["id"] for record in found if not record.error] == ["1", "3", "4", "5", "7"]


@pytest.mark.parametrize("tail", ["", '\n"8",8\n', '\nx"y\n'])
def test_a_quote_left_open_for_too_long_makes_the_file_unreadable(tail: str) -> None:
    """When the line of the open quote can no longer be read again, the file fails and names that line."""
    text = 'id,n\n1,1\n"2,2\n' + "3,3\n" * 400 + "4,4" + tail
    *found, reason = outcome(text, "orders/a.csv", limit=1000)
    assert [record.value for record in found if not record.error] == [{"id": "1", "n": 1}]
    assert reason.startswith("UNCLOSED_QUOTE")
    assert reason.endswith("line 3")


def test_rows_of_another_width_are_rejected() -> None:
    """A row with more or fewer fields than the header is rejected, blank lines are no rows."""
    found = list(records("id,n\n1\n\n2,2,2\n3,3\n", "orders/a.csv"))
    assert [record.error for record in found] == [
        "1 fields where the header names 2",
        "3 fields where the header names 2",
        None,
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a,b,c\n1,2,3\n", "none of the type's fields"),
        ("id,n,\n1,2,3\n", "an empty or a repeated name"),
        ("id,n,id\n1,2,3\n", "an empty or a repeated name"),
        ('id,"n\n1,2', "NOT_CSV"),
        ("\rid,n\n1,2\n", "the header cannot be parsed at line 1"),
        ('"id' + "x" * 11_000 + '",n\n1,2\n', "the header cannot be parsed at line 1"),
        ("id" * 50_000, "NOT_CSV"),
        ("\n\n", "EMPTY_FILE"),
    ],
)
def test_a_csv_file_without_its_header_is_unreadable(text: str, reason: str) -> None:
    """The header must name the type's fields, each once."""
    (found,) = outcome(text, "orders/a.csv")
    assert reason in found


@pytest.mark.parametrize(
    ("text", "key", "expected"),
    [
        ("id,n\r1,2\r3,4", "orders/a.csv", [{"id": "1", "n": 2}, {"id": "3", "n": 4}]),
        ("\n" * 400 + "id,n\n1,2\n", "orders/a.csv", [{"id": "1", "n": 2}]),
        ("\n\nid,n\n1,2\n", "orders/a.csv", [{"id": "1", "n": 2}]),
        ("id\n1\n", "orders/a.csv", [{"id": "1"}]),
        ("id;a,b\n1;2\n", "orders/a.csv", [{"id": "1", "a,b": "2"}]),
        (' id , n \n"1",2\n', "orders/a.CSV", [{"id": "1", "n": 2}]),
        ('[{"id": 1}]', "orders/a.csv", [{"id": 1}]),
        ('{"id": 1}\n{"id": 2}', "orders/a.csv", [{"id": 1}, {"id": 2}]),
        ('[{"id": 1}]', "orders/a.jsonl", [{"id": 1}]),
        ('[{"id": 1},\n{"id": 2}]', "orders/a.jsonl", [{"id": 1}, {"id": 2}]),
        ('[]\n{"id": 2}', "orders/a.jsonl", [[], {"id": 2}]),
        ('{"id": 1}\n{"id": 2}', "orders/a.json.gz", [{"id": 1}, {"id": 2}]),
        ('{\n"id": 1\n}', "orders/a.json", [{"id": 1}]),
    ],
)
def test_the_first_bytes_decide(text: str, key: str, expected: list[Any]) -> None:
    """What a file is shows in its first bytes; the suffix only decides where they leave it open."""
    assert values(text, key) == expected


@QUICK
@given(RECORDS, st.integers(1, 30), st.data(), st.sampled_from(["array", "lines", "indented", "csv"]))
def test_reading_goes_on_at_any_record(rows: list[Any], chunk: int, data: st.DataObject, how: str) -> None:
    """From the place of any record, the rest of the records is the same, places and lines included."""
    if how == "csv":
        body = "".join(f'{n},"{n}\n""{n}"\n' for n, _ in enumerate(rows))
        text, key = "n,id\n" + body, "orders/a.csv"
    elif how == "array":
        text, key = json.dumps(rows, indent=1), "orders/a.json"
    else:
        text = "\n".join(json.dumps(row, indent=1 if how == "indented" else None) for row in rows)
        text, key = '{"first":\n 1}\n' + text if how == "indented" else text, "orders/a.json"
    raw = text.encode()
    source = Text(io.BytesIO(raw).read, chunk=chunk)
    layout, pieces = detect(source, key, COLUMNS)
    whole = list(read(pieces, layout, COLUMNS, limit=10_000))
    at = data.draw(st.integers(0, len(whole) - 1))
    offset, chars = source.anchor(whole[at].start)
    again = Text(
        io.BytesIO(raw[offset:]).read,
        chunk=chunk,
        encoding=layout.encoding,
        anchor=(offset, chars),
        skip=whole[at].start - chars,
    )
    place = Checkpoint(layout, at, whole[at].line, whole[at].start, offset, chars, 0, True)
    assert list(read(iter(again), layout, COLUMNS, limit=10_000, at=place)) == whole[at:]
