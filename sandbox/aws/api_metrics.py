"""What API Gateway publishes about each request to a stage of a REST API.

Source: API Gateway developer guide, "Amazon API Gateway dimensions and metrics". 4XXError and 5XXError are 1 or 0 for
every request, so that their average is a rate. Published are the metrics by API and by API and stage; those by method,
which a stage has to be asked for, are not.
"""

from __future__ import annotations

import time
from typing import Any

from ministack.services import apigateway_v1 as service

from sandbox.aws.hooks import Hook, replace
from sandbox.aws.metrics import record

EXECUTE = Hook("services.apigateway_v1:_handle_execute_in_scope", "044be826", "AWS/ApiGateway metrics")
HOOKS = (EXECUTE, Hook("services.apigateway_v1:_stages_v1", None, "AWS/ApiGateway metrics"))


def install() -> None:
    """Count every request that reaches a stage."""
    execute: Any = replace(EXECUTE, None)

    async def counted(api: str, stage: str, *request: Any) -> Any:
        began = time.monotonic()
        answer = await execute(api, stage, *request)
        if stage in service._stages_v1.get(api, {}):
            _publish(service._rest_apis[api]["name"], stage, int(answer[0]), time.monotonic() - began)
        return answer

    replace(EXECUTE, counted)


def _publish(name: str, stage: str, status: int, seconds: float) -> None:
    for dimensions in ({"ApiName": name}, {"ApiName": name, "Stage": stage}):
        record("AWS/ApiGateway", "Count", 1, "Count", dimensions)
        record("AWS/ApiGateway", "4XXError", int(400 <= status < 500), "Count", dimensions)
        record("AWS/ApiGateway", "5XXError", int(status >= 500), "Count", dimensions)
        record("AWS/ApiGateway", "Latency", seconds * 1000, "Milliseconds", dimensions)
