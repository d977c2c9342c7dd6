"""CloudTrail: Trail (facts: the CloudTrail API reference)."""

from __future__ import annotations

from collections.abc import Sequence

from sandbox.compare import Drift
from sandbox.kinds.base import Json, Kind, Observed, Request, aws_shape, field_shape, register, tag_list, tag_map

#: ours -> AWS's name in requests, and in answers where that differs
_SETTINGS = {
    "cloudWatchLogsGroupArn": ("CloudWatchLogsLogGroupArn", "CloudWatchLogsLogGroupArn"),
    "cloudWatchLogsRoleArn": ("CloudWatchLogsRoleArn", "CloudWatchLogsRoleArn"),
    "enableLogFileValidation": ("EnableLogFileValidation", "LogFileValidationEnabled"),
    "includeGlobalServiceEvents": ("IncludeGlobalServiceEvents", "IncludeGlobalServiceEvents"),
    "isMultiRegionTrail": ("IsMultiRegionTrail", "IsMultiRegionTrail"),
    "kmsKeyId": ("KmsKeyId", "KmsKeyId"),
    "s3BucketName": ("S3BucketName", "S3BucketName"),
    "s3KeyPrefix": ("S3KeyPrefix", "S3KeyPrefix"),
}
_SELECTORS = {"fieldSelector": "FieldSelectors"}


@register
class Trail(Kind):
    """cloudtrail Trail."""

    GROUP, KIND, SERVICE = "cloudtrail", "Trail", "cloudtrail"
    FIELDS = (
        "advancedEventSelector[](name fieldSelector[](endsWith equals field notEndsWith notEquals notStartsWith"
        " startsWith)) enableLogging s3BucketName@s3.Bucket.id cloudWatchLogsRoleArn@iam.Role.arn tags:map"
        " cloudWatchLogsGroupArn enableLogFileValidation includeGlobalServiceEvents isMultiRegionTrail kmsKeyId"
        " s3KeyPrefix"
    )

    def observe(self, r: Request) -> Observed:
        """GetTrail, its status, selectors and tags."""
        trail = r.aws.get_trail(Name=r.name)["Trail"]
        arn = trail["TrailARN"]
        fields: Json = {ours: trail.get(theirs) for ours, (_, theirs) in _SETTINGS.items()}
        fields["enableLogging"] = r.aws.get_trail_status(Name=arn)["IsLogging"]
        selectors = r.aws.get_event_selectors(TrailName=arn).get("AdvancedEventSelectors") or []
        fields["advancedEventSelector"] = field_shape(selectors, _SELECTORS)
        (tagged,) = r.aws.list_tags(ResourceIdList=[arn])["ResourceTagList"]
        fields["tags"] = tag_map(tagged["TagsList"])
        return Observed(fields, {"arn": arn, "id": arn, "homeRegion": trail.get("HomeRegion")})

    @staticmethod
    def _settings(r: Request) -> Json:
        return {theirs: r.get(ours) for ours, (theirs, _) in _SETTINGS.items() if r.get(ours) is not None}

    def create(self, r: Request) -> None:
        """CreateTrail; selectors and logging follow as an update."""
        r.aws.create_trail(Name=r.name, TagsList=tag_list(r.get("tags")), **self._settings(r))

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """A call per concern."""
        changed, arn = {d.root for d in drift}, r.resource.at_provider["arn"]
        if changed & set(_SETTINGS):
            r.aws.update_trail(Name=arn, **self._settings(r))
        if "advancedEventSelector" in changed:
            selectors = aws_shape(r.get("advancedEventSelector"), _SELECTORS)
            r.aws.put_event_selectors(TrailName=arn, AdvancedEventSelectors=selectors)
        if "enableLogging" in changed:
            (r.aws.start_logging if r.get("enableLogging") else r.aws.stop_logging)(Name=arn)
        put, gone = r.tag_change()
        if put:
            r.aws.add_tags(ResourceId=arn, TagsList=tag_list(put))
        if gone:
            r.aws.remove_tags(ResourceId=arn, TagsList=[{"Key": key} for key in gone])

    def delete(self, r: Request) -> None:
        """DeleteTrail."""
        r.aws.delete_trail(Name=r.name)
