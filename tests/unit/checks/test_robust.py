"""Whatever stands in an object, the checks report it and never fall over it."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from checks import run
from checks.manifests import Manifest
from tests.unit.checks.factories import shop

SCALARS = st.none() | st.booleans() | st.integers(-5, 10**6) | st.text(max_size=8) | st.sampled_from(
    ["arn:", "arn:aws:s3:::", "arn:aws:sqs:us-east-1:111111111111:x", "{", "[1]", '{"Statement": [{"Effect": 1}]}',
     "alias/", "https://sqs.us-east-1.amazonaws.com/1/x", "a" * 300]
)  # fmt: skip
VALUES = st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner))
BASE = shop().manifests()


def places(data: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path of every value in an object."""
    steps = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [path, *(place for step, value in steps for place in places(value, (*path, step)))]


def reached(place: Any, step: Any) -> bool:
    """Whether a step still leads somewhere, after an earlier change."""
    if isinstance(place, dict):
        return step in place
    return isinstance(place, list) and isinstance(step, int) and step < len(place)


Changes = list[tuple[tuple[int, tuple[Any, ...]], Any]]
"""For each change the object's number, the path in it, and the value to put there."""


def changed(manifests: Sequence[Manifest], changes: Changes) -> list[Manifest]:
    """Copies of the objects with values replaced, as far as the paths still lead somewhere."""
    copies = [Manifest(manifest.file, copy.deepcopy(manifest.data)) for manifest in manifests]
    for (number, path), value in changes:
        place: Any = copies[number].data
        for step in path[:-1]:
            place = place[step] if reached(place, step) else None
        if reached(place, path[-1]):
            place[path[-1]] = value
    return copies


PLACES = [(number, path) for number, manifest in enumerate(BASE) for path in places(manifest.data) if path]


@settings(max_examples=150)
@given(st.lists(st.tuples(st.sampled_from(PLACES), VALUES), min_size=1, max_size=3))
def test_anything_anywhere(changes: Changes) -> None:
    """Any value in any place of any object is judged without an exception, and findings can be sorted and printed."""
    assert all(str(finding) for finding in run(changed(BASE, changes)))
