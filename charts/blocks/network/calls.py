"""What functions call themselves, out of what their roles are granted; the rest Lambda does for them from outside."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from charts.blocks import permissions
from charts.blocks.scope import Manifest

if TYPE_CHECKING:
    from charts.blocks.function import Function

NOT_CALLED = frozenset({"ec2", "logs"})
"""Services that Lambda calls under the function's role, from its own network: it attaches interfaces and writes logs
(Lambda developer guide, "Configuring a Lambda function to access resources in a VPC", "Execution role")."""


def calls(functions: Iterable[Function]) -> dict[str, list[Manifest]]:
    """Statements by service: what the functions may call in their own region, each under its own role.

    They are the policies of the endpoints. A queue whose URL no variable holds gets dead letters, which Lambda sends; a
    stream is read by Lambda too.
    """
    found: dict[str, list[Manifest]] = defaultdict(list)
    for function in functions:
        for statement in function.role.statements:
            service = str(statement["Action"][0]).partition(":")[0]
            if statement["Effect"] != "Allow" or service in NOT_CALLED:
                continue
            actions = [action for action in statement["Action"] if action not in permissions.READ_STREAM]
            resources = [arn for arn in statement["Resource"] if _called(function, arn)]
            if actions and resources:
                found[service].append(
                    {
                        "Action": actions,
                        "Condition": {"ArnEquals": {"aws:PrincipalArn": function.role.arn}},
                        "Effect": "Allow",
                        "Principal": {"AWS": "*"},
                        "Resource": resources,
                        "Sid": statement["Sid"] + "".join(word.title() for word in function.resource.split("-")),
                    }
                )
    return dict(sorted(found.items()))


def _called(function: Function, resource: str) -> bool:
    if resource == "*":
        return True
    _, _, service, region, account, name = resource.split(":", 5)
    if region not in ("", function.scope.region):
        return False
    return service != "sqs" or _url(region, account, name) in function.environment.values()


def _url(region: str, account: str, name: str) -> str:
    return f"https://sqs.{region}.amazonaws.com/{account}/{name}"
