"""One drill: traffic, loss, recovery, an operator's work, and the account."""

from __future__ import annotations

import threading
import time
import uuid
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from sandbox.controlplane import Sandbox
from sandbox.drill import evidence, operator
from sandbox.drill.account import Account, settle
from sandbox.drill.files import large, make
from sandbox.drill.places import Place, places
from sandbox.drill.scenario import Scenario, replication
from sandbox.drill.traffic import Delivery, Traffic, Uploader
from sandbox.errors import SandboxError

LAG = 1.0  # seconds before a loss from which the region's writes do not reach the other one any more
_LOOK = 0.05  # seconds between two looks at the same thing
_LOOKED_AT = 20  # files that are asked for in turn until one is stored
_PASSES = 3  # redrives before what still lies in a queue is left there


class Connection(Protocol):
    """An upload client, and what it has been told about where to send."""

    @property
    def uploader(self) -> Uploader:
        """The client."""

    def turned(self, since: float, region: str) -> float | None:
        """Seconds from `since` (time.monotonic) to the first answer of the resolver that named this region."""


Connect = Callable[[Sandbox, Place, Place], Connection]


@dataclass(frozen=True)
class Plan:
    """Files per second, and seconds before, during and after the loss; `patience` is for what has to end at the end."""

    rate: float = 50.0
    before: float = 4.0
    during: float = 10.0
    after: float = 6.0
    patience: float = 180.0

    @classmethod
    def of(cls, rate: float, seconds: float) -> Plan:
        """A fifth of the time before the loss, half of it during, the rest after."""
        return cls(rate=rate, before=seconds * 0.2, during=seconds * 0.5, after=seconds * 0.3)


@dataclass(frozen=True)
class Times:
    """Seconds from the loss to the first file that was uploaded after it, and to the first that was stored.

    `resolver` is when uploaders were first told of the other region, `circuit` when a processor first turned to the
    other region's table; None for what has not happened.
    """

    upload: float | None
    stored: float | None
    resolver: float | None
    circuit: float | None


@dataclass(frozen=True)
class Result:
    """All that a drill has to tell."""

    scenario: str
    what: str
    account: Account
    undelivered: int
    uploads: dict[str, int]
    repeated_uploads: int
    failed_uploads: dict[str, int]
    late: int
    dead_lettered: int
    redriven: int
    kept: int
    equal: bool
    times: Times

    @property
    def passed(self) -> bool:
        """Nothing lost, nothing doubled, nothing left to do."""
        account = self.account
        left = account.lost or account.doubled or account.unfinished or self.undelivered or self.kept
        return self.equal and not left


class Drill:
    """A scenario on a running sandbox whose file-pipeline is Ready."""

    def __init__(self, sandbox: Sandbox, scenario: Scenario, plan: Plan, connect: Connect) -> None:
        self.sandbox, self._scenario, self._plan = sandbox, scenario, plan
        self._first, self._second = places(sandbox.objects())
        self._run = f"d{uuid.uuid4().hex[:7]}"
        self._connection = connect(sandbox, self._first, self._second)
        self._traffic = Traffic(self._connection.uploader, partial(make, self._run), plan.rate)
        self._late = 0

    def go(self, meddle: Callable[[Drill], None] = lambda _: None) -> Result:
        """Run it; `meddle` is called between the recovery and the account, when all is still."""
        plan, scenario = self._plan, self._scenario
        self._traffic.start()
        watch = self._lose(plan, scenario)
        self._pass(plan.after)
        self._traffic.stop(plan.patience)
        self._settle_down()
        stored = watch.stop()
        letters, redriven, kept = self._redrive()
        meddle(self)
        equal = bool(operator.compare(self.sandbox, self._first, self._second)["equal"])
        found = evidence.find(self.sandbox, self._run, (self._first, self._second))
        deliveries = self._traffic.deliveries
        return Result(
            scenario=scenario.name,
            what=scenario.what,
            account=settle([delivery.file for delivery in deliveries], found),
            undelivered=len(self._traffic.undelivered),
            uploads=dict(sorted(Counter(delivery.region for delivery in deliveries).items())),
            repeated_uploads=sum(delivery.tries > 1 for delivery in deliveries),
            failed_uploads=dict(sorted(self._traffic.errors.items())),
            late=self._late,
            dead_lettered=letters,
            redriven=redriven,
            kept=kept,
            equal=equal,
            times=Times(
                upload=_first_since(deliveries, watch.since),
                stored=stored,
                resolver=self._connection.turned(watch.since, self._second.region),
                circuit=evidence.circuit_opened(self.sandbox, self._first, watch.since_wall),
            ),
        )

    def _lose(self, plan: Plan, scenario: Scenario) -> Watch:
        """The time before the loss and the loss itself."""
        aws, region = self.sandbox.aws, self._first.region
        self._await(lambda: any(self._status(one) for one in self._traffic.deliveries[:1]), "no file is processed")
        lag = min(LAG, plan.before / 2) if scenario.lag else 0.0
        self._pass(plan.before - lag)
        with aws.faults(*(replication(region) if scenario.lag else [])) as behind:
            self._pass(lag)
            if scenario.large:
                self._begin_large(scenario.large)
            part = plan.during / (2 * scenario.cycles - 1)
            watch = Watch(self.sandbox, self._second, self._traffic)
            for cycle in range(scenario.cycles):
                if cycle:
                    self._pass(part)
                with aws.faults(*scenario.faults(region)):
                    if not cycle:
                        watch.start()
                    self._pass(part)
                    self._await(self._is_felt, f"the loss {scenario.name} has no effect")
                    self._late += aws.held_writes()
                behind.lift()
        return watch

    def _is_felt(self) -> bool:
        """Whether the loss has done what makes it one: on a busy machine that may take longer than was planned."""
        if self._scenario.letters and not evidence.waiting(self.sandbox, self._first):
            return False
        return not self._scenario.lag or self.sandbox.aws.held_writes() > 0

    def _begin_large(self, records: int) -> None:
        """Send a large file, and wait until the processor is in the middle of it."""
        file = large(self._run, records)
        self._traffic.send(file).result()
        sent = next(one for one in self._traffic.deliveries if one.file.key == file.key)
        self._await(lambda: self._status(sent) is not None, f"{file.key} is not being processed")

    def _status(self, sent: Delivery) -> object:
        return evidence.status(self.sandbox, self._first, sent.bucket, sent.file.key)

    def _await(self, condition: Callable[[], bool], otherwise: str) -> None:
        end = time.monotonic() + self._plan.patience
        while not condition():
            if time.monotonic() > end:
                raise SandboxError(otherwise, "look at the processor's log")
            self._pass(_LOOK)

    def _pass(self, seconds: float) -> None:
        if self.sandbox.stopping.wait(seconds):
            self.sandbox.need_aws()
            raise SandboxError("the drill was interrupted")

    def _settle_down(self) -> None:
        """Wait until nothing is on its way any more; what a slow service was asked for may still be done late."""
        slowest = max(fault.latency for fault in self._scenario.faults(self._first.region))
        self.sandbox.aws.wait_until_idle(self._plan.patience)
        self._pass(max(0.0, slowest - self._plan.after))
        self.sandbox.aws.wait_until_idle(self._plan.patience)

    def _redrive(self) -> tuple[int, int, int]:
        """Messages that lay in the queues, those that were sent back, and those that stayed."""
        letters = redriven = kept = 0
        for _ in range(_PASSES):
            waiting = {place: evidence.waiting(self.sandbox, place) for place in (self._first, self._second)}
            letters += sum(waiting.values()) - kept
            kept = 0
            if not any(waiting.values()):
                break
            for place, count in waiting.items():
                if count:
                    done = operator.redrive(self.sandbox, place)
                    redriven, kept = redriven + done.redriven, kept + done.kept
            self.sandbox.aws.wait_until_idle(self._plan.patience)
        return letters, redriven, kept


class Watch:
    """Looks for the first file that was sent after a loss and is stored, in the table of the region that is left."""

    def __init__(self, sandbox: Sandbox, place: Place, traffic: Traffic) -> None:
        self._sandbox, self._place, self._traffic = sandbox, place, traffic
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._look, name="watch", daemon=True)
        self._found: float | None = None
        self.since = self.since_wall = 0.0

    def start(self) -> None:
        """The loss is there: look from now on."""
        self.since, self.since_wall = time.monotonic(), time.time()
        self._thread.start()

    def stop(self) -> float | None:
        """Seconds from the loss to that file's end, None if there was none."""
        self._ended.set()
        self._thread.join()
        return self._found

    def _look(self) -> None:
        while not self._ended.wait(_LOOK):
            sent = [one for one in list(self._traffic.deliveries) if one.began >= self.since]
            for one in sent[:_LOOKED_AT]:
                if evidence.is_finished(evidence.status(self._sandbox, self._place, one.bucket, one.file.key)):
                    self._found = time.monotonic() - self.since
                    return


def _first_since(deliveries: Sequence[Delivery], since: float) -> float | None:
    ended = [one.ended for one in deliveries if one.began >= since]
    return min(ended) - since if ended else None
