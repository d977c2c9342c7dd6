"""Batches of stream records: every one is stored, ignored, set aside or reported, and none is in the others' way."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from aws_lambda_powertools.utilities.batch.exceptions import BatchProcessingError

from functions.common.errors import BadEvent
from functions.common.stream_app import sequence_number
from tests.unit.common.fakes import FakeLogger, World, events, record
from tests.unit.data_processor.fakes import FakeContext, client_error

NONE: dict[str, Any] = {"batchItemFailures": []}


def failures(*numbers: int) -> dict[str, Any]:
    """The answer that reports these records."""
    return {"batchItemFailures": [{"itemIdentifier": f"{number:021}"} for number in numbers]}


def poison(number: int) -> dict[str, Any]:
    """A record that can never be processed."""
    return record(number, userId=None)


def ids(world: World) -> list[str]:
    """Whose activities the table holds."""
    return sorted(item["sourceUserId"] for item in world.table.plain())


def denied(*ids_: str) -> Callable[[list[Any]], Any]:
    """A table that calls every batch with one of these users invalid."""

    def answer(items: list[Any]) -> Any:
        if any(item["sourceUserId"]["S"] in ids_ for item in items):
            raise client_error("ValidationException", "no such thing")
        return ()

    return answer


def test_each_change_becomes_one_activity() -> None:
    """Insert and modify are stored, remove is ignored, in full batches of 25, and the summary line counts them."""
    world = World()
    names = ["INSERT", "MODIFY", "REMOVE"]
    batch = [record(number, name=names[number % 3]) for number in range(90)]
    assert world.app.handle(events(*batch), FakeContext()) == NONE
    assert len(world.table.items) == 60
    assert sorted(world.table.batches) == [10, 25, 25]
    assert world.counts() == {
        "records": 90,
        "ActivitiesWritten": 60,
        "RecordsIgnored": 30,
        "RecordsQuarantined": 0,
        "RecordsFailed": 0,
        "RecordsRepeated": 0,
    }


def test_no_records_is_no_work() -> None:
    """An empty batch calls nobody, and is logged like any other."""
    world = World()
    assert world.app.handle(events(), FakeContext()) == NONE
    assert world.table.batches == []
    assert world.counts()["records"] == 0


def test_a_redelivered_batch_changes_nothing() -> None:
    """The same batch again leaves the same items."""
    world = World()
    batch = events(*(record(number) for number in range(30)))
    world.app.handle(batch, FakeContext())
    first = json.dumps(world.table.plain(), default=str)
    world.app.handle(json.loads(json.dumps(batch)), FakeContext())
    assert json.dumps(world.table.plain(), default=str) == first


def test_a_record_twice_in_a_batch_is_written_once() -> None:
    """A batch with a record several times goes through in one call, which refuses equal keys, and counts one."""
    world = World()
    batch = events(record(1), record(2), record(1), record(1))
    assert world.app.handle(batch, FakeContext()) == NONE
    assert (ids(world), world.table.batches) == (["user-1", "user-2"], [2])
    assert (world.counts()["ActivitiesWritten"], world.counts()["RecordsRepeated"]) == (2, 2)


def test_two_changes_of_one_second_and_one_content_are_two() -> None:
    """Records that differ in their id only are two activities."""
    world = World()
    world.app.handle(events(record(1), {**record(1), "eventID": "another"}), FakeContext())
    assert ids(world) == ["user-1", "user-1"]


def test_a_poison_record_is_set_aside_and_done() -> None:
    """One bad record among ten costs one message with its reason; the other nine are stored, nothing is reported."""
    world = World()
    batch = [poison(number) if number == 4 else record(number) for number in range(10)]
    assert world.app.handle(events(*batch), FakeContext()) == NONE
    assert len(world.table.items) == 9
    (message,) = world.queue.messages()
    assert message["record"] == batch[4]
    assert message["reason"].startswith("NO_ATTRIBUTE: attribute userId is missing")
    assert (world.counts()["ActivitiesWritten"], world.counts()["RecordsQuarantined"]) == (9, 1)
    (line,) = [found for level, _, found in world.logger.lines if level == "warning"]
    assert line == {"reason": message["reason"], "sequenceNumber": f"{4:021}"}


def test_only_poison_is_no_failure() -> None:
    """A batch of which everything was set aside is done."""
    world = World()
    assert world.app.handle(events(poison(1), "junk", None), FakeContext()) == NONE
    assert [message["reason"].partition(":")[0] for message in world.queue.messages()] == [
        "NO_ATTRIBUTE",
        "NOT_A_RECORD",
        "NOT_A_RECORD",
    ]


def test_what_the_queue_does_not_take_is_reported() -> None:
    """A bad record that cannot be set aside is delivered again, and the good ones are not."""
    world = World()

    def refuse() -> None:
        raise client_error("AccessDenied")

    world.queue.before = refuse
    assert world.app.handle(events(record(1), poison(2), record(3)), FakeContext()) == failures(2)
    assert ids(world) == ["user-1", "user-3"]
    assert world.counts()["RecordsFailed"] == 1
    (line,) = [found for level, _, found in world.logger.lines if level == "error"]
    assert "NO_ATTRIBUTE" in line["reason"]
    assert "AccessDenied" in line["reason"]


@pytest.mark.parametrize("odd", [None, 5, "text", [], {}, {"dynamodb": None}, {"dynamodb": {"SequenceNumber": 5}}])
def test_a_record_without_a_number_that_cannot_be_set_aside_fails_the_batch(odd: Any) -> None:
    """Such a record is reported with an empty identifier, which Lambda takes for the failure of the whole batch."""
    world = World()

    def refuse() -> None:
        raise client_error("AccessDenied")

    world.queue.before = refuse
    assert world.app.handle(events(record(1), odd), FakeContext()) == {"batchItemFailures": [{"itemIdentifier": ""}]}
    assert sequence_number(odd) == ""


def test_a_refused_item_does_not_fail_the_others() -> None:
    """A batch that the table calls invalid is repeated item by item: only the refused one is reported."""
    world = World()
    world.table.before_batch = denied("user-7")
    batch = events(*(record(number) for number in range(30)))
    assert world.app.handle(batch, FakeContext()) == failures(7)
    assert len(world.table.items) == 29
    assert world.queue.bodies == []
    (line,) = [found for level, _, found in world.logger.lines if level == "error"]
    assert "no such thing" in line["reason"]


def test_a_refused_record_that_came_twice_is_reported_twice() -> None:
    """Both deliveries of a record share its end."""
    world = World()
    world.table.before_batch = denied("user-1")
    assert world.app.handle(events(record(1), record(2), record(1)), FakeContext()) == failures(1, 1)
    assert world.counts()["RecordsFailed"] == 2


def test_what_is_left_unprocessed_is_written_later() -> None:
    """UnprocessedItems, told by the number in any spelling of it, are sent again until all are stored."""
    world = World()
    world.table.zeros = "00"
    calls = 0

    def hold(items: list[Any]) -> list[Any]:
        nonlocal calls
        calls += 1
        return items[1:] if calls < 8 else []

    world.table.before_batch = hold
    assert world.app.handle(events(*(record(number) for number in range(10))), FakeContext()) == NONE
    assert len(world.table.items) == 10


def test_a_table_that_is_busy_to_the_end_is_reported_in_time() -> None:
    """Throttling is waited out until the deadline; then all that is not stored is reported, before Lambda ends it."""
    world = World()
    context = FakeContext(3000)

    def busy(_: Any) -> Any:
        context.spend(100)
        raise client_error("ProvisionedThroughputExceededException")

    world.table.before_batch = busy
    batch = [record(0, name="REMOVE"), *(record(number) for number in (1, 2))]
    assert world.app.handle(events(*batch), context) == failures(1, 2)
    assert context.get_remaining_time_in_millis() > 0
    (reason,) = {found["reason"] for level, _, found in world.logger.lines if level == "error"}
    assert "busy" in reason


@pytest.mark.parametrize("error", [client_error("AccessDeniedException"), RuntimeError("a bug")])
def test_a_table_that_refuses_everything_fails_the_batch(error: Exception) -> None:
    """When every record failed, the invocation fails, so that its error is counted and its alarm can fire."""
    world = World()

    def refuse(_: Any) -> Any:
        raise error

    world.table.before_batch = refuse
    with pytest.raises(BatchProcessingError, match="All records failed"):
        world.app.handle(events(record(1), record(2)), FakeContext())
    assert world.counts()["RecordsFailed"] == 2


def test_bad_records_are_set_aside_though_the_table_is_down() -> None:
    """What the table does has no bearing on what goes to the queue."""
    world = World()

    def refuse(_: Any) -> Any:
        raise client_error("ResourceNotFoundException")

    world.table.before_batch = refuse
    assert world.app.handle(events(poison(1), record(2)), FakeContext()) == failures(2)
    assert len(world.queue.bodies) == 1


def test_bad_records_are_set_aside_though_the_table_took_all_the_time() -> None:
    """Writing ends while there is still time for the queue, however long the table is busy."""
    world = World()
    context = FakeContext(3000)

    def busy(_: Any) -> Any:
        context.spend(2100)
        raise client_error("ProvisionedThroughputExceededException")

    world.table.before_batch = busy
    assert world.app.handle(events(record(1), poison(2)), context) == failures(1)
    assert len(world.queue.bodies) == 1


def test_no_time_left_reports_the_bad_records() -> None:
    """Past the deadline no message is begun: the records are reported, and come again."""
    world = World()
    context = FakeContext(3000)

    def slow(_: Any) -> Any:
        return context.spend(2900)

    world.table.before_batch = slow
    assert world.app.handle(events(record(1), poison(2), poison(3)), context) == failures(2, 3)
    assert world.queue.bodies == []


@pytest.mark.parametrize("event", [None, [], "text", 5, {}, {"Records": None}, {"Records": {}}, {"Records": "x"}])
def test_an_event_without_records_is_refused(event: Any) -> None:
    """An event of another shape is an error, which Lambda keeps; it is no empty batch."""
    with pytest.raises(BadEvent, match=r"the event is wrong: it is .*, allowed is .*; map a table's stream to it"):
        World().app.handle(event, FakeContext())


def test_the_event_is_logged_where_it_is_asked_for() -> None:
    """With log_event the whole event is a line, without it none of its values."""
    event = events(record(1))
    world = World(log_event=True)
    world.app.handle(event, FakeContext())
    assert ("info", event, {}) in world.logger.lines
    quiet = World()
    quiet.app.handle(event, FakeContext())
    assert "user-1" not in str(quiet.logger.lines)


def test_an_event_that_cannot_be_logged_is_handled_all_the_same() -> None:
    """An event nested too deep for the logger costs a line of the log, not the batch."""

    class Shallow(FakeLogger):
        def info(self, message: Any, extra: dict[str, Any] | None = None) -> None:
            """Fails as logging does."""
            if isinstance(message, dict):
                raise RecursionError
            super().info(message, extra)

    world = World(logger=Shallow(), log_event=True)
    assert world.app.handle(events(record(1)), FakeContext()) == NONE


def test_metrics_are_one_line_by_service(capsys: pytest.CaptureFixture[str]) -> None:
    """The counts go out as one embedded metric in the function's namespace, by service; zeros are left out."""
    World().app.handle(events(record(1), poison(2), record(3, name="REMOVE"), record(1)), FakeContext())
    (line,) = [json.loads(text) for text in capsys.readouterr().out.splitlines()]
    (directive,) = line["_aws"]["CloudWatchMetrics"]
    assert (directive["Namespace"], directive["Dimensions"]) == ("ServerlessApp", [["service"]])
    assert line["service"] == "user-data-processor"
    names = {metric["Name"]: line[metric["Name"]] for metric in directive["Metrics"]}
    assert names == {"ActivitiesWritten": [1], "RecordsQuarantined": [1], "RecordsIgnored": [1]}
