"""Environments that are held at a release: which, in what order releases reach them, and how one is rendered.

A release is a commit of main. What it renders for an environment comes from that commit alone: charts, functions and
the environment's file as they were there. Only what says which region is in charge is taken from today's file, because
that is no matter of versions (docs/decisions/0044).
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import yaml

from checks.pins import FILE, UnreadablePinError, pinned
from ops.errors import CallError, printable
from ops.promote import setting, workshop
from ops.promote.workshop import Changed

FOLLOWED = (("file_pipeline", "active_region"),)
"""Settings of a held environment that follow the working tree: what `ops promote region` changes."""
CLUSTER = "environments/control-plane/cluster.yaml"


def order(root: Path) -> list[str]:
    """The environments as releases reach them. Raises `CallError` where the cluster's file does not say so."""
    file = root / CLUSTER
    try:
        found: Any = yaml.safe_load(file.read_text(encoding="utf-8"))["promotion"]
    except (OSError, ValueError, yaml.YAMLError, KeyError, TypeError) as error:
        raise CallError(
            f"{file} has no promotion: {printable(error)}", "a list of environments is expected", "write it there"
        ) from error
    return [str(name) for name in found]


def main_branch(root: Path) -> str:
    """The branch that Argo CD reads, as the remote has it where there is one."""
    revision = str(yaml.safe_load((root / CLUSTER).read_text(encoding="utf-8"))["repository"]["revision"])
    remote = f"origin/{revision}"
    return remote if workshop.says_yes(root, "rev-parse", "--verify", "--quiet", remote) else revision


def pins(root: Path) -> dict[str, str]:
    """The release of each environment that is held at one. Raises `CallError` for one that cannot be read."""
    try:
        return pinned(root / "dist")
    except UnreadablePinError as error:
        raise CallError(str(error), "a release that was promoted is needed", "take it from Git's history") from error


def need_commit(root: Path, commit: str) -> None:
    """Raise `CallError` for a release that this clone does not have."""
    if not workshop.says_yes(root, "cat-file", "-e", f"{commit}^{{commit}}"):
        raise CallError(
            f"this clone does not have the release {commit}", "a full clone is needed", "git fetch --unshallow"
        )


def put(root: Path, folder: Path, environment: str, commit: str) -> None:
    """Make dist/<environment> of `folder`, a copy of the repository, what the release renders, and note the release.

    Raises `CallError` when the release does not render, or when its own dist/ is not what it renders: then nobody ever
    saw running what would be promoted.
    """
    need_commit(root, commit)
    with workshop.copied(root, commit) as made:
        name = f"environments/{environment}.yaml"
        if not (made / name).is_file():
            raise CallError(
                f"the release {commit} has no {name}", "a release that knows the environment is needed", "name another"
            )
        _follow(made / name, folder / name)
        committed = workshop.files(made)
        (made / "dist" / environment / FILE).unlink(missing_ok=True)
        workshop.render(made)
        stale = [
            one.path
            for one in workshop.departures(committed, workshop.files(made))
            if one.path.split("/")[1] not in {environment, "platform", "argocd"}
        ]
        if stale:
            raise CallError(
                f"the release {commit} does not hold what it renders: {printable(', '.join(stale))}",
                "a commit that passed the golden gate is needed",
                "run make synth, commit, and promote that",
            )
        place = folder / "dist" / environment
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(made / "dist" / environment, place)
        (place / FILE).write_text(f"{commit}\n", encoding="utf-8")


def departures(root: Path, environment: str, commit: str) -> list[str]:
    """Files of dist/<environment> that are not, object for object, what its release renders."""
    with workshop.copied(root, "HEAD") as folder:
        put(root, folder, environment, commit)
        found = workshop.differences(root, folder)
    return [one.path for one in found if one.path.split("/")[1] == environment and not _same_object(one)]


def _same_object(changed: Changed) -> bool:
    """Whether two texts are one object: another release of cdk8s may lay out its lines in another way."""
    if changed.before is None or changed.after is None:
        return False
    return bool(yaml.safe_load(changed.before) == yaml.safe_load(changed.after))


def _follow(release: Path, today: Path) -> None:
    text, now = release.read_text(encoding="utf-8"), today.read_text(encoding="utf-8")
    for path in FOLLOWED:
        old, new = setting.look(text, path), setting.look(now, path)
        if old is not None and new is not None and old.value != new.value:
            text = setting.change(text, path, new.value)
    release.write_text(text, encoding="utf-8")
