"""The alarm engine: evaluates metric alarms on a clock and on request, in the place of ministack's.

A period that has begun counts as soon as it has data; a comparison for too little waits until the period is over.
Metric-math and anomaly alarms stay INSUFFICIENT_DATA: never OK by omission.
"""

from __future__ import annotations

import logging
import threading
import time
from typing import Any, get_args

from ministack.services import cloudwatch, sns

from sandbox.aws.alarm_rules import COMPARISONS, State, current_period, periods_until, state_of, treats_missing
from sandbox.aws.hooks import Hook, replace
from sandbox.aws.iam import account_of, in_scope, region_of
from sandbox.aws.metrics import Metric, Point, sample_queues

logger = logging.getLogger("sandbox.aws.alarms")

EVALUATE = Hook("services.cloudwatch:_evaluate_alarm", "cd059e91", "alarms: dimensions, periods, M of N, missing data")
EVALUATE_ALL = Hook("services.cloudwatch:_evaluate_all_alarms", "20ebdffb", "alarms on a clock")
ACTIONS = Hook("services.cloudwatch:_dispatch_alarm_actions", "9c27c0be", "alarms need the topic's permission")
HOOKS = (
    EVALUATE,
    EVALUATE_ALL,
    ACTIONS,
    Hook("services.cloudwatch:_record_history", "286ad2f5", "alarms"),
    Hook("services.cloudwatch:_evaluate_parent_alarms", "07d17fb1", "composite alarms"),
    Hook("services.cloudwatch:_calc_stats", "904b6cfe", "alarms"),
    Hook("services.cloudwatch:_stat_value", "fe211024", "alarms"),
    Hook("services.cloudwatch:_alarms", None, "alarms"),
    Hook("services.cloudwatch:_metrics", None, "alarms"),
    Hook("services.sns:topic_policy_allows", "c2657d95", "alarms need the topic's permission"),
)


class AlarmEngine:
    """Evaluates all alarms of all accounts and regions."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._lock = threading.RLock()
        self._act: Any = None

    def install(self) -> None:
        """Replace ministack's evaluation and start the clock."""
        self._act = replace(ACTIONS, self._dispatch)
        replace(EVALUATE, lambda alarm: self._evaluate(alarm, time.time()))
        # PutMetricData evaluates all alarms of its account and region, as ministack does, so that they react at once.
        replace(EVALUATE_ALL, self._evaluate_here)
        if self._seconds:
            threading.Thread(target=self._tick, name="alarms", daemon=True).start()

    def evaluate(self, offset_seconds: float = 0) -> dict[str, str]:
        """Evaluate everything as of `offset_seconds` from now; returns state by alarm ARN."""
        now = time.time() + offset_seconds
        if not offset_seconds:
            sample_queues()
        states = {}
        for alarm in list(cloudwatch._alarms.all_values()):
            arn = alarm["AlarmArn"]
            try:
                in_scope(arn, self._evaluate, alarm, now)
            except Exception:
                logger.exception("alarm %s could not be evaluated", arn)
            states[arn] = alarm["StateValue"]
        for composite in list(cloudwatch._composite_alarms.all_values()):
            states[composite["AlarmArn"]] = composite["StateValue"]
        return states

    def _tick(self) -> None:
        while True:
            time.sleep(self._seconds)
            self.evaluate()

    def _evaluate_here(self) -> None:
        for alarm in list(cloudwatch._alarms.values()):
            self._evaluate(alarm, time.time())

    def _evaluate(self, alarm: dict[str, Any], now: float) -> None:
        new = verdict(alarm, now)
        if new is None:
            return
        with self._lock:
            old = alarm["StateValue"]
            if old == new:
                return
            reason = explain(alarm, new)
            alarm.update(StateValue=new, StateReason=reason, StateUpdatedTimestamp=int(time.time()))
            cloudwatch._record_history(alarm["AlarmName"], old, new, reason)
            cloudwatch._dispatch_alarm_actions(alarm, old, new, reason)
            cloudwatch._evaluate_parent_alarms(alarm)

    def _dispatch(self, alarm: dict[str, Any], old: str, new: str, reason: str) -> None:
        """Actions on topics that let CloudWatch publish; the others are left out, as AWS would fail on them."""
        arn = alarm["AlarmArn"]
        allowed = {
            field: [action for action in alarm.get(field) or [] if _may_act(action, arn)]
            for field in ("AlarmActions", "OKActions", "InsufficientDataActions")
        }
        self._act({**alarm, **allowed}, old, new, reason)


def verdict(alarm: dict[str, Any], now: float) -> State | None:
    """The state that an alarm's data asks for; None where this engine cannot judge, so that the state stays."""
    compare = COMPARISONS.get(alarm.get("ComparisonOperator") or "")
    name, namespace = alarm.get("MetricName"), alarm.get("Namespace")
    if compare is None or not name or not namespace:
        return None
    arn, dimensions = alarm["AlarmArn"], _dimensions(alarm)
    points = Metric(account_of(arn), region_of(arn), namespace, name, dimensions).points(now)
    if unit := alarm.get("Unit"):
        points = [point for point in points if point.get("Unit") == unit]
    start, end = current_period(alarm, now)
    unfinished = alarm["ComparisonOperator"].startswith("LessThan") or _value(alarm, points, start, end) is None
    breaches: list[bool | None] = []
    for first, last in periods_until(alarm, start if unfinished else end):
        value = _value(alarm, points, first, last)
        breaches.append(None if value is None else compare(value, float(alarm["Threshold"])))
    periods = int(alarm.get("EvaluationPeriods") or 1)
    needed = int(alarm.get("DatapointsToAlarm") or periods)
    current: State = alarm["StateValue"] if alarm["StateValue"] in get_args(State) else "INSUFFICIENT_DATA"
    return state_of(breaches, periods, needed, treats_missing(alarm), current)


def _value(alarm: dict[str, Any], points: list[Point], start: float, end: float) -> float | None:
    inside = [point for point in points if start <= point["Timestamp"] < end]
    stats = cloudwatch._calc_stats(inside)
    if not stats:
        return None
    found = cloudwatch._stat_value(stats, alarm.get("ExtendedStatistic") or alarm.get("Statistic") or "Average", inside)
    return None if found is None else float(found)


def _dimensions(alarm: dict[str, Any]) -> dict[str, str]:
    return {item["Name"]: item["Value"] for item in alarm.get("Dimensions") or []}


def _may_act(action: str, alarm_arn: str) -> bool:
    if action.split(":")[2:3] != ["sns"]:
        return True
    allowed: bool = sns.topic_policy_allows(action, "cloudwatch.amazonaws.com", alarm_arn, account_of(alarm_arn))
    if not allowed:
        logger.warning("topic %s does not let CloudWatch publish for %s", action, alarm_arn)
    return allowed


def explain(alarm: dict[str, Any], state: State) -> str:
    """The StateReason of a change."""
    if state == "INSUFFICIENT_DATA":
        return "Insufficient Data: no datapoints were received in the evaluation range"
    periods = alarm.get("EvaluationPeriods") or 1
    needed = alarm.get("DatapointsToAlarm") or periods
    crossed = "at least" if state == "ALARM" else "fewer than"
    return (
        f"Threshold Crossed: {crossed} {needed} out of the last {periods} datapoints were "
        f"{alarm['ComparisonOperator']} {alarm['Threshold']} (missing data is {treats_missing(alarm)})"
    )
