"""Lambda's entry point: all that can be made once is made at cold start."""

import os
from collections.abc import Callable
from functools import partial
from typing import Any

from functions.common.clients import bucket_client, function_client, table_client
from functions.common.deadline import LambdaContext
from functions.common.observability import logger
from functions.common.table import TableSender
from functions.data_processor.app import App
from functions.data_processor.schemas import load_types
from functions.data_processor.settings import Settings
from functions.data_processor.store import Clients, Store


def build_app(settings: Settings, clients: Clients, **choices: Any) -> App:
    """The app on these clients; `choices` are those of App (clock, backoff, logger)."""
    store = Store(
        clients,
        TableSender(clients.table, settings.table),
        table=settings.table,
        region=settings.region,
        function_name=settings.function_name,
    )
    return App(settings, load_types(settings.schemas), store, choices.pop("logger", None) or logger(), **choices)


def _cold_start() -> Callable[[Any, LambdaContext], dict[str, Any]]:
    settings = Settings.of(os.environ)
    clients = Clients(
        bucket=bucket_client(settings.region),
        table=table_client(settings.region, settings.workers + 2),
        functions=partial(function_client, settings.region),
    )
    return build_app(settings, clients).handle


handler = _cold_start() if "AWS_LAMBDA_FUNCTION_NAME" in os.environ else None
