"""The command as an operator calls it, against two tables of the emulator."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from ops.__main__ import main
from ops.consistency.items import seen
from sandbox.aws.fault import Fault
from tests.unit.ops.consistency.conftest import Bench
from tests.unit.ops.consistency.fakes import REGIONS, broken, record, status

ROOT = Path(__file__).parents[4]
HOSTILE: dict[str, Any] = {
    "recordId": {"S": "a\nb\x1b[31m#"},
    "timestamp": {"S": "é|日本\u2028"},
    "empty": {"S": ""},
    "bytes": {"B": bytes(range(256))},
    "sets": {"BS": [b"\xff", b"\x00"]},
    "words": {"SS": ["b", "a"]},
    "numbers": {"NS": ["1E+125", "-0.5", "12345678901234567890123456789012345678"]},
    "nested": {"M": {"l": {"L": [{"M": {"n": {"N": "1E-130"}}}, {"NULL": True}, {"BOOL": False}, {"L": []}]}}},
    "metadata": {"S": "none"},
    "attempts": {"SS": ["1"]},
}


def start(bench: Bench, *words: str) -> subprocess.Popen[str]:
    """The command in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "ops", *bench.words, *words],
        cwd=ROOT,
        env=dict(os.environ),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def test_equal_tables_are_equal(bench: Bench) -> None:
    """Exit code 0 and nothing found, empty tables included."""
    assert bench.call() == 0
    for side in (0, 1):
        bench.fill(side, [HOSTILE, *(record(number) for number in range(250))])
    assert bench.call() == 0
    assert f"read: 251 in {REGIONS[0]}, 251 in {REGIONS[1]}" in bench.text


def test_differences_are_told_without_items(bench: Bench) -> None:
    """Counts, keys on one printable line each, nothing of the data; exit code 1; and nothing is written."""
    bench.fill(0, [HOSTILE, broken(record(1)), status(1, "FAILED", 2)])
    bench.fill(1, [record(1), record(2), status(1)])
    before = [bench.items(side) for side in (0, 1)]
    assert bench.call() == 1
    assert f"left: only in {REGIONS[1]}: orders#2 | " in bench.text
    assert f"left: only in {REGIONS[0]}: a b [31m# | é|日本 \n" in bench.text
    assert "damaged" not in bench.text
    assert "\x1b" not in bench.text
    assert bench.call("--dry-run") == 1
    assert f"would repair: different: {record(1)['recordId']['S']} | " in bench.text
    assert f"write it in {REGIONS[0]}: its checksum is true" in bench.text
    assert [bench.items(side) for side in (0, 1)] == before


def test_a_repair_makes_both_sides_equal(bench: Bench) -> None:
    """Hostile items too are written as they are, and the next run finds nothing; --json tells all of it."""
    big = record(3, text={"S": "x" * 380_000})
    bench.fill(0, [HOSTILE, broken(record(1)), status(1, "FAILED", 2), big])
    bench.fill(1, [record(1), record(2), status(1), broken(big)])
    done = bench.result("--repair", "--segments", "3")
    assert (done["equal"], done["finished"]) == (True, True)
    assert {(one["class"], one["outcome"]): one["count"] for one in done["found"]} == {
        (f"only in {REGIONS[0]}", "repaired"): 1,
        (f"only in {REGIONS[1]}", "repaired"): 1,
        ("different", "repaired"): 3,
    }
    sides = [{item["recordId"]["S"]: seen(item) for item in bench.items(side)} for side in (0, 1)]
    assert sides[0] == sides[1]
    assert sides[0][HOSTILE["recordId"]["S"]] == seen(HOSTILE)
    assert sides[0]["orders#3"] == seen(big)
    assert bench.result()["found"] == []


def test_conflicts_stay_for_a_person(bench: Bench) -> None:
    """What the rule does not decide is reported, left alone, and keeps the exit code at 1."""
    bench.fill(0, [{**record(1), "extra": {"S": "a"}}])
    bench.fill(1, [record(1)])
    assert bench.call("--repair") == 1
    assert "conflict: different: orders#1" in bench.text
    assert [len(bench.items(side)[0]) for side in (0, 1)] == [6, 5]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_an_interrupted_run_goes_on(bench: Bench, tmp_path: Path, number: signal.Signals) -> None:
    """Stopped in the middle, even by a kill, the same call goes on from the state file and finds everything once."""
    bench.fill(0, (record(n) for n in range(300)))
    bench.fill(1, (record(n) for n in range(0, 300, 2)))
    path = tmp_path / "state.json"
    slow = Fault(account=bench.account.id, service="dynamodb", operation="Scan", latency=0.3)
    with bench.account.emulator.faults(slow), start(bench, "--state", str(path), "--rate", "20") as process:
        deadline = time.monotonic() + 20
        while not (path.exists() and '"after": {"0/' in path.read_text(encoding="utf-8")):
            assert time.monotonic() < deadline
            time.sleep(0.02)
        process.send_signal(number)
        output, _ = process.communicate(timeout=20)
    assert process.returncode == (-9 if number == signal.SIGKILL else 130), output
    assert path.stat().st_mode & 0o077 == 0
    result = bench.result("--state", str(path))
    assert bench.told.startswith("goes on after ")
    assert [one["count"] for one in result["found"]] == [150]
    assert result["read"] == {REGIONS[0]: 300, REGIONS[1]: 150}
    assert not path.exists()


def test_two_processes_do_not_share_a_state_file(bench: Bench, tmp_path: Path) -> None:
    """A second run with a file that is in use is refused, and the first one goes on undisturbed."""
    bench.fill(0, (record(n) for n in range(100)))
    path = tmp_path / "state.json"
    slow = Fault(account=bench.account.id, service="dynamodb", operation="Scan", latency=1)
    with bench.account.emulator.faults(slow), start(bench, "--state", str(path)) as process:
        deadline = time.monotonic() + 20
        while not path.exists():
            assert time.monotonic() < deadline
            time.sleep(0.02)
        assert bench.call("--state", str(path)) == 2
        assert "in use by another run" in bench.told
        output, _ = process.communicate(timeout=30)
    assert process.returncode == 1, output
    assert f"only in {REGIONS[0]}" in output


def test_two_processes_may_repair_at_once(bench: Bench) -> None:
    """Conditions keep two repairs apart: both end, and the tables are equal."""
    bench.fill(0, (record(n) if n % 3 else broken(record(n)) for n in range(120)))
    bench.fill(1, (record(n) for n in range(0, 200, 3)))
    with start(bench, "--repair") as one, start(bench, "--repair") as other:
        outputs = [process.communicate(timeout=60)[0] for process in (one, other)]
    assert {one.returncode, other.returncode} <= {0, 1}, outputs
    assert bench.call() == 0, bench.text


@pytest.mark.parametrize(
    "change",
    [("--table", "other"), ("--regions", *REGIONS[::-1]), ("--segments", "5"), ("--repair",), ("--dry-run",)],
)
def test_a_state_file_of_another_run_is_refused(bench: Bench, tmp_path: Path, change: tuple[str, ...]) -> None:
    """Another table, other regions, segments or mode: exit code 2, and the file stays as it was."""
    path = tmp_path / "state.json"
    bench.fill(0, [record(1)])
    refusal = "AccessDeniedException"
    denied = Fault(account=bench.account.id, service="dynamodb", operation="Scan", code=refusal, status=400)
    with bench.account.emulator.faults(denied):
        assert bench.call("--state", str(path)) == 2
    kept = path.read_text(encoding="utf-8")
    if change[0] == "--table":
        bench.table = "other"
        bench.open()
        change = ()
    assert bench.call("--state", str(path), *change) == 2
    assert "the state file is not of this run" in bench.told
    assert path.read_text(encoding="utf-8") == kept


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--table", "nowhere"), "the table cannot be read: nowhere in us-east-1"),
        (("--regions", "us-east-1", "us-east-1"), "both regions are the same"),
        (("--endpoint", "localhost"), "the endpoint is no address"),
        (("--state", "/nonexistent/folder/file"), "the state file cannot be used"),
    ],
)
def test_a_wrong_call_is_refused(bench: Bench, words: tuple[str, ...], said: str) -> None:
    """Exit code 2, with what is wrong, what is allowed and what to change."""
    assert bench.call(*words) == 2
    assert bench.told.startswith(f"error: {said}")
    assert bench.told.count("; ") >= 2


@pytest.mark.parametrize(
    "words",
    [
        ("--segments", "0"),
        ("--segments", "65"),
        ("--rate", "0"),
        ("--rate", "nan"),
        ("--settle", "-1"),
        ("--settle", "x"),
    ],
)
def test_numbers_out_of_range_are_refused(words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    """Arguments are judged before anything is done."""
    with pytest.raises(SystemExit) as ended:
        main(["consistency", "--table", "t", "--regions", *REGIONS, *words])
    assert ended.value.code == 2
    assert "allowed" in capsys.readouterr().err
