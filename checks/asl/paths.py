"""JSONPath as Step Functions takes it: paths into the input, into variables (`$name`) and into the context (`$$`).

Source: States Language specification, "Paths" and "Reference Paths"; Step Functions developer guide, "Accessing
execution data from the Context object".
"""

from __future__ import annotations

import re

from checks.findings import nearest, shown

_NAME = r"[\w-]+"  # anything else needs ['...']
_QUOTED = r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\""
_ROOT = r"\$(?:\$|[^\W\d]\w*)?"
_FILTER = rf"\?\((?:[^()'\"]|{_QUOTED}|\((?:[^()'\"]|{_QUOTED})*\))+\)"
_INDEX = rf"-?\d+(?:,-?\d+)*|-?\d*:-?\d*(?::-?\d+)?|(?:{_QUOTED})(?:,(?:{_QUOTED}))*|\*|{_FILTER}"
_PATH = re.compile(
    rf"{_ROOT}(?:\.\.?(?:{_NAME}|\*)|\.\.?\[\s*(?:{_INDEX})\s*\]|\[\s*(?:{_INDEX})\s*\])*"
    r"(?:\.(?:length|min|max|avg|sum|stddev|keys)\(\))?"
)
_REFERENCE = re.compile(rf"{_ROOT}(?:\.{_NAME}|\[(?:\d+|{_QUOTED})\])*")
_CONTEXT = {
    "Execution": {"Id", "Input", "Name", "RoleArn", "StartTime", "RedriveCount", "RedriveTime"},
    "State": {"EnteredTime", "Name", "RetryCount"},
    "StateMachine": {"Id", "Name"},
    "Task": {"Token"},
    "Map": {"Item"},
}
_STEP = re.compile(r"\.([A-Za-z]\w*)")


def problem(path: str, *, reference: bool = False) -> str:
    """What is wrong with a path, empty when nothing is; a reference path leads to a single place."""
    if not _PATH.fullmatch(path):
        return f"{shown(path)}: no path; $, $.field, $.list[0] and $$.Execution.Id are allowed; correct it"
    if reference and not _REFERENCE.fullmatch(path):
        return f"{shown(path)}: leads to several places; a path of names and single indexes is allowed; write one"
    return _context_problem(path) if path.startswith("$$") else ""


def _context_problem(path: str) -> str:
    first = _STEP.match(path, 2)
    if first is None:
        return ""
    known = _CONTEXT.get(first[1])
    if known is None:
        return f"{path}: the context has no {first[1]}; {_allowed(first[1], set(_CONTEXT))}"
    second = _STEP.match(path, first.end())
    if second and second[1] not in known:
        return f"{path}: the context's {first[1]} has no {second[1]}; {_allowed(second[1], known)}"
    return ""


def _allowed(name: str, known: set[str]) -> str:
    meant = nearest(name, known)
    return f"did you mean {meant}" if meant else f"{', '.join(sorted(known))} are allowed; write one"
