# Made by `make imports` from the CRDs (tools/imports); change the generator, not this file.
"""lambda.aws.m.upbound.io."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from imports import base, meta, shared


class Alias(base.KubernetesObject):
    """Alias, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/Alias/v1beta1
    """

    __slots__ = ()

    GROUP = "lambda.aws.m.upbound.io"
    KIND = "Alias"
    VERSION = "v1beta1"
    PLURAL = "aliases"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: AliasSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class AliasSpec(base.Block):
    """spec of Alias, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/Alias/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: AliasForProvider,
        init_provider: AliasInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: AliasProviderConfigRef | None = None,
        write_connection_secret_to_ref: AliasWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class AliasForProvider(base.Block):
    """spec.forProvider of Alias, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/Alias/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        function_version: str,
        region: str,
        description: str | None = None,
        function_name: str | None = None,
        function_name_ref: AliasFunctionNameRef | None = None,
        function_name_selector: AliasFunctionNameSelector | None = None,
        routing_config: AliasRoutingConfig | None = None,
    ) -> None:
        self._values = {
            "description": description,
            "functionName": function_name,
            "functionNameRef": function_name_ref,
            "functionNameSelector": function_name_selector,
            "functionVersion": function_version,
            "region": region,
            "routingConfig": routing_config,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        description: str | None = None,
        function_name: str | None = None,
        function_name_ref: AliasFunctionNameRef | None = None,
        function_name_selector: AliasFunctionNameSelector | None = None,
        function_version: str | None = None,
        routing_config: AliasRoutingConfig | None = None,
    ) -> AliasForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: AliasForProvider = cls._of({
            "description": description,
            "functionName": function_name,
            "functionNameRef": function_name_ref,
            "functionNameSelector": function_name_selector,
            "functionVersion": function_version,
            "region": region,
            "routingConfig": routing_config,
        })
        return block


class AliasInitProvider(base.Block):
    """spec.initProvider of Alias, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/Alias/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        description: str | None = None,
        function_version: str | None = None,
        routing_config: AliasRoutingConfig | None = None,
    ) -> None:
        self._values = {
            "description": description,
            "functionVersion": function_version,
            "routingConfig": routing_config,
        }


class AliasRoutingConfig(base.Block):
    """spec.forProvider.routingConfig of Alias, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/Alias/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        additional_version_weights: Mapping[str, float] | None = None,
    ) -> None:
        self._values = {
            "additionalVersionWeights": additional_version_weights,
        }


AliasFunctionNameRef = shared.Reference
AliasFunctionNameSelector = shared.Selector
AliasProviderConfigRef = shared.ProviderConfigRef
AliasWriteConnectionSecretToRef = shared.LocalReference


class CodeSigningConfig(base.KubernetesObject):
    """CodeSigningConfig, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/CodeSigningConfig/v1beta1
    """

    __slots__ = ()

    GROUP = "lambda.aws.m.upbound.io"
    KIND = "CodeSigningConfig"
    VERSION = "v1beta1"
    PLURAL = "codesigningconfigs"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: CodeSigningConfigSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class CodeSigningConfigSpec(base.Block):
    """spec of CodeSigningConfig, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/CodeSigningConfig/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: CodeSigningConfigForProvider,
        init_provider: CodeSigningConfigInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: CodeSigningConfigProviderConfigRef | None = None,
        write_connection_secret_to_ref: CodeSigningConfigWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class CodeSigningConfigForProvider(base.Block):
    """spec.forProvider of CodeSigningConfig, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/CodeSigningConfig/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        allowed_publishers: CodeSigningConfigAllowedPublishers,
        region: str,
        description: str | None = None,
        policies: CodeSigningConfigPolicies | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "allowedPublishers": allowed_publishers,
            "description": description,
            "policies": policies,
            "region": region,
            "tags": tags,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        allowed_publishers: CodeSigningConfigAllowedPublishers | None = None,
        description: str | None = None,
        policies: CodeSigningConfigPolicies | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> CodeSigningConfigForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: CodeSigningConfigForProvider = cls._of({
            "allowedPublishers": allowed_publishers,
            "description": description,
            "policies": policies,
            "region": region,
            "tags": tags,
        })
        return block


class CodeSigningConfigInitProvider(base.Block):
    """spec.initProvider of CodeSigningConfig, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/CodeSigningConfig/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        allowed_publishers: CodeSigningConfigAllowedPublishers | None = None,
        description: str | None = None,
        policies: CodeSigningConfigPolicies | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "allowedPublishers": allowed_publishers,
            "description": description,
            "policies": policies,
            "tags": tags,
        }


class CodeSigningConfigAllowedPublishers(base.Block):
    """spec.forProvider.allowedPublishers of CodeSigningConfig, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/CodeSigningConfig/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        signing_profile_version_arns: base.Strings | None = None,
        signing_profile_version_arns_refs: Sequence[CodeSigningConfigAllowedPublishersSigningProfileVersionArnsRefs] | None = None,
        signing_profile_version_arns_selector: CodeSigningConfigAllowedPublishersSigningProfileVersionArnsSelector | None = None,
    ) -> None:
        self._values = {
            "signingProfileVersionArns": signing_profile_version_arns,
            "signingProfileVersionArnsRefs": signing_profile_version_arns_refs,
            "signingProfileVersionArnsSelector": signing_profile_version_arns_selector,
        }


class CodeSigningConfigPolicies(base.Block):
    """spec.forProvider.policies of CodeSigningConfig, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/CodeSigningConfig/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        untrusted_artifact_on_deployment: str | None = None,
    ) -> None:
        self._values = {
            "untrustedArtifactOnDeployment": untrusted_artifact_on_deployment,
        }


CodeSigningConfigAllowedPublishersSigningProfileVersionArnsRefs = shared.Reference
CodeSigningConfigAllowedPublishersSigningProfileVersionArnsSelector = shared.Selector
CodeSigningConfigProviderConfigRef = shared.ProviderConfigRef
CodeSigningConfigWriteConnectionSecretToRef = shared.LocalReference


class EventSourceMapping(base.KubernetesObject):
    """EventSourceMapping, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/EventSourceMapping/v1beta1
    """

    __slots__ = ()

    GROUP = "lambda.aws.m.upbound.io"
    KIND = "EventSourceMapping"
    VERSION = "v1beta1"
    PLURAL = "eventsourcemappings"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: EventSourceMappingSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class EventSourceMappingSpec(base.Block):
    """spec of EventSourceMapping, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/EventSourceMapping/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: EventSourceMappingForProvider,
        init_provider: EventSourceMappingInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: EventSourceMappingProviderConfigRef | None = None,
        write_connection_secret_to_ref: EventSourceMappingWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class EventSourceMappingForProvider(base.Block):
    """spec.forProvider of EventSourceMapping, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/EventSourceMapping/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        amazon_managed_kafka_event_source_config: EventSourceMappingAmazonManagedKafkaEventSourceConfig | None = None,
        batch_size: float | None = None,
        bisect_batch_on_function_error: bool | None = None,
        destination_config: EventSourceMappingDestinationConfig | None = None,
        document_db_event_source_config: EventSourceMappingDocumentDbEventSourceConfig | None = None,
        enabled: bool | None = None,
        event_source_arn: str | None = None,
        filter_criteria: EventSourceMappingFilterCriteria | None = None,
        function_name: str | None = None,
        function_name_ref: EventSourceMappingFunctionNameRef | None = None,
        function_name_selector: EventSourceMappingFunctionNameSelector | None = None,
        function_response_types: base.Strings | None = None,
        kms_key_arn: str | None = None,
        kms_key_arn_ref: EventSourceMappingKmsKeyArnRef | None = None,
        kms_key_arn_selector: EventSourceMappingKmsKeyArnSelector | None = None,
        maximum_batching_window_in_seconds: float | None = None,
        maximum_record_age_in_seconds: float | None = None,
        maximum_retry_attempts: float | None = None,
        metrics_config: EventSourceMappingMetricsConfig | None = None,
        parallelization_factor: float | None = None,
        provisioned_poller_config: EventSourceMappingProvisionedPollerConfig | None = None,
        queues: base.Strings | None = None,
        scaling_config: EventSourceMappingScalingConfig | None = None,
        self_managed_event_source: EventSourceMappingSelfManagedEventSource | None = None,
        self_managed_kafka_event_source_config: EventSourceMappingSelfManagedKafkaEventSourceConfig | None = None,
        source_access_configuration: Sequence[EventSourceMappingSourceAccessConfiguration] | None = None,
        starting_position: str | None = None,
        starting_position_timestamp: str | None = None,
        tags: Mapping[str, str] | None = None,
        topics: base.Strings | None = None,
        tumbling_window_in_seconds: float | None = None,
        use_resource_timeout_for_propagation: bool | None = None,
    ) -> None:
        self._values = {
            "amazonManagedKafkaEventSourceConfig": amazon_managed_kafka_event_source_config,
            "batchSize": batch_size,
            "bisectBatchOnFunctionError": bisect_batch_on_function_error,
            "destinationConfig": destination_config,
            "documentDbEventSourceConfig": document_db_event_source_config,
            "enabled": enabled,
            "eventSourceArn": event_source_arn,
            "filterCriteria": filter_criteria,
            "functionName": function_name,
            "functionNameRef": function_name_ref,
            "functionNameSelector": function_name_selector,
            "functionResponseTypes": function_response_types,
            "kmsKeyArn": kms_key_arn,
            "kmsKeyArnRef": kms_key_arn_ref,
            "kmsKeyArnSelector": kms_key_arn_selector,
            "maximumBatchingWindowInSeconds": maximum_batching_window_in_seconds,
            "maximumRecordAgeInSeconds": maximum_record_age_in_seconds,
            "maximumRetryAttempts": maximum_retry_attempts,
            "metricsConfig": metrics_config,
            "parallelizationFactor": parallelization_factor,
            "provisionedPollerConfig": provisioned_poller_config,
            "queues": queues,
            "region": region,
            "scalingConfig": scaling_config,
            "selfManagedEventSource": self_managed_event_source,
            "selfManagedKafkaEventSourceConfig": self_managed_kafka_event_source_config,
            "sourceAccessConfiguration": source_access_configuration,
            "startingPosition": starting_position,
            "startingPositionTimestamp": starting_position_timestamp,
            "tags": tags,
            "topics": topics,
            "tumblingWindowInSeconds": tumbling_window_in_seconds,
            "useResourceTimeoutForPropagation": use_resource_timeout_for_propagation,
        }


class EventSourceMappingInitProvider(base.Block):
    """spec.initProvider of EventSourceMapping, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/EventSourceMapping/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        amazon_managed_kafka_event_source_config: EventSourceMappingAmazonManagedKafkaEventSourceConfig | None = None,
        batch_size: float | None = None,
        bisect_batch_on_function_error: bool | None = None,
        destination_config: EventSourceMappingDestinationConfig | None = None,
        document_db_event_source_config: EventSourceMappingDocumentDbEventSourceConfig | None = None,
        enabled: bool | None = None,
        event_source_arn: str | None = None,
        filter_criteria: EventSourceMappingFilterCriteria | None = None,
        function_name: str | None = None,
        function_name_ref: EventSourceMappingFunctionNameRef | None = None,
        function_name_selector: EventSourceMappingFunctionNameSelector | None = None,
        function_response_types: base.Strings | None = None,
        kms_key_arn: str | None = None,
        kms_key_arn_ref: EventSourceMappingKmsKeyArnRef | None = None,
        kms_key_arn_selector: EventSourceMappingKmsKeyArnSelector | None = None,
        maximum_batching_window_in_seconds: float | None = None,
        maximum_record_age_in_seconds: float | None = None,
        maximum_retry_attempts: float | None = None,
        metrics_config: EventSourceMappingMetricsConfig | None = None,
        parallelization_factor: float | None = None,
        provisioned_poller_config: EventSourceMappingProvisionedPollerConfig | None = None,
        queues: base.Strings | None = None,
        scaling_config: EventSourceMappingScalingConfig | None = None,
        self_managed_event_source: EventSourceMappingSelfManagedEventSource | None = None,
        self_managed_kafka_event_source_config: EventSourceMappingSelfManagedKafkaEventSourceConfig | None = None,
        source_access_configuration: Sequence[EventSourceMappingSourceAccessConfiguration] | None = None,
        starting_position: str | None = None,
        starting_position_timestamp: str | None = None,
        tags: Mapping[str, str] | None = None,
        topics: base.Strings | None = None,
        tumbling_window_in_seconds: float | None = None,
        use_resource_timeout_for_propagation: bool | None = None,
    ) -> None:
        self._values = {
            "amazonManagedKafkaEventSourceConfig": amazon_managed_kafka_event_source_config,
            "batchSize": batch_size,
            "bisectBatchOnFunctionError": bisect_batch_on_function_error,
            "destinationConfig": destination_config,
            "documentDbEventSourceConfig": document_db_event_source_config,
            "enabled": enabled,
            "eventSourceArn": event_source_arn,
            "filterCriteria": filter_criteria,
            "functionName": function_name,
            "functionNameRef": function_name_ref,
            "functionNameSelector": function_name_selector,
            "functionResponseTypes": function_response_types,
            "kmsKeyArn": kms_key_arn,
            "kmsKeyArnRef": kms_key_arn_ref,
            "kmsKeyArnSelector": kms_key_arn_selector,
            "maximumBatchingWindowInSeconds": maximum_batching_window_in_seconds,
            "maximumRecordAgeInSeconds": maximum_record_age_in_seconds,
            "maximumRetryAttempts": maximum_retry_attempts,
            "metricsConfig": metrics_config,
            "parallelizationFactor": parallelization_factor,
            "provisionedPollerConfig": provisioned_poller_config,
            "queues": queues,
            "scalingConfig": scaling_config,
            "selfManagedEventSource": self_managed_event_source,
            "selfManagedKafkaEventSourceConfig": self_managed_kafka_event_source_config,
            "sourceAccessConfiguration": source_access_configuration,
            "startingPosition": starting_position,
            "startingPositionTimestamp": starting_position_timestamp,
            "tags": tags,
            "topics": topics,
            "tumblingWindowInSeconds": tumbling_window_in_seconds,
            "useResourceTimeoutForPropagation": use_resource_timeout_for_propagation,
        }


class EventSourceMappingAmazonManagedKafkaEventSourceConfig(base.Block):
    """spec.forProvider.amazonManagedKafkaEventSourceConfig of EventSourceMapping, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/EventSourceMapping/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        consumer_group_id: str | None = None,
        schema_registry_config: EventSourceMappingAmazonManagedKafkaEventSourceConfigSchemaRegistryConfig | None = None,
    ) -> None:
        self._values = {
            "consumerGroupId": consumer_group_id,
            "schemaRegistryConfig": schema_registry_config,
        }


class EventSourceMappingDestinationConfig(base.Block):
    """spec.forProvider.destinationConfig of EventSourceMapping, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/EventSourceMapping/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        on_failure: EventSourceMappingDestinationConfigOnFailure | None = None,
    ) -> None:
        self._values = {
            "onFailure": on_failure,
        }


class EventSourceMappingDocumentDbEventSourceConfig(base.Block):
    """spec.forProvider.documentDbEventSourceConfig of EventSourceMapping, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/EventSourceMapping/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        collection_name: str | None = None,
        database_name: str | None = None,
        full_document: str | None = None,
    ) -> None:
        self._values = {
            "collectionName": collection_name,
            "databaseName": database_name,
            "fullDocument": full_document,
        }


class EventSourceMappingFilterCriteria(base.Block):
    """spec.forProvider.filterCriteria of EventSourceMapping, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/EventSourceMapping/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        filter: Sequence[EventSourceMappingFilterCriteriaFilter] | None = None,
    ) -> None:
        self._values = {
            "filter": filter,
        }


class EventSourceMappingMetricsConfig(base.Block):
    """spec.forProvider.metricsConfig of EventSourceMapping, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/EventSourceMapping/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        metrics: base.Strings | None = None,
    ) -> None:
        self._values = {
            "metrics": metrics,
        }


class EventSourceMappingProvisionedPollerConfig(base.Block):
    """spec.forProvider.provisionedPollerConfig of EventSourceMapping, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/EventSourceMapping/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        maximum_pollers: float | None = None,
        minimum_pollers: float | None = None,
        poller_group_name: str | None = None,
    ) -> None:
        self._values = {
            "maximumPollers": maximum_pollers,
            "minimumPollers": minimum_pollers,
            "pollerGroupName": poller_group_name,
        }


class EventSourceMappingScalingConfig(base.Block):
    """spec.forProvider.scalingConfig of EventSourceMapping, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/EventSourceMapping/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        maximum_concurrency: float | None = None,
    ) -> None:
        self._values = {
            "maximumConcurrency": maximum_concurrency,
        }


class EventSourceMappingSelfManagedEventSource(base.Block):
    """spec.forProvider.selfManagedEventSource of EventSourceMapping, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/EventSourceMapping/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        endpoints: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "endpoints": endpoints,
        }


class EventSourceMappingSelfManagedKafkaEventSourceConfig(base.Block):
    """spec.forProvider.selfManagedKafkaEventSourceConfig of EventSourceMapping, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/EventSourceMapping/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        consumer_group_id: str | None = None,
        schema_registry_config: EventSourceMappingSelfManagedKafkaEventSourceConfigSchemaRegistryConfig | None = None,
    ) -> None:
        self._values = {
            "consumerGroupId": consumer_group_id,
            "schemaRegistryConfig": schema_registry_config,
        }


class EventSourceMappingSourceAccessConfiguration(base.Block):
    """spec.forProvider.sourceAccessConfiguration of EventSourceMapping, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/EventSourceMapping/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        type: str | None = None,
        uri: str | None = None,
    ) -> None:
        self._values = {
            "type": type,
            "uri": uri,
        }


class EventSourceMappingAmazonManagedKafkaEventSourceConfigSchemaRegistryConfig(base.Block):
    """spec.forProvider.amazonManagedKafkaEventSourceConfig.schemaRegistryConfig of EventSourceMapping, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/EventSourceMapping/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        access_config: Sequence[EventSourceMappingAmazonManagedKafkaEventSourceConfigSchemaRegistryConfigAccessConfig] | None = None,
        event_record_format: str | None = None,
        schema_registry_uri: str | None = None,
        schema_validation_config: Sequence[EventSourceMappingAmazonManagedKafkaEventSourceConfigSchemaRegistryConfigSchemaValidationConfig] | None = None,
    ) -> None:
        self._values = {
            "accessConfig": access_config,
            "eventRecordFormat": event_record_format,
            "schemaRegistryUri": schema_registry_uri,
            "schemaValidationConfig": schema_validation_config,
        }


class EventSourceMappingDestinationConfigOnFailure(base.Block):
    """spec.forProvider.destinationConfig.onFailure of EventSourceMapping, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/EventSourceMapping/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        destination_arn: str | None = None,
        destination_arn_ref: EventSourceMappingDestinationConfigOnFailureDestinationArnRef | None = None,
        destination_arn_selector: EventSourceMappingDestinationConfigOnFailureDestinationArnSelector | None = None,
    ) -> None:
        self._values = {
            "destinationArn": destination_arn,
            "destinationArnRef": destination_arn_ref,
            "destinationArnSelector": destination_arn_selector,
        }


class EventSourceMappingFilterCriteriaFilter(base.Block):
    """spec.forProvider.filterCriteria.filter of EventSourceMapping, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/EventSourceMapping/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        pattern: str | None = None,
    ) -> None:
        self._values = {
            "pattern": pattern,
        }


class EventSourceMappingAmazonManagedKafkaEventSourceConfigSchemaRegistryConfigAccessConfig(base.Block):
    """spec.forProvider.amazonManagedKafkaEventSourceConfig.schemaRegistryConfig.accessConfig of EventSourceMapping, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/EventSourceMapping/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        type: str | None = None,
        uri: str | None = None,
    ) -> None:
        self._values = {
            "type": type,
            "uri": uri,
        }


class EventSourceMappingAmazonManagedKafkaEventSourceConfigSchemaRegistryConfigSchemaValidationConfig(base.Block):
    """spec.forProvider.amazonManagedKafkaEventSourceConfig.schemaRegistryConfig.schemaValidationConfig of EventSourceMapping, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/EventSourceMapping/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        attribute: str | None = None,
    ) -> None:
        self._values = {
            "attribute": attribute,
        }


EventSourceMappingDestinationConfigOnFailureDestinationArnRef = shared.Reference
EventSourceMappingDestinationConfigOnFailureDestinationArnSelector = shared.Selector
EventSourceMappingFunctionNameRef = shared.Reference
EventSourceMappingFunctionNameSelector = shared.Selector
EventSourceMappingKmsKeyArnRef = shared.Reference
EventSourceMappingKmsKeyArnSelector = shared.Selector
EventSourceMappingProviderConfigRef = shared.ProviderConfigRef
EventSourceMappingSelfManagedKafkaEventSourceConfigSchemaRegistryConfig = EventSourceMappingAmazonManagedKafkaEventSourceConfigSchemaRegistryConfig
EventSourceMappingWriteConnectionSecretToRef = shared.LocalReference


class Function(base.KubernetesObject):
    """Function, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/Function/v1beta1
    """

    __slots__ = ()

    GROUP = "lambda.aws.m.upbound.io"
    KIND = "Function"
    VERSION = "v1beta1"
    PLURAL = "functions"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: FunctionSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class FunctionSpec(base.Block):
    """spec of Function, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/Function/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: FunctionForProvider,
        init_provider: FunctionInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: FunctionProviderConfigRef | None = None,
        write_connection_secret_to_ref: FunctionWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class FunctionForProvider(base.Block):
    """spec.forProvider of Function, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/Function/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        architectures: base.Strings | None = None,
        capacity_provider_config: FunctionCapacityProviderConfig | None = None,
        code_sha256: str | None = None,
        code_signing_config_arn: str | None = None,
        dead_letter_config: FunctionDeadLetterConfig | None = None,
        description: str | None = None,
        durable_config: FunctionDurableConfig | None = None,
        environment: FunctionEnvironment | None = None,
        ephemeral_storage: FunctionEphemeralStorage | None = None,
        file_system_config: FunctionFileSystemConfig | None = None,
        handler: str | None = None,
        image_config: FunctionImageConfig | None = None,
        image_uri: str | None = None,
        kms_key_arn: str | None = None,
        kms_key_arn_ref: FunctionKmsKeyArnRef | None = None,
        kms_key_arn_selector: FunctionKmsKeyArnSelector | None = None,
        layers: base.Strings | None = None,
        layers_refs: Sequence[FunctionLayersRefs] | None = None,
        layers_selector: FunctionLayersSelector | None = None,
        logging_config: FunctionLoggingConfig | None = None,
        memory_size: float | None = None,
        package_type: str | None = None,
        publish: bool | None = None,
        publish_to: str | None = None,
        replace_security_groups_on_destroy: bool | None = None,
        replacement_security_group_id_refs: Sequence[FunctionReplacementSecurityGroupIdRefs] | None = None,
        replacement_security_group_id_selector: FunctionReplacementSecurityGroupIdSelector | None = None,
        replacement_security_group_ids: base.Strings | None = None,
        reserved_concurrent_executions: float | None = None,
        role: str | None = None,
        role_ref: FunctionRoleRef | None = None,
        role_selector: FunctionRoleSelector | None = None,
        runtime: str | None = None,
        s3_bucket: str | None = None,
        s3_bucket_ref: FunctionS3BucketRef | None = None,
        s3_bucket_selector: FunctionS3BucketSelector | None = None,
        s3_key: str | None = None,
        s3_object_version: str | None = None,
        skip_destroy: bool | None = None,
        snap_start: FunctionSnapStart | None = None,
        source_code_hash: str | None = None,
        source_kms_key_arn: str | None = None,
        tags: Mapping[str, str] | None = None,
        tenancy_config: FunctionTenancyConfig | None = None,
        timeout: float | None = None,
        tracing_config: FunctionTracingConfig | None = None,
        use_resource_timeout_for_propagation: bool | None = None,
        vpc_config: FunctionVpcConfig | None = None,
    ) -> None:
        self._values = {
            "architectures": architectures,
            "capacityProviderConfig": capacity_provider_config,
            "codeSha256": code_sha256,
            "codeSigningConfigArn": code_signing_config_arn,
            "deadLetterConfig": dead_letter_config,
            "description": description,
            "durableConfig": durable_config,
            "environment": environment,
            "ephemeralStorage": ephemeral_storage,
            "fileSystemConfig": file_system_config,
            "handler": handler,
            "imageConfig": image_config,
            "imageUri": image_uri,
            "kmsKeyArn": kms_key_arn,
            "kmsKeyArnRef": kms_key_arn_ref,
            "kmsKeyArnSelector": kms_key_arn_selector,
            "layers": layers,
            "layersRefs": layers_refs,
            "layersSelector": layers_selector,
            "loggingConfig": logging_config,
            "memorySize": memory_size,
            "packageType": package_type,
            "publish": publish,
            "publishTo": publish_to,
            "region": region,
            "replaceSecurityGroupsOnDestroy": replace_security_groups_on_destroy,
            "replacementSecurityGroupIdRefs": replacement_security_group_id_refs,
            "replacementSecurityGroupIdSelector": replacement_security_group_id_selector,
            "replacementSecurityGroupIds": replacement_security_group_ids,
            "reservedConcurrentExecutions": reserved_concurrent_executions,
            "role": role,
            "roleRef": role_ref,
            "roleSelector": role_selector,
            "runtime": runtime,
            "s3Bucket": s3_bucket,
            "s3BucketRef": s3_bucket_ref,
            "s3BucketSelector": s3_bucket_selector,
            "s3Key": s3_key,
            "s3ObjectVersion": s3_object_version,
            "skipDestroy": skip_destroy,
            "snapStart": snap_start,
            "sourceCodeHash": source_code_hash,
            "sourceKmsKeyArn": source_kms_key_arn,
            "tags": tags,
            "tenancyConfig": tenancy_config,
            "timeout": timeout,
            "tracingConfig": tracing_config,
            "useResourceTimeoutForPropagation": use_resource_timeout_for_propagation,
            "vpcConfig": vpc_config,
        }


class FunctionInitProvider(base.Block):
    """spec.initProvider of Function, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/Function/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        architectures: base.Strings | None = None,
        capacity_provider_config: FunctionCapacityProviderConfig | None = None,
        code_sha256: str | None = None,
        code_signing_config_arn: str | None = None,
        dead_letter_config: FunctionDeadLetterConfig | None = None,
        description: str | None = None,
        durable_config: FunctionDurableConfig | None = None,
        environment: FunctionEnvironment | None = None,
        ephemeral_storage: FunctionEphemeralStorage | None = None,
        file_system_config: FunctionFileSystemConfig | None = None,
        handler: str | None = None,
        image_config: FunctionImageConfig | None = None,
        image_uri: str | None = None,
        kms_key_arn: str | None = None,
        kms_key_arn_ref: FunctionKmsKeyArnRef | None = None,
        kms_key_arn_selector: FunctionKmsKeyArnSelector | None = None,
        layers: base.Strings | None = None,
        layers_refs: Sequence[FunctionLayersRefs] | None = None,
        layers_selector: FunctionLayersSelector | None = None,
        logging_config: FunctionLoggingConfig | None = None,
        memory_size: float | None = None,
        package_type: str | None = None,
        publish: bool | None = None,
        publish_to: str | None = None,
        replace_security_groups_on_destroy: bool | None = None,
        replacement_security_group_id_refs: Sequence[FunctionReplacementSecurityGroupIdRefs] | None = None,
        replacement_security_group_id_selector: FunctionReplacementSecurityGroupIdSelector | None = None,
        replacement_security_group_ids: base.Strings | None = None,
        reserved_concurrent_executions: float | None = None,
        role: str | None = None,
        role_ref: FunctionRoleRef | None = None,
        role_selector: FunctionRoleSelector | None = None,
        runtime: str | None = None,
        s3_bucket: str | None = None,
        s3_bucket_ref: FunctionS3BucketRef | None = None,
        s3_bucket_selector: FunctionS3BucketSelector | None = None,
        s3_key: str | None = None,
        s3_object_version: str | None = None,
        skip_destroy: bool | None = None,
        snap_start: FunctionSnapStart | None = None,
        source_code_hash: str | None = None,
        source_kms_key_arn: str | None = None,
        tags: Mapping[str, str] | None = None,
        tenancy_config: FunctionTenancyConfig | None = None,
        timeout: float | None = None,
        tracing_config: FunctionTracingConfig | None = None,
        use_resource_timeout_for_propagation: bool | None = None,
        vpc_config: FunctionVpcConfig | None = None,
    ) -> None:
        self._values = {
            "architectures": architectures,
            "capacityProviderConfig": capacity_provider_config,
            "codeSha256": code_sha256,
            "codeSigningConfigArn": code_signing_config_arn,
            "deadLetterConfig": dead_letter_config,
            "description": description,
            "durableConfig": durable_config,
            "environment": environment,
            "ephemeralStorage": ephemeral_storage,
            "fileSystemConfig": file_system_config,
            "handler": handler,
            "imageConfig": image_config,
            "imageUri": image_uri,
            "kmsKeyArn": kms_key_arn,
            "kmsKeyArnRef": kms_key_arn_ref,
            "kmsKeyArnSelector": kms_key_arn_selector,
            "layers": layers,
            "layersRefs": layers_refs,
            "layersSelector": layers_selector,
            "loggingConfig": logging_config,
            "memorySize": memory_size,
            "packageType": package_type,
            "publish": publish,
            "publishTo": publish_to,
            "replaceSecurityGroupsOnDestroy": replace_security_groups_on_destroy,
            "replacementSecurityGroupIdRefs": replacement_security_group_id_refs,
            "replacementSecurityGroupIdSelector": replacement_security_group_id_selector,
            "replacementSecurityGroupIds": replacement_security_group_ids,
            "reservedConcurrentExecutions": reserved_concurrent_executions,
            "role": role,
            "roleRef": role_ref,
            "roleSelector": role_selector,
            "runtime": runtime,
            "s3Bucket": s3_bucket,
            "s3BucketRef": s3_bucket_ref,
            "s3BucketSelector": s3_bucket_selector,
            "s3Key": s3_key,
            "s3ObjectVersion": s3_object_version,
            "skipDestroy": skip_destroy,
            "snapStart": snap_start,
            "sourceCodeHash": source_code_hash,
            "sourceKmsKeyArn": source_kms_key_arn,
            "tags": tags,
            "tenancyConfig": tenancy_config,
            "timeout": timeout,
            "tracingConfig": tracing_config,
            "useResourceTimeoutForPropagation": use_resource_timeout_for_propagation,
            "vpcConfig": vpc_config,
        }


class FunctionCapacityProviderConfig(base.Block):
    """spec.forProvider.capacityProviderConfig of Function, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/Function/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        lambda_managed_instances_capacity_provider_config: FunctionCapacityProviderConfigLambdaManagedInstancesCapacityProviderConfig | None = None,
    ) -> None:
        self._values = {
            "lambdaManagedInstancesCapacityProviderConfig": lambda_managed_instances_capacity_provider_config,
        }


class FunctionDeadLetterConfig(base.Block):
    """spec.forProvider.deadLetterConfig of Function, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/Function/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        target_arn: str | None = None,
        target_arn_ref: FunctionDeadLetterConfigTargetArnRef | None = None,
        target_arn_selector: FunctionDeadLetterConfigTargetArnSelector | None = None,
    ) -> None:
        self._values = {
            "targetArn": target_arn,
            "targetArnRef": target_arn_ref,
            "targetArnSelector": target_arn_selector,
        }


class FunctionDurableConfig(base.Block):
    """spec.forProvider.durableConfig of Function, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/Function/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        execution_timeout: float | None = None,
        retention_period: float | None = None,
    ) -> None:
        self._values = {
            "executionTimeout": execution_timeout,
            "retentionPeriod": retention_period,
        }


class FunctionEnvironment(base.Block):
    """spec.forProvider.environment of Function, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/Function/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        variables: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "variables": variables,
        }


class FunctionEphemeralStorage(base.Block):
    """spec.forProvider.ephemeralStorage of Function, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/Function/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        size: float | None = None,
    ) -> None:
        self._values = {
            "size": size,
        }


class FunctionFileSystemConfig(base.Block):
    """spec.forProvider.fileSystemConfig of Function, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/Function/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        arn: str | None = None,
        arn_ref: FunctionFileSystemConfigArnRef | None = None,
        arn_selector: FunctionFileSystemConfigArnSelector | None = None,
        local_mount_path: str | None = None,
    ) -> None:
        self._values = {
            "arn": arn,
            "arnRef": arn_ref,
            "arnSelector": arn_selector,
            "localMountPath": local_mount_path,
        }


class FunctionImageConfig(base.Block):
    """spec.forProvider.imageConfig of Function, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/Function/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        command: base.Strings | None = None,
        entry_point: base.Strings | None = None,
        working_directory: str | None = None,
    ) -> None:
        self._values = {
            "command": command,
            "entryPoint": entry_point,
            "workingDirectory": working_directory,
        }


class FunctionLoggingConfig(base.Block):
    """spec.forProvider.loggingConfig of Function, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/Function/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        application_log_level: str | None = None,
        log_format: str | None = None,
        log_group: str | None = None,
        log_group_ref: FunctionLoggingConfigLogGroupRef | None = None,
        log_group_selector: FunctionLoggingConfigLogGroupSelector | None = None,
        system_log_level: str | None = None,
    ) -> None:
        self._values = {
            "applicationLogLevel": application_log_level,
            "logFormat": log_format,
            "logGroup": log_group,
            "logGroupRef": log_group_ref,
            "logGroupSelector": log_group_selector,
            "systemLogLevel": system_log_level,
        }


class FunctionSnapStart(base.Block):
    """spec.forProvider.snapStart of Function, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/Function/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        apply_on: str | None = None,
    ) -> None:
        self._values = {
            "applyOn": apply_on,
        }


class FunctionTenancyConfig(base.Block):
    """spec.forProvider.tenancyConfig of Function, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/Function/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        tenant_isolation_mode: str | None = None,
    ) -> None:
        self._values = {
            "tenantIsolationMode": tenant_isolation_mode,
        }


class FunctionTracingConfig(base.Block):
    """spec.forProvider.tracingConfig of Function, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/Function/v1beta1
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


class FunctionVpcConfig(base.Block):
    """spec.forProvider.vpcConfig of Function, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/Function/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        ipv6_allowed_for_dual_stack: bool | None = None,
        security_group_id_refs: Sequence[FunctionVpcConfigSecurityGroupIdRefs] | None = None,
        security_group_id_selector: FunctionVpcConfigSecurityGroupIdSelector | None = None,
        security_group_ids: base.Strings | None = None,
        subnet_id_refs: Sequence[FunctionVpcConfigSubnetIdRefs] | None = None,
        subnet_id_selector: FunctionVpcConfigSubnetIdSelector | None = None,
        subnet_ids: base.Strings | None = None,
    ) -> None:
        self._values = {
            "ipv6AllowedForDualStack": ipv6_allowed_for_dual_stack,
            "securityGroupIdRefs": security_group_id_refs,
            "securityGroupIdSelector": security_group_id_selector,
            "securityGroupIds": security_group_ids,
            "subnetIdRefs": subnet_id_refs,
            "subnetIdSelector": subnet_id_selector,
            "subnetIds": subnet_ids,
        }


class FunctionCapacityProviderConfigLambdaManagedInstancesCapacityProviderConfig(base.Block):
    """spec.forProvider.capacityProviderConfig.lambdaManagedInstancesCapacityProviderConfig of Function, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/Function/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        capacity_provider_arn: str | None = None,
        execution_environment_memory_gib_per_vcpu: float | None = None,
        per_execution_environment_max_concurrency: float | None = None,
    ) -> None:
        self._values = {
            "capacityProviderArn": capacity_provider_arn,
            "executionEnvironmentMemoryGibPerVcpu": execution_environment_memory_gib_per_vcpu,
            "perExecutionEnvironmentMaxConcurrency": per_execution_environment_max_concurrency,
        }


FunctionDeadLetterConfigTargetArnRef = shared.Reference
FunctionDeadLetterConfigTargetArnSelector = shared.Selector
FunctionFileSystemConfigArnRef = shared.Reference
FunctionFileSystemConfigArnSelector = shared.Selector
FunctionKmsKeyArnRef = shared.Reference
FunctionKmsKeyArnSelector = shared.Selector
FunctionLayersRefs = shared.Reference
FunctionLayersSelector = shared.Selector
FunctionLoggingConfigLogGroupRef = shared.Reference
FunctionLoggingConfigLogGroupSelector = shared.Selector
FunctionProviderConfigRef = shared.ProviderConfigRef
FunctionReplacementSecurityGroupIdRefs = shared.Reference
FunctionReplacementSecurityGroupIdSelector = shared.Selector
FunctionRoleRef = shared.Reference
FunctionRoleSelector = shared.Selector
FunctionS3BucketRef = shared.Reference
FunctionS3BucketSelector = shared.Selector
FunctionVpcConfigSecurityGroupIdRefs = shared.Reference
FunctionVpcConfigSecurityGroupIdSelector = shared.Selector
FunctionVpcConfigSubnetIdRefs = shared.Reference
FunctionVpcConfigSubnetIdSelector = shared.Selector
FunctionWriteConnectionSecretToRef = shared.LocalReference


class FunctionEventInvokeConfig(base.KubernetesObject):
    """FunctionEventInvokeConfig, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/FunctionEventInvokeConfig/v1beta1
    """

    __slots__ = ()

    GROUP = "lambda.aws.m.upbound.io"
    KIND = "FunctionEventInvokeConfig"
    VERSION = "v1beta1"
    PLURAL = "functioneventinvokeconfigs"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: FunctionEventInvokeConfigSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class FunctionEventInvokeConfigSpec(base.Block):
    """spec of FunctionEventInvokeConfig, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/FunctionEventInvokeConfig/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: FunctionEventInvokeConfigForProvider,
        init_provider: FunctionEventInvokeConfigInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: FunctionEventInvokeConfigProviderConfigRef | None = None,
        write_connection_secret_to_ref: FunctionEventInvokeConfigWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class FunctionEventInvokeConfigForProvider(base.Block):
    """spec.forProvider of FunctionEventInvokeConfig, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/FunctionEventInvokeConfig/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        function_name: str,
        region: str,
        destination_config: FunctionEventInvokeConfigDestinationConfig | None = None,
        maximum_event_age_in_seconds: float | None = None,
        maximum_retry_attempts: float | None = None,
        qualifier: str | None = None,
    ) -> None:
        self._values = {
            "destinationConfig": destination_config,
            "functionName": function_name,
            "maximumEventAgeInSeconds": maximum_event_age_in_seconds,
            "maximumRetryAttempts": maximum_retry_attempts,
            "qualifier": qualifier,
            "region": region,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        destination_config: FunctionEventInvokeConfigDestinationConfig | None = None,
        function_name: str | None = None,
        maximum_event_age_in_seconds: float | None = None,
        maximum_retry_attempts: float | None = None,
        qualifier: str | None = None,
    ) -> FunctionEventInvokeConfigForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: FunctionEventInvokeConfigForProvider = cls._of({
            "destinationConfig": destination_config,
            "functionName": function_name,
            "maximumEventAgeInSeconds": maximum_event_age_in_seconds,
            "maximumRetryAttempts": maximum_retry_attempts,
            "qualifier": qualifier,
            "region": region,
        })
        return block


class FunctionEventInvokeConfigInitProvider(base.Block):
    """spec.initProvider of FunctionEventInvokeConfig, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/FunctionEventInvokeConfig/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        destination_config: FunctionEventInvokeConfigDestinationConfig | None = None,
        function_name: str | None = None,
        maximum_event_age_in_seconds: float | None = None,
        maximum_retry_attempts: float | None = None,
        qualifier: str | None = None,
    ) -> None:
        self._values = {
            "destinationConfig": destination_config,
            "functionName": function_name,
            "maximumEventAgeInSeconds": maximum_event_age_in_seconds,
            "maximumRetryAttempts": maximum_retry_attempts,
            "qualifier": qualifier,
        }


class FunctionEventInvokeConfigDestinationConfig(base.Block):
    """spec.forProvider.destinationConfig of FunctionEventInvokeConfig, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/FunctionEventInvokeConfig/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        on_failure: FunctionEventInvokeConfigDestinationConfigOnFailure | None = None,
        on_success: FunctionEventInvokeConfigDestinationConfigOnSuccess | None = None,
    ) -> None:
        self._values = {
            "onFailure": on_failure,
            "onSuccess": on_success,
        }


class FunctionEventInvokeConfigDestinationConfigOnFailure(base.Block):
    """spec.forProvider.destinationConfig.onFailure of FunctionEventInvokeConfig, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/FunctionEventInvokeConfig/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        destination: str | None = None,
        destination_ref: FunctionEventInvokeConfigDestinationConfigOnFailureDestinationRef | None = None,
        destination_selector: FunctionEventInvokeConfigDestinationConfigOnFailureDestinationSelector | None = None,
    ) -> None:
        self._values = {
            "destination": destination,
            "destinationRef": destination_ref,
            "destinationSelector": destination_selector,
        }


class FunctionEventInvokeConfigDestinationConfigOnSuccess(base.Block):
    """spec.forProvider.destinationConfig.onSuccess of FunctionEventInvokeConfig, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/FunctionEventInvokeConfig/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        destination: str | None = None,
        destination_ref: FunctionEventInvokeConfigDestinationConfigOnSuccessDestinationRef | None = None,
        destination_selector: FunctionEventInvokeConfigDestinationConfigOnSuccessDestinationSelector | None = None,
    ) -> None:
        self._values = {
            "destination": destination,
            "destinationRef": destination_ref,
            "destinationSelector": destination_selector,
        }


FunctionEventInvokeConfigDestinationConfigOnFailureDestinationRef = shared.Reference
FunctionEventInvokeConfigDestinationConfigOnFailureDestinationSelector = shared.Selector
FunctionEventInvokeConfigDestinationConfigOnSuccessDestinationRef = shared.Reference
FunctionEventInvokeConfigDestinationConfigOnSuccessDestinationSelector = shared.Selector
FunctionEventInvokeConfigProviderConfigRef = shared.ProviderConfigRef
FunctionEventInvokeConfigWriteConnectionSecretToRef = shared.LocalReference


class LayerVersion(base.KubernetesObject):
    """LayerVersion, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/LayerVersion/v1beta1
    """

    __slots__ = ()

    GROUP = "lambda.aws.m.upbound.io"
    KIND = "LayerVersion"
    VERSION = "v1beta1"
    PLURAL = "layerversions"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: LayerVersionSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class LayerVersionSpec(base.Block):
    """spec of LayerVersion, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/LayerVersion/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: LayerVersionForProvider,
        init_provider: LayerVersionInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: LayerVersionProviderConfigRef | None = None,
        write_connection_secret_to_ref: LayerVersionWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class LayerVersionForProvider(base.Block):
    """spec.forProvider of LayerVersion, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/LayerVersion/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        layer_name: str,
        region: str,
        compatible_architectures: base.Strings | None = None,
        compatible_runtimes: base.Strings | None = None,
        description: str | None = None,
        filename: str | None = None,
        license_info: str | None = None,
        s3_bucket: str | None = None,
        s3_bucket_ref: LayerVersionS3BucketRef | None = None,
        s3_bucket_selector: LayerVersionS3BucketSelector | None = None,
        s3_key: str | None = None,
        s3_key_ref: LayerVersionS3KeyRef | None = None,
        s3_key_selector: LayerVersionS3KeySelector | None = None,
        s3_object_version: str | None = None,
        skip_destroy: bool | None = None,
        source_code_hash: str | None = None,
    ) -> None:
        self._values = {
            "compatibleArchitectures": compatible_architectures,
            "compatibleRuntimes": compatible_runtimes,
            "description": description,
            "filename": filename,
            "layerName": layer_name,
            "licenseInfo": license_info,
            "region": region,
            "s3Bucket": s3_bucket,
            "s3BucketRef": s3_bucket_ref,
            "s3BucketSelector": s3_bucket_selector,
            "s3Key": s3_key,
            "s3KeyRef": s3_key_ref,
            "s3KeySelector": s3_key_selector,
            "s3ObjectVersion": s3_object_version,
            "skipDestroy": skip_destroy,
            "sourceCodeHash": source_code_hash,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        compatible_architectures: base.Strings | None = None,
        compatible_runtimes: base.Strings | None = None,
        description: str | None = None,
        filename: str | None = None,
        layer_name: str | None = None,
        license_info: str | None = None,
        s3_bucket: str | None = None,
        s3_bucket_ref: LayerVersionS3BucketRef | None = None,
        s3_bucket_selector: LayerVersionS3BucketSelector | None = None,
        s3_key: str | None = None,
        s3_key_ref: LayerVersionS3KeyRef | None = None,
        s3_key_selector: LayerVersionS3KeySelector | None = None,
        s3_object_version: str | None = None,
        skip_destroy: bool | None = None,
        source_code_hash: str | None = None,
    ) -> LayerVersionForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: LayerVersionForProvider = cls._of({
            "compatibleArchitectures": compatible_architectures,
            "compatibleRuntimes": compatible_runtimes,
            "description": description,
            "filename": filename,
            "layerName": layer_name,
            "licenseInfo": license_info,
            "region": region,
            "s3Bucket": s3_bucket,
            "s3BucketRef": s3_bucket_ref,
            "s3BucketSelector": s3_bucket_selector,
            "s3Key": s3_key,
            "s3KeyRef": s3_key_ref,
            "s3KeySelector": s3_key_selector,
            "s3ObjectVersion": s3_object_version,
            "skipDestroy": skip_destroy,
            "sourceCodeHash": source_code_hash,
        })
        return block


class LayerVersionInitProvider(base.Block):
    """spec.initProvider of LayerVersion, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/LayerVersion/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        compatible_architectures: base.Strings | None = None,
        compatible_runtimes: base.Strings | None = None,
        description: str | None = None,
        filename: str | None = None,
        layer_name: str | None = None,
        license_info: str | None = None,
        s3_bucket: str | None = None,
        s3_bucket_ref: LayerVersionS3BucketRef | None = None,
        s3_bucket_selector: LayerVersionS3BucketSelector | None = None,
        s3_key: str | None = None,
        s3_key_ref: LayerVersionS3KeyRef | None = None,
        s3_key_selector: LayerVersionS3KeySelector | None = None,
        s3_object_version: str | None = None,
        skip_destroy: bool | None = None,
        source_code_hash: str | None = None,
    ) -> None:
        self._values = {
            "compatibleArchitectures": compatible_architectures,
            "compatibleRuntimes": compatible_runtimes,
            "description": description,
            "filename": filename,
            "layerName": layer_name,
            "licenseInfo": license_info,
            "s3Bucket": s3_bucket,
            "s3BucketRef": s3_bucket_ref,
            "s3BucketSelector": s3_bucket_selector,
            "s3Key": s3_key,
            "s3KeyRef": s3_key_ref,
            "s3KeySelector": s3_key_selector,
            "s3ObjectVersion": s3_object_version,
            "skipDestroy": skip_destroy,
            "sourceCodeHash": source_code_hash,
        }


LayerVersionProviderConfigRef = shared.ProviderConfigRef
LayerVersionS3BucketRef = shared.Reference
LayerVersionS3BucketSelector = shared.Selector
LayerVersionS3KeyRef = shared.Reference
LayerVersionS3KeySelector = shared.Selector
LayerVersionWriteConnectionSecretToRef = shared.LocalReference


class Permission(base.KubernetesObject):
    """Permission, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/Permission/v1beta1
    """

    __slots__ = ()

    GROUP = "lambda.aws.m.upbound.io"
    KIND = "Permission"
    VERSION = "v1beta1"
    PLURAL = "permissions"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: PermissionSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class PermissionSpec(base.Block):
    """spec of Permission, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/Permission/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: PermissionForProvider,
        init_provider: PermissionInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: PermissionProviderConfigRef | None = None,
        write_connection_secret_to_ref: PermissionWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class PermissionForProvider(base.Block):
    """spec.forProvider of Permission, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/Permission/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        action: str,
        principal: str,
        region: str,
        event_source_token: str | None = None,
        function_name: str | None = None,
        function_name_ref: PermissionFunctionNameRef | None = None,
        function_name_selector: PermissionFunctionNameSelector | None = None,
        function_url_auth_type: str | None = None,
        invoked_via_function_url: bool | None = None,
        principal_org_id: str | None = None,
        qualifier: str | None = None,
        qualifier_ref: PermissionQualifierRef | None = None,
        qualifier_selector: PermissionQualifierSelector | None = None,
        source_account: str | None = None,
        source_arn: str | None = None,
        statement_id: str | None = None,
        statement_id_prefix: str | None = None,
    ) -> None:
        self._values = {
            "action": action,
            "eventSourceToken": event_source_token,
            "functionName": function_name,
            "functionNameRef": function_name_ref,
            "functionNameSelector": function_name_selector,
            "functionUrlAuthType": function_url_auth_type,
            "invokedViaFunctionUrl": invoked_via_function_url,
            "principal": principal,
            "principalOrgId": principal_org_id,
            "qualifier": qualifier,
            "qualifierRef": qualifier_ref,
            "qualifierSelector": qualifier_selector,
            "region": region,
            "sourceAccount": source_account,
            "sourceArn": source_arn,
            "statementId": statement_id,
            "statementIdPrefix": statement_id_prefix,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        action: str | None = None,
        event_source_token: str | None = None,
        function_name: str | None = None,
        function_name_ref: PermissionFunctionNameRef | None = None,
        function_name_selector: PermissionFunctionNameSelector | None = None,
        function_url_auth_type: str | None = None,
        invoked_via_function_url: bool | None = None,
        principal: str | None = None,
        principal_org_id: str | None = None,
        qualifier: str | None = None,
        qualifier_ref: PermissionQualifierRef | None = None,
        qualifier_selector: PermissionQualifierSelector | None = None,
        source_account: str | None = None,
        source_arn: str | None = None,
        statement_id: str | None = None,
        statement_id_prefix: str | None = None,
    ) -> PermissionForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: PermissionForProvider = cls._of({
            "action": action,
            "eventSourceToken": event_source_token,
            "functionName": function_name,
            "functionNameRef": function_name_ref,
            "functionNameSelector": function_name_selector,
            "functionUrlAuthType": function_url_auth_type,
            "invokedViaFunctionUrl": invoked_via_function_url,
            "principal": principal,
            "principalOrgId": principal_org_id,
            "qualifier": qualifier,
            "qualifierRef": qualifier_ref,
            "qualifierSelector": qualifier_selector,
            "region": region,
            "sourceAccount": source_account,
            "sourceArn": source_arn,
            "statementId": statement_id,
            "statementIdPrefix": statement_id_prefix,
        })
        return block


class PermissionInitProvider(base.Block):
    """spec.initProvider of Permission, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/Permission/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        action: str | None = None,
        event_source_token: str | None = None,
        function_name: str | None = None,
        function_name_ref: PermissionFunctionNameRef | None = None,
        function_name_selector: PermissionFunctionNameSelector | None = None,
        function_url_auth_type: str | None = None,
        invoked_via_function_url: bool | None = None,
        principal: str | None = None,
        principal_org_id: str | None = None,
        qualifier: str | None = None,
        qualifier_ref: PermissionQualifierRef | None = None,
        qualifier_selector: PermissionQualifierSelector | None = None,
        source_account: str | None = None,
        source_arn: str | None = None,
        statement_id: str | None = None,
        statement_id_prefix: str | None = None,
    ) -> None:
        self._values = {
            "action": action,
            "eventSourceToken": event_source_token,
            "functionName": function_name,
            "functionNameRef": function_name_ref,
            "functionNameSelector": function_name_selector,
            "functionUrlAuthType": function_url_auth_type,
            "invokedViaFunctionUrl": invoked_via_function_url,
            "principal": principal,
            "principalOrgId": principal_org_id,
            "qualifier": qualifier,
            "qualifierRef": qualifier_ref,
            "qualifierSelector": qualifier_selector,
            "sourceAccount": source_account,
            "sourceArn": source_arn,
            "statementId": statement_id,
            "statementIdPrefix": statement_id_prefix,
        }


PermissionFunctionNameRef = shared.Reference
PermissionFunctionNameSelector = shared.Selector
PermissionProviderConfigRef = shared.ProviderConfigRef
PermissionQualifierRef = shared.Reference
PermissionQualifierSelector = shared.Selector
PermissionWriteConnectionSecretToRef = shared.LocalReference


class ProvisionedConcurrencyConfig(base.KubernetesObject):
    """ProvisionedConcurrencyConfig, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/ProvisionedConcurrencyConfig/v1beta1
    """

    __slots__ = ()

    GROUP = "lambda.aws.m.upbound.io"
    KIND = "ProvisionedConcurrencyConfig"
    VERSION = "v1beta1"
    PLURAL = "provisionedconcurrencyconfigs"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: ProvisionedConcurrencyConfigSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class ProvisionedConcurrencyConfigSpec(base.Block):
    """spec of ProvisionedConcurrencyConfig, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/ProvisionedConcurrencyConfig/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: ProvisionedConcurrencyConfigForProvider,
        init_provider: ProvisionedConcurrencyConfigInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: ProvisionedConcurrencyConfigProviderConfigRef | None = None,
        write_connection_secret_to_ref: ProvisionedConcurrencyConfigWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class ProvisionedConcurrencyConfigForProvider(base.Block):
    """spec.forProvider of ProvisionedConcurrencyConfig, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/ProvisionedConcurrencyConfig/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        function_name: str,
        provisioned_concurrent_executions: float,
        qualifier: str,
        region: str,
        skip_destroy: bool | None = None,
    ) -> None:
        self._values = {
            "functionName": function_name,
            "provisionedConcurrentExecutions": provisioned_concurrent_executions,
            "qualifier": qualifier,
            "region": region,
            "skipDestroy": skip_destroy,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        function_name: str | None = None,
        provisioned_concurrent_executions: float | None = None,
        qualifier: str | None = None,
        skip_destroy: bool | None = None,
    ) -> ProvisionedConcurrencyConfigForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: ProvisionedConcurrencyConfigForProvider = cls._of({
            "functionName": function_name,
            "provisionedConcurrentExecutions": provisioned_concurrent_executions,
            "qualifier": qualifier,
            "region": region,
            "skipDestroy": skip_destroy,
        })
        return block


class ProvisionedConcurrencyConfigInitProvider(base.Block):
    """spec.initProvider of ProvisionedConcurrencyConfig, lambda.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-lambda/latest/resources/lambda.aws.m.upbound.io/ProvisionedConcurrencyConfig/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        function_name: str | None = None,
        provisioned_concurrent_executions: float | None = None,
        qualifier: str | None = None,
        skip_destroy: bool | None = None,
    ) -> None:
        self._values = {
            "functionName": function_name,
            "provisionedConcurrentExecutions": provisioned_concurrent_executions,
            "qualifier": qualifier,
            "skipDestroy": skip_destroy,
        }


ProvisionedConcurrencyConfigProviderConfigRef = shared.ProviderConfigRef
ProvisionedConcurrencyConfigWriteConnectionSecretToRef = shared.LocalReference
