"""SQS: Queue and QueuePolicy (facts: the SQS API reference; attribute values are strings there)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from sandbox.compare import Drift
from sandbox.kinds.base import Json, Kind, Observed, Request, register


@register
class Queue(Kind):
    """sqs Queue: AWS's name is forProvider.name, the external name is the URL."""

    GROUP, KIND, SERVICE = "sqs", "Queue", "sqs"
    NAMED = False
    FIELDS = (
        "name! contentBasedDeduplication deduplicationScope delaySeconds fifoQueue! fifoThroughputLimit"
        " kmsDataKeyReusePeriodSeconds kmsMasterKeyId maxMessageSize messageRetentionSeconds policy:json"
        " receiveWaitTimeSeconds redriveAllowPolicy:json redrivePolicy:json sqsManagedSseEnabled tags:map"
        " visibilityTimeoutSeconds"
    )
    #: forProvider -> attribute of AWS
    ATTRIBUTES: ClassVar = {
        "contentBasedDeduplication": "ContentBasedDeduplication",
        "deduplicationScope": "DeduplicationScope",
        "delaySeconds": "DelaySeconds",
        "fifoQueue": "FifoQueue",
        "fifoThroughputLimit": "FifoThroughputLimit",
        "kmsDataKeyReusePeriodSeconds": "KmsDataKeyReusePeriodSeconds",
        "kmsMasterKeyId": "KmsMasterKeyId",
        "maxMessageSize": "MaximumMessageSize",
        "messageRetentionSeconds": "MessageRetentionPeriod",
        "policy": "Policy",
        "receiveWaitTimeSeconds": "ReceiveMessageWaitTimeSeconds",
        "redriveAllowPolicy": "RedriveAllowPolicy",
        "redrivePolicy": "RedrivePolicy",
        "sqsManagedSseEnabled": "SqsManagedSseEnabled",
        "visibilityTimeoutSeconds": "VisibilityTimeout",
    }

    def identify(self, r: Request) -> str:
        """The URL is predictable, so a queue that exists is adopted; its host depends on the endpoint."""
        predicted = f"https://sqs.{r.region}.amazonaws.com/{r.account}/{r.need('name')}"
        return str(r.resource.memory.get("url") or predicted)

    def observe(self, r: Request) -> Observed:
        """The queue is found by its name, so that an external name written for AWS's host also serves an emulator."""
        url = r.aws.get_queue_url(QueueName=r.need("name"))["QueueUrl"]
        r.resource.memory["url"] = r.resource.external_name = url
        found = r.aws.get_queue_attributes(QueueUrl=url, AttributeNames=["All"])["Attributes"]
        fields: Json = {ours: _typed(found[theirs]) for ours, theirs in self.ATTRIBUTES.items() if theirs in found}
        fields |= {"name": r.get("name"), "tags": r.aws.list_queue_tags(QueueUrl=url).get("Tags") or {}}
        return Observed(fields, {"id": url, "url": url, "arn": found["QueueArn"]})

    def create(self, r: Request) -> str:
        """CreateQueue with all attributes."""
        answer = r.aws.create_queue(QueueName=r.need("name"), Attributes=self._attributes(r), tags=r.get("tags") or {})
        return str(answer["QueueUrl"])

    def _attributes(self, r: Request, only: set[str] | None = None) -> dict[str, str]:
        return {
            theirs: _text(r.get(ours))
            for ours, theirs in self.ATTRIBUTES.items()
            if r.get(ours) is not None
            and (only is None or ours in only)
            and not (ours == "fifoQueue" and not r.get(ours))
        }

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """Attributes that differ, and tags."""
        changed = self._attributes(r, {d.root for d in drift})
        if changed:
            r.aws.set_queue_attributes(QueueUrl=r.name, Attributes=changed)
        put, gone = r.tag_change()
        if put:
            r.aws.tag_queue(QueueUrl=r.name, Tags=put)
        if gone:
            r.aws.untag_queue(QueueUrl=r.name, TagKeys=gone)

    def delete(self, r: Request) -> None:
        """DeleteQueue."""
        r.aws.delete_queue(QueueUrl=r.name)


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _typed(text: str) -> Any:
    if text in ("true", "false"):
        return text == "true"
    return int(text) if text.lstrip("-").isdigit() else text


class QueuePart(Kind):
    """One attribute of a queue with an object of its own; deleting it empties the attribute."""

    GROUP, SERVICE = "sqs", "sqs"
    NAMED = False
    FIELDS = ""
    FIELD: ClassVar[str]
    ATTRIBUTE: ClassVar[str]

    def identify(self, r: Request) -> str:
        """The queue's URL."""
        return str(r.need("queueUrl"))

    def observe(self, r: Request) -> Observed | None:
        """None while the attribute is empty."""
        answer = r.aws.get_queue_attributes(QueueUrl=r.name, AttributeNames=[self.ATTRIBUTE])
        value = answer.get("Attributes", {}).get(self.ATTRIBUTE)
        return Observed({"queueUrl": r.name, self.FIELD: value}, {"id": r.name}) if value else None

    def create(self, r: Request) -> None:
        """SetQueueAttributes."""
        r.aws.set_queue_attributes(QueueUrl=r.name, Attributes={self.ATTRIBUTE: r.need(self.FIELD)})

    def delete(self, r: Request) -> None:
        """SetQueueAttributes with nothing."""
        r.aws.set_queue_attributes(QueueUrl=r.name, Attributes={self.ATTRIBUTE: ""})


@register
class QueuePolicy(QueuePart):
    """sqs QueuePolicy."""

    KIND = "QueuePolicy"
    FIELDS = "queueUrl!@sqs.Queue.id policy:json"
    FIELD, ATTRIBUTE = "policy", "Policy"


@register
class QueueRedrivePolicy(QueuePart):
    """sqs QueueRedrivePolicy."""

    KIND = "QueueRedrivePolicy"
    FIELDS = "queueUrl!@sqs.Queue.id redrivePolicy:json"
    FIELD, ATTRIBUTE = "redrivePolicy", "RedrivePolicy"


@register
class QueueRedriveAllowPolicy(QueuePart):
    """sqs QueueRedriveAllowPolicy."""

    KIND = "QueueRedriveAllowPolicy"
    FIELDS = "queueUrl!@sqs.Queue.id redriveAllowPolicy:json"
    FIELD, ATTRIBUTE = "redriveAllowPolicy", "RedriveAllowPolicy"
