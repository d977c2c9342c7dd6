"""DynamoDB's JSON: what is written can be read back, and equal values have one spelling."""

import json
from decimal import Decimal
from typing import Any

import pytest
from boto3.dynamodb.types import TypeDeserializer, TypeSerializer
from hypothesis import given
from hypothesis import strategies as st

from functions.common.attributes import MAX_DEPTH, attribute, attribute_values, members, number, plain, size
from functions.common.errors import NotStorable
from tests.unit.data_processor.fakes import QUICK

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
NUMBERS = st.integers(-(10**37), 10**37) | st.decimals(
    allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20, places=9
)
VALUES = st.recursive(
    st.none() | st.booleans() | NUMBERS | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=12,
)


@QUICK
@given(VALUES)
def test_boto3_reads_back_what_was_written(value: Any) -> None:
    """The text means to boto3's own deserializer exactly the value that it was made from."""
    assert TypeDeserializer().deserialize(json.loads(attribute(value))) == value


@QUICK
@given(VALUES)
def test_plain_reverses_attribute(value: Any) -> None:
    """Reading back gives the value, so that a checkpoint survives the table."""
    assert plain(json.loads(attribute(value))) == value


@QUICK
@given(VALUES)
def test_boto3_would_write_the_same_value(value: Any) -> None:
    """The text agrees with boto3's own serializer, numbers compared as numbers."""
    theirs = TypeSerializer().serialize(value)
    assert TypeDeserializer().deserialize(json.loads(attribute(value))) == TypeDeserializer().deserialize(theirs)


@QUICK
@given(st.dictionaries(TEXT, VALUES, max_size=5), st.randoms())
def test_the_order_of_keys_does_not_matter(value: dict[str, Any], random: Any) -> None:
    """Two maps that differ only in the order of their keys have the same text."""
    shuffled = list(value.items())
    random.shuffle(shuffled)
    assert members(dict(shuffled)) == members(value)


@QUICK
@given(NUMBERS, st.integers(0, 12))
def test_a_number_has_one_spelling(value: int | Decimal, zeros: int) -> None:
    """Trailing zeros and exponents do not change a number's text."""
    sign, digits, exponent = Decimal(value).as_tuple()
    assert isinstance(exponent, int)
    padded = Decimal((sign, (*digits, *[0] * zeros), exponent - zeros))
    assert number(padded) == number(value)
    assert Decimal(number(value)) == value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (10**37, "1" + "0" * 37),
        (Decimal("1E+2"), "100"),
        (Decimal("-0.00"), "0"),
        (Decimal("0E-500"), "0"),
        (Decimal("1.50"), "1.5"),
        (Decimal("1E-130"), "1E-130"),
        (10**50, "1E+50"),
        (Decimal("9" * 38 + "E+88"), "9." + "9" * 37 + "E+125"),
    ],
)
def test_numbers_at_the_limits(value: int | Decimal, text: str) -> None:
    """Numbers that the table can just hold are written in its notation."""
    assert number(value) == text


@pytest.mark.parametrize(
    "value",
    [
        Decimal("NaN"),
        Decimal("-Infinity"),
        Decimal("1E+126"),
        Decimal("1E-131"),
        Decimal("1." + "1" * 38),
        10**38 + 1,
        float("nan"),
        float("inf"),
        {1, 2},
        b"bytes",
    ],
)
def test_what_the_table_cannot_hold_is_refused(value: Any) -> None:
    """A value without a form in the table raises NotStorable with its path."""
    with pytest.raises(NotStorable) as caught:
        members({"a": [{"b": value}]})
    assert caught.value.path == ["a", "0", "b"]


def test_nesting_is_bounded() -> None:
    """A value nested deeper than the table allows is refused, one at the bound is not."""
    deep: Any = "x"
    for _ in range(MAX_DEPTH - 1):
        deep = [deep]
    assert members({"a": deep})
    with pytest.raises(NotStorable, match="nested"):
        members({"a": [deep]})
    with pytest.raises(NotStorable, match="nested"):
        members({"a": {"b": deep}})


@QUICK
@given(st.dictionaries(TEXT, VALUES, max_size=5))
def test_the_text_is_never_shorter_than_the_counted_size(value: dict[str, Any]) -> None:
    """An item whose text fits is never larger than the table allows: the text bounds the size from above."""
    assert len(attribute(value).encode()) >= size(value) - 3 * len(value) - 3


def test_sizes_follow_the_developer_guide() -> None:
    """Sizes add up names, values and the overhead of maps and lists."""
    assert size("é") == 2
    assert size({"ab": None, "c": [True, "x"]}) == 3 + (2 + 1 + 1) + (1 + (3 + 2 + 2) + 1)
    assert size(1234) == 4
    assert size(1.5) == 3


def test_request_values_are_what_a_client_takes() -> None:
    """Values for an expression come as boto3 wants them."""
    assert attribute_values({":a": 1, ":b": {"c": None}}) == {":a": {"N": "1"}, ":b": {"M": {"c": {"NULL": True}}}}
