"""An embedded AWS that ends before its sandbox does, and what is left on disk when a sandbox ends."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from sandbox import Sandbox, SandboxError, cli
from tests.unit.sandbox import scenario
from tests.unit.sandbox.small import Folder
from tests.unit.sandbox.test_commands import start, wait_up


def left(folder: Path) -> list[Path]:
    """Folders of embedded AWSs below a folder for temporary files."""
    return list(folder.glob("sandbox-aws-*"))


def servers(parent: int) -> list[int]:
    """Process ids of the embedded AWS of a sandbox, from the process table."""
    words = ["ps", "-e", "-o", "pid=,ppid=,args="]
    table = subprocess.run(words, capture_output=True, text=True, check=True).stdout
    rows = [line.split(None, 2) for line in table.splitlines()]
    return [int(pid) for pid, ppid, command in rows if int(ppid) == parent and "sandbox.aws.server" in command]


@contextlib.contextmanager
def up(folder: Folder, tmp_path: Path, poll: str) -> Iterator[subprocess.Popen[str]]:
    """A sandbox in a process of its own."""
    process = start(folder.write(*scenario.queue(folder)), tmp_path / "session.json", "--poll", poll)
    try:
        wait_up(process)
        yield process
    finally:
        for server in servers(process.pid):
            os.kill(server, signal.SIGCONT)  # one that was stopped would outlive its parent
        process.kill()
        process.communicate()


def test_up_ends_with_one_line_when_its_aws_is_killed(folder: Folder, tmp_path: Path) -> None:
    """Exit code 1 and the reason, not a line per object; neither the session file nor a folder stays."""
    with up(folder, tmp_path, poll="0.2") as process:
        (server,) = servers(process.pid)
        os.kill(server, signal.SIGKILL)
        output, _ = process.communicate(timeout=60)
    assert output == "error: the embedded AWS has ended; start the sandbox again\n"
    assert process.returncode == 1
    assert not (tmp_path / "session.json").exists()
    assert left(tmp_path) == []


def test_nothing_is_left_when_down_returns(folder: Folder, tmp_path: Path) -> None:
    """`down` comes back only after the embedded AWS and its folder are gone, also if that one has to be killed."""
    with up(folder, tmp_path, poll="600") as process:
        (server,) = servers(process.pid)
        os.kill(server, signal.SIGSTOP)
        assert len(left(tmp_path)) == 1
        assert cli.main(["--session", str(tmp_path / "session.json"), "down"]) == 0
        assert (left(tmp_path), servers(process.pid)) == ([], [])
        process.communicate(timeout=60)
    assert process.returncode == 0


def test_a_folder_goes_when_its_server_and_a_worker_are_killed(folder: Folder) -> None:
    """Also with a process of a function that was in use."""
    objects = [*scenario.bucket(folder), *scenario.queue(folder), *scenario.role(folder), *scenario.function(folder)]
    folder.write(*objects)
    with Sandbox.start(folder.path) as sandbox:
        sandbox.reconcile_until_ready()
        sandbox.client("lambda").invoke(FunctionName="Work")
        home = sandbox.aws.folder
        os.killpg(sandbox.aws.process.pid, signal.SIGKILL)
    assert not home.exists()


def test_reconciling_without_aws_says_so(folder: Folder) -> None:
    """A library's user gets the one reason too, and `stopping` is set without being asked."""
    with Sandbox.start(folder.write(*scenario.queue(folder)).path) as sandbox:
        os.kill(sandbox.aws.process.pid, signal.SIGKILL)
        with pytest.raises(SandboxError, match=r"^the embedded AWS has ended; start the sandbox again$"):
            sandbox.reconcile_until_ready()
        assert sandbox.stopping.wait(60)
