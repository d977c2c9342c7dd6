"""The project's own pipenv: pinned with hashes in pipenv.txt, installed into .pipenv/, kept away from global state."""

from __future__ import annotations

import importlib.util
import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

from tools.setup.errors import SetupError
from tools.setup.processes import run

PINS = Path(__file__).with_name("pipenv.txt")


def environment(root: Path, outer: Mapping[str, str] = os.environ) -> dict[str, str]:
    """Environment for pip and pipenv: the caller's, with every path that they write to inside the project.

    The package index is left to the caller's own pip configuration; a PIP_CACHE_DIR that is set is kept.
    """
    dropped = {"PIP_TARGET", "PIP_PREFIX", "PIP_USER", "PIP_REQUIRE_VIRTUALENV", "VIRTUAL_ENV", "WORKON_HOME"}
    kept = {name: value for name, value in outer.items() if name not in dropped and not name.startswith("PIPENV_")}
    cache = root / ".cache"
    mirror = outer.get("PIPENV_PYPI_MIRROR")
    return {
        "PIP_CACHE_DIR": str(cache / "pip"),
        **kept,
        **({"PIPENV_PYPI_MIRROR": mirror} if mirror else {}),
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PIP_NO_INPUT": "1",
        "PIPENV_CACHE_DIR": str(cache / "pipenv"),
        "PIPENV_DONT_LOAD_ENV": "1",
        "PIPENV_IGNORE_VIRTUALENVS": "1",
        "PIPENV_NOSPIN": "1",
        "PIPENV_PIPFILE": str(root / "Pipfile"),
        "PIPENV_VENV_IN_PROJECT": "1",
        "PIPENV_YES": "1",
        "VIRTUALENV_OVERRIDE_APP_DATA": str(cache / "virtualenv"),
    }


def ensure(root: Path, held: int) -> list[str]:
    """The command that starts pipenv, which is installed first where it is missing or its pins have changed.

    held: descriptor of the set-up's lock. Raises SetupError when it cannot be installed.
    """
    home = root / ".pipenv"
    python, stamp = home / "bin" / "python", home / "ready"
    pins = PINS.read_text(encoding="utf-8")
    if not (os.access(python, os.X_OK) and stamp.is_file() and stamp.read_text(encoding="utf-8") == pins):
        shutil.rmtree(home, ignore_errors=True)
        env = environment(root)
        for step in install_steps(home):
            run(step, cwd=root, env=env, held=held)
        stamp.write_text(pins, encoding="utf-8")
    return [str(python), "-m", "pipenv"]


def install_steps(home: Path) -> list[list[str]]:
    """Commands that make the environment and fill it; Debian's bare Python has no ensurepip, its own pip then helps."""
    make = [sys.executable, "-m", "venv"]
    install = ["install", "--quiet", "--require-hashes", "--only-binary", ":all:", "--requirement", str(PINS)]
    if importlib.util.find_spec("ensurepip"):
        return [[*make, str(home)], [str(home / "bin" / "python"), "-m", "pip", *install]]
    if importlib.util.find_spec("pip"):
        python = str(home / "bin" / "python")
        return [[*make, "--without-pip", str(home)], [sys.executable, "-m", "pip", "--python", python, *install]]
    raise SetupError(
        f"no way to install packages: {sys.executable} has neither ensurepip nor pip, one of them is needed; install "
        "your system's python3-venv package, or name another interpreter with PYTHON=/path/to/python3.11"
    )
