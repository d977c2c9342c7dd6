"""Where the schema check gets its facts from: imports/facts, or any other set in the same form."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Protocol

from checks.schema_values import Judge, Judges, Node

_COMMITTED = Path(__file__).parents[1] / "imports" / "facts"


@dataclass(frozen=True)
class Kind:
    """What is known of one kind: its API, its scope (Namespaced or Cluster) and the judge of its own fields.

    `node` is what the judge was made of, with the `shapes` that it names; `observed` are the fields of
    status.atProvider; `longest` is how many characters a name may have, `plural` what paths call the kind.
    """

    group: str
    kind: str
    version: str
    scope: str
    judge: Judge
    observed: frozenset[str]
    node: Node
    shapes: Mapping[str, Any]
    longest: int = 253
    plural: str = ""


class FactSource(Protocol):
    """Schema facts by API group and kind."""

    def groups(self) -> Iterable[str]:
        """The API groups that have facts."""

    def kinds(self, group: str) -> Mapping[str, Kind]:
        """The kinds of a group by name, empty for a group without facts."""


class Facts:
    """Facts that are read group by group, when the first object of the group is judged."""

    def __init__(self, documents: Mapping[str, Callable[[], dict[str, Any]]]) -> None:
        """`documents` gives, for each API group, a function that returns its facts document."""
        self._documents = documents
        self._kinds: dict[str, dict[str, Kind]] = {}

    @staticmethod
    def of(documents: Iterable[dict[str, Any]]) -> Facts:
        """Facts from documents in memory."""
        return Facts({document["group"]: lambda document=document: document for document in documents})  # type: ignore[misc]

    def groups(self) -> Iterable[str]:
        """The API groups that have facts."""
        return self._documents.keys()

    def kinds(self, group: str) -> Mapping[str, Kind]:
        """The kinds of a group by name, empty for a group without facts."""
        found = self._kinds.get(group)
        if found is None:
            read = self._documents.get(group)
            found = self._kinds[group] = _kinds(read()) if read else {}
        return found


@cache
def committed() -> Facts:
    """The facts in imports/facts, those of the newest pinned provider."""
    index: dict[str, str] = json.loads((_COMMITTED / "index.json").read_bytes())
    return Facts({group: _reader(_COMMITTED / f"{module}.json") for group, module in index.items()})


def _reader(file: Path) -> Callable[[], dict[str, Any]]:
    def read() -> dict[str, Any]:
        document: dict[str, Any] = json.loads(file.read_bytes())
        return document

    return read


def _own(root: dict[str, Any]) -> dict[str, Any]:
    """A kind's root without the demand for metadata, which some CRDs repeat: it is judged apart, for all kinds."""
    return root | {"required": [name for name in root.get("required", ()) if name != "metadata"]}


def _kinds(document: dict[str, Any]) -> dict[str, Kind]:
    roots = {facts["shape"]: _own(document["shapes"][facts["shape"]]) for facts in document["kinds"].values()}
    judges = Judges(document["shapes"] | roots)
    return {
        name: Kind(
            group=document["group"],
            kind=name,
            version=facts["version"],
            scope=facts["scope"],
            judge=judges.shape(facts["shape"]),
            observed=frozenset(facts["atProvider"]),
            node=facts["shape"],
            shapes=document["shapes"],
            plural=facts["plural"],
        )
        for name, facts in document["kinds"].items()
    }
