"""The result of drills: tables for people, JSON for programs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from rich.table import Table

from sandbox.drill.run import Result

_SHOWN = 10  # records that are named of each kind of fault


def as_table(results: Sequence[Result]) -> Table:
    """One column for each scenario, one row for each count."""
    table = Table(title="drill")
    table.add_column("")
    for result in results:
        table.add_column(result.scenario, justify="right")
    columns = [_rows(result) for result in results]
    for name in columns[0]:
        table.add_row(name, *(column[name] for column in columns), end_section=name in _ENDS)
    return table


_ENDS = {"records sent", "rejected", "kept in the queue", "replicas equal"}


def _rows(result: Result) -> dict[str, str]:
    account, times = result.account, result.times
    stored, uploads = list(account.stored.values()), list(result.uploads.items())
    return {
        "files sent": str(account.files),
        "records sent": str(account.records),
        "stored in the primary region": str(stored[0]),
        "stored in the other region": str(stored[1]),
        "rejected": str(account.rejected),
        "uploads by region": ", ".join(f"{count} {region}" for region, count in uploads) or "none",
        "uploaded in several tries": str(result.repeated_uploads),
        "replicated only after the loss": str(result.late),
        "dead-lettered": str(result.dead_lettered),
        "redriven": str(result.redriven),
        "kept in the queue": str(result.kept),
        "lost": str(len(account.lost)),
        "doubled": str(len(account.doubled)),
        "files unfinished": str(len(account.unfinished)),
        "files undelivered": str(result.undelivered),
        "replicas equal": "yes" if result.equal else "no",
        "s until uploaders are told": _seconds(times.resolver),
        "s until the circuit opens": _seconds(times.circuit),
        "s until the first upload": _seconds(times.upload),
        "s until the first file is stored": _seconds(times.stored),
        "passed": "yes" if result.passed else "NO",
    }


def faults(results: Sequence[Result]) -> list[str]:
    """Lines that name what is wrong, the first few of each kind."""
    lines = []
    for result in results:
        account = result.account
        for kind, found in (("lost", account.lost), ("doubled", account.doubled), ("unfinished", account.unfinished)):
            lines += [f"{result.scenario}: {kind}: {one}" for one in found[:_SHOWN]]
            if len(found) > _SHOWN:
                lines.append(f"{result.scenario}: {kind}: and {len(found) - _SHOWN} more")
    return lines


def as_json(results: Sequence[Result]) -> list[dict[str, Any]]:
    """Everything, each record that is lost or doubled by name."""
    return [{**asdict(result), "passed": result.passed} for result in results]


def _seconds(value: float | None) -> str:
    return "-" if value is None else f"{value:.1f}"
