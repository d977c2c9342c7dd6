"""Where results are kept: the table, for a day."""

from __future__ import annotations

from charts.blocks.scope import Scope
from charts.blocks.table import Attribute, Table
from charts.realtime_analytics.foundation import Foundation

TTL_ATTRIBUTE = "ttl"


class Stores:
    """The stores of the system."""

    def __init__(self, scope: Scope, foundation: Foundation) -> None:
        self.results = Table(
            scope,
            "real-time-analytics-results",
            partition_key=Attribute("pk"),
            sort_key=Attribute("sk"),
            stream=True,
            ttl_attribute=TTL_ATTRIBUTE,
            backup_days=scope.settings.realtime_analytics.backup_days,
            key=foundation.key,
        ).in_region(scope)
