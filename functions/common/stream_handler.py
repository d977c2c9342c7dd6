"""The cold start that the stream functions share: all that can be made once."""

import os
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

from functions.common.clients import queue_client, table_client
from functions.common.deadline import LambdaContext
from functions.common.failures import FailureQueue
from functions.common.observability import logger
from functions.common.stream_app import Conversion, StreamApp
from functions.common.stream_settings import StreamSettings
from functions.common.table import TableSender


class _Queue:
    """An SQS client that is made with the first message, since most environments never send one."""

    def __init__(self, region: str) -> None:
        self._region = region

    @cached_property
    def _client(self) -> Any:
        return queue_client(self._region)

    def send_message(self, **arguments: Any) -> Any:
        """As the client's own."""
        return self._client.send_message(**arguments)


def build_app(kind: Conversion, settings: StreamSettings, table: Any, queue: Any, **choices: Any) -> StreamApp:
    """The app on a DynamoDB and an SQS client; `choices` are those of StreamApp (backoff, logger)."""
    return StreamApp(
        kind,
        settings,
        TableSender(table, settings.table, kind.key),
        FailureQueue(queue, settings.failure_queue_url, settings.function_name),
        choices.pop("logger", None) or logger(),
        **choices,
    )


def cold_start(
    kind: Conversion, table_variable: str = "ANALYTICS_TABLE_NAME"
) -> Callable[[Any, LambdaContext], Mapping[str, Any]]:
    """Lambda's handler for one conversion, `table_variable` naming the table of its items; raises SettingsError."""
    settings = StreamSettings.of(os.environ, table_variable)
    table = table_client(settings.region, settings.workers + 1)
    return build_app(kind, settings, table, _Queue(settings.region)).handle
