"""Settings of an index in a template: the few that Tandem gives, judged by their form; they change nothing here.

Source: OpenSearch documentation, "Index settings" and "Shard indexing slow logs".
"""

from __future__ import annotations

import re
from typing import Any

from sandbox.search.errors import RefusedError

_TIME = r"-1|\d+(nanos|micros|ms|s|m|h|d)"
_KNOWN = {
    "index.number_of_shards": r"[1-9]\d{0,3}",
    "index.auto_expand_replicas": r"false|\d+-(\d+|all)",
    "index.indexing.slowlog.threshold.index.warn": _TIME,
    "index.search.slowlog.threshold.query.warn": _TIME,
}


def check_settings(settings: Any) -> None:
    """Raises RefusedError for settings that are unknown here, or that OpenSearch could not read."""
    if not isinstance(settings, dict):
        raise RefusedError(400, "illegal_argument_exception", "settings are no object")
    for name, value in settings.items():
        if name not in _KNOWN:
            raise RefusedError(400, "illegal_argument_exception", f"unknown setting [{name}]")
        if not isinstance(value, str | int) or not re.fullmatch(_KNOWN[name], str(value)):
            raise RefusedError(
                400, "illegal_argument_exception", f"Failed to parse value [{value}] for setting [{name}]"
            )
