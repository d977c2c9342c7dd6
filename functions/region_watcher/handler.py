"""Lambda's entry point, once a minute: looks at the other region and tells PeerUnhealthy, 0 or 1, in this one."""

import os
from collections.abc import Callable, Mapping
from typing import Any

from aws_lambda_powertools.metrics import EphemeralMetrics, MetricUnit

from functions.common.clients import look_client
from functions.common.observability import logger
from functions.region_watcher.logic import Look, failures
from functions.region_watcher.settings import Settings
from functions.region_watcher.store import looks


def build(settings: Settings, looking: Mapping[str, Look], log: Any) -> Callable[[Any, Any], dict[str, Any]]:
    """The handler on these looks. It answers {unhealthy, failures} and raises nothing."""

    def handle(event: Any, context: Any) -> dict[str, Any]:
        del event, context
        found = failures(looking)
        metrics = EphemeralMetrics(namespace=settings.namespace, service=settings.service)
        metrics.add_dimension("service", settings.service)
        metrics.add_metric(name="PeerUnhealthy", unit=MetricUnit.Count, value=int(bool(found)))
        metrics.flush_metrics()
        say = log.warning if found else log.info
        say("looked at the other region", extra={"region": settings.region, "failures": found})
        return {"unhealthy": bool(found), "failures": found}

    return handle


def _cold_start() -> Callable[[Any, Any], dict[str, Any]]:
    settings = Settings.of(os.environ)
    clients = (look_client(service, settings.region) for service in ("s3", "dynamodb"))
    return build(settings, looks(settings, *clients), logger())


handler = _cold_start() if "AWS_LAMBDA_FUNCTION_NAME" in os.environ else None
