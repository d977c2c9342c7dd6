"""Comparison of wanted and found values."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.compare import Drift, differences, json_equal, same
from sandbox.fields import parse

FIELDS = parse(
    "size name! policy:json events order:ordered tags:map ttl(enabled attributeName) extra~"
    " index[](name type keys) rule[](prefix days) fixed[]!(name)"
)


def paths(wanted: dict[str, Any], found: dict[str, Any]) -> list[str]:
    """Paths of all differences."""
    return [drift.path for drift in differences(FIELDS, wanted, found)]


def test_a_difference_names_path_found_and_wanted() -> None:
    """Nested leaves are named by their path, with both values."""
    found = {"ttl": {"enabled": False, "attributeName": "x"}}
    assert list(differences(FIELDS, {"ttl": {"enabled": True}}, found)) == [Drift("ttl.enabled", False, True)]


def test_what_the_manifest_does_not_set_is_no_difference() -> None:
    """Values that only AWS has are left alone, as in Crossplane."""
    assert paths({"size": 1}, {"size": 1, "name": "x", "ttl": {"enabled": True}, "index": [{"name": "a"}]}) == []


def test_fields_that_cannot_be_observed_are_never_a_difference() -> None:
    """Write-only fields such as forceDestroy are used, not compared."""
    assert paths({"extra": True}, {}) == []


@pytest.mark.parametrize("nothing", [False, 0, "", [], {}, None])
def test_nothing_equals_an_empty_value(nothing: object) -> None:
    """AWS leaves out what is off or empty."""
    assert same(nothing, None)


@pytest.mark.parametrize(("want", "have"), [(True, None), (1, 2), ("a", "b"), ([1], [2]), (True, False), ("x", "")])
def test_different_leaves_differ(want: object, have: object) -> None:
    """Other values than equal or empty ones are differences."""
    assert not same(want, have)


def test_string_lists_are_sets_unless_their_order_counts() -> None:
    """AWS returns event names and the like in any order; layers have one."""
    assert paths({"events": ["a", "b"], "order": ["a", "b"]}, {"events": ["b", "a"], "order": ["b", "a"]}) == ["order"]


def test_maps_are_compared_whole() -> None:
    """A tag too many is a difference as well as one that is missing or changed."""
    assert paths({"tags": {"a": "1", "b": "2"}}, {"tags": {"b": "3", "c": "4"}}) == ["tags[a]", "tags[b]", "tags[c]"]


def test_list_items_are_paired_by_name_in_any_order() -> None:
    """An index is compared with the index of the same name; missing and surplus ones are named."""
    wanted = {"index": [{"name": "a", "type": "S"}, {"name": "b", "type": "S"}]}
    found = {"index": [{"name": "c", "type": "S"}, {"name": "b", "type": "N"}]}
    assert paths(wanted, found) == ["index[b].type", "index[a]", "index[c]"]


def test_list_items_without_a_name_are_paired_by_equality() -> None:
    """Equal rules are found in any order; what is left is compared field by field."""
    wanted = {"rule": [{"prefix": "a", "days": 1}, {"prefix": "b", "days": 2}]}
    assert paths(wanted, {"rule": [{"prefix": "b", "days": 2}, {"prefix": "a", "days": 1}]}) == []
    assert paths(wanted, {"rule": [{"prefix": "b", "days": 2}, {"prefix": "a", "days": 9}]}) == ["rule[].days"]
    assert paths(wanted, {"rule": [{"prefix": "b", "days": 2}]}) == ["rule[]"]


def test_immutability_covers_everything_below_a_field() -> None:
    """A difference inside an immutable list is an immutable difference."""
    drifts = list(differences(FIELDS, {"fixed": [{"name": "a"}], "name": "x"}, {"fixed": [], "name": "y"}))
    assert drifts
    assert all(drift.immutable for drift in drifts)


def test_json_documents_are_compared_by_meaning() -> None:
    """Blanks and the order of keys mean nothing; the order of a list in a plain document does."""
    assert json_equal('{"a": 1, "b": [1, 2]}', '{"b":[1,2],"a":1}')
    assert not json_equal('{"b": [1, 2]}', '{"b": [2, 1]}')
    assert not json_equal("not json", "{}")


def test_policies_are_compared_as_iam_reads_them() -> None:
    """In a policy one value equals a list of it, actions and resources have no order, booleans may be text."""
    one = {"Statement": {"Action": ["s3:Get", "s3:Put"], "Resource": ["x"], "Condition": {"Bool": {"k": True}}}}
    other = {"Statement": [{"Action": ["s3:Put", "s3:Get"], "Resource": "x", "Condition": {"Bool": {"k": "true"}}}]}
    assert json_equal(json.dumps(one), json.dumps(other))
    other["Statement"][0]["Action"] = "s3:Get"
    assert not json_equal(json.dumps(one), json.dumps(other))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)


@given(JSON)
def test_a_document_equals_itself_however_it_is_written(value: object) -> None:
    """Any JSON value equals the same value with other blanks and another order of keys."""
    assert json_equal(json.dumps(value), json.dumps(value, indent=2, sort_keys=True))


@given(JSON.filter(lambda v: v not in (None, False, 0, "", [], {})))
def test_a_value_never_equals_nothing(value: object) -> None:
    """What is set and not empty differs from what AWS does not have."""
    assert not same(value, None)
