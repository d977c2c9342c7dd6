"""The two tables whose changes are watched, and the table of what came of them; one key encrypts all three."""

from __future__ import annotations

from charts.blocks.key import Key
from charts.blocks.scope import Scope
from charts.blocks.table import Attribute, RegionalTable, Table

TTL_ATTRIBUTE = "expiresAt"


class Tables:
    """The tables, as functions and alarms of their region refer to them."""

    def __init__(self, scope: Scope) -> None:
        knobs = scope.settings.stream_processing
        key = Key(
            scope,
            "data",
            purpose=f"Items of the stream-processing tables in {scope.region}",
            deletion_days=knobs.key_deletion_days,
        )

        def table(resource: str, partition_key: str, sort_key: str, *, stream: bool, ttl: str | None) -> RegionalTable:
            made = Table(
                scope,
                resource,
                partition_key=Attribute(partition_key),
                sort_key=Attribute(sort_key, "N"),
                stream=stream,
                ttl_attribute=ttl,
                backup_days=knobs.backup_days,
                key=key,
            )
            return made.in_region(scope)

        self.user_data = table("userdata", "userId", "timestamp", stream=True, ttl=None)
        self.order_data = table("orderdata", "orderId", "createdAt", stream=True, ttl=None)
        self.analytics = table("analytics", "dataType", "processedAt", stream=False, ttl=TTL_ATTRIBUTE)

    @property
    def all(self) -> dict[str, RegionalTable]:
        """The tables by what they hold."""
        return {"user data": self.user_data, "order data": self.order_data, "analytics": self.analytics}
