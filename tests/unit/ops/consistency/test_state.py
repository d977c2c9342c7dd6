"""A state file is whole or is not there, belongs to one run, and is not believed when it is damaged."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from ops.consistency import state as module
from ops.consistency.findings import LEFT, Finding
from ops.consistency.state import State, subject
from ops.errors import CallError

ABOUT = subject("t", ["a", "b"], ["1", "2"], 4, "report")
KEY = {"recordId": {"B": b"\x00\xff"}, "timestamp": {"S": "é\n"}}


def test_a_place_and_what_was_found_are_kept_together(tmp_path: Path) -> None:
    """After a page, another process knows where to go on, what was found up to there, and which segments are done."""
    path = tmp_path / "s"
    first = State(ABOUT, path)
    assert not first.resumed
    first.commit(0, 1, KEY, 7, [Finding("different", LEFT, "k", "r")])
    first.commit(1, 3, None, 2, [])
    first.close()
    second = State(ABOUT, path)
    assert second.resumed
    assert (second.place(0, 1), second.place(0, 0)) == (KEY, None)
    assert (second.is_done(1, 3), second.is_done(0, 1)) == (True, False)
    assert second.read == [7, 2]
    assert second.findings.to_json() == first.findings.to_json()
    second.close()


def test_a_file_that_is_not_written_whole_is_not_written(tmp_path: Path) -> None:
    """What cannot be encoded leaves the former file, and nothing beside it."""
    path = tmp_path / "s"
    module.replace(path, "before")
    with pytest.raises(UnicodeEncodeError):
        module.replace(path, "x" * 100_000 + "\ud800")
    assert path.read_text(encoding="utf-8") == "before"
    assert [file.name for file in tmp_path.iterdir()] == ["s"]


@pytest.mark.parametrize(
    "change",
    [
        {"table": "u"},
        {"regions": ["b", "a"]},
        {"tables": ["1", "3"]},
        {"segments": 5},
        {"mode": "repair"},
    ],
)
def test_a_file_of_another_run_is_refused(tmp_path: Path, change: dict[str, Any]) -> None:
    """Another table, other regions, a table made anew, other segments or another mode are other runs."""
    State(ABOUT, tmp_path / "s").close()
    with pytest.raises(CallError, match="not of this run") as refused:
        State({**ABOUT, **change}, tmp_path / "s")
    assert str(refused.value).count("; ") == 2


GOOD = {"format": 1, "subject": ABOUT, "read": [0, 0], "done": [], "after": {}, "found": []}


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        "5",
        "[" * 100_000,
        json.dumps({**GOOD, "format": 2}),
        json.dumps({**GOOD, "subject": {}}),
        json.dumps({**GOOD, "read": [1]}),
        json.dumps({**GOOD, "read": None}),
        json.dumps({**GOOD, "after": {"0/0": {"recordId": {"S": 5}}}}),
        json.dumps({**GOOD, "after": []}),
        json.dumps({**GOOD, "done": 5}),
        json.dumps({**GOOD, "found": [{}]}),
        json.dumps({**GOOD, "found": [{"class": "x", "outcome": "left", "count": 1, "first": []}]}),
        json.dumps({**GOOD, "subject": 5}),
        "\x00\xff",
    ],
)
def test_a_damaged_file_is_refused_and_stays(tmp_path: Path, content: str) -> None:
    """Whatever the file holds, the answer is one error that says what to do, and the file is not touched."""
    path = tmp_path / "s"
    path.write_text(content, encoding="latin-1")
    with pytest.raises(CallError, match="not of this run"):
        State(ABOUT, path)
    assert path.read_text(encoding="latin-1") == content
    path.unlink()
    State(ABOUT, path).close()  # the lock went with the refusal


def test_one_run_for_each_file(tmp_path: Path) -> None:
    """While one holds the file another is refused; after its end it is not."""
    held = State(ABOUT, tmp_path / "s")
    with pytest.raises(CallError, match="in use by another run"):
        State(ABOUT, tmp_path / "s")
    held.close()
    State(ABOUT, tmp_path / "s").close()


@pytest.mark.parametrize("where", ["missing/s", "."])
def test_a_place_that_cannot_be_written_is_refused_at_once(tmp_path: Path, where: str) -> None:
    """Not after the first page."""
    with pytest.raises(CallError, match="cannot be used"):
        State(ABOUT, tmp_path / where)
