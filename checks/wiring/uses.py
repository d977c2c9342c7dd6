"""Functions may do what they are set up for, and no more: use what their variables name, write traces that are on.

Source: Lambda developer guide, "Execution role" and "Visualize Lambda function invocations using AWS X-Ray".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks import arns
from checks.findings import Finding
from checks.leaves import items
from checks.policies import statements
from checks.references.names import VARIABLES
from checks.resource import Resource
from checks.wiring.wires import Wires
from checks.world import QUEUE_URL

ELSEWHERE = "OTHER_"
"""What the names of variables begin with that name an object in the other region."""
_TRACES = ("xray:PutTelemetryRecords", "xray:PutTraceSegments")
# Actions that have resources to name. Source: service authorization reference.
_NAMED = re.compile(
    r"\*$|(dynamodb|kinesis|lambda|s3|sns|sqs|states):(?!List|Describe|GetAccount)|logs:(\*|CreateLogStream|PutLogEvents)"
    r"|glue:(\*|(Batch)?(Create|Delete|Get|Update)(Database|Partition|Table)s?$)"
)


def variables(wires: Wires) -> Iterator[Finding]:
    """A function's role may do something with the table, queue, bucket, topic or stream that a variable names."""
    for function in wires.world.each("lambda.Function"):
        role, found = wires.world.linked(function, "role", "iam.Role"), function.get("environment.variables")
        for key, value in found.items() if isinstance(found, dict) and role else ():
            kind = _kind(key, value) if isinstance(value, str) else ""
            target = wires.world.literal(function, kind, value) if kind else None
            held = target.arns if target else []
            here = not key.startswith(ELSEWHERE)  # of a table in two regions, the end that is meant
            arn = next((one for one in held if (f":{function.region}:" in one) == here), next(iter(held), ""))
            if role and arn and not _may_use(wires, role, arn):
                message = f"{role.name} may do nothing with {arn}; grant what the function does there"
                path = f"environment.variables.{key}"
                yield function.finding("wiring.variable-permission", path, f"{value}: {message}, or name another")


def _kind(key: str, value: str) -> str:
    if QUEUE_URL.fullmatch(value):
        return "sqs.Queue"
    return next((kind for end, kind in VARIABLES.items() if key == end or key.endswith(f"_{end}")), "")


def _may_use(wires: Wires, role: Resource, arn: str) -> bool:
    """Whether some statement allows the role some action on the object or, as in a bucket, in it."""
    service = arn.split(":")[2]
    for document in wires.grants.roles[role]:
        for statement in statements(document):
            served = [str(one).partition(":")[0].lower() for one in items(statement.get("Action"))]
            if statement.get("Effect") != "Allow" or ("Action" in statement and not {service, "*"} & set(served)):
                continue
            held = [str(one) for one in items(statement.get("Resource"))]
            # Who reads a table's stream does not use the table.
            inside = [one for one in held if one.startswith(f"{arn}/") and "/stream/" not in one]
            if "NotResource" in statement or inside or any(arns.matches(one, arn) for one in held):
                return True
    return role in wires.grants.opaque


def traces(wires: Wires) -> Iterator[Finding]:
    """A function whose traces are switched on may write them: otherwise there are none, and nobody is told."""
    for function in wires.world.each("lambda.Function"):
        role = wires.world.linked(function, "role", "iam.Role")
        if role is None or function.get("tracingConfig.mode") != "Active":
            continue
        lacking = [action for action in _TRACES if not wires.grants.role_may(role, action, "*")]
        if lacking:
            message = f"Active, and {role.name} may not {' and '.join(lacking)} on *; grant it"
            yield function.finding("wiring.trace-permission", "tracingConfig.mode", message)


def anything(wires: Wires) -> Iterator[Finding]:
    """The role of a function or a crawler names the tables, queues, topics, buckets, functions and logs it acts on."""
    for role in dict.fromkeys(
        wires.world.linked(one, "role", "iam.Role") for one in wires.world.each("lambda.Function", "glue.Crawler")
    ):
        for document in wires.grants.roles[role] if role else ():
            for statement in statements(document):
                wide = statement.get("Effect") == "Allow" and "*" in items(statement.get("Resource"))
                if role and wide and not statement.get("Condition"):
                    for action in map(str, items(statement.get("Action"))):
                        if _NAMED.match(action):
                            message = f"{role.name} may {action} on everything; name the objects that it acts on"
                            yield role.finding("wiring.any-resource", "", message)


RULES = (variables, traces, anything)
