"""The API as one OpenAPI document: what it takes, what it answers, what it says when it refuses.

Source: API Gateway developer guide, "OpenAPI extensions for API Gateway", "Gateway response types".
"""

from __future__ import annotations

from typing import Any

from functions.common.event_contract import api_model, event_schema

PATH = "/ingest"
_JSON = "application/json"
_HEADERS = "content-type,x-api-key"
_ANY_ORIGIN = {"gatewayresponse.header.Access-Control-Allow-Origin": "'*'"}
_MESSAGE = '{"message": $context.error.messageString, "requestId": "$context.requestId"}'
_INVALID = (
    '{"message": $context.error.messageString, "reason": "$context.error.validationErrorString", '
    '"requestId": "$context.requestId"}'
)
MOST_EVENTS = 500
"""In one request, which then is one PutRecords."""


def document(name: str, integration: dict[str, Any]) -> dict[str, Any]:
    """The document of the API `name`, whose POST goes to the integration."""
    return {
        "openapi": "3.0.1",
        "info": {"title": name, "version": "1"},
        "x-amazon-apigateway-api-key-source": "HEADER",
        "x-amazon-apigateway-request-validators": {
            "body": {"validateRequestBody": True, "validateRequestParameters": False}
        },
        "x-amazon-apigateway-gateway-responses": {
            "BAD_REQUEST_BODY": _refusal(_INVALID, status=400),
            "DEFAULT_4XX": _refusal(_MESSAGE),
            "DEFAULT_5XX": _refusal(_MESSAGE),
            "QUOTA_EXCEEDED": _refusal(_MESSAGE, status=429),
            "THROTTLED": _refusal(_MESSAGE, status=429) | {"responseParameters": _ANY_ORIGIN | _retry_after(1)},
        },
        "components": {
            "schemas": {"Events": _model()},
            "securitySchemes": {"apiKey": {"type": "apiKey", "name": "x-api-key", "in": "header"}},
        },
        "paths": {PATH: {"post": _post(integration), "options": _preflight()}},
    }


def _model() -> dict[str, Any]:
    """The contract's own form of a request; OpenAPI says by itself which schema it speaks."""
    model = api_model(event_schema(), MOST_EVENTS)
    return {name: value for name, value in model.items() if name != "$schema"}


def _post(integration: dict[str, Any]) -> dict[str, Any]:
    answers = {"200": "taken", "400": "not an event", "503": "try again"}
    return {
        "security": [{"apiKey": []}],
        "x-amazon-apigateway-request-validator": "body",
        "requestBody": {"required": True, "content": {_JSON: {"schema": {"$ref": "#/components/schemas/Events"}}}},
        "responses": {status: {"description": meaning} for status, meaning in answers.items()},
        "x-amazon-apigateway-integration": integration,
    }


def _preflight() -> dict[str, Any]:
    """What a browser asks before it posts; API Gateway answers it alone, and it needs no key."""
    allowed = {"Headers": _HEADERS, "Methods": "OPTIONS,POST", "Origin": "*"}
    headers = {f"Access-Control-Allow-{name}": value for name, value in allowed.items()}
    return {
        "responses": {
            "200": {
                "description": "what may be sent",
                "headers": {name: {"schema": {"type": "string"}} for name in headers},
            }
        },
        "x-amazon-apigateway-integration": {
            "type": "mock",
            "requestTemplates": {_JSON: '{"statusCode": 200}'},
            "responses": {
                "default": {
                    "statusCode": "200",
                    "responseParameters": {
                        f"method.response.header.{name}": f"'{value}'" for name, value in headers.items()
                    },
                }
            },
        },
    }


def _refusal(template: str, *, status: int | None = None) -> dict[str, Any]:
    return {
        **({"statusCode": status} if status else {}),
        "responseParameters": _ANY_ORIGIN,
        "responseTemplates": {_JSON: template},
    }


def _retry_after(seconds: int) -> dict[str, str]:
    return {"gatewayresponse.header.Retry-After": f"'{seconds}'"}
