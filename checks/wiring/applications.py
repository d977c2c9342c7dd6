"""Flink applications run: their code is one that their runtime takes, their role may do what they are told to do.

Source: Managed Service for Apache Flink API reference, "CodeContent", "CheckpointConfiguration" and its like; developer
guide, "Create your application" and "Create and run the application" (its permissions policy); Apache Flink's
connectors for Kinesis (the calls of KinesisStreamProxy) and files.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from checks.findings import Finding
from checks.leaves import objects
from checks.resource import Resource
from checks.wiring.surplus import excess, takers
from checks.wiring.wires import Wires
from checks.world import World

KIND = "kinesisanalyticsv2.Application"
RUN_OPTIONS = "kinesis.analytics.flink.run.options"
_CODE = "applicationConfiguration.applicationCodeConfiguration"
_LOCATION = f"{_CODE}.codeContent.s3ContentLocation"
_GROUPS = "applicationConfiguration.environmentProperties"
_RUNNING = "applicationConfiguration.flinkApplicationConfiguration"
_EFO = "source.reader.type"
_CONSUMER = "source.efo.consumer.name"
_REGISTER = (
    "kinesis:DeregisterStreamConsumer",
    "kinesis:DescribeStreamConsumer",
    "kinesis:DescribeStreamSummary",
    "kinesis:ListShards",
    "kinesis:RegisterStreamConsumer",
)
_SUBSCRIBE = ("kinesis:DeregisterStreamConsumer", "kinesis:DescribeStreamConsumer", "kinesis:SubscribeToShard")
_POLL = ("kinesis:DescribeStreamSummary", "kinesis:GetRecords", "kinesis:GetShardIterator", "kinesis:ListShards")
_FILES = ("s3:AbortMultipartUpload", "s3:DeleteObject", "s3:GetObject", "s3:ListMultipartUploadParts", "s3:PutObject")
_PLACE = re.compile(r"s3a?://([a-z0-9.-]+)/(.*)")
_PARTS = ("checkpointConfiguration", "monitoringConfiguration", "parallelismConfiguration")


class Need(NamedTuple):
    """An action on an ARN, and the place in the application that asks for it."""

    action: str
    resource: str
    path: str


def code(wires: Wires) -> Iterator[Finding]:
    """Flink runs archives: SQL text belongs to the runtime SQL-1_0, and AWS refuses either with the other."""
    for application in wires.world.each(KIND):
        flink = application.text("runtimeEnvironment").startswith("FLINK-")
        text = application.get(f"{_CODE}.codeContent.textContent")
        location = application.get(_LOCATION)
        kind = application.text(f"{_CODE}.codeContentType")
        if flink and (text is not None or kind == "PLAINTEXT"):
            message = "text, which no Flink runtime takes; a zip in S3 is allowed; name one in s3ContentLocation"
            yield application.finding("wiring.application-code", f"{_CODE}.codeContent", message)
        elif flink and not isinstance(location, dict):
            message = "missing; a bucket and the key of a zip are allowed; set them"
            yield application.finding("wiring.application-code", _LOCATION, message)
        if flink and application.get("applicationConfiguration.sqlApplicationConfiguration") is not None:
            message = "belongs to the runtime SQL-1_0; a Flink job makes its own tables; take it out"
            path = "applicationConfiguration.sqlApplicationConfiguration"
            yield application.finding("wiring.application-code", path, message)


def overruled(wires: Wires) -> Iterator[Finding]:
    """What stands beside DEFAULT is not what runs: AWS takes its own values and says nothing."""
    for application in wires.world.each(KIND):
        for part in _PARTS:
            found = application.get(f"{_RUNNING}.{part}")
            if isinstance(found, dict) and len(found) > 1 and found.get("configurationType") != "CUSTOM":
                given = found.get("configurationType") or "missing"
                message = f"{given}: AWS overrules every value beside it; CUSTOM is allowed; write it"
                yield application.finding("wiring.application-default", f"{_RUNNING}.{part}", message)


def permissions(wires: Wires) -> Iterator[Finding]:
    """The role of an application may read its code, write its log, and do what the properties tell the job to do."""
    for application in wires.world.each(KIND):
        role = wires.world.linked(application, "serviceExecutionRole", "iam.Role")
        lacking: dict[tuple[str, str], list[str]] = defaultdict(list)
        for need in needs(wires.world, application) if role else ():
            if role and not wires.grants.role_may(role, need.action, need.resource):
                lacking[need.path, need.resource].append(need.action)
        for (path, resource), actions in lacking.items():
            message = f"{role.name if role else ''} may not {', '.join(actions)} on {resource}; grant it"
            yield application.finding("wiring.application-permission", path, message)


def surplus(wires: Wires) -> Iterator[Finding]:
    """A role that only applications have may do nothing that none of them needs."""
    for role, users in takers(wires.world).items():
        if {user.kind for user in users} == {KIND}:
            wanted = {(need.action, need.resource) for user in users for need in needs(wires.world, user, every=True)}
            for what in excess(wires, role, wanted, frozenset()):
                message = f"{role.name}: {what} is allowed, and no application needs it; take it out"
                yield role.finding("wiring.application-surplus", "", message)


def readers(wires: Wires) -> Iterator[Finding]:
    """A stream that others read is read with a share of one's own: the connector polls without a pause."""
    others = {
        source
        for kind, field in (
            ("lambda.EventSourceMapping", "eventSourceArn"),
            ("firehose.DeliveryStream", "kinesisSourceConfiguration.kinesisStreamArn"),
        )
        for one in wires.world.each(kind)
        if (source := wires.world.linked(one, field, "kinesis.Stream"))
    }
    for application in wires.world.each(KIND):
        for index, group in enumerate(objects(application.get(f"{_GROUPS}.propertyGroup"))):
            values = group.get("propertyMap")
            for value in values.values() if isinstance(values, dict) and values.get(_EFO) != "EFO" else ():
                if wires.world.by_arn(application.environment, str(value)) in others:
                    message = f"missing: others read {value} too, and five reads a second are all that poll; write EFO"
                    path = f"{_GROUPS}.propertyGroup[{index}].propertyMap.{_EFO}"
                    yield application.finding("wiring.application-reader", path, message)


def needs(world: World, application: Resource, *, every: bool = False) -> Iterator[Need]:
    """What its role needs, as far as dist/ says; `every` adds what it may have and works without."""
    bucket = world.linked(application, f"{_LOCATION}.bucketArn", "s3.Bucket")
    if bucket:
        place = f"{bucket.arn}/{application.text(f'{_LOCATION}.fileKey')}"
        for action in ("s3:GetObject", *(["s3:GetObjectVersion"] if every else [])):
            yield Need(action, place, _LOCATION)
    stream = world.linked(application, "cloudwatchLoggingOptions.logStreamArn", "cloudwatchlogs.Stream")
    group = world.linked(stream, "logGroupName", "cloudwatchlogs.Group") if stream else None
    if stream and group:
        path = "cloudwatchLoggingOptions"
        yield Need("logs:PutLogEvents", f"{group.arn}:log-stream:{stream.text('name')}", path)
        # IAM is asked about the group with the name of no stream behind it.
        yield Need(
            "logs:DescribeLogStreams", f"{group.arn}:log-stream:*" if every else f"{group.arn}:log-stream:", path
        )
        yield Need("logs:DescribeLogGroups", "*", path)
    for index, group_of in enumerate(objects(application.get(f"{_GROUPS}.propertyGroup"))):
        values = group_of.get("propertyMap")
        for name, value in values.items() if isinstance(values, dict) else ():
            path = f"{_GROUPS}.propertyGroup[{index}].propertyMap.{name}"
            target = world.by_arn(application.environment, str(value))
            if isinstance(values, dict) and target and target.kind == "kinesis.Stream":
                yield from _of_stream(str(value), values, path)
            yield from _of_property(world, application, path, value)


def _of_stream(stream: str, values: dict[str, object], path: str) -> Iterator[Need]:
    if values.get(_EFO) != "EFO":
        yield from (Need(action, stream, path) for action in _POLL)
        return
    yield from (Need(action, stream, path) for action in _REGISTER)
    name = f"{stream}/consumer/{values.get(_CONSUMER)}"
    yield from (Need(action, one, path) for one in (name, f"{name}:*") for action in _SUBSCRIBE)


def _of_property(world: World, application: Resource, path: str, value: object) -> Iterator[Need]:
    text = str(value)
    if found := _PLACE.fullmatch(text):
        bucket = world.named(application.environment, "s3.Bucket", application.region, found[1])
        if bucket:
            yield from (Need(action, f"{bucket.arn}/{found[2]}*", path) for action in _FILES)
            yield Need("s3:ListBucket", bucket.arn, path)


RULES = (code, overruled, permissions, surplus, readers)
