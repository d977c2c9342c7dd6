"""The recorded answers are what a server of the pinned release says today, and so are the facts taken from it."""

from __future__ import annotations

import pytest

from tests.apiserver.cases import answers, ask, cases
from tools.apiserver import binaries, facts
from tools.apiserver.server import ApiServer

pytestmark = pytest.mark.apiserver


def test_the_server_answers_as_recorded(server: ApiServer) -> None:
    """Class, field and sentence of each refusal; whoever moves the release records anew and sees what changed."""
    assert {case.name: ask(server.cluster, case.manifest) for case in cases()} == answers()


def test_the_facts_of_kubernetes_own_kinds_are_what_the_server_publishes(server: ApiServer) -> None:
    """Nobody edits checks/data/kubernetes.json by hand: the same release gives the same bytes."""
    made = facts.text(binaries.release(), facts.published(server.cluster))
    assert made == facts.FILE.read_text("utf-8")


def test_the_server_is_of_the_pinned_release(server: ApiServer) -> None:
    """A folder with another release would answer otherwise, and nobody would know why."""
    assert server.cluster.call("GET", "/version")["gitVersion"] == binaries.release()
