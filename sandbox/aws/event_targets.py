"""Targets of EventBridge rules and of EventBridge Scheduler: permission, retries, dead letters, metrics.

A rule's target on Step Functions is called under the target's role, one on SQS, SNS or Lambda needs the resource's own
policy to admit events.amazonaws.com for the rule. A schedule's target is called under its role, whatever it is. A
refusal goes to the dead-letter queue at once, a passing failure after the target's retry policy is used up. Source:
EventBridge user guide, "Retry policy and dead-letter queues".
"""

from __future__ import annotations

import contextvars
import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ministack.core.responses import error_response_json
from ministack.services import eventbridge, lambda_svc, sns, sqs, stepfunctions

from sandbox.aws import dead_letters, function_policy, iam, travels
from sandbox.aws.async_invoke import AsyncInvoke
from sandbox.aws.dead_letters import Failure, Letter
from sandbox.aws.fault import Request
from sandbox.aws.fault_store import FaultStore
from sandbox.aws.hooks import Hook, replace
from sandbox.aws.metrics import record

logger = logging.getLogger("sandbox.aws.events")

INVOKE = Hook("services.eventbridge:_invoke_target", "56075a7d", "retries, dead letters, metrics of targets")
PUT = Hook("services.eventbridge:_put_targets", "c679543a", "a target on Step Functions needs a role")
TO_STATES = Hook("services.eventbridge:_dispatch_to_stepfunctions", "4901c01c", "target roles")
TO_SQS = Hook("services.eventbridge:_dispatch_to_sqs", "8a8e473f", "queue policies count for EventBridge")
TO_SNS = Hook("services.eventbridge:_dispatch_to_sns", "f1d068c3", "topic policies count for EventBridge")
TO_LAMBDA = Hook("services.eventbridge:_dispatch_to_lambda", "cb1c453d", "retries, dead letters for EventBridge")
HOOKS = (
    INVOKE,
    PUT,
    TO_STATES,
    TO_SQS,
    TO_SNS,
    TO_LAMBDA,
    Hook("services.eventbridge:_rule_key", "634fe865", "metrics of targets"),
    Hook("services.eventbridge:_targets", None, "metrics of targets"),
    Hook("services.sqs:queue_policy_allows", "4f18542d", "queue policies count for EventBridge"),
    Hook("services.sqs:_queue_by_arn", "b54e6d71", "queue policies count for EventBridge"),
    Hook("services.sns:topic_policy_allows", "c2657d95", "topic policies count for EventBridge"),
    Hook("services.sns:_topic_by_arn_any_scope", "cc1180e1", "topic policies count for EventBridge"),
    Hook("services.stepfunctions:_resolve_state_machine_arn", "d18893c5", "target roles"),
)

EVENTS, SCHEDULER = "events.amazonaws.com", "scheduler.amazonaws.com"
DEFAULT_RETRIES, DEFAULT_AGE_SECONDS = 185, 86400
LONGEST_PAUSE = 1.0
CALLS = {
    "states": ("StartExecution", stepfunctions._resolve_state_machine_arn),
    "sqs": ("SendMessage", sqs._queue_by_arn),
    "sns": ("Publish", sns._topic_by_arn_any_scope),
    "lambda": ("InvokeFunction", lambda arn: lambda_svc._get_func_record_for_ref(arn)[0]),
}
"""By service of the target: the action, and what finds the resource."""


@dataclass
class Delivery:
    """One event on its way to one target. `done` is set by whoever hands it over."""

    target: dict[str, Any]
    event: dict[str, Any]
    rule: dict[str, Any]
    view: Any = None
    done: bool = False

    @property
    def service(self) -> str:
        """The service field of the target's ARN."""
        return str((self.target.get("Arn", "").split(":") + [""] * 3)[2])

    @property
    def source(self) -> str:
        """ARN of the rule or schedule."""
        return str(self.rule["Arn"])


_current: contextvars.ContextVar[Delivery | None] = contextvars.ContextVar("sandbox_delivery", default=None)


class EventTargets:
    """Calls targets. `enforce` is whether roles and resource policies count."""

    def __init__(self, enforce: bool, retry_seconds: float, invoke: AsyncInvoke, faults: FaultStore) -> None:
        self._enforce, self._retry_seconds, self._faults = enforce, retry_seconds, faults
        self._pool = invoke
        self._call: Any = None
        self._lock = threading.Lock()
        self._retrying = self._generation = 0

    def install(self) -> None:
        """Take the place of ministack's calls."""
        self._call = replace(INVOKE, self.invoke)
        put: Any = replace(PUT, lambda data: self._refuse(data) or put(data))
        for hook in (TO_STATES, TO_SQS, TO_SNS):
            replace(hook, _noting(eventbridge.__dict__[hook.attribute]))
        replace(TO_LAMBDA, _noting(self._pool.submit_text))

    def pending(self) -> int:
        """Deliveries that wait for a retry."""
        return self._retrying

    def clear(self) -> None:
        """Give up all retries."""
        with self._lock:
            self._generation += 1

    def invoke(
        self, target: dict[str, Any], event: dict[str, Any], rule: dict[str, Any], view: Any = None
    ) -> str | None:
        """Deliver an event; returns code and message of a first attempt that failed, or None."""
        delivery = Delivery(target, event, rule, view)
        if _is_first(delivery):
            _publish(delivery, "TriggeredRules")
        failure = self._attempt(delivery)
        if failure and failure.passing and self._limits(delivery)[0]:
            with self._lock:
                self._retrying += 1
            context = contextvars.copy_context()
            threading.Thread(target=context.run, args=(self._retry, delivery, failure), daemon=True).start()
        else:
            self._end(delivery, failure, 0, None)
        return f"{failure.code}: {failure.message}" if failure else None

    def _retry(self, delivery: Delivery, failure: Failure | None) -> None:
        retries, age = self._limits(delivery)
        began, generation, attempts = time.monotonic(), self._generation, 0
        try:
            while failure and failure.passing and attempts < retries and time.monotonic() - began < age:
                time.sleep(min(self._retry_seconds * 2**attempts, LONGEST_PAUSE))
                if generation != self._generation:
                    return
                attempts += 1
                _publish(delivery, "RetryInvocationAttempts")
                failure = self._attempt(delivery)
            exhausted = "MaximumRetryAttempts" if attempts >= retries else "MaximumEventAgeInSeconds"
            self._end(delivery, failure, attempts, exhausted if failure and failure.passing else None)
        finally:
            with self._lock:
                self._retrying -= 1

    def _limits(self, delivery: Delivery) -> tuple[int, float]:
        policy = delivery.target.get("RetryPolicy") or {}
        retries, age = policy.get("MaximumRetryAttempts"), policy.get("MaximumEventAgeInSeconds")
        return DEFAULT_RETRIES if retries is None else int(retries), float(age or DEFAULT_AGE_SECONDS)

    def _end(self, delivery: Delivery, failure: Failure | None, retries: int, exhausted: str | None) -> None:
        _publish(delivery, "Invocations")
        if failure is None:
            return
        logger.warning("%s did not reach %s: %s", delivery.source, delivery.target.get("Arn"), failure)
        _publish(delivery, "FailedInvocations")
        queue = (delivery.target.get("DeadLetterConfig") or {}).get("Arn")
        if queue:
            letter = Letter(
                delivery.source, delivery.target, delivery.event, delivery.view, failure, retries, exhausted
            )
            sent = dead_letters.send(queue, letter, self._enforce)
            if sent:
                travels.note(delivery.source, queue)
            _publish(delivery, "InvocationsSentToDlq" if sent else "InvocationsFailedToBeSentToDlq")

    def _attempt(self, delivery: Delivery) -> Failure | None:
        refused = self._refusal(delivery) or self._disturbed(delivery)
        if refused:
            return refused
        delivery.done = delivery.service not in CALLS  # what the others do is not known here
        token = _current.set(delivery)
        try:
            self._call(delivery.target, delivery.event, delivery.rule, delivery.view)
        finally:
            _current.reset(token)
        if not delivery.done:
            return Failure("ERROR_FROM_TARGET", "the target did not take the event", passing=False)
        travels.note(delivery.source, delivery.target["Arn"])
        return None

    def _refusal(self, delivery: Delivery) -> Failure | None:
        arn = delivery.target.get("Arn", "")
        if delivery.service not in CALLS or arn.split(":")[3:4] != delivery.source.split(":")[3:4]:
            return None
        action, find = CALLS[delivery.service]
        if find(arn) is None:
            return Failure("NO_RESOURCE", f"{arn} does not exist", passing=False)
        if not self._enforce or self._admitted(delivery, f"{delivery.service}:{action}"):
            return None
        who = delivery.target.get("RoleArn") or EVENTS
        message = f"{who} is not authorized to perform: {delivery.service}:{action} on resource: {arn}"
        return Failure("NO_PERMISSIONS", message, passing=False)

    def _admitted(self, delivery: Delivery, action: str) -> bool:
        arn, role, source = delivery.target["Arn"], delivery.target.get("RoleArn") or "", delivery.source
        scheduled = ":scheduler:" in source
        if scheduled or role or delivery.service == "states":
            service = SCHEDULER if scheduled else EVENTS
            return (
                bool(role) and iam.role_trusts(role, service) and iam.role_allows(role, action, arn, iam.region_of(arn))
            )
        account = iam.account_of(source)
        if delivery.service == "lambda":
            return function_policy.lets(arn, EVENTS, source, account)
        ask: Callable[..., bool] = sqs.queue_policy_allows if delivery.service == "sqs" else sns.topic_policy_allows
        return ask(arn, EVENTS, source, account)

    def _disturbed(self, delivery: Delivery) -> Failure | None:
        """What an injected fault makes of the call; also its delay."""
        if not self._faults or delivery.service not in CALLS:
            return None
        arn = delivery.target["Arn"]
        call = CALLS[delivery.service][0]
        request = Request(iam.account_of(arn), iam.region_of(arn), delivery.service, call, arn)
        for fault in self._faults.strike(request):
            time.sleep(fault.latency)
            if fault.drop:
                return Failure("CONNECTION_FAILURE", "the connection was cut", passing=True)
            if fault.code:
                code = "THROTTLING" if "hrottl" in fault.code or fault.status == 429 else "ERROR_FROM_TARGET"
                return Failure(code, f"{fault.code}: {fault.message}", passing=True)
        return None

    def _refuse(self, data: dict[str, Any]) -> Any:
        for target in data.get("Targets") or ():
            if ":states:" in target.get("Arn", "") and not target.get("RoleArn"):
                return error_response_json(
                    "ValidationException", f"RoleArn is required for target {target['Arn']}.", 400
                )
        return None


def _noting(dispatch: Callable[..., Any]) -> Callable[..., None]:
    """The dispatcher, telling the delivery under way that it came through."""

    def run(*arguments: Any, **named: Any) -> None:
        dispatch(*arguments, **named)
        if delivery := _current.get():
            delivery.done = True

    return run


def _is_first(delivery: Delivery) -> bool:
    """Whether this is the first target of its rule: a rule counts once, however many targets it has."""
    key = eventbridge._rule_key(delivery.rule["Name"], delivery.rule.get("EventBusName", "default"))
    targets = eventbridge._targets.get(key) or [delivery.target]
    return bool(targets[0].get("Id") == delivery.target.get("Id"))


def _publish(delivery: Delivery, name: str) -> None:
    if ":events:" in delivery.source:
        record("AWS/Events", name, 1, "Count", {"RuleName": delivery.rule["Name"]})
