"""Any environment file: settings, or an error that names file and line."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from charts.environment_file import EnvironmentFileError, load
from charts.settings import Settings
from tests.fuzz.effort import effort
from tests.unit.checks.test_robust import reached

ROOT = Path(__file__).parents[2]
GOOD: dict[str, Any] = yaml.safe_load((ROOT / "tests/data/environments/prod.yaml").read_text(encoding="utf-8"))
TEXT = yaml.safe_dump(GOOD)
WORDS = st.sampled_from(
    ["", "prod", "us-east-1", "*", "arn:aws:", "-1", "\x00", "é", "2024-01-01", "~", "yes", "{", "&a"]
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 10**12) | st.floats() | WORDS | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS | st.text(max_size=6), inner, max_size=3),
    max_leaves=5,
)


def places(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The path of every value below the top."""
    for step, value in data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ():
        yield (*path, step)
        yield from places(value, (*path, step))


PLACES = sorted(places(GOOD), key=str)


def judged(text: str | bytes, folder: Path) -> None:
    """Reads a file; either it is settings, or each line of the error names the file."""
    file = folder / "prod.yaml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
    said = f"{file}:"
    try:
        assert isinstance(load(file), Settings)
    except EnvironmentFileError as error:
        said = str(error)
    assert all(line.startswith(f"{file}:") for line in said.splitlines()), said


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for all files: each is written over the last."""
    return tmp_path_factory.mktemp("environments")


@effort("environment files", 150, share=1 / 2)
@given(st.lists(st.tuples(st.sampled_from(PLACES), VALUES), min_size=1, max_size=3))
def test_any_value_anywhere(folder: Path, changes: list[tuple[tuple[Any, ...], Any]]) -> None:
    """Any value in any place is taken, or refused by name."""
    data = copy.deepcopy(GOOD)
    for path, value in changes:
        place: Any = data
        for step in path[:-1]:
            place = place[step] if reached(place, step) else None
        if isinstance(place, dict) or reached(place, path[-1]):
            place[path[-1]] = value
    judged(yaml.safe_dump(data, allow_unicode=True), folder)


@effort("environment files", 100, share=1 / 4)
@given(st.lists(st.tuples(st.integers(0, len(TEXT)), WORDS | st.sampled_from(list(":-[]{}#|>!%@\t\n'\"")))))
def test_a_file_with_wrong_signs(folder: Path, damage: list[tuple[int, str]]) -> None:
    """Signs of YAML put anywhere into a good file are read, or refused by name."""
    text = TEXT
    for place, sign in damage:
        text = text[:place] + sign + text[place:]
    judged(text, folder)


@effort("environment files", 100, share=1 / 4)
@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes(folder: Path, data: bytes) -> None:
    """What is no YAML at all is refused by name."""
    judged(data, folder)
