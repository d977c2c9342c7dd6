"""Equal items have equal digests, others have not, and a key survives the state file."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from functions.common.attributes import members
from ops.consistency.items import digest, from_json, identity, seen, shown, to_json

PLAIN = st.recursive(
    st.none()
    | st.booleans()
    | st.text(max_size=9)
    | st.integers(-(10**37), 10**37)
    | st.decimals(-9999, 9999, places=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=12,
)
KEY_PARTS = (
    st.builds(lambda text: {"S": text}, st.text())
    | st.builds(lambda data: {"B": data}, st.binary())
    | st.builds(lambda number: {"N": str(number)}, st.integers())
)


@given(st.dictionaries(st.text(max_size=5), PLAIN, max_size=4))
def test_the_digest_of_a_records_data_is_its_checksum(data: dict[str, Any]) -> None:
    """Whatever the data processor can store has the checksum that the data processor has computed."""
    text = members(data)
    assert digest(json.loads(text)) == sha256(text.encode()).hexdigest()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"N": "1"}, {"N": "1.0"}),
        ({"N": "100"}, {"N": "1E+2"}),
        ({"N": "-0"}, {"N": "0.00"}),
        ({"SS": ["a", "b"]}, {"SS": ["b", "a"]}),
        ({"NS": ["10", "9"]}, {"NS": ["9.0", "1E1"]}),
        ({"BS": [b"\x00", b"\xff"]}, {"BS": [b"\xff", b"\x00"]}),
        ({"M": {"a": {"N": "1"}, "b": {"S": ""}}}, {"M": {"b": {"S": ""}, "a": {"N": "1.00"}}}),
        ({"L": [{"M": {"s": {"SS": ["x", "y"]}}}]}, {"L": [{"M": {"s": {"SS": ["y", "x"]}}}]}),
        ({"B": b"ab"}, {"B": bytearray(b"ab")}),
    ],
)
def test_the_same_value_has_one_digest(one: Any, other: Any) -> None:
    """Spelling of numbers, order of sets and of maps say nothing."""
    assert digest({"v": one}) == digest({"v": other})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"N": "1"}, {"S": "1"}),
        ({"S": "YQ=="}, {"B": b"a"}),
        ({"L": [{"S": "a"}]}, {"SS": ["a"]}),
        ({"L": [{"S": "a"}, {"S": "b"}]}, {"L": [{"S": "b"}, {"S": "a"}]}),
        ({"NULL": True}, {"BOOL": True}),
        ({"S": "é"}, {"S": "e\u0301"}),
        ({"N": "12345678901234567890123456789012345678"}, {"N": "12345678901234567890123456789012345679"}),
        ({"M": {}}, {"L": []}),
        ({"B": b"a"}, {"BS": [b"a"]}),
    ],
)
def test_other_values_have_other_digests(one: Any, other: Any) -> None:
    """Kinds, order of lists, and each digit count."""
    assert digest({"v": one}) != digest({"v": other})


def test_a_missing_attribute_is_a_difference_unless_replication_added_it() -> None:
    """Attributes of aws:rep: are left out, others are not, nor is an inner one of that name."""
    item = {"a": {"S": "x"}}
    assert seen({**item, "aws:rep:deleting": {"BOOL": False}}) == seen(item)
    assert seen({**item, "aws:other": {"S": ""}}) != seen(item)
    assert digest({"a": {"M": {"aws:rep:x": {"S": ""}}}}) != digest({"a": {"M": {}}})


@given(KEY_PARTS, KEY_PARTS)
def test_a_key_comes_back_from_the_state_file(first: Any, second: Any) -> None:
    """Texts, numbers and bytes of a key are the same after JSON."""
    key = {"recordId": first, "timestamp": second}
    back = from_json(json.loads(json.dumps(to_json(key))))
    assert back is not None
    assert identity(back) == identity(key)
    assert back["recordId"].keys() == first.keys()
    if "N" not in first:
        assert back["recordId"] == first
    assert shown(key).isprintable()


@pytest.mark.parametrize("value", [5, {}, {"a": "x"}, {"a": {"S": 1}}, {"a": {"B": "?"}}, {"a": {"M": "x"}}, [1]])
def test_what_is_no_key_is_refused(value: Any) -> None:
    """A state file is not trusted to hold keys."""
    with pytest.raises(ValueError, match=r"."):
        from_json(value)
