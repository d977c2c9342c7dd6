"""The endpoint: loopback, a random port, a token that stands in a kubeconfig which only its owner can read.

The token is the first step of every path: kubectl sends no credentials where there is no TLS.

Reads only: whoever wants to change something changes dist/. A watch tells of changes that a look every half second
finds.
"""

from __future__ import annotations

import json
import secrets
import threading
import urllib.parse
from collections.abc import Callable, Sequence
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from sandbox.apiserver import answers
from sandbox.apiserver.answers import Json, NotFoundError, Query
from sandbox.apiserver.watch import Watch


class Reader:
    """Serves what `objects` returns; `kubeconfig` is written at the start and removed at the end."""

    def __init__(self, objects: Callable[[], list[Json]], kubeconfig: Path) -> None:
        self.kubeconfig, self._token = kubeconfig, secrets.token_urlsafe(24)
        self._ended = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self._token, objects, self._ended))
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), name="reader", daemon=True)

    def start(self) -> None:
        """Answer from now on."""
        self._thread.start()
        self.kubeconfig.parent.mkdir(parents=True, exist_ok=True)
        self.kubeconfig.unlink(missing_ok=True)
        self.kubeconfig.touch(mode=0o600)
        self.kubeconfig.write_text(json.dumps(self._config(), indent=2) + "\n", "utf-8")

    def stop(self) -> None:
        """Stop answering, end watches, and remove the kubeconfig."""
        self._ended.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(5)
        self.kubeconfig.unlink(missing_ok=True)

    def _config(self) -> Json:
        return {
            "apiVersion": "v1",
            "kind": "Config",
            "current-context": "sandbox",
            "contexts": [{"name": "sandbox", "context": {"cluster": "sandbox", "user": ""}}],
            "clusters": [{"name": "sandbox", "cluster": {"server": f"{self.url}/{self._token}"}}],
        }


def _handler(token: str, read: Callable[[], list[Json]], ended: threading.Event) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        """One request of kubectl."""

        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            """Something read."""
            where = urllib.parse.urlsplit(self.path)
            first, *steps = [urllib.parse.unquote(step) for step in where.path.strip("/").split("/")]
            if not secrets.compare_digest(first.encode(), token.encode()):
                self._send(HTTPStatus.UNAUTHORIZED, answers.status(401, "Unauthorized", "Unauthorized"))
                return
            given = {name: values[-1] for name, values in urllib.parse.parse_qs(where.query).items()}
            try:
                self._answer(steps, given)
            except NotFoundError as error:
                self._send(HTTPStatus.NOT_FOUND, answers.status(404, "NotFound", str(error)))

        def _refuse(self) -> None:
            message = "the sandbox's API only reads; change dist/ instead"
            self.close_connection = True  # a body may be waiting
            self._send(HTTPStatus.METHOD_NOT_ALLOWED, answers.status(405, "MethodNotAllowed", message))

        def do_POST(self) -> None:
            """Refused."""
            self._refuse()

        def do_PUT(self) -> None:
            """Refused."""
            self._refuse()

        def do_PATCH(self) -> None:
            """Refused."""
            self._refuse()

        def do_DELETE(self) -> None:
            """Refused."""
            self._refuse()

        def _answer(self, steps: Sequence[str], given: dict[str, str]) -> None:
            match steps:
                case ["version"]:
                    self._send(HTTPStatus.OK, answers.version())
                case ["api"]:
                    self._send(HTTPStatus.OK, answers.core_versions())
                case ["apis"]:
                    self._send(HTTPStatus.OK, answers.groups(read()))
                case ["api", version, *rest]:
                    self._below(version, rest, given)
                case ["apis", group, version, *rest]:
                    self._below(f"{group}/{version}", rest, given)
                case _:
                    raise NotFoundError("the server could not find the requested resource")

        def _below(self, api_version: str, rest: Sequence[str], given: dict[str, str]) -> None:
            if not rest:
                self._send(HTTPStatus.OK, answers.resource_list(read(), api_version))
                return
            query = Query(api_version, rest, given.get("fieldSelector", ""))
            as_table = "as=Table" in self.headers.get("Accept", "")
            if given.get("watch") in ("true", "1"):
                self._watch(query, given, as_table=as_table)
                return
            self._send(HTTPStatus.OK, answers.answer(query, read(), as_table=as_table))

        def _watch(self, query: Query, given: dict[str, str], *, as_table: bool) -> None:
            query.resource(read())
            self.send_response(HTTPStatus.OK)
            self.send_header("Content-Type", "application/json")
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            try:
                for event in Watch(query, read, ended, given, as_table=as_table).events():
                    line = json.dumps(event, default=str).encode() + b"\n"
                    self.wfile.write(b"%x\r\n%s\r\n" % (len(line), line))
                self.wfile.write(b"0\r\n\r\n")
            except OSError:
                self.close_connection = True  # kubectl has gone

        def _send(self, status: HTTPStatus, content: Json) -> None:
            body = json.dumps(content, default=str).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the base class's
            """Quiet."""

    return Handler
