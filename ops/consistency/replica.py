"""One region's replica of the table: pages of a scan, reads by key, conditional writes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError

from ops.clients import Clients
from ops.consistency.items import Item, Seen, identity, key_of, own, seen
from ops.consistency.pace import Pace, Retry
from ops.errors import CallError, printable

PAGE = 100  # keys that one BatchGetItem takes
_MOST_CONDITIONS = 60  # attributes of an item in a condition, whose text may have 4 KB; a record has six


class Replica:
    """Reads are strongly consistent: only what replication has not brought yet differs."""

    def __init__(self, client: Any, pace: Pace, region: str, description: Mapping[str, Any]) -> None:
        self._client, self._pace, self.region = client, pace, region
        self._table = str(description["TableName"])
        schema = sorted(description["KeySchema"], key=lambda part: str(part["KeyType"]))  # HASH before RANGE
        self.keys = [str(part["AttributeName"]) for part in schema]
        self.arn, self.id = str(description["TableArn"]), str(description.get("TableId", ""))
        self.length = int(description.get("ItemCount", 0))  # AWS counts every six hours or so

    @classmethod
    def find(cls, clients: Clients, pace: Pace, table: str, region: str) -> Replica:
        """Look the table up; raises `CallError` when it cannot be read."""
        try:
            client = clients.get("dynamodb", region)
            description = client.describe_table(TableName=table)["Table"]
        except (ClientError, BotoCoreError, ValueError) as error:
            raise CallError(
                f"the table cannot be read: {printable(table)} in {printable(region)}: {printable(error)}",
                "a table that exists in both regions, and that you may describe, is allowed",
                "look at the name, the regions and the permissions",
            ) from error
        return cls(client, pace, region, description)

    def page(self, segment: int, segments: int, after: Item | None, *, whole: bool) -> tuple[list[Item], Item | None]:
        """Up to a hundred items of a segment, whole or their keys only, and where the next page begins, if any."""
        limit = max(1, min(PAGE, int(self._pace.rate)))
        answer = self._pace.call(
            self._client.scan,
            TableName=self._table,
            Segment=segment,
            TotalSegments=segments,
            Limit=limit,
            ConsistentRead=True,
            **({"ExclusiveStartKey": after} if after else {}),
            **({} if whole else self._projection()),
        )
        self._pace.take(max(1, len(answer["Items"])))
        return answer["Items"], answer.get("LastEvaluatedKey") or None

    def look(self, keys: Sequence[Item]) -> dict[str, Seen]:
        """What of these keys is there, by `identity`."""
        return {identity(key_of(item, self.keys)): seen(item) for item in self._items(keys)}

    def known(self, keys: Sequence[Item]) -> set[str]:
        """Which of these keys are there, by `identity`."""
        return {identity(key_of(item, self.keys)) for item in self._items(keys, **self._projection())}

    def item(self, key: Item) -> Item | None:
        """One item, without what replication has added."""
        return next((own(item) for item in self._items([key])), None)

    def _items(self, keys: Sequence[Item], **projection: Any) -> Iterator[Item]:
        left, retry = list(keys), Retry(self._pace)
        while left:
            wanted = {self._table: {"Keys": left[:PAGE], "ConsistentRead": True, **projection}}
            answer = self._pace.call(self._client.batch_get_item, RequestItems=wanted)
            found = answer["Responses"].get(self._table, [])
            yield from found
            again = answer.get("UnprocessedKeys", {}).get(self._table, {}).get("Keys", [])
            if again and not found:
                retry.pause()
            left = again + left[PAGE:]

    def add(self, item: Item) -> bool:
        """Write an item unless its key is there meanwhile; whether it was written."""
        return self._put(
            item, ConditionExpression="attribute_not_exists(#k)", ExpressionAttributeNames={"#k": self.keys[0]}
        )

    def replace(self, item: Item, before: Item) -> bool:
        """Write an item over another one, if that is still as it was; whether it was written."""
        old = [name for name in before if name not in self.keys]
        new = [name for name in item if name not in before]
        names = {f"#{number}": name for number, name in enumerate([*old, *new])}
        clauses = ["attribute_exists(#k)", *(f"#{number} = :{number}" for number in range(len(old)))]
        clauses += [f"attribute_not_exists({name})" for name in [*names][len(old) :]]
        values = {f":{number}": before[name] for number, name in enumerate(old)}
        return self._put(
            item,
            ConditionExpression=" AND ".join(clauses),
            ExpressionAttributeNames={"#k": self.keys[0], **names},
            **({"ExpressionAttributeValues": values} if values else {}),
        )

    def _put(self, item: Item, **condition: Any) -> bool:
        self._pace.take(1)
        try:
            self._pace.call(self._client.put_item, TableName=self._table, Item=item, **condition)
        except ClientError as error:
            if error.response.get("Error", {}).get("Code") != "ConditionalCheckFailedException":
                raise
            return False
        return True

    def _projection(self) -> dict[str, Any]:
        names = {f"#{number}": name for number, name in enumerate(self.keys)}
        return {"ProjectionExpression": ", ".join(names), "ExpressionAttributeNames": names}


def comparable(item: Item) -> bool:
    """Whether a condition can hold all attributes of an item."""
    return len(item) <= _MOST_CONDITIONS
