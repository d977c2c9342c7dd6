"""`send`: put files into the bucket that hands them on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sandbox.clients import Clients
from sandbox.errors import SandboxError
from sandbox.ingestion import Ingestion, choose, ingestions
from sandbox.screen import Screen
from sandbox.session import Session


def send(session: Session, files: Sequence[Path], region: str | None, prefix: str | None, screen: Screen) -> int:
    """Upload each file and say where it went."""
    target = choose(ingestions(session.ask("/objects")), region)
    clients = Clients(session.endpoint or None, session.account)
    try:
        for file in files:
            key = upload(clients, target, file, prefix)
            note = "" if target.takes(key) else "  (no notification matches this key: nothing will be processed)"
            screen.say(f"{file} -> s3://{target.bucket}/{key} in {target.region}{note}")
    finally:
        clients.close()
    return 0


def upload(clients: Clients, target: Ingestion, file: Path, prefix: str | None = None) -> str:
    """Upload one file, streamed; returns its key."""
    if not file.is_file():
        raise SandboxError(f"{file} is no file", "give files that exist")
    key = target.key_for(file, prefix)
    clients.get("s3", target.region).upload_file(str(file), target.bucket, key)
    return key
