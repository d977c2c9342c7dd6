"""What GitHub asks before a pull request reaches an environment: owners, pinned actions, one job that may write."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[3]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yaml"))
Object = dict[str, Any]


def owner(path: str) -> str | None:
    """Who owns a file: the last line of CODEOWNERS that names it or a folder above it."""
    lines = (ROOT / ".github/CODEOWNERS").read_text(encoding="utf-8").splitlines()
    found = None
    for pattern, who in (line.split(maxsplit=1) for line in lines if line and not line.startswith("#")):
        if path == pattern.lstrip("/") or (pattern.endswith("/") and path.startswith(pattern.lstrip("/"))):
            found = who.strip()
    return found


def jobs() -> dict[str, Object]:
    """The jobs of the checks, by name."""
    text = (ROOT / ".github/workflows/checks.yaml").read_text(encoding="utf-8")
    found: dict[str, Object] = yaml.safe_load(text)["jobs"]
    return found


@pytest.mark.parametrize(
    "path",
    [
        "dist/prod/RELEASE",
        "dist/platform/Provider.x.k8s.yaml",
        "dist/argocd/Application.tandem.k8s.yaml",
        "environments/prod.yaml",
        "environments/control-plane/cluster.yaml",
        ".github/CODEOWNERS",
        ".github/workflows/checks.yaml",
        ".ci/run",
        "ops/promote/verify.py",
        "checks/pins.py",
        "Makefile",
    ],
)
def test_what_reaches_production_or_judges_what_does_has_an_owner(path: str) -> None:
    """The checks run as the pull request has them, so who changes them needs a second person like who changes prod."""
    assert owner(path)
    assert owner("docs/honesty.md") is None


def test_production_is_not_owned_by_those_who_may_change_everything_else() -> None:
    """A promotion is agreed to by production's own people."""
    assert owner("dist/prod/RELEASE") not in {owner("Makefile"), owner("dist/dev/x"), owner("dist/staging/RELEASE")}


@pytest.mark.parametrize("file", WORKFLOWS, ids=[file.name for file in WORKFLOWS])
def test_workflows_may_read_and_run_pinned_actions(file: Path) -> None:
    """A tag moves, a commit does not; what a job may do beyond reading stands on the job."""
    workflow = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert workflow["permissions"] == {"contents": "read"}
    used = [step["uses"] for job in workflow["jobs"].values() for step in job["steps"] if "uses" in step]
    assert used
    assert all(re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", one) for one in used)


def test_the_job_that_may_write_runs_nothing_of_the_change() -> None:
    """A comment needs a token that writes: beside code of the pull request, that token would be its author's."""
    writing = {name: job for name, job in jobs().items() if "write" in job.get("permissions", {}).values()}
    assert set(writing) == {"comment"}
    steps = writing["comment"]["steps"]
    assert not [step for step in steps if "uses" in step]
    assert not [step for step in steps if "${{" in step["run"]]


def test_pull_requests_are_judged_against_their_base() -> None:
    """All checks, how releases changed, and what the change means: with the whole history, which releases need."""
    runs = {name: "\n".join(step.get("run", "") for step in job["steps"]) for name, job in jobs().items()}
    assert ".ci/run" in runs["pass"]
    assert 'ops promote verify --base "$BASE"' in runs["promotion"]
    assert 'ops diff "$BASE..$HEAD" --format markdown' in runs["meaning"]
    for name in ("pass", "promotion", "meaning"):
        assert jobs()[name]["steps"][0]["with"]["fetch-depth"] == 0
