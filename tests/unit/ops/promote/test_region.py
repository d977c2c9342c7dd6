"""Promoting a region is one reviewed change: a line, what it renders, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from ops.__main__ import main
from ops.promote import setting, workshop
from ops.promote.region import words
from ops.promote.workshop import Changed
from tests.unit.ops.promote.conftest import Small, git


def promote(repository: Path, *words: str) -> int:
    """The command, in that repository."""
    return main(["promote", "region", *words, "--repository", str(repository)])


def test_one_line_and_what_it_renders_change(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The active region's line, the pair of records and the functions that are told; nothing is committed."""
    head = git(repository, "rev-parse", "HEAD")
    assert promote(repository, "dev", "us-west-2") == 0
    changed = set(git(repository, "diff", "--name-only").split())
    assert {name.rpartition("/")[2].split(".")[0] for name in changed if name.startswith("dist/")} <= {
        "Record", "Function",
    }  # fmt: skip
    assert {name for name in changed if not name.startswith("dist/")} == {"environments/dev.yaml"}
    lines = git(repository, "diff", "--unified=0", "environments/dev.yaml").splitlines()
    assert [line[:31] for line in lines if line[0] in "+-" and line[:3] not in ("+++", "---")] == [
        "-  active_region: us-east-1    ",
        "+  active_region: us-west-2    ",
    ]
    said = capsys.readouterr().out
    assert "active-primary" in said
    assert "git commit" in said
    assert git(repository, "rev-parse", "HEAD") == head


def test_a_dry_run_changes_nothing(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It says the same and leaves the tree as it was."""
    assert promote(repository, "dev", "us-west-2", "--dry-run") == 0
    assert "active-primary" in capsys.readouterr().out
    assert git(repository, "status", "--porcelain") == ""


def test_the_active_region_needs_no_promotion(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Asking for what is so already is no mistake."""
    assert promote(repository, "dev", "us-east-1") == 0
    assert "nothing changes" in capsys.readouterr().out
    assert git(repository, "status", "--porcelain") == ""


@pytest.mark.parametrize("call", [("dev", "eu-west-1"), ("moon", "us-west-2"), ("../dev", "us-west-2")])
def test_what_is_not_known_is_refused(
    repository: Path, call: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    """An environment or a region that is none is a wrong call; what is allowed is named."""
    assert promote(repository, *call) == 2
    assert "are allowed" in capsys.readouterr().err
    assert git(repository, "status", "--porcelain") == ""


def test_a_dirty_tree_is_refused(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Somebody's other change must not slip into the promotion."""
    (repository / "note.txt").write_text("mine")
    assert promote(repository, "dev", "us-west-2") == 2
    assert "note.txt" in capsys.readouterr().err
    assert git(repository, "status", "--porcelain") == "?? note.txt\n"


def test_what_does_not_render_changes_nothing(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Settings that are refused are refused here too, before the tree is touched."""
    file = repository / "environments/dev.yaml"
    file.write_text(file.read_text().replace("ttl_seconds: 30", "ttl_seconds: 0"))
    git(repository, "commit", "--quiet", "--all", "--message", "Broken")
    assert promote(repository, "dev", "us-west-2") == 2
    assert "ttl_seconds" in capsys.readouterr().err
    assert git(repository, "status", "--porcelain") == ""
    git(repository, "reset", "--quiet", "--hard", "HEAD~1")


def test_a_held_environment_moves_without_another_release(small: Small) -> None:
    """Which region is in charge is no matter of versions: it moves at once, on the release that is there."""
    assert main(["promote", "environment", "dev", "staging", "--repository", str(small.folder)]) == 0
    small.commit()
    small.write(
        "environments/staging.yaml", (small.folder / "environments/staging.yaml").read_text().replace("s1", "s2")
    )
    for name in ("dev", "staging", "prod"):
        text = (small.folder / f"environments/{name}.yaml").read_text()
        small.write(f"environments/{name}.yaml", f"{text}regions: {{primary: us-east-1, secondary: us-west-2}}\n")
    small.charts("two")
    assert promote(small.folder, "staging", "us-west-2") == 0
    there = (small.folder / "dist/staging/system/here/ConfigMap.it.k8s.yaml").read_text()
    assert "active_region: us-west-2" in there
    assert "charts: one" in there
    assert "size: s1" in there
    small.commit()
    assert main(["promote", "verify", "--repository", str(small.folder)]) == 0


def test_a_comment_keeps_its_column() -> None:
    """A value of another length moves the comment only where there is no room."""
    text = "a:\n  b: short        # why\n  c: 1\n"
    assert setting.change(text, ("a", "b"), "longer") == "a:\n  b: longer       # why\n  c: 1\n"
    assert setting.change(text, ("a", "b"), "x" * 20) == f"a:\n  b: {'x' * 20} # why\n  c: 1\n"
    assert setting.change("a: 1\n", ("a",), "22") == "a: 22\n"


def test_words_tell_what_comes_and_goes() -> None:
    """A new object, one that goes, and a field that changes."""
    found = list(
        words([
            Changed("dist/a", None, "kind: A\n"),
            Changed("dist/b", "kind: B\n", None),
            Changed("dist/c", "spec: {forProvider: {x: [1]}}\n", "spec: {forProvider: {x: [2], y: 3}}\n"),
        ])
    )  # fmt: skip
    assert found == ["dist/a: new", "dist/b: gone", "dist/c: x[0]: 1 -> 2", "dist/c: y: (none) -> 3"]


def test_differences_are_taken_over(tmp_path: Path) -> None:
    """Files that come, change and go."""
    for name, files in {"old": {"a": "1", "b": "1", "d/c": "1"}, "new": {"a": "1", "b": "2", "e/f": "1"}}.items():
        for path, text in files.items():
            (tmp_path / name / "dist" / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name / "dist" / path).write_text(text)
    for one in workshop.differences(tmp_path / "old", tmp_path / "new"):
        workshop.apply(tmp_path / "old", one)
    assert workshop.differences(tmp_path / "old", tmp_path / "new") == []
