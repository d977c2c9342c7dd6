# Made by `make imports` from the CRDs (tools/imports); change the generator, not this file.
"""firehose.aws.m.upbound.io."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from imports import base, meta, shared


class DeliveryStream(base.KubernetesObject):
    """DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    GROUP = "firehose.aws.m.upbound.io"
    KIND = "DeliveryStream"
    VERSION = "v1beta1"
    PLURAL = "deliverystreams"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: DeliveryStreamSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class DeliveryStreamSpec(base.Block):
    """spec of DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: DeliveryStreamForProvider,
        init_provider: DeliveryStreamInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: DeliveryStreamProviderConfigRef | None = None,
        write_connection_secret_to_ref: DeliveryStreamWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class DeliveryStreamForProvider(base.Block):
    """spec.forProvider of DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        destination: str,
        name: str,
        region: str,
        destination_id: str | None = None,
        elasticsearch_configuration: DeliveryStreamElasticsearchConfiguration | None = None,
        extended_s3_configuration: DeliveryStreamExtendedS3Configuration | None = None,
        http_endpoint_configuration: DeliveryStreamHttpEndpointConfiguration | None = None,
        iceberg_configuration: DeliveryStreamIcebergConfiguration | None = None,
        kinesis_source_configuration: DeliveryStreamKinesisSourceConfiguration | None = None,
        msk_source_configuration: DeliveryStreamMskSourceConfiguration | None = None,
        opensearch_configuration: DeliveryStreamOpensearchConfiguration | None = None,
        opensearchserverless_configuration: DeliveryStreamOpensearchserverlessConfiguration | None = None,
        redshift_configuration: DeliveryStreamRedshiftConfiguration | None = None,
        server_side_encryption: DeliveryStreamServerSideEncryption | None = None,
        snowflake_configuration: DeliveryStreamSnowflakeConfiguration | None = None,
        splunk_configuration: DeliveryStreamSplunkConfiguration | None = None,
        tags: Mapping[str, str] | None = None,
        version_id: str | None = None,
    ) -> None:
        self._values = {
            "destination": destination,
            "destinationId": destination_id,
            "elasticsearchConfiguration": elasticsearch_configuration,
            "extendedS3Configuration": extended_s3_configuration,
            "httpEndpointConfiguration": http_endpoint_configuration,
            "icebergConfiguration": iceberg_configuration,
            "kinesisSourceConfiguration": kinesis_source_configuration,
            "mskSourceConfiguration": msk_source_configuration,
            "name": name,
            "opensearchConfiguration": opensearch_configuration,
            "opensearchserverlessConfiguration": opensearchserverless_configuration,
            "redshiftConfiguration": redshift_configuration,
            "region": region,
            "serverSideEncryption": server_side_encryption,
            "snowflakeConfiguration": snowflake_configuration,
            "splunkConfiguration": splunk_configuration,
            "tags": tags,
            "versionId": version_id,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        destination: str | None = None,
        destination_id: str | None = None,
        elasticsearch_configuration: DeliveryStreamElasticsearchConfiguration | None = None,
        extended_s3_configuration: DeliveryStreamExtendedS3Configuration | None = None,
        http_endpoint_configuration: DeliveryStreamHttpEndpointConfiguration | None = None,
        iceberg_configuration: DeliveryStreamIcebergConfiguration | None = None,
        kinesis_source_configuration: DeliveryStreamKinesisSourceConfiguration | None = None,
        msk_source_configuration: DeliveryStreamMskSourceConfiguration | None = None,
        name: str | None = None,
        opensearch_configuration: DeliveryStreamOpensearchConfiguration | None = None,
        opensearchserverless_configuration: DeliveryStreamOpensearchserverlessConfiguration | None = None,
        redshift_configuration: DeliveryStreamRedshiftConfiguration | None = None,
        server_side_encryption: DeliveryStreamServerSideEncryption | None = None,
        snowflake_configuration: DeliveryStreamSnowflakeConfiguration | None = None,
        splunk_configuration: DeliveryStreamSplunkConfiguration | None = None,
        tags: Mapping[str, str] | None = None,
        version_id: str | None = None,
    ) -> DeliveryStreamForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: DeliveryStreamForProvider = cls._of({
            "destination": destination,
            "destinationId": destination_id,
            "elasticsearchConfiguration": elasticsearch_configuration,
            "extendedS3Configuration": extended_s3_configuration,
            "httpEndpointConfiguration": http_endpoint_configuration,
            "icebergConfiguration": iceberg_configuration,
            "kinesisSourceConfiguration": kinesis_source_configuration,
            "mskSourceConfiguration": msk_source_configuration,
            "name": name,
            "opensearchConfiguration": opensearch_configuration,
            "opensearchserverlessConfiguration": opensearchserverless_configuration,
            "redshiftConfiguration": redshift_configuration,
            "region": region,
            "serverSideEncryption": server_side_encryption,
            "snowflakeConfiguration": snowflake_configuration,
            "splunkConfiguration": splunk_configuration,
            "tags": tags,
            "versionId": version_id,
        })
        return block


class DeliveryStreamInitProvider(base.Block):
    """spec.initProvider of DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        destination: str | None = None,
        destination_id: str | None = None,
        elasticsearch_configuration: DeliveryStreamElasticsearchConfiguration | None = None,
        extended_s3_configuration: DeliveryStreamInitProviderExtendedS3Configuration | None = None,
        http_endpoint_configuration: DeliveryStreamHttpEndpointConfiguration | None = None,
        iceberg_configuration: DeliveryStreamIcebergConfiguration | None = None,
        kinesis_source_configuration: DeliveryStreamKinesisSourceConfiguration | None = None,
        msk_source_configuration: DeliveryStreamMskSourceConfiguration | None = None,
        name: str | None = None,
        opensearch_configuration: DeliveryStreamOpensearchConfiguration | None = None,
        opensearchserverless_configuration: DeliveryStreamOpensearchserverlessConfiguration | None = None,
        redshift_configuration: DeliveryStreamRedshiftConfiguration | None = None,
        server_side_encryption: DeliveryStreamServerSideEncryption | None = None,
        snowflake_configuration: DeliveryStreamSnowflakeConfiguration | None = None,
        splunk_configuration: DeliveryStreamSplunkConfiguration | None = None,
        tags: Mapping[str, str] | None = None,
        version_id: str | None = None,
    ) -> None:
        self._values = {
            "destination": destination,
            "destinationId": destination_id,
            "elasticsearchConfiguration": elasticsearch_configuration,
            "extendedS3Configuration": extended_s3_configuration,
            "httpEndpointConfiguration": http_endpoint_configuration,
            "icebergConfiguration": iceberg_configuration,
            "kinesisSourceConfiguration": kinesis_source_configuration,
            "mskSourceConfiguration": msk_source_configuration,
            "name": name,
            "opensearchConfiguration": opensearch_configuration,
            "opensearchserverlessConfiguration": opensearchserverless_configuration,
            "redshiftConfiguration": redshift_configuration,
            "serverSideEncryption": server_side_encryption,
            "snowflakeConfiguration": snowflake_configuration,
            "splunkConfiguration": splunk_configuration,
            "tags": tags,
            "versionId": version_id,
        }


class DeliveryStreamElasticsearchConfiguration(base.Block):
    """spec.forProvider.elasticsearchConfiguration of DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        buffering_interval: float | None = None,
        buffering_size: float | None = None,
        cloudwatch_logging_options: DeliveryStreamElasticsearchConfigurationCloudwatchLoggingOptions | None = None,
        cluster_endpoint: str | None = None,
        domain_arn: str | None = None,
        domain_arn_ref: DeliveryStreamElasticsearchConfigurationDomainArnRef | None = None,
        domain_arn_selector: DeliveryStreamElasticsearchConfigurationDomainArnSelector | None = None,
        index_name: str | None = None,
        index_rotation_period: str | None = None,
        processing_configuration: DeliveryStreamElasticsearchConfigurationProcessingConfiguration | None = None,
        retry_duration: float | None = None,
        role_arn: str | None = None,
        role_arn_ref: DeliveryStreamElasticsearchConfigurationRoleArnRef | None = None,
        role_arn_selector: DeliveryStreamElasticsearchConfigurationRoleArnSelector | None = None,
        s3_backup_mode: str | None = None,
        s3_configuration: DeliveryStreamElasticsearchConfigurationS3Configuration | None = None,
        type_name: str | None = None,
        vpc_config: DeliveryStreamElasticsearchConfigurationVpcConfig | None = None,
    ) -> None:
        self._values = {
            "bufferingInterval": buffering_interval,
            "bufferingSize": buffering_size,
            "cloudwatchLoggingOptions": cloudwatch_logging_options,
            "clusterEndpoint": cluster_endpoint,
            "domainArn": domain_arn,
            "domainArnRef": domain_arn_ref,
            "domainArnSelector": domain_arn_selector,
            "indexName": index_name,
            "indexRotationPeriod": index_rotation_period,
            "processingConfiguration": processing_configuration,
            "retryDuration": retry_duration,
            "roleArn": role_arn,
            "roleArnRef": role_arn_ref,
            "roleArnSelector": role_arn_selector,
            "s3BackupMode": s3_backup_mode,
            "s3Configuration": s3_configuration,
            "typeName": type_name,
            "vpcConfig": vpc_config,
        }


class DeliveryStreamExtendedS3Configuration(base.Block):
    """spec.forProvider.extendedS3Configuration of DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        bucket_arn: str | None = None,
        bucket_arn_ref: DeliveryStreamExtendedS3ConfigurationBucketArnRef | None = None,
        bucket_arn_selector: DeliveryStreamExtendedS3ConfigurationBucketArnSelector | None = None,
        buffering_interval: float | None = None,
        buffering_size: float | None = None,
        cloudwatch_logging_options: DeliveryStreamExtendedS3ConfigurationCloudwatchLoggingOptions | None = None,
        compression_format: str | None = None,
        custom_time_zone: str | None = None,
        data_format_conversion_configuration: DeliveryStreamExtendedS3ConfigurationDataFormatConversionConfiguration | None = None,
        dynamic_partitioning_configuration: DeliveryStreamExtendedS3ConfigurationDynamicPartitioningConfiguration | None = None,
        error_output_prefix: str | None = None,
        file_extension: str | None = None,
        kms_key_arn: str | None = None,
        prefix: str | None = None,
        processing_configuration: DeliveryStreamExtendedS3ConfigurationProcessingConfiguration | None = None,
        role_arn: str | None = None,
        role_arn_ref: DeliveryStreamExtendedS3ConfigurationRoleArnRef | None = None,
        role_arn_selector: DeliveryStreamExtendedS3ConfigurationRoleArnSelector | None = None,
        s3_backup_configuration: DeliveryStreamExtendedS3ConfigurationS3BackupConfiguration | None = None,
        s3_backup_mode: str | None = None,
    ) -> None:
        self._values = {
            "bucketArn": bucket_arn,
            "bucketArnRef": bucket_arn_ref,
            "bucketArnSelector": bucket_arn_selector,
            "bufferingInterval": buffering_interval,
            "bufferingSize": buffering_size,
            "cloudwatchLoggingOptions": cloudwatch_logging_options,
            "compressionFormat": compression_format,
            "customTimeZone": custom_time_zone,
            "dataFormatConversionConfiguration": data_format_conversion_configuration,
            "dynamicPartitioningConfiguration": dynamic_partitioning_configuration,
            "errorOutputPrefix": error_output_prefix,
            "fileExtension": file_extension,
            "kmsKeyArn": kms_key_arn,
            "prefix": prefix,
            "processingConfiguration": processing_configuration,
            "roleArn": role_arn,
            "roleArnRef": role_arn_ref,
            "roleArnSelector": role_arn_selector,
            "s3BackupConfiguration": s3_backup_configuration,
            "s3BackupMode": s3_backup_mode,
        }


class DeliveryStreamHttpEndpointConfiguration(base.Block):
    """spec.forProvider.httpEndpointConfiguration of DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        access_key_secret_ref: DeliveryStreamHttpEndpointConfigurationAccessKeySecretRef | None = None,
        buffering_interval: float | None = None,
        buffering_size: float | None = None,
        cloudwatch_logging_options: DeliveryStreamHttpEndpointConfigurationCloudwatchLoggingOptions | None = None,
        name: str | None = None,
        processing_configuration: DeliveryStreamHttpEndpointConfigurationProcessingConfiguration | None = None,
        request_configuration: DeliveryStreamHttpEndpointConfigurationRequestConfiguration | None = None,
        retry_duration: float | None = None,
        role_arn: str | None = None,
        role_arn_ref: DeliveryStreamHttpEndpointConfigurationRoleArnRef | None = None,
        role_arn_selector: DeliveryStreamHttpEndpointConfigurationRoleArnSelector | None = None,
        s3_backup_mode: str | None = None,
        s3_configuration: DeliveryStreamHttpEndpointConfigurationS3Configuration | None = None,
        secrets_manager_configuration: DeliveryStreamHttpEndpointConfigurationSecretsManagerConfiguration | None = None,
        url: str | None = None,
    ) -> None:
        self._values = {
            "accessKeySecretRef": access_key_secret_ref,
            "bufferingInterval": buffering_interval,
            "bufferingSize": buffering_size,
            "cloudwatchLoggingOptions": cloudwatch_logging_options,
            "name": name,
            "processingConfiguration": processing_configuration,
            "requestConfiguration": request_configuration,
            "retryDuration": retry_duration,
            "roleArn": role_arn,
            "roleArnRef": role_arn_ref,
            "roleArnSelector": role_arn_selector,
            "s3BackupMode": s3_backup_mode,
            "s3Configuration": s3_configuration,
            "secretsManagerConfiguration": secrets_manager_configuration,
            "url": url,
        }


class DeliveryStreamIcebergConfiguration(base.Block):
    """spec.forProvider.icebergConfiguration of DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        append_only: bool | None = None,
        buffering_interval: float | None = None,
        buffering_size: float | None = None,
        catalog_arn: str | None = None,
        cloudwatch_logging_options: DeliveryStreamIcebergConfigurationCloudwatchLoggingOptions | None = None,
        destination_table_configuration: Sequence[DeliveryStreamIcebergConfigurationDestinationTableConfiguration] | None = None,
        processing_configuration: DeliveryStreamIcebergConfigurationProcessingConfiguration | None = None,
        retry_duration: float | None = None,
        role_arn: str | None = None,
        role_arn_ref: DeliveryStreamIcebergConfigurationRoleArnRef | None = None,
        role_arn_selector: DeliveryStreamIcebergConfigurationRoleArnSelector | None = None,
        s3_backup_mode: str | None = None,
        s3_configuration: DeliveryStreamIcebergConfigurationS3Configuration | None = None,
    ) -> None:
        self._values = {
            "appendOnly": append_only,
            "bufferingInterval": buffering_interval,
            "bufferingSize": buffering_size,
            "catalogArn": catalog_arn,
            "cloudwatchLoggingOptions": cloudwatch_logging_options,
            "destinationTableConfiguration": destination_table_configuration,
            "processingConfiguration": processing_configuration,
            "retryDuration": retry_duration,
            "roleArn": role_arn,
            "roleArnRef": role_arn_ref,
            "roleArnSelector": role_arn_selector,
            "s3BackupMode": s3_backup_mode,
            "s3Configuration": s3_configuration,
        }


class DeliveryStreamKinesisSourceConfiguration(base.Block):
    """spec.forProvider.kinesisSourceConfiguration of DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        kinesis_stream_arn: str | None = None,
        role_arn: str | None = None,
    ) -> None:
        self._values = {
            "kinesisStreamArn": kinesis_stream_arn,
            "roleArn": role_arn,
        }


class DeliveryStreamMskSourceConfiguration(base.Block):
    """spec.forProvider.mskSourceConfiguration of DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        authentication_configuration: DeliveryStreamMskSourceConfigurationAuthenticationConfiguration | None = None,
        msk_cluster_arn: str | None = None,
        read_from_timestamp: str | None = None,
        topic_name: str | None = None,
    ) -> None:
        self._values = {
            "authenticationConfiguration": authentication_configuration,
            "mskClusterArn": msk_cluster_arn,
            "readFromTimestamp": read_from_timestamp,
            "topicName": topic_name,
        }


class DeliveryStreamOpensearchConfiguration(base.Block):
    """spec.forProvider.opensearchConfiguration of DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        buffering_interval: float | None = None,
        buffering_size: float | None = None,
        cloudwatch_logging_options: DeliveryStreamOpensearchConfigurationCloudwatchLoggingOptions | None = None,
        cluster_endpoint: str | None = None,
        document_id_options: DeliveryStreamOpensearchConfigurationDocumentIdOptions | None = None,
        domain_arn: str | None = None,
        domain_arn_ref: DeliveryStreamOpensearchConfigurationDomainArnRef | None = None,
        domain_arn_selector: DeliveryStreamOpensearchConfigurationDomainArnSelector | None = None,
        index_name: str | None = None,
        index_rotation_period: str | None = None,
        processing_configuration: DeliveryStreamOpensearchConfigurationProcessingConfiguration | None = None,
        retry_duration: float | None = None,
        role_arn: str | None = None,
        role_arn_ref: DeliveryStreamOpensearchConfigurationRoleArnRef | None = None,
        role_arn_selector: DeliveryStreamOpensearchConfigurationRoleArnSelector | None = None,
        s3_backup_mode: str | None = None,
        s3_configuration: DeliveryStreamOpensearchConfigurationS3Configuration | None = None,
        type_name: str | None = None,
        vpc_config: DeliveryStreamOpensearchConfigurationVpcConfig | None = None,
    ) -> None:
        self._values = {
            "bufferingInterval": buffering_interval,
            "bufferingSize": buffering_size,
            "cloudwatchLoggingOptions": cloudwatch_logging_options,
            "clusterEndpoint": cluster_endpoint,
            "documentIdOptions": document_id_options,
            "domainArn": domain_arn,
            "domainArnRef": domain_arn_ref,
            "domainArnSelector": domain_arn_selector,
            "indexName": index_name,
            "indexRotationPeriod": index_rotation_period,
            "processingConfiguration": processing_configuration,
            "retryDuration": retry_duration,
            "roleArn": role_arn,
            "roleArnRef": role_arn_ref,
            "roleArnSelector": role_arn_selector,
            "s3BackupMode": s3_backup_mode,
            "s3Configuration": s3_configuration,
            "typeName": type_name,
            "vpcConfig": vpc_config,
        }


class DeliveryStreamOpensearchserverlessConfiguration(base.Block):
    """spec.forProvider.opensearchserverlessConfiguration of DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        buffering_interval: float | None = None,
        buffering_size: float | None = None,
        cloudwatch_logging_options: DeliveryStreamOpensearchserverlessConfigurationCloudwatchLoggingOptions | None = None,
        collection_endpoint: str | None = None,
        collection_endpoint_ref: DeliveryStreamOpensearchserverlessConfigurationCollectionEndpointRef | None = None,
        collection_endpoint_selector: DeliveryStreamOpensearchserverlessConfigurationCollectionEndpointSelector | None = None,
        index_name: str | None = None,
        processing_configuration: DeliveryStreamOpensearchserverlessConfigurationProcessingConfiguration | None = None,
        retry_duration: float | None = None,
        role_arn: str | None = None,
        role_arn_ref: DeliveryStreamOpensearchserverlessConfigurationRoleArnRef | None = None,
        role_arn_selector: DeliveryStreamOpensearchserverlessConfigurationRoleArnSelector | None = None,
        s3_backup_mode: str | None = None,
        s3_configuration: DeliveryStreamOpensearchserverlessConfigurationS3Configuration | None = None,
        vpc_config: DeliveryStreamOpensearchserverlessConfigurationVpcConfig | None = None,
    ) -> None:
        self._values = {
            "bufferingInterval": buffering_interval,
            "bufferingSize": buffering_size,
            "cloudwatchLoggingOptions": cloudwatch_logging_options,
            "collectionEndpoint": collection_endpoint,
            "collectionEndpointRef": collection_endpoint_ref,
            "collectionEndpointSelector": collection_endpoint_selector,
            "indexName": index_name,
            "processingConfiguration": processing_configuration,
            "retryDuration": retry_duration,
            "roleArn": role_arn,
            "roleArnRef": role_arn_ref,
            "roleArnSelector": role_arn_selector,
            "s3BackupMode": s3_backup_mode,
            "s3Configuration": s3_configuration,
            "vpcConfig": vpc_config,
        }


class DeliveryStreamRedshiftConfiguration(base.Block):
    """spec.forProvider.redshiftConfiguration of DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        cloudwatch_logging_options: DeliveryStreamRedshiftConfigurationCloudwatchLoggingOptions | None = None,
        cluster_jdbcurl: str | None = None,
        copy_options: str | None = None,
        data_table_columns: str | None = None,
        data_table_name: str | None = None,
        password_secret_ref: DeliveryStreamRedshiftConfigurationPasswordSecretRef | None = None,
        processing_configuration: DeliveryStreamRedshiftConfigurationProcessingConfiguration | None = None,
        retry_duration: float | None = None,
        role_arn: str | None = None,
        role_arn_ref: DeliveryStreamRedshiftConfigurationRoleArnRef | None = None,
        role_arn_selector: DeliveryStreamRedshiftConfigurationRoleArnSelector | None = None,
        s3_backup_configuration: DeliveryStreamRedshiftConfigurationS3BackupConfiguration | None = None,
        s3_backup_mode: str | None = None,
        s3_configuration: DeliveryStreamRedshiftConfigurationS3Configuration | None = None,
        secrets_manager_configuration: DeliveryStreamRedshiftConfigurationSecretsManagerConfiguration | None = None,
        username: str | None = None,
    ) -> None:
        self._values = {
            "cloudwatchLoggingOptions": cloudwatch_logging_options,
            "clusterJdbcurl": cluster_jdbcurl,
            "copyOptions": copy_options,
            "dataTableColumns": data_table_columns,
            "dataTableName": data_table_name,
            "passwordSecretRef": password_secret_ref,
            "processingConfiguration": processing_configuration,
            "retryDuration": retry_duration,
            "roleArn": role_arn,
            "roleArnRef": role_arn_ref,
            "roleArnSelector": role_arn_selector,
            "s3BackupConfiguration": s3_backup_configuration,
            "s3BackupMode": s3_backup_mode,
            "s3Configuration": s3_configuration,
            "secretsManagerConfiguration": secrets_manager_configuration,
            "username": username,
        }


class DeliveryStreamServerSideEncryption(base.Block):
    """spec.forProvider.serverSideEncryption of DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        enabled: bool | None = None,
        key_arn: str | None = None,
        key_type: str | None = None,
    ) -> None:
        self._values = {
            "enabled": enabled,
            "keyArn": key_arn,
            "keyType": key_type,
        }


class DeliveryStreamSnowflakeConfiguration(base.Block):
    """spec.forProvider.snowflakeConfiguration of DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        account_url: str | None = None,
        buffering_interval: float | None = None,
        buffering_size: float | None = None,
        cloudwatch_logging_options: DeliveryStreamSnowflakeConfigurationCloudwatchLoggingOptions | None = None,
        content_column_name: str | None = None,
        data_loading_option: str | None = None,
        database: str | None = None,
        key_passphrase_secret_ref: DeliveryStreamSnowflakeConfigurationKeyPassphraseSecretRef | None = None,
        metadata_column_name: str | None = None,
        private_key_secret_ref: DeliveryStreamSnowflakeConfigurationPrivateKeySecretRef | None = None,
        processing_configuration: DeliveryStreamSnowflakeConfigurationProcessingConfiguration | None = None,
        retry_duration: float | None = None,
        role_arn: str | None = None,
        role_arn_ref: DeliveryStreamSnowflakeConfigurationRoleArnRef | None = None,
        role_arn_selector: DeliveryStreamSnowflakeConfigurationRoleArnSelector | None = None,
        s3_backup_mode: str | None = None,
        s3_configuration: DeliveryStreamSnowflakeConfigurationS3Configuration | None = None,
        schema: str | None = None,
        secrets_manager_configuration: DeliveryStreamSnowflakeConfigurationSecretsManagerConfiguration | None = None,
        snowflake_role_configuration: DeliveryStreamSnowflakeConfigurationSnowflakeRoleConfiguration | None = None,
        snowflake_vpc_configuration: DeliveryStreamSnowflakeConfigurationSnowflakeVpcConfiguration | None = None,
        table: str | None = None,
        user: str | None = None,
    ) -> None:
        self._values = {
            "accountUrl": account_url,
            "bufferingInterval": buffering_interval,
            "bufferingSize": buffering_size,
            "cloudwatchLoggingOptions": cloudwatch_logging_options,
            "contentColumnName": content_column_name,
            "dataLoadingOption": data_loading_option,
            "database": database,
            "keyPassphraseSecretRef": key_passphrase_secret_ref,
            "metadataColumnName": metadata_column_name,
            "privateKeySecretRef": private_key_secret_ref,
            "processingConfiguration": processing_configuration,
            "retryDuration": retry_duration,
            "roleArn": role_arn,
            "roleArnRef": role_arn_ref,
            "roleArnSelector": role_arn_selector,
            "s3BackupMode": s3_backup_mode,
            "s3Configuration": s3_configuration,
            "schema": schema,
            "secretsManagerConfiguration": secrets_manager_configuration,
            "snowflakeRoleConfiguration": snowflake_role_configuration,
            "snowflakeVpcConfiguration": snowflake_vpc_configuration,
            "table": table,
            "user": user,
        }


class DeliveryStreamSplunkConfiguration(base.Block):
    """spec.forProvider.splunkConfiguration of DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        buffering_interval: float | None = None,
        buffering_size: float | None = None,
        cloudwatch_logging_options: DeliveryStreamSplunkConfigurationCloudwatchLoggingOptions | None = None,
        hec_acknowledgment_timeout: float | None = None,
        hec_endpoint: str | None = None,
        hec_endpoint_type: str | None = None,
        hec_token_secret_ref: DeliveryStreamSplunkConfigurationHecTokenSecretRef | None = None,
        processing_configuration: DeliveryStreamSplunkConfigurationProcessingConfiguration | None = None,
        retry_duration: float | None = None,
        s3_backup_mode: str | None = None,
        s3_configuration: DeliveryStreamSplunkConfigurationS3Configuration | None = None,
        secrets_manager_configuration: DeliveryStreamSplunkConfigurationSecretsManagerConfiguration | None = None,
    ) -> None:
        self._values = {
            "bufferingInterval": buffering_interval,
            "bufferingSize": buffering_size,
            "cloudwatchLoggingOptions": cloudwatch_logging_options,
            "hecAcknowledgmentTimeout": hec_acknowledgment_timeout,
            "hecEndpoint": hec_endpoint,
            "hecEndpointType": hec_endpoint_type,
            "hecTokenSecretRef": hec_token_secret_ref,
            "processingConfiguration": processing_configuration,
            "retryDuration": retry_duration,
            "s3BackupMode": s3_backup_mode,
            "s3Configuration": s3_configuration,
            "secretsManagerConfiguration": secrets_manager_configuration,
        }


class DeliveryStreamInitProviderExtendedS3Configuration(base.Block):
    """spec.initProvider.extendedS3Configuration of DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        bucket_arn: str | None = None,
        bucket_arn_ref: DeliveryStreamExtendedS3ConfigurationBucketArnRef | None = None,
        bucket_arn_selector: DeliveryStreamExtendedS3ConfigurationBucketArnSelector | None = None,
        buffering_interval: float | None = None,
        buffering_size: float | None = None,
        cloudwatch_logging_options: DeliveryStreamExtendedS3ConfigurationCloudwatchLoggingOptions | None = None,
        compression_format: str | None = None,
        custom_time_zone: str | None = None,
        data_format_conversion_configuration: DeliveryStreamInitProviderExtendedS3ConfigurationDataFormatConversionConfiguration | None = None,
        dynamic_partitioning_configuration: DeliveryStreamExtendedS3ConfigurationDynamicPartitioningConfiguration | None = None,
        error_output_prefix: str | None = None,
        file_extension: str | None = None,
        kms_key_arn: str | None = None,
        prefix: str | None = None,
        processing_configuration: DeliveryStreamExtendedS3ConfigurationProcessingConfiguration | None = None,
        role_arn: str | None = None,
        role_arn_ref: DeliveryStreamExtendedS3ConfigurationRoleArnRef | None = None,
        role_arn_selector: DeliveryStreamExtendedS3ConfigurationRoleArnSelector | None = None,
        s3_backup_configuration: DeliveryStreamExtendedS3ConfigurationS3BackupConfiguration | None = None,
        s3_backup_mode: str | None = None,
    ) -> None:
        self._values = {
            "bucketArn": bucket_arn,
            "bucketArnRef": bucket_arn_ref,
            "bucketArnSelector": bucket_arn_selector,
            "bufferingInterval": buffering_interval,
            "bufferingSize": buffering_size,
            "cloudwatchLoggingOptions": cloudwatch_logging_options,
            "compressionFormat": compression_format,
            "customTimeZone": custom_time_zone,
            "dataFormatConversionConfiguration": data_format_conversion_configuration,
            "dynamicPartitioningConfiguration": dynamic_partitioning_configuration,
            "errorOutputPrefix": error_output_prefix,
            "fileExtension": file_extension,
            "kmsKeyArn": kms_key_arn,
            "prefix": prefix,
            "processingConfiguration": processing_configuration,
            "roleArn": role_arn,
            "roleArnRef": role_arn_ref,
            "roleArnSelector": role_arn_selector,
            "s3BackupConfiguration": s3_backup_configuration,
            "s3BackupMode": s3_backup_mode,
        }


class DeliveryStreamElasticsearchConfigurationCloudwatchLoggingOptions(base.Block):
    """spec.forProvider.elasticsearchConfiguration.cloudwatchLoggingOptions of DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        enabled: bool | None = None,
        log_group_name: str | None = None,
        log_stream_name: str | None = None,
    ) -> None:
        self._values = {
            "enabled": enabled,
            "logGroupName": log_group_name,
            "logStreamName": log_stream_name,
        }


class DeliveryStreamElasticsearchConfigurationProcessingConfiguration(base.Block):
    """spec.forProvider.elasticsearchConfiguration.processingConfiguration of DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        enabled: bool | None = None,
        processors: Sequence[DeliveryStreamElasticsearchConfigurationProcessingConfigurationProcessors] | None = None,
    ) -> None:
        self._values = {
            "enabled": enabled,
            "processors": processors,
        }


class DeliveryStreamElasticsearchConfigurationS3Configuration(base.Block):
    """spec.forProvider.elasticsearchConfiguration.s3Configuration of DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        bucket_arn: str | None = None,
        bucket_arn_ref: DeliveryStreamElasticsearchConfigurationS3ConfigurationBucketArnRef | None = None,
        bucket_arn_selector: DeliveryStreamElasticsearchConfigurationS3ConfigurationBucketArnSelector | None = None,
        buffering_interval: float | None = None,
        buffering_size: float | None = None,
        cloudwatch_logging_options: DeliveryStreamElasticsearchConfigurationS3ConfigurationCloudwatchLoggingOptions | None = None,
        compression_format: str | None = None,
        error_output_prefix: str | None = None,
        kms_key_arn: str | None = None,
        prefix: str | None = None,
        role_arn: str | None = None,
        role_arn_ref: DeliveryStreamElasticsearchConfigurationS3ConfigurationRoleArnRef | None = None,
        role_arn_selector: DeliveryStreamElasticsearchConfigurationS3ConfigurationRoleArnSelector | None = None,
    ) -> None:
        self._values = {
            "bucketArn": bucket_arn,
            "bucketArnRef": bucket_arn_ref,
            "bucketArnSelector": bucket_arn_selector,
            "bufferingInterval": buffering_interval,
            "bufferingSize": buffering_size,
            "cloudwatchLoggingOptions": cloudwatch_logging_options,
            "compressionFormat": compression_format,
            "errorOutputPrefix": error_output_prefix,
            "kmsKeyArn": kms_key_arn,
            "prefix": prefix,
            "roleArn": role_arn,
            "roleArnRef": role_arn_ref,
            "roleArnSelector": role_arn_selector,
        }


class DeliveryStreamElasticsearchConfigurationVpcConfig(base.Block):
    """spec.forProvider.elasticsearchConfiguration.vpcConfig of DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        role_arn: str | None = None,
        role_arn_ref: DeliveryStreamElasticsearchConfigurationVpcConfigRoleArnRef | None = None,
        role_arn_selector: DeliveryStreamElasticsearchConfigurationVpcConfigRoleArnSelector | None = None,
        security_group_ids: base.Strings | None = None,
        security_group_ids_refs: Sequence[DeliveryStreamElasticsearchConfigurationVpcConfigSecurityGroupIdsRefs] | None = None,
        security_group_ids_selector: DeliveryStreamElasticsearchConfigurationVpcConfigSecurityGroupIdsSelector | None = None,
        subnet_ids: base.Strings | None = None,
        subnet_ids_refs: Sequence[DeliveryStreamElasticsearchConfigurationVpcConfigSubnetIdsRefs] | None = None,
        subnet_ids_selector: DeliveryStreamElasticsearchConfigurationVpcConfigSubnetIdsSelector | None = None,
    ) -> None:
        self._values = {
            "roleArn": role_arn,
            "roleArnRef": role_arn_ref,
            "roleArnSelector": role_arn_selector,
            "securityGroupIds": security_group_ids,
            "securityGroupIdsRefs": security_group_ids_refs,
            "securityGroupIdsSelector": security_group_ids_selector,
            "subnetIds": subnet_ids,
            "subnetIdsRefs": subnet_ids_refs,
            "subnetIdsSelector": subnet_ids_selector,
        }


class DeliveryStreamExtendedS3ConfigurationDataFormatConversionConfiguration(base.Block):
    """spec.forProvider.extendedS3Configuration.dataFormatConversionConfiguration of DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        enabled: bool | None = None,
        input_format_configuration: DeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationInputFormatConfiguration | None = None,
        output_format_configuration: DeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationOutputFormatConfiguration | None = None,
        schema_configuration: DeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationSchemaConfiguration | None = None,
    ) -> None:
        self._values = {
            "enabled": enabled,
            "inputFormatConfiguration": input_format_configuration,
            "outputFormatConfiguration": output_format_configuration,
            "schemaConfiguration": schema_configuration,
        }


class DeliveryStreamExtendedS3ConfigurationDynamicPartitioningConfiguration(base.Block):
    """spec.forProvider.extendedS3Configuration.dynamicPartitioningConfiguration of DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        enabled: bool | None = None,
        retry_duration: float | None = None,
    ) -> None:
        self._values = {
            "enabled": enabled,
            "retryDuration": retry_duration,
        }


class DeliveryStreamExtendedS3ConfigurationS3BackupConfiguration(base.Block):
    """spec.forProvider.extendedS3Configuration.s3BackupConfiguration of DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        bucket_arn: str | None = None,
        buffering_interval: float | None = None,
        buffering_size: float | None = None,
        cloudwatch_logging_options: DeliveryStreamExtendedS3ConfigurationS3BackupConfigurationCloudwatchLoggingOptions | None = None,
        compression_format: str | None = None,
        error_output_prefix: str | None = None,
        kms_key_arn: str | None = None,
        prefix: str | None = None,
        role_arn: str | None = None,
    ) -> None:
        self._values = {
            "bucketArn": bucket_arn,
            "bufferingInterval": buffering_interval,
            "bufferingSize": buffering_size,
            "cloudwatchLoggingOptions": cloudwatch_logging_options,
            "compressionFormat": compression_format,
            "errorOutputPrefix": error_output_prefix,
            "kmsKeyArn": kms_key_arn,
            "prefix": prefix,
            "roleArn": role_arn,
        }


class DeliveryStreamHttpEndpointConfigurationRequestConfiguration(base.Block):
    """spec.forProvider.httpEndpointConfiguration.requestConfiguration of DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        common_attributes: Sequence[DeliveryStreamHttpEndpointConfigurationRequestConfigurationCommonAttributes] | None = None,
        content_encoding: str | None = None,
    ) -> None:
        self._values = {
            "commonAttributes": common_attributes,
            "contentEncoding": content_encoding,
        }


class DeliveryStreamHttpEndpointConfigurationSecretsManagerConfiguration(base.Block):
    """spec.forProvider.httpEndpointConfiguration.secretsManagerConfiguration of DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        enabled: bool | None = None,
        role_arn: str | None = None,
        secret_arn: str | None = None,
    ) -> None:
        self._values = {
            "enabled": enabled,
            "roleArn": role_arn,
            "secretArn": secret_arn,
        }


class DeliveryStreamIcebergConfigurationDestinationTableConfiguration(base.Block):
    """spec.forProvider.icebergConfiguration.destinationTableConfiguration of DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        database_name: str | None = None,
        database_name_ref: DeliveryStreamIcebergConfigurationDestinationTableConfigurationDatabaseNameRef | None = None,
        database_name_selector: DeliveryStreamIcebergConfigurationDestinationTableConfigurationDatabaseNameSelector | None = None,
        s3_error_output_prefix: str | None = None,
        table_name: str | None = None,
        table_name_ref: DeliveryStreamIcebergConfigurationDestinationTableConfigurationTableNameRef | None = None,
        table_name_selector: DeliveryStreamIcebergConfigurationDestinationTableConfigurationTableNameSelector | None = None,
        unique_keys: base.Strings | None = None,
    ) -> None:
        self._values = {
            "databaseName": database_name,
            "databaseNameRef": database_name_ref,
            "databaseNameSelector": database_name_selector,
            "s3ErrorOutputPrefix": s3_error_output_prefix,
            "tableName": table_name,
            "tableNameRef": table_name_ref,
            "tableNameSelector": table_name_selector,
            "uniqueKeys": unique_keys,
        }


class DeliveryStreamMskSourceConfigurationAuthenticationConfiguration(base.Block):
    """spec.forProvider.mskSourceConfiguration.authenticationConfiguration of DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        connectivity: str | None = None,
        role_arn: str | None = None,
    ) -> None:
        self._values = {
            "connectivity": connectivity,
            "roleArn": role_arn,
        }


class DeliveryStreamOpensearchConfigurationDocumentIdOptions(base.Block):
    """spec.forProvider.opensearchConfiguration.documentIdOptions of DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        default_document_id_format: str | None = None,
    ) -> None:
        self._values = {
            "defaultDocumentIdFormat": default_document_id_format,
        }


class DeliveryStreamOpensearchserverlessConfigurationVpcConfig(base.Block):
    """spec.forProvider.opensearchserverlessConfiguration.vpcConfig of DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        role_arn: str | None = None,
        security_group_ids: base.Strings | None = None,
        subnet_ids: base.Strings | None = None,
    ) -> None:
        self._values = {
            "roleArn": role_arn,
            "securityGroupIds": security_group_ids,
            "subnetIds": subnet_ids,
        }


class DeliveryStreamRedshiftConfigurationS3BackupConfiguration(base.Block):
    """spec.forProvider.redshiftConfiguration.s3BackupConfiguration of DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        bucket_arn: str | None = None,
        bucket_arn_ref: DeliveryStreamRedshiftConfigurationS3BackupConfigurationBucketArnRef | None = None,
        bucket_arn_selector: DeliveryStreamRedshiftConfigurationS3BackupConfigurationBucketArnSelector | None = None,
        buffering_interval: float | None = None,
        buffering_size: float | None = None,
        cloudwatch_logging_options: DeliveryStreamRedshiftConfigurationS3BackupConfigurationCloudwatchLoggingOptions | None = None,
        compression_format: str | None = None,
        error_output_prefix: str | None = None,
        kms_key_arn: str | None = None,
        prefix: str | None = None,
        role_arn: str | None = None,
        role_arn_ref: DeliveryStreamRedshiftConfigurationS3BackupConfigurationRoleArnRef | None = None,
        role_arn_selector: DeliveryStreamRedshiftConfigurationS3BackupConfigurationRoleArnSelector | None = None,
    ) -> None:
        self._values = {
            "bucketArn": bucket_arn,
            "bucketArnRef": bucket_arn_ref,
            "bucketArnSelector": bucket_arn_selector,
            "bufferingInterval": buffering_interval,
            "bufferingSize": buffering_size,
            "cloudwatchLoggingOptions": cloudwatch_logging_options,
            "compressionFormat": compression_format,
            "errorOutputPrefix": error_output_prefix,
            "kmsKeyArn": kms_key_arn,
            "prefix": prefix,
            "roleArn": role_arn,
            "roleArnRef": role_arn_ref,
            "roleArnSelector": role_arn_selector,
        }


class DeliveryStreamSnowflakeConfigurationSnowflakeRoleConfiguration(base.Block):
    """spec.forProvider.snowflakeConfiguration.snowflakeRoleConfiguration of DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        enabled: bool | None = None,
        snowflake_role: str | None = None,
    ) -> None:
        self._values = {
            "enabled": enabled,
            "snowflakeRole": snowflake_role,
        }


class DeliveryStreamSnowflakeConfigurationSnowflakeVpcConfiguration(base.Block):
    """spec.forProvider.snowflakeConfiguration.snowflakeVpcConfiguration of DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        private_link_vpce_id: str | None = None,
    ) -> None:
        self._values = {
            "privateLinkVpceId": private_link_vpce_id,
        }


class DeliveryStreamInitProviderExtendedS3ConfigurationDataFormatConversionConfiguration(base.Block):
    """spec.initProvider.extendedS3Configuration.dataFormatConversionConfiguration of DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        enabled: bool | None = None,
        input_format_configuration: DeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationInputFormatConfiguration | None = None,
        output_format_configuration: DeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationOutputFormatConfiguration | None = None,
        schema_configuration: DeliveryStreamInitProviderExtendedS3ConfigurationDataFormatConversionConfigurationSchemaConfiguration | None = None,
    ) -> None:
        self._values = {
            "enabled": enabled,
            "inputFormatConfiguration": input_format_configuration,
            "outputFormatConfiguration": output_format_configuration,
            "schemaConfiguration": schema_configuration,
        }


class DeliveryStreamElasticsearchConfigurationProcessingConfigurationProcessors(base.Block):
    """spec.forProvider.elasticsearchConfiguration.processingConfiguration.processors of DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        parameters: Sequence[DeliveryStreamElasticsearchConfigurationProcessingConfigurationProcessorsParameters] | None = None,
        type: str | None = None,
    ) -> None:
        self._values = {
            "parameters": parameters,
            "type": type,
        }


class DeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationInputFormatConfiguration(base.Block):
    """spec.forProvider.extendedS3Configuration.dataFormatConversionConfiguration.inputFormatConfiguration of DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        deserializer: DeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationInputFormatConfigurationDeserializer | None = None,
    ) -> None:
        self._values = {
            "deserializer": deserializer,
        }


class DeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationOutputFormatConfiguration(base.Block):
    """spec.forProvider.extendedS3Configuration.dataFormatConversionConfiguration.outputFormatConfiguration of DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        serializer: DeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationOutputFormatConfigurationSerializer | None = None,
    ) -> None:
        self._values = {
            "serializer": serializer,
        }


class DeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationSchemaConfiguration(base.Block):
    """spec.forProvider.extendedS3Configuration.dataFormatConversionConfiguration.schemaConfiguration of DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        catalog_id: str | None = None,
        database_name: str | None = None,
        region: str | None = None,
        role_arn: str | None = None,
        role_arn_ref: DeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationSchemaConfigurationRoleArnRef | None = None,
        role_arn_selector: DeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationSchemaConfigurationRoleArnSelector | None = None,
        table_name: str | None = None,
        table_name_ref: DeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationSchemaConfigurationTableNameRef | None = None,
        table_name_selector: DeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationSchemaConfigurationTableNameSelector | None = None,
        version_id: str | None = None,
    ) -> None:
        self._values = {
            "catalogId": catalog_id,
            "databaseName": database_name,
            "region": region,
            "roleArn": role_arn,
            "roleArnRef": role_arn_ref,
            "roleArnSelector": role_arn_selector,
            "tableName": table_name,
            "tableNameRef": table_name_ref,
            "tableNameSelector": table_name_selector,
            "versionId": version_id,
        }


class DeliveryStreamHttpEndpointConfigurationRequestConfigurationCommonAttributes(base.Block):
    """spec.forProvider.httpEndpointConfiguration.requestConfiguration.commonAttributes of DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str | None = None,
        value: str | None = None,
    ) -> None:
        self._values = {
            "name": name,
            "value": value,
        }


class DeliveryStreamInitProviderExtendedS3ConfigurationDataFormatConversionConfigurationSchemaConfiguration(base.Block):
    """spec.initProvider.extendedS3Configuration.dataFormatConversionConfiguration.schemaConfiguration of DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        catalog_id: str | None = None,
        database_name: str | None = None,
        role_arn: str | None = None,
        role_arn_ref: DeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationSchemaConfigurationRoleArnRef | None = None,
        role_arn_selector: DeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationSchemaConfigurationRoleArnSelector | None = None,
        table_name: str | None = None,
        table_name_ref: DeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationSchemaConfigurationTableNameRef | None = None,
        table_name_selector: DeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationSchemaConfigurationTableNameSelector | None = None,
        version_id: str | None = None,
    ) -> None:
        self._values = {
            "catalogId": catalog_id,
            "databaseName": database_name,
            "roleArn": role_arn,
            "roleArnRef": role_arn_ref,
            "roleArnSelector": role_arn_selector,
            "tableName": table_name,
            "tableNameRef": table_name_ref,
            "tableNameSelector": table_name_selector,
            "versionId": version_id,
        }


class DeliveryStreamElasticsearchConfigurationProcessingConfigurationProcessorsParameters(base.Block):
    """spec.forProvider.elasticsearchConfiguration.processingConfiguration.processors.parameters of DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        parameter_name: str | None = None,
        parameter_value: str | None = None,
    ) -> None:
        self._values = {
            "parameterName": parameter_name,
            "parameterValue": parameter_value,
        }


class DeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationInputFormatConfigurationDeserializer(base.Block):
    """spec.forProvider.extendedS3Configuration.dataFormatConversionConfiguration.inputFormatConfiguration.deserializer of DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        hive_json_ser_de: DeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationInputFormatConfigurationDeserializerHiveJsonSerDe | None = None,
        open_x_json_ser_de: DeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationInputFormatConfigurationDeserializerOpenXJsonSerDe | None = None,
    ) -> None:
        self._values = {
            "hiveJsonSerDe": hive_json_ser_de,
            "openXJsonSerDe": open_x_json_ser_de,
        }


class DeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationOutputFormatConfigurationSerializer(base.Block):
    """spec.forProvider.extendedS3Configuration.dataFormatConversionConfiguration.outputFormatConfiguration.serializer of DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        orc_ser_de: DeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationOutputFormatConfigurationSerializerOrcSerDe | None = None,
        parquet_ser_de: DeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationOutputFormatConfigurationSerializerParquetSerDe | None = None,
    ) -> None:
        self._values = {
            "orcSerDe": orc_ser_de,
            "parquetSerDe": parquet_ser_de,
        }


class DeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationInputFormatConfigurationDeserializerHiveJsonSerDe(base.Block):
    """spec.forProvider.extendedS3Configuration.dataFormatConversionConfiguration.inputFormatConfiguration.deserializer.hiveJsonSerDe of DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        timestamp_formats: base.Strings | None = None,
    ) -> None:
        self._values = {
            "timestampFormats": timestamp_formats,
        }


class DeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationInputFormatConfigurationDeserializerOpenXJsonSerDe(base.Block):
    """spec.forProvider.extendedS3Configuration.dataFormatConversionConfiguration.inputFormatConfiguration.deserializer.openXJsonSerDe of DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        case_insensitive: bool | None = None,
        column_to_json_key_mappings: Mapping[str, str] | None = None,
        convert_dots_in_json_keys_to_underscores: bool | None = None,
    ) -> None:
        self._values = {
            "caseInsensitive": case_insensitive,
            "columnToJsonKeyMappings": column_to_json_key_mappings,
            "convertDotsInJsonKeysToUnderscores": convert_dots_in_json_keys_to_underscores,
        }


class DeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationOutputFormatConfigurationSerializerOrcSerDe(base.Block):
    """spec.forProvider.extendedS3Configuration.dataFormatConversionConfiguration.outputFormatConfiguration.serializer.orcSerDe of DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        block_size_bytes: float | None = None,
        bloom_filter_columns: base.Strings | None = None,
        bloom_filter_false_positive_probability: float | None = None,
        compression: str | None = None,
        dictionary_key_threshold: float | None = None,
        enable_padding: bool | None = None,
        format_version: str | None = None,
        padding_tolerance: float | None = None,
        row_index_stride: float | None = None,
        stripe_size_bytes: float | None = None,
    ) -> None:
        self._values = {
            "blockSizeBytes": block_size_bytes,
            "bloomFilterColumns": bloom_filter_columns,
            "bloomFilterFalsePositiveProbability": bloom_filter_false_positive_probability,
            "compression": compression,
            "dictionaryKeyThreshold": dictionary_key_threshold,
            "enablePadding": enable_padding,
            "formatVersion": format_version,
            "paddingTolerance": padding_tolerance,
            "rowIndexStride": row_index_stride,
            "stripeSizeBytes": stripe_size_bytes,
        }


class DeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationOutputFormatConfigurationSerializerParquetSerDe(base.Block):
    """spec.forProvider.extendedS3Configuration.dataFormatConversionConfiguration.outputFormatConfiguration.serializer.parquetSerDe of DeliveryStream, firehose.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-firehose/latest/resources/firehose.aws.m.upbound.io/DeliveryStream/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        block_size_bytes: float | None = None,
        compression: str | None = None,
        enable_dictionary_compression: bool | None = None,
        max_padding_bytes: float | None = None,
        page_size_bytes: float | None = None,
        writer_version: str | None = None,
    ) -> None:
        self._values = {
            "blockSizeBytes": block_size_bytes,
            "compression": compression,
            "enableDictionaryCompression": enable_dictionary_compression,
            "maxPaddingBytes": max_padding_bytes,
            "pageSizeBytes": page_size_bytes,
            "writerVersion": writer_version,
        }


DeliveryStreamElasticsearchConfigurationDomainArnRef = shared.Reference
DeliveryStreamElasticsearchConfigurationDomainArnSelector = shared.Selector
DeliveryStreamElasticsearchConfigurationRoleArnRef = shared.Reference
DeliveryStreamElasticsearchConfigurationRoleArnSelector = shared.Selector
DeliveryStreamElasticsearchConfigurationS3ConfigurationBucketArnRef = shared.Reference
DeliveryStreamElasticsearchConfigurationS3ConfigurationBucketArnSelector = shared.Selector
DeliveryStreamElasticsearchConfigurationS3ConfigurationCloudwatchLoggingOptions = DeliveryStreamElasticsearchConfigurationCloudwatchLoggingOptions
DeliveryStreamElasticsearchConfigurationS3ConfigurationRoleArnRef = shared.Reference
DeliveryStreamElasticsearchConfigurationS3ConfigurationRoleArnSelector = shared.Selector
DeliveryStreamElasticsearchConfigurationVpcConfigRoleArnRef = shared.Reference
DeliveryStreamElasticsearchConfigurationVpcConfigRoleArnSelector = shared.Selector
DeliveryStreamElasticsearchConfigurationVpcConfigSecurityGroupIdsRefs = shared.Reference
DeliveryStreamElasticsearchConfigurationVpcConfigSecurityGroupIdsSelector = shared.Selector
DeliveryStreamElasticsearchConfigurationVpcConfigSubnetIdsRefs = shared.Reference
DeliveryStreamElasticsearchConfigurationVpcConfigSubnetIdsSelector = shared.Selector
DeliveryStreamExtendedS3ConfigurationBucketArnRef = shared.Reference
DeliveryStreamExtendedS3ConfigurationBucketArnSelector = shared.Selector
DeliveryStreamExtendedS3ConfigurationCloudwatchLoggingOptions = DeliveryStreamElasticsearchConfigurationCloudwatchLoggingOptions
DeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationSchemaConfigurationRoleArnRef = shared.Reference
DeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationSchemaConfigurationRoleArnSelector = shared.Selector
DeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationSchemaConfigurationTableNameRef = shared.Reference
DeliveryStreamExtendedS3ConfigurationDataFormatConversionConfigurationSchemaConfigurationTableNameSelector = shared.Selector
DeliveryStreamExtendedS3ConfigurationProcessingConfiguration = DeliveryStreamElasticsearchConfigurationProcessingConfiguration
DeliveryStreamExtendedS3ConfigurationRoleArnRef = shared.Reference
DeliveryStreamExtendedS3ConfigurationRoleArnSelector = shared.Selector
DeliveryStreamExtendedS3ConfigurationS3BackupConfigurationCloudwatchLoggingOptions = DeliveryStreamElasticsearchConfigurationCloudwatchLoggingOptions
DeliveryStreamHttpEndpointConfigurationAccessKeySecretRef = shared.SecretKeyReference
DeliveryStreamHttpEndpointConfigurationCloudwatchLoggingOptions = DeliveryStreamElasticsearchConfigurationCloudwatchLoggingOptions
DeliveryStreamHttpEndpointConfigurationProcessingConfiguration = DeliveryStreamElasticsearchConfigurationProcessingConfiguration
DeliveryStreamHttpEndpointConfigurationRoleArnRef = shared.Reference
DeliveryStreamHttpEndpointConfigurationRoleArnSelector = shared.Selector
DeliveryStreamHttpEndpointConfigurationS3Configuration = DeliveryStreamElasticsearchConfigurationS3Configuration
DeliveryStreamIcebergConfigurationCloudwatchLoggingOptions = DeliveryStreamElasticsearchConfigurationCloudwatchLoggingOptions
DeliveryStreamIcebergConfigurationDestinationTableConfigurationDatabaseNameRef = shared.Reference
DeliveryStreamIcebergConfigurationDestinationTableConfigurationDatabaseNameSelector = shared.Selector
DeliveryStreamIcebergConfigurationDestinationTableConfigurationTableNameRef = shared.Reference
DeliveryStreamIcebergConfigurationDestinationTableConfigurationTableNameSelector = shared.Selector
DeliveryStreamIcebergConfigurationProcessingConfiguration = DeliveryStreamElasticsearchConfigurationProcessingConfiguration
DeliveryStreamIcebergConfigurationRoleArnRef = shared.Reference
DeliveryStreamIcebergConfigurationRoleArnSelector = shared.Selector
DeliveryStreamIcebergConfigurationS3Configuration = DeliveryStreamElasticsearchConfigurationS3Configuration
DeliveryStreamOpensearchConfigurationCloudwatchLoggingOptions = DeliveryStreamElasticsearchConfigurationCloudwatchLoggingOptions
DeliveryStreamOpensearchConfigurationDomainArnRef = shared.Reference
DeliveryStreamOpensearchConfigurationDomainArnSelector = shared.Selector
DeliveryStreamOpensearchConfigurationProcessingConfiguration = DeliveryStreamElasticsearchConfigurationProcessingConfiguration
DeliveryStreamOpensearchConfigurationRoleArnRef = shared.Reference
DeliveryStreamOpensearchConfigurationRoleArnSelector = shared.Selector
DeliveryStreamOpensearchConfigurationS3Configuration = DeliveryStreamElasticsearchConfigurationS3Configuration
DeliveryStreamOpensearchConfigurationVpcConfig = DeliveryStreamElasticsearchConfigurationVpcConfig
DeliveryStreamOpensearchserverlessConfigurationCloudwatchLoggingOptions = DeliveryStreamElasticsearchConfigurationCloudwatchLoggingOptions
DeliveryStreamOpensearchserverlessConfigurationCollectionEndpointRef = shared.Reference
DeliveryStreamOpensearchserverlessConfigurationCollectionEndpointSelector = shared.Selector
DeliveryStreamOpensearchserverlessConfigurationProcessingConfiguration = DeliveryStreamElasticsearchConfigurationProcessingConfiguration
DeliveryStreamOpensearchserverlessConfigurationRoleArnRef = shared.Reference
DeliveryStreamOpensearchserverlessConfigurationRoleArnSelector = shared.Selector
DeliveryStreamOpensearchserverlessConfigurationS3Configuration = DeliveryStreamElasticsearchConfigurationS3Configuration
DeliveryStreamProviderConfigRef = shared.ProviderConfigRef
DeliveryStreamRedshiftConfigurationCloudwatchLoggingOptions = DeliveryStreamElasticsearchConfigurationCloudwatchLoggingOptions
DeliveryStreamRedshiftConfigurationPasswordSecretRef = shared.SecretKeyReference
DeliveryStreamRedshiftConfigurationProcessingConfiguration = DeliveryStreamElasticsearchConfigurationProcessingConfiguration
DeliveryStreamRedshiftConfigurationRoleArnRef = shared.Reference
DeliveryStreamRedshiftConfigurationRoleArnSelector = shared.Selector
DeliveryStreamRedshiftConfigurationS3BackupConfigurationBucketArnRef = shared.Reference
DeliveryStreamRedshiftConfigurationS3BackupConfigurationBucketArnSelector = shared.Selector
DeliveryStreamRedshiftConfigurationS3BackupConfigurationCloudwatchLoggingOptions = DeliveryStreamElasticsearchConfigurationCloudwatchLoggingOptions
DeliveryStreamRedshiftConfigurationS3BackupConfigurationRoleArnRef = shared.Reference
DeliveryStreamRedshiftConfigurationS3BackupConfigurationRoleArnSelector = shared.Selector
DeliveryStreamRedshiftConfigurationS3Configuration = DeliveryStreamElasticsearchConfigurationS3Configuration
DeliveryStreamRedshiftConfigurationSecretsManagerConfiguration = DeliveryStreamHttpEndpointConfigurationSecretsManagerConfiguration
DeliveryStreamSnowflakeConfigurationCloudwatchLoggingOptions = DeliveryStreamElasticsearchConfigurationCloudwatchLoggingOptions
DeliveryStreamSnowflakeConfigurationKeyPassphraseSecretRef = shared.SecretKeyReference
DeliveryStreamSnowflakeConfigurationPrivateKeySecretRef = shared.SecretKeyReference
DeliveryStreamSnowflakeConfigurationProcessingConfiguration = DeliveryStreamElasticsearchConfigurationProcessingConfiguration
DeliveryStreamSnowflakeConfigurationRoleArnRef = shared.Reference
DeliveryStreamSnowflakeConfigurationRoleArnSelector = shared.Selector
DeliveryStreamSnowflakeConfigurationS3Configuration = DeliveryStreamElasticsearchConfigurationS3Configuration
DeliveryStreamSnowflakeConfigurationSecretsManagerConfiguration = DeliveryStreamHttpEndpointConfigurationSecretsManagerConfiguration
DeliveryStreamSplunkConfigurationCloudwatchLoggingOptions = DeliveryStreamElasticsearchConfigurationCloudwatchLoggingOptions
DeliveryStreamSplunkConfigurationHecTokenSecretRef = shared.SecretKeyReference
DeliveryStreamSplunkConfigurationProcessingConfiguration = DeliveryStreamElasticsearchConfigurationProcessingConfiguration
DeliveryStreamSplunkConfigurationS3Configuration = DeliveryStreamElasticsearchConfigurationS3Configuration
DeliveryStreamSplunkConfigurationSecretsManagerConfiguration = DeliveryStreamHttpEndpointConfigurationSecretsManagerConfiguration
DeliveryStreamWriteConnectionSecretToRef = shared.LocalReference
