"""The score of an hour: known series, and what must hold for any."""

from __future__ import annotations

import random
from math import isfinite

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from functions.anomaly_scores.logic import UNUSUAL, HourScore, hour_score

ANY = settings(max_examples=300, deadline=None, database=None, derandomize=True)
VALUES = st.floats(-1e100, 1e100).map(lambda value: 0.0 if abs(value) < 1e-100 else value)
"""What the contract lets through."""
SERIES = st.lists(VALUES | st.sampled_from([0.0, 1.0, 1.0, 2.5, 1e100, -1e100]), min_size=1, max_size=20)
# NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.17.1: the masses of uranium isotopes of its Grubbs test.
NIST = [199.31, 199.53, 200.19, 200.82, 201.92, 201.95, 202.18, 245.57]
# Reckoned by hand from Iglewicz and Hoaglin's formula: the values, then middle, spread, furthest and score.
BY_HAND: list[tuple[list[float], tuple[float, float, float, float]]] = [
    # Distances from 201.37: .55 .55 .58 .81 1.18 1.84 2.06 44.20; their median is .995.
    (NIST, (201.37, 0.995 / 0.6745, 245.57, 0.6745 * 44.20 / 0.995)),
    # Distances from 2.45: .05 .05 .15 .15 .15 .15 .35 .35 5.75 5.85; their median is .15.
    ([2.1, 2.6, 2.4, 2.5, 2.3, 2.1, 2.3, 2.6, 8.2, 8.3], (2.45, 0.15 / 0.6745, 8.3, 0.6745 * 5.85 / 0.15)),
    # More than half are the same: the mean distance is 10 / 5 = 2.
    ([4.0, 4.0, 4.0, 4.0, 14.0], (4.0, 2 * 1.253314, 14.0, 10 / (2 * 1.253314))),
    ([7.0], (7.0, 0.0, 7.0, 0.0)),
    ([0.1, 0.1, 0.1], (0.1, 0.0, 0.1, 0.0)),
    # Two values are as far from their middle as each other, so neither is unusual.
    ([1.0, 3.0], (2.0, 1 / 0.6745, 3.0, 0.6745)),
]


@pytest.mark.parametrize(("values", "wanted"), BY_HAND)
def test_known_series_have_the_scores_that_the_formula_gives(
    values: list[float], wanted: tuple[float, float, float, float]
) -> None:
    """Middle, spread, furthest value and score are those reckoned by hand."""
    found = hour_score(values)
    assert found.events == len(values)
    assert (found.middle, found.spread, found.furthest, found.score) == pytest.approx(wanted, rel=1e-12)


def test_an_outlier_stands_out_where_a_plain_score_would_hide_it() -> None:
    """Of ten values two are wild: their plain z-scores are below 2, the modified one is far beyond what is unusual."""
    values = BY_HAND[1][0]
    mean = sum(values) / len(values)
    deviation = (sum((value - mean) ** 2 for value in values) / (len(values) - 1)) ** 0.5
    assert max(abs(value - mean) / deviation for value in values) < 2.1
    assert hour_score(values).score > 5 * UNUSUAL


def test_an_hour_without_events_has_no_score() -> None:
    """Nobody may ask: nothing is neither usual nor unusual."""
    with pytest.raises(ValueError, match="there are no values; one or more are allowed"):
        hour_score([])


@ANY
@given(SERIES, st.randoms(use_true_random=False))
def test_the_order_of_events_counts_for_nothing(values: list[float], chance: random.Random) -> None:
    """Whatever order events arrive in, the score is the same to the last bit."""
    mixed = list(values)
    chance.shuffle(mixed)
    assert hour_score(mixed) == hour_score(values)


@ANY
@given(SERIES)
def test_a_score_is_a_finite_number_that_says_nothing_of_constants(values: list[float]) -> None:
    """No series that the contract allows overflows; one value, however often, scores 0, and others more than 0."""
    found = hour_score(values)
    assert all(isfinite(number) for number in (found.middle, found.spread, found.score))
    assert found.furthest in values
    assert (found.score == 0) == (len(set(values)) == 1)


@ANY
@given(
    st.lists(st.integers(-1000, 1000), min_size=1, max_size=20), st.integers(-1000, 1000), st.sampled_from([1, 2, 8])
)
def test_another_unit_or_zero_changes_no_score(values: list[int], shift: int, scale: int) -> None:
    """Scores of ids can be compared: what they measure, and in what, does not matter."""
    moved = hour_score([float(value * scale + shift) for value in values])
    assert moved.score == pytest.approx(hour_score([float(value) for value in values]).score, rel=1e-9)


@ANY
@given(st.lists(st.integers(-100, 100), min_size=3, max_size=20), st.integers(1, 1000))
def test_a_wilder_extreme_scores_no_less(values: list[int], step: int) -> None:
    """Moving the furthest value away from the rest moves the score up: among three and more it cannot hide itself."""
    ordered = sorted(values, key=lambda value: (abs(value - hour_score([float(v) for v in values]).middle), value))
    before = hour_score([float(value) for value in ordered])
    furthest = int(before.furthest)
    rest = [float(value) for value in ordered]
    rest.remove(furthest)
    away = furthest + step if furthest >= before.middle else furthest - step
    assert hour_score([*rest, float(away)]).score >= before.score * (1 - 1e-9)


def test_a_result_has_the_order_of_the_sinks_columns() -> None:
    """The job hands the fields over by their place; another order would write one into another's column."""
    from functions.anomaly_scores.statements import COLUMNS  # noqa: PLC0415 - beside the one test that needs it

    assert list(HourScore.__dataclass_fields__) == [name for name, _ in COLUMNS][2:]
