# Made by `make imports` from the CRDs (tools/imports); change the generator, not this file.
"""scheduler.aws.m.upbound.io."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from imports import base, meta, shared


class Schedule(base.KubernetesObject):
    """Schedule, scheduler.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-scheduler/latest/resources/scheduler.aws.m.upbound.io/Schedule/v1beta1
    """

    __slots__ = ()

    GROUP = "scheduler.aws.m.upbound.io"
    KIND = "Schedule"
    VERSION = "v1beta1"
    PLURAL = "schedules"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: ScheduleSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class ScheduleSpec(base.Block):
    """spec of Schedule, scheduler.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-scheduler/latest/resources/scheduler.aws.m.upbound.io/Schedule/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: ScheduleForProvider,
        init_provider: ScheduleInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: ScheduleProviderConfigRef | None = None,
        write_connection_secret_to_ref: ScheduleWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class ScheduleForProvider(base.Block):
    """spec.forProvider of Schedule, scheduler.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-scheduler/latest/resources/scheduler.aws.m.upbound.io/Schedule/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        flexible_time_window: ScheduleFlexibleTimeWindow,
        region: str,
        schedule_expression: str,
        target: ScheduleTarget,
        action_after_completion: str | None = None,
        description: str | None = None,
        end_date: str | None = None,
        group_name: str | None = None,
        kms_key_arn: str | None = None,
        kms_key_arn_ref: ScheduleKmsKeyArnRef | None = None,
        kms_key_arn_selector: ScheduleKmsKeyArnSelector | None = None,
        name: str | None = None,
        schedule_expression_timezone: str | None = None,
        start_date: str | None = None,
        state: str | None = None,
    ) -> None:
        self._values = {
            "actionAfterCompletion": action_after_completion,
            "description": description,
            "endDate": end_date,
            "flexibleTimeWindow": flexible_time_window,
            "groupName": group_name,
            "kmsKeyArn": kms_key_arn,
            "kmsKeyArnRef": kms_key_arn_ref,
            "kmsKeyArnSelector": kms_key_arn_selector,
            "name": name,
            "region": region,
            "scheduleExpression": schedule_expression,
            "scheduleExpressionTimezone": schedule_expression_timezone,
            "startDate": start_date,
            "state": state,
            "target": target,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        action_after_completion: str | None = None,
        description: str | None = None,
        end_date: str | None = None,
        flexible_time_window: ScheduleFlexibleTimeWindow | None = None,
        group_name: str | None = None,
        kms_key_arn: str | None = None,
        kms_key_arn_ref: ScheduleKmsKeyArnRef | None = None,
        kms_key_arn_selector: ScheduleKmsKeyArnSelector | None = None,
        name: str | None = None,
        schedule_expression: str | None = None,
        schedule_expression_timezone: str | None = None,
        start_date: str | None = None,
        state: str | None = None,
        target: ScheduleTarget | None = None,
    ) -> ScheduleForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: ScheduleForProvider = cls._of({
            "actionAfterCompletion": action_after_completion,
            "description": description,
            "endDate": end_date,
            "flexibleTimeWindow": flexible_time_window,
            "groupName": group_name,
            "kmsKeyArn": kms_key_arn,
            "kmsKeyArnRef": kms_key_arn_ref,
            "kmsKeyArnSelector": kms_key_arn_selector,
            "name": name,
            "region": region,
            "scheduleExpression": schedule_expression,
            "scheduleExpressionTimezone": schedule_expression_timezone,
            "startDate": start_date,
            "state": state,
            "target": target,
        })
        return block


class ScheduleInitProvider(base.Block):
    """spec.initProvider of Schedule, scheduler.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-scheduler/latest/resources/scheduler.aws.m.upbound.io/Schedule/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        action_after_completion: str | None = None,
        description: str | None = None,
        end_date: str | None = None,
        flexible_time_window: ScheduleFlexibleTimeWindow | None = None,
        group_name: str | None = None,
        kms_key_arn: str | None = None,
        kms_key_arn_ref: ScheduleKmsKeyArnRef | None = None,
        kms_key_arn_selector: ScheduleKmsKeyArnSelector | None = None,
        name: str | None = None,
        schedule_expression: str | None = None,
        schedule_expression_timezone: str | None = None,
        start_date: str | None = None,
        state: str | None = None,
        target: ScheduleTarget | None = None,
    ) -> None:
        self._values = {
            "actionAfterCompletion": action_after_completion,
            "description": description,
            "endDate": end_date,
            "flexibleTimeWindow": flexible_time_window,
            "groupName": group_name,
            "kmsKeyArn": kms_key_arn,
            "kmsKeyArnRef": kms_key_arn_ref,
            "kmsKeyArnSelector": kms_key_arn_selector,
            "name": name,
            "scheduleExpression": schedule_expression,
            "scheduleExpressionTimezone": schedule_expression_timezone,
            "startDate": start_date,
            "state": state,
            "target": target,
        }


class ScheduleFlexibleTimeWindow(base.Block):
    """spec.forProvider.flexibleTimeWindow of Schedule, scheduler.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-scheduler/latest/resources/scheduler.aws.m.upbound.io/Schedule/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        maximum_window_in_minutes: float | None = None,
        mode: str | None = None,
    ) -> None:
        self._values = {
            "maximumWindowInMinutes": maximum_window_in_minutes,
            "mode": mode,
        }


class ScheduleTarget(base.Block):
    """spec.forProvider.target of Schedule, scheduler.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-scheduler/latest/resources/scheduler.aws.m.upbound.io/Schedule/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        arn: str | None = None,
        arn_ref: ScheduleTargetArnRef | None = None,
        arn_selector: ScheduleTargetArnSelector | None = None,
        dead_letter_config: ScheduleTargetDeadLetterConfig | None = None,
        ecs_parameters: ScheduleTargetEcsParameters | None = None,
        eventbridge_parameters: ScheduleTargetEventbridgeParameters | None = None,
        input: str | None = None,
        kinesis_parameters: ScheduleTargetKinesisParameters | None = None,
        retry_policy: ScheduleTargetRetryPolicy | None = None,
        role_arn: str | None = None,
        role_arn_ref: ScheduleTargetRoleArnRef | None = None,
        role_arn_selector: ScheduleTargetRoleArnSelector | None = None,
        sagemaker_pipeline_parameters: ScheduleTargetSagemakerPipelineParameters | None = None,
        sqs_parameters: ScheduleTargetSqsParameters | None = None,
    ) -> None:
        self._values = {
            "arn": arn,
            "arnRef": arn_ref,
            "arnSelector": arn_selector,
            "deadLetterConfig": dead_letter_config,
            "ecsParameters": ecs_parameters,
            "eventbridgeParameters": eventbridge_parameters,
            "input": input,
            "kinesisParameters": kinesis_parameters,
            "retryPolicy": retry_policy,
            "roleArn": role_arn,
            "roleArnRef": role_arn_ref,
            "roleArnSelector": role_arn_selector,
            "sagemakerPipelineParameters": sagemaker_pipeline_parameters,
            "sqsParameters": sqs_parameters,
        }


class ScheduleTargetDeadLetterConfig(base.Block):
    """spec.forProvider.target.deadLetterConfig of Schedule, scheduler.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-scheduler/latest/resources/scheduler.aws.m.upbound.io/Schedule/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        arn: str | None = None,
    ) -> None:
        self._values = {
            "arn": arn,
        }


class ScheduleTargetEcsParameters(base.Block):
    """spec.forProvider.target.ecsParameters of Schedule, scheduler.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-scheduler/latest/resources/scheduler.aws.m.upbound.io/Schedule/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        capacity_provider_strategy: Sequence[ScheduleTargetEcsParametersCapacityProviderStrategy] | None = None,
        enable_ecs_managed_tags: bool | None = None,
        enable_execute_command: bool | None = None,
        group: str | None = None,
        launch_type: str | None = None,
        network_configuration: ScheduleTargetEcsParametersNetworkConfiguration | None = None,
        placement_constraints: Sequence[ScheduleTargetEcsParametersPlacementConstraints] | None = None,
        placement_strategy: Sequence[ScheduleTargetEcsParametersPlacementStrategy] | None = None,
        platform_version: str | None = None,
        propagate_tags: str | None = None,
        reference_id: str | None = None,
        tags: Mapping[str, str] | None = None,
        task_count: float | None = None,
        task_definition_arn: str | None = None,
    ) -> None:
        self._values = {
            "capacityProviderStrategy": capacity_provider_strategy,
            "enableEcsManagedTags": enable_ecs_managed_tags,
            "enableExecuteCommand": enable_execute_command,
            "group": group,
            "launchType": launch_type,
            "networkConfiguration": network_configuration,
            "placementConstraints": placement_constraints,
            "placementStrategy": placement_strategy,
            "platformVersion": platform_version,
            "propagateTags": propagate_tags,
            "referenceId": reference_id,
            "tags": tags,
            "taskCount": task_count,
            "taskDefinitionArn": task_definition_arn,
        }


class ScheduleTargetEventbridgeParameters(base.Block):
    """spec.forProvider.target.eventbridgeParameters of Schedule, scheduler.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-scheduler/latest/resources/scheduler.aws.m.upbound.io/Schedule/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        detail_type: str | None = None,
        source: str | None = None,
    ) -> None:
        self._values = {
            "detailType": detail_type,
            "source": source,
        }


class ScheduleTargetKinesisParameters(base.Block):
    """spec.forProvider.target.kinesisParameters of Schedule, scheduler.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-scheduler/latest/resources/scheduler.aws.m.upbound.io/Schedule/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        partition_key: str | None = None,
    ) -> None:
        self._values = {
            "partitionKey": partition_key,
        }


class ScheduleTargetRetryPolicy(base.Block):
    """spec.forProvider.target.retryPolicy of Schedule, scheduler.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-scheduler/latest/resources/scheduler.aws.m.upbound.io/Schedule/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        maximum_event_age_in_seconds: float | None = None,
        maximum_retry_attempts: float | None = None,
    ) -> None:
        self._values = {
            "maximumEventAgeInSeconds": maximum_event_age_in_seconds,
            "maximumRetryAttempts": maximum_retry_attempts,
        }


class ScheduleTargetSagemakerPipelineParameters(base.Block):
    """spec.forProvider.target.sagemakerPipelineParameters of Schedule, scheduler.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-scheduler/latest/resources/scheduler.aws.m.upbound.io/Schedule/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        pipeline_parameter: Sequence[ScheduleTargetSagemakerPipelineParametersPipelineParameter] | None = None,
    ) -> None:
        self._values = {
            "pipelineParameter": pipeline_parameter,
        }


class ScheduleTargetSqsParameters(base.Block):
    """spec.forProvider.target.sqsParameters of Schedule, scheduler.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-scheduler/latest/resources/scheduler.aws.m.upbound.io/Schedule/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        message_group_id: str | None = None,
    ) -> None:
        self._values = {
            "messageGroupId": message_group_id,
        }


class ScheduleTargetEcsParametersCapacityProviderStrategy(base.Block):
    """spec.forProvider.target.ecsParameters.capacityProviderStrategy of Schedule, scheduler.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-scheduler/latest/resources/scheduler.aws.m.upbound.io/Schedule/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        base: float | None = None,
        capacity_provider: str | None = None,
        weight: float | None = None,
    ) -> None:
        self._values = {
            "base": base,
            "capacityProvider": capacity_provider,
            "weight": weight,
        }


class ScheduleTargetEcsParametersNetworkConfiguration(base.Block):
    """spec.forProvider.target.ecsParameters.networkConfiguration of Schedule, scheduler.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-scheduler/latest/resources/scheduler.aws.m.upbound.io/Schedule/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        assign_public_ip: bool | None = None,
        security_groups: base.Strings | None = None,
        subnets: base.Strings | None = None,
    ) -> None:
        self._values = {
            "assignPublicIp": assign_public_ip,
            "securityGroups": security_groups,
            "subnets": subnets,
        }


class ScheduleTargetEcsParametersPlacementConstraints(base.Block):
    """spec.forProvider.target.ecsParameters.placementConstraints of Schedule, scheduler.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-scheduler/latest/resources/scheduler.aws.m.upbound.io/Schedule/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        expression: str | None = None,
        type: str | None = None,
    ) -> None:
        self._values = {
            "expression": expression,
            "type": type,
        }


class ScheduleTargetEcsParametersPlacementStrategy(base.Block):
    """spec.forProvider.target.ecsParameters.placementStrategy of Schedule, scheduler.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-scheduler/latest/resources/scheduler.aws.m.upbound.io/Schedule/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        field: str | None = None,
        type: str | None = None,
    ) -> None:
        self._values = {
            "field": field,
            "type": type,
        }


class ScheduleTargetSagemakerPipelineParametersPipelineParameter(base.Block):
    """spec.forProvider.target.sagemakerPipelineParameters.pipelineParameter of Schedule, scheduler.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-scheduler/latest/resources/scheduler.aws.m.upbound.io/Schedule/v1beta1
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


ScheduleKmsKeyArnRef = shared.Reference
ScheduleKmsKeyArnSelector = shared.Selector
ScheduleProviderConfigRef = shared.ProviderConfigRef
ScheduleTargetArnRef = shared.Reference
ScheduleTargetArnSelector = shared.Selector
ScheduleTargetRoleArnRef = shared.Reference
ScheduleTargetRoleArnSelector = shared.Selector
ScheduleWriteConnectionSecretToRef = shared.LocalReference


class ScheduleGroup(base.KubernetesObject):
    """ScheduleGroup, scheduler.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-scheduler/latest/resources/scheduler.aws.m.upbound.io/ScheduleGroup/v1beta1
    """

    __slots__ = ()

    GROUP = "scheduler.aws.m.upbound.io"
    KIND = "ScheduleGroup"
    VERSION = "v1beta1"
    PLURAL = "schedulegroups"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: ScheduleGroupSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class ScheduleGroupSpec(base.Block):
    """spec of ScheduleGroup, scheduler.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-scheduler/latest/resources/scheduler.aws.m.upbound.io/ScheduleGroup/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: ScheduleGroupForProvider,
        init_provider: ScheduleGroupInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: ScheduleGroupProviderConfigRef | None = None,
        write_connection_secret_to_ref: ScheduleGroupWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class ScheduleGroupForProvider(base.Block):
    """spec.forProvider of ScheduleGroup, scheduler.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-scheduler/latest/resources/scheduler.aws.m.upbound.io/ScheduleGroup/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        name: str | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "name": name,
            "region": region,
            "tags": tags,
        }


class ScheduleGroupInitProvider(base.Block):
    """spec.initProvider of ScheduleGroup, scheduler.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-scheduler/latest/resources/scheduler.aws.m.upbound.io/ScheduleGroup/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "name": name,
            "tags": tags,
        }


ScheduleGroupProviderConfigRef = shared.ProviderConfigRef
ScheduleGroupWriteConnectionSecretToRef = shared.LocalReference
