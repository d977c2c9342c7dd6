"""Route 53's health checks: one that follows an alarm's metric, and one that is made of others.

They have no region: Route 53 looks from outside. Their ids are AWS's, so that others refer to them by their objects.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from charts.blocks.alarm import Alarm, Metric
from charts.blocks.scope import Block, Manifest, Scope
from imports import route53
from imports.shared import Reference, ReferencePolicy

ALWAYS = ReferencePolicy(resolve="Always")
"""Crossplane otherwise keeps the id that it has found once, whatever the reference names later."""


class UnwatchableAlarmError(ValueError):
    """Raised at synth for an alarm on an expression: Route 53 reads one metric."""


class HealthCheck(Block):
    """What both sorts share: a visible name, which is a tag, and that nobody prunes them unasked."""

    @property
    def reference(self) -> Reference:
        """How other objects of the namespace name it."""
        return Reference(name=self.object_name, policy=ALWAYS)

    def _check(self, spec: route53.HealthCheckForProvider) -> Manifest:
        return self.managed(route53.HealthCheck, route53.HealthCheckSpec, spec, confirm=True)

    def _tags(self) -> dict[str, str]:
        return {**self.scope.tags(), "Name": self.object_name}


class AlarmHealthCheck(HealthCheck):
    """Unhealthy while the metric of `alarm` breaches its threshold in all of its periods.

    Route 53 reads the metric's data itself and does not wait for the alarm. Without data the last known status
    stays: a region that has fallen ill, and is spared since, is well again when it has shown so.
    """

    def __init__(self, alarm: Alarm) -> None:
        super().__init__(alarm.scope, alarm.resource)
        if not isinstance(alarm.metric, Metric):
            raise UnwatchableAlarmError(
                f'the health check follows the alarm "{alarm.name}" on an expression; Route 53 follows alarms on one '
                f"metric with a plain statistic; make the alarm on one metric"
            )
        self.alarm = alarm

    def manifests(self) -> Iterable[Manifest]:
        """The health check."""
        yield self._check(
            route53.HealthCheckForProvider(
                type="CLOUDWATCH_METRIC",
                cloudwatch_alarm_name_ref=Reference(name=self.alarm.object_name),
                cloudwatch_alarm_region=self.alarm.scope.region,
                insufficient_data_health_status="LastKnownStatus",
                tags=self._tags(),
            )
        )


class CalculatedHealthCheck(HealthCheck):
    """Healthy while all of `children` are."""

    def __init__(self, scope: Scope, resource: str, *, children: Sequence[HealthCheck]) -> None:
        super().__init__(scope, resource)
        self.children = children

    def manifests(self) -> Iterable[Manifest]:
        """The health check."""
        yield self._check(
            route53.HealthCheckForProvider(
                type="CALCULATED",
                child_healthchecks_refs=[child.reference for child in self.children],
                child_health_threshold=len(self.children),
                tags=self._tags(),
            )
        )
