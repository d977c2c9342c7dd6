"""Lambda's entry point: all that can be made once is made at cold start."""

import os
from collections.abc import Callable
from functools import partial
from typing import Any

from aws_lambda_powertools.utilities.circuit_breaker import CircuitState, CircuitTransition

from functions.common.circuits import CircuitsInMemory
from functions.common.clients import bucket_client, failover_client, function_client
from functions.common.deadline import LambdaContext
from functions.common.failover import Failover, Side
from functions.common.observability import emit_counts, logger
from functions.common.table import TableSender
from functions.data_processor.app import App
from functions.data_processor.schemas import load_types
from functions.data_processor.settings import Settings
from functions.data_processor.store import Clients, Store


def build_app(settings: Settings, clients: Clients, *, circuits: CircuitsInMemory | None = None, **choices: Any) -> App:
    """The app on these clients; `choices` are those of App (clock, backoff, logger)."""
    log = choices.pop("logger", None) or logger()
    tables = Failover(
        Side(settings.region, clients.table, TableSender(clients.table, settings.table)),
        Side(settings.other_region, clients.other_table, TableSender(clients.other_table, settings.table)),
        failures=settings.circuit_failures,
        recovery=settings.circuit_recovery,
        told=partial(_tell, settings, log),
        circuits=circuits,
    )
    store = Store(clients, tables, table=settings.table, region=settings.region, function_name=settings.function_name)
    return App(settings, load_types(settings.schemas), store, log, **choices)


def _tell(settings: Settings, log: Any, change: CircuitTransition) -> None:
    """Says how the circuit of the home table changes; counted is each time that the table was found out of order."""
    extra = {"from": change.from_state.value, "to": change.to_state.value, "table": settings.table}
    if change.to_state == CircuitState.OPEN:
        log.warning(f"the table fails in {settings.region}, writing to {settings.other_region}", extra=extra)
        emit_counts(settings.namespace, settings.service, {"CircuitOpened": 1})
    elif change.to_state == CircuitState.CLOSED:
        log.info(f"the table answers in {settings.region} again", extra=extra)


def _cold_start() -> Callable[[Any, LambdaContext], dict[str, Any]]:
    settings = Settings.of(os.environ)
    connections = settings.workers + 2
    clients = Clients(
        bucket=bucket_client(settings.region),
        table=failover_client(settings.region, connections),
        other_table=failover_client(settings.other_region, connections),
        functions=partial(function_client, settings.region),
    )
    return build_app(settings, clients).handle


handler = _cold_start() if "AWS_LAMBDA_FUNCTION_NAME" in os.environ else None
