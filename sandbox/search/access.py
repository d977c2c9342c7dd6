"""Fine-grained access: roles, who has them, and whether they cover a request.

Less strict than OpenSearch in one thing, which docs/honesty.md tells: while nobody has put a mapping, all are let in
whom IAM lets. Source: OpenSearch documentation, "Access control API" and "Permissions".
"""

from __future__ import annotations

import fnmatch
import json
from collections.abc import Iterator
from typing import Any

from sandbox.search.errors import RefusedError

Json = dict[str, Any]
_SHAPES = {
    "roles": {"cluster_permissions", "index_permissions"},
    "rolesmapping": {"backend_roles", "hosts", "users"},
}


class Access:
    """The security plugin's roles and role mappings of one domain."""

    def __init__(self) -> None:
        self.kept: dict[str, dict[str, Json]] = {"roles": {}, "rolesmapping": {}}

    def answer(self, method: str, what: str, name: str, body: Any) -> Json:
        """GET or PUT _plugins/_security/api/<what>/<name>."""
        return self.get(what, name) if method == "GET" else self.put(what, name, body)

    def get(self, what: str, name: str) -> Json:
        """A role or a mapping by its name."""
        if name not in self.kept[what]:
            raise RefusedError(404, "not_found", f"Resource '{name}' not found.")
        return {name: {"reserved": False, "hidden": False, **self.kept[what][name]}}

    def put(self, what: str, name: str, body: Any) -> Json:
        """Replaces what was there."""
        if (
            not isinstance(body, dict)
            or set(body) - _SHAPES[what]
            or not all(isinstance(v, list) for v in body.values())
        ):
            raise RefusedError(400, "bad_request", f"Invalid configuration, allowed are {sorted(_SHAPES[what])}")
        self.kept[what][name] = body
        return {"status": "OK", "message": f"'{name}' updated."}

    def check(self, caller: str, method: str, path: list[str], body: bytes) -> None:
        """Raises RefusedError for a caller, a role's ARN, whose roles do not cover a request."""
        if not self.kept["rolesmapping"]:
            return
        roles = [
            self.kept["roles"].get(name, {})
            for name, mapping in self.kept["rolesmapping"].items()
            if caller in [*mapping.get("backend_roles", ()), *mapping.get("users", ())]
        ]
        for action, index in _needs(method, path, body):
            if not any(_covers(role, action, index) for role in roles):
                where = f" on [{index}]" if index else ""
                raise RefusedError(
                    403, "security_exception", f"no permissions for [{action}]{where} and User [{caller}]"
                )


def _needs(method: str, path: list[str], body: bytes) -> Iterator[tuple[str, str]]:
    """The actions of a request, with the index, or without one where they are the cluster's."""
    match method, path:
        case _, ["_bulk"]:
            yield "indices:data/write/bulk", ""
            for index in _indexes(body):
                yield "indices:data/write/bulk[s]", index
                yield "indices:data/write/index", index
                yield "indices:admin/create", index
        case "PUT", ["_index_template", _]:
            yield "indices:admin/index_template/put", ""
        case _, [index, "_count" | "_search"]:
            yield "indices:data/read/search", index
        case _:
            yield "restapi:admin", ""


def _indexes(body: bytes) -> set[str]:
    """The indexes that action lines name."""
    found = set()
    for line in body.splitlines()[::2]:
        try:
            (action,) = json.loads(line).values()
            found.add(str(action["_index"]))
        except (ValueError, KeyError, TypeError, AttributeError):
            continue  # what is no action is refused for that
    return found


def _covers(role: Json, action: str, index: str) -> bool:
    if not index:
        return any(fnmatch.fnmatchcase(action, one) for one in role.get("cluster_permissions", ()))
    return any(
        any(fnmatch.fnmatchcase(index, pattern) for pattern in entry.get("index_patterns", ()))
        and any(fnmatch.fnmatchcase(action, one) for one in entry.get("allowed_actions", ()))
        for entry in role.get("index_permissions", ())
    )
