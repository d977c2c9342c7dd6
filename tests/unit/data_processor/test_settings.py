"""Settings are read once and refused with a reason."""

from pathlib import Path

import pytest

from functions.common.errors import SettingsError
from functions.common.settings import Environment
from functions.data_processor.settings import Settings

GOOD = {
    "DYNAMODB_TABLE_NAME": "serverless-processed-data-dev",
    "ENVIRONMENT": "dev",
    "AWS_REGION": "us-gov-west-1",
    "ACTIVE_REGION": "us-gov-east-1",
    "OTHER_REGION": "us-gov-east-1",
    "IS_PRIMARY": "false",
    "RETENTION_DAYS": "30",
    "POWERTOOLS_SERVICE_NAME": "data-processor",
    "POWERTOOLS_METRICS_NAMESPACE": "FilePipeline",
    "AWS_LAMBDA_FUNCTION_NAME": "serverless-data-processor-dev",
    "SOMETHING_ELSE": "ignored",
}


def test_the_charts_environment_is_read() -> None:
    """What the function's environment holds becomes typed settings."""
    settings = Settings.of(GOOD)
    assert settings.table == "serverless-processed-data-dev"
    assert (settings.primary, settings.retention_days, settings.region) == (False, 30, "us-gov-west-1")
    assert settings.function_name == "serverless-data-processor-dev"
    assert settings.schemas.is_dir()
    assert Settings.of({**GOOD, "SCHEMAS_DIR": "elsewhere"}).schemas == Path("elsewhere")


@pytest.mark.parametrize(
    "name", ["DYNAMODB_TABLE_NAME", "ENVIRONMENT", "AWS_REGION", "OTHER_REGION", "ACTIVE_REGION", "IS_PRIMARY"]
)
def test_a_missing_variable_is_named(name: str) -> None:
    """The error says which variable is not set and what it may be."""
    with pytest.raises(SettingsError, match=f"{name} is wrong: it is not set, allowed is .*; set it in"):
        Settings.of({key: value for key, value in GOOD.items() if key != name})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DYNAMODB_TABLE_NAME", "a b"),
        ("DYNAMODB_TABLE_NAME", ""),
        ("IS_PRIMARY", "True"),
        ("IS_PRIMARY", "1"),
        ("RETENTION_DAYS", "-1"),
        ("RETENTION_DAYS", "1.5"),
        ("RETENTION_DAYS", "9" * 20),
        ("AWS_REGION", "useast1"),
        ("OTHER_REGION", "us-gov-west-1"),
        ("OTHER_REGION", "useast1"),
        ("ACTIVE_REGION", "eu-west-1"),
        ("CIRCUIT_FAILURES", "0"),
        ("CIRCUIT_RECOVERY_SECONDS", "0"),
        ("WRITE_WORKERS", "0"),
        ("MAX_CONTINUATIONS", "16"),
        ("TIME_RESERVE_SECONDS", "0"),
    ],
)
def test_a_wrong_value_is_shown(name: str, value: str) -> None:
    """The error shows the value and what is allowed."""
    with pytest.raises(SettingsError) as caught:
        Settings.of({**GOOD, name: value})
    assert str(caught.value).startswith(f"environment variable {name} is wrong: it is {value!r}, allowed is ")


def test_choices_are_listed() -> None:
    """A choice among words lists them."""
    assert Environment({"A": "b"}).choice("A", ("a", "b")) == "b"
    assert Environment({}).choice("A", ("a", "b"), "a") == "a"
    with pytest.raises(SettingsError, match="one of a, b"):
        Environment({"A": "c"}).choice("A", ("a", "b"))
