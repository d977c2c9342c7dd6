# Made by `make imports` from the CRDs (tools/imports); change the generator, not this file.
"""configservice.aws.m.upbound.io."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from imports import base, meta, shared


class AWSConfigurationRecorderStatus(base.KubernetesObject):
    """AWSConfigurationRecorderStatus, configservice.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-configservice/latest/resources/configservice.aws.m.upbound.io/AWSConfigurationRecorderStatus/v1beta1
    """

    __slots__ = ()

    GROUP = "configservice.aws.m.upbound.io"
    KIND = "AWSConfigurationRecorderStatus"
    VERSION = "v1beta1"
    PLURAL = "awsconfigurationrecorderstatuses"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: AWSConfigurationRecorderStatusSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class AWSConfigurationRecorderStatusSpec(base.Block):
    """spec of AWSConfigurationRecorderStatus, configservice.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-configservice/latest/resources/configservice.aws.m.upbound.io/AWSConfigurationRecorderStatus/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: AWSConfigurationRecorderStatusForProvider,
        init_provider: AWSConfigurationRecorderStatusInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: AWSConfigurationRecorderStatusProviderConfigRef | None = None,
        write_connection_secret_to_ref: AWSConfigurationRecorderStatusWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class AWSConfigurationRecorderStatusForProvider(base.Block):
    """spec.forProvider of AWSConfigurationRecorderStatus, configservice.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-configservice/latest/resources/configservice.aws.m.upbound.io/AWSConfigurationRecorderStatus/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        is_enabled: bool,
        region: str,
    ) -> None:
        self._values = {
            "isEnabled": is_enabled,
            "region": region,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        is_enabled: bool | None = None,
    ) -> AWSConfigurationRecorderStatusForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: AWSConfigurationRecorderStatusForProvider = cls._of({
            "isEnabled": is_enabled,
            "region": region,
        })
        return block


class AWSConfigurationRecorderStatusInitProvider(base.Block):
    """spec.initProvider of AWSConfigurationRecorderStatus, configservice.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-configservice/latest/resources/configservice.aws.m.upbound.io/AWSConfigurationRecorderStatus/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        is_enabled: bool | None = None,
    ) -> None:
        self._values = {
            "isEnabled": is_enabled,
        }


AWSConfigurationRecorderStatusProviderConfigRef = shared.ProviderConfigRef
AWSConfigurationRecorderStatusWriteConnectionSecretToRef = shared.LocalReference


class ConfigRule(base.KubernetesObject):
    """ConfigRule, configservice.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-configservice/latest/resources/configservice.aws.m.upbound.io/ConfigRule/v1beta1
    """

    __slots__ = ()

    GROUP = "configservice.aws.m.upbound.io"
    KIND = "ConfigRule"
    VERSION = "v1beta1"
    PLURAL = "configrules"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: ConfigRuleSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class ConfigRuleSpec(base.Block):
    """spec of ConfigRule, configservice.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-configservice/latest/resources/configservice.aws.m.upbound.io/ConfigRule/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: ConfigRuleForProvider,
        init_provider: ConfigRuleInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: ConfigRuleProviderConfigRef | None = None,
        write_connection_secret_to_ref: ConfigRuleWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class ConfigRuleForProvider(base.Block):
    """spec.forProvider of ConfigRule, configservice.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-configservice/latest/resources/configservice.aws.m.upbound.io/ConfigRule/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        source: ConfigRuleSource,
        description: str | None = None,
        evaluation_mode: Sequence[ConfigRuleEvaluationMode] | None = None,
        input_parameters: str | None = None,
        maximum_execution_frequency: str | None = None,
        scope: ConfigRuleScope | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "description": description,
            "evaluationMode": evaluation_mode,
            "inputParameters": input_parameters,
            "maximumExecutionFrequency": maximum_execution_frequency,
            "region": region,
            "scope": scope,
            "source": source,
            "tags": tags,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        description: str | None = None,
        evaluation_mode: Sequence[ConfigRuleEvaluationMode] | None = None,
        input_parameters: str | None = None,
        maximum_execution_frequency: str | None = None,
        scope: ConfigRuleScope | None = None,
        source: ConfigRuleSource | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> ConfigRuleForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: ConfigRuleForProvider = cls._of({
            "description": description,
            "evaluationMode": evaluation_mode,
            "inputParameters": input_parameters,
            "maximumExecutionFrequency": maximum_execution_frequency,
            "region": region,
            "scope": scope,
            "source": source,
            "tags": tags,
        })
        return block


class ConfigRuleInitProvider(base.Block):
    """spec.initProvider of ConfigRule, configservice.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-configservice/latest/resources/configservice.aws.m.upbound.io/ConfigRule/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        description: str | None = None,
        evaluation_mode: Sequence[ConfigRuleEvaluationMode] | None = None,
        input_parameters: str | None = None,
        maximum_execution_frequency: str | None = None,
        scope: ConfigRuleScope | None = None,
        source: ConfigRuleSource | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "description": description,
            "evaluationMode": evaluation_mode,
            "inputParameters": input_parameters,
            "maximumExecutionFrequency": maximum_execution_frequency,
            "scope": scope,
            "source": source,
            "tags": tags,
        }


class ConfigRuleEvaluationMode(base.Block):
    """spec.forProvider.evaluationMode of ConfigRule, configservice.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-configservice/latest/resources/configservice.aws.m.upbound.io/ConfigRule/v1beta1
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


class ConfigRuleScope(base.Block):
    """spec.forProvider.scope of ConfigRule, configservice.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-configservice/latest/resources/configservice.aws.m.upbound.io/ConfigRule/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        compliance_resource_id: str | None = None,
        compliance_resource_types: base.Strings | None = None,
        tag_key: str | None = None,
        tag_value: str | None = None,
    ) -> None:
        self._values = {
            "complianceResourceId": compliance_resource_id,
            "complianceResourceTypes": compliance_resource_types,
            "tagKey": tag_key,
            "tagValue": tag_value,
        }


class ConfigRuleSource(base.Block):
    """spec.forProvider.source of ConfigRule, configservice.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-configservice/latest/resources/configservice.aws.m.upbound.io/ConfigRule/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        custom_policy_details: ConfigRuleSourceCustomPolicyDetails | None = None,
        owner: str | None = None,
        source_detail: Sequence[ConfigRuleSourceSourceDetail] | None = None,
        source_identifier: str | None = None,
        source_identifier_ref: ConfigRuleSourceSourceIdentifierRef | None = None,
        source_identifier_selector: ConfigRuleSourceSourceIdentifierSelector | None = None,
    ) -> None:
        self._values = {
            "customPolicyDetails": custom_policy_details,
            "owner": owner,
            "sourceDetail": source_detail,
            "sourceIdentifier": source_identifier,
            "sourceIdentifierRef": source_identifier_ref,
            "sourceIdentifierSelector": source_identifier_selector,
        }


class ConfigRuleSourceCustomPolicyDetails(base.Block):
    """spec.forProvider.source.customPolicyDetails of ConfigRule, configservice.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-configservice/latest/resources/configservice.aws.m.upbound.io/ConfigRule/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        enable_debug_log_delivery: bool | None = None,
        policy_runtime: str | None = None,
        policy_text: str | None = None,
    ) -> None:
        self._values = {
            "enableDebugLogDelivery": enable_debug_log_delivery,
            "policyRuntime": policy_runtime,
            "policyText": policy_text,
        }


class ConfigRuleSourceSourceDetail(base.Block):
    """spec.forProvider.source.sourceDetail of ConfigRule, configservice.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-configservice/latest/resources/configservice.aws.m.upbound.io/ConfigRule/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        event_source: str | None = None,
        maximum_execution_frequency: str | None = None,
        message_type: str | None = None,
    ) -> None:
        self._values = {
            "eventSource": event_source,
            "maximumExecutionFrequency": maximum_execution_frequency,
            "messageType": message_type,
        }


ConfigRuleProviderConfigRef = shared.ProviderConfigRef
ConfigRuleSourceSourceIdentifierRef = shared.Reference
ConfigRuleSourceSourceIdentifierSelector = shared.Selector
ConfigRuleWriteConnectionSecretToRef = shared.LocalReference


class ConfigurationRecorder(base.KubernetesObject):
    """ConfigurationRecorder, configservice.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-configservice/latest/resources/configservice.aws.m.upbound.io/ConfigurationRecorder/v1beta1
    """

    __slots__ = ()

    GROUP = "configservice.aws.m.upbound.io"
    KIND = "ConfigurationRecorder"
    VERSION = "v1beta1"
    PLURAL = "configurationrecorders"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: ConfigurationRecorderSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class ConfigurationRecorderSpec(base.Block):
    """spec of ConfigurationRecorder, configservice.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-configservice/latest/resources/configservice.aws.m.upbound.io/ConfigurationRecorder/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: ConfigurationRecorderForProvider,
        init_provider: ConfigurationRecorderInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: ConfigurationRecorderProviderConfigRef | None = None,
        write_connection_secret_to_ref: ConfigurationRecorderWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class ConfigurationRecorderForProvider(base.Block):
    """spec.forProvider of ConfigurationRecorder, configservice.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-configservice/latest/resources/configservice.aws.m.upbound.io/ConfigurationRecorder/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        recording_group: ConfigurationRecorderRecordingGroup | None = None,
        recording_mode: ConfigurationRecorderRecordingMode | None = None,
        role_arn: str | None = None,
        role_arn_ref: ConfigurationRecorderRoleArnRef | None = None,
        role_arn_selector: ConfigurationRecorderRoleArnSelector | None = None,
    ) -> None:
        self._values = {
            "recordingGroup": recording_group,
            "recordingMode": recording_mode,
            "region": region,
            "roleArn": role_arn,
            "roleArnRef": role_arn_ref,
            "roleArnSelector": role_arn_selector,
        }


class ConfigurationRecorderInitProvider(base.Block):
    """spec.initProvider of ConfigurationRecorder, configservice.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-configservice/latest/resources/configservice.aws.m.upbound.io/ConfigurationRecorder/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        recording_group: ConfigurationRecorderRecordingGroup | None = None,
        recording_mode: ConfigurationRecorderRecordingMode | None = None,
        role_arn: str | None = None,
        role_arn_ref: ConfigurationRecorderRoleArnRef | None = None,
        role_arn_selector: ConfigurationRecorderRoleArnSelector | None = None,
    ) -> None:
        self._values = {
            "recordingGroup": recording_group,
            "recordingMode": recording_mode,
            "roleArn": role_arn,
            "roleArnRef": role_arn_ref,
            "roleArnSelector": role_arn_selector,
        }


class ConfigurationRecorderRecordingGroup(base.Block):
    """spec.forProvider.recordingGroup of ConfigurationRecorder, configservice.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-configservice/latest/resources/configservice.aws.m.upbound.io/ConfigurationRecorder/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        all_supported: bool | None = None,
        exclusion_by_resource_types: Sequence[ConfigurationRecorderRecordingGroupExclusionByResourceTypes] | None = None,
        include_global_resource_types: bool | None = None,
        recording_strategy: Sequence[ConfigurationRecorderRecordingGroupRecordingStrategy] | None = None,
        resource_types: base.Strings | None = None,
    ) -> None:
        self._values = {
            "allSupported": all_supported,
            "exclusionByResourceTypes": exclusion_by_resource_types,
            "includeGlobalResourceTypes": include_global_resource_types,
            "recordingStrategy": recording_strategy,
            "resourceTypes": resource_types,
        }


class ConfigurationRecorderRecordingMode(base.Block):
    """spec.forProvider.recordingMode of ConfigurationRecorder, configservice.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-configservice/latest/resources/configservice.aws.m.upbound.io/ConfigurationRecorder/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        recording_frequency: str | None = None,
        recording_mode_override: ConfigurationRecorderRecordingModeRecordingModeOverride | None = None,
    ) -> None:
        self._values = {
            "recordingFrequency": recording_frequency,
            "recordingModeOverride": recording_mode_override,
        }


class ConfigurationRecorderRecordingGroupExclusionByResourceTypes(base.Block):
    """spec.forProvider.recordingGroup.exclusionByResourceTypes of ConfigurationRecorder, configservice.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-configservice/latest/resources/configservice.aws.m.upbound.io/ConfigurationRecorder/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        resource_types: base.Strings | None = None,
    ) -> None:
        self._values = {
            "resourceTypes": resource_types,
        }


class ConfigurationRecorderRecordingGroupRecordingStrategy(base.Block):
    """spec.forProvider.recordingGroup.recordingStrategy of ConfigurationRecorder, configservice.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-configservice/latest/resources/configservice.aws.m.upbound.io/ConfigurationRecorder/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        use_only: str | None = None,
    ) -> None:
        self._values = {
            "useOnly": use_only,
        }


class ConfigurationRecorderRecordingModeRecordingModeOverride(base.Block):
    """spec.forProvider.recordingMode.recordingModeOverride of ConfigurationRecorder, configservice.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-configservice/latest/resources/configservice.aws.m.upbound.io/ConfigurationRecorder/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        description: str | None = None,
        recording_frequency: str | None = None,
        resource_types: base.Strings | None = None,
    ) -> None:
        self._values = {
            "description": description,
            "recordingFrequency": recording_frequency,
            "resourceTypes": resource_types,
        }


ConfigurationRecorderProviderConfigRef = shared.ProviderConfigRef
ConfigurationRecorderRoleArnRef = shared.Reference
ConfigurationRecorderRoleArnSelector = shared.Selector
ConfigurationRecorderWriteConnectionSecretToRef = shared.LocalReference


class DeliveryChannel(base.KubernetesObject):
    """DeliveryChannel, configservice.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-configservice/latest/resources/configservice.aws.m.upbound.io/DeliveryChannel/v1beta1
    """

    __slots__ = ()

    GROUP = "configservice.aws.m.upbound.io"
    KIND = "DeliveryChannel"
    VERSION = "v1beta1"
    PLURAL = "deliverychannels"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: DeliveryChannelSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class DeliveryChannelSpec(base.Block):
    """spec of DeliveryChannel, configservice.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-configservice/latest/resources/configservice.aws.m.upbound.io/DeliveryChannel/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: DeliveryChannelForProvider,
        init_provider: DeliveryChannelInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: DeliveryChannelProviderConfigRef | None = None,
        write_connection_secret_to_ref: DeliveryChannelWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class DeliveryChannelForProvider(base.Block):
    """spec.forProvider of DeliveryChannel, configservice.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-configservice/latest/resources/configservice.aws.m.upbound.io/DeliveryChannel/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        s3_bucket_name: str | None = None,
        s3_bucket_name_ref: DeliveryChannelS3BucketNameRef | None = None,
        s3_bucket_name_selector: DeliveryChannelS3BucketNameSelector | None = None,
        s3_key_prefix: str | None = None,
        s3_kms_key_arn: str | None = None,
        snapshot_delivery_properties: DeliveryChannelSnapshotDeliveryProperties | None = None,
        sns_topic_arn: str | None = None,
    ) -> None:
        self._values = {
            "region": region,
            "s3BucketName": s3_bucket_name,
            "s3BucketNameRef": s3_bucket_name_ref,
            "s3BucketNameSelector": s3_bucket_name_selector,
            "s3KeyPrefix": s3_key_prefix,
            "s3KmsKeyArn": s3_kms_key_arn,
            "snapshotDeliveryProperties": snapshot_delivery_properties,
            "snsTopicArn": sns_topic_arn,
        }


class DeliveryChannelInitProvider(base.Block):
    """spec.initProvider of DeliveryChannel, configservice.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-configservice/latest/resources/configservice.aws.m.upbound.io/DeliveryChannel/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        s3_bucket_name: str | None = None,
        s3_bucket_name_ref: DeliveryChannelS3BucketNameRef | None = None,
        s3_bucket_name_selector: DeliveryChannelS3BucketNameSelector | None = None,
        s3_key_prefix: str | None = None,
        s3_kms_key_arn: str | None = None,
        snapshot_delivery_properties: DeliveryChannelSnapshotDeliveryProperties | None = None,
        sns_topic_arn: str | None = None,
    ) -> None:
        self._values = {
            "s3BucketName": s3_bucket_name,
            "s3BucketNameRef": s3_bucket_name_ref,
            "s3BucketNameSelector": s3_bucket_name_selector,
            "s3KeyPrefix": s3_key_prefix,
            "s3KmsKeyArn": s3_kms_key_arn,
            "snapshotDeliveryProperties": snapshot_delivery_properties,
            "snsTopicArn": sns_topic_arn,
        }


class DeliveryChannelSnapshotDeliveryProperties(base.Block):
    """spec.forProvider.snapshotDeliveryProperties of DeliveryChannel, configservice.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-configservice/latest/resources/configservice.aws.m.upbound.io/DeliveryChannel/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        delivery_frequency: str | None = None,
    ) -> None:
        self._values = {
            "deliveryFrequency": delivery_frequency,
        }


DeliveryChannelProviderConfigRef = shared.ProviderConfigRef
DeliveryChannelS3BucketNameRef = shared.Reference
DeliveryChannelS3BucketNameSelector = shared.Selector
DeliveryChannelWriteConnectionSecretToRef = shared.LocalReference
