"""The emulator's process: start, isolation from the user's machine, and an end without a trace."""

import os
import resource
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sandbox.aws import AwsEmulator, EmulatorStartError, Settings
from sandbox.aws import session as sessions
from tests.unit.sandbox_aws.account import Account
from tests.unit.sandbox_aws.conftest import Eventually

ROOT = Path(__file__).resolve().parents[3]
HANG = "import time\ndef handler(event, context):\n    time.sleep(600)\n"
CHILD = """
import sys, time
from sandbox.aws import AwsEmulator
aws = AwsEmulator.start()
print(aws.process.pid, aws.folder, flush=True)
time.sleep(600)
"""


def processes_in_group(group: int) -> list[int]:
    """Process ids of a process group, from the process table."""
    table = subprocess.run(["ps", "-e", "-o", "pid=,pgid=,stat="], capture_output=True, text=True, check=True).stdout  # noqa: S607
    rows = [line.split() for line in table.splitlines()]
    return [int(row[0]) for row in rows if int(row[1]) == group and not row[2].startswith("Z")]


def test_stop_removes_the_folder_and_every_process(account: Account, eventually: Eventually) -> None:
    """After stop, no process of the emulator is left and its folder is gone, even with a handler in mid-flight."""
    with AwsEmulator.start(account=account.id) as own:
        account.emulator = own
        name = account.function(HANG, Timeout=900)
        account.invoke_later(name, {})
        group = own.process.pid
        assert eventually(lambda: len(processes_in_group(group)) > 1)
    assert processes_in_group(group) == []
    assert not own.folder.exists()


def test_a_killed_parent_leaves_nothing_behind(eventually: Eventually) -> None:
    """When the parent dies by SIGKILL, server, busy Lambda workers and temporary folder are gone within seconds."""
    parent = subprocess.Popen([sys.executable, "-c", CHILD], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    with parent:
        assert parent.stdout
        group, folder = parent.stdout.readline().split()
        log = Path(folder) / "server.log"
        assert log.parent.is_dir()
        assert processes_in_group(int(group))
        parent.kill()
    assert eventually(lambda: not processes_in_group(int(group)) and not Path(folder).exists())


def test_a_killed_server_takes_its_workers_along(account: Account, eventually: Eventually) -> None:
    """A worker that is busy when the server is killed ends by itself, without anybody else's help."""
    with AwsEmulator.start(account=account.id) as own:
        account.emulator = own
        account.invoke_later(account.function(HANG, Timeout=900), {})
        group = own.process.pid
        assert eventually(lambda: len(processes_in_group(group)) > 1)
        own.process.send_signal(signal.SIGKILL)
        own.process.wait()
        assert eventually(lambda: processes_in_group(group) == [])


def test_a_start_sweeps_folders_that_nobody_holds(tmp_path: Path) -> None:
    """A folder whose parent and server are both gone is removed by the next sweep; one in use stays."""
    held, left = sessions.create(tmp_path), sessions.create(tmp_path)
    os.close(left.lock)
    try:
        assert sessions.sweep(tmp_path) == [left.folder]
        assert held.folder.is_dir()
    finally:
        held.remove()


def test_a_taken_port_is_named() -> None:
    """A port that is in use makes the start fail with its number and what to change."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(EmulatorStartError, match=f"port {port} on 127.0.0.1 cannot be bound.*give another one"):
            AwsEmulator.start(Settings(port=port))


def test_a_given_port_is_used() -> None:
    """The emulator listens on the port that was asked for."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    with AwsEmulator.start(Settings(port=port)) as aws:
        assert aws.endpoint_url == f"http://127.0.0.1:{port}"
        assert aws.client("sts").get_caller_identity()["Account"] == aws.account


def test_it_listens_on_loopback_only(emulator: AwsEmulator) -> None:
    """The server's port is not open on the machine's other addresses."""
    port = int(emulator.endpoint_url.rpartition(":")[2])
    other = next(
        (str(found[4][0]) for found in socket.getaddrinfo(socket.gethostname(), port, socket.AF_INET)), "127.0.1.1"
    )
    target = "127.0.1.1" if other.startswith("127.") else other
    with pytest.raises(OSError, match=r"refused|unreachable|timed out"):
        socket.create_connection((target, port), timeout=2)


def test_the_users_environment_reaches_neither_server_nor_handler(
    account: Account, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """AWS variables, proxies and Python paths of the shell change nothing in a handler's environment."""
    monkeypatch.setenv("AWS_PROFILE", "production")
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://192.0.2.1")
    monkeypatch.setenv("HTTP_PROXY", "http://192.0.2.1")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    code = "import os\ndef handler(event, context):\n    return dict(os.environ)\n"
    with AwsEmulator.start(account=account.id) as own:
        account.emulator = own
        _, seen = account.invoke(account.function(code, Environment={"Variables": {"OWN": "1"}}), {})
    assert seen["AWS_ENDPOINT_URL"] == own.endpoint_url
    assert {"AWS_PROFILE", "HTTP_PROXY", "PYTHONPATH", "GATEWAY_PORT", "AUTH", "STATE_DIR"}.isdisjoint(seen)
    assert seen["OWN"] == "1"
    assert seen["AWS_EXECUTION_ENV"] == "AWS_Lambda_python3.13"


def test_the_tree_is_not_importable_from_a_handler(account: Account) -> None:
    """A handler sees its package and the installed packages, not the modules of this repository."""
    code = "def handler(event, context):\n    import sandbox\n"
    error, answer = account.invoke(account.function(code), {})
    assert (error, answer["errorType"]) == ("Unhandled", "ModuleNotFoundError")


def test_reset_forgets_everything(account: Account) -> None:
    """After reset, no resource of any account exists."""
    with AwsEmulator.start(account=account.id) as own:
        own.client("sqs").create_queue(QueueName="gone")
        own.reset()
        assert not own.client("sqs").list_queues().get("QueueUrls")


def test_start_is_quick() -> None:
    """Start and end take little of the processor, however busy the machine is, and no long waits."""
    started, before = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN)
    with AwsEmulator.start():
        waited = time.monotonic() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    assert used < 3, f"{used:.1f} s of processor time"
    assert waited < 20, f"{waited:.1f} s, of which the processor worked for {used:.1f} s"


def test_the_command_serves_until_it_is_interrupted() -> None:
    """`python -m sandbox.aws` prints its endpoint, and SIGINT ends it with status 0 and no folder left."""
    command = [sys.executable, "-m", "sandbox.aws", "--port", "0"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        line = process.stdout.readline()
        folder = Path(line.strip().rpartition(" ")[2]).parent
        assert line.startswith("emulated AWS at http://127.0.0.1:")
        assert folder.is_dir()
        process.stdout.readline(), process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert process.wait(10) == 0
    assert not folder.exists()
