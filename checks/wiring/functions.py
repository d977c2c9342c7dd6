"""Functions run: with a role that their service may take on, with logs, and a queue that takes their dead letters.

Source: Lambda developer guide, "Execution role", "Log groups", "Dead-letter queues"; IAM user guide, service roles.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Iterator

from checks.findings import Finding
from checks.policies import Request, allows
from checks.resource import Resource
from checks.wiring.wires import Wires
from checks.world import World

# Kind, field that holds a role, the service that takes the role on.
SERVICE_ROLES = (
    ("apigateway.Account", "cloudwatchRoleArn", "apigateway"),
    ("cloudtrail.Trail", "cloudWatchLogsRoleArn", "cloudtrail"),
    ("cloudwatchevents.Rule", "roleArn", "events"),
    ("cloudwatchevents.Target", "roleArn", "events"),
    ("cloudwatchlogs.SubscriptionFilter", "roleArn", "logs"),
    ("configservice.ConfigurationRecorder", "roleArn", "config"),
    ("ec2.FlowLog", "iamRoleArn", "vpc-flow-logs"),
    ("firehose.DeliveryStream", "extendedS3Configuration.roleArn", "firehose"),
    ("firehose.DeliveryStream", "kinesisSourceConfiguration.roleArn", "firehose"),
    ("glue.Crawler", "role", "glue"),
    ("kinesisanalyticsv2.Application", "serviceExecutionRole", "kinesisanalytics"),
    ("lambda.Function", "role", "lambda"),
    ("s3.BucketReplicationConfiguration", "role", "s3"),
    ("sagemaker.Model", "executionRoleArn", "sagemaker"),
    ("scheduler.Schedule", "target.roleArn", "scheduler"),
    ("sfn.StateMachine", "roleArn", "states"),
)
_SEND = {"sqs.Queue": "sqs:SendMessage", "sns.Topic": "sns:Publish"}


def trust(wires: Wires) -> Iterator[Finding]:
    """The role of an object trusts the service that takes it on."""
    for kind, field, name in SERVICE_ROLES:
        service = f"{name}.amazonaws.com"
        for resource in wires.world.each(kind):
            role = wires.world.linked(resource, field, "iam.Role")
            if role is None:
                continue
            request = Request(service, "sts:AssumeRole", "", {"aws:SourceAccount": role.account})
            if not allows(role.text("assumeRolePolicy"), request):
                message = f"{role.name} does not trust {service}, which runs {resource.manifest.identity}"
                yield role.finding("wiring.trust", "assumeRolePolicy", message)


def logs(wires: Wires) -> Iterator[Finding]:
    """A function's log group is ours, not one that Lambda makes and nobody cleans, and the function may write to it."""
    for function in wires.world.each("lambda.Function"):
        group = wires.world.linked(function, "loggingConfig.logGroup", "cloudwatchlogs.Group")
        config = function.get("loggingConfig")
        if not isinstance(config, dict) or not {"logGroup", "logGroupRef"} & set(config):
            name = f"/aws/lambda/{function.name}"
            group = wires.world.named(function.environment, "cloudwatchlogs.Group", function.region, name)
            if group is None:
                message = f"{name}: no Group has this name, so Lambda would make one that keeps logs for ever; add it"
                yield function.finding("wiring.log-group", "loggingConfig", message)
        role = wires.world.linked(function, "role", "iam.Role")
        if group is None or role is None:
            continue
        stream = f"{group.arn}:log-stream:x"
        made = any(
            wires.grants.role_may(role, "logs:CreateLogStream", arn) for arn in (stream, group.arn, f"{group.arn}:*")
        )
        if not made or not wires.grants.role_may(role, "logs:PutLogEvents", stream):
            message = f"{role.name} may not logs:CreateLogStream and logs:PutLogEvents on {group.arn}:*; grant both"
            yield function.finding("wiring.log-permission", "role", message)


def retention(wires: Wires) -> Iterator[Finding]:
    """Logs do not pile up: every log group says how long it keeps them."""
    for group in wires.world.each("cloudwatchlogs.Group"):
        if not group.get("retentionInDays"):
            message = "missing, so logs are kept for ever; set the days"
            yield group.finding("wiring.log-retention", "retentionInDays", message)


def dead_letters(wires: Wires) -> Iterator[Finding]:
    """What failed events are sent to takes them: in the same region, the role may send, the queue does not refuse."""
    for function, path, target in letter_boxes(wires.world):
        role = wires.world.linked(function, "role", "iam.Role")
        action = _SEND.get(target.kind)
        if target.region != function.region:
            message = f"{target.arn}: lies in {target.region}; {function.region}, the function's region, is allowed"
            yield function.finding("wiring.dead-letter-region", path, message)
        if role is None or action is None:
            continue
        if not wires.grants.role_may(role, action, target.arn):
            message = f"{role.name} may not {action} on {target.arn}; grant it"
            yield function.finding("wiring.dead-letter-permission", path, message)
        if wires.grants.resource_denies(target, role, action):
            message = f"the policy of {target.name} denies {action} to {role.name}, whose failed events go there"
            yield target.finding("wiring.dead-letter-denied", "", message)


def letter_boxes(world: World) -> Iterator[tuple[Resource, str, Resource]]:
    """Each function with the field and the queue or topic that its role sends failed events to."""
    for function in world.each("lambda.Function"):
        yield from _boxes(world, function, function, "deadLetterConfig.targetArn")
    for config in world.each("lambda.FunctionEventInvokeConfig", "lambda.EventSourceMapping"):
        owner = world.linked(config, "functionName", "lambda.Function")
        fields = ("destinationArn",) if config.kind == "lambda.EventSourceMapping" else ("destination",)
        for outcome in ("onFailure", "onSuccess"):
            if owner:
                yield from _boxes(world, config, owner, f"destinationConfig.{outcome}.{fields[0]}")


def _boxes(world: World, holder: Resource, function: Resource, path: str) -> Iterator[tuple[Resource, str, Resource]]:
    for kind in _SEND:
        target = world.linked(holder, path, kind)
        if target:
            yield function, path, target


def code(wires: Wires) -> Iterator[Finding]:
    """A function's code is in Git, under a key made of its content: under an old key new code is never noticed."""
    objects: dict[tuple[Resource, str], Resource] = {}
    for found in wires.world.each("s3.Object"):
        bucket = wires.world.linked(found, "bucket", "s3.Bucket")
        if bucket:
            objects[bucket, found.text("key")] = found
    for function in wires.world.each("lambda.Function"):
        bucket, key = wires.world.linked(function, "s3Bucket", "s3.Bucket"), function.text("s3Key")
        if bucket is None:
            continue
        held = objects.get((bucket, key))
        if held is None:
            message = f"{key}: no Object in {bucket.name} has this key"
            yield function.finding("wiring.code-object", "s3Key", message)
        elif (digest := _digest(held)) and digest not in key:
            message = f"{key}: does not hold the SHA-256 of the content, {digest}; new code would not be noticed"
            yield held.finding("wiring.code-key", "key", message)


def _digest(found: Resource) -> str:
    try:
        content = base64.b64decode(found.text("contentBase64"), validate=True)
    except binascii.Error:
        return ""
    return hashlib.sha256(content).hexdigest() if content else ""


RULES = (trust, logs, retention, dead_letters, code)
