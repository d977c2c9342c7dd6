"""Logs, metrics and traces through Powertools for AWS Lambda; silent where there is no X-Ray daemon."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from typing import Any

from aws_lambda_powertools import Logger
from aws_lambda_powertools.metrics import EphemeralMetrics, MetricUnit


def logger() -> Logger:
    """A JSON logger; service and level come from POWERTOOLS_SERVICE_NAME and POWERTOOLS_LOG_LEVEL, else LOG_LEVEL."""
    return Logger()


def emit_counts(namespace: str, service: str, counts: Mapping[str, int], **dimensions: str) -> None:
    """Prints one embedded-metric line: each count by {service} alone and by {service, *dimensions}; zeros left out.

    Alarms want the first set, dashboards the second: CloudWatch does not add up across dimensions by itself.
    """
    counts = {name: count for name, count in counts.items() if count > 0}
    if not counts:
        return
    metrics = EphemeralMetrics(namespace=namespace, service=service)
    metrics.add_dimension("service", service)
    for name, value in dimensions.items():
        metrics.add_dimension(name, value)
    if dimensions:
        metrics.add_dimensions(service=service)
    for name, count in counts.items():
        metrics.add_metric(name=name, unit=MetricUnit.Count, value=count)
    metrics.flush_metrics()


@contextmanager
def traced(name: str, **annotations: str) -> Iterator[None]:
    """An X-Ray subsegment around a piece of work, when this invocation is sampled."""
    # The SDK takes a third of the cold start to import, so only a sampled invocation pays for it.
    if "AWS_XRAY_DAEMON_ADDRESS" not in os.environ or "Sampled=1" not in os.environ.get("_X_AMZN_TRACE_ID", ""):
        yield
        return
    provider = _tracer().provider
    with provider.in_subsegment(name=name) as subsegment:
        for key, value in annotations.items():
            subsegment.put_annotation(key, value)
        yield


@cache
def _tracer() -> Any:
    from aws_lambda_powertools import Tracer  # noqa: PLC0415 - see traced()

    # Calls are not patched: a subsegment for each of a large file's thousands of batches would cost more than it tells.
    return Tracer(auto_patch=False)
