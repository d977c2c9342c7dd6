"""Names without ARNs: fields, environment variables that name an object by its name in AWS.

Source: provider-upjet-aws v2.7.0 (fields that take a name and have no reference); Lambda developer guide.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from checks.arns import is_region
from checks.findings import Finding, nearest
from checks.resource import GLOBAL, Resource
from checks.world import World

_S3 = "extendedS3Configuration"
# Field that holds a name (or an ARN, which is judged as such) -> the kind it names.
_NAME_FIELDS = {
    "athena.NamedQuery": {"database": "glue.CatalogDatabase", "workgroup": "athena.Workgroup"},
    "cloudtrail.Trail": {"s3BucketName": "s3.Bucket"},
    "cloudwatchevents.Rule": {"eventBusName": "cloudwatchevents.Bus"},
    "cloudwatchevents.Target": {"rule": "cloudwatchevents.Rule", "eventBusName": "cloudwatchevents.Bus"},
    "cloudwatchlogs.MetricFilter": {"logGroupName": "cloudwatchlogs.Group"},
    "cloudwatchlogs.SubscriptionFilter": {"logGroupName": "cloudwatchlogs.Group"},
    "configservice.DeliveryChannel": {"s3BucketName": "s3.Bucket"},
    "dynamodb.ContributorInsights": {"tableName": "dynamodb.Table"},
    "dynamodb.KinesisStreamingDestination": {"tableName": "dynamodb.Table"},
    "firehose.DeliveryStream": {
        f"{_S3}.cloudwatchLoggingOptions.logGroupName": "cloudwatchlogs.Group",
        f"{_S3}.dataFormatConversionConfiguration.schemaConfiguration.databaseName": "glue.CatalogDatabase",
        f"{_S3}.dataFormatConversionConfiguration.schemaConfiguration.tableName": "glue.CatalogTable",
    },
    "glue.CatalogTable": {"databaseName": "glue.CatalogDatabase"},
    "glue.Crawler": {
        "databaseName": "glue.CatalogDatabase",
        "securityConfiguration": "glue.SecurityConfiguration",
    },
    "iam.RolePolicy": {"role": "iam.Role"},
    "iam.RolePolicyAttachment": {"role": "iam.Role"},
    "lambda.Alias": {"functionName": "lambda.Function"},
    "lambda.EventSourceMapping": {"functionName": "lambda.Function"},
    "lambda.Function": {"loggingConfig.logGroup": "cloudwatchlogs.Group", "s3Bucket": "s3.Bucket"},
    "lambda.FunctionEventInvokeConfig": {"functionName": "lambda.Function"},
    "lambda.Permission": {"functionName": "lambda.Function"},
    "lambda.ProvisionedConcurrencyConfig": {"functionName": "lambda.Function"},
    "route53.HealthCheck": {"cloudwatchAlarmName": "cloudwatch.MetricAlarm"},
    "s3.BucketLogging": {"targetBucket": "s3.Bucket"},
    "s3.Object": {"bucket": "s3.Bucket"},
    "sagemaker.Endpoint": {"endpointConfigName": "sagemaker.EndpointConfiguration"},
}
# The end of a variable's name -> the kind that its value names.
VARIABLES = {
    "TABLE_NAME": "dynamodb.Table",
    "TABLE": "dynamodb.Table",
    "QUEUE_NAME": "sqs.Queue",
    "BUCKET_NAME": "s3.Bucket",
    "BUCKET": "s3.Bucket",
    "STREAM_NAME": "kinesis.Stream",
    "TOPIC_NAME": "sns.Topic",
    "STATE_MACHINE_NAME": "sfn.StateMachine",
    "OPENSEARCH_DOMAIN": "opensearch.Domain",
}
_ALARM_NAME = re.compile(r"\b(?:ALARM|OK|INSUFFICIENT_DATA)\(\s*[\"']?([^\"')]+?)[\"']?\s*\)")
_WORDS = re.compile(r"[-_./:]")
_NAME = re.compile(r"[A-Za-z0-9_./-]+")


def check(world: World) -> Iterator[Finding]:
    """All rules about names."""
    for resource in world.resources:
        yield from name_fields(world, resource)
    for function in world.each("lambda.Function"):
        yield from variables(world, function)
    for alarm in world.each("cloudwatch.CompositeAlarm"):
        yield from alarm_rule(world, alarm)


def name_fields(world: World, resource: Resource) -> Iterator[Finding]:
    """A field that names an object by its name in AWS names one that exists in the same region."""
    for path, target in _NAME_FIELDS.get(resource.kind, {}).items():
        yield from _name_field(world, resource, path, target)
    if resource.kind.startswith("s3.Bucket") and resource.kind != "s3.Bucket":
        yield from _name_field(world, resource, "bucket", "s3.Bucket")


def _name_field(world: World, resource: Resource, path: str, target: str) -> Iterator[Finding]:
    value = resource.get(path)
    if not isinstance(value, str) or value.startswith("arn:") or (path == "eventBusName" and value == "default"):
        return
    region = resource.text("cloudwatchAlarmRegion") or resource.region
    region = "" if target.partition(".")[0] in GLOBAL else region
    name = value.partition(":")[0] if target == "lambda.Function" else value  # a qualifier may follow
    if not world.named(resource.environment, target, region, name):
        yield resource.finding("reference.unresolved-name", path, _missing(world, resource, target, region, name))


def variables(world: World, function: Resource) -> Iterator[Finding]:
    """A variable that names a table, a bucket, a queue or a region names one that the function can reach."""
    found = function.get("environment.variables")
    known = world.all_names(function.environment, function.region)
    for key, value in found.items() if isinstance(found, dict) else ():
        path = f"environment.variables.{key}"
        if not isinstance(value, str) or value.startswith(("arn:", "https://")):
            continue
        target = next((kind for end, kind in VARIABLES.items() if key == end or key.endswith(f"_{end}")), "")
        if target:
            if not _reachable(world, function, target, value):
                message = _missing(world, function, target, function.region, value)
                yield function.finding("reference.unresolved-name", path, message)
        elif key in {"REGION", "AWS_REGION"} and is_region(value) and value != function.region:
            message = f"{value}: the function runs in {function.region}"
            yield function.finding("reference.region", path, message)
        elif looks_like_ours(function.environment, value) and value not in known:
            message = f"{value}: written like a name of ours, but nothing in {function.region} has it"
            yield function.finding("reference.unresolved-name", path, message + _hint(known, value))


def alarm_rule(world: World, alarm: Resource) -> Iterator[Finding]:
    """A composite alarm is made of alarms that exist in its region."""
    for name in _ALARM_NAME.findall(alarm.text("alarmRule")):
        kinds = ("cloudwatch.MetricAlarm", "cloudwatch.CompositeAlarm")
        if not name.startswith("arn:") and not any(
            world.named(alarm.environment, kind, alarm.region, name) for kind in kinds
        ):
            message = _missing(world, alarm, "cloudwatch.MetricAlarm", alarm.region, name)
            yield alarm.finding("reference.unresolved-name", "alarmRule", message)


def looks_like_ours(environment: str, value: str) -> bool:
    """Whether a text is written like one of our names: several words, the environment among them."""
    words = _WORDS.split(value)
    return len(words) >= 3 and environment in words and bool(_NAME.fullmatch(value))


def _reachable(world: World, function: Resource, target: str, name: str) -> bool:
    regions = {resource.region for resource in world.each(target)} if target == "s3.Bucket" else {function.region}
    return any(world.named(function.environment, target, region, name) for region in regions)


def _hint(known: Iterable[str], name: str) -> str:
    meant = nearest(name, known)
    return f"; did you mean {meant}" if meant else ""


def _missing(world: World, resource: Resource, target: str, region: str, name: str) -> str:
    hint = _hint(world.names(resource.environment, target, region), name)
    return f"{name}: no {target} has this name{f' in {region}' if region else ''}{hint}"
