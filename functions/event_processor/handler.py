"""Lambda's entry point: all that can be made once is made at cold start."""

import os
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

from functions.common.clients import queue_client, table_client, topic_client
from functions.common.deadline import LambdaContext
from functions.common.event_contract import event_schema, search_mapping
from functions.common.failures import FailureQueue
from functions.common.observability import logger
from functions.common.reindex import ReindexQueue
from functions.common.search import SearchStore, Transport, template
from functions.common.search_domain import teller, transport_to
from functions.common.table import TableSender
from functions.event_processor.app import EventApp
from functions.event_processor.logic import Events
from functions.event_processor.settings import Settings
from functions.event_processor.store import Alerts


class _Later:
    """A client that is made with its first call, since most batches need neither queue nor topic."""

    def __init__(self, make: Callable[[str], Any], region: str) -> None:
        self._make, self._region = make, region

    @cached_property
    def _client(self) -> Any:
        return self._make(self._region)

    def send_message(self, **arguments: Any) -> Any:
        """As the client's own."""
        return self._client.send_message(**arguments)

    def publish_batch(self, **arguments: Any) -> Any:
        """As the client's own."""
        return self._client.publish_batch(**arguments)


def build_app(
    settings: Settings, table: Any, queue: Any, topic: Any, transport: Transport | None, **choices: Any
) -> EventApp:
    """The app on clients of DynamoDB, SQS and SNS, and a way to the search store; `choices` are those of EventApp."""
    search, log = None, choices.pop("logger", None) or logger()
    if transport is not None:
        mapping = template(settings.index, search_mapping(event_schema()))
        told = teller(settings.namespace, settings.service, log)
        store = SearchStore(transport, mapping, recovery=settings.recovery, told=told)
        search = store, ReindexQueue(queue, settings.reindex_queue_url)
    return EventApp(
        settings,
        TableSender(table, settings.table, Events.key),
        FailureQueue(queue, settings.failure_queue_url, settings.function_name),
        Alerts(topic, settings.topic),
        log,
        search=search,
        **choices,
    )


def _cold_start() -> Callable[[Any, LambdaContext], Mapping[str, Any]]:
    settings = Settings.of(os.environ)
    region = settings.region
    transport = transport_to(settings.search, settings.domain, region)
    table = table_client(region, settings.workers + 1)
    return build_app(settings, table, _Later(queue_client, region), _Later(topic_client, region), transport).handle


handler = _cold_start() if "AWS_LAMBDA_FUNCTION_NAME" in os.environ else None
