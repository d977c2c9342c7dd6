"""Delivery streams and crawlers: what AWS refuses of them, and what their roles need and no more.

Source: Firehose developer guide, "Convert input data format" and "Controlling access with Amazon Data Firehose";
Firehose API reference, BufferingHints; its answer to processors without dynamic partitioning, which aws/aws-cdk#35903
quotes; Glue developer guide, "Time-based schedules for jobs and crawlers" and "Crawler prerequisites".
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import NamedTuple

from checks import schedules
from checks.findings import Finding, shown
from checks.leaves import items, objects
from checks.limits.measures import number
from checks.policies import Request, allows, statements
from checks.resource import Resource
from checks.wiring.surplus import excess
from checks.wiring.wires import Wires

_S3 = "extendedS3Configuration"
_CONVERSION = f"{_S3}.dataFormatConversionConfiguration"
_SCHEMA = f"{_CONVERSION}.schemaConfiguration"
_PARTS = ("schemaConfiguration", "inputFormatConfiguration", "outputFormatConfiguration")
_LEAST_MB = 64
_PARTITIONERS = ("MetadataExtraction", "RecordDeAggregation")
"""Processors that Firehose takes with dynamic partitioning alone."""
_READ = ("DescribeStream", "GetRecords", "GetShardIterator", "ListShards")
_PUT = ("AbortMultipartUpload", "GetObject", "PutObject")
_LOOK = ("GetBucketLocation", "ListBucket", "ListBucketMultipartUploads")
_TABLE = ("GetTable", "GetTableVersion", "GetTableVersions")
_KEY = ("kms:Decrypt", "kms:GenerateDataKey")
_CRAWL = ("CreateTable", "UpdateTable", "BatchCreatePartition", "CreatePartition", "UpdatePartition")
_SEE = ("GetDatabase", "GetTable", "GetPartitions")


class _Need(NamedTuple):
    """What a role must be allowed, and the field that makes it so."""

    role: Resource
    action: str
    resource: str
    path: str


class _User(NamedTuple):
    """Who uses a key, through which service."""

    role: Resource
    service: str


def conversions(wires: Wires) -> Iterator[Finding]:
    """Parquet has a schema, a reader and a writer, no compression of files beside its own, and buffers of 64 MB."""
    for stream in wires.world.each("firehose.DeliveryStream"):
        conversion = stream.get(_CONVERSION)
        if not isinstance(conversion, dict) or conversion.get("enabled") is False:
            continue
        for part in _PARTS:
            if not conversion.get(part):
                message = f"missing; Firehose converts nothing without {', '.join(_PARTS)}; write it"
                yield stream.finding("wiring.conversion", f"{_CONVERSION}.{part}", message)
        compression = stream.get(f"{_S3}.compressionFormat")
        if compression not in (None, "UNCOMPRESSED"):
            message = (
                f"{compression}: Firehose refuses it together with a conversion, whose writer compresses; take it out"
            )
            yield stream.finding("wiring.conversion", f"{_S3}.compressionFormat", message)
        size = number(stream.get(f"{_S3}.bufferingSize"))
        if size is None or size < _LEAST_MB:
            given = "missing, and the provider writes 5" if size is None else f"{size:g}"
            message = f"{given}; with a conversion Firehose takes {_LEAST_MB} or more; raise it"
            yield stream.finding("wiring.conversion", f"{_S3}.bufferingSize", message)
        yield from _schema(wires, stream)


def processors(wires: Wires) -> Iterator[Finding]:
    """What takes records apart or reads keys out of them belongs to dynamic partitioning."""
    for stream in wires.world.each("firehose.DeliveryStream"):
        if stream.get(f"{_S3}.dynamicPartitioningConfiguration.enabled") is True:
            continue
        for index, processor in enumerate(objects(stream.get(f"{_S3}.processingConfiguration.processors"))):
            kind = str(processor.get("type") or "")
            if kind in _PARTITIONERS:
                message = f"{kind}: Firehose refuses it without dynamicPartitioningConfiguration; take it out"
                path = f"{_S3}.processingConfiguration.processors[{index}].type"
                yield stream.finding("wiring.processor", path, message)


def _schema(wires: Wires, stream: Resource) -> Iterator[Finding]:
    table = wires.world.linked(stream, f"{_SCHEMA}.tableName", "glue.CatalogTable")
    database = wires.world.linked(table, "databaseName", "glue.CatalogDatabase") if table else None
    given = stream.get(f"{_SCHEMA}.databaseName")
    if table and database and given != database.name:
        message = f"{given}: {table.name} is a table of {database.name}; write that"
        yield stream.finding("wiring.conversion", f"{_SCHEMA}.databaseName", message)
    if table and not objects(table.get("storageDescriptor.columns")):
        message = f"{table.name} has no columns, and so no record would fit; describe them"
        yield table.finding("wiring.conversion", "storageDescriptor.columns", message)


def crawls(wires: Wires) -> Iterator[Finding]:
    """A crawler's schedule is a cron expression of six fields: Glue knows no rate."""
    for crawler in wires.world.each("glue.Crawler"):
        given = crawler.get("schedule")
        if isinstance(given, str) and given.startswith("rate("):
            message = f"{shown(given)}: Glue knows no rate; cron(0 * * * ? *) is allowed, every hour; write cron"
            yield crawler.finding("wiring.schedule", "schedule", message)
        elif isinstance(given, str):
            yield from (crawler.finding("wiring.schedule", "schedule", one) for one in schedules.problems(given))


def permissions(wires: Wires) -> Iterator[Finding]:
    """The roles of delivery streams and crawlers may do what they are there for."""
    for stream in wires.world.each("firehose.DeliveryStream"):
        yield from _missing(wires, stream, list(_delivery_needs(wires, stream)), "wiring.delivery-permission")
    for crawler in wires.world.each("glue.Crawler"):
        yield from _missing(wires, crawler, list(_crawler_needs(wires, crawler)), "wiring.crawler-permission")


def _missing(wires: Wires, resource: Resource, needs: list[_Need], rule: str) -> Iterator[Finding]:
    for need in needs:
        if not wires.grants.role_may(need.role, need.action, need.resource):
            message = f"{need.role.name} may not {need.action} on {need.resource}; grant it"
            yield resource.finding(rule, need.path, message)


def surplus(wires: Wires) -> Iterator[Finding]:
    """The role of a delivery stream may do what that one needs, and no more."""
    for stream in wires.world.each("firehose.DeliveryStream"):
        needs = list(_delivery_needs(wires, stream))
        for role in dict.fromkeys(need.role for need in needs):
            wanted = {(need.action, need.resource) for need in needs if need.role is role}
            for what in excess(wires, role, wanted, frozenset()):
                message = f"{role.name}: {what} is allowed, and {stream.name} does not need it; take it out"
                yield role.finding("wiring.delivery-surplus", "", message)


def keys(wires: Wires) -> Iterator[Finding]:
    """Whoever delivers or crawls may use the keys of stream and bucket: by the key's policy, or by his own."""
    for stream in wires.world.each("firehose.DeliveryStream"):
        source = wires.world.linked(stream, "kinesisSourceConfiguration.kinesisStreamArn", "kinesis.Stream")
        reader = wires.world.linked(stream, "kinesisSourceConfiguration.roleArn", "iam.Role")
        key = wires.world.linked(source, "kmsKeyId", "kms.Key") if source else None
        if key and reader:
            yield from _closed(wires, key, _User(reader, "kinesis"), _KEY[:1])
        bucket = wires.world.linked(stream, f"{_S3}.bucketArn", "s3.Bucket")
        writer = wires.world.linked(stream, f"{_S3}.roleArn", "iam.Role")
        if bucket and writer and (key := _bucket_key(wires, bucket)):
            yield from _closed(wires, key, _User(writer, "s3"), _KEY)
    for crawler in wires.world.each("glue.Crawler"):
        role = wires.world.linked(crawler, "role", "iam.Role")
        for bucket, _ in _crawled(wires, crawler):
            if role and (key := _bucket_key(wires, bucket)):
                yield from _closed(wires, key, _User(role, "s3"), _KEY[:1])


def _bucket_key(wires: Wires, bucket: Resource) -> Resource | None:
    for found in wires.world.each("s3.BucketServerSideEncryptionConfiguration"):
        if wires.world.linked(found, "bucket", "s3.Bucket") is bucket:
            for rule in objects(found.get("rule")):
                chosen = rule.get("applyServerSideEncryptionByDefault")
                name = str(chosen.get("kmsMasterKeyId") or "") if isinstance(chosen, dict) else ""
                alias = wires.world.literal(found, "kms.Alias", name) if name else None
                return wires.world.linked(alias, "targetKeyId", "kms.Key") if alias else None
    return None


def _closed(wires: Wires, key: Resource, user: _User, actions: tuple[str, ...]) -> Iterator[Finding]:
    role, service = user
    context = {"kms:ViaService": f"{service}.{key.region}.amazonaws.com", "kms:CallerAccount": role.account}
    lacking = [
        action
        for action in actions
        if not wires.grants.role_may(role, action, key.arn)
        and not any(
            allows(json.dumps({"Statement": [one]}), Request(role.arn, action, key.arn, context))
            for document in wires.grants.resources[key]
            for one in statements(document)
            if _names(one, role)
        )
    ]
    if lacking:
        message = f"{role.name} may not {' and '.join(lacking)} with it through {service}; let it in"
        yield key.finding("wiring.delivery-key", "policy", message)


def _names(statement: dict[str, object], role: Resource) -> bool:
    """Whether a statement lets in the role itself; the account's root only says that its own policies count."""
    principal = statement.get("Principal")
    named = items(principal.get("AWS")) if isinstance(principal, dict) else items(principal)
    return bool({"*", role.arn} & {str(one) for one in named})


def _delivery_needs(wires: Wires, stream: Resource) -> Iterator[_Need]:
    world = wires.world
    source = world.linked(stream, "kinesisSourceConfiguration.kinesisStreamArn", "kinesis.Stream")
    reader = world.linked(stream, "kinesisSourceConfiguration.roleArn", "iam.Role")
    if source and reader:
        path = "kinesisSourceConfiguration.roleArn"
        yield from (_Need(reader, f"kinesis:{name}", source.arn, path) for name in _READ)
    writer = world.linked(stream, f"{_S3}.roleArn", "iam.Role")
    bucket = world.linked(stream, f"{_S3}.bucketArn", "s3.Bucket")
    if writer and bucket:
        yield from (_Need(writer, f"s3:{name}", bucket.arn, f"{_S3}.roleArn") for name in _LOOK)
        for field in ("prefix", "errorOutputPrefix"):
            folder = _folder(str(stream.get(f"{_S3}.{field}") or ""))
            yield from (_Need(writer, f"s3:{name}", f"{bucket.arn}/{folder}*", f"{_S3}.{field}") for name in _PUT)
    group = world.linked(stream, f"{_S3}.cloudwatchLoggingOptions.logGroupName", "cloudwatchlogs.Group")
    if writer and group:
        yield _Need(writer, "logs:PutLogEvents", f"{group.arn}:*", f"{_S3}.cloudwatchLoggingOptions")
    looker = world.linked(stream, f"{_SCHEMA}.roleArn", "iam.Role")
    table = world.linked(stream, f"{_SCHEMA}.tableName", "glue.CatalogTable")
    database = world.linked(table, "databaseName", "glue.CatalogDatabase") if table else None
    if looker and table and database:
        for held in (*database.arns, table.arn):
            yield from (_Need(looker, f"glue:{name}", held, f"{_SCHEMA}.roleArn") for name in _TABLE)


def _folder(template: str) -> str:
    """The part of a prefix that is the same for all objects, up to its last slash."""
    fixed = template.partition("!")[0]
    return fixed[: fixed.rfind("/") + 1]


def _crawled(wires: Wires, crawler: Resource) -> Iterator[tuple[Resource, str]]:
    for target in objects(crawler.get("s3Target")):
        name, _, prefix = str(target.get("path") or "").removeprefix("s3://").partition("/")
        bucket = wires.world.named(crawler.environment, "s3.Bucket", crawler.region, name)
        if bucket:
            yield bucket, prefix


def _crawler_needs(wires: Wires, crawler: Resource) -> Iterator[_Need]:
    role = wires.world.linked(crawler, "role", "iam.Role")
    database = wires.world.linked(crawler, "databaseName", "glue.CatalogDatabase")
    if role is None:
        return
    for bucket, prefix in _crawled(wires, crawler):
        yield _Need(role, "s3:GetObject", f"{bucket.arn}/{prefix}*", "role")
        yield _Need(role, "s3:ListBucket", bucket.arn, "role")
    if database:
        start = database.arn.partition(":database/")[0]
        table = f"{start}:table/{database.name}/{crawler.get('tablePrefix') or ''}x"
        for held in (*database.arns, table):
            yield from (_Need(role, f"glue:{name}", held, "role") for name in (*_SEE, *_CRAWL))
        yield _Need(
            role, "logs:PutLogEvents", f"{start.replace(':glue:', ':logs:')}:log-group:/aws-glue/crawlers:x", "role"
        )


RULES = (conversions, processors, crawls, permissions, surplus, keys)
