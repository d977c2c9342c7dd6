"""Ends the server when its parent is gone, however it went, and leaves neither processes nor files.

The parent holds the write end of the server's stdin. Its death closes that pipe on every system; a changed parent id
is watched too, for a parent that had forked the pipe into other children.
"""

from __future__ import annotations

import contextlib
import os
import signal
import threading
import time
from pathlib import Path

from ministack.core import lambda_runtime

from sandbox.aws.session import clear

POLL_SECONDS = 0.5

_once = threading.Lock()


def watch(session: Path) -> None:
    """Start both watches."""
    for target in (_wait_for_end_of_input, _wait_for_new_parent):
        threading.Thread(target=target, args=(session, os.getppid()), name="watchdog", daemon=True).start()


def _wait_for_end_of_input(session: Path, _: int) -> None:
    while os.read(0, 4096):
        pass
    end(session)


def _wait_for_new_parent(session: Path, parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(POLL_SECONDS)
    end(session)


def end(session: Path) -> None:
    """Kill the workers, delete the folder, then kill this process and whatever is left in its group."""
    _once.acquire()  # never released: the second watch waits for the end of the process
    for worker in [worker for pool in list(lambda_runtime._workers.values()) for worker in pool]:
        with contextlib.suppress(Exception):
            worker._proc.kill()
    clear(session)
    if os.getpgid(0) == os.getpid():
        os.killpg(0, signal.SIGKILL)
    os._exit(0)
