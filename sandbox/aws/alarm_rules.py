"""How a metric alarm's state follows from its datapoints. No clock and no AWS here, so every rule can be tested.

Source: CloudWatch user guide, "Alarm evaluation" and "Configuring how CloudWatch alarms treat missing data", including
its tables; an alarm on the namespace AWS/DynamoDB always ignores missing data (API reference of PutMetricAlarm).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal

State = Literal["OK", "ALARM", "INSUFFICIENT_DATA"]

# CloudWatch looks further back than EvaluationPeriods, by a number that it does not promise; its tables use two.
EXTRA_PERIODS = 2

COMPARISONS: Mapping[str, Callable[[float, float], bool]] = {
    "GreaterThanOrEqualToThreshold": lambda value, threshold: value >= threshold,
    "GreaterThanThreshold": lambda value, threshold: value > threshold,
    "LessThanThreshold": lambda value, threshold: value < threshold,
    "LessThanOrEqualToThreshold": lambda value, threshold: value <= threshold,
}


def state_of(breaches: Sequence[bool | None], periods: int, needed: int, missing: str, current: State) -> State:
    """The new state. `breaches` holds one entry per period, oldest first, None where there is no data.

    `periods` is EvaluationPeriods (N), `needed` DatapointsToAlarm (M), `missing` TreatMissingData.
    """
    real = [breach for breach in breaches if breach is not None]
    if len(real) >= periods:
        return "ALARM" if sum(real[-periods:]) >= needed else "OK"
    if missing in ("breaching", "notBreaching"):
        filled = periods - len(real) if missing == "breaching" else 0
        return "ALARM" if sum(real) + filled >= needed else "OK"
    if not real:
        return "INSUFFICIENT_DATA" if missing == "missing" else current
    if sum(real) >= needed:
        return "ALARM"
    # All that is known breaches, and has for as long as an alarm needs: only data is lacking, not evidence.
    ages = [len(breaches) - index for index, breach in enumerate(breaches) if breach is not None]
    if all(real) and any(needed <= age <= periods for age in ages):
        return "ALARM" if missing == "missing" else current
    return "OK"


def current_period(length: float, now: float) -> tuple[float, float]:
    """Start and end of the period of `length` seconds that holds `now`; periods are aligned to the clock."""
    start = now // length * length
    return start, start + length


def periods_until(alarm: Mapping[str, Any], length: float, end: float) -> list[tuple[float, float]]:
    """Start and end of each period in the evaluation range that ends at `end`, oldest first."""
    count = int(alarm.get("EvaluationPeriods") or 1) + EXTRA_PERIODS
    return [(end - (n + 1) * length, end - n * length) for n in reversed(range(count))]


def treats_missing(alarm: Mapping[str, Any]) -> str:
    """The treatment of missing data that really applies."""
    if alarm.get("Namespace") == "AWS/DynamoDB":
        return "ignore"
    return str(alarm.get("TreatMissingData") or "missing")
