"""What nothing proves and somebody answers for: tables with a reason on each line."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path


class Acknowledgements:
    """The lines of a table: all columns but the last are a key, the last is the reason."""

    def __init__(self, file: Path) -> None:
        """Raises ValueError for a line without a reason, and for one that stands twice."""
        self.file = file
        self._reasons: dict[tuple[str, ...], str] = {}
        self._used: set[tuple[str, ...]] = set()
        with file.open(encoding="utf-8", newline="") as lines:
            _, *rows = csv.reader(lines, delimiter="\t")
        for *key, reason in rows:
            if not reason.strip() or tuple(key) in self._reasons:
                raise ValueError(f"{file.name}: {key} has no reason or stands twice; one line with a reason is allowed")
            self._reasons[tuple(key)] = reason

    def reason(self, *key: str) -> str:
        """Why something is accepted; empty when it is not."""
        self._used.add(key)
        return self._reasons.get(key, "")

    def unused(self, asked: Iterable[tuple[str, ...]] = ()) -> list[str]:
        """A problem for each line that nothing has asked for, by `reason` or in `asked`."""
        known = self._used | set(asked)
        return [
            f"{self.file.name}: {' '.join(key)} is acknowledged and matches nothing; take the line out"
            for key in sorted(self._reasons)
            if key not in known
        ]
