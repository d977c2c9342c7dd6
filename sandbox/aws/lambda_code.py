"""Unpacked Lambda packages and layers: one folder per content, shared by all workers of a session."""

from __future__ import annotations

import hashlib
import io
import os
import tempfile
import threading
import zipfile
from pathlib import Path

_lock = threading.Lock()


def unpack(package: bytes) -> Path:
    """The folder that holds the files of a zip; unpacked on first use. Raises zipfile.BadZipFile."""
    name = hashlib.sha256(package).hexdigest()[:32]
    folder = Path(tempfile.gettempdir()) / "code" / name
    with _lock:
        if not folder.is_dir():
            fresh = Path(tempfile.mkdtemp(prefix="unpack-"))
            with zipfile.ZipFile(io.BytesIO(package)) as archive:
                for member in archive.infolist():
                    _extract(archive, member, fresh)
            folder.parent.mkdir(exist_ok=True)
            fresh.rename(folder)
    return folder


def _extract(archive: zipfile.ZipFile, member: zipfile.ZipInfo, folder: Path) -> None:
    path = Path(archive.extract(member, folder))  # the zipfile module drops .. and absolute paths itself
    mode = member.external_attr >> 16
    if mode & 0o111 and path.is_file():
        os.chmod(path, path.stat().st_mode | (mode & 0o111))
