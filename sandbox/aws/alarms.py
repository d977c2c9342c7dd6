"""The alarm engine: evaluates metric alarms on a clock and on request, in the place of ministack's.

A period that has begun counts as soon as it has data; a comparison for too little waits until the period is over.
Expressions beyond `alarm_math` and anomaly alarms stay INSUFFICIENT_DATA: never OK by omission.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from typing import Any, get_args

from ministack.services import cloudwatch, sns

from sandbox.aws import travels
from sandbox.aws.alarm_math import UnknownExpressionError, evaluate
from sandbox.aws.alarm_rules import COMPARISONS, State, current_period, periods_until, state_of, treats_missing
from sandbox.aws.hooks import Hook, replace
from sandbox.aws.iam import account_of, in_scope, region_of
from sandbox.aws.metrics import Metric, Point, sample_queues

logger = logging.getLogger("sandbox.aws.alarms")

EVALUATE = Hook("services.cloudwatch:_evaluate_alarm", "cd059e91", "alarms: dimensions, periods, M of N, missing data")
EVALUATE_ALL = Hook("services.cloudwatch:_evaluate_all_alarms", "20ebdffb", "alarms on a clock")
ACTIONS = Hook("services.cloudwatch:_dispatch_alarm_actions", "9c27c0be", "alarms need the topic's permission")
PUT = Hook("services.cloudwatch:_put_metric_alarm", "d25e798c", "alarms: expressions")
HOOKS = (
    EVALUATE,
    PUT,
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

_ACTIONS = {"ALARM": "AlarmActions", "OK": "OKActions", "INSUFFICIENT_DATA": "InsufficientDataActions"}


class AlarmEngine:
    """Evaluates all alarms of all accounts and regions."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._lock = threading.RLock()
        self._act: Any = None
        self._put: Any = None

    def install(self) -> None:
        """Replace ministack's evaluation and start the clock."""
        self._act = replace(ACTIONS, self._dispatch)
        self._put = replace(PUT, self._put_alarm)
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

    def _put_alarm(self, params: Any, data: dict[str, Any], *flags: Any, **named: Any) -> Any:
        """Keep the queries of an alarm on an expression, which has no metric, statistic or period of its own."""
        answer = self._put(params, data, *flags, **named)
        alarm = cloudwatch._alarms.get((data or {}).get("AlarmName", ""))
        if alarm is not None and data.get("Metrics"):
            for name in ("MetricName", "Namespace", "Statistic", "Period", "Dimensions"):
                alarm.pop(name, None)
            alarm["Metrics"] = data["Metrics"]
            self._evaluate_here()
        return answer

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
            field: [action for action in alarm.get(field) or [] if _may_act(action, arn)] for field in _ACTIONS.values()
        }
        for action in allowed[_ACTIONS[new]] if alarm.get("ActionsEnabled", True) else ():
            travels.note(arn, action)
        self._act({**alarm, **allowed}, old, new, reason)


def verdict(alarm: dict[str, Any], now: float) -> State | None:
    """The state that an alarm's data asks for; None where this engine cannot judge, so that the state stays."""
    breaches = breaches_of(alarm, now)
    if breaches is None:
        return None
    periods = int(alarm.get("EvaluationPeriods") or 1)
    needed = int(alarm.get("DatapointsToAlarm") or periods)
    current: State = alarm["StateValue"] if alarm["StateValue"] in get_args(State) else "INSUFFICIENT_DATA"
    return state_of(breaches, periods, needed, treats_missing(alarm), current)


def breaches_of(alarm: dict[str, Any], now: float) -> list[bool | None] | None:
    """Whether each period of the evaluation range breaches, oldest first, None without data; None for no judgement."""
    compare = COMPARISONS.get(alarm.get("ComparisonOperator") or "")
    series = _series(alarm, now)
    if compare is None or series is None:
        return None
    period, value = series
    start, end = current_period(period, now)
    try:
        unfinished = alarm["ComparisonOperator"].startswith("LessThan") or value(start, end) is None
        found = [value(first, last) for first, last in periods_until(alarm, period, start if unfinished else end)]
    except UnknownExpressionError as error:
        logger.warning("alarm %s stays as it is: %s", alarm["AlarmArn"], error)
        return None
    return [None if number is None else compare(number, float(alarm["Threshold"])) for number in found]


Series = Callable[[float, float], float | None]
"""Value between two moments, None without data."""


def _series(alarm: dict[str, Any], now: float) -> tuple[float, Series] | None:
    """Seconds of a period, and the series that an alarm compares; None for what is neither metric nor expression."""
    if queries := alarm.get("Metrics"):
        return _expression(alarm, queries, now)
    if not alarm.get("MetricName") or not alarm.get("Namespace"):
        return None
    statistic = alarm.get("ExtendedStatistic") or alarm.get("Statistic") or "Average"
    metric = {**alarm, "Dimensions": alarm.get("Dimensions")}
    return float(alarm.get("Period") or 60), _metric(alarm["AlarmArn"], metric, statistic, alarm.get("Unit"), now)


def _expression(alarm: dict[str, Any], queries: list[dict[str, Any]], now: float) -> tuple[float, Series] | None:
    returned = [query for query in queries if query.get("ReturnData", True) not in (False, "false")]
    stats = {query["Id"]: query["MetricStat"] for query in queries if query.get("MetricStat")}
    if len(returned) != 1 or not stats:
        return None
    series = {
        name: _metric(alarm["AlarmArn"], stat["Metric"], stat["Stat"], stat.get("Unit"), now)
        for name, stat in stats.items()
    }
    expression = returned[0].get("Expression") or returned[0]["Id"]
    period = float(next(iter(stats.values()))["Period"])
    return period, lambda start, end: evaluate(expression, {name: value(start, end) for name, value in series.items()})


def _metric(arn: str, metric: dict[str, Any], statistic: str, unit: str | None, now: float) -> Series:
    place = account_of(arn), region_of(arn)
    points = Metric(*place, metric["Namespace"], metric["MetricName"], _dimensions(metric)).points(now)
    kept = [point for point in points if not unit or point.get("Unit") == unit]
    return lambda start, end: _value(statistic, kept, start, end)


def _value(statistic: str, points: list[Point], start: float, end: float) -> float | None:
    inside = [point for point in points if start <= point["Timestamp"] < end]
    stats = cloudwatch._calc_stats(inside)
    if not stats:
        return None
    found = cloudwatch._stat_value(stats, statistic, inside)
    return None if found is None else float(found)


def _dimensions(metric: dict[str, Any]) -> dict[str, str]:
    return {item["Name"]: item["Value"] for item in metric.get("Dimensions") or []}


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
