"""Queue policies that ask for TLS and for certain senders, and senders that are no HTTP request."""

from __future__ import annotations

import json
from typing import Any

import pytest
from botocore.exceptions import ClientError

from tests.unit.sandbox_aws.account import Account
from tests.unit.sandbox_aws.test_event_targets import PASS, letters, rule, sell
from tests.unit.sandbox_aws.workflows import allow, machine, run, trust


def close(account: Account, queue: tuple[str, str], outsiders: dict[str, Any], *more: dict[str, Any]) -> None:
    """A policy that refuses plain HTTP and outsiders."""
    url, arn = queue
    everybody = {"Effect": "Deny", "Principal": "*", "Resource": arn}
    statements = [
        {**everybody, "Action": "sqs:*", "Condition": {"Bool": {"aws:SecureTransport": "false"}}},
        {**everybody, "Action": "sqs:SendMessage", "Condition": outsiders},
        *more,
    ]
    policy = json.dumps({"Version": "2012-10-17", "Statement": statements})
    account.client("sqs").set_queue_attributes(QueueUrl=url, Attributes={"Policy": policy})


def sending(url: str) -> dict[str, Any]:
    """One task that sends a message."""
    parameters = {"QueueUrl": url, "MessageBody": {"a": 1}}
    return {
        "Send": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "Parameters": parameters, "End": True}
    }


def test_a_task_sends_as_the_role_of_its_machine(account: Account) -> None:
    """The policy that names a role lets its machine in, over TLS as AWS calls, and keeps another machine out."""
    url, arn = account.queue()
    owner, other = (account.role(allow("sqs:SendMessage", arn), logs=False, trust=trust("states")) for _ in range(2))
    close(account, (url, arn), {"ArnNotEquals": {"aws:PrincipalArn": [owner]}})
    assert run(account, machine(account, sending(url), roleArn=owner))["status"] == "SUCCEEDED"
    refused = run(account, machine(account, sending(url), roleArn=other))
    assert (refused["status"], refused["error"]) == ("FAILED", "SQS.AmazonSQSException")


def test_a_service_is_no_outsider(account: Account) -> None:
    """A refusal of all but services leaves EventBridge in, as far as an Allow for its rule goes, and no other rule."""
    url, arn = account.queue()
    target = machine(account, PASS)
    role = account.role(allow("states:StopExecution"), logs=False, trust=trust("events"))
    letter_box = {"RoleArn": role, "DeadLetterConfig": {"Arn": arn}, "RetryPolicy": {"MaximumRetryAttempts": 0}}
    ours = rule(account, target, **letter_box)
    rule(account, target, **letter_box)
    admit = {
        "Effect": "Allow",
        "Principal": {"Service": "events.amazonaws.com"},
        "Action": "sqs:SendMessage",
        "Resource": arn,
        "Condition": {"ArnEquals": {"aws:SourceArn": ours}},
    }
    close(account, (url, arn), {"BoolIfExists": {"aws:PrincipalIsAWSService": "false"}}, admit)
    sell(account)
    ((_, attributes),) = letters(account, url)
    assert attributes["RULE_ARN"] == ours


def test_a_batch_needs_the_action_of_the_one_thing(account: Account) -> None:
    """IAM knows no actions for batches: who may publish or send may do it ten at a time."""
    url, arn = account.queue()
    topic = account.client("sns").create_topic(Name="things")["TopicArn"]
    entries = [{"Id": "1", "MessageBody": "a"}]
    messages = [{"Id": "1", "Message": "a"}]
    allowed = account.assume(
        {"Effect": "Allow", "Action": ["sns:Publish", "sqs:SendMessage"], "Resource": [topic, arn]}
    )
    assert account.client("sqs", **allowed).send_message_batch(QueueUrl=url, Entries=entries)["Successful"]
    sns = account.client("sns", **allowed)
    assert sns.publish_batch(TopicArn=topic, PublishBatchRequestEntries=messages)["Successful"]
    other = account.assume({"Effect": "Allow", "Action": ["sns:GetTopicAttributes"], "Resource": "*"})
    with pytest.raises(ClientError, match="sns:Publish"):
        account.client("sns", **other).publish_batch(TopicArn=topic, PublishBatchRequestEntries=messages)
