"""`python -m ops restore`: kinds, save, observe."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ops.drift import source
from ops.errors import CallError
from ops.restore import observing, saved
from sandbox.errors import SandboxError
from sandbox.manifests import Dist
from sandbox.resource import Key

ROOT = Path(__file__).resolve().parents[2]


def add(commands: Any) -> None:
    """Add the commands to a parser's sub-commands."""
    parser = commands.add_parser("restore", help="bring back a lost control plane, in two phases")
    steps = parser.add_subparsers(required=True, metavar="STEP")
    kinds = steps.add_parser("kinds", help="of which kinds AWS chooses the names, and how many there are")
    kinds.set_defaults(command=_kinds)
    save = steps.add_parser("save", help="keep what AWS and Crossplane chose, while the control plane is well")
    source.add(save, required=True)
    save.set_defaults(command=_save)
    observe = steps.add_parser("observe", help="render an environment so that it only looks, with the names kept")
    observe.add_argument("--names", required=True, type=Path, metavar="FILE", help="what save wrote")
    observe.set_defaults(command=_observe)
    for step in (kinds, save, observe):
        step.add_argument("--environment", required=True, metavar="NAME", help="the folder below dist/")
        step.add_argument("--system", metavar="NAME", help="only this system of it")
        step.add_argument(
            "--dist", type=Path, default=ROOT / "dist", metavar="FOLDER", help="default: this one's dist/"
        )
    for step, what in ((save, "file to write"), (observe, "new folder to write, never below dist/")):
        step.add_argument("--out", required=True, type=Path, metavar="PATH", help=what)
        step.add_argument("--partial", action="store_true", help="go on where names are not known")


def _kinds(options: argparse.Namespace) -> int:
    """Print them; 0."""
    wanted = {key: manifest for key, (manifest, _) in _wanted(options).items()}
    counted = Counter(f"{key.kind}.{key.group}" for key, manifest in wanted.items() if saved.assigned(key, manifest))
    sys.stdout.writelines(f"{count:>5} {kind}\n" for kind, count in sorted(counted.items()))
    composites = sum(1 for key in wanted if saved.composite(key))
    sys.stdout.write(f"{counted.total()} names to save, and what {composites} composites made\n")
    return 0


def _save(options: argparse.Namespace) -> int:
    """Write the names; 1, and nothing is written, where some are not known."""
    wanted = {key: manifest for key, (manifest, _) in _wanted(options).items()}
    found = saved.collect(wanted, source.read(options) or {})
    if _lacks(wanted, found, options, "nothing was written"):
        return 1
    saved.write(found, options.out)
    sys.stdout.write(f"{len(found.names)} names and {len(found.composed)} composed objects in {options.out}\n")
    return 0


def _observe(options: argparse.Namespace) -> int:
    """Write the folder; 1, and nothing is written, where names are not known."""
    observing.need_apart(options.out, options.dist)
    wanted, kept = _wanted(options), saved.read(options.names)
    if _lacks({key: manifest for key, (manifest, _) in wanted.items()}, kept, options, "nothing was written"):
        return 1
    count = observing.write(wanted, kept, options.dist, options.out)
    sys.stdout.write(
        f"{count} objects that only look, in {options.out}; docs/runbooks/restore.md says what comes next\n"
    )
    return 0


def _lacks(wanted: saved.Objects, found: saved.Saved, options: argparse.Namespace, end: str) -> bool:
    lacking = saved.missing(wanted, found)
    for one in lacking:
        sys.stderr.write(f"no name known: {one}\n")
    if lacking and not options.partial:
        sys.stderr.write(
            f"{len(lacking)} objects would be made a second time; look their ids up in AWS, or leave them out with "
            f"--partial; {end}\n"
        )
    return bool(lacking) and not options.partial


def _wanted(options: argparse.Namespace) -> Mapping[Key, tuple[dict[str, Any], str]]:
    try:
        return Dist(options.dist, options.environment, options.system).load()
    except SandboxError as error:
        raise CallError(str(error), "a folder that make synth renders is allowed", "correct the call") from error
