"""What happens to a file: the data processor, the same code in both regions, and where its failures wait."""

from __future__ import annotations

from charts.blocks.bucket import CODE, Bucket
from charts.blocks.function import Function
from charts.blocks.function_release import ALIAS, FunctionRelease
from charts.blocks.network import Network
from charts.blocks.package import CodePackage
from charts.blocks.queue import Queue
from charts.blocks.scope import Scope
from charts.blocks.table import RegionalTable
from charts.file_pipeline.ingestion import REJECTED, data_types, routes

METRICS_NAMESPACE = "Tandem/FilePipeline"


class Processing:
    """The data processor of one region, its code's bucket and its dead-letter queue."""

    def __init__(
        self, scope: Scope, ingestion: Bucket, table: RegionalTable, replica: RegionalTable, network: Network | None
    ) -> None:
        """`table` is this region's end of the global table, `replica` the other region's, for when this one fails."""
        settings, knobs = scope.settings, scope.settings.file_pipeline
        self.dead_letters = Queue(scope, "dlq", retention_days=knobs.queue.retention_days)
        self.artifacts = Bucket(
            scope, "artifacts", suffix=knobs.bucket_suffix, lifecycle=None, holds_data=False, acknowledge=CODE
        )
        release = knobs.releases.primary if scope.is_primary else knobs.releases.secondary
        self.function = Function(
            scope,
            "data-processor",
            code=CodePackage(self.artifacts, "data-processor", function="data_processor"),
            handler="functions.data_processor.handler.handler",
            size=knobs.function,
            environment={
                "ACTIVE_REGION": knobs.active_region,
                "CIRCUIT_FAILURES": str(knobs.circuit_breaker.failures),
                "CIRCUIT_RECOVERY_SECONDS": str(knobs.circuit_breaker.recovery_seconds),
                "DYNAMODB_TABLE_NAME": table.name,
                "ENVIRONMENT": settings.environment,
                "IS_PRIMARY": "true" if scope.is_primary else "false",
                "OTHER_REGION": replica.scope.region,
                "POWERTOOLS_LOG_LEVEL": settings.log_level,
                "POWERTOOLS_METRICS_NAMESPACE": METRICS_NAMESPACE,
                "POWERTOOLS_SERVICE_NAME": "data-processor",
                "RETENTION_DAYS": str(knobs.table.item_retention_days),
                # A file that continues in another invocation continues under the same alias.
                **({"FUNCTION_ALIAS": ALIAS} if release else {}),
            },
            dead_letters=self.dead_letters,
            alias=ALIAS if release else None,
            retry_attempts=knobs.function.retry_attempts,
            network=network,
        )
        self.release = (
            FunctionRelease(scope, "data-processor", function=self.function, release=release) if release else None
        )
        role = self.function.role
        types = data_types()
        # The quarantine too: a continuation goes on from the very version that the invocation before it left.
        ingestion.grant_read_versions(role, [*(f"{data_type}/" for data_type in types), REJECTED])
        ingestion.grant_write(role, REJECTED)
        table.grant_write(role)
        replica.grant_write(role)
        self.function.grant_invoke(role)  # a file that needs more than one timeout continues in another invocation
        ingestion.notify(self.function, routes(types))
