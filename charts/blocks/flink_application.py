"""A Python application on Managed Service for Apache Flink, with its role, its logs and its code."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from charts.blocks import permissions
from charts.blocks.alarm import Formula, Metric
from charts.blocks.bucket import Bucket
from charts.blocks.log_group import LogGroup, LogStream
from charts.blocks.package import CodePackage
from charts.blocks.role import Role
from charts.blocks.scope import Block, Manifest, Scope
from charts.blocks.stream import Stream
from charts.settings import Flink
from imports import kinesisanalyticsv2 as flink
from imports.shared import Reference

RUNTIME = "FLINK-1_20"
"""The newest that the provider knows in both releases that we render for; Python 3.11 (developer guide, "Use Python
with Managed Service for Apache Flink"). PyFlink in tools/flink/requirements.txt has the same version."""
RUN_OPTIONS = "kinesis.analytics.flink.run.options"
"""The property group that says what in the zip is what (developer guide, "Create your application")."""
CODE, JAR = "code/", "lib/connector.jar"
"""Where the bundle has our sources and the connector, see ops/publish."""
WAVE = 20
"""CreateApplication reads the code under the role, whose policy and bucket are there by then."""
MS = 1_000


class FlinkApplication(Block):
    """The application `resource`, started as soon as it is made, whose main module is `main` of `code`.

    What runs is a bundle: the sources that `code` delivers through Git, and the connector, which is too large for Git.
    `ops publish` makes it from both and puts it under `bundle_key`, which holds the digest of the sources. Until then
    Crossplane tries again: AWS makes no application without its code (docs/decisions/0038).
    """

    def __init__(
        self,
        scope: Scope,
        resource: str,
        *,
        code: CodePackage,
        main: str,
        knobs: Flink,
        properties: Mapping[str, Mapping[str, str]],
        log_retention_days: int,
    ) -> None:
        super().__init__(scope, resource)
        self.name = scope.name(resource, limit=128)
        self.code = code
        self.main = main
        self.knobs = knobs
        self.properties = properties
        self.role = Role(scope, resource, service="kinesisanalytics.amazonaws.com")
        self.log_group = LogGroup(
            scope, resource, name=f"/aws/kinesis-analytics/{self.name}", retention_days=log_retention_days
        )
        self.log_stream = LogStream(self.log_group, name="application")
        self.log_group.grant_application(self.role, self.log_stream)
        self.role.allow("ReadCode", permissions.READ_CODE, [f"{code.bucket.arn}/{self.bundle_key}"])

    @property
    def arn(self) -> str:
        """ARN of the application."""
        return self.scope.arn("kinesisanalytics", f"application/{self.name}")

    @property
    def bundle_key(self) -> str:
        """Key of the bundle: that of the sources, under another prefix."""
        return self.code.key.replace("functions/", "bundles/", 1)

    def read(self, stream: Stream) -> None:
        """Allow the application to read a stream with a share of its own, as a consumer of the application's name."""
        stream.grant_fan_out(self.role, self.name)

    def write(self, bucket: Bucket, prefix: str) -> None:
        """Allow it to write files below a prefix: `permissions.SINK_FILES`, and s3:ListBucket."""
        self.role.allow("WriteFiles", permissions.SINK_FILES, [f"{bucket.arn}/{prefix}*"])
        self.role.allow("ListFiles", permissions.LOOK_AT_BUCKET, [bucket.arn])

    def metric_downtime(self) -> Metric:
        """Milliseconds for which it has been failing or restarting: maximum over five minutes."""
        return self._metric("downtime", "Maximum")

    def metric_uptime(self) -> Metric:
        """Milliseconds since it last started: minimum over five minutes."""
        return self._metric("uptime", "Minimum")

    def metric_checkpoint_duration(self) -> Metric:
        """Milliseconds that the last checkpoint took: maximum over five minutes."""
        return self._metric("lastCheckpointDuration", "Maximum")

    def metric_failed_checkpoints(self) -> Formula:
        """Checkpoints that failed in five minutes: the metric itself counts on from the start of the application."""
        counts = {"most": self._failed("Maximum"), "least": self._failed("Minimum")}
        return Formula("{most} - {least}", counts)

    def _failed(self, statistic: Literal["Maximum", "Minimum"]) -> Metric:
        return self._metric("numberOfFailedCheckpoints", statistic)

    def metric_cpu(self) -> Metric:
        """Per cent of the CPU in use: average over five minutes."""
        return self._metric("cpuUtilization", "Average")

    def metric_kpus(self) -> Metric:
        """Processing units in use, each of which is paid for: maximum over five minutes."""
        return self._metric("KPUs", "Maximum")

    def _metric(self, name: str, statistic: Literal["Average", "Maximum", "Minimum"]) -> Metric:
        return Metric("AWS/KinesisAnalytics", name, {"Application": self.name}, statistic=statistic)

    def manifests(self) -> Iterable[Manifest]:
        """The application."""
        group = flink.ApplicationApplicationConfigurationEnvironmentPropertiesPropertyGroup
        options = {"python": f"{CODE}{self.main}", "jarfile": JAR, "pyFiles": CODE}
        configuration = flink.ApplicationApplicationConfiguration(
            application_code_configuration=flink.ApplicationApplicationConfigurationApplicationCodeConfiguration(
                code_content_type="ZIPFILE",
                code_content=flink.ApplicationApplicationConfigurationApplicationCodeConfigurationCodeContent(
                    s3_content_location=flink.ApplicationApplicationConfigurationApplicationCodeConfigurationCodeContentS3ContentLocation(
                        bucket_arn_ref=Reference(name=self.code.bucket.object_name), file_key=self.bundle_key
                    )
                ),
            ),
            application_snapshot_configuration=flink.ApplicationApplicationConfigurationApplicationSnapshotConfiguration(
                snapshots_enabled=True
            ),
            environment_properties=flink.ApplicationApplicationConfigurationEnvironmentProperties(
                property_group=[
                    group(property_group_id=name, property_map=dict(values))
                    for name, values in sorted({RUN_OPTIONS: options, **self.properties}.items())
                ]
            ),
            flink_application_configuration=self._running(),
        )
        yield self.managed(
            flink.Application,
            flink.ApplicationSpec,
            flink.ApplicationForProvider(
                region=self.scope.region,
                runtime_environment=RUNTIME,
                service_execution_role_ref=Reference(name=self.role.object_name),
                application_configuration=configuration,
                cloudwatch_logging_options=flink.ApplicationCloudwatchLoggingOptions(
                    log_stream_arn_ref=Reference(name=self.log_stream.object_name)
                ),
                start_application=True,
                tags=self.scope.tags(),
            ),
            external_name=self.name,
            wave=WAVE,
        )

    def _running(self) -> flink.ApplicationApplicationConfigurationFlinkApplicationConfiguration:
        """How it runs; CUSTOM throughout, since AWS overrules every value beside DEFAULT."""
        knobs = self.knobs
        return flink.ApplicationApplicationConfigurationFlinkApplicationConfiguration(
            checkpoint_configuration=flink.ApplicationApplicationConfigurationFlinkApplicationConfigurationCheckpointConfiguration(
                configuration_type="CUSTOM",
                checkpointing_enabled=True,
                checkpoint_interval=knobs.checkpoint_seconds * MS,
                min_pause_between_checkpoints=knobs.checkpoint_pause_seconds * MS,
            ),
            monitoring_configuration=flink.ApplicationApplicationConfigurationFlinkApplicationConfigurationMonitoringConfiguration(
                configuration_type="CUSTOM", log_level=knobs.log_level, metrics_level="APPLICATION"
            ),
            parallelism_configuration=flink.ApplicationApplicationConfigurationFlinkApplicationConfigurationParallelismConfiguration(
                configuration_type="CUSTOM",
                auto_scaling_enabled=knobs.auto_scaling,
                parallelism=knobs.parallelism,
                parallelism_per_kpu=knobs.parallelism_per_kpu,
            ),
        )
