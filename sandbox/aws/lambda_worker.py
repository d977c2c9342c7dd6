"""A Lambda execution environment for Python runtimes, in the place of ministack's.

Differs from it in what AWS does otherwise: the handler's environment is built from AWS's documented variables instead
of the server's, an exception leaves the environment warm, error objects carry the exception's name and stack, output
is complete without waiting for it, and a timeout or a crash is reported as Sandbox.Timedout or Runtime.ExitError.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ministack.core import lambda_runtime
from ministack.services import lambda_svc

from sandbox.aws import environment, lambda_bootstrap, lambda_code
from sandbox.aws.errors import EmulatorError
from sandbox.aws.settings import LOOPBACK

INIT_SECONDS = 20.0  # AWS allows 10 for the init phase; the sandbox shares two cores with everything else
LOG_END = lambda_bootstrap.LOG_END.encode()
_BOOTSTRAP = str(Path(lambda_bootstrap.__file__).resolve())


class WorkerEndedError(EmulatorError):
    """The worker process ended in the middle of an exchange. `log` holds what it had printed."""

    def __init__(self, status: int | None, log: str) -> None:
        super().__init__(f"worker ended with status {status}")
        self.status, self.log = status, log


class WorkerTimeoutError(EmulatorError):
    """No answer before the deadline. `log` holds what had been printed until then."""

    def __init__(self, log: str) -> None:
        super().__init__("worker did not answer in time")
        self.log = log


@dataclass
class _Exchange:
    """What was read from the two pipes since the last answer."""

    answer: bytearray = field(default_factory=bytearray)
    log: bytearray = field(default_factory=bytearray)

    @property
    def complete(self) -> bool:
        return self.answer.endswith(b"\n") and LOG_END in self.log

    def text(self) -> str:
        return bytes(self.log).replace(LOG_END + b"\n", b"").decode(errors="replace").rstrip("\n")


class PythonWorker(lambda_runtime.Worker):  # type: ignore[misc]  # ministack has no types
    """One worker process; at most one invocation at a time."""

    _proc: Any  # a subprocess with three pipes, or None; ministack's pool reads and kills it too
    log_group = log_stream = ""  # of the current environment
    initialized: float | None = None  # seconds that loading the handler took, where the last invocation was the first

    def _spawn(self) -> None:
        lambda_code_folder = lambda_code.unpack(self.code_zip)
        self._discard_tmpdir()
        self._tmpdir = tempfile.mkdtemp(prefix=f"lambda-{self.func_name}-"[:60])
        region = lambda_runtime._account_region_from_function_config(self.config)[1]
        self.log_group, self.log_stream = _log_names(self.config)
        self._proc = subprocess.Popen(
            [sys.executable, "-P", "-s", _BOOTSTRAP],
            cwd=lambda_code_folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            bufsize=0,
            env=environment.handler(
                self.config,
                region=region,
                credentials=lambda_runtime.execution_credentials(self.config),
                endpoint=f"http://{LOOPBACK}:{os.environ['GATEWAY_PORT']}",
                task_root=str(lambda_code_folder),
                temporary=self._tmpdir,
                log_group=self.log_group,
                log_stream=self.log_stream,
            ),
        )
        function = {
            "code": str(lambda_code_folder),
            "layers": [str(lambda_code.unpack(layer)) for layer in self._layers()],
            "handler": self.config.get("Handler", ""),
            "arn": self.config.get("FunctionArn", ""),
        }
        self._send(function)

    def _layers(self) -> list[bytes]:
        attached = self.config.get("Layers") or []
        # A layer of another account, such as Powertools', has no bytes here: the sandbox's own packages serve.
        return [found for layer in attached if (found := lambda_svc._resolve_layer_zip(layer))]

    def _start(self) -> dict[str, Any]:
        """Spawn and wait until the handler is loaded; returns the answer of the init phase with its log."""
        begun = time.monotonic()
        self._spawn()
        answer = self._receive(begun + INIT_SECONDS)
        self.initialized = time.monotonic() - begun
        return answer

    def _send(self, message: dict[str, Any]) -> None:
        data = memoryview(json.dumps(message).encode() + b"\n")
        with contextlib.suppress(BrokenPipeError):  # the receiving side then sees the end of the process
            while data:
                data = data[self._proc.stdin.write(data) :]

    def _receive(self, deadline: float) -> dict[str, Any]:
        exchange = _Exchange()
        pipes = {self._proc.stdout.fileno(): exchange.answer, self._proc.stderr.fileno(): exchange.log}
        poll = select.poll()
        for pipe in pipes:
            poll.register(pipe, select.POLLIN | select.POLLHUP)
        while not exchange.complete:
            ready = poll.poll(max(0.0, deadline - time.monotonic()) * 1000)
            if not ready:
                raise WorkerTimeoutError(exchange.text())
            for pipe, _ in ready:
                data = os.read(pipe, 65536)
                pipes[pipe].extend(data)
                if not data:
                    poll.unregister(pipe)
                    del pipes[pipe]
            if not pipes:
                raise WorkerEndedError(self._proc.wait(), exchange.text())
        return {**json.loads(exchange.answer), "log": exchange.text()}

    def invoke(
        self,
        event: Any,
        request_id: str,
        *,
        trace_id: str | None = None,
        depth: Any = None,
        durable: dict[str, str] | None = None,
        invoked_function_arn: str | None = None,
    ) -> dict[str, Any]:
        """Run one invocation; returns status, result or error object, log and cold_start."""
        with self._lock:
            cold = self._proc is None or self._proc.poll() is not None
            timeout = float(self.config.get("Timeout", 3))
            self.initialized = None
            try:
                started = self._start() if cold else {"status": "ready", "log": ""}
                if started["status"] != "ready":
                    self._end()
                    return {**started, "cold_start": cold}
                call = {
                    "request_id": request_id,
                    "invoked_function_arn": invoked_function_arn,
                    "timeout_ms": int(timeout * 1000),
                    "trace_id": trace_id,
                    "depth": depth,
                    "durable": durable or {},
                }
                self._send({"event": event, "ctx": call})
                answer = self._receive(time.monotonic() + timeout)
            except WorkerTimeoutError as error:
                self._end()
                message = f"RequestId: {request_id} Error: Task timed out after {timeout:.2f} seconds"
                return _failed("Sandbox.Timedout", message, error.log, cold)
            except WorkerEndedError as error:
                self._end()
                message = f"RequestId: {request_id} Error: Runtime exited with error: exit status {error.status}"
                return _failed("Runtime.ExitError", message, error.log, cold)
            log = "\n".join(filter(None, [started["log"], answer["log"]]))
            return {**answer, "log": log, "cold_start": cold}

    def _end(self) -> None:
        process, self._proc = self._proc, None
        if process is not None:
            process.kill()
            process.wait()
            _close(process)

    def _discard_tmpdir(self) -> None:
        if self._tmpdir:
            shutil.rmtree(self._tmpdir, ignore_errors=True)


def _close(process: subprocess.Popen[bytes]) -> None:
    for pipe in (process.stdin, process.stdout, process.stderr):
        with contextlib.suppress(OSError):
            pipe.close()  # type: ignore[union-attr]  # all three are pipes


def _failed(kind: str, message: str, log: str, cold: bool) -> dict[str, Any]:
    error = {"errorType": kind, "errorMessage": message}
    return {"status": "error", "error": error, "log": "\n".join(filter(None, [log, message])), "cold_start": cold}


def _log_names(configuration: dict[str, Any]) -> tuple[str, str]:
    """Log group and stream of one environment; AWS names the stream after day, version and environment."""
    declared = (configuration.get("LoggingConfig") or {}).get("LogGroup")
    version = configuration.get("Version", "$LATEST")
    stream = f"{time.strftime('%Y/%m/%d', time.gmtime())}/[{version}]{os.urandom(16).hex()}"
    return declared or f"/aws/lambda/{configuration.get('FunctionName', '')}", stream
