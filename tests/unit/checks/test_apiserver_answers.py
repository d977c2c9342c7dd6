"""The offline judge and a real API server agree, case by case: accepted or refused, why, and where.

The server's answers are recorded (tests/data/apiserver/answers.yaml). Sentences may differ; the class of the reason and
the field may not. Where we differ on purpose the case says so, and what we say instead.
"""

from __future__ import annotations

import re
from typing import Any

import pytest

from checks.manifests import Manifest, read
from checks.schema import check
from tests.apiserver.cases import Case, answers, cases
from tests.dist.conftest import ROOT

CLASSES = {
    "schema.api-version": "not served",
    "schema.kind": "not served",
    "schema.required": "required",
    "schema.type": "type",
    "schema.enum": "not supported",
    "schema.duplicate-item": "duplicate",
    "schema.unknown-field": "unknown",
}
"""Class of a finding by its rule; every other rule says that a value is invalid."""

SERVER = {
    "FieldValueRequired": "required",
    "FieldValueTypeInvalid": "type",
    "FieldValueNotSupported": "not supported",
    "FieldValueDuplicate": "duplicate",
}
Reasons = set[tuple[str, str]]


def said(answer: dict[str, Any]) -> Reasons:
    """Class and field of each reason that the server gives; a field that it does not name is empty."""
    if "causes" in answer:
        real = [(reason, field) for reason, field, _ in answer["causes"] if field not in ("<nil>", "[]")]
        nowhere = [(reason, "") for reason, field, _ in answer["causes"] if field == "[]"]
        return {(SERVER.get(reason, "invalid"), plain(field)) for reason, field in real + nowhere}
    if answer["code"] == 404:
        return {("not served", "")}
    message = answer["message"]
    if unknown := re.findall(r'unknown field "([^"]+)"', message):
        return {("unknown", field) for field in unknown}
    if found := re.search(r"Go struct field \w+\.(\S+) of type", message):
        return {("type", found.group(1))}
    return {("invalid", "")}


def plain(field: str) -> str:
    """The server writes the key of a map in brackets, as it does an index."""
    return re.sub(r"\[([^\]\d][^\]]*)\]", r".\1", field)


def same(ours: tuple[str, str], theirs: tuple[str, str]) -> bool:
    """The same class, and the same field.

    Of labels and annotations the server names the map and we the key; of a value that cannot be decoded it names the
    field without indexes, and of some nothing at all.
    """
    if ours[0] != theirs[0]:
        return False
    field, named = ours[1], theirs[1]
    if field == named or not named:
        return True
    if named in ("metadata.labels", "metadata.annotations"):
        return field.startswith(f"{named}.")
    bare = re.sub(r"\[\d+\]", "", field)
    return theirs[0] == "type" and f".{named}." in f".{bare}."


def judged(case: Case, definitions: list[Manifest]) -> Reasons:
    """Class and field of each of our findings."""
    found = check([*definitions, Manifest("case", case.manifest)])
    return {(CLASSES.get(one.rule, "invalid"), one.path) for one in found if one.file == "case"}


@pytest.fixture(scope="module")
def definitions() -> list[Manifest]:
    """What defines the kinds of our own."""
    return [m for m in read(ROOT / "dist" / "platform") if m.kind == "CompositeResourceDefinition"]


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_the_judge_agrees_with_the_server(case: Case, definitions: list[Manifest]) -> None:
    """What is accepted passes, and each finding on what is refused is one of the server's reasons."""
    ours, answer = judged(case, definitions), answers()[case.name]
    if case.differs:
        assert ours == {tuple(one) for one in case.differs["ours"]}
        assert case.differs["because"]
        assert answer["code"] == 201 or not all(any(same(one, their) for their in said(answer)) for one in ours)
    elif answer["code"] == 201:
        assert ours == set()
    else:
        assert ours
        theirs = said(answer)
        assert [one for one in ours if not any(same(one, their) for their in theirs)] == [], theirs


def test_each_case_has_its_answer() -> None:
    """A new case is recorded before it counts."""
    names = [case.name for case in cases()]
    assert len(names) == len(set(names))
    assert set(answers()) == set(names)


def test_the_table_is_wide() -> None:
    """Every class of reason, custom resources and Kubernetes' own kinds, accepted and refused."""
    codes = [answer["code"] for answer in answers().values()]
    assert codes.count(201) >= 30
    assert len(codes) - codes.count(201) >= 120
    classes = {name for answer in answers().values() if answer["code"] != 201 for name, _ in said(answer)}
    assert classes == {*CLASSES.values(), "invalid"}
