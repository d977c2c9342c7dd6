"""A function's role must be able to read its event source and to report what it gave up, now and later."""

import json
from typing import Any

import pytest
from botocore.exceptions import ClientError

from tests.unit.sandbox_aws.account import LOGS, Account
from tests.unit.sandbox_aws.conftest import Eventually
from tests.unit.sandbox_aws.streams import HANDLER, READ_TABLE, SEND, bodies, ids, put, table
from tests.unit.sandbox_aws.workflows import allow

WORKS = "def handler(event, context):\n    return 1\n"
READ_QUEUE = {
    "Effect": "Allow",
    "Action": ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
    "Resource": "*",
}


def may(account: Account, role: str, *statements: Any) -> None:
    """Let a role do this and nothing else."""
    document = json.dumps({"Version": "2012-10-17", "Statement": [LOGS, *statements]})
    account.client("iam").put_role_policy(RoleName=role.rpartition("/")[2], PolicyName="p", PolicyDocument=document)


def connect(account: Account, source: str, role: str, code: str = WORKS, **settings: Any) -> tuple[str, str]:
    """UUID of a mapping to a new function with this role, and the queue that the function may write to."""
    url, _ = account.queue()
    name = account.function(code, Role=role, Timeout=20, Environment={"Variables": {"QUEUE": url}})
    mapping = account.client("lambda").create_event_source_mapping(FunctionName=name, EventSourceArn=source, **settings)
    return mapping["UUID"], url


@pytest.mark.parametrize("missing", READ_TABLE["Action"])
def test_each_permission_on_a_table_stream_is_needed(account: Account, missing: str) -> None:
    """Without any one of the four actions the mapping is refused, with AWS's words."""
    source = table(account, "items")
    role = account.role(*(allow(action) for action in READ_TABLE["Action"] if action != missing))
    said = (
        rf"InvalidParameterValueException.*Cannot access stream {source}\. Please ensure the role can perform the "
        "GetRecords, GetShardIterator, DescribeStream, and ListStreams Actions on your stream in IAM"
    )
    with pytest.raises(ClientError, match=said):
        connect(account, source, role, StartingPosition="LATEST")


def test_permission_on_another_stream_does_not_do(account: Account) -> None:
    """The policy must name the table's own stream."""
    source, other = table(account, "items"), table(account, "others")
    with pytest.raises(ClientError, match="Cannot access stream"):
        connect(account, source, account.role({**READ_TABLE, "Resource": other}), StartingPosition="LATEST")
    connect(account, source, account.role({**READ_TABLE, "Resource": source}), StartingPosition="LATEST")


def test_kinesis_needs_its_own_permissions(account: Account) -> None:
    """A role that lacks kinesis:ListShards cannot be given a Kinesis stream."""
    account.client("kinesis").create_stream(StreamName="events", ShardCount=1)
    source = f"arn:aws:kinesis:us-east-1:{account.id}:stream/events"
    calls = ("GetRecords", "GetShardIterator", "DescribeStream", "ListStreams")
    with pytest.raises(ClientError, match=r"Cannot access stream .*ListShards, and ListStreams Actions"):
        connect(account, source, account.role(*(allow(f"kinesis:{call}") for call in calls)), StartingPosition="LATEST")


def test_the_failure_queue_needs_permission(account: Account) -> None:
    """An OnFailure queue that the role may not send to is refused, at creation and at a later change."""
    source, client = table(account, "items"), account.client("lambda")
    destination = {"OnFailure": {"Destination": account.queue()[1]}}
    said = "InvalidParameterValueException.*does not have permissions to call SendMessage on SQS"
    role = account.role(READ_TABLE)
    with pytest.raises(ClientError, match=said):
        connect(account, source, role, StartingPosition="LATEST", DestinationConfig=destination)
    mapping, _ = connect(account, source, role, StartingPosition="LATEST")
    with pytest.raises(ClientError, match=said):
        client.update_event_source_mapping(UUID=mapping, DestinationConfig=destination)
    may(account, role, READ_TABLE, SEND)
    client.update_event_source_mapping(UUID=mapping, DestinationConfig=destination)


def test_reading_stops_while_the_role_may_not(account: Account, eventually: Eventually) -> None:
    """A permission that is taken away stops the reader, which says why; given back, it goes on without a loss."""
    source, role = table(account, "items"), account.role(READ_TABLE, SEND)
    mapping, handled = connect(account, source, role, HANDLER, StartingPosition="TRIM_HORIZON")
    put(account, "items", "a")
    assert ids(account, handled, 1) == ["a"]
    may(account, role, SEND)
    put(account, "items", "b")
    get = account.client("lambda").get_event_source_mapping
    assert eventually(lambda: "Cannot access stream" in get(UUID=mapping)["LastProcessingResult"])
    assert bodies(account, handled, 1, seconds=1.5) == []
    may(account, role, SEND, READ_TABLE)
    assert ids(account, handled, 1) == ["b"]


def test_a_queue_is_not_read_while_the_role_may_not(account: Account, eventually: Eventually) -> None:
    """Messages stay in the queue of a mapping whose role may not receive them any more."""
    (url, source), role = account.queue(), account.role(READ_QUEUE)
    mapping, _ = connect(account, source, role)
    may(account, role, allow("sqs:DeleteMessage"))
    account.client("sqs").send_message(QueueUrl=url, MessageBody="x")
    get = account.client("lambda").get_event_source_mapping
    assert eventually(lambda: "ReceiveMessage on SQS" in get(UUID=mapping)["LastProcessingResult"])

    def visible() -> str:
        answer = account.client("sqs").get_queue_attributes(
            QueueUrl=url, AttributeNames=["ApproximateNumberOfMessages"]
        )
        return str(answer["Attributes"]["ApproximateNumberOfMessages"])

    assert visible() == "1"
    may(account, role, READ_QUEUE)
    assert eventually(lambda: visible() == "0")


def test_a_failure_queue_that_refuses_the_role_gets_nothing(account: Account, eventually: Eventually) -> None:
    """The queue's own policy counts: a report that it denies is lost, and the metric of the function says so."""
    source, (url, queue) = table(account, "items"), account.queue()
    deny = {"Effect": "Deny", "Principal": "*", "Action": "sqs:SendMessage", "Resource": queue}
    policy = json.dumps({"Version": "2012-10-17", "Statement": [deny]})
    account.client("sqs").set_queue_attributes(QueueUrl=url, Attributes={"Policy": policy})
    connect(
        account,
        source,
        account.role(READ_TABLE, SEND),
        HANDLER,
        StartingPosition="TRIM_HORIZON",
        MaximumRetryAttempts=0,
        DestinationConfig={"OnFailure": {"Destination": queue}},
    )
    put(account, "items", "poison")
    (name,) = [found["FunctionName"] for found in account.client("lambda").list_functions()["Functions"]]
    wanted = {
        "Namespace": "AWS/Lambda",
        "MetricName": "DestinationDeliveryFailures",
        "Dimensions": [{"Name": "FunctionName", "Value": name}],
    }
    assert eventually(lambda: account.client("cloudwatch").list_metrics(**wanted)["Metrics"])
    assert account.messages(url, 1, seconds=0.3) == []
