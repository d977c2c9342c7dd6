"""Promoting an environment: the release of the one before, rendered from that commit, as one change for a reviewer."""

from __future__ import annotations

from pathlib import Path

import pytest

from ops.__main__ import main
from ops.promote import workshop
from tests.unit.ops.promote.conftest import Small, git


def promote(folder: Path, *words: str) -> int:
    """The command, in that repository."""
    return main(["promote", "environment", *words, "--repository", str(folder)])


def verify(folder: Path, *words: str) -> int:
    """The other command."""
    return main(["promote", "verify", *words, "--repository", str(folder)])


def test_an_environment_changes_by_promotion_only(small: Small, capsys: pytest.CaptureFixture[str]) -> None:
    """Once promoted it stays while the tree moves on, until its next promotion, and that says what changes."""
    first = git(small.folder, "rev-parse", "HEAD").strip()
    assert promote(small.folder, "dev", "staging") == 0
    small.commit()
    second = small.charts("two")
    assert (small.runs("dev"), small.runs("staging"), small.runs("prod")) == ("two", "one", "two")
    assert (small.folder / "dist/staging/RELEASE").read_text() == f"{first}\n"
    capsys.readouterr()
    assert promote(small.folder, "dev", "staging") == 0
    said = capsys.readouterr().out
    assert f"dist/staging: {first} -> {second}" in said
    assert "change   ConfigMap/staging/it" in said
    assert "data.charts: one -> two" in said
    assert "git commit" in said
    assert small.runs("staging") == "two"
    changed = {line[3:] for line in small.status.splitlines()}
    assert changed == {
        "dist/staging/RELEASE",
        "dist/staging/system/here/ConfigMap.it.k8s.yaml",
        "dist/platform/ConfigMap.all.k8s.yaml",
    }
    assert git(small.folder, "rev-parse", "HEAD").strip() == second


def test_an_environment_gets_the_settings_of_its_release(small: Small) -> None:
    """What its file says now comes with the next release: settings are part of what was tried before."""
    assert promote(small.folder, "dev", "staging") == 0
    small.commit()
    assert promote(small.folder, "staging", "prod") == 0
    small.commit()
    small.write("environments/prod.yaml", "file_pipeline:\n  active_region: us-east-1\n  size: s2\n")
    small.commit()
    file = small.folder / "dist/prod/system/here/ConfigMap.it.k8s.yaml"
    assert "size: s1" in file.read_text()
    assert promote(small.folder, "dev", "staging") == 0
    small.commit()
    assert promote(small.folder, "staging", "prod") == 0
    assert "size: s2" in file.read_text()


def test_a_dry_run_says_the_same_and_changes_nothing(small: Small, capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever looks first leaves no trace."""
    assert promote(small.folder, "dev", "staging") == 0
    small.commit()
    small.charts("two")
    assert promote(small.folder, "dev", "staging", "--dry-run") == 0
    assert "data.charts: one -> two" in capsys.readouterr().out
    assert small.status == ""
    assert small.runs("staging") == "one"


def test_nothing_new_needs_no_promotion(small: Small, capsys: pytest.CaptureFixture[str]) -> None:
    """Promoting the same release again is no mistake, and no change."""
    assert promote(small.folder, "dev", "staging") == 0
    small.commit()
    assert promote(small.folder, "staging", "prod") == 0
    small.commit()
    capsys.readouterr()
    assert promote(small.folder, "staging", "prod") == 0
    assert "nothing changes" in capsys.readouterr().out
    assert small.status == ""


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (("dev", "prod"), "promote dev to staging"),
        (("prod", "staging"), "does not come next after prod"),
        (("dev", "dev"), "promote dev to staging"),
        (("dev", "moon"), "dev, staging, prod are allowed"),
        (("staging", "prod"), "staging follows the working tree"),
    ],
)
def test_no_environment_is_skipped(
    small: Small, call: tuple[str, str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Releases go one step at a time in the order of the cluster's file, and only what was promoted goes further."""
    assert promote(small.folder, *call) == 2
    assert says in capsys.readouterr().err
    assert small.status == ""


def test_a_dirty_tree_is_refused(small: Small, capsys: pytest.CaptureFixture[str]) -> None:
    """Somebody's other change must not slip into the promotion."""
    small.write("note.txt", "mine")
    assert promote(small.folder, "dev", "staging") == 2
    assert "note.txt" in capsys.readouterr().err
    assert small.status == "?? note.txt\n"


def test_what_its_checks_refuse_is_not_promoted(small: Small, capsys: pytest.CaptureFixture[str]) -> None:
    """A commit that does not render reaches no environment, and the working tree stays as it was."""
    small.write("charts/version.txt", "broken\n")
    git(small.folder, "commit", "--quiet", "--all", "--message", "Broken")
    assert promote(small.folder, "dev", "staging") == 2
    assert "the checks refuse it" in capsys.readouterr().err
    assert small.status == ""


def test_a_commit_whose_dist_is_not_its_render_is_not_promoted(
    small: Small, capsys: pytest.CaptureFixture[str]
) -> None:
    """What runs in dev is what dist/ holds: a commit past the golden gate is the only one that was tried."""
    small.write("charts/version.txt", "two\n")
    git(small.folder, "commit", "--quiet", "--all", "--message", "Not rendered")
    assert promote(small.folder, "dev", "staging") == 2
    assert "dist/dev/system/here/ConfigMap.it.k8s.yaml" in capsys.readouterr().err
    assert small.status == ""


def test_a_commit_of_a_branch_is_not_promoted(small: Small, capsys: pytest.CaptureFixture[str]) -> None:
    """Branches are squashed and deleted, and their commits with them: a release must stay."""
    git(small.folder, "switch", "--quiet", "--create", "mine")
    small.charts("two")
    assert promote(small.folder, "dev", "staging") == 2
    assert "is not on main" in capsys.readouterr().err


def test_half_of_a_promotion_never_stays(small: Small) -> None:
    """When the new folder cannot take its place, the old one is back."""
    before = small.runs("staging")
    with pytest.raises(OSError, match="dist"):
        workshop.take_over(small.folder, small.folder / "nowhere")
    assert small.runs("staging") == before
    assert small.status == ""


def test_verify_names_what_no_release_renders(small: Small, capsys: pytest.CaptureFixture[str]) -> None:
    """A line changed by hand in a held environment is found; how lines are laid out does not matter."""
    assert verify(small.folder) == 0
    assert "prod: follows the tree" in capsys.readouterr().out
    assert promote(small.folder, "dev", "staging") == 0
    small.commit()
    file = small.folder / "dist/staging/system/here/ConfigMap.it.k8s.yaml"
    file.write_text(file.read_text().replace("charts: one", 'charts: "one"'))
    assert verify(small.folder) == 0
    file.write_text(file.read_text().replace('charts: "one"', "charts: mine"))
    (small.folder / "dist/staging/system/here/ConfigMap.more.k8s.yaml").write_text("kind: ConfigMap\n")
    capsys.readouterr()
    assert verify(small.folder) == 1
    said = capsys.readouterr().out
    assert "staging: dist/staging/system/here/ConfigMap.it.k8s.yaml is not what" in said
    assert "ConfigMap.more.k8s.yaml is not what" in said


def test_verify_refuses_a_release_that_was_not_promoted(small: Small, capsys: pytest.CaptureFixture[str]) -> None:
    """Production gets what staging had in the base commit, or what it had itself before; a pin does not just go."""
    first = git(small.folder, "rev-parse", "HEAD").strip()
    assert promote(small.folder, "dev", "staging") == 0
    staged = small.commit()
    assert verify(small.folder, "--base", first) == 0
    assert promote(small.folder, "staging", "prod") == 0
    base = small.commit()
    assert verify(small.folder, "--base", staged) == 0
    second = small.charts("two")
    pin = small.folder / "dist/prod/RELEASE"
    pin.write_text(f"{second}\n")
    capsys.readouterr()
    assert verify(small.folder, "--base", base) == 1
    assert f"prod: {second} was not the release of staging" in capsys.readouterr().out
    pin.unlink()
    assert verify(small.folder, "--base", base) == 1
    assert "RELEASE is gone" in capsys.readouterr().out
    git(small.folder, "checkout", "--quiet", "--", "dist")

    assert promote(small.folder, "dev", "staging") == 0
    small.commit()
    assert promote(small.folder, "staging", "prod") == 0
    later = small.commit()
    assert small.runs("prod") == "two"
    git(small.folder, "revert", "--no-edit", "HEAD")
    assert small.runs("prod") == "one"
    assert verify(small.folder, "--base", later) == 0


def test_this_repository_promotes(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With its own charts and checks: of what Argo CD applies nothing changes, and the release is noted."""
    assert promote(repository, "dev", "staging") == 0
    assert "nothing changes" in capsys.readouterr().out
    assert git(repository, "status", "--porcelain").split() == ["??", "dist/staging/RELEASE"]
