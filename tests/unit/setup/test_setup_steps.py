"""The steps of the set-up: what is kept, what is rebuilt, what is left alone."""

import fcntl
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tools.setup import pipenv, venv
from tools.setup.cdk8s import install, need_nothing_held
from tools.setup.errors import SetupError
from tools.setup.lockfile import exclusive
from tools.setup.processes import run

ROOT = Path(__file__).parents[3]


def make_venv(path: Path, configuration: str) -> Path:
    """An environment of which only the parts exist that are looked at."""
    (path / "bin").mkdir(parents=True)
    (path / "bin" / "python").symlink_to(sys.executable)
    (path / "pyvenv.cfg").write_text(configuration, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("configuration", "version"),
    [
        ("home = x\nversion = 3.11.7\n", (3, 11)),
        ("version_info = 3.13.0.final.0\n", (3, 13)),
        ("home = x\n", None),
        ("version = dev\n", None),
    ],
)
def test_the_version_of_an_environment_is_read(
    tmp_path: Path, configuration: str, version: tuple[int, int] | None
) -> None:
    """Both spellings, of venv and of virtualenv, are understood; anything else counts as unknown."""
    assert venv.recorded_version(make_venv(tmp_path / "v", configuration)) == version


def test_an_environment_of_another_python_is_not_used(tmp_path: Path) -> None:
    """Only the same minor version can be kept, and only while its interpreter exists."""
    made = make_venv(tmp_path / "v", "version = 3.11.7\n")
    assert venv.usable(made, (3, 11))
    assert not venv.usable(made, (3, 12))
    (made / "bin" / "python").unlink()
    assert not venv.usable(made, (3, 11))


def test_the_stamp_holds_for_one_lock(tmp_path: Path) -> None:
    """What was set up counts for the lock that it was made from, and for no other."""
    made = make_venv(tmp_path / "v", "version = 3.11.7\n")
    assert not venv.up_to_date(made, "1 2", (3, 11))
    venv.write_stamp(made, "1 2", "python3")
    assert venv.up_to_date(made, "1 2", (3, 11))
    assert not venv.up_to_date(made, "3 4", (3, 11))


def test_pipenv_writes_inside_the_project_only(tmp_path: Path) -> None:
    """Every path that pip, pipenv and virtualenv write to lies in the project, whatever the user has set."""
    outer = {"PIPENV_CACHE_DIR": "elsewhere", "WORKON_HOME": "elsewhere", "PIP_TARGET": "elsewhere", "HOME": "kept"}
    inner = pipenv.environment(tmp_path, outer)
    assert "elsewhere" not in inner.values()
    assert inner["HOME"] == "kept"
    written = ("PIP_CACHE_DIR", "PIPENV_CACHE_DIR", "VIRTUALENV_OVERRIDE_APP_DATA")
    assert all(Path(inner[name]).is_relative_to(tmp_path) for name in written)


def test_the_users_package_index_is_left_alone(tmp_path: Path) -> None:
    """An index or a mirror that somebody has configured goes through unchanged."""
    outer = {"PIP_INDEX_URL": "theirs", "PIPENV_PYPI_MIRROR": "mirror", "PIP_CACHE_DIR": "shared"}
    inner = pipenv.environment(tmp_path, outer)
    assert {name: inner[name] for name in outer} == outer


def test_a_failed_step_shows_what_it_said(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The output of a command is printed when it fails, and the error names command and exit code."""
    with exclusive(tmp_path / "lock") as held, pytest.raises(SetupError, match=r"'sh -c .*' ended with 3"):
        run(["sh", "-c", "echo no route; exit 3"], cwd=tmp_path, env=os.environ, held=held)
    assert "no route" in capfd.readouterr().err


def test_a_step_that_works_says_nothing(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A set-up that goes well does not fill the terminal."""
    with exclusive(tmp_path / "lock") as held:
        run(["sh", "-c", "echo much; echo more >&2"], cwd=tmp_path, env=os.environ, held=held)
    assert capfd.readouterr() == ("", "")


def locked(path: Path) -> bool:
    """Whether somebody holds the lock now."""
    with path.open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
        return False


def test_one_set_up_at_a_time(tmp_path: Path) -> None:
    """The lock is held inside the block and free after it."""
    lock = tmp_path / "new" / "lock"
    with exclusive(lock):
        assert locked(lock)
    assert not locked(lock)


STEP = """
import os, signal, sys
from pathlib import Path
signal.signal(signal.SIGINT, signal.default_int_handler)  # a run in the background inherits that it is ignored
from tools.setup.lockfile import exclusive
from tools.setup.processes import run
with exclusive(Path("lock")) as held:
    run(["sh", "-c", "echo $$ > pid.new; mv pid.new pid; sleep 60 & wait"], cwd=Path.cwd(), env=os.environ, held=held)
"""


def start_step(folder: Path) -> tuple[subprocess.Popen[bytes], int]:
    """A set-up in the middle of a long step: its process, and the step's own process group."""
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen([sys.executable, "-c", STEP], cwd=folder, env=env, stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 30
    while not (folder / "pid").exists():
        assert time.monotonic() < deadline, "the step did not start"
        time.sleep(0.01)
    return process, int((folder / "pid").read_text(encoding="utf-8"))


def becomes_free(lock: Path) -> bool:
    """Whether a lock is free within a few seconds: all of the step's processes have inherited it and then are gone."""
    deadline = time.monotonic() + 10
    while locked(lock):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.01)
    return True


def test_an_interruption_ends_the_whole_step(tmp_path: Path) -> None:
    """Ctrl-C leaves no pip behind that would write into what the next run builds."""
    process, _ = start_step(tmp_path)
    process.send_signal(signal.SIGINT)
    process.wait(timeout=30)
    assert becomes_free(tmp_path / "lock")


def test_the_lock_outlives_a_killed_set_up(tmp_path: Path) -> None:
    """If the set-up is killed outright, its running step still keeps the next one waiting."""
    process, group = start_step(tmp_path)
    process.kill()
    process.wait(timeout=30)
    assert locked(tmp_path / "lock")
    os.killpg(group, signal.SIGKILL)
    assert becomes_free(tmp_path / "lock")


def test_the_command_line_is_installed_once_per_lock(tmp_path: Path) -> None:
    """node_modules/ is filled once, and anew when package-lock.json changes."""
    node = tmp_path / "node"
    node.write_text('#!/bin/sh\nmkdir -p node_modules\necho "$2" >> calls\n', encoding="utf-8")
    node.chmod(0o755)
    for lock in ("one", "one", "two"):
        (tmp_path / "package-lock.json").write_text(lock, encoding="utf-8")
        install(tmp_path, node, tmp_path / "npm-cli.js")
    assert (tmp_path / "calls").read_text(encoding="utf-8").splitlines() == ["ci", "ci"]


def test_the_cli_empties_no_environment_that_is_held(tmp_path: Path) -> None:
    """The stock CLI removes all of dist/ first: what is held at a release could not be rendered again."""
    need_nothing_held(tmp_path / "dist")
    (tmp_path / "dist/prod").mkdir(parents=True)
    (tmp_path / "dist/prod/RELEASE").write_text("0123456789" * 4 + "\n", encoding="utf-8")
    with pytest.raises(SetupError, match=r"prod would be lost.*run make synth"):
        need_nothing_held(tmp_path / "dist")
