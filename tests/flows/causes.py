"""What raises alarms of functions in every system: errors of the function, and invocations that Lambda refuses."""

from __future__ import annotations

import json
import time
from typing import Any, Protocol

import pytest


class System(Protocol):
    """A system in a sandbox, with clients of its region and its published outputs."""

    @property
    def outputs(self) -> dict[str, str]:
        """What the system publishes about itself."""

    def client(self, service: str) -> Any:
        """A client of the system's region."""


def invoke_failing(system: System, label: str, payload: Any, *, times: int, period: float = 0) -> None:
    """Invocations that end in an error of the function, so many; with a `period` (s), as many in the next one."""
    name = system.outputs[f"{label}Name"]
    for again in range(2 if period else 1):
        if again:
            time.sleep(period - time.time() % period)
        for _ in range(times):
            answer = system.client("lambda").invoke(FunctionName=name, Payload=json.dumps(payload).encode())
            assert answer["FunctionError"]


def invoke_refused(system: System, label: str) -> None:
    """An invocation that Lambda refuses for want of concurrency."""
    name, client = system.outputs[f"{label}Name"], system.client("lambda")
    client.put_function_concurrency(FunctionName=name, ReservedConcurrentExecutions=0)
    try:
        with pytest.raises(client.exceptions.TooManyRequestsException):
            client.invoke(FunctionName=name, Payload=b"{}")
    finally:
        client.delete_function_concurrency(FunctionName=name)
