"""What must never happen: a message lost, a surprise in a dry run, a run without end, data on the screen."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from ops.__main__ import main
from tests.unit.ops.conftest import Desk, Discard
from tests.unit.ops.test_redrive import ITEMS, failed_run, set_aside, stream_of
from tests.unit.sandbox_aws.account import Account

ROOT = Path(__file__).parents[3]
SLOW = """
import os, time, boto3
def handler(event, context):
    boto3.client("sqs").send_message(QueueUrl=os.environ["SEEN"], MessageBody='"begun"')
    time.sleep(20)
"""


def test_a_dry_run_lists_everything_and_changes_nothing(desk: Desk, discarded: Discard) -> None:
    """Each message has a line with id, kind, reason and what would be done; all of them can be received at once."""
    discarded(*ITEMS)
    machine = desk.machine()
    ids = [
        desk.put(set_aside(desk, stream_of(desk.account))),
        desk.put(failed_run(machine, {"name": "Zoë"})),
        desk.put({"file": "a"}, {"RequestID": "r", "ErrorCode": "200", "ErrorMessage": "TypeError: no name"}),
        desk.put("nonsense"),
    ]
    seen = len(desk.events())
    assert desk.redrive("--dry-run") == 1, "an unknown message and a missing --function have to be dealt with"
    lines = desk.text.splitlines()
    assert len(lines) == 1 + 5
    for message in ids:
        assert message in desk.text
    assert f"BAD_SHAPE: no email -> invoke {desk.function} with it" in desk.text
    assert "RetryAttemptsExhausted -> read 3 records from the stream, invoke" in desk.text
    assert f"Lambda.Unknown -> start an execution of stateMachine:machine-{desk.function}" in desk.text
    assert "TypeError: the message does not name its function" in desk.text
    assert "unknown: the message is not understood: the body is no JSON" in desk.text
    assert "Zoë" not in desk.text
    assert len(desk.waiting()) == 5
    assert (seen, desk.events(0), desk.inputs(machine)) == (1, [], [])


def test_an_empty_queue_is_no_news(desk: Desk) -> None:
    """Nothing to do is exit code 0, with and without --dry-run."""
    assert desk.redrive("--dry-run") == 0
    assert desk.text == "no message\n"
    assert desk.redrive() == 0
    assert desk.counts() == {}


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_an_interruption_gives_everything_back(desk: Desk, number: signal.Signals) -> None:
    """Stopped in the middle of an invocation, no message is lost, and all can be received at once."""
    slow = desk.account.function(
        SLOW,
        {"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*"},
        Timeout=30,
        Environment={"Variables": {"SEEN": desk.seen}},
    )
    stream = stream_of(desk.account)
    ids = {desk.put(set_aside(desk, stream, str(count), functionName=slow)) for count in range(3)}
    with subprocess.Popen(
        [sys.executable, "-m", "ops", "redrive", "--queue", desk.url],
        cwd=ROOT,
        env=dict(os.environ),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        assert desk.events() == ["begun"]
        process.send_signal(number)
        output, _ = process.communicate(timeout=30)
    assert process.returncode == 130, output
    assert "interrupted" in output
    assert set(desk.waiting()) == ids


def test_a_limit_leaves_the_rest(desk: Desk) -> None:
    """--limit looks at so many messages and touches no other."""
    machine = desk.machine()
    for count in range(5):
        desk.put(failed_run(machine, count, f"run-{count}"))
    assert desk.redrive("--limit", "2") == 0
    assert desk.counts() == {"read": 2, "redriven": 2}
    assert len(desk.inputs(machine)) == 2
    assert len(desk.waiting()) == 3


def test_only_one_reason(desk: Desk) -> None:
    """--only sends back what has this code, leaves the rest where it is, and that is no failure."""
    stream = stream_of(desk.account)
    desk.put(set_aside(desk, stream, "1"))
    other = desk.put(set_aside(desk, stream, "2", reason="UNKNOWN_EVENT: MOVE"))
    assert desk.redrive("--only", "BAD_SHAPE") == 0
    assert desk.counts() == {"read": 2, "redriven": 1, "skipped": 1, "kept": 1}
    assert desk.waiting() == [other]


def test_more_than_one_batch_of_messages(desk: Desk) -> None:
    """A queue is worked off to its end, bad messages among good ones, each looked at once."""
    machine = desk.machine()
    for count in range(25):
        desk.put(failed_run(machine, count, f"run-{count}") if count % 5 else "nonsense")
    assert desk.redrive("--rate", "1000") == 1
    assert desk.counts() == {"read": 25, "redriven": 20, "unknown": 5, "kept": 5}
    assert sorted(desk.inputs(machine)) == [count for count in range(25) if count % 5]
    assert len(desk.waiting()) == 5


@pytest.mark.parametrize(
    "change",
    [
        {"functionName": "arn:aws:lambda:us-east-1:999999999999:function:theirs"},
        {"functionName": "999999999999:function:theirs"},
        {"functionName": "arn:aws:sqs:us-east-1:{account}:queue"},
        {"functionName": "../../2015-03-31/functions"},
        {"streamArn": "arn:aws:dynamodb:us-east-1:999999999999:table/t/stream/s", "truncated": ["NewImage"]},
        {"truncated": ["NewImage"], "record": {"dynamodb": 5}},
        {"record": {}, "truncated": ["NewImage"]},
        {"record": {}, "truncated": ["OldImage", "NewImage", "others"]},
        {"record": "the beginning of it", "streamArn": None, "truncated": ["record"]},
    ],
)
def test_what_a_message_must_not_name(desk: Desk, change: dict[str, Any]) -> None:
    """Whoever can write to the queue does not choose what an operator's permissions are used for."""
    words = json.loads(json.dumps(change).replace("{account}", desk.account.id))
    message = desk.put(set_aside(desk, stream_of(desk.account)) | words)
    assert desk.redrive() == 1
    assert desk.counts() == {"read": 1, "failed": 1, "kept": 1}
    assert desk.waiting() == [message]


def test_a_machine_of_another_account_is_not_started(desk: Desk) -> None:
    """The same holds for executions."""
    desk.put(failed_run("arn:aws:states:us-east-1:999999999999:stateMachine:theirs", {}))
    assert desk.redrive() == 1
    assert "another account" in desk.text


def test_a_target_that_is_no_state_machine_stays(desk: Desk) -> None:
    """EventBridge has other targets, of which each wants something else."""
    topic = f"arn:aws:sns:us-east-1:{desk.account.id}:topic"
    desk.put({}, {"RULE_ARN": f"arn:aws:events:us-east-1:{desk.account.id}:rule/r", "TARGET_ARN": topic})
    assert desk.redrive() == 1
    assert "a state machine is allowed" in desk.text


def test_a_refusal_of_aws_keeps_the_message(desk: Desk) -> None:
    """A function that does not exist is a failure of its message, not of the run."""
    desk.put(set_aside(desk, stream_of(desk.account), functionName="gone"))
    desk.put(set_aside(desk, stream_of(desk.account)))
    assert desk.redrive() == 1
    assert desk.counts() == {"read": 2, "redriven": 1, "failed": 1, "kept": 1}
    assert "ResourceNotFoundException" in desk.text


def test_names_urls_and_arns_find_the_same_queue(desk: Desk) -> None:
    """All three ways to name a queue work, and an ARN brings its region."""
    desk.environment.delenv("AWS_DEFAULT_REGION")
    machine = desk.machine()
    for count, words in enumerate(
        [(desk.arn,), (desk.url, "--region", "us-east-1"), (desk.arn.rpartition(":")[2], "--region", "us-east-1")]
    ):
        desk.put(failed_run(machine, {}, f"run-{count}"))
        assert desk.redrive("--queue", *words) == 0, desk.text
        assert desk.counts() == {"read": 1, "redriven": 1}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--queue", "nowhere"), "the queue cannot be read: nowhere in us-east-1"),
        (("--queue", "arn:aws:sns:us-east-1:111122223333:topic"), "the ARN is none of a queue"),
        (("--queue", "q", "--endpoint", "localhost"), "the endpoint is no address: 'localhost'"),
    ],
)
def test_a_wrong_call_is_refused(desk: Desk, words: tuple[str, ...], said: str) -> None:
    """Exit code 2, with what is wrong, what is allowed and what to change."""
    assert desk.redrive(*words) == 2
    assert desk.text.startswith(f"error: {said}")
    assert desk.text.count("; ") >= 2


def test_a_region_has_to_be_known(account: Account, monkeypatch: pytest.MonkeyPatch, desk: Desk) -> None:
    """A name alone, without any region, is refused before AWS is asked."""
    monkeypatch.delenv("AWS_DEFAULT_REGION")
    assert desk.redrive("--queue", account.id) == 2
    assert "give --region" in desk.text


@pytest.mark.parametrize(
    "words",
    [("--limit", "0"), ("--limit", "x"), ("--rate", "0"), ("--rate", "nan"), ("--wait", "21"), ("--wait", "-1")],
)
def test_numbers_out_of_range_are_refused(words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    """Arguments are judged before anything is done."""
    with pytest.raises(SystemExit) as ended:
        main(["redrive", "--queue", "q", *words])
    assert ended.value.code == 2
    assert "allowed" in capsys.readouterr().err
