"""The session file through which other commands find the running sandbox, and the control port that they ask.

The port listens on loopback only and wants a token that stands in the file, which only its owner can read.
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import threading
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from sandbox.errors import SandboxError

ROOT = Path(__file__).resolve().parent.parent
DEFAULT = ROOT / ".cache" / "sandbox" / "session.json"
_HEADER = "X-Sandbox-Token"
_OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # loopback is never behind a proxy


@dataclass(frozen=True)
class Session:
    """What a command needs to know of the running sandbox."""

    pid: int
    control: str
    token: str
    endpoint: str
    account: str
    dist: str
    environment: str

    def ask(self, path: str, *, post: bool = False, timeout: float = 60) -> Any:
        """Call the control port; raises SandboxError if nobody answers there or it refuses."""
        request = urllib.request.Request(  # noqa: S310 - the address is our own, on loopback
            self.control + path, method="POST" if post else "GET", headers={_HEADER: self.token}
        )
        try:
            with _OPENER.open(request, timeout=timeout) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as error:
            with error:
                raise SandboxError(error.read().decode()) from error
        except (OSError, ValueError) as error:
            raise SandboxError(
                f"the sandbox does not answer: {error}", "start it with `.venv/bin/python -m sandbox up`"
            ) from error


def find(file: Path) -> Session | None:
    """The running sandbox of a session file; None if there is none, also if it was killed and left its file."""
    try:
        session = Session(**json.loads(file.read_text("utf-8")))
        session.ask("/session", timeout=5)
    except (OSError, ValueError, TypeError, SandboxError):
        return None
    return session


def need(file: Path) -> Session:
    """The running sandbox; raises SandboxError if there is none."""
    session = find(file)
    if session is None:
        start = "start one with `.venv/bin/python -m sandbox up`"
        raise SandboxError(f"no sandbox is running ({file} names none)", start)
    return session


Action = Callable[[], Any]


class Control:
    """Serves `reads` (GET) and `actions` (POST) on a free port, and owns the session file while it runs."""

    def __init__(
        self, file: Path, about: Mapping[str, str], reads: dict[str, Action], actions: dict[str, Action]
    ) -> None:
        self._file, token = file, secrets.token_urlsafe(24)
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(token, reads, actions))
        self._server.daemon_threads = True
        url = f"http://127.0.0.1:{self._server.server_address[1]}"
        self.session = Session(pid=os.getpid(), control=url, token=token, **about)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), name="control", daemon=True)

    def start(self) -> None:
        """Answer from now on, and say so in the session file."""
        self._thread.start()
        self._file.parent.mkdir(parents=True, exist_ok=True)
        part = self._file.with_suffix(".part")
        part.unlink(missing_ok=True)
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
            json.dump(asdict(self.session), stream)
        part.replace(self._file)

    def stop(self) -> None:
        """Stop answering and remove the file, unless another sandbox has taken it over."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(5)
        with contextlib.suppress(OSError, ValueError):
            if json.loads(self._file.read_text("utf-8"))["token"] == self.session.token:
                self._file.unlink()


def _handler(token: str, reads: dict[str, Action], actions: dict[str, Action]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        """One request of a command of the same user."""

        def do_GET(self) -> None:
            """Something read."""
            self._answer(reads)

        def do_POST(self) -> None:
            """Something done."""
            self._answer(actions)

        def _answer(self, known: dict[str, Action]) -> None:
            if not secrets.compare_digest(self.headers.get(_HEADER, ""), token):
                self._send(403, "wrong token")
            elif self.path not in known:
                self._send(404, f"{self.path} is unknown; known are {sorted(known)}")
            else:
                try:
                    self._send(200, known[self.path]())
                except SandboxError as error:
                    self._send(409, str(error))

        def _send(self, status: int, content: Any) -> None:
            body = content.encode() if status != 200 else json.dumps(content, default=str).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the base class's
            """Quiet."""

    return Handler
