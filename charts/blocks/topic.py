"""An SNS topic: encrypted with a key of ours, published to by alarms of this account and by granted roles."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from charts.blocks import permissions
from charts.blocks.key import Key
from charts.blocks.queue import Queue
from charts.blocks.role import Role
from charts.blocks.scope import Block, Manifest, Scope, policy_json
from imports import sns
from imports.shared import Reference


class Topic(Block):
    """A standard topic; `email`, if given, is subscribed and has to confirm once."""

    def __init__(
        self, scope: Scope, resource: str, *, key: Key, display_name: str | None = None, email: str | None = None
    ) -> None:
        super().__init__(scope, resource)
        self.name = scope.name(resource, limit=256)
        self.key = key
        self.display_name = display_name or self.name
        self.email = email
        self._queues: list[tuple[Queue, Mapping[str, Sequence[str]]]] = []
        key.grant_publish_encrypted("cloudwatch.amazonaws.com")
        self._publishers: list[Manifest] = []

    @property
    def arn(self) -> str:
        """ARN of the topic."""
        return self.scope.arn("sns", self.name)

    def allow_publish(self, service: str, *, source_arn: str | None = None, sid: str) -> None:
        """Let another AWS service publish and use the key, for what `source_arn` covers or for all of this account."""
        self._publishers.append(self._publisher(service, source_arn, sid))
        self.key.grant_publish_encrypted(service)

    def _publisher(self, service: str, source_arn: str | None, sid: str) -> Manifest:
        account = {"StringEquals": {"aws:SourceAccount": self.scope.settings.account_id}}
        return {
            "Action": "sns:Publish",
            "Condition": ({"ArnLike": {"aws:SourceArn": source_arn}} if source_arn else {}) | account,
            "Effect": "Allow",
            "Principal": {"Service": service},
            "Resource": self.arn,
            "Sid": sid,
        }

    def grant_publish(self, role: Role) -> None:
        """Allow the role to publish, and to use the topic's key for that: `permissions.PUBLISH`."""
        self.key.grant_through("sns")
        role.allow("Publish", permissions.PUBLISH, [self.arn])

    def send_to(self, queue: Queue, attributes: Mapping[str, Sequence[str]]) -> None:
        """Send those messages on to the queue whose attributes have one of the values; bodies arrive as published."""
        self._queues.append((queue, attributes))
        queue.allow_service("sns.amazonaws.com", source_arn=self.arn)

    def manifests(self) -> Iterable[Manifest]:
        """The topic, its policy and its subscriptions."""
        region = self.scope.region
        yield self.managed(
            sns.Topic,
            sns.TopicSpec,
            sns.TopicForProvider(
                region=region, display_name=self.display_name, kms_master_key_id=self.key.alias, tags=self.scope.tags()
            ),
            external_name=self.name,
        )
        yield self.managed(
            sns.TopicPolicy,
            sns.TopicPolicySpec,
            sns.TopicPolicyForProvider(
                region=region,
                policy=policy_json(self._statements()),
                arn_ref=Reference(name=self.object_name),
            ),
        )
        if self.email:
            yield self.managed(
                sns.TopicSubscription,
                sns.TopicSubscriptionSpec,
                sns.TopicSubscriptionForProvider(
                    region=region,
                    protocol="email",
                    endpoint=self.email,
                    topic_arn_ref=Reference(name=self.object_name),
                ),
                name=f"{self.object_name}-email",
            )

        for queue, attributes in self._queues:
            yield self.managed(
                sns.TopicSubscription,
                sns.TopicSubscriptionSpec,
                sns.TopicSubscriptionForProvider(
                    region=region,
                    protocol="sqs",
                    endpoint=queue.arn,
                    topic_arn_ref=Reference(name=self.object_name),
                    raw_message_delivery=True,
                    filter_policy=json.dumps(
                        {name: list(values) for name, values in attributes.items()}, indent=2, sort_keys=True
                    ),
                    filter_policy_scope="MessageAttributes",
                ),
                name=f"{self.object_name}-{queue.resource}",
            )

    def _statements(self) -> list[Manifest]:
        return [
            {
                "Action": "sns:Publish",
                "Condition": {"Bool": {"aws:SecureTransport": "false"}},
                "Effect": "Deny",
                "Principal": {"AWS": "*"},
                "Resource": self.arn,
                "Sid": "TlsOnly",
            },
            self._publisher("cloudwatch.amazonaws.com", self.scope.arn("cloudwatch", "alarm:*"), "AlarmsPublish"),
            *self._publishers,
        ]
