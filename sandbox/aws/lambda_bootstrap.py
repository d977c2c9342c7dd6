"""The Python runtime inside a Lambda worker process: loads the handler, then answers one event per line.

Runs as a script with the standard library only. stdin carries JSON lines from the server; the answers leave through
a private copy of stdout, so nothing that a handler prints can garble them. Everything printed, by Python or by C,
goes to stderr, and a marker line ends the output of each invocation: the server never has to guess with a pause.

Error objects have AWS's form: errorType (the exception's class name), errorMessage, stackTrace.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import sys
import threading
import time
import traceback
from collections.abc import Callable
from typing import Any, BinaryIO

LOG_END = "\x1eEND-OF-LOG\x1e"
DEPTH_HEADER = "X-Ministack-Invoke-Depth"  # ministack counts hops of a recursive chain by this request header
HANDLER_MODULES_HIDDEN = 1  # stack frames of this file, left out of stackTrace

depth: str | None = None


class Context:
    """The context object of the Python runtime (AWS Lambda developer guide, "Lambda context object in Python")."""

    def __init__(self, function: dict[str, Any], call: dict[str, Any]) -> None:
        self.function_name = os.environ["AWS_LAMBDA_FUNCTION_NAME"]
        self.function_version = os.environ["AWS_LAMBDA_FUNCTION_VERSION"]
        self.memory_limit_in_mb = os.environ["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"]
        self.log_group_name = os.environ["AWS_LAMBDA_LOG_GROUP_NAME"]
        self.log_stream_name = os.environ["AWS_LAMBDA_LOG_STREAM_NAME"]
        self.invoked_function_arn = call.get("invoked_function_arn") or function["arn"]
        self.aws_request_id = call["request_id"]
        self.tenant_id = None
        self.identity = None
        self.client_context = None
        self._deadline = time.monotonic() + call["timeout_ms"] / 1000

    def get_remaining_time_in_millis(self) -> int:
        """Milliseconds until the server kills this process."""
        return max(0, int((self._deadline - time.monotonic()) * 1000))

    def log(self, message: str) -> None:
        """Write to the function's log."""
        sys.stdout.write(str(message))


def exit_when_orphaned(parent: int) -> None:
    """End this process within half a second of the server's death, even in the middle of a handler."""
    while os.getppid() == parent:
        time.sleep(0.5)
    os._exit(1)


def failure(error: BaseException, kind: str | None = None) -> dict[str, Any]:
    """AWS's error object for an exception that left the handler."""
    frames = traceback.extract_tb(error.__traceback__)[HANDLER_MODULES_HIDDEN:]
    return {
        "errorMessage": str(error),
        "errorType": kind or type(error).__name__,
        "stackTrace": traceback.format_list(frames),
    }


def add_layers(folders: list[str]) -> None:
    """Put the python/ folders of the layers behind the function's own code, as AWS orders them."""
    import site  # noqa: PLC0415 - only functions with layers pay for it

    for folder in folders:
        python = os.path.join(folder, "python")
        sys.path.insert(1, python)
        library = os.path.join(python, "lib")
        for version in os.listdir(library) if os.path.isdir(library) else ():
            site.addsitedir(os.path.join(library, version, "site-packages"))


def count_hops() -> None:
    """Make SDK clients say how deep in a chain of invocations they are."""
    try:
        import botocore.handlers  # noqa: PLC0415 - from the function's own path, which is only complete now
    except ImportError:
        return

    def add_depth(params: dict[str, Any], **_: Any) -> None:
        if depth is not None:
            params["headers"].setdefault(DEPTH_HEADER, depth)

    botocore.handlers.BUILTIN_HANDLERS.append(("before-call", add_depth))


def load(handler: str) -> Callable[[Any, Context], Any]:
    """Import the handler; a failure raises what AWS reports, prefixed with its Runtime.* type."""
    module, _, name = handler.rpartition(".")
    found = getattr(importlib.import_module(module.replace("/", ".")), name, None)
    if not callable(found):
        raise AttributeError(f"Handler '{name}' missing on module '{module}'")
    return found  # type: ignore[no-any-return]  # any callable is a handler


def load_failure(error: BaseException, handler: str) -> dict[str, Any]:
    """AWS's error object for a module that cannot be loaded."""
    module = handler.rpartition(".")[0]
    if isinstance(error, ImportError):
        answer = failure(error, "Runtime.ImportModuleError")
        return {**answer, "errorMessage": f"Unable to import module '{module}': {error}"}
    if isinstance(error, SyntaxError):
        answer = failure(error, "Runtime.UserCodeSyntaxError")
        return {**answer, "errorMessage": f"Syntax error in module '{module}': {error}"}
    if isinstance(error, AttributeError) and "missing on module" in str(error):
        return failure(error, "Runtime.HandlerNotFound")
    return failure(error)


def invoke(handler: Callable[[Any, Context], Any], event: Any, context: Context) -> str:
    """Run the handler and return the answer line."""
    try:
        result = handler(event, context)
    except Exception as error:
        _print_traceback(context, answer := failure(error))
        return json.dumps({"status": "error", "error": answer})
    try:
        return json.dumps({"status": "ok", "result": result})
    except (TypeError, ValueError) as error:
        answer = failure(error, "Runtime.MarshalError")
        answer["errorMessage"] = f"Unable to marshal response: {error}"
        _print_traceback(context, answer)
        return json.dumps({"status": "error", "error": answer})


def _print_traceback(context: Context, answer: dict[str, Any]) -> None:
    lines = [f"[ERROR] {answer['errorType']}: {answer['errorMessage']}", "Traceback (most recent call last):"]
    text = "\n".join(lines) + "\n" + "".join(answer["stackTrace"])
    sys.stderr.write(f"{text.rstrip()}\tRequestId: {context.aws_request_id}\n")


def set_variable(name: str, value: Any) -> None:
    """Set or remove an environment variable that belongs to one invocation."""
    if value is None:
        os.environ.pop(name, None)
    else:
        os.environ[name] = str(value)


def serve(function: dict[str, Any], answers: BinaryIO) -> None:
    """Load the handler, say so, then answer until stdin ends."""
    global depth  # noqa: PLW0603 - read by the SDK hook, one value per process

    def answer(line: str) -> None:
        for stream in (sys.stdout, sys.stderr):
            with contextlib.suppress(ValueError):  # a handler may have closed it
                stream.flush()
        os.write(2, f"{LOG_END}\n".encode())
        answers.write(line.encode() + b"\n")
        answers.flush()

    try:
        handler = load(function["handler"])
    except BaseException as error:  # a module may also call sys.exit while it is imported
        broken = load_failure(error, function["handler"])
        sys.stderr.write(f"[ERROR] {broken['errorType']}: {broken['errorMessage']}\n")
        answer(json.dumps({"status": "error", "error": broken}))
        return
    answer(json.dumps({"status": "ready"}))
    for line in sys.stdin:
        message = json.loads(line)
        call = message["ctx"]
        set_variable("_X_AMZN_TRACE_ID", call.get("trace_id"))
        depth = None if call.get("depth") is None else str(call["depth"])
        for name in call.get("durable") or {}:
            set_variable(name, call["durable"][name])
        answer(invoke(handler, message["event"], Context(function, call)))


def main() -> None:
    """Separate the answers from everything printed, then serve."""
    threading.Thread(target=exit_when_orphaned, args=(os.getppid(),), daemon=True).start()
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(line_buffering=True)  # type: ignore[union-attr]  # always a TextIOWrapper here
    function = json.loads(sys.stdin.readline())
    sys.path.insert(0, function["code"])
    add_layers(function["layers"])
    count_hops()
    serve(function, answers)


if __name__ == "__main__":
    main()
