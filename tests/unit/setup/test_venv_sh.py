"""The check before every target: what it takes for granted, and which Python it chooses."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[3] / "tools" / "setup" / "venv.sh"
NEW, OLD, BROKEN = "0", "1", "127"
Run = subprocess.CompletedProcess[str]


class Folder:
    """A project folder with a stand-in for each Python: a script that passes or fails the version question."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.programs = path / "programs"
        self.programs.mkdir(parents=True)
        (path / "Pipfile.lock").write_text("one\n", encoding="utf-8")

    def python(self, name: str, answer: str) -> None:
        """Put a stand-in on the PATH; answer is what it exits with when its version is asked for."""
        program = self.programs / name
        program.write_text(
            f'#!/bin/sh\n[ "$1" = -c ] && exit {answer}\n[ "$1" = --version ] && echo Python 3.9.1 && exit {answer}\n'
            'echo "$(basename "$0")|$*" >> started\n',
            encoding="utf-8",
        )
        program.chmod(0o755)

    def ready(self, requested: str = "python3") -> None:
        """Leave behind what a finished set-up leaves."""
        (self.path / ".venv" / "bin").mkdir(parents=True)
        (self.path / ".venv" / "bin" / "python").symlink_to("/bin/sh")
        with (self.path / "Pipfile.lock").open(encoding="utf-8") as lock:
            checksum = subprocess.run(
                ["/usr/bin/env", "cksum"], stdin=lock, capture_output=True, text=True, check=True
            ).stdout
        (self.path / ".venv" / ".ready").write_text(f"{checksum}{requested}\n", encoding="utf-8")

    def run(self, python: str = "") -> Run:
        """Run the check with only the stand-ins and the system's own tools in reach."""
        env = {"PATH": f"{self.programs}{os.pathsep}{self.tools()}", "PYTHON": python}
        return subprocess.run(["/bin/sh", SCRIPT], cwd=self.path, env=env, capture_output=True, text=True, check=False)

    def tools(self) -> Path:
        """A folder with the few commands that the script may use, and no Python."""
        tools = self.path / "tools"
        if not tools.exists():
            tools.mkdir()
            for name in ("cksum", "basename"):
                (tools / name).symlink_to(next(p for p in (Path("/usr/bin") / name, Path("/bin") / name) if p.exists()))
        return tools

    def started(self) -> list[str]:
        """Each start of a Python that was to do set-up work: name and arguments."""
        log = self.path / "started"
        return log.read_text(encoding="utf-8").splitlines() if log.exists() else []


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """An empty project in a folder with a space in its name."""
    return Folder(tmp_path / "a project")


def test_a_finished_set_up_is_taken_for_granted(folder: Folder) -> None:
    """With the same lock and an interpreter in place, no Python is started at all."""
    folder.python("python3", NEW)
    folder.ready()
    assert folder.run().returncode == 0
    assert folder.started() == []


def test_the_python_asked_for_before_is_not_set_up_again(folder: Folder) -> None:
    """Naming the same interpreter again is no set-up work either."""
    folder.python("python3.13", NEW)
    folder.ready(requested="python3.13")
    assert folder.run("python3.13").returncode == 0
    assert folder.started() == []


def change_lock(folder: Folder) -> None:
    """Another Pipfile.lock, for instance after a pull."""
    (folder.path / "Pipfile.lock").write_text("two\n", encoding="utf-8")


def remove_interpreter(folder: Folder) -> None:
    """The system's Python was upgraded away under the environment."""
    (folder.path / ".venv" / "bin" / "python").unlink()
    (folder.path / ".venv" / "bin" / "python").symlink_to(folder.path / "gone")


def cut_stamp(folder: Folder) -> None:
    """A stamp that lost its end."""
    (folder.path / ".venv" / ".ready").write_text("", encoding="utf-8")


@pytest.mark.parametrize("damage", [change_lock, remove_interpreter, cut_stamp])
def test_what_changed_is_set_up_again(folder: Folder, damage: Callable[[Folder], None]) -> None:
    """Another lock, a vanished interpreter or a damaged stamp each lead to a set-up."""
    folder.python("python3", NEW)
    folder.ready()
    damage(folder)
    assert folder.run().returncode == 0
    assert len(folder.started()) == 1
    assert folder.started()[0].startswith("python3|-m tools.setup.venv --lock ")


def test_another_python_is_set_up(folder: Folder) -> None:
    """PYTHON=... that differs from the recorded one hands over to that interpreter."""
    folder.python("python3", NEW)
    folder.python("python3.13", NEW)
    folder.ready()
    folder.run("python3.13")
    assert [line.split("|")[0] for line in folder.started()] == ["python3.13"]


@pytest.mark.parametrize(
    ("found", "chosen"),
    [
        ({"python3": NEW, "python3.13": NEW}, "python3"),
        ({"python3": OLD, "python3.11": NEW, "python3.12": NEW}, "python3.12"),
        ({"python3": OLD, "python3.13": BROKEN, "python3.11": NEW}, "python3.11"),
    ],
)
def test_the_first_suitable_python_is_chosen(folder: Folder, found: dict[str, str], chosen: str) -> None:
    """Old ones and shims that cannot run are passed over; python3 comes first, then the newest."""
    for name, answer in found.items():
        folder.python(name, answer)
    folder.run()
    assert [line.split("|")[0] for line in folder.started()] == [chosen]


@pytest.mark.parametrize("python", ["python3", "no-such-python"])
def test_an_unsuitable_python_is_refused(folder: Folder, python: str) -> None:
    """A PYTHON that is too old or absent is refused with the value, what is allowed and what to change."""
    folder.python("python3", OLD)
    done = folder.run(python)
    assert done.returncode == 1
    assert f"PYTHON={python}" in done.stderr
    assert "3.11 or newer" in done.stderr
    assert folder.started() == []


def test_no_python_at_all_is_said(folder: Folder) -> None:
    """A machine without Python is told which to install and how to name one."""
    done = folder.run()
    assert done.returncode == 1
    assert "no suitable Python found" in done.stderr
    assert "PYTHON=" in done.stderr
