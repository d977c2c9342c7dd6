"""docs/rules.md says what checks/ refuse and what dist/ acknowledges."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from checks.manifests import read
from checks.rules import RULES
from tools.rules.page import FAMILIES, ids, others_in, page

ROOT = Path(__file__).parents[3]


def test_the_page_is_the_one_that_would_be_written() -> None:
    """`make rules` leaves docs/rules.md as it is committed."""
    assert (ROOT / "docs/rules.md").read_text(encoding="utf-8") == page(ROOT / "checks", read(ROOT / "dist"))


def test_every_rule_of_a_docstring_is_listed() -> None:
    """What modules list behind `Rules:` is in the table, but families as a whole."""
    told = {name for name, _, _ in others_in(ROOT / "checks")} | {rule.id for rule in RULES}
    for file in (ROOT / "checks").rglob("*.py"):
        listed = (ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or "").partition("Rules: ")[2]
        named = re.findall(rf"\b(?:{'|'.join(FAMILIES)})\.[a-z][a-z-]*[a-z]", listed.partition("Source:")[0])
        assert set(named) <= told, file.name


def test_ids_are_found_in_code_and_docstring() -> None:
    """An id counts as a whole text or in the list of rules, not in prose."""
    tree = ast.parse(
        '"""Sums.\n\nRules: order.wave, limit.size. Source: none.\n"""\nA = "wiring.name"\nB = "see wiring.x"'
    )
    assert list(ids(tree)) == ["wiring.name", "order.wave", "limit.size"]


def test_a_reason_in_dist_is_shown() -> None:
    """Each acknowledgement is a row with its environments, and alike ones are one row."""
    text = page(ROOT / "checks", read(ROOT / "dist"))
    (row,) = [line for line in text.splitlines() if "`Bucket serverless-trail-" in line]
    assert "`rule.bucket-key`" in row
    assert "CloudTrail encrypts each file itself" in row
