"""The ASGI application in front of ministack: control requests, TLS by default, injected faults.

A request counts as sent over TLS unless it carries the header `x-sandbox-transport: plain`: clients of the sandbox
speak plain HTTP on loopback, and a policy that denies aws:SecureTransport=false must not refuse all of them.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from ministack import app as ministack_app

from sandbox.aws.clients import TRANSPORT_HEADER
from sandbox.aws.control import Control
from sandbox.aws.faults import Answer, Faults

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]

CONTROL_PREFIX = "/_sandbox/"
RESET_PATH = "/_ministack/reset"


class Gateway:
    """One callable application; `started` is called when ministack is up."""

    def __init__(self, control: Control, faults: Faults, started: Callable[[], None]) -> None:
        self._control, self._faults, self._started = control, faults, started

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection scope."""
        if scope["type"] == "lifespan":
            await ministack_app.app(scope, receive, self._announcing(send))
        elif scope["type"] == "http":
            await self._http(scope, receive, send)
        else:
            await ministack_app.app(scope, receive, send)

    def _announcing(self, send: Send) -> Send:
        async def announce(message: MutableMapping[str, Any]) -> None:
            await send(message)
            if message["type"] == "lifespan.startup.complete":
                self._started()

        return announce

    async def _http(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope["path"]
        if path.startswith(CONTROL_PREFIX):
            status, answer = await self._control.handle(path.removeprefix(CONTROL_PREFIX), await _body(receive))
            await respond(send, status, b"application/json", json.dumps(answer, default=str).encode())
            return
        if path == RESET_PATH:
            self._control.reset()
        elif self._faults.store:
            body = await _body(receive)
            answer = await self._faults.disturb(scope, body)
            if answer is not None:
                await _send_answer(send, answer)
                return
            receive = _again(body, receive)
        await ministack_app.app(with_transport(scope), receive, send)


def with_transport(scope: Scope) -> Scope:
    """The scope with the header that ministack derives aws:SecureTransport from."""
    headers = [(name, value) for name, value in scope["headers"] if name != b"x-forwarded-proto"]
    plain = any(name == TRANSPORT_HEADER.encode() and value == b"plain" for name, value in headers)
    return {**scope, "headers": headers if plain else [*headers, (b"x-forwarded-proto", b"https")]}


async def _body(receive: Receive) -> bytes:
    parts = []
    while True:
        message = await receive()
        parts.append(message.get("body", b""))
        if not message.get("more_body"):
            return b"".join(parts)


def _again(body: bytes, receive: Receive) -> Receive:
    """A receive channel that gives the body once more, then what the connection says."""
    parts = [body]

    async def next_message() -> MutableMapping[str, Any]:
        if parts:
            return {"type": "http.request", "body": parts.pop(), "more_body": False}
        return await receive()

    return next_message


async def _send_answer(send: Send, answer: Answer) -> None:
    if not answer.status:
        return  # the connection is cut
    headers = [(name.encode(), value.encode("latin-1")) for name, value in answer.headers.items()]
    headers.append((b"content-length", str(len(answer.body)).encode()))
    await send({"type": "http.response.start", "status": answer.status, "headers": headers})
    await send({"type": "http.response.body", "body": answer.body})


async def respond(send: Send, status: int, content_type: bytes, body: bytes) -> None:
    """Send one complete answer."""
    headers = [(b"content-type", content_type), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
