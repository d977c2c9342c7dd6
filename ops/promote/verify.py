"""`python -m ops promote verify`: whether held environments hold what they were promoted to."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from checks.pins import FILE
from ops.errors import CallError
from ops.promote import release, workshop

ROOT = Path(__file__).resolve().parents[2]
_SHOWN = 5


def add(commands: Any) -> None:
    """Add the command to the sub-commands of `promote`."""
    parser = commands.add_parser("verify", help="refuse what did not come by promotion")
    parser.add_argument(
        "--base", metavar="COMMIT", help="what a pull request starts from: judge how releases changed too"
    )
    parser.add_argument("--repository", type=Path, default=ROOT, metavar="FOLDER", help="default: this one")
    parser.set_defaults(command=command)


def command(options: argparse.Namespace) -> int:
    """Print what is wrong, else how each environment stands; 0 when nothing is."""
    root, base = options.repository, options.base
    order, pins = release.order(root), release.pins(root)
    wrong = [line for name in sorted({*order, *pins}) for line in _steps(root, base, order, name, pins.get(name))]
    if not wrong:
        for name, commit in pins.items():
            files = release.departures(root, name, commit)
            wrong += [f"{name}: {file} is not what {commit} renders; promote, or take the change out" for file in files]
    for line in wrong[:_SHOWN]:
        sys.stdout.write(f"{line}\n")
    if wrong:
        sys.stdout.write(f"{len(wrong)} found; docs/runbooks/promotion.md\n")
        return 1
    for name in order:
        sys.stdout.write(f"{name}: {f'holds what {pins[name]} renders' if name in pins else 'follows the tree'}\n")
    return 0


def _steps(root: Path, base: str | None, order: list[str], name: str, now: str | None) -> Iterator[str]:
    """What is wrong with how the release of an environment changed since `base`."""
    if base is None:
        return
    before = _at(root, base, name)
    if now == before:
        return
    if now is None:
        yield f"{name}: {FILE} is gone: the environment would follow the tree again; bring it back"
    elif name not in order or order.index(name) == 0:
        yield f"{name}: a release, and none is promoted to it; the order in {release.CLUSTER} says who comes after whom"
    elif now not in _ever(root, base, name) and not _promoted(root, base, order[order.index(name) - 1], order, now):
        yield f"{name}: {now} was not the release of {order[order.index(name) - 1]}; promote it there first"


def _promoted(root: Path, base: str, source: str, order: list[str], commit: str) -> bool:
    """Whether the environment before has it: as its release, or as a commit of main where it follows the tree."""
    held = _at(root, base, source)
    if held is not None or source != order[0]:
        return held == commit
    return workshop.says_yes(root, "merge-base", "--is-ancestor", commit, base)


def _ever(root: Path, base: str, name: str) -> set[str | None]:
    """All releases that the environment had: going back to one is no new promotion."""
    commits = workshop.git(root, "rev-list", base, "--", _file(name)).decode().split()
    return {_at(root, commit, name) for commit in commits} - {None}


def _at(root: Path, commit: str, name: str) -> str | None:
    """The release of an environment as a commit has it."""
    if not workshop.says_yes(root, "cat-file", "-e", f"{commit}^{{commit}}"):
        raise CallError(f"{commit} is no commit of this clone", "one that git knows is allowed", "fetch it")
    file = f"{commit}:{_file(name)}"
    there = workshop.says_yes(root, "cat-file", "-e", file)
    return workshop.git(root, "cat-file", "blob", file).decode().strip() if there else None


def _file(name: str) -> str:
    return f"dist/{name}/{FILE}"
