"""How unusual the most unusual of some values is. Pure; the job calls it for the values of one id in one hour.

The score is the modified z-score of Iglewicz and Hoaglin ("How to Detect and Handle Outliers", 1993; NIST/SEMATECH
e-Handbook of Statistical Methods, 1.3.5.17): how far a value lies from the median, in standard deviations as the median
of all such distances estimates them. A plain z-score hides what it looks for: an outlier stretches the deviation that
it is measured with, so that no score among n values exceeds (n - 1) / sqrt(n).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import fsum
from statistics import median

UNUSUAL = 3.5
"""Iglewicz and Hoaglin call a value an outlier from this score on."""
_FROM_MEDIAN = 0.6745
"""The median distance from the middle of a normal distribution, in its standard deviations."""
_FROM_MEAN = 1.253314
"""A standard deviation in mean distances, for a normal distribution: sqrt(pi / 2)."""


@dataclass(frozen=True)
class HourScore:
    """What one id did in one hour, in the order in which the sink's columns stand.

    `middle` is the median of the values, `spread` an estimate of their standard deviation that outliers hardly move,
    `furthest` the value furthest from the middle (of two that are as far, the higher), and `score` its distance from
    the middle in spreads: 0 where all values are the same.
    """

    events: int
    middle: float
    spread: float
    furthest: float
    score: float


def hour_score(values: Iterable[float]) -> HourScore:
    """The score of some values, whatever their order; raises ValueError for none.

    Where more than half of the values are the same, their median distance is 0 and says nothing of the others: the mean
    distance takes its place, as Iglewicz and Hoaglin advise.
    """
    found = sorted(values)
    if not found:
        raise ValueError("there are no values; one or more are allowed; ask only for hours with events")
    middle = median(found)
    distances = sorted(abs(value - middle) for value in found)
    spread = median(distances) / _FROM_MEDIAN or fsum(distances) / len(distances) * _FROM_MEAN
    furthest = found[-1] if found[-1] - middle >= middle - found[0] else found[0]
    return HourScore(len(found), middle, spread, furthest, abs(furthest - middle) / spread if spread else 0.0)
