"""How `make test` spreads the tests: by file, heavy files first, on more workers than cores (docs/decisions/0070)."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

LONGEST = ("test_drill.py", "test_region_health.py", "test_failover.py", "test_daily_run.py")
"""Files that take longest: begun last, each would keep one worker busy while the others have nothing left."""
MOST = 16
"""Workers at most: there are not many more files that wait."""

# How long a busy machine takes to think up an input says nothing about the code: bounds of time are the benchmarks'.
settings.register_profile("any-machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any-machine")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Two for each core: what a sandbox does is mostly to wait, for Lambda, for replication, for an alarm."""
    return min(2 * (os.cpu_count() or 1), MOST)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest files first, then all that run a sandbox, then the rest; within these the order stays."""
    items.sort(key=_place)


def _place(item: pytest.Item) -> int:
    if item.path.name in LONGEST and item.path.parent == Path(__file__).parent / "flows":
        return 0
    return 1 if item.get_closest_marker("flow") else 2
