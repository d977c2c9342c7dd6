"""State machines run under their role, fail by documented names, retry, time out, and leave metrics and a log."""

import json
import time
from typing import Any

import pytest
from botocore.exceptions import ClientError

from sandbox.aws import Fault
from tests.unit.sandbox_aws.account import Account
from tests.unit.sandbox_aws.workflows import DELIVERY, allow, finish, history, machine, metric, run, start, trust

RAISES = "class OutOfStock(Exception):\n    pass\n\ndef handler(event, context):\n    raise OutOfStock('none')\n"
ECHO = "def handler(event, context):\n    return event\n"
INVOKE = "arn:aws:states:::lambda:invoke"


def task(function: str, **fields: Any) -> dict[str, Any]:
    """A last state that invokes a function with its input."""
    parameters = {"FunctionName": function, "Payload.$": "$"}
    return {"Type": "Task", "Resource": INVOKE, "Parameters": parameters, "OutputPath": "$.Payload", **fields}


def end(**fields: Any) -> dict[str, Any]:
    """A state that ends the machine with its input."""
    return {"Type": "Pass", "End": True, **fields}


def error_of(found: dict[str, Any]) -> tuple[str, str | None]:
    """Status and error of an execution."""
    return found["status"], found.get("error")


def arn(account: Account, service: str, resource: str) -> str:
    """ARN in the tests' region."""
    return f"arn:aws:{service}:us-east-1:{account.id}:{resource}"


def test_a_function_is_invoked_under_the_role(account: Account) -> None:
    """With lambda:InvokeFunction on the function the task succeeds, and its payload is the output."""
    name = account.function(ECHO)
    state = machine(
        account, {"t": task(name, End=True)}, allow("lambda:InvokeFunction", arn(account, "lambda", f"function:{name}"))
    )
    found = run(account, state, {"n": 1})
    assert (found["status"], json.loads(found["output"])) == ("SUCCEEDED", {"n": 1})


DENIED: list[tuple[str, dict[str, Any], str, str]] = [
    (INVOKE, {"FunctionName": "gone"}, "Lambda.AWSLambdaException", "lambda:InvokeFunction"),
    (
        "arn:aws:states:::sqs:sendMessage",
        {"QueueUrl": "http://h/111122223333/q", "MessageBody": "x"},
        "SQS.AmazonSQSException",
        "sqs:SendMessage",
    ),
    (
        "arn:aws:states:::sns:publish",
        {"TopicArn": "arn:aws:sns:us-east-1:111122223333:t", "Message": "x"},
        "SNS.AuthorizationErrorException",
        "sns:Publish",
    ),
    (
        "arn:aws:states:::dynamodb:putItem",
        {"TableName": "t", "Item": {}},
        "DynamoDB.AmazonDynamoDBException",
        "dynamodb:PutItem",
    ),
]


@pytest.mark.parametrize(("resource", "parameters", "error", "action"), DENIED, ids=[item[3] for item in DENIED])
def test_what_the_role_does_not_allow_fails_by_the_services_name(
    account: Account, resource: str, parameters: dict[str, Any], error: str, action: str
) -> None:
    """Each integration fails with its service's exception, and the cause names action, resource and reason."""
    state = machine(account, {"t": {"Type": "Task", "Resource": resource, "Parameters": parameters, "End": True}})
    found = run(account, state)
    assert error_of(found) == ("FAILED", error)
    assert "output" not in found
    assert f"is not authorized to perform: {action} on resource: arn:aws:" in found["cause"]
    assert "Status Code: 403" in found["cause"]


@pytest.mark.parametrize("named", ["States.TaskFailed", "Lambda.AWSLambdaException", "States.ALL"])
def test_a_refusal_can_be_caught(account: Account, named: str) -> None:
    """A denied task is caught under its own name, States.TaskFailed and States.ALL."""
    catch = [{"ErrorEquals": [named], "ResultPath": "$.failure", "Next": "caught"}]
    state = machine(account, {"t": task("gone", Catch=catch, End=True), "caught": end()})
    found = run(account, state, {"n": 1})
    output = json.loads(found["output"])
    assert (output["n"], output["failure"]["Error"]) == (1, "Lambda.AWSLambdaException")


def test_a_role_that_states_cannot_assume_is_refused(account: Account) -> None:
    """CreateStateMachine and UpdateStateMachine refuse a role that does not trust Step Functions."""
    name, client = account.function(ECHO), account.client("stepfunctions")
    role = account.role(allow("lambda:InvokeFunction"), logs=False)
    said = r"AccessDeniedException.*states\.amazonaws\.com.*authorized to assume the provided role"
    with pytest.raises(ClientError, match=said):
        machine(account, {"t": task(name, End=True)}, roleArn=role)
    with pytest.raises(ClientError, match=said):
        client.update_state_machine(stateMachineArn=machine(account, {"t": end()}), roleArn=role)


@pytest.mark.parametrize("missing", ["a permission", "the group", "the suffix"])
def test_a_log_destination_that_cannot_be_reached_is_refused(account: Account, missing: str) -> None:
    """The role must be able to deliver logs, the group must exist, and its ARN must end with an asterisk."""
    if missing != "the group":
        account.client("logs").create_log_group(logGroupName="g")
    group = arn(account, "logs", "log-group:g" + ("" if missing == "the suffix" else ":*"))
    logging = {"level": "ALL", "destinations": [{"cloudWatchLogsLogGroup": {"logGroupArn": group}}]}
    statements = [DELIVERY] if missing != "a permission" else [allow("logs:CreateLogDelivery")]
    said = "InvalidLoggingConfiguration" if missing == "the suffix" else "AccessDeniedException.*Log Destination"
    with pytest.raises(ClientError, match=said):
        machine(account, {"t": end()}, *statements, loggingConfiguration=logging)


@pytest.mark.parametrize(
    ("definition", "said"),
    [
        ("{", "INVALID_JSON_DESCRIPTION"),
        ({"StartAt": "x", "States": {"t": end()}}, "MISSING_TRANSITION_TARGET: Missing 'StartAt' target: x"),
        (
            {"StartAt": "t", "States": {"t": {"Type": "Pass", "Next": "gone"}}},
            "Missing 'Next' target: gone at /States/t/Next",
        ),
    ],
)
def test_an_invalid_definition_is_refused(account: Account, definition: Any, said: str) -> None:
    """CreateStateMachine and UpdateStateMachine refuse bad JSON, a StartAt and a Next that lead nowhere."""
    client = account.client("stepfunctions")
    text = definition if isinstance(definition, str) else json.dumps(definition)
    role = account.role(logs=False, trust=trust("states"))
    with pytest.raises(client.exceptions.InvalidDefinition, match=said):
        client.create_state_machine(name="m", definition=text, roleArn=role)
    with pytest.raises(client.exceptions.InvalidDefinition, match=said):
        client.update_state_machine(stateMachineArn=machine(account, {"t": end()}), definition=text)
    answer = client.validate_state_machine_definition(definition=text)
    assert (answer["result"], answer["diagnostics"][0]["severity"]) == ("FAIL", "ERROR")


@pytest.mark.parametrize("field", ["Retry", "Catch"])
def test_an_exception_is_known_by_its_own_name(account: Account, field: str) -> None:
    """Retry and Catch match the class name of a Python exception."""
    name = account.function(RAISES)
    rule = {"ErrorEquals": ["OutOfStock"], "MaxAttempts": 2, "IntervalSeconds": 1}
    states = {"t": task(name, End=True, Retry=[rule])}
    if field == "Catch":
        catch = {"ErrorEquals": ["OutOfStock"], "Next": "caught"}
        states = {"t": task(name, End=True, Catch=[catch]), "caught": end()}
    state = machine(account, states, allow("lambda:InvokeFunction"))
    found = run(account, state)
    assert error_of(found) == (("FAILED", "OutOfStock") if field == "Retry" else ("SUCCEEDED", None))
    failed = [event for event in history(account, found["executionArn"]) if event["type"] == "TaskFailed"]
    assert len(failed) == (3 if field == "Retry" else 1)
    cause = json.loads(failed[0]["taskFailedEventDetails"]["cause"])
    assert (cause["errorType"], cause["errorMessage"]) == ("OutOfStock", "none")


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (Fault(code="ServiceException", status=500, count=2), "Lambda.ServiceException"),
        (Fault(code="TooManyRequestsException", status=429, count=2), "Lambda.TooManyRequestsException"),
        (Fault(drop=True, count=2), "Lambda.SdkClientException"),
        (Fault(code="Odd", status=400, count=2), "Lambda.AWSLambdaException"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_injected_faults_reach_tasks(account: Account, fault: Fault, error: str) -> None:
    """A fault on a function's invocation becomes the documented error, which a retrier by that name overcomes."""
    name, other = account.function(ECHO), account.function(ECHO)
    retry = [{"ErrorEquals": [error], "IntervalSeconds": 1, "MaxAttempts": 3, "BackoffRate": 1}]
    states = {"a": task(other, Next="b"), "b": task(name, End=True, Retry=retry)}
    state = machine(account, states, allow("lambda:InvokeFunction"))
    aimed = Fault(
        **{
            **fault.document(),
            "account": account.id,
            "service": "lambda",
            "operation": "InvokeFunction",
            "resource": f":function:{name}$",
        }
    )
    with account.emulator.faults(aimed) as injected:
        found = run(account, state, {"n": 1})
        assert injected.hits() == [2]
    assert (found["status"], json.loads(found["output"])) == ("SUCCEEDED", {"n": 1})
    errors = [
        event["taskFailedEventDetails"]["error"]
        for event in history(account, found["executionArn"])
        if event["type"] == "TaskFailed"
    ]
    assert errors == [error, error]


def test_a_throttled_function_is_too_many_requests(account: Account) -> None:
    """A function without concurrency left fails as Lambda.TooManyRequestsException."""
    name = account.function(ECHO)
    account.client("lambda").put_function_concurrency(FunctionName=name, ReservedConcurrentExecutions=0)
    state = machine(account, {"t": task(name, End=True)}, allow("lambda:InvokeFunction"))
    assert error_of(run(account, state)) == ("FAILED", "Lambda.TooManyRequestsException")


def test_what_is_wrong_with_the_machine_is_not_caught(account: Account) -> None:
    """States.ALL does not match States.Runtime."""
    catch = [{"ErrorEquals": ["States.ALL"], "Next": "caught"}]
    odd = {"Type": "Task", "Resource": "arn:aws:states:::nothing:atAll", "Catch": catch, "End": True}
    assert error_of(run(account, machine(account, {"t": odd, "caught": end()}))) == ("FAILED", "States.Runtime")


def test_a_machine_times_out(account: Account) -> None:
    """TimeoutSeconds ends an execution as TIMED_OUT, and what the task does later changes nothing."""
    wait = {"Type": "Wait", "Seconds": 20, "Next": "late"}
    state = machine(account, {"w": wait, "late": {"Type": "Fail", "Error": "Late"}}, top={"TimeoutSeconds": 1})
    found = run(account, state)
    assert error_of(found) == ("TIMED_OUT", "States.Timeout")
    assert 1 <= (found["stopDate"] - found["startDate"]).total_seconds() < 2
    time.sleep(1.5)  # by now the wait of 20 s, scaled to 2, has ended
    assert error_of(finish(account, found["executionArn"])) == ("TIMED_OUT", "States.Timeout")
    assert history(account, found["executionArn"])[-1]["type"] == "ExecutionTimedOut"
    assert metric(account, "AWS/States", "ExecutionsTimedOut", StateMachineArn=state) == 1


def test_every_end_is_counted(account: Account) -> None:
    """Started, succeeded, failed and aborted executions and their time are metrics of the machine."""
    choice = {
        "Type": "Choice",
        "Choices": [
            {"Variable": "$.end", "StringEquals": "fail", "Next": "no"},
            {"Variable": "$.end", "StringEquals": "wait", "Next": "wait"},
        ],
        "Default": "yes",
    }
    states = {"c": choice, "yes": end(), "no": {"Type": "Fail"}, "wait": {"Type": "Wait", "Seconds": 600, "End": True}}
    state = machine(account, states)
    for name in ("go", "go", "fail"):
        run(account, state, {"end": name})
    waiting = start(account, state, {"end": "wait"})
    time.sleep(0.4)
    account.client("stepfunctions").stop_execution(executionArn=waiting, error="Stopped", cause="by a test")
    assert error_of(finish(account, waiting)) == ("ABORTED", "Stopped")
    names = ("ExecutionsStarted", "ExecutionsSucceeded", "ExecutionsFailed", "ExecutionsAborted", "ExecutionsTimedOut")
    assert [metric(account, "AWS/States", name, StateMachineArn=state) for name in names] == [4, 2, 1, 1, None]
    longest = metric(account, "AWS/States", "ExecutionTime", "Maximum", StateMachineArn=state)
    assert longest
    assert 100 < longest < 20_000


def test_the_history_names_states_retries_and_catches(account: Account) -> None:
    """Which states were entered, what was tried again and what was caught can be read from the history."""
    name = account.function(RAISES)
    retry = [{"ErrorEquals": ["OutOfStock"], "MaxAttempts": 1, "IntervalSeconds": 1}]
    catch = [{"ErrorEquals": ["States.ALL"], "ResultPath": "$.failure", "Next": "caught"}]
    states = {"t": task(name, End=True, Retry=retry, Catch=catch), "caught": {"Type": "Fail", "Error": "GaveUp"}}
    found = run(account, machine(account, states, allow("lambda:InvokeFunction")), {"n": 1})
    events = history(account, found["executionArn"])
    assert [event["type"] for event in events] == [
        "ExecutionStarted",
        "TaskStateEntered",
        "TaskScheduled",
        "TaskFailed",
        "TaskScheduled",
        "TaskFailed",
        "TaskStateExited",
        "FailStateEntered",
        "ExecutionFailed",
    ]
    assert [(event["id"], event["previousEventId"]) for event in events] == [(n + 1, n) for n in range(len(events))]
    scheduled = events[2]["taskScheduledEventDetails"]
    assert (scheduled["resourceType"], scheduled["resource"]) == ("lambda", "invoke")
    left = json.loads(events[6]["stateExitedEventDetails"]["output"])
    assert (left["n"], left["failure"]["Error"]) == (1, "OutOfStock")


@pytest.mark.parametrize(("level", "data"), [("ALL", True), ("ALL", False), ("ERROR", True), ("FATAL", True)])
def test_the_log_says_what_happened(account: Account, level: str, data: bool) -> None:
    """The machine's log group holds its events as JSON, as far as level and includeExecutionData go."""
    logs = account.client("logs")
    logs.create_log_group(logGroupName="/aws/stepfunctions/m")
    group = arn(account, "logs", "log-group:/aws/stepfunctions/m:*")
    logging = {
        "level": level,
        "includeExecutionData": data,
        "destinations": [{"cloudWatchLogsLogGroup": {"logGroupArn": group}}],
    }
    states = {"a": {"Type": "Pass", "Next": "b"}, "b": {"Type": "Fail", "Error": "Wrong", "Cause": "a test"}}
    state = machine(account, states, DELIVERY, loggingConfiguration=logging)
    execution = run(account, state, {"secret": "s3"})["executionArn"]
    found = logs.filter_log_events(logGroupName="/aws/stepfunctions/m")["events"]
    entries = [json.loads(event["message"]) for event in found]
    assert [entry["type"] for entry in entries] == {
        "ALL": ["ExecutionStarted", "PassStateEntered", "PassStateExited", "FailStateEntered", "ExecutionFailed"],
        "ERROR": ["FailStateEntered", "ExecutionFailed"],
        "FATAL": ["ExecutionFailed"],
    }[level]
    last = entries[-1]
    assert (last["id"], last["previous_event_id"], last["execution_arn"]) == ("5", "4", execution)
    assert last["details"] == {"error": "Wrong", "cause": "a test"}
    assert abs(int(last["event_timestamp"]) / 1000 - time.time()) < 60
    assert any("s3" in event["message"] for event in found) == (data and level != "FATAL")
    assert found[0]["logStreamName"].startswith(f"states/{state.rpartition(':')[2]}/")
