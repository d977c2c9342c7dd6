"""Replication of global tables while a region is lost: writes wait on their way, and the last writer wins.

DynamoDB developer guide, "Global tables: how it works" and "Resilience": writes of an isolated region are kept and
carried over once it is back, and of two writes of one item the later one stays, in every replica. ministack carries
each write over in the same instant; that is kept as long as no fault stands between two regions.

A fault stands between when it is meant for DynamoDB in either region, without operation or with the operation
`Replication`, and answers with an error or cuts connections, for all requests and without a count. What waits is
carried over as soon as it is lifted.
"""

from __future__ import annotations

import copy
import itertools
from dataclasses import dataclass
from typing import Any

from ministack.core.responses import get_account_id, get_region, request_scope
from ministack.services import dynamodb

from sandbox.aws.fault import Request
from sandbox.aws.fault_store import FaultStore
from sandbox.aws.hooks import Hook, replace

REPLICATE = Hook("services.dynamodb:_replicate_write", "294b2e61", "replication waits while a region is lost")
HOOKS = (
    REPLICATE,
    Hook("services.dynamodb:_replica_group", "c89c5fe7", "replication waits while a region is lost"),
    Hook("services.dynamodb:_extract_key_val", "1b0b4e46", "replication waits while a region is lost"),
)

OPERATION = "Replication"
Place = tuple[str, str, str, str, str]  # account, region, table, partition key, sort key


@dataclass(frozen=True)
class _Write:
    """A change of one item on its way to one region; `at` numbers all changes in the order of their making."""

    at: int
    account: str
    home: str
    region: str
    table: str
    key: tuple[str, str]
    event: str
    old: Any
    new: Any

    @property
    def target(self) -> Place:
        """Where it goes."""
        return self.account, self.region, self.table, *self.key


class Replication:
    """Writes between replicas. To be used from the server's own thread, as DynamoDB's operations are."""

    def __init__(self, faults: FaultStore) -> None:
        self._faults = faults
        self._replicate: Any = None
        self._order = itertools.count(1)
        self._held: list[_Write] = []
        self._last: dict[Place, int] = {}  # the last change of an item in a region, as long as any may wait

    def install(self) -> None:
        """Come between a write and its replicas."""
        self._replicate = replace(REPLICATE, self._write)

    def held(self) -> int:
        """Changes that wait."""
        return len(self._held)

    def clear(self) -> None:
        """Forget what waits."""
        self._held.clear()
        self._last.clear()

    def release(self) -> None:
        """Carry over what nothing stands before any more, in the order in which it was written."""
        waiting, self._held = self._held, []
        for write in waiting:
            if self._is_cut(write):
                self._held.append(write)
            elif self._last.get(write.target, 0) <= write.at:  # else somebody has written later over there
                self._deliver(write)
        if not self._held and not self._faults:
            self._last.clear()

    def _write(self, table: dict[str, Any], event: str, old: Any, new: Any) -> None:
        account, home, name = get_account_id(), get_region(), table["TableName"]
        others = [region for region in dynamodb._replica_group(table) if region != home]
        if not (self._faults or self._held):
            self._replicate(table, event, old, new)
            return
        item, at = new if new is not None else old, next(self._order)
        sort = dynamodb._extract_key_val(item.get(table["sk_name"])) if table["sk_name"] else ""
        key = (str(dynamodb._extract_key_val(item.get(table["pk_name"]))), str(sort))
        self._last[account, home, name, *key] = at
        for region in others:
            write = _Write(at, account, home, region, name, key, event, copy.deepcopy(old), copy.deepcopy(new))
            if self._is_cut(write):
                self._held.append(write)
            else:
                self._deliver(write)

    def _is_cut(self, write: _Write) -> bool:
        arn = f"arn:aws:dynamodb:{{}}:{write.account}:table/{write.table}"
        return any(
            self._faults.stands(Request(write.account, region, "dynamodb", OPERATION, arn.format(region)))
            for region in (write.home, write.region)
        )

    def _deliver(self, write: _Write) -> None:
        self._last[write.target] = write.at
        only = {"TableName": write.table, "_global_regions": [write.home, write.region]}
        with request_scope(write.account, write.home):
            self._replicate(only, write.event, write.old, write.new)
