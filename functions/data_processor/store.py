"""The AWS calls of the data processor: objects in S3, items in the table, the call to itself.

Which region's table is asked is decided by the Failover that `Store` is given.
"""

import json
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass
from typing import Any

from botocore.exceptions import ClientError

from functions.common.attributes import attribute_values, plain
from functions.common.calls import Patience, call, code, must
from functions.common.errors import StoreError
from functions.common.failover import Failover
from functions.data_processor.models import STATUS_TYPE, Checkpoint, FileVersion, Status
from functions.data_processor.objects import ObjectReader, earlier_rejects
from functions.data_processor.rejects import RejectsWriter

_OF_THE_UPDATE = {"recordId", "timestamp", "processingStatus", "reason"}


@dataclass(frozen=True, slots=True)
class Clients:
    """boto3 clients, or fakes with the same methods; `functions` is made when it is first needed.

    `table` is DynamoDB in the function's own region, `other_table` in the other one.
    """

    bucket: Any
    table: Any
    other_table: Any
    functions: Any


class Store:
    """Everything that the data processor keeps, and where."""

    def __init__(self, clients: Clients, tables: Failover, *, table: str, region: str, function_name: str) -> None:
        self.tables = tables
        self._clients, self._table, self._region, self._function = clients, table, region, function_name
        self._patience: Patience | None = None

    def until(self, patience: Patience) -> "Store":
        """The same store for one invocation: what it does with status items is tried again while there is patience."""
        store = copy(self)
        store._patience = patience
        return store

    # Objects

    def open(self, file: FileVersion, offset: int = 0) -> ObjectReader:
        """Opens a version of an object at a byte offset; raises UnreadableFile when it is gone, else StoreError."""
        return ObjectReader(self._clients.bucket, file, offset)

    def rejects(self, file: FileVersion) -> RejectsWriter:
        """A writer for the file's rejects object."""
        return RejectsWriter(self._clients.bucket, file)

    def earlier_rejects(self, file: FileVersion, at: Checkpoint) -> Iterator[bytes]:
        """The rejects that belong to a checkpoint; raises RejectsGone when they are not there, else StoreError."""
        return earlier_rejects(self._clients.bucket, file, at)

    # Status items

    def claim(self, file: FileVersion, now: str) -> dict[str, Any] | None:
        """Marks the file as being processed and gives its status item; None when it is completed already."""
        values = {
            "now": now,
            "zero": 0,
            "one": 1,
            "processing": Status.PROCESSING,
            "completed": Status.COMPLETED,
            "rejects": Status.COMPLETED_WITH_REJECTS,
            "file": STATUS_TYPE,
            "type": file.data_type or "unknown",
            "bucket": file.bucket,
            "key": file.key,
            "version": file.version,
            "region": self._region,
        }
        try:
            response = call(
                self.tables.update_item,
                patience=self._patience,
                TableName=self._table,
                Key=_key(file),
                UpdateExpression=(
                    "SET processingStatus = :processing, firstAttemptAt = if_not_exists(firstAttemptAt, :now),"
                    " lastAttemptAt = :now, attempts = if_not_exists(attempts, :zero) + :one, dataType = :file,"
                    " fileDataType = :type, sourceBucket = :bucket, sourceKey = :key, sourceVersion = :version,"
                    " #region = :region REMOVE reason"
                ),
                ConditionExpression=(
                    "attribute_not_exists(processingStatus)"
                    " OR (processingStatus <> :completed AND processingStatus <> :rejects)"
                ),
                ExpressionAttributeNames={"#region": "region"},
                ExpressionAttributeValues=attribute_values({f":{name}": value for name, value in values.items()}),
                ReturnValues="ALL_NEW",
            )
        except ClientError as error:
            if code(error) == "ConditionalCheckFailedException":
                return None
            raise StoreError(f"the table refuses the file's status item: {error}") from error
        return {name: plain(value) for name, value in response["Attributes"].items()}

    def update(self, file: FileVersion, claimed: dict[str, Any], status: str, values: dict[str, Any]) -> bool:
        """Sets the status and attributes of the file's item (None removes one).

        The region that takes the update may not have seen the claim yet: what it does not have is filled in from
        `claimed`. False when another delivery of the event has completed the file meanwhile: its word stands. The item
        says which attempt saved it, so that one whose answer was lost, and that is refused when it tries again, knows
        its own word.
        """
        values = {**values, "savedBy": claimed["attempts"]}
        known = {name: value for name, value in claimed.items() if name not in {*values, *_OF_THE_UPDATE}}
        kept = {name: value for name, value in values.items() if value is not None}
        gone = [name for name, value in values.items() if value is None]
        sets = ["#s = :s", *(f"#{name} = :{name}" for name in kept)]
        sets += [f"#{name} = if_not_exists(#{name}, :{name})" for name in known]
        given = {":s": status, **{f":{name}": value for name, value in (kept | known).items()}}
        given |= {":c": Status.COMPLETED, ":r": Status.COMPLETED_WITH_REJECTS}
        expression = "SET " + ", ".join(sets)
        if gone:
            expression += " REMOVE " + ", ".join(f"#{name}" for name in gone)
        try:
            call(
                self.tables.update_item,
                patience=self._patience,
                TableName=self._table,
                Key=_key(file),
                UpdateExpression=expression,
                ConditionExpression="attribute_not_exists(#s) OR (#s <> :c AND #s <> :r)",
                ExpressionAttributeNames={
                    "#s": "processingStatus",
                    **{f"#{name}": name for name in {**values, **known}},
                },
                ExpressionAttributeValues=attribute_values(given),
            )
        except ClientError as error:
            if code(error) == "ConditionalCheckFailedException":
                return self.is_saved(file, claimed)
            raise StoreError(f"the table refuses the file's status item: {error}") from error
        return True

    def is_saved(self, file: FileVersion, claimed: dict[str, Any]) -> bool:
        """Whether what the file's status item says now is the word of the attempt that claimed it."""
        return bool(self._status(file).get("savedBy") == claimed["attempts"])

    def is_completed(self, file: FileVersion) -> bool:
        """Whether the file's status item says so now."""
        return self._status(file).get("processingStatus") in Status.DONE

    def _status(self, file: FileVersion) -> dict[str, Any]:
        """The file's status item as it is now, {} for none."""
        response = must(
            self.tables.get_item,
            patience=self._patience,
            TableName=self._table,
            Key=_key(file),
            ConsistentRead=True,
        )
        return {name: plain(value) for name, value in (response.get("Item") or {}).items()}

    # Continuation

    def call_again(self, event: dict[str, Any]) -> None:
        """Invokes this function asynchronously."""
        client = self._clients.functions() if callable(self._clients.functions) else self._clients.functions
        must(client.invoke, FunctionName=self._function, InvocationType="Event", Payload=json.dumps(event).encode())


def _key(file: FileVersion) -> dict[str, Any]:
    record_id, timestamp = file.status_key
    return {"recordId": {"S": record_id}, "timestamp": {"S": timestamp}}
