"""Running the commands of the set-up."""

from __future__ import annotations

import shlex
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from tools.setup.errors import SetupError


def run(command: Sequence[str], *, cwd: Path, env: Mapping[str, str], held: int) -> None:
    """Run a command quietly; its output is shown only if it fails.

    held: descriptor of the set-up's lock, inherited so that the lock outlives a killed parent. Raises SetupError.
    """
    done = subprocess.run(
        command,
        cwd=cwd,
        env=dict(env),
        pass_fds=(held,),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode == 0:
        return
    sys.stderr.write(done.stdout)
    raise SetupError(
        f"set-up failed: '{shlex.join(command)}' ended with {done.returncode}, allowed is 0; see its output above, "
        "mend what it names (most often the network or the package index in pip's configuration) and run make again"
    )
