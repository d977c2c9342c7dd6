"""An SNS topic for alarms: encrypted with its own key, published to by CloudWatch alarms of this account only."""

from __future__ import annotations

from collections.abc import Iterable

from charts.blocks.key import Key
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
        key.grant_publish_encrypted("cloudwatch.amazonaws.com")

    @property
    def arn(self) -> str:
        """ARN of the topic."""
        return self.scope.arn("sns", self.name)

    def manifests(self) -> Iterable[Manifest]:
        """The topic, its policy and the e-mail subscription."""
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

    def _statements(self) -> list[Manifest]:
        account = self.scope.settings.account_id
        return [
            {
                "Action": "sns:Publish",
                "Condition": {"Bool": {"aws:SecureTransport": "false"}},
                "Effect": "Deny",
                "Principal": {"AWS": "*"},
                "Resource": self.arn,
                "Sid": "TlsOnly",
            },
            {
                "Action": "sns:Publish",
                "Condition": {
                    "ArnLike": {"aws:SourceArn": self.scope.arn("cloudwatch", "alarm:*")},
                    "StringEquals": {"aws:SourceAccount": account},
                },
                "Effect": "Allow",
                "Principal": {"Service": "cloudwatch.amazonaws.com"},
                "Resource": self.arn,
                "Sid": "AlarmsPublish",
            },
        ]
