"""What was found: counts by class and outcome, and the first keys of each.

Never whole items: they hold personal data.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

KEYS = 20  # shown of each class and outcome
CLASSES = ("only in A", "only in B", "different")
LEFT, PLANNED, REPAIRED, CONFLICT = "left", "would repair", "repaired", "conflict"
UNSETTLED, EXPIRED = "unsettled", "expired"
OUTCOMES = (LEFT, PLANNED, REPAIRED, CONFLICT, UNSETTLED, EXPIRED)
_FINE = (REPAIRED, EXPIRED)


class Finding(NamedTuple):
    """One key of which the replicas do not say the same, and what became of it."""

    kind: str
    outcome: str
    key: str
    reason: str = ""


class Findings:
    """Adds them up in bounded memory."""

    def __init__(self) -> None:
        self._counts: dict[tuple[str, str], int] = {}
        self._first: dict[tuple[str, str], list[tuple[str, str]]] = {}

    def add(self, finding: Finding) -> None:
        """Count one."""
        place = (finding.kind, finding.outcome)
        self._counts[place] = self._counts.get(place, 0) + 1
        first = self._first.setdefault(place, [])
        if len(first) < KEYS:
            first.append((finding.key, finding.reason))

    def count(self, kind: str, outcome: str) -> int:
        """How many of a class had an outcome."""
        return self._counts.get((kind, outcome), 0)

    @property
    def clean(self) -> bool:
        """Whether nothing is left that differs."""
        return all(outcome in _FINE for _, outcome in self._counts)

    def rows(self, regions: Sequence[str]) -> Iterator[tuple[str, ...]]:
        """The table for a person, its head first."""
        yield ("CLASS", *(outcome.upper() for outcome in OUTCOMES))
        for kind in CLASSES:
            yield (named(kind, regions), *(str(self.count(kind, outcome)) for outcome in OUTCOMES))

    def lines(self, regions: Sequence[str]) -> Iterator[str]:
        """The first keys, one a line."""
        for (kind, outcome), first in sorted(self._first.items()):
            for key, reason in first:
                yield f"{outcome}: {named(kind, regions)}: {key}" + (f": {reason}" if reason else "")
            more = self._counts[kind, outcome] - len(first)
            if more:
                yield f"{outcome}: {named(kind, regions)}: and {more} more"

    def to_json(self, regions: Sequence[str] = ("A", "B")) -> list[dict[str, Any]]:
        """For the state file and for --json."""
        return [
            {
                "class": named(kind, regions),
                "outcome": outcome,
                "count": count,
                "first": [{"key": key, "reason": reason} for key, reason in self._first[kind, outcome]],
            }
            for (kind, outcome), count in sorted(self._counts.items())
        ]

    @classmethod
    def from_json(cls, value: Sequence[Mapping[str, Any]]) -> Findings:
        """The same again; raises ValueError, KeyError or TypeError for anything else."""
        found = cls()
        for one in value:
            place = (one["class"], one["outcome"])
            first = [(str(shown["key"]), str(shown["reason"])) for shown in one["first"]]
            if place[0] not in CLASSES or place[1] not in OUTCOMES or int(one["count"]) < len(first):
                raise ValueError(place)
            found._counts[place], found._first[place] = int(one["count"]), first[:KEYS]
        return found


def named(kind: str, regions: Sequence[str]) -> str:
    """A class with its region's name."""
    return f"only in {regions[CLASSES.index(kind)]}" if kind != CLASSES[2] else kind
