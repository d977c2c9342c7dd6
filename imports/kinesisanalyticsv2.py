# Made by `make imports` from the CRDs (tools/imports); change the generator, not this file.
"""kinesisanalyticsv2.aws.m.upbound.io."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from imports import base, meta, shared


class Application(base.KubernetesObject):
    """Application, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/Application/v1beta1
    """

    __slots__ = ()

    GROUP = "kinesisanalyticsv2.aws.m.upbound.io"
    KIND = "Application"
    VERSION = "v1beta1"
    PLURAL = "applications"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: ApplicationSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class ApplicationSpec(base.Block):
    """spec of Application, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/Application/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: ApplicationForProvider,
        init_provider: ApplicationInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: ApplicationProviderConfigRef | None = None,
        write_connection_secret_to_ref: ApplicationWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class ApplicationForProvider(base.Block):
    """spec.forProvider of Application, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/Application/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        runtime_environment: str,
        application_configuration: ApplicationApplicationConfiguration | None = None,
        application_mode: str | None = None,
        cloudwatch_logging_options: ApplicationCloudwatchLoggingOptions | None = None,
        description: str | None = None,
        force_stop: bool | None = None,
        service_execution_role: str | None = None,
        service_execution_role_ref: ApplicationServiceExecutionRoleRef | None = None,
        service_execution_role_selector: ApplicationServiceExecutionRoleSelector | None = None,
        start_application: bool | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "applicationConfiguration": application_configuration,
            "applicationMode": application_mode,
            "cloudwatchLoggingOptions": cloudwatch_logging_options,
            "description": description,
            "forceStop": force_stop,
            "region": region,
            "runtimeEnvironment": runtime_environment,
            "serviceExecutionRole": service_execution_role,
            "serviceExecutionRoleRef": service_execution_role_ref,
            "serviceExecutionRoleSelector": service_execution_role_selector,
            "startApplication": start_application,
            "tags": tags,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        application_configuration: ApplicationApplicationConfiguration | None = None,
        application_mode: str | None = None,
        cloudwatch_logging_options: ApplicationCloudwatchLoggingOptions | None = None,
        description: str | None = None,
        force_stop: bool | None = None,
        runtime_environment: str | None = None,
        service_execution_role: str | None = None,
        service_execution_role_ref: ApplicationServiceExecutionRoleRef | None = None,
        service_execution_role_selector: ApplicationServiceExecutionRoleSelector | None = None,
        start_application: bool | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> ApplicationForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: ApplicationForProvider = cls._of({
            "applicationConfiguration": application_configuration,
            "applicationMode": application_mode,
            "cloudwatchLoggingOptions": cloudwatch_logging_options,
            "description": description,
            "forceStop": force_stop,
            "region": region,
            "runtimeEnvironment": runtime_environment,
            "serviceExecutionRole": service_execution_role,
            "serviceExecutionRoleRef": service_execution_role_ref,
            "serviceExecutionRoleSelector": service_execution_role_selector,
            "startApplication": start_application,
            "tags": tags,
        })
        return block


class ApplicationInitProvider(base.Block):
    """spec.initProvider of Application, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/Application/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        application_configuration: ApplicationApplicationConfiguration | None = None,
        application_mode: str | None = None,
        cloudwatch_logging_options: ApplicationCloudwatchLoggingOptions | None = None,
        description: str | None = None,
        force_stop: bool | None = None,
        runtime_environment: str | None = None,
        service_execution_role: str | None = None,
        service_execution_role_ref: ApplicationServiceExecutionRoleRef | None = None,
        service_execution_role_selector: ApplicationServiceExecutionRoleSelector | None = None,
        start_application: bool | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "applicationConfiguration": application_configuration,
            "applicationMode": application_mode,
            "cloudwatchLoggingOptions": cloudwatch_logging_options,
            "description": description,
            "forceStop": force_stop,
            "runtimeEnvironment": runtime_environment,
            "serviceExecutionRole": service_execution_role,
            "serviceExecutionRoleRef": service_execution_role_ref,
            "serviceExecutionRoleSelector": service_execution_role_selector,
            "startApplication": start_application,
            "tags": tags,
        }


class ApplicationApplicationConfiguration(base.Block):
    """spec.forProvider.applicationConfiguration of Application, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/Application/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        application_code_configuration: ApplicationApplicationConfigurationApplicationCodeConfiguration | None = None,
        application_encryption_configuration: ApplicationApplicationConfigurationApplicationEncryptionConfiguration | None = None,
        application_snapshot_configuration: ApplicationApplicationConfigurationApplicationSnapshotConfiguration | None = None,
        environment_properties: ApplicationApplicationConfigurationEnvironmentProperties | None = None,
        flink_application_configuration: ApplicationApplicationConfigurationFlinkApplicationConfiguration | None = None,
        run_configuration: ApplicationApplicationConfigurationRunConfiguration | None = None,
        sql_application_configuration: ApplicationApplicationConfigurationSqlApplicationConfiguration | None = None,
        vpc_configuration: ApplicationApplicationConfigurationVpcConfiguration | None = None,
    ) -> None:
        self._values = {
            "applicationCodeConfiguration": application_code_configuration,
            "applicationEncryptionConfiguration": application_encryption_configuration,
            "applicationSnapshotConfiguration": application_snapshot_configuration,
            "environmentProperties": environment_properties,
            "flinkApplicationConfiguration": flink_application_configuration,
            "runConfiguration": run_configuration,
            "sqlApplicationConfiguration": sql_application_configuration,
            "vpcConfiguration": vpc_configuration,
        }


class ApplicationCloudwatchLoggingOptions(base.Block):
    """spec.forProvider.cloudwatchLoggingOptions of Application, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/Application/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        log_stream_arn: str | None = None,
        log_stream_arn_ref: ApplicationCloudwatchLoggingOptionsLogStreamArnRef | None = None,
        log_stream_arn_selector: ApplicationCloudwatchLoggingOptionsLogStreamArnSelector | None = None,
    ) -> None:
        self._values = {
            "logStreamArn": log_stream_arn,
            "logStreamArnRef": log_stream_arn_ref,
            "logStreamArnSelector": log_stream_arn_selector,
        }


class ApplicationApplicationConfigurationApplicationCodeConfiguration(base.Block):
    """spec.forProvider.applicationConfiguration.applicationCodeConfiguration of Application, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/Application/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        code_content: ApplicationApplicationConfigurationApplicationCodeConfigurationCodeContent | None = None,
        code_content_type: str | None = None,
    ) -> None:
        self._values = {
            "codeContent": code_content,
            "codeContentType": code_content_type,
        }


class ApplicationApplicationConfigurationApplicationEncryptionConfiguration(base.Block):
    """spec.forProvider.applicationConfiguration.applicationEncryptionConfiguration of Application, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/Application/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key_id: str | None = None,
        key_type: str | None = None,
    ) -> None:
        self._values = {
            "keyId": key_id,
            "keyType": key_type,
        }


class ApplicationApplicationConfigurationApplicationSnapshotConfiguration(base.Block):
    """spec.forProvider.applicationConfiguration.applicationSnapshotConfiguration of Application, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/Application/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        snapshots_enabled: bool | None = None,
    ) -> None:
        self._values = {
            "snapshotsEnabled": snapshots_enabled,
        }


class ApplicationApplicationConfigurationEnvironmentProperties(base.Block):
    """spec.forProvider.applicationConfiguration.environmentProperties of Application, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/Application/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        property_group: Sequence[ApplicationApplicationConfigurationEnvironmentPropertiesPropertyGroup] | None = None,
    ) -> None:
        self._values = {
            "propertyGroup": property_group,
        }


class ApplicationApplicationConfigurationFlinkApplicationConfiguration(base.Block):
    """spec.forProvider.applicationConfiguration.flinkApplicationConfiguration of Application, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/Application/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        checkpoint_configuration: ApplicationApplicationConfigurationFlinkApplicationConfigurationCheckpointConfiguration | None = None,
        monitoring_configuration: ApplicationApplicationConfigurationFlinkApplicationConfigurationMonitoringConfiguration | None = None,
        parallelism_configuration: ApplicationApplicationConfigurationFlinkApplicationConfigurationParallelismConfiguration | None = None,
    ) -> None:
        self._values = {
            "checkpointConfiguration": checkpoint_configuration,
            "monitoringConfiguration": monitoring_configuration,
            "parallelismConfiguration": parallelism_configuration,
        }


class ApplicationApplicationConfigurationRunConfiguration(base.Block):
    """spec.forProvider.applicationConfiguration.runConfiguration of Application, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/Application/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        application_restore_configuration: ApplicationApplicationConfigurationRunConfigurationApplicationRestoreConfiguration | None = None,
        flink_run_configuration: ApplicationApplicationConfigurationRunConfigurationFlinkRunConfiguration | None = None,
    ) -> None:
        self._values = {
            "applicationRestoreConfiguration": application_restore_configuration,
            "flinkRunConfiguration": flink_run_configuration,
        }


class ApplicationApplicationConfigurationSqlApplicationConfiguration(base.Block):
    """spec.forProvider.applicationConfiguration.sqlApplicationConfiguration of Application, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/Application/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        input: ApplicationApplicationConfigurationSqlApplicationConfigurationInput | None = None,
        output: Sequence[ApplicationApplicationConfigurationSqlApplicationConfigurationOutput] | None = None,
        reference_data_source: ApplicationApplicationConfigurationSqlApplicationConfigurationReferenceDataSource | None = None,
    ) -> None:
        self._values = {
            "input": input,
            "output": output,
            "referenceDataSource": reference_data_source,
        }


class ApplicationApplicationConfigurationVpcConfiguration(base.Block):
    """spec.forProvider.applicationConfiguration.vpcConfiguration of Application, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/Application/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        security_group_ids: base.Strings | None = None,
        security_group_ids_refs: Sequence[ApplicationApplicationConfigurationVpcConfigurationSecurityGroupIdsRefs] | None = None,
        security_group_ids_selector: ApplicationApplicationConfigurationVpcConfigurationSecurityGroupIdsSelector | None = None,
        subnet_ids: base.Strings | None = None,
        subnet_ids_refs: Sequence[ApplicationApplicationConfigurationVpcConfigurationSubnetIdsRefs] | None = None,
        subnet_ids_selector: ApplicationApplicationConfigurationVpcConfigurationSubnetIdsSelector | None = None,
    ) -> None:
        self._values = {
            "securityGroupIds": security_group_ids,
            "securityGroupIdsRefs": security_group_ids_refs,
            "securityGroupIdsSelector": security_group_ids_selector,
            "subnetIds": subnet_ids,
            "subnetIdsRefs": subnet_ids_refs,
            "subnetIdsSelector": subnet_ids_selector,
        }


class ApplicationApplicationConfigurationApplicationCodeConfigurationCodeContent(base.Block):
    """spec.forProvider.applicationConfiguration.applicationCodeConfiguration.codeContent of Application, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/Application/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        s3_content_location: ApplicationApplicationConfigurationApplicationCodeConfigurationCodeContentS3ContentLocation | None = None,
        text_content: str | None = None,
    ) -> None:
        self._values = {
            "s3ContentLocation": s3_content_location,
            "textContent": text_content,
        }


class ApplicationApplicationConfigurationEnvironmentPropertiesPropertyGroup(base.Block):
    """spec.forProvider.applicationConfiguration.environmentProperties.propertyGroup of Application, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/Application/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        property_group_id: str | None = None,
        property_map: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "propertyGroupId": property_group_id,
            "propertyMap": property_map,
        }


class ApplicationApplicationConfigurationFlinkApplicationConfigurationCheckpointConfiguration(base.Block):
    """spec.forProvider.applicationConfiguration.flinkApplicationConfiguration.checkpointConfiguration of Application, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/Application/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        checkpoint_interval: float | None = None,
        checkpointing_enabled: bool | None = None,
        configuration_type: str | None = None,
        min_pause_between_checkpoints: float | None = None,
    ) -> None:
        self._values = {
            "checkpointInterval": checkpoint_interval,
            "checkpointingEnabled": checkpointing_enabled,
            "configurationType": configuration_type,
            "minPauseBetweenCheckpoints": min_pause_between_checkpoints,
        }


class ApplicationApplicationConfigurationFlinkApplicationConfigurationMonitoringConfiguration(base.Block):
    """spec.forProvider.applicationConfiguration.flinkApplicationConfiguration.monitoringConfiguration of Application, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/Application/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        configuration_type: str | None = None,
        log_level: str | None = None,
        metrics_level: str | None = None,
    ) -> None:
        self._values = {
            "configurationType": configuration_type,
            "logLevel": log_level,
            "metricsLevel": metrics_level,
        }


class ApplicationApplicationConfigurationFlinkApplicationConfigurationParallelismConfiguration(base.Block):
    """spec.forProvider.applicationConfiguration.flinkApplicationConfiguration.parallelismConfiguration of Application, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/Application/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        auto_scaling_enabled: bool | None = None,
        configuration_type: str | None = None,
        parallelism: float | None = None,
        parallelism_per_kpu: float | None = None,
    ) -> None:
        self._values = {
            "autoScalingEnabled": auto_scaling_enabled,
            "configurationType": configuration_type,
            "parallelism": parallelism,
            "parallelismPerKpu": parallelism_per_kpu,
        }


class ApplicationApplicationConfigurationRunConfigurationApplicationRestoreConfiguration(base.Block):
    """spec.forProvider.applicationConfiguration.runConfiguration.applicationRestoreConfiguration of Application, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/Application/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        application_restore_type: str | None = None,
        snapshot_name: str | None = None,
    ) -> None:
        self._values = {
            "applicationRestoreType": application_restore_type,
            "snapshotName": snapshot_name,
        }


class ApplicationApplicationConfigurationRunConfigurationFlinkRunConfiguration(base.Block):
    """spec.forProvider.applicationConfiguration.runConfiguration.flinkRunConfiguration of Application, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/Application/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        allow_non_restored_state: bool | None = None,
    ) -> None:
        self._values = {
            "allowNonRestoredState": allow_non_restored_state,
        }


class ApplicationApplicationConfigurationSqlApplicationConfigurationInput(base.Block):
    """spec.forProvider.applicationConfiguration.sqlApplicationConfiguration.input of Application, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/Application/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        input_parallelism: ApplicationApplicationConfigurationSqlApplicationConfigurationInputInputParallelism | None = None,
        input_processing_configuration: ApplicationApplicationConfigurationSqlApplicationConfigurationInputInputProcessingConfiguration | None = None,
        input_schema: ApplicationApplicationConfigurationSqlApplicationConfigurationInputInputSchema | None = None,
        input_starting_position_configuration: Sequence[ApplicationApplicationConfigurationSqlApplicationConfigurationInputInputStartingPositionConfiguration] | None = None,
        kinesis_firehose_input: ApplicationApplicationConfigurationSqlApplicationConfigurationInputKinesisFirehoseInput | None = None,
        kinesis_streams_input: ApplicationApplicationConfigurationSqlApplicationConfigurationInputKinesisStreamsInput | None = None,
        name_prefix: str | None = None,
    ) -> None:
        self._values = {
            "inputParallelism": input_parallelism,
            "inputProcessingConfiguration": input_processing_configuration,
            "inputSchema": input_schema,
            "inputStartingPositionConfiguration": input_starting_position_configuration,
            "kinesisFirehoseInput": kinesis_firehose_input,
            "kinesisStreamsInput": kinesis_streams_input,
            "namePrefix": name_prefix,
        }


class ApplicationApplicationConfigurationSqlApplicationConfigurationOutput(base.Block):
    """spec.forProvider.applicationConfiguration.sqlApplicationConfiguration.output of Application, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/Application/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        destination_schema: ApplicationApplicationConfigurationSqlApplicationConfigurationOutputDestinationSchema | None = None,
        kinesis_firehose_output: ApplicationApplicationConfigurationSqlApplicationConfigurationOutputKinesisFirehoseOutput | None = None,
        kinesis_streams_output: ApplicationApplicationConfigurationSqlApplicationConfigurationOutputKinesisStreamsOutput | None = None,
        lambda_output: ApplicationApplicationConfigurationSqlApplicationConfigurationOutputLambdaOutput | None = None,
        name: str | None = None,
    ) -> None:
        self._values = {
            "destinationSchema": destination_schema,
            "kinesisFirehoseOutput": kinesis_firehose_output,
            "kinesisStreamsOutput": kinesis_streams_output,
            "lambdaOutput": lambda_output,
            "name": name,
        }


class ApplicationApplicationConfigurationSqlApplicationConfigurationReferenceDataSource(base.Block):
    """spec.forProvider.applicationConfiguration.sqlApplicationConfiguration.referenceDataSource of Application, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/Application/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        reference_schema: ApplicationApplicationConfigurationSqlApplicationConfigurationReferenceDataSourceReferenceSchema | None = None,
        s3_reference_data_source: ApplicationApplicationConfigurationSqlApplicationConfigurationReferenceDataSourceS3ReferenceDataSource | None = None,
        table_name: str | None = None,
    ) -> None:
        self._values = {
            "referenceSchema": reference_schema,
            "s3ReferenceDataSource": s3_reference_data_source,
            "tableName": table_name,
        }


class ApplicationApplicationConfigurationApplicationCodeConfigurationCodeContentS3ContentLocation(base.Block):
    """spec.forProvider.applicationConfiguration.applicationCodeConfiguration.codeContent.s3ContentLocation of Application, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/Application/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        bucket_arn: str | None = None,
        bucket_arn_ref: ApplicationApplicationConfigurationApplicationCodeConfigurationCodeContentS3ContentLocationBucketArnRef | None = None,
        bucket_arn_selector: ApplicationApplicationConfigurationApplicationCodeConfigurationCodeContentS3ContentLocationBucketArnSelector | None = None,
        file_key: str | None = None,
        file_key_ref: ApplicationApplicationConfigurationApplicationCodeConfigurationCodeContentS3ContentLocationFileKeyRef | None = None,
        file_key_selector: ApplicationApplicationConfigurationApplicationCodeConfigurationCodeContentS3ContentLocationFileKeySelector | None = None,
        object_version: str | None = None,
    ) -> None:
        self._values = {
            "bucketArn": bucket_arn,
            "bucketArnRef": bucket_arn_ref,
            "bucketArnSelector": bucket_arn_selector,
            "fileKey": file_key,
            "fileKeyRef": file_key_ref,
            "fileKeySelector": file_key_selector,
            "objectVersion": object_version,
        }


class ApplicationApplicationConfigurationSqlApplicationConfigurationInputInputParallelism(base.Block):
    """spec.forProvider.applicationConfiguration.sqlApplicationConfiguration.input.inputParallelism of Application, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/Application/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        count: float | None = None,
    ) -> None:
        self._values = {
            "count": count,
        }


class ApplicationApplicationConfigurationSqlApplicationConfigurationInputInputProcessingConfiguration(base.Block):
    """spec.forProvider.applicationConfiguration.sqlApplicationConfiguration.input.inputProcessingConfiguration of Application, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/Application/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        input_lambda_processor: ApplicationApplicationConfigurationSqlApplicationConfigurationInputInputProcessingConfigurationInputLambdaProcessor | None = None,
    ) -> None:
        self._values = {
            "inputLambdaProcessor": input_lambda_processor,
        }


class ApplicationApplicationConfigurationSqlApplicationConfigurationInputInputSchema(base.Block):
    """spec.forProvider.applicationConfiguration.sqlApplicationConfiguration.input.inputSchema of Application, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/Application/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        record_column: Sequence[ApplicationApplicationConfigurationSqlApplicationConfigurationInputInputSchemaRecordColumn] | None = None,
        record_encoding: str | None = None,
        record_format: ApplicationApplicationConfigurationSqlApplicationConfigurationInputInputSchemaRecordFormat | None = None,
    ) -> None:
        self._values = {
            "recordColumn": record_column,
            "recordEncoding": record_encoding,
            "recordFormat": record_format,
        }


class ApplicationApplicationConfigurationSqlApplicationConfigurationInputInputStartingPositionConfiguration(base.Block):
    """spec.forProvider.applicationConfiguration.sqlApplicationConfiguration.input.inputStartingPositionConfiguration of Application, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/Application/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        input_starting_position: str | None = None,
    ) -> None:
        self._values = {
            "inputStartingPosition": input_starting_position,
        }


class ApplicationApplicationConfigurationSqlApplicationConfigurationInputKinesisFirehoseInput(base.Block):
    """spec.forProvider.applicationConfiguration.sqlApplicationConfiguration.input.kinesisFirehoseInput of Application, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/Application/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        resource_arn: str | None = None,
    ) -> None:
        self._values = {
            "resourceArn": resource_arn,
        }


class ApplicationApplicationConfigurationSqlApplicationConfigurationInputKinesisStreamsInput(base.Block):
    """spec.forProvider.applicationConfiguration.sqlApplicationConfiguration.input.kinesisStreamsInput of Application, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/Application/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        resource_arn: str | None = None,
        resource_arn_ref: ApplicationApplicationConfigurationSqlApplicationConfigurationInputKinesisStreamsInputResourceArnRef | None = None,
        resource_arn_selector: ApplicationApplicationConfigurationSqlApplicationConfigurationInputKinesisStreamsInputResourceArnSelector | None = None,
    ) -> None:
        self._values = {
            "resourceArn": resource_arn,
            "resourceArnRef": resource_arn_ref,
            "resourceArnSelector": resource_arn_selector,
        }


class ApplicationApplicationConfigurationSqlApplicationConfigurationOutputDestinationSchema(base.Block):
    """spec.forProvider.applicationConfiguration.sqlApplicationConfiguration.output.destinationSchema of Application, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/Application/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        record_format_type: str | None = None,
    ) -> None:
        self._values = {
            "recordFormatType": record_format_type,
        }


class ApplicationApplicationConfigurationSqlApplicationConfigurationOutputKinesisFirehoseOutput(base.Block):
    """spec.forProvider.applicationConfiguration.sqlApplicationConfiguration.output.kinesisFirehoseOutput of Application, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/Application/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        resource_arn: str | None = None,
        resource_arn_ref: ApplicationApplicationConfigurationSqlApplicationConfigurationOutputKinesisFirehoseOutputResourceArnRef | None = None,
        resource_arn_selector: ApplicationApplicationConfigurationSqlApplicationConfigurationOutputKinesisFirehoseOutputResourceArnSelector | None = None,
    ) -> None:
        self._values = {
            "resourceArn": resource_arn,
            "resourceArnRef": resource_arn_ref,
            "resourceArnSelector": resource_arn_selector,
        }


class ApplicationApplicationConfigurationSqlApplicationConfigurationOutputKinesisStreamsOutput(base.Block):
    """spec.forProvider.applicationConfiguration.sqlApplicationConfiguration.output.kinesisStreamsOutput of Application, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/Application/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        resource_arn: str | None = None,
    ) -> None:
        self._values = {
            "resourceArn": resource_arn,
        }


class ApplicationApplicationConfigurationSqlApplicationConfigurationOutputLambdaOutput(base.Block):
    """spec.forProvider.applicationConfiguration.sqlApplicationConfiguration.output.lambdaOutput of Application, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/Application/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        resource_arn: str | None = None,
        resource_arn_ref: ApplicationApplicationConfigurationSqlApplicationConfigurationOutputLambdaOutputResourceArnRef | None = None,
        resource_arn_selector: ApplicationApplicationConfigurationSqlApplicationConfigurationOutputLambdaOutputResourceArnSelector | None = None,
    ) -> None:
        self._values = {
            "resourceArn": resource_arn,
            "resourceArnRef": resource_arn_ref,
            "resourceArnSelector": resource_arn_selector,
        }


class ApplicationApplicationConfigurationSqlApplicationConfigurationReferenceDataSourceReferenceSchema(base.Block):
    """spec.forProvider.applicationConfiguration.sqlApplicationConfiguration.referenceDataSource.referenceSchema of Application, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/Application/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        record_column: Sequence[ApplicationApplicationConfigurationSqlApplicationConfigurationReferenceDataSourceReferenceSchemaRecordColumn] | None = None,
        record_encoding: str | None = None,
        record_format: ApplicationApplicationConfigurationSqlApplicationConfigurationReferenceDataSourceReferenceSchemaRecordFormat | None = None,
    ) -> None:
        self._values = {
            "recordColumn": record_column,
            "recordEncoding": record_encoding,
            "recordFormat": record_format,
        }


class ApplicationApplicationConfigurationSqlApplicationConfigurationReferenceDataSourceS3ReferenceDataSource(base.Block):
    """spec.forProvider.applicationConfiguration.sqlApplicationConfiguration.referenceDataSource.s3ReferenceDataSource of Application, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/Application/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        bucket_arn: str | None = None,
        bucket_arn_ref: ApplicationApplicationConfigurationSqlApplicationConfigurationReferenceDataSourceS3ReferenceDataSourceBucketArnRef | None = None,
        bucket_arn_selector: ApplicationApplicationConfigurationSqlApplicationConfigurationReferenceDataSourceS3ReferenceDataSourceBucketArnSelector | None = None,
        file_key: str | None = None,
    ) -> None:
        self._values = {
            "bucketArn": bucket_arn,
            "bucketArnRef": bucket_arn_ref,
            "bucketArnSelector": bucket_arn_selector,
            "fileKey": file_key,
        }


class ApplicationApplicationConfigurationSqlApplicationConfigurationInputInputProcessingConfigurationInputLambdaProcessor(base.Block):
    """spec.forProvider.applicationConfiguration.sqlApplicationConfiguration.input.inputProcessingConfiguration.inputLambdaProcessor of Application, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/Application/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        resource_arn: str | None = None,
    ) -> None:
        self._values = {
            "resourceArn": resource_arn,
        }


class ApplicationApplicationConfigurationSqlApplicationConfigurationInputInputSchemaRecordColumn(base.Block):
    """spec.forProvider.applicationConfiguration.sqlApplicationConfiguration.input.inputSchema.recordColumn of Application, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/Application/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        mapping: str | None = None,
        name: str | None = None,
        sql_type: str | None = None,
    ) -> None:
        self._values = {
            "mapping": mapping,
            "name": name,
            "sqlType": sql_type,
        }


class ApplicationApplicationConfigurationSqlApplicationConfigurationInputInputSchemaRecordFormat(base.Block):
    """spec.forProvider.applicationConfiguration.sqlApplicationConfiguration.input.inputSchema.recordFormat of Application, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/Application/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        mapping_parameters: ApplicationApplicationConfigurationSqlApplicationConfigurationInputInputSchemaRecordFormatMappingParameters | None = None,
        record_format_type: str | None = None,
    ) -> None:
        self._values = {
            "mappingParameters": mapping_parameters,
            "recordFormatType": record_format_type,
        }


class ApplicationApplicationConfigurationSqlApplicationConfigurationInputInputSchemaRecordFormatMappingParameters(base.Block):
    """spec.forProvider.applicationConfiguration.sqlApplicationConfiguration.input.inputSchema.recordFormat.mappingParameters of Application, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/Application/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        csv_mapping_parameters: ApplicationApplicationConfigurationSqlApplicationConfigurationInputInputSchemaRecordFormatMappingParametersCsvMappingParameters | None = None,
        json_mapping_parameters: ApplicationApplicationConfigurationSqlApplicationConfigurationInputInputSchemaRecordFormatMappingParametersJsonMappingParameters | None = None,
    ) -> None:
        self._values = {
            "csvMappingParameters": csv_mapping_parameters,
            "jsonMappingParameters": json_mapping_parameters,
        }


class ApplicationApplicationConfigurationSqlApplicationConfigurationInputInputSchemaRecordFormatMappingParametersCsvMappingParameters(base.Block):
    """spec.forProvider.applicationConfiguration.sqlApplicationConfiguration.input.inputSchema.recordFormat.mappingParameters.csvMappingParameters of Application, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/Application/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        record_column_delimiter: str | None = None,
        record_row_delimiter: str | None = None,
    ) -> None:
        self._values = {
            "recordColumnDelimiter": record_column_delimiter,
            "recordRowDelimiter": record_row_delimiter,
        }


class ApplicationApplicationConfigurationSqlApplicationConfigurationInputInputSchemaRecordFormatMappingParametersJsonMappingParameters(base.Block):
    """spec.forProvider.applicationConfiguration.sqlApplicationConfiguration.input.inputSchema.recordFormat.mappingParameters.jsonMappingParameters of Application, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/Application/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        record_row_path: str | None = None,
    ) -> None:
        self._values = {
            "recordRowPath": record_row_path,
        }


ApplicationApplicationConfigurationApplicationCodeConfigurationCodeContentS3ContentLocationBucketArnRef = shared.Reference
ApplicationApplicationConfigurationApplicationCodeConfigurationCodeContentS3ContentLocationBucketArnSelector = shared.Selector
ApplicationApplicationConfigurationApplicationCodeConfigurationCodeContentS3ContentLocationFileKeyRef = shared.Reference
ApplicationApplicationConfigurationApplicationCodeConfigurationCodeContentS3ContentLocationFileKeySelector = shared.Selector
ApplicationApplicationConfigurationSqlApplicationConfigurationInputKinesisStreamsInputResourceArnRef = shared.Reference
ApplicationApplicationConfigurationSqlApplicationConfigurationInputKinesisStreamsInputResourceArnSelector = shared.Selector
ApplicationApplicationConfigurationSqlApplicationConfigurationOutputKinesisFirehoseOutputResourceArnRef = shared.Reference
ApplicationApplicationConfigurationSqlApplicationConfigurationOutputKinesisFirehoseOutputResourceArnSelector = shared.Selector
ApplicationApplicationConfigurationSqlApplicationConfigurationOutputLambdaOutputResourceArnRef = shared.Reference
ApplicationApplicationConfigurationSqlApplicationConfigurationOutputLambdaOutputResourceArnSelector = shared.Selector
ApplicationApplicationConfigurationSqlApplicationConfigurationReferenceDataSourceReferenceSchemaRecordColumn = ApplicationApplicationConfigurationSqlApplicationConfigurationInputInputSchemaRecordColumn
ApplicationApplicationConfigurationSqlApplicationConfigurationReferenceDataSourceReferenceSchemaRecordFormat = ApplicationApplicationConfigurationSqlApplicationConfigurationInputInputSchemaRecordFormat
ApplicationApplicationConfigurationSqlApplicationConfigurationReferenceDataSourceS3ReferenceDataSourceBucketArnRef = shared.Reference
ApplicationApplicationConfigurationSqlApplicationConfigurationReferenceDataSourceS3ReferenceDataSourceBucketArnSelector = shared.Selector
ApplicationApplicationConfigurationVpcConfigurationSecurityGroupIdsRefs = shared.Reference
ApplicationApplicationConfigurationVpcConfigurationSecurityGroupIdsSelector = shared.Selector
ApplicationApplicationConfigurationVpcConfigurationSubnetIdsRefs = shared.Reference
ApplicationApplicationConfigurationVpcConfigurationSubnetIdsSelector = shared.Selector
ApplicationCloudwatchLoggingOptionsLogStreamArnRef = shared.Reference
ApplicationCloudwatchLoggingOptionsLogStreamArnSelector = shared.Selector
ApplicationProviderConfigRef = shared.ProviderConfigRef
ApplicationServiceExecutionRoleRef = shared.Reference
ApplicationServiceExecutionRoleSelector = shared.Selector
ApplicationWriteConnectionSecretToRef = shared.LocalReference


class ApplicationSnapshot(base.KubernetesObject):
    """ApplicationSnapshot, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/ApplicationSnapshot/v1beta1
    """

    __slots__ = ()

    GROUP = "kinesisanalyticsv2.aws.m.upbound.io"
    KIND = "ApplicationSnapshot"
    VERSION = "v1beta1"
    PLURAL = "applicationsnapshots"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: ApplicationSnapshotSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class ApplicationSnapshotSpec(base.Block):
    """spec of ApplicationSnapshot, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/ApplicationSnapshot/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: ApplicationSnapshotForProvider,
        init_provider: ApplicationSnapshotInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: ApplicationSnapshotProviderConfigRef | None = None,
        write_connection_secret_to_ref: ApplicationSnapshotWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class ApplicationSnapshotForProvider(base.Block):
    """spec.forProvider of ApplicationSnapshot, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/ApplicationSnapshot/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        application_name: str | None = None,
        application_name_ref: ApplicationSnapshotApplicationNameRef | None = None,
        application_name_selector: ApplicationSnapshotApplicationNameSelector | None = None,
    ) -> None:
        self._values = {
            "applicationName": application_name,
            "applicationNameRef": application_name_ref,
            "applicationNameSelector": application_name_selector,
            "region": region,
        }


class ApplicationSnapshotInitProvider(base.Block):
    """spec.initProvider of ApplicationSnapshot, kinesisanalyticsv2.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-kinesisanalyticsv2/latest/resources/kinesisanalyticsv2.aws.m.upbound.io/ApplicationSnapshot/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        application_name: str | None = None,
        application_name_ref: ApplicationSnapshotApplicationNameRef | None = None,
        application_name_selector: ApplicationSnapshotApplicationNameSelector | None = None,
    ) -> None:
        self._values = {
            "applicationName": application_name,
            "applicationNameRef": application_name_ref,
            "applicationNameSelector": application_name_selector,
        }


ApplicationSnapshotApplicationNameRef = shared.Reference
ApplicationSnapshotApplicationNameSelector = shared.Selector
ApplicationSnapshotProviderConfigRef = shared.ProviderConfigRef
ApplicationSnapshotWriteConnectionSecretToRef = shared.LocalReference
