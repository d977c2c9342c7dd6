"""Builds .venv from Pipfile.lock with the pinned pipenv of .pipenv/; called by venv.sh when the stamp does not match.

Everything stays inside the project: pipenv in .pipenv/, packages in .venv/, downloads in .cache/. A marker lies in
.cache/ while the work goes on, so that an interrupted run is rebuilt from empty by the next one.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import sys
import time
from pathlib import Path

from tools.setup import pipenv
from tools.setup.errors import SetupError
from tools.setup.lockfile import exclusive
from tools.setup.processes import run

ROOT = Path(__file__).resolve().parents[2]


def recorded_version(venv: Path) -> tuple[int, int] | None:
    """Major and minor Python version an environment was made for, read from pyvenv.cfg; None where there is none."""
    try:
        text = (venv / "pyvenv.cfg").read_text(encoding="utf-8")
    except OSError:
        return None
    for line in text.splitlines():
        key, _, value = line.partition("=")
        parts = value.strip().split(".")
        if key.strip() in {"version", "version_info"} and len(parts) > 1 and parts[0].isdigit() and parts[1].isdigit():
            return int(parts[0]), int(parts[1])
    return None


def usable(venv: Path, wanted: tuple[int, int]) -> bool:
    """Whether an environment can be kept: made for the wanted version, with an interpreter that still exists."""
    return recorded_version(venv) == wanted and os.access(venv / "bin" / "python", os.X_OK)


def up_to_date(venv: Path, lock: str, wanted: tuple[int, int]) -> bool:
    """Whether an earlier run finished with the same lock for the same Python version."""
    try:
        stamp = (venv / ".ready").read_text(encoding="utf-8")
    except OSError:
        return False
    return stamp.split("\n", 1)[0] == lock and usable(venv, wanted)


def write_stamp(venv: Path, lock: str, requested: str) -> None:
    """Record what the environment was made from, whole or not at all."""
    draft = venv / ".ready.new"
    draft.write_text(f"{lock}\n{requested}\n", encoding="utf-8")
    draft.replace(venv / ".ready")


def prepare(root: Path, lock: str, requested: str) -> None:
    """Bring .venv in line with Pipfile.lock.

    root: the project's folder. lock: the lock's checksum, the first line of the stamp. requested: the interpreter as
    the caller named it, the second line. Raises SetupError when a step fails.
    """
    venv, marker = root / ".venv", root / ".cache" / "setup.unfinished"
    wanted = (sys.version_info.major, sys.version_info.minor)
    with exclusive(root / ".cache" / "setup.lock") as held:
        interrupted = marker.exists()
        if not interrupted and up_to_date(venv, lock, wanted):
            write_stamp(venv, lock, requested)
            return
        started = time.monotonic()
        print(f"setting up .venv with Python {wanted[0]}.{wanted[1]} (once; about half a minute)", flush=True)
        marker.touch()
        if interrupted or not usable(venv, wanted):
            shutil.rmtree(venv, ignore_errors=True)
        (venv / ".ready").unlink(missing_ok=True)
        command = pipenv.ensure(root, held)
        environment = pipenv.environment(root)
        run([*command, "sync", "--dev", "--python", sys.executable], cwd=root, env=environment, held=held)
        # Packages that left the lock would otherwise stay and hide a missing entry.
        run([*command, "clean"], cwd=root, env=environment, held=held)
        write_stamp(venv, lock, requested)
        marker.unlink()
        print(f"set up in {time.monotonic() - started:.0f} s", flush=True)


def base_interpreter() -> str:
    """The interpreter outside any virtual environment, links followed, so that a removed Python shows as missing."""
    return os.path.realpath(getattr(sys, "_base_executable", sys.executable))


def main() -> int:
    """Parse the arguments of venv.sh and do the work; 0 on success, 1 on a failed step, 130 when interrupted."""
    parser = argparse.ArgumentParser(prog="tools.setup.venv")
    parser.add_argument("--lock", required=True)
    parser.add_argument("--requested", required=True)
    arguments = parser.parse_args()
    if sys.prefix != sys.base_prefix:
        # Never run from an environment that is about to be replaced, an activated .venv for one.
        os.execv(base_interpreter(), [base_interpreter(), "-m", "tools.setup.venv", *sys.argv[1:]])  # noqa: S606 - a list, no shell
    # A closed terminal or a cancelled CI job ends the set-up as cleanly as Ctrl-C.
    for ending in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(ending, signal.default_int_handler)
    try:
        prepare(ROOT, arguments.lock, arguments.requested)
    except SetupError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("set-up interrupted; the next run starts it again", file=sys.stderr)
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
