"""A scheduled EventBridge rule that invokes a function."""

from __future__ import annotations

from collections.abc import Iterable

from charts.blocks.function import Function
from charts.blocks.schedule import BUS, scheduled_rule
from charts.blocks.scope import Block, Manifest
from imports import cloudwatchevents
from imports.shared import Reference


class Timer(Block):
    """Invokes `function` whenever `expression` (EventBridge's cron or rate, in UTC) is due.

    For what is done again at the next time anyway: an invocation that cannot be delivered within a minute is dropped.
    """

    def __init__(self, function: Function, *, expression: str, meaning: str) -> None:
        super().__init__(function.scope, function.resource)
        self.name = function.name
        self.function = function
        self.expression = expression
        self.meaning = meaning
        arn = self.scope.arn("events", f"rule/{self.name}")
        function.allow_invocation("events.amazonaws.com", source_arn=arn, sid="timer")

    def manifests(self) -> Iterable[Manifest]:
        """The rule and its target."""
        region = self.scope.region
        yield scheduled_rule(self, self.name, expression=self.expression, meaning=self.meaning)
        yield self.managed(
            cloudwatchevents.Target,
            cloudwatchevents.TargetSpec,
            cloudwatchevents.TargetForProvider(
                region=region,
                event_bus_name=BUS,
                rule_ref=Reference(name=self.object_name),
                target_id="function",
                arn=self.function.invoked_arn,
                retry_policy=cloudwatchevents.TargetRetryPolicy(
                    maximum_event_age_in_seconds=60, maximum_retry_attempts=1
                ),
            ),
        )
