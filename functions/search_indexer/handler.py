"""Lambda's entry point: all that can be made once is made at cold start."""

import os
from collections.abc import Callable, Mapping
from typing import Any

from functions.common.clients import queue_client
from functions.common.deadline import LambdaContext
from functions.common.event_contract import event_schema, search_mapping
from functions.common.failures import FailureQueue
from functions.common.observability import logger
from functions.common.search import SearchStore, Transport, template
from functions.common.search_domain import teller, transport_to
from functions.search_indexer.app import App
from functions.search_indexer.settings import Settings
from functions.search_indexer.store import Index


def build_app(settings: Settings, transport: Transport, queue: Any, **choices: Any) -> App:
    """The app on a way to the search store and an SQS client; `choices` are those of App (backoff, logger)."""
    log = choices.pop("logger", None) or logger()
    told = teller(settings.namespace, settings.service, log)
    mapping = template(settings.index, search_mapping(event_schema()))
    return App(
        settings,
        Index(SearchStore(transport, mapping, recovery=settings.recovery, told=told)),
        FailureQueue(queue, settings.failure_queue_url, settings.function_name),
        log,
        **choices,
    )


def _cold_start() -> Callable[[Any, LambdaContext], Mapping[str, Any]]:
    settings = Settings.of(os.environ)
    transport = transport_to(settings.search, settings.domain, settings.region)
    assert transport is not None  # noqa: S101 - only for the type checker: the settings need one of both
    return build_app(settings, transport, queue_client(settings.region)).handle


handler = _cold_start() if "AWS_LAMBDA_FUNCTION_NAME" in os.environ else None
