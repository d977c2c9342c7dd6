"""The data processor: records per second and peak memory by size of input, beside a put_item loop in the same run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tools.bench.report import Table

ROOT = Path(__file__).parents[2]
MB = 1_000_000
SIZES = (MB, 100 * MB, 1_000 * MB)
LOOP_SIZE = MB
ENVIRONMENT = {
    "AWS_ACCESS_KEY_ID": "111122223333",
    "AWS_SECRET_ACCESS_KEY": "bench",
    "AWS_REGION": "us-east-1",
    "AWS_DEFAULT_REGION": "us-east-1",
    "AWS_LAMBDA_FUNCTION_NAME": "bench",
    "DYNAMODB_TABLE_NAME": "bench",
    "ENVIRONMENT": "bench",
    "ACTIVE_REGION": "us-east-1",
    "OTHER_REGION": "us-west-2",
    "IS_PRIMARY": "true",
    "RETENTION_DAYS": "0",
    "POWERTOOLS_METRICS_NAMESPACE": "Bench",
    "POWERTOOLS_SERVICE_NAME": "bench",
    "POWERTOOLS_TRACE_DISABLED": "true",
}


def run() -> list[Table]:
    """Measure against a server that keeps nothing, so that what is compared is the writing, not a database."""
    with traffic_server() as endpoint:
        loop = _contestant("put_item", LOOP_SIZE, endpoint)
        done = [(size, _contestant("processor", size, endpoint)) for size in SIZES]
    base = loop["records"] / loop["seconds"]
    rows = [("put_item loop", f"{LOOP_SIZE // MB} MB", *_cells(loop), "1.0")]
    rows += [
        ("data processor", f"{size // MB:,} MB", *_cells(result), f"{result['records'] / result['seconds'] / base:.1f}")
        for size, result in done
    ]
    return [
        Table(
            "Data processor on JSON lines of about 250 bytes",
            ("contestant", "input", "records", "records/s", "peak memory (MiB)", "times the loop"),
            rows,
            "Both write to the same local server, which takes items and keeps none; the memory is the whole process's.",
        )
    ]


def _cells(result: dict[str, Any]) -> tuple[str, str, str]:
    rate = result["records"] / result["seconds"]
    return f"{result['records']:,}", f"{rate:,.0f}", f"{result['peak_mib']:.0f}"


def _contestant(name: str, size: int, endpoint: str) -> dict[str, Any]:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("AWS_")}
    done = subprocess.run(
        [sys.executable, "-m", "tools.bench.contestants", name, str(size)],
        cwd=ROOT,
        env={**environment, **ENVIRONMENT, "AWS_ENDPOINT_URL": endpoint},
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return result


@contextmanager
def traffic_server() -> Iterator[str]:
    """The server of `tools.bench.traffic` while it runs: its endpoint's URL."""
    with subprocess.Popen(
        [sys.executable, "-m", "tools.bench.traffic"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as server:
        assert server.stdin is not None and server.stdout is not None  # noqa: S101, PT018 - both are pipes, see above
        yield f"http://127.0.0.1:{server.stdout.readline().strip()}"
        server.stdin.close()
