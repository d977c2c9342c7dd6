"""The folder of one emulator: log, Lambda code, temporary files. Nothing is written outside of it.

A folder belongs to whoever holds the lock on its `lock` file. Parent and server share one open lock, so it is free
only once both are gone; `sweep` then removes what a double SIGKILL left behind.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

PREFIX = "sandbox-aws-"
_TRIES, _PAUSE = 20, 0.05  # attempts to delete a folder, and seconds between them


@dataclass(frozen=True)
class Session:
    """A locked folder. `lock` is the file descriptor that keeps it ours."""

    folder: Path
    lock: int

    @property
    def log(self) -> Path:
        """What the server and ministack write."""
        return self.folder / "server.log"

    @property
    def temporary(self) -> Path:
        """TMPDIR of the server."""
        return self.folder / "tmp"

    @property
    def home(self) -> Path:
        """An empty home folder, so that no configuration of the user's is read."""
        return self.folder / "home"

    def remove(self) -> None:
        """Delete the folder and give up the lock. May be called twice."""
        clear(self.folder)
        with contextlib.suppress(OSError):
            os.close(self.lock)


def create(parent: Path | None = None) -> Session:
    """Make and lock a new folder below the system's temporary folder, or below `parent`."""
    folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=parent))
    lock = os.open(folder / "lock.new", os.O_CREAT | os.O_RDWR, 0o600)
    fcntl.flock(lock, fcntl.LOCK_SH)
    # Under its final name the file is always locked, so a sweep cannot take a folder that is being made.
    (folder / "lock.new").rename(folder / "lock")
    session = Session(folder, lock)
    session.temporary.mkdir()
    session.home.mkdir()
    return session


def clear(folder: Path) -> None:
    """Delete a folder, also while processes that were just killed may write a last file into it."""
    for _ in range(_TRIES):
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            return
        time.sleep(_PAUSE)


def sweep(parent: Path | None = None) -> list[Path]:
    """Remove this user's folders that nobody holds any more; returns them."""
    removed = []
    for folder in Path(parent or tempfile.gettempdir()).glob(f"{PREFIX}*"):
        with contextlib.suppress(OSError):
            if folder.stat().st_uid != os.getuid():
                continue
            lock = os.open(folder / "lock", os.O_RDWR)
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                shutil.rmtree(folder, ignore_errors=True)
                removed.append(folder)
            finally:
                os.close(lock)
    return removed
