"""Asynchronous invocations: bounded, retried, and never lost without a dead letter."""

import json
import time

import pytest

from sandbox.aws import AwsEmulator, Fault, Settings
from tests.unit.sandbox_aws.account import Account

FAILS = 'class Poison(Exception):\n    pass\ndef handler(event, context):\n    raise Poison("cannot " + event["do"])\n'
COUNTS = """
import os
import boto3
def handler(event, context):
    boto3.client("sqs").send_message(QueueUrl=os.environ["QUEUE"], MessageBody=context.aws_request_id)
    if event.get("fail"):
        raise RuntimeError
"""
SEND = {"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*"}


def test_the_dead_letter_is_the_raw_event_with_its_error(account: Account) -> None:
    """A dead letter is the event itself, with request id, status and message as message attributes."""
    url, arn = account.queue()
    name = account.function(FAILS, SEND, DeadLetterConfig={"TargetArn": arn})
    account.invoke_later(name, {"do": "this"})
    (message,) = account.messages(url)
    assert json.loads(message["Body"]) == {"do": "this"}
    attributes = {key: (found["DataType"], found["StringValue"]) for key, found in message["MessageAttributes"].items()}
    assert attributes["ErrorCode"] == ("Number", "200")
    assert attributes["ErrorMessage"] == ("String", "cannot this")
    assert len(attributes["RequestID"][1]) == 36


def test_dead_letter_and_destination_are_both_sent(account: Account) -> None:
    """With a dead-letter queue and an OnFailure destination, each gets its own form of the failed event."""
    letters, letters_arn = account.queue()
    failures, failures_arn = account.queue()
    name = account.function(FAILS, SEND, DeadLetterConfig={"TargetArn": letters_arn})
    account.client("lambda").put_function_event_invoke_config(
        FunctionName=name,
        MaximumRetryAttempts=1,
        DestinationConfig={"OnFailure": {"Destination": failures_arn}},
    )
    account.invoke_later(name, {"do": "that"})
    record = json.loads(account.messages(failures)[0]["Body"])
    assert record["requestPayload"] == {"do": "that"}
    assert record["requestContext"]["condition"] == "RetriesExhausted"
    assert record["requestContext"]["approximateInvokeCount"] == 2
    assert record["requestContext"]["functionArn"].endswith(f":function:{name}:$LATEST")
    assert record["responseContext"] == {"statusCode": 200, "executedVersion": "$LATEST", "functionError": "Unhandled"}
    assert record["responsePayload"]["errorType"] == "Poison"
    assert json.loads(account.messages(letters)[0]["Body"]) == {"do": "that"}


@pytest.mark.parametrize("retries", [0, 1, 2])
def test_an_event_is_retried_as_configured(account: Account, retries: int) -> None:
    """A failing event is attempted once more than MaximumRetryAttempts says, under one request id."""
    url, _ = account.queue()
    name = account.function(COUNTS, SEND, Environment={"Variables": {"QUEUE": url}}, Timeout=20)
    account.client("lambda").put_function_event_invoke_config(FunctionName=name, MaximumRetryAttempts=retries)
    account.invoke_later(name, {"fail": True})
    account.emulator.wait_until_idle()
    attempts = [message["Body"] for message in account.messages(url, retries + 2, seconds=0.5)]
    assert len(attempts) == retries + 1
    assert len(set(attempts)) == 1


def test_a_success_is_reported_to_its_destination(account: Account) -> None:
    """OnSuccess gets the event and the result; ministack alone never sends it."""
    url, arn = account.queue()
    name = account.function("def handler(event, context):\n    return event['n'] + 1\n", SEND)
    account.client("lambda").put_function_event_invoke_config(
        FunctionName=name, DestinationConfig={"OnSuccess": {"Destination": arn}}
    )
    account.invoke_later(name, {"n": 1})
    record = json.loads(account.messages(url)[0]["Body"])
    assert record["requestContext"]["condition"] == "Success"
    assert (record["requestPayload"], record["responsePayload"]) == ({"n": 1}, 2)


def test_a_throttle_uses_up_no_attempt(account: Account) -> None:
    """Events beyond the reserved concurrency wait for their turn; none is lost though none may be retried."""
    url, _ = account.queue()
    variables = {"Variables": {"QUEUE": url}}
    name = account.function(COUNTS, SEND, Environment=variables, Timeout=20)
    account.client("lambda").put_function_concurrency(FunctionName=name, ReservedConcurrentExecutions=1)
    account.client("lambda").put_function_event_invoke_config(FunctionName=name, MaximumRetryAttempts=0)
    for _ in range(12):
        account.invoke_later(name, {})
    account.emulator.wait_until_idle()
    assert len({message["Body"] for message in account.messages(url, 12)}) == 12


def test_reserved_concurrency_of_zero_goes_to_the_dead_letters_at_once(account: Account) -> None:
    """A function that may not run at all hands its events to the dead-letter queue with status 429."""
    url, arn = account.queue()
    name = account.function(FAILS, SEND, DeadLetterConfig={"TargetArn": arn})
    account.client("lambda").put_function_concurrency(FunctionName=name, ReservedConcurrentExecutions=0)
    account.invoke_later(name, {"do": "nothing"})
    (message,) = account.messages(url)
    assert message["MessageAttributes"]["ErrorCode"]["StringValue"] == "429"


def test_an_event_that_grew_too_old_is_given_up(account: Account) -> None:
    """An event whose next retry would come after MaximumEventAgeInSeconds ends as EventAgeExceeded."""
    with AwsEmulator.start(Settings(retry_seconds=90)) as own:
        account.emulator = own
        url, arn = account.queue()
        name = account.function(FAILS, SEND)
        account.client("lambda").put_function_event_invoke_config(
            FunctionName=name,
            MaximumEventAgeInSeconds=60,
            DestinationConfig={"OnFailure": {"Destination": arn}},
        )
        account.invoke_later(name, {"do": "x"})
        context = json.loads(account.messages(url)[0]["Body"])["requestContext"]
    assert (context["condition"], context["approximateInvokeCount"]) == ("EventAgeExceeded", 1)


def test_events_of_sns_are_retried_and_dead_lettered(account: Account) -> None:
    """A message of a topic that the handler refuses ends in the function's dead-letter queue."""
    url, arn = account.queue()
    name = account.function(FAILS.replace('event["do"]', '"it"'), SEND, DeadLetterConfig={"TargetArn": arn})
    sns, function = account.client("sns"), f"arn:aws:lambda:us-east-1:{account.id}:function:{name}"
    topic = sns.create_topic(Name="t")["TopicArn"]
    account.admit(name, "sns.amazonaws.com", topic)
    sns.subscribe(TopicArn=topic, Protocol="lambda", Endpoint=function)
    sns.publish(TopicArn=topic, Message="hello")
    (message,) = account.messages(url)
    assert json.loads(message["Body"])["Records"][0]["Sns"]["Message"] == "hello"


def test_events_of_eventbridge_are_retried_and_dead_lettered(account: Account) -> None:
    """An event of a rule that the handler refuses ends in the function's dead-letter queue."""
    url, arn = account.queue()
    name = account.function(FAILS.replace('event["do"]', '"it"'), SEND, DeadLetterConfig={"TargetArn": arn})
    events = account.client("events")
    rule = events.put_rule(Name="r", EventPattern=json.dumps({"source": ["shop"]}))["RuleArn"]
    account.admit(name, "events.amazonaws.com", rule)
    target = {"Id": "1", "Arn": f"arn:aws:lambda:us-east-1:{account.id}:function:{name}"}
    events.put_targets(Rule="r", Targets=[target])
    events.put_events(Entries=[{"Source": "shop", "DetailType": "sale", "Detail": '{"n": 1}'}])
    (message,) = account.messages(url)
    assert json.loads(message["Body"])["detail"] == {"n": 1}


@pytest.mark.parametrize("service", ["sns", "events"])
def test_a_function_that_does_not_admit_the_service_gets_nothing(account: Account, service: str) -> None:
    """Without a permission for the topic or the rule, no event reaches the function; ministack alone delivers."""
    url, _ = account.queue()
    name = account.function(COUNTS, SEND, Environment={"Variables": {"QUEUE": url}}, Timeout=20)
    function = f"arn:aws:lambda:us-east-1:{account.id}:function:{name}"
    account.admit(name, f"{service}.amazonaws.com", f"arn:aws:{service}:us-east-1:{account.id}:other")
    if service == "sns":
        topic = account.client("sns").create_topic(Name="t")["TopicArn"]
        account.client("sns").subscribe(TopicArn=topic, Protocol="lambda", Endpoint=function)
        account.client("sns").publish(TopicArn=topic, Message="hello")
    else:
        events = account.client("events")
        events.put_rule(Name="r", EventPattern=json.dumps({"source": ["shop"]}))
        events.put_targets(Rule="r", Targets=[{"Id": "1", "Arn": function}])
        events.put_events(Entries=[{"Source": "shop", "DetailType": "sale", "Detail": "{}"}])
    time.sleep(0.2)
    account.emulator.wait_until_idle()
    assert account.messages(url, 1, seconds=0.3) == []


def test_a_burst_is_handled_by_few_processes(account: Account) -> None:
    """Sixty events at once are all handled, by at most the configured number of worker processes."""
    url, _ = account.queue()
    code = COUNTS.replace("context.aws_request_id", "str(os.getpid())")
    name = account.function(code, SEND, Environment={"Variables": {"QUEUE": url}}, Timeout=20)
    for _ in range(60):
        account.invoke_later(name, {})
    account.emulator.wait_until_idle()
    workers = [message["Body"] for message in account.messages(url, 60)]
    assert len(workers) == 60
    assert len(set(workers)) <= 4


@pytest.mark.parametrize("effect", [{"code": "ServiceException", "status": 500}, {"drop": True}])
def test_events_wait_while_lambda_is_lost(account: Account, effect: dict[str, object]) -> None:
    """A system error of Lambda uses up no attempt: the event runs once, as soon as the region has Lambda again."""
    url, _ = account.queue()
    name = account.function(COUNTS, SEND, Environment={"Variables": {"QUEUE": url}}, Timeout=20)
    down = Fault(account=account.id, region="us-east-1", service="lambda", operation="AsyncInvocation", **effect)  # type: ignore[arg-type]
    with account.emulator.faults(down) as faults:
        account.invoke_later(name, {})
        deadline = time.monotonic() + 10
        while faults.hits()[0] < 4 and time.monotonic() < deadline:
            time.sleep(0.02)
        assert faults.hits()[0] >= 4
        assert account.emulator.pending_events() == 1
        assert account.messages(url, seconds=0.1) == []
    account.emulator.wait_until_idle()
    assert len(account.messages(url, 2, seconds=0.5)) == 1


def test_events_are_late_while_lambda_is_slow(account: Account) -> None:
    """A latency of Lambda delays each event by it, and loses none."""
    url, _ = account.queue()
    name = account.function(COUNTS, SEND, Environment={"Variables": {"QUEUE": url}}, Timeout=20)
    slow = Fault(account=account.id, service="lambda", operation="AsyncInvocation", latency=0.3)
    with account.emulator.faults(slow) as faults:
        before = time.monotonic()
        account.invoke_later(name, {})
        account.emulator.wait_until_idle()
        assert time.monotonic() - before >= 0.3
        assert faults.hits() == [1]
    assert len(account.messages(url, 2, seconds=0.5)) == 1
