"""A monthly budget of an account that tells a topic before and when it is spent."""

from __future__ import annotations

from collections.abc import Iterable

from charts.blocks.scope import Block, Manifest
from charts.blocks.topic import Topic
from charts.settings import Cost
from imports import budgets

BUDGETS = "budgets.amazonaws.com"


class Budget(Block):
    """The costs of all of the account, in US dollars; `topic` is told of the shares that `cost` names.

    A topic must be of the budget's own account, and let Budgets in, as it does here (AWS Cost Management user guide,
    "Creating an Amazon SNS topic for budget notifications").
    """

    def __init__(self, topic: Topic, resource: str, *, cost: Cost) -> None:
        super().__init__(topic.scope, resource)
        self.name = topic.scope.name(resource, limit=100)
        self.topic = topic
        self.cost = cost
        topic.allow_publish(BUDGETS, source_arn=topic.scope.global_arn("budgets", "*"), sid="BudgetsPublish")

    def manifests(self) -> Iterable[Manifest]:
        """The budget with its notifications."""
        yield self.managed(
            budgets.Budget,
            budgets.BudgetSpec,
            budgets.BudgetForProvider(
                account_id=self.scope.settings.account_id,
                budget_type="COST",
                time_unit="MONTHLY",
                limit_amount=f"{self.cost.monthly_usd}.0",  # as AWS reports it: another form would differ at every poll
                limit_unit="USD",
                notification=[
                    self._notification("ACTUAL", self.cost.spent_percent),
                    self._notification("FORECASTED", self.cost.forecast_percent),
                ],
                tags=self.scope.tags(),
            ),
            external_name=self.name,
            wave=30,  # behind the topic's policy, which lets Budgets in
        )

    def _notification(self, kind: str, percent: int) -> budgets.BudgetNotification:
        return budgets.BudgetNotification(
            comparison_operator="GREATER_THAN",
            notification_type=kind,
            threshold=percent,
            threshold_type="PERCENTAGE",
            subscriber_sns_topic_arns=[self.topic.arn],
        )
