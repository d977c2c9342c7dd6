"""Each kind of message once for real: its cause is there, then it is not, then it is redriven."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.unit.ops.conftest import REGION, Desk, Discard
from tests.unit.sandbox_aws.account import Account

ITEMS: list[dict[str, Any]] = [
    {"id": {"S": "a"}, "photo": {"B": b"\x00\xff"}, "tags": {"SS": ["x"]}, "deep": {"M": {"n": {"N": "1.50"}}}},
    {"id": {"S": "b"}, "parts": {"BS": [b"\x01"]}, "list": {"L": [{"BOOL": True}, {"NULL": True}]}},
    {"id": {"S": "c"}},
]


def record(stream: str, number: str = "100", **more: Any) -> dict[str, Any]:
    """A record as Lambda hands it to a function."""
    change = {
        "ApproximateCreationDateTime": 1767225600,
        "Keys": {"id": {"S": "a"}},
        "NewImage": {"id": {"S": "a"}, "name": {"S": "Zoë"}},
        "SequenceNumber": number,
        "SizeBytes": 3,
        "StreamViewType": "NEW_AND_OLD_IMAGES",
        **more,
    }
    return {
        "eventID": f"e{number}",
        "eventName": "INSERT",
        "eventVersion": "1.1",
        "eventSource": "aws:dynamodb",
        "awsRegion": REGION,
        "dynamodb": change,
        "eventSourceARN": stream,
    }


def set_aside(desk: Desk, stream: str, number: str = "100", **more: Any) -> dict[str, Any]:
    """The message that a function writes about a record that it cannot process."""
    return {
        "kind": "stream-record",
        "reason": "BAD_SHAPE: no email",
        "functionName": desk.function,
        "eventSourceMapping": None,
        "streamArn": stream,
        "record": record(stream, number),
        **more,
    }


def stream_of(account: Account) -> str:
    """ARN of a stream that need not exist."""
    return f"arn:aws:dynamodb:{REGION}:{account.id}:table/t/stream/2026-01-01T00:00:00.000"


def failed_run(machine: str, given: Any, run: str = "run-1") -> dict[str, Any]:
    """The message that a state machine writes about its failure."""
    return {
        "kind": "execution",
        "stateMachineArn": machine,
        "executionArn": f"{machine.replace('stateMachine', 'execution')}:{run}",
        "startTime": "2026-01-02T02:00:03.123Z",
        "input": given,
        "failure": {"Error": "Lambda.Unknown", "Cause": "..."},
    }


def test_a_record_set_aside_goes_to_its_function(desk: Desk) -> None:
    """The function gets the record as it was, and the queue is empty afterwards."""
    stream = stream_of(desk.account)
    desk.put(set_aside(desk, stream))
    assert desk.redrive() == 0, desk.text
    assert desk.counts() == {"read": 1, "redriven": 1}
    assert desk.events() == [{"Records": [record(stream)]}]
    assert desk.redrive() == 0
    assert desk.counts() == {}, "a second run finds nothing"


def test_a_record_that_is_refused_again_came_back(desk: Desk) -> None:
    """A function that sets the same record aside again has not been corrected: the new message stays, exit code 1."""
    desk.put(set_aside(desk, stream_of(desk.account)))
    desk.mood("refusing")
    assert desk.redrive() == 1
    assert desk.counts() == {"read": 2, "redriven": 1, "came-back": 1, "kept": 1}
    assert "came back" in desk.text
    assert len(desk.events()) == 1, "it is not sent back twice in one run"
    assert len(desk.waiting()) == 1


def test_the_same_record_twice_has_not_come_back(desk: Desk) -> None:
    """A record that was set aside by two deliveries of its batch is sent back for both messages."""
    for _ in range(2):
        desk.put(set_aside(desk, stream_of(desk.account)))
    assert desk.redrive() == 0, desk.text
    assert desk.counts() == {"read": 2, "redriven": 2}


@pytest.mark.parametrize("mood", ["broken", "partial"])
def test_a_record_that_fails_stays(desk: Desk, mood: str) -> None:
    """A failed invocation or a reported record keeps the message, and what the record holds is not printed."""
    message = desk.put(set_aside(desk, stream_of(desk.account)))
    desk.mood(mood)
    assert desk.redrive() == 1
    assert desk.counts() == {"read": 1, "failed": 1, "kept": 1}
    assert message in desk.text
    assert "secret" not in desk.text
    assert desk.waiting() == [message], "it can be received at once"


@pytest.mark.parametrize("answer", ["null", "{}", '{"isValid": false}', '{"batchItemFailures": null}', "[]"])
def test_an_answer_that_says_nothing_of_records_keeps_the_message(desk: Desk, answer: str) -> None:
    """A function named by mistake ends without an error and has done nothing: the record must not be deleted."""
    message = desk.put(set_aside(desk, stream_of(desk.account)))
    desk.mood(f"other {answer}")
    assert desk.redrive("--function", desk.function) == 1
    assert desk.counts() == {"read": 1, "failed": 1, "kept": 1}
    assert "its answer has no batchItemFailures" in desk.text
    assert desk.waiting() == [message]


def test_an_image_left_out_is_read_from_the_stream(desk: Desk) -> None:
    """A message that names NewImage as truncated is completed before the function sees it."""
    name, stream = desk.table()
    desk.account.client("dynamodb").put_item(TableName=name, Item={"id": {"S": "big"}, "text": {"S": "x" * 1000}})
    streams = desk.account.client("dynamodbstreams")
    (shard,) = streams.describe_stream(StreamArn=stream)["StreamDescription"]["Shards"]
    number = shard["SequenceNumberRange"]["StartingSequenceNumber"]
    short = record(stream, number)
    del short["dynamodb"]["NewImage"]
    desk.put(set_aside(desk, stream, record=short, truncated=["OldImage", "NewImage"]))
    assert desk.redrive() == 0, desk.text
    ((found,),) = [event["Records"] for event in desk.events()]
    assert found["dynamodb"]["NewImage"]["text"] == {"S": "x" * 1000}
    assert found["dynamodb"]["SequenceNumber"] == number


def test_what_is_no_record_at_all_is_sent_as_it_came(desk: Desk) -> None:
    """A function that has learned to read it gets the very thing that it has set aside."""
    desk.put(set_aside(desk, "", streamArn=None, record="just text"))
    assert desk.redrive() == 0, desk.text
    assert desk.events() == [{"Records": ["just text"]}]


def test_a_discarded_batch_is_read_again(desk: Desk, discarded: Discard) -> None:
    """The function gets, byte for byte, the event that Lambda has given up on."""
    discarded(*ITEMS)
    assert desk.redrive() == 0, desk.text
    assert desk.counts() == {"read": 1, "redriven": 1}
    first, again = desk.events(2)
    assert again == first
    assert [found["dynamodb"]["Keys"]["id"]["S"] for found in again["Records"]] == ["a", "b", "c"]
    assert desk.waiting() == []


def test_records_behind_the_batch_are_left_alone(desk: Desk, discarded: Discard) -> None:
    """Reading ends at the batch's last record, however many follow."""
    stream = discarded(ITEMS[2])
    table = stream.partition("table/")[2].partition("/")[0]
    desk.account.client("dynamodb").put_item(TableName=table, Item={"id": {"S": "later"}})
    assert desk.redrive() == 0, desk.text
    assert [len(event["Records"]) for event in desk.events(2)] == [1, 1]


@pytest.mark.parametrize("mood", ["broken", "partial"])
def test_a_batch_stays_until_all_of_it_succeeds(desk: Desk, discarded: Discard, mood: str) -> None:
    """One failing record keeps the whole message; a later run repeats it."""
    discarded(*ITEMS)
    desk.mood(mood)
    assert desk.redrive() == 1
    assert desk.counts() == {"read": 1, "failed": 1, "kept": 1}
    desk.mood("")
    assert desk.redrive() == 0
    assert desk.counts() == {"read": 1, "redriven": 1}


def kinesis_records(desk: Desk, *data: bytes) -> tuple[str, str, list[str]]:
    """Put records into a new stream; its ARN, their shard and their numbers."""
    client, name = desk.account.client("kinesis"), f"events-{desk.function}"
    client.create_stream(StreamName=name, ShardCount=1)
    client.get_waiter("stream_exists").wait(StreamName=name, WaiterConfig={"Delay": 1})
    entries = [{"Data": one, "PartitionKey": "k"} for one in data]
    results = client.put_records(StreamName=name, Records=entries)["Records"]
    numbers = [result["SequenceNumber"] for result in results]
    return f"arn:aws:kinesis:{REGION}:{desk.account.id}:stream/{name}", results[0]["ShardId"], numbers


def kinesis_batch(desk: Desk, stream: str, shard: str, first: str, last: str) -> dict[str, Any]:
    """The message that Lambda writes about records of Kinesis that it has given up."""
    info = {"shardId": shard, "startSequenceNumber": first, "endSequenceNumber": last, "batchSize": 2}
    context = {"functionArn": f"{desk.function_arn}:$LATEST", "condition": "RetryAttemptsExhausted"}
    return {"requestContext": context, "version": "1.0", "KinesisBatchInfo": {**info, "streamArn": stream}}


def test_a_discarded_batch_of_kinesis_is_read_again(desk: Desk) -> None:
    """The function gets the batch's records, and no other of the shard, in the shape of Lambda's event."""
    stream, shard, numbers = kinesis_records(desk, b"a", b"b\x00", b"c", b"d")
    desk.put(kinesis_batch(desk, stream, shard, numbers[1], numbers[2]))
    assert desk.redrive() == 0, desk.text
    ((first, second),) = [event["Records"] for event in desk.events()]
    assert [first["kinesis"]["data"], second["kinesis"]["data"]] == ["YgA=", "Yw=="]
    assert first["eventID"] == f"{shard}:{numbers[1]}"
    assert desk.waiting() == []


def test_data_left_out_is_read_from_the_stream(desk: Desk) -> None:
    """A record of Kinesis that was too large for its message is read from its shard before the function sees it."""
    stream, shard, numbers = kinesis_records(desk, b"a", b"large")
    short = {"eventID": f"{shard}:{numbers[1]}", "kinesis": {"sequenceNumber": numbers[1]}, "eventSourceARN": stream}
    desk.put(set_aside(desk, stream, record=short, truncated=["data"]))
    assert desk.redrive() == 0, desk.text
    ((found,),) = [event["Records"] for event in desk.events()]
    assert found["kinesis"]["data"] == "bGFyZ2U="


def bury(desk: Desk, body: str, **attributes: str) -> str:
    """Let SQS move a message from a queue, which the desk's function reads, into the desk's; its id."""
    sqs, name = desk.account.client("sqs"), f"source-{desk.function}"
    policy = json.dumps({"deadLetterTargetArn": desk.arn, "maxReceiveCount": 1})
    url = sqs.create_queue(QueueName=name, Attributes={"RedrivePolicy": policy, "VisibilityTimeout": "0"})["QueueUrl"]
    typed = {key: {"DataType": "String", "StringValue": value} for key, value in attributes.items()}
    message: str = sqs.send_message(QueueUrl=url, MessageBody=body, MessageAttributes=typed)["MessageId"]
    while sqs.receive_message(QueueUrl=url).get("Messages"):
        pass
    arn = f"arn:aws:sqs:{REGION}:{desk.account.id}:{name}"
    desk.account.client("lambda").create_event_source_mapping(
        FunctionName=desk.function, EventSourceArn=arn, Enabled=False
    )
    return message


def test_a_message_that_sqs_has_moved_goes_to_its_queues_reader(desk: Desk) -> None:
    """The reader gets body, attributes and id as before; nothing is put back into the queue."""
    message = bury(desk, "an alert", alertType="HIGH_PRIORITY")
    desk.mood("other {}")
    assert desk.redrive() == 1
    assert desk.counts() == {"read": 1, "failed": 1, "kept": 1}
    desk.mood("")
    assert desk.redrive() == 0, desk.text
    assert desk.counts() == {"read": 1, "redriven": 1}
    ((found,),) = [event["Records"] for event in desk.events(2)[1:]]
    assert (found["messageId"], found["body"], found["eventSource"]) == (message, "an alert", "aws:sqs")
    assert found["messageAttributes"]["alertType"]["stringValue"] == "HIGH_PRIORITY"
    assert found["attributes"]["SentTimestamp"].isdigit()
    assert found["eventSourceARN"].endswith(f":source-{desk.function}")


def test_a_queue_without_a_reader_keeps_its_dead_letters(desk: Desk) -> None:
    """Whom to give it to is not guessed: the line says what to do, and with --function it is done."""
    bury(desk, "an alert")
    client = desk.account.client("lambda")
    for mapping in client.list_event_source_mappings(FunctionName=desk.function)["EventSourceMappings"]:
        client.delete_event_source_mapping(UUID=mapping["UUID"])
    assert desk.redrive() == 1
    assert "0 functions read the queue" in desk.text
    assert desk.redrive("--function", desk.function) == 0, desk.text


def test_a_batch_that_the_stream_has_lost_stays_and_says_so(desk: Desk) -> None:
    """After 24 hours nobody can read the records: the message is kept and named, the exit code is not 0."""
    _, stream = desk.table()
    info = {
        "shardId": "shardId-00000000000000000000-00000000",
        "startSequenceNumber": "1" * 21,
        "endSequenceNumber": "2" * 21,
        "streamArn": stream,
        "batchSize": 2,
    }
    context = {"functionArn": f"{desk.function_arn}:$LATEST", "condition": "RetryAttemptsExhausted"}
    message = desk.put({"requestContext": context, "DDBStreamBatchInfo": info, "version": "1.0"})
    assert desk.redrive() == 1
    assert "no longer has the records" in desk.text
    assert "24 hours" in desk.text
    assert desk.waiting() == [message]


@pytest.mark.parametrize(
    ("given", "started"),
    [
        ({"dataType": "USER_DATA", "batchSize": 5}, {"dataType": "USER_DATA", "batchSize": 5}),
        ({"scheduledExecution": True}, {"scheduledExecution": True, "asOf": "2026-01-02T02:00:03.123Z"}),
        ({"scheduledExecution": True, "asOf": "2025-12-31"}, {"scheduledExecution": True, "asOf": "2025-12-31"}),
        ([1, "Zoë"], [1, "Zoë"]),
        (None, None),
    ],
    ids=["plain", "scheduled", "told", "list", "null"],
)
def test_a_failed_execution_is_started_again(desk: Desk, given: Any, started: Any) -> None:
    """The run gets its predecessor's input, and a scheduled one the time that it stands for."""
    machine = desk.machine()
    desk.put(failed_run(machine, given))
    assert desk.redrive() == 0, desk.text
    assert desk.inputs(machine) == [started]


def test_two_messages_about_one_execution_start_one(desk: Desk) -> None:
    """A message that is delivered twice, or redriven by two people, starts one run and counts as done."""
    machine = desk.machine()
    for run in ("run-1", "run-1", "run-2"):
        desk.put(failed_run(machine, {"n": 1}, run))
    assert desk.redrive() == 0, desk.text
    assert desk.counts() == {"read": 3, "redriven": 3}
    assert len(desk.inputs(machine)) == 2


def rule(desk: Desk, machine: str, **target: Any) -> dict[str, str]:
    """Message attributes of EventBridge's dead letter for a new rule with this target."""
    events = desk.account.client("events")
    arn: str = events.put_rule(Name=f"rule-{desk.function}", ScheduleExpression="cron(0 2 * * ? *)")["RuleArn"]
    role = desk.role()
    events.put_targets(Rule=f"rule-{desk.function}", Targets=[{"Id": "t", "Arn": machine, "RoleArn": role, **target}])
    return {"RULE_ARN": arn, "TARGET_ARN": machine, "ERROR_CODE": "NO_PERMISSIONS", "ERROR_MESSAGE": "denied"}


def occurrence(account: Account) -> dict[str, Any]:
    """The event of a schedule."""
    return {
        "version": "0",
        "id": "17554ea1-9b10-e0ad-26bc-7797acd41391",
        "detail-type": "Scheduled Event",
        "source": "aws.events",
        "account": account.id,
        "time": "2026-01-02T02:00:00Z",
        "region": REGION,
        "resources": [],
        "detail": {},
    }


def test_an_undelivered_occurrence_runs_with_the_input_of_its_target(desk: Desk) -> None:
    """The event says which day was meant, the rule says what the state machine would have got."""
    machine = desk.machine()
    wanted = {"dataType": "DAILY_ANALYTICS", "batchSize": 100, "scheduledExecution": True}
    desk.put(occurrence(desk.account), rule(desk, machine, Input=json.dumps(wanted)))
    assert desk.redrive() == 0, desk.text
    assert desk.inputs(machine) == [{**wanted, "asOf": "2026-01-02T02:00:00Z"}]


def test_an_undelivered_event_is_the_input_of_a_target_without_one(desk: Desk) -> None:
    """A target that would have got the whole event gets it."""
    machine = desk.machine()
    desk.put(occurrence(desk.account), rule(desk, machine))
    assert desk.redrive() == 0, desk.text
    assert desk.inputs(machine) == [occurrence(desk.account)]


def test_an_undelivered_event_of_which_a_part_was_due_stays(desk: Desk) -> None:
    """What an input path would have made of the event is not guessed."""
    machine = desk.machine()
    desk.put(occurrence(desk.account), rule(desk, machine, InputPath="$.detail"))
    assert desk.redrive() == 1
    assert desk.counts() == {"read": 1, "failed": 1, "kept": 1}
    assert desk.inputs(machine) == []


def test_an_undelivered_input_counts_for_the_hour_of_sending(desk: Desk) -> None:
    """Without an event there is only the time at which the queue got the message."""
    machine = desk.machine()
    message = desk.put({"scheduledExecution": True}, rule(desk, machine))
    assert desk.redrive("--dry-run") == 0
    assert f"{message}   undelivered" in desk.text
    assert desk.redrive() == 0, desk.text
    (started,) = desk.inputs(machine)
    assert started.keys() == {"scheduledExecution", "asOf"}
    assert started["asOf"].endswith(":00:00Z")


def test_a_dead_letter_of_a_function_needs_to_be_told_which(desk: Desk) -> None:
    """AWS writes the bare event: without --function it stays and says what to give, with it it is processed."""
    client = desk.account.client("lambda")
    client.put_function_event_invoke_config(FunctionName=desk.function, MaximumRetryAttempts=0)
    client.update_function_configuration(FunctionName=desk.function, DeadLetterConfig={"TargetArn": desk.arn})
    desk.mood("broken")
    desk.account.invoke_later(desk.function, {"file": "a"})
    desk.account.emulator.wait_until_idle()
    assert desk.events() == [{"file": "a"}]
    desk.mood("")
    assert desk.redrive() == 1
    assert "give --function" in desk.text
    assert desk.redrive("--function", desk.function) == 0, desk.text
    assert desk.events() == [{"file": "a"}]
    assert desk.waiting() == []


def test_an_event_goes_back_without_its_count_of_continuations(desk: Desk) -> None:
    """The data processor gives up after so many calls to itself; a redriven event begins that count anew."""
    desk.put({"Records": [], "continuation": 12}, {"RequestID": "r", "ErrorCode": "200", "ErrorMessage": "x"})
    assert desk.redrive("--function", desk.function) == 0, desk.text
    assert desk.events() == [{"Records": []}]


def test_an_event_at_a_failure_destination_names_its_function(desk: Desk) -> None:
    """The record of an asynchronous invocation holds both the function and the event."""
    client = desk.account.client("lambda")
    client.put_function_event_invoke_config(
        FunctionName=desk.function,
        MaximumRetryAttempts=0,
        DestinationConfig={"OnFailure": {"Destination": desk.arn}},
    )
    desk.mood("broken")
    desk.account.invoke_later(desk.function, {"file": "b"})
    desk.account.emulator.wait_until_idle()
    desk.mood("")
    assert desk.events() == [{"file": "b"}]
    assert desk.redrive() == 0, desk.text
    assert desk.events() == [{"file": "b"}]
