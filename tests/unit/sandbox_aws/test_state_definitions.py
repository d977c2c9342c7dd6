"""A definition's mistakes are found before it becomes a state machine."""

import json
from typing import Any

import pytest

from sandbox.aws.state_definitions import problems

END: dict[str, Any] = {"Type": "Pass", "End": True}
TASK: dict[str, Any] = {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Next": "end"}


def found(states: dict[str, Any], start: str = "a") -> list[str]:
    """What is wrong with states, in words."""
    return [str(problem) for problem in problems(json.dumps({"StartAt": start, "States": states}))]


def test_a_sound_definition_has_no_problems() -> None:
    """Choice, Retry, Catch, Parallel and Map that lead somewhere pass."""
    inner = {"StartAt": "x", "States": {"x": END}}
    rules = {
        "Retry": [{"ErrorEquals": ["Lambda.ServiceException"]}, {"ErrorEquals": ["States.ALL"]}],
        "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "failed"}],
    }
    states = {
        "a": {**TASK, **rules, "Next": "b"},
        "b": {"Type": "Choice", "Choices": [{"Variable": "$.x", "IsNull": True, "Next": "c"}], "Default": "d"},
        "c": {"Type": "Parallel", "Branches": [inner, inner], "Next": "d"},
        "d": {"Type": "Map", "ItemProcessor": inner, "Next": "end"},
        "end": {"Type": "Succeed"},
        "failed": {"Type": "Fail"},
    }
    assert found(states) == []


@pytest.mark.parametrize(
    ("states", "said"),
    [
        ({}, "These fields are required: [States]"),
        ({"a": {"Type": "Odd"}}, "Field 'Type' should have one of these values"),
        ({"a": {"Type": "Pass"}}, "Exactly one of these fields is required: [Next, End] at /States/a"),
        ({"a": {**END, "Next": "a"}}, "Exactly one of these fields is required: [Next, End] at /States/a"),
        ({"a": {"Type": "Fail", "End": True}}, "Field is not supported: End at /States/a/End"),
        ({"a": {"Type": "Task", "End": True}}, "These fields are required: [Resource] at /States/a"),
        ({"a": {"Type": "Choice", "Choices": []}}, "These fields are required: [Choices] at /States/a"),
        ({"a": {"Type": "Map", "End": True}}, "These fields are required: [ItemProcessor] at /States/a"),
        ({"a": {**TASK, "Next": "b"}}, "Missing 'Next' target: b at /States/a/Next"),
        ({"a": END, "b": END}, 'State "b" is not reachable. at /States/b'),
        (
            {"a": {**TASK, "Catch": [{"ErrorEquals": ["X"], "Next": "b"}]}, "end": END},
            "Missing 'Next' target: b at /States/a/Catch/0/Next",
        ),
        (
            {"a": {"Type": "Choice", "Choices": [{"Next": "b"}], "Default": "c"}, "b": END},
            "Missing 'Next' target: c at /States/a/Default",
        ),
        (
            {"a": {**TASK, "Retry": [{"ErrorEquals": ["States.ALL", "X"]}]}, "end": END},
            "States.ALL must appear alone and in the last rule at /States/a/Retry/0/ErrorEquals",
        ),
        (
            {"a": {**TASK, "Retry": [{"ErrorEquals": ["States.ALL"]}, {"ErrorEquals": ["X"]}]}, "end": END},
            "States.ALL must appear alone and in the last rule at /States/a/Retry/0/ErrorEquals",
        ),
        (
            {"a": {"Type": "Parallel", "End": True, "Branches": [{"StartAt": "y", "States": {"x": END}}]}},
            "Missing 'StartAt' target: y at /States/a/Branches/0/StartAt",
        ),
    ],
)
def test_a_mistake_is_named_with_its_place(states: dict[str, Any], said: str) -> None:
    """Each mistake is reported once, with the path of the field."""
    (message,) = found(states)
    assert said in message


@pytest.mark.parametrize(("text", "code"), [("[]", "SCHEMA_VALIDATION_FAILED"), ("{", "INVALID_JSON_DESCRIPTION")])
def test_what_is_no_object_is_refused(text: str, code: str) -> None:
    """Anything but a JSON object has one problem."""
    assert [problem.code for problem in problems(text)] == [code]
