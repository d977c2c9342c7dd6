"""What API Gateway does when it is called and ministack does not.

An API is found by its id in whatever account it is, since a caller signs nothing; a function's policy has to let the
API in; a refused body has its reason; a usage plan's stages come and go one by one.

Source: API Gateway developer guide, "Control access to a REST API with resource policies", "Gateway response types"
(context.error.validationErrorString); API reference, "UpdateUsagePlan".
"""

from __future__ import annotations

import json
import re
from typing import Any

from ministack.core import responses
from ministack.services import apigateway_v1 as service

from sandbox.aws import function_policy, travels
from sandbox.aws.hooks import Hook, replace

INVOKE = Hook("services.apigateway_v1:_invoke_lambda_proxy_v1", "aa8ba4ed", "function policies")
RENDER = Hook("services.apigateway_v1:_gateway_error_response", "ffd0b5ec", "reasons of refused bodies")
VALIDATE = Hook("services.apigateway_v1:_check_request_validation", "a96a712e", "reasons of refused bodies")
FIND = Hook("services.apigateway_v1:find_api_scope", "8d9cc7fa", "callers without a signature")
UPDATE_PLAN = Hook("services.apigateway_v1:_update_usage_plan", "6cec672c", "stages of usage plans")
HOOKS = (
    INVOKE,
    RENDER,
    VALIDATE,
    UPDATE_PLAN,
    FIND,
    Hook("services.apigateway_v1:_rest_apis", None, "callers without a signature"),
    Hook("services.apigateway_v1:_extract_lambda_ref_from_integration_uri", "9c109d23", "function policies"),
    Hook("services.apigateway_v1:_gw_error", "02302816", "function policies"),
    Hook("services.apigateway_v1:_model_schema", "fb484550", "reasons of refused bodies"),
    Hook("services.apigateway_v1:_usage_plans", None, "stages of usage plans"),
)

_REASON = "$context.error.validationErrorString"
_TYPES: dict[str, Any] = {
    "object": dict,
    "array": list,
    "string": str,
    "number": (int, float),
    "integer": int,
    "boolean": bool,
}


class ApiCalls:
    """The patches; `enforce` is whether a function's resource policy counts."""

    def __init__(self, enforce: bool) -> None:
        self._enforce = enforce

    def install(self) -> None:
        """Put the checks around ministack's handlers."""
        replace(FIND, _find)
        invoke: Any = replace(INVOKE, None)

        async def permitted(integration: Any, api: str, stage: str, *others: Any, **more: Any) -> Any:
            arn = service._extract_lambda_ref_from_integration_uri(integration.get("uri", ""))
            path, method = others[2], others[3]  # behind the stage's record and the resource
            if self._enforce and function_policy.exists(arn) and not _lets(arn, api, stage, method, path):
                return service._gw_error("API_CONFIGURATION_ERROR", "Internal server error")
            travels.note(_source(api, stage, method, path), arn)
            return await invoke(integration, api, stage, *others, **more)

        replace(INVOKE, permitted)
        validate: Any = replace(VALIDATE, None)

        def explained(method: Any, api: str, request: Any, headers: Any, body: Any, *others: Any) -> Any:
            error = validate(method, api, request, headers, body, *others)
            if error is not None and error.response_type == "BAD_REQUEST_BODY":
                request["reason"] = _reason(method, api, body)
            return error

        replace(VALIDATE, explained)
        render: Any = replace(RENDER, None)

        def rendered(error: Any, request: Any) -> Any:
            status, headers, body = render(error, request)
            reason = json.dumps(request.get("reason", ""))[1:-1]
            return status, headers, body.replace(_REASON.encode(), reason.encode())

        replace(RENDER, rendered)
        update: Any = replace(UPDATE_PLAN, lambda plan, data: _update_plan(update, plan, data))


def _find(api: str) -> tuple[str, str] | None:
    """Account and region of an API."""
    return next(
        ((account, region) for (account, region, held), _ in service._rest_apis.all_items() if held == api), None
    )


def _lets(function: str, api: str, stage: str, method: str, path: str) -> bool:
    arn = _source(api, stage, method, path)
    return function_policy.lets(function, "apigateway.amazonaws.com", arn, responses.get_account_id())


def _source(api: str, stage: str, method: str, path: str) -> str:
    """The ARN of what was called."""
    return f"arn:aws:execute-api:{responses.get_region()}:{responses.get_account_id()}:{api}/{stage}/{method}{path}"


def _update_plan(update: Any, plan: str, data: dict[str, Any]) -> Any:
    """Stages come and go as `<api>:<stage>`; ministack would put the text in the place of the list."""
    held, rest = service._usage_plans.get(plan), []
    for operation in data.get("patchOperations", []):
        if operation.get("path") != "/apiStages" or not held:
            rest.append(operation)
            continue
        api, _, stage = str(operation.get("value")).partition(":")
        kept = [one for one in held.get("apiStages") or [] if (one["apiId"], one["stage"]) != (api, stage)]
        held["apiStages"] = kept + ([{"apiId": api, "stage": stage}] if operation["op"] == "add" else [])
    return update(plan, {**data, "patchOperations": rest})


def _reason(method: Any, api: str, body: Any) -> str:
    """Why a body does not fit its model, in API Gateway's form; the words of its validator are not copied."""
    try:
        value = json.loads(body)
    except (TypeError, ValueError):
        return "[unparsable: the body is no JSON]"
    schema = service._model_schema(api, (method.get("requestModels") or {}).get("application/json"))
    return f"[{'; '.join(_problems(schema or {}, value)) or 'does not fit the model'}]"


def _problems(schema: dict[str, Any], value: Any, path: str = "") -> list[str]:
    """The first things that are wrong; of several allowed shapes, those with the value's own type."""
    for shape in schema.get("oneOf") or schema.get("anyOf") or ():
        if isinstance(value, _TYPES.get(str(shape.get("type")), object)):
            return _problems(shape, value, path)
    where = f"{path}: " if path else ""
    kind = str(schema.get("type") or "")
    if kind in _TYPES and (not isinstance(value, _TYPES[kind]) or (isinstance(value, bool) and kind != "boolean")):
        return [f"{where}instance type does not match any allowed primitive type (allowed: {kind})"]
    if isinstance(value, list):
        return [
            one for n, item in enumerate(value) for one in _problems(schema.get("items") or {}, item, f"{path}/{n}")
        ]
    if not isinstance(value, dict):
        fits = not isinstance(value, str) or re.search(str(schema.get("pattern", "")), value)
        return [] if fits else [f"{where}does not match the pattern {schema['pattern']}"]
    missing = [name for name in schema.get("required") or [] if name not in value]
    found = [f"{where}object has missing required properties ({', '.join(missing)})"] if missing else []
    for name, inner in (schema.get("properties") or {}).items():
        found += _problems(inner, value[name], f"{path}/{name}") if name in value else []
    return found
