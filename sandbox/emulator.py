"""The seam to the embedded AWS: whatever it is, here it has a URL, can be emptied and can be stopped."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from typing import Protocol

from sandbox.errors import SandboxError


class Emulator(Protocol):
    """What the control plane needs of an emulator."""

    @property
    def endpoint_url(self) -> str:
        """Base URL on loopback."""

    def reset(self) -> None:
        """Forget all data and resources."""

    def stop(self) -> None:
        """End the process and remove its files."""


def start() -> Emulator:
    """Start the embedded AWS."""
    return PlainMinistack()


class PlainMinistack:
    """ministack as it comes, in a subprocess on a free port of loopback."""

    def __init__(self) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.endpoint_url = f"http://127.0.0.1:{port}"
        self._folder = tempfile.mkdtemp(prefix="sandbox-")
        env = {k: v for k, v in os.environ.items() if not k.startswith("AWS_")}
        env |= {
            "GATEWAY_PORT": str(port),
            "BIND_HOST": "127.0.0.1",
            "AUTH": "true",
            "TMPDIR": self._folder,
            "LOG_LEVEL": "ERROR",
            "IOT_MTLS_ENABLED": "0",
            "SFTP_ENABLED": "0",
        }
        self._process = subprocess.Popen(
            [sys.executable, "-m", "ministack"], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        self._await()

    def _await(self) -> None:
        for _ in range(1000):
            with contextlib.suppress(OSError), urllib.request.urlopen(f"{self.endpoint_url}/_ministack/health"):
                return
            time.sleep(0.01)
        self.stop()
        raise SandboxError("the embedded AWS did not start")

    def reset(self) -> None:
        """Forget everything."""
        request = urllib.request.Request(f"{self.endpoint_url}/_ministack/reset", method="POST")
        with urllib.request.urlopen(request):
            pass

    def stop(self) -> None:
        """Terminate and clean up."""
        self._process.terminate()
        self._process.wait(10)
        shutil.rmtree(self._folder, ignore_errors=True)
