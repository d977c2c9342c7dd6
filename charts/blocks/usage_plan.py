"""An API key and its usage plan: who may call an API, how often, and how much in a month.

A plan names its API by an id that API Gateway makes, inside a list, where no reference may stand. Our own kind
ApiUsagePlan looks at the API's stage, reads the id from its status and owns the plan and the key's place in it. What
it is made of stands in charts/platform/api_usage_plan.py; why, in docs/decisions/0033.
"""

from __future__ import annotations

from collections.abc import Iterable

from charts.blocks.rest_api import RestApi
from charts.blocks.scope import Block, Manifest, Scope
from imports import apigateway

KIND = "ApiUsagePlan"


class ApiKey(Block):
    """A key of API Gateway's own making; its value stands in no manifest, `aws apigateway get-api-key` shows it."""

    def __init__(self, scope: Scope, resource: str, *, meaning: str) -> None:
        super().__init__(scope, resource)
        self.name = scope.name(resource, limit=128)
        self.meaning = meaning

    def manifests(self) -> Iterable[Manifest]:
        """The key."""
        yield self.managed(
            apigateway.APIKey,
            apigateway.APIKeySpec,
            apigateway.APIKeyForProvider(
                region=self.scope.region,
                name=self.name,
                description=self.meaning,
                enabled=True,
                tags=self.scope.tags(),
            ),
        )


class UsagePlan(Block):
    """Lets the holder of `key` call `api`: `rate_limit` requests a second, `quota_per_month` in a calendar month."""

    def __init__(
        self,
        scope: Scope,
        resource: str,
        *,
        api: RestApi,
        key: ApiKey,
        rate_limit: int,
        burst_limit: int,
        quota_per_month: int,
    ) -> None:
        super().__init__(scope, resource)
        self.name = scope.name(resource, limit=128)
        self.api = api
        self.key = key
        self.rate_limit = rate_limit
        self.burst_limit = burst_limit
        self.quota_per_month = quota_per_month

    def manifests(self) -> Iterable[Manifest]:
        """The composite."""
        yield self.composite(
            KIND,
            {
                "apiName": self.api.object_name,
                "stageName": self.api.stage,
                "keyName": self.key.object_name,
                "planName": self.name,
                "rateLimit": self.rate_limit,
                "burstLimit": self.burst_limit,
                "quotaLimit": self.quota_per_month,
                "quotaPeriod": "MONTH",
                "tags": self.scope.tags(),
            },
        )
