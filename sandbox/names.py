"""Ids that AWS gave, kept between runs: what Crossplane writes into the annotation crossplane.io/external-name.

Only needed for an endpoint that outlives the sandbox, where a forgotten id would mean a second key or subscription.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from sandbox.kinds import REGISTRY
from sandbox.resource import Resource


class ExternalNames:
    """A JSON file: endpoint -> object -> external name."""

    def __init__(self, file: Path, endpoint: str) -> None:
        self._file, self._endpoint = file, endpoint

    def _read(self) -> dict[str, dict[str, str]]:
        try:
            content = json.loads(self._file.read_text("utf-8"))
        except (OSError, ValueError):  # none yet, or cut short by a crash: ids are then found or made again
            return {}
        return content if isinstance(content, dict) else {}

    def restore(self, resources: Iterable[Resource]) -> None:
        """Give objects the ids that they had at this endpoint."""
        known = self._read().get(self._endpoint, {})
        for m in resources:
            m.external_name = m.external_name or known.get(_label(m), "")

    def save(self, resources: Iterable[Resource]) -> None:
        """Keep the ids of objects whose name AWS chooses."""
        content = self._read()
        content[self._endpoint] = {
            _label(m): m.external_name for m in resources if m.external_name and m.exists and not _named(m)
        }
        self._file.parent.mkdir(parents=True, exist_ok=True)
        part = self._file.with_suffix(".part")
        part.write_text(json.dumps(content, indent=1, sort_keys=True) + "\n", "utf-8")
        part.replace(self._file)


def _label(m: Resource) -> str:
    return f"{m.key.group}/{m.key}"


def _named(m: Resource) -> bool:
    kind = REGISTRY.get((m.key.short_group, m.key.kind))
    return kind is None or kind.NAMED
