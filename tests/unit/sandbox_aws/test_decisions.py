"""What the policies of a role decide can be watched: what a function asked for, and what it was refused."""

from __future__ import annotations

import json

import pytest
from botocore.exceptions import ClientError

from sandbox.aws import ControlError
from sandbox.aws.decision import Decision
from tests.unit.sandbox_aws.account import TRUST_ACCOUNT, Account
from tests.unit.sandbox_aws.workflows import allow


def test_a_watched_roles_decisions_are_noted_once(account: Account) -> None:
    """Allowed and refused, each with its resource; what the queue's own policy allows is no decision of the role."""
    url, arn = account.queue()
    role = account.role(allow("sqs:GetQueueAttributes"), trust=TRUST_ACCOUNT)
    name = role.rpartition("/")[2]
    # Whoever names the account only leaves it to the account's own policies.
    opened = {**allow("sqs:SendMessage"), "Principal": {"AWS": f"arn:aws:iam::{account.id}:root"}, "Resource": arn}
    document = json.dumps({"Version": "2012-10-17", "Statement": [opened]})
    account.client("sqs").set_queue_attributes(QueueUrl=url, Attributes={"Policy": document})
    keys = account.client("sts").assume_role(RoleArn=role, RoleSessionName="tests")["Credentials"]
    sqs = account.client(
        "sqs",
        aws_access_key_id=keys["AccessKeyId"],
        aws_secret_access_key=keys["SecretAccessKey"],
        aws_session_token=keys["SessionToken"],
    )
    sqs.get_queue_attributes(QueueUrl=url)  # not watched yet
    account.emulator.watch_decisions(name)
    for _ in range(2):
        sqs.get_queue_attributes(QueueUrl=url)
        with pytest.raises(ClientError, match="AccessDenied"):
            sqs.send_message(QueueUrl=url, MessageBody="x")
    assert account.emulator.decisions(name) == {
        Decision("sqs:GetQueueAttributes", arn, allowed=True),
        Decision("sqs:SendMessage", arn, allowed=False),
    }
    assert account.emulator.decisions(name) == set()


def test_a_role_that_nobody_watches_has_no_decisions(account: Account) -> None:
    """Asking for it is a mistake, and said to be one."""
    account.emulator.watch_decisions("reader")
    with pytest.raises(ControlError, match="writer"):
        account.emulator.decisions("writer")
