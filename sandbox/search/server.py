"""The stand-in over HTTP, on a free port of loopback.

with SearchServer() as server:
    server.endpoint             # 127.0.0.1:port
    server.indexes.documents    # what is indexed
    server.before = ...         # may answer a status to refuse requests with, or None; may also take its time

`admit` may stand in the place of the signature's check: it gets a request whole, and raises for what it refuses.
"""

from __future__ import annotations

import contextlib
import json
import socket
import sys
import threading
from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qs, unquote, urlsplit

from sandbox.search.access import Access
from sandbox.search.errors import CutError, RefusedError
from sandbox.search.indexes import Indexes
from sandbox.search.signature import check_signature

MOST_BYTES = 10 * 1024 * 1024  # of a request, as the smallest instances have it
Admit = Callable[[str, str, Mapping[str, str], bytes], str]
"""Answers the ARN of a caller whom fine-grained access has to know, empty for one who may do everything."""
_JSON, _NDJSON = "application/json", "application/x-ndjson"


class _Http(ThreadingHTTPServer):
    """A server that ends the connections of its clients with itself."""

    daemon_threads = True

    def __init__(self, *arguments: Any) -> None:
        self._open: set[socket.socket] = set()
        super().__init__(*arguments)

    def process_request(self, request: Any, client_address: Any) -> None:
        """Remembers the connection, and serves it."""
        self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        """Forgets the connection, and closes it."""
        self._open.discard(request)
        super().shutdown_request(request)

    def cut(self) -> None:
        """Cuts all connections that are kept alive."""
        for connection in list(self._open):
            with contextlib.suppress(OSError):  # closed by now
                connection.shutdown(socket.SHUT_RDWR)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Says nothing of a client that did not wait for its answer."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class SearchServer:
    """One domain; `secrets` are access keys whose signatures are verified, others need only the right form."""

    def __init__(self, secrets: Mapping[str, str] | None = None, port: int = 0, *, admit: Admit | None = None) -> None:
        self.indexes = Indexes()
        self.access = Access()
        self.secrets = dict(secrets or {})
        self._admit = admit or self._check_signature
        self.requests: list[tuple[str, str]] = []
        self.before: Callable[[str, str], int | None] = lambda _, __: None
        self._http = _Http(("127.0.0.1", port), self._handler())
        self._thread = threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.005}, daemon=True)

    @property
    def endpoint(self) -> str:
        """Host and port, as a domain's endpoint is a host."""
        return f"127.0.0.1:{self._http.server_address[1]}"

    def start(self) -> Self:
        """Begins to serve."""
        self._thread.start()
        return self

    def stop(self) -> None:
        """Ends serving, cuts who is connected, and frees the port."""
        self._http.shutdown()
        self._http.cut()
        self._thread.join()
        self._http.server_close()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def answer(self, method: str, target: str, headers: Mapping[str, str], body: bytes) -> tuple[int, Any]:
        """Status and answer of a request."""
        parts = urlsplit(target)
        path = [unquote(part) for part in parts.path.strip("/").split("/")]
        self.requests.append((method, parts.path))
        try:
            if (status := self.before(method, parts.path)) is not None:
                raise RefusedError(status, "service_unavailable", "the stand-in was told to refuse")
            if len(body) > MOST_BYTES:
                raise RefusedError(413, "payload_too_large", f"the request has {len(body)} bytes")
            if caller := self._admit(method, target, headers, body):
                self.access.check(caller, method, path, body)
            return 200, self._route(method, path, parse_qs(parts.query), headers, body)
        except RefusedError as error:
            known = {"type": error.kind, "reason": error.reason}
            return error.status, {"error": {"root_cause": [known], **known}, "status": error.status}

    def _check_signature(self, method: str, target: str, headers: Mapping[str, str], body: bytes) -> str:
        check_signature(method, f"http://{headers.get('Host', '')}{target}", headers, body, self.secrets)
        return ""

    def _route(
        self, method: str, path: list[str], query: Mapping[str, list[str]], headers: Mapping[str, str], body: bytes
    ) -> Any:
        kind = headers.get("Content-Type", "").partition(";")[0].strip().lower()
        match method, path:
            case "POST" | "PUT", ["_bulk"]:
                return self.indexes.bulk(_typed(body, kind, _NDJSON))
            case "POST" | "PUT", [index, "_bulk"]:
                return self.indexes.bulk(_typed(body, kind, _NDJSON), index)
            case "PUT", ["_index_template", name]:
                return self.indexes.put_template(name, _value(body, kind))
            case "GET" | "POST", [pattern, "_count" | "_search" as action]:
                found = self._find(pattern, query, _value(body, kind) if body else {})
                return _counted(found) if action == "_count" else _hits(found, _size(body))
            case "GET" | "PUT", ["_plugins", "_security", "api", "roles" | "rolesmapping" as what, name]:
                return self.access.answer(method, what, name, _value(body, kind) if method == "PUT" else None)
            case "GET", ["_cluster", "health"]:
                return {"cluster_name": "stand-in", "status": "green", "timed_out": False}
        raise RefusedError(
            400, "illegal_argument_exception", f"no handler found for uri [/{'/'.join(path)}] [{method}]"
        )

    def _find(self, pattern: str, query: Mapping[str, list[str]], body: Any) -> list[tuple[str, str, dict[str, Any]]]:
        if not isinstance(body, dict) or set(body) - {"query", "size"}:
            raise RefusedError(400, "parsing_exception", "allowed here are query and size")
        lenient = query.get("ignore_unavailable") == ["true"]
        for name in pattern.split(","):
            if "*" not in name and not lenient and not self.indexes.has(name):
                raise RefusedError(404, "index_not_found_exception", f"no such index [{name}]")
        return self.indexes.find(pattern, body.get("query", {"match_all": {}}))

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def _serve(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                try:
                    status, answer = server.answer(self.command, self.path, self.headers, body)  # type: ignore[arg-type]  # a Message is a mapping of names without case
                except CutError:
                    self.close_connection = True
                    return
                content = json.dumps(answer).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json; charset=UTF-8")
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            do_GET = do_POST = do_PUT = do_DELETE = _serve  # noqa: N815 - the names that http.server calls

            def log_message(self, *_: Any) -> None:
                """Says nothing."""

        return Handler


def _typed(body: bytes, kind: str, wanted: str) -> bytes:
    if kind != wanted:
        raise RefusedError(406, "not_acceptable", f"Content-Type header [{kind}] is not supported, {wanted} is")
    return body


def _value(body: bytes, kind: str) -> Any:
    try:
        return json.loads(_typed(body, kind, _JSON).decode())
    except (ValueError, RecursionError):
        raise RefusedError(400, "parsing_exception", "the body is no JSON") from None


def _counted(found: list[tuple[str, str, dict[str, Any]]]) -> dict[str, Any]:
    return {"count": len(found), "_shards": {"total": 1, "successful": 1, "skipped": 0, "failed": 0}}


def _size(body: bytes) -> int:
    size = json.loads(body).get("size", 10) if body else 10
    if type(size) is not int or not 0 <= size <= 10_000:
        raise RefusedError(400, "illegal_argument_exception", f"size is {size}, allowed are 0 to 10000")
    return size


def _hits(found: list[tuple[str, str, dict[str, Any]]], size: int) -> dict[str, Any]:
    hits = [{"_index": index, "_id": name, "_score": 1.0, "_source": source} for index, name, source in found]
    total = {"value": len(hits), "relation": "eq"}
    return {"took": 1, "timed_out": False, "hits": {"total": total, "max_score": 1.0, "hits": hits[:size]}}
