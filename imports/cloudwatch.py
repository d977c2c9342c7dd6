# Made by `make imports` from the CRDs (tools/imports); change the generator, not this file.
"""cloudwatch.aws.m.upbound.io."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from imports import base, meta, shared


class CompositeAlarm(base.KubernetesObject):
    """CompositeAlarm, cloudwatch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatch/latest/resources/cloudwatch.aws.m.upbound.io/CompositeAlarm/v1beta1
    """

    __slots__ = ()

    GROUP = "cloudwatch.aws.m.upbound.io"
    KIND = "CompositeAlarm"
    VERSION = "v1beta1"
    PLURAL = "compositealarms"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: CompositeAlarmSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class CompositeAlarmSpec(base.Block):
    """spec of CompositeAlarm, cloudwatch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatch/latest/resources/cloudwatch.aws.m.upbound.io/CompositeAlarm/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: CompositeAlarmForProvider,
        init_provider: CompositeAlarmInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: CompositeAlarmProviderConfigRef | None = None,
        write_connection_secret_to_ref: CompositeAlarmWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class CompositeAlarmForProvider(base.Block):
    """spec.forProvider of CompositeAlarm, cloudwatch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatch/latest/resources/cloudwatch.aws.m.upbound.io/CompositeAlarm/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        alarm_rule: str,
        region: str,
        actions_enabled: bool | None = None,
        actions_suppressor: CompositeAlarmActionsSuppressor | None = None,
        alarm_actions: base.Strings | None = None,
        alarm_actions_refs: Sequence[CompositeAlarmAlarmActionsRefs] | None = None,
        alarm_actions_selector: CompositeAlarmAlarmActionsSelector | None = None,
        alarm_description: str | None = None,
        insufficient_data_actions: base.Strings | None = None,
        ok_actions: base.Strings | None = None,
        ok_actions_refs: Sequence[CompositeAlarmOkActionsRefs] | None = None,
        ok_actions_selector: CompositeAlarmOkActionsSelector | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "actionsEnabled": actions_enabled,
            "actionsSuppressor": actions_suppressor,
            "alarmActions": alarm_actions,
            "alarmActionsRefs": alarm_actions_refs,
            "alarmActionsSelector": alarm_actions_selector,
            "alarmDescription": alarm_description,
            "alarmRule": alarm_rule,
            "insufficientDataActions": insufficient_data_actions,
            "okActions": ok_actions,
            "okActionsRefs": ok_actions_refs,
            "okActionsSelector": ok_actions_selector,
            "region": region,
            "tags": tags,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        actions_enabled: bool | None = None,
        actions_suppressor: CompositeAlarmActionsSuppressor | None = None,
        alarm_actions: base.Strings | None = None,
        alarm_actions_refs: Sequence[CompositeAlarmAlarmActionsRefs] | None = None,
        alarm_actions_selector: CompositeAlarmAlarmActionsSelector | None = None,
        alarm_description: str | None = None,
        alarm_rule: str | None = None,
        insufficient_data_actions: base.Strings | None = None,
        ok_actions: base.Strings | None = None,
        ok_actions_refs: Sequence[CompositeAlarmOkActionsRefs] | None = None,
        ok_actions_selector: CompositeAlarmOkActionsSelector | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> CompositeAlarmForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: CompositeAlarmForProvider = cls._of({
            "actionsEnabled": actions_enabled,
            "actionsSuppressor": actions_suppressor,
            "alarmActions": alarm_actions,
            "alarmActionsRefs": alarm_actions_refs,
            "alarmActionsSelector": alarm_actions_selector,
            "alarmDescription": alarm_description,
            "alarmRule": alarm_rule,
            "insufficientDataActions": insufficient_data_actions,
            "okActions": ok_actions,
            "okActionsRefs": ok_actions_refs,
            "okActionsSelector": ok_actions_selector,
            "region": region,
            "tags": tags,
        })
        return block


class CompositeAlarmInitProvider(base.Block):
    """spec.initProvider of CompositeAlarm, cloudwatch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatch/latest/resources/cloudwatch.aws.m.upbound.io/CompositeAlarm/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        actions_enabled: bool | None = None,
        actions_suppressor: CompositeAlarmActionsSuppressor | None = None,
        alarm_actions: base.Strings | None = None,
        alarm_actions_refs: Sequence[CompositeAlarmAlarmActionsRefs] | None = None,
        alarm_actions_selector: CompositeAlarmAlarmActionsSelector | None = None,
        alarm_description: str | None = None,
        alarm_rule: str | None = None,
        insufficient_data_actions: base.Strings | None = None,
        ok_actions: base.Strings | None = None,
        ok_actions_refs: Sequence[CompositeAlarmOkActionsRefs] | None = None,
        ok_actions_selector: CompositeAlarmOkActionsSelector | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "actionsEnabled": actions_enabled,
            "actionsSuppressor": actions_suppressor,
            "alarmActions": alarm_actions,
            "alarmActionsRefs": alarm_actions_refs,
            "alarmActionsSelector": alarm_actions_selector,
            "alarmDescription": alarm_description,
            "alarmRule": alarm_rule,
            "insufficientDataActions": insufficient_data_actions,
            "okActions": ok_actions,
            "okActionsRefs": ok_actions_refs,
            "okActionsSelector": ok_actions_selector,
            "tags": tags,
        }


class CompositeAlarmActionsSuppressor(base.Block):
    """spec.forProvider.actionsSuppressor of CompositeAlarm, cloudwatch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatch/latest/resources/cloudwatch.aws.m.upbound.io/CompositeAlarm/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        alarm: str | None = None,
        extension_period: float | None = None,
        wait_period: float | None = None,
    ) -> None:
        self._values = {
            "alarm": alarm,
            "extensionPeriod": extension_period,
            "waitPeriod": wait_period,
        }


CompositeAlarmAlarmActionsRefs = shared.Reference
CompositeAlarmAlarmActionsSelector = shared.Selector
CompositeAlarmOkActionsRefs = shared.Reference
CompositeAlarmOkActionsSelector = shared.Selector
CompositeAlarmProviderConfigRef = shared.ProviderConfigRef
CompositeAlarmWriteConnectionSecretToRef = shared.LocalReference


class Dashboard(base.KubernetesObject):
    """Dashboard, cloudwatch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatch/latest/resources/cloudwatch.aws.m.upbound.io/Dashboard/v1beta1
    """

    __slots__ = ()

    GROUP = "cloudwatch.aws.m.upbound.io"
    KIND = "Dashboard"
    VERSION = "v1beta1"
    PLURAL = "dashboards"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: DashboardSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class DashboardSpec(base.Block):
    """spec of Dashboard, cloudwatch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatch/latest/resources/cloudwatch.aws.m.upbound.io/Dashboard/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: DashboardForProvider,
        init_provider: DashboardInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: DashboardProviderConfigRef | None = None,
        write_connection_secret_to_ref: DashboardWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class DashboardForProvider(base.Block):
    """spec.forProvider of Dashboard, cloudwatch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatch/latest/resources/cloudwatch.aws.m.upbound.io/Dashboard/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        dashboard_body: str,
        region: str,
    ) -> None:
        self._values = {
            "dashboardBody": dashboard_body,
            "region": region,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        dashboard_body: str | None = None,
    ) -> DashboardForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: DashboardForProvider = cls._of({
            "dashboardBody": dashboard_body,
            "region": region,
        })
        return block


class DashboardInitProvider(base.Block):
    """spec.initProvider of Dashboard, cloudwatch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatch/latest/resources/cloudwatch.aws.m.upbound.io/Dashboard/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        dashboard_body: str | None = None,
    ) -> None:
        self._values = {
            "dashboardBody": dashboard_body,
        }


DashboardProviderConfigRef = shared.ProviderConfigRef
DashboardWriteConnectionSecretToRef = shared.LocalReference


class MetricAlarm(base.KubernetesObject):
    """MetricAlarm, cloudwatch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatch/latest/resources/cloudwatch.aws.m.upbound.io/MetricAlarm/v1beta1
    """

    __slots__ = ()

    GROUP = "cloudwatch.aws.m.upbound.io"
    KIND = "MetricAlarm"
    VERSION = "v1beta1"
    PLURAL = "metricalarms"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: MetricAlarmSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class MetricAlarmSpec(base.Block):
    """spec of MetricAlarm, cloudwatch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatch/latest/resources/cloudwatch.aws.m.upbound.io/MetricAlarm/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: MetricAlarmForProvider,
        init_provider: MetricAlarmInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: MetricAlarmProviderConfigRef | None = None,
        write_connection_secret_to_ref: MetricAlarmWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class MetricAlarmForProvider(base.Block):
    """spec.forProvider of MetricAlarm, cloudwatch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatch/latest/resources/cloudwatch.aws.m.upbound.io/MetricAlarm/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        actions_enabled: bool | None = None,
        alarm_actions: base.Strings | None = None,
        alarm_actions_refs: Sequence[MetricAlarmAlarmActionsRefs] | None = None,
        alarm_actions_selector: MetricAlarmAlarmActionsSelector | None = None,
        alarm_description: str | None = None,
        comparison_operator: str | None = None,
        datapoints_to_alarm: float | None = None,
        dimensions: Mapping[str, str] | None = None,
        evaluate_low_sample_count_percentiles: str | None = None,
        evaluation_criteria: MetricAlarmEvaluationCriteria | None = None,
        evaluation_interval: float | None = None,
        evaluation_periods: float | None = None,
        extended_statistic: str | None = None,
        insufficient_data_actions: base.Strings | None = None,
        metric_name: str | None = None,
        metric_query: Sequence[MetricAlarmMetricQuery] | None = None,
        namespace: str | None = None,
        ok_actions: base.Strings | None = None,
        ok_actions_refs: Sequence[MetricAlarmOkActionsRefs] | None = None,
        ok_actions_selector: MetricAlarmOkActionsSelector | None = None,
        period: float | None = None,
        statistic: str | None = None,
        tags: Mapping[str, str] | None = None,
        threshold: float | None = None,
        threshold_metric_id: str | None = None,
        treat_missing_data: str | None = None,
        unit: str | None = None,
    ) -> None:
        self._values = {
            "actionsEnabled": actions_enabled,
            "alarmActions": alarm_actions,
            "alarmActionsRefs": alarm_actions_refs,
            "alarmActionsSelector": alarm_actions_selector,
            "alarmDescription": alarm_description,
            "comparisonOperator": comparison_operator,
            "datapointsToAlarm": datapoints_to_alarm,
            "dimensions": dimensions,
            "evaluateLowSampleCountPercentiles": evaluate_low_sample_count_percentiles,
            "evaluationCriteria": evaluation_criteria,
            "evaluationInterval": evaluation_interval,
            "evaluationPeriods": evaluation_periods,
            "extendedStatistic": extended_statistic,
            "insufficientDataActions": insufficient_data_actions,
            "metricName": metric_name,
            "metricQuery": metric_query,
            "namespace": namespace,
            "okActions": ok_actions,
            "okActionsRefs": ok_actions_refs,
            "okActionsSelector": ok_actions_selector,
            "period": period,
            "region": region,
            "statistic": statistic,
            "tags": tags,
            "threshold": threshold,
            "thresholdMetricId": threshold_metric_id,
            "treatMissingData": treat_missing_data,
            "unit": unit,
        }


class MetricAlarmInitProvider(base.Block):
    """spec.initProvider of MetricAlarm, cloudwatch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatch/latest/resources/cloudwatch.aws.m.upbound.io/MetricAlarm/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        actions_enabled: bool | None = None,
        alarm_actions: base.Strings | None = None,
        alarm_actions_refs: Sequence[MetricAlarmAlarmActionsRefs] | None = None,
        alarm_actions_selector: MetricAlarmAlarmActionsSelector | None = None,
        alarm_description: str | None = None,
        comparison_operator: str | None = None,
        datapoints_to_alarm: float | None = None,
        dimensions: Mapping[str, str] | None = None,
        evaluate_low_sample_count_percentiles: str | None = None,
        evaluation_criteria: MetricAlarmEvaluationCriteria | None = None,
        evaluation_interval: float | None = None,
        evaluation_periods: float | None = None,
        extended_statistic: str | None = None,
        insufficient_data_actions: base.Strings | None = None,
        metric_name: str | None = None,
        metric_query: Sequence[MetricAlarmMetricQuery] | None = None,
        namespace: str | None = None,
        ok_actions: base.Strings | None = None,
        ok_actions_refs: Sequence[MetricAlarmOkActionsRefs] | None = None,
        ok_actions_selector: MetricAlarmOkActionsSelector | None = None,
        period: float | None = None,
        statistic: str | None = None,
        tags: Mapping[str, str] | None = None,
        threshold: float | None = None,
        threshold_metric_id: str | None = None,
        treat_missing_data: str | None = None,
        unit: str | None = None,
    ) -> None:
        self._values = {
            "actionsEnabled": actions_enabled,
            "alarmActions": alarm_actions,
            "alarmActionsRefs": alarm_actions_refs,
            "alarmActionsSelector": alarm_actions_selector,
            "alarmDescription": alarm_description,
            "comparisonOperator": comparison_operator,
            "datapointsToAlarm": datapoints_to_alarm,
            "dimensions": dimensions,
            "evaluateLowSampleCountPercentiles": evaluate_low_sample_count_percentiles,
            "evaluationCriteria": evaluation_criteria,
            "evaluationInterval": evaluation_interval,
            "evaluationPeriods": evaluation_periods,
            "extendedStatistic": extended_statistic,
            "insufficientDataActions": insufficient_data_actions,
            "metricName": metric_name,
            "metricQuery": metric_query,
            "namespace": namespace,
            "okActions": ok_actions,
            "okActionsRefs": ok_actions_refs,
            "okActionsSelector": ok_actions_selector,
            "period": period,
            "statistic": statistic,
            "tags": tags,
            "threshold": threshold,
            "thresholdMetricId": threshold_metric_id,
            "treatMissingData": treat_missing_data,
            "unit": unit,
        }


class MetricAlarmEvaluationCriteria(base.Block):
    """spec.forProvider.evaluationCriteria of MetricAlarm, cloudwatch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatch/latest/resources/cloudwatch.aws.m.upbound.io/MetricAlarm/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        promql_criteria: MetricAlarmEvaluationCriteriaPromqlCriteria | None = None,
    ) -> None:
        self._values = {
            "promqlCriteria": promql_criteria,
        }


class MetricAlarmMetricQuery(base.Block):
    """spec.forProvider.metricQuery of MetricAlarm, cloudwatch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatch/latest/resources/cloudwatch.aws.m.upbound.io/MetricAlarm/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        account_id: str | None = None,
        expression: str | None = None,
        id: str | None = None,
        label: str | None = None,
        metric: MetricAlarmMetricQueryMetric | None = None,
        period: float | None = None,
        return_data: bool | None = None,
    ) -> None:
        self._values = {
            "accountId": account_id,
            "expression": expression,
            "id": id,
            "label": label,
            "metric": metric,
            "period": period,
            "returnData": return_data,
        }


class MetricAlarmEvaluationCriteriaPromqlCriteria(base.Block):
    """spec.forProvider.evaluationCriteria.promqlCriteria of MetricAlarm, cloudwatch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatch/latest/resources/cloudwatch.aws.m.upbound.io/MetricAlarm/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        pending_period: float | None = None,
        query: str | None = None,
        recovery_period: float | None = None,
    ) -> None:
        self._values = {
            "pendingPeriod": pending_period,
            "query": query,
            "recoveryPeriod": recovery_period,
        }


class MetricAlarmMetricQueryMetric(base.Block):
    """spec.forProvider.metricQuery.metric of MetricAlarm, cloudwatch.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatch/latest/resources/cloudwatch.aws.m.upbound.io/MetricAlarm/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        dimensions: Mapping[str, str] | None = None,
        metric_name: str | None = None,
        namespace: str | None = None,
        period: float | None = None,
        stat: str | None = None,
        unit: str | None = None,
    ) -> None:
        self._values = {
            "dimensions": dimensions,
            "metricName": metric_name,
            "namespace": namespace,
            "period": period,
            "stat": stat,
            "unit": unit,
        }


MetricAlarmAlarmActionsRefs = shared.Reference
MetricAlarmAlarmActionsSelector = shared.Selector
MetricAlarmOkActionsRefs = shared.Reference
MetricAlarmOkActionsSelector = shared.Selector
MetricAlarmProviderConfigRef = shared.ProviderConfigRef
MetricAlarmWriteConnectionSecretToRef = shared.LocalReference
