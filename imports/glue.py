# Made by `make imports` from the CRDs (tools/imports); change the generator, not this file.
"""glue.aws.m.upbound.io."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from imports import base, meta, shared


class CatalogDatabase(base.KubernetesObject):
    """CatalogDatabase, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/CatalogDatabase/v1beta1
    """

    __slots__ = ()

    GROUP = "glue.aws.m.upbound.io"
    KIND = "CatalogDatabase"
    VERSION = "v1beta1"
    PLURAL = "catalogdatabases"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: CatalogDatabaseSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class CatalogDatabaseSpec(base.Block):
    """spec of CatalogDatabase, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/CatalogDatabase/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: CatalogDatabaseForProvider,
        init_provider: CatalogDatabaseInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: CatalogDatabaseProviderConfigRef | None = None,
        write_connection_secret_to_ref: CatalogDatabaseWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class CatalogDatabaseForProvider(base.Block):
    """spec.forProvider of CatalogDatabase, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/CatalogDatabase/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        catalog_id: str,
        region: str,
        create_table_default_permission: Sequence[CatalogDatabaseCreateTableDefaultPermission] | None = None,
        description: str | None = None,
        federated_database: CatalogDatabaseFederatedDatabase | None = None,
        location_uri: str | None = None,
        parameters: Mapping[str, str] | None = None,
        tags: Mapping[str, str] | None = None,
        target_database: CatalogDatabaseTargetDatabase | None = None,
    ) -> None:
        self._values = {
            "catalogId": catalog_id,
            "createTableDefaultPermission": create_table_default_permission,
            "description": description,
            "federatedDatabase": federated_database,
            "locationUri": location_uri,
            "parameters": parameters,
            "region": region,
            "tags": tags,
            "targetDatabase": target_database,
        }


class CatalogDatabaseInitProvider(base.Block):
    """spec.initProvider of CatalogDatabase, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/CatalogDatabase/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        create_table_default_permission: Sequence[CatalogDatabaseCreateTableDefaultPermission] | None = None,
        description: str | None = None,
        federated_database: CatalogDatabaseFederatedDatabase | None = None,
        location_uri: str | None = None,
        parameters: Mapping[str, str] | None = None,
        tags: Mapping[str, str] | None = None,
        target_database: CatalogDatabaseInitProviderTargetDatabase | None = None,
    ) -> None:
        self._values = {
            "createTableDefaultPermission": create_table_default_permission,
            "description": description,
            "federatedDatabase": federated_database,
            "locationUri": location_uri,
            "parameters": parameters,
            "tags": tags,
            "targetDatabase": target_database,
        }


class CatalogDatabaseCreateTableDefaultPermission(base.Block):
    """spec.forProvider.createTableDefaultPermission of CatalogDatabase, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/CatalogDatabase/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        permissions: base.Strings | None = None,
        principal: CatalogDatabaseCreateTableDefaultPermissionPrincipal | None = None,
    ) -> None:
        self._values = {
            "permissions": permissions,
            "principal": principal,
        }


class CatalogDatabaseFederatedDatabase(base.Block):
    """spec.forProvider.federatedDatabase of CatalogDatabase, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/CatalogDatabase/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        connection_name: str | None = None,
        identifier: str | None = None,
    ) -> None:
        self._values = {
            "connectionName": connection_name,
            "identifier": identifier,
        }


class CatalogDatabaseTargetDatabase(base.Block):
    """spec.forProvider.targetDatabase of CatalogDatabase, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/CatalogDatabase/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        catalog_id: str,
        database_name: str | None = None,
        region: str | None = None,
    ) -> None:
        self._values = {
            "catalogId": catalog_id,
            "databaseName": database_name,
            "region": region,
        }


class CatalogDatabaseInitProviderTargetDatabase(base.Block):
    """spec.initProvider.targetDatabase of CatalogDatabase, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/CatalogDatabase/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        database_name: str | None = None,
    ) -> None:
        self._values = {
            "databaseName": database_name,
        }


class CatalogDatabaseCreateTableDefaultPermissionPrincipal(base.Block):
    """spec.forProvider.createTableDefaultPermission.principal of CatalogDatabase, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/CatalogDatabase/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        data_lake_principal_identifier: str | None = None,
    ) -> None:
        self._values = {
            "dataLakePrincipalIdentifier": data_lake_principal_identifier,
        }


CatalogDatabaseProviderConfigRef = shared.ProviderConfigRef
CatalogDatabaseWriteConnectionSecretToRef = shared.LocalReference


class CatalogTable(base.KubernetesObject):
    """CatalogTable, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/CatalogTable/v1beta1
    """

    __slots__ = ()

    GROUP = "glue.aws.m.upbound.io"
    KIND = "CatalogTable"
    VERSION = "v1beta1"
    PLURAL = "catalogtables"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: CatalogTableSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class CatalogTableSpec(base.Block):
    """spec of CatalogTable, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/CatalogTable/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: CatalogTableForProvider,
        init_provider: CatalogTableInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: CatalogTableProviderConfigRef | None = None,
        write_connection_secret_to_ref: CatalogTableWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class CatalogTableForProvider(base.Block):
    """spec.forProvider of CatalogTable, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/CatalogTable/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        catalog_id: str,
        region: str,
        database_name: str | None = None,
        database_name_ref: CatalogTableDatabaseNameRef | None = None,
        database_name_selector: CatalogTableDatabaseNameSelector | None = None,
        description: str | None = None,
        open_table_format_input: CatalogTableOpenTableFormatInput | None = None,
        owner: str | None = None,
        parameters: Mapping[str, str] | None = None,
        partition_index: Sequence[CatalogTablePartitionIndex] | None = None,
        partition_keys: Sequence[CatalogTablePartitionKeys] | None = None,
        retention: float | None = None,
        storage_descriptor: CatalogTableStorageDescriptor | None = None,
        table_type: str | None = None,
        target_table: CatalogTableTargetTable | None = None,
        view_definition: CatalogTableViewDefinition | None = None,
        view_expanded_text: str | None = None,
        view_original_text: str | None = None,
    ) -> None:
        self._values = {
            "catalogId": catalog_id,
            "databaseName": database_name,
            "databaseNameRef": database_name_ref,
            "databaseNameSelector": database_name_selector,
            "description": description,
            "openTableFormatInput": open_table_format_input,
            "owner": owner,
            "parameters": parameters,
            "partitionIndex": partition_index,
            "partitionKeys": partition_keys,
            "region": region,
            "retention": retention,
            "storageDescriptor": storage_descriptor,
            "tableType": table_type,
            "targetTable": target_table,
            "viewDefinition": view_definition,
            "viewExpandedText": view_expanded_text,
            "viewOriginalText": view_original_text,
        }


class CatalogTableInitProvider(base.Block):
    """spec.initProvider of CatalogTable, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/CatalogTable/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        description: str | None = None,
        open_table_format_input: CatalogTableOpenTableFormatInput | None = None,
        owner: str | None = None,
        parameters: Mapping[str, str] | None = None,
        partition_index: Sequence[CatalogTablePartitionIndex] | None = None,
        partition_keys: Sequence[CatalogTablePartitionKeys] | None = None,
        retention: float | None = None,
        storage_descriptor: CatalogTableStorageDescriptor | None = None,
        table_type: str | None = None,
        target_table: CatalogTableInitProviderTargetTable | None = None,
        view_definition: CatalogTableViewDefinition | None = None,
        view_expanded_text: str | None = None,
        view_original_text: str | None = None,
    ) -> None:
        self._values = {
            "description": description,
            "openTableFormatInput": open_table_format_input,
            "owner": owner,
            "parameters": parameters,
            "partitionIndex": partition_index,
            "partitionKeys": partition_keys,
            "retention": retention,
            "storageDescriptor": storage_descriptor,
            "tableType": table_type,
            "targetTable": target_table,
            "viewDefinition": view_definition,
            "viewExpandedText": view_expanded_text,
            "viewOriginalText": view_original_text,
        }


class CatalogTableOpenTableFormatInput(base.Block):
    """spec.forProvider.openTableFormatInput of CatalogTable, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/CatalogTable/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        iceberg_input: CatalogTableOpenTableFormatInputIcebergInput | None = None,
    ) -> None:
        self._values = {
            "icebergInput": iceberg_input,
        }


class CatalogTablePartitionIndex(base.Block):
    """spec.forProvider.partitionIndex of CatalogTable, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/CatalogTable/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        index_name: str | None = None,
        keys: base.Strings | None = None,
    ) -> None:
        self._values = {
            "indexName": index_name,
            "keys": keys,
        }


class CatalogTablePartitionKeys(base.Block):
    """spec.forProvider.partitionKeys of CatalogTable, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/CatalogTable/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        comment: str | None = None,
        name: str | None = None,
        parameters: Mapping[str, str] | None = None,
        type: str | None = None,
    ) -> None:
        self._values = {
            "comment": comment,
            "name": name,
            "parameters": parameters,
            "type": type,
        }


class CatalogTableStorageDescriptor(base.Block):
    """spec.forProvider.storageDescriptor of CatalogTable, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/CatalogTable/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        additional_locations: base.Strings | None = None,
        bucket_columns: base.Strings | None = None,
        columns: Sequence[CatalogTableStorageDescriptorColumns] | None = None,
        compressed: bool | None = None,
        input_format: str | None = None,
        location: str | None = None,
        number_of_buckets: float | None = None,
        output_format: str | None = None,
        parameters: Mapping[str, str] | None = None,
        schema_reference: CatalogTableStorageDescriptorSchemaReference | None = None,
        ser_de_info: CatalogTableStorageDescriptorSerDeInfo | None = None,
        skewed_info: CatalogTableStorageDescriptorSkewedInfo | None = None,
        sort_columns: Sequence[CatalogTableStorageDescriptorSortColumns] | None = None,
        stored_as_sub_directories: bool | None = None,
    ) -> None:
        self._values = {
            "additionalLocations": additional_locations,
            "bucketColumns": bucket_columns,
            "columns": columns,
            "compressed": compressed,
            "inputFormat": input_format,
            "location": location,
            "numberOfBuckets": number_of_buckets,
            "outputFormat": output_format,
            "parameters": parameters,
            "schemaReference": schema_reference,
            "serDeInfo": ser_de_info,
            "skewedInfo": skewed_info,
            "sortColumns": sort_columns,
            "storedAsSubDirectories": stored_as_sub_directories,
        }


class CatalogTableTargetTable(base.Block):
    """spec.forProvider.targetTable of CatalogTable, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/CatalogTable/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        catalog_id: str,
        database_name: str,
        name: str | None = None,
        region: str | None = None,
    ) -> None:
        self._values = {
            "catalogId": catalog_id,
            "databaseName": database_name,
            "name": name,
            "region": region,
        }


class CatalogTableViewDefinition(base.Block):
    """spec.forProvider.viewDefinition of CatalogTable, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/CatalogTable/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        definer: str | None = None,
        is_protected: bool | None = None,
        last_refresh_type: str | None = None,
        refresh_seconds: float | None = None,
        representations: Sequence[CatalogTableViewDefinitionRepresentations] | None = None,
        sub_object_version_ids: Sequence[float] | None = None,
        sub_objects: base.Strings | None = None,
        view_version_id: float | None = None,
        view_version_token: str | None = None,
    ) -> None:
        self._values = {
            "definer": definer,
            "isProtected": is_protected,
            "lastRefreshType": last_refresh_type,
            "refreshSeconds": refresh_seconds,
            "representations": representations,
            "subObjectVersionIds": sub_object_version_ids,
            "subObjects": sub_objects,
            "viewVersionId": view_version_id,
            "viewVersionToken": view_version_token,
        }


class CatalogTableInitProviderTargetTable(base.Block):
    """spec.initProvider.targetTable of CatalogTable, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/CatalogTable/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str | None = None,
    ) -> None:
        self._values = {
            "name": name,
        }


class CatalogTableOpenTableFormatInputIcebergInput(base.Block):
    """spec.forProvider.openTableFormatInput.icebergInput of CatalogTable, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/CatalogTable/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        iceberg_table_input: CatalogTableOpenTableFormatInputIcebergInputIcebergTableInput | None = None,
        metadata_operation: str | None = None,
        version: str | None = None,
    ) -> None:
        self._values = {
            "icebergTableInput": iceberg_table_input,
            "metadataOperation": metadata_operation,
            "version": version,
        }


class CatalogTableStorageDescriptorColumns(base.Block):
    """spec.forProvider.storageDescriptor.columns of CatalogTable, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/CatalogTable/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        comment: str | None = None,
        name: str | None = None,
        parameters: Mapping[str, str] | None = None,
        type: str | None = None,
    ) -> None:
        self._values = {
            "comment": comment,
            "name": name,
            "parameters": parameters,
            "type": type,
        }


class CatalogTableStorageDescriptorSchemaReference(base.Block):
    """spec.forProvider.storageDescriptor.schemaReference of CatalogTable, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/CatalogTable/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        schema_id: CatalogTableStorageDescriptorSchemaReferenceSchemaId | None = None,
        schema_version_id: str | None = None,
        schema_version_number: float | None = None,
    ) -> None:
        self._values = {
            "schemaId": schema_id,
            "schemaVersionId": schema_version_id,
            "schemaVersionNumber": schema_version_number,
        }


class CatalogTableStorageDescriptorSerDeInfo(base.Block):
    """spec.forProvider.storageDescriptor.serDeInfo of CatalogTable, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/CatalogTable/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str | None = None,
        parameters: Mapping[str, str] | None = None,
        serialization_library: str | None = None,
    ) -> None:
        self._values = {
            "name": name,
            "parameters": parameters,
            "serializationLibrary": serialization_library,
        }


class CatalogTableStorageDescriptorSkewedInfo(base.Block):
    """spec.forProvider.storageDescriptor.skewedInfo of CatalogTable, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/CatalogTable/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        skewed_column_names: base.Strings | None = None,
        skewed_column_value_location_maps: Mapping[str, str] | None = None,
        skewed_column_values: base.Strings | None = None,
    ) -> None:
        self._values = {
            "skewedColumnNames": skewed_column_names,
            "skewedColumnValueLocationMaps": skewed_column_value_location_maps,
            "skewedColumnValues": skewed_column_values,
        }


class CatalogTableStorageDescriptorSortColumns(base.Block):
    """spec.forProvider.storageDescriptor.sortColumns of CatalogTable, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/CatalogTable/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        column: str | None = None,
        sort_order: float | None = None,
    ) -> None:
        self._values = {
            "column": column,
            "sortOrder": sort_order,
        }


class CatalogTableViewDefinitionRepresentations(base.Block):
    """spec.forProvider.viewDefinition.representations of CatalogTable, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/CatalogTable/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        dialect: str | None = None,
        dialect_version: str | None = None,
        validation_connection: str | None = None,
        validation_connection_ref: CatalogTableViewDefinitionRepresentationsValidationConnectionRef | None = None,
        validation_connection_selector: CatalogTableViewDefinitionRepresentationsValidationConnectionSelector | None = None,
        view_expanded_text: str | None = None,
        view_original_text: str | None = None,
    ) -> None:
        self._values = {
            "dialect": dialect,
            "dialectVersion": dialect_version,
            "validationConnection": validation_connection,
            "validationConnectionRef": validation_connection_ref,
            "validationConnectionSelector": validation_connection_selector,
            "viewExpandedText": view_expanded_text,
            "viewOriginalText": view_original_text,
        }


class CatalogTableOpenTableFormatInputIcebergInputIcebergTableInput(base.Block):
    """spec.forProvider.openTableFormatInput.icebergInput.icebergTableInput of CatalogTable, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/CatalogTable/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        location: str | None = None,
        partition_spec: CatalogTableOpenTableFormatInputIcebergInputIcebergTableInputPartitionSpec | None = None,
        properties: Mapping[str, str] | None = None,
        schema: CatalogTableOpenTableFormatInputIcebergInputIcebergTableInputSchema | None = None,
        sort_order: CatalogTableOpenTableFormatInputIcebergInputIcebergTableInputSortOrder | None = None,
    ) -> None:
        self._values = {
            "location": location,
            "partitionSpec": partition_spec,
            "properties": properties,
            "schema": schema,
            "sortOrder": sort_order,
        }


class CatalogTableStorageDescriptorSchemaReferenceSchemaId(base.Block):
    """spec.forProvider.storageDescriptor.schemaReference.schemaId of CatalogTable, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/CatalogTable/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        registry_name: str | None = None,
        schema_arn: str | None = None,
        schema_name: str | None = None,
    ) -> None:
        self._values = {
            "registryName": registry_name,
            "schemaArn": schema_arn,
            "schemaName": schema_name,
        }


class CatalogTableOpenTableFormatInputIcebergInputIcebergTableInputPartitionSpec(base.Block):
    """spec.forProvider.openTableFormatInput.icebergInput.icebergTableInput.partitionSpec of CatalogTable, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/CatalogTable/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        fields: Sequence[CatalogTableOpenTableFormatInputIcebergInputIcebergTableInputPartitionSpecFields] | None = None,
        spec_id: float | None = None,
    ) -> None:
        self._values = {
            "fields": fields,
            "specId": spec_id,
        }


class CatalogTableOpenTableFormatInputIcebergInputIcebergTableInputSchema(base.Block):
    """spec.forProvider.openTableFormatInput.icebergInput.icebergTableInput.schema of CatalogTable, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/CatalogTable/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        fields: Sequence[CatalogTableOpenTableFormatInputIcebergInputIcebergTableInputSchemaFields] | None = None,
        identifier_field_ids: Sequence[float] | None = None,
        schema_id: float | None = None,
        type: str | None = None,
    ) -> None:
        self._values = {
            "fields": fields,
            "identifierFieldIds": identifier_field_ids,
            "schemaId": schema_id,
            "type": type,
        }


class CatalogTableOpenTableFormatInputIcebergInputIcebergTableInputSortOrder(base.Block):
    """spec.forProvider.openTableFormatInput.icebergInput.icebergTableInput.sortOrder of CatalogTable, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/CatalogTable/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        fields: Sequence[CatalogTableOpenTableFormatInputIcebergInputIcebergTableInputSortOrderFields] | None = None,
        order_id: float | None = None,
    ) -> None:
        self._values = {
            "fields": fields,
            "orderId": order_id,
        }


class CatalogTableOpenTableFormatInputIcebergInputIcebergTableInputPartitionSpecFields(base.Block):
    """spec.forProvider.openTableFormatInput.icebergInput.icebergTableInput.partitionSpec.fields of CatalogTable, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/CatalogTable/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        field_id: float | None = None,
        name: str | None = None,
        source_id: float | None = None,
        transform: str | None = None,
    ) -> None:
        self._values = {
            "fieldId": field_id,
            "name": name,
            "sourceId": source_id,
            "transform": transform,
        }


class CatalogTableOpenTableFormatInputIcebergInputIcebergTableInputSchemaFields(base.Block):
    """spec.forProvider.openTableFormatInput.icebergInput.icebergTableInput.schema.fields of CatalogTable, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/CatalogTable/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        doc: str | None = None,
        id: float | None = None,
        initial_default: str | None = None,
        name: str | None = None,
        required: bool | None = None,
        type: str | None = None,
        write_default: str | None = None,
    ) -> None:
        self._values = {
            "doc": doc,
            "id": id,
            "initialDefault": initial_default,
            "name": name,
            "required": required,
            "type": type,
            "writeDefault": write_default,
        }


class CatalogTableOpenTableFormatInputIcebergInputIcebergTableInputSortOrderFields(base.Block):
    """spec.forProvider.openTableFormatInput.icebergInput.icebergTableInput.sortOrder.fields of CatalogTable, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/CatalogTable/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        direction: str | None = None,
        null_order: str | None = None,
        source_id: float | None = None,
        transform: str | None = None,
    ) -> None:
        self._values = {
            "direction": direction,
            "nullOrder": null_order,
            "sourceId": source_id,
            "transform": transform,
        }


CatalogTableDatabaseNameRef = shared.Reference
CatalogTableDatabaseNameSelector = shared.Selector
CatalogTableProviderConfigRef = shared.ProviderConfigRef
CatalogTableViewDefinitionRepresentationsValidationConnectionRef = shared.Reference
CatalogTableViewDefinitionRepresentationsValidationConnectionSelector = shared.Selector
CatalogTableWriteConnectionSecretToRef = shared.LocalReference


class Crawler(base.KubernetesObject):
    """Crawler, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/Crawler/v1beta1
    """

    __slots__ = ()

    GROUP = "glue.aws.m.upbound.io"
    KIND = "Crawler"
    VERSION = "v1beta1"
    PLURAL = "crawlers"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: CrawlerSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class CrawlerSpec(base.Block):
    """spec of Crawler, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/Crawler/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: CrawlerForProvider,
        init_provider: CrawlerInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: CrawlerProviderConfigRef | None = None,
        write_connection_secret_to_ref: CrawlerWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class CrawlerForProvider(base.Block):
    """spec.forProvider of Crawler, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/Crawler/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        catalog_target: Sequence[CrawlerCatalogTarget] | None = None,
        classifiers: base.Strings | None = None,
        configuration: str | None = None,
        database_name: str | None = None,
        database_name_ref: CrawlerDatabaseNameRef | None = None,
        database_name_selector: CrawlerDatabaseNameSelector | None = None,
        delta_target: Sequence[CrawlerDeltaTarget] | None = None,
        description: str | None = None,
        dynamodb_target: Sequence[CrawlerDynamodbTarget] | None = None,
        hudi_target: Sequence[CrawlerHudiTarget] | None = None,
        iceberg_target: Sequence[CrawlerIcebergTarget] | None = None,
        jdbc_target: Sequence[CrawlerJdbcTarget] | None = None,
        lake_formation_configuration: CrawlerLakeFormationConfiguration | None = None,
        lineage_configuration: CrawlerLineageConfiguration | None = None,
        mongodb_target: Sequence[CrawlerMongodbTarget] | None = None,
        recrawl_policy: CrawlerRecrawlPolicy | None = None,
        role: str | None = None,
        role_ref: CrawlerRoleRef | None = None,
        role_selector: CrawlerRoleSelector | None = None,
        s3_target: Sequence[CrawlerS3Target] | None = None,
        schedule: str | None = None,
        schema_change_policy: CrawlerSchemaChangePolicy | None = None,
        security_configuration: str | None = None,
        table_prefix: str | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "catalogTarget": catalog_target,
            "classifiers": classifiers,
            "configuration": configuration,
            "databaseName": database_name,
            "databaseNameRef": database_name_ref,
            "databaseNameSelector": database_name_selector,
            "deltaTarget": delta_target,
            "description": description,
            "dynamodbTarget": dynamodb_target,
            "hudiTarget": hudi_target,
            "icebergTarget": iceberg_target,
            "jdbcTarget": jdbc_target,
            "lakeFormationConfiguration": lake_formation_configuration,
            "lineageConfiguration": lineage_configuration,
            "mongodbTarget": mongodb_target,
            "recrawlPolicy": recrawl_policy,
            "region": region,
            "role": role,
            "roleRef": role_ref,
            "roleSelector": role_selector,
            "s3Target": s3_target,
            "schedule": schedule,
            "schemaChangePolicy": schema_change_policy,
            "securityConfiguration": security_configuration,
            "tablePrefix": table_prefix,
            "tags": tags,
        }


class CrawlerInitProvider(base.Block):
    """spec.initProvider of Crawler, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/Crawler/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        catalog_target: Sequence[CrawlerCatalogTarget] | None = None,
        classifiers: base.Strings | None = None,
        configuration: str | None = None,
        database_name: str | None = None,
        database_name_ref: CrawlerDatabaseNameRef | None = None,
        database_name_selector: CrawlerDatabaseNameSelector | None = None,
        delta_target: Sequence[CrawlerDeltaTarget] | None = None,
        description: str | None = None,
        dynamodb_target: Sequence[CrawlerDynamodbTarget] | None = None,
        hudi_target: Sequence[CrawlerHudiTarget] | None = None,
        iceberg_target: Sequence[CrawlerIcebergTarget] | None = None,
        jdbc_target: Sequence[CrawlerJdbcTarget] | None = None,
        lake_formation_configuration: CrawlerLakeFormationConfiguration | None = None,
        lineage_configuration: CrawlerLineageConfiguration | None = None,
        mongodb_target: Sequence[CrawlerMongodbTarget] | None = None,
        recrawl_policy: CrawlerRecrawlPolicy | None = None,
        role: str | None = None,
        role_ref: CrawlerRoleRef | None = None,
        role_selector: CrawlerRoleSelector | None = None,
        s3_target: Sequence[CrawlerS3Target] | None = None,
        schedule: str | None = None,
        schema_change_policy: CrawlerSchemaChangePolicy | None = None,
        security_configuration: str | None = None,
        table_prefix: str | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "catalogTarget": catalog_target,
            "classifiers": classifiers,
            "configuration": configuration,
            "databaseName": database_name,
            "databaseNameRef": database_name_ref,
            "databaseNameSelector": database_name_selector,
            "deltaTarget": delta_target,
            "description": description,
            "dynamodbTarget": dynamodb_target,
            "hudiTarget": hudi_target,
            "icebergTarget": iceberg_target,
            "jdbcTarget": jdbc_target,
            "lakeFormationConfiguration": lake_formation_configuration,
            "lineageConfiguration": lineage_configuration,
            "mongodbTarget": mongodb_target,
            "recrawlPolicy": recrawl_policy,
            "role": role,
            "roleRef": role_ref,
            "roleSelector": role_selector,
            "s3Target": s3_target,
            "schedule": schedule,
            "schemaChangePolicy": schema_change_policy,
            "securityConfiguration": security_configuration,
            "tablePrefix": table_prefix,
            "tags": tags,
        }


class CrawlerCatalogTarget(base.Block):
    """spec.forProvider.catalogTarget of Crawler, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/Crawler/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        connection_name: str | None = None,
        database_name: str | None = None,
        database_name_ref: CrawlerCatalogTargetDatabaseNameRef | None = None,
        database_name_selector: CrawlerCatalogTargetDatabaseNameSelector | None = None,
        dlq_event_queue_arn: str | None = None,
        event_queue_arn: str | None = None,
        tables: base.Strings | None = None,
        tables_refs: Sequence[CrawlerCatalogTargetTablesRefs] | None = None,
        tables_selector: CrawlerCatalogTargetTablesSelector | None = None,
    ) -> None:
        self._values = {
            "connectionName": connection_name,
            "databaseName": database_name,
            "databaseNameRef": database_name_ref,
            "databaseNameSelector": database_name_selector,
            "dlqEventQueueArn": dlq_event_queue_arn,
            "eventQueueArn": event_queue_arn,
            "tables": tables,
            "tablesRefs": tables_refs,
            "tablesSelector": tables_selector,
        }


class CrawlerDeltaTarget(base.Block):
    """spec.forProvider.deltaTarget of Crawler, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/Crawler/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        connection_name: str | None = None,
        create_native_delta_table: bool | None = None,
        delta_tables: base.Strings | None = None,
        write_manifest: bool | None = None,
    ) -> None:
        self._values = {
            "connectionName": connection_name,
            "createNativeDeltaTable": create_native_delta_table,
            "deltaTables": delta_tables,
            "writeManifest": write_manifest,
        }


class CrawlerDynamodbTarget(base.Block):
    """spec.forProvider.dynamodbTarget of Crawler, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/Crawler/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        path: str | None = None,
        scan_all: bool | None = None,
        scan_rate: float | None = None,
    ) -> None:
        self._values = {
            "path": path,
            "scanAll": scan_all,
            "scanRate": scan_rate,
        }


class CrawlerHudiTarget(base.Block):
    """spec.forProvider.hudiTarget of Crawler, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/Crawler/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        connection_name: str | None = None,
        exclusions: base.Strings | None = None,
        maximum_traversal_depth: float | None = None,
        paths: base.Strings | None = None,
    ) -> None:
        self._values = {
            "connectionName": connection_name,
            "exclusions": exclusions,
            "maximumTraversalDepth": maximum_traversal_depth,
            "paths": paths,
        }


class CrawlerIcebergTarget(base.Block):
    """spec.forProvider.icebergTarget of Crawler, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/Crawler/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        connection_name: str | None = None,
        exclusions: base.Strings | None = None,
        maximum_traversal_depth: float | None = None,
        paths: base.Strings | None = None,
    ) -> None:
        self._values = {
            "connectionName": connection_name,
            "exclusions": exclusions,
            "maximumTraversalDepth": maximum_traversal_depth,
            "paths": paths,
        }


class CrawlerJdbcTarget(base.Block):
    """spec.forProvider.jdbcTarget of Crawler, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/Crawler/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        connection_name: str | None = None,
        connection_name_ref: CrawlerJdbcTargetConnectionNameRef | None = None,
        connection_name_selector: CrawlerJdbcTargetConnectionNameSelector | None = None,
        enable_additional_metadata: base.Strings | None = None,
        exclusions: base.Strings | None = None,
        path: str | None = None,
    ) -> None:
        self._values = {
            "connectionName": connection_name,
            "connectionNameRef": connection_name_ref,
            "connectionNameSelector": connection_name_selector,
            "enableAdditionalMetadata": enable_additional_metadata,
            "exclusions": exclusions,
            "path": path,
        }


class CrawlerLakeFormationConfiguration(base.Block):
    """spec.forProvider.lakeFormationConfiguration of Crawler, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/Crawler/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        account_id: str | None = None,
        use_lake_formation_credentials: bool | None = None,
    ) -> None:
        self._values = {
            "accountId": account_id,
            "useLakeFormationCredentials": use_lake_formation_credentials,
        }


class CrawlerLineageConfiguration(base.Block):
    """spec.forProvider.lineageConfiguration of Crawler, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/Crawler/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        crawler_lineage_settings: str | None = None,
    ) -> None:
        self._values = {
            "crawlerLineageSettings": crawler_lineage_settings,
        }


class CrawlerMongodbTarget(base.Block):
    """spec.forProvider.mongodbTarget of Crawler, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/Crawler/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        connection_name: str | None = None,
        connection_name_ref: CrawlerMongodbTargetConnectionNameRef | None = None,
        connection_name_selector: CrawlerMongodbTargetConnectionNameSelector | None = None,
        path: str | None = None,
        scan_all: bool | None = None,
    ) -> None:
        self._values = {
            "connectionName": connection_name,
            "connectionNameRef": connection_name_ref,
            "connectionNameSelector": connection_name_selector,
            "path": path,
            "scanAll": scan_all,
        }


class CrawlerRecrawlPolicy(base.Block):
    """spec.forProvider.recrawlPolicy of Crawler, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/Crawler/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        recrawl_behavior: str | None = None,
    ) -> None:
        self._values = {
            "recrawlBehavior": recrawl_behavior,
        }


class CrawlerS3Target(base.Block):
    """spec.forProvider.s3Target of Crawler, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/Crawler/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        connection_name: str | None = None,
        dlq_event_queue_arn: str | None = None,
        event_queue_arn: str | None = None,
        exclusions: base.Strings | None = None,
        path: str | None = None,
        sample_size: float | None = None,
    ) -> None:
        self._values = {
            "connectionName": connection_name,
            "dlqEventQueueArn": dlq_event_queue_arn,
            "eventQueueArn": event_queue_arn,
            "exclusions": exclusions,
            "path": path,
            "sampleSize": sample_size,
        }


class CrawlerSchemaChangePolicy(base.Block):
    """spec.forProvider.schemaChangePolicy of Crawler, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/Crawler/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        delete_behavior: str | None = None,
        update_behavior: str | None = None,
    ) -> None:
        self._values = {
            "deleteBehavior": delete_behavior,
            "updateBehavior": update_behavior,
        }


CrawlerCatalogTargetDatabaseNameRef = shared.Reference
CrawlerCatalogTargetDatabaseNameSelector = shared.Selector
CrawlerCatalogTargetTablesRefs = shared.Reference
CrawlerCatalogTargetTablesSelector = shared.Selector
CrawlerDatabaseNameRef = shared.Reference
CrawlerDatabaseNameSelector = shared.Selector
CrawlerJdbcTargetConnectionNameRef = shared.Reference
CrawlerJdbcTargetConnectionNameSelector = shared.Selector
CrawlerMongodbTargetConnectionNameRef = shared.Reference
CrawlerMongodbTargetConnectionNameSelector = shared.Selector
CrawlerProviderConfigRef = shared.ProviderConfigRef
CrawlerRoleRef = shared.Reference
CrawlerRoleSelector = shared.Selector
CrawlerWriteConnectionSecretToRef = shared.LocalReference


class SecurityConfiguration(base.KubernetesObject):
    """SecurityConfiguration, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/SecurityConfiguration/v1beta1
    """

    __slots__ = ()

    GROUP = "glue.aws.m.upbound.io"
    KIND = "SecurityConfiguration"
    VERSION = "v1beta1"
    PLURAL = "securityconfigurations"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: SecurityConfigurationSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class SecurityConfigurationSpec(base.Block):
    """spec of SecurityConfiguration, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/SecurityConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: SecurityConfigurationForProvider,
        init_provider: SecurityConfigurationInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: SecurityConfigurationProviderConfigRef | None = None,
        write_connection_secret_to_ref: SecurityConfigurationWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class SecurityConfigurationForProvider(base.Block):
    """spec.forProvider of SecurityConfiguration, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/SecurityConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        encryption_configuration: SecurityConfigurationEncryptionConfiguration,
        region: str,
    ) -> None:
        self._values = {
            "encryptionConfiguration": encryption_configuration,
            "region": region,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        encryption_configuration: SecurityConfigurationEncryptionConfiguration | None = None,
    ) -> SecurityConfigurationForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: SecurityConfigurationForProvider = cls._of({
            "encryptionConfiguration": encryption_configuration,
            "region": region,
        })
        return block


class SecurityConfigurationInitProvider(base.Block):
    """spec.initProvider of SecurityConfiguration, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/SecurityConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        encryption_configuration: SecurityConfigurationEncryptionConfiguration | None = None,
    ) -> None:
        self._values = {
            "encryptionConfiguration": encryption_configuration,
        }


class SecurityConfigurationEncryptionConfiguration(base.Block):
    """spec.forProvider.encryptionConfiguration of SecurityConfiguration, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/SecurityConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        cloudwatch_encryption: SecurityConfigurationEncryptionConfigurationCloudwatchEncryption | None = None,
        job_bookmarks_encryption: SecurityConfigurationEncryptionConfigurationJobBookmarksEncryption | None = None,
        s3_encryption: SecurityConfigurationEncryptionConfigurationS3Encryption | None = None,
    ) -> None:
        self._values = {
            "cloudwatchEncryption": cloudwatch_encryption,
            "jobBookmarksEncryption": job_bookmarks_encryption,
            "s3Encryption": s3_encryption,
        }


class SecurityConfigurationEncryptionConfigurationCloudwatchEncryption(base.Block):
    """spec.forProvider.encryptionConfiguration.cloudwatchEncryption of SecurityConfiguration, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/SecurityConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        cloudwatch_encryption_mode: str | None = None,
        kms_key_arn: str | None = None,
        kms_key_arn_ref: SecurityConfigurationEncryptionConfigurationCloudwatchEncryptionKmsKeyArnRef | None = None,
        kms_key_arn_selector: SecurityConfigurationEncryptionConfigurationCloudwatchEncryptionKmsKeyArnSelector | None = None,
    ) -> None:
        self._values = {
            "cloudwatchEncryptionMode": cloudwatch_encryption_mode,
            "kmsKeyArn": kms_key_arn,
            "kmsKeyArnRef": kms_key_arn_ref,
            "kmsKeyArnSelector": kms_key_arn_selector,
        }


class SecurityConfigurationEncryptionConfigurationJobBookmarksEncryption(base.Block):
    """spec.forProvider.encryptionConfiguration.jobBookmarksEncryption of SecurityConfiguration, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/SecurityConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        job_bookmarks_encryption_mode: str | None = None,
        kms_key_arn: str | None = None,
        kms_key_arn_ref: SecurityConfigurationEncryptionConfigurationJobBookmarksEncryptionKmsKeyArnRef | None = None,
        kms_key_arn_selector: SecurityConfigurationEncryptionConfigurationJobBookmarksEncryptionKmsKeyArnSelector | None = None,
    ) -> None:
        self._values = {
            "jobBookmarksEncryptionMode": job_bookmarks_encryption_mode,
            "kmsKeyArn": kms_key_arn,
            "kmsKeyArnRef": kms_key_arn_ref,
            "kmsKeyArnSelector": kms_key_arn_selector,
        }


class SecurityConfigurationEncryptionConfigurationS3Encryption(base.Block):
    """spec.forProvider.encryptionConfiguration.s3Encryption of SecurityConfiguration, glue.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-glue/latest/resources/glue.aws.m.upbound.io/SecurityConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        kms_key_arn: str | None = None,
        kms_key_arn_ref: SecurityConfigurationEncryptionConfigurationS3EncryptionKmsKeyArnRef | None = None,
        kms_key_arn_selector: SecurityConfigurationEncryptionConfigurationS3EncryptionKmsKeyArnSelector | None = None,
        s3_encryption_mode: str | None = None,
    ) -> None:
        self._values = {
            "kmsKeyArn": kms_key_arn,
            "kmsKeyArnRef": kms_key_arn_ref,
            "kmsKeyArnSelector": kms_key_arn_selector,
            "s3EncryptionMode": s3_encryption_mode,
        }


SecurityConfigurationEncryptionConfigurationCloudwatchEncryptionKmsKeyArnRef = shared.Reference
SecurityConfigurationEncryptionConfigurationCloudwatchEncryptionKmsKeyArnSelector = shared.Selector
SecurityConfigurationEncryptionConfigurationJobBookmarksEncryptionKmsKeyArnRef = shared.Reference
SecurityConfigurationEncryptionConfigurationJobBookmarksEncryptionKmsKeyArnSelector = shared.Selector
SecurityConfigurationEncryptionConfigurationS3EncryptionKmsKeyArnRef = shared.Reference
SecurityConfigurationEncryptionConfigurationS3EncryptionKmsKeyArnSelector = shared.Selector
SecurityConfigurationProviderConfigRef = shared.ProviderConfigRef
SecurityConfigurationWriteConnectionSecretToRef = shared.LocalReference
