"""CloudWatch Logs: Group, Stream, ResourcePolicy (facts: the CloudWatch Logs API reference)."""

from __future__ import annotations

from collections.abc import Sequence

from sandbox.compare import Drift
from sandbox.kinds.base import Kind, Observed, Request, register


@register
class Group(Kind):
    """cloudwatchlogs Group."""

    GROUP, KIND, SERVICE = "cloudwatchlogs", "Group", "logs"
    FIELDS = "deletionProtectionEnabled kmsKeyId@kms.Key.arn logGroupClass! retentionInDays skipDestroy~ tags:map"

    def observe(self, r: Request) -> Observed | None:
        """DescribeLogGroups searches by prefix, so the exact name is picked out."""
        pages = r.aws.get_paginator("describe_log_groups").paginate(logGroupNamePrefix=r.name)
        found = next((g for page in pages for g in page["logGroups"] if g["logGroupName"] == r.name), None)
        if found is None:
            return None
        arn = found.get("logGroupArn") or found["arn"].removesuffix(":*")
        fields = {
            "kmsKeyId": found.get("kmsKeyId"),
            "logGroupClass": found.get("logGroupClass", "STANDARD"),
            "retentionInDays": found.get("retentionInDays"),
            "deletionProtectionEnabled": found.get("deletionProtectionEnabled"),
            "tags": r.aws.list_tags_for_resource(resourceArn=arn).get("tags") or {},
        }
        return Observed(fields, {"arn": arn, "id": r.name})

    def create(self, r: Request) -> None:
        """CreateLogGroup; retention follows as an update."""
        more = {"logGroupClass": r.get("logGroupClass"), "kmsKeyId": r.get("kmsKeyId"), "tags": r.get("tags")}
        r.aws.create_log_group(logGroupName=r.name, **{key: value for key, value in more.items() if value})

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """A call per concern; retention 0 means for ever."""
        changed = {d.root for d in drift}
        if "retentionInDays" in changed:
            if r.get("retentionInDays"):
                r.aws.put_retention_policy(logGroupName=r.name, retentionInDays=int(r.get("retentionInDays")))
            else:
                r.aws.delete_retention_policy(logGroupName=r.name)
        if "kmsKeyId" in changed:
            r.aws.associate_kms_key(logGroupName=r.name, kmsKeyId=r.get("kmsKeyId"))
        if "deletionProtectionEnabled" in changed:
            protected = bool(r.get("deletionProtectionEnabled"))
            r.aws.put_log_group_deletion_protection(logGroupIdentifier=r.name, deletionProtectionEnabled=protected)
        arn = r.resource.at_provider["arn"]
        put, gone = r.tag_change()
        if put:
            r.aws.tag_resource(resourceArn=arn, tags=put)
        if gone:
            r.aws.untag_resource(resourceArn=arn, tagKeys=gone)

    def delete(self, r: Request) -> None:
        """DeleteLogGroup."""
        r.aws.delete_log_group(logGroupName=r.name)


@register
class Stream(Kind):
    """cloudwatchlogs Stream, which cannot be changed; its id is `group:name`."""

    GROUP, KIND, SERVICE = "cloudwatchlogs", "Stream", "logs"
    NAMED = False
    FIELDS = "name! logGroupName!@cloudwatchlogs.Group.name"

    def identify(self, r: Request) -> str:
        """Group and name, joined as the provider does."""
        return f"{r.need('logGroupName')}:{r.need('name')}"

    def observe(self, r: Request) -> Observed | None:
        """DescribeLogStreams searches by prefix, so the exact name is picked out."""
        group, name = r.need("logGroupName"), r.need("name")
        found = r.aws.describe_log_streams(logGroupName=group, logStreamNamePrefix=name)["logStreams"]
        one = next((one for one in found if one["logStreamName"] == name), None)
        if one is None:
            return None
        return Observed({"name": name, "logGroupName": group}, {"arn": one["arn"], "id": r.name})

    def create(self, r: Request) -> None:
        """CreateLogStream."""
        r.aws.create_log_stream(logGroupName=r.need("logGroupName"), logStreamName=r.need("name"))

    def delete(self, r: Request) -> None:
        """DeleteLogStream."""
        r.aws.delete_log_stream(logGroupName=r.get("logGroupName"), logStreamName=r.get("name"))


@register
class ResourcePolicy(Kind):
    """cloudwatchlogs ResourcePolicy: who else may write logs of this account and region."""

    GROUP, KIND, SERVICE = "cloudwatchlogs", "ResourcePolicy", "logs"
    FIELDS = "policyDocument:json"

    def observe(self, r: Request) -> Observed | None:
        """DescribeResourcePolicies; AWS allows ten of them, and so does one page."""
        found = r.aws.describe_resource_policies()["resourcePolicies"]
        document = next((one["policyDocument"] for one in found if one["policyName"] == r.name), None)
        return None if document is None else Observed({"policyDocument": document}, {"id": r.name})

    def create(self, r: Request) -> None:
        """PutResourcePolicy."""
        r.aws.put_resource_policy(policyName=r.name, policyDocument=r.need("policyDocument"))

    def delete(self, r: Request) -> None:
        """DeleteResourcePolicy."""
        r.aws.delete_resource_policy(policyName=r.name)
