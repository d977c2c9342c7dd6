"""A function as Lambda loads it, in a process of its own, and a local server in the place of AWS."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from tests.unit.common.fakes import QUEUE_URL, TABLE

ROOT = Path(__file__).parents[3]
ENVIRONMENT = {
    "AWS_LAMBDA_FUNCTION_NAME": "dev-userdataproc-synth",
    "AWS_ACCESS_KEY_ID": "a",
    "AWS_SECRET_ACCESS_KEY": "b",
    "ANALYTICS_TABLE_NAME": TABLE,
    "REGION": "us-west-2",
    "FAILURE_QUEUE_URL": QUEUE_URL,
    "SETTLE_SECONDS": "900",
    "POWERTOOLS_SERVICE_NAME": "the-service",
    "POWERTOOLS_METRICS_NAMESPACE": "ServerlessApp",
    "LOG_LEVEL": "INFO",
}
_CALL = """
import json, sys
from functions.{function}.handler import handler
class Context:
    aws_request_id = "r-1"
    def get_remaining_time_in_millis(self): return 20_000
answer = handler(json.loads(sys.argv[1]), Context())
loaded = [name for name in ("boto3", "aws_xray_sdk", "pydantic", "cdk8s") if name in sys.modules]
print(json.dumps({{"answer": answer, "loaded": loaded}}))
"""


@dataclass
class Done:
    """What a process did: the handler's answer, what it printed before, modules of interest, what went wrong."""

    answer: Any
    lines: list[dict[str, Any]]
    loaded: list[str]
    error: str


def invoke(function: str, event: Any, **environment: str) -> Done:
    """Loads the handler in a fresh interpreter with the function's environment only, and invokes it once."""
    paths = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", _CALL.format(function=function), json.dumps(event)],
        env={**paths, **ENVIRONMENT, **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    if done.returncode:
        return Done(None, lines, [], done.stderr)
    return Done(lines[-1]["answer"], lines[:-1], lines[-1]["loaded"], done.stderr)


@dataclass
class Aws:
    """The requests that came, as (operation, body), and what is answered to an operation; else an empty object."""

    url: str = ""
    requests: list[tuple[str, Any]] = field(default_factory=list)
    answers: dict[str, Any] = field(default_factory=dict)


@contextmanager
def aws() -> Iterator[Aws]:
    """A server for the JSON protocols of DynamoDB and SQS on a free port of loopback."""
    account = Aws()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            """Keeps the request."""
            body = self.rfile.read(int(self.headers["Content-Length"]))
            operation = self.headers["X-Amz-Target"].rpartition(".")[2]
            account.requests.append((operation, json.loads(body)))
            answer = json.dumps(account.answers.get(operation, {})).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/x-amz-json-1.0")
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_: Any) -> None:
            """Says nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        account.url = f"http://127.0.0.1:{server.server_address[1]}"
        try:
            yield account
        finally:
            server.shutdown()
            thread.join()
