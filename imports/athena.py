# Made by `make imports` from the CRDs (tools/imports); change the generator, not this file.
"""athena.aws.m.upbound.io."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from imports import base, meta, shared


class NamedQuery(base.KubernetesObject):
    """NamedQuery, athena.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-athena/latest/resources/athena.aws.m.upbound.io/NamedQuery/v1beta1
    """

    __slots__ = ()

    GROUP = "athena.aws.m.upbound.io"
    KIND = "NamedQuery"
    VERSION = "v1beta1"
    PLURAL = "namedqueries"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: NamedQuerySpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class NamedQuerySpec(base.Block):
    """spec of NamedQuery, athena.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-athena/latest/resources/athena.aws.m.upbound.io/NamedQuery/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: NamedQueryForProvider,
        init_provider: NamedQueryInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: NamedQueryProviderConfigRef | None = None,
        write_connection_secret_to_ref: NamedQueryWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class NamedQueryForProvider(base.Block):
    """spec.forProvider of NamedQuery, athena.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-athena/latest/resources/athena.aws.m.upbound.io/NamedQuery/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str,
        query: str,
        region: str,
        database: str | None = None,
        database_ref: NamedQueryDatabaseRef | None = None,
        database_selector: NamedQueryDatabaseSelector | None = None,
        description: str | None = None,
        workgroup: str | None = None,
        workgroup_ref: NamedQueryWorkgroupRef | None = None,
        workgroup_selector: NamedQueryWorkgroupSelector | None = None,
    ) -> None:
        self._values = {
            "database": database,
            "databaseRef": database_ref,
            "databaseSelector": database_selector,
            "description": description,
            "name": name,
            "query": query,
            "region": region,
            "workgroup": workgroup,
            "workgroupRef": workgroup_ref,
            "workgroupSelector": workgroup_selector,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        database: str | None = None,
        database_ref: NamedQueryDatabaseRef | None = None,
        database_selector: NamedQueryDatabaseSelector | None = None,
        description: str | None = None,
        name: str | None = None,
        query: str | None = None,
        workgroup: str | None = None,
        workgroup_ref: NamedQueryWorkgroupRef | None = None,
        workgroup_selector: NamedQueryWorkgroupSelector | None = None,
    ) -> NamedQueryForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: NamedQueryForProvider = cls._of({
            "database": database,
            "databaseRef": database_ref,
            "databaseSelector": database_selector,
            "description": description,
            "name": name,
            "query": query,
            "region": region,
            "workgroup": workgroup,
            "workgroupRef": workgroup_ref,
            "workgroupSelector": workgroup_selector,
        })
        return block


class NamedQueryInitProvider(base.Block):
    """spec.initProvider of NamedQuery, athena.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-athena/latest/resources/athena.aws.m.upbound.io/NamedQuery/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        database: str | None = None,
        database_ref: NamedQueryDatabaseRef | None = None,
        database_selector: NamedQueryDatabaseSelector | None = None,
        description: str | None = None,
        name: str | None = None,
        query: str | None = None,
        workgroup: str | None = None,
        workgroup_ref: NamedQueryWorkgroupRef | None = None,
        workgroup_selector: NamedQueryWorkgroupSelector | None = None,
    ) -> None:
        self._values = {
            "database": database,
            "databaseRef": database_ref,
            "databaseSelector": database_selector,
            "description": description,
            "name": name,
            "query": query,
            "workgroup": workgroup,
            "workgroupRef": workgroup_ref,
            "workgroupSelector": workgroup_selector,
        }


NamedQueryDatabaseRef = shared.Reference
NamedQueryDatabaseSelector = shared.Selector
NamedQueryProviderConfigRef = shared.ProviderConfigRef
NamedQueryWorkgroupRef = shared.Reference
NamedQueryWorkgroupSelector = shared.Selector
NamedQueryWriteConnectionSecretToRef = shared.LocalReference


class Workgroup(base.KubernetesObject):
    """Workgroup, athena.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-athena/latest/resources/athena.aws.m.upbound.io/Workgroup/v1beta1
    """

    __slots__ = ()

    GROUP = "athena.aws.m.upbound.io"
    KIND = "Workgroup"
    VERSION = "v1beta1"
    PLURAL = "workgroups"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: WorkgroupSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class WorkgroupSpec(base.Block):
    """spec of Workgroup, athena.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-athena/latest/resources/athena.aws.m.upbound.io/Workgroup/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: WorkgroupForProvider,
        init_provider: WorkgroupInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: WorkgroupProviderConfigRef | None = None,
        write_connection_secret_to_ref: WorkgroupWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class WorkgroupForProvider(base.Block):
    """spec.forProvider of Workgroup, athena.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-athena/latest/resources/athena.aws.m.upbound.io/Workgroup/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        configuration: WorkgroupConfiguration | None = None,
        description: str | None = None,
        force_destroy: bool | None = None,
        state: str | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "configuration": configuration,
            "description": description,
            "forceDestroy": force_destroy,
            "region": region,
            "state": state,
            "tags": tags,
        }


class WorkgroupInitProvider(base.Block):
    """spec.initProvider of Workgroup, athena.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-athena/latest/resources/athena.aws.m.upbound.io/Workgroup/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        configuration: WorkgroupConfiguration | None = None,
        description: str | None = None,
        force_destroy: bool | None = None,
        state: str | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "configuration": configuration,
            "description": description,
            "forceDestroy": force_destroy,
            "state": state,
            "tags": tags,
        }


class WorkgroupConfiguration(base.Block):
    """spec.forProvider.configuration of Workgroup, athena.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-athena/latest/resources/athena.aws.m.upbound.io/Workgroup/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        bytes_scanned_cutoff_per_query: float | None = None,
        customer_content_encryption_configuration: WorkgroupConfigurationCustomerContentEncryptionConfiguration | None = None,
        enable_minimum_encryption_configuration: bool | None = None,
        enforce_workgroup_configuration: bool | None = None,
        engine_version: WorkgroupConfigurationEngineVersion | None = None,
        execution_role: str | None = None,
        identity_center_configuration: WorkgroupConfigurationIdentityCenterConfiguration | None = None,
        managed_query_results_configuration: WorkgroupConfigurationManagedQueryResultsConfiguration | None = None,
        monitoring_configuration: WorkgroupConfigurationMonitoringConfiguration | None = None,
        publish_cloudwatch_metrics_enabled: bool | None = None,
        query_results_s3_access_grants_configuration: WorkgroupConfigurationQueryResultsS3AccessGrantsConfiguration | None = None,
        requester_pays_enabled: bool | None = None,
        result_configuration: WorkgroupConfigurationResultConfiguration | None = None,
    ) -> None:
        self._values = {
            "bytesScannedCutoffPerQuery": bytes_scanned_cutoff_per_query,
            "customerContentEncryptionConfiguration": customer_content_encryption_configuration,
            "enableMinimumEncryptionConfiguration": enable_minimum_encryption_configuration,
            "enforceWorkgroupConfiguration": enforce_workgroup_configuration,
            "engineVersion": engine_version,
            "executionRole": execution_role,
            "identityCenterConfiguration": identity_center_configuration,
            "managedQueryResultsConfiguration": managed_query_results_configuration,
            "monitoringConfiguration": monitoring_configuration,
            "publishCloudwatchMetricsEnabled": publish_cloudwatch_metrics_enabled,
            "queryResultsS3AccessGrantsConfiguration": query_results_s3_access_grants_configuration,
            "requesterPaysEnabled": requester_pays_enabled,
            "resultConfiguration": result_configuration,
        }


class WorkgroupConfigurationCustomerContentEncryptionConfiguration(base.Block):
    """spec.forProvider.configuration.customerContentEncryptionConfiguration of Workgroup, athena.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-athena/latest/resources/athena.aws.m.upbound.io/Workgroup/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        kms_key: str | None = None,
    ) -> None:
        self._values = {
            "kmsKey": kms_key,
        }


class WorkgroupConfigurationEngineVersion(base.Block):
    """spec.forProvider.configuration.engineVersion of Workgroup, athena.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-athena/latest/resources/athena.aws.m.upbound.io/Workgroup/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        selected_engine_version: str | None = None,
    ) -> None:
        self._values = {
            "selectedEngineVersion": selected_engine_version,
        }


class WorkgroupConfigurationIdentityCenterConfiguration(base.Block):
    """spec.forProvider.configuration.identityCenterConfiguration of Workgroup, athena.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-athena/latest/resources/athena.aws.m.upbound.io/Workgroup/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        enable_identity_center: bool | None = None,
        identity_center_instance_arn: str | None = None,
    ) -> None:
        self._values = {
            "enableIdentityCenter": enable_identity_center,
            "identityCenterInstanceArn": identity_center_instance_arn,
        }


class WorkgroupConfigurationManagedQueryResultsConfiguration(base.Block):
    """spec.forProvider.configuration.managedQueryResultsConfiguration of Workgroup, athena.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-athena/latest/resources/athena.aws.m.upbound.io/Workgroup/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        enabled: bool | None = None,
        encryption_configuration: WorkgroupConfigurationManagedQueryResultsConfigurationEncryptionConfiguration | None = None,
    ) -> None:
        self._values = {
            "enabled": enabled,
            "encryptionConfiguration": encryption_configuration,
        }


class WorkgroupConfigurationMonitoringConfiguration(base.Block):
    """spec.forProvider.configuration.monitoringConfiguration of Workgroup, athena.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-athena/latest/resources/athena.aws.m.upbound.io/Workgroup/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        cloud_watch_logging_configuration: WorkgroupConfigurationMonitoringConfigurationCloudWatchLoggingConfiguration | None = None,
        managed_logging_configuration: WorkgroupConfigurationMonitoringConfigurationManagedLoggingConfiguration | None = None,
        s3_logging_configuration: WorkgroupConfigurationMonitoringConfigurationS3LoggingConfiguration | None = None,
    ) -> None:
        self._values = {
            "cloudWatchLoggingConfiguration": cloud_watch_logging_configuration,
            "managedLoggingConfiguration": managed_logging_configuration,
            "s3LoggingConfiguration": s3_logging_configuration,
        }


class WorkgroupConfigurationQueryResultsS3AccessGrantsConfiguration(base.Block):
    """spec.forProvider.configuration.queryResultsS3AccessGrantsConfiguration of Workgroup, athena.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-athena/latest/resources/athena.aws.m.upbound.io/Workgroup/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        authentication_type: str | None = None,
        create_user_level_prefix: bool | None = None,
        enable_s3_access_grants: bool | None = None,
    ) -> None:
        self._values = {
            "authenticationType": authentication_type,
            "createUserLevelPrefix": create_user_level_prefix,
            "enableS3AccessGrants": enable_s3_access_grants,
        }


class WorkgroupConfigurationResultConfiguration(base.Block):
    """spec.forProvider.configuration.resultConfiguration of Workgroup, athena.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-athena/latest/resources/athena.aws.m.upbound.io/Workgroup/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        acl_configuration: WorkgroupConfigurationResultConfigurationAclConfiguration | None = None,
        encryption_configuration: WorkgroupConfigurationResultConfigurationEncryptionConfiguration | None = None,
        expected_bucket_owner: str | None = None,
        output_location: str | None = None,
    ) -> None:
        self._values = {
            "aclConfiguration": acl_configuration,
            "encryptionConfiguration": encryption_configuration,
            "expectedBucketOwner": expected_bucket_owner,
            "outputLocation": output_location,
        }


class WorkgroupConfigurationManagedQueryResultsConfigurationEncryptionConfiguration(base.Block):
    """spec.forProvider.configuration.managedQueryResultsConfiguration.encryptionConfiguration of Workgroup, athena.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-athena/latest/resources/athena.aws.m.upbound.io/Workgroup/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        kms_key: str | None = None,
    ) -> None:
        self._values = {
            "kmsKey": kms_key,
        }


class WorkgroupConfigurationMonitoringConfigurationCloudWatchLoggingConfiguration(base.Block):
    """spec.forProvider.configuration.monitoringConfiguration.cloudWatchLoggingConfiguration of Workgroup, athena.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-athena/latest/resources/athena.aws.m.upbound.io/Workgroup/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        enabled: bool | None = None,
        log_group: str | None = None,
        log_stream_name_prefix: str | None = None,
        log_type: Sequence[WorkgroupConfigurationMonitoringConfigurationCloudWatchLoggingConfigurationLogType] | None = None,
    ) -> None:
        self._values = {
            "enabled": enabled,
            "logGroup": log_group,
            "logStreamNamePrefix": log_stream_name_prefix,
            "logType": log_type,
        }


class WorkgroupConfigurationMonitoringConfigurationManagedLoggingConfiguration(base.Block):
    """spec.forProvider.configuration.monitoringConfiguration.managedLoggingConfiguration of Workgroup, athena.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-athena/latest/resources/athena.aws.m.upbound.io/Workgroup/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        enabled: bool | None = None,
        kms_key: str | None = None,
    ) -> None:
        self._values = {
            "enabled": enabled,
            "kmsKey": kms_key,
        }


class WorkgroupConfigurationMonitoringConfigurationS3LoggingConfiguration(base.Block):
    """spec.forProvider.configuration.monitoringConfiguration.s3LoggingConfiguration of Workgroup, athena.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-athena/latest/resources/athena.aws.m.upbound.io/Workgroup/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        enabled: bool | None = None,
        kms_key: str | None = None,
        log_location: str | None = None,
    ) -> None:
        self._values = {
            "enabled": enabled,
            "kmsKey": kms_key,
            "logLocation": log_location,
        }


class WorkgroupConfigurationResultConfigurationAclConfiguration(base.Block):
    """spec.forProvider.configuration.resultConfiguration.aclConfiguration of Workgroup, athena.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-athena/latest/resources/athena.aws.m.upbound.io/Workgroup/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        s3_acl_option: str | None = None,
    ) -> None:
        self._values = {
            "s3AclOption": s3_acl_option,
        }


class WorkgroupConfigurationResultConfigurationEncryptionConfiguration(base.Block):
    """spec.forProvider.configuration.resultConfiguration.encryptionConfiguration of Workgroup, athena.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-athena/latest/resources/athena.aws.m.upbound.io/Workgroup/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        encryption_option: str | None = None,
        kms_key_arn: str | None = None,
        kms_key_arn_ref: WorkgroupConfigurationResultConfigurationEncryptionConfigurationKmsKeyArnRef | None = None,
        kms_key_arn_selector: WorkgroupConfigurationResultConfigurationEncryptionConfigurationKmsKeyArnSelector | None = None,
    ) -> None:
        self._values = {
            "encryptionOption": encryption_option,
            "kmsKeyArn": kms_key_arn,
            "kmsKeyArnRef": kms_key_arn_ref,
            "kmsKeyArnSelector": kms_key_arn_selector,
        }


class WorkgroupConfigurationMonitoringConfigurationCloudWatchLoggingConfigurationLogType(base.Block):
    """spec.forProvider.configuration.monitoringConfiguration.cloudWatchLoggingConfiguration.logType of Workgroup, athena.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-athena/latest/resources/athena.aws.m.upbound.io/Workgroup/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str | None = None,
        values: base.Strings | None = None,
    ) -> None:
        self._values = {
            "key": key,
            "values": values,
        }


WorkgroupConfigurationResultConfigurationEncryptionConfigurationKmsKeyArnRef = shared.Reference
WorkgroupConfigurationResultConfigurationEncryptionConfigurationKmsKeyArnSelector = shared.Selector
WorkgroupProviderConfigRef = shared.ProviderConfigRef
WorkgroupWriteConnectionSecretToRef = shared.LocalReference
