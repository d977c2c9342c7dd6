"""BatchWriteItem with bodies that are already DynamoDB JSON.

botocore would walk every attribute of every item to write the request; the items here are text already, so the body is
joined and put in its place just before the request is signed. A client that does not speak DynamoDB's JSON protocol,
such as a test's fake, is given the plain request instead.
"""

import json
from collections.abc import Collection, Sequence
from decimal import Decimal
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError

from functions.common.attributes import number
from functions.common.batch import Busy, Key, Refused, Unreachable
from functions.common.calls import code, out_of_order, passing
from functions.common.errors import StoreError

_BODY = "tandem.body"


class _Encoded(dict[str, list[Any]]):
    """The RequestItems of a call whose body is ready: the table's name for the endpoint rules, and the bytes."""

    body = b""


class TableSender:
    """Writes to one table through one client: the seam at which another region's client can take over.

    `key` names the table's partition and sort key, each a text or a number.
    """

    def __init__(self, client: Any, table: str, key: tuple[str, str] = ("recordId", "timestamp")) -> None:
        self._client, self._table, self._key = client, table, key
        self._open = ('{"RequestItems":{' + json.dumps(table) + ':[{"PutRequest":{"Item":').encode()
        self._direct = _takes_bodies(client)
        if self._direct:
            events = client.meta.events
            events.register("provide-client-params.dynamodb.BatchWriteItem", _keep_body, unique_id="tandem-keep")
            events.register("before-call.dynamodb.BatchWriteItem", _put_body, unique_id="tandem-put")

    def send(self, bodies: Sequence[bytes]) -> Collection[Key]:
        """Sends at most 25 items; answers the keys not taken; raises Busy, Refused or StoreError."""
        try:
            response = self._client.batch_write_item(RequestItems=self._request(bodies))
        except ClientError as error:
            raise _translate(error) from error
        except BotoCoreError as error:
            if out_of_order(error):
                raise Unreachable(f"the table could not be reached: {error}") from error
            raise StoreError(f"the call to the table failed: {error}; correct the function's configuration") from error
        left = response.get("UnprocessedItems") or {}
        return {self._key_of(request["PutRequest"]["Item"]) for requests in left.values() for request in requests}

    def _key_of(self, item: dict[str, Any]) -> Key:
        partition, sort = (_text(item[name]) for name in self._key)
        return partition, sort

    def _request(self, bodies: Sequence[bytes]) -> dict[str, list[Any]]:
        if not self._direct:
            return {self._table: [{"PutRequest": {"Item": json.loads(body)}} for body in bodies]}
        encoded = _Encoded({self._table: [{}]})  # not empty, for clients that validate
        encoded.body = self._open + b'}},{"PutRequest":{"Item":'.join(bodies) + b"}}]}}"
        return encoded


def _takes_bodies(client: Any) -> bool:
    meta = getattr(client, "meta", None)
    return meta is not None and getattr(meta.service_model, "resolved_protocol", "json") == "json"


def _keep_body(params: dict[str, Any], context: dict[str, Any], **_: Any) -> dict[str, Any] | None:
    items = params.get("RequestItems")
    if not isinstance(items, _Encoded):
        return None
    context[_BODY] = items.body
    return {**params, "RequestItems": dict(items)}


def _put_body(params: dict[str, Any], context: dict[str, Any], **_: Any) -> None:
    if _BODY in context:
        params["body"] = context[_BODY]


def _text(value: dict[str, str]) -> str:
    # The table may spell a number in another way than it was sent; ours has one spelling.
    return value["S"] if "S" in value else number(Decimal(value["N"]))


def _translate(error: ClientError) -> Exception:
    name = code(error)
    message = error.response.get("Error", {}).get("Message", "") or str(error)
    if out_of_order(error):
        return Unreachable(f"{name}: {message}")
    if passing(error):
        return Busy(f"{name}: {message}")
    if name in ("ValidationException", "SerializationException"):
        return Refused(f"the table refuses the item: {message}")
    return StoreError(f"the table refuses writes: {name}: {message}; correct the table or the role, then redrive")
