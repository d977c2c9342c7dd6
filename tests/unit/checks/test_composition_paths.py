"""Field paths: what Crossplane reads in them, and what they do to objects."""

from __future__ import annotations

from typing import Any

import pytest

from checks.composition import CompositionError
from checks.composition.fieldpaths import FieldPath, MissingFieldError, Step


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("spec", ("spec",)),
        ("spec.containers[0].name", ("spec", "containers", 0, "name")),
        ("data[.config.yml]", ("data", ".config.yml")),
        ("metadata.annotations[crossplane.io/x]", ("metadata", "annotations", "crossplane.io/x")),
        ("metadata.annotations['crossplane.io/x']", ("metadata", "annotations", "crossplane.io/x")),
        ('metadata.annotations["crossplane.io/x"].y', ("metadata", "annotations", "crossplane.io/x", "y")),
        ('data["0"]', ("data", "0")),
        ("spec.items[0][8]", ("spec", "items", 0, 8)),
        ("[42]", (42,)),
        ("spec.42", ("spec", "42")),
    ],
)
def test_paths_are_read_as_crossplane_reads_them(text: str, steps: tuple[Step, ...]) -> None:
    """Dots part names, brackets hold positions and keys, quotes make a key of a number."""
    assert FieldPath.parse(text).steps == steps


@pytest.mark.parametrize(
    "text",
    ["", ".spec", "spec.", "spec..x", "spec[]", "spec[x", "spec]", "spec.[0]", "spec[[0]]", "spec[*].x", "a[1025]"],
)
def test_what_is_no_path_is_refused(text: str) -> None:
    """A path that Crossplane cannot read, has wildcards or fills memory is an error with its place."""
    with pytest.raises(CompositionError) as caught:
        FieldPath.parse(text, "spec.pipeline[0]")
    assert caught.value.path == "spec.pipeline[0]"


def test_values_are_read() -> None:
    """A path leads through objects and lists."""
    data = {"a": [{"b": None}, {"b": {"c.d": 1}}]}
    assert FieldPath.parse("a[1].b[c.d]").read(data) == 1
    assert FieldPath.parse("a[0].b").read(data) is None


@pytest.mark.parametrize("text", ["a[2]", "a[0].x", "x.y", "a[0].b.c"])
def test_a_missing_field_is_told_from_a_wrong_path(text: str) -> None:
    """A field or an item that is not there, or below null, is missing."""
    with pytest.raises(MissingFieldError):
        FieldPath.parse(text).read({"a": [{"b": None}, {}]})


@pytest.mark.parametrize("text", ["a.b", "a[0][0]", "s.x", "s[0]"])
def test_a_wrong_path_is_told_from_a_missing_field(text: str) -> None:
    """A name in a list, or a position in an object, can never be there."""
    with pytest.raises(CompositionError, match="correct the path"):
        FieldPath.parse(text).read({"a": [{"b": 1}], "s": "text"})


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("a.b", {}, {"a": {"b": 1}}),
        ("a.b", {"a": None}, {"a": {"b": 1}}),
        ("a.b", {"a": {"b": 2, "c": 3}}, {"a": {"b": 1, "c": 3}}),
        ("a[1].b", {}, {"a": [None, {"b": 1}]}),
        ("a[0]", {"a": [5, 6]}, {"a": [1, 6]}),
        ("a[0][1]", {}, {"a": [[None, 1]]}),
    ],
)
def test_values_are_written(text: str, before: dict[str, Any], after: dict[str, Any]) -> None:
    """Objects and lists on the way are made, what stands beside the path stays."""
    FieldPath.parse(text).write(before, 1)
    assert before == after


def test_nothing_is_written_through_a_value_of_another_type() -> None:
    """A path below a text is an error."""
    with pytest.raises(CompositionError):
        FieldPath.parse("a.b").write({"a": "text"}, 1)
