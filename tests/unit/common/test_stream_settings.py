"""The stream functions' settings: what the chart sets is read, what is missing or wrong is named."""

from collections.abc import Callable
from typing import Any

import pytest

from functions.analytics_processor.settings import Settings
from functions.common.clients import queue_client, table_client
from functions.common.errors import SettingsError
from functions.common.stream_settings import StreamSettings
from tests.unit.common.fakes import QUEUE_URL, TABLE

GOOD = {
    "ANALYTICS_TABLE_NAME": TABLE,
    "REGION": "us-west-2",
    "FAILURE_QUEUE_URL": QUEUE_URL,
    "POWERTOOLS_SERVICE_NAME": "user-data-processor",
    "POWERTOOLS_METRICS_NAMESPACE": "ServerlessApp",
    "POWERTOOLS_LOGGER_LOG_EVENT": "true",
    "AWS_LAMBDA_FUNCTION_NAME": "dev-userdataproc-synth",
}
ANALYTICS = Settings.of(GOOD)


def test_the_charts_environment_is_read() -> None:
    """What the function's environment holds becomes typed settings; the event is logged only where it is asked for."""
    settings = StreamSettings.of(GOOD)
    assert (settings.table, settings.region, settings.failure_queue_url) == (TABLE, "us-west-2", QUEUE_URL)
    assert (settings.service, settings.namespace) == ("user-data-processor", "ServerlessApp")
    assert (settings.function_name, settings.log_event) == ("dev-userdataproc-synth", True)
    quiet = {name: value for name, value in GOOD.items() if name != "POWERTOOLS_LOGGER_LOG_EVENT"}
    assert not StreamSettings.of(quiet).log_event


@pytest.mark.parametrize(
    ("client", "reserve"),
    [(queue_client, StreamSettings.of(GOOD).reserve / 2), (table_client, ANALYTICS.reserve)],
    ids=["a message to the queue", "a query of the daily count"],
)
def test_a_call_that_hangs_ends_before_the_invocation(client: Callable[..., Any], reserve: float) -> None:
    """Begun at the last moment and never answered, a call still leaves time to say which records failed."""
    arguments = (2,) if client is table_client else ()
    config = client("us-west-2", *arguments).meta.config
    longest_pause = 1  # of the standard retry mode before its second attempt, with jitter from 0
    once = config.connect_timeout + config.read_timeout
    assert config.retries["total_max_attempts"] * once + longest_pause < reserve


def test_days_of_retention_are_read() -> None:
    """RETENTION_DAYS is a whole number of days; without it, or with 0, activities never expire."""
    assert StreamSettings.of(GOOD).keep_days == 0
    assert StreamSettings.of({**GOOD, "RETENTION_DAYS": "30"}).keep_days == 30
    with pytest.raises(SettingsError, match="RETENTION_DAYS is wrong: it is"):
        StreamSettings.of({**GOOD, "RETENTION_DAYS": "a month"})


@pytest.mark.parametrize("name", sorted(set(GOOD) - {"POWERTOOLS_LOGGER_LOG_EVENT"}))
def test_a_missing_variable_is_named(name: str) -> None:
    """The error says which variable is not set."""
    with pytest.raises(SettingsError, match=f"{name} is wrong: it is not set, allowed is .*; set it in"):
        StreamSettings.of({key: value for key, value in GOOD.items() if key != name})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ANALYTICS_TABLE_NAME", "a b"),
        ("REGION", "uswest2"),
        ("FAILURE_QUEUE_URL", "arn:aws:sqs:us-west-2:111122223333:q"),
        ("FAILURE_QUEUE_URL", ""),
        ("POWERTOOLS_LOGGER_LOG_EVENT", "yes"),
    ],
)
def test_a_wrong_value_is_shown(name: str, value: str) -> None:
    """The error shows the value and what is allowed."""
    with pytest.raises(SettingsError) as caught:
        StreamSettings.of({**GOOD, name: value})
    assert str(caught.value).startswith(f"environment variable {name} is wrong: it is {value!r}, allowed is ")
