"""S3 notifications as S3 accepts and delivers them.

At PutBucketNotificationConfiguration: a Lambda destination must exist and admit S3 for this bucket, and two rules may
not overlap (S3 user guide, "Configuring event notifications using object key name filtering"). At delivery: the
function's policy is asked again, and a fault may deliver a notification more than once.
"""

from __future__ import annotations

import itertools
import logging
from collections.abc import Sequence
from typing import Any

from ministack.services import s3

from sandbox.aws import function_policy, travels
from sandbox.aws.async_invoke import AsyncInvoke
from sandbox.aws.fault import Request
from sandbox.aws.faults import Faults
from sandbox.aws.hooks import Hook, replace
from sandbox.aws.iam import account_of

logger = logging.getLogger("sandbox.aws.s3")

VALIDATE = Hook("services.s3:_validate_notification_configs", "6e1874e4", "S3 notifications: overlap, function policy")
DELIVER = Hook("services.s3:_deliver_event_to_lambda", "5139f72f", "S3 notifications: function policy, duplicates")
HOOKS = (
    VALIDATE,
    DELIVER,
    Hook("services.s3:_invalid_notification_config", "d0cc0e3a", "S3 notifications"),
    Hook("services.s3:_bucket_owner_account", "016e2c17", "S3 notifications"),
    Hook("services.s3:_parse_delivery_notification_target", "51f0a8cb", "S3 notifications"),
)

PRINCIPAL = "s3.amazonaws.com"
OVERLAP = (
    "Configuration is ambiguously defined. Cannot have overlapping suffixes in two rules if the prefixes are "
    "overlapping for the same event type."
)

Rule = dict[str, Any]  # ministack's: type, arn, id, events, filter_prefix, filter_suffix


class Notifications:
    """The checks and the delivery. `enforce` is whether function policies count."""

    def __init__(self, enforce: bool, invoke: AsyncInvoke, faults: Faults) -> None:
        self._enforce, self._invoke, self._faults = enforce, invoke, faults
        self._validate: Any = None

    def install(self) -> None:
        """Replace ministack's validation and its delivery to Lambda."""
        self._validate = replace(VALIDATE, self._check)
        replace(DELIVER, self._deliver)

    def _check(
        self, rules: Sequence[Rule], region: str, bucket: str = "", skip_destination_validation: bool = False
    ) -> Any:
        refused = self._validate(rules, region, bucket, skip_destination_validation)
        if refused:
            return refused
        if overlapping(rules):
            return s3._invalid_notification_config(OVERLAP)
        unreachable = [
            rule["arn"]
            for rule in rules
            if rule["type"] == "lambda" and not skip_destination_validation and not self._admitted(rule["arn"], bucket)
        ]
        if unreachable:
            return s3._invalid_notification_config(
                "Unable to validate the following destination configurations: " + ", ".join(unreachable)
            )
        return None

    def _admitted(self, function: str, bucket: str) -> bool:
        if not self._enforce:
            return function_policy.exists(function)
        owner = s3._bucket_owner_account(bucket) or account_of(function)
        return function_policy.lets(function, PRINCIPAL, f"arn:aws:s3:::{bucket}", owner)

    def _deliver(self, function: str, event: dict[str, Any], region: str) -> None:
        if not s3._parse_delivery_notification_target("lambda", function, region):
            return
        bucket = event["Records"][0]["s3"]["bucket"]["name"]
        if not self._admitted(function, bucket):
            logger.warning("%s does not admit S3 for bucket %s: notification dropped", function, bucket)
            return
        travels.note(f"arn:aws:s3:::{bucket}", function)
        for _ in range(1 + self._duplicates(function, region, bucket)):
            self._invoke.submit_to(function, event)

    def _duplicates(self, function: str, region: str, bucket: str) -> int:
        if not self._faults.store:
            return 0
        request = Request(account_of(function), region, "s3", "Notification", f"arn:aws:s3:::{bucket}")
        return sum(fault.duplicate for fault in self._faults.store.strike(request))


def overlapping(rules: Sequence[Rule]) -> bool:
    """Whether two rules could both match one event of one key."""
    return any(
        _share_an_event(first["events"], second["events"])
        and _one_holds(first["filter_prefix"] or "", second["filter_prefix"] or "", str.startswith)
        and _one_holds(first["filter_suffix"] or "", second["filter_suffix"] or "", str.endswith)
        for first, second in itertools.combinations(rules, 2)
    )


def _one_holds(first: str, second: str, holds: Any) -> bool:
    return bool(holds(first, second) or holds(second, first))


def _share_an_event(first: Sequence[str], second: Sequence[str]) -> bool:
    return any(_covers(a, b) or _covers(b, a) for a in first for b in second)


def _covers(pattern: str, event: str) -> bool:
    return pattern == event or (pattern.endswith("*") and event.startswith(pattern[:-1]))
