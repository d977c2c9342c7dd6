"""The bundle that Managed Flink runs: the sources as dist/ holds them, and the connector, pinned by its digest.

The same parts give the same bytes on every machine, so publishing twice changes nothing.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from dataclasses import dataclass

from ops.errors import CallError

CODE, JAR = "code/", "lib/connector.jar"
"""Places in the bundle; the application's run options name them."""
_PINS = "connectors.json"
_EPOCH = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Connector:
    """What the sources want: coordinates `group:artifact:version`, and the SHA-256 of the jar, None while unpinned."""

    coordinates: str
    sha256: str | None


def connector(sources: bytes) -> Connector:
    """The connector that the sources name. Raises `CallError`."""
    with zipfile.ZipFile(io.BytesIO(sources)) as archive:
        named = [name for name in archive.namelist() if name.endswith(f"/{_PINS}")]
        if len(named) != 1:
            raise CallError(
                f"the sources name {len(named)} connectors", f"one {_PINS} is allowed", "put it beside the job"
            )
        pins = json.loads(archive.read(named[0]))
    return Connector(pins["jar"], pins["sha256"])


def bundle(sources: bytes, jar: bytes) -> bytes:
    """Sources and connector in one zip. Raises `CallError` for a jar that is not the pinned one."""
    wanted, digest = connector(sources), hashlib.sha256(jar).hexdigest()
    if wanted.sha256 is None:
        raise CallError(
            f"the connector {wanted.coordinates} is not pinned; the jar has SHA-256 {digest}",
            "only a pinned jar is published",
            f"compare it with what the jar's publisher signs, write it into {_PINS}, make synth, commit",
        )
    if digest != wanted.sha256:
        raise CallError(
            f"the jar has SHA-256 {digest}",
            f"{wanted.sha256} is allowed, that of {wanted.coordinates}",
            "get that very jar",
        )
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(sources)) as archive, zipfile.ZipFile(held, "w", zipfile.ZIP_STORED) as whole:
        parts = {f"{CODE}{name}": archive.read(name) for name in archive.namelist()} | {JAR: jar}
        for name, content in sorted(parts.items()):
            entry = zipfile.ZipInfo(name, date_time=_EPOCH)
            entry.external_attr = 0o644 << 16
            entry.create_system = 3  # Unix, so that the mode counts wherever the zip was made
            whole.writestr(entry, content)
    return held.getvalue()
