"""A path that leads nowhere fails an execution."""

from typing import Any

import pytest

from sandbox.aws.state_paths import leads_nowhere
from tests.unit.sandbox_aws.account import Account
from tests.unit.sandbox_aws.workflows import machine, run

DATA = {"a": {"b": None, "list": [1, {"c": 2}]}, "odd name": 1}
END: dict[str, Any] = {"Type": "Succeed"}


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("$", False),
        ("$.a.b", False),  # null is something
        ("$.a.x", True),
        ("$.a.b.c", True),
        ("$.a.list[1].c", False),
        ("$.a.list[2]", True),
        ("$['odd name']", False),
        ("$.a.list[*].x", False),
        ("$$.Execution.Id", False),
        ("$$.Execution.Nope", True),
        ("plain text", False),
    ],
)
def test_a_path_is_followed_to_its_end(path: str, expected: bool) -> None:
    """Missing names and indices lead nowhere, null and wildcards do not; $$ is the context object."""
    assert leads_nowhere(path, DATA, {"Execution": {"Id": "x"}}) is expected


def choice(**rule: Any) -> dict[str, Any]:
    """States that go to `yes` by one rule, else to `no`."""
    return {
        "c": {"Type": "Choice", "Choices": [{**rule, "Next": "yes"}], "Default": "no"},
        "yes": {"Type": "Pass", "Result": "yes", "End": True},
        "no": {"Type": "Pass", "Result": "no", "End": True},
    }


@pytest.mark.parametrize(
    ("states", "said"),
    [
        (
            {"p": {"Type": "Pass", "Parameters": {"deep": {"x.$": "$.gone"}}, "End": True}},
            "The JSONPath '$.gone' specified for the field 'x.$' could not be found in the input '{\"n\": 1}'",
        ),
        ({"p": {"Type": "Pass", "Parameters": {"x.$": "$$.Execution.Gone"}, "End": True}}, "'$$.Execution.Gone'"),
        ({"p": {"Type": "Pass", "InputPath": "$.gone", "End": True}}, "Invalid path '$.gone'"),
        ({"p": {"Type": "Pass", "OutputPath": "$.gone", "End": True}}, "Invalid path '$.gone'"),
        (
            choice(Variable="$.gone", BooleanEquals=True),
            "The choice state's condition path references an invalid value",
        ),
    ],
    ids=["parameters", "context", "input", "output", "choice"],
)
def test_an_execution_fails_on_it(account: Account, states: dict[str, Any], said: str) -> None:
    """Parameters, InputPath, OutputPath and the variable of a choice fail as States.Runtime, with the path."""
    found = run(account, machine(account, states), {"n": 1})
    assert (found["status"], found["error"]) == ("FAILED", "States.Runtime")
    assert said in found["cause"]


@pytest.mark.parametrize(
    ("rule", "document", "expected"),
    [
        ({"IsPresent": True}, {}, "no"),
        ({"IsPresent": True}, {"x": None}, "yes"),
        ({"IsPresent": False}, {}, "yes"),
        ({"BooleanEquals": True}, {"x": True}, "yes"),
        ({"BooleanEquals": True}, {"x": 1}, "no"),
        ({"BooleanEquals": True}, {"x": "true"}, "no"),
        ({"BooleanEquals": False}, {"x": 0}, "no"),
    ],
)
def test_a_choice_knows_absence_and_booleans(
    account: Account, rule: dict[str, Any], document: dict[str, Any], expected: str
) -> None:
    """IsPresent holds for null and not for absence; a boolean equals no number and no text."""
    states = choice(Variable="$.x", **rule)
    assert run(account, machine(account, states), document)["output"] == f'"{expected}"'
