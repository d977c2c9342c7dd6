"""What an operator runs after a loss: the project's own commands, in processes of their own, read as a person would."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from typing import Any

from sandbox.controlplane import Sandbox
from sandbox.drill.places import Place
from sandbox.errors import SandboxError
from sandbox.session import ROOT

_SECONDS = 300


@dataclass(frozen=True)
class Redriven:
    """The sum of one `ops redrive`: messages that were sent back, and that stayed."""

    redriven: int
    kept: int


def redrive(sandbox: Sandbox, place: Place) -> Redriven:
    """Send back what lies in a region's dead-letter queue."""
    words = ["--queue", place.queue, "--function", place.function, "--wait", "0", "--rate", "100"]
    lines = _ops(sandbox, place.region, "redrive", *words, allowed=(0, 1)).splitlines()
    # The table at the end: a line of names, which may hold blanks, and a line of numbers.
    numbers = [int(word) for word in lines[-1].split()]
    return Redriven(redriven=numbers[1], kept=numbers[-1])


def compare(sandbox: Sandbox, first: Place, second: Place) -> dict[str, Any]:
    """Whether both replicas hold the same: the result of `ops consistency --json`."""
    words = ["--table", first.table, "--regions", first.region, second.region, "--settle", "0.5", "--rate", "100000"]
    found: dict[str, Any] = json.loads(_ops(sandbox, first.region, "consistency", *words, "--json", allowed=(0, 1)))
    return found


def _ops(sandbox: Sandbox, region: str, *words: str, allowed: tuple[int, ...]) -> str:
    env = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
    env |= {"AWS_ACCESS_KEY_ID": sandbox.account, "AWS_SECRET_ACCESS_KEY": "sandbox", "AWS_REGION": region}
    env |= {"AWS_DEFAULT_REGION": region, "AWS_CONFIG_FILE": os.devnull, "AWS_SHARED_CREDENTIALS_FILE": os.devnull}
    command = [sys.executable, "-m", "ops", *words, "--endpoint", sandbox.endpoint_url]
    done = subprocess.run(command, env=env, cwd=ROOT, capture_output=True, text=True, check=False, timeout=_SECONDS)
    if done.returncode not in allowed:
        raise SandboxError(
            f"`{' '.join(command[1:])}` ended with {done.returncode}: {done.stderr.strip()[-500:]}",
            "correct its cause, then drill again",
        )
    return done.stdout
