"""Athena's workgroups: a query needs one that is there and enabled, and one that is enforced overrules its clients.

ministack runs a query in any workgroup and puts the result where the client says. Source: Athena user guide, "Override
client-side settings". The limit of scanned bytes is not honoured: DuckDB does not say what it has read.
"""

from __future__ import annotations

import importlib.util
import sys
from types import ModuleType
from typing import Any

from ministack.core.responses import error_response_json

from sandbox.aws.hooks import Hook, replace

START = Hook("services.athena:_start_query_execution", "152dc028", "workgroups count")
HOOKS = (START, Hook("services.athena:_workgroups", None, "workgroups count"))


def _athena() -> ModuleType:
    """ministack's Athena. It imports DuckDB only to see whether it is there, which costs each start half a second."""
    put_off = "duckdb" not in sys.modules and importlib.util.find_spec("duckdb") is not None
    if put_off:
        sys.modules["duckdb"] = ModuleType("duckdb")
    try:
        return importlib.import_module("ministack.services.athena")
    finally:
        if put_off:
            del sys.modules["duckdb"]


athena: Any = _athena()


def install() -> None:
    """Look at the workgroup before a query starts."""
    start: Any = replace(START, lambda data: _refusal(data) or start(_within(data)))


def _workgroup(data: dict[str, Any]) -> Any:
    return athena._workgroups.get(data.get("WorkGroup", "primary"))


def _refusal(data: dict[str, Any]) -> Any:
    found = _workgroup(data)
    if found is None:
        return error_response_json("InvalidRequestException", f"WorkGroup {data['WorkGroup']} is not found.", 400)
    if found.get("State") == "DISABLED":
        return error_response_json("InvalidRequestException", f"WorkGroup {found['Name']} is disabled.", 400)
    return None


def _within(data: dict[str, Any]) -> dict[str, Any]:
    """The request as an enforced workgroup with a place of its own for results understands it."""
    chosen = _workgroup(data).get("Configuration") or {}
    place = (chosen.get("ResultConfiguration") or {}).get("OutputLocation")
    overruled = chosen.get("EnforceWorkGroupConfiguration", True) and place
    return {name: value for name, value in data.items() if not overruled or name != "ResultConfiguration"}
