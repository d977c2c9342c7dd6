"""What X-Ray shows together, and how much of it is kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from charts.blocks.function import Function
from charts.blocks.rest_api import RestApi
from charts.blocks.scope import Block, Manifest, Scope
from imports import xray


class TraceGroup(Block):
    """The traces that pass one of `functions`, with insights; `label` is the group's name before the environment."""

    def __init__(self, scope: Scope, resource: str, *, label: str, functions: Sequence[Function]) -> None:
        super().__init__(scope, resource)
        self.name = scope.name(label, limit=32)
        self.functions = functions

    def manifests(self) -> Iterable[Manifest]:
        """The group."""
        yield self.managed(
            xray.Group,
            xray.GroupSpec,
            xray.GroupForProvider(
                region=self.scope.region,
                group_name=self.name,
                filter_expression=" OR ".join(f'service("{function.name}")' for function in self.functions),
                insights_configuration=xray.GroupInsightsConfiguration(
                    insights_enabled=True, notifications_enabled=False
                ),
                tags=self.scope.tags(),
            ),
        )


class ApiSampling(Block):
    """How many requests to an API are traced: `reservoir` a second, and `rate` (0 to 1) of all others."""

    def __init__(
        self, scope: Scope, resource: str, *, api: RestApi, priority: int, reservoir: int, rate: float
    ) -> None:
        super().__init__(scope, resource)
        self.name = scope.name(resource, limit=32)
        self.api = api
        self.priority = priority
        self.reservoir = reservoir
        self.rate = rate

    def manifests(self) -> Iterable[Manifest]:
        """The rule. API Gateway decides where a trace begins, and calls itself `<api>/<stage>` there."""
        yield self.managed(
            xray.SamplingRule,
            xray.SamplingRuleSpec,
            xray.SamplingRuleForProvider(
                region=self.scope.region,
                service_name=f"{self.api.name}/{self.api.stage}",
                service_type="*",
                host="*",
                http_method="*",
                url_path="*",
                resource_arn="*",
                priority=self.priority,
                reservoir_size=self.reservoir,
                fixed_rate=self.rate,
                version=1,
                tags=self.scope.tags(),
            ),
            external_name=self.name,
        )
