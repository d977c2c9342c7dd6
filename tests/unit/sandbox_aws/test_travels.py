"""Ways of events are noted once each, where somebody asks for them, and nowhere else."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from sandbox.aws import environment, travels
from sandbox.aws.settings import Settings

QUEUE = "arn:aws:sqs:us-east-1:111122223333:orders"
READER = "arn:aws:lambda:us-east-1:111122223333:function:reader"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for notes, named as the server is told it; what was noted before is forgotten."""
    monkeypatch.setenv(environment.TRAVELS, str(tmp_path))
    monkeypatch.setattr(travels, "_seen", set())
    return tmp_path


def test_a_way_is_noted_once(folder: Path) -> None:
    """However often an event goes it, and whichever version of the function answers."""
    travels.note(QUEUE, READER)
    travels.note(QUEUE, f"{READER}:live")
    travels.note(f"{READER}:3", QUEUE)
    lines = (folder / f"{os.getpid()}.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines] == [
        {"source": QUEUE, "target": READER},
        {"source": READER, "target": QUEUE},
    ]


def test_nobody_asks_nothing_is_noted(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the variable no file is made."""
    monkeypatch.delenv(environment.TRAVELS)
    travels.note(QUEUE, READER)
    assert list(folder.iterdir()) == []


def test_the_server_is_told_where_to_note(tmp_path: Path) -> None:
    """The variable is one of the few that the server's environment takes over."""
    home = type("Home", (), {"temporary": tmp_path, "home": tmp_path})()
    assert environment.server(Settings(), home, {environment.TRAVELS: "/x", "HOME": "/y"})[environment.TRAVELS] == "/x"
    assert environment.TRAVELS not in environment.server(Settings(), home, {"HOME": "/y"})
