"""`python -m ops promote <what>`."""

from __future__ import annotations

from typing import Any

from ops.promote import environment, region, verify


def add(commands: Any) -> None:
    """Add the command to a parser's sub-commands."""
    parser = commands.add_parser("promote", help="change what is in charge, as a reviewed commit")
    what = parser.add_subparsers(required=True, metavar="WHAT")
    environment.add(what)
    region.add(what)
    verify.add(what)
