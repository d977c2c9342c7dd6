"""Roles that people take on, and the one that API Gateway writes logs with.

Source: IAM user guide, "Configuring MFA-protected API access"; API Gateway developer guide, "Set up CloudWatch
logging".
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.access.allowing import allowing
from checks.findings import Finding
from checks.wiring.wires import Wires

_LOGGING = ("CreateLogGroup", "CreateLogStream", "DescribeLogGroups", "DescribeLogStreams", "FilterLogEvents",
            "GetLogEvents", "PutLogEvents")  # fmt: skip


def second_factor(wires: Wires) -> Iterator[Finding]:
    """People take a role on with a second factor that they have shown a while ago at most."""
    for one in allowing(wires.world, "iam.Role"):
        lacking = [key for key in ("aws:MultiFactorAuthPresent", "aws:MultiFactorAuthAge") if not one.condition(key)]
        if one.others and lacking:
            message = f"{one.others[0]} takes the role on without {' and '.join(lacking)}; add the condition"
            yield one.finding("access.second-factor", "Condition", message)


def api_logs(wires: Wires) -> Iterator[Finding]:
    """API Gateway refuses a role for its logs that may not do all that it asks for."""
    for account in wires.world.each("apigateway.Account"):
        role = wires.world.linked(account, "cloudwatchRoleArn", "iam.Role")
        lacking = [one for one in _LOGGING if role and not wires.grants.role_may(role, f"logs:{one}", "*")]
        if role and lacking:
            message = f"{role.name} may not {', '.join(f'logs:{one}' for one in lacking)} on *; grant it"
            yield account.finding("access.api-logs", "cloudwatchRoleArn", message)


RULES = (second_factor, api_logs)
