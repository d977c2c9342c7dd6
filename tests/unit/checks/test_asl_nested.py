"""Definitions with states inside of states, in JSONata, and definitions of no sense at all."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checks import run
from checks.asl import check
from checks.manifests import Manifest
from tests.unit.checks.factories import Data
from tests.unit.checks.test_asl import broken
from tests.unit.checks.test_robust import VALUES, places
from tests.unit.checks.workflows import (
    CHECKER,
    changed,
    findings,
    flow,
    invoked,
    put,
    retrier,
    workflow,
)

ITEMS = "States/Each/ItemProcessor/States"


def nested() -> Data:
    """The workflow with a Map that checks each item, and a Parallel of two branches behind it."""
    made = workflow()
    states = made["States"]
    inner = invoked(CHECKER, {"Payload.$": "$"}, {"End": True})
    del inner["Catch"], inner["Retry"]
    guards = {
        "Retry": [retrier(["States.TaskFailed"])],
        "Catch": [{"ErrorEquals": ["States.ALL"], "ResultPath": "$.failure", "Next": "Record"}],
    }
    states["Each"] = {
        "Type": "Map",
        "ItemsPath": "$.items",
        "ItemSelector": {"item.$": "$$.Map.Item.Value", "number.$": "$$.Map.Item.Index"},
        "MaxConcurrency": 5,
        "ItemProcessor": {
            "ProcessorConfig": {"Mode": "INLINE"},
            "StartAt": "CheckItem",
            "States": {"CheckItem": inner},
        },
        "ResultPath": "$.checked",
        "Next": "Both",
        **guards,
    }
    states["Both"] = {
        "Type": "Parallel",
        "Branches": [
            {"StartAt": "Wait", "States": {"Wait": {"Type": "Wait", "Seconds": 1, "End": True}}},
            {"StartAt": "Done", "States": {"Done": {"Type": "Succeed"}}},
        ],
        "Next": "Count",
        **copy.deepcopy(guards),
    }
    states["IsValid"]["Choices"][0]["Next"] = "Each"
    return made


def test_states_inside_of_states() -> None:
    """Maps and Parallels are allowed, and guard the tasks inside of them."""
    assert [str(finding) for finding in findings(flow(nested()))] == []


MUTATIONS: list[tuple[str, Any, str, str]] = [
    ("States/Each/ItemProcessor/StartAt", "CheckItems", "start-at", "States.Each.ItemProcessor.StartAt"),
    ("States/Each/ItemProcessor/TimeoutSecond", 5, "unknown-field", "States.Each.ItemProcessor.TimeoutSecond"),
    ("States/Each/ItemProcessor/ProcessorConfig/Mode", "INLIN", "value",
     "States.Each.ItemProcessor.ProcessorConfig.Mode"),
    ("States/Each/ItemProcessor/ProcessorConfig/Mode", "DISTRIBUTED", "missing-field",
     "States.Each.ItemProcessor.ProcessorConfig.ExecutionType"),
    (f"{ITEMS}/Count", {"Type": "Succeed"}, "state-name", "States.Each.ItemProcessor.States.Count"),
    (f"{ITEMS}/CheckItem/Next", "Count", "transition", "States.Each.ItemProcessor.States.CheckItem.Next"),
    (f"{ITEMS}/CheckItem/Type", "Taks", "type", "States.Each.ItemProcessor.States.CheckItem.Type"),
    ("States/Each/ItemProcessor", ..., "missing-field", "States.Each.ItemProcessor"),
    ("States/Each/ItemProcessor", [], "value", "States.Each.ItemProcessor"),
    ("States/Each/ItemsPath", "$.items[*]", "path", "States.Each.ItemsPath"),
    ("States/Each/ItemSelector/item.$", "$$.Map.Items", "path", "States.Each.ItemSelector.item.$"),
    ("States/Each/MaxConcurrency", -1, "value", "States.Each.MaxConcurrency"),
    ("States/Each/ToleratedFailurePercentage", 101, "value", "States.Each.ToleratedFailurePercentage"),
    ("States/Each/Retry", ..., "no-retry", "States.Each.ItemProcessor.States.CheckItem.Retry"),
    ("States/Each/Catch", ..., "no-catch", "States.Each.ItemProcessor.States.CheckItem.Catch"),
    ("States/Both/Branches", [], "value", "States.Both.Branches"),
    ("States/Both/Branches/0/StartAt", ..., "start-at", "States.Both.Branches[0].StartAt"),
    ("States/Both/Branches/0/States", {}, "states", "States.Both.Branches[0].States"),
    ("States/Both/Branches/0/States/Wait/Timestamp", "2026-01-01T00:00:00Z", "one-of",
     "States.Both.Branches[0].States.Wait.Timestamp"),
    ("States/Both/Branches/0/States/Wait/Seconds", ..., "missing-field", "States.Both.Branches[0].States.Wait.Seconds"),
    ("States/Both/Branches/0/States/Wait/Seconds", -1, "value", "States.Both.Branches[0].States.Wait.Seconds"),
    ("States/Both/Branches/1/States/Done/End", True, "unknown-field", "States.Both.Branches[1].States.Done.End"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "value", "rule", "place"), MUTATIONS)
def test_one_thing_broken_inside(path: str, value: Any, rule: str, place: str) -> None:
    """Rules hold for states inside of states, and findings name the whole way to them."""
    found = {(finding.rule, finding.path.rpartition("> ")[2]) for finding in broken(changed(nested(), path, value))}
    assert (f"asl.{rule}", place) in found


def in_jsonata() -> Data:
    """The workflow in JSONata."""
    made = workflow()
    made["QueryLanguage"] = "JSONata"
    for state in made["States"].values():
        for field in ("OutputPath", "ResultPath", "Parameters", "ErrorPath", "CausePath"):
            state.pop(field, None)
        for catcher in state.get("Catch", ()):
            catcher.pop("ResultPath")
            catcher["Output"] = "{% $states.errorOutput %}"
    called = {"FunctionName": CHECKER, "Payload": "{% $states.input %}"}
    for name in ("Check", "Count"):
        made["States"][name] |= {"Arguments": called, "Output": "{% $states.result.Payload %}"}
    queue = workflow()["States"]["Record"]["Parameters"]["QueueUrl"]
    body = {"input": "{% $states.context.Execution.Input %}"}
    made["States"]["Record"]["Arguments"] = {"QueueUrl": queue, "MessageBody": body}
    made["States"]["Failed"] |= {"Error": "{% $states.input.Error %}"}
    made["States"]["IsValid"]["Choices"] = [{"Condition": "{% $states.input.isValid %}", "Next": "Count"}]
    return made


def test_jsonata() -> None:
    """The same workflow in JSONata has no finding."""
    assert broken(in_jsonata()) == []


@pytest.mark.parametrize(
    ("path", "value", "rule"),
    [
        ("States/Check/OutputPath", "$.Payload", "query-language"),
        ("States/Check/QueryLanguage", "JSONPath", "query-language"),
        ("States/Check/Output", "{% $states.result", "jsonata"),
        ("States/Check/Arguments/Payload", "$states.input %}", "jsonata"),
        ("States/Check/TimeoutSeconds", "90", "value"),
        ("States/Check/Arguments/FunctionName", ..., "argument"),
        ("States/IsValid/Choices/0/Condition", ..., "choice-rule"),
        ("States/IsValid/Choices/0/Variable", "$.x", "choice-rule"),
        ("States/IsValid/Default", ..., "no-default"),
    ],
)
def test_jsonata_broken(path: str, value: Any, rule: str) -> None:
    """Fields of JSONPath in JSONata, half expressions and what both languages have in common are judged."""
    assert f"asl.{rule}" in {finding.rule for finding in broken(changed(in_jsonata(), path, value))}


def test_one_state_in_jsonata() -> None:
    """A machine in JSONPath may have a state in JSONata, and its JSONata fields are refused elsewhere."""
    wait = {"Type": "Wait", "QueryLanguage": "JSONata", "Seconds": "{% $states.input.pause %}", "Next": "IsValid"}
    made = changed(changed(workflow(), "States/Pause", wait), "States/Check/Next", "Pause")
    assert broken(made) == []
    assert [one.rule for one in broken(changed(made, "States/Count/Output", "x"))] == ["asl.query-language"]


DEFINITION = nested()
PLACES = [path for path in places(DEFINITION) if path]
BASE = flow(DEFINITION).manifests()
WORDS = st.sampled_from(
    ["$", "$.", "States.", "States.Format(", "States.ALL", "{%", "Check", "$$.Map", "arn:aws:states:::x", 10**400,
     "arn:aws:states:::aws-sdk:x.y", "arn:aws:lambda:us-east-1:1:function:x", -1.5]
)  # fmt: skip


@settings(max_examples=150)
@given(st.lists(st.tuples(st.sampled_from(PLACES), VALUES | WORDS), min_size=1, max_size=4))
def test_anything_in_a_definition(changes: list[tuple[tuple[Any, ...], Any]]) -> None:
    """Whatever stands in a definition is judged without an exception, and findings can be sorted and printed."""
    made = copy.deepcopy(DEFINITION)
    for path, value in changes:
        put(made, path, value)
    manifests = [Manifest(one.file, copy.deepcopy(one.data)) for one in BASE]
    machine = next(one for one in manifests if one.kind == "StateMachine")
    machine.data["spec"]["forProvider"]["definition"] = json.dumps(made)
    assert all(str(finding) for finding in check(manifests))
    assert all(str(finding) for finding in run(manifests))
