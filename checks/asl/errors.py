"""Retry and Catch: error names that exist and are reached, waits within limits that end before the machine does.

Rules: asl.retry, asl.catch, asl.error-names, asl.retry-time. Source: States Language specification, "Errors"; Step
Functions developer guide, "Handling errors in Step Functions workflows".
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

from checks.asl import fields
from checks.asl.machine import Definition, Problem, State, below
from checks.asl.structure import meant
from checks.asl.values import field, whole
from checks.findings import nearest, shown

_STATES = frozenset(
    {"States.ALL", "States.BranchFailed", "States.DataLimitExceeded", "States.ExceedToleratedFailureThreshold",
     "States.HeartbeatTimeout", "States.Http.Socket", "States.IntrinsicFailure", "States.ItemReaderFailed",
     "States.NoChoiceMatched", "States.ParameterPathFailure", "States.Permissions", "States.QueryEvaluationError",
     "States.ResultPathMatchFailure", "States.ResultWriterFailed", "States.Runtime", "States.TaskFailed",
     "States.Timeout"}
)  # fmt: skip
# No retry and no catch ever gets these.
_TERMINAL = frozenset({"States.Runtime", "States.DataLimitExceeded"})
_RETRIER = ("ErrorEquals", "IntervalSeconds", "MaxAttempts", "BackoffRate", "MaxDelaySeconds", "JitterStrategy",
            "Comment")  # fmt: skip
_CATCHER = ("ErrorEquals", "Next", "ResultPath", "Assign", "Comment")
_JITTERS = ("FULL", "NONE")
_YEAR = 365 * 24 * 3600
# What a retrier does where it says nothing.
_INTERVAL, _ATTEMPTS, _RATE = 1, 3, 2.0


def check(definition: Definition) -> Iterator[Problem]:
    """All rules about Retry and Catch."""
    limit = definition.machine.fields.get("TimeoutSeconds")
    for state in definition.states:
        for name in ("Retry", "Catch"):
            found = state.fields.get(name)
            if isinstance(found, list):
                yield from _entries(state, name, found)
        yield from _time(state, limit if isinstance(limit, int) and limit > 0 else None)


def _entries(state: State, name: str, entries: list[Any]) -> Iterator[Problem]:
    rule, noun = name.lower(), {"Retry": "a retrier", "Catch": "a catcher"}[name]
    known = _RETRIER if name == "Retry" else (*_CATCHER, "Output") if state.jsonata else _CATCHER
    seen: dict[str, int] = {}
    for index, entry in enumerate(entries):
        path = state.at(f"{name}[{index}]")
        if not isinstance(entry, dict):
            yield Problem(rule, path, f"{shown(entry)} given, an object is allowed; write {noun}")
            continue
        for key, value in entry.items():
            if key not in known:
                yield Problem(rule, below(path, key), f'"{key}": no field of {noun}; {meant(key, known)}')
            elif key != "ErrorEquals":
                yield from field(key, value, below(path, key), jsonata=state.jsonata)
        if name == "Catch" and "Next" not in entry:
            yield Problem(rule, below(path, "Next"), "missing, a catcher needs the name of a state; add it")
        if name == "Retry":
            yield from _waits(entry, path)
        yield from _names(entry.get("ErrorEquals"), below(path, "ErrorEquals"), index == len(entries) - 1)
        yield from _again(entry.get("ErrorEquals"), below(path, "ErrorEquals"), seen, index)
        yield from _hidden(entry.get("ErrorEquals"), below(path, "ErrorEquals"), seen, index)


def _waits(entry: dict[str, Any], path: str) -> Iterator[Problem]:
    jitter = entry.get("JitterStrategy", "NONE")
    if jitter not in _JITTERS:
        yield Problem("retry", below(path, "JitterStrategy"), f"{shown(jitter)}: {meant(jitter, _JITTERS)}")
    longest, first = entry.get("MaxDelaySeconds"), entry.get("IntervalSeconds", _INTERVAL)
    if whole(longest) and whole(first) and 0 < longest <= first:
        message = f"{longest} given, more than IntervalSeconds, {first}, is allowed; make it longer"
        yield Problem("retry", below(path, "MaxDelaySeconds"), message)


def _names(names: Any, path: str, last: bool) -> Iterator[Problem]:
    if not isinstance(names, list) or not names or not all(isinstance(name, str) and name for name in names):
        yield Problem("error-names", path, f"{shown(names)} given, a list of one name or more is allowed; write it")
        return
    for name in names:
        if name.startswith("States.") and name not in _STATES:
            near = nearest(name, _STATES)
            fix = f"did you mean {near}" if near else "write one that Step Functions has"
            yield Problem("error-names", path, f"{name}: no error of Step Functions; {fix}")
        elif name in _TERMINAL:
            message = f"{name}: ends the execution in any case; other errors are allowed; take it out"
            yield Problem("error-names", path, message)
    if "States.ALL" in names and (len(names) > 1 or not last):
        problem = "stands beside other names" if len(names) > 1 else "stands before entries that nothing reaches"
        message = f"States.ALL {problem}; alone and last is allowed; move it"
        yield Problem("error-names", path, message)


def _again(names: Any, path: str, seen: dict[str, int], index: int) -> Iterator[Problem]:
    for name in names if isinstance(names, list) else ():
        if isinstance(name, str) and seen.setdefault(name, index) != index:
            message = f"{name}: entry {seen[name]} takes it before; each name once is allowed; take one out"
            yield Problem("error-names", path, message)


def _hidden(names: Any, path: str, seen: dict[str, int], index: int) -> Iterator[Problem]:
    """Errors of tasks behind an entry that takes all of them: States.TaskFailed stands for any but States.Timeout."""
    before = seen.get("States.TaskFailed", index)
    for name in names if isinstance(names, list) else ():
        if before < index and isinstance(name, str) and not name.startswith("States."):
            message = f"{name}: entry {before}, States.TaskFailed, takes it before; the narrower first is allowed"
            yield Problem("error-names", path, f"{message}; move this entry up")


def _time(state: State, limit: int | None) -> Iterator[Problem]:
    """All waits of a state's retries together end before the machine, or an execution at all, is over."""
    found = state.fields.get("Retry")
    total = sum(waiting(entry) for entry in found if isinstance(entry, dict)) if isinstance(found, list) else 0
    most, whose = (limit, "the machine's TimeoutSeconds") if limit else (_YEAR, "the longest execution")
    if total >= most:
        shown_total = "more than a year" if total > _YEAR else f"{math.ceil(total)} s"
        message = f"{shown_total} of waiting, less than {most} s, {whose}, is allowed; lower MaxAttempts or waits"
        yield Problem("retry-time", state.at("Retry"), message)


def waiting(entry: dict[str, Any]) -> float:
    """The longest that a retrier waits, all attempts together, in seconds; 0 where a value is out of its limits."""
    given: dict[str, Any] = {
        "IntervalSeconds": entry.get("IntervalSeconds", _INTERVAL),
        "MaxAttempts": entry.get("MaxAttempts", _ATTEMPTS),
        "BackoffRate": entry.get("BackoffRate", _RATE),
        "MaxDelaySeconds": entry.get("MaxDelaySeconds", fields.NUMBERS["MaxDelaySeconds"].most),
    }
    if not all(fields.NUMBERS[name].holds(value) for name, value in given.items()):
        return 0
    interval, attempts, rate, longest = (float(min(value, _YEAR)) for value in given.values())
    if rate == 1 or interval >= longest:
        return min(interval, longest) * attempts
    growing = min(attempts, math.ceil(math.log(longest / interval) / math.log(rate)))  # then all waits are alike
    growth = math.inf if growing * math.log(rate) > 300 else rate**growing
    return interval * (growth - 1) / (rate - 1) + longest * (attempts - growing)
