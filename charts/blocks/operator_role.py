"""A role that people take on, with a second factor, for as long as one piece of work takes."""

from __future__ import annotations

from collections.abc import Sequence

from charts.blocks import permissions
from charts.blocks.role import Role
from charts.blocks.scope import Manifest, Scope

SESSION = 3_600
"""Seconds; the shortest that IAM takes as a role's longest session."""


class OperatorRole(Role):
    """A role for people of this account: `principals` (ARNs), or whom the account's own IAM lets where none is named.

    They need a second factor that is at most `mfa_minutes` old. Sessions without one, such as most of single sign-on,
    lack the key in the condition and are refused.
    """

    def __init__(
        self, scope: Scope, resource: str, *, purpose: str, principals: Sequence[str], mfa_minutes: int
    ) -> None:
        super().__init__(scope, resource, service="", session_seconds=SESSION)
        self.purpose = purpose
        self.principals = list(principals) or [scope.global_arn("iam", "root")]
        self.mfa_minutes = mfa_minutes

    def grant_watch(self, regions: Sequence[str]) -> None:
        """Allow reading alarms and metrics of the regions, and health checks: `permissions.WATCH_REGIONS`, ..."""
        here = {"StringEquals": {"aws:RequestedRegion": list(regions)}}
        self.allow("WatchRegions", permissions.WATCH_REGIONS, ["*"], here)
        self.allow("WatchHealthChecks", permissions.WATCH_HEALTH_CHECKS, ["*"])

    def about(self) -> str:
        """What the role is for."""
        return self.purpose

    def trust(self) -> Manifest:
        """Who may take it on."""
        return {
            "Action": "sts:AssumeRole",
            "Condition": {
                "Bool": {"aws:MultiFactorAuthPresent": "true"},
                "NumericLessThan": {"aws:MultiFactorAuthAge": str(self.mfa_minutes * 60)},
            },
            "Effect": "Allow",
            "Principal": {"AWS": self.principals},
            "Sid": "PeopleWithSecondFactor",
        }
