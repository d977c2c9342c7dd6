"""Consumed capacity of tables, as DynamoDB publishes it: AWS/DynamoDB by TableName.

Every request asks ministack for what it has consumed, and the answer is left as the caller wanted it. ministack counts
one read for a Query or Scan however much it reads; PartiQL is not counted.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from ministack.services import dynamodb

from sandbox.aws.hooks import Hook, replace
from sandbox.aws.metrics import record

READS = (
    Hook("services.dynamodb:_get_item", "cbd1d886", "consumed capacity"),
    Hook("services.dynamodb:_query", "f98282df", "consumed capacity"),
    Hook("services.dynamodb:_scan", "1b589133", "consumed capacity"),
    Hook("services.dynamodb:_batch_get_item", "9ec908c0", "consumed capacity"),
    Hook("services.dynamodb:_transact_get_items", "c2dec66c", "consumed capacity"),
)
WRITES = (
    Hook("services.dynamodb:_put_item", "10ba9e5b", "consumed capacity"),
    Hook("services.dynamodb:_update_item", "deade536", "consumed capacity"),
    Hook("services.dynamodb:_delete_item", "a99f9a25", "consumed capacity"),
    Hook("services.dynamodb:_batch_write_item", "6442887a", "consumed capacity"),
    Hook("services.dynamodb:_transact_write_items", "5ead697f", "consumed capacity"),
)
HOOKS = (*READS, *WRITES, Hook("services.dynamodb:_add_consumed_capacity", "30489082", "consumed capacity"))

ASKED = "ReturnConsumedCapacity"
CONSUMED = "ConsumedCapacity"

Answer = tuple[int, dict[str, str], bytes]
Operation = Callable[[dict[str, Any]], Answer]


def install() -> None:
    """Count what requests consume."""
    for hooks, metric in ((READS, "ConsumedReadCapacityUnits"), (WRITES, "ConsumedWriteCapacityUnits")):
        for hook in hooks:
            replace(hook, _counting(getattr(dynamodb, hook.attribute), metric))


def _counting(operation: Operation, metric: str) -> Operation:
    def run(data: dict[str, Any]) -> Answer:
        wanted = data.get(ASKED, "NONE")
        answer = operation({**data, ASKED: "TOTAL"} if wanted == "NONE" else data)
        if answer[0] != 200:
            return answer
        status, headers, body = answer
        document = json.loads(body)
        for table, units in consumed(document).items():
            record("AWS/DynamoDB", metric, units, "Count", {"TableName": table})
        if wanted != "NONE" or document.pop(CONSUMED, None) is None:
            return answer
        kept = {name: value for name, value in headers.items() if name.lower() not in ("content-length", "x-amz-crc32")}
        return status, kept, json.dumps(document, ensure_ascii=False).encode()

    return run


def consumed(document: Mapping[str, Any]) -> dict[str, float]:
    """Units by table name in an answer that states them."""
    found = document.get(CONSUMED) or []
    units: dict[str, float] = {}
    for entry in [found] if isinstance(found, dict) else found:
        name = str(entry["TableName"]).rpartition("/")[2]
        units[name] = units.get(name, 0.0) + float(entry["CapacityUnits"])
    return {name: value for name, value in units.items() if value}
