"""Applies faults to the requests that come in over HTTP, from tests and from Lambda handlers alike.

What services do among themselves (replication of a table, the delivery of a notification) does not come by here, but
the calls of state machines and of EventBridge do: see `state_tasks` and `event_targets`.
"""

from __future__ import annotations

import asyncio
import contextvars
import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qs

from ministack import app as ministack_app
from ministack.core import iam_actions, responses, router
from ministack.services import dynamodb

from sandbox.aws import connections, fault_answers, s3_metrics, stream_writes
from sandbox.aws.fault import Fault, Request
from sandbox.aws.fault_store import FaultStore
from sandbox.aws.hooks import Hook, replace
from sandbox.aws.metrics import record

BATCH_WRITE = Hook("services.dynamodb:_batch_write_item", "6442887a", "UnprocessedItems")
HOOKS = (
    BATCH_WRITE,
    Hook("core.router:detect_service", "7bef5dbd", "faults"),
    Hook("core.router:extract_region", "e360286a", "faults"),
    Hook("core.router:extract_access_key_id", "053739c1", "faults"),
    Hook("core.iam_actions:extract_iam_action", "1c5bf4bb", "faults"),
    Hook("core.iam_actions:extract_resource_arn", "4f721b00", "faults"),
    Hook("core.responses:error_response_json", "1bcdab32", "UnprocessedItems"),
    Hook("app:_routing_params", "ba4478e2", "faults"),
    Hook("app:_request_account_scope", "e9680d9d", "faults"),
)
# Taken before `batch_actions` gives batches the action that IAM knows: a fault is of the call that is made.
_OPERATION: Any = iam_actions.extract_iam_action

THROTTLES = {"ProvisionedThroughputExceededException", "ThrottlingException", "RequestLimitExceeded"}
READS = {"GetItem", "BatchGetItem", "Query", "Scan", "TransactGetItems"}

_unprocessed: contextvars.ContextVar[float] = contextvars.ContextVar("sandbox_unprocessed", default=0.0)


class Faults:
    """The faults in force, in front of ministack."""

    def __init__(self) -> None:
        self.store = FaultStore()

    def install(self) -> None:
        """Let BatchWriteItem leave items out, and remember connections so that they can be cut."""
        connections.install()
        replace(BATCH_WRITE, _leaving_out(dynamodb._batch_write_item))

    async def disturb(self, scope: Mapping[str, Any], body: bytes) -> Answer | None:
        """Apply what strikes a request. Returns an answer in the place of ministack's, or None to go on."""
        headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}
        request = describe(scope, headers, body)
        answer = None
        for fault in self.store.strike(request):
            if fault.latency:
                await asyncio.sleep(fault.latency)
            if fault.drop:
                connections.abort()
                return Answer(0, b"", {})
            if fault.unprocessed:
                _unprocessed.set(fault.unprocessed)
                stream_writes.share.set(fault.unprocessed)
            if fault.code and answer is None:
                record_dynamodb_failure(request, fault)
                stream_writes.refused(request, fault, body)
                if request.service == "s3":
                    s3_metrics.refused(request, fault.status)
                answer = Answer(
                    fault.status, *fault_answers.answer(fault, request.service, headers, responses.new_uuid())
                )
        return answer


class Answer:
    """Status, body and headers; status 0 where the connection is gone."""

    def __init__(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.status, self.body, self.headers = status, body, headers


def describe(scope: Mapping[str, Any], headers: dict[str, str], body: bytes) -> Request:
    """Who asks which service for what."""
    method, path = scope["method"], scope["path"]
    query = parse_qs(scope.get("query_string", b"").decode("latin-1"), keep_blank_values=True)
    parameters = ministack_app._routing_params(method, path, headers, body, query)
    service = router.detect_service(method, path, headers, parameters)
    region = router.extract_region(headers, query)
    key = router.extract_access_key_id(headers, query)
    account = _account(key)
    action = _OPERATION(service, method, path, headers, body, parameters) or ""
    resource = iam_actions.extract_resource_arn(service, method, path, headers, body, parameters, region, account)
    return Request(account, region, service, action.partition(":")[2], resource)


def _account(key: str) -> str:
    def ask() -> str:
        responses.set_request_account_id(ministack_app._request_account_scope(key))
        found: str = responses.get_account_id()
        return found

    return contextvars.copy_context().run(ask)


def record_dynamodb_failure(request: Request, fault: Fault) -> None:
    """Publish what DynamoDB publishes about its own refusals, with the dimensions that it uses."""
    if request.service != "dynamodb" or ":table/" not in request.resource:
        return
    table = request.resource.partition(":table/")[2].partition("/")[0]
    by_operation = {"TableName": table, "Operation": request.operation}

    def publish() -> None:
        responses.set_request_account_id(request.account)
        responses.set_request_region(request.region)
        if fault.code in THROTTLES:
            record("AWS/DynamoDB", "ThrottledRequests", 1, "Count", by_operation)
            kind = "ReadThrottleEvents" if request.operation in READS else "WriteThrottleEvents"
            record("AWS/DynamoDB", kind, 1, "Count", {"TableName": table})
        elif fault.status >= 500:
            record("AWS/DynamoDB", "SystemErrors", 1, "Count", by_operation)
        else:
            record("AWS/DynamoDB", "UserErrors", 1, "Count", {})

    contextvars.copy_context().run(publish)


def _leaving_out(write: Any) -> Any:
    def run(data: dict[str, Any]) -> Any:
        share = _unprocessed.get()
        requests = data.get("RequestItems")
        if not share or not isinstance(requests, dict):
            return write(data)
        kept, left = split(requests, share)
        if not kept:
            for named, unwritten in left.items():
                table = {"TableName": named.rpartition("/")[2]}
                record("AWS/DynamoDB", "ThrottledRequests", 1, "Count", {**table, "Operation": "BatchWriteItem"})
                record("AWS/DynamoDB", "WriteThrottleEvents", len(unwritten), "Count", table)
            return responses.error_response_json(
                "ProvisionedThroughputExceededException",
                "The level of configured provisioned throughput was exceeded",
                400,
            )
        return _with_unprocessed(write({**data, "RequestItems": kept}), left)

    return run


def split(requests: dict[str, list[Any]], share: float) -> tuple[dict[str, list[Any]], dict[str, list[Any]]]:
    """Items that are written and items that are left, by table.

    At least one is left, and at least one written unless the share is 1: DynamoDB fails a batch of which it can write
    nothing, so a single item is always written.
    """
    entries = [(table, request) for table, listed in requests.items() for request in listed]
    wanted = len(entries) if share == 1 else min(max(1, int(len(entries) * share)), len(entries) - 1)
    kept: dict[str, list[Any]] = {}
    left: dict[str, list[Any]] = {}
    for number, (table, request) in enumerate(entries):
        side = kept if number < len(entries) - wanted else left
        side.setdefault(table, []).append(request)
    return kept, left


def _with_unprocessed(answer: Any, left: dict[str, list[Any]]) -> Any:
    status, headers, body = answer
    if status != 200 or not left:
        return answer
    for table, requests in left.items():
        record("AWS/DynamoDB", "WriteThrottleEvents", len(requests), "Count", {"TableName": table.rpartition("/")[2]})
    document = json.loads(body)
    document["UnprocessedItems"] = {**document.get("UnprocessedItems", {}), **left}
    headers = {name: value for name, value in headers.items() if name.lower() not in ("content-length", "x-amz-crc32")}
    return status, headers, json.dumps(document).encode()
