"""ARNs, queue URLs, places in S3 and KMS aliases written out anywhere: in fields, policies, definitions, variables.

Source: IAM user guide, "Amazon Resource Names (ARNs)"; service authorization reference.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks import arns
from checks.findings import Finding, nearest
from checks.references.resolve import Resolver
from checks.resource import Resource
from checks.world import QUEUE_URL, World

# Whether the ARN of a log group in this field ends in `:*`. Source: TF provider's validation and each service's API.
_LOG_GROUP_FIELDS = {
    ("sfn.StateMachine", "spec.forProvider.loggingConfiguration.logDestination"): True,
    ("cloudtrail.Trail", "spec.forProvider.cloudWatchLogsGroupArn"): True,
    ("apigateway.Stage", "spec.forProvider.accessLogSettings.destinationArn"): False,
}


def check(world: World) -> Iterator[Finding]:
    """All rules over all strings."""
    resolver = Resolver(world)
    for resource in world.resources:
        for path, text in resource.leaves:
            if "arn:" in text:
                for found in arns.find(text):
                    problem = resolver.problem(resource.environment, resource.region, found)
                    if problem:
                        yield resource.finding(problem.rule, path, problem.message)
                yield from _log_group_tail(resource, path, text)
            elif text.startswith("alias/"):
                yield from kms_alias(world, resource, path, text)
            elif text.startswith("s3://"):
                yield from bucket_url(world, resource, path, text)
            elif "https://sqs." in text:
                yield from queue_url(world, resource, path, text)


def kms_alias(world: World, resource: Resource, path: str, text: str) -> Iterator[Finding]:
    """A key's alias exists in the region of the object that names it; alias/aws/* belongs to AWS."""
    if not text.startswith("alias/aws/") and not world.named(resource.environment, "kms.Alias", resource.region, text):
        near = nearest(text, world.names(resource.environment, "kms.Alias", resource.region))
        hint = f"; did you mean {near}" if near else ""
        message = f"{text}: no key in {resource.region} has this alias{hint}"
        yield resource.finding("reference.kms-alias", path, message)


def bucket_url(world: World, resource: Resource, path: str, text: str) -> Iterator[Finding]:
    """A place in S3 is in a bucket that exists, in the region of the object that names it."""
    name = text.removeprefix("s3://").partition("/")[0]
    if not world.named(resource.environment, "s3.Bucket", resource.region, name):
        near = nearest(name, world.names(resource.environment, "s3.Bucket", resource.region))
        hint = f"; did you mean {near}" if near else ""
        message = f"{text}: no bucket in {resource.region} has this name{hint}"
        yield resource.finding("reference.bucket-url", path, message)


def queue_url(world: World, resource: Resource, path: str, text: str) -> Iterator[Finding]:
    """A queue's URL names a queue that exists, in its region and account."""
    for region, account, name in QUEUE_URL.findall(text):
        queue = world.named(resource.environment, "sqs.Queue", region, name)
        if queue is None or queue.account != account:
            near = nearest(name, world.names(resource.environment, "sqs.Queue", region))
            hint = f"; did you mean {near}" if near else ""
            yield resource.finding("reference.queue-url", path, f"{text}: no queue in dist/ has this URL{hint}")


def _log_group_tail(resource: Resource, path: str, text: str) -> Iterator[Finding]:
    """Step Functions and CloudTrail want a log group's ARN with `:*`, API Gateway wants it without."""
    wanted = _LOG_GROUP_FIELDS.get((resource.kind, path))
    if wanted is not None and text.endswith(":*") != wanted:
        message = f"{text}: this field takes a log group's ARN {'with' if wanted else 'without'} :* at its end"
        yield resource.finding("reference.log-group-arn", path, message)
