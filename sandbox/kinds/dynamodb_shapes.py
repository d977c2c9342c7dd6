"""DynamoDB's parameters from the fields of a Table, and back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sandbox.kinds.base import Json, Request


def keys(schema: Sequence[Json]) -> Json:
    """hashKey and rangeKey of a key schema."""
    kinds = {"HASH": "hashKey", "RANGE": "rangeKey"}
    return {kinds[part["KeyType"]]: part["AttributeName"] for part in schema}


def index_fields(index: Json, provisioned: bool) -> Json:
    """An index in the shape of forProvider."""
    throughput = index.get("ProvisionedThroughput") or {}
    return {
        "name": index["IndexName"],
        **keys(index["KeySchema"]),
        "projectionType": index["Projection"]["ProjectionType"],
        "nonKeyAttributes": index["Projection"].get("NonKeyAttributes"),
        "readCapacity": throughput.get("ReadCapacityUnits") if provisioned else None,
        "writeCapacity": throughput.get("WriteCapacityUnits") if provisioned else None,
    }


def key_schema(values: Json) -> list[Json]:
    """A key schema of hashKey and rangeKey."""
    parts = (("hashKey", "HASH"), ("rangeKey", "RANGE"))
    return [{"AttributeName": values[ours], "KeyType": theirs} for ours, theirs in parts if values.get(ours)]


def attributes(r: Request) -> list[Json]:
    """AttributeDefinitions."""
    return [{"AttributeName": a["name"], "AttributeType": a["type"]} for a in r.get("attribute") or []]


def throughput(values: Json, found: Json | None = None) -> Json:
    """ProvisionedThroughput of a table or an index; what `found` has, or else 1, where it is given and has no wish."""
    numbers = {"ReadCapacityUnits": "readCapacity", "WriteCapacityUnits": "writeCapacity"}
    if found is None:
        return {theirs: values.get(ours) for theirs, ours in numbers.items()}
    return {theirs: values.get(ours) or found.get(ours) or 1 for theirs, ours in numbers.items()}


def aws_index(index: Json, provisioned: bool) -> Json:
    """An index as parameter of CreateTable and UpdateTable."""
    projection: Json = {"ProjectionType": index.get("projectionType")}
    if index.get("nonKeyAttributes"):
        projection["NonKeyAttributes"] = index["nonKeyAttributes"]
    result: Json = {"IndexName": index["name"], "KeySchema": key_schema(index), "Projection": projection}
    return result | ({"ProvisionedThroughput": throughput(index)} if provisioned else {})


def stream(r: Request) -> Json:
    """A StreamSpecification that is on."""
    return {"StreamEnabled": True, "StreamViewType": r.get("streamViewType") or "NEW_AND_OLD_IMAGES"}


def encryption(r: Request) -> Json:
    """SSESpecification."""
    enabled, key = bool(r.get("serverSideEncryption", "enabled")), r.get("serverSideEncryption", "kmsKeyArn")
    return {"Enabled": enabled, **({"SSEType": "KMS", "KMSMasterKeyId": key} if enabled and key else {})}


def set_recovery(client: Any, table: str, want: Json) -> None:
    """Switch point-in-time recovery."""
    specification: Json = {"PointInTimeRecoveryEnabled": bool(want.get("enabled"))}
    if want.get("recoveryPeriodInDays"):
        specification["RecoveryPeriodInDays"] = want["recoveryPeriodInDays"]
    client.update_continuous_backups(TableName=table, PointInTimeRecoverySpecification=specification)
