"""The commands, as a user runs them: in processes of their own."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from sandbox import cli
from sandbox.aws import AwsEmulator
from sandbox.session import need
from tests.unit.sandbox import scenario
from tests.unit.sandbox.small import Folder, managed

ROOT = Path(__file__).resolve().parents[3]


def start(folder: Folder, session: Path, *arguments: str) -> subprocess.Popen[str]:
    """`up` in the background, with the session's folder for temporary files; its output is read at the end."""
    words = ["--session", str(session), "up", "--environment", "dev", "--dist", str(folder.path), *arguments]
    return subprocess.Popen(
        [sys.executable, "-m", "sandbox", *words],
        cwd=ROOT,
        env={**os.environ, "TMPDIR": str(session.parent)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def wait_up(process: subprocess.Popen[str]) -> str:
    """Everything that `up` printed until it watches; fails with it if it ends before."""
    assert process.stdout
    printed = ""
    for line in process.stdout:
        printed += line
        if line.startswith("Watching"):
            return printed
    raise AssertionError(printed)


class Running:
    """A sandbox in a process of its own."""

    def __init__(self, folder: Folder, session: Path) -> None:
        self.folder, self.session = folder, session

    def call(self, *words: str) -> int:
        """Another command, run here."""
        return cli.main(["--session", str(self.session), *words])


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """One running sandbox for the tests that only look at it or send to it."""
    path = tmp_path_factory.mktemp("running")
    folder = Folder(path / "dist", "111122223333")
    folder.write(*scenario.everything(folder))
    process = start(folder, path / "session.json")
    try:
        wait_up(process)
        yield Running(folder, path / "session.json")
    finally:
        process.terminate()
        process.communicate(timeout=60)


def lines(capsys: pytest.CaptureFixture[str]) -> list[str]:
    """What was printed."""
    return capsys.readouterr().out.splitlines()


def test_get_prints_what_kubectl_would(running: Running, capsys: pytest.CaptureFixture[str]) -> None:
    """The columns of `kubectl get managed -A`, each object Synced and Ready."""
    assert running.call("get", "managed", "-A") == 0
    printed = lines(capsys)
    assert printed[0].split() == ["NAMESPACE", "NAME", "SYNCED", "READY", "EXTERNAL-NAME", "AGE"]
    table = next(line.split() for line in printed if "table.dynamodb" in line)
    assert table[:5] == ["demo-dev", "table.dynamodb.aws.m.upbound.io/data", "True", "True", "Data"]
    rows = [line.split() for line in printed if line.startswith("demo-dev")]
    assert all(row[2:4] == ["True", "True"] for row in rows)
    assert len(rows) == len(scenario.everything(running.folder)) - 2  # without Namespace and ConfigMap


def test_get_json_has_status(running: Running, capsys: pytest.CaptureFixture[str]) -> None:
    """Conditions with times, values of AWS under atProvider, the id as annotation."""
    assert running.call("get", "key", "-o", "json") == 0
    (key,) = json.loads(capsys.readouterr().out)["items"]
    assert {c["type"]: c["reason"] for c in key["status"]["conditions"]} == {
        "Synced": "ReconcileSuccess",
        "Ready": "Available",
    }
    assert all(c["lastTransitionTime"].endswith("Z") for c in key["status"]["conditions"])
    assert key["metadata"]["annotations"]["crossplane.io/external-name"] == key["status"]["atProvider"]["keyId"]


def test_get_of_an_empty_namespace_says_so(running: Running, capsys: pytest.CaptureFixture[str]) -> None:
    """As kubectl does, on standard error."""
    assert running.call("get", "managed", "-n", "elsewhere") == 0
    assert capsys.readouterr().err == "No resources found\n"


def test_send_puts_files_where_they_are_handed_on(
    running: Running, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The prefix follows from the name, the bucket from the notification; a key that leads nowhere is pointed out."""
    for name in ("orders-1.json", "users.txt"):
        (tmp_path / name).write_text("{}")
    assert running.call("send", str(tmp_path / "orders-1.json"), str(tmp_path / "users.txt")) == 0
    first, second = lines(capsys)
    assert first.endswith("-> s3://data-111122223333/orders/orders-1.json in us-east-1")
    assert second.endswith("(no notification matches this key: nothing will be processed)")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["send", "missing.json"], "missing.json is no file"),
        (["send", "x", "--region", "eu-west-1"], "no bucket takes files in region 'eu-west-1'"),
        (["get", "foo"], "no objects of kind 'foo'"),
        (["up", "--environment", "dev"], "a sandbox is running already"),
    ],
)
def test_mistakes_end_with_one_line_and_exit_code_1(
    running: Running, capsys: pytest.CaptureFixture[str], words: Sequence[str], message: str
) -> None:
    """No traceback: what is wrong and what to do."""
    assert running.call(*words) == 1
    printed = capsys.readouterr().err
    assert printed.startswith("error: ")
    assert message in printed
    assert printed.count("\n") == 1


@pytest.mark.parametrize("command", ["get", "reset", "down"])
def test_without_a_running_sandbox_commands_say_how_to_start_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    """Exit code 1, and the command that starts one."""
    assert cli.main(["--session", str(tmp_path / "none.json"), command]) == 1
    assert "python -m sandbox up" in capsys.readouterr().err


def small(folder: Folder) -> Folder:
    """A queue and its policy."""
    return folder.write(*scenario.queue(folder))


def test_up_stays_until_down(folder: Folder, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It prints how to reach it, `reset` makes all again, `down` ends it with exit code 0 and no file left."""
    session = tmp_path / "session.json"
    process = start(small(folder), session)
    printed = wait_up(process)
    endpoint = need(session).endpoint
    assert cli.main(["--session", str(session), "reset"]) == 0
    assert cli.main(["--session", str(session), "down"]) == 0
    printed += process.communicate(timeout=60)[0]
    assert process.returncode == 0, printed
    assert f"export AWS_ENDPOINT_URL={endpoint} AWS_ACCESS_KEY_ID={folder.account}" in printed
    assert "3 objects of dev are Ready" in printed
    assert "stopped" in capsys.readouterr().out
    assert not session.exists()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_signals_end_it_cleanly(folder: Folder, tmp_path: Path, number: signal.Signals) -> None:
    """Ctrl-C and SIGTERM stop the emulator, remove the session file and give exit code 0."""
    session = tmp_path / "session.json"
    process = start(small(folder), session)
    wait_up(process)
    endpoint = need(session).endpoint
    process.send_signal(number)
    output, _ = process.communicate(timeout=60)
    assert process.returncode == 0, output
    assert output == "stopped\n"
    assert not session.exists()
    assert not alive(endpoint)


def alive(endpoint: str) -> bool:
    """Whether something listens there."""
    host, port = endpoint.removeprefix("http://").split(":")
    with socket.socket() as probe:
        return probe.connect_ex((host, int(port))) == 0


def test_a_killed_sandbox_leaves_no_emulator_and_does_not_block_the_next(folder: Folder, tmp_path: Path) -> None:
    """After SIGKILL the emulator ends by itself, and the left session file is taken over."""
    session = tmp_path / "session.json"
    process = start(small(folder), session)
    wait_up(process)
    endpoint = need(session).endpoint
    os.kill(process.pid, signal.SIGKILL)
    process.communicate(timeout=60)
    assert session.exists()
    end = time.monotonic() + 60
    while alive(endpoint) and time.monotonic() < end:
        time.sleep(0.05)
    assert not alive(endpoint)
    again = start(folder, session, "--once")
    output, _ = again.communicate(timeout=120)
    assert again.returncode == 0, output


def test_up_once_lists_what_it_does_not_cover(
    folder: Folder, emulator: AwsEmulator, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Unknown kinds and unread fields are printed at the end, and are no failure."""
    queue = managed("sqs", "Queue", "q", {"name": "q", "colour": "red"})
    folder.write(queue, managed("made", "Up", "thing", {}))
    assert once(folder, emulator, tmp_path) == 0
    printed = capsys.readouterr().out
    assert "Not covered by this sandbox:" in printed
    assert "  Queue: not reconciled: spec.forProvider.colour" in printed
    assert "  Up: not emulated: no reconciler for Up (made.aws.m.upbound.io)" in printed


def test_up_once_fails_with_a_reason_per_object(
    folder: Folder, emulator: AwsEmulator, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A reference to nothing ends the run with exit code 1 and the object, the field and the missing target."""
    folder.write(managed("sqs", "QueuePolicy", "p", {"queueUrlRef": {"name": "gone"}, "policy": "{}"}))
    begin = time.monotonic()
    assert once(folder, emulator, tmp_path, "--timeout", "300") == 1
    assert time.monotonic() - begin < 150, "it waited for the limit, although nothing could move any more"
    printed = capsys.readouterr().out
    assert "error: 1 objects are not Ready:" in printed
    assert "QueuePolicy/demo-dev/p: cannot resolve references: spec.forProvider.queueUrlRef" in printed
    assert "Queue/demo-dev/gone not found" in printed


def once(folder: Folder, emulator: AwsEmulator, tmp_path: Path, *more: str) -> int:
    """`up --once` against the shared emulator."""
    words = ["up", "--once", "--environment", "dev", "--dist", str(folder.path), "--endpoint", emulator.endpoint_url]
    return cli.main(["--session", str(tmp_path / "session.json"), *words, *more])


def test_run_shows_a_command_the_sandbox_as_aws(
    folder: Folder, emulator: AwsEmulator, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """The command finds endpoint, account and region in its environment; its exit code is the result."""
    program = (
        "import boto3, sys; print(boto3.client('sqs').list_queues()['QueueUrls']); "
        "print(boto3.client('sts').get_caller_identity()['Account']); sys.exit(7)"
    )
    words = ["run", "--environment", "dev", "--dist", str(small(folder).path), "--endpoint", emulator.endpoint_url]
    code = cli.main(["--session", str(tmp_path / "session.json"), *words, "--", sys.executable, "-c", program])
    urls, account = capfd.readouterr().out.splitlines()
    assert code == 7
    assert urls.endswith("/dead']")
    assert account == folder.account
