"""How a run goes through a queue, with a clock that the test turns."""

from __future__ import annotations

import io
from datetime import timedelta
from typing import Any

import pytest

from ops.clients import LONGEST_INVOCATION
from ops.errors import RedriveError
from ops.redrive.actions import Keys
from ops.redrive.command import redrive
from ops.redrive.messages import Content, FailedExecution
from ops.redrive.run import HIDDEN, Choice, Run, line
from sandbox.screen import Screen
from tests.unit.ops.fakes import START, Clock, Recorder, Sqs, execution, queue, refusal


def outcomes(sqs: Sqs, actions: Recorder, clock: Clock | None = None, rate: float = 10.0) -> list[str]:
    """What becomes of the messages of a queue."""
    turned = clock or Clock()
    run = Run(queue(sqs), actions, Choice(rate=rate), clock=turned, sleep=turned.sleep)
    return [finding.outcome for finding in run.redrive()]


def test_a_message_is_deleted_after_its_success_and_not_before() -> None:
    """While an action runs, its message is still in the queue, hidden."""
    sqs = Sqs([execution(1)])

    def look(_: Content) -> Keys:
        assert sqs.deleted == []
        assert len(sqs.hidden) == 1
        return []

    assert outcomes(sqs, Recorder(look)) == ["redriven"]
    assert sqs.deleted == ["m1"]


@pytest.mark.parametrize("error", [KeyboardInterrupt(), SystemExit()])
def test_whatever_ends_a_run_all_messages_are_given_back(error: BaseException) -> None:
    """An interruption inside an action gives back its own message and those received with it."""
    sqs = Sqs([execution(number) for number in range(4)])
    done: list[Content] = []

    def fail(content: Content) -> Keys:
        done.append(content)
        if len(done) == 2:
            raise error
        return []

    with pytest.raises(type(error)):
        outcomes(sqs, Recorder(fail))
    assert sqs.deleted == ["m1"]
    assert sqs.ids == ["m2", "m3", "m4"]
    assert sqs.hidden == {}


def test_an_interruption_between_messages_is_told_with_the_table() -> None:
    """Whoever presses Ctrl-C sees how far it went: exit code 130, and nothing is left hidden."""
    sqs, written = Sqs([execution(1), "nonsense", execution(2)]), io.StringIO()
    screen = Screen(written)

    class Impatient(Screen):
        def say(self, line: str = "") -> None:
            screen.say(line)
            if line.startswith("unknown"):
                raise KeyboardInterrupt

    clock = Clock()
    code = redrive(Run(queue(sqs), Recorder(), Choice(), clock=clock, sleep=clock.sleep), 3, Impatient(written))
    assert code == 130
    assert "interrupted" in written.getvalue()
    assert written.getvalue().splitlines()[-1].split() == ["2", "1", "0", "0", "1", "0", "1"]
    assert (sqs.ids, sqs.hidden) == (["m2", "m3"], {})


def test_new_messages_do_not_keep_a_run_going() -> None:
    """A run whose failures fill the queue again ends; what came in meanwhile stays for the next one."""
    sqs = Sqs([execution(1)])

    def fill(_: Content) -> Keys:
        for number in range(1000):
            sqs.send(execution(100 + number), START + timedelta(seconds=1))
        return []

    found = outcomes(sqs, Recorder(fill))
    assert found == ["redriven"] + ["skipped"] * 20, "two batches without an old message end it"
    assert len(sqs.ids) == 1000


def test_a_new_message_about_what_was_sent_back_came_back() -> None:
    """The run that was started has failed again: that is told, and it is not started once more."""
    sqs = Sqs([execution(1)])

    def again(content: Content) -> Keys:
        assert isinstance(content, FailedExecution)
        sqs.send(execution(2), START + timedelta(seconds=5))
        return [content.execution.removesuffix(":1") + ":2"]

    actions = Recorder(again)
    assert outcomes(sqs, actions) == ["redriven", "came back"]
    assert len(actions.asked) == 1


def test_a_message_that_appears_again_is_looked_at_once() -> None:
    """What stays is passed over when it appears again before the run ends, and given back by its new handle."""
    sqs = Sqs(["nonsense", execution(1)])

    def lapse(_: Content) -> Keys:
        message = sqs.hidden.pop("r-m1")
        sqs.visible.append({**message, "ReceiptHandle": "r-later"})
        return []

    assert outcomes(sqs, Recorder(lapse)) == ["unknown", "redriven"]
    assert (sqs.ids, sqs.hidden) == (["m1"], {})


def test_what_appears_again_does_not_end_a_run() -> None:
    """A run longer than the hiding meets what it left: whatever lies behind that is looked at all the same."""
    sqs = Sqs([*["nonsense"] * 20, execution(1), *["nonsense"] * 9, execution(2)])
    lapsed = [f"r-m{number}" for number in range(1, 21)]

    def lapse(_: Content) -> Keys:
        if lapsed[0] in sqs.hidden and len(sqs.deleted) == 0:
            sqs.visible[:0] = [sqs.hidden.pop(handle) for handle in lapsed]
        return []

    found = outcomes(sqs, Recorder(lapse))
    assert (found.count("redriven"), found.count("unknown")) == (2, 29)
    assert (len(sqs.ids), sqs.hidden) == (29, {})


def test_a_long_batch_stays_hidden() -> None:
    """Whatever waits for its turn is hidden until then and for the longest invocation more, though all are slow."""
    clock = Clock()
    hidden_until = {f"r-m{number}": clock.now + HIDDEN for number in range(1, 11)}

    class Strict(Sqs):
        def change_message_visibility(self, **call: Any) -> None:
            """SQS prolongs only what is still hidden."""
            assert clock.now < hidden_until[call["ReceiptHandle"]]
            hidden_until[call["ReceiptHandle"]] = clock.now + call["VisibilityTimeout"]
            super().change_message_visibility(**call)

    sqs = Strict([execution(number) for number in range(10)])

    def slow(_: Content) -> Keys:
        assert min(hidden_until[handle] - clock.now for handle in sqs.hidden) > LONGEST_INVOCATION
        clock.now += 500
        return []

    assert outcomes(sqs, Recorder(slow), clock) == ["redriven"] * 10


def test_the_rate_is_kept() -> None:
    """At 4 per second, actions begin a quarter of a second apart; slow actions are not waited after."""
    sqs, clock = Sqs([execution(number) for number in range(4)]), Clock()
    begun: list[float] = []

    def act(_: Content) -> Keys:
        begun.append(clock.now - 1000)
        clock.now += 1.0 if len(begun) == 2 else 0.0
        return []

    assert outcomes(sqs, Recorder(act), clock, rate=4) == ["redriven"] * 4
    assert begun == [0, 0.25, 1.25, 1.5]


def test_a_run_stops_before_it_holds_too_much() -> None:
    """Memory is bounded: with so many messages that stay, their cause has to be looked at first."""
    sqs, clock = Sqs(["nonsense"] * 50), Clock()
    run = Run(queue(sqs), Recorder(), Choice(), held_most=20, clock=clock, sleep=clock.sleep)
    assert len(list(run.redrive())) == 20
    assert run.stopped
    assert len(sqs.ids) == 50


@pytest.mark.parametrize("refused", ["ChangeMessageVisibilityBatch", "DeleteMessage"])
def test_a_refusal_of_the_queue_loses_nothing(refused: str) -> None:
    """Without the permission to delete, a message that was sent back counts as failed and is given back."""
    sqs = Sqs([execution(1), "nonsense"])
    sqs.refused = {refused}
    expected = "failed" if refused == "DeleteMessage" else "redriven"
    assert outcomes(sqs, Recorder()) == [expected, "unknown"]
    assert sqs.hidden == {}
    assert "m2" in sqs.ids


@pytest.mark.parametrize(
    "error",
    [RedriveError("wrong", "right", "change"), refusal("AccessDeniedException", "Invoke"), RecursionError("secret")],
    ids=["ours", "aws", "unexpected"],
)
def test_one_failure_does_not_stop_the_others(error: Exception) -> None:
    """Each message is for itself."""
    sqs = Sqs([execution(number) for number in range(3)])

    def act(content: Content) -> Keys:
        if isinstance(content, FailedExecution) and content.execution.endswith(":1"):
            raise error
        return []

    assert outcomes(sqs, Recorder(act)) == ["redriven", "failed", "redriven"]
    assert sqs.ids == ["m2"]


def test_what_is_printed_is_one_harmless_line() -> None:
    """Control characters that a message has brought along do not reach the terminal."""
    sqs = Sqs([{**execution(1), "kind": "\x1b[2J\nkind" * 100}])
    clock = Clock()
    (finding,) = Run(queue(sqs), Recorder(), Choice(), clock=clock, sleep=clock.sleep).redrive()
    assert line(finding).isprintable()
    assert len(line(finding)) < 500
