"""Which version of a function takes the events: our own kind, FunctionRelease, and what is kept warm for it.

Lambda numbers versions as it publishes them, so that no manifest can name the newest one. The composite observes the
function, reads the number from its status and owns nothing but the alias. What it is made of stands in
charts/platform/function_release.py; why, in docs/decisions/0023.
"""

from __future__ import annotations

from collections.abc import Iterable

from charts.blocks.alarm import Metric
from charts.blocks.function import Function
from charts.blocks.scaling import Scaling, scaled
from charts.blocks.scope import Block, Manifest, Scope
from charts.settings import Release
from imports import lambda_

KIND = "FunctionRelease"
ALIAS = "live"
"""The alias that a released function is called by."""


class UnreleasedFunctionError(ValueError):
    """Raised at synth for the release of a function that is called without alias; give the function its alias."""


class FunctionRelease(Block):
    """Keeps the alias of `function` at the newest version, or at those that `release` names."""

    def __init__(self, scope: Scope, resource: str, *, function: Function, release: Release) -> None:
        super().__init__(scope, resource)
        if function.alias is None:
            raise UnreleasedFunctionError(
                f'{function.name} has no alias, and its release keeps one; allowed is a name, such as "{ALIAS}"; give '
                f"it to the function, so that whatever calls it uses it"
            )
        self.function = function
        self.alias = function.alias
        self.release = release

    def metric_spillover(self) -> Metric:
        """Invocations that found no environment kept warm: sum over five minutes."""
        dimensions = {"FunctionName": self.function.name, "Resource": f"{self.function.name}:{self.alias}"}
        return Metric("AWS/Lambda", "ProvisionedConcurrencySpilloverInvocations", dimensions, statistic="Sum")

    def manifests(self) -> Iterable[Manifest]:
        """The composite; what is kept warm, and how that is scaled."""
        scope, release = self.scope, self.release
        fields: Manifest = {"functionName": self.function.name, "aliasName": self.alias}
        if release.stable_version:
            fields["stableVersion"] = release.stable_version
        if release.canary:
            fields["additionalVersionWeights"] = {release.canary.version: release.canary.percent / 100}
        yield self.composite(KIND, fields)
        warm = release.provisioned_concurrency
        if warm is None:
            return
        yield self.managed(
            lambda_.ProvisionedConcurrencyConfig,
            lambda_.ProvisionedConcurrencyConfigSpec,
            lambda_.ProvisionedConcurrencyConfigForProvider.partial(
                region=scope.region, function_name=self.function.name, qualifier=self.alias
            ),
            # Only the number to begin with: from then on auto-scaling sets it.
            init_provider=lambda_.ProvisionedConcurrencyConfigInitProvider(
                provisioned_concurrent_executions=warm.minimum
            ),
        )
        yield from scaled(
            self,
            Scaling(
                service="lambda",
                resource_id=f"function:{self.function.name}:{self.alias}",
                dimension="lambda:function:ProvisionedConcurrency",
                metric="LambdaProvisionedConcurrencyUtilization",
                minimum=warm.minimum,
                maximum=warm.maximum,
                target=warm.target_percent / 100,  # this metric is a share, not a percentage
            ),
            region=scope.region,
            name=f"{self.object_name}-concurrency",
        )
