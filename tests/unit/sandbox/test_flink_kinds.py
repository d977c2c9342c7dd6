"""Flink applications, against the emulator's control plane; no job runs there."""

from __future__ import annotations

from typing import Any

import pytest

from sandbox import NotSettledError, Sandbox
from tests.unit.sandbox.conftest import Open
from tests.unit.sandbox.small import TRUST, Folder, Json, managed

KEY = "bundles/scores.zip"
CHECKPOINTS = {"checkpointInterval": 60000, "minPauseBetweenCheckpoints": 5000, "checkpointingEnabled": True}


def application(folder: Folder, *, code: bool = True, **fields: Any) -> list[Json]:
    """An application with what it needs; `code` says whether its bundle is there."""
    bucket = folder.bucket("code")
    location = {"bucketArnRef": {"name": "code"}, "fileKey": KEY}
    flink = {
        "checkpointConfiguration": {"configurationType": "CUSTOM", **CHECKPOINTS},
        "monitoringConfiguration": {"configurationType": "CUSTOM", "logLevel": "INFO", "metricsLevel": "APPLICATION"},
        "parallelismConfiguration": {
            "configurationType": "CUSTOM",
            "autoScalingEnabled": False,
            "parallelism": 2,
            "parallelismPerKpu": 1,
        },
    }
    configuration = {
        "applicationCodeConfiguration": {"codeContentType": "ZIPFILE", "codeContent": {"s3ContentLocation": location}},
        "applicationSnapshotConfiguration": {"snapshotsEnabled": True},
        "environmentProperties": {
            "propertyGroup": [{"propertyGroupId": "consumer.config", "propertyMap": {"stream.arn": "a", "b.C": "d"}}]
        },
        "flinkApplicationConfiguration": flink,
    }
    wanted = {
        "runtimeEnvironment": "FLINK-1_20",
        "serviceExecutionRoleRef": {"name": "scores"},
        "startApplication": True,
        "tags": {"Service": "demo"},
        "applicationConfiguration": configuration,
        **fields,
    }
    zip_file = {"bucketRef": {"name": "code"}, "key": KEY, "contentBase64": "UEs="}
    return [
        managed("s3", "Bucket", "code", {}, bucket),
        managed("iam", "Role", "scores", {"assumeRolePolicy": TRUST}, "demo-scores"),
        managed("kinesisanalyticsv2", "Application", "scores", wanted, "demo-scores"),
        *([managed("s3", "Object", "code", zip_file)] if code else []),
    ]


def described(sandbox: Sandbox) -> Json:
    """What AWS has."""
    found: Json = sandbox.client("kinesisanalyticsv2").describe_application(ApplicationName="demo-scores")
    detail: Json = found["ApplicationDetail"]
    return detail


def test_an_application_is_made_started_and_stays(folder: Folder, start: Open) -> None:
    """It runs with the checkpoints, parallelism and properties of the manifest, and a second look finds nothing."""
    sandbox = start(folder.write(*application(folder)))
    sandbox.reconcile_until_ready(30)
    sandbox.reconcile_until_ready(30)
    found = described(sandbox)
    assert (found["ApplicationStatus"], found["ApplicationVersionId"]) == ("RUNNING", 1)
    configuration = found["ApplicationConfigurationDescription"]
    flink = configuration["FlinkApplicationConfigurationDescription"]
    assert flink["CheckpointConfigurationDescription"]["CheckpointInterval"] == 60000
    assert flink["ParallelismConfigurationDescription"]["Parallelism"] == 2
    [group] = configuration["EnvironmentPropertyDescriptions"]["PropertyGroupDescriptions"]
    assert group["PropertyMap"] == {"stream.arn": "a", "b.C": "d"}
    status = sandbox.get("Application", "scores")["status"]["atProvider"]
    assert status["arn"] == folder.arn("kinesisanalytics", "application/demo-scores")


def test_an_edit_is_put_back_and_a_switch_stops_it(folder: Folder, start: Open) -> None:
    """Parallelism that somebody changed comes back; startApplication false stops what runs."""
    sandbox = start(folder.write(*application(folder)))
    sandbox.reconcile_until_ready(30)
    parallel = {"ParallelismConfigurationUpdate": {"ParallelismUpdate": 9}}
    sandbox.client("kinesisanalyticsv2").update_application(
        ApplicationName="demo-scores",
        CurrentApplicationVersionId=1,
        ApplicationConfigurationUpdate={"FlinkApplicationConfigurationUpdate": parallel},
    )
    sandbox.reconcile_until_ready(30)
    flink = described(sandbox)["ApplicationConfigurationDescription"]["FlinkApplicationConfigurationDescription"]
    assert flink["ParallelismConfigurationDescription"]["Parallelism"] == 2
    folder.write(*application(folder, startApplication=False))
    sandbox.reload()
    sandbox.reconcile_until_ready(30)
    assert described(sandbox)["ApplicationStatus"] == "READY"


def test_an_application_waits_for_its_code(folder: Folder, start: Open) -> None:
    """Without a bundle it is not made, and says what to do; it comes by itself once the bundle is published."""
    sandbox = start(folder.write(*application(folder, code=False)))
    with pytest.raises(NotSettledError, match="publish it with python -m ops publish"):
        sandbox.reconcile_until_ready(3)
    sandbox.client("s3").put_object(Bucket=folder.bucket("code"), Key=KEY, Body=b"PK")
    sandbox.reconcile_until_ready(30)
    assert described(sandbox)["ApplicationStatus"] == "RUNNING"
