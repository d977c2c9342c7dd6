"""Logs of Lambda functions, written as AWS writes them: only where the role may, one stream per environment.

Without logs:CreateLogStream and logs:PutLogEvents on the group, nothing is stored; without logs:CreateLogGroup a
missing group stays missing. Metrics embedded in stored lines become CloudWatch metrics.
"""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Iterable, Sequence
from typing import Any

from ministack.services import cloudwatch, cloudwatch_logs

from sandbox.aws import embedded_metrics
from sandbox.aws.hooks import Hook, replace
from sandbox.aws.iam import account_of, in_scope, region_of, role_allows

EMIT = Hook("services.lambda_svc:_emit_lambda_logs", "2acd4c55", "log permissions, embedded metrics")
HOOKS = (
    EMIT,
    Hook("services.cloudwatch_logs:_append_log_events", "21042fd9", "log streams"),
    Hook("services.cloudwatch_logs:_fanout_to_subscription_filters", "c2393ca9", "log streams"),
    Hook("services.cloudwatch_logs:_make_group_arn", "41d689f3", "log streams"),
    Hook("services.cloudwatch_logs:_log_groups", None, "log streams"),
    Hook("services.cloudwatch:_store_datum", "2bba8c39", "embedded metrics"),
)

_current = threading.local()


def note_environment(group: str, stream: str, initialized: float | None) -> None:
    """Say which environment ran the invocation whose log this thread writes next, and how long its init took."""
    _current.names = (group, stream, initialized)


class LambdaLogs:
    """Writes invocation logs. `enforce` is whether the role's permissions count."""

    def __init__(self, enforce: bool) -> None:
        self._enforce = enforce

    def install(self) -> None:
        """Replace ministack's writer."""
        replace(EMIT, self.emit)

    def emit(
        self,
        function: dict[str, Any],
        request_id: str,
        text: str,
        error: bool,  # noqa: ARG002 - the signature is ministack's
        duration_ms: int,
        *,
        log_source: str | None = None,  # noqa: ARG002
    ) -> None:
        """Store the lines of one invocation, between START and REPORT."""
        configuration = function.get("config") or function
        names = getattr(_current, "names", None) or (f"/aws/lambda/{configuration['FunctionName']}", "unknown", None)
        _current.names = None
        version = configuration.get("Version", "$LATEST")
        lines = [
            f"START RequestId: {request_id} Version: {version}",
            *text.splitlines(),
            f"END RequestId: {request_id}",
            report(request_id, duration_ms, int(configuration.get("MemorySize", 128)), names[2]),
        ]
        in_scope(configuration["FunctionArn"], self._write, configuration, names[0], names[1], lines)

    def _write(self, configuration: dict[str, Any], group: str, stream: str, lines: list[str]) -> None:
        if not self._may(configuration, group, stream, "logs:CreateLogStream", "logs:PutLogEvents"):
            return
        if group not in cloudwatch_logs._log_groups:
            if not self._may(configuration, group, stream, "logs:CreateLogGroup"):
                return
            cloudwatch_logs._log_groups[group] = _new_group(group, int(time.time() * 1000))
        append(group, stream, lines)
        store_embedded_metrics(lines)

    def _may(self, configuration: dict[str, Any], group: str, stream: str, *actions: str) -> bool:
        if not self._enforce:
            return True
        arn, role = configuration["FunctionArn"], configuration.get("Role", "")
        region = region_of(arn)
        resource = f"arn:aws:logs:{region}:{account_of(arn)}:log-group:{group}:log-stream:"
        parts = {"logs:PutLogEvents": stream}
        return all(role_allows(role, action, resource + parts.get(action, ""), region) for action in actions)


def append(group: str, stream: str, lines: Sequence[str]) -> None:
    """Write lines into a stream of the current account and region, which is made if need be; its group must exist."""
    found = cloudwatch_logs._log_groups.get(group)
    if found is None:
        return
    now = int(time.time() * 1000)
    target = found["streams"].setdefault(stream, _new_stream(now))
    events = [{"timestamp": now, "message": line} for line in lines]
    cloudwatch_logs._append_log_events(target, [{**event, "ingestionTime": now} for event in events])
    cloudwatch_logs._fanout_to_subscription_filters(group, stream, events)


def report(request_id: str, duration_ms: float, memory: int, initialized: float | None) -> str:
    """The REPORT line. The memory used is not measured and given as the size."""
    fields = [
        f"REPORT RequestId: {request_id}",
        f"Duration: {duration_ms:.2f} ms",
        f"Billed Duration: {max(1, math.ceil(duration_ms))} ms",
        f"Memory Size: {memory} MB",
        f"Max Memory Used: {memory} MB",
    ]
    if initialized is not None:
        fields.append(f"Init Duration: {initialized * 1000:.2f} ms")
    return "\t".join(fields)


def store_embedded_metrics(lines: Iterable[str]) -> None:
    """Store the metrics that log lines carry, in the current account and region."""
    for line in lines:
        for datum in embedded_metrics.extract(line):
            values = list(datum.values)
            cloudwatch._store_datum(
                datum.namespace,
                datum.name,
                dict(datum.dimensions),
                datum.timestamp,
                datum.unit,
                None,
                values,
                None,
                None,
            )


def _new_group(name: str, now: int) -> dict[str, Any]:
    return {
        "arn": cloudwatch_logs._make_group_arn(name),
        "creationTime": now,
        "retentionInDays": None,
        "tags": {},
        "subscriptionFilters": {},
        "streams": {},
    }


def _new_stream(now: int) -> dict[str, Any]:
    return {
        "events": [],
        "uploadSequenceToken": "1",
        "creationTime": now,
        "firstEventTimestamp": None,
        "lastEventTimestamp": None,
        "lastIngestionTime": None,
    }
