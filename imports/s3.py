# Made by `make imports` from the CRDs (tools/imports); change the generator, not this file.
"""s3.aws.m.upbound.io."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from imports import base, meta, shared


class Bucket(base.KubernetesObject):
    """Bucket, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/Bucket/v1beta1
    """

    __slots__ = ()

    GROUP = "s3.aws.m.upbound.io"
    KIND = "Bucket"
    VERSION = "v1beta1"
    PLURAL = "buckets"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: BucketSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class BucketSpec(base.Block):
    """spec of Bucket, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/Bucket/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: BucketForProvider,
        init_provider: BucketInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: BucketProviderConfigRef | None = None,
        write_connection_secret_to_ref: BucketWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class BucketForProvider(base.Block):
    """spec.forProvider of Bucket, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/Bucket/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        bucket_namespace: str | None = None,
        force_destroy: bool | None = None,
        object_lock_enabled: bool | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "bucketNamespace": bucket_namespace,
            "forceDestroy": force_destroy,
            "objectLockEnabled": object_lock_enabled,
            "region": region,
            "tags": tags,
        }


class BucketInitProvider(base.Block):
    """spec.initProvider of Bucket, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/Bucket/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        bucket_namespace: str | None = None,
        force_destroy: bool | None = None,
        object_lock_enabled: bool | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "bucketNamespace": bucket_namespace,
            "forceDestroy": force_destroy,
            "objectLockEnabled": object_lock_enabled,
            "tags": tags,
        }


BucketProviderConfigRef = shared.ProviderConfigRef
BucketWriteConnectionSecretToRef = shared.LocalReference


class BucketAccelerateConfiguration(base.KubernetesObject):
    """BucketAccelerateConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketAccelerateConfiguration/v1beta1
    """

    __slots__ = ()

    GROUP = "s3.aws.m.upbound.io"
    KIND = "BucketAccelerateConfiguration"
    VERSION = "v1beta1"
    PLURAL = "bucketaccelerateconfigurations"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: BucketAccelerateConfigurationSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class BucketAccelerateConfigurationSpec(base.Block):
    """spec of BucketAccelerateConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketAccelerateConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: BucketAccelerateConfigurationForProvider,
        init_provider: BucketAccelerateConfigurationInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: BucketAccelerateConfigurationProviderConfigRef | None = None,
        write_connection_secret_to_ref: BucketAccelerateConfigurationWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class BucketAccelerateConfigurationForProvider(base.Block):
    """spec.forProvider of BucketAccelerateConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketAccelerateConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        status: str,
        bucket: str | None = None,
        bucket_ref: BucketAccelerateConfigurationBucketRef | None = None,
        bucket_selector: BucketAccelerateConfigurationBucketSelector | None = None,
        expected_bucket_owner: str | None = None,
    ) -> None:
        self._values = {
            "bucket": bucket,
            "bucketRef": bucket_ref,
            "bucketSelector": bucket_selector,
            "expectedBucketOwner": expected_bucket_owner,
            "region": region,
            "status": status,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        bucket: str | None = None,
        bucket_ref: BucketAccelerateConfigurationBucketRef | None = None,
        bucket_selector: BucketAccelerateConfigurationBucketSelector | None = None,
        expected_bucket_owner: str | None = None,
        status: str | None = None,
    ) -> BucketAccelerateConfigurationForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: BucketAccelerateConfigurationForProvider = cls._of({
            "bucket": bucket,
            "bucketRef": bucket_ref,
            "bucketSelector": bucket_selector,
            "expectedBucketOwner": expected_bucket_owner,
            "region": region,
            "status": status,
        })
        return block


class BucketAccelerateConfigurationInitProvider(base.Block):
    """spec.initProvider of BucketAccelerateConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketAccelerateConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        bucket: str | None = None,
        bucket_ref: BucketAccelerateConfigurationBucketRef | None = None,
        bucket_selector: BucketAccelerateConfigurationBucketSelector | None = None,
        expected_bucket_owner: str | None = None,
        status: str | None = None,
    ) -> None:
        self._values = {
            "bucket": bucket,
            "bucketRef": bucket_ref,
            "bucketSelector": bucket_selector,
            "expectedBucketOwner": expected_bucket_owner,
            "status": status,
        }


BucketAccelerateConfigurationBucketRef = shared.Reference
BucketAccelerateConfigurationBucketSelector = shared.Selector
BucketAccelerateConfigurationProviderConfigRef = shared.ProviderConfigRef
BucketAccelerateConfigurationWriteConnectionSecretToRef = shared.LocalReference


class BucketCorsConfiguration(base.KubernetesObject):
    """BucketCorsConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketCorsConfiguration/v1beta1
    """

    __slots__ = ()

    GROUP = "s3.aws.m.upbound.io"
    KIND = "BucketCorsConfiguration"
    VERSION = "v1beta1"
    PLURAL = "bucketcorsconfigurations"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: BucketCorsConfigurationSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class BucketCorsConfigurationSpec(base.Block):
    """spec of BucketCorsConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketCorsConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: BucketCorsConfigurationForProvider,
        init_provider: BucketCorsConfigurationInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: BucketCorsConfigurationProviderConfigRef | None = None,
        write_connection_secret_to_ref: BucketCorsConfigurationWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class BucketCorsConfigurationForProvider(base.Block):
    """spec.forProvider of BucketCorsConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketCorsConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        cors_rule: Sequence[BucketCorsConfigurationCorsRule],
        region: str,
        bucket: str | None = None,
        bucket_ref: BucketCorsConfigurationBucketRef | None = None,
        bucket_selector: BucketCorsConfigurationBucketSelector | None = None,
        expected_bucket_owner: str | None = None,
    ) -> None:
        self._values = {
            "bucket": bucket,
            "bucketRef": bucket_ref,
            "bucketSelector": bucket_selector,
            "corsRule": cors_rule,
            "expectedBucketOwner": expected_bucket_owner,
            "region": region,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        bucket: str | None = None,
        bucket_ref: BucketCorsConfigurationBucketRef | None = None,
        bucket_selector: BucketCorsConfigurationBucketSelector | None = None,
        cors_rule: Sequence[BucketCorsConfigurationCorsRule] | None = None,
        expected_bucket_owner: str | None = None,
    ) -> BucketCorsConfigurationForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: BucketCorsConfigurationForProvider = cls._of({
            "bucket": bucket,
            "bucketRef": bucket_ref,
            "bucketSelector": bucket_selector,
            "corsRule": cors_rule,
            "expectedBucketOwner": expected_bucket_owner,
            "region": region,
        })
        return block


class BucketCorsConfigurationInitProvider(base.Block):
    """spec.initProvider of BucketCorsConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketCorsConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        bucket: str | None = None,
        bucket_ref: BucketCorsConfigurationBucketRef | None = None,
        bucket_selector: BucketCorsConfigurationBucketSelector | None = None,
        cors_rule: Sequence[BucketCorsConfigurationCorsRule] | None = None,
        expected_bucket_owner: str | None = None,
    ) -> None:
        self._values = {
            "bucket": bucket,
            "bucketRef": bucket_ref,
            "bucketSelector": bucket_selector,
            "corsRule": cors_rule,
            "expectedBucketOwner": expected_bucket_owner,
        }


class BucketCorsConfigurationCorsRule(base.Block):
    """spec.forProvider.corsRule of BucketCorsConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketCorsConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        allowed_headers: base.Strings | None = None,
        allowed_methods: base.Strings | None = None,
        allowed_origins: base.Strings | None = None,
        expose_headers: base.Strings | None = None,
        id: str | None = None,
        max_age_seconds: float | None = None,
    ) -> None:
        self._values = {
            "allowedHeaders": allowed_headers,
            "allowedMethods": allowed_methods,
            "allowedOrigins": allowed_origins,
            "exposeHeaders": expose_headers,
            "id": id,
            "maxAgeSeconds": max_age_seconds,
        }


BucketCorsConfigurationBucketRef = shared.Reference
BucketCorsConfigurationBucketSelector = shared.Selector
BucketCorsConfigurationProviderConfigRef = shared.ProviderConfigRef
BucketCorsConfigurationWriteConnectionSecretToRef = shared.LocalReference


class BucketLifecycleConfiguration(base.KubernetesObject):
    """BucketLifecycleConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketLifecycleConfiguration/v1beta1
    """

    __slots__ = ()

    GROUP = "s3.aws.m.upbound.io"
    KIND = "BucketLifecycleConfiguration"
    VERSION = "v1beta1"
    PLURAL = "bucketlifecycleconfigurations"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: BucketLifecycleConfigurationSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class BucketLifecycleConfigurationSpec(base.Block):
    """spec of BucketLifecycleConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketLifecycleConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: BucketLifecycleConfigurationForProvider,
        init_provider: BucketLifecycleConfigurationInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: BucketLifecycleConfigurationProviderConfigRef | None = None,
        write_connection_secret_to_ref: BucketLifecycleConfigurationWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class BucketLifecycleConfigurationForProvider(base.Block):
    """spec.forProvider of BucketLifecycleConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketLifecycleConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        bucket: str | None = None,
        bucket_ref: BucketLifecycleConfigurationBucketRef | None = None,
        bucket_selector: BucketLifecycleConfigurationBucketSelector | None = None,
        expected_bucket_owner: str | None = None,
        rule: Sequence[BucketLifecycleConfigurationRule] | None = None,
        transition_default_minimum_object_size: str | None = None,
    ) -> None:
        self._values = {
            "bucket": bucket,
            "bucketRef": bucket_ref,
            "bucketSelector": bucket_selector,
            "expectedBucketOwner": expected_bucket_owner,
            "region": region,
            "rule": rule,
            "transitionDefaultMinimumObjectSize": transition_default_minimum_object_size,
        }


class BucketLifecycleConfigurationInitProvider(base.Block):
    """spec.initProvider of BucketLifecycleConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketLifecycleConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        bucket: str | None = None,
        bucket_ref: BucketLifecycleConfigurationBucketRef | None = None,
        bucket_selector: BucketLifecycleConfigurationBucketSelector | None = None,
        expected_bucket_owner: str | None = None,
        rule: Sequence[BucketLifecycleConfigurationRule] | None = None,
        transition_default_minimum_object_size: str | None = None,
    ) -> None:
        self._values = {
            "bucket": bucket,
            "bucketRef": bucket_ref,
            "bucketSelector": bucket_selector,
            "expectedBucketOwner": expected_bucket_owner,
            "rule": rule,
            "transitionDefaultMinimumObjectSize": transition_default_minimum_object_size,
        }


class BucketLifecycleConfigurationRule(base.Block):
    """spec.forProvider.rule of BucketLifecycleConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketLifecycleConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        abort_incomplete_multipart_upload: Sequence[BucketLifecycleConfigurationRuleAbortIncompleteMultipartUpload] | None = None,
        expiration: Sequence[BucketLifecycleConfigurationRuleExpiration] | None = None,
        filter: Sequence[BucketLifecycleConfigurationRuleFilter] | None = None,
        id: str | None = None,
        noncurrent_version_expiration: Sequence[BucketLifecycleConfigurationRuleNoncurrentVersionExpiration] | None = None,
        noncurrent_version_transition: Sequence[BucketLifecycleConfigurationRuleNoncurrentVersionTransition] | None = None,
        prefix: str | None = None,
        status: str | None = None,
        transition: Sequence[BucketLifecycleConfigurationRuleTransition] | None = None,
    ) -> None:
        self._values = {
            "abortIncompleteMultipartUpload": abort_incomplete_multipart_upload,
            "expiration": expiration,
            "filter": filter,
            "id": id,
            "noncurrentVersionExpiration": noncurrent_version_expiration,
            "noncurrentVersionTransition": noncurrent_version_transition,
            "prefix": prefix,
            "status": status,
            "transition": transition,
        }


class BucketLifecycleConfigurationRuleAbortIncompleteMultipartUpload(base.Block):
    """spec.forProvider.rule.abortIncompleteMultipartUpload of BucketLifecycleConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketLifecycleConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        days_after_initiation: float | None = None,
    ) -> None:
        self._values = {
            "daysAfterInitiation": days_after_initiation,
        }


class BucketLifecycleConfigurationRuleExpiration(base.Block):
    """spec.forProvider.rule.expiration of BucketLifecycleConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketLifecycleConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        date: str | None = None,
        days: float | None = None,
        expired_object_delete_marker: bool | None = None,
    ) -> None:
        self._values = {
            "date": date,
            "days": days,
            "expiredObjectDeleteMarker": expired_object_delete_marker,
        }


class BucketLifecycleConfigurationRuleFilter(base.Block):
    """spec.forProvider.rule.filter of BucketLifecycleConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketLifecycleConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        and_: Sequence[BucketLifecycleConfigurationRuleFilterAnd] | None = None,
        object_size_greater_than: float | None = None,
        object_size_less_than: float | None = None,
        prefix: str | None = None,
        tag: Sequence[BucketLifecycleConfigurationRuleFilterTag] | None = None,
    ) -> None:
        self._values = {
            "and": and_,
            "objectSizeGreaterThan": object_size_greater_than,
            "objectSizeLessThan": object_size_less_than,
            "prefix": prefix,
            "tag": tag,
        }


class BucketLifecycleConfigurationRuleNoncurrentVersionExpiration(base.Block):
    """spec.forProvider.rule.noncurrentVersionExpiration of BucketLifecycleConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketLifecycleConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        newer_noncurrent_versions: float | None = None,
        noncurrent_days: float | None = None,
    ) -> None:
        self._values = {
            "newerNoncurrentVersions": newer_noncurrent_versions,
            "noncurrentDays": noncurrent_days,
        }


class BucketLifecycleConfigurationRuleNoncurrentVersionTransition(base.Block):
    """spec.forProvider.rule.noncurrentVersionTransition of BucketLifecycleConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketLifecycleConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        newer_noncurrent_versions: float | None = None,
        noncurrent_days: float | None = None,
        storage_class: str | None = None,
    ) -> None:
        self._values = {
            "newerNoncurrentVersions": newer_noncurrent_versions,
            "noncurrentDays": noncurrent_days,
            "storageClass": storage_class,
        }


class BucketLifecycleConfigurationRuleTransition(base.Block):
    """spec.forProvider.rule.transition of BucketLifecycleConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketLifecycleConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        date: str | None = None,
        days: float | None = None,
        storage_class: str | None = None,
    ) -> None:
        self._values = {
            "date": date,
            "days": days,
            "storageClass": storage_class,
        }


class BucketLifecycleConfigurationRuleFilterAnd(base.Block):
    """spec.forProvider.rule.filter.and of BucketLifecycleConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketLifecycleConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        object_size_greater_than: float | None = None,
        object_size_less_than: float | None = None,
        prefix: str | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "objectSizeGreaterThan": object_size_greater_than,
            "objectSizeLessThan": object_size_less_than,
            "prefix": prefix,
            "tags": tags,
        }


class BucketLifecycleConfigurationRuleFilterTag(base.Block):
    """spec.forProvider.rule.filter.tag of BucketLifecycleConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketLifecycleConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str | None = None,
        value: str | None = None,
    ) -> None:
        self._values = {
            "key": key,
            "value": value,
        }


BucketLifecycleConfigurationBucketRef = shared.Reference
BucketLifecycleConfigurationBucketSelector = shared.Selector
BucketLifecycleConfigurationProviderConfigRef = shared.ProviderConfigRef
BucketLifecycleConfigurationWriteConnectionSecretToRef = shared.LocalReference


class BucketLogging(base.KubernetesObject):
    """BucketLogging, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketLogging/v1beta1
    """

    __slots__ = ()

    GROUP = "s3.aws.m.upbound.io"
    KIND = "BucketLogging"
    VERSION = "v1beta1"
    PLURAL = "bucketloggings"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: BucketLoggingSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class BucketLoggingSpec(base.Block):
    """spec of BucketLogging, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketLogging/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: BucketLoggingForProvider,
        init_provider: BucketLoggingInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: BucketLoggingProviderConfigRef | None = None,
        write_connection_secret_to_ref: BucketLoggingWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class BucketLoggingForProvider(base.Block):
    """spec.forProvider of BucketLogging, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketLogging/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        target_prefix: str,
        bucket: str | None = None,
        bucket_ref: BucketLoggingBucketRef | None = None,
        bucket_selector: BucketLoggingBucketSelector | None = None,
        expected_bucket_owner: str | None = None,
        target_bucket: str | None = None,
        target_bucket_ref: BucketLoggingTargetBucketRef | None = None,
        target_bucket_selector: BucketLoggingTargetBucketSelector | None = None,
        target_grant: Sequence[BucketLoggingTargetGrant] | None = None,
        target_object_key_format: BucketLoggingTargetObjectKeyFormat | None = None,
    ) -> None:
        self._values = {
            "bucket": bucket,
            "bucketRef": bucket_ref,
            "bucketSelector": bucket_selector,
            "expectedBucketOwner": expected_bucket_owner,
            "region": region,
            "targetBucket": target_bucket,
            "targetBucketRef": target_bucket_ref,
            "targetBucketSelector": target_bucket_selector,
            "targetGrant": target_grant,
            "targetObjectKeyFormat": target_object_key_format,
            "targetPrefix": target_prefix,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        bucket: str | None = None,
        bucket_ref: BucketLoggingBucketRef | None = None,
        bucket_selector: BucketLoggingBucketSelector | None = None,
        expected_bucket_owner: str | None = None,
        target_bucket: str | None = None,
        target_bucket_ref: BucketLoggingTargetBucketRef | None = None,
        target_bucket_selector: BucketLoggingTargetBucketSelector | None = None,
        target_grant: Sequence[BucketLoggingTargetGrant] | None = None,
        target_object_key_format: BucketLoggingTargetObjectKeyFormat | None = None,
        target_prefix: str | None = None,
    ) -> BucketLoggingForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: BucketLoggingForProvider = cls._of({
            "bucket": bucket,
            "bucketRef": bucket_ref,
            "bucketSelector": bucket_selector,
            "expectedBucketOwner": expected_bucket_owner,
            "region": region,
            "targetBucket": target_bucket,
            "targetBucketRef": target_bucket_ref,
            "targetBucketSelector": target_bucket_selector,
            "targetGrant": target_grant,
            "targetObjectKeyFormat": target_object_key_format,
            "targetPrefix": target_prefix,
        })
        return block


class BucketLoggingInitProvider(base.Block):
    """spec.initProvider of BucketLogging, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketLogging/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        bucket: str | None = None,
        bucket_ref: BucketLoggingBucketRef | None = None,
        bucket_selector: BucketLoggingBucketSelector | None = None,
        expected_bucket_owner: str | None = None,
        target_bucket: str | None = None,
        target_bucket_ref: BucketLoggingTargetBucketRef | None = None,
        target_bucket_selector: BucketLoggingTargetBucketSelector | None = None,
        target_grant: Sequence[BucketLoggingTargetGrant] | None = None,
        target_object_key_format: BucketLoggingTargetObjectKeyFormat | None = None,
        target_prefix: str | None = None,
    ) -> None:
        self._values = {
            "bucket": bucket,
            "bucketRef": bucket_ref,
            "bucketSelector": bucket_selector,
            "expectedBucketOwner": expected_bucket_owner,
            "targetBucket": target_bucket,
            "targetBucketRef": target_bucket_ref,
            "targetBucketSelector": target_bucket_selector,
            "targetGrant": target_grant,
            "targetObjectKeyFormat": target_object_key_format,
            "targetPrefix": target_prefix,
        }


class BucketLoggingTargetGrant(base.Block):
    """spec.forProvider.targetGrant of BucketLogging, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketLogging/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        grantee: BucketLoggingTargetGrantGrantee | None = None,
        permission: str | None = None,
    ) -> None:
        self._values = {
            "grantee": grantee,
            "permission": permission,
        }


class BucketLoggingTargetObjectKeyFormat(base.Block):
    """spec.forProvider.targetObjectKeyFormat of BucketLogging, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketLogging/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        partitioned_prefix: BucketLoggingTargetObjectKeyFormatPartitionedPrefix | None = None,
        simple_prefix: Mapping[str, Any] | None = None,
    ) -> None:
        self._values = {
            "partitionedPrefix": partitioned_prefix,
            "simplePrefix": simple_prefix,
        }


class BucketLoggingTargetGrantGrantee(base.Block):
    """spec.forProvider.targetGrant.grantee of BucketLogging, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketLogging/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        email_address: str | None = None,
        id: str | None = None,
        type: str | None = None,
        uri: str | None = None,
    ) -> None:
        self._values = {
            "emailAddress": email_address,
            "id": id,
            "type": type,
            "uri": uri,
        }


class BucketLoggingTargetObjectKeyFormatPartitionedPrefix(base.Block):
    """spec.forProvider.targetObjectKeyFormat.partitionedPrefix of BucketLogging, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketLogging/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        partition_date_source: str | None = None,
    ) -> None:
        self._values = {
            "partitionDateSource": partition_date_source,
        }


BucketLoggingBucketRef = shared.Reference
BucketLoggingBucketSelector = shared.Selector
BucketLoggingProviderConfigRef = shared.ProviderConfigRef
BucketLoggingTargetBucketRef = shared.Reference
BucketLoggingTargetBucketSelector = shared.Selector
BucketLoggingWriteConnectionSecretToRef = shared.LocalReference


class BucketMetric(base.KubernetesObject):
    """BucketMetric, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketMetric/v1beta1
    """

    __slots__ = ()

    GROUP = "s3.aws.m.upbound.io"
    KIND = "BucketMetric"
    VERSION = "v1beta1"
    PLURAL = "bucketmetrics"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: BucketMetricSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class BucketMetricSpec(base.Block):
    """spec of BucketMetric, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketMetric/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: BucketMetricForProvider,
        init_provider: BucketMetricInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: BucketMetricProviderConfigRef | None = None,
        write_connection_secret_to_ref: BucketMetricWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class BucketMetricForProvider(base.Block):
    """spec.forProvider of BucketMetric, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketMetric/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str,
        region: str,
        bucket: str | None = None,
        bucket_ref: BucketMetricBucketRef | None = None,
        bucket_selector: BucketMetricBucketSelector | None = None,
        filter: BucketMetricFilter | None = None,
    ) -> None:
        self._values = {
            "bucket": bucket,
            "bucketRef": bucket_ref,
            "bucketSelector": bucket_selector,
            "filter": filter,
            "name": name,
            "region": region,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        bucket: str | None = None,
        bucket_ref: BucketMetricBucketRef | None = None,
        bucket_selector: BucketMetricBucketSelector | None = None,
        filter: BucketMetricFilter | None = None,
        name: str | None = None,
    ) -> BucketMetricForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: BucketMetricForProvider = cls._of({
            "bucket": bucket,
            "bucketRef": bucket_ref,
            "bucketSelector": bucket_selector,
            "filter": filter,
            "name": name,
            "region": region,
        })
        return block


class BucketMetricInitProvider(base.Block):
    """spec.initProvider of BucketMetric, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketMetric/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        bucket: str | None = None,
        bucket_ref: BucketMetricBucketRef | None = None,
        bucket_selector: BucketMetricBucketSelector | None = None,
        filter: BucketMetricFilter | None = None,
        name: str | None = None,
    ) -> None:
        self._values = {
            "bucket": bucket,
            "bucketRef": bucket_ref,
            "bucketSelector": bucket_selector,
            "filter": filter,
            "name": name,
        }


class BucketMetricFilter(base.Block):
    """spec.forProvider.filter of BucketMetric, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketMetric/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        access_point: str | None = None,
        access_point_ref: BucketMetricFilterAccessPointRef | None = None,
        access_point_selector: BucketMetricFilterAccessPointSelector | None = None,
        prefix: str | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "accessPoint": access_point,
            "accessPointRef": access_point_ref,
            "accessPointSelector": access_point_selector,
            "prefix": prefix,
            "tags": tags,
        }


BucketMetricBucketRef = shared.Reference
BucketMetricBucketSelector = shared.Selector
BucketMetricFilterAccessPointRef = shared.Reference
BucketMetricFilterAccessPointSelector = shared.Selector
BucketMetricProviderConfigRef = shared.ProviderConfigRef
BucketMetricWriteConnectionSecretToRef = shared.LocalReference


class BucketNotification(base.KubernetesObject):
    """BucketNotification, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketNotification/v1beta1
    """

    __slots__ = ()

    GROUP = "s3.aws.m.upbound.io"
    KIND = "BucketNotification"
    VERSION = "v1beta1"
    PLURAL = "bucketnotifications"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: BucketNotificationSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class BucketNotificationSpec(base.Block):
    """spec of BucketNotification, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketNotification/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: BucketNotificationForProvider,
        init_provider: BucketNotificationInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: BucketNotificationProviderConfigRef | None = None,
        write_connection_secret_to_ref: BucketNotificationWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class BucketNotificationForProvider(base.Block):
    """spec.forProvider of BucketNotification, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketNotification/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        bucket: str | None = None,
        bucket_ref: BucketNotificationBucketRef | None = None,
        bucket_selector: BucketNotificationBucketSelector | None = None,
        eventbridge: bool | None = None,
        lambda_function: Sequence[BucketNotificationLambdaFunction] | None = None,
        queue: Sequence[BucketNotificationQueue] | None = None,
        topic: Sequence[BucketNotificationTopic] | None = None,
    ) -> None:
        self._values = {
            "bucket": bucket,
            "bucketRef": bucket_ref,
            "bucketSelector": bucket_selector,
            "eventbridge": eventbridge,
            "lambdaFunction": lambda_function,
            "queue": queue,
            "region": region,
            "topic": topic,
        }


class BucketNotificationInitProvider(base.Block):
    """spec.initProvider of BucketNotification, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketNotification/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        bucket: str | None = None,
        bucket_ref: BucketNotificationBucketRef | None = None,
        bucket_selector: BucketNotificationBucketSelector | None = None,
        eventbridge: bool | None = None,
        lambda_function: Sequence[BucketNotificationLambdaFunction] | None = None,
        queue: Sequence[BucketNotificationQueue] | None = None,
        topic: Sequence[BucketNotificationTopic] | None = None,
    ) -> None:
        self._values = {
            "bucket": bucket,
            "bucketRef": bucket_ref,
            "bucketSelector": bucket_selector,
            "eventbridge": eventbridge,
            "lambdaFunction": lambda_function,
            "queue": queue,
            "topic": topic,
        }


class BucketNotificationLambdaFunction(base.Block):
    """spec.forProvider.lambdaFunction of BucketNotification, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketNotification/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        events: base.Strings | None = None,
        filter_prefix: str | None = None,
        filter_suffix: str | None = None,
        id: str | None = None,
        lambda_function_arn: str | None = None,
    ) -> None:
        self._values = {
            "events": events,
            "filterPrefix": filter_prefix,
            "filterSuffix": filter_suffix,
            "id": id,
            "lambdaFunctionArn": lambda_function_arn,
        }


class BucketNotificationQueue(base.Block):
    """spec.forProvider.queue of BucketNotification, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketNotification/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        events: base.Strings | None = None,
        filter_prefix: str | None = None,
        filter_suffix: str | None = None,
        id: str | None = None,
        queue_arn: str | None = None,
        queue_arn_ref: BucketNotificationQueueQueueArnRef | None = None,
        queue_arn_selector: BucketNotificationQueueQueueArnSelector | None = None,
    ) -> None:
        self._values = {
            "events": events,
            "filterPrefix": filter_prefix,
            "filterSuffix": filter_suffix,
            "id": id,
            "queueArn": queue_arn,
            "queueArnRef": queue_arn_ref,
            "queueArnSelector": queue_arn_selector,
        }


class BucketNotificationTopic(base.Block):
    """spec.forProvider.topic of BucketNotification, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketNotification/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        events: base.Strings | None = None,
        filter_prefix: str | None = None,
        filter_suffix: str | None = None,
        id: str | None = None,
        topic_arn: str | None = None,
        topic_arn_ref: BucketNotificationTopicTopicArnRef | None = None,
        topic_arn_selector: BucketNotificationTopicTopicArnSelector | None = None,
    ) -> None:
        self._values = {
            "events": events,
            "filterPrefix": filter_prefix,
            "filterSuffix": filter_suffix,
            "id": id,
            "topicArn": topic_arn,
            "topicArnRef": topic_arn_ref,
            "topicArnSelector": topic_arn_selector,
        }


BucketNotificationBucketRef = shared.Reference
BucketNotificationBucketSelector = shared.Selector
BucketNotificationProviderConfigRef = shared.ProviderConfigRef
BucketNotificationQueueQueueArnRef = shared.Reference
BucketNotificationQueueQueueArnSelector = shared.Selector
BucketNotificationTopicTopicArnRef = shared.Reference
BucketNotificationTopicTopicArnSelector = shared.Selector
BucketNotificationWriteConnectionSecretToRef = shared.LocalReference


class BucketOwnershipControls(base.KubernetesObject):
    """BucketOwnershipControls, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketOwnershipControls/v1beta1
    """

    __slots__ = ()

    GROUP = "s3.aws.m.upbound.io"
    KIND = "BucketOwnershipControls"
    VERSION = "v1beta1"
    PLURAL = "bucketownershipcontrols"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: BucketOwnershipControlsSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class BucketOwnershipControlsSpec(base.Block):
    """spec of BucketOwnershipControls, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketOwnershipControls/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: BucketOwnershipControlsForProvider,
        init_provider: BucketOwnershipControlsInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: BucketOwnershipControlsProviderConfigRef | None = None,
        write_connection_secret_to_ref: BucketOwnershipControlsWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class BucketOwnershipControlsForProvider(base.Block):
    """spec.forProvider of BucketOwnershipControls, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketOwnershipControls/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        rule: BucketOwnershipControlsRule,
        bucket: str | None = None,
        bucket_ref: BucketOwnershipControlsBucketRef | None = None,
        bucket_selector: BucketOwnershipControlsBucketSelector | None = None,
    ) -> None:
        self._values = {
            "bucket": bucket,
            "bucketRef": bucket_ref,
            "bucketSelector": bucket_selector,
            "region": region,
            "rule": rule,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        bucket: str | None = None,
        bucket_ref: BucketOwnershipControlsBucketRef | None = None,
        bucket_selector: BucketOwnershipControlsBucketSelector | None = None,
        rule: BucketOwnershipControlsRule | None = None,
    ) -> BucketOwnershipControlsForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: BucketOwnershipControlsForProvider = cls._of({
            "bucket": bucket,
            "bucketRef": bucket_ref,
            "bucketSelector": bucket_selector,
            "region": region,
            "rule": rule,
        })
        return block


class BucketOwnershipControlsInitProvider(base.Block):
    """spec.initProvider of BucketOwnershipControls, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketOwnershipControls/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        bucket: str | None = None,
        bucket_ref: BucketOwnershipControlsBucketRef | None = None,
        bucket_selector: BucketOwnershipControlsBucketSelector | None = None,
        rule: BucketOwnershipControlsRule | None = None,
    ) -> None:
        self._values = {
            "bucket": bucket,
            "bucketRef": bucket_ref,
            "bucketSelector": bucket_selector,
            "rule": rule,
        }


class BucketOwnershipControlsRule(base.Block):
    """spec.forProvider.rule of BucketOwnershipControls, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketOwnershipControls/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        object_ownership: str | None = None,
    ) -> None:
        self._values = {
            "objectOwnership": object_ownership,
        }


BucketOwnershipControlsBucketRef = shared.Reference
BucketOwnershipControlsBucketSelector = shared.Selector
BucketOwnershipControlsProviderConfigRef = shared.ProviderConfigRef
BucketOwnershipControlsWriteConnectionSecretToRef = shared.LocalReference


class BucketPolicy(base.KubernetesObject):
    """BucketPolicy, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketPolicy/v1beta1
    """

    __slots__ = ()

    GROUP = "s3.aws.m.upbound.io"
    KIND = "BucketPolicy"
    VERSION = "v1beta1"
    PLURAL = "bucketpolicies"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: BucketPolicySpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class BucketPolicySpec(base.Block):
    """spec of BucketPolicy, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketPolicy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: BucketPolicyForProvider,
        init_provider: BucketPolicyInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: BucketPolicyProviderConfigRef | None = None,
        write_connection_secret_to_ref: BucketPolicyWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class BucketPolicyForProvider(base.Block):
    """spec.forProvider of BucketPolicy, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketPolicy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        policy: str,
        region: str,
        bucket: str | None = None,
        bucket_ref: BucketPolicyBucketRef | None = None,
        bucket_selector: BucketPolicyBucketSelector | None = None,
    ) -> None:
        self._values = {
            "bucket": bucket,
            "bucketRef": bucket_ref,
            "bucketSelector": bucket_selector,
            "policy": policy,
            "region": region,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        bucket: str | None = None,
        bucket_ref: BucketPolicyBucketRef | None = None,
        bucket_selector: BucketPolicyBucketSelector | None = None,
        policy: str | None = None,
    ) -> BucketPolicyForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: BucketPolicyForProvider = cls._of({
            "bucket": bucket,
            "bucketRef": bucket_ref,
            "bucketSelector": bucket_selector,
            "policy": policy,
            "region": region,
        })
        return block


class BucketPolicyInitProvider(base.Block):
    """spec.initProvider of BucketPolicy, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketPolicy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        bucket: str | None = None,
        bucket_ref: BucketPolicyBucketRef | None = None,
        bucket_selector: BucketPolicyBucketSelector | None = None,
        policy: str | None = None,
    ) -> None:
        self._values = {
            "bucket": bucket,
            "bucketRef": bucket_ref,
            "bucketSelector": bucket_selector,
            "policy": policy,
        }


BucketPolicyBucketRef = shared.Reference
BucketPolicyBucketSelector = shared.Selector
BucketPolicyProviderConfigRef = shared.ProviderConfigRef
BucketPolicyWriteConnectionSecretToRef = shared.LocalReference


class BucketPublicAccessBlock(base.KubernetesObject):
    """BucketPublicAccessBlock, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketPublicAccessBlock/v1beta1
    """

    __slots__ = ()

    GROUP = "s3.aws.m.upbound.io"
    KIND = "BucketPublicAccessBlock"
    VERSION = "v1beta1"
    PLURAL = "bucketpublicaccessblocks"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: BucketPublicAccessBlockSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class BucketPublicAccessBlockSpec(base.Block):
    """spec of BucketPublicAccessBlock, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketPublicAccessBlock/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: BucketPublicAccessBlockForProvider,
        init_provider: BucketPublicAccessBlockInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: BucketPublicAccessBlockProviderConfigRef | None = None,
        write_connection_secret_to_ref: BucketPublicAccessBlockWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class BucketPublicAccessBlockForProvider(base.Block):
    """spec.forProvider of BucketPublicAccessBlock, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketPublicAccessBlock/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        block_public_acls: bool | None = None,
        block_public_policy: bool | None = None,
        bucket: str | None = None,
        bucket_ref: BucketPublicAccessBlockBucketRef | None = None,
        bucket_selector: BucketPublicAccessBlockBucketSelector | None = None,
        ignore_public_acls: bool | None = None,
        restrict_public_buckets: bool | None = None,
        skip_destroy: bool | None = None,
    ) -> None:
        self._values = {
            "blockPublicAcls": block_public_acls,
            "blockPublicPolicy": block_public_policy,
            "bucket": bucket,
            "bucketRef": bucket_ref,
            "bucketSelector": bucket_selector,
            "ignorePublicAcls": ignore_public_acls,
            "region": region,
            "restrictPublicBuckets": restrict_public_buckets,
            "skipDestroy": skip_destroy,
        }


class BucketPublicAccessBlockInitProvider(base.Block):
    """spec.initProvider of BucketPublicAccessBlock, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketPublicAccessBlock/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        block_public_acls: bool | None = None,
        block_public_policy: bool | None = None,
        bucket: str | None = None,
        bucket_ref: BucketPublicAccessBlockBucketRef | None = None,
        bucket_selector: BucketPublicAccessBlockBucketSelector | None = None,
        ignore_public_acls: bool | None = None,
        restrict_public_buckets: bool | None = None,
        skip_destroy: bool | None = None,
    ) -> None:
        self._values = {
            "blockPublicAcls": block_public_acls,
            "blockPublicPolicy": block_public_policy,
            "bucket": bucket,
            "bucketRef": bucket_ref,
            "bucketSelector": bucket_selector,
            "ignorePublicAcls": ignore_public_acls,
            "restrictPublicBuckets": restrict_public_buckets,
            "skipDestroy": skip_destroy,
        }


BucketPublicAccessBlockBucketRef = shared.Reference
BucketPublicAccessBlockBucketSelector = shared.Selector
BucketPublicAccessBlockProviderConfigRef = shared.ProviderConfigRef
BucketPublicAccessBlockWriteConnectionSecretToRef = shared.LocalReference


class BucketReplicationConfiguration(base.KubernetesObject):
    """BucketReplicationConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketReplicationConfiguration/v1beta1
    """

    __slots__ = ()

    GROUP = "s3.aws.m.upbound.io"
    KIND = "BucketReplicationConfiguration"
    VERSION = "v1beta1"
    PLURAL = "bucketreplicationconfigurations"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: BucketReplicationConfigurationSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class BucketReplicationConfigurationSpec(base.Block):
    """spec of BucketReplicationConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketReplicationConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: BucketReplicationConfigurationForProvider,
        init_provider: BucketReplicationConfigurationInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: BucketReplicationConfigurationProviderConfigRef | None = None,
        write_connection_secret_to_ref: BucketReplicationConfigurationWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class BucketReplicationConfigurationForProvider(base.Block):
    """spec.forProvider of BucketReplicationConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketReplicationConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        rule: Sequence[BucketReplicationConfigurationRule],
        bucket: str | None = None,
        bucket_ref: BucketReplicationConfigurationBucketRef | None = None,
        bucket_selector: BucketReplicationConfigurationBucketSelector | None = None,
        role: str | None = None,
        role_ref: BucketReplicationConfigurationRoleRef | None = None,
        role_selector: BucketReplicationConfigurationRoleSelector | None = None,
        token_secret_ref: BucketReplicationConfigurationTokenSecretRef | None = None,
    ) -> None:
        self._values = {
            "bucket": bucket,
            "bucketRef": bucket_ref,
            "bucketSelector": bucket_selector,
            "region": region,
            "role": role,
            "roleRef": role_ref,
            "roleSelector": role_selector,
            "rule": rule,
            "tokenSecretRef": token_secret_ref,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        bucket: str | None = None,
        bucket_ref: BucketReplicationConfigurationBucketRef | None = None,
        bucket_selector: BucketReplicationConfigurationBucketSelector | None = None,
        role: str | None = None,
        role_ref: BucketReplicationConfigurationRoleRef | None = None,
        role_selector: BucketReplicationConfigurationRoleSelector | None = None,
        rule: Sequence[BucketReplicationConfigurationRule] | None = None,
        token_secret_ref: BucketReplicationConfigurationTokenSecretRef | None = None,
    ) -> BucketReplicationConfigurationForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: BucketReplicationConfigurationForProvider = cls._of({
            "bucket": bucket,
            "bucketRef": bucket_ref,
            "bucketSelector": bucket_selector,
            "region": region,
            "role": role,
            "roleRef": role_ref,
            "roleSelector": role_selector,
            "rule": rule,
            "tokenSecretRef": token_secret_ref,
        })
        return block


class BucketReplicationConfigurationInitProvider(base.Block):
    """spec.initProvider of BucketReplicationConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketReplicationConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        bucket: str | None = None,
        bucket_ref: BucketReplicationConfigurationBucketRef | None = None,
        bucket_selector: BucketReplicationConfigurationBucketSelector | None = None,
        role: str | None = None,
        role_ref: BucketReplicationConfigurationRoleRef | None = None,
        role_selector: BucketReplicationConfigurationRoleSelector | None = None,
        rule: Sequence[BucketReplicationConfigurationRule] | None = None,
        token_secret_ref: BucketReplicationConfigurationTokenSecretRef | None = None,
    ) -> None:
        self._values = {
            "bucket": bucket,
            "bucketRef": bucket_ref,
            "bucketSelector": bucket_selector,
            "role": role,
            "roleRef": role_ref,
            "roleSelector": role_selector,
            "rule": rule,
            "tokenSecretRef": token_secret_ref,
        }


class BucketReplicationConfigurationRule(base.Block):
    """spec.forProvider.rule of BucketReplicationConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketReplicationConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        delete_marker_replication: BucketReplicationConfigurationRuleDeleteMarkerReplication | None = None,
        destination: BucketReplicationConfigurationRuleDestination | None = None,
        existing_object_replication: BucketReplicationConfigurationRuleExistingObjectReplication | None = None,
        filter: BucketReplicationConfigurationRuleFilter | None = None,
        id: str | None = None,
        prefix: str | None = None,
        priority: float | None = None,
        source_selection_criteria: BucketReplicationConfigurationRuleSourceSelectionCriteria | None = None,
        status: str | None = None,
    ) -> None:
        self._values = {
            "deleteMarkerReplication": delete_marker_replication,
            "destination": destination,
            "existingObjectReplication": existing_object_replication,
            "filter": filter,
            "id": id,
            "prefix": prefix,
            "priority": priority,
            "sourceSelectionCriteria": source_selection_criteria,
            "status": status,
        }


class BucketReplicationConfigurationRuleDeleteMarkerReplication(base.Block):
    """spec.forProvider.rule.deleteMarkerReplication of BucketReplicationConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketReplicationConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        status: str | None = None,
    ) -> None:
        self._values = {
            "status": status,
        }


class BucketReplicationConfigurationRuleDestination(base.Block):
    """spec.forProvider.rule.destination of BucketReplicationConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketReplicationConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        access_control_translation: BucketReplicationConfigurationRuleDestinationAccessControlTranslation | None = None,
        account: str | None = None,
        bucket: str | None = None,
        bucket_ref: BucketReplicationConfigurationRuleDestinationBucketRef | None = None,
        bucket_selector: BucketReplicationConfigurationRuleDestinationBucketSelector | None = None,
        encryption_configuration: BucketReplicationConfigurationRuleDestinationEncryptionConfiguration | None = None,
        metrics: BucketReplicationConfigurationRuleDestinationMetrics | None = None,
        replication_time: BucketReplicationConfigurationRuleDestinationReplicationTime | None = None,
        storage_class: str | None = None,
    ) -> None:
        self._values = {
            "accessControlTranslation": access_control_translation,
            "account": account,
            "bucket": bucket,
            "bucketRef": bucket_ref,
            "bucketSelector": bucket_selector,
            "encryptionConfiguration": encryption_configuration,
            "metrics": metrics,
            "replicationTime": replication_time,
            "storageClass": storage_class,
        }


class BucketReplicationConfigurationRuleExistingObjectReplication(base.Block):
    """spec.forProvider.rule.existingObjectReplication of BucketReplicationConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketReplicationConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        status: str | None = None,
    ) -> None:
        self._values = {
            "status": status,
        }


class BucketReplicationConfigurationRuleFilter(base.Block):
    """spec.forProvider.rule.filter of BucketReplicationConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketReplicationConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        and_: BucketReplicationConfigurationRuleFilterAnd | None = None,
        prefix: str | None = None,
        tag: BucketReplicationConfigurationRuleFilterTag | None = None,
    ) -> None:
        self._values = {
            "and": and_,
            "prefix": prefix,
            "tag": tag,
        }


class BucketReplicationConfigurationRuleSourceSelectionCriteria(base.Block):
    """spec.forProvider.rule.sourceSelectionCriteria of BucketReplicationConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketReplicationConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        replica_modifications: BucketReplicationConfigurationRuleSourceSelectionCriteriaReplicaModifications | None = None,
        sse_kms_encrypted_objects: BucketReplicationConfigurationRuleSourceSelectionCriteriaSseKmsEncryptedObjects | None = None,
    ) -> None:
        self._values = {
            "replicaModifications": replica_modifications,
            "sseKmsEncryptedObjects": sse_kms_encrypted_objects,
        }


class BucketReplicationConfigurationRuleDestinationAccessControlTranslation(base.Block):
    """spec.forProvider.rule.destination.accessControlTranslation of BucketReplicationConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketReplicationConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        owner: str | None = None,
    ) -> None:
        self._values = {
            "owner": owner,
        }


class BucketReplicationConfigurationRuleDestinationEncryptionConfiguration(base.Block):
    """spec.forProvider.rule.destination.encryptionConfiguration of BucketReplicationConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketReplicationConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        replica_kms_key_id: str | None = None,
        replica_kms_key_id_ref: BucketReplicationConfigurationRuleDestinationEncryptionConfigurationReplicaKmsKeyIdRef | None = None,
        replica_kms_key_id_selector: BucketReplicationConfigurationRuleDestinationEncryptionConfigurationReplicaKmsKeyIdSelector | None = None,
    ) -> None:
        self._values = {
            "replicaKmsKeyId": replica_kms_key_id,
            "replicaKmsKeyIdRef": replica_kms_key_id_ref,
            "replicaKmsKeyIdSelector": replica_kms_key_id_selector,
        }


class BucketReplicationConfigurationRuleDestinationMetrics(base.Block):
    """spec.forProvider.rule.destination.metrics of BucketReplicationConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketReplicationConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        event_threshold: BucketReplicationConfigurationRuleDestinationMetricsEventThreshold | None = None,
        status: str | None = None,
    ) -> None:
        self._values = {
            "eventThreshold": event_threshold,
            "status": status,
        }


class BucketReplicationConfigurationRuleDestinationReplicationTime(base.Block):
    """spec.forProvider.rule.destination.replicationTime of BucketReplicationConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketReplicationConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        status: str | None = None,
        time: BucketReplicationConfigurationRuleDestinationReplicationTimeTime | None = None,
    ) -> None:
        self._values = {
            "status": status,
            "time": time,
        }


class BucketReplicationConfigurationRuleFilterAnd(base.Block):
    """spec.forProvider.rule.filter.and of BucketReplicationConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketReplicationConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        prefix: str | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "prefix": prefix,
            "tags": tags,
        }


class BucketReplicationConfigurationRuleSourceSelectionCriteriaReplicaModifications(base.Block):
    """spec.forProvider.rule.sourceSelectionCriteria.replicaModifications of BucketReplicationConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketReplicationConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        status: str | None = None,
    ) -> None:
        self._values = {
            "status": status,
        }


class BucketReplicationConfigurationRuleSourceSelectionCriteriaSseKmsEncryptedObjects(base.Block):
    """spec.forProvider.rule.sourceSelectionCriteria.sseKmsEncryptedObjects of BucketReplicationConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketReplicationConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        status: str | None = None,
    ) -> None:
        self._values = {
            "status": status,
        }


class BucketReplicationConfigurationRuleDestinationMetricsEventThreshold(base.Block):
    """spec.forProvider.rule.destination.metrics.eventThreshold of BucketReplicationConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketReplicationConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        minutes: float | None = None,
    ) -> None:
        self._values = {
            "minutes": minutes,
        }


class BucketReplicationConfigurationRuleDestinationReplicationTimeTime(base.Block):
    """spec.forProvider.rule.destination.replicationTime.time of BucketReplicationConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketReplicationConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        minutes: float | None = None,
    ) -> None:
        self._values = {
            "minutes": minutes,
        }


BucketReplicationConfigurationBucketRef = shared.Reference
BucketReplicationConfigurationBucketSelector = shared.Selector
BucketReplicationConfigurationProviderConfigRef = shared.ProviderConfigRef
BucketReplicationConfigurationRoleRef = shared.Reference
BucketReplicationConfigurationRoleSelector = shared.Selector
BucketReplicationConfigurationRuleDestinationBucketRef = shared.Reference
BucketReplicationConfigurationRuleDestinationBucketSelector = shared.Selector
BucketReplicationConfigurationRuleDestinationEncryptionConfigurationReplicaKmsKeyIdRef = shared.Reference
BucketReplicationConfigurationRuleDestinationEncryptionConfigurationReplicaKmsKeyIdSelector = shared.Selector
BucketReplicationConfigurationRuleFilterTag = BucketLifecycleConfigurationRuleFilterTag
BucketReplicationConfigurationTokenSecretRef = shared.SecretKeyReference
BucketReplicationConfigurationWriteConnectionSecretToRef = shared.LocalReference


class BucketServerSideEncryptionConfiguration(base.KubernetesObject):
    """BucketServerSideEncryptionConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketServerSideEncryptionConfiguration/v1beta1
    """

    __slots__ = ()

    GROUP = "s3.aws.m.upbound.io"
    KIND = "BucketServerSideEncryptionConfiguration"
    VERSION = "v1beta1"
    PLURAL = "bucketserversideencryptionconfigurations"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: BucketServerSideEncryptionConfigurationSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class BucketServerSideEncryptionConfigurationSpec(base.Block):
    """spec of BucketServerSideEncryptionConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketServerSideEncryptionConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: BucketServerSideEncryptionConfigurationForProvider,
        init_provider: BucketServerSideEncryptionConfigurationInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: BucketServerSideEncryptionConfigurationProviderConfigRef | None = None,
        write_connection_secret_to_ref: BucketServerSideEncryptionConfigurationWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class BucketServerSideEncryptionConfigurationForProvider(base.Block):
    """spec.forProvider of BucketServerSideEncryptionConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketServerSideEncryptionConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        rule: Sequence[BucketServerSideEncryptionConfigurationRule],
        bucket: str | None = None,
        bucket_ref: BucketServerSideEncryptionConfigurationBucketRef | None = None,
        bucket_selector: BucketServerSideEncryptionConfigurationBucketSelector | None = None,
        expected_bucket_owner: str | None = None,
    ) -> None:
        self._values = {
            "bucket": bucket,
            "bucketRef": bucket_ref,
            "bucketSelector": bucket_selector,
            "expectedBucketOwner": expected_bucket_owner,
            "region": region,
            "rule": rule,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        bucket: str | None = None,
        bucket_ref: BucketServerSideEncryptionConfigurationBucketRef | None = None,
        bucket_selector: BucketServerSideEncryptionConfigurationBucketSelector | None = None,
        expected_bucket_owner: str | None = None,
        rule: Sequence[BucketServerSideEncryptionConfigurationRule] | None = None,
    ) -> BucketServerSideEncryptionConfigurationForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: BucketServerSideEncryptionConfigurationForProvider = cls._of({
            "bucket": bucket,
            "bucketRef": bucket_ref,
            "bucketSelector": bucket_selector,
            "expectedBucketOwner": expected_bucket_owner,
            "region": region,
            "rule": rule,
        })
        return block


class BucketServerSideEncryptionConfigurationInitProvider(base.Block):
    """spec.initProvider of BucketServerSideEncryptionConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketServerSideEncryptionConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        bucket: str | None = None,
        bucket_ref: BucketServerSideEncryptionConfigurationBucketRef | None = None,
        bucket_selector: BucketServerSideEncryptionConfigurationBucketSelector | None = None,
        expected_bucket_owner: str | None = None,
        rule: Sequence[BucketServerSideEncryptionConfigurationRule] | None = None,
    ) -> None:
        self._values = {
            "bucket": bucket,
            "bucketRef": bucket_ref,
            "bucketSelector": bucket_selector,
            "expectedBucketOwner": expected_bucket_owner,
            "rule": rule,
        }


class BucketServerSideEncryptionConfigurationRule(base.Block):
    """spec.forProvider.rule of BucketServerSideEncryptionConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketServerSideEncryptionConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        apply_server_side_encryption_by_default: BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefault | None = None,
        blocked_encryption_types: base.Strings | None = None,
        bucket_key_enabled: bool | None = None,
    ) -> None:
        self._values = {
            "applyServerSideEncryptionByDefault": apply_server_side_encryption_by_default,
            "blockedEncryptionTypes": blocked_encryption_types,
            "bucketKeyEnabled": bucket_key_enabled,
        }


class BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefault(base.Block):
    """spec.forProvider.rule.applyServerSideEncryptionByDefault of BucketServerSideEncryptionConfiguration, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketServerSideEncryptionConfiguration/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        kms_master_key_id: str | None = None,
        kms_master_key_id_ref: BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefaultKmsMasterKeyIdRef | None = None,
        kms_master_key_id_selector: BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefaultKmsMasterKeyIdSelector | None = None,
        sse_algorithm: str | None = None,
    ) -> None:
        self._values = {
            "kmsMasterKeyId": kms_master_key_id,
            "kmsMasterKeyIdRef": kms_master_key_id_ref,
            "kmsMasterKeyIdSelector": kms_master_key_id_selector,
            "sseAlgorithm": sse_algorithm,
        }


BucketServerSideEncryptionConfigurationBucketRef = shared.Reference
BucketServerSideEncryptionConfigurationBucketSelector = shared.Selector
BucketServerSideEncryptionConfigurationProviderConfigRef = shared.ProviderConfigRef
BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefaultKmsMasterKeyIdRef = shared.Reference
BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefaultKmsMasterKeyIdSelector = shared.Selector
BucketServerSideEncryptionConfigurationWriteConnectionSecretToRef = shared.LocalReference


class BucketVersioning(base.KubernetesObject):
    """BucketVersioning, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketVersioning/v1beta1
    """

    __slots__ = ()

    GROUP = "s3.aws.m.upbound.io"
    KIND = "BucketVersioning"
    VERSION = "v1beta1"
    PLURAL = "bucketversionings"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: BucketVersioningSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class BucketVersioningSpec(base.Block):
    """spec of BucketVersioning, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketVersioning/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: BucketVersioningForProvider,
        init_provider: BucketVersioningInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: BucketVersioningProviderConfigRef | None = None,
        write_connection_secret_to_ref: BucketVersioningWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class BucketVersioningForProvider(base.Block):
    """spec.forProvider of BucketVersioning, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketVersioning/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        versioning_configuration: BucketVersioningVersioningConfiguration,
        bucket: str | None = None,
        bucket_ref: BucketVersioningBucketRef | None = None,
        bucket_selector: BucketVersioningBucketSelector | None = None,
        expected_bucket_owner: str | None = None,
        mfa: str | None = None,
    ) -> None:
        self._values = {
            "bucket": bucket,
            "bucketRef": bucket_ref,
            "bucketSelector": bucket_selector,
            "expectedBucketOwner": expected_bucket_owner,
            "mfa": mfa,
            "region": region,
            "versioningConfiguration": versioning_configuration,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        bucket: str | None = None,
        bucket_ref: BucketVersioningBucketRef | None = None,
        bucket_selector: BucketVersioningBucketSelector | None = None,
        expected_bucket_owner: str | None = None,
        mfa: str | None = None,
        versioning_configuration: BucketVersioningVersioningConfiguration | None = None,
    ) -> BucketVersioningForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: BucketVersioningForProvider = cls._of({
            "bucket": bucket,
            "bucketRef": bucket_ref,
            "bucketSelector": bucket_selector,
            "expectedBucketOwner": expected_bucket_owner,
            "mfa": mfa,
            "region": region,
            "versioningConfiguration": versioning_configuration,
        })
        return block


class BucketVersioningInitProvider(base.Block):
    """spec.initProvider of BucketVersioning, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketVersioning/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        bucket: str | None = None,
        bucket_ref: BucketVersioningBucketRef | None = None,
        bucket_selector: BucketVersioningBucketSelector | None = None,
        expected_bucket_owner: str | None = None,
        mfa: str | None = None,
        versioning_configuration: BucketVersioningVersioningConfiguration | None = None,
    ) -> None:
        self._values = {
            "bucket": bucket,
            "bucketRef": bucket_ref,
            "bucketSelector": bucket_selector,
            "expectedBucketOwner": expected_bucket_owner,
            "mfa": mfa,
            "versioningConfiguration": versioning_configuration,
        }


class BucketVersioningVersioningConfiguration(base.Block):
    """spec.forProvider.versioningConfiguration of BucketVersioning, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/BucketVersioning/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        mfa_delete: str | None = None,
        status: str | None = None,
    ) -> None:
        self._values = {
            "mfaDelete": mfa_delete,
            "status": status,
        }


BucketVersioningBucketRef = shared.Reference
BucketVersioningBucketSelector = shared.Selector
BucketVersioningProviderConfigRef = shared.ProviderConfigRef
BucketVersioningWriteConnectionSecretToRef = shared.LocalReference


class Object(base.KubernetesObject):
    """Object, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/Object/v1beta1
    """

    __slots__ = ()

    GROUP = "s3.aws.m.upbound.io"
    KIND = "Object"
    VERSION = "v1beta1"
    PLURAL = "objects"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: ObjectSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class ObjectSpec(base.Block):
    """spec of Object, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/Object/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: ObjectForProvider,
        init_provider: ObjectInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: ObjectProviderConfigRef | None = None,
        write_connection_secret_to_ref: ObjectWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class ObjectForProvider(base.Block):
    """spec.forProvider of Object, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/Object/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str,
        region: str,
        acl: str | None = None,
        bucket: str | None = None,
        bucket_key_enabled: bool | None = None,
        bucket_ref: ObjectBucketRef | None = None,
        bucket_selector: ObjectBucketSelector | None = None,
        cache_control: str | None = None,
        checksum_algorithm: str | None = None,
        content: str | None = None,
        content_base64: str | None = None,
        content_disposition: str | None = None,
        content_encoding: str | None = None,
        content_language: str | None = None,
        content_type: str | None = None,
        etag: str | None = None,
        force_destroy: bool | None = None,
        kms_key_id: str | None = None,
        kms_key_id_ref: ObjectKmsKeyIdRef | None = None,
        kms_key_id_selector: ObjectKmsKeyIdSelector | None = None,
        metadata: Mapping[str, str] | None = None,
        object_lock_legal_hold_status: str | None = None,
        object_lock_mode: str | None = None,
        object_lock_retain_until_date: str | None = None,
        override_provider: ObjectOverrideProvider | None = None,
        server_side_encryption: str | None = None,
        source: str | None = None,
        source_hash: str | None = None,
        storage_class: str | None = None,
        tags: Mapping[str, str] | None = None,
        website_redirect: str | None = None,
    ) -> None:
        self._values = {
            "acl": acl,
            "bucket": bucket,
            "bucketKeyEnabled": bucket_key_enabled,
            "bucketRef": bucket_ref,
            "bucketSelector": bucket_selector,
            "cacheControl": cache_control,
            "checksumAlgorithm": checksum_algorithm,
            "content": content,
            "contentBase64": content_base64,
            "contentDisposition": content_disposition,
            "contentEncoding": content_encoding,
            "contentLanguage": content_language,
            "contentType": content_type,
            "etag": etag,
            "forceDestroy": force_destroy,
            "key": key,
            "kmsKeyId": kms_key_id,
            "kmsKeyIdRef": kms_key_id_ref,
            "kmsKeyIdSelector": kms_key_id_selector,
            "metadata": metadata,
            "objectLockLegalHoldStatus": object_lock_legal_hold_status,
            "objectLockMode": object_lock_mode,
            "objectLockRetainUntilDate": object_lock_retain_until_date,
            "overrideProvider": override_provider,
            "region": region,
            "serverSideEncryption": server_side_encryption,
            "source": source,
            "sourceHash": source_hash,
            "storageClass": storage_class,
            "tags": tags,
            "websiteRedirect": website_redirect,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        acl: str | None = None,
        bucket: str | None = None,
        bucket_key_enabled: bool | None = None,
        bucket_ref: ObjectBucketRef | None = None,
        bucket_selector: ObjectBucketSelector | None = None,
        cache_control: str | None = None,
        checksum_algorithm: str | None = None,
        content: str | None = None,
        content_base64: str | None = None,
        content_disposition: str | None = None,
        content_encoding: str | None = None,
        content_language: str | None = None,
        content_type: str | None = None,
        etag: str | None = None,
        force_destroy: bool | None = None,
        key: str | None = None,
        kms_key_id: str | None = None,
        kms_key_id_ref: ObjectKmsKeyIdRef | None = None,
        kms_key_id_selector: ObjectKmsKeyIdSelector | None = None,
        metadata: Mapping[str, str] | None = None,
        object_lock_legal_hold_status: str | None = None,
        object_lock_mode: str | None = None,
        object_lock_retain_until_date: str | None = None,
        override_provider: ObjectOverrideProvider | None = None,
        server_side_encryption: str | None = None,
        source: str | None = None,
        source_hash: str | None = None,
        storage_class: str | None = None,
        tags: Mapping[str, str] | None = None,
        website_redirect: str | None = None,
    ) -> ObjectForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: ObjectForProvider = cls._of({
            "acl": acl,
            "bucket": bucket,
            "bucketKeyEnabled": bucket_key_enabled,
            "bucketRef": bucket_ref,
            "bucketSelector": bucket_selector,
            "cacheControl": cache_control,
            "checksumAlgorithm": checksum_algorithm,
            "content": content,
            "contentBase64": content_base64,
            "contentDisposition": content_disposition,
            "contentEncoding": content_encoding,
            "contentLanguage": content_language,
            "contentType": content_type,
            "etag": etag,
            "forceDestroy": force_destroy,
            "key": key,
            "kmsKeyId": kms_key_id,
            "kmsKeyIdRef": kms_key_id_ref,
            "kmsKeyIdSelector": kms_key_id_selector,
            "metadata": metadata,
            "objectLockLegalHoldStatus": object_lock_legal_hold_status,
            "objectLockMode": object_lock_mode,
            "objectLockRetainUntilDate": object_lock_retain_until_date,
            "overrideProvider": override_provider,
            "region": region,
            "serverSideEncryption": server_side_encryption,
            "source": source,
            "sourceHash": source_hash,
            "storageClass": storage_class,
            "tags": tags,
            "websiteRedirect": website_redirect,
        })
        return block


class ObjectInitProvider(base.Block):
    """spec.initProvider of Object, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/Object/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        acl: str | None = None,
        bucket: str | None = None,
        bucket_key_enabled: bool | None = None,
        bucket_ref: ObjectBucketRef | None = None,
        bucket_selector: ObjectBucketSelector | None = None,
        cache_control: str | None = None,
        checksum_algorithm: str | None = None,
        content: str | None = None,
        content_base64: str | None = None,
        content_disposition: str | None = None,
        content_encoding: str | None = None,
        content_language: str | None = None,
        content_type: str | None = None,
        etag: str | None = None,
        force_destroy: bool | None = None,
        key: str | None = None,
        kms_key_id: str | None = None,
        kms_key_id_ref: ObjectKmsKeyIdRef | None = None,
        kms_key_id_selector: ObjectKmsKeyIdSelector | None = None,
        metadata: Mapping[str, str] | None = None,
        object_lock_legal_hold_status: str | None = None,
        object_lock_mode: str | None = None,
        object_lock_retain_until_date: str | None = None,
        override_provider: ObjectOverrideProvider | None = None,
        server_side_encryption: str | None = None,
        source: str | None = None,
        source_hash: str | None = None,
        storage_class: str | None = None,
        tags: Mapping[str, str] | None = None,
        website_redirect: str | None = None,
    ) -> None:
        self._values = {
            "acl": acl,
            "bucket": bucket,
            "bucketKeyEnabled": bucket_key_enabled,
            "bucketRef": bucket_ref,
            "bucketSelector": bucket_selector,
            "cacheControl": cache_control,
            "checksumAlgorithm": checksum_algorithm,
            "content": content,
            "contentBase64": content_base64,
            "contentDisposition": content_disposition,
            "contentEncoding": content_encoding,
            "contentLanguage": content_language,
            "contentType": content_type,
            "etag": etag,
            "forceDestroy": force_destroy,
            "key": key,
            "kmsKeyId": kms_key_id,
            "kmsKeyIdRef": kms_key_id_ref,
            "kmsKeyIdSelector": kms_key_id_selector,
            "metadata": metadata,
            "objectLockLegalHoldStatus": object_lock_legal_hold_status,
            "objectLockMode": object_lock_mode,
            "objectLockRetainUntilDate": object_lock_retain_until_date,
            "overrideProvider": override_provider,
            "serverSideEncryption": server_side_encryption,
            "source": source,
            "sourceHash": source_hash,
            "storageClass": storage_class,
            "tags": tags,
            "websiteRedirect": website_redirect,
        }


class ObjectOverrideProvider(base.Block):
    """spec.forProvider.overrideProvider of Object, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/Object/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        default_tags: ObjectOverrideProviderDefaultTags | None = None,
    ) -> None:
        self._values = {
            "defaultTags": default_tags,
        }


class ObjectOverrideProviderDefaultTags(base.Block):
    """spec.forProvider.overrideProvider.defaultTags of Object, s3.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-s3/latest/resources/s3.aws.m.upbound.io/Object/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "tags": tags,
        }


ObjectBucketRef = shared.Reference
ObjectBucketSelector = shared.Selector
ObjectKmsKeyIdRef = shared.Reference
ObjectKmsKeyIdSelector = shared.Selector
ObjectProviderConfigRef = shared.ProviderConfigRef
ObjectWriteConnectionSecretToRef = shared.LocalReference
