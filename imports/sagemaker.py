# Made by `make imports` from the CRDs (tools/imports); change the generator, not this file.
"""sagemaker.aws.m.upbound.io."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from imports import base, meta, shared


class Endpoint(base.KubernetesObject):
    """Endpoint, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/Endpoint/v1beta1
    """

    __slots__ = ()

    GROUP = "sagemaker.aws.m.upbound.io"
    KIND = "Endpoint"
    VERSION = "v1beta1"
    PLURAL = "endpoints"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: EndpointSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class EndpointSpec(base.Block):
    """spec of Endpoint, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/Endpoint/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: EndpointForProvider,
        init_provider: EndpointInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: EndpointProviderConfigRef | None = None,
        write_connection_secret_to_ref: EndpointWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class EndpointForProvider(base.Block):
    """spec.forProvider of Endpoint, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/Endpoint/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        deployment_config: EndpointDeploymentConfig | None = None,
        endpoint_config_name: str | None = None,
        endpoint_config_name_ref: EndpointEndpointConfigNameRef | None = None,
        endpoint_config_name_selector: EndpointEndpointConfigNameSelector | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "deploymentConfig": deployment_config,
            "endpointConfigName": endpoint_config_name,
            "endpointConfigNameRef": endpoint_config_name_ref,
            "endpointConfigNameSelector": endpoint_config_name_selector,
            "region": region,
            "tags": tags,
        }


class EndpointInitProvider(base.Block):
    """spec.initProvider of Endpoint, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/Endpoint/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        deployment_config: EndpointDeploymentConfig | None = None,
        endpoint_config_name: str | None = None,
        endpoint_config_name_ref: EndpointEndpointConfigNameRef | None = None,
        endpoint_config_name_selector: EndpointEndpointConfigNameSelector | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "deploymentConfig": deployment_config,
            "endpointConfigName": endpoint_config_name,
            "endpointConfigNameRef": endpoint_config_name_ref,
            "endpointConfigNameSelector": endpoint_config_name_selector,
            "tags": tags,
        }


class EndpointDeploymentConfig(base.Block):
    """spec.forProvider.deploymentConfig of Endpoint, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/Endpoint/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        auto_rollback_configuration: EndpointDeploymentConfigAutoRollbackConfiguration | None = None,
        blue_green_update_policy: EndpointDeploymentConfigBlueGreenUpdatePolicy | None = None,
        rolling_update_policy: EndpointDeploymentConfigRollingUpdatePolicy | None = None,
    ) -> None:
        self._values = {
            "autoRollbackConfiguration": auto_rollback_configuration,
            "blueGreenUpdatePolicy": blue_green_update_policy,
            "rollingUpdatePolicy": rolling_update_policy,
        }


class EndpointDeploymentConfigAutoRollbackConfiguration(base.Block):
    """spec.forProvider.deploymentConfig.autoRollbackConfiguration of Endpoint, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/Endpoint/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        alarms: Sequence[EndpointDeploymentConfigAutoRollbackConfigurationAlarms] | None = None,
    ) -> None:
        self._values = {
            "alarms": alarms,
        }


class EndpointDeploymentConfigBlueGreenUpdatePolicy(base.Block):
    """spec.forProvider.deploymentConfig.blueGreenUpdatePolicy of Endpoint, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/Endpoint/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        maximum_execution_timeout_in_seconds: float | None = None,
        termination_wait_in_seconds: float | None = None,
        traffic_routing_configuration: EndpointDeploymentConfigBlueGreenUpdatePolicyTrafficRoutingConfiguration | None = None,
    ) -> None:
        self._values = {
            "maximumExecutionTimeoutInSeconds": maximum_execution_timeout_in_seconds,
            "terminationWaitInSeconds": termination_wait_in_seconds,
            "trafficRoutingConfiguration": traffic_routing_configuration,
        }


class EndpointDeploymentConfigRollingUpdatePolicy(base.Block):
    """spec.forProvider.deploymentConfig.rollingUpdatePolicy of Endpoint, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/Endpoint/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        maximum_batch_size: EndpointDeploymentConfigRollingUpdatePolicyMaximumBatchSize | None = None,
        maximum_execution_timeout_in_seconds: float | None = None,
        rollback_maximum_batch_size: EndpointDeploymentConfigRollingUpdatePolicyRollbackMaximumBatchSize | None = None,
        wait_interval_in_seconds: float | None = None,
    ) -> None:
        self._values = {
            "maximumBatchSize": maximum_batch_size,
            "maximumExecutionTimeoutInSeconds": maximum_execution_timeout_in_seconds,
            "rollbackMaximumBatchSize": rollback_maximum_batch_size,
            "waitIntervalInSeconds": wait_interval_in_seconds,
        }


class EndpointDeploymentConfigAutoRollbackConfigurationAlarms(base.Block):
    """spec.forProvider.deploymentConfig.autoRollbackConfiguration.alarms of Endpoint, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/Endpoint/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        alarm_name: str | None = None,
    ) -> None:
        self._values = {
            "alarmName": alarm_name,
        }


class EndpointDeploymentConfigBlueGreenUpdatePolicyTrafficRoutingConfiguration(base.Block):
    """spec.forProvider.deploymentConfig.blueGreenUpdatePolicy.trafficRoutingConfiguration of Endpoint, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/Endpoint/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        canary_size: EndpointDeploymentConfigBlueGreenUpdatePolicyTrafficRoutingConfigurationCanarySize | None = None,
        linear_step_size: EndpointDeploymentConfigBlueGreenUpdatePolicyTrafficRoutingConfigurationLinearStepSize | None = None,
        type: str | None = None,
        wait_interval_in_seconds: float | None = None,
    ) -> None:
        self._values = {
            "canarySize": canary_size,
            "linearStepSize": linear_step_size,
            "type": type,
            "waitIntervalInSeconds": wait_interval_in_seconds,
        }


class EndpointDeploymentConfigRollingUpdatePolicyMaximumBatchSize(base.Block):
    """spec.forProvider.deploymentConfig.rollingUpdatePolicy.maximumBatchSize of Endpoint, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/Endpoint/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        type: str | None = None,
        value: float | None = None,
    ) -> None:
        self._values = {
            "type": type,
            "value": value,
        }


class EndpointDeploymentConfigRollingUpdatePolicyRollbackMaximumBatchSize(base.Block):
    """spec.forProvider.deploymentConfig.rollingUpdatePolicy.rollbackMaximumBatchSize of Endpoint, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/Endpoint/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        type: str | None = None,
        value: float | None = None,
    ) -> None:
        self._values = {
            "type": type,
            "value": value,
        }


class EndpointDeploymentConfigBlueGreenUpdatePolicyTrafficRoutingConfigurationCanarySize(base.Block):
    """spec.forProvider.deploymentConfig.blueGreenUpdatePolicy.trafficRoutingConfiguration.canarySize of Endpoint, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/Endpoint/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        type: str | None = None,
        value: float | None = None,
    ) -> None:
        self._values = {
            "type": type,
            "value": value,
        }


class EndpointDeploymentConfigBlueGreenUpdatePolicyTrafficRoutingConfigurationLinearStepSize(base.Block):
    """spec.forProvider.deploymentConfig.blueGreenUpdatePolicy.trafficRoutingConfiguration.linearStepSize of Endpoint, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/Endpoint/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        type: str | None = None,
        value: float | None = None,
    ) -> None:
        self._values = {
            "type": type,
            "value": value,
        }


EndpointEndpointConfigNameRef = shared.Reference
EndpointEndpointConfigNameSelector = shared.Selector
EndpointProviderConfigRef = shared.ProviderConfigRef
EndpointWriteConnectionSecretToRef = shared.LocalReference


class EndpointConfiguration(base.KubernetesObject):
    """EndpointConfiguration, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/EndpointConfiguration/v1beta1
    """

    __slots__ = ()

    GROUP = "sagemaker.aws.m.upbound.io"
    KIND = "EndpointConfiguration"
    VERSION = "v1beta1"
    PLURAL = "endpointconfigurations"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: EndpointConfigurationSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class EndpointConfigurationSpec(base.Block):
    """spec of EndpointConfiguration, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/EndpointConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: EndpointConfigurationForProvider,
        init_provider: EndpointConfigurationInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: EndpointConfigurationProviderConfigRef | None = None,
        write_connection_secret_to_ref: EndpointConfigurationWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class EndpointConfigurationForProvider(base.Block):
    """spec.forProvider of EndpointConfiguration, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/EndpointConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        production_variants: Sequence[EndpointConfigurationProductionVariants],
        region: str,
        async_inference_config: EndpointConfigurationAsyncInferenceConfig | None = None,
        data_capture_config: EndpointConfigurationDataCaptureConfig | None = None,
        execution_role_arn: str | None = None,
        execution_role_arn_ref: EndpointConfigurationExecutionRoleArnRef | None = None,
        execution_role_arn_selector: EndpointConfigurationExecutionRoleArnSelector | None = None,
        kms_key_arn: str | None = None,
        kms_key_arn_ref: EndpointConfigurationKmsKeyArnRef | None = None,
        kms_key_arn_selector: EndpointConfigurationKmsKeyArnSelector | None = None,
        shadow_production_variants: Sequence[EndpointConfigurationShadowProductionVariants] | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "asyncInferenceConfig": async_inference_config,
            "dataCaptureConfig": data_capture_config,
            "executionRoleArn": execution_role_arn,
            "executionRoleArnRef": execution_role_arn_ref,
            "executionRoleArnSelector": execution_role_arn_selector,
            "kmsKeyArn": kms_key_arn,
            "kmsKeyArnRef": kms_key_arn_ref,
            "kmsKeyArnSelector": kms_key_arn_selector,
            "productionVariants": production_variants,
            "region": region,
            "shadowProductionVariants": shadow_production_variants,
            "tags": tags,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        async_inference_config: EndpointConfigurationAsyncInferenceConfig | None = None,
        data_capture_config: EndpointConfigurationDataCaptureConfig | None = None,
        execution_role_arn: str | None = None,
        execution_role_arn_ref: EndpointConfigurationExecutionRoleArnRef | None = None,
        execution_role_arn_selector: EndpointConfigurationExecutionRoleArnSelector | None = None,
        kms_key_arn: str | None = None,
        kms_key_arn_ref: EndpointConfigurationKmsKeyArnRef | None = None,
        kms_key_arn_selector: EndpointConfigurationKmsKeyArnSelector | None = None,
        production_variants: Sequence[EndpointConfigurationProductionVariants] | None = None,
        shadow_production_variants: Sequence[EndpointConfigurationShadowProductionVariants] | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> EndpointConfigurationForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: EndpointConfigurationForProvider = cls._of({
            "asyncInferenceConfig": async_inference_config,
            "dataCaptureConfig": data_capture_config,
            "executionRoleArn": execution_role_arn,
            "executionRoleArnRef": execution_role_arn_ref,
            "executionRoleArnSelector": execution_role_arn_selector,
            "kmsKeyArn": kms_key_arn,
            "kmsKeyArnRef": kms_key_arn_ref,
            "kmsKeyArnSelector": kms_key_arn_selector,
            "productionVariants": production_variants,
            "region": region,
            "shadowProductionVariants": shadow_production_variants,
            "tags": tags,
        })
        return block


class EndpointConfigurationInitProvider(base.Block):
    """spec.initProvider of EndpointConfiguration, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/EndpointConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        async_inference_config: EndpointConfigurationAsyncInferenceConfig | None = None,
        data_capture_config: EndpointConfigurationDataCaptureConfig | None = None,
        execution_role_arn: str | None = None,
        execution_role_arn_ref: EndpointConfigurationExecutionRoleArnRef | None = None,
        execution_role_arn_selector: EndpointConfigurationExecutionRoleArnSelector | None = None,
        kms_key_arn: str | None = None,
        kms_key_arn_ref: EndpointConfigurationKmsKeyArnRef | None = None,
        kms_key_arn_selector: EndpointConfigurationKmsKeyArnSelector | None = None,
        production_variants: Sequence[EndpointConfigurationProductionVariants] | None = None,
        shadow_production_variants: Sequence[EndpointConfigurationShadowProductionVariants] | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "asyncInferenceConfig": async_inference_config,
            "dataCaptureConfig": data_capture_config,
            "executionRoleArn": execution_role_arn,
            "executionRoleArnRef": execution_role_arn_ref,
            "executionRoleArnSelector": execution_role_arn_selector,
            "kmsKeyArn": kms_key_arn,
            "kmsKeyArnRef": kms_key_arn_ref,
            "kmsKeyArnSelector": kms_key_arn_selector,
            "productionVariants": production_variants,
            "shadowProductionVariants": shadow_production_variants,
            "tags": tags,
        }


class EndpointConfigurationAsyncInferenceConfig(base.Block):
    """spec.forProvider.asyncInferenceConfig of EndpointConfiguration, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/EndpointConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        client_config: EndpointConfigurationAsyncInferenceConfigClientConfig | None = None,
        output_config: EndpointConfigurationAsyncInferenceConfigOutputConfig | None = None,
    ) -> None:
        self._values = {
            "clientConfig": client_config,
            "outputConfig": output_config,
        }


class EndpointConfigurationDataCaptureConfig(base.Block):
    """spec.forProvider.dataCaptureConfig of EndpointConfiguration, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/EndpointConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        capture_content_type_header: EndpointConfigurationDataCaptureConfigCaptureContentTypeHeader | None = None,
        capture_options: Sequence[EndpointConfigurationDataCaptureConfigCaptureOptions] | None = None,
        destination_s3_uri: str | None = None,
        enable_capture: bool | None = None,
        initial_sampling_percentage: float | None = None,
        kms_key_id: str | None = None,
    ) -> None:
        self._values = {
            "captureContentTypeHeader": capture_content_type_header,
            "captureOptions": capture_options,
            "destinationS3Uri": destination_s3_uri,
            "enableCapture": enable_capture,
            "initialSamplingPercentage": initial_sampling_percentage,
            "kmsKeyId": kms_key_id,
        }


class EndpointConfigurationProductionVariants(base.Block):
    """spec.forProvider.productionVariants of EndpointConfiguration, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/EndpointConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        accelerator_type: str | None = None,
        capacity_reservation_config: EndpointConfigurationProductionVariantsCapacityReservationConfig | None = None,
        container_startup_health_check_timeout_in_seconds: float | None = None,
        core_dump_config: EndpointConfigurationProductionVariantsCoreDumpConfig | None = None,
        enable_ssm_access: bool | None = None,
        inference_ami_version: str | None = None,
        initial_instance_count: float | None = None,
        initial_variant_weight: float | None = None,
        instance_type: str | None = None,
        managed_instance_scaling: EndpointConfigurationProductionVariantsManagedInstanceScaling | None = None,
        model_data_download_timeout_in_seconds: float | None = None,
        model_name: str | None = None,
        model_name_ref: EndpointConfigurationProductionVariantsModelNameRef | None = None,
        model_name_selector: EndpointConfigurationProductionVariantsModelNameSelector | None = None,
        routing_config: Sequence[EndpointConfigurationProductionVariantsRoutingConfig] | None = None,
        serverless_config: EndpointConfigurationProductionVariantsServerlessConfig | None = None,
        variant_name: str | None = None,
        volume_size_in_gb: float | None = None,
    ) -> None:
        self._values = {
            "acceleratorType": accelerator_type,
            "capacityReservationConfig": capacity_reservation_config,
            "containerStartupHealthCheckTimeoutInSeconds": container_startup_health_check_timeout_in_seconds,
            "coreDumpConfig": core_dump_config,
            "enableSsmAccess": enable_ssm_access,
            "inferenceAmiVersion": inference_ami_version,
            "initialInstanceCount": initial_instance_count,
            "initialVariantWeight": initial_variant_weight,
            "instanceType": instance_type,
            "managedInstanceScaling": managed_instance_scaling,
            "modelDataDownloadTimeoutInSeconds": model_data_download_timeout_in_seconds,
            "modelName": model_name,
            "modelNameRef": model_name_ref,
            "modelNameSelector": model_name_selector,
            "routingConfig": routing_config,
            "serverlessConfig": serverless_config,
            "variantName": variant_name,
            "volumeSizeInGb": volume_size_in_gb,
        }


class EndpointConfigurationShadowProductionVariants(base.Block):
    """spec.forProvider.shadowProductionVariants of EndpointConfiguration, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/EndpointConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        accelerator_type: str | None = None,
        capacity_reservation_config: EndpointConfigurationShadowProductionVariantsCapacityReservationConfig | None = None,
        container_startup_health_check_timeout_in_seconds: float | None = None,
        core_dump_config: EndpointConfigurationShadowProductionVariantsCoreDumpConfig | None = None,
        enable_ssm_access: bool | None = None,
        inference_ami_version: str | None = None,
        initial_instance_count: float | None = None,
        initial_variant_weight: float | None = None,
        instance_type: str | None = None,
        managed_instance_scaling: EndpointConfigurationShadowProductionVariantsManagedInstanceScaling | None = None,
        model_data_download_timeout_in_seconds: float | None = None,
        model_name: str | None = None,
        routing_config: Sequence[EndpointConfigurationShadowProductionVariantsRoutingConfig] | None = None,
        serverless_config: EndpointConfigurationShadowProductionVariantsServerlessConfig | None = None,
        variant_name: str | None = None,
        volume_size_in_gb: float | None = None,
    ) -> None:
        self._values = {
            "acceleratorType": accelerator_type,
            "capacityReservationConfig": capacity_reservation_config,
            "containerStartupHealthCheckTimeoutInSeconds": container_startup_health_check_timeout_in_seconds,
            "coreDumpConfig": core_dump_config,
            "enableSsmAccess": enable_ssm_access,
            "inferenceAmiVersion": inference_ami_version,
            "initialInstanceCount": initial_instance_count,
            "initialVariantWeight": initial_variant_weight,
            "instanceType": instance_type,
            "managedInstanceScaling": managed_instance_scaling,
            "modelDataDownloadTimeoutInSeconds": model_data_download_timeout_in_seconds,
            "modelName": model_name,
            "routingConfig": routing_config,
            "serverlessConfig": serverless_config,
            "variantName": variant_name,
            "volumeSizeInGb": volume_size_in_gb,
        }


class EndpointConfigurationAsyncInferenceConfigClientConfig(base.Block):
    """spec.forProvider.asyncInferenceConfig.clientConfig of EndpointConfiguration, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/EndpointConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        max_concurrent_invocations_per_instance: float | None = None,
    ) -> None:
        self._values = {
            "maxConcurrentInvocationsPerInstance": max_concurrent_invocations_per_instance,
        }


class EndpointConfigurationAsyncInferenceConfigOutputConfig(base.Block):
    """spec.forProvider.asyncInferenceConfig.outputConfig of EndpointConfiguration, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/EndpointConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        kms_key_id: str | None = None,
        notification_config: EndpointConfigurationAsyncInferenceConfigOutputConfigNotificationConfig | None = None,
        s3_failure_path: str | None = None,
        s3_output_path: str | None = None,
    ) -> None:
        self._values = {
            "kmsKeyId": kms_key_id,
            "notificationConfig": notification_config,
            "s3FailurePath": s3_failure_path,
            "s3OutputPath": s3_output_path,
        }


class EndpointConfigurationDataCaptureConfigCaptureContentTypeHeader(base.Block):
    """spec.forProvider.dataCaptureConfig.captureContentTypeHeader of EndpointConfiguration, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/EndpointConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        csv_content_types: base.Strings | None = None,
        json_content_types: base.Strings | None = None,
    ) -> None:
        self._values = {
            "csvContentTypes": csv_content_types,
            "jsonContentTypes": json_content_types,
        }


class EndpointConfigurationDataCaptureConfigCaptureOptions(base.Block):
    """spec.forProvider.dataCaptureConfig.captureOptions of EndpointConfiguration, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/EndpointConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        capture_mode: str | None = None,
    ) -> None:
        self._values = {
            "captureMode": capture_mode,
        }


class EndpointConfigurationProductionVariantsCapacityReservationConfig(base.Block):
    """spec.forProvider.productionVariants.capacityReservationConfig of EndpointConfiguration, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/EndpointConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        capacity_reservation_preference: str | None = None,
        ml_reservation_arn: str | None = None,
    ) -> None:
        self._values = {
            "capacityReservationPreference": capacity_reservation_preference,
            "mlReservationArn": ml_reservation_arn,
        }


class EndpointConfigurationProductionVariantsCoreDumpConfig(base.Block):
    """spec.forProvider.productionVariants.coreDumpConfig of EndpointConfiguration, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/EndpointConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        destination_s3_uri: str | None = None,
        kms_key_id: str | None = None,
    ) -> None:
        self._values = {
            "destinationS3Uri": destination_s3_uri,
            "kmsKeyId": kms_key_id,
        }


class EndpointConfigurationProductionVariantsManagedInstanceScaling(base.Block):
    """spec.forProvider.productionVariants.managedInstanceScaling of EndpointConfiguration, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/EndpointConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        max_instance_count: float | None = None,
        min_instance_count: float | None = None,
        status: str | None = None,
    ) -> None:
        self._values = {
            "maxInstanceCount": max_instance_count,
            "minInstanceCount": min_instance_count,
            "status": status,
        }


class EndpointConfigurationProductionVariantsRoutingConfig(base.Block):
    """spec.forProvider.productionVariants.routingConfig of EndpointConfiguration, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/EndpointConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        routing_strategy: str | None = None,
    ) -> None:
        self._values = {
            "routingStrategy": routing_strategy,
        }


class EndpointConfigurationProductionVariantsServerlessConfig(base.Block):
    """spec.forProvider.productionVariants.serverlessConfig of EndpointConfiguration, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/EndpointConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        max_concurrency: float | None = None,
        memory_size_in_mb: float | None = None,
        provisioned_concurrency: float | None = None,
    ) -> None:
        self._values = {
            "maxConcurrency": max_concurrency,
            "memorySizeInMb": memory_size_in_mb,
            "provisionedConcurrency": provisioned_concurrency,
        }


class EndpointConfigurationAsyncInferenceConfigOutputConfigNotificationConfig(base.Block):
    """spec.forProvider.asyncInferenceConfig.outputConfig.notificationConfig of EndpointConfiguration, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/EndpointConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        error_topic: str | None = None,
        include_inference_response_in: base.Strings | None = None,
        success_topic: str | None = None,
    ) -> None:
        self._values = {
            "errorTopic": error_topic,
            "includeInferenceResponseIn": include_inference_response_in,
            "successTopic": success_topic,
        }


EndpointConfigurationExecutionRoleArnRef = shared.Reference
EndpointConfigurationExecutionRoleArnSelector = shared.Selector
EndpointConfigurationKmsKeyArnRef = shared.Reference
EndpointConfigurationKmsKeyArnSelector = shared.Selector
EndpointConfigurationProductionVariantsModelNameRef = shared.Reference
EndpointConfigurationProductionVariantsModelNameSelector = shared.Selector
EndpointConfigurationProviderConfigRef = shared.ProviderConfigRef
EndpointConfigurationShadowProductionVariantsCapacityReservationConfig = EndpointConfigurationProductionVariantsCapacityReservationConfig
EndpointConfigurationShadowProductionVariantsCoreDumpConfig = EndpointConfigurationProductionVariantsCoreDumpConfig
EndpointConfigurationShadowProductionVariantsManagedInstanceScaling = EndpointConfigurationProductionVariantsManagedInstanceScaling
EndpointConfigurationShadowProductionVariantsRoutingConfig = EndpointConfigurationProductionVariantsRoutingConfig
EndpointConfigurationShadowProductionVariantsServerlessConfig = EndpointConfigurationProductionVariantsServerlessConfig
EndpointConfigurationWriteConnectionSecretToRef = shared.LocalReference


class Model(base.KubernetesObject):
    """Model, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/Model/v1beta1
    """

    __slots__ = ()

    GROUP = "sagemaker.aws.m.upbound.io"
    KIND = "Model"
    VERSION = "v1beta1"
    PLURAL = "models"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: ModelSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class ModelSpec(base.Block):
    """spec of Model, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/Model/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: ModelForProvider,
        init_provider: ModelInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: ModelProviderConfigRef | None = None,
        write_connection_secret_to_ref: ModelWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class ModelForProvider(base.Block):
    """spec.forProvider of Model, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/Model/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        container: Sequence[ModelContainer] | None = None,
        enable_network_isolation: bool | None = None,
        execution_role_arn: str | None = None,
        execution_role_arn_ref: ModelExecutionRoleArnRef | None = None,
        execution_role_arn_selector: ModelExecutionRoleArnSelector | None = None,
        inference_execution_config: ModelInferenceExecutionConfig | None = None,
        primary_container: ModelPrimaryContainer | None = None,
        tags: Mapping[str, str] | None = None,
        vpc_config: ModelVpcConfig | None = None,
    ) -> None:
        self._values = {
            "container": container,
            "enableNetworkIsolation": enable_network_isolation,
            "executionRoleArn": execution_role_arn,
            "executionRoleArnRef": execution_role_arn_ref,
            "executionRoleArnSelector": execution_role_arn_selector,
            "inferenceExecutionConfig": inference_execution_config,
            "primaryContainer": primary_container,
            "region": region,
            "tags": tags,
            "vpcConfig": vpc_config,
        }


class ModelInitProvider(base.Block):
    """spec.initProvider of Model, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/Model/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        container: Sequence[ModelContainer] | None = None,
        enable_network_isolation: bool | None = None,
        execution_role_arn: str | None = None,
        execution_role_arn_ref: ModelExecutionRoleArnRef | None = None,
        execution_role_arn_selector: ModelExecutionRoleArnSelector | None = None,
        inference_execution_config: ModelInferenceExecutionConfig | None = None,
        primary_container: ModelPrimaryContainer | None = None,
        tags: Mapping[str, str] | None = None,
        vpc_config: ModelVpcConfig | None = None,
    ) -> None:
        self._values = {
            "container": container,
            "enableNetworkIsolation": enable_network_isolation,
            "executionRoleArn": execution_role_arn,
            "executionRoleArnRef": execution_role_arn_ref,
            "executionRoleArnSelector": execution_role_arn_selector,
            "inferenceExecutionConfig": inference_execution_config,
            "primaryContainer": primary_container,
            "tags": tags,
            "vpcConfig": vpc_config,
        }


class ModelContainer(base.Block):
    """spec.forProvider.container of Model, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/Model/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        additional_model_data_source: Sequence[ModelContainerAdditionalModelDataSource] | None = None,
        container_hostname: str | None = None,
        environment: Mapping[str, str] | None = None,
        image: str | None = None,
        image_config: ModelContainerImageConfig | None = None,
        inference_specification_name: str | None = None,
        mode: str | None = None,
        model_data_source: ModelContainerModelDataSource | None = None,
        model_data_url: str | None = None,
        model_package_name: str | None = None,
        multi_model_config: ModelContainerMultiModelConfig | None = None,
    ) -> None:
        self._values = {
            "additionalModelDataSource": additional_model_data_source,
            "containerHostname": container_hostname,
            "environment": environment,
            "image": image,
            "imageConfig": image_config,
            "inferenceSpecificationName": inference_specification_name,
            "mode": mode,
            "modelDataSource": model_data_source,
            "modelDataUrl": model_data_url,
            "modelPackageName": model_package_name,
            "multiModelConfig": multi_model_config,
        }


class ModelInferenceExecutionConfig(base.Block):
    """spec.forProvider.inferenceExecutionConfig of Model, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/Model/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        mode: str | None = None,
    ) -> None:
        self._values = {
            "mode": mode,
        }


class ModelPrimaryContainer(base.Block):
    """spec.forProvider.primaryContainer of Model, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/Model/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        additional_model_data_source: Sequence[ModelPrimaryContainerAdditionalModelDataSource] | None = None,
        container_hostname: str | None = None,
        environment: Mapping[str, str] | None = None,
        image: str | None = None,
        image_config: ModelPrimaryContainerImageConfig | None = None,
        inference_specification_name: str | None = None,
        mode: str | None = None,
        model_data_source: ModelPrimaryContainerModelDataSource | None = None,
        model_data_url: str | None = None,
        model_package_name: str | None = None,
        multi_model_config: ModelPrimaryContainerMultiModelConfig | None = None,
    ) -> None:
        self._values = {
            "additionalModelDataSource": additional_model_data_source,
            "containerHostname": container_hostname,
            "environment": environment,
            "image": image,
            "imageConfig": image_config,
            "inferenceSpecificationName": inference_specification_name,
            "mode": mode,
            "modelDataSource": model_data_source,
            "modelDataUrl": model_data_url,
            "modelPackageName": model_package_name,
            "multiModelConfig": multi_model_config,
        }


class ModelVpcConfig(base.Block):
    """spec.forProvider.vpcConfig of Model, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/Model/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        security_group_ids: base.Strings | None = None,
        subnets: base.Strings | None = None,
    ) -> None:
        self._values = {
            "securityGroupIds": security_group_ids,
            "subnets": subnets,
        }


class ModelContainerAdditionalModelDataSource(base.Block):
    """spec.forProvider.container.additionalModelDataSource of Model, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/Model/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        channel_name: str | None = None,
        s3_data_source: Sequence[ModelContainerAdditionalModelDataSourceS3DataSource] | None = None,
    ) -> None:
        self._values = {
            "channelName": channel_name,
            "s3DataSource": s3_data_source,
        }


class ModelContainerImageConfig(base.Block):
    """spec.forProvider.container.imageConfig of Model, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/Model/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        repository_access_mode: str | None = None,
        repository_auth_config: ModelContainerImageConfigRepositoryAuthConfig | None = None,
    ) -> None:
        self._values = {
            "repositoryAccessMode": repository_access_mode,
            "repositoryAuthConfig": repository_auth_config,
        }


class ModelContainerModelDataSource(base.Block):
    """spec.forProvider.container.modelDataSource of Model, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/Model/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        s3_data_source: Sequence[ModelContainerModelDataSourceS3DataSource] | None = None,
    ) -> None:
        self._values = {
            "s3DataSource": s3_data_source,
        }


class ModelContainerMultiModelConfig(base.Block):
    """spec.forProvider.container.multiModelConfig of Model, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/Model/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        model_cache_setting: str | None = None,
    ) -> None:
        self._values = {
            "modelCacheSetting": model_cache_setting,
        }


class ModelContainerAdditionalModelDataSourceS3DataSource(base.Block):
    """spec.forProvider.container.additionalModelDataSource.s3DataSource of Model, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/Model/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        compression_type: str | None = None,
        model_access_config: ModelContainerAdditionalModelDataSourceS3DataSourceModelAccessConfig | None = None,
        s3_data_type: str | None = None,
        s3_uri: str | None = None,
    ) -> None:
        self._values = {
            "compressionType": compression_type,
            "modelAccessConfig": model_access_config,
            "s3DataType": s3_data_type,
            "s3Uri": s3_uri,
        }


class ModelContainerImageConfigRepositoryAuthConfig(base.Block):
    """spec.forProvider.container.imageConfig.repositoryAuthConfig of Model, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/Model/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        repository_credentials_provider_arn: str | None = None,
    ) -> None:
        self._values = {
            "repositoryCredentialsProviderArn": repository_credentials_provider_arn,
        }


class ModelContainerAdditionalModelDataSourceS3DataSourceModelAccessConfig(base.Block):
    """spec.forProvider.container.additionalModelDataSource.s3DataSource.modelAccessConfig of Model, sagemaker.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-sagemaker/latest/resources/sagemaker.aws.m.upbound.io/Model/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        accept_eula: bool | None = None,
    ) -> None:
        self._values = {
            "acceptEula": accept_eula,
        }


ModelContainerModelDataSourceS3DataSource = ModelContainerAdditionalModelDataSourceS3DataSource
ModelExecutionRoleArnRef = shared.Reference
ModelExecutionRoleArnSelector = shared.Selector
ModelPrimaryContainerAdditionalModelDataSource = ModelContainerAdditionalModelDataSource
ModelPrimaryContainerImageConfig = ModelContainerImageConfig
ModelPrimaryContainerModelDataSource = ModelContainerModelDataSource
ModelPrimaryContainerMultiModelConfig = ModelContainerMultiModelConfig
ModelProviderConfigRef = shared.ProviderConfigRef
ModelWriteConnectionSecretToRef = shared.LocalReference
