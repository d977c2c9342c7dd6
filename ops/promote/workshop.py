"""Renders a change apart from the repository, so that nothing in it changes before the change is known to render."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from ops.errors import CallError, printable


@dataclass(frozen=True)
class Changed:
    """A file below dist/, before and after; None where it is not there."""

    path: str
    before: str | None
    after: str | None


def git(root: Path, *words: str) -> bytes:
    """What a git command says. Raises `CallError` with its own complaint."""
    try:
        return subprocess.run(["git", "-C", str(root), *words], check=True, capture_output=True).stdout  # noqa: S607 - the git of whoever calls
    except (OSError, subprocess.CalledProcessError) as error:
        said = getattr(error, "stderr", b"") or str(error).encode()
        raise CallError(
            f"git {words[0]} fails: {printable(said.decode(errors='replace').strip())}",
            "a clone of this repository is needed",
            "run it there",
        ) from error


def says_yes(root: Path, *words: str) -> bool:
    """Whether a git command that answers by its exit code says yes."""
    return subprocess.run(["git", "-C", str(root), *words], check=False, capture_output=True).returncode == 0  # noqa: S607 - the git of whoever calls


def need_clean(root: Path) -> None:
    """Raise `CallError` for a working tree with changes: the promotion must be a commit of its own."""
    if dirty := git(root, "status", "--porcelain").decode().splitlines():
        raise CallError(
            f"the working tree has changes: {printable(', '.join(line[3:] for line in dirty))}",
            "a clean one is needed, so that the promotion is a commit of its own",
            "commit or stash them",
        )


@contextmanager
def copied(root: Path, commit: str = "HEAD") -> Iterator[Path]:
    """A copy of a commit in a folder that is gone afterwards."""
    with TemporaryDirectory(prefix="tandem-promote-") as folder:
        with tarfile.open(fileobj=BytesIO(git(root, "archive", "--format=tar", commit))) as archive:
            archive.extractall(folder, filter="data")
        yield Path(folder)


def render(folder: Path) -> None:
    """Render the copy's dist/. Raises `CallError` with what the renderer refuses."""
    env = {name: value for name, value in os.environ.items() if name not in ("CDK8S_OUTDIR", "PYTHONPATH")}
    done = subprocess.run([sys.executable, "main.py"], cwd=folder, env=env, capture_output=True, text=True, check=False)
    if done.returncode:
        raise CallError(
            f"the change does not render: {printable(done.stderr.strip(), 2_000)}",
            "settings that charts/settings/ allows are needed",
            "correct them first",
        )


def differences(root: Path, folder: Path) -> list[Changed]:
    """What the copy's dist/ has otherwise than the repository's, by path."""
    return departures(files(root), files(folder))


def departures(old: Mapping[str, str], new: Mapping[str, str]) -> list[Changed]:
    """What one dist/ has otherwise than another, by path."""
    return [
        Changed(f"dist/{path}", old.get(path), new.get(path))
        for path in sorted(old.keys() | new.keys())
        if old.get(path) != new.get(path)
    ]


def take_over(root: Path, folder: Path) -> None:
    """Put the copy's dist/ in the place of the repository's, by renaming: there is no moment with half of it."""
    with TemporaryDirectory(prefix=".dist-", dir=root) as work:
        fresh, old = Path(work, "dist"), Path(work, "old")
        shutil.copytree(folder / "dist", fresh)
        os.rename(root / "dist", old)
        try:
            os.rename(fresh, root / "dist")
        except OSError:
            os.rename(old, root / "dist")
            raise


def apply(root: Path, changed: Changed) -> None:
    """Take one difference over into the repository."""
    file = root / changed.path
    if changed.after is None:
        file.unlink()
    else:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(changed.after, encoding="utf-8")


def files(root: Path) -> dict[str, str]:
    """Texts of a repository's dist/, by path below it."""
    dist = root / "dist"
    return {
        file.relative_to(dist).as_posix(): file.read_text(encoding="utf-8")
        for file in dist.rglob("*")
        if file.is_file()
    }
