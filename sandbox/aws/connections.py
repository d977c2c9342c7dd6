"""Access to the connection under a request, which ASGI hides: needed to cut it without an answer."""

from __future__ import annotations

import asyncio
import contextvars
from typing import Any

from hypercorn.asyncio.tcp_server import TCPServer

from sandbox.aws.hooks import Hook, replace

SERVER = Hook("hypercorn.asyncio.run:TCPServer", "3bfa72b3", "dropped connections")
HOOKS = (SERVER,)

_writer: contextvars.ContextVar[asyncio.StreamWriter] = contextvars.ContextVar("sandbox_connection")


class RememberingServer(TCPServer):
    """Hypercorn's connection, which all tasks of its requests can find."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        _writer.set(self.writer)


def install() -> None:
    """Serve all connections through `RememberingServer`."""
    replace(SERVER, RememberingServer)


def abort() -> None:
    """Cut the connection of the current request at once."""
    _writer.get().transport.abort()
