"""SNS: Topic, TopicPolicy, TopicSubscription (facts: the SNS API reference)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, ClassVar

from sandbox.compare import Drift
from sandbox.kinds.base import Json, Kind, Observed, Request, register, tag_list, tag_map


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _typed(value: Any, like: Any) -> Any:
    """Attributes are strings in AWS: read as what the manifest has."""
    if isinstance(like, bool):
        return str(value) == "true"
    return int(value) if isinstance(like, int) and str(value).isdigit() else value


@register
class Topic(Kind):
    """sns Topic."""

    GROUP, KIND, SERVICE = "sns", "Topic", "sns"
    ATTRIBUTES: ClassVar = {
        "archivePolicy": "ArchivePolicy",
        "contentBasedDeduplication": "ContentBasedDeduplication",
        "deliveryPolicy": "DeliveryPolicy",
        "displayName": "DisplayName",
        "fifoThroughputScope": "FifoThroughputScope",
        "fifoTopic": "FifoTopic",
        "kmsMasterKeyId": "KmsMasterKeyId",
        "policy": "Policy",
        "signatureVersion": "SignatureVersion",
        "tracingConfig": "TracingConfig",
    }
    FIELDS = (
        "archivePolicy:json contentBasedDeduplication deliveryPolicy:json displayName fifoThroughputScope fifoTopic!"
        " kmsMasterKeyId policy:json signatureVersion tracingConfig tags:map"
    )

    def observe(self, r: Request) -> Observed:
        """GetTopicAttributes by the ARN, which follows from the name."""
        arn = r.arn("sns", r.name)
        found = r.aws.get_topic_attributes(TopicArn=arn)["Attributes"]
        fields: Json = {
            ours: _typed(found[theirs], r.get(ours)) for ours, theirs in self.ATTRIBUTES.items() if theirs in found
        }
        fields["tags"] = tag_map(r.aws.list_tags_for_resource(ResourceArn=arn)["Tags"])
        return Observed(fields, {"arn": arn, "id": arn})

    def create(self, r: Request) -> None:
        """CreateTopic with all attributes that are set."""
        given = {theirs: _text(r.get(ours)) for ours, theirs in self.ATTRIBUTES.items() if r.get(ours)}
        r.aws.create_topic(Name=r.name, Attributes=given, Tags=tag_list(r.get("tags")))

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """One SetTopicAttributes per attribute that differs."""
        arn = r.arn("sns", r.name)
        for name in sorted({d.root for d in drift} & set(self.ATTRIBUTES)):
            value = _text(r.get(name)) if r.get(name) is not None else ""
            r.aws.set_topic_attributes(TopicArn=arn, AttributeName=self.ATTRIBUTES[name], AttributeValue=value)
        put, gone = r.tag_change()
        if put:
            r.aws.tag_resource(ResourceArn=arn, Tags=tag_list(put))
        if gone:
            r.aws.untag_resource(ResourceArn=arn, TagKeys=gone)

    def delete(self, r: Request) -> None:
        """DeleteTopic."""
        r.aws.delete_topic(TopicArn=r.arn("sns", r.name))


@register
class TopicPolicy(Kind):
    """sns TopicPolicy, external name = topic ARN; deleting it restores the owner's default policy."""

    GROUP, KIND, SERVICE = "sns", "TopicPolicy", "sns"
    NAMED = False
    INNATE = REMAINS = True
    FIELDS = "arn!@sns.Topic.arn policy:json"

    def identify(self, r: Request) -> str:
        """The topic's ARN."""
        return str(r.need("arn"))

    def observe(self, r: Request) -> Observed:
        """A topic always has a policy, so there is nothing to create, only to change."""
        found = r.aws.get_topic_attributes(TopicArn=r.name)["Attributes"]
        return Observed({"arn": r.name, "policy": found.get("Policy")}, {"id": r.name, "owner": found.get("Owner")})

    def create(self, r: Request) -> None:
        """SetTopicAttributes."""
        self._put(r, r.need("policy"))

    def delete(self, r: Request) -> None:
        """The default: the owner may do everything."""
        statement = {
            "Sid": "__default_statement_ID",
            "Effect": "Allow",
            "Principal": {"AWS": "*"},
            "Action": ["sns:Publish", "sns:Subscribe", "sns:GetTopicAttributes", "sns:SetTopicAttributes"],
            "Resource": r.name,
            "Condition": {"StringEquals": {"AWS:SourceOwner": r.account}},
        }
        self._put(r, json.dumps({"Version": "2008-10-17", "Statement": [statement]}))

    @staticmethod
    def _put(r: Request, policy: str) -> None:
        r.aws.set_topic_attributes(TopicArn=r.name, AttributeName="Policy", AttributeValue=policy)


@register
class TopicSubscription(Kind):
    """sns TopicSubscription: AWS gives the ARN; found again by topic, protocol and endpoint."""

    GROUP, KIND, SERVICE = "sns", "TopicSubscription", "sns"
    NAMED = False
    ATTRIBUTES: ClassVar = {
        "deliveryPolicy": "DeliveryPolicy",
        "filterPolicy": "FilterPolicy",
        "filterPolicyScope": "FilterPolicyScope",
        "rawMessageDelivery": "RawMessageDelivery",
        "redrivePolicy": "RedrivePolicy",
        "subscriptionRoleArn": "SubscriptionRoleArn",
    }
    FIELDS = (
        "topicArn!@sns.Topic.arn protocol! endpoint!@sqs.Queue.arn deliveryPolicy:json filterPolicy:json"
        " filterPolicyScope rawMessageDelivery redrivePolicy:json subscriptionRoleArn@iam.Role.arn"
        " confirmationTimeoutInMinutes~ endpointAutoConfirms~"
    )

    def identify(self, r: Request) -> str | None:
        """The subscription that is there already (one that waits for its confirmation has no ARN of its own)."""
        if r.name:
            return None
        pages = r.aws.get_paginator("list_subscriptions_by_topic").paginate(TopicArn=r.need("topicArn"))
        wanted = (r.get("protocol"), r.get("endpoint"))
        found = (s for page in pages for s in page["Subscriptions"] if (s["Protocol"], s["Endpoint"]) == wanted)
        return next((s["SubscriptionArn"] for s in found if s["SubscriptionArn"].startswith("arn:")), None)

    def observe(self, r: Request) -> Observed:
        """GetSubscriptionAttributes."""
        found = r.aws.get_subscription_attributes(SubscriptionArn=r.name)["Attributes"]
        fields: Json = {
            ours: _typed(found[theirs], r.get(ours)) for ours, theirs in self.ATTRIBUTES.items() if theirs in found
        }
        fields |= {"topicArn": found["TopicArn"], "protocol": found["Protocol"], "endpoint": found["Endpoint"]}
        pending = found.get("PendingConfirmation") == "true"
        return Observed(fields, {"arn": r.name, "id": r.name, "pendingConfirmation": pending})

    def create(self, r: Request) -> str:
        """Subscribe, with the ARN even while the confirmation is pending."""
        given = {theirs: _text(r.get(ours)) for ours, theirs in self.ATTRIBUTES.items() if r.get(ours) is not None}
        answer = r.aws.subscribe(
            TopicArn=r.need("topicArn"),
            Protocol=r.need("protocol"),
            Endpoint=r.need("endpoint"),
            Attributes=given,
            ReturnSubscriptionArn=True,
        )
        return str(answer["SubscriptionArn"])

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """One SetSubscriptionAttributes per attribute that differs."""
        for name in sorted({d.root for d in drift} & set(self.ATTRIBUTES)):
            r.aws.set_subscription_attributes(
                SubscriptionArn=r.name, AttributeName=self.ATTRIBUTES[name], AttributeValue=_text(r.get(name))
            )

    def delete(self, r: Request) -> None:
        """Unsubscribe."""
        r.aws.unsubscribe(SubscriptionArn=r.name)
