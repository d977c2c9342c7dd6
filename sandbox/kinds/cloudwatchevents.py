"""EventBridge: Rule and Target (facts: the EventBridge API reference).

PutRule and PutTargets replace the whole object; both need the name of the bus, as the provider makes their ids of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from sandbox.compare import Drift
from sandbox.kinds.base import Json, Kind, Observed, Request, aws_shape, field_shape, pick, register, tag_list, tag_map

_ENABLED = ("ENABLED", "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS")
_TARGET = ("arn", "deadLetterConfig", "input", "inputPath", "kinesisTarget", "retryPolicy", "roleArn", "sqsTarget")


@register
class Rule(Kind):
    """cloudwatchevents Rule; external name = name."""

    GROUP, KIND, SERVICE = "cloudwatchevents", "Rule", "events"
    FIELDS = """
        description eventBusName!@cloudwatchevents.Bus.name eventPattern:json forceDestroy~ isEnabled
        roleArn@iam.Role.arn scheduleExpression state tags:map
    """

    @staticmethod
    def _which(r: Request) -> Json:
        return {"Name": r.name, "EventBusName": r.need("eventBusName")}

    def observe(self, r: Request) -> Observed:
        """DescribeRule and its tags."""
        found = r.aws.describe_rule(**self._which(r))
        names = ["description", "eventBusName", "eventPattern", "roleArn", "scheduleExpression", "state"]
        fields: Json = pick(field_shape(found), names)
        fields["isEnabled"] = found.get("State") in _ENABLED
        fields["tags"] = tag_map(r.aws.list_tags_for_resource(ResourceARN=found["Arn"])["Tags"])
        return Observed(fields, {"arn": found["Arn"], "id": f"{r.need('eventBusName')}/{r.name}"})

    def _put(self, r: Request, **more: Any) -> None:
        settings = aws_shape(pick(r.wanted, ["description", "eventPattern", "roleArn", "scheduleExpression", "state"]))
        if "isEnabled" in r.wanted:
            if "state" in r.wanted:
                raise ValueError("isEnabled and state are both set; they say the same, set state alone")
            settings["State"] = "ENABLED" if r.get("isEnabled") else "DISABLED"
        r.aws.put_rule(**self._which(r), **settings, **more)

    def create(self, r: Request) -> None:
        """PutRule with tags."""
        self._put(r, Tags=tag_list(r.get("tags")))

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """PutRule ignores the tags of a rule that is there: they have calls of their own."""
        if any(d.root != "tags" for d in drift):
            self._put(r)
        put, gone = r.tag_change()
        arn = r.resource.at_provider["arn"]
        if put:
            r.aws.tag_resource(ResourceARN=arn, Tags=tag_list(put))
        if gone:
            r.aws.untag_resource(ResourceARN=arn, TagKeys=gone)

    def delete(self, r: Request) -> None:
        """DeleteRule; AWS refuses it while the rule has targets."""
        r.aws.delete_rule(**self._which(r))


@register
class Target(Kind):
    """cloudwatchevents Target; its id is made of bus, rule and targetId."""

    GROUP, KIND, SERVICE = "cloudwatchevents", "Target", "events"
    NAMED = False
    FIELDS = """
        arn eventBusName!@cloudwatchevents.Bus.name forceDestroy~ input inputPath roleArn@iam.Role.arn
        rule!@cloudwatchevents.Rule.name targetId!
        deadLetterConfig(arn) inputTransformer(inputPaths:map inputTemplate) kinesisTarget(partitionKeyPath)
        retryPolicy(maximumEventAgeInSeconds maximumRetryAttempts) sqsTarget(messageGroupId)
    """
    #: fields of ours that AWS calls by another name
    NAMES: ClassVar = {"kinesisTarget": "KinesisParameters", "sqsTarget": "SqsParameters"}

    def identify(self, r: Request) -> str:
        """bus/rule/targetId, all three of which the provider needs."""
        return "/".join(str(r.need(name)) for name in ("eventBusName", "rule", "targetId"))

    @staticmethod
    def _which(r: Request) -> Json:
        return {"Rule": r.need("rule"), "EventBusName": r.need("eventBusName")}

    def observe(self, r: Request) -> Observed | None:
        """The rule's target with this id."""
        pages = r.aws.get_paginator("list_targets_by_rule").paginate(**self._which(r))
        targets = [target for page in pages for target in page["Targets"]]
        found = next((target for target in targets if target["Id"] == r.get("targetId")), None)
        if found is None:
            return None
        fields: Json = pick(field_shape(found, self.NAMES), _TARGET)
        if transformer := found.get("InputTransformer"):
            paths = transformer.get("InputPathsMap") or {}
            fields["inputTransformer"] = {"inputPaths": paths, "inputTemplate": transformer.get("InputTemplate")}
        fields |= pick(r.wanted, ["eventBusName", "rule", "targetId"])
        return Observed(fields, {"id": r.name})

    def create(self, r: Request) -> None:
        """PutTargets; what it could not take stands in its answer."""
        target = {"Id": r.need("targetId"), **aws_shape(pick(r.wanted, _TARGET), self.NAMES), "Arn": r.need("arn")}
        if transformer := r.get("inputTransformer"):
            paths = transformer.get("inputPaths") or {}
            target["InputTransformer"] = {"InputPathsMap": paths, "InputTemplate": transformer.get("inputTemplate")}
        answer = r.aws.put_targets(**self._which(r), Targets=[target])
        if failed := answer.get("FailedEntries"):
            raise ValueError(f"{failed[0].get('ErrorCode')}: {failed[0].get('ErrorMessage')}")

    def delete(self, r: Request) -> None:
        """RemoveTargets; likewise."""
        answer = r.aws.remove_targets(**self._which(r), Ids=[r.need("targetId")])
        if failed := answer.get("FailedEntries"):
            raise ValueError(f"{failed[0].get('ErrorCode')}: {failed[0].get('ErrorMessage')}")
