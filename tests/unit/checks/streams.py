"""The small shop with a table that a function follows: a definition, its composition, and one composite.

Tests take it, break one thing, and look for the rule that notices.
"""

from __future__ import annotations

import json
from typing import Any

from checks import run
from tests.unit.checks.factories import HOME, Data, Dist, alarm, allow, arn, function, policy, queue, shop

GROUP = "shop.example.org"
STREAM = arn("dynamodb", "table/shop-orders-dev/stream/*")
READ = ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:ListStreams"]
DEFINITION = "CompositeResourceDefinition/followers.shop.example.org"
COMPOSITION = "Composition/followers"
FOLLOWER = "Follower/orders-mailer"
FAILURES = arn("sqs", "shop-failures-dev")


def patch(source: str, target: str, *, kind: str = "FromCompositeFieldPath", required: bool = False) -> Data:
    """A patch of a composition."""
    more = {"policy": {"fromFieldPath": "Required"}} if required else {}
    return {"type": kind, "fromFieldPath": source, "toFieldPath": target, **more}


def schema() -> Data:
    """The schema of a Follower."""
    text = {"type": "string"}
    spec = {
        "type": "object",
        "required": ["region", "table", "functionName"],
        "properties": {
            "region": {**text, "minLength": 1},
            "account": {**text, "default": "aws-dev"},
            "table": text,
            "functionName": text,
            "batchSize": {"type": "integer", "minimum": 1, "maximum": 100, "default": 10},
            "position": {**text, "enum": ["LATEST", "TRIM_HORIZON"], "default": "LATEST"},
            "tags": {"type": "object", "additionalProperties": text},
        },
    }
    status = {"type": "object", "properties": {"streamArn": text}}
    whole = {"type": "object", "required": ["spec"], "properties": {"spec": spec, "status": status}}
    return _apart(whole)


def definition() -> Data:
    """The definition of Followers."""
    version = {"name": "v1", "served": True, "referenceable": True, "schema": {"openAPIV3Schema": schema()}}
    spec = {"group": GROUP, "names": {"kind": "Follower", "plural": "followers"}, "scope": "Namespaced"}
    return {
        "apiVersion": "apiextensions.crossplane.io/v2",
        "kind": "CompositeResourceDefinition",
        "metadata": {"name": f"followers.{GROUP}"},
        "spec": {**spec, "versions": [version]},
    }


def composition() -> Data:
    """What a Follower becomes: a look at the table, and a mapping of its stream."""
    config = {"kind": "ClusterProviderConfig"}
    table = {
        "apiVersion": "dynamodb.aws.m.upbound.io/v1beta1",
        "kind": "Table",
        "spec": {"managementPolicies": ["Observe"], "forProvider": {}, "providerConfigRef": config},
    }
    fixed = {
        "bisectBatchOnFunctionError": True,
        "maximumRetryAttempts": 3,
        "functionResponseTypes": ["ReportBatchItemFailures"],
        "destinationConfig": {"onFailure": {"destinationArn": FAILURES}},
    }
    mapping = {
        "apiVersion": "lambda.aws.m.upbound.io/v1beta1",
        "kind": "EventSourceMapping",
        "spec": {"forProvider": fixed, "providerConfigRef": config},
    }
    both = [
        patch("spec.region", "spec.forProvider.region"),
        patch("spec.account", "spec.providerConfigRef.name"),
    ]
    resources = [
        {
            "name": "table",
            "base": table,
            "patches": [
                *both,
                patch("spec.table", "metadata.annotations[crossplane.io/external-name]"),
                patch("status.atProvider.streamArn", "status.streamArn", kind="ToCompositeFieldPath"),
            ],
        },
        {
            "name": "mapping",
            "base": mapping,
            "patches": [
                *both,
                patch("status.streamArn", "spec.forProvider.eventSourceArn", required=True),
                patch("spec.functionName", "spec.forProvider.functionName"),
                patch("spec.batchSize", "spec.forProvider.batchSize"),
                patch("spec.position", "spec.forProvider.startingPosition"),
                patch("spec.tags", "spec.forProvider.tags"),
            ],
        },
    ]
    given = {"apiVersion": "pt.fn.crossplane.io/v1beta1", "kind": "Resources", "resources": resources}
    steps = [
        {"step": "compose", "functionRef": {"name": "function-patch-and-transform"}, "input": given},
        {"step": "ready", "functionRef": {"name": "function-auto-ready"}},
    ]
    reference = {"apiVersion": f"{GROUP}/v1", "kind": "Follower"}
    return _apart(
        {
            "apiVersion": "apiextensions.crossplane.io/v1",
            "kind": "Composition",
            "metadata": {"name": "followers"},
            "spec": {"compositeTypeRef": reference, "pipeline": steps},
        }
    )


def _apart(data: Data) -> Data:
    """The same data with nothing in two places, so that a change is one change."""
    made: Data = json.loads(json.dumps(data))
    return made


def follower(name: str = "orders-mailer", **spec: Any) -> Data:
    """A composite: the mailer follows the orders."""
    fields = {"region": HOME, "table": "shop-orders-dev", "functionName": "shop-mailer-dev", "tags": {"Team": "shop"}}
    return {
        "apiVersion": f"{GROUP}/v1",
        "kind": "Follower",
        "metadata": {"name": name, "namespace": "shop-dev"},
        "spec": {**fields, **spec},
    }


def platform(dist: Dist, *objects: Data) -> Dist:
    """Add objects of the cluster itself to dist/platform."""
    for data in objects:
        dist.add(data, file=f"dist/platform/{data['kind']}.{data['metadata']['name']}.k8s.yaml")
    return dist


def package(name: str) -> Data:
    """A Function of the package manager."""
    spec = {"package": f"xpkg.crossplane.io/crossplane-contrib/{name}:v0.10.0"}
    return {"apiVersion": "pkg.crossplane.io/v1", "kind": "Function", "metadata": {"name": name}, "spec": spec}


def stream_shop() -> Dist:
    """The shop whose mailer follows the orders, without a mistake."""
    dist = function(queue(shop(), "failures"), "mailer", letters="failures")
    platform(dist, definition(), composition())
    platform(dist, package("function-patch-and-transform"), package("function-auto-ready"))
    grant(dist, "mailer", READ, STREAM)
    watched = {"FunctionName": "shop-mailer-dev"}
    alarm(dist, "mailer-age", "AWS/Lambda", "IteratorAge", watched)
    alarm(dist, "failures", "AWS/SQS", "ApproximateNumberOfMessagesVisible", {"QueueName": "shop-failures-dev"})
    return dist.add(follower())


def grant(dist: Dist, role: str, actions: list[str], resource: str | list[str]) -> Dist:
    """Let a role read a stream."""
    fields = {"policy": policy(allow(actions, resource)), "roleRef": {"name": role}}
    return dist.managed("iam.RolePolicy", f"{role}-stream", fields, external=f"shop-{role}-stream-dev")


def mapping(dist: Dist, name: str, source: str, **fields: Any) -> Dist:
    """A mapping without a composite, from a source whose ARN is known."""
    whole = {
        "eventSourceArn": source,
        "functionName": "shop-mailer-dev",
        "startingPosition": "LATEST",
        "maximumRetryAttempts": 3,
        "functionResponseTypes": ["ReportBatchItemFailures"],
        "destinationConfig": {"onFailure": {"destinationArn": FAILURES}},
        **fields,
    }
    return dist.managed("lambda.EventSourceMapping", name, {k: v for k, v in whole.items() if v is not None})


def said(dist: Dist, rule: str) -> list[tuple[str, str, str]]:
    """Object, path and message of the findings of one rule, after all checks."""
    return [(one.object, one.path, one.message) for one in run(dist.manifests()) if one.rule == rule]


def resource(dist: Dist, name: str) -> Data:
    """A resource of the composition, to be changed."""
    steps = dist.objects[COMPOSITION][1]["spec"]["pipeline"]
    found: Data = next(one for one in steps[0]["input"]["resources"] if one["name"] == name)
    return found


def patched(dist: Dist, name: str, source: str) -> Data:
    """A patch of a resource by what it reads, to be changed."""
    found: Data = next(one for one in resource(dist, name)["patches"] if one["fromFieldPath"] == source)
    return found
