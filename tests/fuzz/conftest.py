"""Tells how many inputs were tried, and what that cost."""

from __future__ import annotations

import json
import os
import resource
from pathlib import Path

from tests.fuzz.effort import TRIED


def pytest_sessionfinish() -> None:
    """Write what this process tried into `TANDEM_INPUTS_TOLD`: one file for each process, none when it is not set."""
    folder = os.environ.get("TANDEM_INPUTS_TOLD")
    if folder and TRIED:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        Path(folder, f"{os.getpid()}.json").write_text(json.dumps({"tried": TRIED, "peak_mib": peak}))
