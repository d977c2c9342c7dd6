"""What AWS takes as a name, kind by kind: length and characters. Source: each service's API reference."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from checks.findings import Finding
from checks.resource import Resource
from checks.world import World


class Name(NamedTuple):
    """The least and most characters of a name, and what it is made of; `allowed` says it in words."""

    least: int
    most: int
    pattern: re.Pattern[str]
    allowed: str


def _name(least: int, most: int, pattern: str, allowed: str) -> Name:
    return Name(least, most, re.compile(pattern), allowed)


_WORD = (r"[A-Za-z0-9_-]+", "letters, digits, _ and -")
_DOTTED = (r"[A-Za-z0-9_.-]+", "letters, digits, _, . and -")
_IAM = (r"[\w+=,.@-]+", "letters, digits and _+=,.@-")
_FIFO = (r"[A-Za-z0-9_-]+(\.fifo)?", "letters, digits, _ and -, with .fifo at the end of a FIFO one")

NAMES = {
    "athena.Workgroup": _name(1, 128, *_DOTTED),
    "cloudtrail.Trail": _name(3, 128, r"[A-Za-z0-9][A-Za-z0-9._-]*[A-Za-z0-9]", _DOTTED[1]),
    "cloudwatch.CompositeAlarm": _name(1, 255, r"[^\x00-\x1f]+", "any printable characters"),
    "cloudwatch.Dashboard": _name(1, 255, *_WORD),
    "cloudwatch.MetricAlarm": _name(1, 255, r"[^\x00-\x1f]+", "any printable characters"),
    "cloudwatchevents.Rule": _name(1, 64, *_DOTTED),
    "cloudwatchlogs.Group": _name(1, 512, r"[A-Za-z0-9_./#-]+", "letters, digits and _./#-"),
    "dynamodb.Table": _name(3, 255, *_DOTTED),
    "firehose.DeliveryStream": _name(1, 64, *_DOTTED),
    "glue.CatalogDatabase": _name(1, 255, r"[a-z0-9_-]+", "small letters, digits, _ and -"),
    "glue.CatalogTable": _name(1, 255, r"[a-z0-9_-]+", "small letters, digits, _ and -"),
    "iam.InstanceProfile": _name(1, 128, *_IAM),
    "iam.Policy": _name(1, 128, *_IAM),
    "iam.Role": _name(1, 64, *_IAM),
    "iam.RolePolicy": _name(1, 128, *_IAM),
    "kinesis.Stream": _name(1, 128, *_DOTTED),
    "kms.Alias": _name(
        7, 256, r"alias/(?!aws/)[A-Za-z0-9/_-]+", "alias/ with letters, digits, /, _ and -, not alias/aws/"
    ),
    "lambda.Alias": _name(1, 128, r"(?!\d+$)[A-Za-z0-9_-]+", "letters, digits, _ and -, not digits alone"),
    "lambda.Function": _name(1, 64, *_WORD),
    "lambda.LayerVersion": _name(1, 140, *_WORD),
    "lambda.Permission": _name(1, 100, *_WORD),
    "opensearch.Domain": _name(3, 28, r"[a-z][a-z0-9-]+", "small letters, digits and -, beginning with a letter"),
    "s3.Bucket": _name(
        3,
        63,
        r"(?!xn--|sthree-|amzn-s3-demo-)(?!.*(-s3alias|--ol-s3|\.mrap|--x-s3)$)(?!.*\.\.)(?!\d+\.\d+\.\d+\.\d+$)"
        r"[a-z0-9][a-z0-9.-]*[a-z0-9]",
        "small letters, digits, . and -, beginning and ending with a letter or digit",
    ),
    "scheduler.Schedule": _name(1, 64, *_DOTTED),
    "secretsmanager.Secret": _name(1, 512, r"[A-Za-z0-9/_+=.@-]+", "letters, digits and /_+=.@-"),
    "sfn.StateMachine": _name(1, 80, *_WORD),
    "sns.Topic": _name(1, 256, *_FIFO),
    "sqs.Queue": _name(1, 80, *_FIFO),
}


def check(world: World) -> Iterator[Finding]:
    """A name in AWS has a length and characters that AWS takes."""
    for kind, allowed in NAMES.items():
        for resource in world.each(kind):
            if resource.name:
                yield from _judge(resource, allowed)


def _judge(resource: Resource, allowed: Name) -> Iterator[Finding]:
    name, length = resource.name, len(resource.name)
    field = resource.facts.name_field
    path = f"spec.forProvider.{field}" if field else "metadata.annotations[crossplane.io/external-name]"
    if not allowed.least <= length <= allowed.most:
        message = f"{name}: {length} characters; {allowed.least} to {allowed.most} are allowed; change the name"
        yield resource.finding("limit.name-length", path, message)
    elif not allowed.pattern.fullmatch(name):
        yield resource.finding("limit.name-characters", path, f"{name}: only {allowed.allowed} are allowed")
