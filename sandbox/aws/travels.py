"""Which ways events went: from one ARN to another, each way once, for whoever asks whether all of them were gone.

Notes are kept only where `TANDEM_TRAVELS` names a folder; one file of JSON lines for each server in it.
"""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ministack.services import lambda_svc, sqs

from sandbox.aws.environment import TRAVELS
from sandbox.aws.hooks import Hook, replace

QUEUE_BATCH = Hook("services.lambda_svc:_run_sqs_batch", "9aa51781", "which ways events went")
SWEEP = Hook("services.sqs:_dlq_sweep", "fe42201a", "which ways events went")
HOOKS = (QUEUE_BATCH, SWEEP)

_seen: set[tuple[str, str]] = set()
_lock = threading.Lock()


def note(source: str, target: str) -> None:
    """An event has just come from `source` to `target`; ARNs, of a function without version and alias."""
    folder = os.environ.get(TRAVELS)
    if not folder:
        return
    way = source, _plain(target)
    with _lock:
        if way not in _seen:
            _seen.add(way)
            with Path(folder, f"{os.getpid()}.jsonl").open("a", encoding="utf-8") as file:
                file.write(json.dumps({"source": _plain(way[0]), "target": way[1]}) + "\n")


def install() -> None:
    """Note what ministack does by itself: it hands messages of queues to functions, and moves dead letters."""
    batch: Any = replace(QUEUE_BATCH, None)

    def run(mapping: Mapping[str, Any], function: Mapping[str, Any], *more: Any) -> None:
        note(mapping["EventSourceArn"], function["config"]["FunctionArn"])
        batch(mapping, function, *more)

    lambda_svc._run_sqs_batch = run
    swept: Any = replace(SWEEP, None)

    def sweep(queue: dict[str, Any]) -> None:
        before = len(queue["messages"])
        swept(queue)
        if len(queue["messages"]) < before:
            attributes = queue["attributes"]
            note(attributes["QueueArn"], json.loads(attributes["RedrivePolicy"])["deadLetterTargetArn"])

    sqs._dlq_sweep = sweep


def _plain(arn: str) -> str:
    """A function's ARN without version or alias."""
    return ":".join(arn.split(":")[:7]) if ":function:" in arn else arn
