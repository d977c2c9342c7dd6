"""Values: every keyword of a structural schema, one sound and at least one unsound value each."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.schema import check
from checks.schema_facts import Facts
from tests.unit.checks.schema_cases import facts, judged, said, thing

STRINGS = {"type": "array", "items": "string"}
KEYED = {"type": "array", "items": "Item", "listType": "map", "listMapKeys": ["name", "protocol"]}
ITEM = {"properties": {"name": "string", "protocol": {"type": "string", "default": "TCP"}}, "required": ["name"]}
INT_OR_STRING = {"intOrString": True, "pattern": "^[0-9]+%$"}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)


@pytest.mark.parametrize(
    ("node", "value"),
    [
        ("string", ""),
        ("integer", 0),
        ("integer", 5.0),
        ("number", 0),
        ("number", -1.5),
        ("boolean", False),
        ({"type": "string", "enum": ["a", ""]}, ""),
        ({"type": "integer", "enum": [1, 2]}, 2),
        ({"type": "string", "pattern": "b"}, "abc"),
        ({"type": "string", "minLength": 2, "maxLength": 3}, "é€𝄞"),
        ({"type": "integer", "minimum": 1, "maximum": 3}, 1),
        ({"type": "number", "minimum": 1, "exclusiveMinimum": True}, 1.1),
        ({"type": "integer", "multipleOf": 5}, 10),
        ({"type": "integer", "format": "int32"}, 2**31 - 1),
        ({"type": "string", "format": "date-time"}, "2026-01-31T08:00:00.5+02:00"),
        ({"type": "string", "format": "byte"}, "aGVsbG8="),
        (INT_OR_STRING, 5),
        (INT_OR_STRING, "5%"),
        ({"preserveUnknown": True}, [1, {"a": None}]),
        ({"type": "object", "preserveUnknown": True}, {"a": {"b": None}}),
        ({"type": "object", "additionalProperties": "integer"}, {"a": 1}),
        ({"type": "object", "additionalProperties": STRINGS}, {"a": ["b"]}),
        ({**STRINGS, "minItems": 1, "maxItems": 2}, ["a", "a"]),
        ({**STRINGS, "listType": "set"}, ["a", "A"]),
        ({"type": "object", "additionalProperties": "string", "maxProperties": 1}, {"a": "b"}),
        ({"type": "string", "nullable": True}, None),
        ({"type": "object", "preserveUnknown": True, "embedded": True}, {"apiVersion": "v1", "kind": "X"}),
    ],
)
def test_a_sound_value_passes(node: Any, value: Any) -> None:
    """The bounds themselves are allowed, and so is every value between them."""
    assert judged(node, value) == []


@pytest.mark.parametrize(
    ("node", "value", "rule", "message"),
    [
        ("integer", 1.5, "schema.type", "number given, integer expected: 1.5; write integer"),
        ("integer", True, "schema.type", "boolean given, integer expected: true; write integer"),
        ("number", float("nan"), "schema.type", "number given, number expected: NaN; write number"),
        ("boolean", 0, "schema.type", "integer given, boolean expected: 0; write boolean"),
        ("string", datetime.date(2026, 1, 1), "schema.type", 'date given, string expected: "2026-01-01"; quote it'),
        ({"type": "integer", "enum": [1]}, True, "schema.type", "boolean given, integer expected: true; write integer"),
        ({"type": "string", "enum": ["a", "b"]}, "c", "schema.enum", '"c" given, allowed: a, b; use one of these'),
        (
            {"type": "string", "pattern": "^a+$"},
            "aab",
            "schema.pattern",
            '"aab" given, allowed: what matches ^a+$; rewrite it',
        ),
        (
            {"type": "string", "pattern": "^a+$"},
            "a\n",
            "schema.pattern",
            '"a\\n" given, allowed: what matches ^a+$; rewrite it',
        ),
        (
            {"type": "string", "minLength": 1},
            "",
            "schema.limit",
            '"" has 0 characters, at least 1 allowed; write more',
        ),
        (
            {"type": "string", "maxLength": 2},
            "abc",
            "schema.limit",
            '"abc" has 3 characters, at most 2 allowed; shorten it',
        ),
        ({"type": "integer", "minimum": 1}, 0, "schema.limit", "0 given, at least 1 allowed; raise it"),
        ({"type": "integer", "maximum": 1}, 2, "schema.limit", "2 given, at most 1 allowed; lower it"),
        (
            {"type": "number", "minimum": 1, "exclusiveMinimum": True},
            1,
            "schema.limit",
            "1 given, more than 1 allowed; raise it",
        ),
        (
            {"type": "number", "maximum": 1, "exclusiveMaximum": True},
            1,
            "schema.limit",
            "1 given, less than 1 allowed; lower it",
        ),
        ({"type": "integer", "multipleOf": 5}, 7, "schema.limit", "7 given, multiples of 5 allowed; round it"),
        (
            {"type": "integer", "format": "int32"},
            2**31,
            "schema.limit",
            "2147483648 given, at most 2147483647 allowed; lower it",
        ),
        (
            {"type": "string", "format": "date-time"},
            "2026-02-30T00:00:00Z",
            "schema.format",
            '"2026-02-30T00:00:00Z" given, allowed: date-time such as 2026-01-31T08:00:00Z; rewrite it',
        ),
        (
            {"type": "string", "format": "byte"},
            "a b",
            "schema.format",
            '"a b" given, allowed: byte such as aGVsbG8=; rewrite it',
        ),
        (INT_OR_STRING, "5", "schema.pattern", '"5" given, allowed: what matches ^[0-9]+%$; rewrite it'),
        (INT_OR_STRING, 1.5, "schema.type", "number given, integer or string expected: 1.5; write integer or string"),
        ({**STRINGS, "minItems": 1}, [], "schema.limit", "0 items given, at least 1 allowed; add 1"),
        ({**STRINGS, "maxItems": 1}, ["a", "b"], "schema.limit", "2 items given, at most 1 allowed; take 1 out"),
        (STRINGS, "a", "schema.type", 'string given, array expected: "a"; write a list, even of one'),
        (
            {"type": "object", "additionalProperties": "string", "maxProperties": 0},
            {"a": "b"},
            "schema.limit",
            "1 fields given, at most 0 allowed; take 1 out",
        ),
        ("string", None, "schema.null", "null is no value; the API server would drop the field: leave it out"),
    ],
)
def test_an_unsound_value_is_refused(node: Any, value: Any, rule: str, message: str) -> None:
    """One finding, at the field, with the value, what is allowed and what to change."""
    assert said(judged(node, value)) == [(rule, "spec.value", message)]


@pytest.mark.parametrize(
    ("node", "value", "path", "rule"),
    [
        (STRINGS, ["a", None], "spec.value[1]", "schema.type"),
        ({**STRINGS, "listType": "set"}, ["a", "b", "a"], "spec.value[2]", "schema.duplicate-item"),
        ({"type": "object", "additionalProperties": "integer"}, {"a": "b"}, "spec.value.a", "schema.type"),
        ({"type": "object", "additionalProperties": "integer"}, {1: 1}, "spec.value.1", "schema.type"),
        ({"type": "object"}, {"a": 1}, "spec.value.a", "schema.unknown-field"),
        (
            {"type": "object", "preserveUnknown": True, "embedded": True},
            {"apiVersion": "v1"},
            "spec.value.kind",
            "schema.required",
        ),
    ],
)
def test_a_finding_inside_a_value_names_the_place(node: Any, value: Any, path: str, rule: str) -> None:
    """Items are named by their index, entries by their key."""
    assert [(finding.rule, finding.path) for finding in judged(node, value)] == [(rule, path)]


def test_items_of_a_keyed_list_are_told_apart_by_their_keys() -> None:
    """Two ports of one name and protocol are one port twice; a missing key counts as its default."""
    sound = [{"name": "a"}, {"name": "a", "protocol": "UDP"}]
    assert judged(KEYED, sound, Item=ITEM) == []
    (finding,) = judged(KEYED, [*sound, {"name": "a", "protocol": "TCP"}], Item=ITEM)
    assert (finding.rule, finding.path) == ("schema.duplicate-item", "spec.value[2]")


def test_long_items_are_compared_whole() -> None:
    """Messages are cut, comparisons are not."""
    assert judged({**STRINGS, "listType": "set"}, ["a" * 200 + "1", "a" * 200 + "2"]) == []


def test_a_default_stands_in_for_a_required_field() -> None:
    """The API server fills in defaults first."""
    inner = {"properties": {"mode": {"type": "string", "default": "on"}}, "required": ["mode"]}
    assert judged("Inner", {}, Inner=inner) == []


def test_an_unknown_field_beside_kept_ones_passes() -> None:
    """Where the schema keeps unknown fields, only the known ones are judged."""
    inner = {"properties": {"a": "string"}, "preserveUnknown": True}
    assert judged("Inner", {"zzz": 1}, Inner=inner) == []
    assert [finding.path for finding in judged("Inner", {"a": 1}, Inner=inner)] == ["spec.value.a"]


def test_every_mistake_in_an_object_is_found_at_once() -> None:
    """Nobody repairs a manifest finding by finding."""
    inner = {"properties": {"a": "string", "b": "integer"}, "required": ["c"]}
    found = judged("Inner", {"a": 1, "b": "x", "d": 1}, Inner=inner)
    assert [finding.path for finding in found] == ["spec.value.a", "spec.value.b", "spec.value.d", "spec.value.c"]


@given(JSON)
def test_no_value_breaks_the_check(value: Any) -> None:
    """Whatever stands in a manifest, the check answers with findings, never with an exception."""
    node = {"type": "object", "additionalProperties": {**STRINGS, "listType": "set"}}
    for finding in judged(node, value):
        assert finding.path.startswith("spec.value")


@given(JSON)
def test_no_object_breaks_the_check(value: Any) -> None:
    """The same for a whole object, of any content."""
    data = thing(value, metadata=value).data
    found = check([thing(value, metadata=value)], facts("string"))
    assert found
    assert data["kind"] == "Thing"


def test_facts_are_read_when_a_group_is_first_met() -> None:
    """Loading is lazy: a group that nothing uses costs nothing, and a used one is read once."""
    read: list[str] = []

    def reader(group: str) -> Any:
        def document() -> dict[str, Any]:
            read.append(group)
            return {"group": group, "kinds": {}, "shapes": {}}

        return document

    source = Facts({group: reader(group) for group in ("a.example.org", "b.example.org")})
    source.kinds("a.example.org")
    source.kinds("a.example.org")
    assert read == ["a.example.org"]
