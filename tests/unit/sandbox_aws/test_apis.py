"""APIs made of a document: what is made, who may call, what a refusal says."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from typing import Any

import pytest
from botocore.exceptions import ClientError

from tests.unit.sandbox_aws.account import Account
from tests.unit.sandbox_aws.workflows import metric

ECHO = """
def handler(event, context):
    print(event["body"])
    return {"statusCode": 200, "body": "taken"}
"""
MODEL = {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}}}


def document(function_arn: str, **more: Any) -> dict[str, Any]:
    """An API with one route, which needs a key and a body that fits the model."""
    uri = f"arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/{function_arn}/invocations"
    body = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}}
    post = {
        "security": [{"key": []}],
        "x-amazon-apigateway-request-validator": "body",
        "requestBody": body,
        "x-amazon-apigateway-integration": {"type": "aws_proxy", "httpMethod": "POST", "uri": uri},
    }
    template = '{"reason": "$context.error.validationErrorString"}'
    return {
        "openapi": "3.0.1",
        "info": {"title": "things", "version": "1"},
        "x-amazon-apigateway-request-validators": {"body": {"validateRequestBody": True}},
        "x-amazon-apigateway-gateway-responses": {
            "BAD_REQUEST_BODY": {"statusCode": 422, "responseTemplates": {"application/json": template}}
        },
        "components": {
            "schemas": {"Thing": MODEL},
            "securitySchemes": {"key": {"type": "apiKey", "name": "x-api-key", "in": "header"}},
        },
        "paths": {"/a/things": {"post": post}},
        **more,
    }


class Api:
    """One deployed API with a key and a plan."""

    def __init__(self, account: Account) -> None:
        self.account, self.aws = account, account.client("apigateway")
        self.function = account.function(ECHO)
        self.arn = f"arn:aws:lambda:us-east-1:{account.id}:function:{self.function}"
        self.id = self.aws.create_rest_api(name="things")["id"]
        self.put(document(self.arn))
        deployment = self.aws.create_deployment(restApiId=self.id)["id"]
        self.aws.create_stage(restApiId=self.id, stageName="prod", deploymentId=deployment)
        made = self.aws.create_api_key(name="key", enabled=True)
        self.key = made["value"]
        self.plan = self.aws.create_usage_plan(name="plan")["id"]
        self.aws.create_usage_plan_key(usagePlanId=self.plan, keyId=made["id"], keyType="API_KEY")
        self.stages("add")

    def put(self, body: Any) -> Any:
        """PutRestApi."""
        return self.aws.put_rest_api(restApiId=self.id, mode="overwrite", body=json.dumps(body).encode())

    def stages(self, operation: str) -> None:
        """Add the stage to the plan, or remove it."""
        patch = {"op": operation, "path": "/apiStages", "value": f"{self.id}:prod"}
        self.aws.update_usage_plan(usagePlanId=self.plan, patchOperations=[patch])

    def admit(self, route: str = "POST/a/things") -> None:
        """Let API Gateway invoke the function for a route."""
        source = f"arn:aws:execute-api:us-east-1:{self.account.id}:*/*/{route}"
        self.account.admit(self.function, "apigateway.amazonaws.com", source)

    def post(self, body: str, *, key: bool = True) -> tuple[int, str]:
        """Status and body of the answer to a request that nobody has signed."""
        url = f"{self.account.emulator.endpoint_url}/_aws/execute-api/{self.id}/prod/a/things"
        headers = {"content-type": "application/json", **({"x-api-key": self.key} if key else {})}
        request = urllib.request.Request(url, body.encode(), headers, method="POST")  # noqa: S310 - the loopback
        try:
            with urllib.request.urlopen(request) as answer:  # noqa: S310 - the loopback
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read().decode()


@pytest.fixture
def api(account: Account) -> Api:
    """A deployed API."""
    return Api(account)


def test_a_route_of_the_document_is_answered(api: Api) -> None:
    """Resources, integration and key requirement come from the document; a caller signs nothing."""
    api.admit()
    assert api.post('{"id": "a"}') == (200, "taken")
    assert api.post('{"id": "a"}', key=False)[0] == 403


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("{}", "missing required properties (id)"),
        ('{"id": 5}', "/id: instance type does not match"),
        ("[]", "allowed: object"),
        ("{", "no JSON"),
    ],
)
def test_a_body_that_does_not_fit_is_refused_with_the_reason(api: Api, body: str, says: str) -> None:
    """The document's model, validator and gateway response decide what is refused and what is said."""
    api.admit()
    status, text = api.post(body)
    assert status == 422
    assert says in json.loads(text)["reason"]


@pytest.mark.parametrize("route", [None, "GET/a/things", "POST/other"])
def test_a_function_is_invoked_only_if_its_policy_lets_the_route_in(api: Api, route: str | None) -> None:
    """Without a permission for this very route API Gateway answers 500, as on AWS."""
    if route:
        api.admit(route)
    assert api.post('{"id": "a"}')[0] == 500


def test_a_key_counts_only_while_its_plan_covers_the_stage(api: Api) -> None:
    """Stages are added to a plan and removed from it one by one."""
    api.admit()
    assert api.post('{"id": "a"}')[0] == 200
    api.stages("remove")
    assert api.aws.get_usage_plan(usagePlanId=api.plan).get("apiStages", []) == []
    assert api.post('{"id": "a"}')[0] == 403


def test_what_a_new_document_does_not_name_is_gone(api: Api) -> None:
    """In the mode overwrite the document is the whole API."""
    changed = document(api.arn)
    changed["paths"] = {"/b": changed["paths"]["/a/things"]}
    changed["components"]["schemas"] = {"Other": MODEL}
    api.put(changed)
    paths = {item["path"] for item in api.aws.get_resources(restApiId=api.id)["items"]}
    assert paths == {"/", "/b"}
    assert [model["name"] for model in api.aws.get_models(restApiId=api.id)["items"]] == ["Other"]
    assert len(api.aws.get_request_validators(restApiId=api.id)["items"]) == 1


@pytest.mark.parametrize("body", [b"no JSON", b"[]", b'{"swagger": "2.0"}'])
def test_what_is_no_document_is_refused(api: Api, body: bytes) -> None:
    """The API stays as it is."""
    with pytest.raises(ClientError, match="Invalid OpenAPI input"):
        api.aws.put_rest_api(restApiId=api.id, mode="overwrite", body=body)
    assert {item["path"] for item in api.aws.get_resources(restApiId=api.id)["items"]} >= {"/a/things"}


def test_requests_are_counted_by_how_they_ended(api: Api) -> None:
    """Every request to a stage counts, by API and stage, and as a failure of the caller or of ours."""
    assert api.post('{"id": "a"}')[0] == 500  # the function's policy does not let the API in
    api.admit()
    assert [api.post(body)[0] for body in ('{"id": "a"}', "{}", "[]")] == [200, 422, 422]
    for dimensions in ({"ApiName": "things"}, {"ApiName": "things", "Stage": "prod"}):
        found = {
            name: metric(api.account, "AWS/ApiGateway", name, **dimensions)
            for name in ("Count", "4XXError", "5XXError")
        }
        assert found == {"Count": 4, "4XXError": 2, "5XXError": 1}
        assert metric(api.account, "AWS/ApiGateway", "Latency", "Maximum", **dimensions)
