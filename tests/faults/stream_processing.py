"""The functions of stream-processing: changes of users and orders, the daily count, the judge of an input."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, ClassVar

from functions.analytics_processor.app import App
from functions.analytics_processor.settings import Settings
from functions.common.activities import ActivityType
from functions.common.stream_handler import build_app
from functions.common.stream_settings import StreamSettings
from functions.data_validator.logic import validate
from functions.order_data_processor.logic import ORDER_ACTIVITY
from functions.user_data_processor.logic import USER_ACTIVITY
from tests.faults import sources
from tests.faults.file_pipeline import Letters
from tests.faults.scenario import FAST, Ends, Scenario, Table
from tests.faults.wire import Wire, client
from tests.unit.common.fakes import QUEUE_URL, TABLE, FakeLogger, FakeTable, record

REGION = "us-west-2"
NOW = datetime(2026, 1, 2, 1, 45, tzinfo=UTC)


class Users(Scenario):
    """Changes of the user table: three to keep, a deletion, one without its attribute."""

    function = "user_data_processor"
    title = "changes of the user table"
    aside_metric = "RecordsQuarantined"
    kind: ClassVar[ActivityType] = USER_ACTIVITY

    def change(self, number: int, **members: Any) -> dict[str, Any]:
        """One change."""
        return record(number, **members)

    def set_up(self) -> None:
        """Two batches."""
        self.table, self.letters = Table("dataType", "processedAt"), Letters()
        bad = self.change(2, **{self.kind.id_attribute: None})
        self.batches = [
            [self.change(1), bad, self.change(3, name="REMOVE"), self.change(4)],
            [self.change(5), self.change(6, at=1767225000)],
        ]
        self.wire = Wire(*self.plans, dynamodb=self.table, sqs=self.letters)

    def make(self) -> Callable[[Any, Any], Any]:
        """As its cold start."""
        settings = StreamSettings(
            table=TABLE,
            region=REGION,
            failure_queue_url=QUEUE_URL,
            service="data-processor",
            namespace="Test",
            function_name="data-processor",
        )
        table, queue = client(self.wire, "table_client", REGION, 5), client(self.wire, "queue_client", REGION)
        return build_app(self.kind, settings, table, queue, logger=FakeLogger(), backoff=FAST).handle

    def source(self, batch: Any) -> list[Any]:
        """The mapping of the table's stream."""
        return sources.stream(self.invoke, batch, lambda one: str(one["dynamodb"]["SequenceNumber"]))

    def ends(self) -> Ends:
        """By who changed; a deletion becomes nothing."""
        kept = [one for batch in self.batches for one in batch if one["eventName"] != "REMOVE"]
        stored = {item[self.kind.id_name]["S"].rpartition("-")[2] for item in self.table.items.values()}
        return Ends.of(
            {_number(one["eventID"]) for one in kept},
            stored,
            {_number(name) for name in self.letters.ids()},
            {_number(one["eventID"]) for one in self.dead},
        )

    def state(self) -> Any:
        """Every item in full, and what was set aside."""
        return self.table.items, self.letters.ids()

    def copies(self) -> int:
        """A record that was set aside may be set aside again."""
        return len(self.letters.bodies) - len(self.letters.ids())


class Orders(Users):
    """The same of the order table."""

    function = "order_data_processor"
    title = "changes of the order table"
    kind = ORDER_ACTIVITY

    def change(self, number: int, **members: Any) -> dict[str, Any]:
        """One change."""
        image: dict[str, Any] = {"orderId": {"S": f"order-{number}"}, "createdAt": {"N": "1700000000"}}
        return record(number, **{**image, **members})


class DailyCount(Scenario):
    """The daily run over three days of activities, in pages of two."""

    function = "analytics_processor"
    title = "the daily count"

    def set_up(self) -> None:
        """Three users and an order within the day."""
        self.table = FakeTable(page=2)
        end = int(NOW.timestamp() * 1000)
        for kind, ages in (("USER_ACTIVITY", (1, 2, 3, 90_000)), ("ORDER_ACTIVITY", (5,))):
            for age in ages:
                item = {
                    "dataType": {"S": kind},
                    "processedAt": {"N": str(end - age * 1000)},
                }
                self.table.put_item(TableName=TABLE, Item=item)
        execution = {"id": "arn", "startTime": NOW.isoformat(), "input": {"dataType": "DAILY_ANALYTICS"}}
        self.batches = [[{"dataType": "DAILY_ANALYTICS", "batchSize": 100, "execution": execution}]]
        self.wire = Wire(*self.plans, dynamodb=self.table)

    def make(self) -> Callable[[Any, Any], Any]:
        """As its cold start."""
        settings = Settings(table=TABLE, region=REGION, service="analytics-processor", namespace="Test")
        table = client(self.wire, "table_client", REGION, 2)
        return App(settings, table, FakeLogger(), now=lambda: NOW, backoff=FAST, sleep=lambda _: None).handle

    def source(self, batch: Any) -> list[Any]:
        """The state machine tries a task as often, then fails, which the failures' queue and the alarm hear of."""
        return [event for event in batch if sources.asynchronous(self.invoke, event)]

    def ends(self) -> Ends:
        """A run is its summary."""
        summaries = [key for key in self.table.items if key[0] == "DAILY_SUMMARY"]
        return Ends.of({"run"}, {"run"} if summaries else set(), set(), {"run"} if self.dead else set())

    def state(self) -> Any:
        """All items of the table, the summary and its counts among them."""
        return self.table.plain()


class Inputs(Scenario):
    """An execution's input, judged without a call to AWS."""

    function = "data_validator"
    title = "the input of an execution"

    def set_up(self) -> None:
        """A good and a bad one."""
        self.wire = Wire(*self.plans)
        self.batches = [[{"dataType": "USER_DATA"}], [{"dataType": "x"}]]
        self.judged: dict[str, Any] = {}

    def make(self) -> Callable[[Any, Any], Any]:
        """Its logic: the handler adds a line of log."""
        return lambda event, _: validate(event, NOW)

    def source(self, batch: Any) -> list[Any]:
        """The state machine's task."""
        for event in batch:
            self.judged[event["dataType"]] = self.invoke(event)
        return []

    def ends(self) -> Ends:
        """Each is judged."""
        return Ends.of({"USER_DATA", "x"}, set(self.judged), set(), set())

    def state(self) -> Any:
        """The judgements."""
        return self.judged


def _number(event_id: str) -> str:
    return str(int(event_id, 16))
