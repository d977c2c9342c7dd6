"""Metrics that services publish by themselves, where alarms and dashboards look for them."""

import json
from typing import Any

import pytest

from sandbox.aws import Fault
from tests.unit.sandbox_aws.account import Account
from tests.unit.sandbox_aws.conftest import Eventually
from tests.unit.sandbox_aws.streams import HANDLER, READ_TABLE, SEND, bodies, put, table
from tests.unit.sandbox_aws.workflows import allow, machine, metric, run

FAILS = "def handler(event, context):\n    raise ValueError('no')\n"
NAME = "items"


def item(key: str, size: int = 1) -> dict[str, Any]:
    """An item of about so many bytes."""
    return {"id": {"S": key}, "text": {"S": "x" * size}}


def consumed(account: Account, kind: str, name: str = NAME) -> float | None:
    """Capacity units that a table has consumed, of kind Read or Write."""
    return metric(account, "AWS/DynamoDB", f"Consumed{kind}CapacityUnits", TableName=name)


def test_writes_consume_by_kilobyte(account: Account) -> None:
    """Each write counts its item's size in kilobytes, rounded up, whichever operation it came by."""
    table(account, NAME)
    client = account.client("dynamodb")
    client.put_item(TableName=NAME, Item=item("a", 1500))
    client.batch_write_item(RequestItems={NAME: [{"PutRequest": {"Item": item(key)}} for key in ("b", "c")]})
    client.delete_item(TableName=NAME, Key={"id": {"S": "b"}})
    client.update_item(TableName=NAME, Key={"id": {"S": "c"}}, UpdateExpression="REMOVE #t", **names())
    client.transact_write_items(TransactItems=[{"Put": {"TableName": NAME, "Item": item("d")}}])
    assert consumed(account, "Write") == 2 + 2 + 1 + 1 + 2  # a transaction costs twice


def names() -> dict[str, Any]:
    """The expression attribute names of `item`."""
    return {"ExpressionAttributeNames": {"#t": "text"}}


def test_reads_consume_by_consistency(account: Account) -> None:
    """An eventually consistent read counts half a unit, a consistent one a whole; writes are no reads."""
    table(account, NAME)
    client = account.client("dynamodb")
    client.put_item(TableName=NAME, Item=item("a"))
    client.get_item(TableName=NAME, Key={"id": {"S": "a"}})
    client.get_item(TableName=NAME, Key={"id": {"S": "a"}}, ConsistentRead=True)
    key = {"KeyConditionExpression": "id = :a", "ExpressionAttributeValues": {":a": {"S": "a"}}}
    client.query(TableName=NAME, ConsistentRead=True, **key)
    assert (consumed(account, "Read"), consumed(account, "Write")) == (2.5, 1)


@pytest.mark.parametrize("asked", ["NONE", "TOTAL", "INDEXES"])
def test_callers_get_the_capacity_that_they_asked_for(account: Account, asked: str) -> None:
    """The answer states what was consumed exactly when the request wants it."""
    table(account, NAME)
    answer = account.client("dynamodb").put_item(TableName=NAME, Item=item("a"), ReturnConsumedCapacity=asked)
    assert answer.get("ConsumedCapacity", {}).get("CapacityUnits") == (None if asked == "NONE" else 1)
    assert ("Table" in answer.get("ConsumedCapacity", {})) == (asked == "INDEXES")
    assert consumed(account, "Write") == 1


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        (
            Fault(code="ProvisionedThroughputExceededException", status=400, operation="BatchWriteItem", count=1),
            {"ThrottledRequests": 1, "WriteThrottleEvents": 1, "SystemErrors": None},
        ),
        (Fault(unprocessed=1, count=1), {"ThrottledRequests": 1, "WriteThrottleEvents": 4, "SystemErrors": None}),
        (Fault(unprocessed=0.5, count=1), {"ThrottledRequests": None, "WriteThrottleEvents": 2, "SystemErrors": None}),
        (
            Fault(code="InternalServerError", status=500, count=1),
            {"ThrottledRequests": None, "WriteThrottleEvents": None, "SystemErrors": 1},
        ),
    ],
    ids=["throttled", "all throttled", "half throttled", "broken"],
)
def test_refusals_of_dynamodb_are_counted(account: Account, fault: Fault, expected: dict[str, float | None]) -> None:
    """Requests throttled as a whole, single items throttled and errors of the service have their metric."""
    table(account, NAME)
    aimed = Fault(**{**fault.document(), "account": account.id, "service": "dynamodb"})
    with account.emulator.faults(aimed):
        account.client("dynamodb").batch_write_item(
            RequestItems={NAME: [{"PutRequest": {"Item": item(key)}} for key in "abcd"]}
        )
    by_operation = {"TableName": NAME, "Operation": "BatchWriteItem"}
    found = {
        "ThrottledRequests": metric(account, "AWS/DynamoDB", "ThrottledRequests", **by_operation),
        "WriteThrottleEvents": metric(account, "AWS/DynamoDB", "WriteThrottleEvents", TableName=NAME),
        "SystemErrors": metric(account, "AWS/DynamoDB", "SystemErrors", **by_operation),
    }
    assert found == expected


def test_a_task_that_dynamodb_throttles_is_counted(account: Account) -> None:
    """A fault on a state machine's own write is published like one on a request."""
    table(account, NAME)
    parameters = {"TableName": NAME, "Item": item("a")}
    resource = "arn:aws:states:::dynamodb:putItem"
    state = {"Type": "Task", "Resource": resource, "Parameters": parameters, "End": True}
    arn = machine(account, {"t": state}, allow("dynamodb:PutItem"))
    code = "ProvisionedThroughputExceededException"
    with account.emulator.faults(Fault(account=account.id, service="dynamodb", code=code, status=400)):
        found = run(account, arn)
    assert found["error"] == f"DynamoDB.{code}"
    by_operation = {"TableName": NAME, "Operation": "PutItem"}
    assert metric(account, "AWS/DynamoDB", "ThrottledRequests", **by_operation) == 1


def test_queues_have_depth_and_age(account: Account, eventually: Eventually) -> None:
    """The number of waiting messages and the age of the oldest are sampled by the clock."""
    url, arn = account.queue()
    for _ in range(3):
        account.client("sqs").send_message(QueueUrl=url, MessageBody="x")
    name = {"QueueName": arn.rpartition(":")[2]}
    visible = "ApproximateNumberOfMessagesVisible"
    assert eventually(lambda: metric(account, "AWS/SQS", visible, "Maximum", **name)) == 3
    assert eventually(lambda: metric(account, "AWS/SQS", "ApproximateAgeOfOldestMessage", "Maximum", **name))


def by_stream(account: Account, function: str) -> None:
    """Invoke through a table's stream."""
    source = table(account, NAME)
    account.client("lambda").create_event_source_mapping(
        FunctionName=function, EventSourceArn=source, StartingPosition="TRIM_HORIZON", MaximumRetryAttempts=0
    )
    put(account, NAME, "a")


def by_machine(account: Account, function: str) -> None:
    """Invoke through a state machine."""
    parameters = {"FunctionName": function, "Payload.$": "$"}
    state = {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": parameters, "End": True}
    run(account, machine(account, {"t": state}, allow("lambda:InvokeFunction")))


def by_rule(account: Account, function: str) -> None:
    """Invoke through an EventBridge rule, without retries."""
    account.client("lambda").put_function_event_invoke_config(FunctionName=function, MaximumRetryAttempts=0)
    events = account.client("events")
    rule = events.put_rule(Name="r", EventPattern=json.dumps({"source": ["shop"]}))["RuleArn"]
    account.admit(function, "events.amazonaws.com", rule)
    arn = f"arn:aws:lambda:us-east-1:{account.id}:function:{function}"
    events.put_targets(Rule="r", Targets=[{"Id": "1", "Arn": arn}])
    events.put_events(Entries=[{"Source": "shop", "DetailType": "sale", "Detail": "{}"}])


@pytest.mark.parametrize("call", [by_stream, by_machine, by_rule])
def test_every_kind_of_invocation_is_counted(account: Account, eventually: Eventually, call: Any) -> None:
    """Invocations, errors, throttles and duration are published whatever invokes the function."""
    function = account.function(FAILS, READ_TABLE)
    call(account, function)

    def sum_of(name: str) -> float | None:
        return metric(account, "AWS/Lambda", name, FunctionName=function)

    assert eventually(lambda: sum_of("Duration"))
    assert [sum_of(name) for name in ("Invocations", "Errors", "Throttles")] == [1, 1, 0]


def test_a_reader_that_falls_behind_shows_its_age(account: Account, eventually: Eventually) -> None:
    """IteratorAge is how old a batch's last record was when the function had handled it, in milliseconds."""
    source = table(account, NAME)
    put(account, NAME, "a")
    url, _ = account.queue()
    code = HANDLER.replace("ids =", "import time; time.sleep(1)\n    ids =")
    variables = {"Variables": {"QUEUE": url}}
    function = account.function(code, READ_TABLE, SEND, Timeout=20, Environment=variables)
    account.client("lambda").create_event_source_mapping(
        FunctionName=function, EventSourceArn=source, StartingPosition="TRIM_HORIZON"
    )
    assert bodies(account, url, 1) == [["a"]]
    age = eventually(lambda: metric(account, "AWS/Lambda", "IteratorAge", "Maximum", FunctionName=function))
    assert age
    assert 1000 <= age < 60_000
