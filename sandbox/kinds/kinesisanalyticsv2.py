"""Managed Service for Apache Flink: Application (facts: its API reference, the Terraform AWS provider).

Only the control plane: no job runs in the emulator. What the job does is proved by `make test-flink`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from botocore.exceptions import ClientError

from sandbox.compare import Drift
from sandbox.kinds.base import Json, Kind, Observed, Request, aws_shape, field_shape, register, tag_list, tag_map

_NAMES = {"bucketArn": "BucketARN", "logStreamArn": "LogStreamARN", "parallelismPerKpu": "ParallelismPerKPU"}
_BUSY = {"STARTING": "Updating", "STOPPING": "Updating", "UPDATING": "Updating", "DELETING": "Deleting"}
_RUNS = frozenset({"RUNNING", "STARTING", "UPDATING"})
_PARTS = ("checkpointConfiguration", "monitoringConfiguration", "parallelismConfiguration")
_CODE, _FLINK = "applicationCodeConfiguration", "flinkApplicationConfiguration"
_SNAPSHOTS, _PROPERTIES = "applicationSnapshotConfiguration", "environmentProperties"


@register
class Application(Kind):
    """kinesisanalyticsv2 Application; external name = name, status.atProvider.arn and id = its ARN."""

    GROUP, KIND, SERVICE = "kinesisanalyticsv2", "Application", "kinesisanalyticsv2"
    FIELDS = """
        runtimeEnvironment serviceExecutionRole@iam.Role.arn startApplication tags:map
        cloudwatchLoggingOptions(logStreamArn@cloudwatchlogs.Stream.arn)
        applicationConfiguration(
            applicationCodeConfiguration(codeContentType
                codeContent(s3ContentLocation(bucketArn@s3.Bucket.arn fileKey@s3.Object.key objectVersion)))
            applicationSnapshotConfiguration(snapshotsEnabled)
            environmentProperties(propertyGroup[](propertyGroupId propertyMap:map))
            flinkApplicationConfiguration(
                checkpointConfiguration(checkpointInterval checkpointingEnabled configurationType
                    minPauseBetweenCheckpoints)
                monitoringConfiguration(configurationType logLevel metricsLevel)
                parallelismConfiguration(autoScalingEnabled configurationType parallelism parallelismPerKpu)))
    """

    def observe(self, r: Request) -> Observed:
        """DescribeApplication and its tags."""
        found = r.aws.describe_application(ApplicationName=r.name)["ApplicationDetail"]
        arn, status = found["ApplicationARN"], found["ApplicationStatus"]
        logs = [one["LogStreamARN"] for one in found.get("CloudWatchLoggingOptionDescriptions") or []]
        fields: Json = {
            "runtimeEnvironment": found["RuntimeEnvironment"],
            "serviceExecutionRole": found.get("ServiceExecutionRole"),
            "startApplication": status in _RUNS,
            "cloudwatchLoggingOptions": {"logStreamArn": logs[0]} if logs else None,
            "applicationConfiguration": _described(found["ApplicationConfigurationDescription"]),
            "tags": tag_map(r.aws.list_tags_for_resource(ResourceARN=arn).get("Tags")),
        }
        more = {"arn": arn, "id": arn, "status": status, "versionId": found["ApplicationVersionId"]}
        return Observed(fields, more, _BUSY.get(status, "Available"))

    def create(self, r: Request) -> None:
        """CreateApplication, then StartApplication; AWS takes no application whose code is not there."""
        _refuse_without_code(r)
        logs = r.get("cloudwatchLoggingOptions")
        r.aws.create_application(
            ApplicationName=r.name,
            RuntimeEnvironment=r.need("runtimeEnvironment"),
            ServiceExecutionRole=r.need("serviceExecutionRole"),
            ApplicationConfiguration=_whole(r.get("applicationConfiguration") or {}),
            CloudWatchLoggingOptions=[aws_shape(logs, _NAMES)] if logs else [],
            Tags=tag_list(r.get("tags")),
        )
        if r.get("startApplication"):
            r.aws.start_application(ApplicationName=r.name, RunConfiguration={})

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """UpdateApplication with what differs, tags, and a start or a stop."""
        roots = {d.root for d in drift}
        found = r.aws.describe_application(ApplicationName=r.name)["ApplicationDetail"]
        change: Json = {}
        if "applicationConfiguration" in roots:
            _refuse_without_code(r)
            change["ApplicationConfigurationUpdate"] = _update(r.get("applicationConfiguration") or {})
        if "serviceExecutionRole" in roots:
            change["ServiceExecutionRoleUpdate"] = r.need("serviceExecutionRole")
        if "runtimeEnvironment" in roots:
            change["RuntimeEnvironmentUpdate"] = r.need("runtimeEnvironment")
        if change:
            version = found["ApplicationVersionId"]
            r.aws.update_application(ApplicationName=r.name, CurrentApplicationVersionId=version, **change)
        put, gone = r.tag_change()
        if put:
            r.aws.tag_resource(ResourceARN=found["ApplicationARN"], Tags=tag_list(put))
        if gone:
            r.aws.untag_resource(ResourceARN=found["ApplicationARN"], TagKeys=gone)
        if "startApplication" in roots and r.get("startApplication"):
            r.aws.start_application(ApplicationName=r.name, RunConfiguration={})
        elif "startApplication" in roots:
            r.aws.stop_application(ApplicationName=r.name)

    def delete(self, r: Request) -> None:
        """DeleteApplication wants to know when it was created, so that no later one of its name is meant."""
        found = r.aws.describe_application(ApplicationName=r.name)["ApplicationDetail"]
        r.aws.delete_application(ApplicationName=r.name, CreateTimestamp=found["CreateTimestamp"])


def _refuse_without_code(r: Request) -> None:
    """Raise ValueError where AWS would: the emulator takes an application without looking for its code."""
    place = r.get("applicationConfiguration", _CODE, "codeContent", "s3ContentLocation") or {}
    bucket, key = str(place.get("bucketArn", "")).rpartition(":")[2], place.get("fileKey", "")
    try:
        r.clients.get("s3", r.region).head_object(Bucket=bucket, Key=key)
    except ClientError as error:
        raise ValueError(
            f"the code {key} is not in the bucket {bucket}; AWS takes no application without it; publish it with "
            "python -m ops publish"
        ) from error


def _whole(wanted: Mapping[str, Any]) -> Json:
    """forProvider's configuration as ApplicationConfiguration; names of properties stay as they are."""
    parts = aws_shape({name: part for name, part in wanted.items() if name != _PROPERTIES}, _NAMES)
    groups = _groups(wanted)
    return {**parts, **({"EnvironmentProperties": {"PropertyGroups": groups}} if groups else {})}


def _groups(wanted: Mapping[str, Any]) -> list[Json]:
    return [
        {"PropertyGroupId": group["propertyGroupId"], "PropertyMap": group["propertyMap"]}
        for group in (wanted.get(_PROPERTIES) or {}).get("propertyGroup") or []
    ]


def _update(wanted: Mapping[str, Any]) -> Json:
    """The same as an ApplicationConfigurationUpdate, whose members end in Update."""
    code, flink = wanted.get(_CODE) or {}, wanted.get(_FLINK) or {}
    place = aws_shape((code.get("codeContent") or {}).get("s3ContentLocation") or {}, _NAMES)
    return {
        "ApplicationCodeConfigurationUpdate": {
            "CodeContentTypeUpdate": code.get("codeContentType"),
            "CodeContentUpdate": {"S3ContentLocationUpdate": _suffixed(place)},
        },
        "ApplicationSnapshotConfigurationUpdate": _suffixed(aws_shape(wanted.get(_SNAPSHOTS) or {})),
        "EnvironmentPropertyUpdates": {"PropertyGroups": _groups(wanted)},
        "FlinkApplicationConfigurationUpdate": {
            f"{part[:1].upper()}{part[1:]}Update": _suffixed(aws_shape(flink[part], _NAMES))
            for part in _PARTS
            if part in flink
        },
    }


def _suffixed(values: Mapping[str, Any]) -> Json:
    return {f"{name}Update": value for name, value in values.items()}


def _described(found: Json) -> Json:
    """An ApplicationConfigurationDescription in the shape of forProvider."""
    code = found.get("ApplicationCodeConfigurationDescription") or {}
    place = (code.get("CodeContentDescription") or {}).get("S3ApplicationCodeLocationDescription") or {}
    flink = field_shape(found.get("FlinkApplicationConfigurationDescription") or {}, _NAMES)
    groups = (found.get("EnvironmentPropertyDescriptions") or {}).get("PropertyGroupDescriptions") or []
    return {
        _CODE: {
            "codeContentType": code.get("CodeContentType"),
            "codeContent": {"s3ContentLocation": field_shape(place, _NAMES)},
        },
        _SNAPSHOTS: field_shape(found.get("ApplicationSnapshotConfigurationDescription") or {}),
        _PROPERTIES: {
            "propertyGroup": [
                {"propertyGroupId": group["PropertyGroupId"], "propertyMap": group["PropertyMap"]} for group in groups
            ]
        },
        _FLINK: {part: flink.get(f"{part}Description") for part in _PARTS},
    }
