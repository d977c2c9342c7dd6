"""The streaming analysis: a Flink application that scores each id's hours, from the stream into the lake."""

from __future__ import annotations

from charts.blocks.flink_application import FlinkApplication
from charts.blocks.package import CodePackage
from charts.blocks.scope import Scope
from charts.realtime_analytics.foundation import Foundation
from charts.realtime_analytics.lake import Lake
from functions.anomaly_scores.settings import CONSUMER, SCORES

RESOURCE = "real-time-analytics-app"
PREFIX = "anomaly-scores/"
"""Where scores lie in the lake, beside the events."""


class StreamingAnalysis:
    """The application, where the environment has it switched on."""

    def __init__(self, scope: Scope, foundation: Foundation, lake: Lake) -> None:
        knobs = scope.settings.realtime_analytics
        self.stream = foundation.stream
        self.application: FlinkApplication | None = None
        if not knobs.flink.enabled:
            return
        self.application = FlinkApplication(
            scope,
            RESOURCE,
            code=CodePackage(foundation.artifacts, "anomaly-scores", function="anomaly_scores"),
            main="functions/anomaly_scores/main.py",
            knobs=knobs.flink,
            properties={
                CONSUMER: {
                    "aws.region": scope.region,
                    "connector": "kinesis",
                    "source.efo.consumer.name": scope.name(RESOURCE),
                    "source.init.position": knobs.flink.starting_position,
                    # A share of its own: polling, the connector asks without a pause, and a shard answers five times
                    # a second to all who poll it (docs/design/streaming-analysis.md).
                    "source.reader.type": "EFO",
                    "stream.arn": foundation.stream.arn,
                },
                SCORES: {
                    "idle.seconds": str(knobs.flink.idle_seconds),
                    "late.seconds": str(knobs.flink.late_seconds),
                    "sink.path": f"s3a://{lake.bucket.name}/{PREFIX}",
                },
            },
            log_retention_days=knobs.log_retention_days,
        )
        self.application.read(foundation.stream)
        self.application.write(lake.bucket, PREFIX)
