"""Limits that several fields or objects share: totals, windows, sizes of whole objects."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from checks.findings import Finding
from checks.leaves import items, objects
from checks.limits.measures import document, number
from checks.resource import Resource, finding
from checks.world import World

_TAG = re.compile(r"[\w\s.:/=+@-]*")
# Lambda developer guide, "Defined runtime environment variables": reserved keys.
_RESERVED = re.compile(
    r"_HANDLER|_X_AMZN_TRACE_ID|AWS_(DEFAULT_)?REGION|AWS_EXECUTION_ENV|LAMBDA_TASK_ROOT|LAMBDA_RUNTIME_DIR"
    r"|AWS_LAMBDA_(FUNCTION_(NAME|MEMORY_SIZE|VERSION)|INITIALIZATION_TYPE|LOG_(GROUP|STREAM)_NAME|RUNTIME_API)"
    r"|AWS_(ACCESS_KEY(_ID)?|SECRET_ACCESS_KEY|SESSION_TOKEN)"
)
# CloudWatch Logs API, PutRetentionPolicy.
_RETENTIONS = {0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288,
               3653}  # fmt: skip
# Lambda developer guide, "Lambda runtimes": the supported ones.
_RUNTIMES = {"python3.11", "python3.12", "python3.13", "python3.14", "nodejs22.x", "nodejs24.x", "java17", "java21",
             "java25", "dotnet8", "dotnet10", "ruby3.3", "ruby3.4", "provided.al2023"}  # fmt: skip
_BUILT = re.compile(r"-(python3\d+)-(arm64|x86_64):\d+$")
_NOTIFICATIONS = ("lambdaFunction", "queue", "topic")


def inline_policies(world: World) -> Iterator[Finding]:
    """All inline policies of a role together hold at most 10,240 characters (IAM quotas)."""
    totals: dict[Resource, list[tuple[int, Resource]]] = defaultdict(list)
    for policy in world.each("iam.RolePolicy"):
        role = world.linked(policy, "role", "iam.Role")
        if role:
            totals[role].append((document(policy.get("policy")) or 0, policy))
    for role, sizes in totals.items():
        total = sum(size for size, _ in sizes)
        if total > 10240 and len(sizes) > 1:
            message = (
                f"{role.name}: {len(sizes)} inline policies with {total} characters; 10240 are allowed for all "
                "of a role; move some into a managed policy"
            )
            yield sizes[-1][1].finding("limit.inline-policies", "policy", message)


def batches(world: World) -> Iterator[Finding]:
    """A mapping of a queue gathers more than 10 messages only in a window of a second or more (Lambda API)."""
    for mapping in world.each("lambda.EventSourceMapping"):
        size, window = (number(mapping.get(name)) or 0 for name in ("batchSize", "maximumBatchingWindowInSeconds"))
        if ":sqs:" in mapping.text("eventSourceArn") and size > 10 and window < 1:
            message = f"{size} messages without a window; at most 10 are allowed; set maximumBatchingWindowInSeconds"
            yield mapping.finding("limit.queue-batch", "batchSize", message)


def reserved_concurrency(world: World) -> Iterator[Finding]:
    """Functions of one region reserve at most 900 of the account's default 1,000 concurrent executions (Lambda)."""
    totals: dict[tuple[str, str], list[Resource]] = defaultdict(list)
    for function in world.each("lambda.Function"):
        if (number(function.get("reservedConcurrentExecutions")) or 0) > 0:
            totals[function.account, function.region].append(function)
    for (_, region), functions in totals.items():
        total = sum(int(function.get("reservedConcurrentExecutions")) for function in functions)
        if total > 900:
            message = f"{total} reserved in {region} by {len(functions)} functions; 900 of 1000 are allowed"
            yield functions[-1].finding("limit.reserved-concurrency", "reservedConcurrentExecutions", message)


def reserved_variables(world: World) -> Iterator[Finding]:
    """No variable has a name that Lambda keeps for itself."""
    for function in world.each("lambda.Function"):
        variables = function.get("environment.variables")
        for name in variables if isinstance(variables, dict) else ():
            if _RESERVED.fullmatch(name):
                message = f"{name}: Lambda sets this variable itself and refuses it here; take another name"
                yield function.finding("limit.reserved-variable", f"environment.variables.{name}", message)


def runtimes(world: World) -> Iterator[Finding]:
    """A function runs on a runtime that AWS still supports."""
    for function in world.each("lambda.Function"):
        runtime = function.get("runtime")
        if isinstance(runtime, str) and runtime not in _RUNTIMES:
            message = f"{runtime}: unknown or deprecated; {', '.join(sorted(_RUNTIMES))} are allowed"
            yield function.finding("limit.runtime", "runtime", message)


def layers(world: World) -> Iterator[Finding]:
    """A layer whose name tells what it is built for is built for the function: nothing in it can be imported otherwise.

    So are the layers of Powertools for AWS Lambda named (its documentation, "Lambda layer").
    """
    for function in world.each("lambda.Function"):
        architecture = next(iter(items(function.get("architectures"))), "x86_64")
        for index, layer in enumerate(items(function.get("layers"))):
            built = _BUILT.search(str(layer))
            wanted = (function.text("runtime").replace(".", ""), str(architecture))
            if built and built.groups() != wanted:
                message = f"{layer}: built for {built[1]} and {built[2]}; {' and '.join(wanted)} are allowed"
                yield function.finding("limit.layer", f"layers[{index}]", f"{message}; name the layer built for them")


def visibility(world: World) -> Iterator[Finding]:
    """A queue hides a message for at least as long as the function that works on it may take (Lambda with SQS)."""
    for mapping in world.each("lambda.EventSourceMapping"):
        queue = world.linked(mapping, "eventSourceArn", "sqs.Queue")
        function = world.linked(mapping, "functionName", "lambda.Function")
        if queue is None or function is None:
            continue
        hidden = number(queue.get("visibilityTimeoutSeconds"))
        hidden, timeout = 30 if hidden is None else hidden, number(function.get("timeout")) or 3
        if hidden < timeout:
            message = f"{hidden} s is shorter than {function.name}'s timeout of {timeout} s; at least that is allowed"
            yield queue.finding("limit.visibility", "visibilityTimeoutSeconds", message)


def notifications(world: World) -> Iterator[Finding]:
    """A bucket has at most 100 notification configurations (S3 user guide)."""
    for bucket in world.each("s3.BucketNotification"):
        total = sum(len(objects(bucket.get(field))) for field in _NOTIFICATIONS)
        if total > 100:
            message = f"{total} notification configurations; 100 are allowed; use fewer prefixes or suffixes"
            yield bucket.finding("limit.notifications", "", message)


def retention(world: World) -> Iterator[Finding]:
    """A log group keeps its events for one of the times that CloudWatch Logs offers."""
    for group in world.each("cloudwatchlogs.Group"):
        days = number(group.get("retentionInDays"))
        if days is not None and days not in _RETENTIONS:
            near = min(_RETENTIONS, key=lambda allowed: abs(allowed - days))
            message = f"{days} days; CloudWatch Logs offers fixed times only; {near} is the nearest"
            yield group.finding("limit.retention", "retentionInDays", message)


def lifecycle(world: World) -> Iterator[Finding]:
    """Objects age in one direction: 30 days before infrequent access, later classes later, expiry last (S3)."""
    for configuration in world.each("s3.BucketLifecycleConfiguration"):
        for index, rule in enumerate(objects(configuration.get("rule"))):
            steps = objects(rule.get("transition"))
            days = [found for step in steps if (found := number(step.get("days"))) is not None]
            early = [s for s in steps if s.get("storageClass") in ("STANDARD_IA", "ONEZONE_IA")
                     and (number(s.get("days")) or 0) < 30]  # fmt: skip
            if early:
                message = f"{early[0].get('storageClass')} after {early[0].get('days')} days; 30 or more is allowed"
                yield configuration.finding("limit.lifecycle", f"rule[{index}].transition", message)
            ends = [found for one in objects(rule.get("expiration")) if (found := number(one.get("days"))) is not None]
            if days and ends and ends[0] <= max(days):
                message = f"expires after {ends[0]} days, not later than the last transition after {max(days)}"
                yield configuration.finding("limit.lifecycle", f"rule[{index}].expiration", message)


def tags(world: World) -> Iterator[Finding]:
    """At most 50 tags, three of which the provider adds; keys of 128 and values of 256 characters (AWS tagging)."""
    for resource in world.resources:
        found = resource.fields.get("tags")
        if isinstance(found, dict):
            yield from _tags(resource, found)


def _tags(resource: Resource, found: dict[str, Any]) -> Iterator[Finding]:
    most = 10 if resource.kind == "s3.Object" else 47
    if len(found) > most:
        message = f"{len(found)} tags; {most} are allowed beside those that the provider adds"
        yield resource.finding("limit.tags", "tags", message)
    for key, value in found.items():
        text = str(value)
        if not 1 <= len(key) <= 128 or len(text) > 256:
            message = f"{key}: {len(key)} and {len(text)} characters; 128 for a key and 256 for a value are allowed"
            yield resource.finding("limit.tag-length", f"tags.{key}", message)
        elif key.lower().startswith("aws:") or not _TAG.fullmatch(key) or not _TAG.fullmatch(text):
            message = f"{key}={text}: letters, digits, spaces and .:/=+@_- are allowed, and no key beginning with aws:"
            yield resource.finding("limit.tag-characters", f"tags.{key}", message)


def kubernetes(world: World) -> Iterator[Finding]:
    """An object fits into etcd (1.5 MiB), its content twice, since status repeats it; annotations fit into 256 KiB."""
    for manifest in world:
        spec = manifest.data.get("spec")
        held = spec.get("forProvider") if isinstance(spec, dict) else None
        content = str(held.get("contentBase64") or held.get("content") or "") if isinstance(held, dict) else ""
        rough = len(content) * 2 + 65536
        size = rough if content else 0
        if not content and _may_be_big(manifest.data):
            size = len(json.dumps(manifest.data, default=str))
        if size > 1572864:
            message = f"about {size} bytes; an API server takes 1572864; publish the content instead"
            yield finding(manifest, "limit.object-size", "spec.forProvider" if content else "", message)
        annotated = sum(len(str(key)) + len(str(value)) for key, value in manifest.annotations.items())
        if annotated > 262144:
            message = f"{annotated} bytes of annotations; 262144 are allowed"
            yield finding(manifest, "limit.annotations", "metadata.annotations", message)


def _may_be_big(data: Any) -> bool:
    """Whether some text of the object is long: only then its size is worth computing."""
    stack = [data]
    while stack:
        item = stack.pop()
        if isinstance(item, str) and len(item) > 50000:
            return True
        if isinstance(item, dict):
            stack.extend(item.values())
        elif isinstance(item, list):
            if len(item) > 1000:
                return True
            stack.extend(item)
    return False


RULES = (
    inline_policies,
    batches,
    layers,
    reserved_concurrency,
    reserved_variables,
    runtimes,
    visibility,
    notifications,
    retention,
    lifecycle,
    tags,
    kubernetes,
)
