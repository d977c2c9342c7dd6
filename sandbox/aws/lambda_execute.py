"""Runs one invocation in a Python worker and shapes the outcome as AWS does: the exception's own name survives."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ministack.core import lambda_runtime
from ministack.core.responses import get_account_id, get_region
from ministack.services import lambda_svc

from sandbox.aws.hooks import Hook, replace
from sandbox.aws.lambda_worker import PythonWorker
from sandbox.aws.logs import note_environment

WORKER_CLASS = Hook("core.lambda_runtime:_worker_class_for", "f3afcdee", "own Python runtime")
EXECUTE = Hook("services.lambda_svc:_execute_function_warm", "52733a30", "exception names")
HOOKS = (
    WORKER_CLASS,
    EXECUTE,
    Hook("core.lambda_runtime:Worker.__init__", "997453d4", "own Python runtime"),
    Hook("core.lambda_runtime:acquire_worker", "a756e63e", "own Python runtime"),
    Hook("core.lambda_runtime:release_worker", "f3a675dc", "own Python runtime"),
    Hook("core.lambda_runtime:kill_workers", "4719875d", "own Python runtime"),
    Hook("core.lambda_runtime:execution_credentials", "958ceba5", "handlers act as their role"),
    Hook("core.lambda_runtime:_account_region_from_function_config", "5c1d8ed7", "own Python runtime"),
    Hook("core.lambda_runtime:_workers", None, "own Python runtime"),
    Hook("services.lambda_svc:_resolve_layer_zip", "8d31dc17", "own Python runtime"),
    Hook("services.lambda_svc:_ensure_reaper_thread", "aa192bde", "own Python runtime"),
    Hook("services.lambda_svc:_xray_trace_id_for_invocation", "9e2c84cc", "own Python runtime"),
    Hook("services.lambda_svc:_durable_env_overlay", "587e4b18", "own Python runtime"),
    Hook("services.lambda_svc:_invoke_depth", None, "own Python runtime"),
    Hook("services.lambda_svc:_execute_function_dispatch", "70f75f29", "own Python runtime"),
)

Execute = Callable[[dict[str, Any], Any, str], dict[str, Any]]


def install() -> None:
    """Route Python functions to `PythonWorker`; other runtimes keep ministack's."""
    other_class: Callable[[dict[str, Any]], type] = replace(
        WORKER_CLASS, lambda configuration: PythonWorker if _is_python(configuration) else other_class(configuration)
    )
    other: Execute = replace(
        EXECUTE,
        lambda function, event, request_id: (
            execute(function, event, request_id) if _runs_here(function) else other(function, event, request_id)
        ),
    )


def _is_python(configuration: dict[str, Any]) -> bool:
    return str(configuration.get("Runtime", "")).startswith("python")


def _runs_here(function: dict[str, Any]) -> bool:
    return bool(function.get("code_zip")) and _is_python(function.get("config") or function)


def execute(function: dict[str, Any], event: Any, request_id: str) -> dict[str, Any]:
    """One invocation: body, log, and `error` where the handler failed; never raises for what a handler does."""
    configuration = function.get("config") or function
    name, version = configuration.get("FunctionName", ""), configuration.get("Version", "$LATEST")
    lambda_svc._ensure_reaper_thread()
    worker, _ = lambda_runtime.acquire_worker(name, configuration, function["code_zip"], qualifier=version)
    try:
        answer = worker.invoke(
            event,
            request_id,
            trace_id=lambda_svc._xray_trace_id_for_invocation(configuration),
            invoked_function_arn=configuration.get("FunctionArn", ""),
            depth=lambda_svc._invoke_depth.get(),
            durable=lambda_svc._durable_env_overlay(),
        )
    except Exception as error:  # a broken package, no process to be had: the invocation fails, not the server
        lambda_runtime.invalidate_worker(name, qualifier=version, account=get_account_id(), region=get_region())
        return {
            "body": {"errorType": f"Runtime.{type(error).__name__}", "errorMessage": str(error)},
            "error": True,
            "log": "",
        }
    finally:
        note_environment(worker.log_group, worker.log_stream, worker.initialized)
        lambda_runtime.release_worker(worker)
    if answer["status"] == "ok":
        return {"body": answer["result"], "log": answer["log"]}
    return {"body": answer["error"], "error": True, "function_error": "Unhandled", "log": answer["log"]}
