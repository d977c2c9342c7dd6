"""Sends every asynchronous invocation through the pool: Invoke with type Event, S3, SNS and EventBridge."""

from __future__ import annotations

import contextvars
import json
import logging
import time
from typing import Any

from ministack.core.arn import ArnParseError
from ministack.core.responses import new_uuid, set_request_account_id, set_request_region
from ministack.services import lambda_svc

from sandbox.aws import destinations, function_policy, travels
from sandbox.aws.async_pool import AsyncPool, Event, Outcome, Verdict
from sandbox.aws.fault import Request
from sandbox.aws.fault_store import FaultStore
from sandbox.aws.hooks import Hook, replace
from sandbox.aws.metrics import record_for_function
from sandbox.aws.settings import Settings

logger = logging.getLogger("sandbox.aws.async")

INVOKE = Hook("services.lambda_svc:invoke_async_with_retry", "dace854b", "bounded pool, retries, dead letters")
FROM_SNS = Hook("services.sns:_deliver_to_lambda", "80e947e7", "retries, dead letters for SNS")
HOOKS = (
    INVOKE,
    FROM_SNS,
    Hook("services.lambda_svc:_acquire_execution_slot", "77e2bfbb", "a throttle is not a failed attempt"),
    Hook("services.lambda_svc:_release_execution_slot", "19583069", "a throttle is not a failed attempt"),
    Hook("services.lambda_svc:_reserved_concurrency", "b1357cb1", "a throttle is not a failed attempt"),
    Hook("services.lambda_svc:_get_func_record_for_ref", "fb292b69", "bounded pool"),
    Hook("services.lambda_svc:_execution_record_for_config", "cf8a6626", "bounded pool"),
    Hook("services.lambda_svc:_throttle_response", "09579a18", "bounded pool"),
    Hook("services.lambda_svc:_put_event_invoke_config", "211460dd", "retries per function"),
)

OPERATION = "AsyncInvocation"
DEFAULT_RETRIES = 2
DEFAULT_AGE_SECONDS = 21600


class AsyncInvoke:
    """The pool and its way into ministack."""

    def __init__(self, settings: Settings, faults: FaultStore) -> None:
        self._enforce, self._faults = settings.auth, faults
        self.pool = AsyncPool(settings.async_workers, settings.retry_seconds, self._attempt, finish)

    def install(self) -> None:
        """Replace ministack's ways of starting an asynchronous invocation; `event_targets` does so for EventBridge."""
        replace(INVOKE, self.submit)
        replace(FROM_SNS, self._from_sns)

    def submit(self, function: dict[str, Any], payload: Any) -> None:
        """Queue an event for a function record."""
        configuration = destinations.invoke_configuration(function)
        retries = configuration.get("MaximumRetryAttempts")
        self.pool.put(
            Event(
                key=function["config"]["FunctionArn"],
                function=function,
                payload=payload,
                request_id=new_uuid(),
                retries=DEFAULT_RETRIES if retries is None else int(retries),
                maximum_age=float(configuration.get("MaximumEventAgeInSeconds") or DEFAULT_AGE_SECONDS),
                context=contextvars.copy_context(),
            )
        )
        record_for_function(function["config"]["FunctionArn"], "AsyncEventsReceived", 1)

    def _from_sns(
        self,
        endpoint: str,
        envelope: str,
        topic: str,
        subscription: str,
        *_: Any,
    ) -> None:
        record = {"EventVersion": "1.0", "EventSubscriptionArn": subscription, "EventSource": "aws:sns"}
        if self._admits(endpoint, "sns.amazonaws.com", topic):
            travels.note(topic, endpoint)
            self.submit_to(endpoint, {"Records": [{**record, "Sns": json.loads(envelope)}]})

    def _admits(self, function: str, service: str, source: str) -> bool:
        allowed = not self._enforce or function_policy.lets(function, service, source, source.split(":")[4])
        if not allowed:
            logger.warning("%s does not admit %s for %s: event dropped", function, service, source)
        return allowed

    def submit_text(self, arn: str, text: str) -> None:
        """Queue an event that is given as JSON; what is no JSON arrives as a string in `body`, as in ministack."""
        try:
            payload = json.loads(text)
        except ValueError:
            payload = {"body": text}
        self.submit_to(arn, payload)

    def submit_to(self, arn: str, payload: Any) -> None:
        """Queue an event for a function named by ARN; one that does not exist gets nothing, as in AWS."""
        function, configuration, _ = lambda_svc._get_func_record_for_ref(arn)
        if function and configuration:
            self.submit(lambda_svc._execution_record_for_config(function, configuration), payload)
        else:
            logger.warning("no function %s: event dropped", arn)

    def _attempt(self, event: Event) -> Outcome:
        """Run an event once, unless Lambda itself is out of order.

        AWS Lambda developer guide, "How Lambda handles errors and retries with asynchronous invocation": after a
        throttle or a system error the event goes back to the queue, for up to six hours.
        """
        _, _, _, region, account, *_ = event.key.split(":")
        for fault in self._faults.strike(Request(account, region, "lambda", OPERATION, event.key)):
            if fault.drop or fault.code:
                return {"error": True, "throttle": True, "body": {"errorMessage": fault.message}}
            time.sleep(fault.latency)
        return attempt(event)


def attempt(event: Event) -> Outcome:
    """Run an event once, under the account and region of its function."""
    configuration = event.function["config"]
    _, _, _, region, account, *_ = event.key.split(":")
    set_request_account_id(account)
    set_request_region(region)
    try:
        present = lambda_svc._get_func_record_for_ref(event.key)[0]
    except ArnParseError:
        present = None
    if not present:
        return {"error": True, "body": {"errorMessage": f"Function not found: {event.key}"}, "gone": True}
    slot, limit = lambda_svc._acquire_execution_slot(event.function, configuration)
    if slot is None:
        refused = lambda_svc._throttle_response(reason_code=str(limit), msg="Rate Exceeded.")
        never = lambda_svc._reserved_concurrency(event.function, configuration) == 0
        return {**refused, "never": never}
    try:
        outcome: Outcome = lambda_svc._execute_function_dispatch(
            event.function, configuration, event.payload, event.request_id, time.time()
        )
        return outcome
    finally:
        lambda_svc._release_execution_slot(slot)


def finish(verdict: Verdict) -> None:
    """Tell the targets of the function how the event ended."""
    if verdict.outcome.get("gone"):
        return
    arn = verdict.event.function["config"]["FunctionArn"]
    if verdict.condition != "Success":
        record_for_function(arn, "AsyncEventsDropped", 1)
    record_for_function(arn, "AsyncEventAge", (time.monotonic() - verdict.event.queued) * 1000, "Milliseconds")
    for failed in destinations.deliver(verdict):
        record_for_function(arn, failed, 1)
