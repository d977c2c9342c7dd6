"""After files in both regions the two replicas hold the same, and an operator's command says so."""

from __future__ import annotations

import json
import os

import pytest

from ops.__main__ import main
from tests.flows.conftest import REGIONS, Pipeline
from tests.flows.test_files_arrive import as_lines, orders

pytestmark = pytest.mark.flow


def surroundings(pipeline: Pipeline, environment: pytest.MonkeyPatch) -> None:
    """Let the command act as the account's root, and read nothing of the user's."""
    environment.setenv("AWS_ACCESS_KEY_ID", pipeline.sandbox.account)
    environment.setenv("AWS_SECRET_ACCESS_KEY", "s")
    for name in ("AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"):
        environment.setenv(name, os.devnull)
    proxies = {name for name in os.environ if name.lower().endswith("_proxy")}
    for name in proxies | {"AWS_PROFILE", "AWS_SESSION_TOKEN", "AWS_ENDPOINT_URL"}:
        environment.delenv(name, raising=False)


def test_files_in_both_regions_leave_equal_replicas(
    pipeline: Pipeline, unique: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Files, bad records and repeated records dropped into both regions leave equal replicas: exit code 0."""
    for number in range(8):
        region, records = REGIONS[number % 2], orders(f"{unique}-{number // 4}", 40)
        key = f"orders/{unique}-{number}.jsonl"
        pipeline.finished(pipeline.upload(key, as_lines(records) + b"\nnonsense\n", region), region=region)
    pipeline.sandbox.aws.wait_until_idle()
    surroundings(pipeline, monkeypatch)
    words = ["--table", pipeline.table, "--regions", *REGIONS, "--endpoint", pipeline.sandbox.aws.endpoint_url]
    code = main(["consistency", *words, "--settle", "0", "--json"])
    result = json.loads(capsys.readouterr().out)
    assert (code, result["equal"], result["found"]) == (0, True, [])
    stored = len(pipeline.scan())
    assert stored == 2 * 40 + 8, "the records once each, and a status item for each file"
    assert result["read"] == dict.fromkeys(REGIONS, stored)
