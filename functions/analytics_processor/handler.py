"""Lambda's entry point: all that can be made once is made at cold start."""

import os
from collections.abc import Callable
from typing import Any

from functions.analytics_processor.app import App
from functions.analytics_processor.settings import Settings
from functions.common.clients import table_client
from functions.common.deadline import LambdaContext
from functions.common.observability import logger


def _cold_start() -> Callable[[Any, LambdaContext], dict[str, Any]]:
    settings = Settings.of(os.environ)
    return App(settings, table_client(settings.region, 2), logger()).handle


handler = _cold_start() if "AWS_LAMBDA_FUNCTION_NAME" in os.environ else None
