"""Running the commands of the set-up."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from tools.setup.errors import SetupError


def run(command: Sequence[str], *, cwd: Path, env: Mapping[str, str], held: int) -> None:
    """Run a command quietly; its output is shown only if it fails.

    held: descriptor of the set-up's lock, inherited so that the lock outlives a killed parent. The command gets a
    process group of its own, which is ended as a whole when this process is interrupted: a pip that went on writing
    would spoil what the next run builds. Raises SetupError when the command fails.
    """
    with subprocess.Popen(
        command,
        cwd=cwd,
        env=dict(env),
        pass_fds=(held,),
        start_new_session=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    ) as process:
        try:
            output, _ = process.communicate()
        except BaseException:
            os.killpg(process.pid, signal.SIGKILL)
            raise
    if process.returncode == 0:
        return
    sys.stderr.write(output)
    raise SetupError(
        f"set-up failed: '{shlex.join(command)}' ended with {process.returncode}, allowed is 0; see its output above, "
        "mend what it names (most often the network or the package index in pip's configuration) and run make again"
    )
