"""The Flink application from dist/ on: it waits for its code, runs once that is published, and its alarms are heard.

Development has none, so this is staging's, with what it stands on and nothing else. Its connector is pinned in a copy
of dist/, as whoever publishes first pins it; no job runs here, see `make test-flink`.
"""

from __future__ import annotations

import base64
import hashlib
import io
import json
import re
import zipfile
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from sandbox import NotSettledError
from sandbox.controlplane import Sandbox
from tests.flows.conftest import ROOT, eventually
from tests.flows.dists import copy
from tests.flows.listening import Listener
from tests.flows.operating import ops

pytestmark = pytest.mark.flow
SYSTEM, ENVIRONMENT, NAME = "realtime-analytics", "staging", "real-time-analytics-app"
REGION: str = yaml.safe_load((ROOT / f"environments/{ENVIRONMENT}.yaml").read_text())["realtime_analytics"]["region"]
NEEDED = re.compile(
    rf"(Key|Alias|Topic|TopicPolicy)\.|\w+\.({NAME}-|anomaly-scores-)"
    r"|Bucket\.(analytics-artifacts|data-lake)-|Stream\.real-time-data-stream"
)
JAR = b"a connector"
QUIET = 4 * 300


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """staging's dist/ with the application, what it stands on, and a pin."""
    folder = copy(tmp_path_factory.mktemp("analysis"), SYSTEM, ENVIRONMENT)
    place = folder / ENVIRONMENT / SYSTEM / REGION
    for file in place.iterdir():
        if not NEEDED.match(file.name):
            file.unlink()
    (held,) = place.glob("Object.anomaly-scores-*.yaml")
    sources = yaml.safe_load(held.read_text(encoding="utf-8"))["spec"]["forProvider"]
    before = base64.b64decode(sources["contentBase64"])
    after = pinned(before)
    for file in place.iterdir():
        text = file.read_text(encoding="utf-8").replace(sources["contentBase64"], base64.b64encode(after).decode())
        file.write_text(text.replace(sha256(before), sha256(after)), encoding="utf-8")
    return folder


def sha256(content: bytes) -> str:
    """A digest as keys have it."""
    return hashlib.sha256(content).hexdigest()


def pinned(sources: bytes) -> bytes:
    """The sources with the digest of the jar in the place for it."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(sources)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name.endswith("/connectors.json"):
                content = json.dumps({**json.loads(content), "sha256": sha256(JAR)}).encode()
            new.writestr(zipfile.ZipInfo(name), content)
    return buffer.getvalue()


@pytest.fixture(scope="module")
def sandbox(dist: Path) -> Iterator[Sandbox]:
    """All of it applied; the application waits."""
    with Sandbox.start(dist, ENVIRONMENT, SYSTEM) as sandbox:
        with pytest.raises(NotSettledError, match="publish it with python -m ops publish"):
            sandbox.reconcile_until_ready(timeout=6)
        yield sandbox


@pytest.fixture(scope="module")
def jar(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A file with the connector."""
    file = tmp_path_factory.mktemp("jar") / "connector.jar"
    file.write_bytes(JAR)
    return str(file)


def test_the_application_runs_once_its_code_is_published(sandbox: Sandbox, dist: Path, jar: str) -> None:
    """Nothing but the published bundle is missing: it comes up by itself, with the sources and the jar inside."""
    words = ("publish", "--environment", ENVIRONMENT, "--jar", jar, "--dist", str(dist))
    done = ops(sandbox, *words)
    assert done.returncode == 0, done.stderr
    assert f"{NAME}-{ENVIRONMENT}: s3://" in done.stdout
    sandbox.reconcile_until_ready(timeout=30)
    found = sandbox.client("kinesisanalyticsv2", REGION).describe_application(ApplicationName=f"{NAME}-{ENVIRONMENT}")
    detail = found["ApplicationDetail"]
    assert detail["ApplicationStatus"] == "RUNNING"
    code = detail["ApplicationConfigurationDescription"]["ApplicationCodeConfigurationDescription"]
    place = code["CodeContentDescription"]["S3ApplicationCodeLocationDescription"]
    bucket = place["BucketARN"].rpartition(":")[2]
    stored = sandbox.client("s3", REGION).get_object(Bucket=bucket, Key=place["FileKey"])["Body"].read()
    with zipfile.ZipFile(io.BytesIO(stored)) as bundle:
        assert bundle.read("lib/connector.jar") == JAR
        assert "code/functions/anomaly_scores/main.py" in bundle.namelist()
    assert "is there already" in ops(sandbox, *words).stdout


def test_the_committed_connector_is_asked_for_its_pin(sandbox: Sandbox, jar: str) -> None:
    """With dist/ as it is committed nothing unknown gets out: another jar, or one that nobody pinned, is refused."""
    done = ops(sandbox, "publish", "--environment", ENVIRONMENT, "--jar", jar)
    assert done.returncode == 2
    assert "is not pinned" in done.stderr or "is allowed, that of" in done.stderr


def put(sandbox: Sandbox, alarm: str, values: Sequence[float], periods: int = 2) -> None:
    """Values of the metric that an alarm watches, in each of its last periods."""
    spec: dict[str, Any] = sandbox.get("MetricAlarm", f"{NAME}-{alarm}-{ENVIRONMENT}")["spec"]["forProvider"]
    metric = next((query["metric"] for query in spec.get("metricQuery", []) if "metric" in query), spec)
    dimensions = [{"Name": name, "Value": text} for name, text in metric["dimensions"].items()]
    datum = {"MetricName": metric["metricName"], "Dimensions": dimensions}
    times = [datetime.now(UTC) - timedelta(seconds=300 * period) for period in range(periods)]
    data = [{**datum, "Value": value, "Timestamp": time} for time in times for value in values]
    sandbox.client("cloudwatch", REGION).put_metric_data(Namespace=metric["namespace"], MetricData=data)


@pytest.mark.parametrize(
    ("alarm", "well", "ill"),
    [
        ("down", [0], [60_000]),
        ("slow-checkpoints", [900], [61_000]),
        ("failed-checkpoints", [3, 3], [3, 5]),
        ("behind", [100], [3_600_000]),
    ],
)
def test_an_alarm_is_raised_and_heard(sandbox: Sandbox, alarm: str, well: list[float], ill: list[float]) -> None:
    """Ten minutes of what is wrong raise it, one person hears; silence is a fault of one that always speaks alone."""
    name = f"{NAME}-{alarm}-{ENVIRONMENT}"
    (topic,) = sandbox.get("MetricAlarm", name)["spec"]["forProvider"]["alarmActions"]
    listener = Listener.on_topic(sandbox, REGION, topic)

    def state(offset_seconds: float = 0) -> str:
        states = sandbox.aws.evaluate_alarms(offset_seconds)
        return next(found for arn, found in states.items() if arn.endswith(f":alarm:{name}"))

    assert state() == ("ALARM" if alarm == "down" else "OK")
    put(sandbox, alarm, well)
    eventually(lambda: state() == "OK", 10, f"{name} is raised while all is well")
    put(sandbox, alarm, ill)
    eventually(lambda: state() == "ALARM", 10, f"{name} was not raised")
    eventually(lambda: listener.hears(name, "ALARM"), 10, f"{name} was not heard")
    assert state(QUIET) == ("ALARM" if alarm == "down" else "OK")
