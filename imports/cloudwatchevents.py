# Made by `make imports` from the CRDs (tools/imports); change the generator, not this file.
"""cloudwatchevents.aws.m.upbound.io."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from imports import base, meta, shared


class Bus(base.KubernetesObject):
    """Bus, cloudwatchevents.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchevents/latest/resources/cloudwatchevents.aws.m.upbound.io/Bus/v1beta1
    """

    __slots__ = ()

    GROUP = "cloudwatchevents.aws.m.upbound.io"
    KIND = "Bus"
    VERSION = "v1beta1"
    PLURAL = "buses"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: BusSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class BusSpec(base.Block):
    """spec of Bus, cloudwatchevents.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchevents/latest/resources/cloudwatchevents.aws.m.upbound.io/Bus/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: BusForProvider,
        init_provider: BusInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: BusProviderConfigRef | None = None,
        write_connection_secret_to_ref: BusWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class BusForProvider(base.Block):
    """spec.forProvider of Bus, cloudwatchevents.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchevents/latest/resources/cloudwatchevents.aws.m.upbound.io/Bus/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        dead_letter_config: BusDeadLetterConfig | None = None,
        description: str | None = None,
        event_source_name: str | None = None,
        kms_key_identifier: str | None = None,
        log_config: BusLogConfig | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "deadLetterConfig": dead_letter_config,
            "description": description,
            "eventSourceName": event_source_name,
            "kmsKeyIdentifier": kms_key_identifier,
            "logConfig": log_config,
            "region": region,
            "tags": tags,
        }


class BusInitProvider(base.Block):
    """spec.initProvider of Bus, cloudwatchevents.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchevents/latest/resources/cloudwatchevents.aws.m.upbound.io/Bus/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        dead_letter_config: BusDeadLetterConfig | None = None,
        description: str | None = None,
        event_source_name: str | None = None,
        kms_key_identifier: str | None = None,
        log_config: BusLogConfig | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "deadLetterConfig": dead_letter_config,
            "description": description,
            "eventSourceName": event_source_name,
            "kmsKeyIdentifier": kms_key_identifier,
            "logConfig": log_config,
            "tags": tags,
        }


class BusDeadLetterConfig(base.Block):
    """spec.forProvider.deadLetterConfig of Bus, cloudwatchevents.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchevents/latest/resources/cloudwatchevents.aws.m.upbound.io/Bus/v1beta1
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


class BusLogConfig(base.Block):
    """spec.forProvider.logConfig of Bus, cloudwatchevents.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchevents/latest/resources/cloudwatchevents.aws.m.upbound.io/Bus/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        include_detail: str | None = None,
        level: str | None = None,
    ) -> None:
        self._values = {
            "includeDetail": include_detail,
            "level": level,
        }


BusProviderConfigRef = shared.ProviderConfigRef
BusWriteConnectionSecretToRef = shared.LocalReference


class Permission(base.KubernetesObject):
    """Permission, cloudwatchevents.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchevents/latest/resources/cloudwatchevents.aws.m.upbound.io/Permission/v1beta1
    """

    __slots__ = ()

    GROUP = "cloudwatchevents.aws.m.upbound.io"
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
    """spec of Permission, cloudwatchevents.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchevents/latest/resources/cloudwatchevents.aws.m.upbound.io/Permission/v1beta1
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
    """spec.forProvider of Permission, cloudwatchevents.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchevents/latest/resources/cloudwatchevents.aws.m.upbound.io/Permission/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        principal: str,
        region: str,
        statement_id: str,
        action: str | None = None,
        condition: PermissionCondition | None = None,
        event_bus_name: str | None = None,
        event_bus_name_ref: PermissionEventBusNameRef | None = None,
        event_bus_name_selector: PermissionEventBusNameSelector | None = None,
    ) -> None:
        self._values = {
            "action": action,
            "condition": condition,
            "eventBusName": event_bus_name,
            "eventBusNameRef": event_bus_name_ref,
            "eventBusNameSelector": event_bus_name_selector,
            "principal": principal,
            "region": region,
            "statementId": statement_id,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        action: str | None = None,
        condition: PermissionCondition | None = None,
        event_bus_name: str | None = None,
        event_bus_name_ref: PermissionEventBusNameRef | None = None,
        event_bus_name_selector: PermissionEventBusNameSelector | None = None,
        principal: str | None = None,
        statement_id: str | None = None,
    ) -> PermissionForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: PermissionForProvider = cls._of({
            "action": action,
            "condition": condition,
            "eventBusName": event_bus_name,
            "eventBusNameRef": event_bus_name_ref,
            "eventBusNameSelector": event_bus_name_selector,
            "principal": principal,
            "region": region,
            "statementId": statement_id,
        })
        return block


class PermissionInitProvider(base.Block):
    """spec.initProvider of Permission, cloudwatchevents.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchevents/latest/resources/cloudwatchevents.aws.m.upbound.io/Permission/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        action: str | None = None,
        condition: PermissionCondition | None = None,
        event_bus_name: str | None = None,
        event_bus_name_ref: PermissionEventBusNameRef | None = None,
        event_bus_name_selector: PermissionEventBusNameSelector | None = None,
        principal: str | None = None,
        statement_id: str | None = None,
    ) -> None:
        self._values = {
            "action": action,
            "condition": condition,
            "eventBusName": event_bus_name,
            "eventBusNameRef": event_bus_name_ref,
            "eventBusNameSelector": event_bus_name_selector,
            "principal": principal,
            "statementId": statement_id,
        }


class PermissionCondition(base.Block):
    """spec.forProvider.condition of Permission, cloudwatchevents.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchevents/latest/resources/cloudwatchevents.aws.m.upbound.io/Permission/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str | None = None,
        type: str | None = None,
        value: str | None = None,
        value_ref: PermissionConditionValueRef | None = None,
        value_selector: PermissionConditionValueSelector | None = None,
    ) -> None:
        self._values = {
            "key": key,
            "type": type,
            "value": value,
            "valueRef": value_ref,
            "valueSelector": value_selector,
        }


PermissionConditionValueRef = shared.Reference
PermissionConditionValueSelector = shared.Selector
PermissionEventBusNameRef = shared.Reference
PermissionEventBusNameSelector = shared.Selector
PermissionProviderConfigRef = shared.ProviderConfigRef
PermissionWriteConnectionSecretToRef = shared.LocalReference


class Rule(base.KubernetesObject):
    """Rule, cloudwatchevents.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchevents/latest/resources/cloudwatchevents.aws.m.upbound.io/Rule/v1beta1
    """

    __slots__ = ()

    GROUP = "cloudwatchevents.aws.m.upbound.io"
    KIND = "Rule"
    VERSION = "v1beta1"
    PLURAL = "rules"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: RuleSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class RuleSpec(base.Block):
    """spec of Rule, cloudwatchevents.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchevents/latest/resources/cloudwatchevents.aws.m.upbound.io/Rule/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: RuleForProvider,
        init_provider: RuleInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: RuleProviderConfigRef | None = None,
        write_connection_secret_to_ref: RuleWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class RuleForProvider(base.Block):
    """spec.forProvider of Rule, cloudwatchevents.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchevents/latest/resources/cloudwatchevents.aws.m.upbound.io/Rule/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        description: str | None = None,
        event_bus_name: str | None = None,
        event_bus_name_ref: RuleEventBusNameRef | None = None,
        event_bus_name_selector: RuleEventBusNameSelector | None = None,
        event_pattern: str | None = None,
        force_destroy: bool | None = None,
        is_enabled: bool | None = None,
        role_arn: str | None = None,
        role_arn_ref: RuleRoleArnRef | None = None,
        role_arn_selector: RuleRoleArnSelector | None = None,
        schedule_expression: str | None = None,
        state: str | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "description": description,
            "eventBusName": event_bus_name,
            "eventBusNameRef": event_bus_name_ref,
            "eventBusNameSelector": event_bus_name_selector,
            "eventPattern": event_pattern,
            "forceDestroy": force_destroy,
            "isEnabled": is_enabled,
            "region": region,
            "roleArn": role_arn,
            "roleArnRef": role_arn_ref,
            "roleArnSelector": role_arn_selector,
            "scheduleExpression": schedule_expression,
            "state": state,
            "tags": tags,
        }


class RuleInitProvider(base.Block):
    """spec.initProvider of Rule, cloudwatchevents.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchevents/latest/resources/cloudwatchevents.aws.m.upbound.io/Rule/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        description: str | None = None,
        event_bus_name: str | None = None,
        event_bus_name_ref: RuleEventBusNameRef | None = None,
        event_bus_name_selector: RuleEventBusNameSelector | None = None,
        event_pattern: str | None = None,
        force_destroy: bool | None = None,
        is_enabled: bool | None = None,
        role_arn: str | None = None,
        role_arn_ref: RuleRoleArnRef | None = None,
        role_arn_selector: RuleRoleArnSelector | None = None,
        schedule_expression: str | None = None,
        state: str | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "description": description,
            "eventBusName": event_bus_name,
            "eventBusNameRef": event_bus_name_ref,
            "eventBusNameSelector": event_bus_name_selector,
            "eventPattern": event_pattern,
            "forceDestroy": force_destroy,
            "isEnabled": is_enabled,
            "roleArn": role_arn,
            "roleArnRef": role_arn_ref,
            "roleArnSelector": role_arn_selector,
            "scheduleExpression": schedule_expression,
            "state": state,
            "tags": tags,
        }


RuleEventBusNameRef = shared.Reference
RuleEventBusNameSelector = shared.Selector
RuleProviderConfigRef = shared.ProviderConfigRef
RuleRoleArnRef = shared.Reference
RuleRoleArnSelector = shared.Selector
RuleWriteConnectionSecretToRef = shared.LocalReference


class Target(base.KubernetesObject):
    """Target, cloudwatchevents.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchevents/latest/resources/cloudwatchevents.aws.m.upbound.io/Target/v1beta1
    """

    __slots__ = ()

    GROUP = "cloudwatchevents.aws.m.upbound.io"
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
    """spec of Target, cloudwatchevents.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchevents/latest/resources/cloudwatchevents.aws.m.upbound.io/Target/v1beta1
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
    """spec.forProvider of Target, cloudwatchevents.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchevents/latest/resources/cloudwatchevents.aws.m.upbound.io/Target/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        arn: str,
        region: str,
        appsync_target: TargetAppsyncTarget | None = None,
        batch_target: TargetBatchTarget | None = None,
        dead_letter_config: TargetDeadLetterConfig | None = None,
        ecs_target: TargetEcsTarget | None = None,
        event_bus_name: str | None = None,
        event_bus_name_ref: TargetEventBusNameRef | None = None,
        event_bus_name_selector: TargetEventBusNameSelector | None = None,
        force_destroy: bool | None = None,
        http_target: TargetHttpTarget | None = None,
        input: str | None = None,
        input_path: str | None = None,
        input_transformer: TargetInputTransformer | None = None,
        kinesis_target: TargetKinesisTarget | None = None,
        redshift_target: TargetRedshiftTarget | None = None,
        retry_policy: TargetRetryPolicy | None = None,
        role_arn: str | None = None,
        role_arn_ref: TargetRoleArnRef | None = None,
        role_arn_selector: TargetRoleArnSelector | None = None,
        rule: str | None = None,
        rule_ref: TargetRuleRef | None = None,
        rule_selector: TargetRuleSelector | None = None,
        run_command_targets: Sequence[TargetRunCommandTargets] | None = None,
        sagemaker_pipeline_target: TargetSagemakerPipelineTarget | None = None,
        sqs_target: TargetSqsTarget | None = None,
        target_id: str | None = None,
    ) -> None:
        self._values = {
            "appsyncTarget": appsync_target,
            "arn": arn,
            "batchTarget": batch_target,
            "deadLetterConfig": dead_letter_config,
            "ecsTarget": ecs_target,
            "eventBusName": event_bus_name,
            "eventBusNameRef": event_bus_name_ref,
            "eventBusNameSelector": event_bus_name_selector,
            "forceDestroy": force_destroy,
            "httpTarget": http_target,
            "input": input,
            "inputPath": input_path,
            "inputTransformer": input_transformer,
            "kinesisTarget": kinesis_target,
            "redshiftTarget": redshift_target,
            "region": region,
            "retryPolicy": retry_policy,
            "roleArn": role_arn,
            "roleArnRef": role_arn_ref,
            "roleArnSelector": role_arn_selector,
            "rule": rule,
            "ruleRef": rule_ref,
            "ruleSelector": rule_selector,
            "runCommandTargets": run_command_targets,
            "sagemakerPipelineTarget": sagemaker_pipeline_target,
            "sqsTarget": sqs_target,
            "targetId": target_id,
        }

    @classmethod
    def partial(
        cls,
        *,
        region: str,
        appsync_target: TargetAppsyncTarget | None = None,
        arn: str | None = None,
        batch_target: TargetBatchTarget | None = None,
        dead_letter_config: TargetDeadLetterConfig | None = None,
        ecs_target: TargetEcsTarget | None = None,
        event_bus_name: str | None = None,
        event_bus_name_ref: TargetEventBusNameRef | None = None,
        event_bus_name_selector: TargetEventBusNameSelector | None = None,
        force_destroy: bool | None = None,
        http_target: TargetHttpTarget | None = None,
        input: str | None = None,
        input_path: str | None = None,
        input_transformer: TargetInputTransformer | None = None,
        kinesis_target: TargetKinesisTarget | None = None,
        redshift_target: TargetRedshiftTarget | None = None,
        retry_policy: TargetRetryPolicy | None = None,
        role_arn: str | None = None,
        role_arn_ref: TargetRoleArnRef | None = None,
        role_arn_selector: TargetRoleArnSelector | None = None,
        rule: str | None = None,
        rule_ref: TargetRuleRef | None = None,
        rule_selector: TargetRuleSelector | None = None,
        run_command_targets: Sequence[TargetRunCommandTargets] | None = None,
        sagemaker_pipeline_target: TargetSagemakerPipelineTarget | None = None,
        sqs_target: TargetSqsTarget | None = None,
        target_id: str | None = None,
    ) -> TargetForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: TargetForProvider = cls._of({
            "appsyncTarget": appsync_target,
            "arn": arn,
            "batchTarget": batch_target,
            "deadLetterConfig": dead_letter_config,
            "ecsTarget": ecs_target,
            "eventBusName": event_bus_name,
            "eventBusNameRef": event_bus_name_ref,
            "eventBusNameSelector": event_bus_name_selector,
            "forceDestroy": force_destroy,
            "httpTarget": http_target,
            "input": input,
            "inputPath": input_path,
            "inputTransformer": input_transformer,
            "kinesisTarget": kinesis_target,
            "redshiftTarget": redshift_target,
            "region": region,
            "retryPolicy": retry_policy,
            "roleArn": role_arn,
            "roleArnRef": role_arn_ref,
            "roleArnSelector": role_arn_selector,
            "rule": rule,
            "ruleRef": rule_ref,
            "ruleSelector": rule_selector,
            "runCommandTargets": run_command_targets,
            "sagemakerPipelineTarget": sagemaker_pipeline_target,
            "sqsTarget": sqs_target,
            "targetId": target_id,
        })
        return block


class TargetInitProvider(base.Block):
    """spec.initProvider of Target, cloudwatchevents.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchevents/latest/resources/cloudwatchevents.aws.m.upbound.io/Target/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        appsync_target: TargetAppsyncTarget | None = None,
        arn: str | None = None,
        batch_target: TargetBatchTarget | None = None,
        dead_letter_config: TargetDeadLetterConfig | None = None,
        ecs_target: TargetEcsTarget | None = None,
        event_bus_name: str | None = None,
        event_bus_name_ref: TargetEventBusNameRef | None = None,
        event_bus_name_selector: TargetEventBusNameSelector | None = None,
        force_destroy: bool | None = None,
        http_target: TargetHttpTarget | None = None,
        input: str | None = None,
        input_path: str | None = None,
        input_transformer: TargetInputTransformer | None = None,
        kinesis_target: TargetKinesisTarget | None = None,
        redshift_target: TargetRedshiftTarget | None = None,
        retry_policy: TargetRetryPolicy | None = None,
        role_arn: str | None = None,
        role_arn_ref: TargetRoleArnRef | None = None,
        role_arn_selector: TargetRoleArnSelector | None = None,
        rule: str | None = None,
        rule_ref: TargetRuleRef | None = None,
        rule_selector: TargetRuleSelector | None = None,
        run_command_targets: Sequence[TargetRunCommandTargets] | None = None,
        sagemaker_pipeline_target: TargetSagemakerPipelineTarget | None = None,
        sqs_target: TargetSqsTarget | None = None,
        target_id: str | None = None,
    ) -> None:
        self._values = {
            "appsyncTarget": appsync_target,
            "arn": arn,
            "batchTarget": batch_target,
            "deadLetterConfig": dead_letter_config,
            "ecsTarget": ecs_target,
            "eventBusName": event_bus_name,
            "eventBusNameRef": event_bus_name_ref,
            "eventBusNameSelector": event_bus_name_selector,
            "forceDestroy": force_destroy,
            "httpTarget": http_target,
            "input": input,
            "inputPath": input_path,
            "inputTransformer": input_transformer,
            "kinesisTarget": kinesis_target,
            "redshiftTarget": redshift_target,
            "retryPolicy": retry_policy,
            "roleArn": role_arn,
            "roleArnRef": role_arn_ref,
            "roleArnSelector": role_arn_selector,
            "rule": rule,
            "ruleRef": rule_ref,
            "ruleSelector": rule_selector,
            "runCommandTargets": run_command_targets,
            "sagemakerPipelineTarget": sagemaker_pipeline_target,
            "sqsTarget": sqs_target,
            "targetId": target_id,
        }


class TargetAppsyncTarget(base.Block):
    """spec.forProvider.appsyncTarget of Target, cloudwatchevents.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchevents/latest/resources/cloudwatchevents.aws.m.upbound.io/Target/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        graphql_operation: str | None = None,
    ) -> None:
        self._values = {
            "graphqlOperation": graphql_operation,
        }


class TargetBatchTarget(base.Block):
    """spec.forProvider.batchTarget of Target, cloudwatchevents.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchevents/latest/resources/cloudwatchevents.aws.m.upbound.io/Target/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        array_size: float | None = None,
        job_attempts: float | None = None,
        job_definition: str | None = None,
        job_name: str | None = None,
    ) -> None:
        self._values = {
            "arraySize": array_size,
            "jobAttempts": job_attempts,
            "jobDefinition": job_definition,
            "jobName": job_name,
        }


class TargetEcsTarget(base.Block):
    """spec.forProvider.ecsTarget of Target, cloudwatchevents.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchevents/latest/resources/cloudwatchevents.aws.m.upbound.io/Target/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        capacity_provider_strategy: Sequence[TargetEcsTargetCapacityProviderStrategy] | None = None,
        enable_ecs_managed_tags: bool | None = None,
        enable_execute_command: bool | None = None,
        group: str | None = None,
        launch_type: str | None = None,
        network_configuration: TargetEcsTargetNetworkConfiguration | None = None,
        ordered_placement_strategy: Sequence[TargetEcsTargetOrderedPlacementStrategy] | None = None,
        placement_constraint: Sequence[TargetEcsTargetPlacementConstraint] | None = None,
        platform_version: str | None = None,
        propagate_tags: str | None = None,
        tags: Mapping[str, str] | None = None,
        task_count: float | None = None,
        task_definition_arn: str | None = None,
        task_definition_arn_ref: TargetEcsTargetTaskDefinitionArnRef | None = None,
        task_definition_arn_selector: TargetEcsTargetTaskDefinitionArnSelector | None = None,
    ) -> None:
        self._values = {
            "capacityProviderStrategy": capacity_provider_strategy,
            "enableEcsManagedTags": enable_ecs_managed_tags,
            "enableExecuteCommand": enable_execute_command,
            "group": group,
            "launchType": launch_type,
            "networkConfiguration": network_configuration,
            "orderedPlacementStrategy": ordered_placement_strategy,
            "placementConstraint": placement_constraint,
            "platformVersion": platform_version,
            "propagateTags": propagate_tags,
            "tags": tags,
            "taskCount": task_count,
            "taskDefinitionArn": task_definition_arn,
            "taskDefinitionArnRef": task_definition_arn_ref,
            "taskDefinitionArnSelector": task_definition_arn_selector,
        }


class TargetHttpTarget(base.Block):
    """spec.forProvider.httpTarget of Target, cloudwatchevents.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchevents/latest/resources/cloudwatchevents.aws.m.upbound.io/Target/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        header_parameters: Mapping[str, str] | None = None,
        path_parameter_values: base.Strings | None = None,
        query_string_parameters: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "headerParameters": header_parameters,
            "pathParameterValues": path_parameter_values,
            "queryStringParameters": query_string_parameters,
        }


class TargetInputTransformer(base.Block):
    """spec.forProvider.inputTransformer of Target, cloudwatchevents.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchevents/latest/resources/cloudwatchevents.aws.m.upbound.io/Target/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        input_paths: Mapping[str, str] | None = None,
        input_template: str | None = None,
    ) -> None:
        self._values = {
            "inputPaths": input_paths,
            "inputTemplate": input_template,
        }


class TargetKinesisTarget(base.Block):
    """spec.forProvider.kinesisTarget of Target, cloudwatchevents.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchevents/latest/resources/cloudwatchevents.aws.m.upbound.io/Target/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        partition_key_path: str | None = None,
    ) -> None:
        self._values = {
            "partitionKeyPath": partition_key_path,
        }


class TargetRedshiftTarget(base.Block):
    """spec.forProvider.redshiftTarget of Target, cloudwatchevents.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchevents/latest/resources/cloudwatchevents.aws.m.upbound.io/Target/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        database: str | None = None,
        db_user: str | None = None,
        secrets_manager_arn: str | None = None,
        sql: str | None = None,
        statement_name: str | None = None,
        with_event: bool | None = None,
    ) -> None:
        self._values = {
            "database": database,
            "dbUser": db_user,
            "secretsManagerArn": secrets_manager_arn,
            "sql": sql,
            "statementName": statement_name,
            "withEvent": with_event,
        }


class TargetRetryPolicy(base.Block):
    """spec.forProvider.retryPolicy of Target, cloudwatchevents.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchevents/latest/resources/cloudwatchevents.aws.m.upbound.io/Target/v1beta1
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


class TargetRunCommandTargets(base.Block):
    """spec.forProvider.runCommandTargets of Target, cloudwatchevents.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchevents/latest/resources/cloudwatchevents.aws.m.upbound.io/Target/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str | None = None,
        values: base.Strings | None = None,
    ) -> None:
        self._values = {
            "key": key,
            "values": values,
        }


class TargetSagemakerPipelineTarget(base.Block):
    """spec.forProvider.sagemakerPipelineTarget of Target, cloudwatchevents.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchevents/latest/resources/cloudwatchevents.aws.m.upbound.io/Target/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        pipeline_parameter_list: Sequence[TargetSagemakerPipelineTargetPipelineParameterList] | None = None,
    ) -> None:
        self._values = {
            "pipelineParameterList": pipeline_parameter_list,
        }


class TargetSqsTarget(base.Block):
    """spec.forProvider.sqsTarget of Target, cloudwatchevents.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchevents/latest/resources/cloudwatchevents.aws.m.upbound.io/Target/v1beta1
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


class TargetEcsTargetCapacityProviderStrategy(base.Block):
    """spec.forProvider.ecsTarget.capacityProviderStrategy of Target, cloudwatchevents.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchevents/latest/resources/cloudwatchevents.aws.m.upbound.io/Target/v1beta1
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


class TargetEcsTargetNetworkConfiguration(base.Block):
    """spec.forProvider.ecsTarget.networkConfiguration of Target, cloudwatchevents.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchevents/latest/resources/cloudwatchevents.aws.m.upbound.io/Target/v1beta1
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


class TargetEcsTargetOrderedPlacementStrategy(base.Block):
    """spec.forProvider.ecsTarget.orderedPlacementStrategy of Target, cloudwatchevents.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchevents/latest/resources/cloudwatchevents.aws.m.upbound.io/Target/v1beta1
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


class TargetEcsTargetPlacementConstraint(base.Block):
    """spec.forProvider.ecsTarget.placementConstraint of Target, cloudwatchevents.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchevents/latest/resources/cloudwatchevents.aws.m.upbound.io/Target/v1beta1
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


class TargetSagemakerPipelineTargetPipelineParameterList(base.Block):
    """spec.forProvider.sagemakerPipelineTarget.pipelineParameterList of Target, cloudwatchevents.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-cloudwatchevents/latest/resources/cloudwatchevents.aws.m.upbound.io/Target/v1beta1
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


TargetDeadLetterConfig = BusDeadLetterConfig
TargetEcsTargetTaskDefinitionArnRef = shared.Reference
TargetEcsTargetTaskDefinitionArnSelector = shared.Selector
TargetEventBusNameRef = shared.Reference
TargetEventBusNameSelector = shared.Selector
TargetProviderConfigRef = shared.ProviderConfigRef
TargetRoleArnRef = shared.Reference
TargetRoleArnSelector = shared.Selector
TargetRuleRef = shared.Reference
TargetRuleSelector = shared.Selector
TargetWriteConnectionSecretToRef = shared.LocalReference
