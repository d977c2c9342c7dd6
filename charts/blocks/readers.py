"""Event source mappings whose sources have ARNs that are known: a Kinesis stream's, a queue's."""

from __future__ import annotations

from collections.abc import Iterable

from charts.blocks.function import HOUR, Function
from charts.blocks.queue import Queue
from charts.blocks.scope import Block, Manifest, Scope
from charts.blocks.stream import Stream
from charts.settings import Trigger
from imports import lambda_
from imports.shared import Reference


class StreamReader(Block):
    """Invokes `function` with the records of `stream`; what fails for good is told to `failures`."""

    def __init__(
        self, scope: Scope, resource: str, *, stream: Stream, function: Function, failures: Queue, trigger: Trigger
    ) -> None:
        super().__init__(scope, resource)
        self.stream = stream
        self.function = function
        self.failures = failures
        self.trigger = trigger
        stream.grant_read(function.role)
        failures.grant_send(function.role)

    def manifests(self) -> Iterable[Manifest]:
        """The mapping."""
        trigger, mapping = self.trigger, lambda_.EventSourceMappingForProvider
        yield self.managed(
            lambda_.EventSourceMapping,
            lambda_.EventSourceMappingSpec,
            mapping(
                region=self.scope.region,
                event_source_arn=self.stream.arn,
                function_name_ref=Reference(name=self.function.object_name),
                starting_position=trigger.starting_position,
                batch_size=trigger.batch_size,
                maximum_batching_window_in_seconds=trigger.batching_window_seconds,
                maximum_retry_attempts=trigger.retry_attempts,
                maximum_record_age_in_seconds=trigger.maximum_record_age_hours * HOUR,
                parallelization_factor=trigger.parallelization_factor,
                # A batch that fails as a whole is halved until the record that fails it stands alone.
                bisect_batch_on_function_error=True,
                function_response_types=["ReportBatchItemFailures"],
                destination_config=lambda_.EventSourceMappingDestinationConfig(
                    on_failure=lambda_.EventSourceMappingDestinationConfigOnFailure(
                        destination_arn_ref=Reference(name=self.failures.object_name)
                    )
                ),
                tags=self.scope.tags(),
            ),
        )


class QueueReader(Block):
    """Invokes `function` with the messages of `queue`; what keeps failing goes to the queue's dead letters.

    Where the function reserves concurrency, no more batches are under way: Lambda would be refused others, and their
    messages would count as received. It takes two or more (API reference, ScalingConfig).
    """

    def __init__(self, scope: Scope, resource: str, *, queue: Queue, function: Function, batch_size: int) -> None:
        super().__init__(scope, resource)
        self.queue = queue
        self.function = function
        self.batch_size = batch_size
        queue.grant_consume(function.role)

    def manifests(self) -> Iterable[Manifest]:
        """The mapping."""
        reserved = self.function.size.reserved_concurrency or 0
        most = lambda_.EventSourceMappingScalingConfig(maximum_concurrency=reserved) if reserved > 1 else None
        yield self.managed(
            lambda_.EventSourceMapping,
            lambda_.EventSourceMappingSpec,
            lambda_.EventSourceMappingForProvider(
                region=self.scope.region,
                event_source_arn=self.queue.arn,
                function_name_ref=Reference(name=self.function.object_name),
                batch_size=self.batch_size,
                function_response_types=["ReportBatchItemFailures"],
                scaling_config=most,
                tags=self.scope.tags(),
            ),
        )
