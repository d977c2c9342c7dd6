"""Whoever accepts that something is not proved says why, and says it of something that is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.prove.acknowledged import Acknowledgements


def given(folder: Path, *lines: str) -> Acknowledgements:
    """A table with these lines."""
    file = folder / "accepted.tsv"
    file.write_text("\n".join(["rule\trole\treason", *lines, ""]), encoding="utf-8")
    return Acknowledgements(file)


def test_a_line_answers_for_its_own_key_only(tmp_path: Path) -> None:
    """The reason of what stands there, and none for anything else."""
    found = given(tmp_path, "surplus\treader\tkept for a month")
    assert found.reason("surplus", "reader") == "kept for a month"
    assert found.reason("surplus", "writer") == ""
    assert found.unused() == []


def test_a_line_that_matches_nothing_is_a_problem(tmp_path: Path) -> None:
    """What was mended must not stay accepted."""
    assert given(tmp_path, "surplus\treader\tkept").unused() == [
        "accepted.tsv: surplus reader is acknowledged and matches nothing; take the line out"
    ]


@pytest.mark.parametrize("lines", [("surplus\treader\t ",), ("a\tb\tc", "a\tb\td")])
def test_a_line_needs_a_reason_and_stands_once(tmp_path: Path, lines: tuple[str, ...]) -> None:
    """Without a reason, or with two, the table is refused."""
    with pytest.raises(ValueError, match="no reason or stands twice"):
        given(tmp_path, *lines)
