"""`python -m ops diff BASE..HEAD`: arguments, and what a person or a pull request sees."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from ops.diff.changes import Action, changes
from ops.diff.report import Row, explain, markdown, summary, text
from ops.diff.trees import objects, split

ROOT = Path(__file__).resolve().parents[2]


def add(commands: Any) -> None:
    """Add the command to a parser's sub-commands."""
    parser = commands.add_parser("diff", help="what a change of dist/ means for AWS")
    parser.add_argument("span", metavar="BASE..HEAD", help="two commits")
    parser.add_argument("--format", choices=("text", "markdown", "json"), default="text", help="default: text")
    parser.add_argument("--repository", type=Path, default=ROOT, metavar="FOLDER", help="default: this one")
    parser.add_argument(
        "--strict", action="store_true", help="exit 1 when data goes, the provider would refuse, or access gets wider"
    )
    parser.set_defaults(command=command)


def command(options: argparse.Namespace) -> int:
    """Print the difference; 1 with --strict when somebody has to look at it."""
    base, head = split(options.span)
    before, after = objects(options.repository, base), objects(options.repository, head)
    rows = explain(changes(before, after), list(after.values()))
    written = {"text": text, "markdown": markdown, "json": _json}[options.format](rows)
    sys.stdout.write(written)
    return int(options.strict and any(_needs_a_look(row) for row in rows))


def _needs_a_look(row: Row) -> bool:
    change = row.change
    goes = change.action in (Action.DELETE, Action.REPLACE) and change.holds_data
    return goes or change.action == Action.REFUSED or any(shift.wider for shift in row.access)


def _json(rows: list[Row]) -> str:
    found = [
        {
            "action": row.change.action.value,
            "object": row.change.subject.identity,
            "file": row.change.subject.file,
            "holdsData": row.change.holds_data,
            "notes": row.notes,
            "fields": [{"path": f.path, "before": f.before, "after": f.after} for f in row.change.fields],
        }
        for row in rows
    ]
    return json.dumps({"summary": summary(rows), "changes": found}, indent=2) + "\n"
