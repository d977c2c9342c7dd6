"""dist/ as two commits hold it, read through git: nothing is checked out, nothing is written."""

from __future__ import annotations

import subprocess
import tarfile
import tempfile
from io import BytesIO
from pathlib import Path

from checks.manifests import Manifest, UnreadableManifestError, read
from ops.errors import CallError

Identity = tuple[str, str, str, str]
"""apiVersion's group, kind, namespace, name: what the API server knows an object by."""


def split(span: str) -> tuple[str, str]:
    """The two commits of BASE..HEAD. Raises `CallError` for anything else."""
    base, dots, head = span.partition("..")
    if not dots or not base or not head or head.startswith("."):
        raise CallError(f'"{span}" names no two commits', "allowed is BASE..HEAD, such as main..HEAD", "name both ends")
    return base, head


def objects(repository: Path, commit: str) -> dict[Identity, Manifest]:
    """The objects of dist/ in a commit, none where it has no dist/. Raises `CallError` for what git does not know."""
    found = _git(repository, "rev-parse", "--verify", "--quiet", f"{commit}^{{commit}}")
    if found is None:
        raise CallError(f'"{commit}" is no commit', "allowed is what git rev-parse knows", "name another, or fetch it")
    archive = _git(repository, "archive", "--format=tar", found.decode().strip(), "dist")
    if archive is None:
        return {}
    with tempfile.TemporaryDirectory(prefix="tandem-diff-") as folder:
        with tarfile.open(fileobj=BytesIO(archive)) as tar:
            tar.extractall(folder, filter="data")
        try:
            return {identity(manifest): manifest for manifest in read(Path(folder, "dist"))}
        except UnreadableManifestError as error:
            raise CallError(f"{commit}: {error}", "manifests that can be read are allowed", "mend it") from error


def identity(manifest: Manifest) -> Identity:
    """What the API server knows an object by."""
    return manifest.group, manifest.kind, manifest.namespace, manifest.name


def _git(repository: Path, *arguments: str) -> bytes | None:
    """What git prints, None when it says no."""
    try:
        done = subprocess.run(["git", "-C", str(repository), *arguments], capture_output=True, check=False)  # noqa: S607 - the git of whoever runs it
    except FileNotFoundError as error:
        raise CallError("git is not there", "a git on the PATH is needed", "install it") from error
    return done.stdout if done.returncode == 0 else None
