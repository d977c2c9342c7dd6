"""What a TableStreamTrigger is: its definition (XRD) and what Crossplane composes for it.

The composition has two parts. `table` is a view of a table that is made elsewhere: with managementPolicies [Observe]
Crossplane reads it and never writes or deletes it. `mapping` is the event source mapping, not made before the stream's
ARN is known. Source: Crossplane v2 documentation, composite resources; function-patch-and-transform.
"""

from __future__ import annotations

from typing import Any

from charts.blocks.scope import Manifest
from charts.blocks.stream_trigger import GROUP, KIND, VERSION
from imports import apiextensions, dynamodb, lambda_, pkg
from imports.meta import ObjectMeta

PLURAL = "tablestreamtriggers"
PATCH_AND_TRANSFORM = "function-patch-and-transform"
AUTO_READY = "function-auto-ready"
FUNCTIONS = {
    PATCH_AND_TRANSFORM: "xpkg.crossplane.io/crossplane-contrib/function-patch-and-transform:v0.10.8",
    AUTO_READY: "xpkg.crossplane.io/crossplane-contrib/function-auto-ready:v0.7.0",
}
"""Composition functions and their packages."""

Schema = dict[str, Any]
_TEXT: Schema = {"type": "string", "minLength": 1}


def _whole(least: int, most: int) -> Schema:
    return {"type": "integer", "minimum": least, "maximum": most}


# Fields that are handed to the mapping as they are, under Lambda's own names and with Lambda's own limits
# (Lambda API reference, CreateEventSourceMapping).
_MAPPING_FIELDS: dict[str, Schema] = {
    "region": _TEXT,
    "functionName": _TEXT,
    "startingPosition": {"type": "string", "enum": ["LATEST", "TRIM_HORIZON"]},
    "batchSize": _whole(1, 10_000),
    "maximumBatchingWindowInSeconds": _whole(0, 300),
    "maximumRetryAttempts": _whole(0, 10_000),
    "maximumRecordAgeInSeconds": _whole(60, 604_800),
    "parallelizationFactor": _whole(1, 10),
    "bisectBatchOnFunctionError": {"type": "boolean"},
    "functionResponseTypes": {
        "type": "array",
        "items": {"type": "string", "enum": ["ReportBatchItemFailures"]},
        "maxItems": 1,
    },
    "tags": {"type": "object", "additionalProperties": {"type": "string"}},
}
_OTHER_FIELDS: dict[str, Schema] = {
    "providerConfigName": _TEXT,
    "tableName": _TEXT,
    "onFailureQueueArn": {"type": "string", "pattern": r"^arn:aws[a-z-]*:sqs:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]+$"},
}


def manifests() -> list[Manifest]:
    """The definition, the composition, and the functions that carry it out."""
    functions = [
        # A cluster has one of each, for every system's compositions.
        pkg.Function(metadata=_meta(name, -20), spec=pkg.FunctionSpec(package=package)).to_manifest()
        for name, package in FUNCTIONS.items()
    ]
    return [_definition(), _composition(), *functions]


def _meta(name: str, wave: int) -> ObjectMeta:
    return ObjectMeta(name=name, annotations={"argocd.argoproj.io/sync-wave": str(wave)})


def _definition() -> Manifest:
    fields = _OTHER_FIELDS | _MAPPING_FIELDS
    schema: Schema = {
        "type": "object",
        "required": ["spec"],
        "properties": {
            "spec": {
                "type": "object",
                "required": sorted(set(fields) - {"tags"}),
                "properties": dict(sorted(fields.items())),
                "x-kubernetes-validations": [
                    {
                        # A mapping cannot be moved: Lambda would have to make another one.
                        "rule": f"self.{field} == oldSelf.{field}",
                        "message": f"{field} cannot be changed; make another {KIND} and delete this one",
                    }
                    for field in ("region", "startingPosition", "tableName")
                ],
            },
            "status": {
                "type": "object",
                "properties": {
                    "mappingId": {"type": "string"},
                    "mappingState": {"type": "string"},
                    "streamArn": {"type": "string"},
                },
            },
        },
    }
    columns = {"TABLE": ".spec.tableName", "FUNCTION": ".spec.functionName", "STATE": ".status.mappingState"}
    return apiextensions.CompositeResourceDefinition(
        metadata=_meta(f"{PLURAL}.{GROUP}", -10),
        spec=apiextensions.CompositeResourceDefinitionSpec(
            scope="Namespaced",
            group=GROUP,
            names=apiextensions.CompositeResourceDefinitionNames(kind=KIND, plural=PLURAL),
            versions=[
                apiextensions.CompositeResourceDefinitionVersions(
                    name=VERSION,
                    served=True,
                    referenceable=True,
                    schema=apiextensions.CompositeResourceDefinitionVersionsSchema(open_api_v3_schema=schema),
                    additional_printer_columns=[
                        apiextensions.CompositeResourceDefinitionVersionsAdditionalPrinterColumns(
                            name=name, type="string", json_path=path
                        )
                        for name, path in columns.items()
                    ],
                )
            ],
        ),
    ).to_manifest()


def _composition() -> Manifest:
    table = {
        "name": "table",
        "base": _base(dynamodb.Table, ["Observe"], {}),
        "patches": [
            _from("spec.region", "spec.forProvider.region"),
            _from("spec.providerConfigName", "spec.providerConfigRef.name"),
            _from("spec.tableName", 'metadata.annotations["crossplane.io/external-name"]'),
            _to("status.atProvider.streamArn", "status.streamArn"),
        ],
    }
    mapping = {
        "name": "mapping",
        "base": _base(lambda_.EventSourceMapping, ["*"], {}),
        "patches": [
            _from("status.streamArn", "spec.forProvider.eventSourceArn"),
            _from("spec.providerConfigName", "spec.providerConfigRef.name"),
            _from("spec.onFailureQueueArn", "spec.forProvider.destinationConfig.onFailure.destinationArn"),
            *(
                _from(f"spec.{field}", f"spec.forProvider.{field}", required=field != "tags")
                for field in sorted(_MAPPING_FIELDS)
            ),
            _to("status.atProvider.uuid", "status.mappingId"),
            _to("status.atProvider.state", "status.mappingState"),
        ],
    }
    steps = [
        apiextensions.CompositionPipeline(
            step="compose",
            function_ref=apiextensions.CompositionPipelineFunctionRef(name=PATCH_AND_TRANSFORM),
            input={
                "apiVersion": "pt.fn.crossplane.io/v1beta1",
                "kind": "Resources",
                "resources": [table, mapping],
            },
        ),
        apiextensions.CompositionPipeline(
            step="ready", function_ref=apiextensions.CompositionPipelineFunctionRef(name=AUTO_READY)
        ),
    ]
    return apiextensions.Composition(
        metadata=_meta(PLURAL, -10),
        spec=apiextensions.CompositionSpec(
            composite_type_ref=apiextensions.CompositionCompositeTypeRef(api_version=f"{GROUP}/{VERSION}", kind=KIND),
            mode="Pipeline",
            pipeline=steps,
        ),
    ).to_manifest()


def _base(kind: Any, policies: list[str], for_provider: Manifest) -> Manifest:
    return {
        "apiVersion": f"{kind.GROUP}/{kind.VERSION}",
        "kind": kind.KIND,
        "spec": {
            "forProvider": for_provider,
            "managementPolicies": policies,
            "providerConfigRef": {"kind": "ClusterProviderConfig"},
        },
    }


def _from(composite: str, composed: str, *, required: bool = True) -> Manifest:
    """A patch from the composite; a part with a required field that is missing is not made."""
    patch: Manifest = {"type": "FromCompositeFieldPath", "fromFieldPath": composite, "toFieldPath": composed}
    return patch | ({"policy": {"fromFieldPath": "Required"}} if required else {})


def _to(composed: str, composite: str) -> Manifest:
    """A patch of the composite's status from what was observed."""
    return {"type": "ToCompositeFieldPath", "fromFieldPath": composed, "toFieldPath": composite}
