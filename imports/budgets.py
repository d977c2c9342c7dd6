# Made by `make imports` from the CRDs (tools/imports); change the generator, not this file.
"""budgets.aws.m.upbound.io."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from imports import base, meta, shared


class Budget(base.KubernetesObject):
    """Budget, budgets.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-budgets/latest/resources/budgets.aws.m.upbound.io/Budget/v1beta1
    """

    __slots__ = ()

    GROUP = "budgets.aws.m.upbound.io"
    KIND = "Budget"
    VERSION = "v1beta1"
    PLURAL = "budgets"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: BudgetSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class BudgetSpec(base.Block):
    """spec of Budget, budgets.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-budgets/latest/resources/budgets.aws.m.upbound.io/Budget/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: BudgetForProvider,
        init_provider: BudgetInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: BudgetProviderConfigRef | None = None,
        write_connection_secret_to_ref: BudgetWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class BudgetForProvider(base.Block):
    """spec.forProvider of Budget, budgets.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-budgets/latest/resources/budgets.aws.m.upbound.io/Budget/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        budget_type: str,
        time_unit: str,
        account_id: str | None = None,
        auto_adjust_data: BudgetAutoAdjustData | None = None,
        billing_view_arn: str | None = None,
        cost_filter: Sequence[BudgetCostFilter] | None = None,
        cost_types: BudgetCostTypes | None = None,
        filter_expression: BudgetFilterExpression | None = None,
        limit_amount: str | None = None,
        limit_unit: str | None = None,
        metrics: base.Strings | None = None,
        notification: Sequence[BudgetNotification] | None = None,
        planned_limit: Sequence[BudgetPlannedLimit] | None = None,
        tags: Mapping[str, str] | None = None,
        time_period_end: str | None = None,
        time_period_start: str | None = None,
    ) -> None:
        self._values = {
            "accountId": account_id,
            "autoAdjustData": auto_adjust_data,
            "billingViewArn": billing_view_arn,
            "budgetType": budget_type,
            "costFilter": cost_filter,
            "costTypes": cost_types,
            "filterExpression": filter_expression,
            "limitAmount": limit_amount,
            "limitUnit": limit_unit,
            "metrics": metrics,
            "notification": notification,
            "plannedLimit": planned_limit,
            "tags": tags,
            "timePeriodEnd": time_period_end,
            "timePeriodStart": time_period_start,
            "timeUnit": time_unit,
        }

    @classmethod
    def partial(
        cls,
        *,
        account_id: str | None = None,
        auto_adjust_data: BudgetAutoAdjustData | None = None,
        billing_view_arn: str | None = None,
        budget_type: str | None = None,
        cost_filter: Sequence[BudgetCostFilter] | None = None,
        cost_types: BudgetCostTypes | None = None,
        filter_expression: BudgetFilterExpression | None = None,
        limit_amount: str | None = None,
        limit_unit: str | None = None,
        metrics: base.Strings | None = None,
        notification: Sequence[BudgetNotification] | None = None,
        planned_limit: Sequence[BudgetPlannedLimit] | None = None,
        tags: Mapping[str, str] | None = None,
        time_period_end: str | None = None,
        time_period_start: str | None = None,
        time_unit: str | None = None,
    ) -> BudgetForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: BudgetForProvider = cls._of({
            "accountId": account_id,
            "autoAdjustData": auto_adjust_data,
            "billingViewArn": billing_view_arn,
            "budgetType": budget_type,
            "costFilter": cost_filter,
            "costTypes": cost_types,
            "filterExpression": filter_expression,
            "limitAmount": limit_amount,
            "limitUnit": limit_unit,
            "metrics": metrics,
            "notification": notification,
            "plannedLimit": planned_limit,
            "tags": tags,
            "timePeriodEnd": time_period_end,
            "timePeriodStart": time_period_start,
            "timeUnit": time_unit,
        })
        return block


class BudgetInitProvider(base.Block):
    """spec.initProvider of Budget, budgets.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-budgets/latest/resources/budgets.aws.m.upbound.io/Budget/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        account_id: str | None = None,
        auto_adjust_data: BudgetAutoAdjustData | None = None,
        billing_view_arn: str | None = None,
        budget_type: str | None = None,
        cost_filter: Sequence[BudgetCostFilter] | None = None,
        cost_types: BudgetCostTypes | None = None,
        filter_expression: BudgetFilterExpression | None = None,
        limit_amount: str | None = None,
        limit_unit: str | None = None,
        metrics: base.Strings | None = None,
        notification: Sequence[BudgetNotification] | None = None,
        planned_limit: Sequence[BudgetPlannedLimit] | None = None,
        tags: Mapping[str, str] | None = None,
        time_period_end: str | None = None,
        time_period_start: str | None = None,
        time_unit: str | None = None,
    ) -> None:
        self._values = {
            "accountId": account_id,
            "autoAdjustData": auto_adjust_data,
            "billingViewArn": billing_view_arn,
            "budgetType": budget_type,
            "costFilter": cost_filter,
            "costTypes": cost_types,
            "filterExpression": filter_expression,
            "limitAmount": limit_amount,
            "limitUnit": limit_unit,
            "metrics": metrics,
            "notification": notification,
            "plannedLimit": planned_limit,
            "tags": tags,
            "timePeriodEnd": time_period_end,
            "timePeriodStart": time_period_start,
            "timeUnit": time_unit,
        }


class BudgetAutoAdjustData(base.Block):
    """spec.forProvider.autoAdjustData of Budget, budgets.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-budgets/latest/resources/budgets.aws.m.upbound.io/Budget/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        auto_adjust_type: str | None = None,
        historical_options: BudgetAutoAdjustDataHistoricalOptions | None = None,
    ) -> None:
        self._values = {
            "autoAdjustType": auto_adjust_type,
            "historicalOptions": historical_options,
        }


class BudgetCostFilter(base.Block):
    """spec.forProvider.costFilter of Budget, budgets.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-budgets/latest/resources/budgets.aws.m.upbound.io/Budget/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str | None = None,
        values: base.Strings | None = None,
    ) -> None:
        self._values = {
            "name": name,
            "values": values,
        }


class BudgetCostTypes(base.Block):
    """spec.forProvider.costTypes of Budget, budgets.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-budgets/latest/resources/budgets.aws.m.upbound.io/Budget/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        include_credit: bool | None = None,
        include_discount: bool | None = None,
        include_other_subscription: bool | None = None,
        include_recurring: bool | None = None,
        include_refund: bool | None = None,
        include_subscription: bool | None = None,
        include_support: bool | None = None,
        include_tax: bool | None = None,
        include_upfront: bool | None = None,
        use_amortized: bool | None = None,
        use_blended: bool | None = None,
    ) -> None:
        self._values = {
            "includeCredit": include_credit,
            "includeDiscount": include_discount,
            "includeOtherSubscription": include_other_subscription,
            "includeRecurring": include_recurring,
            "includeRefund": include_refund,
            "includeSubscription": include_subscription,
            "includeSupport": include_support,
            "includeTax": include_tax,
            "includeUpfront": include_upfront,
            "useAmortized": use_amortized,
            "useBlended": use_blended,
        }


class BudgetFilterExpression(base.Block):
    """spec.forProvider.filterExpression of Budget, budgets.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-budgets/latest/resources/budgets.aws.m.upbound.io/Budget/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        and_: Sequence[BudgetFilterExpressionAnd] | None = None,
        cost_categories: BudgetFilterExpressionCostCategories | None = None,
        dimensions: BudgetFilterExpressionDimensions | None = None,
        not_: BudgetFilterExpressionNot | None = None,
        or_: Sequence[BudgetFilterExpressionOr] | None = None,
        tags: BudgetFilterExpressionTags | None = None,
    ) -> None:
        self._values = {
            "and": and_,
            "costCategories": cost_categories,
            "dimensions": dimensions,
            "not": not_,
            "or": or_,
            "tags": tags,
        }


class BudgetNotification(base.Block):
    """spec.forProvider.notification of Budget, budgets.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-budgets/latest/resources/budgets.aws.m.upbound.io/Budget/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        comparison_operator: str | None = None,
        notification_type: str | None = None,
        subscriber_email_addresses: base.Strings | None = None,
        subscriber_sns_topic_arns: base.Strings | None = None,
        threshold: float | None = None,
        threshold_type: str | None = None,
    ) -> None:
        self._values = {
            "comparisonOperator": comparison_operator,
            "notificationType": notification_type,
            "subscriberEmailAddresses": subscriber_email_addresses,
            "subscriberSnsTopicArns": subscriber_sns_topic_arns,
            "threshold": threshold,
            "thresholdType": threshold_type,
        }


class BudgetPlannedLimit(base.Block):
    """spec.forProvider.plannedLimit of Budget, budgets.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-budgets/latest/resources/budgets.aws.m.upbound.io/Budget/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        amount: str | None = None,
        start_time: str | None = None,
        unit: str | None = None,
    ) -> None:
        self._values = {
            "amount": amount,
            "startTime": start_time,
            "unit": unit,
        }


class BudgetAutoAdjustDataHistoricalOptions(base.Block):
    """spec.forProvider.autoAdjustData.historicalOptions of Budget, budgets.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-budgets/latest/resources/budgets.aws.m.upbound.io/Budget/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        budget_adjustment_period: float | None = None,
    ) -> None:
        self._values = {
            "budgetAdjustmentPeriod": budget_adjustment_period,
        }


class BudgetFilterExpressionAnd(base.Block):
    """spec.forProvider.filterExpression.and of Budget, budgets.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-budgets/latest/resources/budgets.aws.m.upbound.io/Budget/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        and_: Sequence[BudgetFilterExpressionAndAnd] | None = None,
        cost_categories: BudgetFilterExpressionAndCostCategories | None = None,
        dimensions: BudgetFilterExpressionAndDimensions | None = None,
        not_: BudgetFilterExpressionAndNot | None = None,
        or_: Sequence[BudgetFilterExpressionAndOr] | None = None,
        tags: BudgetFilterExpressionAndTags | None = None,
    ) -> None:
        self._values = {
            "and": and_,
            "costCategories": cost_categories,
            "dimensions": dimensions,
            "not": not_,
            "or": or_,
            "tags": tags,
        }


class BudgetFilterExpressionCostCategories(base.Block):
    """spec.forProvider.filterExpression.costCategories of Budget, budgets.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-budgets/latest/resources/budgets.aws.m.upbound.io/Budget/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str | None = None,
        match_options: base.Strings | None = None,
        values: base.Strings | None = None,
    ) -> None:
        self._values = {
            "key": key,
            "matchOptions": match_options,
            "values": values,
        }


class BudgetFilterExpressionDimensions(base.Block):
    """spec.forProvider.filterExpression.dimensions of Budget, budgets.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-budgets/latest/resources/budgets.aws.m.upbound.io/Budget/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str | None = None,
        match_options: base.Strings | None = None,
        values: base.Strings | None = None,
    ) -> None:
        self._values = {
            "key": key,
            "matchOptions": match_options,
            "values": values,
        }


class BudgetFilterExpressionNot(base.Block):
    """spec.forProvider.filterExpression.not of Budget, budgets.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-budgets/latest/resources/budgets.aws.m.upbound.io/Budget/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        and_: Sequence[BudgetFilterExpressionNotAnd] | None = None,
        cost_categories: BudgetFilterExpressionNotCostCategories | None = None,
        dimensions: BudgetFilterExpressionNotDimensions | None = None,
        not_: BudgetFilterExpressionNotNot | None = None,
        or_: Sequence[BudgetFilterExpressionNotOr] | None = None,
        tags: BudgetFilterExpressionNotTags | None = None,
    ) -> None:
        self._values = {
            "and": and_,
            "costCategories": cost_categories,
            "dimensions": dimensions,
            "not": not_,
            "or": or_,
            "tags": tags,
        }


class BudgetFilterExpressionOr(base.Block):
    """spec.forProvider.filterExpression.or of Budget, budgets.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-budgets/latest/resources/budgets.aws.m.upbound.io/Budget/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        and_: Sequence[BudgetFilterExpressionOrAnd] | None = None,
        cost_categories: BudgetFilterExpressionOrCostCategories | None = None,
        dimensions: BudgetFilterExpressionOrDimensions | None = None,
        not_: BudgetFilterExpressionOrNot | None = None,
        or_: Sequence[BudgetFilterExpressionOrOr] | None = None,
        tags: BudgetFilterExpressionOrTags | None = None,
    ) -> None:
        self._values = {
            "and": and_,
            "costCategories": cost_categories,
            "dimensions": dimensions,
            "not": not_,
            "or": or_,
            "tags": tags,
        }


class BudgetFilterExpressionTags(base.Block):
    """spec.forProvider.filterExpression.tags of Budget, budgets.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-budgets/latest/resources/budgets.aws.m.upbound.io/Budget/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str | None = None,
        match_options: base.Strings | None = None,
        values: base.Strings | None = None,
    ) -> None:
        self._values = {
            "key": key,
            "matchOptions": match_options,
            "values": values,
        }


class BudgetFilterExpressionAndAnd(base.Block):
    """spec.forProvider.filterExpression.and.and of Budget, budgets.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-budgets/latest/resources/budgets.aws.m.upbound.io/Budget/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        cost_categories: BudgetFilterExpressionAndAndCostCategories | None = None,
        dimensions: BudgetFilterExpressionAndAndDimensions | None = None,
        tags: BudgetFilterExpressionAndAndTags | None = None,
    ) -> None:
        self._values = {
            "costCategories": cost_categories,
            "dimensions": dimensions,
            "tags": tags,
        }


class BudgetFilterExpressionAndNot(base.Block):
    """spec.forProvider.filterExpression.and.not of Budget, budgets.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-budgets/latest/resources/budgets.aws.m.upbound.io/Budget/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        cost_categories: BudgetFilterExpressionAndNotCostCategories | None = None,
        dimensions: BudgetFilterExpressionAndNotDimensions | None = None,
        tags: BudgetFilterExpressionAndNotTags | None = None,
    ) -> None:
        self._values = {
            "costCategories": cost_categories,
            "dimensions": dimensions,
            "tags": tags,
        }


class BudgetFilterExpressionAndOr(base.Block):
    """spec.forProvider.filterExpression.and.or of Budget, budgets.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-budgets/latest/resources/budgets.aws.m.upbound.io/Budget/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        cost_categories: BudgetFilterExpressionAndOrCostCategories | None = None,
        dimensions: BudgetFilterExpressionAndOrDimensions | None = None,
        tags: BudgetFilterExpressionAndOrTags | None = None,
    ) -> None:
        self._values = {
            "costCategories": cost_categories,
            "dimensions": dimensions,
            "tags": tags,
        }


BudgetFilterExpressionAndAndCostCategories = BudgetFilterExpressionCostCategories
BudgetFilterExpressionAndAndDimensions = BudgetFilterExpressionDimensions
BudgetFilterExpressionAndAndTags = BudgetFilterExpressionTags
BudgetFilterExpressionAndCostCategories = BudgetFilterExpressionCostCategories
BudgetFilterExpressionAndDimensions = BudgetFilterExpressionDimensions
BudgetFilterExpressionAndNotCostCategories = BudgetFilterExpressionCostCategories
BudgetFilterExpressionAndNotDimensions = BudgetFilterExpressionDimensions
BudgetFilterExpressionAndNotTags = BudgetFilterExpressionTags
BudgetFilterExpressionAndOrCostCategories = BudgetFilterExpressionCostCategories
BudgetFilterExpressionAndOrDimensions = BudgetFilterExpressionDimensions
BudgetFilterExpressionAndOrTags = BudgetFilterExpressionTags
BudgetFilterExpressionAndTags = BudgetFilterExpressionTags
BudgetFilterExpressionNotAnd = BudgetFilterExpressionAndAnd
BudgetFilterExpressionNotCostCategories = BudgetFilterExpressionCostCategories
BudgetFilterExpressionNotDimensions = BudgetFilterExpressionDimensions
BudgetFilterExpressionNotNot = BudgetFilterExpressionAndNot
BudgetFilterExpressionNotOr = BudgetFilterExpressionAndOr
BudgetFilterExpressionNotTags = BudgetFilterExpressionTags
BudgetFilterExpressionOrAnd = BudgetFilterExpressionAndAnd
BudgetFilterExpressionOrCostCategories = BudgetFilterExpressionCostCategories
BudgetFilterExpressionOrDimensions = BudgetFilterExpressionDimensions
BudgetFilterExpressionOrNot = BudgetFilterExpressionAndNot
BudgetFilterExpressionOrOr = BudgetFilterExpressionAndOr
BudgetFilterExpressionOrTags = BudgetFilterExpressionTags
BudgetProviderConfigRef = shared.ProviderConfigRef
BudgetWriteConnectionSecretToRef = shared.LocalReference


class BudgetAction(base.KubernetesObject):
    """BudgetAction, budgets.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-budgets/latest/resources/budgets.aws.m.upbound.io/BudgetAction/v1beta1
    """

    __slots__ = ()

    GROUP = "budgets.aws.m.upbound.io"
    KIND = "BudgetAction"
    VERSION = "v1beta1"
    PLURAL = "budgetactions"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: BudgetActionSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class BudgetActionSpec(base.Block):
    """spec of BudgetAction, budgets.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-budgets/latest/resources/budgets.aws.m.upbound.io/BudgetAction/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: BudgetActionForProvider,
        init_provider: BudgetActionInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: BudgetActionProviderConfigRef | None = None,
        write_connection_secret_to_ref: BudgetActionWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class BudgetActionForProvider(base.Block):
    """spec.forProvider of BudgetAction, budgets.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-budgets/latest/resources/budgets.aws.m.upbound.io/BudgetAction/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        action_threshold: BudgetActionActionThreshold,
        action_type: str,
        approval_model: str,
        definition: BudgetActionDefinition,
        notification_type: str,
        subscriber: Sequence[BudgetActionSubscriber],
        account_id: str | None = None,
        budget_name: str | None = None,
        budget_name_ref: BudgetActionBudgetNameRef | None = None,
        budget_name_selector: BudgetActionBudgetNameSelector | None = None,
        execution_role_arn: str | None = None,
        execution_role_arn_ref: BudgetActionExecutionRoleArnRef | None = None,
        execution_role_arn_selector: BudgetActionExecutionRoleArnSelector | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "accountId": account_id,
            "actionThreshold": action_threshold,
            "actionType": action_type,
            "approvalModel": approval_model,
            "budgetName": budget_name,
            "budgetNameRef": budget_name_ref,
            "budgetNameSelector": budget_name_selector,
            "definition": definition,
            "executionRoleArn": execution_role_arn,
            "executionRoleArnRef": execution_role_arn_ref,
            "executionRoleArnSelector": execution_role_arn_selector,
            "notificationType": notification_type,
            "subscriber": subscriber,
            "tags": tags,
        }

    @classmethod
    def partial(
        cls,
        *,
        account_id: str | None = None,
        action_threshold: BudgetActionActionThreshold | None = None,
        action_type: str | None = None,
        approval_model: str | None = None,
        budget_name: str | None = None,
        budget_name_ref: BudgetActionBudgetNameRef | None = None,
        budget_name_selector: BudgetActionBudgetNameSelector | None = None,
        definition: BudgetActionDefinition | None = None,
        execution_role_arn: str | None = None,
        execution_role_arn_ref: BudgetActionExecutionRoleArnRef | None = None,
        execution_role_arn_selector: BudgetActionExecutionRoleArnSelector | None = None,
        notification_type: str | None = None,
        subscriber: Sequence[BudgetActionSubscriber] | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> BudgetActionForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: BudgetActionForProvider = cls._of({
            "accountId": account_id,
            "actionThreshold": action_threshold,
            "actionType": action_type,
            "approvalModel": approval_model,
            "budgetName": budget_name,
            "budgetNameRef": budget_name_ref,
            "budgetNameSelector": budget_name_selector,
            "definition": definition,
            "executionRoleArn": execution_role_arn,
            "executionRoleArnRef": execution_role_arn_ref,
            "executionRoleArnSelector": execution_role_arn_selector,
            "notificationType": notification_type,
            "subscriber": subscriber,
            "tags": tags,
        })
        return block


class BudgetActionInitProvider(base.Block):
    """spec.initProvider of BudgetAction, budgets.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-budgets/latest/resources/budgets.aws.m.upbound.io/BudgetAction/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        account_id: str | None = None,
        action_threshold: BudgetActionActionThreshold | None = None,
        action_type: str | None = None,
        approval_model: str | None = None,
        budget_name: str | None = None,
        budget_name_ref: BudgetActionBudgetNameRef | None = None,
        budget_name_selector: BudgetActionBudgetNameSelector | None = None,
        definition: BudgetActionInitProviderDefinition | None = None,
        execution_role_arn: str | None = None,
        execution_role_arn_ref: BudgetActionExecutionRoleArnRef | None = None,
        execution_role_arn_selector: BudgetActionExecutionRoleArnSelector | None = None,
        notification_type: str | None = None,
        subscriber: Sequence[BudgetActionSubscriber] | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "accountId": account_id,
            "actionThreshold": action_threshold,
            "actionType": action_type,
            "approvalModel": approval_model,
            "budgetName": budget_name,
            "budgetNameRef": budget_name_ref,
            "budgetNameSelector": budget_name_selector,
            "definition": definition,
            "executionRoleArn": execution_role_arn,
            "executionRoleArnRef": execution_role_arn_ref,
            "executionRoleArnSelector": execution_role_arn_selector,
            "notificationType": notification_type,
            "subscriber": subscriber,
            "tags": tags,
        }


class BudgetActionActionThreshold(base.Block):
    """spec.forProvider.actionThreshold of BudgetAction, budgets.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-budgets/latest/resources/budgets.aws.m.upbound.io/BudgetAction/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        action_threshold_type: str | None = None,
        action_threshold_value: float | None = None,
    ) -> None:
        self._values = {
            "actionThresholdType": action_threshold_type,
            "actionThresholdValue": action_threshold_value,
        }


class BudgetActionDefinition(base.Block):
    """spec.forProvider.definition of BudgetAction, budgets.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-budgets/latest/resources/budgets.aws.m.upbound.io/BudgetAction/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        iam_action_definition: BudgetActionDefinitionIamActionDefinition | None = None,
        scp_action_definition: BudgetActionDefinitionScpActionDefinition | None = None,
        ssm_action_definition: BudgetActionDefinitionSsmActionDefinition | None = None,
    ) -> None:
        self._values = {
            "iamActionDefinition": iam_action_definition,
            "scpActionDefinition": scp_action_definition,
            "ssmActionDefinition": ssm_action_definition,
        }


class BudgetActionSubscriber(base.Block):
    """spec.forProvider.subscriber of BudgetAction, budgets.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-budgets/latest/resources/budgets.aws.m.upbound.io/BudgetAction/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        address: str | None = None,
        subscription_type: str | None = None,
    ) -> None:
        self._values = {
            "address": address,
            "subscriptionType": subscription_type,
        }


class BudgetActionInitProviderDefinition(base.Block):
    """spec.initProvider.definition of BudgetAction, budgets.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-budgets/latest/resources/budgets.aws.m.upbound.io/BudgetAction/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        iam_action_definition: BudgetActionDefinitionIamActionDefinition | None = None,
        scp_action_definition: BudgetActionDefinitionScpActionDefinition | None = None,
        ssm_action_definition: BudgetActionInitProviderDefinitionSsmActionDefinition | None = None,
    ) -> None:
        self._values = {
            "iamActionDefinition": iam_action_definition,
            "scpActionDefinition": scp_action_definition,
            "ssmActionDefinition": ssm_action_definition,
        }


class BudgetActionDefinitionIamActionDefinition(base.Block):
    """spec.forProvider.definition.iamActionDefinition of BudgetAction, budgets.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-budgets/latest/resources/budgets.aws.m.upbound.io/BudgetAction/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        groups: base.Strings | None = None,
        policy_arn: str | None = None,
        policy_arn_ref: BudgetActionDefinitionIamActionDefinitionPolicyArnRef | None = None,
        policy_arn_selector: BudgetActionDefinitionIamActionDefinitionPolicyArnSelector | None = None,
        roles: base.Strings | None = None,
        roles_refs: Sequence[BudgetActionDefinitionIamActionDefinitionRolesRefs] | None = None,
        roles_selector: BudgetActionDefinitionIamActionDefinitionRolesSelector | None = None,
        users: base.Strings | None = None,
    ) -> None:
        self._values = {
            "groups": groups,
            "policyArn": policy_arn,
            "policyArnRef": policy_arn_ref,
            "policyArnSelector": policy_arn_selector,
            "roles": roles,
            "rolesRefs": roles_refs,
            "rolesSelector": roles_selector,
            "users": users,
        }


class BudgetActionDefinitionScpActionDefinition(base.Block):
    """spec.forProvider.definition.scpActionDefinition of BudgetAction, budgets.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-budgets/latest/resources/budgets.aws.m.upbound.io/BudgetAction/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        policy_id: str | None = None,
        target_ids: base.Strings | None = None,
    ) -> None:
        self._values = {
            "policyId": policy_id,
            "targetIds": target_ids,
        }


class BudgetActionDefinitionSsmActionDefinition(base.Block):
    """spec.forProvider.definition.ssmActionDefinition of BudgetAction, budgets.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-budgets/latest/resources/budgets.aws.m.upbound.io/BudgetAction/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
        action_sub_type: str | None = None,
        instance_ids: base.Strings | None = None,
    ) -> None:
        self._values = {
            "actionSubType": action_sub_type,
            "instanceIds": instance_ids,
            "region": region,
        }


class BudgetActionInitProviderDefinitionSsmActionDefinition(base.Block):
    """spec.initProvider.definition.ssmActionDefinition of BudgetAction, budgets.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-budgets/latest/resources/budgets.aws.m.upbound.io/BudgetAction/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        action_sub_type: str | None = None,
        instance_ids: base.Strings | None = None,
    ) -> None:
        self._values = {
            "actionSubType": action_sub_type,
            "instanceIds": instance_ids,
        }


BudgetActionBudgetNameRef = shared.Reference
BudgetActionBudgetNameSelector = shared.Selector
BudgetActionDefinitionIamActionDefinitionPolicyArnRef = shared.Reference
BudgetActionDefinitionIamActionDefinitionPolicyArnSelector = shared.Selector
BudgetActionDefinitionIamActionDefinitionRolesRefs = shared.Reference
BudgetActionDefinitionIamActionDefinitionRolesSelector = shared.Selector
BudgetActionExecutionRoleArnRef = shared.Reference
BudgetActionExecutionRoleArnSelector = shared.Selector
BudgetActionProviderConfigRef = shared.ProviderConfigRef
BudgetActionWriteConnectionSecretToRef = shared.LocalReference
