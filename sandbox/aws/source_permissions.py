"""What the execution role of a function needs for an event source mapping: to read the source, to report failures.

Asked when a mapping is made or changed, and again before each batch is read. Messages as the Lambda API gives them.
"""

from __future__ import annotations

from typing import Any

from ministack.services import lambda_svc

from sandbox.aws import iam
from sandbox.aws.hooks import Hook

HOOKS = (
    Hook("services.lambda_svc:_get_func_record_for_ref", "fb292b69", "event sources are checked"),
    Hook("services.lambda_svc:_functions", None, "event sources are checked"),
)

# AWS Lambda developer guide, "Permissions" of each event source.
READING = {
    "sqs": ("ReceiveMessage", "DeleteMessage", "GetQueueAttributes"),
    "dynamodb": ("GetRecords", "GetShardIterator", "DescribeStream", "ListStreams"),
    "kinesis": (
        "GetRecords",
        "GetShardIterator",
        "DescribeStream",
        "DescribeStreamSummary",
        "ListShards",
        "ListStreams",
    ),
}


def refusal(role: str, source: str) -> str | None:
    """Why a role may not read a source (ARN), or None if it may; unknown kinds are ministack's to refuse."""
    service = (source.split(":") + [""] * 3)[2]
    calls = READING.get(service, ())
    missing = [call for call in calls if not iam.role_allows(role, f"{service}:{call}", source, iam.region_of(source))]
    if not missing:
        return None
    if service == "sqs":
        return f"The provided execution role does not have permissions to call {missing[0]} on SQS"
    return (
        f"Cannot access stream {source}. Please ensure the role can perform the {', '.join(calls[:-1])}, and "
        f"{calls[-1]} Actions on your stream in IAM."
    )


def may_read(mapping: dict[str, Any]) -> bool:
    """Whether the role of a mapping's function may read its source now; says in the mapping if it may not."""
    arn = mapping["FunctionArn"]
    function = iam.in_scope(arn, lambda: lambda_svc._get_func_record_for_ref(arn)[0])
    if not function:
        return True  # nothing is read for it anyway
    reason = refusal(function["config"].get("Role", ""), mapping["EventSourceArn"])
    if reason:
        mapping["LastProcessingResult"] = f"PROBLEM: {reason}"
    return reason is None
