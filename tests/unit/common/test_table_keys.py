"""A sender for a table with other keys tells its unprocessed items by them."""

from typing import Any

import pytest

from functions.common.table import TableSender
from tests.unit.common.fakes import TABLE


class Holding:
    """A table that takes nothing and spells the sort key in its own way."""

    def __init__(self, number: str) -> None:
        self._number = number

    def batch_write_item(self, RequestItems: dict[str, Any]) -> dict[str, Any]:  # noqa: N803 - boto3's name
        """Gives all back."""
        item = {**RequestItems[TABLE][0]["PutRequest"]["Item"], "processedAt": {"N": self._number}}
        return {"UnprocessedItems": {TABLE: [{"PutRequest": {"Item": item}}]}}


@pytest.mark.parametrize("spelled", ["1767225600000.5", "1767225600000.500", "17672256000005E-1", "+1767225600000.5"])
def test_a_number_is_told_in_any_spelling(spelled: str) -> None:
    """A sort key that is a number comes back as the text that was sent, however the table spells it."""
    sender = TableSender(Holding(spelled), TABLE, ("dataType", "processedAt"))
    body = b'{"dataType":{"S":"A"},"processedAt":{"N":"1767225600000.5"}}'
    assert set(sender.send([body])) == {("A", "1767225600000.5")}
