"""Which function reads which table's stream."""

from __future__ import annotations

from charts.blocks.scope import Scope
from charts.blocks.stream_trigger import TableStreamTrigger
from charts.stream_processing.functions import Functions
from charts.stream_processing.tables import Tables


class Triggers:
    """The triggers: one for each pair of table and function."""

    def __init__(self, scope: Scope, tables: Tables, functions: Functions) -> None:
        knobs = scope.settings.stream_processing.triggers
        self.user_data = TableStreamTrigger(
            scope,
            "userdata-userdataproc",
            table=tables.user_data,
            function=functions.user_data,
            failures=functions.user_failures,
            trigger=knobs.user_data,
        )
        self.order_data = TableStreamTrigger(
            scope,
            "orderdata-orderdataproc",
            table=tables.order_data,
            function=functions.order_data,
            failures=functions.order_failures,
            trigger=knobs.order_data,
        )
