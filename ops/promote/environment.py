"""`python -m ops promote environment`: brings the release of one environment to the next one, in the working tree."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from checks.manifests import read
from ops.diff.changes import changes
from ops.diff.report import explain, text
from ops.diff.trees import identity
from ops.errors import CallError, printable
from ops.promote import release, workshop

ROOT = Path(__file__).resolve().parents[2]
_SHORT = 12


def add(commands: Any) -> None:
    """Add the command to the sub-commands of `promote`."""
    parser = commands.add_parser("environment", help="bring one environment's release to the next one")
    parser.add_argument("source", help="for example dev")
    parser.add_argument("target", help="the environment behind it, for example staging")
    parser.add_argument("--dry-run", action="store_true", help="only say what would change")
    parser.add_argument("--repository", type=Path, default=ROOT, metavar="FOLDER", help="default: this one")
    parser.set_defaults(command=command)


def command(options: argparse.Namespace) -> int:
    """Run it; 0 when the working tree holds the promotion, or needed none."""
    root, source, target = options.repository, options.source, options.target
    _need_neighbours(release.order(root), source, target)
    workshop.need_clean(root)
    commit = _release_of(root, source)
    held = release.pins(root).get(target)
    if held == commit:
        sys.stdout.write(f"{target} is held at {commit} already; nothing changes\n")
        return 0
    with workshop.copied(root) as folder:
        release.put(root, folder, target, commit)
        workshop.render(folder)
        _tell(root, folder, target, f"{held or 'the working tree'} -> {commit}")
        if options.dry_run:
            sys.stdout.write("nothing was changed\n")
            return 0
        workshop.take_over(root, folder)
    sys.stdout.write(_next(target, commit))
    return 0


def _need_neighbours(order: Sequence[str], source: str, target: str) -> None:
    for name in (source, target):
        if name not in order:
            raise CallError(
                f"there is no environment {printable(name)} in the order of promotion",
                f"{', '.join(order)} are allowed",
                "name one of them",
            )
    follower = order[order.index(source) + 1 : order.index(source) + 2]
    if [target] != follower:
        raise CallError(
            f"{target} does not come next after {source}",
            f"releases go {' -> '.join(order)}, one step at a time",
            f"promote {source} to {follower[0]}" if follower else "name an earlier one first",
        )


def _release_of(root: Path, source: str) -> str:
    """What there is to promote: the source's release, or for the first environment the commit that is checked out."""
    if held := release.pins(root).get(source):
        return held
    if source != release.order(root)[0]:
        raise CallError(
            f"{source} follows the working tree", "an environment that is held at a release is needed", "promote to it"
        )
    commit = workshop.git(root, "rev-parse", "HEAD").decode().strip()
    branch = release.main_branch(root)
    if not workshop.says_yes(root, "merge-base", "--is-ancestor", commit, branch):
        raise CallError(
            f"the commit {commit} is not on {branch}",
            "a commit that stays is needed: branches are squashed and deleted",
            "merge it, then promote from there",
        )
    return commit


def _tell(root: Path, folder: Path, target: str, way: str) -> None:
    before, after = ({identity(one): one for one in read(place / "dist")} for place in (root, folder))
    sys.stdout.write(f"dist/{target}: {way}\n")
    sys.stdout.write(text(explain(changes(before, after), list(after.values()))))


def _next(target: str, commit: str) -> str:
    short = commit[:_SHORT]
    return (
        "\nThe working tree holds the promotion; nothing was committed. Now:\n"
        f"  git switch --create promote-{target}-{short}\n"
        "  git add --all dist\n"
        f'  git commit --message "Bring {short} to {target}"\n'
        "  open a pull request; its owners see the same diff as a comment (docs/runbooks/promotion.md)\n"
    )
