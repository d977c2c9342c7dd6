"""Findings as people and machines read them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence

from ops.drift.findings import Finding, State, shown
from ops.errors import printable
from sandbox.compare import Drift
from sandbox.listing import table as columns

_LONGEST = 60


def summary(findings: Sequence[Finding]) -> str:
    """One line of counts."""
    counted = Counter(finding.state for finding in findings)
    return ", ".join(f"{counted[state]} {state.value}" for state in State if counted[state]) or "nothing to compare"


def table(findings: Sequence[Finding]) -> str:
    """For a terminal: what is not in sync, a line for each difference, and the counts."""
    rows = [["STATE", "OBJECT", "FIELD", "GIT", "THERE IS"]]
    for finding in findings:
        if finding.state != State.IN_SYNC:
            rows += _rows(finding)
    lines = columns(rows) if len(rows) > 1 else ""
    return f"{lines}{summary(findings)}\n"


def _rows(finding: Finding) -> list[list[str]]:
    head = [finding.state.value, finding.identity]
    if not finding.differences:
        return [[*head, "", "", printable(finding.reason)]]
    lines = [_cells(drift) for drift in finding.differences]
    return [[*head, *lines[0]], *(["", "", *line] for line in lines[1:])]


def _cells(drift: Drift) -> list[str]:
    return [drift.path, *(printable(_value(shown(drift.path, v)), _LONGEST) for v in (drift.wanted, drift.found))]


def _value(value: object) -> str:
    if value is None:
        return "nothing"
    return value if isinstance(value, str) else json.dumps(value, sort_keys=True, default=str)


def markdown(findings: Sequence[Finding]) -> str:
    """For an issue or a pull request."""
    lines = [f"**{summary(findings)}**", ""]
    worth = [finding for finding in findings if finding.state != State.IN_SYNC]
    if worth:
        lines += ["| state | object | what |", "|---|---|---|"]
        lines += [f"| {f.state.value} | `{f.identity}` | {_what(f)} |" for f in worth]
    return "\n".join(lines).rstrip("\n") + "\n"


def _what(finding: Finding) -> str:
    cells = [_cells(drift) for drift in finding.differences]
    said = [f"{path}: {wanted} in Git, {found} there" for path, wanted, found in cells] or [printable(finding.reason)]
    return "<br>".join(one.replace("|", "\\|") for one in said)


def machine(findings: Sequence[Finding]) -> str:
    """As JSON, everything included."""
    found = [
        {
            "state": f.state.value,
            "kind": f.kind,
            "namespace": f.namespace,
            "name": f.name,
            "reason": f.reason,
            "differences": [
                {"path": d.path, "wanted": shown(d.path, d.wanted), "found": shown(d.path, d.found)}
                for d in f.differences
            ],
        }
        for f in findings
    ]
    return json.dumps({"summary": summary(findings), "findings": found}, indent=2, default=str) + "\n"
