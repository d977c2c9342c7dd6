# Made by `make imports` from the CRDs (tools/imports); change the generator, not this file.
"""opensearch.aws.m.upbound.io."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from imports import base, meta, shared


class Domain(base.KubernetesObject):
    """Domain, opensearch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-opensearch/latest/resources/opensearch.aws.m.upbound.io/Domain/v1beta1
    """

    __slots__ = ()

    GROUP = "opensearch.aws.m.upbound.io"
    KIND = "Domain"
    VERSION = "v1beta1"
    PLURAL = "domains"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: DomainSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class DomainSpec(base.Block):
    """spec of Domain, opensearch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-opensearch/latest/resources/opensearch.aws.m.upbound.io/Domain/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: DomainForProvider,
        init_provider: DomainInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: DomainProviderConfigRef | None = None,
        write_connection_secret_to_ref: DomainWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class DomainForProvider(base.Block):
    """spec.forProvider of Domain, opensearch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-opensearch/latest/resources/opensearch.aws.m.upbound.io/Domain/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        domain_name: str,
        region: str,
        advanced_options: Mapping[str, str] | None = None,
        advanced_security_options: DomainAdvancedSecurityOptions | None = None,
        aiml_options: DomainAimlOptions | None = None,
        auto_tune_options: DomainAutoTuneOptions | None = None,
        cluster_config: DomainClusterConfig | None = None,
        cognito_options: DomainCognitoOptions | None = None,
        deployment_strategy_options: DomainDeploymentStrategyOptions | None = None,
        domain_endpoint_options: DomainDomainEndpointOptions | None = None,
        ebs_options: DomainEbsOptions | None = None,
        encrypt_at_rest: DomainEncryptAtRest | None = None,
        engine_version: str | None = None,
        identity_center_options: DomainIdentityCenterOptions | None = None,
        ip_address_type: str | None = None,
        log_publishing_options: Sequence[DomainLogPublishingOptions] | None = None,
        node_to_node_encryption: DomainNodeToNodeEncryption | None = None,
        off_peak_window_options: DomainOffPeakWindowOptions | None = None,
        snapshot_options: DomainSnapshotOptions | None = None,
        software_update_options: DomainSoftwareUpdateOptions | None = None,
        tags: Mapping[str, str] | None = None,
        vpc_options: DomainVpcOptions | None = None,
    ) -> None:
        self._values = {
            "advancedOptions": advanced_options,
            "advancedSecurityOptions": advanced_security_options,
            "aimlOptions": aiml_options,
            "autoTuneOptions": auto_tune_options,
            "clusterConfig": cluster_config,
            "cognitoOptions": cognito_options,
            "deploymentStrategyOptions": deployment_strategy_options,
            "domainEndpointOptions": domain_endpoint_options,
            "domainName": domain_name,
            "ebsOptions": ebs_options,
            "encryptAtRest": encrypt_at_rest,
            "engineVersion": engine_version,
            "identityCenterOptions": identity_center_options,
            "ipAddressType": ip_address_type,
            "logPublishingOptions": log_publishing_options,
            "nodeToNodeEncryption": node_to_node_encryption,
            "offPeakWindowOptions": off_peak_window_options,
            "region": region,
            "snapshotOptions": snapshot_options,
            "softwareUpdateOptions": software_update_options,
            "tags": tags,
            "vpcOptions": vpc_options,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        advanced_options: Mapping[str, str] | None = None,
        advanced_security_options: DomainAdvancedSecurityOptions | None = None,
        aiml_options: DomainAimlOptions | None = None,
        auto_tune_options: DomainAutoTuneOptions | None = None,
        cluster_config: DomainClusterConfig | None = None,
        cognito_options: DomainCognitoOptions | None = None,
        deployment_strategy_options: DomainDeploymentStrategyOptions | None = None,
        domain_endpoint_options: DomainDomainEndpointOptions | None = None,
        domain_name: str | None = None,
        ebs_options: DomainEbsOptions | None = None,
        encrypt_at_rest: DomainEncryptAtRest | None = None,
        engine_version: str | None = None,
        identity_center_options: DomainIdentityCenterOptions | None = None,
        ip_address_type: str | None = None,
        log_publishing_options: Sequence[DomainLogPublishingOptions] | None = None,
        node_to_node_encryption: DomainNodeToNodeEncryption | None = None,
        off_peak_window_options: DomainOffPeakWindowOptions | None = None,
        snapshot_options: DomainSnapshotOptions | None = None,
        software_update_options: DomainSoftwareUpdateOptions | None = None,
        tags: Mapping[str, str] | None = None,
        vpc_options: DomainVpcOptions | None = None,
    ) -> DomainForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: DomainForProvider = cls._of({
            "advancedOptions": advanced_options,
            "advancedSecurityOptions": advanced_security_options,
            "aimlOptions": aiml_options,
            "autoTuneOptions": auto_tune_options,
            "clusterConfig": cluster_config,
            "cognitoOptions": cognito_options,
            "deploymentStrategyOptions": deployment_strategy_options,
            "domainEndpointOptions": domain_endpoint_options,
            "domainName": domain_name,
            "ebsOptions": ebs_options,
            "encryptAtRest": encrypt_at_rest,
            "engineVersion": engine_version,
            "identityCenterOptions": identity_center_options,
            "ipAddressType": ip_address_type,
            "logPublishingOptions": log_publishing_options,
            "nodeToNodeEncryption": node_to_node_encryption,
            "offPeakWindowOptions": off_peak_window_options,
            "region": region,
            "snapshotOptions": snapshot_options,
            "softwareUpdateOptions": software_update_options,
            "tags": tags,
            "vpcOptions": vpc_options,
        })
        return block


class DomainInitProvider(base.Block):
    """spec.initProvider of Domain, opensearch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-opensearch/latest/resources/opensearch.aws.m.upbound.io/Domain/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        advanced_options: Mapping[str, str] | None = None,
        advanced_security_options: DomainAdvancedSecurityOptions | None = None,
        aiml_options: DomainAimlOptions | None = None,
        auto_tune_options: DomainAutoTuneOptions | None = None,
        cluster_config: DomainClusterConfig | None = None,
        cognito_options: DomainCognitoOptions | None = None,
        deployment_strategy_options: DomainDeploymentStrategyOptions | None = None,
        domain_endpoint_options: DomainDomainEndpointOptions | None = None,
        domain_name: str | None = None,
        ebs_options: DomainEbsOptions | None = None,
        encrypt_at_rest: DomainEncryptAtRest | None = None,
        engine_version: str | None = None,
        identity_center_options: DomainIdentityCenterOptions | None = None,
        ip_address_type: str | None = None,
        log_publishing_options: Sequence[DomainLogPublishingOptions] | None = None,
        node_to_node_encryption: DomainNodeToNodeEncryption | None = None,
        off_peak_window_options: DomainOffPeakWindowOptions | None = None,
        snapshot_options: DomainSnapshotOptions | None = None,
        software_update_options: DomainSoftwareUpdateOptions | None = None,
        tags: Mapping[str, str] | None = None,
        vpc_options: DomainVpcOptions | None = None,
    ) -> None:
        self._values = {
            "advancedOptions": advanced_options,
            "advancedSecurityOptions": advanced_security_options,
            "aimlOptions": aiml_options,
            "autoTuneOptions": auto_tune_options,
            "clusterConfig": cluster_config,
            "cognitoOptions": cognito_options,
            "deploymentStrategyOptions": deployment_strategy_options,
            "domainEndpointOptions": domain_endpoint_options,
            "domainName": domain_name,
            "ebsOptions": ebs_options,
            "encryptAtRest": encrypt_at_rest,
            "engineVersion": engine_version,
            "identityCenterOptions": identity_center_options,
            "ipAddressType": ip_address_type,
            "logPublishingOptions": log_publishing_options,
            "nodeToNodeEncryption": node_to_node_encryption,
            "offPeakWindowOptions": off_peak_window_options,
            "snapshotOptions": snapshot_options,
            "softwareUpdateOptions": software_update_options,
            "tags": tags,
            "vpcOptions": vpc_options,
        }


class DomainAdvancedSecurityOptions(base.Block):
    """spec.forProvider.advancedSecurityOptions of Domain, opensearch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-opensearch/latest/resources/opensearch.aws.m.upbound.io/Domain/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        anonymous_auth_enabled: bool | None = None,
        enabled: bool | None = None,
        internal_user_database_enabled: bool | None = None,
        jwt_options: DomainAdvancedSecurityOptionsJwtOptions | None = None,
        master_user_options: DomainAdvancedSecurityOptionsMasterUserOptions | None = None,
    ) -> None:
        self._values = {
            "anonymousAuthEnabled": anonymous_auth_enabled,
            "enabled": enabled,
            "internalUserDatabaseEnabled": internal_user_database_enabled,
            "jwtOptions": jwt_options,
            "masterUserOptions": master_user_options,
        }


class DomainAimlOptions(base.Block):
    """spec.forProvider.aimlOptions of Domain, opensearch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-opensearch/latest/resources/opensearch.aws.m.upbound.io/Domain/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        natural_language_query_generation_options: DomainAimlOptionsNaturalLanguageQueryGenerationOptions | None = None,
        s3_vectors_engine: DomainAimlOptionsS3VectorsEngine | None = None,
        serverless_vector_acceleration: DomainAimlOptionsServerlessVectorAcceleration | None = None,
    ) -> None:
        self._values = {
            "naturalLanguageQueryGenerationOptions": natural_language_query_generation_options,
            "s3VectorsEngine": s3_vectors_engine,
            "serverlessVectorAcceleration": serverless_vector_acceleration,
        }


class DomainAutoTuneOptions(base.Block):
    """spec.forProvider.autoTuneOptions of Domain, opensearch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-opensearch/latest/resources/opensearch.aws.m.upbound.io/Domain/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        desired_state: str | None = None,
        maintenance_schedule: Sequence[DomainAutoTuneOptionsMaintenanceSchedule] | None = None,
        rollback_on_disable: str | None = None,
        use_off_peak_window: bool | None = None,
    ) -> None:
        self._values = {
            "desiredState": desired_state,
            "maintenanceSchedule": maintenance_schedule,
            "rollbackOnDisable": rollback_on_disable,
            "useOffPeakWindow": use_off_peak_window,
        }


class DomainClusterConfig(base.Block):
    """spec.forProvider.clusterConfig of Domain, opensearch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-opensearch/latest/resources/opensearch.aws.m.upbound.io/Domain/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        cold_storage_options: DomainClusterConfigColdStorageOptions | None = None,
        dedicated_master_count: float | None = None,
        dedicated_master_enabled: bool | None = None,
        dedicated_master_type: str | None = None,
        instance_count: float | None = None,
        instance_type: str | None = None,
        multi_az_with_standby_enabled: bool | None = None,
        node_options: Sequence[DomainClusterConfigNodeOptions] | None = None,
        warm_count: float | None = None,
        warm_enabled: bool | None = None,
        warm_type: str | None = None,
        zone_awareness_config: DomainClusterConfigZoneAwarenessConfig | None = None,
        zone_awareness_enabled: bool | None = None,
    ) -> None:
        self._values = {
            "coldStorageOptions": cold_storage_options,
            "dedicatedMasterCount": dedicated_master_count,
            "dedicatedMasterEnabled": dedicated_master_enabled,
            "dedicatedMasterType": dedicated_master_type,
            "instanceCount": instance_count,
            "instanceType": instance_type,
            "multiAzWithStandbyEnabled": multi_az_with_standby_enabled,
            "nodeOptions": node_options,
            "warmCount": warm_count,
            "warmEnabled": warm_enabled,
            "warmType": warm_type,
            "zoneAwarenessConfig": zone_awareness_config,
            "zoneAwarenessEnabled": zone_awareness_enabled,
        }


class DomainCognitoOptions(base.Block):
    """spec.forProvider.cognitoOptions of Domain, opensearch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-opensearch/latest/resources/opensearch.aws.m.upbound.io/Domain/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        enabled: bool | None = None,
        identity_pool_id: str | None = None,
        role_arn: str | None = None,
        user_pool_id: str | None = None,
    ) -> None:
        self._values = {
            "enabled": enabled,
            "identityPoolId": identity_pool_id,
            "roleArn": role_arn,
            "userPoolId": user_pool_id,
        }


class DomainDeploymentStrategyOptions(base.Block):
    """spec.forProvider.deploymentStrategyOptions of Domain, opensearch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-opensearch/latest/resources/opensearch.aws.m.upbound.io/Domain/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        deployment_strategy: str | None = None,
    ) -> None:
        self._values = {
            "deploymentStrategy": deployment_strategy,
        }


class DomainDomainEndpointOptions(base.Block):
    """spec.forProvider.domainEndpointOptions of Domain, opensearch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-opensearch/latest/resources/opensearch.aws.m.upbound.io/Domain/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        custom_endpoint: str | None = None,
        custom_endpoint_certificate_arn: str | None = None,
        custom_endpoint_enabled: bool | None = None,
        enforce_https: bool | None = None,
        tls_security_policy: str | None = None,
    ) -> None:
        self._values = {
            "customEndpoint": custom_endpoint,
            "customEndpointCertificateArn": custom_endpoint_certificate_arn,
            "customEndpointEnabled": custom_endpoint_enabled,
            "enforceHttps": enforce_https,
            "tlsSecurityPolicy": tls_security_policy,
        }


class DomainEbsOptions(base.Block):
    """spec.forProvider.ebsOptions of Domain, opensearch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-opensearch/latest/resources/opensearch.aws.m.upbound.io/Domain/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        ebs_enabled: bool | None = None,
        iops: float | None = None,
        throughput: float | None = None,
        volume_size: float | None = None,
        volume_type: str | None = None,
    ) -> None:
        self._values = {
            "ebsEnabled": ebs_enabled,
            "iops": iops,
            "throughput": throughput,
            "volumeSize": volume_size,
            "volumeType": volume_type,
        }


class DomainEncryptAtRest(base.Block):
    """spec.forProvider.encryptAtRest of Domain, opensearch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-opensearch/latest/resources/opensearch.aws.m.upbound.io/Domain/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        enabled: bool | None = None,
        kms_key_id: str | None = None,
        kms_key_id_ref: DomainEncryptAtRestKmsKeyIdRef | None = None,
        kms_key_id_selector: DomainEncryptAtRestKmsKeyIdSelector | None = None,
    ) -> None:
        self._values = {
            "enabled": enabled,
            "kmsKeyId": kms_key_id,
            "kmsKeyIdRef": kms_key_id_ref,
            "kmsKeyIdSelector": kms_key_id_selector,
        }


class DomainIdentityCenterOptions(base.Block):
    """spec.forProvider.identityCenterOptions of Domain, opensearch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-opensearch/latest/resources/opensearch.aws.m.upbound.io/Domain/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        enabled_api_access: bool | None = None,
        identity_center_instance_arn: str | None = None,
        roles_key: str | None = None,
        subject_key: str | None = None,
    ) -> None:
        self._values = {
            "enabledApiAccess": enabled_api_access,
            "identityCenterInstanceArn": identity_center_instance_arn,
            "rolesKey": roles_key,
            "subjectKey": subject_key,
        }


class DomainLogPublishingOptions(base.Block):
    """spec.forProvider.logPublishingOptions of Domain, opensearch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-opensearch/latest/resources/opensearch.aws.m.upbound.io/Domain/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        cloudwatch_log_group_arn: str | None = None,
        cloudwatch_log_group_arn_ref: DomainLogPublishingOptionsCloudwatchLogGroupArnRef | None = None,
        cloudwatch_log_group_arn_selector: DomainLogPublishingOptionsCloudwatchLogGroupArnSelector | None = None,
        enabled: bool | None = None,
        log_type: str | None = None,
    ) -> None:
        self._values = {
            "cloudwatchLogGroupArn": cloudwatch_log_group_arn,
            "cloudwatchLogGroupArnRef": cloudwatch_log_group_arn_ref,
            "cloudwatchLogGroupArnSelector": cloudwatch_log_group_arn_selector,
            "enabled": enabled,
            "logType": log_type,
        }


class DomainNodeToNodeEncryption(base.Block):
    """spec.forProvider.nodeToNodeEncryption of Domain, opensearch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-opensearch/latest/resources/opensearch.aws.m.upbound.io/Domain/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        enabled: bool | None = None,
    ) -> None:
        self._values = {
            "enabled": enabled,
        }


class DomainOffPeakWindowOptions(base.Block):
    """spec.forProvider.offPeakWindowOptions of Domain, opensearch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-opensearch/latest/resources/opensearch.aws.m.upbound.io/Domain/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        enabled: bool | None = None,
        off_peak_window: DomainOffPeakWindowOptionsOffPeakWindow | None = None,
    ) -> None:
        self._values = {
            "enabled": enabled,
            "offPeakWindow": off_peak_window,
        }


class DomainSnapshotOptions(base.Block):
    """spec.forProvider.snapshotOptions of Domain, opensearch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-opensearch/latest/resources/opensearch.aws.m.upbound.io/Domain/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        automated_snapshot_start_hour: float | None = None,
    ) -> None:
        self._values = {
            "automatedSnapshotStartHour": automated_snapshot_start_hour,
        }


class DomainSoftwareUpdateOptions(base.Block):
    """spec.forProvider.softwareUpdateOptions of Domain, opensearch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-opensearch/latest/resources/opensearch.aws.m.upbound.io/Domain/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        auto_software_update_enabled: bool | None = None,
    ) -> None:
        self._values = {
            "autoSoftwareUpdateEnabled": auto_software_update_enabled,
        }


class DomainVpcOptions(base.Block):
    """spec.forProvider.vpcOptions of Domain, opensearch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-opensearch/latest/resources/opensearch.aws.m.upbound.io/Domain/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        security_group_id_refs: Sequence[DomainVpcOptionsSecurityGroupIdRefs] | None = None,
        security_group_id_selector: DomainVpcOptionsSecurityGroupIdSelector | None = None,
        security_group_ids: base.Strings | None = None,
        subnet_id_refs: Sequence[DomainVpcOptionsSubnetIdRefs] | None = None,
        subnet_id_selector: DomainVpcOptionsSubnetIdSelector | None = None,
        subnet_ids: base.Strings | None = None,
    ) -> None:
        self._values = {
            "securityGroupIdRefs": security_group_id_refs,
            "securityGroupIdSelector": security_group_id_selector,
            "securityGroupIds": security_group_ids,
            "subnetIdRefs": subnet_id_refs,
            "subnetIdSelector": subnet_id_selector,
            "subnetIds": subnet_ids,
        }


class DomainAdvancedSecurityOptionsJwtOptions(base.Block):
    """spec.forProvider.advancedSecurityOptions.jwtOptions of Domain, opensearch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-opensearch/latest/resources/opensearch.aws.m.upbound.io/Domain/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        enabled: bool | None = None,
        jwks_url: str | None = None,
        public_key: str | None = None,
        roles_key: str | None = None,
        subject_key: str | None = None,
    ) -> None:
        self._values = {
            "enabled": enabled,
            "jwksUrl": jwks_url,
            "publicKey": public_key,
            "rolesKey": roles_key,
            "subjectKey": subject_key,
        }


class DomainAdvancedSecurityOptionsMasterUserOptions(base.Block):
    """spec.forProvider.advancedSecurityOptions.masterUserOptions of Domain, opensearch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-opensearch/latest/resources/opensearch.aws.m.upbound.io/Domain/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        master_user_arn: str | None = None,
        master_user_name: str | None = None,
        master_user_password_secret_ref: DomainAdvancedSecurityOptionsMasterUserOptionsMasterUserPasswordSecretRef | None = None,
    ) -> None:
        self._values = {
            "masterUserArn": master_user_arn,
            "masterUserName": master_user_name,
            "masterUserPasswordSecretRef": master_user_password_secret_ref,
        }


class DomainAimlOptionsNaturalLanguageQueryGenerationOptions(base.Block):
    """spec.forProvider.aimlOptions.naturalLanguageQueryGenerationOptions of Domain, opensearch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-opensearch/latest/resources/opensearch.aws.m.upbound.io/Domain/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        desired_state: str | None = None,
    ) -> None:
        self._values = {
            "desiredState": desired_state,
        }


class DomainAimlOptionsS3VectorsEngine(base.Block):
    """spec.forProvider.aimlOptions.s3VectorsEngine of Domain, opensearch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-opensearch/latest/resources/opensearch.aws.m.upbound.io/Domain/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        enabled: bool | None = None,
    ) -> None:
        self._values = {
            "enabled": enabled,
        }


class DomainAimlOptionsServerlessVectorAcceleration(base.Block):
    """spec.forProvider.aimlOptions.serverlessVectorAcceleration of Domain, opensearch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-opensearch/latest/resources/opensearch.aws.m.upbound.io/Domain/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        enabled: bool | None = None,
    ) -> None:
        self._values = {
            "enabled": enabled,
        }


class DomainAutoTuneOptionsMaintenanceSchedule(base.Block):
    """spec.forProvider.autoTuneOptions.maintenanceSchedule of Domain, opensearch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-opensearch/latest/resources/opensearch.aws.m.upbound.io/Domain/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        cron_expression_for_recurrence: str | None = None,
        duration: DomainAutoTuneOptionsMaintenanceScheduleDuration | None = None,
        start_at: str | None = None,
    ) -> None:
        self._values = {
            "cronExpressionForRecurrence": cron_expression_for_recurrence,
            "duration": duration,
            "startAt": start_at,
        }


class DomainClusterConfigColdStorageOptions(base.Block):
    """spec.forProvider.clusterConfig.coldStorageOptions of Domain, opensearch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-opensearch/latest/resources/opensearch.aws.m.upbound.io/Domain/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        enabled: bool | None = None,
    ) -> None:
        self._values = {
            "enabled": enabled,
        }


class DomainClusterConfigNodeOptions(base.Block):
    """spec.forProvider.clusterConfig.nodeOptions of Domain, opensearch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-opensearch/latest/resources/opensearch.aws.m.upbound.io/Domain/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        node_config: DomainClusterConfigNodeOptionsNodeConfig | None = None,
        node_type: str | None = None,
    ) -> None:
        self._values = {
            "nodeConfig": node_config,
            "nodeType": node_type,
        }


class DomainClusterConfigZoneAwarenessConfig(base.Block):
    """spec.forProvider.clusterConfig.zoneAwarenessConfig of Domain, opensearch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-opensearch/latest/resources/opensearch.aws.m.upbound.io/Domain/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        availability_zone_count: float | None = None,
    ) -> None:
        self._values = {
            "availabilityZoneCount": availability_zone_count,
        }


class DomainOffPeakWindowOptionsOffPeakWindow(base.Block):
    """spec.forProvider.offPeakWindowOptions.offPeakWindow of Domain, opensearch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-opensearch/latest/resources/opensearch.aws.m.upbound.io/Domain/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        window_start_time: DomainOffPeakWindowOptionsOffPeakWindowWindowStartTime | None = None,
    ) -> None:
        self._values = {
            "windowStartTime": window_start_time,
        }


class DomainAutoTuneOptionsMaintenanceScheduleDuration(base.Block):
    """spec.forProvider.autoTuneOptions.maintenanceSchedule.duration of Domain, opensearch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-opensearch/latest/resources/opensearch.aws.m.upbound.io/Domain/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        unit: str | None = None,
        value: float | None = None,
    ) -> None:
        self._values = {
            "unit": unit,
            "value": value,
        }


class DomainClusterConfigNodeOptionsNodeConfig(base.Block):
    """spec.forProvider.clusterConfig.nodeOptions.nodeConfig of Domain, opensearch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-opensearch/latest/resources/opensearch.aws.m.upbound.io/Domain/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        count: float | None = None,
        enabled: bool | None = None,
        type: str | None = None,
    ) -> None:
        self._values = {
            "count": count,
            "enabled": enabled,
            "type": type,
        }


class DomainOffPeakWindowOptionsOffPeakWindowWindowStartTime(base.Block):
    """spec.forProvider.offPeakWindowOptions.offPeakWindow.windowStartTime of Domain, opensearch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-opensearch/latest/resources/opensearch.aws.m.upbound.io/Domain/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        hours: float | None = None,
        minutes: float | None = None,
    ) -> None:
        self._values = {
            "hours": hours,
            "minutes": minutes,
        }


DomainAdvancedSecurityOptionsMasterUserOptionsMasterUserPasswordSecretRef = shared.SecretKeyReference
DomainEncryptAtRestKmsKeyIdRef = shared.Reference
DomainEncryptAtRestKmsKeyIdSelector = shared.Selector
DomainLogPublishingOptionsCloudwatchLogGroupArnRef = shared.Reference
DomainLogPublishingOptionsCloudwatchLogGroupArnSelector = shared.Selector
DomainProviderConfigRef = shared.ProviderConfigRef
DomainVpcOptionsSecurityGroupIdRefs = shared.Reference
DomainVpcOptionsSecurityGroupIdSelector = shared.Selector
DomainVpcOptionsSubnetIdRefs = shared.Reference
DomainVpcOptionsSubnetIdSelector = shared.Selector
DomainWriteConnectionSecretToRef = shared.LocalReference


class DomainPolicy(base.KubernetesObject):
    """DomainPolicy, opensearch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-opensearch/latest/resources/opensearch.aws.m.upbound.io/DomainPolicy/v1beta1
    """

    __slots__ = ()

    GROUP = "opensearch.aws.m.upbound.io"
    KIND = "DomainPolicy"
    VERSION = "v1beta1"
    PLURAL = "domainpolicies"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: DomainPolicySpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class DomainPolicySpec(base.Block):
    """spec of DomainPolicy, opensearch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-opensearch/latest/resources/opensearch.aws.m.upbound.io/DomainPolicy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: DomainPolicyForProvider,
        init_provider: DomainPolicyInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: DomainPolicyProviderConfigRef | None = None,
        write_connection_secret_to_ref: DomainPolicyWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class DomainPolicyForProvider(base.Block):
    """spec.forProvider of DomainPolicy, opensearch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-opensearch/latest/resources/opensearch.aws.m.upbound.io/DomainPolicy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        access_policies: str,
        region: str,
        domain_name: str | None = None,
        domain_name_ref: DomainPolicyDomainNameRef | None = None,
        domain_name_selector: DomainPolicyDomainNameSelector | None = None,
    ) -> None:
        self._values = {
            "accessPolicies": access_policies,
            "domainName": domain_name,
            "domainNameRef": domain_name_ref,
            "domainNameSelector": domain_name_selector,
            "region": region,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        access_policies: str | None = None,
        domain_name: str | None = None,
        domain_name_ref: DomainPolicyDomainNameRef | None = None,
        domain_name_selector: DomainPolicyDomainNameSelector | None = None,
    ) -> DomainPolicyForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: DomainPolicyForProvider = cls._of({
            "accessPolicies": access_policies,
            "domainName": domain_name,
            "domainNameRef": domain_name_ref,
            "domainNameSelector": domain_name_selector,
            "region": region,
        })
        return block


class DomainPolicyInitProvider(base.Block):
    """spec.initProvider of DomainPolicy, opensearch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-opensearch/latest/resources/opensearch.aws.m.upbound.io/DomainPolicy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        access_policies: str | None = None,
        domain_name: str | None = None,
        domain_name_ref: DomainPolicyDomainNameRef | None = None,
        domain_name_selector: DomainPolicyDomainNameSelector | None = None,
    ) -> None:
        self._values = {
            "accessPolicies": access_policies,
            "domainName": domain_name,
            "domainNameRef": domain_name_ref,
            "domainNameSelector": domain_name_selector,
        }


DomainPolicyDomainNameRef = shared.Reference
DomainPolicyDomainNameSelector = shared.Selector
DomainPolicyProviderConfigRef = shared.ProviderConfigRef
DomainPolicyWriteConnectionSecretToRef = shared.LocalReference
