"""The watcher tells 1 when the other region cannot be seen, 0 when it can, and fails on nothing."""

from __future__ import annotations

import json
from typing import Any

import pytest

from functions.common.errors import SettingsError
from functions.region_watcher.handler import build
from functions.region_watcher.settings import Settings
from functions.region_watcher.store import looks

VARIABLES = {
    "OTHER_REGION": "us-west-2",
    "OTHER_BUCKET_NAME": "west",
    "OTHER_TABLE_NAME": "records",
    "POWERTOOLS_SERVICE_NAME": "region-watcher",
    "POWERTOOLS_METRICS_NAMESPACE": "Tests",
}


class Other:
    """Both services of the other region, which fail so many times at first."""

    def __init__(self, failures: int = 0) -> None:
        self.failures, self.calls = failures, list[dict[str, Any]]()

    def _answer(self, request: dict[str, Any]) -> dict[str, Any]:
        self.calls.append(request)
        if self.failures:
            self.failures -= 1
            raise ConnectionError("nobody is there")
        return {}

    def head_bucket(self, **request: Any) -> dict[str, Any]:
        """S3."""
        return self._answer(request)

    def get_item(self, **request: Any) -> dict[str, Any]:
        """DynamoDB."""
        return self._answer(request)


class Log:
    """A logger that is read."""

    def __init__(self) -> None:
        self.said: list[tuple[str, Any]] = []

    def info(self, _: str, extra: Any) -> None:
        """All is well."""
        self.said.append(("info", extra))

    def warning(self, _: str, extra: Any) -> None:
        """It is not."""
        self.said.append(("warning", extra))


def watch(bucket: Other, table: Other, log: Log) -> dict[str, Any]:
    """One look."""
    settings = Settings.of(VARIABLES)
    return build(settings, looks(settings, bucket, table), log)({}, None)


@pytest.mark.parametrize(
    ("s3", "dynamodb", "failed"),
    [(0, 0, []), (1, 1, []), (2, 0, ["s3"]), (0, 2, ["dynamodb"]), (2, 2, ["dynamodb", "s3"])],
)
def test_a_region_is_ill_when_a_look_fails_twice(
    s3: int, dynamodb: int, failed: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """One failed try is repeated; a second makes the region ill, and names the service."""
    log = Log()
    found = watch(Other(s3), Other(dynamodb), log)
    assert found["unhealthy"] is bool(failed)
    assert sorted(found["failures"]) == failed
    told = json.loads(capsys.readouterr().out)
    assert told["PeerUnhealthy"] == [float(bool(failed))]
    assert told["_aws"]["CloudWatchMetrics"][0]["Dimensions"] == [["service"]]
    assert [level for level, _ in log.said] == ["warning" if failed else "info"]


def test_it_asks_for_little(capsys: pytest.CaptureFixture[str]) -> None:
    """One request to each service, for the bucket itself and for an item that nobody stores."""
    bucket, table = Other(), Other()
    watch(bucket, table, Log())
    assert bucket.calls == [{"Bucket": "west"}]
    (call,) = table.calls
    assert (call["TableName"], call["Key"]["recordId"]) == ("records", {"S": "region-watcher#nobody"})
    assert capsys.readouterr().out


@pytest.mark.parametrize("missing", VARIABLES)
def test_each_variable_is_needed(missing: str) -> None:
    """A watcher that does not know where to look does not start."""
    with pytest.raises(SettingsError, match=missing):
        Settings.of({name: value for name, value in VARIABLES.items() if name != missing})
