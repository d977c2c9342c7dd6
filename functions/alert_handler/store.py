"""The table that alerts are recorded in."""

from typing import Any

from functions.alert_handler.models import Alert
from functions.common.attributes import attribute_values
from functions.common.calls import Patience, must


class Table:
    """One table; `client` has put_item."""

    def __init__(self, client: Any, name: str) -> None:
        self._client, self._name = client, name

    def record(self, alert: Alert, patience: Patience) -> None:
        """Puts the alert's item; raises StoreError, or NotStorable for one that the table has no form for."""
        must(self._client.put_item, patience=patience, TableName=self._name, Item=attribute_values(alert.item))
