"""What a TableStreamTrigger is: its definition (XRD) and what Crossplane composes for it.

The composition has two parts. `table` is a view of a table that is made elsewhere: with managementPolicies [Observe]
Crossplane reads it and never writes or deletes it. `mapping` is the event source mapping, not made before the stream's
ARN is known.
"""

from __future__ import annotations

from charts.blocks.scope import Manifest
from charts.blocks.stream_trigger import KIND
from charts.platform.composed import TEXT, Schema, base, brought, composition, definition, reported, whole
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
    "tags": {"type": "object", "additionalProperties": {"type": "string"}},
}
_OTHER_FIELDS: dict[str, Schema] = {
    "providerConfigName": TEXT,
    "tableName": TEXT,
    "onFailureQueueArn": {"type": "string", "pattern": r"^arn:aws[a-z-]*:sqs:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]+$"},
}


def manifests() -> list[Manifest]:
    """The definition and the composition."""
    made = definition(
        KIND,
        PLURAL,
        fields=_OTHER_FIELDS | _MAPPING_FIELDS,
        # A mapping cannot be moved: Lambda would have to make another one.
        fixed=("region", "startingPosition", "tableName"),
        status=("mappingId", "mappingState", "streamArn"),
        columns={"TABLE": ".spec.tableName", "FUNCTION": ".spec.functionName", "STATE": ".status.mappingState"},
    )
    return [made, composition(KIND, PLURAL, [_table(), _mapping()])]


def _table() -> Manifest:
    return {
        "name": "table",
        "base": base(dynamodb.Table, ["Observe"], {}),
        "patches": [
            brought("spec.region", "spec.forProvider.region"),
            brought("spec.providerConfigName", "spec.providerConfigRef.name"),
            brought("spec.tableName", 'metadata.annotations["crossplane.io/external-name"]'),
            reported("status.atProvider.streamArn", "status.streamArn"),
        ],
    }


def _mapping() -> Manifest:
    return {
        "name": "mapping",
        "base": base(lambda_.EventSourceMapping, ["*"], {}),
        "patches": [
            brought("status.streamArn", "spec.forProvider.eventSourceArn"),
            brought("spec.providerConfigName", "spec.providerConfigRef.name"),
            brought("spec.onFailureQueueArn", "spec.forProvider.destinationConfig.onFailure.destinationArn"),
            *(
                brought(f"spec.{field}", f"spec.forProvider.{field}", required=field != "tags")
                for field in sorted(_MAPPING_FIELDS)
            ),
            reported("status.atProvider.uuid", "status.mappingId"),
            reported("status.atProvider.state", "status.mappingState"),
        ],
    }
