"""The edges of a state machine, and those that an execution took, branches of a Parallel among them.

`A > B` is a transition or the start of a branch, `A > end` the end of a machine or a branch, `A retry 0` the first
retrier of a state, `A catch 0` its first catcher.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

Json = dict[str, Any]
FAILED = {"TaskFailed", "TaskTimedOut"}


def scopes(document: Json) -> Iterator[Json]:
    """The machine and each branch in it."""
    yield document
    for state in document["States"].values():
        for branch in state.get("Branches", []):
            yield from scopes(branch)


def states(document: Json) -> dict[str, Json]:
    """All states by their names, which are unique in a machine."""
    return {name: state for scope in scopes(document) for name, state in scope["States"].items()}


def targets(state: Json) -> set[str]:
    """Where a state leads when nothing fails."""
    found = [choice["Next"] for choice in state.get("Choices", [])] + [state.get("Next"), state.get("Default")]
    return {target for target in found if target}


def all_of(document: Json) -> set[str]:
    """Every edge of a definition."""
    found = {f"start > {document['StartAt']}"}
    for name, state in states(document).items():
        starts = {branch["StartAt"] for branch in state.get("Branches", [])}
        found |= {f"{name} > {target}" for target in targets(state) | starts}
        found |= {f"{name} retry {number}" for number in range(len(state.get("Retry", [])))}
        found |= {f"{name} catch {number}" for number in range(len(state.get("Catch", [])))}
        if state.get("End") or state["Type"] in {"Fail", "Succeed"}:
            found.add(f"{name} > end")
    return found


def taken(document: Json, history: list[Json]) -> set[str]:
    """The edges that an execution took, read from the links of its history."""
    known, events = states(document), {event["id"]: event for event in history}
    left = {event["previousEventId"] for event in history if event["type"].endswith("StateEntered")}
    found: set[str] = set()
    for event in history:
        before, kind = events.get(event["previousEventId"], {}), event["type"]
        if kind.endswith("StateEntered"):
            name = event["stateEnteredEventDetails"]["name"]
            found.add(_entered(known, events, before, name))
            if kind == "FailStateEntered":
                found.add(f"{name} > end")
        elif kind.endswith("StateExited") and event["id"] not in left:
            found.add(f"{event['stateExitedEventDetails']['name']} > end")
        elif kind == "TaskScheduled" and before["type"] in FAILED:
            name = _state(events, event)
            found.add(f"{name} retry {_first(known[name]['Retry'], _error(before))}")
    return found


def _entered(known: Mapping[str, Json], events: Mapping[int, Json], before: Json, name: str) -> str:
    if before["type"] == "ExecutionStarted":
        return f"start > {name}"
    if before["type"].endswith("StateEntered"):
        return f"{before['stateEnteredEventDetails']['name']} > {name}"
    source = before["stateExitedEventDetails"]["name"]
    reason = events[before["previousEventId"]]
    if reason["type"] in FAILED and _state(events, reason) == source:
        return f"{source} catch {_first(known[source]['Catch'], _error(reason))}"
    if name in targets(known[source]):
        return f"{source} > {name}"
    (number,) = (number for number, catcher in enumerate(known[source]["Catch"]) if catcher["Next"] == name)
    return f"{source} catch {number}"


def _state(events: Mapping[int, Json], event: Json) -> str:
    """The state that an event belongs to."""
    while not event["type"].endswith("StateEntered"):
        event = events[event["previousEventId"]]
    return str(event["stateEnteredEventDetails"]["name"])


def _error(event: Json) -> str:
    return str(next(value for key, value in event.items() if key.endswith("EventDetails"))["error"])


def _first(entries: list[Json], error: str) -> int:
    """Which retrier or catcher takes an error: the first that names it, or one of the two names for all."""
    for number, entry in enumerate(entries):
        if {error, "States.ALL", "States.TaskFailed"} & set(entry["ErrorEquals"]):
            return number
    raise AssertionError(f"nothing in {entries} takes {error}")
