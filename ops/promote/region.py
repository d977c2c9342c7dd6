"""`python -m ops promote region`: makes the other region of an environment the active one, in the working tree."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import yaml

from ops.errors import CallError, printable
from ops.promote import release, setting, workshop
from ops.promote.workshop import Changed

ROOT = Path(__file__).resolve().parents[2]
PATH = ("file_pipeline", "active_region")


def add(commands: Any) -> None:
    """Add the command to the sub-commands of `promote`."""
    parser = commands.add_parser("region", help="make a region the one that uploads go to")
    parser.add_argument("environment", help="for example prod")
    parser.add_argument("region", help="one of the environment's two regions")
    parser.add_argument("--dry-run", action="store_true", help="only say what would change")
    parser.add_argument("--repository", type=Path, default=ROOT, metavar="FOLDER", help="default: this one")
    parser.set_defaults(command=command)


def command(options: argparse.Namespace) -> int:
    """Run it; 0 when the working tree holds the promotion, or needed none."""
    root: Path = options.repository
    name, region = f"environments/{options.environment}.yaml", options.region
    text = _read(root, options.environment)
    _need_region(text, region, name)
    before = setting.find(text, PATH).value
    if before == region:
        sys.stdout.write(f"{region} is the active region of {options.environment} already; nothing changes\n")
        return 0
    workshop.need_clean(root)
    with workshop.copied(root) as folder:
        changed = setting.change(text, PATH, region)
        (folder / name).write_text(changed, encoding="utf-8")
        if held := release.pins(root).get(options.environment):
            release.put(root, folder, options.environment, held)
        workshop.render(folder)
        found = workshop.differences(root, folder)
    sys.stdout.write(f"{name}: {'.'.join(PATH)}: {before} -> {region}\n")
    for line in words(found):
        sys.stdout.write(line + "\n")
    if options.dry_run:
        sys.stdout.write("nothing was changed\n")
        return 0
    for one in [Changed(name, text, changed), *found]:
        workshop.apply(root, one)
    sys.stdout.write(_next(options.environment, region))
    return 0


def words(changes: Sequence[Changed]) -> Iterator[str]:
    """What changes, object by object, field by field."""
    for change in changes:
        old, new = _fields(change.before), _fields(change.after)
        if old is None or new is None:
            yield f"{change.path}: {'new' if old is None else 'gone'}"
            continue
        for field in sorted(old.keys() | new.keys()):
            if old.get(field) != new.get(field):
                yield f"{change.path}: {field}: {old.get(field, '(none)')} -> {new.get(field, '(none)')}"


def _fields(text: str | None) -> dict[str, str] | None:
    """The leaves of a manifest by their path below spec.forProvider, or below the top where there is none."""
    if text is None:
        return None
    manifest = yaml.safe_load(text)
    spec = (manifest.get("spec") or {}).get("forProvider") if isinstance(manifest, dict) else None
    return dict(_leaves(spec if spec is not None else manifest, ""))


def _leaves(value: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _leaves(inner, f"{path}.{name}" if path else str(name))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _leaves(inner, f"{path}[{number}]")
    else:
        yield path, printable(value)


def _read(root: Path, environment: str) -> str:
    known = sorted(file.stem for file in (root / "environments").glob("*.yaml"))
    if environment not in known:
        raise CallError(
            f"there is no environment {printable(environment)}", f"{', '.join(known)} are allowed", "name one of them"
        )
    return (root / f"environments/{environment}.yaml").read_text(encoding="utf-8")


def _need_region(text: str, region: str, name: str) -> None:
    regions = [setting.find(text, ("regions", which)).value for which in ("primary", "secondary")]
    if region not in regions:
        raise CallError(
            f"{printable(region)} is no region of {name}", f"{' and '.join(regions)} are allowed", "name one of them"
        )


def _next(environment: str, region: str) -> str:
    return (
        "\nThe working tree holds the promotion; nothing was committed. Now:\n"
        "  git diff\n"
        f"  git switch --create promote-{environment}-{region}\n"
        f'  git commit --all --message "Send uploads of {environment} to {region}"\n'
        "  open a pull request; merged, Argo CD applies it, outside of a sync_window by hand; DNS follows\n"
        "  docs/runbooks/failover.md says what to watch, and how to promote back\n"
    )
