"""A function that is invoked with the changes of a table: our own kind, TableStreamTrigger.

AWS makes the ARN of a table's stream, with the time at which it was switched on, so that no manifest can name it. The
composite observes the table, reads the ARN from its status and owns nothing but the event source mapping. What it is
made of stands in charts/platform/table_stream_trigger.py; why, in docs/decisions/0010.
"""

from __future__ import annotations

from collections.abc import Iterable

from charts.blocks.function import Function
from charts.blocks.queue import Queue
from charts.blocks.scope import Block, Manifest, Scope
from charts.blocks.table import RegionalTable
from charts.settings import Trigger

KIND = "TableStreamTrigger"
HOUR = 3_600
"""Seconds."""


class TableStreamTrigger(Block):
    """Invokes `function` with the changes of `table`; what fails for good is told to `failures`."""

    def __init__(
        self,
        scope: Scope,
        resource: str,
        *,
        table: RegionalTable,
        function: Function,
        failures: Queue,
        trigger: Trigger,
    ) -> None:
        super().__init__(scope, resource)
        self.table = table
        self.function = function
        self.failures = failures
        self.trigger = trigger
        function.read_stream(table, failures)

    def manifests(self) -> Iterable[Manifest]:
        """The composite."""
        trigger = self.trigger
        yield self.composite(
            KIND,
            {
                "tableName": self.table.name,
                "functionName": self.function.name,
                "onFailureQueueArn": self.failures.arn,
                "startingPosition": trigger.starting_position,
                "batchSize": trigger.batch_size,
                "maximumBatchingWindowInSeconds": trigger.batching_window_seconds,
                "maximumRetryAttempts": trigger.retry_attempts,
                "maximumRecordAgeInSeconds": trigger.maximum_record_age_hours * HOUR,
                "parallelizationFactor": trigger.parallelization_factor,
                # A batch that fails as a whole is halved until the record that fails it stands alone.
                "bisectBatchOnFunctionError": True,
                "functionResponseTypes": ["ReportBatchItemFailures"],
                "tags": self.scope.tags(),
            },
        )
