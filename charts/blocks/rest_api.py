"""A REST API described by one OpenAPI document, deployed to one stage with logs, traces, metrics and limits.

API Gateway makes the ids of an API's parts, so that no manifest could name them; in a document they have names
(docs/decisions/0032). A deployment is a snapshot that never changes: each document has a deployment of its own, with
the document's digest in its name, and the stage is moved to it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any, Literal

from charts.blocks.alarm import Metric
from charts.blocks.function import Function
from charts.blocks.log_group import LogGroup
from charts.blocks.scope import Block, Manifest, Scope
from imports import apigateway
from imports.shared import Reference, ReferencePolicy

ACCESS_LOG = {
    "apiKeyId": "$context.identity.apiKeyId",
    "error": "$context.error.messageString",
    "integrationLatency": "$context.integration.latency",
    "ip": "$context.identity.sourceIp",
    "method": "$context.httpMethod",
    "path": "$context.path",
    "requestId": "$context.requestId",
    "requestTime": "$context.requestTime",
    "responseLatency": "$context.responseLatency",
    "responseLength": "$context.responseLength",
    "status": "$context.status",
    "traceId": "$context.xrayTraceId",
}
"""One JSON object a request (API Gateway developer guide, "Variables for access logging")."""


class RestApi(Block):
    """A regional API. Give it `document` before it is rendered; rates are requests a second over all callers."""

    def __init__(
        self, scope: Scope, resource: str, *, stage: str, rate_limit: int, burst_limit: int, log_retention_days: int
    ) -> None:
        super().__init__(scope, resource)
        self.name = scope.name(resource, limit=128)
        self.stage = stage
        self.rate_limit = rate_limit
        self.burst_limit = burst_limit
        self.document: Mapping[str, Any] = {}
        self.log_group = LogGroup(
            scope, resource, name=f"/aws/apigateway/{self.name}", retention_days=log_retention_days
        )

    def invoke(self, function: Function, method: str, path: str) -> dict[str, Any]:
        """The integration of a method that hands the whole request to the function, and lets the API invoke it.

        API Gateway makes the API's id, so the permission is for this method and path of any API of this account.
        """
        function.allow_invocation(
            "apigateway.amazonaws.com",
            source_arn=self.scope.arn("execute-api", f"*/*/{method}{path}"),
            sid="FromApi",
        )
        partition, region = self.scope.settings.partition, self.scope.region
        return {
            "type": "aws_proxy",
            "httpMethod": "POST",
            "uri": f"arn:{partition}:apigateway:{region}:lambda:path/2015-03-31/functions/{function.arn}/invocations",
            "passthroughBehavior": "when_no_match",
            "timeoutInMillis": 29_000,
        }

    def metric_requests(self) -> Metric:
        """Requests: sum over five minutes."""
        return self._metric("Count", "Sum")

    def metric_refused(self) -> Metric:
        """Requests answered with a 4xx status, the caller's fault: sum over five minutes."""
        return self._metric("4XXError", "Sum")

    def metric_failed(self) -> Metric:
        """Requests answered with a 5xx status, our fault: sum over five minutes."""
        return self._metric("5XXError", "Sum")

    def metric_latency(self) -> Metric:
        """Milliseconds from a request to its answer: average over five minutes."""
        return self._metric("Latency", "Average")

    def _metric(self, name: str, statistic: Literal["Average", "Sum"]) -> Metric:
        dimensions = {"ApiName": self.name, "Stage": self.stage}
        return Metric("AWS/ApiGateway", name, dimensions, statistic=statistic)

    def manifests(self) -> Iterable[Manifest]:
        """The API, the deployment of this document, the stage and its settings."""
        region, api = self.scope.region, Reference(name=self.object_name)
        body = json.dumps(self.document, indent=2, sort_keys=True)
        deployment = f"{self.object_name}-{hashlib.sha256(body.encode()).hexdigest()[:12]}"
        yield self.managed(
            apigateway.RestAPI,
            apigateway.RestAPISpec,
            apigateway.RestAPIForProvider(
                region=region,
                name=self.name,
                body=body,
                # What the document does not name goes: the document is the whole API.
                put_rest_api_mode="overwrite",
                endpoint_configuration=apigateway.RestAPIEndpointConfiguration(types=["REGIONAL"]),
                tags=self.scope.tags(),
            ),
        )
        yield self.managed(
            apigateway.Deployment,
            apigateway.DeploymentSpec,
            apigateway.DeploymentForProvider(region=region, rest_api_id_ref=api, description=deployment),
            name=deployment,
            # The stage has to be moved first: API Gateway deletes no deployment that a stage points to.
            prune_last=True,
        )
        yield self.managed(
            apigateway.Stage,
            apigateway.StageSpec,
            apigateway.StageForProvider(
                region=region,
                stage_name=self.stage,
                rest_api_id_ref=api,
                # Resolved anew each time: otherwise the first deployment's id would stay for ever.
                deployment_id_ref=Reference(name=deployment, policy=ReferencePolicy(resolve="Always")),
                xray_tracing_enabled=True,
                access_log_settings=apigateway.StageAccessLogSettings(
                    destination_arn=self.log_group.arn, format=json.dumps(ACCESS_LOG, sort_keys=True)
                ),
                tags=self.scope.tags(),
            ),
        )
        yield self.managed(
            apigateway.MethodSettings,
            apigateway.MethodSettingsSpec,
            apigateway.MethodSettingsForProvider(
                region=region,
                rest_api_id_ref=api,
                stage_name_ref=Reference(name=self.object_name),
                method_path="*/*",
                settings=apigateway.MethodSettingsSettings(
                    metrics_enabled=True,
                    logging_level="INFO",
                    # Traces of data would put whole requests into the log.
                    data_trace_enabled=False,
                    throttling_rate_limit=self.rate_limit,
                    throttling_burst_limit=self.burst_limit,
                ),
            ),
        )
