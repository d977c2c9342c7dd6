"""What realtime-analytics' contract says, held against the committed manifests of every environment."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from typing import Any

import pytest

from checks.manifests import Manifest

Spec = dict[str, Any]
FUNCTIONS = {
    "data-ingestion": "data_ingestion",
    "stream-processor": "stream_processor",
    "alert-handler": "alert_handler",
}
"""Function: its settings in the environment's file."""


@pytest.fixture(scope="session")
def objects(dist: list[Manifest], environment: str, chosen: Spec) -> list[Manifest]:
    """The system's objects in this environment's home region."""
    folder = f"dist/{environment}/realtime-analytics/{chosen['realtime_analytics']['region']}/"
    return [m for m in dist if m.file.startswith(folder)]


@pytest.fixture(scope="session")
def knobs(chosen: Spec) -> Spec:
    """What the environment's file chooses for the system."""
    found: Spec = chosen["realtime_analytics"]
    return found


The = Callable[..., Spec]


@pytest.fixture(scope="session")
def the(objects: list[Manifest], environment: str) -> The:
    """spec.forProvider (of a composite: spec) of the one object `<resource>-<environment>` of a kind."""

    def _the(kind: str, resource: str) -> Spec:
        (found,) = [m for m in objects if m.kind == kind and m.name == f"{resource}-{environment}"]
        spec: Spec = found.data["spec"]
        wanted: Spec = spec.get("forProvider", spec)
        return wanted

    return _the


def policy(text: str) -> list[Spec]:
    """The statements of a policy document."""
    statements: list[Spec] = json.loads(text)["Statement"]
    return statements


@pytest.fixture(scope="session")
def document(the: The) -> Spec:
    """The API's OpenAPI document."""
    found: Spec = json.loads(the("RestAPI", "real-time-analytics-api")["body"])
    return found


def test_the_dashboard_opens_at_the_last_hour(the: The) -> None:
    """Real time means minutes: the board begins an hour ago, where CloudWatch's own default is three."""
    assert json.loads(the("Dashboard", "real-time-analytics")["dashboardBody"])["start"] == "-PT1H"


def test_the_api_takes_events_with_a_key_and_a_valid_body(document: Spec, environment: str) -> None:
    """POST /ingest needs a key, is validated against the contract, and goes to the ingestion function whole."""
    post = document["paths"]["/ingest"]["post"]
    (scheme,) = post["security"][0]
    assert document["components"]["securitySchemes"][scheme] == {"type": "apiKey", "name": "x-api-key", "in": "header"}
    validator = document["x-amazon-apigateway-request-validators"][post["x-amazon-apigateway-request-validator"]]
    assert validator["validateRequestBody"] is True
    reference = post["requestBody"]["content"]["application/json"]["schema"]["$ref"]
    event, several = document["components"]["schemas"][reference.rpartition("/")[2]]["oneOf"]
    assert event["required"] == ["id", "value"]
    assert several["items"] == event
    integration = post["x-amazon-apigateway-integration"]
    assert (integration["type"], integration["httpMethod"]) == ("aws_proxy", "POST")
    assert f":function:data-ingestion-{environment}/invocations" in integration["uri"]


def test_browsers_are_answered_before_they_send(document: Spec) -> None:
    """OPTIONS /ingest needs no key and names the headers that a browser may send."""
    options = document["paths"]["/ingest"]["options"]
    assert "security" not in options
    answer = options["x-amazon-apigateway-integration"]["responses"]["default"]["responseParameters"]
    assert "x-api-key" in answer["method.response.header.Access-Control-Allow-Headers"]
    assert "POST" in answer["method.response.header.Access-Control-Allow-Methods"]


def test_refusals_say_why(document: Spec) -> None:
    """What API Gateway refuses has its reason and the request's id, and browsers may read it."""
    answers = document["x-amazon-apigateway-gateway-responses"]
    assert {"BAD_REQUEST_BODY", "DEFAULT_4XX", "DEFAULT_5XX", "QUOTA_EXCEEDED", "THROTTLED"} <= set(answers)
    reason = answers["BAD_REQUEST_BODY"]["responseTemplates"]["application/json"]
    assert "$context.error.validationErrorString" in reason
    for answer in answers.values():
        assert "$context.requestId" in answer["responseTemplates"]["application/json"]
        assert answer["responseParameters"]["gatewayresponse.header.Access-Control-Allow-Origin"] == "'*'"


def test_the_stage_traces_logs_counts_and_limits(the: The, knobs: Spec, environment: str) -> None:
    """Stage prod: X-Ray, access logs as JSON, INFO execution logs without bodies, metrics, the chosen limits."""
    stage = the("Stage", "real-time-analytics-api")
    assert (stage["stageName"], stage["xrayTracingEnabled"]) == ("prod", True)
    destination = stage["accessLogSettings"]["destinationArn"]
    assert destination.endswith(f":log-group:/aws/apigateway/real-time-analytics-api-{environment}")
    assert "requestId" in json.loads(stage["accessLogSettings"]["format"])
    settings = the("MethodSettings", "real-time-analytics-api")["settings"]
    assert (settings["metricsEnabled"], settings["loggingLevel"], settings["dataTraceEnabled"]) == (True, "INFO", False)
    assert settings["throttlingRateLimit"] == knobs["api"]["rate_limit"] == 10_000
    assert settings["throttlingBurstLimit"] == knobs["api"]["burst_limit"] == 5_000


def test_the_deployment_is_of_this_document(the: The, objects: list[Manifest]) -> None:
    """The stage points to the one deployment, whose name holds the digest of the document that is committed."""
    digest = hashlib.sha256(the("RestAPI", "real-time-analytics-api")["body"].encode()).hexdigest()[:12]
    (deployment,) = [m for m in objects if m.kind == "Deployment"]
    assert deployment.name.endswith(f"-{digest}")
    reference = the("Stage", "real-time-analytics-api")["deploymentIdRef"]
    assert reference == {"name": deployment.name, "policy": {"resolve": "Always"}}


def test_the_plan_limits_the_holder_of_the_key(the: The, knobs: Spec, environment: str) -> None:
    """Rate, burst and monthly quota are the chosen ones, for this key, this API and this stage."""
    plan = the("ApiUsagePlan", "standard")
    assert plan["planName"] == f"standard-{environment}"
    assert plan["apiName"] == f"real-time-analytics-api-{environment}"
    assert plan["keyName"] == f"real-time-analytics-key-{environment}"
    api = knobs["api"]
    limits = (api["plan_rate_limit"], api["plan_burst_limit"], api["plan_quota_per_month"])
    assert (plan["rateLimit"], plan["burstLimit"], plan["quotaLimit"]) == limits
    if environment == "prod":
        assert limits == (1_000, 2_000, 10_000_000)


def test_the_stream_is_encrypted_and_remembers(the: The, knobs: Spec, environment: str) -> None:
    """Shards and retention are the chosen ones; in production ten shards and seven days."""
    stream = the("Stream", "real-time-data-stream")
    assert (stream["shardCount"], stream["retentionPeriod"]) == (
        knobs["stream"]["shards"],
        knobs["stream"]["retention_hours"],
    )
    assert (stream["encryptionType"], stream["kmsKeyIdRef"]["name"]) == ("KMS", f"real-time-analytics-{environment}")
    if environment == "prod":
        assert (stream["shardCount"], stream["retentionPeriod"]) == (10, 168)


def test_the_processor_reads_the_stream_as_agreed(the: The, knobs: Spec, environment: str) -> None:
    """From LATEST, a hundred at a time, three retries, halving, partial answers, and a queue for what fails."""
    mapping = the("EventSourceMapping", "stream-processor")
    assert mapping["eventSourceArn"].endswith(f":stream/real-time-data-stream-{environment}")
    assert mapping["startingPosition"] == "LATEST"
    assert (mapping["batchSize"], mapping["maximumBatchingWindowInSeconds"]) == (100, 5)
    assert mapping["maximumRetryAttempts"] == 3
    assert mapping["bisectBatchOnFunctionError"] is True
    assert mapping["functionResponseTypes"] == ["ReportBatchItemFailures"]
    assert mapping["parallelizationFactor"] == knobs["trigger"]["parallelization_factor"]
    assert mapping["destinationConfig"]["onFailure"]["destinationArnRef"]["name"] == f"analytics-failures-{environment}"


def test_the_table_expires_and_keeps(the: The, knobs: Spec, chosen: Spec) -> None:
    """Keys pk and sk, on demand, our key, recovery, a stream of both images, expiry by ttl, protection as chosen."""
    table = the("Table", "real-time-analytics-results")
    assert (table["hashKey"], table["rangeKey"]) == ("pk", "sk")
    assert {one["name"]: one["type"] for one in table["attribute"]} == {"pk": "S", "sk": "S"}
    assert table["billingMode"] == "PAY_PER_REQUEST"
    assert (table["streamEnabled"], table["streamViewType"]) == (True, "NEW_AND_OLD_IMAGES")
    assert table["ttl"] == {"attributeName": "ttl", "enabled": True}
    assert table["pointInTimeRecovery"] == {"enabled": True, "recoveryPeriodInDays": knobs["backup_days"]}
    assert table["deletionProtectionEnabled"] is chosen["protect_data"]


@pytest.mark.parametrize("resource", FUNCTIONS)
def test_the_functions_have_their_sizes(the: The, knobs: Spec, resource: str) -> None:
    """Memory, time and reserved concurrency are the chosen ones; X-Ray is on."""
    function, size = the("Function", resource), knobs["functions"][FUNCTIONS[resource]]
    assert (function["memorySize"], function["timeout"]) == (size["memory_mb"], size["timeout_seconds"])
    assert function["reservedConcurrentExecutions"] == (size["reserved_concurrency"] or -1)
    assert function["tracingConfig"] == {"mode": "Active"}


def test_functions_know_what_is_chosen_for_them(the: The, knobs: Spec, environment: str) -> None:
    """The threshold, how long items are kept, and the names of stream, table and topic that they were promised."""
    ingestion, processor, alerts = (the("Function", name)["environment"]["variables"] for name in FUNCTIONS)
    assert ingestion["KINESIS_STREAM_NAME"] == f"real-time-data-stream-{environment}"
    assert float(processor["ANOMALY_THRESHOLD"]) == knobs["alerts"]["anomaly_threshold"]
    assert processor["SNS_TOPIC_ARN"].endswith(f":real-time-alerts-{environment}")
    for variables in (processor, alerts):
        assert variables["DYNAMO_TABLE_NAME"] == f"real-time-analytics-results-{environment}"
        assert int(variables["TTL_SECONDS"]) == knobs["item_ttl_hours"] * 3600


def test_the_api_is_of_its_region(the: The) -> None:
    """No edge location in front of it, whose certificate and caching nobody here answers for."""
    assert the("RestAPI", "real-time-analytics-api")["endpointConfiguration"] == {"types": ["REGIONAL"]}


def test_functions_leave_the_account_room(knobs: Spec) -> None:
    """The source reserved 300 executions and nobody asked what was left: Lambda keeps 100 for all others."""
    reserved = sum(size["reserved_concurrency"] or 0 for size in knobs["functions"].values())
    assert reserved <= 900


def test_alerts_reach_their_handler(the: The, environment: str, knobs: Spec) -> None:
    """The source's queue had no consumer and its handler no source: topic, filter, queue, handler, dead letters."""
    queue = the("Queue", "analytics-processing")
    redrive = json.loads(queue["redrivePolicy"])
    assert redrive["deadLetterTargetArn"].endswith(f":analytics-dlq-{environment}")
    assert redrive["maxReceiveCount"] == knobs["alerts"]["max_receives"] == 3
    assert queue["visibilityTimeoutSeconds"] == 300
    mapping = the("EventSourceMapping", "alert-handler")
    assert mapping["eventSourceArn"].endswith(f":analytics-processing-{environment}")
    assert mapping["functionResponseTypes"] == ["ReportBatchItemFailures"]


def test_the_topic_sends_on_anomalies_alone(objects: list[Manifest], environment: str) -> None:
    """Only messages of the two types go to the queue; alarms, which have none, stay with people."""
    (subscription,) = [
        m.data["spec"]["forProvider"]
        for m in objects
        if m.kind == "TopicSubscription" and m.data["spec"]["forProvider"]["protocol"] == "sqs"
    ]
    assert json.loads(subscription["filterPolicy"]) == {"alertType": ["HIGH_PRIORITY", "ANOMALY_DETECTED"]}
    assert subscription["endpoint"].endswith(f":analytics-processing-{environment}")


def test_the_key_lets_alarms_and_the_topic_in(the: The) -> None:
    """The source's key named no service: alarms could not reach their topic, nor the topic its queue."""
    key = the("Key", "real-time-analytics")
    services = {
        statement["Principal"]["Service"]
        for statement in policy(key["policy"])
        if isinstance(statement.get("Principal"), dict) and "Service" in statement["Principal"]
    }
    assert {"cloudwatch.amazonaws.com", "sns.amazonaws.com"} <= services
    assert key["enableKeyRotation"] is True


def test_every_alarm_is_wired_and_silence_is_no_fault(objects: list[Manifest], environment: str) -> None:
    """Alarms go to the topic and come back from it; missing data is not breaching, but of what never is silent."""
    alarms = [m.data["spec"]["forProvider"] for m in objects if m.kind == "MetricAlarm"]
    assert len(alarms) >= 14
    for alarm in alarms:
        (action,) = alarm["alarmActions"]
        assert action.endswith(f":real-time-alerts-{environment}")
        assert alarm["okActions"] == [action]
        speaks = alarm.get("metricName") == "downtime"  # a Flink application that runs publishes it all the time
        assert alarm["treatMissingData"] == ("breaching" if speaks else "notBreaching")


def test_throttling_is_measured_where_it_happens(the: The) -> None:
    """The source's alarm "DynamoThrottle" measured errors of DynamoDB: throttles are an alarm of their own."""
    for resource, metric in (("throttles", "ThrottledRequests"), ("errors", "SystemErrors")):
        queries = the("MetricAlarm", f"real-time-analytics-results-{resource}")["metricQuery"]
        assert metric in {query["metric"]["metricName"] for query in queries if "metric" in query}


def test_late_and_failing_events_are_told(the: The, knobs: Spec) -> None:
    """Ten errors twice, or a minute's delay twice, raise an alarm in production; thresholds are the chosen ones."""
    errors = the("MetricAlarm", "stream-processor-errors")
    assert (errors["threshold"], errors["evaluationPeriods"]) == (knobs["alarms"]["processor_errors"], 2)
    age = the("MetricAlarm", "stream-processor-iterator-age")
    assert (age["threshold"], age["evaluationPeriods"]) == (60_000, 2)
    assert age["statistic"] == "Maximum"


def test_traces_of_the_system_are_shown_together(the: The, environment: str, knobs: Spec) -> None:
    """A group with insights over all three functions, and a sampling rule for this API alone."""
    group = the("Group", "real-time-analytics")
    assert group["groupName"] == f"RealTimeAnalytics-{environment}"
    assert group["insightsConfiguration"]["insightsEnabled"] is True
    for name in FUNCTIONS:
        assert f'service("{name}-{environment}")' in group["filterExpression"]
    rule = the("SamplingRule", "real-time-analytics")
    assert rule["serviceName"] == f"real-time-analytics-api-{environment}/prod"
    assert (rule["priority"], rule["reservoirSize"], rule["version"]) == (9000, 1, 1)
    assert rule["fixedRate"] == knobs["tracing"]["share"] == (1.0 if environment == "dev" else 0.1)


def test_the_outputs_name_what_is_known(objects: list[Manifest], environment: str) -> None:
    """The source's output was a URL with a construct's id in it: what AWS makes is read from the stage's status."""
    (outputs,) = [m.data["data"] for m in objects if m.kind == "ConfigMap"]
    assert outputs["apiName"] == f"real-time-analytics-api-{environment}"
    assert outputs["apiStageObject"] == f"real-time-analytics-api-{environment}"
    assert not any("execute-api" in value for value in outputs.values())
