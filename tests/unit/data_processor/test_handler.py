"""The entry point as Lambda loads it: in a process of its own, with nothing but its environment."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[3]
ENVIRONMENT = {
    "AWS_LAMBDA_FUNCTION_NAME": "processor",
    "AWS_REGION": "us-east-1",
    "AWS_ACCESS_KEY_ID": "a",
    "AWS_SECRET_ACCESS_KEY": "b",
    "DYNAMODB_TABLE_NAME": "processed",
    "ENVIRONMENT": "dev",
    "ACTIVE_REGION": "us-east-1",
    "OTHER_REGION": "us-west-2",
    "IS_PRIMARY": "true",
    "POWERTOOLS_SERVICE_NAME": "data-processor",
    "POWERTOOLS_METRICS_NAMESPACE": "FilePipeline",
}
IGNORED: dict[str, Any] = {"Event": "s3:TestEvent"}
TRACED = """
from functions.common.observability import traced
with traced("file", dataType="orders"):
    pass
"""


def run(code: str, **changes: str) -> subprocess.CompletedProcess[str]:
    """Runs some code in a fresh interpreter with the function's environment, from the root of the zip."""
    path = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        env={**path, **ENVIRONMENT, **changes},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_the_handler_answers_and_loads_nothing_needless() -> None:
    """Lambda's handler string resolves, logs one JSON line with the request's id, and leaves X-Ray's SDK alone."""
    code = f"""
import sys
from functions.data_processor.handler import handler
class Context:
    aws_request_id = "r-1"
    def get_remaining_time_in_millis(self): return 1000
assert handler({IGNORED!r}, Context()) == {{"files": []}}
print(sorted(name for name in ("aws_xray_sdk", "pydantic", "cdk8s", "pandas") if name in sys.modules))
"""
    done = run(code)
    assert done.returncode == 0, done.stderr
    *logged, modules = done.stdout.splitlines()
    assert modules == "[]"
    lines = [json.loads(line) for line in logged]
    assert [line["message"] for line in lines] == ["record ignored", "event handled"]
    assert {(line["service"], line["requestId"]) for line in lines} == {("data-processor", "r-1")}
    assert done.stderr == ""


def test_a_wrong_environment_fails_at_cold_start() -> None:
    """A bad setting and a missing schema stop the function when it is loaded, with what to change."""
    code = "import functions.data_processor.handler"
    assert "IS_PRIMARY is wrong: it is 'yes', allowed is one of true, false" in run(code, IS_PRIMARY="yes").stderr
    assert "no data type found" in run(code, SCHEMAS_DIR="/nowhere").stderr


def test_traces_reach_the_daemon_only_when_sampled() -> None:
    """A sampled invocation sends a subsegment with its data type; without sampling nothing is sent or said."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as daemon:
        daemon.bind(("127.0.0.1", 0))
        daemon.settimeout(20)
        traced = {"AWS_XRAY_DAEMON_ADDRESS": f"127.0.0.1:{daemon.getsockname()[1]}", "LAMBDA_TASK_ROOT": "task"}
        trace = "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled="
        for done in (run(TRACED, **traced, _X_AMZN_TRACE_ID=trace + "0"), run(TRACED, _X_AMZN_TRACE_ID=trace + "1")):
            assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
        done = run(TRACED, **traced, _X_AMZN_TRACE_ID=trace + "1")
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
        sent = json.loads(daemon.recv(65536).decode().splitlines()[1])
    assert (sent["name"], sent["parent_id"]) == ("file", "53995c3f42cd8ad8")
    assert sent["annotations"] == {"dataType": "orders"}
