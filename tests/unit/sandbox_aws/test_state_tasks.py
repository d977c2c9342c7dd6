"""Which retrier applies to an error, and how long it pauses."""

from typing import Any

import pytest

from sandbox.aws.state_tasks import find_retrier, matches, pause


@pytest.mark.parametrize(
    ("retrier", "pauses"),
    [
        ({}, [1, 2, 4, 8]),
        ({"IntervalSeconds": 2, "BackoffRate": 3}, [2, 6, 18, 54]),
        ({"IntervalSeconds": 2, "BackoffRate": 2, "MaxDelaySeconds": 5}, [2, 4, 5, 5]),
        ({"IntervalSeconds": 3, "BackoffRate": 1, "JitterStrategy": "NONE"}, [3, 3, 3, 3]),
    ],
)
def test_pauses_grow_up_to_the_greatest(retrier: dict[str, Any], pauses: list[float]) -> None:
    """IntervalSeconds times BackoffRate to the number of retries, at most MaxDelaySeconds."""
    assert [pause(retrier, count) for count in range(4)] == pauses


def test_full_jitter_draws_from_the_whole_pause() -> None:
    """JitterStrategy FULL gives anything between nothing and the pause, which is bounded before."""
    drawn = [pause({"IntervalSeconds": 100, "MaxDelaySeconds": 8, "JitterStrategy": "FULL"}, 3) for _ in range(500)]
    assert min(drawn) < 1
    assert 7 < max(drawn) <= 8


def test_attempts_are_counted_per_retrier() -> None:
    """The first retrier that matches decides, and when it is spent no later one takes over."""
    retriers: list[dict[str, Any]] = [{"ErrorEquals": ["A"], "MaxAttempts": 1}, {"ErrorEquals": ["States.ALL"]}]
    assert [find_retrier(retriers, name, {})[1] for name in ("A", "B")] == [0, 1]
    assert find_retrier(retriers, "A", {0: 1}) == (None, -1)
    assert find_retrier(retriers, "B", {0: 1, 1: 2})[1] == 1
    assert find_retrier(retriers, "B", {1: 3}) == (None, -1)  # MaxAttempts is 3 by default
    assert find_retrier([{"ErrorEquals": ["A"], "MaxAttempts": 0}], "A", {}) == (None, -1)


@pytest.mark.parametrize(
    ("names", "error", "expected"),
    [
        (["States.ALL"], "Anything", True),
        (["States.ALL"], "States.Timeout", True),
        (["States.ALL"], "States.Runtime", False),
        (["States.TaskFailed"], "Lambda.AWSLambdaException", True),
        (["States.TaskFailed"], "States.Timeout", False),
        (["States.Timeout"], "States.Timeout", True),
        (["Lambda.Unknown", "B"], "B", True),
        (["Lambda.Unknown"], "B", False),
    ],
)
def test_names_match_as_documented(names: list[str], error: str, expected: bool) -> None:
    """States.TaskFailed is everything but a timeout, States.ALL everything but what is wrong with the machine."""
    assert matches(names, error) is expected
