"""Runs a folder of tests in processes of their own, asked by its environment for more than they usually try."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping

from sandbox.screen import Screen
from tools.prove.step import ROOT


def run_suite(folder: str, asked: Mapping[str, str], screen: Screen) -> list[str]:
    """What does not pass, one line each; the screen is told how far it is."""
    command = [sys.executable, "-m", "pytest", "-n", "auto", "-p", "no:cacheprovider", folder]
    environment = {**os.environ, **asked}
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as running:
        lines: list[str] = []
        for line in running.stdout or ():
            lines.append(line.rstrip())
            if "%]" in line:
                screen.say(f"{folder}: {line.strip()[-6:]}")
    if running.returncode == 0:
        return []
    failing = [line for line in lines if line.startswith(("FAILED", "ERROR"))]
    return failing or [f"{folder} does not pass: {lines[-1:]}"]
