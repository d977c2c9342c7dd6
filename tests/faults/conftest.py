"""Tells what was tried."""

from __future__ import annotations

import json
import os
from pathlib import Path

from tests.faults.effort import TOLD


def pytest_sessionfinish() -> None:
    """Write what this process tried into `TANDEM_FAULTS_TOLD`: one file for each process, none when it is not set."""
    folder = os.environ.get("TANDEM_FAULTS_TOLD")
    if folder and TOLD:
        Path(folder, f"{os.getpid()}.json").write_text(json.dumps(TOLD))
