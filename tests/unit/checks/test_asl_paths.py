"""JSONPath, intrinsic functions and choices, form by form."""

from __future__ import annotations

from typing import Any

import pytest

from checks.asl import intrinsics, paths
from checks.asl.errors import waiting
from tests.unit.checks.test_asl import CHOICE, broken
from tests.unit.checks.workflows import changed, workflow


@pytest.mark.parametrize(
    "path",
    ["$", "$.a", "$.a.b", "$.a[0]", "$.a[-1]", "$.a[0,1]", "$.a[1:3]", "$.a[:2]", "$.a[*].b", "$..b", "$.*", "$['a b']",
     '$["a"].b', "$.a['b','c']", "$.a[?(@.b == 'x')]", "$.a[?(@.b > 1 && @.c < 2)].d", "$.a-b", "$$", "$$.Execution.Id",
     "$$.Execution.Input.day", "$$.Map.Item.Value.id", "$$.Task.Token", "$$.State.RetryCount", "$day", "$day.hours[0]",
     "$.a.length()", "$['it\\'s']"],
)  # fmt: skip
def test_a_path(path: str) -> None:
    """A path that Step Functions takes is allowed."""
    assert paths.problem(path) == ""


@pytest.mark.parametrize(
    "path",
    ["", "a", "$.", "$..", "$a..", "$.a.", "$.a[", "$.a[]", "$.a]", "$.a b", "$[a]", "$.a[0", "$$Execution", "$.a['b]",
     "$.a[?(@.b]", " $.a", "$.a ", "$$.Exec.Id", "$$.Execution.ID", "$$.State.Names", "$$.Map.Items"],
)  # fmt: skip
def test_no_path(path: str) -> None:
    """Anything else is refused: what is no path, and what the context does not hold."""
    assert paths.problem(path) != ""


@pytest.mark.parametrize(
    ("path", "single"),
    [("$", True), ("$.a.b", True), ("$.a[0]", True), ("$['a b'].c", True), ("$.a[*]", False), ("$..a", False),
     ("$.a[0,1]", False), ("$.a[0:1]", False), ("$.a[?(@.b)]", False), ("$.a[-1]", False)],
)  # fmt: skip
def test_a_reference_path(path: str, single: bool) -> None:
    """A reference path leads to a single place."""
    assert (paths.problem(path, reference=True) == "") is single


@pytest.mark.parametrize(
    "text",
    ["States.UUID()", "States.UUID( )", "States.Format('none')", "States.Format('{} of {}', $.a, $$.Execution.Id)",
     r"States.Format('\{\} {}', 1)", r"States.Format('it\'s {}', $.a)", "States.Format($.template, $.a, $.b)",
     "States.Array()", "States.Array(1, -2.5, true, null, 'x', $.a[0,1])", "States.MathRandom(1, 9)",
     "States.MathRandom(1, 9, 5)", "States.JsonMerge($.a, $.b, false)", "States.ArrayLength($.a['b)'])",
     "States.ArrayGetItem(States.StringSplit($.a, ','), 0)", "States.Hash($.a, 'SHA-256')"],
)  # fmt: skip
def test_an_intrinsic_function(text: str) -> None:
    """A function with the arguments that it takes is allowed."""
    assert intrinsics.problem(text) == ""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("States.Foramt('{}', 1)", "did you mean States.Format"),
        ("States.Sleep(1)", "no intrinsic function is called States.Sleep"),
        ("States.Format('{} {}', 1)", "2 times {} for 1 values"),
        ("States.Format()", "0 arguments; 1 or more"),
        ("States.UUID(1)", "1 arguments; 0 are allowed"),
        ("States.MathRandom(1)", "1 arguments; 2 to 3"),
        ("States.Array(1", "a bracket is not closed"),
        ("States.Array(1 2)", "two arguments are not parted"),
        ("States.Array(1,)", "no argument"),
        ("States.Array(,1)", "no argument"),
        ("States.Array(one)", "no argument"),
        ("States.Array('a)", "no argument"),
        ("States.Array($.)", "no path"),
        ("States.Array(1) + 1", "stands behind it"),
        ("States.Array", "no intrinsic function"),
        ("States.Array(" * 11 + ")" * 11, "11 deep"),
    ],
)
def test_no_intrinsic_function(text: str, said: str) -> None:
    """Unknown functions, wrong numbers of arguments and open brackets are refused with the reason."""
    assert said in intrinsics.problem(text)


@pytest.mark.parametrize(
    "rule",
    [
        {"Variable": "$.n", "NumericGreaterThanEquals": 1.5},
        {"Variable": "$.n", "NumericLessThanPath": "$.most"},
        {"Variable": "$.s", "StringMatches": "a*"},
        {"Variable": "$.t", "TimestampLessThan": "2026-01-31T02:00:00Z"},
        {"Variable": "$.t", "TimestampEquals": "2026-01-31T02:00:00.123+01:00"},
        {"Variable": "$.x", "IsPresent": True},
        {"Not": {"Variable": "$.x", "IsNull": True}},
        {"And": [{"Variable": "$.x", "IsNumeric": True}, {"Or": [{"Variable": "$.x", "NumericEquals": 1}]}]},
        {"Variable": "$$.Execution.Input.day", "StringEquals": "MON", "Comment": "Mondays"},
    ],
)
def test_a_choice_rule(rule: dict[str, Any]) -> None:
    """Comparisons of every kind are allowed, alone and joined."""
    assert broken(changed(workflow(), f"{CHOICE}/Choices/0", {**rule, "Next": "Count"})) == []


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ({"Variable": "$.n", "NumericEquals": "1"}, "a number is allowed"),
        ({"Variable": "$.n", "NumericEquals": True}, "a number is allowed"),
        ({"Variable": "$.s", "StringMatches": 1}, "text is allowed"),
        ({"Variable": "$.t", "TimestampEquals": "2026-02-31T02:00:00Z"}, "a time such as"),
        ({"Variable": "$.t", "TimestampEquals": "2026-01-31"}, "a time such as"),
        ({"Variable": "$.n", "NumericEqualsPath": "most"}, "no path"),
        ({"Variable": "$.n", "NumericEqualsPath": 1}, "a path is allowed"),
        ({"Variable": "$.s", "StringMatchesPath": "$.p"}, "no comparison"),
        ({"Variable": "$.x", "And": [{"Variable": "$.x", "IsNull": True}]}, "no variable"),
        ({"And": []}, "a list of rules is allowed"),
        ({"Or": [1]}, "an object is allowed"),
        ({"Not": [{"Variable": "$.x", "IsNull": True}]}, "an object is allowed"),
        ({"Not": {"Variable": "$.x", "IsNull": True, "Next": "Count"}}, "only the outermost rule"),
        ({"Not": {"Variable": "$.x"}}, "exactly one is allowed"),
        ({}, "exactly one is allowed"),
    ],
)
def test_no_choice_rule(rule: dict[str, Any], said: str) -> None:
    """A comparison of a value of another type, with two operators or none, is refused with the reason."""
    found = broken(changed(workflow(), f"{CHOICE}/Choices/0", {**rule, "Next": "Count"}))
    assert any(said in finding.message for finding in found)


@pytest.mark.parametrize(
    ("retrier", "seconds"),
    [
        ({}, 1 + 2 + 4),
        ({"IntervalSeconds": 2, "MaxAttempts": 4, "MaxDelaySeconds": 5}, 2 + 4 + 5 + 5),
        ({"IntervalSeconds": 3, "MaxAttempts": 5, "BackoffRate": 1}, 15),
        ({"MaxAttempts": 0}, 0),
        ({"IntervalSeconds": 10, "MaxAttempts": 3, "BackoffRate": 3, "MaxDelaySeconds": 30}, 10 + 30 + 30),
        ({"MaxAttempts": "many"}, 0),
    ],
)
def test_how_long_a_retrier_waits(retrier: dict[str, Any], seconds: int) -> None:
    """All waits of a retrier together: each longer than the one before by the rate, none longer than the longest."""
    assert waiting(retrier) == pytest.approx(seconds)


def test_waits_beyond_all_bounds() -> None:
    """The largest numbers that are allowed are added up too, and are longer than a year."""
    assert waiting({"MaxAttempts": 99999999, "BackoffRate": 1.0000001}) > 365 * 86400
    assert waiting({"MaxAttempts": 99999999, "BackoffRate": 10**400}) > 365 * 86400
