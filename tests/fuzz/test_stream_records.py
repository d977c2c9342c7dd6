"""Any JSON at all as records and events: each record is accounted for, and nothing ends in an error of no name."""

import copy
import json
from random import Random
from typing import Any

from aws_lambda_powertools.utilities.batch.exceptions import BatchProcessingError
from hypothesis import given
from hypothesis import strategies as st

from functions.analytics_processor.app import App
from functions.analytics_processor.settings import Settings
from functions.common.errors import BadEvent, FunctionError
from functions.common.failures import MOST_BYTES
from functions.data_validator.handler import handler as validator
from functions.order_data_processor.logic import ORDER_ACTIVITY
from functions.user_data_processor.logic import USER_ACTIVITY
from tests.fuzz.effort import effort
from tests.unit.common.fakes import FAST, TABLE, FakeLogger, FakeTable, World, record
from tests.unit.data_processor.fakes import FakeContext, client_error

WORDS = st.sampled_from(
    ["INSERT", "REMOVE", "aws:dynamodb", "S", "N", "userId", "1", "1e999", "", "\ud800", "2026-01-01T00:00:00Z", "💥"]
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | WORDS | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS | st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
NAMES = ["INSERT", "MODIFY", "REMOVE"]
FAULTS = [
    client_error("ThrottlingException"),
    client_error("ValidationException"),
    client_error("AccessDeniedException"),
    client_error("x", status=500),
    RuntimeError("a bug"),
]


@st.composite
def damaged(draw: st.DrawFn) -> Any:
    """A good record in which a few members, at any depth, are gone or replaced by any JSON."""
    found = record(
        draw(st.integers(0, 5)),
        at=draw(st.integers(0, 2 * 10**9) | st.floats(0, 2e9)),
        name=draw(st.sampled_from(NAMES)),
        orderId={"S": "o-1"},
        createdAt={"N": "1"},
    )
    for _ in range(draw(st.integers(0, 2))):
        place: Any = found
        while isinstance(place, dict) and place:
            name = draw(st.sampled_from(sorted(place)))
            if isinstance(place[name], dict) and draw(st.booleans()):
                place = place[name]
                continue
            if draw(st.booleans()):
                del place[name]
            else:
                place[name] = draw(JSON)
            break
    return found


BATCHES = st.lists(damaged() | JSON, max_size=60)


def unreliable(world: World, seed: int, chance: float) -> None:
    """Makes table and queue fail at random, or leave some items."""
    rng = Random(seed)  # noqa: S311 - nothing secret; not a strategy, since the writer's threads draw from it

    def table(items: list[Any]) -> Any:
        if rng.random() < chance:
            raise rng.choice(FAULTS)
        return [item for item in items if rng.random() < chance]

    def queue() -> None:
        if rng.random() < chance:
            raise rng.choice(FAULTS)

    world.table.before_batch, world.queue.before = table, queue


def deliver(world: World, records: list[Any]) -> list[str]:
    """Hands over a batch once; the reported identifiers, in which the account must end."""
    messages = len(world.queue.bodies)
    try:
        answer = world.app.handle({"Records": copy.deepcopy(records)}, FakeContext(3000, step=1))
        failed = [item["itemIdentifier"] for item in answer["batchItemFailures"]]
    except BatchProcessingError as error:
        failed = ["" for _ in error.child_exceptions]
        assert len(failed) == len(records)
    counts = world.counts()
    assert counts["RecordsFailed"] == len(failed)
    assert counts["RecordsQuarantined"] == len(world.queue.bodies) - messages
    assert counts["ActivitiesWritten"] <= len(world.table.items)
    assert counts.pop("records") == len(records) == sum(counts.values())
    return failed


@effort("records of table streams", 250, share=1 / 2)
@given(
    BATCHES, st.integers(0, 10**6), st.sampled_from([0.0, 0.2, 0.9]), st.sampled_from([USER_ACTIVITY, ORDER_ACTIVITY])
)
def test_every_record_has_one_end(records: list[Any], seed: int, chance: float, kind: Any) -> None:
    """Whatever the records are and whoever fails: in is stored, repeated, ignored, set aside and reported."""
    world = World(kind)
    unreliable(world, seed, chance)
    deliver(world, records)
    for body in world.queue.bodies:
        message = json.loads(body)
        assert len(body) <= MOST_BYTES
        assert message["reason"].split(":")[0].replace("_", "").isupper()


@effort("records of table streams", 250, share=1 / 4)
@given(BATCHES, st.integers(0, 10**6))
def test_redelivery_ends_as_if_nothing_had_failed(records: list[Any], seed: int) -> None:
    """Delivered again until nothing is reported, a batch leaves the table of one perfect delivery, and its messages."""
    perfect = World()
    assert deliver(perfect, records) == []
    world = World()
    unreliable(world, seed, 0.5)
    deliver(world, records)
    deliver(world, records)
    world.table.before_batch, world.queue.before = (lambda _: ()), (lambda: None)
    assert deliver(world, records) == []
    assert world.table.items == perfect.table.items
    assert set(world.queue.bodies) == set(perfect.queue.bodies)


@effort("records of table streams", 250, share=1 / 4)
@given(JSON | st.fixed_dictionaries({"Records": JSON}))
def test_any_event_for_the_stream_functions(event: Any) -> None:
    """An event is a batch, or it is refused by name."""
    world = World(log_event=True)
    is_batch = isinstance(event, dict) and isinstance(event.get("Records"), list)
    try:
        assert world.app.handle(event, FakeContext()) == {"batchItemFailures": []}
        assert is_batch
    except BadEvent:
        assert not is_batch


INPUTS = st.fixed_dictionaries(
    {},
    optional={
        "asOf": JSON | st.datetimes().map(lambda moment: moment.isoformat() + "Z"),
        "scheduledExecution": st.booleans() | JSON,
    },
)
RUNS = st.fixed_dictionaries(
    {},
    optional={
        "execution": JSON
        | st.fixed_dictionaries(
            {}, optional={"startTime": JSON | st.just("2026-01-02T02:00:00Z"), "input": INPUTS | JSON}
        )
    },
)


@effort("inputs of the daily count", 250)
@given(JSON | INPUTS | RUNS, st.integers(0, 10**6), st.sampled_from([0.0, 0.3]))
def test_any_event_for_the_daily_count(event: Any, seed: int, chance: float) -> None:
    """A run ends with a summary in the table, or with an error by name and without one."""
    rng = Random(seed)  # noqa: S311 - nothing secret
    table = FakeTable()

    def fail(_: str) -> None:
        if rng.random() < chance:
            raise rng.choice(FAULTS[:-1])

    table.before = fail
    app = App(
        Settings(table=TABLE, region="us-west-2", service="s", namespace="n"),
        table,
        FakeLogger(),
        backoff=FAST,
        sleep=lambda _: None,
    )
    try:
        answer = app.handle(event, FakeContext())
    except FunctionError:
        assert table.items == {}
        return
    assert table.plain() == [answer["summary"]]
    assert json.loads(json.dumps(answer, allow_nan=False)) == answer


@effort("inputs of the validator", 250)
@given(JSON | st.fixed_dictionaries({"dataType": JSON, "batchSize": JSON}))
def test_any_event_for_the_validator(event: Any) -> None:
    """There is always an answer, and JSON can carry it."""
    answer = validator(event, FakeContext())
    assert isinstance(answer["isValid"], bool)
    json.dumps(answer, allow_nan=False, ensure_ascii=False).encode()
