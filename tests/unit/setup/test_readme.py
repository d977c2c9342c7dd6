"""What the README and the decisions say about this repository."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    """Every relative link of a page names a file or folder that exists."""
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_targets_that_are_named_exist(page: Path) -> None:
    """Every `make <target>` that a page tells people to run is a target of the Makefile."""
    targets = set(re.findall(r"^([a-z0-9-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = set(re.findall(r"[`$] ?make ([a-z0-9-]+)", page.read_text(encoding="utf-8")))
    assert named <= targets


def test_the_tree_is_walked_through_as_it_is() -> None:
    """Each entry of the README's tree exists, and each tracked folder of code has its line there."""
    tree = re.search(r"## What is there\n\n```\n(.*?)```", README, re.DOTALL)
    assert tree
    entries = {line.split()[0] for line in tree.group(1).splitlines()}
    assert [entry for entry in sorted(entries) if not (ROOT / entry).exists()] == []
    packages = {f"{path.parent.name}/" for path in ROOT.glob("*/__init__.py")}
    assert packages <= entries


def test_decisions_are_told_in_the_same_order() -> None:
    """Each decision has a number of its own, a title with that number, context, decision and consequences."""
    decisions = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    numbers = [path.name.split("-")[0] for path in decisions]
    assert len(numbers) == len(set(numbers))
    for path in decisions:
        headings = re.findall(r"^#+ (.*)$", path.read_text(encoding="utf-8"), re.MULTILINE)
        assert headings[0].startswith(path.name.split("-")[0] + ": ")
        assert headings[1:] == ["Context", "Decision", "Consequences"]
