"""A scheduled EventBridge rule that starts a state machine, and the queue of starts that never succeeded."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from charts.blocks import permissions
from charts.blocks.alarm import Metric
from charts.blocks.queue import Queue
from charts.blocks.role import Role
from charts.blocks.scope import Block, Manifest, Scope
from charts.blocks.state_machine import StateMachine
from imports import cloudwatchevents
from imports.shared import Reference

BUS = "default"
"""Scheduled rules live on the default bus only; the provider needs its name in rule and target."""


def scheduled_rule(block: Block, name: str, *, expression: str, meaning: str) -> Manifest:
    """The rule of a block that is due whenever `expression` (EventBridge's cron or rate, in UTC) is."""
    return block.managed(
        cloudwatchevents.Rule,
        cloudwatchevents.RuleSpec,
        cloudwatchevents.RuleForProvider(
            region=block.scope.region,
            event_bus_name=BUS,
            description=meaning,
            schedule_expression=expression,
            state="ENABLED",
            tags=block.scope.tags(),
        ),
        external_name=name,
    )


class Schedule(Block):
    """Starts `machine` with `input` whenever `expression` (EventBridge's cron or rate, in UTC) is due.

    A start that fails is tried for `patience_minutes`, then its input waits in `dead_letters`.
    """

    def __init__(
        self,
        scope: Scope,
        resource: str,
        *,
        expression: str,
        machine: StateMachine,
        input: Mapping[str, Any],  # noqa: A002 - the field's own name
        dead_letters: Queue,
        patience_minutes: int,
        meaning: str,
    ) -> None:
        super().__init__(scope, resource)
        self.name = scope.name(resource)
        self.expression = expression
        self.machine = machine
        self.input = dict(input)
        self.dead_letters = dead_letters
        self.patience_minutes = patience_minutes
        self.meaning = meaning
        self.role = Role(scope, resource, service="events.amazonaws.com", own_account=True)
        self.role.allow("StartExecution", permissions.START_EXECUTION, [machine.arn])
        dead_letters.allow_service("events.amazonaws.com", source_arn=self.arn)

    @property
    def arn(self) -> str:
        """ARN of the rule."""
        return self.scope.arn("events", f"rule/{self.name}")

    def metric_undelivered(self) -> Metric:
        """Starts that neither succeeded nor reached the queue of dead letters: sum over five minutes."""
        return Metric("AWS/Events", "InvocationsFailedToBeSentToDlq", {"RuleName": self.name}, statistic="Sum")

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
                target_id="state-machine",
                arn=self.machine.arn,
                role_arn_ref=Reference(name=self.role.object_name),
                input=json.dumps(self.input, indent=2, sort_keys=True),
                retry_policy=cloudwatchevents.TargetRetryPolicy(
                    maximum_event_age_in_seconds=self.patience_minutes * 60, maximum_retry_attempts=185
                ),
                dead_letter_config=cloudwatchevents.TargetDeadLetterConfig(arn=self.dead_letters.arn),
            ),
        )
