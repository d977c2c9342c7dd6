"""Where live objects come from: a file, the standard input, or a cluster that kubectl asks."""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path
from typing import Any

from ops.drift import live
from ops.errors import CallError, printable
from sandbox.resource import Key

_ALL = ("get", "managed", "--all-namespaces", "--output", "json")
_LONGEST = 120
"""Seconds; kubectl asks for each of a hundred kinds."""


def add(parser: argparse.ArgumentParser, *, required: bool) -> None:
    """Add the arguments that say where."""
    where = parser.add_mutually_exclusive_group(required=required)
    where.add_argument("--live", metavar="FILE", help="what kubectl get managed -A -o json printed; - reads it here")
    where.add_argument("--kubeconfig", metavar="FILE", help="ask the cluster of this kubeconfig, with kubectl")
    parser.add_argument("--kubectl", default="kubectl", metavar="PROGRAM", help="default: the one on the PATH")


def read(options: argparse.Namespace) -> dict[Key, dict[str, Any]] | None:
    """The live objects, None where no place is named. Raises `CallError` for what cannot be read."""
    if options.kubeconfig:
        return live.read(_asked(options.kubectl, options.kubeconfig), "kubectl")
    if options.live:
        return live.read(_text(options.live), options.live)
    return None


def _asked(kubectl: str, kubeconfig: str) -> str:
    command = [kubectl, "--kubeconfig", kubeconfig, *_ALL]
    try:
        return subprocess.run(command, check=True, capture_output=True, text=True, timeout=_LONGEST).stdout
    except (OSError, subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        said = getattr(error, "stderr", None) or error
        raise CallError(
            f"{kubectl} cannot ask the cluster: {printable(said)}",
            "a kubectl that may get all managed resources is needed",
            "try the command by hand, or give its output with --live",
        ) from error


def _text(file: str) -> str:
    if file == "-":
        return sys.stdin.read()
    try:
        return Path(file).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise CallError(f"{file} cannot be read: {error}", "a UTF-8 file or - is allowed", "name another") from error
