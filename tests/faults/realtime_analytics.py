"""The functions of realtime-analytics: requests, events, alerts, documents, and the workflow's question."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from functions.alert_handler.handler import build_app as build_alerts
from functions.alert_handler.settings import Settings as AlertSettings
from functions.common.event_contract import encoded, event_schema, normalize, search_mapping
from functions.common.reindex import message as documents_message
from functions.common.search import Document, template
from functions.common.search_domain import DomainTransport
from functions.data_ingestion.handler import build_app as build_ingestion
from functions.data_ingestion.settings import Settings as IngestionSettings
from functions.event_processor.handler import build_app as build_events
from functions.event_processor.settings import Settings as EventSettings
from functions.search_indexer.handler import build_app as build_indexer
from functions.search_indexer.settings import Settings as IndexerSettings
from sandbox.search.indexes import Indexes
from tests.faults import sources
from tests.faults.scenario import FAST, Ends, Scenario, Table
from tests.faults.wire import SearchWire, Wire, client
from tests.unit.common.fakes import FakeLogger
from tests.unit.data_ingestion.fakes import STREAM, FakeStream
from tests.unit.event_processor.fakes import (
    FAILURES,
    INDEX,
    REGION,
    REINDEX,
    TOPIC,
    FakeQueues,
    FakeTopic,
    event,
    record,
)

NOW = datetime(2026, 1, 31, 8, 30, tzinfo=UTC)
TABLE = "real-time-analytics-results-synth"


class Domain:
    """OpenSearch Service's answer to where the domain is."""

    def describe_domain(self, *, DomainName: str) -> Any:  # noqa: N803, ARG002 - boto3's name
        """It is there."""
        return {"DomainStatus": {"DomainId": "1/d", "DomainName": "d", "ARN": "arn", "Endpoint": "search.test"}}


class Requests(Scenario):
    """A client's request with four events; the client sends again what it is told was not taken."""

    function = "data_ingestion"
    title = "a request of four events"

    def set_up(self) -> None:
        """One stream."""
        self.stream = FakeStream()
        self.batches = [[event(number) for number in range(4)], [event(9)]]
        self.wire = Wire(*self.plans, kinesis=self.stream)

    def make(self) -> Callable[[Any, Any], Any]:
        """As its cold start."""
        settings = IngestionSettings(stream=STREAM, region=REGION, service="data-ingestion", namespace="Test")
        stream = client(self.wire, "stream_client", REGION)
        wire = self.wire
        return build_ingestion(
            settings,
            stream,
            logger=FakeLogger(),
            now=lambda: NOW,
            clock=lambda: -wire.context.left,
            backoff=FAST,
            sleep=lambda _: None,
        ).handle

    def source(self, batch: Any) -> list[Any]:
        """API Gateway answers 502 for a process that is gone; after three tries the client knows what was not taken."""
        rest = list(batch)
        for _ in range(sources.ATTEMPTS):
            bad, answer = sources.failed(self.invoke, {"httpMethod": "POST", "body": json.dumps(rest)})
            if bad:
                continue
            body = json.loads(answer["body"])
            if answer["statusCode"] == 200:
                assert body["count"] == len(rest)
                return []
            rest = [rest[place] for place in body["notTaken"]] if "notTaken" in body else rest
        return rest

    def ends(self) -> Ends:
        """By the ids of the events; a dead letter is one that the client was told of."""
        inputs = {one["id"] for batch in self.batches for one in batch}
        return Ends.of(inputs, {one["id"] for one in self.stream.events()}, set(), {one["id"] for one in self.dead})

    def state(self) -> Any:
        """The events in the stream, each once: its event_id folds copies, which have equal bytes."""
        found: dict[str, set[bytes]] = {}
        for key, data in self.stream.records:
            found.setdefault(f"{key} {json.loads(data)['event_id']}", set()).add(data)
        return found

    def copies(self) -> int:
        """Records that are in the stream more than once."""
        return len(self.stream.records) - len(self.state())


class Events(Scenario):
    """Events of the stream: two usual ones, one above the threshold, one that is none."""

    function = "event_processor"
    title = "events of the stream"
    aside_metric = "RecordsQuarantined"

    def set_up(self) -> None:
        """A table, a topic, queues and a search domain."""
        self.table, self.topic, self.queues, self.indexes = Table("pk", "sk"), FakeTopic(), FakeQueues(), Indexes()
        self.batches = [[record(1), record(2, value=2000), record(3, data=b"none"), record(4)], [record(5, value=3000)]]
        self.wire = Wire(*self.plans, dynamodb=self.table, sns=self.topic, sqs=self.queues, es=Domain())

    def make(self) -> Callable[[Any, Any], Any]:
        """As its cold start."""
        settings = EventSettings(
            table=TABLE,
            region=REGION,
            failure_queue_url=FAILURES,
            service="stream-processor",
            namespace="Test",
            function_name="stream-processor",
            topic=TOPIC,
            domain="domain",
            reindex_queue_url=REINDEX,
        )
        return build_events(
            settings,
            client(self.wire, "table_client", REGION, 5),
            client(self.wire, "queue_client", REGION),
            client(self.wire, "topic_client", REGION),
            way(self.wire, self.indexes),
            logger=FakeLogger(),
            now=lambda: NOW,
            backoff=FAST,
        ).handle

    def source(self, batch: Any) -> list[Any]:
        """The mapping of the event stream."""
        return sources.stream(self.invoke, batch, lambda one: str(one["kinesis"]["sequenceNumber"]))

    def ends(self) -> Ends:
        """By partition key. Stored is an event when also its alert is published, and its document indexed or queued."""
        inputs = {_sensor(one) for batch in self.batches for one in batch}
        told = {one["event"]["id"] for one in self.topic.alerts()}
        found = {one["id"] for one in self._documents().values()}
        stored = {item["data"]["M"]["id"]["S"] for item in self.table.items.values()} & found
        stored -= {"sensor-2", "sensor-5"} - told
        aside = {_sensor(one["record"]) for one in self.queues.aside()}
        return Ends.of(inputs, stored, aside, {_sensor(one) for one in self.dead})

    def _documents(self) -> dict[str, Any]:
        queued = {one["id"]: one["source"] for one in self.queues.documents()}
        return {**self.indexes.documents.get(INDEX, {}), **queued}

    def state(self) -> Any:
        """Items, alerts each once, and documents wherever they are."""
        alerts = {json.dumps(one, sort_keys=True) for one in self.topic.alerts()}
        return self.table.items, alerts, self._documents(), {_sensor(one["record"]) for one in self.queues.aside()}

    def copies(self) -> int:
        """Alerts that came again, which become one item, and records that were set aside again."""
        alerts = self.topic.alerts()
        aside = self.queues.aside()
        more = len(alerts) - len({json.dumps(one, sort_keys=True) for one in alerts})
        return more + len(aside) - len({_sensor(one["record"]) for one in aside})


class SearchDownEvents(Events):
    """The same while the search store is down: documents go into the queue."""

    title = "events while search is down"
    only = frozenset({"sqs:SendMessage"})

    def set_up(self) -> None:
        """Nothing can be indexed."""
        super().set_up()
        self.indexes.item = lambda _, __: 503
        self.wire.parts["es"] = Nowhere()


class Nowhere:
    """A domain that is not made yet."""

    def describe_domain(self, *, DomainName: str) -> Any:  # noqa: N803, ARG002 - boto3's name
        """It has no address."""
        return {"DomainStatus": {"DomainId": "1/d", "DomainName": "d", "ARN": "arn"}}


class Question(Events):
    """The workflow's question about the last hour."""

    title = "the workflow's question"
    aside_metric = ""

    def set_up(self) -> None:
        """An hour with two events, one of them high."""
        super().set_up()
        self.indexes.put_template(*template("events", search_mapping(event_schema())))
        documents = [_document(1), _document(2, value=2000)]
        self.indexes.bulk(b"".join(one.lines for one in documents))
        self.batches = [[{"source": "workflow", "asOf": "2026-01-31T08:30:00Z"}]]
        self.answers: list[Any] = []

    def source(self, batch: Any) -> list[Any]:
        """The state machine tries the task again, and fails; that is its alarm's."""
        for _ in range(sources.ATTEMPTS):
            bad, answer = sources.failed(self.invoke, batch[0])
            if not bad:
                self.answers.append(answer)
                return []
        return list(batch)

    def ends(self) -> Ends:
        """Answered, or the workflow failed."""
        return Ends.of({"hour"}, {"hour"} if self.answers else set(), set(), {"hour"} if self.dead else set())

    def state(self) -> Any:
        """The answer."""
        return self.answers[-1]

    def copies(self) -> int:
        """A question leaves nothing behind."""
        return 0


class Documents(Scenario):
    """Messages with documents that the search store did not take, and one that holds none."""

    function = "search_indexer"
    title = "messages of the re-index queue"
    aside_metric = "MessagesSetAside"

    def set_up(self) -> None:
        """Two batches of messages."""
        self.queues, self.indexes = FakeQueues(), Indexes()
        self.documents = [_document(number) for number in range(4)]
        bodies = [documents_message(self.documents[:2]), "none", documents_message(self.documents[2:3])]
        self.batches = [
            [message(number, body) for number, body in enumerate(bodies)],
            [message(9, documents_message(self.documents[2:]))],
        ]
        self.wire = Wire(*self.plans, sqs=self.queues, es=Domain())

    def make(self) -> Callable[[Any, Any], Any]:
        """As its cold start."""
        settings = IndexerSettings(
            search="",
            domain="domain",
            region=REGION,
            failure_queue_url=FAILURES,
            service="search-indexer",
            namespace="Test",
            function_name="search-indexer",
        )
        queue = client(self.wire, "queue_client", REGION)
        return build_indexer(settings, way(self.wire, self.indexes), queue, logger=FakeLogger(), backoff=FAST).handle

    def source(self, batch: Any) -> list[Any]:
        """The queue."""
        return sources.queue(self.invoke, batch)

    def ends(self) -> Ends:
        """By document, and the message that holds none."""
        found = set(self.indexes.documents.get(INDEX, {}))
        dead: set[str] = set()
        for one in self.dead:
            body = json.loads(one["body"]) if one["body"] != "none" else {"documents": [{"id": "none"}]}
            dead |= {document["id"] for document in body["documents"]}
        aside = {one["record"]["body"] for one in self.queues.aside()}
        return Ends.of({*(one.id for one in self.documents), "none"}, found, aside, dead)

    def state(self) -> Any:
        """What is indexed, and what was set aside."""
        return self.indexes.documents, {one["record"]["body"] for one in self.queues.aside()}

    def copies(self) -> int:
        """A message that was set aside may be set aside again."""
        aside = self.queues.aside()
        return len(aside) - len({one["record"]["body"] for one in aside})


class Alerts(Scenario):
    """Alerts in their queue."""

    function = "alert_handler"
    title = "messages of the alerts' queue"

    def set_up(self) -> None:
        """Two batches."""
        self.table = Table("pk", "sk")
        self.batches = [[alert(1), alert(2)], [alert(3)]]
        self.wire = Wire(*self.plans, dynamodb=self.table)

    def make(self) -> Callable[[Any, Any], Any]:
        """As its cold start."""
        settings = AlertSettings(table=TABLE, region=REGION, service="alert-handler", namespace="Test")
        table = client(self.wire, "table_client", REGION, 2)
        return build_alerts(settings, table, logger=FakeLogger(), backoff=FAST).handle

    def source(self, batch: Any) -> list[Any]:
        """The queue."""
        return sources.queue(self.invoke, batch)

    def ends(self) -> Ends:
        """By the alert's event."""
        inputs = {one["messageId"] for batch in self.batches for one in batch}
        stored = {"m-" + item["data"]["M"]["id"]["S"].rpartition("-")[2] for item in self.table.items.values()}
        return Ends.of(inputs, stored, set(), {one["messageId"] for one in self.dead})

    def state(self) -> Any:
        """Every item in full."""
        return self.table.items


def way(wire: Wire, indexes: Indexes) -> DomainTransport:
    """The way to the domain by its name, as the functions go it."""
    return DomainTransport(lambda: client(wire, "domain_client", REGION), "domain", lambda _: SearchWire(wire, indexes))


def message(number: int, body: str) -> dict[str, Any]:
    """A message as Lambda gives it."""
    attributes = {"SentTimestamp": "1769846400123"}
    return {"messageId": f"m-{number}", "body": body, "attributes": attributes, "eventSource": "aws:sqs"}


def alert(number: int) -> dict[str, Any]:
    """A message with an alert of the event processor, raw."""
    high = normalize(event(number, value=2000))
    text = json.dumps({"alertType": "ANOMALY_DETECTED", "threshold": 1000, "event": high})
    kind = {"alertType": {"stringValue": "ANOMALY_DETECTED", "dataType": "String"}}
    return {**message(number, text), "messageAttributes": kind}


def _document(number: int, **members: Any) -> Document:
    return Document(INDEX, f"{number:064x}", encoded(normalize(event(number, **members))))


def _sensor(found: Any) -> str:
    try:
        name: str = json.loads(base64.b64decode(found["kinesis"]["data"]))["id"]
    except ValueError:
        return "none"
    return name
