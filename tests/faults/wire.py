"""The functions' own boto3 clients, cut off at the HTTP request: what comes of it is the test's choice.

The clients are those of functions/common/clients.py, with their timeouts and retries; each attempt of botocore is one
request here. Only two things differ: nothing is signed, and botocore does not wait between its attempts. Lambda's
clock runs by what is done, not by this machine's: a request takes a little, one that hangs its client's timeout.
"""

from __future__ import annotations

import functools
import json
import threading
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

import botocore
from botocore import xform_name
from botocore.awsrequest import AWSResponse
from botocore.exceptions import (
    ClientError,
    ConnectionClosedError,
    EndpointConnectionError,
    HTTPClientError,
    ReadTimeoutError,
)
from botocore.retries import quota, standard

from functions.common import clients
from functions.common.search import SearchDown
from sandbox.search.errors import RefusedError
from sandbox.search.indexes import Indexes
from tests.faults import answers
from tests.faults.kinds import KILLS, Call, Killed, Kind, Plan

LIFE = 60.0  # seconds of an invocation; whatever fails for ever uses them up
A_REQUEST, A_FAULT = 0.02, 5.0  # seconds that it takes: with a fault the caller's waiting is in it
SERVICES = {name: name for name in ("dynamodb", "s3", "sqs", "sns", "kinesis", "lambda")} | {"opensearch": "es"}
_REFUSED = {Kind.THROTTLE, Kind.FAILS_INSIDE, Kind.UNAVAILABLE, Kind.DENIED}


class Context:
    """Lambda's context of one invocation."""

    aws_request_id = "request"

    def __init__(self) -> None:
        self.left = LIFE

    def get_remaining_time_in_millis(self) -> int:
        """What is left."""
        return int(self.left * 1000)


class Wire:
    """Where requests go in one run; `parts` are the stand-ins by service, each with the client's methods."""

    def __init__(self, *plans: Plan, slow: Mapping[str, float] | None = None, **parts: Any) -> None:
        """`slow` are seconds that a call takes."""
        self.plans, self.parts, self._slow = list(plans), parts, slow or {}
        self.calls: list[Call] = []
        self.context = Context()
        self.met = 0  # faults
        self.deaths = 0  # of processes, by the plan, or by Lambda since their time was up
        self._counts: Counter[str] = Counter()
        self._gone = False
        self._lock = threading.RLock()

    # --- the life of the function ------------------------------------------------------------------------------------

    def invocation(self) -> Context:
        """A context for the next invocation, in a process that lives."""
        self.context, self._gone = Context(), False
        return self.context

    def mend(self) -> None:
        """No fault from now on."""
        self.plans.clear()

    # --- requests -----------------------------------------------------------------------------------------------------

    def ask(self, name: str, effect: Callable[[bool], Any], refuse: Callable[[Kind], Any]) -> Any:
        """One request: `effect` does it, in part when told so; `refuse` answers for a service that does not."""
        kind = self._begin(name)
        if kind is None:
            return effect(False)
        if kind in _REFUSED:
            return refuse(kind)
        if kind is Kind.PARTIAL:
            return effect(True)
        if kind is Kind.KILLED_BEFORE:
            self._die()
        if kind in (Kind.TIMEOUT_AFTER, Kind.DROP_AFTER, Kind.KILLED_AFTER):
            effect(False)
        if kind is Kind.KILLED_AFTER:
            self._die()
        if kind in (Kind.TIMEOUT_BEFORE, Kind.TIMEOUT_AFTER):
            raise ReadTimeoutError(endpoint_url=name)
        if kind is Kind.NO_CONNECTION:
            raise EndpointConnectionError(endpoint_url=name)
        raise ConnectionClosedError(endpoint_url=name)

    def _begin(self, name: str) -> Kind | None:
        with self._lock:
            if self._gone or self.context.left <= 0:
                self._die()
            self._counts[name] += 1
            nth = self._counts[name]
            self.calls.append(Call(name, nth))
            found = next((plan.kind for plan in self.plans if plan.meets(name, nth)), None)
            self.met += found is not None
            self.context.left -= A_FAULT if found and found not in KILLS else self._slow.get(name, A_REQUEST)
            return found

    def _die(self) -> None:
        self.deaths += not self._gone
        self._gone = True
        raise Killed

    def http(self, request: Any, event_name: str) -> AWSResponse:
        """What botocore gets for a request; raises what urllib3 would be translated to."""
        _, service_id, operation = event_name.split(".")
        service = SERVICES[service_id]
        name = f"{service}:{operation}"
        part = self.parts[service]

        def effect(in_part: bool) -> AWSResponse:
            given = answers.read(service, request)
            breaks = in_part and operation == "GetObject"
            if in_part and not breaks:
                return answers.written(service, operation, request, PARTIAL[name](part, given))
            try:
                found = getattr(part, xform_name(operation))(**given)
            except ClientError as error:
                # What the stand-in itself refuses, such as a condition that does not hold.
                status = error.response["ResponseMetadata"]["HTTPStatusCode"]
                return answers.refusal(error.response["Error"]["Code"], status, service, request)
            return answers.written(service, operation, request, found, breaks=breaks)

        response: AWSResponse = self.ask(name, effect, lambda kind: answers.error(kind, service, request))
        return response


# --- what is done in part --------------------------------------------------------------------------------------------


def _half_a_batch(table: Any, given: Any) -> Any:
    ((name, requests),) = given["RequestItems"].items()
    taken = len(requests) // 2
    if taken:
        table.batch_write_item(RequestItems={name: requests[:taken]})
    return {"UnprocessedItems": {name: requests[taken:]}}


def _half_the_records(stream: Any, given: Any) -> Any:
    records = given["Records"]
    taken = len(records) // 2
    stream.before = lambda all_: dict.fromkeys(range(taken, len(all_)), "ProvisionedThroughputExceededException")
    try:
        return stream.put_records(**given)
    finally:
        stream.before = lambda _: {}


def _half_the_messages(topic: Any, given: Any) -> Any:
    entries = given["PublishBatchRequestEntries"]
    topic.before = lambda _: {one["Id"]: "InternalError" for one in entries[len(entries) // 2 :]}
    try:
        return topic.publish_batch(**given)
    finally:
        topic.before = lambda _: {}


PARTIAL: dict[str, Callable[[Any, Any], Any]] = {
    "dynamodb:BatchWriteItem": _half_a_batch,
    "kinesis:PutRecords": _half_the_records,
    "sns:PublishBatch": _half_the_messages,
}
CAN_BE_PARTIAL = {*PARTIAL, "s3:GetObject", "es:ESHttpPost _bulk"}
"""Calls that can be done in part, or whose answer can end in its middle."""


# --- clients ---------------------------------------------------------------------------------------------------------


class _Seam:
    """What a client's requests are led to: one client serves many runs, since making one takes a tenth of a second."""

    def __init__(self) -> None:
        self.wire: Wire | None = None

    def send(self, request: Any, event_name: str, **_: Any) -> AWSResponse:
        assert self.wire is not None
        return self.wire.http(request, event_name)


class _AtOnce:
    def delay_amount(self, context: Any) -> float:  # noqa: ARG002 - botocore's signature
        return 0


@functools.cache
def _made(make: str, arguments: tuple[Any, ...]) -> tuple[Any, _Seam]:
    client, seam = getattr(clients, make)(*arguments), _Seam()
    client.meta.events.register_first("choose-signer", lambda **_: botocore.UNSIGNED)
    client.meta.events.register("before-send", seam.send)
    return client, seam


def client(wire: Wire, make: str, *arguments: Any) -> Any:
    """One of functions/common/clients.py, as a cold start makes it: its store of retries is full again."""
    found, seam = _made(make, arguments)
    seam.wire = wire
    service = found.meta.service_model.service_id.hyphenize()
    event, name = f"needs-retry.{service}", f"retry-config-{service}"
    handler = standard.RetryHandler(
        retry_policy=standard.RetryPolicy(
            retry_checker=standard.StandardRetryConditions(
                max_attempts=found.meta.config.retries["total_max_attempts"]
            ),
            retry_backoff=_AtOnce(),
        ),
        retry_event_adapter=standard.RetryEventAdapter(),
        retry_quota=standard.RetryQuotaChecker(quota.RetryQuota()),
    )
    found.meta.events.unregister(event, unique_id=name)
    found.meta.events.register(event, handler.needs_retry, unique_id=name)
    return found


class SearchWire:
    """A transport to the search store that is no HTTP; see functions.common.search_transport for the real one."""

    def __init__(self, wire: Wire, indexes: Indexes) -> None:
        self._wire, self._indexes = wire, indexes

    def send(self, method: str, path: str, body: bytes, content_type: str) -> tuple[int, bytes]:  # noqa: ARG002 - as real
        """The answer's status and body; raises SearchDown when there is none."""
        name = f"es:ESHttp{method.title()} {path.partition('?')[0].rsplit('/', 1)[1]}"
        if path.startswith("/_index_template/"):
            name = f"es:ESHttp{method.title()} _index_template"
        statuses = {Kind.THROTTLE: 429, Kind.FAILS_INSIDE: 500, Kind.UNAVAILABLE: 503, Kind.DENIED: 403}
        try:
            status, found = self._wire.ask(
                name,
                lambda in_part: self._done(path, body, in_part),
                lambda kind: (statuses[kind], {"error": "a fault of the tests"}),
            )
        except (HTTPClientError, EndpointConnectionError) as error:
            raise SearchDown(f"the search store could not be reached: {error}") from error
        return status, json.dumps(found).encode()

    def _done(self, path: str, body: bytes, in_part: bool) -> tuple[int, Any]:
        try:
            if path.startswith("/_index_template/"):
                return 200, self._indexes.put_template(path.rpartition("/")[2], json.loads(body))
            if path == "/_bulk":
                places = iter(range(10_000))
                self._indexes.item = lambda _, __: 429 if in_part and next(places) % 2 else None
                return 200, self._indexes.bulk(body)
            query = json.loads(body)["query"]
            return 200, {"count": len(self._indexes.find(path.split("/")[1], query))}
        except RefusedError as error:
            return error.status, {"error": {"reason": error.reason}, "status": error.status}
