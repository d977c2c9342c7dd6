"""PutRestApi: an API is made of an OpenAPI document, which then is the whole API.

ministack makes resources and integrations of a document when CreateRestApi imports it, and has no PutRestApi. Here a
document also brings models, validators, key requirements, mapping templates and gateway responses. Understood is
OpenAPI 3 with the mode overwrite. Source: API Gateway developer guide, "OpenAPI extensions for API Gateway"; API
reference, "PutRestApi".
"""

from __future__ import annotations

import json
from typing import Any

from ministack.services import apigateway_v1 as service

from sandbox.aws.hooks import Hook, replace

REQUEST = Hook("services.apigateway_v1:handle_request", "23d6feaa", "PutRestApi")
HOOKS = (
    REQUEST,
    Hook("services.apigateway_v1:_create_resource", "1ce9c83d", "PutRestApi"),
    Hook("services.apigateway_v1:_create_model", "f0405732", "PutRestApi"),
    Hook("services.apigateway_v1:_create_request_validator", "0eaf12b7", "PutRestApi"),
    Hook("services.apigateway_v1:_get_rest_api", "4ec237e8", "PutRestApi"),
    Hook("services.apigateway_v1:_put_method", "c0aeddf2", "PutRestApi"),
    Hook("services.apigateway_v1:_put_method_response", "785bf516", "PutRestApi"),
    Hook("services.apigateway_v1:_put_integration", "d7ba4a03", "PutRestApi"),
    Hook("services.apigateway_v1:_put_integration_response", "43acfb44", "PutRestApi"),
    Hook("services.apigateway_v1:_put_gateway_response", "c2776bb9", "PutRestApi"),
    Hook("services.apigateway_v1:_v1_error", "df4f1cd7", "PutRestApi"),
    Hook("services.apigateway_v1:_resources", None, "PutRestApi"),
    Hook("services.apigateway_v1:_models", None, "PutRestApi"),
    Hook("services.apigateway_v1:_request_validators", None, "PutRestApi"),
    Hook("services.apigateway_v1:_gateway_responses", None, "PutRestApi"),
)

Json = dict[str, Any]
_METHODS = ("get", "put", "post", "delete", "options", "head", "patch")
_EXTENSION = "x-amazon-apigateway-"


def install() -> None:
    """Answer PUT /restapis/<id> in front of ministack's handler."""
    original: Any = replace(REQUEST, None)

    async def handle(method: str, path: str, headers: Any, body: bytes, query: Any) -> Any:
        parts = path.strip("/").split("/")
        if method == "PUT" and len(parts) == 2 and parts[0] == "restapis":
            return put(parts[1], body, query)
        return await original(method, path, headers, body, query)

    replace(REQUEST, handle)


def put(api: str, body: bytes, query: Any) -> Any:
    """PutRestApi with a document; the answer is GetRestApi's."""
    mode = query.get("mode", "merge")
    if api not in service._rest_apis:
        return service._get_rest_api(api)
    if (mode[0] if isinstance(mode, list) else mode) != "overwrite":
        return service._v1_error("BadRequestException", "only the mode overwrite is emulated", 400)
    try:
        document = json.loads(body)
    except ValueError:
        return service._v1_error("BadRequestException", "Invalid OpenAPI input.", 400)
    if not isinstance(document, dict) or not str(document.get("openapi", "")).startswith("3."):
        return service._v1_error("BadRequestException", "Invalid OpenAPI input.", 400)
    _Document(api, document).take()
    return service._get_rest_api(api)


class _Document:
    """One document on its way into one API."""

    def __init__(self, api: str, document: Json) -> None:
        self.api = api
        self.document = document
        self.validators: dict[str, str] = {}
        components = document.get("components") or {}
        self.schemas: Json = components.get("schemas") or {}
        self.keys = [
            name
            for name, scheme in (components.get("securitySchemes") or {}).items()
            if scheme.get("type") == "apiKey" and str(scheme.get("name")).lower() == "x-api-key"
        ]

    def take(self) -> None:
        """Put the document in the place of whatever the API held."""
        resources = service._resources[self.api]
        root = next(one for one in resources.values() if one["path"] == "/")
        root["resourceMethods"] = {}
        service._resources[self.api] = {root["id"]: root}
        service._models[self.api] = {}
        service._request_validators[self.api] = {}
        service._gateway_responses[self.api] = {}
        for name, schema in self.schemas.items():
            model = {"name": name, "schema": json.dumps(schema), "contentType": "application/json"}
            service._create_model(self.api, model)
        for name, rules in (self.document.get(f"{_EXTENSION}request-validators") or {}).items():
            answer = service._create_request_validator(self.api, {"name": name, **rules})
            self.validators[name] = json.loads(answer[2])["id"]
        for kind, response in (self.document.get(f"{_EXTENSION}gateway-responses") or {}).items():
            service._put_gateway_response(self.api, kind, response)
        for path, item in (self.document.get("paths") or {}).items():
            resource = self._resource(root["id"], path)
            for method, operation in item.items():
                if method in _METHODS:
                    self._operation(resource, method.upper(), operation)

    def _resource(self, parent: str, path: str) -> str:
        for part in path.strip("/").split("/") if path != "/" else ():
            held = service._resources[self.api].values()
            found = next((one["id"] for one in held if (one["parentId"], one["pathPart"]) == (parent, part)), None)
            parent = found or json.loads(service._create_resource(self.api, parent, {"pathPart": part})[2])["id"]
        return parent

    def _operation(self, resource: str, method: str, operation: Json) -> None:
        security = operation.get("security", self.document.get("security")) or []
        content = (operation.get("requestBody") or {}).get("content") or {}
        validator = operation.get(f"{_EXTENSION}request-validator", self.document.get(f"{_EXTENSION}request-validator"))
        settings = {
            "apiKeyRequired": any(name in requirement for requirement in security for name in self.keys),
            "requestModels": {
                kind: reference.rpartition("/")[2]
                for kind, media in content.items()
                if (reference := (media.get("schema") or {}).get("$ref", ""))
            },
            "requestValidatorId": self.validators.get(str(validator)),
        }
        service._put_method(self.api, resource, method, settings)
        for status, response in (operation.get("responses") or {}).items():
            headers = {f"method.response.header.{name}": False for name in response.get("headers") or {}}
            service._put_method_response(self.api, resource, method, status, {"responseParameters": headers})
        if integration := operation.get(f"{_EXTENSION}integration"):
            self._integration(resource, method, integration)

    def _integration(self, resource: str, method: str, integration: Json) -> None:
        behavior = str(integration.get("passthroughBehavior") or "when_no_match").upper()
        kind = str(integration.get("type")).upper()
        given = {name: value for name, value in integration.items() if name != "responses"}
        service._put_integration(self.api, resource, method, {**given, "type": kind, "passthroughBehavior": behavior})
        for pattern, response in (integration.get("responses") or {}).items():
            chosen = {**response, "selectionPattern": "" if pattern == "default" else pattern}
            status = str(response.get("statusCode"))
            service._put_integration_response(self.api, resource, method, status, chosen)
