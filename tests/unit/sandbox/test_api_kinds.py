"""APIs and streams, against the emulator."""

from __future__ import annotations

import json
from typing import Any

import pytest

from sandbox import Sandbox
from tests.unit.sandbox.conftest import Open
from tests.unit.sandbox.small import Folder, Json, managed

API = {"restApiIdRef": {"name": "things"}}


def document(path: str = "/a") -> str:
    """A document with one route that API Gateway answers by itself."""
    answers = {"default": {"statusCode": "200"}}
    mock = {"type": "mock", "requestTemplates": {"application/json": '{"statusCode": 200}'}, "responses": answers}
    return json.dumps({"openapi": "3.0.1", "paths": {path: {"get": {"x-amazon-apigateway-integration": mock}}}})


def api(body: str, deployment: str = "first") -> list[Json]:
    """An API with a deployment, a stage with settings, a key, a plan and the key's place in it."""
    moved = {"name": deployment, "policy": {"resolve": "Always"}}
    stage = {**API, "stageName": "prod", "deploymentIdRef": moved, "xrayTracingEnabled": True, "tags": {"Owner": "us"}}
    settings = {"metricsEnabled": True, "loggingLevel": "INFO", "throttlingRateLimit": 7, "throttlingBurstLimit": 3}
    plan = {"name": "Plan", "quotaSettings": {"limit": 5, "period": "DAY"}, "throttleSettings": {"rateLimit": 2}}
    return [
        managed("apigateway", "RestAPI", "things", {"name": "Things", "body": body, "putRestApiMode": "overwrite"}),
        managed("apigateway", "Deployment", deployment, {**API, "description": deployment}),
        managed("apigateway", "Stage", "prod", stage),
        managed(
            "apigateway",
            "MethodSettings",
            "prod",
            {**API, "stageNameRef": {"name": "prod"}, "methodPath": "*/*", "settings": settings},
        ),
        managed("apigateway", "APIKey", "key", {"name": "Key", "enabled": True}),
        managed("apigateway", "UsagePlan", "plan", plan),
        managed(
            "apigateway",
            "UsagePlanKey",
            "key",
            {"keyType": "API_KEY", "keyIdRef": {"name": "key"}, "usagePlanIdRef": {"name": "plan"}},
        ),
    ]


def stream(**fields: Any) -> Json:
    """A stream."""
    mode = {"streamModeDetails": {"streamMode": "PROVISIONED"}}
    return managed(
        "kinesis", "Stream", "events", {"shardCount": 2, "retentionPeriod": 48, **mode, "tags": {"A": "b"}, **fields}
    )


@pytest.fixture
def running(folder: Folder, start: Open) -> Sandbox:
    """An API, all Ready."""
    sandbox = start(folder.write(*api(document())))
    sandbox.reconcile_until_ready(30)
    return sandbox


def api_id(sandbox: Sandbox) -> str:
    """The id that AWS gave."""
    return str(sandbox.get("RestAPI", "things")["status"]["atProvider"]["id"])


def paths(sandbox: Sandbox) -> set[str]:
    """The paths of the API."""
    return {item["path"] for item in sandbox.client("apigateway").get_resources(restApiId=api_id(sandbox))["items"]}


def test_ids_are_what_the_provider_gives(running: Sandbox) -> None:
    """AWS gives an API its id; a stage's follows from it, and its status says where it answers."""
    stage = running.get("Stage", "prod")
    assert stage["metadata"]["annotations"]["crossplane.io/external-name"] == f"ags-{api_id(running)}-prod"
    found = stage["status"]["atProvider"]
    assert found["restApiId"] == api_id(running)
    assert found["invokeUrl"] == f"https://{api_id(running)}.execute-api.us-east-1.amazonaws.com/prod"
    key = running.get("APIKey", "key")["status"]["atProvider"]["id"]
    assert running.get("UsagePlanKey", "key")["metadata"]["annotations"]["crossplane.io/external-name"] == key


def test_what_aws_gets_is_what_the_manifests_say(running: Sandbox) -> None:
    """Routes, tracing, settings, limits and the key's place arrive."""
    aws = running.client("apigateway")
    assert paths(running) == {"/", "/a"}
    stage = aws.get_stage(restApiId=api_id(running), stageName="prod")
    assert stage["tracingEnabled"] is True
    settings = stage["methodSettings"]["*/*"]
    assert (settings["loggingLevel"], settings["throttlingRateLimit"], settings["throttlingBurstLimit"]) == (
        "INFO",
        7,
        3,
    )
    (plan,) = aws.get_usage_plans()["items"]
    assert (plan["quota"]["limit"], plan["throttle"]["rateLimit"]) == (5, 2)
    assert [key["name"] for key in aws.get_usage_plan_keys(usagePlanId=plan["id"])["items"]] == ["Key"]


def test_another_document_moves_the_stage_to_its_deployment(running: Sandbox, folder: Folder) -> None:
    """The API is put anew, its new deployment made, the stage moved, and only then the old deployment deleted."""
    before = running.get("Stage", "prod")["status"]["atProvider"]["deploymentId"]
    folder.remove(*(one for one in api(document()) if one["kind"] == "Deployment"))
    folder.write(*api(document("/b"), "second"))
    running.reload()
    running.reconcile_until_ready(30)
    assert paths(running) == {"/", "/b"}
    after = running.get("Stage", "prod")["status"]["atProvider"]["deploymentId"]
    assert after != before
    (held,) = running.client("apigateway").get_deployments(restApiId=api_id(running))["items"]
    assert held["id"] == after


def test_what_somebody_changes_by_hand_is_put_back(running: Sandbox) -> None:
    """Limits of the stage and of the plan, tracing, and a key that was switched off."""
    aws, plan = running.client("apigateway"), running.get("UsagePlan", "plan")["status"]["atProvider"]["id"]
    key = running.get("APIKey", "key")["status"]["atProvider"]["id"]

    def patch(path: str, value: str) -> list[dict[str, str]]:
        return [{"op": "replace", "path": path, "value": value}]

    aws.update_stage(
        restApiId=api_id(running), stageName="prod", patchOperations=patch("/*/*/throttling/rateLimit", "9000")
    )
    aws.update_stage(restApiId=api_id(running), stageName="prod", patchOperations=patch("/tracingEnabled", "false"))
    aws.update_usage_plan(usagePlanId=plan, patchOperations=patch("/quota/limit", "500000"))
    aws.update_api_key(apiKey=key, patchOperations=patch("/enabled", "false"))
    running.reconcile_until_ready(30)
    changed = {change.key.kind for change in running.changes}
    assert changed == {"APIKey", "MethodSettings", "Stage", "UsagePlan"}
    stage = aws.get_stage(restApiId=api_id(running), stageName="prod")
    assert (stage["tracingEnabled"], stage["methodSettings"]["*/*"]["throttlingRateLimit"]) == (True, 7)


def test_a_stream_is_as_its_manifest_says(folder: Folder, start: Open) -> None:
    """Shards, retention and tags arrive; what somebody changes is put back; ARN and id are the stream's."""
    sandbox = start(folder.write(stream()))
    sandbox.reconcile_until_ready(30)
    kinesis = sandbox.client("kinesis")
    assert sandbox.get("Stream", "events")["status"]["atProvider"]["id"] == folder.arn("kinesis", "stream/events")
    found = kinesis.describe_stream_summary(StreamName="events")["StreamDescriptionSummary"]
    assert (found["OpenShardCount"], found["RetentionPeriodHours"]) == (2, 48)
    kinesis.decrease_stream_retention_period(StreamName="events", RetentionPeriodHours=24)
    sandbox.reconcile_until_ready(30)
    found = kinesis.describe_stream_summary(StreamName="events")["StreamDescriptionSummary"]
    assert found["RetentionPeriodHours"] == 48
    assert [change.key.kind for change in sandbox.changes] == ["Stream"]
