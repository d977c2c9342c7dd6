# Made by `make imports` from the CRDs (tools/imports); change the generator, not this file.
"""route53.aws.m.upbound.io."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from imports import base, meta, shared


class HealthCheck(base.KubernetesObject):
    """HealthCheck, route53.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-route53/latest/resources/route53.aws.m.upbound.io/HealthCheck/v1beta1
    """

    __slots__ = ()

    GROUP = "route53.aws.m.upbound.io"
    KIND = "HealthCheck"
    VERSION = "v1beta1"
    PLURAL = "healthchecks"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: HealthCheckSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class HealthCheckSpec(base.Block):
    """spec of HealthCheck, route53.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-route53/latest/resources/route53.aws.m.upbound.io/HealthCheck/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: HealthCheckForProvider,
        init_provider: HealthCheckInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: HealthCheckProviderConfigRef | None = None,
        write_connection_secret_to_ref: HealthCheckWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class HealthCheckForProvider(base.Block):
    """spec.forProvider of HealthCheck, route53.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-route53/latest/resources/route53.aws.m.upbound.io/HealthCheck/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        type: str,
        child_health_threshold: float | None = None,
        child_healthchecks: base.Strings | None = None,
        child_healthchecks_refs: Sequence[HealthCheckChildHealthchecksRefs] | None = None,
        child_healthchecks_selector: HealthCheckChildHealthchecksSelector | None = None,
        cloudwatch_alarm_name: str | None = None,
        cloudwatch_alarm_name_ref: HealthCheckCloudwatchAlarmNameRef | None = None,
        cloudwatch_alarm_name_selector: HealthCheckCloudwatchAlarmNameSelector | None = None,
        cloudwatch_alarm_region: str | None = None,
        disabled: bool | None = None,
        enable_sni: bool | None = None,
        failure_threshold: float | None = None,
        fqdn: str | None = None,
        insufficient_data_health_status: str | None = None,
        invert_healthcheck: bool | None = None,
        ip_address: str | None = None,
        measure_latency: bool | None = None,
        port: float | None = None,
        reference_name: str | None = None,
        regions: base.Strings | None = None,
        request_interval: float | None = None,
        resource_path: str | None = None,
        routing_control_arn: str | None = None,
        search_string: str | None = None,
        tags: Mapping[str, str] | None = None,
        triggers: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "childHealthThreshold": child_health_threshold,
            "childHealthchecks": child_healthchecks,
            "childHealthchecksRefs": child_healthchecks_refs,
            "childHealthchecksSelector": child_healthchecks_selector,
            "cloudwatchAlarmName": cloudwatch_alarm_name,
            "cloudwatchAlarmNameRef": cloudwatch_alarm_name_ref,
            "cloudwatchAlarmNameSelector": cloudwatch_alarm_name_selector,
            "cloudwatchAlarmRegion": cloudwatch_alarm_region,
            "disabled": disabled,
            "enableSni": enable_sni,
            "failureThreshold": failure_threshold,
            "fqdn": fqdn,
            "insufficientDataHealthStatus": insufficient_data_health_status,
            "invertHealthcheck": invert_healthcheck,
            "ipAddress": ip_address,
            "measureLatency": measure_latency,
            "port": port,
            "referenceName": reference_name,
            "regions": regions,
            "requestInterval": request_interval,
            "resourcePath": resource_path,
            "routingControlArn": routing_control_arn,
            "searchString": search_string,
            "tags": tags,
            "triggers": triggers,
            "type": type,
        }

    @classmethod
    def partial(
        cls,
        *,
        child_health_threshold: float | None = None,
        child_healthchecks: base.Strings | None = None,
        child_healthchecks_refs: Sequence[HealthCheckChildHealthchecksRefs] | None = None,
        child_healthchecks_selector: HealthCheckChildHealthchecksSelector | None = None,
        cloudwatch_alarm_name: str | None = None,
        cloudwatch_alarm_name_ref: HealthCheckCloudwatchAlarmNameRef | None = None,
        cloudwatch_alarm_name_selector: HealthCheckCloudwatchAlarmNameSelector | None = None,
        cloudwatch_alarm_region: str | None = None,
        disabled: bool | None = None,
        enable_sni: bool | None = None,
        failure_threshold: float | None = None,
        fqdn: str | None = None,
        insufficient_data_health_status: str | None = None,
        invert_healthcheck: bool | None = None,
        ip_address: str | None = None,
        measure_latency: bool | None = None,
        port: float | None = None,
        reference_name: str | None = None,
        regions: base.Strings | None = None,
        request_interval: float | None = None,
        resource_path: str | None = None,
        routing_control_arn: str | None = None,
        search_string: str | None = None,
        tags: Mapping[str, str] | None = None,
        triggers: Mapping[str, str] | None = None,
        type: str | None = None,
    ) -> HealthCheckForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: HealthCheckForProvider = cls._of({
            "childHealthThreshold": child_health_threshold,
            "childHealthchecks": child_healthchecks,
            "childHealthchecksRefs": child_healthchecks_refs,
            "childHealthchecksSelector": child_healthchecks_selector,
            "cloudwatchAlarmName": cloudwatch_alarm_name,
            "cloudwatchAlarmNameRef": cloudwatch_alarm_name_ref,
            "cloudwatchAlarmNameSelector": cloudwatch_alarm_name_selector,
            "cloudwatchAlarmRegion": cloudwatch_alarm_region,
            "disabled": disabled,
            "enableSni": enable_sni,
            "failureThreshold": failure_threshold,
            "fqdn": fqdn,
            "insufficientDataHealthStatus": insufficient_data_health_status,
            "invertHealthcheck": invert_healthcheck,
            "ipAddress": ip_address,
            "measureLatency": measure_latency,
            "port": port,
            "referenceName": reference_name,
            "regions": regions,
            "requestInterval": request_interval,
            "resourcePath": resource_path,
            "routingControlArn": routing_control_arn,
            "searchString": search_string,
            "tags": tags,
            "triggers": triggers,
            "type": type,
        })
        return block


class HealthCheckInitProvider(base.Block):
    """spec.initProvider of HealthCheck, route53.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-route53/latest/resources/route53.aws.m.upbound.io/HealthCheck/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        child_health_threshold: float | None = None,
        child_healthchecks: base.Strings | None = None,
        child_healthchecks_refs: Sequence[HealthCheckChildHealthchecksRefs] | None = None,
        child_healthchecks_selector: HealthCheckChildHealthchecksSelector | None = None,
        cloudwatch_alarm_name: str | None = None,
        cloudwatch_alarm_name_ref: HealthCheckCloudwatchAlarmNameRef | None = None,
        cloudwatch_alarm_name_selector: HealthCheckCloudwatchAlarmNameSelector | None = None,
        cloudwatch_alarm_region: str | None = None,
        disabled: bool | None = None,
        enable_sni: bool | None = None,
        failure_threshold: float | None = None,
        fqdn: str | None = None,
        insufficient_data_health_status: str | None = None,
        invert_healthcheck: bool | None = None,
        ip_address: str | None = None,
        measure_latency: bool | None = None,
        port: float | None = None,
        reference_name: str | None = None,
        regions: base.Strings | None = None,
        request_interval: float | None = None,
        resource_path: str | None = None,
        routing_control_arn: str | None = None,
        search_string: str | None = None,
        tags: Mapping[str, str] | None = None,
        triggers: Mapping[str, str] | None = None,
        type: str | None = None,
    ) -> None:
        self._values = {
            "childHealthThreshold": child_health_threshold,
            "childHealthchecks": child_healthchecks,
            "childHealthchecksRefs": child_healthchecks_refs,
            "childHealthchecksSelector": child_healthchecks_selector,
            "cloudwatchAlarmName": cloudwatch_alarm_name,
            "cloudwatchAlarmNameRef": cloudwatch_alarm_name_ref,
            "cloudwatchAlarmNameSelector": cloudwatch_alarm_name_selector,
            "cloudwatchAlarmRegion": cloudwatch_alarm_region,
            "disabled": disabled,
            "enableSni": enable_sni,
            "failureThreshold": failure_threshold,
            "fqdn": fqdn,
            "insufficientDataHealthStatus": insufficient_data_health_status,
            "invertHealthcheck": invert_healthcheck,
            "ipAddress": ip_address,
            "measureLatency": measure_latency,
            "port": port,
            "referenceName": reference_name,
            "regions": regions,
            "requestInterval": request_interval,
            "resourcePath": resource_path,
            "routingControlArn": routing_control_arn,
            "searchString": search_string,
            "tags": tags,
            "triggers": triggers,
            "type": type,
        }


HealthCheckChildHealthchecksRefs = shared.Reference
HealthCheckChildHealthchecksSelector = shared.Selector
HealthCheckCloudwatchAlarmNameRef = shared.Reference
HealthCheckCloudwatchAlarmNameSelector = shared.Selector
HealthCheckProviderConfigRef = shared.ProviderConfigRef
HealthCheckWriteConnectionSecretToRef = shared.LocalReference


class Record(base.KubernetesObject):
    """Record, route53.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-route53/latest/resources/route53.aws.m.upbound.io/Record/v1beta1
    """

    __slots__ = ()

    GROUP = "route53.aws.m.upbound.io"
    KIND = "Record"
    VERSION = "v1beta1"
    PLURAL = "records"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: RecordSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class RecordSpec(base.Block):
    """spec of Record, route53.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-route53/latest/resources/route53.aws.m.upbound.io/Record/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: RecordForProvider,
        init_provider: RecordInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: RecordProviderConfigRef | None = None,
        write_connection_secret_to_ref: RecordWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class RecordForProvider(base.Block):
    """spec.forProvider of Record, route53.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-route53/latest/resources/route53.aws.m.upbound.io/Record/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str,
        type: str,
        alias: RecordAlias | None = None,
        allow_overwrite: bool | None = None,
        cidr_routing_policy: RecordCidrRoutingPolicy | None = None,
        failover_routing_policy: RecordFailoverRoutingPolicy | None = None,
        geolocation_routing_policy: RecordGeolocationRoutingPolicy | None = None,
        geoproximity_routing_policy: RecordGeoproximityRoutingPolicy | None = None,
        health_check_id: str | None = None,
        health_check_id_ref: RecordHealthCheckIdRef | None = None,
        health_check_id_selector: RecordHealthCheckIdSelector | None = None,
        latency_routing_policy: RecordLatencyRoutingPolicy | None = None,
        multivalue_answer_routing_policy: bool | None = None,
        records: base.Strings | None = None,
        records_refs: Sequence[RecordRecordsRefs] | None = None,
        records_selector: RecordRecordsSelector | None = None,
        set_identifier: str | None = None,
        ttl: float | None = None,
        weighted_routing_policy: RecordWeightedRoutingPolicy | None = None,
        zone_id: str | None = None,
        zone_id_ref: RecordZoneIdRef | None = None,
        zone_id_selector: RecordZoneIdSelector | None = None,
    ) -> None:
        self._values = {
            "alias": alias,
            "allowOverwrite": allow_overwrite,
            "cidrRoutingPolicy": cidr_routing_policy,
            "failoverRoutingPolicy": failover_routing_policy,
            "geolocationRoutingPolicy": geolocation_routing_policy,
            "geoproximityRoutingPolicy": geoproximity_routing_policy,
            "healthCheckId": health_check_id,
            "healthCheckIdRef": health_check_id_ref,
            "healthCheckIdSelector": health_check_id_selector,
            "latencyRoutingPolicy": latency_routing_policy,
            "multivalueAnswerRoutingPolicy": multivalue_answer_routing_policy,
            "name": name,
            "records": records,
            "recordsRefs": records_refs,
            "recordsSelector": records_selector,
            "setIdentifier": set_identifier,
            "ttl": ttl,
            "type": type,
            "weightedRoutingPolicy": weighted_routing_policy,
            "zoneId": zone_id,
            "zoneIdRef": zone_id_ref,
            "zoneIdSelector": zone_id_selector,
        }

    @classmethod
    def partial(
        cls,
        *,
        alias: RecordAlias | None = None,
        allow_overwrite: bool | None = None,
        cidr_routing_policy: RecordCidrRoutingPolicy | None = None,
        failover_routing_policy: RecordFailoverRoutingPolicy | None = None,
        geolocation_routing_policy: RecordGeolocationRoutingPolicy | None = None,
        geoproximity_routing_policy: RecordGeoproximityRoutingPolicy | None = None,
        health_check_id: str | None = None,
        health_check_id_ref: RecordHealthCheckIdRef | None = None,
        health_check_id_selector: RecordHealthCheckIdSelector | None = None,
        latency_routing_policy: RecordLatencyRoutingPolicy | None = None,
        multivalue_answer_routing_policy: bool | None = None,
        name: str | None = None,
        records: base.Strings | None = None,
        records_refs: Sequence[RecordRecordsRefs] | None = None,
        records_selector: RecordRecordsSelector | None = None,
        set_identifier: str | None = None,
        ttl: float | None = None,
        type: str | None = None,
        weighted_routing_policy: RecordWeightedRoutingPolicy | None = None,
        zone_id: str | None = None,
        zone_id_ref: RecordZoneIdRef | None = None,
        zone_id_selector: RecordZoneIdSelector | None = None,
    ) -> RecordForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: RecordForProvider = cls._of({
            "alias": alias,
            "allowOverwrite": allow_overwrite,
            "cidrRoutingPolicy": cidr_routing_policy,
            "failoverRoutingPolicy": failover_routing_policy,
            "geolocationRoutingPolicy": geolocation_routing_policy,
            "geoproximityRoutingPolicy": geoproximity_routing_policy,
            "healthCheckId": health_check_id,
            "healthCheckIdRef": health_check_id_ref,
            "healthCheckIdSelector": health_check_id_selector,
            "latencyRoutingPolicy": latency_routing_policy,
            "multivalueAnswerRoutingPolicy": multivalue_answer_routing_policy,
            "name": name,
            "records": records,
            "recordsRefs": records_refs,
            "recordsSelector": records_selector,
            "setIdentifier": set_identifier,
            "ttl": ttl,
            "type": type,
            "weightedRoutingPolicy": weighted_routing_policy,
            "zoneId": zone_id,
            "zoneIdRef": zone_id_ref,
            "zoneIdSelector": zone_id_selector,
        })
        return block


class RecordInitProvider(base.Block):
    """spec.initProvider of Record, route53.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-route53/latest/resources/route53.aws.m.upbound.io/Record/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        alias: RecordAlias | None = None,
        allow_overwrite: bool | None = None,
        cidr_routing_policy: RecordCidrRoutingPolicy | None = None,
        failover_routing_policy: RecordFailoverRoutingPolicy | None = None,
        geolocation_routing_policy: RecordGeolocationRoutingPolicy | None = None,
        geoproximity_routing_policy: RecordGeoproximityRoutingPolicy | None = None,
        health_check_id: str | None = None,
        health_check_id_ref: RecordHealthCheckIdRef | None = None,
        health_check_id_selector: RecordHealthCheckIdSelector | None = None,
        latency_routing_policy: Mapping[str, Any] | None = None,
        multivalue_answer_routing_policy: bool | None = None,
        name: str | None = None,
        records: base.Strings | None = None,
        records_refs: Sequence[RecordRecordsRefs] | None = None,
        records_selector: RecordRecordsSelector | None = None,
        set_identifier: str | None = None,
        ttl: float | None = None,
        type: str | None = None,
        weighted_routing_policy: RecordWeightedRoutingPolicy | None = None,
        zone_id: str | None = None,
        zone_id_ref: RecordZoneIdRef | None = None,
        zone_id_selector: RecordZoneIdSelector | None = None,
    ) -> None:
        self._values = {
            "alias": alias,
            "allowOverwrite": allow_overwrite,
            "cidrRoutingPolicy": cidr_routing_policy,
            "failoverRoutingPolicy": failover_routing_policy,
            "geolocationRoutingPolicy": geolocation_routing_policy,
            "geoproximityRoutingPolicy": geoproximity_routing_policy,
            "healthCheckId": health_check_id,
            "healthCheckIdRef": health_check_id_ref,
            "healthCheckIdSelector": health_check_id_selector,
            "latencyRoutingPolicy": latency_routing_policy,
            "multivalueAnswerRoutingPolicy": multivalue_answer_routing_policy,
            "name": name,
            "records": records,
            "recordsRefs": records_refs,
            "recordsSelector": records_selector,
            "setIdentifier": set_identifier,
            "ttl": ttl,
            "type": type,
            "weightedRoutingPolicy": weighted_routing_policy,
            "zoneId": zone_id,
            "zoneIdRef": zone_id_ref,
            "zoneIdSelector": zone_id_selector,
        }


class RecordAlias(base.Block):
    """spec.forProvider.alias of Record, route53.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-route53/latest/resources/route53.aws.m.upbound.io/Record/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        evaluate_target_health: bool | None = None,
        name: str | None = None,
        zone_id: str | None = None,
    ) -> None:
        self._values = {
            "evaluateTargetHealth": evaluate_target_health,
            "name": name,
            "zoneId": zone_id,
        }


class RecordCidrRoutingPolicy(base.Block):
    """spec.forProvider.cidrRoutingPolicy of Record, route53.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-route53/latest/resources/route53.aws.m.upbound.io/Record/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        collection_id: str | None = None,
        location_name: str | None = None,
    ) -> None:
        self._values = {
            "collectionId": collection_id,
            "locationName": location_name,
        }


class RecordFailoverRoutingPolicy(base.Block):
    """spec.forProvider.failoverRoutingPolicy of Record, route53.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-route53/latest/resources/route53.aws.m.upbound.io/Record/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        type: str | None = None,
    ) -> None:
        self._values = {
            "type": type,
        }


class RecordGeolocationRoutingPolicy(base.Block):
    """spec.forProvider.geolocationRoutingPolicy of Record, route53.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-route53/latest/resources/route53.aws.m.upbound.io/Record/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        continent: str | None = None,
        country: str | None = None,
        subdivision: str | None = None,
    ) -> None:
        self._values = {
            "continent": continent,
            "country": country,
            "subdivision": subdivision,
        }


class RecordGeoproximityRoutingPolicy(base.Block):
    """spec.forProvider.geoproximityRoutingPolicy of Record, route53.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-route53/latest/resources/route53.aws.m.upbound.io/Record/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        aws_region: str | None = None,
        bias: float | None = None,
        coordinates: Sequence[RecordGeoproximityRoutingPolicyCoordinates] | None = None,
        local_zone_group: str | None = None,
    ) -> None:
        self._values = {
            "awsRegion": aws_region,
            "bias": bias,
            "coordinates": coordinates,
            "localZoneGroup": local_zone_group,
        }


class RecordLatencyRoutingPolicy(base.Block):
    """spec.forProvider.latencyRoutingPolicy of Record, route53.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-route53/latest/resources/route53.aws.m.upbound.io/Record/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
    ) -> None:
        self._values = {
            "region": region,
        }


class RecordWeightedRoutingPolicy(base.Block):
    """spec.forProvider.weightedRoutingPolicy of Record, route53.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-route53/latest/resources/route53.aws.m.upbound.io/Record/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        weight: float | None = None,
    ) -> None:
        self._values = {
            "weight": weight,
        }


class RecordGeoproximityRoutingPolicyCoordinates(base.Block):
    """spec.forProvider.geoproximityRoutingPolicy.coordinates of Record, route53.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-route53/latest/resources/route53.aws.m.upbound.io/Record/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        latitude: str | None = None,
        longitude: str | None = None,
    ) -> None:
        self._values = {
            "latitude": latitude,
            "longitude": longitude,
        }


RecordHealthCheckIdRef = shared.Reference
RecordHealthCheckIdSelector = shared.Selector
RecordProviderConfigRef = shared.ProviderConfigRef
RecordRecordsRefs = shared.Reference
RecordRecordsSelector = shared.Selector
RecordWriteConnectionSecretToRef = shared.LocalReference
RecordZoneIdRef = shared.Reference
RecordZoneIdSelector = shared.Selector


class Zone(base.KubernetesObject):
    """Zone, route53.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-route53/latest/resources/route53.aws.m.upbound.io/Zone/v1beta1
    """

    __slots__ = ()

    GROUP = "route53.aws.m.upbound.io"
    KIND = "Zone"
    VERSION = "v1beta1"
    PLURAL = "zones"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: ZoneSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class ZoneSpec(base.Block):
    """spec of Zone, route53.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-route53/latest/resources/route53.aws.m.upbound.io/Zone/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: ZoneForProvider,
        init_provider: ZoneInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: ZoneProviderConfigRef | None = None,
        write_connection_secret_to_ref: ZoneWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class ZoneForProvider(base.Block):
    """spec.forProvider of Zone, route53.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-route53/latest/resources/route53.aws.m.upbound.io/Zone/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str,
        comment: str | None = None,
        delegation_set_id: str | None = None,
        delegation_set_id_ref: ZoneDelegationSetIdRef | None = None,
        delegation_set_id_selector: ZoneDelegationSetIdSelector | None = None,
        enable_accelerated_recovery: bool | None = None,
        force_destroy: bool | None = None,
        tags: Mapping[str, str] | None = None,
        vpc: Sequence[ZoneVpc] | None = None,
    ) -> None:
        self._values = {
            "comment": comment,
            "delegationSetId": delegation_set_id,
            "delegationSetIdRef": delegation_set_id_ref,
            "delegationSetIdSelector": delegation_set_id_selector,
            "enableAcceleratedRecovery": enable_accelerated_recovery,
            "forceDestroy": force_destroy,
            "name": name,
            "tags": tags,
            "vpc": vpc,
        }

    @classmethod
    def partial(
        cls,
        *,
        comment: str | None = None,
        delegation_set_id: str | None = None,
        delegation_set_id_ref: ZoneDelegationSetIdRef | None = None,
        delegation_set_id_selector: ZoneDelegationSetIdSelector | None = None,
        enable_accelerated_recovery: bool | None = None,
        force_destroy: bool | None = None,
        name: str | None = None,
        tags: Mapping[str, str] | None = None,
        vpc: Sequence[ZoneVpc] | None = None,
    ) -> ZoneForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: ZoneForProvider = cls._of({
            "comment": comment,
            "delegationSetId": delegation_set_id,
            "delegationSetIdRef": delegation_set_id_ref,
            "delegationSetIdSelector": delegation_set_id_selector,
            "enableAcceleratedRecovery": enable_accelerated_recovery,
            "forceDestroy": force_destroy,
            "name": name,
            "tags": tags,
            "vpc": vpc,
        })
        return block


class ZoneInitProvider(base.Block):
    """spec.initProvider of Zone, route53.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-route53/latest/resources/route53.aws.m.upbound.io/Zone/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        comment: str | None = None,
        delegation_set_id: str | None = None,
        delegation_set_id_ref: ZoneDelegationSetIdRef | None = None,
        delegation_set_id_selector: ZoneDelegationSetIdSelector | None = None,
        enable_accelerated_recovery: bool | None = None,
        force_destroy: bool | None = None,
        name: str | None = None,
        tags: Mapping[str, str] | None = None,
        vpc: Sequence[ZoneVpc] | None = None,
    ) -> None:
        self._values = {
            "comment": comment,
            "delegationSetId": delegation_set_id,
            "delegationSetIdRef": delegation_set_id_ref,
            "delegationSetIdSelector": delegation_set_id_selector,
            "enableAcceleratedRecovery": enable_accelerated_recovery,
            "forceDestroy": force_destroy,
            "name": name,
            "tags": tags,
            "vpc": vpc,
        }


class ZoneVpc(base.Block):
    """spec.forProvider.vpc of Zone, route53.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-route53/latest/resources/route53.aws.m.upbound.io/Zone/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        vpc_id: str | None = None,
        vpc_id_ref: ZoneVpcVpcIdRef | None = None,
        vpc_id_selector: ZoneVpcVpcIdSelector | None = None,
        vpc_region: str | None = None,
    ) -> None:
        self._values = {
            "vpcId": vpc_id,
            "vpcIdRef": vpc_id_ref,
            "vpcIdSelector": vpc_id_selector,
            "vpcRegion": vpc_region,
        }


ZoneDelegationSetIdRef = shared.Reference
ZoneDelegationSetIdSelector = shared.Selector
ZoneProviderConfigRef = shared.ProviderConfigRef
ZoneVpcVpcIdRef = shared.Reference
ZoneVpcVpcIdSelector = shared.Selector
ZoneWriteConnectionSecretToRef = shared.LocalReference
