"""Blocks of realtime-analytics: the stream, its readers, the API with its document, and the usage plan's composite."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from charts.blocks.api_account import ApiAccount
from charts.blocks.bucket import Bucket
from charts.blocks.function import Function
from charts.blocks.key import Key
from charts.blocks.package import CodePackage
from charts.blocks.queue import Queue
from charts.blocks.readers import QueueReader, StreamReader
from charts.blocks.rest_api import RestApi
from charts.blocks.scope import Block, Scope
from charts.blocks.stream import Stream
from charts.blocks.topic import Topic
from charts.blocks.usage_plan import ApiKey, UsagePlan
from charts.platform import api_usage_plan, compositions
from charts.settings import FunctionSize, Settings

Object = dict[str, Any]
One = Callable[[Block, str], Object]


@pytest.fixture
def key(primary: Scope) -> Key:
    """A key."""
    return Key(primary, "things", purpose="tests", deletion_days=7)


@pytest.fixture
def function(primary: Scope) -> Function:
    """A function."""
    bucket = Bucket(primary, "artifacts", suffix="", lifecycle=None, holds_data=False)
    return Function(
        primary,
        "worker",
        code=CodePackage(bucket, "worker", function="data_validator"),
        handler="functions.data_validator.handler.handler",
        size=FunctionSize(memory_mb=128, timeout_seconds=3, reserved_concurrency=None),
        environment={},
    )


@pytest.fixture
def api(primary: Scope) -> RestApi:
    """An API with a document of one word."""
    made = RestApi(primary, "api", stage="prod", rate_limit=100, burst_limit=50, log_retention_days=7)
    made.document = {"openapi": "3.0.1"}
    return made


def wanted(block: Block, kind: str, one: One) -> Object:
    """spec.forProvider of the one object of a kind."""
    found: Object = one(block, kind)["spec"]["forProvider"]
    return found


def actions(role: Block, one: One) -> set[str]:
    """All actions of a role."""
    document = json.loads(wanted(role, "RolePolicy", one)["policy"])
    return {action for statement in document["Statement"] for action in statement["Action"]}


@pytest.mark.parametrize(("shards", "mode"), [(3, "PROVISIONED"), (None, "ON_DEMAND")])
def test_a_stream_has_shards_or_follows_the_traffic(
    primary: Scope, key: Key, one: One, shards: int | None, mode: str
) -> None:
    """Kinesis refuses a number of shards in on-demand mode, so then there is none."""
    made = wanted(Stream(primary, "events", shards=shards, retention_hours=48, key=key), "Stream", one)
    assert made["streamModeDetails"] == {"streamMode": mode}
    assert made.get("shardCount") == shards
    assert (made["encryptionType"], made["kmsKeyIdRef"]["name"]) == ("KMS", key.object_name)


def test_who_uses_an_encrypted_thing_may_use_its_key_through_the_service_alone(
    primary: Scope, key: Key, one: One
) -> None:
    """The key's policy names each service that it was given to, callers of this account, and no more."""
    Stream(primary, "events", shards=1, retention_hours=24, key=key)
    Queue(primary, "work", key=key)
    statements = {s["Sid"]: s for s in json.loads(wanted(key, "Key", one)["policy"])["Statement"]}
    assert set(statements) == {"Account", "ThroughKinesis", "ThroughSqs"}
    assert statements["ThroughKinesis"]["Condition"] == {
        "StringEquals": {"kms:CallerAccount": "111122223333", "kms:ViaService": "kinesis.us-east-1.amazonaws.com"}
    }


def test_a_stream_reader_gives_up_in_time_and_tells_its_queue(
    primary: Scope, key: Key, function: Function, one: One, dev: Settings
) -> None:
    """Records that keep failing are halved, tried so often, and told to a queue; the function says which failed."""
    stream = Stream(primary, "events", shards=1, retention_hours=24, key=key)
    failures = Queue(primary, "failures", key=key)
    reader = StreamReader(
        primary,
        "worker",
        stream=stream,
        function=function,
        failures=failures,
        trigger=dev.realtime_analytics.trigger,
    )
    mapping = wanted(reader, "EventSourceMapping", one)
    assert mapping["eventSourceArn"] == stream.arn
    assert mapping["maximumRetryAttempts"] == 3
    assert mapping["bisectBatchOnFunctionError"] is True
    assert mapping["functionResponseTypes"] == ["ReportBatchItemFailures"]
    assert mapping["destinationConfig"]["onFailure"]["destinationArnRef"]["name"] == failures.object_name
    assert {"kinesis:GetRecords", "kinesis:ListShards", "sqs:SendMessage"} <= actions(function.role, one)


def test_a_queue_reader_may_receive_and_delete(primary: Scope, function: Function, one: One) -> None:
    """Reading a queue takes three actions, on that queue; a position to begin at it has none."""
    queue = Queue(primary, "work")
    mapping = wanted(
        QueueReader(primary, "worker", queue=queue, function=function, batch_size=10), "EventSourceMapping", one
    )
    assert (mapping["eventSourceArn"], mapping["batchSize"]) == (queue.arn, 10)
    assert "startingPosition" not in mapping
    assert {"sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"} <= actions(function.role, one)


def test_a_queue_hands_on_what_keeps_failing(primary: Scope, key: Key, one: One) -> None:
    """After so many receipts a message waits in the other queue; a key of ours takes the place of SQS's."""
    letters = Queue(primary, "letters", key=key)
    queue = wanted(Queue(primary, "work", key=key, dead_letters=letters, max_receives=5), "Queue", one)
    assert json.loads(queue["redrivePolicy"]) == {"deadLetterTargetArn": letters.arn, "maxReceiveCount": 5}
    assert queue["kmsMasterKeyId"] == key.alias
    assert "sqsManagedSseEnabled" not in queue


def test_a_topic_sends_to_an_encrypted_queue(primary: Scope, key: Key, one: One) -> None:
    """The queue's policy and its key let the topic in; only messages with one of the values are sent on."""
    topic, queue = Topic(primary, "alerts", key=key), Queue(primary, "work", key=key)
    topic.send_to(queue, {"kind": ["A", "B"]})
    subscription = wanted(topic, "TopicSubscription", one)
    assert json.loads(subscription["filterPolicy"]) == {"kind": ["A", "B"]}
    statements = json.loads(wanted(queue, "QueuePolicy", one)["policy"])["Statement"]
    sends = next(s for s in statements if s["Sid"] == "SnsSends")
    assert sends["Condition"]["ArnEquals"] == {"aws:SourceArn": topic.arn}
    assert "sns.amazonaws.com" in wanted(key, "Key", one)["policy"]


def test_another_document_has_another_deployment(api: RestApi, one: One) -> None:
    """A deployment never changes, so each document has its own, and the stage looks its id up anew each time."""
    before = one(api, "Deployment")
    assert wanted(api, "Stage", one)["deploymentIdRef"] == {
        "name": before["metadata"]["name"],
        "policy": {"resolve": "Always"},
    }
    api.document = {"openapi": "3.0.2"}
    after = one(api, "Deployment")
    assert after["metadata"]["name"] != before["metadata"]["name"]
    assert wanted(api, "Stage", one)["deploymentIdRef"]["name"] == after["metadata"]["name"]
    assert after["metadata"]["annotations"]["argocd.argoproj.io/sync-options"] == "PruneLast=true"


def test_a_deployment_is_made_after_the_api_and_before_its_stage(api: RestApi, one: One) -> None:
    """A deployment is a snapshot: made earlier, it would hold what the API was before."""
    waves = [
        int(one(api, kind)["metadata"]["annotations"]["argocd.argoproj.io/sync-wave"])
        for kind in ("RestAPI", "Deployment", "Stage", "MethodSettings")
    ]
    assert waves == sorted(set(waves))


def test_an_api_may_invoke_its_function_for_its_route_alone(api: RestApi, function: Function, one: One) -> None:
    """AWS makes the API's id: the permission names any API of this account, but one method and path."""
    integration = api.invoke(function, "POST", "/ingest")
    assert integration["uri"].endswith(f":lambda:path/2015-03-31/functions/{function.arn}/invocations")
    permission = wanted(function, "Permission", one)
    assert permission["sourceArn"] == "arn:aws:execute-api:us-east-1:111122223333:*/*/POST/ingest"
    assert "sourceAccount" not in permission


def test_requests_are_logged_without_what_they_hold(api: RestApi, one: One) -> None:
    """Who called and what came of it is logged; bodies and keys are not."""
    settings = wanted(api, "MethodSettings", one)["settings"]
    assert (settings["metricsEnabled"], settings["loggingLevel"], settings["dataTraceEnabled"]) == (True, "INFO", False)
    assert (settings["throttlingRateLimit"], settings["throttlingBurstLimit"]) == (100, 50)
    line = json.loads(wanted(api, "Stage", one)["accessLogSettings"]["format"])
    assert {"requestId", "status", "ip", "apiKeyId"} <= set(line)
    assert "$context.identity.apiKey" not in line.values()


def test_api_gateway_has_one_role_for_its_logs(primary: Scope, one: One) -> None:
    """The account's settings name a role that API Gateway alone takes on, for this account."""
    account = ApiAccount(primary, "api-logs")
    assert wanted(account, "Account", one)["cloudwatchRoleArnRef"]["name"] == account.role.object_name
    trust = json.loads(wanted(account.role, "Role", one)["assumeRolePolicy"])["Statement"][0]
    assert trust["Principal"] == {"Service": "apigateway.amazonaws.com"}


def test_a_usage_plan_sets_every_field_of_its_definition(primary: Scope, api: RestApi) -> None:
    """The composite and its definition agree on the fields, so that no default decides in silence."""
    key = ApiKey(primary, "key", meaning="tests")
    plan = UsagePlan(primary, "plan", api=api, key=key, rate_limit=10, burst_limit=5, quota_per_month=100)
    (composite,) = plan.manifests()
    definition = api_usage_plan.manifests()[0]
    schema = definition["spec"]["versions"][0]["schema"]["openAPIV3Schema"]["properties"]["spec"]
    assert set(composite["spec"]) == set(schema["properties"])
    assert set(schema["required"]) == set(schema["properties"]) - {"tags"}


def test_the_composition_only_looks_at_the_stage_and_waits_for_the_id() -> None:
    """Deleting a plan deletes no stage, and no plan is made before the API's id is known."""
    composition = api_usage_plan.manifests()[1]
    parts = {part["name"]: part for part in composition["spec"]["pipeline"][0]["input"]["resources"]}
    assert set(parts) == {"stage", "plan", "member"}
    assert parts["stage"]["base"]["spec"]["managementPolicies"] == ["Observe"]
    for part, field in (("plan", "apiStages[0].apiId"), ("member", "usagePlanId")):
        (patch,) = (p for p in parts[part]["patches"] if p["toFieldPath"] == f"spec.forProvider.{field}")
        assert patch["policy"] == {"fromFieldPath": "Required"}
        assert patch["fromFieldPath"].startswith("status.")


def test_two_kinds_of_ours_share_the_functions_that_compose_them() -> None:
    """A cluster has one function of a name: a second object of it would be a second owner."""
    names = [function["metadata"]["name"] for function in compositions.functions()]
    assert len(names) == len(set(names)) == 2
    assert [m["kind"] for m in api_usage_plan.manifests()] == ["CompositeResourceDefinition", "Composition"]
