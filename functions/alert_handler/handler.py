"""Lambda's entry point: all that can be made once is made at cold start."""

import os
from collections.abc import Callable, Mapping
from typing import Any

from functions.alert_handler.app import App
from functions.alert_handler.settings import Settings
from functions.alert_handler.store import Table
from functions.common.clients import table_client
from functions.common.deadline import LambdaContext
from functions.common.observability import logger


def build_app(settings: Settings, client: Any, **choices: Any) -> App:
    """The app on a DynamoDB client; `choices` are those of App (backoff, logger)."""
    return App(settings, Table(client, settings.table), choices.pop("logger", None) or logger(), **choices)


def _cold_start() -> Callable[[Any, LambdaContext], Mapping[str, Any]]:
    settings = Settings.of(os.environ)
    return build_app(settings, table_client(settings.region, 2)).handle


handler = _cold_start() if "AWS_LAMBDA_FUNCTION_NAME" in os.environ else None
