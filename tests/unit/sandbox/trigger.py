"""A composite that hands a table's stream to a function, with the definition and composition that it needs."""

from __future__ import annotations

from typing import Any

from tests.unit.sandbox import scenario
from tests.unit.sandbox.small import NAMESPACE, REGION, Folder, Json, managed, policy

GROUP = "triggers.example.org"
_CONFIG = {"providerConfigRef": {"kind": "ClusterProviderConfig", "name": "aws-dev"}}


def _patch(source: str, target: str, kind: str = "FromCompositeFieldPath", *, required: bool = False) -> Json:
    policy = {"policy": {"fromFieldPath": "Required"}} if required else {}
    return {"type": kind, "fromFieldPath": source, "toFieldPath": target, **policy}


def definition() -> Json:
    """Triggers are a kind, with two columns of their own."""
    columns = [
        {"name": "TABLE", "type": "string", "jsonPath": ".spec.tableName"},
        {"name": "STATE", "type": "string", "jsonPath": ".status.mappingState"},
    ]
    schema = {"openAPIV3Schema": {"type": "object", "properties": {"spec": {"type": "object"}}}}
    version = {"name": "v1alpha1", "served": True, "schema": schema, "additionalPrinterColumns": columns}
    names = {"kind": "Trigger", "plural": "triggers"}
    return {
        "apiVersion": "apiextensions.crossplane.io/v2",
        "kind": "CompositeResourceDefinition",
        "metadata": {"name": f"triggers.{GROUP}"},
        "spec": {"group": GROUP, "names": names, "scope": "Namespaced", "versions": [version]},
    }


def composition() -> Json:
    """The table is observed, the mapping is made once the stream's ARN is known."""
    table = {
        "name": "table",
        "base": {
            "apiVersion": "dynamodb.aws.m.upbound.io/v1beta1",
            "kind": "Table",
            "spec": {"forProvider": {"region": REGION}, "managementPolicies": ["Observe"], **_CONFIG},
        },
        "patches": [
            _patch("spec.tableName", "metadata.annotations[crossplane.io/external-name]"),
            _patch("status.atProvider.streamArn", "status.streamArn", "ToCompositeFieldPath"),
        ],
    }
    mapping = {
        "name": "mapping",
        "base": {
            "apiVersion": "lambda.aws.m.upbound.io/v1beta1",
            "kind": "EventSourceMapping",
            "spec": {"forProvider": {"region": REGION, "startingPosition": "TRIM_HORIZON"}, **_CONFIG},
        },
        "patches": [
            _patch("status.streamArn", "spec.forProvider.eventSourceArn", required=True),
            _patch("spec.functionName", "spec.forProvider.functionName"),
            _patch("spec.batchSize", "spec.forProvider.batchSize"),
            _patch("spec.retries", "spec.forProvider.maximumRetryAttempts"),
            _patch("spec.queueArn", "spec.forProvider.destinationConfig.onFailure.destinationArn"),
            _patch("status.atProvider.uuid", "status.mappingId", "ToCompositeFieldPath"),
            _patch("status.atProvider.state", "status.mappingState", "ToCompositeFieldPath"),
        ],
    }
    given = {"apiVersion": "pt.fn.crossplane.io/v1beta1", "kind": "Resources", "resources": [table, mapping]}
    steps = [
        {"step": "compose", "functionRef": {"name": "function-patch-and-transform"}, "input": given},
        {"step": "ready", "functionRef": {"name": "function-auto-ready"}},
    ]
    reference = {"apiVersion": f"{GROUP}/v1alpha1", "kind": "Trigger"}
    return {
        "apiVersion": "apiextensions.crossplane.io/v1",
        "kind": "Composition",
        "metadata": {"name": "triggers"},
        "spec": {"compositeTypeRef": reference, "mode": "Pipeline", "pipeline": steps},
    }


def function(name: str) -> Json:
    """An installed composition function."""
    return {
        "apiVersion": "pkg.crossplane.io/v1",
        "kind": "Function",
        "metadata": {"name": name},
        "spec": {"package": f"xpkg.example.org/{name}:v1"},
    }


def platform() -> list[Json]:
    """What has to be in the cluster before the first composite."""
    return [
        definition(),
        composition(),
        function("function-patch-and-transform"),
        function("function-auto-ready"),
    ]


def composite(folder: Folder, **spec: Any) -> Json:
    """The table Data triggers the function Work."""
    values = {"tableName": "Data", "functionName": "Work", "batchSize": 7, "retries": 2}
    return {
        "apiVersion": f"{GROUP}/v1alpha1",
        "kind": "Trigger",
        "metadata": {"name": "data-work", "namespace": NAMESPACE},
        "spec": {**values, "queueArn": folder.arn("sqs", "dead"), **spec},
    }


def system(folder: Folder, code: str = scenario.ANSWER) -> list[Json]:
    """Table and function with what they need, and a role that may read the stream and write the other table."""
    read = {
        "Effect": "Allow",
        "Action": [f"dynamodb:{name}" for name in ("DescribeStream", "GetRecords", "GetShardIterator")],
        "Resource": folder.arn("dynamodb", "table/Data/stream/*"),
    }
    everywhere = {"Effect": "Allow", "Action": "dynamodb:ListStreams", "Resource": "*"}
    write = {"Effect": "Allow", "Action": "dynamodb:PutItem", "Resource": folder.arn("dynamodb", "table/Out")}
    keys = {"Effect": "Allow", "Action": "kms:Decrypt", "Resource": "*"}
    granted = {"roleRef": {"name": "worker"}, "policy": policy(read, everywhere, write, keys)}
    parts = [
        scenario.bucket(folder),
        scenario.queue(folder),
        scenario.role(folder),
        scenario.function(folder, code),
        scenario.table(folder),
    ]
    objects = [manifest for part in parts for manifest in part]
    return [*objects, managed("iam", "RolePolicy", "streams", granted, "streams")]


def write(folder: Folder, **spec: Any) -> Folder:
    """The whole system in a folder: the platform's part where the platform's objects lie."""
    folder.write(*platform(), environment="platform", system="")
    return folder.write(*system(folder), composite(folder, **spec))
