# Made by `make imports` from the CRDs (tools/imports); change the generator, not this file.
"""appautoscaling.aws.m.upbound.io."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from imports import base, meta, shared


class Policy(base.KubernetesObject):
    """Policy, appautoscaling.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-appautoscaling/latest/resources/appautoscaling.aws.m.upbound.io/Policy/v1beta1
    """

    __slots__ = ()

    GROUP = "appautoscaling.aws.m.upbound.io"
    KIND = "Policy"
    VERSION = "v1beta1"
    PLURAL = "policies"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: PolicySpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class PolicySpec(base.Block):
    """spec of Policy, appautoscaling.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-appautoscaling/latest/resources/appautoscaling.aws.m.upbound.io/Policy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: PolicyForProvider,
        init_provider: PolicyInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: PolicyProviderConfigRef | None = None,
        write_connection_secret_to_ref: PolicyWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class PolicyForProvider(base.Block):
    """spec.forProvider of Policy, appautoscaling.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-appautoscaling/latest/resources/appautoscaling.aws.m.upbound.io/Policy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        policy_type: str | None = None,
        predictive_scaling_policy_configuration: PolicyPredictiveScalingPolicyConfiguration | None = None,
        resource_id: str | None = None,
        resource_id_ref: PolicyResourceIdRef | None = None,
        resource_id_selector: PolicyResourceIdSelector | None = None,
        scalable_dimension: str | None = None,
        scalable_dimension_ref: PolicyScalableDimensionRef | None = None,
        scalable_dimension_selector: PolicyScalableDimensionSelector | None = None,
        service_namespace: str | None = None,
        service_namespace_ref: PolicyServiceNamespaceRef | None = None,
        service_namespace_selector: PolicyServiceNamespaceSelector | None = None,
        step_scaling_policy_configuration: PolicyStepScalingPolicyConfiguration | None = None,
        target_tracking_scaling_policy_configuration: PolicyTargetTrackingScalingPolicyConfiguration | None = None,
    ) -> None:
        self._values = {
            "policyType": policy_type,
            "predictiveScalingPolicyConfiguration": predictive_scaling_policy_configuration,
            "region": region,
            "resourceId": resource_id,
            "resourceIdRef": resource_id_ref,
            "resourceIdSelector": resource_id_selector,
            "scalableDimension": scalable_dimension,
            "scalableDimensionRef": scalable_dimension_ref,
            "scalableDimensionSelector": scalable_dimension_selector,
            "serviceNamespace": service_namespace,
            "serviceNamespaceRef": service_namespace_ref,
            "serviceNamespaceSelector": service_namespace_selector,
            "stepScalingPolicyConfiguration": step_scaling_policy_configuration,
            "targetTrackingScalingPolicyConfiguration": target_tracking_scaling_policy_configuration,
        }


class PolicyInitProvider(base.Block):
    """spec.initProvider of Policy, appautoscaling.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-appautoscaling/latest/resources/appautoscaling.aws.m.upbound.io/Policy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        policy_type: str | None = None,
        predictive_scaling_policy_configuration: PolicyPredictiveScalingPolicyConfiguration | None = None,
        step_scaling_policy_configuration: PolicyStepScalingPolicyConfiguration | None = None,
        target_tracking_scaling_policy_configuration: PolicyTargetTrackingScalingPolicyConfiguration | None = None,
    ) -> None:
        self._values = {
            "policyType": policy_type,
            "predictiveScalingPolicyConfiguration": predictive_scaling_policy_configuration,
            "stepScalingPolicyConfiguration": step_scaling_policy_configuration,
            "targetTrackingScalingPolicyConfiguration": target_tracking_scaling_policy_configuration,
        }


class PolicyPredictiveScalingPolicyConfiguration(base.Block):
    """spec.forProvider.predictiveScalingPolicyConfiguration of Policy, appautoscaling.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-appautoscaling/latest/resources/appautoscaling.aws.m.upbound.io/Policy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        max_capacity_breach_behavior: str | None = None,
        max_capacity_buffer: float | None = None,
        metric_specification: Sequence[PolicyPredictiveScalingPolicyConfigurationMetricSpecification] | None = None,
        mode: str | None = None,
        scheduling_buffer_time: float | None = None,
    ) -> None:
        self._values = {
            "maxCapacityBreachBehavior": max_capacity_breach_behavior,
            "maxCapacityBuffer": max_capacity_buffer,
            "metricSpecification": metric_specification,
            "mode": mode,
            "schedulingBufferTime": scheduling_buffer_time,
        }


class PolicyStepScalingPolicyConfiguration(base.Block):
    """spec.forProvider.stepScalingPolicyConfiguration of Policy, appautoscaling.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-appautoscaling/latest/resources/appautoscaling.aws.m.upbound.io/Policy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        adjustment_type: str | None = None,
        cooldown: float | None = None,
        metric_aggregation_type: str | None = None,
        min_adjustment_magnitude: float | None = None,
        step_adjustment: Sequence[PolicyStepScalingPolicyConfigurationStepAdjustment] | None = None,
    ) -> None:
        self._values = {
            "adjustmentType": adjustment_type,
            "cooldown": cooldown,
            "metricAggregationType": metric_aggregation_type,
            "minAdjustmentMagnitude": min_adjustment_magnitude,
            "stepAdjustment": step_adjustment,
        }


class PolicyTargetTrackingScalingPolicyConfiguration(base.Block):
    """spec.forProvider.targetTrackingScalingPolicyConfiguration of Policy, appautoscaling.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-appautoscaling/latest/resources/appautoscaling.aws.m.upbound.io/Policy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        customized_metric_specification: PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecification | None = None,
        disable_scale_in: bool | None = None,
        predefined_metric_specification: PolicyTargetTrackingScalingPolicyConfigurationPredefinedMetricSpecification | None = None,
        scale_in_cooldown: float | None = None,
        scale_out_cooldown: float | None = None,
        target_value: float | None = None,
    ) -> None:
        self._values = {
            "customizedMetricSpecification": customized_metric_specification,
            "disableScaleIn": disable_scale_in,
            "predefinedMetricSpecification": predefined_metric_specification,
            "scaleInCooldown": scale_in_cooldown,
            "scaleOutCooldown": scale_out_cooldown,
            "targetValue": target_value,
        }


class PolicyPredictiveScalingPolicyConfigurationMetricSpecification(base.Block):
    """spec.forProvider.predictiveScalingPolicyConfiguration.metricSpecification of Policy, appautoscaling.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-appautoscaling/latest/resources/appautoscaling.aws.m.upbound.io/Policy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        customized_capacity_metric_specification: PolicyPredictiveScalingPolicyConfigurationMetricSpecificationCustomizedCapacityMetricSpecification | None = None,
        customized_load_metric_specification: PolicyPredictiveScalingPolicyConfigurationMetricSpecificationCustomizedLoadMetricSpecification | None = None,
        customized_scaling_metric_specification: PolicyPredictiveScalingPolicyConfigurationMetricSpecificationCustomizedScalingMetricSpecification | None = None,
        predefined_load_metric_specification: PolicyPredictiveScalingPolicyConfigurationMetricSpecificationPredefinedLoadMetricSpecification | None = None,
        predefined_metric_pair_specification: PolicyPredictiveScalingPolicyConfigurationMetricSpecificationPredefinedMetricPairSpecification | None = None,
        predefined_scaling_metric_specification: PolicyPredictiveScalingPolicyConfigurationMetricSpecificationPredefinedScalingMetricSpecification | None = None,
        target_value: str | None = None,
    ) -> None:
        self._values = {
            "customizedCapacityMetricSpecification": customized_capacity_metric_specification,
            "customizedLoadMetricSpecification": customized_load_metric_specification,
            "customizedScalingMetricSpecification": customized_scaling_metric_specification,
            "predefinedLoadMetricSpecification": predefined_load_metric_specification,
            "predefinedMetricPairSpecification": predefined_metric_pair_specification,
            "predefinedScalingMetricSpecification": predefined_scaling_metric_specification,
            "targetValue": target_value,
        }


class PolicyStepScalingPolicyConfigurationStepAdjustment(base.Block):
    """spec.forProvider.stepScalingPolicyConfiguration.stepAdjustment of Policy, appautoscaling.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-appautoscaling/latest/resources/appautoscaling.aws.m.upbound.io/Policy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        metric_interval_lower_bound: str | None = None,
        metric_interval_upper_bound: str | None = None,
        scaling_adjustment: float | None = None,
    ) -> None:
        self._values = {
            "metricIntervalLowerBound": metric_interval_lower_bound,
            "metricIntervalUpperBound": metric_interval_upper_bound,
            "scalingAdjustment": scaling_adjustment,
        }


class PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecification(base.Block):
    """spec.forProvider.targetTrackingScalingPolicyConfiguration.customizedMetricSpecification of Policy, appautoscaling.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-appautoscaling/latest/resources/appautoscaling.aws.m.upbound.io/Policy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        dimensions: Sequence[PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationDimensions] | None = None,
        metric_name: str | None = None,
        metrics: Sequence[PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetrics] | None = None,
        namespace: str | None = None,
        statistic: str | None = None,
        unit: str | None = None,
    ) -> None:
        self._values = {
            "dimensions": dimensions,
            "metricName": metric_name,
            "metrics": metrics,
            "namespace": namespace,
            "statistic": statistic,
            "unit": unit,
        }


class PolicyTargetTrackingScalingPolicyConfigurationPredefinedMetricSpecification(base.Block):
    """spec.forProvider.targetTrackingScalingPolicyConfiguration.predefinedMetricSpecification of Policy, appautoscaling.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-appautoscaling/latest/resources/appautoscaling.aws.m.upbound.io/Policy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        predefined_metric_type: str | None = None,
        resource_label: str | None = None,
    ) -> None:
        self._values = {
            "predefinedMetricType": predefined_metric_type,
            "resourceLabel": resource_label,
        }


class PolicyPredictiveScalingPolicyConfigurationMetricSpecificationCustomizedCapacityMetricSpecification(base.Block):
    """spec.forProvider.predictiveScalingPolicyConfiguration.metricSpecification.customizedCapacityMetricSpecification of Policy, appautoscaling.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-appautoscaling/latest/resources/appautoscaling.aws.m.upbound.io/Policy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        metric_data_query: Sequence[PolicyPredictiveScalingPolicyConfigurationMetricSpecificationCustomizedCapacityMetricSpecificationMetricDataQuery] | None = None,
    ) -> None:
        self._values = {
            "metricDataQuery": metric_data_query,
        }


class PolicyPredictiveScalingPolicyConfigurationMetricSpecificationCustomizedLoadMetricSpecification(base.Block):
    """spec.forProvider.predictiveScalingPolicyConfiguration.metricSpecification.customizedLoadMetricSpecification of Policy, appautoscaling.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-appautoscaling/latest/resources/appautoscaling.aws.m.upbound.io/Policy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        metric_data_query: Sequence[PolicyPredictiveScalingPolicyConfigurationMetricSpecificationCustomizedLoadMetricSpecificationMetricDataQuery] | None = None,
    ) -> None:
        self._values = {
            "metricDataQuery": metric_data_query,
        }


class PolicyPredictiveScalingPolicyConfigurationMetricSpecificationCustomizedScalingMetricSpecification(base.Block):
    """spec.forProvider.predictiveScalingPolicyConfiguration.metricSpecification.customizedScalingMetricSpecification of Policy, appautoscaling.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-appautoscaling/latest/resources/appautoscaling.aws.m.upbound.io/Policy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        metric_data_query: Sequence[PolicyPredictiveScalingPolicyConfigurationMetricSpecificationCustomizedScalingMetricSpecificationMetricDataQuery] | None = None,
    ) -> None:
        self._values = {
            "metricDataQuery": metric_data_query,
        }


class PolicyPredictiveScalingPolicyConfigurationMetricSpecificationPredefinedLoadMetricSpecification(base.Block):
    """spec.forProvider.predictiveScalingPolicyConfiguration.metricSpecification.predefinedLoadMetricSpecification of Policy, appautoscaling.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-appautoscaling/latest/resources/appautoscaling.aws.m.upbound.io/Policy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        predefined_metric_type: str | None = None,
        resource_label: str | None = None,
    ) -> None:
        self._values = {
            "predefinedMetricType": predefined_metric_type,
            "resourceLabel": resource_label,
        }


class PolicyPredictiveScalingPolicyConfigurationMetricSpecificationPredefinedMetricPairSpecification(base.Block):
    """spec.forProvider.predictiveScalingPolicyConfiguration.metricSpecification.predefinedMetricPairSpecification of Policy, appautoscaling.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-appautoscaling/latest/resources/appautoscaling.aws.m.upbound.io/Policy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        predefined_metric_type: str | None = None,
        resource_label: str | None = None,
    ) -> None:
        self._values = {
            "predefinedMetricType": predefined_metric_type,
            "resourceLabel": resource_label,
        }


class PolicyPredictiveScalingPolicyConfigurationMetricSpecificationPredefinedScalingMetricSpecification(base.Block):
    """spec.forProvider.predictiveScalingPolicyConfiguration.metricSpecification.predefinedScalingMetricSpecification of Policy, appautoscaling.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-appautoscaling/latest/resources/appautoscaling.aws.m.upbound.io/Policy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        predefined_metric_type: str | None = None,
        resource_label: str | None = None,
    ) -> None:
        self._values = {
            "predefinedMetricType": predefined_metric_type,
            "resourceLabel": resource_label,
        }


class PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationDimensions(base.Block):
    """spec.forProvider.targetTrackingScalingPolicyConfiguration.customizedMetricSpecification.dimensions of Policy, appautoscaling.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-appautoscaling/latest/resources/appautoscaling.aws.m.upbound.io/Policy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str | None = None,
        value: str | None = None,
    ) -> None:
        self._values = {
            "name": name,
            "value": value,
        }


class PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetrics(base.Block):
    """spec.forProvider.targetTrackingScalingPolicyConfiguration.customizedMetricSpecification.metrics of Policy, appautoscaling.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-appautoscaling/latest/resources/appautoscaling.aws.m.upbound.io/Policy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        expression: str | None = None,
        id: str | None = None,
        label: str | None = None,
        metric_stat: PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetricsMetricStat | None = None,
        return_data: bool | None = None,
    ) -> None:
        self._values = {
            "expression": expression,
            "id": id,
            "label": label,
            "metricStat": metric_stat,
            "returnData": return_data,
        }


class PolicyPredictiveScalingPolicyConfigurationMetricSpecificationCustomizedCapacityMetricSpecificationMetricDataQuery(base.Block):
    """spec.forProvider.predictiveScalingPolicyConfiguration.metricSpecification.customizedCapacityMetricSpecification.metricDataQuery of Policy, appautoscaling.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-appautoscaling/latest/resources/appautoscaling.aws.m.upbound.io/Policy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        expression: str | None = None,
        id: str | None = None,
        label: str | None = None,
        metric_stat: PolicyPredictiveScalingPolicyConfigurationMetricSpecificationCustomizedCapacityMetricSpecificationMetricDataQueryMetricStat | None = None,
        return_data: bool | None = None,
    ) -> None:
        self._values = {
            "expression": expression,
            "id": id,
            "label": label,
            "metricStat": metric_stat,
            "returnData": return_data,
        }


class PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetricsMetricStat(base.Block):
    """spec.forProvider.targetTrackingScalingPolicyConfiguration.customizedMetricSpecification.metrics.metricStat of Policy, appautoscaling.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-appautoscaling/latest/resources/appautoscaling.aws.m.upbound.io/Policy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        metric: PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetricsMetricStatMetric | None = None,
        stat: str | None = None,
        unit: str | None = None,
    ) -> None:
        self._values = {
            "metric": metric,
            "stat": stat,
            "unit": unit,
        }


class PolicyPredictiveScalingPolicyConfigurationMetricSpecificationCustomizedCapacityMetricSpecificationMetricDataQueryMetricStat(base.Block):
    """spec.forProvider.predictiveScalingPolicyConfiguration.metricSpecification.customizedCapacityMetricSpecification.metricDataQuery.metricStat of Policy, appautoscaling.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-appautoscaling/latest/resources/appautoscaling.aws.m.upbound.io/Policy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        metric: PolicyPredictiveScalingPolicyConfigurationMetricSpecificationCustomizedCapacityMetricSpecificationMetricDataQueryMetricStatMetric | None = None,
        stat: str | None = None,
        unit: str | None = None,
    ) -> None:
        self._values = {
            "metric": metric,
            "stat": stat,
            "unit": unit,
        }


class PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetricsMetricStatMetric(base.Block):
    """spec.forProvider.targetTrackingScalingPolicyConfiguration.customizedMetricSpecification.metrics.metricStat.metric of Policy, appautoscaling.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-appautoscaling/latest/resources/appautoscaling.aws.m.upbound.io/Policy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        dimensions: Sequence[PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetricsMetricStatMetricDimensions] | None = None,
        metric_name: str | None = None,
        namespace: str | None = None,
    ) -> None:
        self._values = {
            "dimensions": dimensions,
            "metricName": metric_name,
            "namespace": namespace,
        }


class PolicyPredictiveScalingPolicyConfigurationMetricSpecificationCustomizedCapacityMetricSpecificationMetricDataQueryMetricStatMetric(base.Block):
    """spec.forProvider.predictiveScalingPolicyConfiguration.metricSpecification.customizedCapacityMetricSpecification.metricDataQuery.metricStat.metric of Policy, appautoscaling.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-appautoscaling/latest/resources/appautoscaling.aws.m.upbound.io/Policy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        dimension: Sequence[PolicyPredictiveScalingPolicyConfigurationMetricSpecificationCustomizedCapacityMetricSpecificationMetricDataQueryMetricStatMetricDimension] | None = None,
        metric_name: str | None = None,
        namespace: str | None = None,
    ) -> None:
        self._values = {
            "dimension": dimension,
            "metricName": metric_name,
            "namespace": namespace,
        }


class PolicyPredictiveScalingPolicyConfigurationMetricSpecificationCustomizedCapacityMetricSpecificationMetricDataQueryMetricStatMetricDimension(base.Block):
    """spec.forProvider.predictiveScalingPolicyConfiguration.metricSpecification.customizedCapacityMetricSpecification.metricDataQuery.metricStat.metric.dimension of Policy, appautoscaling.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-appautoscaling/latest/resources/appautoscaling.aws.m.upbound.io/Policy/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str | None = None,
        value: str | None = None,
    ) -> None:
        self._values = {
            "name": name,
            "value": value,
        }


PolicyPredictiveScalingPolicyConfigurationMetricSpecificationCustomizedLoadMetricSpecificationMetricDataQuery = PolicyPredictiveScalingPolicyConfigurationMetricSpecificationCustomizedCapacityMetricSpecificationMetricDataQuery
PolicyPredictiveScalingPolicyConfigurationMetricSpecificationCustomizedScalingMetricSpecificationMetricDataQuery = PolicyPredictiveScalingPolicyConfigurationMetricSpecificationCustomizedCapacityMetricSpecificationMetricDataQuery
PolicyProviderConfigRef = shared.ProviderConfigRef
PolicyResourceIdRef = shared.Reference
PolicyResourceIdSelector = shared.Selector
PolicyScalableDimensionRef = shared.Reference
PolicyScalableDimensionSelector = shared.Selector
PolicyServiceNamespaceRef = shared.Reference
PolicyServiceNamespaceSelector = shared.Selector
PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetricsMetricStatMetricDimensions = PolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationDimensions
PolicyWriteConnectionSecretToRef = shared.LocalReference


class ScheduledAction(base.KubernetesObject):
    """ScheduledAction, appautoscaling.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-appautoscaling/latest/resources/appautoscaling.aws.m.upbound.io/ScheduledAction/v1beta1
    """

    __slots__ = ()

    GROUP = "appautoscaling.aws.m.upbound.io"
    KIND = "ScheduledAction"
    VERSION = "v1beta1"
    PLURAL = "scheduledactions"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: ScheduledActionSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class ScheduledActionSpec(base.Block):
    """spec of ScheduledAction, appautoscaling.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-appautoscaling/latest/resources/appautoscaling.aws.m.upbound.io/ScheduledAction/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: ScheduledActionForProvider,
        init_provider: ScheduledActionInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: ScheduledActionProviderConfigRef | None = None,
        write_connection_secret_to_ref: ScheduledActionWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class ScheduledActionForProvider(base.Block):
    """spec.forProvider of ScheduledAction, appautoscaling.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-appautoscaling/latest/resources/appautoscaling.aws.m.upbound.io/ScheduledAction/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str,
        region: str,
        scalable_target_action: ScheduledActionScalableTargetAction,
        schedule: str,
        end_time: str | None = None,
        resource_id: str | None = None,
        resource_id_ref: ScheduledActionResourceIdRef | None = None,
        resource_id_selector: ScheduledActionResourceIdSelector | None = None,
        scalable_dimension: str | None = None,
        scalable_dimension_ref: ScheduledActionScalableDimensionRef | None = None,
        scalable_dimension_selector: ScheduledActionScalableDimensionSelector | None = None,
        service_namespace: str | None = None,
        service_namespace_ref: ScheduledActionServiceNamespaceRef | None = None,
        service_namespace_selector: ScheduledActionServiceNamespaceSelector | None = None,
        start_time: str | None = None,
        timezone: str | None = None,
    ) -> None:
        self._values = {
            "endTime": end_time,
            "name": name,
            "region": region,
            "resourceId": resource_id,
            "resourceIdRef": resource_id_ref,
            "resourceIdSelector": resource_id_selector,
            "scalableDimension": scalable_dimension,
            "scalableDimensionRef": scalable_dimension_ref,
            "scalableDimensionSelector": scalable_dimension_selector,
            "scalableTargetAction": scalable_target_action,
            "schedule": schedule,
            "serviceNamespace": service_namespace,
            "serviceNamespaceRef": service_namespace_ref,
            "serviceNamespaceSelector": service_namespace_selector,
            "startTime": start_time,
            "timezone": timezone,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        end_time: str | None = None,
        name: str | None = None,
        resource_id: str | None = None,
        resource_id_ref: ScheduledActionResourceIdRef | None = None,
        resource_id_selector: ScheduledActionResourceIdSelector | None = None,
        scalable_dimension: str | None = None,
        scalable_dimension_ref: ScheduledActionScalableDimensionRef | None = None,
        scalable_dimension_selector: ScheduledActionScalableDimensionSelector | None = None,
        scalable_target_action: ScheduledActionScalableTargetAction | None = None,
        schedule: str | None = None,
        service_namespace: str | None = None,
        service_namespace_ref: ScheduledActionServiceNamespaceRef | None = None,
        service_namespace_selector: ScheduledActionServiceNamespaceSelector | None = None,
        start_time: str | None = None,
        timezone: str | None = None,
    ) -> ScheduledActionForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: ScheduledActionForProvider = cls._of({
            "endTime": end_time,
            "name": name,
            "region": region,
            "resourceId": resource_id,
            "resourceIdRef": resource_id_ref,
            "resourceIdSelector": resource_id_selector,
            "scalableDimension": scalable_dimension,
            "scalableDimensionRef": scalable_dimension_ref,
            "scalableDimensionSelector": scalable_dimension_selector,
            "scalableTargetAction": scalable_target_action,
            "schedule": schedule,
            "serviceNamespace": service_namespace,
            "serviceNamespaceRef": service_namespace_ref,
            "serviceNamespaceSelector": service_namespace_selector,
            "startTime": start_time,
            "timezone": timezone,
        })
        return block


class ScheduledActionInitProvider(base.Block):
    """spec.initProvider of ScheduledAction, appautoscaling.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-appautoscaling/latest/resources/appautoscaling.aws.m.upbound.io/ScheduledAction/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        end_time: str | None = None,
        name: str | None = None,
        resource_id: str | None = None,
        resource_id_ref: ScheduledActionResourceIdRef | None = None,
        resource_id_selector: ScheduledActionResourceIdSelector | None = None,
        scalable_dimension: str | None = None,
        scalable_dimension_ref: ScheduledActionScalableDimensionRef | None = None,
        scalable_dimension_selector: ScheduledActionScalableDimensionSelector | None = None,
        scalable_target_action: ScheduledActionScalableTargetAction | None = None,
        schedule: str | None = None,
        service_namespace: str | None = None,
        service_namespace_ref: ScheduledActionServiceNamespaceRef | None = None,
        service_namespace_selector: ScheduledActionServiceNamespaceSelector | None = None,
        start_time: str | None = None,
        timezone: str | None = None,
    ) -> None:
        self._values = {
            "endTime": end_time,
            "name": name,
            "resourceId": resource_id,
            "resourceIdRef": resource_id_ref,
            "resourceIdSelector": resource_id_selector,
            "scalableDimension": scalable_dimension,
            "scalableDimensionRef": scalable_dimension_ref,
            "scalableDimensionSelector": scalable_dimension_selector,
            "scalableTargetAction": scalable_target_action,
            "schedule": schedule,
            "serviceNamespace": service_namespace,
            "serviceNamespaceRef": service_namespace_ref,
            "serviceNamespaceSelector": service_namespace_selector,
            "startTime": start_time,
            "timezone": timezone,
        }


class ScheduledActionScalableTargetAction(base.Block):
    """spec.forProvider.scalableTargetAction of ScheduledAction, appautoscaling.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-appautoscaling/latest/resources/appautoscaling.aws.m.upbound.io/ScheduledAction/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        max_capacity: str | None = None,
        min_capacity: str | None = None,
    ) -> None:
        self._values = {
            "maxCapacity": max_capacity,
            "minCapacity": min_capacity,
        }


ScheduledActionProviderConfigRef = shared.ProviderConfigRef
ScheduledActionResourceIdRef = shared.Reference
ScheduledActionResourceIdSelector = shared.Selector
ScheduledActionScalableDimensionRef = shared.Reference
ScheduledActionScalableDimensionSelector = shared.Selector
ScheduledActionServiceNamespaceRef = shared.Reference
ScheduledActionServiceNamespaceSelector = shared.Selector
ScheduledActionWriteConnectionSecretToRef = shared.LocalReference


class Target(base.KubernetesObject):
    """Target, appautoscaling.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-appautoscaling/latest/resources/appautoscaling.aws.m.upbound.io/Target/v1beta1
    """

    __slots__ = ()

    GROUP = "appautoscaling.aws.m.upbound.io"
    KIND = "Target"
    VERSION = "v1beta1"
    PLURAL = "targets"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: TargetSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class TargetSpec(base.Block):
    """spec of Target, appautoscaling.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-appautoscaling/latest/resources/appautoscaling.aws.m.upbound.io/Target/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: TargetForProvider,
        init_provider: TargetInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: TargetProviderConfigRef | None = None,
        write_connection_secret_to_ref: TargetWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class TargetForProvider(base.Block):
    """spec.forProvider of Target, appautoscaling.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-appautoscaling/latest/resources/appautoscaling.aws.m.upbound.io/Target/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        max_capacity: float,
        min_capacity: float,
        region: str,
        resource_id: str,
        scalable_dimension: str,
        service_namespace: str,
        role_arn: str | None = None,
        role_arn_ref: TargetRoleArnRef | None = None,
        role_arn_selector: TargetRoleArnSelector | None = None,
        suspended_state: TargetSuspendedState | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "maxCapacity": max_capacity,
            "minCapacity": min_capacity,
            "region": region,
            "resourceId": resource_id,
            "roleArn": role_arn,
            "roleArnRef": role_arn_ref,
            "roleArnSelector": role_arn_selector,
            "scalableDimension": scalable_dimension,
            "serviceNamespace": service_namespace,
            "suspendedState": suspended_state,
            "tags": tags,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        max_capacity: float | None = None,
        min_capacity: float | None = None,
        resource_id: str | None = None,
        role_arn: str | None = None,
        role_arn_ref: TargetRoleArnRef | None = None,
        role_arn_selector: TargetRoleArnSelector | None = None,
        scalable_dimension: str | None = None,
        service_namespace: str | None = None,
        suspended_state: TargetSuspendedState | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> TargetForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: TargetForProvider = cls._of({
            "maxCapacity": max_capacity,
            "minCapacity": min_capacity,
            "region": region,
            "resourceId": resource_id,
            "roleArn": role_arn,
            "roleArnRef": role_arn_ref,
            "roleArnSelector": role_arn_selector,
            "scalableDimension": scalable_dimension,
            "serviceNamespace": service_namespace,
            "suspendedState": suspended_state,
            "tags": tags,
        })
        return block


class TargetInitProvider(base.Block):
    """spec.initProvider of Target, appautoscaling.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-appautoscaling/latest/resources/appautoscaling.aws.m.upbound.io/Target/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        max_capacity: float | None = None,
        min_capacity: float | None = None,
        resource_id: str | None = None,
        role_arn: str | None = None,
        role_arn_ref: TargetRoleArnRef | None = None,
        role_arn_selector: TargetRoleArnSelector | None = None,
        scalable_dimension: str | None = None,
        service_namespace: str | None = None,
        suspended_state: TargetSuspendedState | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "maxCapacity": max_capacity,
            "minCapacity": min_capacity,
            "resourceId": resource_id,
            "roleArn": role_arn,
            "roleArnRef": role_arn_ref,
            "roleArnSelector": role_arn_selector,
            "scalableDimension": scalable_dimension,
            "serviceNamespace": service_namespace,
            "suspendedState": suspended_state,
            "tags": tags,
        }


class TargetSuspendedState(base.Block):
    """spec.forProvider.suspendedState of Target, appautoscaling.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-appautoscaling/latest/resources/appautoscaling.aws.m.upbound.io/Target/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        dynamic_scaling_in_suspended: bool | None = None,
        dynamic_scaling_out_suspended: bool | None = None,
        scheduled_scaling_suspended: bool | None = None,
    ) -> None:
        self._values = {
            "dynamicScalingInSuspended": dynamic_scaling_in_suspended,
            "dynamicScalingOutSuspended": dynamic_scaling_out_suspended,
            "scheduledScalingSuspended": scheduled_scaling_suspended,
        }


TargetProviderConfigRef = shared.ProviderConfigRef
TargetRoleArnRef = shared.Reference
TargetRoleArnSelector = shared.Selector
TargetWriteConnectionSecretToRef = shared.LocalReference
