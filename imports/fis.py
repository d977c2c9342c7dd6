# Made by `make imports` from the CRDs (tools/imports); change the generator, not this file.
"""fis.aws.m.upbound.io."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from imports import base, meta, shared


class ExperimentTemplate(base.KubernetesObject):
    """ExperimentTemplate, fis.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-fis/latest/resources/fis.aws.m.upbound.io/ExperimentTemplate/v1beta1
    """

    __slots__ = ()

    GROUP = "fis.aws.m.upbound.io"
    KIND = "ExperimentTemplate"
    VERSION = "v1beta1"
    PLURAL = "experimenttemplates"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: ExperimentTemplateSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class ExperimentTemplateSpec(base.Block):
    """spec of ExperimentTemplate, fis.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-fis/latest/resources/fis.aws.m.upbound.io/ExperimentTemplate/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: ExperimentTemplateForProvider,
        init_provider: ExperimentTemplateInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: ExperimentTemplateProviderConfigRef | None = None,
        write_connection_secret_to_ref: ExperimentTemplateWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class ExperimentTemplateForProvider(base.Block):
    """spec.forProvider of ExperimentTemplate, fis.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-fis/latest/resources/fis.aws.m.upbound.io/ExperimentTemplate/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        action: Sequence[ExperimentTemplateAction],
        description: str,
        region: str,
        stop_condition: Sequence[ExperimentTemplateStopCondition],
        experiment_options: ExperimentTemplateExperimentOptions | None = None,
        experiment_report_configuration: ExperimentTemplateExperimentReportConfiguration | None = None,
        log_configuration: ExperimentTemplateLogConfiguration | None = None,
        role_arn: str | None = None,
        role_arn_ref: ExperimentTemplateRoleArnRef | None = None,
        role_arn_selector: ExperimentTemplateRoleArnSelector | None = None,
        tags: Mapping[str, str] | None = None,
        target: Sequence[ExperimentTemplateTarget] | None = None,
    ) -> None:
        self._values = {
            "action": action,
            "description": description,
            "experimentOptions": experiment_options,
            "experimentReportConfiguration": experiment_report_configuration,
            "logConfiguration": log_configuration,
            "region": region,
            "roleArn": role_arn,
            "roleArnRef": role_arn_ref,
            "roleArnSelector": role_arn_selector,
            "stopCondition": stop_condition,
            "tags": tags,
            "target": target,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        action: Sequence[ExperimentTemplateAction] | None = None,
        description: str | None = None,
        experiment_options: ExperimentTemplateExperimentOptions | None = None,
        experiment_report_configuration: ExperimentTemplateExperimentReportConfiguration | None = None,
        log_configuration: ExperimentTemplateLogConfiguration | None = None,
        role_arn: str | None = None,
        role_arn_ref: ExperimentTemplateRoleArnRef | None = None,
        role_arn_selector: ExperimentTemplateRoleArnSelector | None = None,
        stop_condition: Sequence[ExperimentTemplateStopCondition] | None = None,
        tags: Mapping[str, str] | None = None,
        target: Sequence[ExperimentTemplateTarget] | None = None,
    ) -> ExperimentTemplateForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: ExperimentTemplateForProvider = cls._of({
            "action": action,
            "description": description,
            "experimentOptions": experiment_options,
            "experimentReportConfiguration": experiment_report_configuration,
            "logConfiguration": log_configuration,
            "region": region,
            "roleArn": role_arn,
            "roleArnRef": role_arn_ref,
            "roleArnSelector": role_arn_selector,
            "stopCondition": stop_condition,
            "tags": tags,
            "target": target,
        })
        return block


class ExperimentTemplateInitProvider(base.Block):
    """spec.initProvider of ExperimentTemplate, fis.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-fis/latest/resources/fis.aws.m.upbound.io/ExperimentTemplate/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        action: Sequence[ExperimentTemplateAction] | None = None,
        description: str | None = None,
        experiment_options: ExperimentTemplateExperimentOptions | None = None,
        experiment_report_configuration: ExperimentTemplateExperimentReportConfiguration | None = None,
        log_configuration: ExperimentTemplateLogConfiguration | None = None,
        role_arn: str | None = None,
        role_arn_ref: ExperimentTemplateRoleArnRef | None = None,
        role_arn_selector: ExperimentTemplateRoleArnSelector | None = None,
        stop_condition: Sequence[ExperimentTemplateStopCondition] | None = None,
        tags: Mapping[str, str] | None = None,
        target: Sequence[ExperimentTemplateTarget] | None = None,
    ) -> None:
        self._values = {
            "action": action,
            "description": description,
            "experimentOptions": experiment_options,
            "experimentReportConfiguration": experiment_report_configuration,
            "logConfiguration": log_configuration,
            "roleArn": role_arn,
            "roleArnRef": role_arn_ref,
            "roleArnSelector": role_arn_selector,
            "stopCondition": stop_condition,
            "tags": tags,
            "target": target,
        }


class ExperimentTemplateAction(base.Block):
    """spec.forProvider.action of ExperimentTemplate, fis.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-fis/latest/resources/fis.aws.m.upbound.io/ExperimentTemplate/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        action_id: str | None = None,
        description: str | None = None,
        name: str | None = None,
        parameter: Sequence[ExperimentTemplateActionParameter] | None = None,
        start_after: base.Strings | None = None,
        target: ExperimentTemplateActionTarget | None = None,
    ) -> None:
        self._values = {
            "actionId": action_id,
            "description": description,
            "name": name,
            "parameter": parameter,
            "startAfter": start_after,
            "target": target,
        }


class ExperimentTemplateExperimentOptions(base.Block):
    """spec.forProvider.experimentOptions of ExperimentTemplate, fis.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-fis/latest/resources/fis.aws.m.upbound.io/ExperimentTemplate/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        account_targeting: str | None = None,
        empty_target_resolution_mode: str | None = None,
    ) -> None:
        self._values = {
            "accountTargeting": account_targeting,
            "emptyTargetResolutionMode": empty_target_resolution_mode,
        }


class ExperimentTemplateExperimentReportConfiguration(base.Block):
    """spec.forProvider.experimentReportConfiguration of ExperimentTemplate, fis.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-fis/latest/resources/fis.aws.m.upbound.io/ExperimentTemplate/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        data_sources: ExperimentTemplateExperimentReportConfigurationDataSources | None = None,
        outputs: ExperimentTemplateExperimentReportConfigurationOutputs | None = None,
        post_experiment_duration: str | None = None,
        pre_experiment_duration: str | None = None,
    ) -> None:
        self._values = {
            "dataSources": data_sources,
            "outputs": outputs,
            "postExperimentDuration": post_experiment_duration,
            "preExperimentDuration": pre_experiment_duration,
        }


class ExperimentTemplateLogConfiguration(base.Block):
    """spec.forProvider.logConfiguration of ExperimentTemplate, fis.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-fis/latest/resources/fis.aws.m.upbound.io/ExperimentTemplate/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        cloudwatch_logs_configuration: ExperimentTemplateLogConfigurationCloudwatchLogsConfiguration | None = None,
        log_schema_version: float | None = None,
        s3_configuration: ExperimentTemplateLogConfigurationS3Configuration | None = None,
    ) -> None:
        self._values = {
            "cloudwatchLogsConfiguration": cloudwatch_logs_configuration,
            "logSchemaVersion": log_schema_version,
            "s3Configuration": s3_configuration,
        }


class ExperimentTemplateStopCondition(base.Block):
    """spec.forProvider.stopCondition of ExperimentTemplate, fis.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-fis/latest/resources/fis.aws.m.upbound.io/ExperimentTemplate/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        source: str | None = None,
        value: str | None = None,
    ) -> None:
        self._values = {
            "source": source,
            "value": value,
        }


class ExperimentTemplateTarget(base.Block):
    """spec.forProvider.target of ExperimentTemplate, fis.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-fis/latest/resources/fis.aws.m.upbound.io/ExperimentTemplate/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        filter: Sequence[ExperimentTemplateTargetFilter] | None = None,
        name: str | None = None,
        parameters: Mapping[str, str] | None = None,
        resource_arns: base.Strings | None = None,
        resource_tag: Sequence[ExperimentTemplateTargetResourceTag] | None = None,
        resource_type: str | None = None,
        selection_mode: str | None = None,
    ) -> None:
        self._values = {
            "filter": filter,
            "name": name,
            "parameters": parameters,
            "resourceArns": resource_arns,
            "resourceTag": resource_tag,
            "resourceType": resource_type,
            "selectionMode": selection_mode,
        }


class ExperimentTemplateActionParameter(base.Block):
    """spec.forProvider.action.parameter of ExperimentTemplate, fis.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-fis/latest/resources/fis.aws.m.upbound.io/ExperimentTemplate/v1beta1
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


class ExperimentTemplateActionTarget(base.Block):
    """spec.forProvider.action.target of ExperimentTemplate, fis.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-fis/latest/resources/fis.aws.m.upbound.io/ExperimentTemplate/v1beta1
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


class ExperimentTemplateExperimentReportConfigurationDataSources(base.Block):
    """spec.forProvider.experimentReportConfiguration.dataSources of ExperimentTemplate, fis.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-fis/latest/resources/fis.aws.m.upbound.io/ExperimentTemplate/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        cloudwatch_dashboard: Sequence[ExperimentTemplateExperimentReportConfigurationDataSourcesCloudwatchDashboard] | None = None,
    ) -> None:
        self._values = {
            "cloudwatchDashboard": cloudwatch_dashboard,
        }


class ExperimentTemplateExperimentReportConfigurationOutputs(base.Block):
    """spec.forProvider.experimentReportConfiguration.outputs of ExperimentTemplate, fis.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-fis/latest/resources/fis.aws.m.upbound.io/ExperimentTemplate/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        s3_configuration: ExperimentTemplateExperimentReportConfigurationOutputsS3Configuration | None = None,
    ) -> None:
        self._values = {
            "s3Configuration": s3_configuration,
        }


class ExperimentTemplateLogConfigurationCloudwatchLogsConfiguration(base.Block):
    """spec.forProvider.logConfiguration.cloudwatchLogsConfiguration of ExperimentTemplate, fis.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-fis/latest/resources/fis.aws.m.upbound.io/ExperimentTemplate/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        log_group_arn: str | None = None,
    ) -> None:
        self._values = {
            "logGroupArn": log_group_arn,
        }


class ExperimentTemplateLogConfigurationS3Configuration(base.Block):
    """spec.forProvider.logConfiguration.s3Configuration of ExperimentTemplate, fis.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-fis/latest/resources/fis.aws.m.upbound.io/ExperimentTemplate/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        bucket_name: str | None = None,
        prefix: str | None = None,
    ) -> None:
        self._values = {
            "bucketName": bucket_name,
            "prefix": prefix,
        }


class ExperimentTemplateTargetFilter(base.Block):
    """spec.forProvider.target.filter of ExperimentTemplate, fis.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-fis/latest/resources/fis.aws.m.upbound.io/ExperimentTemplate/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        path: str | None = None,
        values: base.Strings | None = None,
    ) -> None:
        self._values = {
            "path": path,
            "values": values,
        }


class ExperimentTemplateTargetResourceTag(base.Block):
    """spec.forProvider.target.resourceTag of ExperimentTemplate, fis.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-fis/latest/resources/fis.aws.m.upbound.io/ExperimentTemplate/v1beta1
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


class ExperimentTemplateExperimentReportConfigurationDataSourcesCloudwatchDashboard(base.Block):
    """spec.forProvider.experimentReportConfiguration.dataSources.cloudwatchDashboard of ExperimentTemplate, fis.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-fis/latest/resources/fis.aws.m.upbound.io/ExperimentTemplate/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        dashboard_arn: str | None = None,
        dashboard_arn_ref: ExperimentTemplateExperimentReportConfigurationDataSourcesCloudwatchDashboardDashboardArnRef | None = None,
        dashboard_arn_selector: ExperimentTemplateExperimentReportConfigurationDataSourcesCloudwatchDashboardDashboardArnSelector | None = None,
    ) -> None:
        self._values = {
            "dashboardArn": dashboard_arn,
            "dashboardArnRef": dashboard_arn_ref,
            "dashboardArnSelector": dashboard_arn_selector,
        }


class ExperimentTemplateExperimentReportConfigurationOutputsS3Configuration(base.Block):
    """spec.forProvider.experimentReportConfiguration.outputs.s3Configuration of ExperimentTemplate, fis.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-fis/latest/resources/fis.aws.m.upbound.io/ExperimentTemplate/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        bucket_name: str | None = None,
        bucket_name_ref: ExperimentTemplateExperimentReportConfigurationOutputsS3ConfigurationBucketNameRef | None = None,
        bucket_name_selector: ExperimentTemplateExperimentReportConfigurationOutputsS3ConfigurationBucketNameSelector | None = None,
        prefix: str | None = None,
    ) -> None:
        self._values = {
            "bucketName": bucket_name,
            "bucketNameRef": bucket_name_ref,
            "bucketNameSelector": bucket_name_selector,
            "prefix": prefix,
        }


ExperimentTemplateExperimentReportConfigurationDataSourcesCloudwatchDashboardDashboardArnRef = shared.Reference
ExperimentTemplateExperimentReportConfigurationDataSourcesCloudwatchDashboardDashboardArnSelector = shared.Selector
ExperimentTemplateExperimentReportConfigurationOutputsS3ConfigurationBucketNameRef = shared.Reference
ExperimentTemplateExperimentReportConfigurationOutputsS3ConfigurationBucketNameSelector = shared.Selector
ExperimentTemplateProviderConfigRef = shared.ProviderConfigRef
ExperimentTemplateRoleArnRef = shared.Reference
ExperimentTemplateRoleArnSelector = shared.Selector
ExperimentTemplateWriteConnectionSecretToRef = shared.LocalReference
