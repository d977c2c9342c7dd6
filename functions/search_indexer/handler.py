"""Lambda's entry point: all that can be made once is made at cold start."""

import os
from collections.abc import Callable, Mapping
from typing import Any

import boto3

from functions.common.clients import queue_client
from functions.common.deadline import LambdaContext
from functions.common.event_contract import event_schema, search_mapping
from functions.common.failures import FailureQueue
from functions.common.observability import logger
from functions.common.search import SearchStore, Transport, template
from functions.common.search_transport import SignedTransport
from functions.search_indexer.app import App
from functions.search_indexer.settings import Settings
from functions.search_indexer.store import Index


def build_app(settings: Settings, transport: Transport, queue: Any, **choices: Any) -> App:
    """The app on a way to the search store and an SQS client; `choices` are those of App (backoff, logger)."""
    return App(
        settings,
        Index(SearchStore(transport, template(settings.index, search_mapping(event_schema())))),
        FailureQueue(queue, settings.failure_queue_url, settings.function_name),
        choices.pop("logger", None) or logger(),
        **choices,
    )


def _cold_start() -> Callable[[Any, LambdaContext], Mapping[str, Any]]:
    settings = Settings.of(os.environ)
    credentials = boto3.Session(region_name=settings.region).get_credentials()
    transport = SignedTransport(settings.search, settings.region, credentials)
    return build_app(settings, transport, queue_client(settings.region)).handle


handler = _cold_start() if "AWS_LAMBDA_FUNCTION_NAME" in os.environ else None
