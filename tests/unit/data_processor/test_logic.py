"""A record's item: its ids cannot collide, its time sorts, and what cannot be stored is rejected with a reason."""

import json
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from functions.common.attributes import MAX_ITEM_BYTES, members, size
from functions.data_processor.errors import RecordRejected
from functions.data_processor.json_records import load
from functions.data_processor.logic import Transformer, reject, utc
from functions.data_processor.models import FileVersion, Item, RawRecord
from functions.data_processor.schemas import load_types
from tests.unit.data_processor.fakes import QUICK, plain_item

FILE = FileVersion("ingestion", "things/a.json", "v1", "etag", "2024-01-01T00:00:00Z")
TOO_LONG = "has more than 38 digits or is beyond the table's range of numbers"
TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=6)


class Types:
    """Transformers for schemas that a test makes up."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made = 0

    def __call__(self, properties: Any, required: list[str] | None = None, expires: int = 0, **own: Any) -> Transformer:
        """A transformer for a type with these properties and keywords of our own, such as id for x-id."""
        self._made += 1
        folder = self._folder / str(self._made)
        folder.mkdir()
        schema = {"x-version": "7", "type": "object", "properties": properties, "required": required or []}
        own = {f"x-{name.replace('_', '-')}": value for name, value in own.items()}
        (folder / "things.json").write_text(json.dumps({**schema, **own}))
        return Transformer(
            load_types(folder)["things"],
            [],
            FILE,
            region="us-east-1",
            processed_at="2024-06-01T00:00:00.000000Z",
            default_time="2024-05-01T12:00:00.000000Z",
            expires_at=expires,
        )


@pytest.fixture(scope="module")
def types(tmp_path_factory: pytest.TempPathFactory) -> Types:
    """Makes transformers."""
    return Types(tmp_path_factory.mktemp("schemas"))


@pytest.fixture(scope="module")
def pairs(types: Types) -> Transformer:
    """Things with two id fields."""
    text = {"type": "string"}
    return types({"a": text, "b": text}, ["a", "b"], id=["a", "b"])


@pytest.fixture(scope="module")
def hashed(types: Types) -> Transformer:
    """Things without an id."""
    return types({"n": {"type": ["number", "null"]}})


def item(transformer: Transformer, value: Any, raw: str = "raw") -> Item:
    """The item of a value."""
    return transformer.item(3, RawRecord(5, 0, raw, value, None))


def refusal(transformer: Transformer, value: Any, raw: str = "raw") -> tuple[str, str]:
    """Field and reason of a rejected value."""
    with pytest.raises(RecordRejected) as caught:
        item(transformer, value, raw)
    return caught.value.field, caught.value.reason


def test_the_standard_form(types: Types) -> None:
    """An item holds its keys, its data, and where it came from."""
    transformer = types(
        {"id": {"type": "string"}, "at": {"type": "string"}}, ["id"], expires=99, id=["id"], time=["at"]
    )
    value = {"id": "x", "at": "2024-01-01T10:00:00+02:00", "n": [Decimal("1.50"), None, True]}
    made = item(transformer, value)
    checksum = sha256(members(value).encode()).hexdigest()
    assert made.key == ("things#x", f"2024-01-01T08:00:00.000000Z#{checksum[:16]}")
    assert plain_item(json.loads(made.body)) == {
        "recordId": made.key[0],
        "timestamp": made.key[1],
        "dataType": "things",
        "processingStatus": "PROCESSED",
        "expiresAt": 99,
        "data": {"id": "x", "at": "2024-01-01T10:00:00+02:00", "n": [Decimal("1.5"), None, True]},
        "metadata": {
            "sourceBucket": "ingestion",
            "sourceKey": "things/a.json",
            "sourceVersion": "v1",
            "line": 5,
            "record": 3,
            "checksum": checksum,
            "region": "us-east-1",
            "processedAt": "2024-06-01T00:00:00.000000Z",
            "schemaVersion": "7",
        },
    }


@QUICK
@given(TEXT, TEXT, TEXT, TEXT)
def test_business_ids_do_not_collide(pairs: Transformer, a: str, b: str, c: str, d: str) -> None:
    """Two records with different id fields have different ids, whatever signs they hold."""
    assume((a, b) != (c, d))
    assert item(pairs, {"a": a, "b": b}).key[0] != item(pairs, {"a": c, "b": d}).key[0]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("a#", "b"), ("a", "#b")),
        (("a%23", "b"), ("a#", "b")),
        (("a%", "23b"), ("a%23", "b")),
        (("#", "%"), ("%", "#")),
    ],
)
def test_separators_inside_ids_are_escaped(pairs: Transformer, first: tuple[str, str], second: tuple[str, str]) -> None:
    """The signs that join and escape ids cannot be used to forge one."""
    ids = {item(pairs, dict(zip("ab", parts, strict=True))).key[0] for parts in (first, second)}
    assert len(ids) == 2


@QUICK
@given(st.dictionaries(TEXT, st.none() | st.integers() | TEXT, min_size=1, max_size=5), st.randoms())
def test_the_order_of_fields_changes_nothing(hashed: Transformer, value: dict[str, Any], random: Any) -> None:
    """The same record with its fields in another order is the same item."""
    value.pop("n", None)
    shuffled = list(value.items())
    random.shuffle(shuffled)
    assert item(hashed, dict(shuffled)).body == item(hashed, value).body


@QUICK
@given(st.integers(-(10**6), 10**6), st.integers(0, 5))
def test_the_spelling_of_a_number_changes_nothing(hashed: Transformer, number: int, zeros: int) -> None:
    """1, 1.0 and 10e-1 are the same record."""
    spelled = load(f'{{"n": {number}.{"0" * zeros}e0}}' if zeros else f'{{"n": {number}}}')
    assert item(hashed, spelled).key == item(hashed, {"n": number}).key


@QUICK
@given(
    st.lists(st.integers(-62_135_500_000_000_000, 253_402_200_000_000_000), min_size=2, max_size=2),
    st.integers(-840, 840),
)
def test_text_order_is_time_order(microseconds: list[int], minutes: int) -> None:
    """Sort keys sort as the times that they are made of, in whatever zone these were written."""
    first, second = (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=count) for count in microseconds)
    elsewhere = second.astimezone(timezone(timedelta(minutes=minutes)))
    assert (utc(first) < utc(elsewhere)) == (first < second)
    assert len(utc(first)) == 27


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"at": "1992-04-30"}, "1992-04-30T00:00:00.000000Z"),
        ({"at": "2024-01-01T10:00:00"}, "2024-01-01T10:00:00.000000Z"),
        ({"at": "2024-01-01T10:00:00.5-01:00"}, "2024-01-01T11:00:00.500000Z"),
        ({"at": 1704067200}, "2024-01-01T00:00:00.000000Z"),
        ({"at": Decimal("1704067200.25")}, "2024-01-01T00:00:00.250000Z"),
        ({"at": -1}, "1969-12-31T23:59:59.000000Z"),
        ({"then": "1992-04-30"}, "1992-04-30T00:00:00.000000Z"),
        ({"at": None, "then": "1992-04-30"}, "1992-04-30T00:00:00.000000Z"),
        ({}, "2024-05-01T12:00:00.000000Z"),
    ],
)
def test_the_records_own_time(types: Types, value: dict[str, Any], expected: str) -> None:
    """Dates, times and seconds become one form; without a time the object's counts."""
    transformer = types({"at": {}, "then": {}}, time=["at", "then"], time_unit="seconds")
    assert item(transformer, value).key[1].split("#")[0] == expected


@pytest.mark.parametrize("at", ["yesterday", "0001-01-01T00:00:00+10:00", 10**30, True, [], "", "2024-13-01"])
def test_a_time_that_is_none_rejects_the_record(types: Types, at: Any) -> None:
    """What cannot be read as a time is named with its value."""
    transformer = types({"at": {}}, time=["at"], time_unit="milliseconds")
    assert refusal(transformer, {"at": at}) == ("at", f"{str(at)!r} is not a time")
    assert refusal(types({"at": {}}, time=["at"]), {"at": 17}) == ("at", "'17' is not a time")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({}, ("id", "is required: missing id, n")),
        ({"id": "x"}, ("n", "is required: missing n")),
        ({"id": 7, "n": 1}, ("id", "must be string, it is 7")),
        ({"id": "x", "n": "12"}, ("n", "must be integer, it is '12'")),
        ({"id": "x", "n": Decimal("1.5")}, ("n", "must be integer, it is 1.5")),
        ({"id": "x", "n": -1}, ("n", "must be bigger than or equal to 0, it is -1")),
        ({"id": "x", "n": 1, "mail": "m"}, ("mail", "must be a valid email, it is 'm'")),
        ({"id": "x", "n": 1, "code": "m"}, ("code", "must match ^[A-Z]$, it is 'm'")),
        ({"id": "x", "n": 1, "rows": [{"q": 1}, {"q": None}]}, ("rows.1.q", "must be integer, it is null")),
        ({"id": "x", "n": 1, "rows": [{}]}, ("rows.0.q", "is required: missing q")),
        ([], ("", "must be object")),
        (None, ("", "must be object, it is null")),
        (Decimal("1.5"), ("", "must be object, it is 1.5")),
        ({"id": "", "n": 1}, ("id", "the business id is empty")),
        ({"id": "x" * 2100, "n": 1}, ("id", "the record's id is longer than the table's 2048 bytes")),
        ({"id": "é" * 1100, "n": 1}, ("id", "the record's id is longer than the table's 2048 bytes")),
        ({"id": "x", "n": 10**38 + 1}, ("n", f"{10**38 + 1} {TOO_LONG}")),
        ({"id": "x", "n": 1, "m": [{"d": float("nan")}]}, ("m.0.d", "NaN is not a number that the table can hold")),
        ({"id": "x", "n": 1, "a": "\ud800"}, ("", "half of a surrogate pair, which is no character")),
        ({"id": "x", "n": 1, "a": "\udce9"}, ("", "not valid UTF-8")),
        ({"id": "x", "n": 1, "a": "y" * MAX_ITEM_BYTES}, ("", "the item would be larger than the table's 400 KB")),
    ],
)  # fmt: skip
def test_reasons_name_field_and_value(types: Types, value: Any, expected: tuple[str, str]) -> None:
    """A rejected record comes with the path of the field and what is wrong with it."""
    whole = {"type": "integer", "minimum": 0}
    transformer = types(
        {
            "id": {"type": "string"},
            "n": whole,
            "mail": {"type": "string", "format": "email"},
            "code": {"type": "string", "pattern": "^[A-Z]$"},
            "rows": {"items": {"type": "object", "required": ["q"], "properties": {"q": whole}}},
        },
        ["id", "n"],
        id=["id"],
    )
    assert refusal(transformer, value) == expected


def test_a_whole_number_may_be_written_with_a_point(types: Types) -> None:
    """JSON Schema calls 1.0 an integer, and so is it stored."""
    transformer = types({"n": {"type": "integer"}, "rows": {"items": {"type": "integer"}}})
    whole = item(transformer, {"n": 1, "rows": [2]})
    assert item(transformer, load('{"n": 1.0, "rows": [20e-1]}')).key == whole.key


def test_deep_nesting_is_a_reason_and_no_crash(hashed: Transformer) -> None:
    """A record nested as deeply as the parser allows is rejected."""
    deep = '{"n": 1, "a": ' + "[" * 190 + "]" * 190 + "}"
    assert refusal(hashed, load(deep))[1].startswith("nested")
    assert refusal(hashed, {**load(deep), "n": "x"})[0] == "n"


@QUICK
@given(st.integers(-300, 300), st.sampled_from(["x", "é", "\n", "💥"]))
def test_the_table_would_take_every_item(hashed: Transformer, around: int, sign: str) -> None:
    """Around the bound, an item is made exactly when the table's own count allows it."""
    value = {"text": sign * ((MAX_ITEM_BYTES - 700 + around) // len(sign.encode()))}
    try:
        made = item(hashed, value)
    except RecordRejected:
        assert size(value) > MAX_ITEM_BYTES - 1200
    else:
        counted = size(plain_item(json.loads(made.body))) - 3 - len(plain_item(json.loads(made.body)))
        assert counted <= MAX_ITEM_BYTES


def test_rejects_keep_a_bounded_and_printable_text() -> None:
    """The raw text is cut at its bound, and bytes that are no text are shown."""
    record = RawRecord(5, 0, "caf\udce9" + "x" * 100, None, None)
    made = reject(3, record, RecordRejected("a", "b"), 10)
    assert made == (3, 5, "a", "b", "caf\\udce9xxxxxx")


def test_a_text_that_cannot_be_parsed_for_its_bytes_says_so(hashed: Transformer) -> None:
    """When a stray byte stands in a record that cannot be parsed, the reason names it."""
    with pytest.raises(RecordRejected, match="not valid UTF-8, and no JSON"):
        hashed.item(1, RawRecord(1, 0, "\udce9", None, "no JSON"))
