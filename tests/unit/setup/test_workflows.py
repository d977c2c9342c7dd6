"""What GitHub runs for a pull request: pinned, with as few rights as it needs, and owners where production changes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[3]
FILES = sorted((ROOT / ".github/workflows").glob("*.yaml"))


def jobs() -> list[tuple[str, dict[str, Any]]]:
    """Every job of every workflow, by name."""
    return [pair for file in FILES for pair in yaml.safe_load(file.read_text(encoding="utf-8"))["jobs"].items()]


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.name))
def test_actions_are_pinned_by_commit(file: Path) -> None:
    """A tag can be moved to other code; the comment behind says which release the commit is."""
    uses = re.findall(r"^ *(?:- )?uses: *(.*)$", file.read_text(encoding="utf-8"), re.MULTILINE)
    assert uses
    for one in uses:
        assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", one), one


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.name))
def test_nothing_runs_with_the_rights_of_the_branch_that_is_asked(file: Path) -> None:
    """pull_request_target and workflow_run would run a stranger's change with our secrets; a clock does not."""
    workflow = yaml.safe_load(file.read_text(encoding="utf-8"))
    triggers = workflow[True]  # YAML 1.1 reads the key `on` as true
    assert set(triggers) <= {"pull_request", "push", "schedule"}
    assert workflow["permissions"] == {"contents": "read"}
    assert "secrets." not in file.read_text(encoding="utf-8")


def test_who_may_write_runs_nothing_of_the_change() -> None:
    """The job that comments has no checkout, and the jobs that run the change leave no token behind."""
    writing = [name for name, job in jobs() if "write" in job.get("permissions", {}).values()]
    assert writing == ["comment"]
    for name, job in jobs():
        steps = [step for step in job["steps"] if "checkout" in step.get("uses", "")]
        assert bool(steps) == (name not in writing)
        assert all(step["with"]["persist-credentials"] is False for step in steps)


def test_no_step_pastes_what_others_wrote_into_a_script() -> None:
    """Values of a pull request reach a shell through its environment: pasted, a title could be a command."""
    for _, job in jobs():
        for step in job["steps"]:
            assert "${{" not in step.get("run", "")


def test_a_pull_request_is_held_to_promotion() -> None:
    """Every pull request is asked whether held environments changed by promotion, from its base commit on."""
    (promotion,) = (job for name, job in jobs() if name == "promotion")
    scripts = " ".join(step.get("run", "") for step in promotion["steps"])
    assert 'ops promote verify --base "$BASE"' in scripts
    (checkout,) = (step for step in promotion["steps"] if "checkout" in step.get("uses", ""))
    assert checkout["with"]["fetch-depth"] == 0


def test_production_has_owners() -> None:
    """Whoever changes what production holds, or how it is reached, asks its owners."""
    lines = (ROOT / ".github/CODEOWNERS").read_text(encoding="utf-8").splitlines()
    owned = {line.split()[0]: line.split()[1:] for line in lines if line and not line.startswith("#")}
    for path in ("/dist/prod/", "/environments/prod.yaml", "/dist/platform/", "/dist/argocd/", "/.github/"):
        assert owned[path], path
    assert all(owner.startswith("@") for owners in owned.values() for owner in owners)
