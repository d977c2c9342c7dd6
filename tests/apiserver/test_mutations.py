"""Thousands of manifests with one mistake each: the offline judge says no exactly where the server does."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from checks.manifests import Manifest
from checks.schema import check
from tests.apiserver.cases import answers, ask, cases
from tests.apiserver.mutations import mutations
from tools.apiserver.install import WORKERS
from tools.apiserver.server import ApiServer

pytestmark = pytest.mark.apiserver

STRICTER = {
    ("role binding", "without roleRef.apiGroup"): "the schema asks for it, the server fills it in",
    ("cluster role binding", "without roleRef.apiGroup"): "the schema asks for it, the server fills it in",
    ("budget", "metadata.name = 'Not a Name'"): "the server does not look at a budget's name; kubectl and pods would",
}
"""Where we say no and the server does not: mutation -> why."""


def test_both_refuse_the_same(server: ApiServer, dist: list[Manifest]) -> None:
    """Each field of each kind taken out, of another type, empty, negative, misnamed: one verdict of both."""
    bases = [case for case in cases() if answers()[case.name]["code"] == 201 and not case.differs][:26]
    made = [((case.name, what), mutated) for case in bases for what, mutated in mutations(case.manifest)]
    assert len(made) > 3000
    definitions = [m for m in dist if m.kind == "CompositeResourceDefinition"]
    found = check([*definitions, *(Manifest(str(index), mutated) for index, (_, mutated) in enumerate(made))])
    refused = {finding.file for finding in found}
    with ThreadPoolExecutor(WORKERS) as pool:
        codes = list(pool.map(lambda one: ask(server.cluster, one[1])["code"], made))
    ours = {name for index, (name, _) in enumerate(made) if str(index) in refused}
    theirs = {name for (name, _), code in zip(made, codes, strict=True) if code != 201}
    assert sorted(theirs - ours) == []
    assert ours - theirs == set(STRICTER)
