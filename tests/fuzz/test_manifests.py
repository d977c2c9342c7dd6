"""Any manifest: the checks judge it, and never fall over it."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from checks import run
from checks.findings import Finding
from checks.manifests import Manifest, UnreadableManifestError, read
from tests.fuzz.effort import effort
from tests.unit.checks.test_robust import BASE, SCALARS, VALUES, changed, places

ROOT = Path(__file__).parents[2]
KINDS = sorted({(one.data["apiVersion"], one.kind) for one in read(ROOT / "dist")})
# Few objects at a time, each with what it refers to missing: ten thousand worlds of a whole shop would take an hour.
ALONE = st.integers(0, len(BASE) - 1)
METADATA = st.fixed_dictionaries(
    {"name": st.text(max_size=6) | st.just("a")},
    optional={"namespace": st.just("shop-dev") | SCALARS, "annotations": VALUES, "labels": VALUES},
)


def judge(manifests: list[Manifest]) -> list[Finding]:
    """The findings, each of which can be printed in one line."""
    found = run(manifests)
    assert all("\n" not in str(one) for one in found)
    return found


@effort("manifests", 100, share=1 / 2)
@given(st.lists(ALONE, min_size=1, max_size=3), st.data())
def test_damaged_objects(numbers: list[int], data: st.DataObject) -> None:
    """Some objects with any values anywhere are judged."""
    some = [BASE[number] for number in numbers]
    spots = [(at, path) for at, one in enumerate(some) for path in places(one.data) if path]
    judge(changed(some, data.draw(st.lists(st.tuples(st.sampled_from(spots), VALUES), max_size=3))))


@effort("manifests", 100, share=1 / 4)
@given(st.sampled_from(KINDS), METADATA | VALUES, st.fixed_dictionaries({"forProvider": VALUES}) | VALUES)
def test_any_spec_of_any_kind(kind: tuple[str, str], metadata: Any, spec: Any) -> None:
    """An object of each kind that dist/ knows, with anything in it, is judged; what is no object is refused."""
    data = {"apiVersion": kind[0], "kind": kind[1], "metadata": copy.deepcopy(metadata), "spec": copy.deepcopy(spec)}
    judge([Manifest(f"dist/dev/shop/us-east-1/{kind[1]}.a.k8s.yaml", data)])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for all files: each is written over the last."""
    return tmp_path_factory.mktemp("dist")


TEXT = yaml.safe_dump(BASE[-1].data)


@effort("manifests", 100, share=1 / 4)
@given(
    st.binary(max_size=200)
    | st.lists(st.tuples(st.integers(0, len(TEXT)), st.sampled_from([*":-[]{}#|>!%@&*\t\n'\"", "---\n", "<<: *a"])))
)
def test_any_file(folder: Path, damage: Any) -> None:
    """A file is one object and is judged, or it is refused with its name."""
    text = TEXT
    for place, sign in damage if isinstance(damage, list) else ():
        text = text[:place] + sign + text[place:]
    (folder / "x.yaml").write_bytes(damage if isinstance(damage, bytes) else text.encode())
    said = "x.yaml"
    try:
        judge(read(folder))
    except UnreadableManifestError as error:
        said = str(error)
    assert "x.yaml" in said
