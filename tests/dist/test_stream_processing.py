"""What stream-processing's contract says, held against the committed manifests of every environment."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from checks.manifests import Manifest
from tests.dist.conftest import ENVIRONMENTS

Spec = dict[str, Any]
Chosen = dict[str, Any]
FUNCTIONS = {
    "userdataproc": ("user-data-processor", 256, 300),
    "orderdataproc": ("order-data-processor", 512, 300),
    "analyticsproc": ("analytics-processor", 1024, 600),
    "datavalidator": ("data-validator", 256, 120),
}
"""Function: service name, memory in MB, timeout in seconds."""


@pytest.fixture(scope="session")
def objects(dist: list[Manifest], environment: str, chosen: Chosen) -> dict[tuple[str, str], Manifest]:
    """The system's objects in this environment's home region, by kind and name in AWS."""
    folder = f"dist/{environment}/stream-processing/{chosen['stream_processing']['region']}/"
    found = [m for m in dist if m.file.startswith(folder)]
    return {(m.kind, m.annotations.get("crossplane.io/external-name") or m.name): m for m in found}


The = Callable[[str, str], Spec]


@pytest.fixture(scope="session")
def the(objects: dict[tuple[str, str], Manifest], environment: str) -> The:
    """spec.forProvider (of a composite: spec) of the object `{environment}-<resource>-synth` of a kind."""

    def _the(kind: str, resource: str) -> Spec:
        spec: Spec = objects[kind, f"{environment}-{resource}-synth"].data["spec"]
        wanted: Spec = spec.get("forProvider", spec)
        return wanted

    return _the


@pytest.fixture(scope="session")
def arn(environment: str, chosen: Chosen) -> Callable[[str, str], str]:
    """The ARN of `<prefix>{environment}-<resource>-synth` of a service, in the system's region."""
    region, account = chosen["stream_processing"]["region"], chosen["account_id"]
    partition = chosen["partition"]

    def _arn(service: str, resource: str) -> str:
        name = re.split("[:/]", resource)[-1]
        return f"arn:{partition}:{service}:{region}:{account}:{resource.removesuffix(name)}{environment}-{name}-synth"

    return _arn


@pytest.mark.parametrize(
    ("resource", "keys", "stream"),
    [
        ("userdata", {"userId": "S", "timestamp": "N"}, True),
        ("orderdata", {"orderId": "S", "createdAt": "N"}, True),
        ("analytics", {"dataType": "S", "processedAt": "N"}, False),
    ],
)
def test_the_tables_have_their_keys_and_streams(
    the: The, resource: str, keys: dict[str, str], stream: bool, chosen: Chosen
) -> None:
    """Keys, on-demand billing, streams with both images, recovery, encryption and protection are as agreed."""
    table = the("Table", resource)
    assert [table["hashKey"], table["rangeKey"]] == list(keys)
    assert {attribute["name"]: attribute["type"] for attribute in table["attribute"]} == keys
    assert table["billingMode"] == "PAY_PER_REQUEST"
    assert table["streamEnabled"] is stream
    assert table.get("streamViewType") == ("NEW_AND_OLD_IMAGES" if stream else None)
    days = chosen["stream_processing"]["backup_days"]
    assert table["pointInTimeRecovery"] == {"enabled": True, "recoveryPeriodInDays": days}
    assert table["serverSideEncryption"]["enabled"] is True
    assert table["serverSideEncryption"]["kmsKeyArnRef"]["name"]
    assert table["deletionProtectionEnabled"] is chosen["protect_data"]


def test_activities_can_age_out(the: The) -> None:
    """The analytics table expires items by an attribute of theirs; the tables of record expire nothing."""
    assert the("Table", "analytics")["ttl"] == {"attributeName": "expiresAt", "enabled": True}
    assert "ttl" not in the("Table", "userdata")
    assert "ttl" not in the("Table", "orderdata")


@pytest.mark.parametrize("resource", FUNCTIONS)
def test_the_functions_have_their_sizes_and_surroundings(
    the: The, resource: str, environment: str, chosen: Chosen
) -> None:
    """Memory, timeout, tracing, Powertools' variables and a log group of one week stand on every function."""
    service, memory, timeout = FUNCTIONS[resource]
    function = the("Function", resource)
    assert (function["memorySize"], function["timeout"]) == (memory, timeout)
    assert function["tracingConfig"] == {"mode": "Active"}
    variables = function["environment"]["variables"]
    assert variables["POWERTOOLS_SERVICE_NAME"] == service
    assert variables["POWERTOOLS_METRICS_NAMESPACE"] == "ServerlessApp"
    assert variables["LOG_LEVEL"] == "INFO"
    streams = resource in {"userdataproc", "orderdataproc"}
    assert variables.get("POWERTOOLS_LOGGER_LOG_EVENT") == ("true" if streams else None)
    if resource != "datavalidator":
        assert variables["ANALYTICS_TABLE_NAME"] == f"{environment}-analytics-synth"
        assert variables["REGION"] == chosen["stream_processing"]["region"]


def test_the_functions_know_what_was_chosen_for_them(the: The, chosen: Chosen, environment: str) -> None:
    """Days and minutes of the environment's file arrive in the functions' own units, and each has its own queue."""
    knobs, region = chosen["stream_processing"], chosen["stream_processing"]["region"]
    for resource in ("userdataproc", "orderdataproc"):
        variables = the("Function", resource)["environment"]["variables"]
        assert variables["RETENTION_DAYS"] == str(knobs["activity_retention_days"])
        assert variables["FAILURE_QUEUE_URL"].startswith(f"https://sqs.{region}.")
        assert variables["FAILURE_QUEUE_URL"].endswith(f"/{chosen['account_id']}/{environment}-{resource}-dlq-synth")
    variables = the("Function", "analyticsproc")["environment"]["variables"]
    assert variables["SETTLE_SECONDS"] == str(60 * knobs["workflow"]["settle_minutes"])


def test_every_log_group_is_ours_and_forgets(objects: dict[tuple[str, str], Manifest], environment: str) -> None:
    """Lambda's groups keep a week, the state machine's two, and no other group exists."""
    groups = {name: m.data["spec"]["forProvider"] for (kind, name), m in objects.items() if kind == "Group"}
    expected = {f"/aws/lambda/{environment}-{resource}-synth": 7 for resource in FUNCTIONS}
    expected[f"/aws/stepfunctions/{environment}-data-processing-synth"] = 14
    assert {name: group["retentionInDays"] for name, group in groups.items()} == expected


@pytest.mark.parametrize(
    ("table", "function", "batch", "window", "parallel"),
    [("userdata", "userdataproc", 10, 5, 2), ("orderdata", "orderdataproc", 5, 10, 1)],
)
def test_each_table_triggers_its_function(  # noqa: PLR0917 - fixtures
    the: The,
    arn: Callable[[str, str], str],
    environment: str,
    table: str,
    function: str,
    chosen: Chosen,
    batch: int,
    window: int,
    parallel: int,
) -> None:
    """Batch, window, retries, parallelization, start and partial responses are as agreed, and failures have a queue."""
    trigger = the("TableStreamTrigger", f"{table}-{function}")
    assert trigger["tableName"] == f"{environment}-{table}-synth"
    assert trigger["functionName"] == f"{environment}-{function}-synth"
    assert (trigger["batchSize"], trigger["maximumBatchingWindowInSeconds"]) == (batch, window)
    assert (trigger["maximumRetryAttempts"], trigger["parallelizationFactor"]) == (3, parallel)
    assert trigger["startingPosition"] == "TRIM_HORIZON"
    assert trigger["functionResponseTypes"] == ["ReportBatchItemFailures"]
    assert trigger["bisectBatchOnFunctionError"] is True
    hours = chosen["stream_processing"]["triggers"][f"{table.removesuffix('data')}_data"]["maximum_record_age_hours"]
    assert trigger["maximumRecordAgeInSeconds"] == hours * 3600 < 24 * 3600
    assert trigger["onFailureQueueArn"] == arn("sqs", f"{function}-dlq")


def statements(policy: str) -> list[dict[str, Any]]:
    """A policy document's statements."""
    found: list[dict[str, Any]] = json.loads(policy)["Statement"]
    return found


def test_each_role_may_what_its_flows_use_and_nothing_else(the: The, arn: Callable[[str, str], str]) -> None:
    """The complete grants of every role, resource by resource."""
    trace = {("xray:PutTelemetryRecords", "*"), ("xray:PutTraceSegments", "*")}

    def logs(resource: str) -> set[tuple[str, str]]:
        group = arn("logs", f"log-group:/aws/lambda/{resource}") + ":*"
        return {("logs:CreateLogStream", group), ("logs:PutLogEvents", group)}

    def streams(table: str, queue: str) -> set[tuple[str, str]]:
        stream = arn("dynamodb", f"table/{table}") + "/stream/*"
        reads = {f"dynamodb:{name}" for name in ("DescribeStream", "GetRecords", "GetShardIterator", "ListStreams")}
        own = {("sqs:SendMessage", arn("sqs", queue)), ("dynamodb:BatchWriteItem", arn("dynamodb", "table/analytics"))}
        return {(action, stream) for action in reads} | own

    deliveries = (
        *(f"logs:{verb}LogDelivery" for verb in ("Create", "Delete", "Get", "Update")),
        "logs:ListLogDeliveries",
        "logs:PutResourcePolicy",
        "logs:DescribeResourcePolicies",
        "logs:DescribeLogGroups",
    )
    analytics = arn("dynamodb", "table/analytics")
    expected = {
        "userdataproc": trace | logs("userdataproc") | streams("userdata", "userdataproc-dlq"),
        "orderdataproc": trace | logs("orderdataproc") | streams("orderdata", "orderdataproc-dlq"),
        "analyticsproc": trace
        | logs("analyticsproc")
        | {("dynamodb:Query", analytics), ("dynamodb:PutItem", analytics)},
        "datavalidator": trace | logs("datavalidator"),
        "data-processing": trace
        | {("xray:GetSamplingRules", "*"), ("xray:GetSamplingTargets", "*")}
        | {(action, "*") for action in deliveries}
        | {("lambda:InvokeFunction", arn("lambda", f"function:{name}")) for name in ("datavalidator", "analyticsproc")}
        | {("sqs:SendMessage", arn("sqs", "data-processing-failures"))},
        "daily-analytics": {("states:StartExecution", arn("states", "stateMachine:data-processing"))},
    }
    for role, grants in expected.items():
        granted = [
            (action, resource)
            for statement in statements(the("RolePolicy", role)["policy"])
            for action in statement["Action"]
            for resource in statement["Resource"]
        ]
        assert not [pair for pair, count in Counter(granted).items() if count > 1], f"{role}: granted twice"
        assert set(granted) == grants, role


def test_no_role_is_left_over(objects: dict[tuple[str, str], Manifest], environment: str) -> None:
    """Roles exist for the four functions, the state machine and the rule, each with one policy."""
    names = {f"{environment}-{name}-synth" for name in (*FUNCTIONS, "data-processing", "daily-analytics")}
    assert {name for kind, name in objects if kind == "Role"} == names
    assert {name for kind, name in objects if kind == "RolePolicy"} == names


def test_the_state_machine_is_bounded_traced_and_logged(the: The, arn: Callable[[str, str], str]) -> None:
    """Tracing, a log of everything into its own group, and a time limit stand on the machine."""
    machine = the("StateMachine", "data-processing")
    assert machine["tracingConfiguration"] == {"enabled": True}
    group = arn("logs", "log-group:/aws/stepfunctions/data-processing") + ":*"
    assert machine["loggingConfiguration"] == {"includeExecutionData": True, "level": "ALL", "logDestination": group}
    assert machine["roleArnRef"]["name"].endswith("data-processing-synth")
    assert json.loads(machine["definition"])["TimeoutSeconds"] > 0


def test_the_workflow_validates_then_counts_and_records_what_failed(the: The, arn: Callable[[str, str], str]) -> None:
    """The states, where each leads, what it retries and what it catches."""
    definition = json.loads(the("StateMachine", "data-processing")["definition"])
    states = definition["States"]
    assert definition["StartAt"] == "ValidateData"
    validate, analyze = states["ValidateData"], states["ProcessAnalytics"]
    for task, function in ((validate, "datavalidator"), (analyze, "analyticsproc")):
        assert re.fullmatch(r"arn:aws[\w-]*:states:::lambda:invoke", task["Resource"])
        assert task["Parameters"]["FunctionName"] == arn("lambda", f"function:{function}")
        assert task["OutputPath"] == "$.Payload"
        retried = {error for retrier in task["Retry"] for error in retrier["ErrorEquals"]}
        assert {"Lambda.ServiceException", "Lambda.TooManyRequestsException"} <= retried
        assert all(r["JitterStrategy"] == "FULL" and 0 < r["MaxAttempts"] < 10 for r in task["Retry"])
        assert all(r["IntervalSeconds"] < r["MaxDelaySeconds"] <= 60 for r in task["Retry"])
        (caught,) = task["Catch"]
        assert caught == {"ErrorEquals": ["States.ALL"], "Next": "RecordFailure"}
    assert validate["Parameters"]["Payload.$"] == "$"
    assert validate["Next"] == "IsValid"
    assert states["IsValid"]["Choices"] == [
        {"Variable": "$.isValid", "BooleanEquals": True, "Next": "ProcessAnalytics"}
    ]
    assert states["IsValid"]["Default"] == "InvalidData"
    assert states["InvalidData"] == {"Type": "Fail", "Error": "InvalidDataError", "Cause": "Data validation failed"}
    assert analyze["End"] is True
    body = states["RecordFailure"]["Parameters"]["MessageBody"]
    assert (body["kind"], body["input.$"], body["failure.$"]) == ("execution", "$$.Execution.Input", "$")
    assert states["RecordFailure"]["Next"] == "ProcessingFailed"
    assert states["ProcessingFailed"]["Type"] == "Fail"


def test_an_execution_has_time_for_every_retry_and_for_the_record_of_its_failure(the: The) -> None:
    """Nothing catches an execution that times out as a whole, so that its input would wait nowhere."""
    definition = json.loads(the("StateMachine", "data-processing")["definition"])

    def waits(retrier: Spec) -> int:
        """The longest that this retrier waits in all: jitter only shortens it."""
        return sum(
            min(retrier["IntervalSeconds"] * retrier["BackoffRate"] ** attempt, retrier["MaxDelaySeconds"])
            for attempt in range(retrier["MaxAttempts"])
        )

    longest = 0
    for state in definition["States"].values():
        if state["Type"] == "Task":
            # Lambda's own refusals come at once; a failing task may take all its time in every try.
            (failing,) = (r for r in state["Retry"] if r["ErrorEquals"] == ["States.TaskFailed"])
            longest += state["TimeoutSeconds"] * (1 + failing["MaxAttempts"]) + sum(map(waits, state["Retry"]))
    assert longest <= definition["TimeoutSeconds"]


def test_the_shipped_workflow_starts_at_two() -> None:
    """02:00 UTC is the contract's hour; a fork may choose another full one."""
    assert {chosen["stream_processing"]["workflow"]["schedule"] for chosen in ENVIRONMENTS.values()} == {
        "cron(0 2 * * ? *)"
    }


def test_the_workflow_starts_every_day_at_its_hour(the: The, arn: Callable[[str, str], str], chosen: Chosen) -> None:
    """At the chosen hour, with the agreed input; a start that fails is tried for less than an hour, then kept."""
    rule, target = the("Rule", "daily-analytics"), the("Target", "daily-analytics")
    assert rule["scheduleExpression"] == chosen["stream_processing"]["workflow"]["schedule"]
    assert (rule["state"], rule["eventBusName"], target["eventBusName"]) == ("ENABLED", "default", "default")
    assert target["arn"] == arn("states", "stateMachine:data-processing")
    assert json.loads(target["input"]) == {"dataType": "DAILY_ANALYTICS", "batchSize": 100, "scheduledExecution": True}
    assert target["retryPolicy"]["maximumEventAgeInSeconds"] < 3600
    assert target["deadLetterConfig"]["arn"] == arn("sqs", "daily-analytics-dlq")


@pytest.mark.parametrize(
    ("resource", "namespace", "metric", "threshold", "periods"),
    [
        ("userdataproc-errors", "AWS/Lambda", "Errors", 5, 2),
        ("orderdataproc-errors", "AWS/Lambda", "Errors", 5, 2),
        ("stepfunctions-failures", "AWS/States", "ExecutionsFailed", 1, 1),
    ],
)
def test_the_agreed_alarms(  # noqa: PLR0917 - fixtures
    the: The, resource: str, namespace: str, metric: str, threshold: int, periods: int
) -> None:
    """The three alarms of the contract watch what it says, over five minutes."""
    alarm = the("MetricAlarm", resource)
    assert (alarm["namespace"], alarm["metricName"], alarm["statistic"]) == (namespace, metric, "Sum")
    assert (alarm["period"], alarm["threshold"], alarm["evaluationPeriods"]) == (300, threshold, periods)
    assert alarm["comparisonOperator"] == "GreaterThanOrEqualToThreshold"


def test_alarms_on_delay_and_throttling_see_what_is_used(the: The, chosen: Chosen, environment: str) -> None:
    """The readers' delay is in milliseconds, and throttles are those of the operations that the functions call."""
    for resource in ("userdataproc", "orderdataproc"):
        alarm = the("MetricAlarm", f"{resource}-iterator-age")
        assert (alarm["metricName"], alarm["statistic"]) == ("IteratorAge", "Maximum")
        assert alarm["threshold"] == chosen["stream_processing"]["iterator_age_minutes"] * 60_000
    metrics = [
        query["metric"] for query in the("MetricAlarm", "analytics-throttles")["metricQuery"] if "metric" in query
    ]
    assert {metric["dimensions"]["TableName"] for metric in metrics} == {f"{environment}-analytics-synth"}
    assert {(metric["metricName"], metric["dimensions"].get("Operation")) for metric in metrics} == {
        *(("ThrottledRequests", operation) for operation in ("BatchWriteItem", "PutItem", "Query")),
        ("WriteThrottleEvents", None),
    }


def test_everything_that_can_fail_has_an_alarm_that_reaches_somebody(
    objects: dict[tuple[str, str], Manifest], environment: str, arn: Callable[[str, str], str]
) -> None:
    """Errors and throttles of all functions, age of both streams, all four queues; each tells the topic, both ways."""
    alarms = [m.data["spec"]["forProvider"] for (kind, _), m in objects.items() if kind == "MetricAlarm"]
    for alarm in alarms:
        assert alarm["alarmActions"] == alarm["okActions"] == [arn("sns", "serverless-alerts")]
        assert alarm["treatMissingData"] == "notBreaching"
    watched = {(a.get("metricName"), *a.get("dimensions", {}).values()) for a in alarms}
    for resource in FUNCTIONS:
        assert {
            ("Errors", f"{environment}-{resource}-synth"),
            ("Throttles", f"{environment}-{resource}-synth"),
        } <= watched
    for resource in ("userdataproc", "orderdataproc"):
        assert ("IteratorAge", f"{environment}-{resource}-synth") in watched
    queues = {name.rpartition("/")[2] for kind, name in objects if kind == "Queue"}
    assert len(queues) == 4
    assert {("ApproximateNumberOfMessagesVisible", name) for name in queues} <= watched


def test_the_dashboard_shows_what_was_agreed(the: The, environment: str) -> None:
    """Invocations, errors, duration of all functions, capacity of all tables, executions; each graph 12 wide."""
    widgets = json.loads(the("Dashboard", "serverless-dash")["dashboardBody"])["widgets"]
    assert {widget["width"] for widget in widgets} == {12}
    shown = {(line[0], line[1], line[3]) for widget in widgets for line in widget["properties"]["metrics"]}
    for resource in FUNCTIONS:
        name = f"{environment}-{resource}-synth"
        assert {("AWS/Lambda", metric, name) for metric in ("Invocations", "Errors", "Duration")} <= shown
    for resource in ("userdata", "orderdata", "analytics"):
        name = f"{environment}-{resource}-synth"
        units = ("ConsumedReadCapacityUnits", "ConsumedWriteCapacityUnits")
        assert {("AWS/DynamoDB", metric, name) for metric in units} <= shown
    executions = {metric for namespace, metric, _ in shown if namespace == "AWS/States"}
    assert executions == {"ExecutionsStarted", "ExecutionsSucceeded", "ExecutionsFailed"}


def test_the_topic_has_its_name_and_readers(the: The, objects: dict[tuple[str, str], Manifest], chosen: Chosen) -> None:
    """The topic is encrypted and shows the agreed name; the chosen address is subscribed."""
    topic = the("Topic", "serverless-alerts")
    assert topic["displayName"] == "Serverless Infrastructure Alerts"
    assert topic["kmsMasterKeyId"].startswith("alias/")
    addresses = [m.data["spec"]["forProvider"]["endpoint"] for (k, _), m in objects.items() if k == "TopicSubscription"]
    assert addresses == ([chosen["alarm_email"]] if chosen["alarm_email"] else [])


def test_the_outputs_name_what_exists(
    objects: dict[tuple[str, str], Manifest], environment: str, chosen: Chosen
) -> None:
    """Names and ARNs of tables, functions, state machine and topic, and the dashboard's address, are readable."""
    region = chosen["stream_processing"]["region"]
    data = objects["ConfigMap", f"outputs-{region}"].data["data"]
    for label, name in {
        "userDataTable": "userdata", "orderDataTable": "orderdata", "analyticsTable": "analytics",
        "userDataProcessor": "userdataproc", "orderDataProcessor": "orderdataproc",
        "analyticsProcessor": "analyticsproc", "dataValidator": "datavalidator",
        "stateMachine": "data-processing", "alertTopic": "serverless-alerts",
    }.items():  # fmt: skip
        assert data[f"{label}Name"] == f"{environment}-{name}-synth"
        assert data[f"{label}Arn"].startswith(f"arn:{chosen['partition']}:")
        assert data[f"{label}Arn"].endswith(f"{environment}-{name}-synth")
    dashboard = f"#dashboards/dashboard/{environment}-serverless-dash-synth"
    consoles = {
        "aws": "console.aws.amazon.com",
        "aws-us-gov": "console.amazonaws-us-gov.com",
        "aws-cn": "console.amazonaws.cn",
    }
    console = f"https://{region}.{consoles[chosen['partition']]}"
    assert data["dashboardUrl"] == f"{console}/cloudwatch/home?region={region}{dashboard}"
