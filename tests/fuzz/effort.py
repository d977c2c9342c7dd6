"""How many inputs are tried: some in every run of the tests, ten thousand for each entry point in `make prove`.

`TANDEM_INPUTS` is the number for an entry point; its tests share it. What was tried is counted where the test's body
runs, and written by the conftest into the folder `TANDEM_INPUTS_TOLD`, for whoever asked for so many.
"""

from __future__ import annotations

import contextlib
import functools
import os
from collections import Counter
from collections.abc import Callable
from math import ceil
from typing import Any

from hypothesis import HealthCheck, settings

TRIED: Counter[str] = Counter()
"""Inputs that were handed to each entry point."""
_NOWHERE = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - for as long as the process lives

Test = Callable[..., None]


def effort(entry: str, usual: int, *, share: float = 1.0) -> Callable[[Test], Test]:
    """Try `usual` inputs of an entry point, or this test's share of as many as were asked for.

    Stands above `@given`. Inputs are the same in every run: a failure is one for everybody.
    """
    asked = int(os.environ.get("TANDEM_INPUTS", "0"))
    most = max(usual, ceil(asked * share))

    def decorate(test: Test) -> Test:
        inner = test.hypothesis.inner_test  # type: ignore[attr-defined] # what @given leaves for this very use

        @functools.wraps(inner)
        def counted(*args: Any, **kwargs: Any) -> None:
            TRIED[entry] += 1
            with contextlib.redirect_stdout(_NOWHERE):  # pytest would keep the metrics of ten thousand invocations
                inner(*args, **kwargs)

        test.hypothesis.inner_test = counted  # type: ignore[attr-defined]
        chosen = settings(
            max_examples=most,
            deadline=None,
            database=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        )
        return chosen(test)

    return decorate
