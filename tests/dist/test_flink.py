"""The streaming analysis in the committed manifests, as the requirement has it; nothing of it where it is off."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import zipfile
from typing import Any

import pytest

from checks.manifests import Manifest
from functions.common.event_contract import event_schema

Spec = dict[str, Any]
NAME = "real-time-analytics-app-"
OF_FLINK = {"Application", "Role", "RolePolicy", "Group", "Stream", "MetricAlarm"}


@pytest.fixture(scope="session")
def flink(chosen: Spec) -> Spec:
    """What the environment's file chooses."""
    found: Spec = chosen["realtime_analytics"]["flink"]
    return found


@pytest.fixture(scope="session")
def objects(dist: list[Manifest], environment: str) -> list[Manifest]:
    """The system's objects in this environment."""
    return [m for m in dist if m.file.startswith(f"dist/{environment}/realtime-analytics/")]


@pytest.fixture(scope="session")
def applications(objects: list[Manifest], flink: Spec) -> list[Spec]:
    """The application, once where it is on and not at all where it is off: the tests below judge each there is."""
    found: list[Spec] = [m.data["spec"]["forProvider"] for m in objects if m.kind == "Application"]
    assert len(found) == int(flink["enabled"])
    return found


def groups(application: Spec) -> dict[str, dict[str, str]]:
    """Property groups by name."""
    held = application["applicationConfiguration"]["environmentProperties"]["propertyGroup"]
    return {group["propertyGroupId"]: group["propertyMap"] for group in held}


def named(objects: list[Manifest], kind: str, start: str) -> list[Manifest]:
    """Objects of a kind whose name begins so."""
    return [m for m in objects if m.kind == kind and m.name.startswith(start)]


def test_the_switch_leaves_nothing_behind(objects: list[Manifest], flink: Spec) -> None:
    """Off, there is neither application nor role, log, alarm nor code; on, there is each of them."""
    kinds = {m.kind for m in objects if m.name.startswith(NAME)}
    assert kinds == (OF_FLINK if flink["enabled"] else set())
    assert len(named(objects, "Object", "anomaly-scores-")) == int(flink["enabled"])


def test_it_is_a_flink_job_from_a_zip(applications: list[Spec], objects: list[Manifest], environment: str) -> None:
    """A Flink runtime runs a zip in the artifacts bucket, and no text: the source gave it SQL, which AWS refuses."""
    for application in applications:
        assert application["runtimeEnvironment"] == "FLINK-1_20"
        assert application["startApplication"] is True
        code = application["applicationConfiguration"]["applicationCodeConfiguration"]
        assert code["codeContentType"] == "ZIPFILE"
        assert set(code["codeContent"]) == {"s3ContentLocation"}
        assert "sqlApplicationConfiguration" not in application["applicationConfiguration"]
        [found] = named(objects, "Application", NAME)
        assert found.annotations["crossplane.io/external-name"] == f"{NAME}{environment}"


def test_its_key_holds_the_digest_of_the_sources(applications: list[Spec], objects: list[Manifest]) -> None:
    """Other sources are another key, so that AWS takes new code; the sources lie in Git, with the event's contract."""
    for application in applications:
        location = application["applicationConfiguration"]["applicationCodeConfiguration"]["codeContent"]
        [sources] = [m.data["spec"]["forProvider"] for m in named(objects, "Object", "anomaly-scores-")]
        content = base64.b64decode(sources["contentBase64"])
        digest = hashlib.sha256(content).hexdigest()
        assert sources["key"] == f"functions/anomaly-scores/{digest}.zip"
        assert location["s3ContentLocation"]["fileKey"] == f"bundles/anomaly-scores/{digest}.zip"
        assert location["s3ContentLocation"]["bucketArnRef"]["name"] == sources["bucketRef"]["name"]
        options = groups(application)["kinesis.analytics.flink.run.options"]
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            assert options["python"].removeprefix(options["pyFiles"]) in archive.namelist()
            assert json.loads(archive.read("functions/common/contracts/event.json")) == event_schema()
        assert options["jarfile"] == "lib/connector.jar"


def test_it_reads_the_stream_and_writes_below_its_prefix(
    applications: list[Spec], objects: list[Manifest], flink: Spec
) -> None:
    """consumer.config names the system's stream, scores.config the lake's prefix and how long is waited."""
    for application in applications:
        [stream] = [m for m in objects if m.kind == "Stream" and m.group.startswith("kinesis.")]
        held = groups(application)
        assert held["consumer.config"]["connector"] == "kinesis"
        assert held["consumer.config"]["stream.arn"].endswith(":stream/" + stream.name)
        assert held["consumer.config"]["aws.region"] == application["region"]
        assert held["consumer.config"]["source.init.position"] == flink["starting_position"]
        assert held["consumer.config"]["source.reader.type"] == "EFO"  # three read the stream, and five reads a second
        assert held["consumer.config"]["source.efo.consumer.name"].startswith(NAME)
        [lake] = named(objects, "Bucket", "data-lake-")
        assert held["scores.config"]["sink.path"] == f"s3a://{lake.name}/anomaly-scores/"
        assert held["scores.config"]["late.seconds"] == str(flink["late_seconds"])


def test_it_runs_and_saves_its_state_as_chosen(applications: list[Spec], flink: Spec, environment: str) -> None:
    """Checkpoints every 60 s with 5 s between them, snapshots, one task for each KPU, four in production, INFO logs."""
    for application in applications:
        configuration = application["applicationConfiguration"]
        assert configuration["applicationSnapshotConfiguration"]["snapshotsEnabled"] is True
        running = configuration["flinkApplicationConfiguration"]
        assert {part["configurationType"] for part in running.values()} == {"CUSTOM"}
        checkpoints = running["checkpointConfiguration"]
        assert checkpoints["checkpointingEnabled"] is True
        assert (checkpoints["checkpointInterval"], checkpoints["minPauseBetweenCheckpoints"]) == (60_000, 5_000)
        parallel = running["parallelismConfiguration"]
        assert parallel["parallelism"] == (4 if environment == "prod" else flink["parallelism"])
        assert parallel["parallelismPerKpu"] == 1
        assert parallel["autoScalingEnabled"] is flink["auto_scaling"] is (environment == "prod")
        monitoring = running["monitoringConfiguration"]
        assert (monitoring["logLevel"], monitoring["metricsLevel"]) == ("INFO", "APPLICATION")


def test_its_logs_are_kept_and_encrypted(applications: list[Spec], objects: list[Manifest], chosen: Spec) -> None:
    """They go to a stream of a group of its own, under the system's key, for as long as all logs of the system."""
    for application in applications:
        [stream] = [m for m in named(objects, "Stream", NAME) if m.group.startswith("cloudwatchlogs.")]
        assert application["cloudwatchLoggingOptions"]["logStreamArnRef"]["name"] == stream.name
        [group] = [m.data["spec"]["forProvider"] for m in named(objects, "Group", NAME)]
        assert group["retentionInDays"] == chosen["realtime_analytics"]["log_retention_days"]
        assert group["kmsKeyIdRef"]["name"].startswith("real-time-analytics-")


def test_its_role_may_do_that_and_no_more(applications: list[Spec], objects: list[Manifest], environment: str) -> None:
    """Read its code and the stream, write its log and its prefix: no family of actions, no other prefix of the lake."""
    for _ in applications:
        [found] = named(objects, "RolePolicy", NAME)
        statements = {one["Sid"]: one for one in json.loads(found.data["spec"]["forProvider"]["policy"])["Statement"]}
        assert set(statements) == {
            *("FindLogGroups", "ListFiles", "ReadAsConsumer", "ReadCode", "RegisterConsumer", "SeeLogStreams"),
            *("WriteFiles", "WriteLogStream"),
        }
        assert not [action for one in statements.values() for action in one["Action"] if "*" in action]
        [place] = statements["WriteFiles"]["Resource"]
        assert place.endswith(f"-{environment}/anomaly-scores/*")
        [role] = [m.data["spec"]["forProvider"] for m in named(objects, "Role", NAME)]
        [trust] = json.loads(role["assumeRolePolicy"])["Statement"]
        assert trust["Principal"] == {"Service": "kinesisanalytics.amazonaws.com"}


def test_somebody_hears_when_it_is_down_fails_to_save_or_falls_behind(
    applications: list[Spec], objects: list[Manifest], flink: Spec
) -> None:
    """Downtime, or silence, slow and failing checkpoints, and how late it reads, each for ten minutes."""
    found = {m.name: m.data["spec"]["forProvider"] for m in named(objects, "MetricAlarm", NAME)}
    parts = {name.removeprefix(NAME).rpartition("-")[0]: alarm for name, alarm in found.items()}
    assert set(parts) == ({"down", "slow-checkpoints", "failed-checkpoints", "behind"} if applications else set())
    for _ in applications:
        assert (parts["down"]["metricName"], parts["down"]["treatMissingData"]) == ("downtime", "breaching")
        assert parts["slow-checkpoints"]["metricName"] == "lastCheckpointDuration"
        assert parts["slow-checkpoints"]["threshold"] == flink["slow_checkpoint_seconds"] * 1000
        assert parts["behind"]["metricName"] == "SubscribeToShardEvent.MillisBehindLatest"
        assert parts["behind"]["dimensions"]["ConsumerName"].startswith(NAME)
        assert parts["behind"]["threshold"] == flink["behind_minutes"] * 60_000
        failed = [query["metric"] for query in parts["failed-checkpoints"]["metricQuery"] if query.get("metric")]
        assert {(metric["metricName"], metric["stat"]) for metric in failed} == {
            ("numberOfFailedCheckpoints", "Maximum"),
            ("numberOfFailedCheckpoints", "Minimum"),
        }


def test_the_dashboard_shows_it(applications: list[Spec], objects: list[Manifest]) -> None:
    """Up and down, checkpoints, how late it reads, and what it is paid for."""
    [dashboard] = [m.data["spec"]["forProvider"]["dashboardBody"] for m in objects if m.kind == "Dashboard"]
    behind = "SubscribeToShardEvent.MillisBehindLatest"
    for metric in ("downtime", "uptime", "lastCheckpointDuration", "KPUs", behind):
        assert (f'"{metric}"' in dashboard) is bool(applications)
