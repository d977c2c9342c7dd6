"""Lambda's entry point: all that can be made once is made at cold start."""

import os
from collections.abc import Callable
from typing import Any

from functions.common.clients import stream_client
from functions.common.deadline import LambdaContext
from functions.common.observability import logger
from functions.data_ingestion.app import App
from functions.data_ingestion.settings import Settings
from functions.data_ingestion.store import Stream


def build_app(settings: Settings, client: Any, **choices: Any) -> App:
    """The app on a Kinesis client; `choices` are those of App (clocks, backoff, logger)."""
    return App(settings, Stream(client, settings.stream), choices.pop("logger", None) or logger(), **choices)


def _cold_start() -> Callable[[Any, LambdaContext], dict[str, Any]]:
    settings = Settings.of(os.environ)
    return build_app(settings, stream_client(settings.region)).handle


handler = _cold_start() if "AWS_LAMBDA_FUNCTION_NAME" in os.environ else None
