"""What a function is put through: inputs, their deliveries with a fault, and where each of them ended."""

from __future__ import annotations

import io
import json
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass, field
from typing import Any, ClassVar

from functions.common.batch import Backoff
from tests.faults.kinds import Call, Killed, Kind, Plan
from tests.faults.wire import Wire

FAST = Backoff(base=0.0001, cap=0.0005)


@dataclass(frozen=True)
class Ends:
    """Where inputs are, by their names: a dead letter first, whatever else came of it."""

    inputs: frozenset[str]
    stored: frozenset[str]
    aside: frozenset[str]
    dead: frozenset[str]

    @classmethod
    def of(cls, inputs: set[str], stored: set[str], aside: set[str], dead: set[str]) -> Ends:
        """Each input in one of them at most."""
        aside = (aside & inputs) - dead
        return cls(*map(frozenset, (inputs, (stored & inputs) - dead - aside, aside, dead & inputs)))

    @property
    def lost(self) -> frozenset[str]:
        """What is nowhere."""
        return self.inputs - self.stored - self.aside - self.dead


class Scenario(ABC):
    """One function with all around it, for one run; a subclass is one sort of input."""

    function: ClassVar[str]
    """Its package in functions/."""
    title: ClassVar[str]
    """What is handed over."""
    aside_metric: ClassVar[str] = ""
    """What counts inputs that are set aside: an alarm watches it."""
    base: ClassVar[tuple[Plan, ...]] = ()
    """Faults that every run has."""
    only: ClassVar[frozenset[str]] = frozenset()
    """Calls that faults are tried on; empty for all."""
    sampled: ClassVar[frozenset[Kind]] = frozenset(Kind)
    """Faults that are tried in every run of the tests; a scenario that is slow has few."""

    counted: ClassVar[bool] = True
    """Whether where the inputs end is the same in every run: not where it depends on which thread comes first."""

    batches: list[Any]
    wire: Wire

    def __init__(self, *plans: Plan) -> None:
        self.plans = (*self.base, *plans)
        self.dead: list[Any] = []
        self._app: Any = None
        self.set_up()

    @abstractmethod
    def set_up(self) -> None:
        """Make the wire, with `plans`, and `batches`."""

    @abstractmethod
    def make(self) -> Callable[[Any, Any], Any]:
        """The handler of a fresh process."""

    @abstractmethod
    def source(self, batch: Any) -> list[Any]:
        """Deliver a batch until the source is told that it is done, or gives up; what it gives up."""

    @abstractmethod
    def ends(self) -> Ends:
        """Where the inputs are now."""

    @abstractmethod
    def state(self) -> Any:
        """All that the inputs have left behind and that must not differ from what a calm run leaves."""

    def copies(self) -> int:
        """Messages that came more than once, where that is documented and whoever reads them folds them."""
        return 0

    def invoke(self, event: Any) -> Any:
        """One invocation, in a process that is kept while it lives."""
        if self._app is None:
            self._app = self.make()
        try:
            return self._app(event, self.wire.invocation())
        except Killed:
            self._app = None
            raise

    def deliver(self, batches: Sequence[Any]) -> None:
        """Deliver batches one after another."""
        for batch in batches:
            self.dead += self.source(batch)

    def redrive(self) -> None:
        """What an operator does once the fault is mended, in a process of that time."""
        self._app = None
        self.wire.mend()
        dead, self.dead = self.dead, []
        if dead:
            self.deliver([dead])


@dataclass
class Played:
    """How a run went; `told` are the sums of its metrics, `calls` its calls, until the fault was mended."""

    scenario: Scenario
    before: Ends
    after: Ends
    state: Any
    told: Counter[str] = field(default_factory=Counter)
    calls: list[Call] = field(default_factory=list)


def play(kind: type[Scenario], *plans: Plan, order: Callable[[list[Any]], list[Any]] = list) -> Played:
    """Put a scenario through a fault, mend it, and redrive what was given up."""
    printed = io.StringIO()
    with redirect_stdout(printed):
        scenario = kind(*plans)
        scenario.deliver(order(scenario.batches))
        before = scenario.ends()
        told, calls = _metrics(printed.getvalue()), list(scenario.wire.calls)
        scenario.redrive()
    return Played(scenario, before, scenario.ends(), scenario.state(), told, calls)


def _metrics(printed: str) -> Counter[str]:
    sums: Counter[str] = Counter()
    for line in printed.splitlines():
        found = json.loads(line)
        for name in {one["Name"] for group in found["_aws"]["CloudWatchMetrics"] for one in group["Metrics"]}:
            sums[name] += int(sum(found[name]))
    return sums


class Table:
    """A table of any key, for batches and single items."""

    def __init__(self, *key: str) -> None:
        self._key = key
        self.items: dict[str, Any] = {}

    def batch_write_item(self, RequestItems: dict[str, list[Any]]) -> dict[str, Any]:  # noqa: N803 - boto3's name
        """Writes all."""
        ((_, requests),) = RequestItems.items()
        items = {self._of(request["PutRequest"]["Item"]): request["PutRequest"]["Item"] for request in requests}
        assert len(items) == len(requests) <= 25
        self.items |= items
        return {"UnprocessedItems": {}}

    def put_item(self, *, TableName: str, Item: Any) -> dict[str, Any]:  # noqa: N803, ARG002 - boto3's names
        """Writes one."""
        self.items[self._of(Item)] = Item
        return {}

    def _of(self, item: Any) -> str:
        return json.dumps([item[name] for name in self._key])
