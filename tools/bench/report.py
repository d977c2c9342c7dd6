"""The benchmarks' report: tables, the machine and the date."""

from __future__ import annotations

import datetime
import os
import platform
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Table:
    """One table of the report; cells are text, figures with their unit in the header."""

    title: str
    header: Sequence[str]
    rows: Sequence[Sequence[str]]
    note: str = ""

    def markdown(self) -> str:
        """The table under its title."""
        lines = [f"### {self.title}", "", _line(self.header), _line(["---"] * len(self.header))]
        lines += [_line(row) for row in self.rows]
        return "\n".join([*lines, "", *([self.note, ""] if self.note else [])])


def machine() -> str:
    """What the figures were measured on, in one line."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{os.cpu_count()} cores ({platform.machine()}), {memory:.0f} GiB, {platform.system()}, "
        f"Python {platform.python_version()}, {datetime.datetime.now(datetime.UTC):%Y-%m-%d}"
    )


def write(file: Path, sections: Sequence[tuple[str, Sequence[Table]]]) -> None:
    """Write the report; figures of one run only, so that they may be compared with each other."""
    parts = [
        "# Benchmarks\n",
        f"Written by `make bench` on {machine()}. Compare figures of one run, not of two.\n",
    ]
    for title, tables in sections:
        parts += [f"## {title}\n", *(table.markdown() for table in tables)]
    file.write_text("\n".join(parts).rstrip() + "\n", encoding="utf-8")


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"
