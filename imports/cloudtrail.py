# Made by `make imports` from the CRDs (tools/imports); change the generator, not this file.
"""cloudtrail.aws.m.upbound.io."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from imports import base, meta, shared


class Trail(base.KubernetesObject):
    """Trail, cloudtrail.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudtrail/latest/resources/cloudtrail.aws.m.upbound.io/Trail/v1beta1
    """

    __slots__ = ()

    GROUP = "cloudtrail.aws.m.upbound.io"
    KIND = "Trail"
    VERSION = "v1beta1"
    PLURAL = "trails"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: TrailSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class TrailSpec(base.Block):
    """spec of Trail, cloudtrail.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudtrail/latest/resources/cloudtrail.aws.m.upbound.io/Trail/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: TrailForProvider,
        init_provider: TrailInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: TrailProviderConfigRef | None = None,
        write_connection_secret_to_ref: TrailWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class TrailForProvider(base.Block):
    """spec.forProvider of Trail, cloudtrail.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudtrail/latest/resources/cloudtrail.aws.m.upbound.io/Trail/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        advanced_event_selector: Sequence[TrailAdvancedEventSelector] | None = None,
        cloud_watch_logs_group_arn: str | None = None,
        cloud_watch_logs_role_arn: str | None = None,
        cloud_watch_logs_role_arn_ref: TrailCloudWatchLogsRoleArnRef | None = None,
        cloud_watch_logs_role_arn_selector: TrailCloudWatchLogsRoleArnSelector | None = None,
        enable_log_file_validation: bool | None = None,
        enable_logging: bool | None = None,
        event_selector: Sequence[TrailEventSelector] | None = None,
        include_global_service_events: bool | None = None,
        insight_selector: Sequence[TrailInsightSelector] | None = None,
        is_multi_region_trail: bool | None = None,
        is_organization_trail: bool | None = None,
        kms_key_id: str | None = None,
        kms_key_id_ref: TrailKmsKeyIdRef | None = None,
        kms_key_id_selector: TrailKmsKeyIdSelector | None = None,
        s3_bucket_name: str | None = None,
        s3_bucket_name_ref: TrailS3BucketNameRef | None = None,
        s3_bucket_name_selector: TrailS3BucketNameSelector | None = None,
        s3_key_prefix: str | None = None,
        sns_topic_name: str | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "advancedEventSelector": advanced_event_selector,
            "cloudWatchLogsGroupArn": cloud_watch_logs_group_arn,
            "cloudWatchLogsRoleArn": cloud_watch_logs_role_arn,
            "cloudWatchLogsRoleArnRef": cloud_watch_logs_role_arn_ref,
            "cloudWatchLogsRoleArnSelector": cloud_watch_logs_role_arn_selector,
            "enableLogFileValidation": enable_log_file_validation,
            "enableLogging": enable_logging,
            "eventSelector": event_selector,
            "includeGlobalServiceEvents": include_global_service_events,
            "insightSelector": insight_selector,
            "isMultiRegionTrail": is_multi_region_trail,
            "isOrganizationTrail": is_organization_trail,
            "kmsKeyId": kms_key_id,
            "kmsKeyIdRef": kms_key_id_ref,
            "kmsKeyIdSelector": kms_key_id_selector,
            "region": region,
            "s3BucketName": s3_bucket_name,
            "s3BucketNameRef": s3_bucket_name_ref,
            "s3BucketNameSelector": s3_bucket_name_selector,
            "s3KeyPrefix": s3_key_prefix,
            "snsTopicName": sns_topic_name,
            "tags": tags,
        }


class TrailInitProvider(base.Block):
    """spec.initProvider of Trail, cloudtrail.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudtrail/latest/resources/cloudtrail.aws.m.upbound.io/Trail/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        advanced_event_selector: Sequence[TrailAdvancedEventSelector] | None = None,
        cloud_watch_logs_group_arn: str | None = None,
        cloud_watch_logs_role_arn: str | None = None,
        cloud_watch_logs_role_arn_ref: TrailCloudWatchLogsRoleArnRef | None = None,
        cloud_watch_logs_role_arn_selector: TrailCloudWatchLogsRoleArnSelector | None = None,
        enable_log_file_validation: bool | None = None,
        enable_logging: bool | None = None,
        event_selector: Sequence[TrailEventSelector] | None = None,
        include_global_service_events: bool | None = None,
        insight_selector: Sequence[TrailInsightSelector] | None = None,
        is_multi_region_trail: bool | None = None,
        is_organization_trail: bool | None = None,
        kms_key_id: str | None = None,
        kms_key_id_ref: TrailKmsKeyIdRef | None = None,
        kms_key_id_selector: TrailKmsKeyIdSelector | None = None,
        s3_bucket_name: str | None = None,
        s3_bucket_name_ref: TrailS3BucketNameRef | None = None,
        s3_bucket_name_selector: TrailS3BucketNameSelector | None = None,
        s3_key_prefix: str | None = None,
        sns_topic_name: str | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "advancedEventSelector": advanced_event_selector,
            "cloudWatchLogsGroupArn": cloud_watch_logs_group_arn,
            "cloudWatchLogsRoleArn": cloud_watch_logs_role_arn,
            "cloudWatchLogsRoleArnRef": cloud_watch_logs_role_arn_ref,
            "cloudWatchLogsRoleArnSelector": cloud_watch_logs_role_arn_selector,
            "enableLogFileValidation": enable_log_file_validation,
            "enableLogging": enable_logging,
            "eventSelector": event_selector,
            "includeGlobalServiceEvents": include_global_service_events,
            "insightSelector": insight_selector,
            "isMultiRegionTrail": is_multi_region_trail,
            "isOrganizationTrail": is_organization_trail,
            "kmsKeyId": kms_key_id,
            "kmsKeyIdRef": kms_key_id_ref,
            "kmsKeyIdSelector": kms_key_id_selector,
            "s3BucketName": s3_bucket_name,
            "s3BucketNameRef": s3_bucket_name_ref,
            "s3BucketNameSelector": s3_bucket_name_selector,
            "s3KeyPrefix": s3_key_prefix,
            "snsTopicName": sns_topic_name,
            "tags": tags,
        }


class TrailAdvancedEventSelector(base.Block):
    """spec.forProvider.advancedEventSelector of Trail, cloudtrail.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudtrail/latest/resources/cloudtrail.aws.m.upbound.io/Trail/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        field_selector: Sequence[TrailAdvancedEventSelectorFieldSelector] | None = None,
        name: str | None = None,
    ) -> None:
        self._values = {
            "fieldSelector": field_selector,
            "name": name,
        }


class TrailEventSelector(base.Block):
    """spec.forProvider.eventSelector of Trail, cloudtrail.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudtrail/latest/resources/cloudtrail.aws.m.upbound.io/Trail/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        data_resource: Sequence[TrailEventSelectorDataResource] | None = None,
        exclude_management_event_sources: base.Strings | None = None,
        include_management_events: bool | None = None,
        read_write_type: str | None = None,
    ) -> None:
        self._values = {
            "dataResource": data_resource,
            "excludeManagementEventSources": exclude_management_event_sources,
            "includeManagementEvents": include_management_events,
            "readWriteType": read_write_type,
        }


class TrailInsightSelector(base.Block):
    """spec.forProvider.insightSelector of Trail, cloudtrail.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudtrail/latest/resources/cloudtrail.aws.m.upbound.io/Trail/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        insight_type: str | None = None,
    ) -> None:
        self._values = {
            "insightType": insight_type,
        }


class TrailAdvancedEventSelectorFieldSelector(base.Block):
    """spec.forProvider.advancedEventSelector.fieldSelector of Trail, cloudtrail.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudtrail/latest/resources/cloudtrail.aws.m.upbound.io/Trail/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        ends_with: base.Strings | None = None,
        equals: base.Strings | None = None,
        field: str | None = None,
        not_ends_with: base.Strings | None = None,
        not_equals: base.Strings | None = None,
        not_starts_with: base.Strings | None = None,
        starts_with: base.Strings | None = None,
    ) -> None:
        self._values = {
            "endsWith": ends_with,
            "equals": equals,
            "field": field,
            "notEndsWith": not_ends_with,
            "notEquals": not_equals,
            "notStartsWith": not_starts_with,
            "startsWith": starts_with,
        }


class TrailEventSelectorDataResource(base.Block):
    """spec.forProvider.eventSelector.dataResource of Trail, cloudtrail.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudtrail/latest/resources/cloudtrail.aws.m.upbound.io/Trail/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        type: str | None = None,
        values: base.Strings | None = None,
    ) -> None:
        self._values = {
            "type": type,
            "values": values,
        }


TrailCloudWatchLogsRoleArnRef = shared.Reference
TrailCloudWatchLogsRoleArnSelector = shared.Selector
TrailKmsKeyIdRef = shared.Reference
TrailKmsKeyIdSelector = shared.Selector
TrailProviderConfigRef = shared.ProviderConfigRef
TrailS3BucketNameRef = shared.Reference
TrailS3BucketNameSelector = shared.Selector
TrailWriteConnectionSecretToRef = shared.LocalReference
