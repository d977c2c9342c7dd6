"""Metrics in log lines: CloudWatch's embedded metric format, as Powertools prints it.

Source: CloudWatch user guide, "Specification: Embedded metric format". Each entry of _aws.CloudWatchMetrics names a
namespace, sets of dimensions and metrics; the values stand at the top level of the same JSON object.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Datum:
    """One metric with one set of dimensions; `values` holds one number or several."""

    namespace: str
    name: str
    unit: str
    values: tuple[float, ...]
    dimensions: tuple[tuple[str, str], ...]
    timestamp: float


def extract(line: str) -> Iterator[Datum]:
    """The metrics in one line of a log; none when it is anything else than embedded metrics."""
    if '"_aws"' not in line or not line.lstrip().startswith("{"):
        return
    try:
        record = json.loads(line)
        directives = record["_aws"]["CloudWatchMetrics"]
        timestamp = float(record["_aws"].get("Timestamp", time.time() * 1000)) / 1000
    except (ValueError, KeyError, TypeError):
        return
    for directive in directives if isinstance(directives, list) else ():
        yield from _of_directive(record, directive, timestamp)


def _of_directive(record: dict[str, Any], directive: Any, timestamp: float) -> Iterator[Datum]:
    if not isinstance(directive, dict) or not isinstance(directive.get("Namespace"), str):
        return
    for names in directive.get("Dimensions") or [[]]:
        if any(name not in record for name in names):
            continue  # CloudWatch drops a set whose target is missing
        dimensions = tuple((name, str(record[name])) for name in names)
        for metric in directive.get("Metrics") or ():
            values = record.get(metric.get("Name"))
            listed = values if isinstance(values, list) else [values]
            numbers = tuple(float(v) for v in listed if isinstance(v, int | float) and not isinstance(v, bool))
            if numbers:
                unit = metric.get("Unit", "None")
                yield Datum(directive["Namespace"], metric["Name"], unit, numbers, dimensions, timestamp)
