"""What guards the rest: keys of logs, logs of access, the trail's bucket, values of secrets, and whom roles trust.

Rules: guard.log-key, guard.unlogged-bucket, guard.log-target, guard.trail-bucket, guard.secret-value, guard.open-trust.
Source: CloudWatch Logs user guide, "Encrypt log data in CloudWatch Logs using AWS KMS"; S3 user guide, "Enabling Amazon
S3 server access logging"; CloudTrail user guide, "Amazon S3 bucket policy for CloudTrail"; IAM user guide, "Configuring
MFA-protected API access".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from checks.findings import Finding
from checks.leaves import items, objects
from checks.manifests import Manifest
from checks.policies import Request, allows, denies, statements
from checks.resource import Resource, finding
from checks.wiring.watched import taking
from checks.wiring.wires import Wires
from checks.world import World

_KEEPS = (("cloudtrail.Trail", "s3BucketName"), ("configservice.DeliveryChannel", "s3BucketName"))
"""Who writes records of the account into a bucket."""
_SECRET_FIELDS = re.compile(r"(?i)^(secret_?string|secret_?binary|secret_?access_?key|password|api_?key|auth_?token)$")
_SECRET_TEXT = re.compile(r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|-----BEGIN [A-Z ]*PRIVATE KEY-----")
_SECRET_WORDS = ("AKIA", "ASIA", "PRIVATE KEY")  # one of them is in each such text, and is found much sooner
_OWNER = {"s3:x-amz-acl": "bucket-owner-full-control"}


def check(manifests: Sequence[Manifest]) -> list[Finding]:
    """All rules over all objects."""
    wires = Wires.of(manifests)
    return [found for rule in RULES for found in rule(wires)]


def log_keys(wires: Wires) -> Iterator[Finding]:
    """Every log group is encrypted under a key of ours, which CloudWatch Logs may use for it."""
    for group in wires.world.each("cloudwatchlogs.Group"):
        key = wires.world.linked(group, "kmsKeyId", "kms.Key")
        if key is None:
            if not isinstance(group.get("kmsKeyId"), str):
                message = "missing, and the logs lie under a key that nobody here controls; name a key"
                yield group.finding("guard.log-key", "kmsKeyId", message)
            continue
        service, context = f"logs.{group.region}.amazonaws.com", {"kms:EncryptionContext:aws:logs:arn": group.arn}
        needed = ("kms:Decrypt", "kms:GenerateDataKey")
        if not all(wires.grants.resource_allows(key, service, action, context) for action in needed):
            message = f"the policy of {key.manifest.name} does not let {service} encrypt {group.name}; grant it"
            yield group.finding("guard.log-key", "kmsKeyId", message)


def unlogged(wires: Wires) -> Iterator[Finding]:
    """Requests to a bucket that takes data in are logged; not those to a bucket that holds such logs."""
    world = wires.world
    logged, targets = _logging(world)
    keeping = {world.linked(one, field, "s3.Bucket") for kind, field in _KEEPS for one in world.each(kind)}
    wanted = taking(wires) | {bucket for bucket in keeping if bucket}
    for bucket in (one for one in world.each("s3.Bucket") if one in wanted - logged - targets):
        message = f"nobody can tell who read or wrote {bucket.name}: no BucketLogging is on it; add one"
        yield bucket.finding("guard.unlogged-bucket", "", message)


def log_targets(wires: Wires) -> Iterator[Finding]:
    """A bucket that requests are logged into lets S3 write there, and is not logged into itself."""
    for logging in wires.world.each("s3.BucketLogging"):
        source = wires.world.linked(logging, "bucket", "s3.Bucket")
        target = wires.world.linked(logging, "targetBucket", "s3.Bucket")
        if source is None or target is None:
            continue
        if source is target:
            message = f"{target.name} is logged into itself, each log making another; name another bucket"
            yield logging.finding("guard.log-target", "targetBucket", message)
        place = f"{target.arn}/{logging.text('targetPrefix')}x"
        context = {"aws:SourceArn": source.arn, "aws:SourceAccount": source.account}
        request = Request("logging.s3.amazonaws.com", "s3:PutObject", place, context)
        if not _may(wires, target, request):
            message = f"the policy of {target.name} does not let logging.s3.amazonaws.com write {place}; grant it"
            yield logging.finding("guard.log-target", "targetBucket", message)


def trail_buckets(wires: Wires) -> Iterator[Finding]:
    """A trail may check its bucket and write there, and no other trail may: CreateTrail refuses less."""
    for trail in wires.world.each("cloudtrail.Trail"):
        bucket = wires.world.linked(trail, "s3BucketName", "s3.Bucket")
        if bucket is None:
            continue
        files = "/".join(
            part for part in (bucket.arn, trail.text("s3KeyPrefix"), "AWSLogs", trail.account, "x") if part
        )
        for action, place in (("s3:GetBucketAcl", bucket.arn), ("s3:PutObject", files)):
            asked = Request("cloudtrail.amazonaws.com", action, place, {"aws:SourceArn": trail.arn, **_OWNER})
            if not _may(wires, bucket, asked):
                message = f"the policy of {bucket.name} does not let {trail.name} {action} on {place}; grant it"
                yield trail.finding("guard.trail-bucket", "s3BucketName", message)
            elif _may(wires, bucket, asked._replace(context={"aws:SourceArn": f"{trail.arn}-of-others", **_OWNER})):
                message = f"the policy of {bucket.name} lets any trail {action}; allow aws:SourceArn {trail.arn} only"
                yield trail.finding("guard.trail-bucket", "s3BucketName", message)


def secret_values(wires: Wires) -> Iterator[Finding]:
    """No value of a secret lies in Git: neither a Secret, nor a field that would hold one, nor a key as such."""
    for manifest in wires.world.manifests:
        if (manifest.group, manifest.kind) == ("", "Secret"):
            message = "a Secret in Git is none; put it into the cluster by other means, and refer to it"
            yield finding(manifest, "guard.secret-value", "", message)
            continue
        for path, name, value in _named(manifest.data.get("spec"), "spec"):
            if _SECRET_FIELDS.match(name) or _is_secret(value):
                message = "holds a secret's value, and Git keeps it for ever; refer to a Secret of the cluster"
                yield finding(manifest, "guard.secret-value", path, message)


def open_trust(wires: Wires) -> Iterator[Finding]:
    """Whoever takes a role on is named; people and other accounts do it on a condition, such as a second factor."""
    for role in wires.world.each("iam.Role"):
        for statement in statements(role.text("assumeRolePolicy")):
            named = statement.get("Principal")
            trusted = items(named.get("AWS")) if isinstance(named, dict) else items(named)
            if statement.get("Effect") != "Allow" or not trusted:
                continue
            if "*" in trusted:
                message = "* may take the role on; name who does"
                yield role.finding("guard.open-trust", "assumeRolePolicy", message)
            elif not statement.get("Condition"):
                message = f"{trusted[0]} takes the role on without a condition; ask for a second factor"
                yield role.finding("guard.open-trust", "assumeRolePolicy", message)


def _logging(world: World) -> tuple[set[Resource], set[Resource]]:
    """The buckets that are logged, and those that they are logged into."""
    found = list(world.each("s3.BucketLogging"))
    sources = {world.linked(one, "bucket", "s3.Bucket") for one in found}
    targets = {world.linked(one, "targetBucket", "s3.Bucket") for one in found}
    return {one for one in sources if one}, {one for one in targets if one}


def _may(wires: Wires, bucket: Resource, request: Request) -> bool:
    documents = wires.grants.resources[bucket]
    allowed = any(allows(document, request) for document in documents)
    return allowed and not any(denies(document, request) for document in documents)


def _is_secret(text: str) -> bool:
    return any(word in text for word in _SECRET_WORDS) and _SECRET_TEXT.search(text) is not None


def _named(value: Any, path: str) -> Iterator[tuple[str, str, str]]:
    """Every string with its path and the name of its field; of a pair of `name` and `value`, the name."""
    if isinstance(value, dict):
        for key, item in value.items():
            if isinstance(item, str):
                told = value.get("name") if key == "value" else key
                yield f"{path}.{key}", str(told), item
            else:
                yield from _named(item, f"{path}.{key}")
    elif isinstance(value, list):
        for index, item in enumerate(objects(value)):
            yield from _named(item, f"{path}[{index}]")


RULES = (log_keys, unlogged, log_targets, trail_buckets, secret_values, open_trust)
