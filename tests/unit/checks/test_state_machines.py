"""What stands around a state machine: its role, its logs and traces, and the alarms that watch it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.checks.factories import (
    ACCOUNT,
    AWAY,
    Data,
    Dist,
    allow,
    arn,
    found,
    function,
    policy,
    trusted,
)
from tests.unit.checks.workflows import (
    CHECKER,
    COUNTER,
    FAILURES,
    LOG_DELIVERY,
    MACHINE,
    MISSED,
    TRACING,
    changed,
    flow,
    rules,
    workflow,
)

PERMISSION, SURPLUS, DENIED = "wiring.machine-permission", "wiring.machine-surplus", "wiring.machine-denied"
LOGGING, TRACE, UNWATCHED = "wiring.machine-logging", "wiring.machine-tracing", "wiring.unwatched"
STATEMENTS: list[Data] = [
    allow("lambda:InvokeFunction", [CHECKER, COUNTER]),
    allow("sqs:SendMessage", arn("sqs", FAILURES)),
    allow(LOG_DELIVERY, "*"),
    allow(TRACING, "*"),
]


def granting(*statements: Data, dist: Dist | None = None) -> Dist:
    """The workflow with another policy of its role."""
    return (dist or flow()).set("RolePolicy/flow", "policy", policy(*statements))


def calling(resource: str, arguments: Data) -> Dist:
    """The workflow whose recording state calls something else."""
    made = changed(workflow(), "States/Record/Resource", f"arn:aws:states:::{resource}")
    return flow(changed(made, "States/Record/Parameters", arguments))


@pytest.mark.parametrize("left_out", range(4))
def test_a_permission_that_lacks(left_out: int) -> None:
    """Each thing that the states, the logs and the traces need and the role may not is found, and nothing else."""
    dist = granting(*(one for index, one in enumerate(STATEMENTS) if index != left_out))
    said = found(dist, PERMISSION)
    assert {name for name, _, _ in said} == {"StateMachine/shop-dev/flow"}
    actions = STATEMENTS[left_out]["Action"]
    for action in [actions] if isinstance(actions, str) else actions:
        assert any(action in message for _, _, message in said)
    assert len(said) == (2 if left_out == 0 else 1)
    assert found(flow(), PERMISSION) == []


@pytest.mark.parametrize("action", [*LOG_DELIVERY, *TRACING])
def test_each_action_of_logs_and_traces(action: str) -> None:
    """No action of log delivery and tracing may lack."""
    pruned = [allow([one for one in held if one != action], "*") for held in (LOG_DELIVERY, TRACING)]
    [(_, _, message)] = found(granting(*STATEMENTS[:2], *pruned), PERMISSION)
    assert f"may not {action} on *" in message


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        (allow("lambda:InvokeFunction", f"{CHECKER}:*"), f"{CHECKER}:* is allowed"),
        (allow("lambda:InvokeFunction", "*"), "* is allowed"),
        (allow("lambda:InvokeFunction", arn("lambda", "function:shop-*")), "function:shop-* is allowed"),
        (allow("lambda:*", CHECKER), "lambda:* is allowed"),
        (allow("lambda:GetFunction", CHECKER), "lambda:GetFunction is allowed"),
        (allow("sqs:SendMessage", arn("sqs", "shop-letters-dev")), "shop-letters-dev is allowed"),
        (allow("dynamodb:PutItem", arn("dynamodb", "table/shop-orders-dev")), "dynamodb:PutItem is allowed"),
        (allow("kms:Decrypt", arn("kms", "key/*")), "kms:Decrypt is allowed"),
        (allow(["xray:PutTraceSegments", "xray:GetTraceSummaries"], "*"), "xray:GetTraceSummaries is allowed"),
        ({"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"}, "everything but what NotAction names"),
        (allow(["lambda:InvokeFunction", "sqs:SendMessage"], CHECKER), "sqs:SendMessage is allowed"),
        (
            allow("sqs:SendMessage", [arn("sqs", FAILURES), arn("sqs", MISSED)]),
            f"sqs:SendMessage on {arn('sqs', MISSED)}",
        ),
    ],
)
def test_a_permission_too_many(statement: Data, said: str) -> None:
    """What the role may and no state needs is found: an action, an object, or more of them by a wildcard."""
    dist = granting(*STATEMENTS, statement)
    assert any(said in message for _, _, message in found(dist, SURPLUS))
    assert found(flow(), SURPLUS) == []


def test_permissions_of_a_role_that_others_have_too() -> None:
    """A role that a function has as well is not the machine's alone: what it may is not judged by the states."""
    dist = granting(*STATEMENTS, allow("dynamodb:PutItem", arn("dynamodb", "table/shop-orders-dev")))
    assert len(found(dist, SURPLUS)) == 1
    assert found(dist.set("Function/reader", "roleRef.name", "flow"), SURPLUS) == []


def test_a_policy_of_aws() -> None:
    """A managed policy of AWS's own allows what nobody asked for."""
    attached = {"policyArn": "arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess", "roleRef": {"name": "flow"}}
    dist = flow().managed("iam.RolePolicyAttachment", "flow", attached)
    assert ["a policy of AWS's own" in message for _, _, message in found(dist, SURPLUS)] == [True]


@pytest.mark.parametrize(
    ("resource", "arguments", "statement"),
    [
        ("sns:publish", {"TopicArn": arn("sns", "shop-alarms-dev"), "Message.$": "$"},
         [allow("sns:Publish", arn("sns", "shop-alarms-dev")),
          allow(["kms:Decrypt", "kms:GenerateDataKey*"], arn("kms", "key/*"))]),
        ("dynamodb:putItem", {"TableName": "shop-orders-dev", "Item": {"id": {"S": "1"}}},
         [allow("dynamodb:PutItem", arn("dynamodb", "table/shop-orders-dev"))]),
        ("states:startExecution.sync:2", {"StateMachineArn": MACHINE, "Input.$": "$"},
         [allow("states:StartExecution", MACHINE),
          allow(["states:DescribeExecution", "states:StopExecution"],
                f"{MACHINE.replace(':stateMachine:', ':execution:')}:*"),
          allow(["events:DescribeRule", "events:PutRule", "events:PutTargets"],
                arn("events", "rule/StepFunctionsGetEventsForStepFunctionsExecutionRule"))]),
        ("glue:startJobRun.sync", {"JobName": "clean"}, [allow("glue:StartJobRun", arn("glue", "job/clean"))]),
        ("aws-sdk:sfn:describeExecution", {"ExecutionArn.$": "$.arn"}, [allow("states:DescribeExecution", "*")]),
    ],
)  # fmt: skip
def test_what_other_calls_need(resource: str, arguments: Data, statement: list[Data]) -> None:
    """Topics, tables and other machines are called with their own actions; what is not known here is not judged."""
    dist = granting(STATEMENTS[0], *STATEMENTS[2:], *statement, dist=calling(resource, arguments))
    assert found(dist, PERMISSION) == found(dist, SURPLUS) == []
    if resource.startswith(("sns", "dynamodb", "states")):
        for left_out in range(len(statement)):
            rest = [one for index, one in enumerate(statement) if index != left_out]
            assert len(found(granting(STATEMENTS[0], *STATEMENTS[2:], *rest, dist=dist), PERMISSION)) >= 1


def test_a_version_of_a_function() -> None:
    """A task that names a version invokes that version, and nothing else allows it."""
    made = flow(changed(workflow(), "States/Check/Parameters/FunctionName", f"{CHECKER}:7"))
    assert [path.rpartition("> ")[2] for _, path, _ in found(made, PERMISSION)] == [
        "States.Check.Parameters.FunctionName"
    ]
    granted = granting(allow("lambda:InvokeFunction", [f"{CHECKER}:7", COUNTER]), *STATEMENTS[1:], dist=made)
    assert found(granted, PERMISSION) == found(granted, SURPLUS) == []


@pytest.mark.parametrize("service", ["false", "true", None])
def test_a_queue_that_refuses_the_role(service: str | None) -> None:
    """A queue whose policy denies all but its owners, and services maybe, denies the machine's role."""
    condition: Data = {"ArnNotEquals": {"aws:PrincipalArn": [f"arn:aws:iam::{ACCOUNT}:role/shop-reader-dev"]}}
    if service:
        condition["BoolIfExists"] = {"aws:PrincipalIsAWSService": service}
    everyone = {"Principal": "*", "Resource": arn("sqs", FAILURES)}
    deny = {"Effect": "Deny", "Action": "sqs:SendMessage", "Condition": condition, **everyone}
    fields = {"policy": policy(deny), "queueUrlRef": {"name": "failures"}}
    said = found(flow().managed("sqs.QueuePolicy", "failures", fields), DENIED)
    assert [name for name, _, _ in said] == ([] if service == "true" else ["StateMachine/shop-dev/flow"])


def test_a_role_that_step_functions_cannot_take_on() -> None:
    """The role trusts Step Functions."""
    dist = flow().set("Role/flow", "assumeRolePolicy", trusted("lambda"))
    assert [name for name, _, _ in found(dist, "wiring.trust")] == ["Role/shop-dev/flow"]


@pytest.mark.parametrize(
    ("field", "value", "rule"),
    [
        ("loggingConfiguration", None, LOGGING),
        ("loggingConfiguration.level", "OFF", LOGGING),
        ("loggingConfiguration.level", "FATAL", LOGGING),
        ("loggingConfiguration.logDestination", None, LOGGING),
        ("tracingConfiguration", None, TRACE),
        ("tracingConfiguration.enabled", False, TRACE),
    ],
)
def test_logs_and_traces(field: str, value: Any, rule: str) -> None:
    """A machine logs at least its failures, to a group of ours, and is traced."""
    assert len(found(flow().set("StateMachine/flow", field, value), rule)) == 1
    assert found(flow(), rule) == []


def test_logs_without_an_end() -> None:
    """The machine's log group says how long it keeps them."""
    dist = flow().set("Group/flow", "retentionInDays", None)
    assert [name for name, _, _ in found(dist, "wiring.log-retention")] == ["Group/shop-dev/flow"]


def test_logs_of_another_region() -> None:
    """The machine's log group lies in its own region."""
    dist = flow().set("Group/flow", "region", AWAY).replace("StateMachine/flow", ":logs:us-east-1:", f":logs:{AWAY}:")
    assert [path for _, path, _ in found(dist, LOGGING)] == ["spec.forProvider.loggingConfiguration.logDestination"]


@pytest.mark.parametrize(
    ("alarm", "metric", "target"),
    [
        ("flow-failed", "ExecutionsFailed", "StateMachine/shop-dev/flow"),
        ("failures", "ApproximateNumberOfMessagesVisible", "Queue/shop-dev/failures"),
        ("missed", "ApproximateNumberOfMessagesVisible", "Queue/shop-dev/missed"),
        ("letters", "ApproximateNumberOfMessagesVisible", "Queue/shop-dev/letters"),
    ],
)
def test_what_nobody_watches(alarm: str, metric: str, target: str) -> None:
    """Failed executions, failed inputs, missed starts and dead letters each need an alarm."""
    dist = flow().remove(f"MetricAlarm/{alarm}")
    [(name, _, message)] = found(dist, UNWATCHED)
    assert (name, metric in message) == (target, True)
    assert found(flow(), UNWATCHED) == []


def following(*metrics: str) -> Dist:
    """The workflow with a function behind a table's stream, and alarms on metrics of that function."""
    dist = function(flow(), "follower")
    source = {
        "eventSourceArn": arn("dynamodb", "table/shop-orders-dev/stream/x"),
        "functionNameRef": {"name": "follower"},
    }
    dist.managed("lambda.EventSourceMapping", "follower", {**source, "startingPosition": "LATEST"})
    for metric in metrics:
        watched = {"namespace": "AWS/Lambda", "metricName": metric, "dimensions": {"FunctionName": "shop-follower-dev"}}
        dist.managed("cloudwatch.MetricAlarm", f"follower-{metric}", watched, external=f"shop-follower-{metric}-dev")
    return dist


def test_a_function_behind_a_stream() -> None:
    """A function that reads a stream is watched for how far it is behind, beside what every function is watched for."""
    assert [message.split()[3] for _, _, message in found(following(), UNWATCHED)] == ["IteratorAge"]
    assert found(following("IteratorAge"), UNWATCHED) == []


def test_an_alarm_on_a_formula_watches_too() -> None:
    """An alarm whose formula has the metric watches it."""
    dist = flow()
    alarm = dist.objects["MetricAlarm/flow-failed"][1]["spec"]["forProvider"]
    watched = {key: alarm.pop(key) for key in ("namespace", "metricName", "dimensions")}
    alarm["metricQuery"] = [{"id": "failed", "metric": watched}]
    assert found(dist, UNWATCHED) == []


def test_a_queue_of_failed_inputs() -> None:
    """A queue that is sent to only after a failure keeps what failed: it is watched, and nobody has to read it."""
    assert found(flow().remove("MetricAlarm/failures"), "wiring.unread-queue") == []
    usual = changed(workflow(), "States/Check/Next", "Record")
    usual["States"]["Record"]["Next"] = "IsValid"
    read = flow(usual).remove("MetricAlarm/failures")
    assert [name for name, _, _ in found(read, "wiring.unread-queue")] == ["Queue/shop-dev/failures"]


def test_a_definition_that_cannot_be_read() -> None:
    """A machine without a readable definition needs nothing for states, and what its role may is too much."""
    dist = flow().set("StateMachine/flow", "definition", "{")
    assert found(dist, PERMISSION) == []
    assert any("lambda:InvokeFunction is allowed" in message for _, _, message in found(dist, SURPLUS))
    assert "wiring.document" in rules(dist)


@pytest.mark.parametrize(("kind", "limit", "count"), [("EXPRESS", 301, 1), ("EXPRESS", 300, 0), ("STANDARD", 1800, 0)])
def test_the_time_that_an_express_execution_has(kind: str, limit: int, count: int) -> None:
    """Five minutes, whatever the definition says."""
    dist = flow(changed(workflow(), "TimeoutSeconds", limit)).set("StateMachine/flow", "type", kind)
    paths = [path for _, path, _ in found(dist, "wiring.machine-express")]
    assert paths == ["spec.forProvider.definition > TimeoutSeconds"] * count


@pytest.mark.parametrize("name", ["letters", "failures", "missed"])
def test_dead_letters_that_are_forgotten(name: str) -> None:
    """What failed for good waits a day or longer; SQS keeps four days where nothing is said."""
    for kept, count in ((None, 0), (86_400, 0), (86_399, 1)):
        dist = flow().set(f"Queue/{name}", "messageRetentionSeconds", kept)
        names = [one for one, _, _ in found(dist, "wiring.letters-forgotten")]
        assert names == [f"Queue/shop-dev/{name}"] * count
