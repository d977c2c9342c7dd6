"""The domain's indexes, and what _bulk, _count and _search do with them."""

from __future__ import annotations

import fnmatch
import json
import re
import threading
from collections.abc import Callable
from typing import Any

from sandbox.search.errors import RefusedError
from sandbox.search.mapping import check_document, check_mapping
from sandbox.search.queries import test_of
from sandbox.search.settings import check_settings

MOST_ID_BYTES = 512
_INDEX = re.compile(r"[a-z0-9][a-z0-9._-]{0,254}")
_ACTIONS = ("index", "create", "delete")


class Indexes:
    """Documents by index and id; may be used from any thread.

    `item` may answer a status for a document that is to be refused, by index and id: a store without room, say.
    """

    def __init__(self) -> None:
        self.documents: dict[str, dict[str, dict[str, Any]]] = {}
        self.versions: dict[tuple[str, str], int] = {}
        self.templates: dict[str, dict[str, Any]] = {}
        self.item: Callable[[str, str], int | None] = lambda _, __: None
        self._lock = threading.RLock()

    def put_template(self, name: str, body: Any) -> dict[str, Any]:
        """PUT _index_template/<name>."""
        patterns = body.get("index_patterns") if isinstance(body, dict) else None
        template = body.get("template") if isinstance(body, dict) else None
        if not isinstance(patterns, list) or not all(isinstance(pattern, str) for pattern in patterns) or not patterns:
            raise RefusedError(400, "illegal_argument_exception", "index patterns are missing")
        if not isinstance(template, dict) or set(template) - {"aliases", "settings"} != {"mappings"}:
            allowed = "allowed here are a template's mappings, aliases and settings"
            raise RefusedError(400, "illegal_argument_exception", allowed)
        check_settings(template.get("settings", {}))
        aliases = template.get("aliases", {})
        if not isinstance(aliases, dict) or any(settings != {} for settings in aliases.values()):
            raise RefusedError(400, "illegal_argument_exception", "allowed here are aliases without settings")
        check_mapping(template["mappings"])
        with self._lock:
            self.templates[name] = body
        return {"acknowledged": True}

    def bulk(self, body: bytes, index: str = "") -> dict[str, Any]:
        """POST _bulk: framing that is wrong refuses the whole request, a document that is wrong only itself."""
        actions = list(_actions(body, index))
        with self._lock:
            items = [self._act(*action) for action in actions]
        errors = any("error" in outcome for item in items for outcome in item.values())
        return {"took": 1, "errors": errors, "items": items}

    def find(self, pattern: str, query: Any) -> list[tuple[str, str, dict[str, Any]]]:
        """Index, id and source of the documents that match, by index and id."""
        test = test_of(query)
        with self._lock:
            return [
                (index, name, source)
                for index in sorted(self.documents)
                if any(fnmatch.fnmatchcase(name, each) for name in self._names(index) for each in pattern.split(","))
                for name, source in sorted(self.documents[index].items())
                if test(source)
            ]

    def has(self, name: str) -> bool:
        """Whether an index or an alias of one is called so."""
        with self._lock:
            return any(name in self._names(index) for index in self.documents)

    def _act(self, action: str, index: str, name: str, source: Any) -> dict[str, Any]:
        outcome: dict[str, Any] = {"_index": index, "_id": name}
        try:
            if (status := self.item(index, name)) is not None:
                raise RefusedError(status, "opensearch_rejected_execution_exception", "rejected execution")
            outcome |= self._delete(index, name) if action == "delete" else self._put(action, index, name, source)
        except RefusedError as error:
            outcome |= {"status": error.status, "error": {"type": error.kind, "reason": error.reason}}
        return {action: outcome}

    def _put(self, action: str, index: str, name: str, source: Any) -> dict[str, Any]:
        check_document(source, self._mapping(index))
        documents = self.documents.setdefault(index, {})
        is_new = name not in documents
        if action == "create" and not is_new:
            raise RefusedError(409, "version_conflict_engine_exception", f"[{name}]: version conflict")
        version = self.versions.get((index, name), 0) + 1
        documents[name], self.versions[index, name] = source, version
        return {"_version": version, "result": "created" if is_new else "updated", "status": 201 if is_new else 200}

    def _delete(self, index: str, name: str) -> dict[str, Any]:
        is_there = self.documents.get(index, {}).pop(name, None) is not None
        return {"result": "deleted" if is_there else "not_found", "status": 200 if is_there else 404}

    def _template(self, index: str) -> dict[str, Any]:
        for template in self.templates.values():
            if any(fnmatch.fnmatchcase(index, pattern) for pattern in template["index_patterns"]):
                found: dict[str, Any] = template["template"]
                return found
        return {}

    def _names(self, index: str) -> list[str]:
        return [index, *self._template(index).get("aliases", {})]

    def _mapping(self, index: str) -> dict[str, Any]:
        if (mapping := self._template(index).get("mappings")) is not None:
            found: dict[str, Any] = mapping
            return found
        # OpenSearch would make the index, and guess its mapping from this document.
        raise RefusedError(404, "index_not_found_exception", f"no such index [{index}], and no template for it")


def _actions(body: bytes, default: str) -> Any:
    if not body.endswith(b"\n"):
        raise _wrong("The bulk request must be terminated by a newline [\\n]")
    lines = body[:-1].split(b"\n")
    place = 0
    while place < len(lines):
        action = _line(lines[place], place)
        kind = next(iter(action)) if isinstance(action, dict) and len(action) == 1 else None
        if kind not in _ACTIONS or not isinstance(action[kind], dict):
            raise _wrong(f"Malformed action/metadata line [{place + 1}], expected one of {', '.join(_ACTIONS)}")
        target = action[kind]
        if unknown := set(target) - {"_index", "_id"}:
            raise _wrong(f"Action/metadata line [{place + 1}] contains an unknown parameter {sorted(unknown)}")
        index, name = target.get("_index", default), target.get("_id")
        if not isinstance(index, str) or not _INDEX.fullmatch(index):
            raise _wrong(f"invalid index name [{index}] in line [{place + 1}]")
        # OpenSearch would make up an id; then a document that is sent again would be a second one.
        if not isinstance(name, str) or not 0 < len(name.encode()) <= MOST_ID_BYTES:
            raise _wrong(f"id is missing, or longer than {MOST_ID_BYTES} bytes, in line [{place + 1}]")
        place += 1
        source = None
        if kind != "delete":
            if place == len(lines):
                raise _wrong(f"line [{place}] has no source behind it")
            source = _line(lines[place], place)
            place += 1
        yield kind, index, name, source


def _line(line: bytes, place: int) -> Any:
    try:
        return json.loads(line.decode())
    except (ValueError, RecursionError):
        raise _wrong(f"line [{place + 1}] is no JSON") from None


def _wrong(reason: str) -> RefusedError:
    return RefusedError(400, "illegal_argument_exception", reason)
