"""The daily count over a table with pages: exact at the boundaries, patient, and the same when it is repeated."""

import json
import random
from datetime import UTC, datetime
from typing import Any

import pytest
from botocore.exceptions import ReadTimeoutError

from functions.analytics_processor.app import App
from functions.analytics_processor.settings import Settings
from functions.common.attributes import attribute_values
from functions.common.errors import BadEvent, OutOfTime, SettingsError, StoreError
from tests.unit.common.fakes import FAST, TABLE, FakeLogger, FakeTable
from tests.unit.data_processor.fakes import FakeContext, client_error

END = 1767318300000  # 2026-01-02T01:45:00Z
START = END - 86_400_000
SCHEDULED: dict[str, Any] = {
    "dataType": "DAILY_ANALYTICS",
    "batchSize": 100,
    "execution": {
        "id": "arn",
        "startTime": "2026-01-02T02:00:31.123Z",
        "input": {"dataType": "DAILY_ANALYTICS", "batchSize": 100, "scheduledExecution": True},
    },
}


def put(table: FakeTable, kind: str, *keys: str) -> None:
    """Puts items with these sort keys."""
    for key in keys:
        table.put_item(TableName=TABLE, Item={"dataType": {"S": kind}, "processedAt": {"N": key}})


def app(table: FakeTable, logger: FakeLogger | None = None) -> App:
    """The app on a table."""
    settings = Settings(table=TABLE, region="us-west-2", service="analytics-processor", namespace="ServerlessApp")
    return App(
        settings,
        table,
        logger or FakeLogger(),
        now=lambda: datetime(2026, 1, 2, 1, 45, tzinfo=UTC),
        backoff=FAST,
        sleep=lambda _: None,
    )


def counts(table: FakeTable, event: Any = SCHEDULED) -> tuple[int, int, int]:
    """Total, users and orders of a run."""
    found = app(table).handle(event, FakeContext())["summary"]
    return found["totalRecords"], found["userActivityCount"], found["orderActivityCount"]


@pytest.mark.parametrize("kind", ["USER_ACTIVITY", "ORDER_ACTIVITY"])
def test_the_window_is_exact_to_the_last_digit(kind: str) -> None:
    """The start counts, the end does not, the number next to each is on the right side of it."""
    table = FakeTable()
    inside = [f"{START}", f"{START}.{'0' * 24}1", f"{START + 5}.5", f"{END - 1}.{'9' * 25}"]
    outside = [f"{START - 1}.{'9' * 25}", f"{END}", f"{END}.{'0' * 24}1", "0", f"{END + 86_400_000}"]
    put(table, kind, *inside, *outside)
    assert counts(table)[0] == len(inside)


def test_both_kinds_are_counted_and_no_others() -> None:
    """Users and orders are told apart; summaries, and whatever else lies in the table, are not counted."""
    table = FakeTable()
    put(table, "USER_ACTIVITY", f"{START}", f"{START}.1")
    put(table, "ORDER_ACTIVITY", f"{START}", f"{START}.1", f"{START}.2")
    for kind in ("DAILY_SUMMARY", "USER", "USER_ACTIVITY2", "OTHER"):
        put(table, kind, f"{START}", f"{START}.5")
    assert counts(table) == (5, 2, 3)


@pytest.mark.parametrize(("items", "page"), [(0, 1), (1, 1), (7, 3), (9, 3), (1000, 100)])
def test_every_page_is_counted(items: int, page: int) -> None:
    """More than one page is followed to its end, also where the last one is full or empty."""
    table = FakeTable(page=page)
    put(table, "USER_ACTIVITY", *(f"{START + number}.{number}" for number in range(items)))
    put(table, "ORDER_ACTIVITY", f"{START}")
    assert counts(table) == (items + 1, items, 1)
    assert len(table.queries) == items // page + 1 + 1 // page + 1


def test_a_repeated_run_writes_the_same_item() -> None:
    """One scheduled run is one item, however often and whenever in its hour it runs; its own summary is not counted."""
    table = FakeTable()
    put(table, "USER_ACTIVITY", f"{START}.5")
    first = app(table).handle(SCHEDULED, FakeContext())
    stored = json.dumps(sorted(table.items.items()), default=str)
    later = json.loads(json.dumps(SCHEDULED).replace("02:00:31", "02:40:00"))
    assert app(table).handle(later, FakeContext()) == first
    assert json.dumps(sorted(table.items.items()), default=str) == stored
    (summary,) = [item for item in table.plain() if item["dataType"] == "DAILY_SUMMARY"]
    assert summary == first["summary"]


def test_the_answer_is_for_the_state_machine() -> None:
    """Status, a text and the summary, all of which JSON can carry."""
    table = FakeTable()
    put(table, "ORDER_ACTIVITY", f"{START}.5")
    answer = app(table).handle(SCHEDULED, FakeContext())
    assert answer["statusCode"] == 200
    assert answer["body"] == "1 activities from 2026-01-01T01:45:00.000Z to 2026-01-02T01:45:00.000Z"
    assert json.loads(json.dumps(answer)) == answer


def test_a_manual_run_counts_up_to_now() -> None:
    """An event without an execution counts the 24 hours up to the clock's time."""
    table = FakeTable()
    put(table, "USER_ACTIVITY", f"{START}", f"{END - 1}.5", f"{END}")
    assert counts(table, {"dataType": "USER_DATA", "batchSize": 1}) == (2, 2, 0)


def test_neighbouring_days_count_each_activity_once() -> None:
    """Over a row of scheduled days every activity is in exactly one summary, wherever it falls."""
    table = FakeTable(page=50)
    rng = random.Random(7)  # noqa: S311 - nothing secret
    keys = {f"{START + rng.randrange(3 * 86_400_000)}.{rng.randrange(10**25):025}" for _ in range(300)}
    keys |= {f"{END + day * 86_400_000}" for day in (-1, 0, 1)} | {f"{END - 1}.{'9' * 25}"}
    put(table, "USER_ACTIVITY", *keys)
    total = 0
    for day in ("02", "03", "04"):
        event = json.loads(json.dumps(SCHEDULED).replace("2026-01-02", f"2026-01-{day}"))
        total += counts(table, event)[1]
    assert total == len(keys)


@pytest.mark.parametrize(
    "error",
    [
        client_error("ThrottlingException"),
        client_error("ProvisionedThroughputExceededException"),
        client_error("x", status=503),
        ReadTimeoutError(endpoint_url="x"),
    ],
)
def test_a_busy_table_is_waited_for(error: Exception) -> None:
    """Throttled pages and a throttled write are tried again; none is counted twice."""
    table = FakeTable(page=2)
    put(table, "USER_ACTIVITY", *(f"{START + number}" for number in range(9)))
    calls = {"query": 0, "put_item": 0}

    def busy(operation: str) -> None:
        calls[operation] += 1
        if calls[operation] % 3:
            raise error

    table.before = busy
    assert counts(table) == (9, 9, 0)
    assert calls == {"query": 18, "put_item": 3}


def test_a_table_that_stays_busy_fails_in_time() -> None:
    """Waiting ends with the invocation's time, with an error and without a summary."""
    table, context = FakeTable(), FakeContext(3000)

    def busy(_: str) -> None:
        context.spend(100)
        raise client_error("ThrottlingException")

    table.before = busy
    with pytest.raises(StoreError, match="Throttling"):
        app(table).handle(SCHEDULED, context)
    assert context.get_remaining_time_in_millis() > 0
    assert table.items == {}


def test_pages_without_end_fail_in_time() -> None:
    """A count that would outlast the invocation is an error, never a smaller number."""
    table, context = FakeTable(page=1), FakeContext(3000)
    put(table, "USER_ACTIVITY", *(f"{START + number}" for number in range(90)))

    def slow(_: str) -> None:
        context.spend(100)

    table.before = slow
    with pytest.raises(OutOfTime):
        app(table).handle(SCHEDULED, context)
    assert not [key for key in table.items if key[0] == "DAILY_SUMMARY"]


@pytest.mark.parametrize("operation", ["query", "put_item"])
def test_a_failure_is_raised(operation: str) -> None:
    """A refused call fails the execution; no answer says 500 and lets it succeed."""
    table, logger = FakeTable(), FakeLogger()

    def refuse(called: str) -> None:
        if called == operation:
            raise client_error("AccessDeniedException")

    table.before = refuse
    with pytest.raises(StoreError, match="AccessDenied"):
        app(table, logger).handle(SCHEDULED, FakeContext())
    (level, message, _) = logger.lines[-1]
    assert (level, message) == ("error", "no summary")


def test_a_bad_event_reads_and_writes_nothing() -> None:
    """An event that cannot be understood is refused before any call."""
    table, logger = FakeTable(), FakeLogger()
    with pytest.raises(BadEvent, match="asOf is wrong"):
        app(table, logger).handle({"asOf": "2026-01-02T02:00:00"}, FakeContext())
    assert (table.queries, table.items) == ([], {})
    assert logger.lines[-1][:2] == ("error", "no summary")


def test_the_count_is_a_metric(capsys: pytest.CaptureFixture[str]) -> None:
    """RecordsCounted goes out by service."""
    table = FakeTable()
    put(table, "USER_ACTIVITY", f"{START}", f"{START}.5")
    app(table).handle(SCHEDULED, FakeContext())
    (line,) = [json.loads(text) for text in capsys.readouterr().out.splitlines()]
    assert (line["RecordsCounted"], line["service"]) == ([2], "analytics-processor")
    assert line["_aws"]["CloudWatchMetrics"][0]["Dimensions"] == [["service"]]


def test_the_summary_is_stored_in_plain_numbers() -> None:
    """What DynamoDB gets is what boto3 would write: the key in whole milliseconds, counts as numbers."""
    table = FakeTable()
    app(table).handle(SCHEDULED, FakeContext())
    (item,) = table.items.values()
    assert item["processedAt"] == {"N": "1767319200000"}
    assert item["totalRecords"] == {"N": "0"}
    assert attribute_values(table.plain()[0]) == item


GOOD = {
    "ANALYTICS_TABLE_NAME": TABLE,
    "REGION": "us-west-2",
    "POWERTOOLS_SERVICE_NAME": "analytics-processor",
    "POWERTOOLS_METRICS_NAMESPACE": "ServerlessApp",
}


def test_settings_of_the_chart() -> None:
    """SETTLE_SECONDS is 900 unless it is set; what is missing or out of range is refused."""
    assert (Settings.of(GOOD).settle, Settings.of({**GOOD, "SETTLE_SECONDS": "0"}).settle) == (900, 0)
    for name in GOOD:
        with pytest.raises(SettingsError, match=f"{name} is wrong: it is not set"):
            Settings.of({key: value for key, value in GOOD.items() if key != name})
    for value in ("-1", "86401", "1.5", ""):
        with pytest.raises(SettingsError, match="SETTLE_SECONDS is wrong"):
            Settings.of({**GOOD, "SETTLE_SECONDS": value})
