"""The stream functions' settings: what the chart sets is read, what is missing or wrong is named."""

import pytest

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


def test_the_charts_environment_is_read() -> None:
    """What the function's environment holds becomes typed settings; the event is logged only where it is asked for."""
    settings = StreamSettings.of(GOOD)
    assert (settings.table, settings.region, settings.failure_queue_url) == (TABLE, "us-west-2", QUEUE_URL)
    assert (settings.service, settings.namespace) == ("user-data-processor", "ServerlessApp")
    assert (settings.function_name, settings.log_event) == ("dev-userdataproc-synth", True)
    quiet = {name: value for name, value in GOOD.items() if name != "POWERTOOLS_LOGGER_LOG_EVENT"}
    assert not StreamSettings.of(quiet).log_event


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
