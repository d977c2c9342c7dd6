"""The session file and the control port."""

from __future__ import annotations

import json
import stat
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sandbox.errors import SandboxError
from sandbox.session import Control, find, need

ABOUT = {"endpoint": "http://127.0.0.1:1", "account": "111122223333", "dist": "dist", "environment": "dev"}
Make = Callable[[], Control]


def refuse() -> Any:
    """An action that fails as actions do."""
    raise SandboxError("this cannot be", "do something else")


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Make]:
    """Makes a control port that is stopped at the end."""
    made: list[Control] = []

    def build() -> Control:
        reads = {"/session": lambda: ABOUT, "/objects": lambda: [1, 2]}
        control = Control(tmp_path / "cache" / "session.json", ABOUT, reads, {"/refuse": refuse})
        control.start()
        made.append(control)
        return control

    yield build
    for control in made:
        control.stop()


def test_a_command_finds_the_running_sandbox(make: Make, tmp_path: Path) -> None:
    """Through the file it gets the address and asks; reads are JSON."""
    make()
    session = need(tmp_path / "cache" / "session.json")
    assert session.ask("/objects") == [1, 2]
    assert session.account == "111122223333"


def test_only_the_owner_can_read_the_file(make: Make, tmp_path: Path) -> None:
    """It holds the token."""
    make()
    assert stat.S_IMODE((tmp_path / "cache" / "session.json").stat().st_mode) == 0o600


def test_without_the_token_nothing_is_answered(make: Make) -> None:
    """Other users of the machine can reach the port, and get nothing."""
    session = make().session
    with pytest.raises(SandboxError, match="wrong token"):
        replace(session, token="guess").ask("/objects")  # noqa: S106 - a wrong one
    with pytest.raises(urllib.error.HTTPError) as error:
        urllib.request.urlopen(session.control + "/objects")  # noqa: S310 - our own address
    with error.value:
        assert error.value.code == 403


def test_errors_of_actions_reach_the_command(make: Make) -> None:
    """A refused action is a SandboxError there too; so is an unknown one."""
    session = make().session
    with pytest.raises(SandboxError, match="this cannot be; do something else"):
        session.ask("/refuse", post=True)
    with pytest.raises(SandboxError, match="/refuse"):
        session.ask("/other", post=True)


def test_a_sandbox_that_was_killed_is_not_found(make: Make, tmp_path: Path) -> None:
    """Its file leads nowhere: commands say that none is running, and a new one takes the file over."""
    control = make()
    file = tmp_path / "cache" / "session.json"
    content = file.read_text()
    control.stop()
    assert not file.exists()
    file.write_text(content)
    assert find(file) is None
    with pytest.raises(SandboxError, match="no sandbox is running"):
        need(file)
    make()
    assert find(file) is not None


@pytest.mark.parametrize("text", ["", "{", "[]", json.dumps({"pid": 1})])
def test_a_broken_file_is_no_sandbox(tmp_path: Path, text: str) -> None:
    """Cut short or of another kind: treated as absent."""
    file = tmp_path / "session.json"
    file.write_text(text)
    assert find(file) is None


def test_stopping_leaves_the_file_of_a_newer_sandbox(make: Make, tmp_path: Path) -> None:
    """The file is removed only by the sandbox that it describes."""
    first, _ = make(), make()
    first.stop()
    assert find(tmp_path / "cache" / "session.json") is not None
