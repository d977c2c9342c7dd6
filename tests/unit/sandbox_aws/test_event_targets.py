"""Targets of EventBridge are called as permissions, retry policy and dead-letter queue say."""

import json
import uuid
from collections.abc import Mapping
from typing import Any

import pytest
from botocore.exceptions import ClientError

from sandbox.aws import Fault
from tests.unit.sandbox_aws.account import TRUST_LAMBDA, Account
from tests.unit.sandbox_aws.conftest import Eventually
from tests.unit.sandbox_aws.workflows import allow, machine, metric, trust

PASS = {"done": {"Type": "Pass", "End": True}}


def rule(account: Account, arn: str, **target: Any) -> str:
    """ARN of a new rule for events of the source shop."""
    events, name = account.client("events"), f"r-{uuid.uuid4().hex[:8]}"
    found: str = events.put_rule(Name=name, EventPattern=json.dumps({"source": ["shop"]}))["RuleArn"]
    events.put_targets(Rule=name, Targets=[{"Id": "1", "Arn": arn, **target}])
    return found


def sell(account: Account) -> None:
    """Put one event."""
    account.client("events").put_events(Entries=[{"Source": "shop", "DetailType": "sale", "Detail": '{"n": 1}'}])


def open_to(account: Account, queue: tuple[str, str], source: str) -> None:
    """Let EventBridge send to a queue on behalf of a rule."""
    url, arn = queue
    statement = {
        "Effect": "Allow",
        "Principal": {"Service": "events.amazonaws.com"},
        "Action": "sqs:SendMessage",
        "Resource": arn,
        "Condition": {"ArnEquals": {"aws:SourceArn": source}},
    }
    policy = json.dumps({"Version": "2012-10-17", "Statement": [statement]})
    account.client("sqs").set_queue_attributes(QueueUrl=url, Attributes={"Policy": policy})


def letters(account: Account, url: str, count: int = 1) -> list[tuple[Any, dict[str, str]]]:
    """Body and attributes of messages."""
    return [
        (json.loads(found["Body"]), {key: value["StringValue"] for key, value in found["MessageAttributes"].items()})
        for found in account.messages(url, count)
    ]


def events_metric(account: Account, name: str, source: str) -> float | None:
    """Sum of a metric of a rule."""
    return metric(account, "AWS/Events", name, RuleName=source.rpartition("/")[2])


def started(account: Account, arn: str) -> int:
    """How many executions a machine has."""
    return len(account.client("stepfunctions").list_executions(stateMachineArn=arn)["executions"])


def test_a_target_acts_under_its_role(account: Account) -> None:
    """A role that allows states:StartExecution starts the machine, and the metrics count it."""
    arn = machine(account, PASS)
    role = account.role(allow("states:StartExecution", arn), logs=False, trust=trust("events"))
    source = rule(account, arn, RoleArn=role)
    sell(account)
    assert started(account, arn) == 1
    names = ("TriggeredRules", "Invocations", "FailedInvocations")
    assert [events_metric(account, name, source) for name in names] == [1, 1, None]


@pytest.mark.parametrize(
    ("trusted", "allowed"),
    [(trust("events"), "states:StopExecution"), (TRUST_LAMBDA, "states:StartExecution")],
    ids=["no permission", "no trust"],
)
def test_a_role_that_does_not_suffice_ends_in_the_dead_letter_queue(
    account: Account, trusted: Mapping[str, Any], allowed: str
) -> None:
    """A refusal is not retried: the event goes to the target's queue at once, with the documented attributes."""
    arn, queue = machine(account, PASS), account.queue()
    role = account.role(allow(allowed), logs=False, trust=trusted)
    source = rule(account, arn, RoleArn=role, Input='{"x": 1}', DeadLetterConfig={"Arn": queue[1]})
    open_to(account, queue, source)
    sell(account)
    ((body, attributes),) = letters(account, queue[0])
    assert started(account, arn) == 0
    assert (body["source"], body["detail"], body["detail-type"]) == ("shop", {"n": 1}, "sale")
    assert "is not authorized to perform: states:StartExecution" in attributes.pop("ERROR_MESSAGE")
    assert attributes == {
        "RULE_ARN": source,
        "TARGET_ARN": arn,
        "ERROR_CODE": "NO_PERMISSIONS",
        "RETRY_ATTEMPTS": "0",
    }
    assert [events_metric(account, name, source) for name in ("FailedInvocations", "InvocationsSentToDlq")] == [1, 1]


def test_a_target_that_is_gone_ends_in_the_dead_letter_queue(account: Account) -> None:
    """A machine that does not exist is NO_RESOURCE."""
    queue, arn = account.queue(), f"arn:aws:states:us-east-1:{account.id}:stateMachine:gone"
    role = account.role(allow("states:StartExecution"), logs=False, trust=trust("events"))
    open_to(account, queue, rule(account, arn, RoleArn=role, DeadLetterConfig={"Arn": queue[1]}))
    sell(account)
    assert letters(account, queue[0])[0][1]["ERROR_CODE"] == "NO_RESOURCE"


def test_a_queue_that_admits_another_rule_gets_no_dead_letter(account: Account) -> None:
    """The queue's policy is asked with the rule as source; a letter that it refuses is lost and counted."""
    arn, queue = machine(account, PASS), account.queue()
    role = account.role(logs=False, trust=trust("events"))
    source = rule(account, arn, RoleArn=role, DeadLetterConfig={"Arn": queue[1]})
    open_to(account, queue, source + "-other")
    sell(account)
    assert events_metric(account, "InvocationsFailedToBeSentToDlq", source) == 1
    assert account.messages(queue[0], 1, seconds=0.3) == []


def test_a_passing_failure_is_retried(account: Account) -> None:
    """Two throttles are overcome by the retry policy; the execution starts once and nothing is a dead letter."""
    arn, queue = machine(account, PASS), account.queue()
    role = account.role(allow("states:StartExecution", arn), logs=False, trust=trust("events"))
    policy = {"MaximumRetryAttempts": 2, "MaximumEventAgeInSeconds": 60}
    source = rule(account, arn, RoleArn=role, RetryPolicy=policy, DeadLetterConfig={"Arn": queue[1]})
    open_to(account, queue, source)
    fault = Fault(account=account.id, service="states", code="ThrottlingException", status=400, count=2)
    with account.emulator.faults(fault) as injected:
        sell(account)
        account.emulator.wait_until_idle()
        assert injected.hits() == [2]
    assert started(account, arn) == 1
    assert events_metric(account, "RetryInvocationAttempts", source) == 2
    assert events_metric(account, "FailedInvocations", source) is None


def test_retries_that_are_used_up_end_in_the_dead_letter_queue(account: Account) -> None:
    """MaximumRetryAttempts 2 means three calls; the letter says how it ended."""
    arn, queue = machine(account, PASS), account.queue()
    role = account.role(allow("states:StartExecution", arn), logs=False, trust=trust("events"))
    target = {"RetryPolicy": {"MaximumRetryAttempts": 2}, "DeadLetterConfig": {"Arn": queue[1]}}
    open_to(account, queue, rule(account, arn, RoleArn=role, **target))
    fault = Fault(account=account.id, service="states", code="InternalServerException", status=500)
    with account.emulator.faults(fault) as injected:
        sell(account)
        account.emulator.wait_until_idle()
        assert injected.hits() == [3]
    ((_, attributes),) = letters(account, queue[0])
    named = ("ERROR_CODE", "RETRY_ATTEMPTS", "EXHAUSTED_RETRY_CONDITION")
    assert [attributes[name] for name in named] == ["ERROR_FROM_TARGET", "2", "MaximumRetryAttempts"]


def test_a_queue_needs_a_policy_for_the_rule(account: Account, eventually: Eventually) -> None:
    """A queue as target gets nothing until its policy admits EventBridge for this rule."""
    queue = account.queue()
    source = rule(account, queue[1])
    sell(account)
    assert events_metric(account, "FailedInvocations", source) == 1
    open_to(account, queue, source)
    sell(account)
    assert eventually(lambda: [json.loads(found["Body"])["source"] for found in account.messages(queue[0])]) == ["shop"]


def test_a_function_needs_a_policy_for_the_rule(account: Account) -> None:
    """A function as target that does not admit the rule is a failed invocation with a dead letter."""
    queue, name = account.queue(), account.function("def handler(event, context):\n    return 1\n")
    arn = f"arn:aws:lambda:us-east-1:{account.id}:function:{name}"
    source = rule(account, arn, DeadLetterConfig={"Arn": queue[1]})
    open_to(account, queue, source)
    sell(account)
    assert letters(account, queue[0])[0][1]["ERROR_CODE"] == "NO_PERMISSIONS"


def test_a_machine_as_target_needs_a_role(account: Account) -> None:
    """PutTargets refuses a state machine without RoleArn."""
    with pytest.raises(ClientError, match=r"ValidationException.*RoleArn is required for target"):
        rule(account, machine(account, PASS))


def test_a_schedule_acts_under_its_role_and_so_does_its_dead_letter(account: Account, eventually: Eventually) -> None:
    """A schedule's role needs the target's action, and sqs:SendMessage for the letter, whose body is the input."""
    (url, queue), arn = account.queue(), machine(account, PASS)
    role = account.role(allow("sqs:SendMessage", queue), logs=False, trust=trust("scheduler"))
    target = {"Arn": arn, "RoleArn": role, "Input": '{"x": 1}', "DeadLetterConfig": {"Arn": queue}}
    created = account.client("scheduler").create_schedule(
        Name="s",
        ScheduleExpression="at(2020-01-01T00:00:00)",
        FlexibleTimeWindow={"Mode": "OFF"},
        Target=target,
    )
    found = eventually(lambda: letters(account, url))
    body, attributes = found[0]
    assert body == {"x": 1}
    assert (attributes["SCHEDULE_ARN"], attributes["ERROR_CODE"]) == (created["ScheduleArn"], "NO_PERMISSIONS")
    assert attributes["SCHEDULED_TIME"] == "2020-01-01T00:00:00.000Z"
    assert started(account, arn) == 0
