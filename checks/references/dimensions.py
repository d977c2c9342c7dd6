"""The values of an alarm's dimensions: each is the name of something that exists where the alarm watches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from checks.facts import dimension_values
from checks.findings import Finding, nearest
from checks.resource import Resource
from checks.world import World, index_names, replica_regions

# Dimension -> the kind whose name in AWS is its value.
_NAMED = {
    "FunctionName": "lambda.Function",
    "TableName": "dynamodb.Table",
    "QueueName": "sqs.Queue",
    "TopicName": "sns.Topic",
    "BucketName": "s3.Bucket",
    "StreamName": "kinesis.Stream",
    "RuleName": "cloudwatchevents.Rule",
    "EventBusName": "cloudwatchevents.Bus",
    "DeliveryStreamName": "firehose.DeliveryStream",
    "DomainName": "opensearch.Domain",
    "ApiName": "apigateway.RestAPI",
    "Application": "kinesisanalyticsv2.Application",
}


class Watch(NamedTuple):
    """A metric that an object watches in a region; `at` is its place, `whole` says that no field stands alone there."""

    resource: Resource
    region: str
    at: str
    whole: bool = False

    @property
    def environment(self) -> str:
        """The environment of the object."""
        return self.resource.environment

    def finding(self, rule: str, field: str, message: str) -> Finding:
        """A finding about one field of the metric."""
        return self.resource.finding(rule, self.at if self.whole else self.at + field, message)


class Known(NamedTuple):
    """What alarms can watch beyond named objects: our own namespaces per region, and the request metrics of buckets."""

    world: World
    namespaces: dict[tuple[str, str], set[str]]
    filters: dict[tuple[str, str, str], set[str]]

    @classmethod
    def of(cls, world: World) -> Known:
        """Gathered from the functions, metric filters and bucket metrics of a world."""
        namespaces: dict[tuple[str, str], set[str]] = defaultdict(set)
        filters: dict[tuple[str, str, str], set[str]] = defaultdict(set)
        for function in world.each("lambda.Function"):
            name = function.get("environment.variables.POWERTOOLS_METRICS_NAMESPACE")
            namespaces[function.environment, function.region].add(str(name or ""))
        for found in world.each("cloudwatchlogs.MetricFilter"):
            name = found.get("metricTransformation.namespace")
            namespaces[found.environment, found.region].add(str(name or ""))
        for found in world.each("s3.BucketMetric"):
            bucket = world.linked(found, "bucket", "s3.Bucket")
            if bucket:
                filters[bucket.environment, bucket.region, bucket.name].add(found.name)
        return cls(world, namespaces, filters)


Judge = Callable[[Known, Watch, str, Mapping[str, str]], str]


def value_problem(known: Known, watch: Watch, dimension: str, value: str, others: Mapping[str, str]) -> str:
    """What is wrong with the value of one dimension, empty when nothing is; `others` are all of the metric's."""
    kind, world = _NAMED.get(dimension), known.world
    fixed = dimension_values().get(dimension)
    if fixed and fixed.beside in others and value not in fixed.values:
        return f"not a value of {dimension}{hint(value, fixed.values)}"
    if kind is None:
        return _JUDGES[dimension](known, watch, value, others) if dimension in _JUDGES else ""
    if world.named(watch.environment, kind, watch.region, value) or (dimension, value) == ("EventBusName", "default"):
        return ""
    near = hint(value, world.names(watch.environment, kind, watch.region))
    return f"no {kind} in {watch.region} has this name{near}"


def hint(name: str, known: Iterable[str]) -> str:
    """A suggestion to put behind a message, empty when nothing is near."""
    near = nearest(name, known)
    return f"; did you mean {near}" if near else ""


def _index(known: Known, watch: Watch, value: str, others: Mapping[str, str]) -> str:
    table = _table(known.world, watch, others)
    if table is None or value in index_names(table):
        return ""
    return f"the table has no such index{hint(value, index_names(table))}"


def _receiving_region(known: Known, watch: Watch, value: str, others: Mapping[str, str]) -> str:
    table = _table(known.world, watch, others)
    regions = {table.region, *replica_regions(table)} - {watch.region} if table else {value}
    return "" if value in regions else f"not another region of the table; {', '.join(sorted(regions)) or 'none'} is"


def _filter(known: Known, watch: Watch, value: str, others: Mapping[str, str]) -> str:
    """Request metrics exist only where a BucketMetric switches them on."""
    names = known.filters.get((watch.environment, watch.region, others.get("BucketName", "")), set())
    if value in names:
        return ""
    return f"no BucketMetric of this bucket has this name, so S3 publishes nothing{hint(value, names)}"


def _arn(known: Known, watch: Watch, value: str, _: Mapping[str, str]) -> str:
    found = known.world.by_arn(watch.environment, value)
    return "" if found and found.region == watch.region else f"nothing in {watch.region} has this ARN"


def _table(world: World, watch: Watch, others: Mapping[str, str]) -> Resource | None:
    return world.named(watch.environment, "dynamodb.Table", watch.region, others.get("TableName", ""))


_JUDGES: dict[str, Judge] = {
    "GlobalSecondaryIndexName": _index,
    "ReceivingRegion": _receiving_region,
    "FilterId": _filter,
    "StateMachineArn": _arn,
    "LambdaFunctionArn": _arn,
}
