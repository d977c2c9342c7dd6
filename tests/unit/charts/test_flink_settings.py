"""Knobs of the streaming analysis: what fits, and what it costs."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from charts.settings import Flink

CHOSEN: dict[str, Any] = {
    "enabled": True,
    "parallelism": 4,
    "parallelism_per_kpu": 1,
    "auto_scaling": True,
    "checkpoint_seconds": 60,
    "checkpoint_pause_seconds": 5,
    "starting_position": "LATEST",
    "late_seconds": 300,
    "idle_seconds": 60,
    "log_level": "INFO",
    "slow_checkpoint_seconds": 60,
    "behind_minutes": 60,
}


def test_an_application_is_told_of_by_its_price_while_it_is_on() -> None:
    """A KPU for each task and one more, at 80 USD a month; nothing when it is off."""
    [switch] = Flink(**CHOSEN).cost_switches()
    assert (switch.setting, switch.costs) == ("enabled", "5 KPUs cost about 400 USD a month, idle or not")
    [shared] = Flink(**{**CHOSEN, "parallelism_per_kpu": 4}).cost_switches()
    assert shared.costs.startswith("2 KPUs cost about 160 USD")
    assert Flink(**{**CHOSEN, "enabled": False}).cost_switches() == ()


@pytest.mark.parametrize(
    ("setting", "value", "said"),
    [
        ("parallelism", 65, "parallelism 65 at 1 for each KPU needs 65 KPUs; AWS allows 64; lower parallelism"),
        ("parallelism_per_kpu", 9, "less than or equal to 8"),
        ("late_seconds", 3600, "less than or equal to 3599"),
        ("starting_position", "NOW", "'LATEST' or 'TRIM_HORIZON'"),
        ("log_level", "WARNING", "'DEBUG', 'INFO', 'WARN' or 'ERROR'"),
    ],
)
def test_what_aws_refuses_is_refused_here(setting: str, value: object, said: str) -> None:
    """Sizes beyond AWS's quotas and words that it does not know end at synth."""
    with pytest.raises(ValidationError, match=said):
        Flink(**{**CHOSEN, setting: value})
