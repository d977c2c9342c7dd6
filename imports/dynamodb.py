# Made by `make imports` from the CRDs (tools/imports); change the generator, not this file.
"""dynamodb.aws.m.upbound.io."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from imports import base, meta, shared


class ContributorInsights(base.KubernetesObject):
    """ContributorInsights, dynamodb.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-dynamodb/latest/resources/dynamodb.aws.m.upbound.io/ContributorInsights/v1beta1
    """

    __slots__ = ()

    GROUP = "dynamodb.aws.m.upbound.io"
    KIND = "ContributorInsights"
    VERSION = "v1beta1"
    PLURAL = "contributorinsights"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: ContributorInsightsSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class ContributorInsightsSpec(base.Block):
    """spec of ContributorInsights, dynamodb.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-dynamodb/latest/resources/dynamodb.aws.m.upbound.io/ContributorInsights/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: ContributorInsightsForProvider,
        init_provider: ContributorInsightsInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: ContributorInsightsProviderConfigRef | None = None,
        write_connection_secret_to_ref: ContributorInsightsWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class ContributorInsightsForProvider(base.Block):
    """spec.forProvider of ContributorInsights, dynamodb.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-dynamodb/latest/resources/dynamodb.aws.m.upbound.io/ContributorInsights/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        index_name: str | None = None,
        mode: str | None = None,
        table_name: str | None = None,
        table_name_ref: ContributorInsightsTableNameRef | None = None,
        table_name_selector: ContributorInsightsTableNameSelector | None = None,
    ) -> None:
        self._values = {
            "indexName": index_name,
            "mode": mode,
            "region": region,
            "tableName": table_name,
            "tableNameRef": table_name_ref,
            "tableNameSelector": table_name_selector,
        }


class ContributorInsightsInitProvider(base.Block):
    """spec.initProvider of ContributorInsights, dynamodb.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-dynamodb/latest/resources/dynamodb.aws.m.upbound.io/ContributorInsights/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        index_name: str | None = None,
        mode: str | None = None,
        table_name: str | None = None,
        table_name_ref: ContributorInsightsTableNameRef | None = None,
        table_name_selector: ContributorInsightsTableNameSelector | None = None,
    ) -> None:
        self._values = {
            "indexName": index_name,
            "mode": mode,
            "tableName": table_name,
            "tableNameRef": table_name_ref,
            "tableNameSelector": table_name_selector,
        }


ContributorInsightsProviderConfigRef = shared.ProviderConfigRef
ContributorInsightsTableNameRef = shared.Reference
ContributorInsightsTableNameSelector = shared.Selector
ContributorInsightsWriteConnectionSecretToRef = shared.LocalReference


class GlobalTable(base.KubernetesObject):
    """GlobalTable, dynamodb.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-dynamodb/latest/resources/dynamodb.aws.m.upbound.io/GlobalTable/v1beta1
    """

    __slots__ = ()

    GROUP = "dynamodb.aws.m.upbound.io"
    KIND = "GlobalTable"
    VERSION = "v1beta1"
    PLURAL = "globaltables"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: GlobalTableSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class GlobalTableSpec(base.Block):
    """spec of GlobalTable, dynamodb.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-dynamodb/latest/resources/dynamodb.aws.m.upbound.io/GlobalTable/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: GlobalTableForProvider,
        init_provider: GlobalTableInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: GlobalTableProviderConfigRef | None = None,
        write_connection_secret_to_ref: GlobalTableWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class GlobalTableForProvider(base.Block):
    """spec.forProvider of GlobalTable, dynamodb.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-dynamodb/latest/resources/dynamodb.aws.m.upbound.io/GlobalTable/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        replica: Sequence[GlobalTableReplica],
    ) -> None:
        self._values = {
            "region": region,
            "replica": replica,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        replica: Sequence[GlobalTableReplica] | None = None,
    ) -> GlobalTableForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: GlobalTableForProvider = cls._of({
            "region": region,
            "replica": replica,
        })
        return block


class GlobalTableInitProvider(base.Block):
    """spec.initProvider of GlobalTable, dynamodb.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-dynamodb/latest/resources/dynamodb.aws.m.upbound.io/GlobalTable/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        replica: Sequence[GlobalTableReplica] | None = None,
    ) -> None:
        self._values = {
            "replica": replica,
        }


class GlobalTableReplica(base.Block):
    """spec.forProvider.replica of GlobalTable, dynamodb.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-dynamodb/latest/resources/dynamodb.aws.m.upbound.io/GlobalTable/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region_name: str | None = None,
    ) -> None:
        self._values = {
            "regionName": region_name,
        }


GlobalTableProviderConfigRef = shared.ProviderConfigRef
GlobalTableWriteConnectionSecretToRef = shared.LocalReference


class KinesisStreamingDestination(base.KubernetesObject):
    """KinesisStreamingDestination, dynamodb.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-dynamodb/latest/resources/dynamodb.aws.m.upbound.io/KinesisStreamingDestination/v1beta1
    """

    __slots__ = ()

    GROUP = "dynamodb.aws.m.upbound.io"
    KIND = "KinesisStreamingDestination"
    VERSION = "v1beta1"
    PLURAL = "kinesisstreamingdestinations"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: KinesisStreamingDestinationSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class KinesisStreamingDestinationSpec(base.Block):
    """spec of KinesisStreamingDestination, dynamodb.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-dynamodb/latest/resources/dynamodb.aws.m.upbound.io/KinesisStreamingDestination/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: KinesisStreamingDestinationForProvider,
        init_provider: KinesisStreamingDestinationInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: KinesisStreamingDestinationProviderConfigRef | None = None,
        write_connection_secret_to_ref: KinesisStreamingDestinationWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class KinesisStreamingDestinationForProvider(base.Block):
    """spec.forProvider of KinesisStreamingDestination, dynamodb.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-dynamodb/latest/resources/dynamodb.aws.m.upbound.io/KinesisStreamingDestination/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        approximate_creation_date_time_precision: str | None = None,
        stream_arn: str | None = None,
        stream_arn_ref: KinesisStreamingDestinationStreamArnRef | None = None,
        stream_arn_selector: KinesisStreamingDestinationStreamArnSelector | None = None,
        table_name: str | None = None,
        table_name_ref: KinesisStreamingDestinationTableNameRef | None = None,
        table_name_selector: KinesisStreamingDestinationTableNameSelector | None = None,
    ) -> None:
        self._values = {
            "approximateCreationDateTimePrecision": approximate_creation_date_time_precision,
            "region": region,
            "streamArn": stream_arn,
            "streamArnRef": stream_arn_ref,
            "streamArnSelector": stream_arn_selector,
            "tableName": table_name,
            "tableNameRef": table_name_ref,
            "tableNameSelector": table_name_selector,
        }


class KinesisStreamingDestinationInitProvider(base.Block):
    """spec.initProvider of KinesisStreamingDestination, dynamodb.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-dynamodb/latest/resources/dynamodb.aws.m.upbound.io/KinesisStreamingDestination/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        approximate_creation_date_time_precision: str | None = None,
        stream_arn: str | None = None,
        stream_arn_ref: KinesisStreamingDestinationStreamArnRef | None = None,
        stream_arn_selector: KinesisStreamingDestinationStreamArnSelector | None = None,
        table_name: str | None = None,
        table_name_ref: KinesisStreamingDestinationTableNameRef | None = None,
        table_name_selector: KinesisStreamingDestinationTableNameSelector | None = None,
    ) -> None:
        self._values = {
            "approximateCreationDateTimePrecision": approximate_creation_date_time_precision,
            "streamArn": stream_arn,
            "streamArnRef": stream_arn_ref,
            "streamArnSelector": stream_arn_selector,
            "tableName": table_name,
            "tableNameRef": table_name_ref,
            "tableNameSelector": table_name_selector,
        }


KinesisStreamingDestinationProviderConfigRef = shared.ProviderConfigRef
KinesisStreamingDestinationStreamArnRef = shared.Reference
KinesisStreamingDestinationStreamArnSelector = shared.Selector
KinesisStreamingDestinationTableNameRef = shared.Reference
KinesisStreamingDestinationTableNameSelector = shared.Selector
KinesisStreamingDestinationWriteConnectionSecretToRef = shared.LocalReference


class ResourcePolicy(base.KubernetesObject):
    """ResourcePolicy, dynamodb.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-dynamodb/latest/resources/dynamodb.aws.m.upbound.io/ResourcePolicy/v1beta1
    """

    __slots__ = ()

    GROUP = "dynamodb.aws.m.upbound.io"
    KIND = "ResourcePolicy"
    VERSION = "v1beta1"
    PLURAL = "resourcepolicies"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: ResourcePolicySpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class ResourcePolicySpec(base.Block):
    """spec of ResourcePolicy, dynamodb.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-dynamodb/latest/resources/dynamodb.aws.m.upbound.io/ResourcePolicy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: ResourcePolicyForProvider,
        init_provider: ResourcePolicyInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: ResourcePolicyProviderConfigRef | None = None,
        write_connection_secret_to_ref: ResourcePolicyWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class ResourcePolicyForProvider(base.Block):
    """spec.forProvider of ResourcePolicy, dynamodb.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-dynamodb/latest/resources/dynamodb.aws.m.upbound.io/ResourcePolicy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        policy: str,
        region: str,
        confirm_remove_self_resource_access: bool | None = None,
        resource_arn: str | None = None,
        resource_arn_ref: ResourcePolicyResourceArnRef | None = None,
        resource_arn_selector: ResourcePolicyResourceArnSelector | None = None,
    ) -> None:
        self._values = {
            "confirmRemoveSelfResourceAccess": confirm_remove_self_resource_access,
            "policy": policy,
            "region": region,
            "resourceArn": resource_arn,
            "resourceArnRef": resource_arn_ref,
            "resourceArnSelector": resource_arn_selector,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        confirm_remove_self_resource_access: bool | None = None,
        policy: str | None = None,
        resource_arn: str | None = None,
        resource_arn_ref: ResourcePolicyResourceArnRef | None = None,
        resource_arn_selector: ResourcePolicyResourceArnSelector | None = None,
    ) -> ResourcePolicyForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: ResourcePolicyForProvider = cls._of({
            "confirmRemoveSelfResourceAccess": confirm_remove_self_resource_access,
            "policy": policy,
            "region": region,
            "resourceArn": resource_arn,
            "resourceArnRef": resource_arn_ref,
            "resourceArnSelector": resource_arn_selector,
        })
        return block


class ResourcePolicyInitProvider(base.Block):
    """spec.initProvider of ResourcePolicy, dynamodb.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-dynamodb/latest/resources/dynamodb.aws.m.upbound.io/ResourcePolicy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        confirm_remove_self_resource_access: bool | None = None,
        policy: str | None = None,
    ) -> None:
        self._values = {
            "confirmRemoveSelfResourceAccess": confirm_remove_self_resource_access,
            "policy": policy,
        }


ResourcePolicyProviderConfigRef = shared.ProviderConfigRef
ResourcePolicyResourceArnRef = shared.Reference
ResourcePolicyResourceArnSelector = shared.Selector
ResourcePolicyWriteConnectionSecretToRef = shared.LocalReference


class Table(base.KubernetesObject):
    """Table, dynamodb.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-dynamodb/latest/resources/dynamodb.aws.m.upbound.io/Table/v1beta1
    """

    __slots__ = ()

    GROUP = "dynamodb.aws.m.upbound.io"
    KIND = "Table"
    VERSION = "v1beta1"
    PLURAL = "tables"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: TableSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class TableSpec(base.Block):
    """spec of Table, dynamodb.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-dynamodb/latest/resources/dynamodb.aws.m.upbound.io/Table/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: TableForProvider,
        init_provider: TableInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: TableProviderConfigRef | None = None,
        write_connection_secret_to_ref: TableWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class TableForProvider(base.Block):
    """spec.forProvider of Table, dynamodb.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-dynamodb/latest/resources/dynamodb.aws.m.upbound.io/Table/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        attribute: Sequence[TableAttribute] | None = None,
        billing_mode: str | None = None,
        deletion_protection_enabled: bool | None = None,
        global_secondary_index: Sequence[TableGlobalSecondaryIndex] | None = None,
        global_table_witness: TableGlobalTableWitness | None = None,
        hash_key: str | None = None,
        import_table: TableImportTable | None = None,
        local_secondary_index: Sequence[TableLocalSecondaryIndex] | None = None,
        on_demand_throughput: TableOnDemandThroughput | None = None,
        point_in_time_recovery: TablePointInTimeRecovery | None = None,
        range_key: str | None = None,
        read_capacity: float | None = None,
        replica: Sequence[TableForProviderReplica] | None = None,
        restore_backup_arn: str | None = None,
        restore_date_time: str | None = None,
        restore_source_name: str | None = None,
        restore_source_table_arn: str | None = None,
        restore_to_latest_time: bool | None = None,
        server_side_encryption: TableServerSideEncryption | None = None,
        stream_enabled: bool | None = None,
        stream_view_type: str | None = None,
        table_class: str | None = None,
        tags: Mapping[str, str] | None = None,
        ttl: TableTtl | None = None,
        warm_throughput: TableWarmThroughput | None = None,
        write_capacity: float | None = None,
    ) -> None:
        self._values = {
            "attribute": attribute,
            "billingMode": billing_mode,
            "deletionProtectionEnabled": deletion_protection_enabled,
            "globalSecondaryIndex": global_secondary_index,
            "globalTableWitness": global_table_witness,
            "hashKey": hash_key,
            "importTable": import_table,
            "localSecondaryIndex": local_secondary_index,
            "onDemandThroughput": on_demand_throughput,
            "pointInTimeRecovery": point_in_time_recovery,
            "rangeKey": range_key,
            "readCapacity": read_capacity,
            "region": region,
            "replica": replica,
            "restoreBackupArn": restore_backup_arn,
            "restoreDateTime": restore_date_time,
            "restoreSourceName": restore_source_name,
            "restoreSourceTableArn": restore_source_table_arn,
            "restoreToLatestTime": restore_to_latest_time,
            "serverSideEncryption": server_side_encryption,
            "streamEnabled": stream_enabled,
            "streamViewType": stream_view_type,
            "tableClass": table_class,
            "tags": tags,
            "ttl": ttl,
            "warmThroughput": warm_throughput,
            "writeCapacity": write_capacity,
        }


class TableInitProvider(base.Block):
    """spec.initProvider of Table, dynamodb.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-dynamodb/latest/resources/dynamodb.aws.m.upbound.io/Table/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        attribute: Sequence[TableAttribute] | None = None,
        billing_mode: str | None = None,
        deletion_protection_enabled: bool | None = None,
        global_secondary_index: Sequence[TableGlobalSecondaryIndex] | None = None,
        global_table_witness: TableGlobalTableWitness | None = None,
        hash_key: str | None = None,
        import_table: TableImportTable | None = None,
        local_secondary_index: Sequence[TableLocalSecondaryIndex] | None = None,
        on_demand_throughput: TableOnDemandThroughput | None = None,
        point_in_time_recovery: TablePointInTimeRecovery | None = None,
        range_key: str | None = None,
        read_capacity: float | None = None,
        replica: Sequence[TableForProviderReplica] | None = None,
        restore_backup_arn: str | None = None,
        restore_date_time: str | None = None,
        restore_source_name: str | None = None,
        restore_source_table_arn: str | None = None,
        restore_to_latest_time: bool | None = None,
        server_side_encryption: TableServerSideEncryption | None = None,
        stream_enabled: bool | None = None,
        stream_view_type: str | None = None,
        table_class: str | None = None,
        tags: Mapping[str, str] | None = None,
        ttl: TableTtl | None = None,
        warm_throughput: TableWarmThroughput | None = None,
        write_capacity: float | None = None,
    ) -> None:
        self._values = {
            "attribute": attribute,
            "billingMode": billing_mode,
            "deletionProtectionEnabled": deletion_protection_enabled,
            "globalSecondaryIndex": global_secondary_index,
            "globalTableWitness": global_table_witness,
            "hashKey": hash_key,
            "importTable": import_table,
            "localSecondaryIndex": local_secondary_index,
            "onDemandThroughput": on_demand_throughput,
            "pointInTimeRecovery": point_in_time_recovery,
            "rangeKey": range_key,
            "readCapacity": read_capacity,
            "replica": replica,
            "restoreBackupArn": restore_backup_arn,
            "restoreDateTime": restore_date_time,
            "restoreSourceName": restore_source_name,
            "restoreSourceTableArn": restore_source_table_arn,
            "restoreToLatestTime": restore_to_latest_time,
            "serverSideEncryption": server_side_encryption,
            "streamEnabled": stream_enabled,
            "streamViewType": stream_view_type,
            "tableClass": table_class,
            "tags": tags,
            "ttl": ttl,
            "warmThroughput": warm_throughput,
            "writeCapacity": write_capacity,
        }


class TableAttribute(base.Block):
    """spec.forProvider.attribute of Table, dynamodb.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-dynamodb/latest/resources/dynamodb.aws.m.upbound.io/Table/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str | None = None,
        type: str | None = None,
    ) -> None:
        self._values = {
            "name": name,
            "type": type,
        }


class TableGlobalSecondaryIndex(base.Block):
    """spec.forProvider.globalSecondaryIndex of Table, dynamodb.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-dynamodb/latest/resources/dynamodb.aws.m.upbound.io/Table/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        hash_key: str | None = None,
        key_schema: Sequence[TableGlobalSecondaryIndexKeySchema] | None = None,
        name: str | None = None,
        non_key_attributes: base.Strings | None = None,
        on_demand_throughput: TableGlobalSecondaryIndexOnDemandThroughput | None = None,
        projection_type: str | None = None,
        range_key: str | None = None,
        read_capacity: float | None = None,
        warm_throughput: TableGlobalSecondaryIndexWarmThroughput | None = None,
        write_capacity: float | None = None,
    ) -> None:
        self._values = {
            "hashKey": hash_key,
            "keySchema": key_schema,
            "name": name,
            "nonKeyAttributes": non_key_attributes,
            "onDemandThroughput": on_demand_throughput,
            "projectionType": projection_type,
            "rangeKey": range_key,
            "readCapacity": read_capacity,
            "warmThroughput": warm_throughput,
            "writeCapacity": write_capacity,
        }


class TableGlobalTableWitness(base.Block):
    """spec.forProvider.globalTableWitness of Table, dynamodb.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-dynamodb/latest/resources/dynamodb.aws.m.upbound.io/Table/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region_name: str | None = None,
    ) -> None:
        self._values = {
            "regionName": region_name,
        }


class TableImportTable(base.Block):
    """spec.forProvider.importTable of Table, dynamodb.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-dynamodb/latest/resources/dynamodb.aws.m.upbound.io/Table/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        input_compression_type: str | None = None,
        input_format: str | None = None,
        input_format_options: TableImportTableInputFormatOptions | None = None,
        s3_bucket_source: TableImportTableS3BucketSource | None = None,
    ) -> None:
        self._values = {
            "inputCompressionType": input_compression_type,
            "inputFormat": input_format,
            "inputFormatOptions": input_format_options,
            "s3BucketSource": s3_bucket_source,
        }


class TableLocalSecondaryIndex(base.Block):
    """spec.forProvider.localSecondaryIndex of Table, dynamodb.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-dynamodb/latest/resources/dynamodb.aws.m.upbound.io/Table/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str | None = None,
        non_key_attributes: base.Strings | None = None,
        projection_type: str | None = None,
        range_key: str | None = None,
    ) -> None:
        self._values = {
            "name": name,
            "nonKeyAttributes": non_key_attributes,
            "projectionType": projection_type,
            "rangeKey": range_key,
        }


class TableOnDemandThroughput(base.Block):
    """spec.forProvider.onDemandThroughput of Table, dynamodb.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-dynamodb/latest/resources/dynamodb.aws.m.upbound.io/Table/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        max_read_request_units: float | None = None,
        max_write_request_units: float | None = None,
    ) -> None:
        self._values = {
            "maxReadRequestUnits": max_read_request_units,
            "maxWriteRequestUnits": max_write_request_units,
        }


class TablePointInTimeRecovery(base.Block):
    """spec.forProvider.pointInTimeRecovery of Table, dynamodb.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-dynamodb/latest/resources/dynamodb.aws.m.upbound.io/Table/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        enabled: bool | None = None,
        recovery_period_in_days: float | None = None,
    ) -> None:
        self._values = {
            "enabled": enabled,
            "recoveryPeriodInDays": recovery_period_in_days,
        }


class TableForProviderReplica(base.Block):
    """spec.forProvider.replica of Table, dynamodb.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-dynamodb/latest/resources/dynamodb.aws.m.upbound.io/Table/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        consistency_mode: str | None = None,
        deletion_protection_enabled: bool | None = None,
        kms_key_arn: str | None = None,
        kms_key_arn_ref: TableReplicaKmsKeyArnRef | None = None,
        kms_key_arn_selector: TableReplicaKmsKeyArnSelector | None = None,
        point_in_time_recovery: bool | None = None,
        propagate_tags: bool | None = None,
        region_name: str | None = None,
    ) -> None:
        self._values = {
            "consistencyMode": consistency_mode,
            "deletionProtectionEnabled": deletion_protection_enabled,
            "kmsKeyArn": kms_key_arn,
            "kmsKeyArnRef": kms_key_arn_ref,
            "kmsKeyArnSelector": kms_key_arn_selector,
            "pointInTimeRecovery": point_in_time_recovery,
            "propagateTags": propagate_tags,
            "regionName": region_name,
        }


class TableServerSideEncryption(base.Block):
    """spec.forProvider.serverSideEncryption of Table, dynamodb.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-dynamodb/latest/resources/dynamodb.aws.m.upbound.io/Table/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        enabled: bool | None = None,
        kms_key_arn: str | None = None,
        kms_key_arn_ref: TableServerSideEncryptionKmsKeyArnRef | None = None,
        kms_key_arn_selector: TableServerSideEncryptionKmsKeyArnSelector | None = None,
    ) -> None:
        self._values = {
            "enabled": enabled,
            "kmsKeyArn": kms_key_arn,
            "kmsKeyArnRef": kms_key_arn_ref,
            "kmsKeyArnSelector": kms_key_arn_selector,
        }


class TableTtl(base.Block):
    """spec.forProvider.ttl of Table, dynamodb.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-dynamodb/latest/resources/dynamodb.aws.m.upbound.io/Table/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        attribute_name: str | None = None,
        enabled: bool | None = None,
    ) -> None:
        self._values = {
            "attributeName": attribute_name,
            "enabled": enabled,
        }


class TableWarmThroughput(base.Block):
    """spec.forProvider.warmThroughput of Table, dynamodb.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-dynamodb/latest/resources/dynamodb.aws.m.upbound.io/Table/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        read_units_per_second: float | None = None,
        write_units_per_second: float | None = None,
    ) -> None:
        self._values = {
            "readUnitsPerSecond": read_units_per_second,
            "writeUnitsPerSecond": write_units_per_second,
        }


class TableGlobalSecondaryIndexKeySchema(base.Block):
    """spec.forProvider.globalSecondaryIndex.keySchema of Table, dynamodb.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-dynamodb/latest/resources/dynamodb.aws.m.upbound.io/Table/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        attribute_name: str | None = None,
        key_type: str | None = None,
    ) -> None:
        self._values = {
            "attributeName": attribute_name,
            "keyType": key_type,
        }


class TableImportTableInputFormatOptions(base.Block):
    """spec.forProvider.importTable.inputFormatOptions of Table, dynamodb.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-dynamodb/latest/resources/dynamodb.aws.m.upbound.io/Table/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        csv: TableImportTableInputFormatOptionsCsv | None = None,
    ) -> None:
        self._values = {
            "csv": csv,
        }


class TableImportTableS3BucketSource(base.Block):
    """spec.forProvider.importTable.s3BucketSource of Table, dynamodb.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-dynamodb/latest/resources/dynamodb.aws.m.upbound.io/Table/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        bucket: str | None = None,
        bucket_owner: str | None = None,
        key_prefix: str | None = None,
    ) -> None:
        self._values = {
            "bucket": bucket,
            "bucketOwner": bucket_owner,
            "keyPrefix": key_prefix,
        }


class TableImportTableInputFormatOptionsCsv(base.Block):
    """spec.forProvider.importTable.inputFormatOptions.csv of Table, dynamodb.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-dynamodb/latest/resources/dynamodb.aws.m.upbound.io/Table/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        delimiter: str | None = None,
        header_list: base.Strings | None = None,
    ) -> None:
        self._values = {
            "delimiter": delimiter,
            "headerList": header_list,
        }


TableGlobalSecondaryIndexOnDemandThroughput = TableOnDemandThroughput
TableGlobalSecondaryIndexWarmThroughput = TableWarmThroughput
TableProviderConfigRef = shared.ProviderConfigRef
TableReplicaKmsKeyArnRef = shared.Reference
TableReplicaKmsKeyArnSelector = shared.Selector
TableServerSideEncryptionKmsKeyArnRef = shared.Reference
TableServerSideEncryptionKmsKeyArnSelector = shared.Selector
TableWriteConnectionSecretToRef = shared.LocalReference


class TableReplica(base.KubernetesObject):
    """TableReplica, dynamodb.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-dynamodb/latest/resources/dynamodb.aws.m.upbound.io/TableReplica/v1beta1
    """

    __slots__ = ()

    GROUP = "dynamodb.aws.m.upbound.io"
    KIND = "TableReplica"
    VERSION = "v1beta1"
    PLURAL = "tablereplicas"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: TableReplicaSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class TableReplicaSpec(base.Block):
    """spec of TableReplica, dynamodb.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-dynamodb/latest/resources/dynamodb.aws.m.upbound.io/TableReplica/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: TableReplicaForProvider,
        init_provider: TableReplicaInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: TableReplicaProviderConfigRef | None = None,
        write_connection_secret_to_ref: TableReplicaWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class TableReplicaForProvider(base.Block):
    """spec.forProvider of TableReplica, dynamodb.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-dynamodb/latest/resources/dynamodb.aws.m.upbound.io/TableReplica/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        deletion_protection_enabled: bool | None = None,
        global_table_arn: str | None = None,
        global_table_arn_ref: TableReplicaGlobalTableArnRef | None = None,
        global_table_arn_selector: TableReplicaGlobalTableArnSelector | None = None,
        kms_key_arn: str | None = None,
        kms_key_arn_ref: shared.Reference | None = None,
        kms_key_arn_selector: shared.Selector | None = None,
        point_in_time_recovery: bool | None = None,
        table_class_override: str | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "deletionProtectionEnabled": deletion_protection_enabled,
            "globalTableArn": global_table_arn,
            "globalTableArnRef": global_table_arn_ref,
            "globalTableArnSelector": global_table_arn_selector,
            "kmsKeyArn": kms_key_arn,
            "kmsKeyArnRef": kms_key_arn_ref,
            "kmsKeyArnSelector": kms_key_arn_selector,
            "pointInTimeRecovery": point_in_time_recovery,
            "region": region,
            "tableClassOverride": table_class_override,
            "tags": tags,
        }


class TableReplicaInitProvider(base.Block):
    """spec.initProvider of TableReplica, dynamodb.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-dynamodb/latest/resources/dynamodb.aws.m.upbound.io/TableReplica/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        deletion_protection_enabled: bool | None = None,
        global_table_arn: str | None = None,
        global_table_arn_ref: TableReplicaGlobalTableArnRef | None = None,
        global_table_arn_selector: TableReplicaGlobalTableArnSelector | None = None,
        kms_key_arn: str | None = None,
        kms_key_arn_ref: shared.Reference | None = None,
        kms_key_arn_selector: shared.Selector | None = None,
        point_in_time_recovery: bool | None = None,
        table_class_override: str | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "deletionProtectionEnabled": deletion_protection_enabled,
            "globalTableArn": global_table_arn,
            "globalTableArnRef": global_table_arn_ref,
            "globalTableArnSelector": global_table_arn_selector,
            "kmsKeyArn": kms_key_arn,
            "kmsKeyArnRef": kms_key_arn_ref,
            "kmsKeyArnSelector": kms_key_arn_selector,
            "pointInTimeRecovery": point_in_time_recovery,
            "tableClassOverride": table_class_override,
            "tags": tags,
        }


TableReplicaGlobalTableArnRef = shared.Reference
TableReplicaGlobalTableArnSelector = shared.Selector
TableReplicaProviderConfigRef = shared.ProviderConfigRef
TableReplicaWriteConnectionSecretToRef = shared.LocalReference


class Tag(base.KubernetesObject):
    """Tag, dynamodb.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-dynamodb/latest/resources/dynamodb.aws.m.upbound.io/Tag/v1beta1
    """

    __slots__ = ()

    GROUP = "dynamodb.aws.m.upbound.io"
    KIND = "Tag"
    VERSION = "v1beta1"
    PLURAL = "tags"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: TagSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class TagSpec(base.Block):
    """spec of Tag, dynamodb.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-dynamodb/latest/resources/dynamodb.aws.m.upbound.io/Tag/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: TagForProvider,
        init_provider: TagInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: TagProviderConfigRef | None = None,
        write_connection_secret_to_ref: TagWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class TagForProvider(base.Block):
    """spec.forProvider of Tag, dynamodb.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-dynamodb/latest/resources/dynamodb.aws.m.upbound.io/Tag/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str,
        region: str,
        resource_arn: str,
        value: str,
    ) -> None:
        self._values = {
            "key": key,
            "region": region,
            "resourceArn": resource_arn,
            "value": value,
        }

    @classmethod
    def partial(
        cls,
        *,
        key: str,
        region: str,
        resource_arn: str,
        value: str | None = None,
    ) -> TagForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: TagForProvider = cls._of({
            "key": key,
            "region": region,
            "resourceArn": resource_arn,
            "value": value,
        })
        return block


class TagInitProvider(base.Block):
    """spec.initProvider of Tag, dynamodb.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-dynamodb/latest/resources/dynamodb.aws.m.upbound.io/Tag/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        value: str | None = None,
    ) -> None:
        self._values = {
            "value": value,
        }


TagProviderConfigRef = shared.ProviderConfigRef
TagWriteConnectionSecretToRef = shared.LocalReference
