"""Branches of a Parallel and items of a Map are seen in the history, each as a chain of its own."""

from __future__ import annotations

import json
from typing import Any

from sandbox.aws import Fault
from tests.unit.sandbox_aws.account import Account
from tests.unit.sandbox_aws.workflows import allow, history, machine, run


def chain(name: str, **last: Any) -> dict[str, Any]:
    """A branch of two states."""
    ended = last or {"Type": "Pass", "End": True, "Result": name}
    return {"StartAt": f"{name}1", "States": {f"{name}1": {"Type": "Pass", "Next": f"{name}2"}, f"{name}2": ended}}


def links(events: list[dict[str, Any]]) -> set[tuple[str, str]]:
    """Each state that was entered, behind the state that led to it."""
    by_id = {event["id"]: event for event in events}
    found = set()
    for event in events:
        if event["type"].endswith("StateEntered"):
            before = by_id[event["previousEventId"]]
            details = before.get("stateExitedEventDetails") or before.get("stateEnteredEventDetails") or {}
            found.add((details.get("name", "start"), event["stateEnteredEventDetails"]["name"]))
    return found


def test_branches_are_chains_of_their_own(account: Account) -> None:
    """Each branch begins behind the Parallel and goes on by itself, whatever runs beside it."""
    branches = [chain("a"), chain("b", Type="Succeed")]
    states = {"p": {"Type": "Parallel", "Branches": branches, "Next": "z"}, "z": {"Type": "Pass", "End": True}}
    found = run(account, machine(account, states), {"n": 1})
    assert json.loads(found["output"]) == ["a", {"n": 1}]
    events = history(account, found["executionArn"])
    assert links(events) == {("start", "p"), ("p", "a1"), ("a1", "a2"), ("p", "b1"), ("b1", "b2"), ("p", "z")}
    assert sorted(event["id"] for event in events) == list(range(1, len(events) + 1))


def test_a_failing_branch_leaves_its_state_open(account: Account) -> None:
    """A Fail state in a branch is entered, never left, and its error is the Parallel's."""
    branches = [chain("a"), chain("b", Type="Fail", Error="Wrong", Cause="a test")]
    catch = [{"ErrorEquals": ["Wrong"], "Next": "z"}]
    states = {
        "p": {"Type": "Parallel", "Branches": branches, "Catch": catch, "End": True},
        "z": {"Type": "Pass", "End": True},
    }
    found = run(account, machine(account, states))
    assert json.loads(found["output"]) == {"Error": "Wrong", "Cause": "a test"}
    events = history(account, found["executionArn"])
    assert ("b1", "b2") in links(events)
    assert "b2" not in {
        event["stateExitedEventDetails"]["name"] for event in events if "stateExitedEventDetails" in event
    }


def test_items_of_a_map_have_their_state_in_the_context(account: Account) -> None:
    """`$$.State.Name` is the state of the item's own, and each item's states are entered."""
    item = {"Type": "Pass", "Parameters": {"at.$": "$$.State.Name", "item.$": "$"}, "End": True}
    states = {"m": {"Type": "Map", "ItemProcessor": {"StartAt": "i", "States": {"i": item}}, "End": True}}
    found = run(account, machine(account, states), [1, 2])
    assert json.loads(found["output"]) == [{"at": "i", "item": 1}, {"at": "i", "item": 2}]
    entered = [event["type"] for event in history(account, found["executionArn"])]
    assert entered.count("PassStateEntered") == 2


def test_a_branch_keeps_its_state_while_others_go_on(account: Account) -> None:
    """`$$.State` of a task that is tried again is still its own, whatever the branch beside it has entered since."""
    name = account.function("def handler(event, context):\n    return event\n")
    task = {
        "Type": "Task",
        "Resource": "arn:aws:states:::lambda:invoke",
        "Parameters": {"FunctionName": name, "Payload": {"at.$": "$$.State.Name"}},
        "OutputPath": "$.Payload",
        "Retry": [{"ErrorEquals": ["States.TaskFailed"], "IntervalSeconds": 5, "MaxAttempts": 1}],
        "End": True,
    }
    branches = [{"StartAt": "t", "States": {"t": task}}, chain("b")]
    states = {"p": {"Type": "Parallel", "Branches": branches, "End": True}}
    once = Fault(account=account.id, service="lambda", operation="InvokeFunction", code="ServiceException", count=1)
    with account.emulator.faults(once):
        found = run(account, machine(account, states, allow("lambda:InvokeFunction")))
    assert json.loads(found["output"]) == [{"at": "t"}, "b"]
