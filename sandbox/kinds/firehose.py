"""Firehose: DeliveryStream into S3 (facts: the Firehose API reference)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from sandbox.compare import Drift
from sandbox.errors import NotEmulatedError
from sandbox.kinds.base import (
    Json,
    Kind,
    Observed,
    Request,
    aws_shape,
    field_shape,
    register,
    tag_list,
    tag_map,
)

_STATES = {"CREATING": "Creating", "DELETING": "Deleting"}
_CONVERSION = (
    "dataFormatConversionConfiguration(enabled"
    " inputFormatConfiguration(deserializer(hiveJsonSerDe(timestampFormats)"
    " openXJsonSerDe(caseInsensitive columnToJsonKeyMappings:map convertDotsInJsonKeysToUnderscores)))"
    " outputFormatConfiguration(serializer(orcSerDe(compression) parquetSerDe(blockSizeBytes compression"
    " enableDictionaryCompression maxPaddingBytes pageSizeBytes writerVersion)))"
    " schemaConfiguration(catalogId databaseName region roleArn@iam.Role.arn tableName@glue.CatalogTable.name"
    " versionId))"
)


@register
class DeliveryStream(Kind):
    """firehose DeliveryStream: AWS's name is forProvider.name, the external name is the ARN, which is predictable."""

    GROUP, KIND, SERVICE = "firehose", "DeliveryStream", "firehose"
    NAMED = False
    FIELDS = (
        "name! destination! tags:map kinesisSourceConfiguration!(kinesisStreamArn roleArn)"
        " extendedS3Configuration(bucketArn@s3.Bucket.arn roleArn@iam.Role.arn bufferingInterval bufferingSize"
        " cloudwatchLoggingOptions(enabled logGroupName logStreamName) compressionFormat customTimeZone"
        " errorOutputPrefix fileExtension kmsKeyArn prefix s3BackupMode"
        " processingConfiguration(enabled processors[](type parameters[](parameterName parameterValue)))"
        f" {_CONVERSION})"
    )
    NAMES: ClassVar = {
        "bucketArn": "BucketARN",
        "cloudwatchLoggingOptions": "CloudWatchLoggingOptions",
        "kinesisStreamArn": "KinesisStreamARN",
        "roleArn": "RoleARN",
    }

    def identify(self, r: Request) -> str:
        """The ARN, so that a delivery stream that exists is adopted."""
        return r.arn("firehose", f"deliverystream/{r.need('name')}")

    def observe(self, r: Request) -> Observed:
        """DescribeDeliveryStream and its tags."""
        found = self._describe(r)
        source = (found.get("Source") or {}).get("KinesisStreamSourceDescription") or {}
        kept = field_shape(found["Destinations"][0]["ExtendedS3DestinationDescription"], self.NAMES)
        hints = kept.pop("bufferingHints", {})
        fields: Json = {
            "name": r.get("name"),
            "destination": "extended_s3",
            "kinesisSourceConfiguration": field_shape(source, self.NAMES),
            "extendedS3Configuration": {
                **kept,
                "bufferingSize": hints.get("sizeInMBs"),
                "bufferingInterval": hints.get("intervalInSeconds"),
            },
            "tags": tag_map(r.aws.list_tags_for_delivery_stream(DeliveryStreamName=r.get("name"))["Tags"]),
        }
        arn = found["DeliveryStreamARN"]
        state = _STATES.get(found["DeliveryStreamStatus"], "Available")
        return Observed(fields, {"arn": arn, "id": arn, "versionId": found["VersionId"]}, state)

    @staticmethod
    def _describe(r: Request) -> Json:
        answer: Json = r.aws.describe_delivery_stream(DeliveryStreamName=r.need("name"))
        found: Json = answer["DeliveryStreamDescription"]
        return found

    def create(self, r: Request) -> None:
        """CreateDeliveryStream, from a Kinesis stream or from PutRecord."""
        if r.need("destination") != "extended_s3":
            raise NotEmulatedError(f"destination {r.get('destination')}: only extended_s3 is delivered to")
        source = r.get("kinesisSourceConfiguration")
        given: dict[str, Any] = {"DeliveryStreamType": "DirectPut"}
        if source:
            given = {
                "DeliveryStreamType": "KinesisStreamAsSource",
                "KinesisStreamSourceConfiguration": aws_shape(source, self.NAMES),
            }
        r.aws.create_delivery_stream(
            DeliveryStreamName=r.need("name"),
            ExtendedS3DestinationConfiguration=self._destination(r),
            Tags=tag_list(r.get("tags")),
            **given,
        )

    def _destination(self, r: Request) -> Json:
        wanted = {key: value for key, value in r.need("extendedS3Configuration").items() if not key.endswith("Ref")}
        hints = {
            "SizeInMBs": wanted.pop("bufferingSize", None),
            "IntervalInSeconds": wanted.pop("bufferingInterval", None),
        }
        schema = (wanted.get("dataFormatConversionConfiguration") or {}).get("schemaConfiguration") or {}
        for name in [name for name in schema if name.endswith("Ref")]:
            del schema[name]
        shaped: Json = aws_shape(wanted, self.NAMES)
        return shaped | {"BufferingHints": {key: int(value) for key, value in hints.items() if value is not None}}

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """UpdateDestination with the whole destination, and tags."""
        if any(one.root == "extendedS3Configuration" for one in drift):
            found = self._describe(r)
            r.aws.update_destination(
                DeliveryStreamName=r.get("name"),
                CurrentDeliveryStreamVersionId=found["VersionId"],
                DestinationId=found["Destinations"][0]["DestinationId"],
                ExtendedS3DestinationUpdate=self._destination(r),
            )
        put, gone = r.tag_change()
        if put:
            r.aws.tag_delivery_stream(DeliveryStreamName=r.get("name"), Tags=tag_list(put))
        if gone:
            r.aws.untag_delivery_stream(DeliveryStreamName=r.get("name"), TagKeys=gone)

    def delete(self, r: Request) -> None:
        """DeleteDeliveryStream."""
        r.aws.delete_delivery_stream(DeliveryStreamName=r.get("name"))
