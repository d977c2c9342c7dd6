"""Budgets: a Budget with its notifications (facts: the AWS Budgets API reference)."""

from __future__ import annotations

from collections.abc import Sequence

from sandbox.compare import Drift
from sandbox.kinds.base import Json, Kind, Observed, Request, register

_KINDS = (("subscriberSnsTopicArns", "SNS"), ("subscriberEmailAddresses", "EMAIL"))


@register
class Budget(Kind):
    """budgets Budget, external name = the budget's name; tags are not compared."""

    GROUP, KIND, SERVICE = "budgets", "Budget", "budgets"
    FIELDS = """
        accountId! budgetType timeUnit limitAmount limitUnit tags~
        notification[](comparisonOperator notificationType threshold thresholdType subscriberSnsTopicArns
        subscriberEmailAddresses)
    """

    @staticmethod
    def _which(r: Request) -> dict[str, str]:
        return {"AccountId": r.account, "BudgetName": r.name}

    def observe(self, r: Request) -> Observed:
        """DescribeBudget, its notifications, and who is told of each."""
        found = r.aws.describe_budget(**self._which(r))["Budget"]
        told = r.aws.describe_notifications_for_budget(**self._which(r))["Notifications"]
        limit = found["BudgetLimit"]
        fields: Json = {
            "accountId": r.get("accountId"),
            "budgetType": found["BudgetType"],
            "timeUnit": found["TimeUnit"],
            "limitAmount": limit["Amount"],
            "limitUnit": limit["Unit"],
            "notification": [self._notification(r, one) for one in told],
        }
        return Observed(fields, {"id": f"{r.account}:{r.name}"})

    def _notification(self, r: Request, told: Json) -> Json:
        asked = {name: value for name, value in told.items() if name != "NotificationState"}
        answer = r.aws.describe_subscribers_for_notification(**self._which(r), Notification=asked)
        heard = [(one["SubscriptionType"], one["Address"]) for one in answer["Subscribers"]]
        return {
            "comparisonOperator": told["ComparisonOperator"],
            "notificationType": told["NotificationType"],
            "threshold": told["Threshold"],
            "thresholdType": told["ThresholdType"],
            **{ours: found for ours, kind in _KINDS if (found := [to for how, to in heard if how == kind])},
        }

    def create(self, r: Request) -> None:
        """CreateBudget, with its notifications."""
        r.aws.create_budget(
            AccountId=r.account, Budget=self._budget(r), NotificationsWithSubscribers=[*map(_wanted, self._wanted(r))]
        )

    @staticmethod
    def _wanted(r: Request) -> list[Json]:
        return list(r.get("notification") or [])

    def _budget(self, r: Request) -> Json:
        limit = {"Amount": r.need("limitAmount"), "Unit": r.need("limitUnit")}
        more = {"BudgetType": r.need("budgetType"), "TimeUnit": r.need("timeUnit")}
        return {"BudgetName": r.name, "BudgetLimit": limit, **more}

    def update(self, r: Request, drift: Sequence[Drift]) -> None:
        """UpdateBudget; notifications that differ are made anew, as Terraform does."""
        if {one.root for one in drift} - {"notification"}:
            r.aws.update_budget(AccountId=r.account, NewBudget=self._budget(r))
        if any(one.root == "notification" for one in drift):
            for one in r.aws.describe_notifications_for_budget(**self._which(r))["Notifications"]:
                asked = {name: value for name, value in one.items() if name != "NotificationState"}
                r.aws.delete_notification(**self._which(r), Notification=asked)
            for one in self._wanted(r):
                r.aws.create_notification(**self._which(r), **_wanted(one))

    def delete(self, r: Request) -> None:
        """DeleteBudget."""
        r.aws.delete_budget(**self._which(r))


def _wanted(notification: Json) -> Json:
    """A notification and its subscribers, as the API takes them."""
    names = ("comparisonOperator", "notificationType", "threshold", "thresholdType")
    subscribers = [
        {"SubscriptionType": kind, "Address": address}
        for ours, kind in _KINDS
        for address in notification.get(ours) or ()
    ]
    return {
        "Notification": {name[0].upper() + name[1:]: notification[name] for name in names if name in notification},
        "Subscribers": subscribers,
    }
