"""A Firehose delivery stream: from a Kinesis stream into a bucket, as Parquet with the columns of a table."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from charts.blocks.alarm import Formula, Metric
from charts.blocks.bucket import Bucket
from charts.blocks.catalog import PARTITIONS, CatalogTable
from charts.blocks.log_group import LogGroup
from charts.blocks.role import Role
from charts.blocks.scope import Block, Manifest, Scope
from charts.blocks.stream import Stream
from imports import cloudwatchlogs, firehose
from imports.shared import Reference

_LOG_STREAM = "DestinationDelivery"
_PATTERNS = dict(zip(PARTITIONS, ("yyyy", "MM", "dd"), strict=True))

_S3 = firehose.DeliveryStreamExtendedS3Configuration
_Conversion = firehose.DeliveryStreamExtendedS3ConfigurationDataFormatConversionConfiguration
_Input = firehose.DeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationInputFormatConfiguration
_Reader = (
    firehose.DeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationInputFormatConfigurationDeserializer
)
_Json = firehose.DeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationInputFormatConfigurationDeserializerOpenXJsonSerDe  # noqa: E501 - a generated name
_Output = firehose.DeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationOutputFormatConfiguration
_Writer = (
    firehose.DeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationOutputFormatConfigurationSerializer
)
_Parquet = firehose.DeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationOutputFormatConfigurationSerializerParquetSerDe  # noqa: E501 - a generated name
_Schema = firehose.DeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationSchemaConfiguration
_Logging = firehose.DeliveryStreamExtendedS3ConfigurationCloudwatchLoggingOptions


class DeliveryStream(Block):
    """Reads `source` and puts Parquet files below `prefix` of `bucket`, in folders by the day of arrival.

    A file is put when `buffer_mb` have come in or `buffer_seconds` are over. What cannot be converted goes below
    `error_prefix`, as it came. Parquet compresses by itself: Firehose refuses a compression of files beside it. Names
    are compared as they are written: the JSON reader would else fold the keys of maps as well. What the Kinesis
    Producer Library has put together Firehose takes apart by itself (docs/decisions/0053).
    """

    def __init__(
        self,
        scope: Scope,
        resource: str,
        *,
        source: Stream,
        bucket: Bucket,
        table: CatalogTable,
        prefix: str,
        error_prefix: str,
        buffer_mb: int,
        buffer_seconds: int,
        log_retention_days: int,
    ) -> None:
        super().__init__(scope, resource)
        self.name = scope.name(resource)
        self.source = source
        self.bucket = bucket
        self.table = table
        self.prefix = prefix
        self.error_prefix = error_prefix
        self.buffer_mb = buffer_mb
        self.buffer_seconds = buffer_seconds
        self.role = Role(scope, resource, service="firehose.amazonaws.com", own_account=True)
        self.logs = LogGroup(
            scope, resource, name=f"/aws/kinesisfirehose/{self.name}", retention_days=log_retention_days
        )
        source.grant_pull(self.role)
        bucket.grant_fill(self.role, [prefix, error_prefix])
        table.grant_read_schema(self.role)
        self.logs.grant_append(self.role)

    @property
    def arn(self) -> str:
        """ARN of the delivery stream."""
        return self.scope.arn("firehose", f"deliverystream/{self.name}")

    def metric_freshness(self) -> Metric:
        """Age in seconds of the oldest record that is not delivered: maximum over five minutes."""
        return self._metric("DeliveryToS3.DataFreshness", "Maximum")

    def metric_delivered(self) -> Metric:
        """Records that were delivered: sum over five minutes."""
        return self._metric("DeliveryToS3.Records", "Sum")

    def metric_unconverted(self) -> Metric:
        """Records that could not be converted: sum over five minutes."""
        return self._metric("FailedConversion.Records", "Sum")

    def metric_failed(self) -> Formula:
        """Share of deliveries that S3 did not take: 0 to 1, average over five minutes."""
        return Formula("1 - {taken}", {"taken": self._metric("DeliveryToS3.Success", "Average")})

    def _metric(self, name: str, statistic: Literal["Average", "Maximum", "Sum"]) -> Metric:
        return Metric("AWS/Firehose", name, {"DeliveryStreamName": self.name}, statistic=statistic)

    def manifests(self) -> Iterable[Manifest]:
        """The delivery stream, and the log stream of its errors."""
        region = self.scope.region
        folders = "".join(f"{name}=!{{timestamp:{pattern}}}/" for name, pattern in _PATTERNS.items())
        yield self.managed(
            firehose.DeliveryStream,
            firehose.DeliveryStreamSpec,
            firehose.DeliveryStreamForProvider(
                region=region,
                name=self.name,
                destination="extended_s3",
                # No references here; both ARNs are computed.
                kinesis_source_configuration=firehose.DeliveryStreamKinesisSourceConfiguration(
                    kinesis_stream_arn=self.source.arn, role_arn=self.role.arn
                ),
                extended_s3_configuration=_S3(
                    bucket_arn_ref=Reference(name=self.bucket.object_name),
                    role_arn_ref=Reference(name=self.role.object_name),
                    prefix=self.prefix + folders,
                    error_output_prefix=f"{self.error_prefix}!{{firehose:error-output-type}}/{folders}",
                    buffering_size=self.buffer_mb,
                    buffering_interval=self.buffer_seconds,
                    compression_format="UNCOMPRESSED",
                    s3_backup_mode="Disabled",
                    cloudwatch_logging_options=_Logging(
                        enabled=True, log_group_name=self.logs.name, log_stream_name=_LOG_STREAM
                    ),
                    data_format_conversion_configuration=self._conversion(),
                ),
                tags=self.scope.tags(),
            ),
            external_name=self.arn,
        )
        yield self.managed(
            cloudwatchlogs.Stream,
            cloudwatchlogs.StreamSpec,
            cloudwatchlogs.StreamForProvider(
                region=region, name=_LOG_STREAM, log_group_name_ref=Reference(name=self.logs.object_name)
            ),
        )

    def _conversion(self) -> firehose.DeliveryStreamExtendedS3ConfigurationDataFormatConversionConfiguration:
        return _Conversion(
            enabled=True,
            input_format_configuration=_Input(
                deserializer=_Reader(
                    open_x_json_ser_de=_Json(case_insensitive=False, convert_dots_in_json_keys_to_underscores=False)
                )
            ),
            output_format_configuration=_Output(serializer=_Writer(parquet_ser_de=_Parquet(compression="SNAPPY"))),
            schema_configuration=_Schema(
                catalog_id=self.scope.settings.account_id,
                database_name=self.table.database.name,
                table_name_ref=Reference(name=self.table.object_name),
                role_arn_ref=Reference(name=self.role.object_name),
                region=self.scope.region,
                version_id="LATEST",
            ),
        )
