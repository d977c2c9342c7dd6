"""State machine definitions: one thing broken in a good workflow is found by the rule that is there for it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from checks.asl import check
from checks.findings import Finding
from tests.unit.checks.factories import AWAY, STAGING, Data, arn, function
from tests.unit.checks.workflows import (
    COUNTER,
    FAILURES,
    changed,
    findings,
    flow,
    retrier,
    rules,
    url,
    workflow,
)

GONE: Any = ...
LAMBDA = "arn:aws:states:::lambda:invoke"
CHECK, RECORD, CHOICE = "States/Check", "States/Record", "States/IsValid"


def broken(definition: Data) -> list[Finding]:
    """The findings about a definition."""
    return check(flow(definition).manifests())


def test_a_good_workflow() -> None:
    """The workflow that the tests below break has no finding of any check."""
    assert [str(finding) for finding in findings(flow())] == []


# Path, new value (GONE takes it out), rule, place of the finding in the definition.
MUTATIONS: list[tuple[str, Any, str, str]] = [
    ("StartAt", GONE, "start-at", "StartAt"),
    ("StartAt", "Chek", "start-at", "StartAt"),
    ("StartsAt", "Check", "unknown-field", "StartsAt"),
    ("States", {}, "states", "States"),
    ("Version", "2.0", "value", "Version"),
    ("TimeoutSeconds", 0, "value", "TimeoutSeconds"),
    ("TimeoutSeconds", 30, "timeout", "TimeoutSeconds"),
    ("QueryLanguage", "JSONPaths", "query-language", "QueryLanguage"),
    (f"{CHECK}/Type", "Taks", "type", "States.Check.Type"),
    (f"{CHECK}/Type", GONE, "type", "States.Check.Type"),
    (f"{CHECK}/InputPaht", "$", "unknown-field", "States.Check.InputPaht"),
    (f"{CHECK}/Next", GONE, "missing-field", "States.Check.Next"),
    (f"{CHECK}/End", True, "one-of", "States.Check.End"),
    (f"{CHECK}/Next", "IsVaild", "transition", "States.Check.Next"),
    (f"{CHECK}/Next", "Count", "unreachable", "States.IsValid"),
    (f"{CHECK}/Resource", GONE, "missing-field", "States.Check.Resource"),
    (f"{CHECK}/Resource", "arn:aws:states:::lambda:invok", "resource", "States.Check.Resource"),
    (f"{CHECK}/Resource", "arn:aws-cn:states:::lambda:invoke", "resource", "States.Check.Resource"),
    (f"{CHECK}/Resource", f"{LAMBDA}.sync", "resource", "States.Check.Resource"),
    (f"{CHECK}/Resource", f"{LAMBDA}.waitForTaskToken", "template", "States.Check.Parameters"),
    (f"{CHECK}/Parameters/FunctionName", GONE, "argument", "States.Check.Parameters.FunctionName"),
    (f"{CHECK}/Parameters/Payloads.$", "$", "argument", "States.Check.Parameters.Payloads.$"),
    (f"{CHECK}/Parameters/FunctionName", "shop-cheker-dev", "target", "States.Check.Parameters.FunctionName"),
    (f"{CHECK}/Parameters/FunctionName", arn("sqs", FAILURES), "target", "States.Check.Parameters.FunctionName"),
    (f"{CHECK}/Parameters/Payload.$", "$.", "path", "States.Check.Parameters.Payload.$"),
    (f"{CHECK}/Parameters/Payload.$", "States.Formt('{}', $)", "intrinsic", "States.Check.Parameters.Payload.$"),
    (f"{CHECK}/Parameters/Payload.$", "all", "template", "States.Check.Parameters.Payload.$"),
    (f"{CHECK}/Parameters", [], "value", "States.Check.Parameters"),
    (f"{CHECK}/OutputPath", "Payload", "path", "States.Check.OutputPath"),
    (f"{CHECK}/ResultPath", "$.a[*]", "path", "States.Check.ResultPath"),
    (f"{CHECK}/ResultPath", "$$.Execution", "path", "States.Check.ResultPath"),
    (f"{CHECK}/TimeoutSeconds", 59, "timeout", "States.Check.TimeoutSeconds"),
    (f"{CHECK}/HeartbeatSeconds", 90, "timeout", "States.Check.HeartbeatSeconds"),
    (f"{CHECK}/TimeoutSecondsPath", "$.t", "one-of", "States.Check.TimeoutSecondsPath"),
    (f"{CHECK}/Retry", GONE, "no-retry", "States.Check.Retry"),
    (f"{CHECK}/Retry", [retrier(["Lambda.ServiceException"])], "lambda-retry", "States.Check.Retry"),
    (f"{CHECK}/Retry/0/ErrorEquals", [], "error-names", "States.Check.Retry[0].ErrorEquals"),
    (f"{CHECK}/Retry/0/ErrorEquals", ["States.ALL"], "error-names", "States.Check.Retry[0].ErrorEquals"),
    (f"{CHECK}/Retry/1/ErrorEquals", ["States.TaskFail"], "error-names", "States.Check.Retry[1].ErrorEquals"),
    (f"{CHECK}/Retry/1/ErrorEquals", ["A", "States.ALL"], "error-names", "States.Check.Retry[1].ErrorEquals"),
    (f"{CHECK}/Retry/1/ErrorEquals", ["States.Runtime"], "error-names", "States.Check.Retry[1].ErrorEquals"),
    (f"{CHECK}/Retry/1/ErrorEquals", ["Lambda.ServiceException"], "error-names", "States.Check.Retry[1].ErrorEquals"),
    (f"{CHECK}/Retry/0/IntervalSeconds", 0, "value", "States.Check.Retry[0].IntervalSeconds"),
    (f"{CHECK}/Retry/0/BackoffRate", 0.5, "value", "States.Check.Retry[0].BackoffRate"),
    (f"{CHECK}/Retry/0/MaxAttempts", -1, "value", "States.Check.Retry[0].MaxAttempts"),
    (f"{CHECK}/Retry/0/MaxAttempts", 100, "retry-time", "States.Check.Retry"),
    (f"{CHECK}/Retry/0/MaxDelaySeconds", 2, "retry", "States.Check.Retry[0].MaxDelaySeconds"),
    (f"{CHECK}/Retry/0/MaxDelaySeconds", 31622400, "value", "States.Check.Retry[0].MaxDelaySeconds"),
    (f"{CHECK}/Retry/0/JitterStrategy", "HALF", "retry", "States.Check.Retry[0].JitterStrategy"),
    (f"{CHECK}/Retry/0/Jitter", "FULL", "retry", "States.Check.Retry[0].Jitter"),
    (f"{CHECK}/Catch", GONE, "no-catch", "States.Check.Catch"),
    (f"{CHECK}/Catch/0/Next", GONE, "catch", "States.Check.Catch[0].Next"),
    (f"{CHECK}/Catch/0/Next", "Recrod", "transition", "States.Check.Catch[0].Next"),
    (f"{CHECK}/Catch/0/ResultPath", "failure", "path", "States.Check.Catch[0].ResultPath"),
    (f"{CHECK}/Retry/0/ErrorEquals", ["States.TaskFailed"], "error-names", "States.Check.Retry[1].ErrorEquals"),
    (f"{CHECK}/Catch/0/ErrorEquals", "States.ALL", "error-names", "States.Check.Catch[0].ErrorEquals"),
    (f"{CHOICE}/Choices", [], "value", "States.IsValid.Choices"),
    (f"{CHOICE}/Choices/0/Next", GONE, "choice-rule", "States.IsValid.Choices[0].Next"),
    (f"{CHOICE}/Choices/0/Next", "Cout", "transition", "States.IsValid.Choices[0].Next"),
    (f"{CHOICE}/Choices/0/BooleanEquals", "true", "choice-rule", "States.IsValid.Choices[0].BooleanEquals"),
    (f"{CHOICE}/Choices/0/BooleanEquals", GONE, "choice-rule", "States.IsValid.Choices[0]"),
    (f"{CHOICE}/Choices/0/BoolEquals", True, "choice-rule", "States.IsValid.Choices[0].BoolEquals"),
    (f"{CHOICE}/Choices/0/IsPresent", True, "choice-rule", "States.IsValid.Choices[0]"),
    (f"{CHOICE}/Choices/0/Variable", "isValid", "path", "States.IsValid.Choices[0].Variable"),
    (f"{CHOICE}/Choices/0/Variable", GONE, "choice-rule", "States.IsValid.Choices[0].Variable"),
    (f"{CHOICE}/Default", GONE, "no-default", "States.IsValid.Default"),
    (f"{CHOICE}/Default", "Check", "unreachable", "States.Invalid"),
    (f"{CHOICE}/Next", "Count", "unknown-field", "States.IsValid.Next"),
    ("States/Count/End", False, "value", "States.Count.End"),
    ("States/Count/Parameters/Payload/execution/id.$", "$$.Execution.ID", "path",
     "States.Count.Parameters.Payload.execution.id.$"),
    ("States/Count/Parameters/Payload/execution/id.$", "$$.Machine.Id", "path",
     "States.Count.Parameters.Payload.execution.id.$"),
    ("States/Count/Parameters/Payload/day", "$.day", "template", "States.Count.Parameters.Payload.day"),
    ("States/Count/Parameters/Payload/dataType", "A", "template", "States.Count.Parameters.Payload.dataType.$"),
    ("States/Invalid/Error", 400, "value", "States.Invalid.Error"),
    ("States/Invalid/ErrorPath", "$.e", "one-of", "States.Invalid.ErrorPath"),
    ("States/Invalid/Retry", [], "unknown-field", "States.Invalid.Retry"),
    ("States/Failed/CausePath", "$$.Execution.Reason", "path", "States.Failed.CausePath"),
    (f"{RECORD}/Next", "Record", "unreachable", "States.Failed"),
    (f"{RECORD}/Parameters/MessageBody", GONE, "argument", "States.Record.Parameters.MessageBody"),
    ("States/Left", {"Type": "Succeed"}, "unreachable", "States.Left"),
    (f"States/{'x' * 81}", {"Type": "Succeed"}, "state-name", f"States.{'x' * 81}"),
    ("States/Left", "Succeed", "states", "States.Left"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("path", "value", "rule", "place"),
    MUTATIONS,
    ids=[f"{index}-{rule}" for index, (_, _, rule, _) in enumerate(MUTATIONS)],
)
def test_one_thing_broken(path: str, value: Any, rule: str, place: str) -> None:
    """Each single change of the workflow is found by its rule, at the place of the change."""
    made = changed(workflow(), path, value)
    if path == f"{RECORD}/Next":
        del made["States"]["Record"]["Catch"]
    assert (f"asl.{rule}", f"spec.forProvider.definition > {place}") in {
        (finding.rule, finding.path) for finding in broken(made)
    }


@pytest.mark.parametrize(
    ("path", "value", "rule"),
    [
        (f"{CHECK}/Parameters/FunctionName", arn("lambda", "function:shop-cheker-dev"), "reference.unresolved-arn"),
        (f"{CHECK}/Parameters/FunctionName", COUNTER.replace("111111111111", STAGING), "reference.arn-account"),
        (f"{RECORD}/Parameters/QueueUrl", url("shop-failure-dev"), "reference.queue-url"),
    ],
)
def test_a_name_of_nothing(path: str, value: str, rule: str) -> None:
    """A task that names nothing at all is found among the references, once."""
    assert [one for one in rules(flow(changed(workflow(), path, value))) if one.startswith(("asl.", "ref"))] == [rule]


def test_a_function_of_another_region() -> None:
    """A task invokes functions of its own region: one that exists only elsewhere is refused."""
    far = arn("lambda", "function:shop-far-dev", region=AWAY)
    dist = function(flow(changed(workflow(), f"{CHECK}/Parameters/FunctionName", far)), "far", region=AWAY)
    [finding] = [one for one in check(dist.manifests()) if one.rule == "asl.target"]
    assert f"lies in {AWAY}" in finding.message


def test_a_table_by_its_name() -> None:
    """A task that names a table names one of the region."""
    put = {"TableName": "shop-order-dev", "Item": {"id": {"S.$": "$.id"}}}
    made = changed(
        changed(workflow(), f"{RECORD}/Resource", "arn:aws:states:::dynamodb:putItem"), f"{RECORD}/Parameters", put
    )
    [finding] = broken(made)
    assert (finding.rule, finding.message.endswith("did you mean shop-orders-dev")) == ("asl.target", True)


def test_every_message_says_what_to_do() -> None:
    """A message has what is wrong, what is allowed and what to change: parts set off by commas or semicolons."""
    for path, value, _, _ in MUTATIONS:
        for finding in broken(changed(workflow(), path, value)):
            assert ";" in finding.message or "did you mean" in finding.message, finding
            assert not finding.message.endswith("."), finding


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        (("StartAt", "check"), '"Check"'),
        ((f"{CHECK}/Type", "task"), '"Task"'),
        ((f"{CHECK}/Retyr", []), '"Retry"'),
        ((f"{CHOICE}/Choices/0/BoleanEquals", True), '"BooleanEquals"'),
        ((f"{CHECK}/Resource", "arn:aws:states:::lamdba:invoke"), "lambda:invoke"),
        ((f"{CHECK}/Retry/1/ErrorEquals", ["States.TimeOut"]), "States.Timeout"),
    ],
)
def test_near_names(given: tuple[str, Any], meant: str) -> None:
    """What was probably meant is suggested."""
    assert any(finding.message.endswith(f"did you mean {meant}") for finding in broken(changed(workflow(), *given)))


def test_a_key_that_stands_twice() -> None:
    """A key that stands twice in an object is found, since only the last would count."""
    text = json.dumps(workflow()).replace('"Default": "Invalid"', '"Default": "Invalid", "Default": "Failed"')
    dist = flow().set("StateMachine/flow", "definition", text)
    [finding] = [one for one in check(dist.manifests()) if one.rule == "asl.duplicate-key"]
    assert finding.path == "spec.forProvider.definition > States.IsValid.Default"


def test_a_definition_that_is_none() -> None:
    """A text that is no JSON object is found among the documents, and one nested beyond reason here."""
    none = flow().set("StateMachine/flow", "definition", "{")
    assert "wiring.document" in rules(none)
    deep = flow().set("StateMachine/flow", "definition", '{"a":' * 60 + "1" + "}" * 60)
    assert [finding.rule for finding in check(deep.manifests())] == ["asl.document"]


def test_a_way_that_never_ends() -> None:
    """Two states that lead only to each other are found, both of them."""
    made = workflow()
    del made["States"]["Record"]["Catch"]
    made["States"]["Record"]["Next"] = "Again"
    made["States"]["Again"] = {"Type": "Wait", "Seconds": 5, "Next": "Record"}
    found = [finding.path.rpartition("> ")[2] for finding in broken(made) if finding.rule == "asl.no-end"]
    assert found == ["States.Record", "States.Again"]


def test_a_way_that_only_a_failure_ends() -> None:
    """A state that leads back to itself is a loop, even where a catcher leads out of it."""
    found = broken(changed(workflow(), f"{RECORD}/Next", "Record"))
    assert [(finding.rule, finding.path.rpartition("> ")[2]) for finding in found] == [("asl.no-end", "States.Record")]


def test_time_without_a_bound() -> None:
    """Without TimeoutSeconds of the machine every task needs its own."""
    unbounded = changed(workflow(), "TimeoutSeconds")
    assert broken(unbounded) == []
    found = broken(changed(unbounded, f"{RECORD}/TimeoutSeconds"))
    assert [(finding.rule, finding.path) for finding in found] == [
        ("asl.no-timeout", "spec.forProvider.definition > TimeoutSeconds")
    ]


def test_retries_of_no_attempt() -> None:
    """A retrier with no attempt retries nothing."""
    made = changed(workflow(), f"{RECORD}/Retry/0/MaxAttempts", 0)
    assert [finding.rule for finding in broken(made)] == ["asl.no-retry"]
