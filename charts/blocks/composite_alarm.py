"""A composite alarm: raised while any of its children is, and wired to the topic of its region like any alarm."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from charts.blocks.alarm import Alarm
from charts.blocks.scope import Block, Manifest
from charts.blocks.topic import Topic
from imports import cloudwatch


class ForeignChildError(ValueError):
    """Raised at synth for a child in another region: CloudWatch combines alarms of one region only."""


class CompositeAlarm(Block):
    """Raised while at least one of `children` is in ALARM; AWS makes it once they all exist."""

    def __init__(self, topic: Topic, resource: str, *, children: Sequence[Alarm], meaning: str) -> None:
        super().__init__(topic.scope, resource)
        self.topic = topic
        self.name = topic.scope.name(resource, limit=255)
        self.children = children
        self.meaning = meaning
        for child in children:
            if child.scope.region != self.scope.region:
                raise ForeignChildError(
                    f'the composite alarm "{resource}" has the child {child.name} in {child.scope.region}; alarms in '
                    f"{self.scope.region}, its own region, are allowed; make it of those"
                )

    @property
    def arn(self) -> str:
        """ARN of the alarm."""
        return self.scope.arn("cloudwatch", f"alarm:{self.name}")

    def manifests(self) -> Iterable[Manifest]:
        """The alarm."""
        topic = self.topic.arn
        spec = cloudwatch.CompositeAlarmForProvider(
            region=self.scope.region,
            alarm_description=self.meaning,
            alarm_rule=" OR ".join(f'ALARM("{child.name}")' for child in self.children),
            actions_enabled=True,
            alarm_actions=[topic],
            ok_actions=[topic],
            tags=self.scope.tags(),
        )
        yield self.managed(cloudwatch.CompositeAlarm, cloudwatch.CompositeAlarmSpec, spec, external_name=self.name)
