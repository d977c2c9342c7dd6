"""What a TableStreamTrigger is: its definition (XRD) and what Crossplane composes for it.

The composition has two parts. `table` is a view of a table that is made elsewhere: with managementPolicies [Observe]
Crossplane reads it and never writes or deletes it. `mapping` is the event source mapping, not made before the stream's
ARN is known. Source: Crossplane v2 documentation, composite resources; function-patch-and-transform.
"""

from __future__ import annotations

from charts.blocks.scope import Manifest
from charts.blocks.stream_trigger import KIND
from charts.platform.compositions import TEXT, TEXTS, Schema, base, composition, definition, fixed, read, report, whole
from imports import dynamodb, lambda_

PLURAL = "tablestreamtriggers"

# Fields that are handed to the mapping as they are, under Lambda's own names and with Lambda's own limits
# (Lambda API reference, CreateEventSourceMapping).
_MAPPING_FIELDS: dict[str, Schema] = {
    "region": TEXT,
    "functionName": TEXT,
    "startingPosition": {"type": "string", "enum": ["LATEST", "TRIM_HORIZON"]},
    "batchSize": whole(1, 10_000),
    "maximumBatchingWindowInSeconds": whole(0, 300),
    "maximumRetryAttempts": whole(0, 10_000),
    "maximumRecordAgeInSeconds": whole(60, 604_800),
    "parallelizationFactor": whole(1, 10),
    "bisectBatchOnFunctionError": {"type": "boolean"},
    "functionResponseTypes": {
        "type": "array",
        "items": {"type": "string", "enum": ["ReportBatchItemFailures"]},
        "maxItems": 1,
    },
    "tags": TEXTS,
}
_OTHER_FIELDS: dict[str, Schema] = {
    "providerConfigName": TEXT,
    "tableName": TEXT,
    "onFailureQueueArn": {"type": "string", "pattern": r"^arn:aws[a-z-]*:sqs:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]+$"},
}


def manifests() -> list[Manifest]:
    """The definition and the composition."""
    return [
        definition(
            KIND,
            PLURAL,
            fields=_OTHER_FIELDS | _MAPPING_FIELDS,
            optional=frozenset({"tags"}),
            status=("mappingId", "mappingState", "streamArn"),
            columns={"TABLE": ".spec.tableName", "FUNCTION": ".spec.functionName", "STATE": ".status.mappingState"},
            # A mapping cannot be moved.
            rules=[fixed(field, KIND) for field in ("region", "startingPosition", "tableName")],
        ),
        composition(KIND, PLURAL, _parts()),
    ]


def _parts() -> list[Manifest]:
    table = {
        "name": "table",
        "base": base(dynamodb.Table, ["Observe"]),
        "patches": [
            read("spec.region", "spec.forProvider.region"),
            read("spec.providerConfigName", "spec.providerConfigRef.name"),
            read("spec.tableName", 'metadata.annotations["crossplane.io/external-name"]'),
            report("status.atProvider.streamArn", "status.streamArn"),
        ],
    }
    mapping = {
        "name": "mapping",
        "base": base(lambda_.EventSourceMapping, ["*"]),
        "patches": [
            read("status.streamArn", "spec.forProvider.eventSourceArn"),
            read("spec.providerConfigName", "spec.providerConfigRef.name"),
            read("spec.onFailureQueueArn", "spec.forProvider.destinationConfig.onFailure.destinationArn"),
            *(
                read(f"spec.{field}", f"spec.forProvider.{field}", required=field != "tags")
                for field in sorted(_MAPPING_FIELDS)
            ),
            report("status.atProvider.uuid", "status.mappingId"),
            report("status.atProvider.state", "status.mappingState"),
        ],
    }
    return [table, mapping]
