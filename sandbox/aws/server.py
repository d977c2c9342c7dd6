"""The server process: binds, checks and patches ministack, serves until its parent is gone.

The first line on stdout is the whole conversation with the parent: {"port": n} or {"error": "..."}. After it, stdout
and stderr belong to the log file.
"""

from __future__ import annotations

import asyncio
import json
import os
import resource
import socket
import sys
from collections.abc import Sequence
from pathlib import Path

from sandbox.aws import hooks, settings
from sandbox.aws.hooks import Hook
from sandbox.aws.settings import LOOPBACK, Settings

BACKLOG = 512
KEEP_ALIVE_SECONDS = 75


def main(arguments: Sequence[str], more_hooks: Sequence[Hook] = ()) -> int:
    """Run one server in the current folder's session, see `sandbox.aws.process`. Returns an exit status."""
    parent = os.fdopen(os.dup(1), "w")
    session = Path(os.environ["TMPDIR"]).parent
    log = os.open(session / "server.log", os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o600)
    os.dup2(log, 1)
    os.dup2(log, 2)
    try:
        found = settings.parse("emulated AWS", arguments)
        _raise_file_limit()
        with _bind(found.port) as listener:
            os.environ["GATEWAY_PORT"] = str(listener.getsockname()[1])  # read by ministack while it is imported
            _serve(found, listener, session, parent, more_hooks)
    except Exception as error:
        parent.write(json.dumps({"error": f"{type(error).__name__}: {error}"}) + "\n")
        parent.flush()
        return 1
    return 0


def _bind(port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((LOOPBACK, port))
    except OSError as error:
        listener.close()
        raise OSError(
            f"port {port} on {LOOPBACK} cannot be bound ({error.strerror}); allowed is a free port; "
            "give another one, or 0 for any"
        ) from error
    listener.listen(BACKLOG)
    return listener


def _raise_file_limit() -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = 8192 if hard == resource.RLIM_INFINITY else min(hard, 8192)
    if soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


def _serve(found: Settings, listener: socket.socket, session: Path, parent: object, more_hooks: Sequence[Hook]) -> None:
    # ministack reads its environment while it is imported, so all of this comes after GATEWAY_PORT is known.
    from hypercorn.asyncio import serve  # noqa: PLC0415
    from hypercorn.config import Config  # noqa: PLC0415

    from sandbox.aws import patches, watchdog  # noqa: PLC0415
    from sandbox.aws.control import Control  # noqa: PLC0415
    from sandbox.aws.gateway import Gateway  # noqa: PLC0415

    watchdog.watch(session)
    hooks.verify([*patches.hooks(), *more_hooks])
    installed = patches.install(found)

    def announce() -> None:
        print(json.dumps({"port": listener.getsockname()[1]}), file=parent, flush=True)  # type: ignore[call-overload]

    config = Config()
    config.bind = [f"fd://{os.dup(listener.fileno())}"]
    config.backlog = BACKLOG
    config.keep_alive_timeout = KEEP_ALIVE_SECONDS
    config.loglevel = found.log_level
    config.accesslog = None
    config.errorlog = "-"
    asyncio.run(serve(Gateway(Control(installed), installed.faults, announce), config))  # type: ignore[arg-type]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
