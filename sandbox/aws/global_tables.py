"""Global tables: what DynamoDB carries over to the replicas of a table, and what each replica has of its own.

Indexes and billing follow to all regions (DynamoDB developer guide, "Global tables: how it works"); the KMS key is
the replica's own and is named in the description of every member. Point-in-time recovery stays per region.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Mapping, Sequence
from typing import Any

from ministack.core.responses import get_account_id, get_region, request_scope
from ministack.services import dynamodb

from sandbox.aws.hooks import Hook, replace

UPDATE = Hook("services.dynamodb:_update_table", "b50d02ac", "indexes of replicas")
REPLICAS = Hook("services.dynamodb:_apply_replica_updates", "62f2a4f2", "keys of replicas")
DESCRIPTION = Hook("services.dynamodb:_table_description", "33966cfe", "keys of replicas")
HOOKS = (
    UPDATE,
    REPLICAS,
    DESCRIPTION,
    Hook("services.dynamodb:_replica_group", "c89c5fe7", "indexes of replicas"),
    Hook("services.dynamodb:_tables", None, "keys of replicas"),
)

FOLLOWS = ("AttributeDefinitions", "GlobalSecondaryIndexUpdates", "BillingMode", "ProvisionedThroughput")
ACTIONABLE = set(FOLLOWS) - {"AttributeDefinitions"}


def install() -> None:
    """Carry updates over to replicas, and keep their keys."""
    update: Any = replace(UPDATE, lambda data: _carry_over(update, data))
    apply: Any = replace(REPLICAS, lambda name, table, updates: _apply(apply, name, table, updates))
    describe: Any = replace(DESCRIPTION, lambda name: _with_keys(name, describe(name)))


def _carry_over(update: Any, data: dict[str, Any]) -> Any:
    before = copy.deepcopy(data)
    answer = update(data)
    if answer[0] != 200 or not ACTIONABLE & set(before):
        return answer
    name = json.loads(answer[2])["TableDescription"]["TableName"]
    followed = {key: before[key] for key in FOLLOWS if key in before}
    for region in dynamodb._replica_group(dynamodb._tables[name]):
        if region != get_region():
            with request_scope(get_account_id(), region):
                update({"TableName": name, **copy.deepcopy(followed)})
    return answer


def _apply(apply: Any, name: str, table: dict[str, Any], updates: Sequence[Mapping[str, Any]]) -> Any:
    refused = apply(name, table, updates)
    if not refused:
        _set_keys(name, table, updates)
    return refused


def _set_keys(name: str, table: dict[str, Any], updates: Sequence[Mapping[str, Any]]) -> None:
    account, home = get_account_id(), get_region()
    keys: dict[str, str] = table.setdefault("_replica_keys", {})
    for update in updates:
        action, settings = next(iter(update.items()))
        region = settings["RegionName"]
        if action == "Delete":
            keys.pop(region, None)
        elif "KMSMasterKeyId" in settings:
            keys[region] = settings["KMSMasterKeyId"]
            replica = dynamodb._tables.get_scoped(account, region, name)
            replica["SSEDescription"] = {"Status": "ENABLED", "SSEType": "KMS", "KMSMasterKeyArn": keys[region]}
    if home_key := (table.get("SSEDescription") or {}).get("KMSMasterKeyArn"):
        keys[home] = home_key
    for region in dynamodb._replica_group(table):
        member = dynamodb._tables.get_scoped(account, region, name)
        if member is not None:
            member["_replica_keys"] = dict(keys)


def _with_keys(name: str, description: dict[str, Any]) -> dict[str, Any]:
    keys = dynamodb._tables[name].get("_replica_keys") or {}
    for replica in description.get("Replicas") or []:
        if replica["RegionName"] in keys:
            replica["KMSMasterKeyId"] = keys[replica["RegionName"]]
    return description
