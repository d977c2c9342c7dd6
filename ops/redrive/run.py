"""Works a queue off: every message that was in it at the start is looked at once and sent back, or stays.

A message is deleted only after its success, so an interruption at any point loses nothing. What stays is hidden until
the end of the run, so that the run comes to an end, and is then given back at once.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from functools import partial

from botocore.exceptions import BotoCoreError, ClientError

from ops.clients import LONGEST_INVOCATION
from ops.errors import RedriveError, UnknownMessageError, printable
from ops.redrive import messages
from ops.redrive.actions import Actions
from ops.redrive.messages import AsyncEvent, Content, DeadLetter, FailedExecution, StreamRecord
from ops.redrive.queue import BATCH, Letter, Queue

PLANNED = "would redrive"
HIDDEN = 1200  # seconds: an invocation, and some minutes for what else a message takes
HELD_MOST = 10_000  # messages that stay, before the run is stopped: their handles are kept in memory
_REMEMBERED = 100_000  # keys of what was sent back
_STALE_BATCHES = 2  # batches with nothing but new messages, after which those of the start are through


@dataclass(slots=True)
class Tally:
    """How many messages were read, and what became of them; what was not redriven is still in the queue."""

    read: int = 0
    redriven: int = 0
    came_back: int = 0
    failed: int = 0
    unknown: int = 0
    skipped: int = 0

    @property
    def kept(self) -> int:
        """Messages that stay."""
        return self.read - self.redriven

    @property
    def clean(self) -> bool:
        """Whether nothing is left that somebody has to look at."""
        return not (self.failed or self.unknown or self.came_back)


@dataclass(frozen=True, slots=True)
class Finding:
    """What became, or would become, of one message."""

    letter: Letter
    kind: str
    outcome: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Which messages, and how fast: at most `limit` are looked at, at most `rate` per second are sent back."""

    limit: int | None = None
    rate: float = 10.0
    only: str | None = None
    wait: int = 3


class Run:
    """One pass over a queue. `tally` is right at any time, also after an interruption."""

    def __init__(
        self,
        queue: Queue,
        actions: Actions,
        choice: Choice,
        *,
        held_most: int = HELD_MOST,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._queue, self._actions, self._choice = queue, actions, choice
        self._held_most, self._clock, self._sleep = held_most, clock, sleep
        self._held: dict[str, str] = {}  # id -> handle of everything received and not deleted
        self._sent: OrderedDict[str, None] = OrderedDict()
        self._next = clock()
        self.tally = Tally()
        self.stopped = False  # too many messages stay

    def redrive(self) -> Generator[Finding, None, None]:
        """Send messages back, and tell of each one."""
        with closing(self._letters()) as letters:
            for letter, renew in letters:
                self._actions.renew = renew
                yield self._counted(self._handle(letter))

    def survey(self) -> Generator[Finding, None, None]:
        """Tell what would be done, and change nothing."""
        with closing(self._letters()) as letters:
            for letter, _ in letters:
                yield self._counted(self._judge(letter))

    def _judge(self, letter: Letter) -> Finding:
        try:
            content = messages.parse(letter)
        except UnknownMessageError as error:
            return Finding(letter, "unknown", "unknown", str(error))
        if self._choice.only not in (None, content.code):
            return Finding(letter, content.kind, "skipped", content.reason)
        try:
            return Finding(letter, content.kind, PLANNED, f"{content.reason} -> {self._actions.plan(content)}")
        except RedriveError as error:
            return Finding(letter, content.kind, "failed", f"{content.code}: {error}")

    def _handle(self, letter: Letter) -> Finding:
        try:
            content = messages.parse(letter)
        except UnknownMessageError as error:
            return Finding(letter, "unknown", "unknown", str(error))
        try:
            outcome, text = self._settle(letter, content)
        except (RedriveError, ClientError, BotoCoreError) as error:
            outcome, text = "failed", str(error)
        except Exception as error:  # whatever a body brings about, the other messages are not held up by it
            outcome, text = "failed", f"unexpected {type(error).__name__}"
        return Finding(letter, content.kind, outcome, text)

    def _settle(self, letter: Letter, content: Content) -> tuple[str, str]:
        """Send a message back unless it is not to be; outcome and reason."""
        if not self._is_old(letter):
            back = identity(content) in self._sent
            return ("came back", content.reason) if back else ("skipped", "it came in during this run")
        if self._choice.only not in (None, content.code):
            return "skipped", content.reason
        self._pace()
        self._actions.renew()
        self._remember(self._actions.perform(content))
        self._queue.delete(letter.handle)
        del self._held[letter.id]
        return "redriven", content.reason

    def _letters(self) -> Generator[tuple[Letter, Callable[[], None]], None, None]:
        """Each message of the start once, and what keeps it hidden; gives back whatever stays, however it ends."""
        looked, stale = 0, 0
        try:
            while (left := self._left(looked)) and stale < _STALE_BATCHES:
                batch = self._queue.receive(left, hidden=HIDDEN, wait=self._choice.wait)
                lease = _Lease(self._queue, self._clock)
                if not batch:
                    return
                fresh = [letter for letter in batch if letter.id not in self._held]
                self._held.update((letter.id, letter.handle) for letter in batch)
                if fresh:  # what was looked at and appears again in a long run tells nothing of what is left
                    stale = 0 if any(self._is_old(letter) for letter in fresh) else stale + 1
                for number, letter in enumerate(fresh):
                    looked += 1
                    yield letter, partial(lease.renew, fresh[number:])
                if len(self._held) >= self._held_most:
                    self.stopped = True
                    return
        finally:
            self._queue.release(self._held.values())
            self._held.clear()

    def _left(self, looked: int) -> int:
        return BATCH if self._choice.limit is None else min(BATCH, self._choice.limit - looked)

    def _is_old(self, letter: Letter) -> bool:
        return letter.sent is None or letter.sent < self._queue.first_new

    def _pace(self) -> None:
        now = self._clock()
        if now < self._next:
            self._sleep(self._next - now)
        self._next = max(now, self._next) + 1 / self._choice.rate

    def _remember(self, keys: Iterable[str]) -> None:
        for key in keys:
            self._sent[key] = None
        while len(self._sent) > _REMEMBERED:
            self._sent.popitem(last=False)

    def _counted(self, finding: Finding) -> Finding:
        self.tally.read += 1
        if finding.outcome != PLANNED:
            name = finding.outcome.replace(" ", "_")
            setattr(self.tally, name, getattr(self.tally, name) + 1)
        return finding


class _Lease:
    """Keeps messages that were received together hidden, those that still wait for their turn too."""

    def __init__(self, queue: Queue, clock: Callable[[], float]) -> None:
        self._queue, self._clock = queue, clock
        self._until = clock() + HIDDEN

    def renew(self, letters: Sequence[Letter]) -> None:
        """For as long as an invocation may take; raises botocore's errors about the first of them."""
        if self._until - self._clock() >= LONGEST_INVOCATION + 60:
            return
        first, *others = letters
        self._queue.hide(first.handle, HIDDEN)
        for letter in others:
            with suppress(ClientError, BotoCoreError):  # that is told when its turn comes
                self._queue.hide(letter.handle, HIDDEN)
        self._until = self._clock() + HIDDEN


def identity(content: Content) -> str:
    """The key under which a message would be known, had this run sent it back before."""
    match content:
        case StreamRecord():
            return content.key
        case FailedExecution():
            return content.execution
        case AsyncEvent():
            return content.request
        case DeadLetter():
            return content.message
    return ""


def line(finding: Finding) -> str:
    """A finding in one line."""
    return f"{finding.outcome}: {finding.letter.id} ({finding.kind}): {printable(finding.text, 400)}"
