"""Two regions write to one global table, whatever fails between them: the newest state of a record is never hidden.

The table is a model of two replicas: each write of an item goes to the other replica later, in any order, and of two
writes of one item the later one wins in both (DynamoDB developer guide, "Global tables", last writer wins).
"""

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from hypothesis import event, given, settings
from hypothesis import strategies as st

from functions.common.batch import Backoff
from functions.common.errors import FunctionError
from functions.data_processor.handler import build_app
from functions.data_processor.settings import Settings
from functions.data_processor.store import Clients
from tests.unit.data_processor.fakes import (
    OTHER_REGION,
    QUICK,
    REGION,
    TABLE,
    Circuits,
    FakeBucket,
    FakeContext,
    FakeFunctions,
    FakeLogger,
    FakeTable,
    Item,
    client_error,
    lines,
    plain_item,
    s3_record,
)

REGIONS = (REGION, OTHER_REGION)
Key = tuple[str, str]
Stamp = tuple[int, str]


class Clock:
    """Moments in the order in which they are asked for, seen by clocks that may be wrong."""

    def __init__(self) -> None:
        self.now = 0

    def stamp(self, region: str, skew: int, last: Stamp | None) -> Stamp:
        """When a region believes that it writes; later than what it writes over, or replicas would differ."""
        self.now += 1
        return max(self.now + skew, last[0] + 1 if last else 0), region


class Replica(FakeTable):
    """One region's end of the table; `arriving` are the other's writes on their way."""

    def __init__(self, region: str, clock: Clock) -> None:
        super().__init__()
        self.region, self._clock = region, clock
        self.skew = 0
        self.calls_left: int | None = None  # that are answered before the table fails; None for all
        self.other: Replica
        self.arriving: list[tuple[Key, Item, Stamp]] = []
        self.seen: dict[str, set[str]] = defaultdict(set)
        self._stamps: dict[Key, Stamp] = {}

    def _begin(self) -> None:
        if self.calls_left is not None:
            self.calls_left -= 1
            if self.calls_left < 0:
                raise client_error("InternalServerError", status=500)

    def batch_write_item(self, RequestItems: dict[str, list[Any]]) -> dict[str, Any]:  # noqa: N803 - boto3's name
        """Writes, and sends the writes on."""
        answer = super().batch_write_item(RequestItems)
        for requests in RequestItems.values():
            self._send_on(_key(request["PutRequest"]["Item"]) for request in requests)
        return answer

    def update_item(self, *, TableName: str, Key: Item, **request: Any) -> dict[str, Any]:  # noqa: N803
        """Writes, and sends the whole item on."""
        answer = super().update_item(TableName=TableName, Key=Key, **request)
        self._send_on([_key(Key)])
        return answer

    def _send_on(self, keys: Iterable[Key]) -> None:
        for key in keys:
            stamp = self._stamps[key] = self._clock.stamp(self.region, self.skew, self._stamps.get(key))
            self.seen[key[0]].add(key[1])
            self.other.arriving.append((key, dict(self.items[key]), stamp))

    def take(self, choices: Iterable[int]) -> None:
        """Lets some of what is on its way arrive, the later of two writes of an item winning."""
        for choice in choices:
            if not self.arriving:
                return
            key, item, stamp = self.arriving.pop(choice % len(self.arriving))
            self.seen[key[0]].add(key[1])
            if key not in self._stamps or stamp > self._stamps[key]:
                self.items[key], self._stamps[key] = item, stamp

    def newest(self, record_id: str) -> Item:
        """What a query by record in descending order gives first."""
        return max((item for key, item in self.items.items() if key[0] == record_id), key=lambda item: _key(item)[1])


class Site:
    """A region's processor with its bucket, its circuit, and the events that it has not finished."""

    def __init__(self, region: str, tables: dict[str, Replica], active: str) -> None:
        self.bucket = FakeBucket(f"bucket-{region}")
        self.circuits, self.functions = Circuits(), FakeFunctions()
        self.events: list[dict[str, Any]] = []
        (other,) = set(REGIONS) - {region}
        chosen = Settings(
            table=TABLE,
            environment="test",
            region=region,
            active_region=active,
            other_region=other,
            primary=region == REGION,
            service="processor",
            namespace="Test",
            function_name="processor",
            circuit_failures=2,
            workers=2,
            block_records=3,
        )
        clients = Clients(self.bucket, tables[region], tables[other], self.functions)
        backoff = Backoff(base=0.0, cap=0.0)
        self._app = build_app(
            chosen, clients, circuits=self.circuits, logger=FakeLogger(), backoff=backoff, sleep=lambda _: None
        )

    def upload(self, key: str, body: bytes, uploaded_at: str) -> None:
        """A file arrives; its event waits."""
        self.bucket.objects[key] = body
        self.bucket.metadata[key] = {"uploaded-at": uploaded_at}
        self.events.append({"Records": [s3_record(key, bucket=self.bucket.name)]})

    def work(self) -> None:
        """Each waiting event is handled once; what fails or is continued waits again."""
        events, self.events = self.events, []
        for waiting in events:
            try:
                self._app.handle(waiting, FakeContext(60_000, step=400))
            except FunctionError:
                self.events.append({"Records": waiting["Records"]})  # as Lambda's retry and a redrive send it
            self.events += self.functions.calls
            self.functions.calls = []


class Continent:
    """Both regions and what lies between them."""

    def __init__(self, skew: int, active: str) -> None:
        clock = Clock()
        self.tables = {region: Replica(region, clock) for region in REGIONS}
        here, there = (self.tables[region] for region in REGIONS)
        here.other, there.other, there.skew = there, here, skew
        self.sites = {region: Site(region, self.tables, active) for region in REGIONS}
        self.uploads: dict[str, tuple[bytes, str]] = {}

    def do(self, step: tuple[Any, ...]) -> None:
        """One step of a scenario."""
        what, region, *more = step
        table, site = self.tables[region], self.sites[region]
        if what == "upload":
            name, rows, minute = more
            # The same name is the same file, sent again: by a client that had no answer, to whichever bucket.
            body, at = self.uploads.setdefault(name, (lines(*rows), f"2024-05-01T11:{minute:02}:00Z"))
            if f"users/{name}" not in site.bucket.objects:
                site.upload(f"users/{name}", body, at)
        elif what == "work":
            site.work()
        elif what == "fail":
            table.calls_left = more[0]
        elif what == "heal":
            table.calls_left = None
        elif what == "recover":
            site.circuits.age()
        elif what == "replicate":
            table.take(more[0])

    def settle(self) -> None:
        """All is well again, events are tried again until none is left, and replication ends."""
        for region in REGIONS:
            self.do(("heal", region))
        for _ in range(20):
            for region in REGIONS:
                self.do(("recover", region))
                self.do(("work", region))
        for table in self.tables.values():
            table.take([0] * len(table.arriving))

    def hides_nothing(self) -> None:
        """Whatever state of a record a replica has ever had, its descending query gives the newest of them."""
        for table in self.tables.values():
            for record_id, times in table.seen.items():
                if not record_id.startswith("file#"):
                    assert table.newest(record_id)["timestamp"]["S"] == max(times)


def _key(item: Item) -> Key:
    return item["recordId"]["S"], item["timestamp"]["S"]


PLACE = st.sampled_from(REGIONS)
ROW = st.builds(
    lambda number, age, time: {"userId": f"u-{number}", "email": "u@example.com", "age": age, **time},
    st.integers(0, 2),
    st.integers(0, 3),
    st.one_of(
        st.just({}),  # the file's time
        st.integers(0, 59).map(lambda minute: {"updatedAt": f"2024-05-01T11:{minute:02}:00Z"}),
    ),
)
STEP = st.one_of(
    st.tuples(
        st.just("upload"),
        PLACE,
        st.sampled_from(["a.jsonl", "b.jsonl", "c.jsonl", "d.jsonl"]),
        st.lists(ROW, min_size=1, max_size=8),
        st.integers(0, 59),
    ),
    st.tuples(st.sampled_from(["work", "work", "heal", "recover"]), PLACE),
    st.tuples(st.just("fail"), PLACE, st.integers(0, 4)),
    st.tuples(st.just("replicate"), PLACE, st.lists(st.integers(0, 50), max_size=12)),
)


@settings(QUICK, max_examples=150)
@given(st.lists(STEP, min_size=8, max_size=40), st.one_of(st.just(0), st.integers(-40, 40)), PLACE)
def test_both_regions_end_with_the_newest_of_every_record(steps: list[Any], skew: int, active: str) -> None:
    """Files in both regions, tables failing, circuits opening and closing, replication late and in any order, clocks
    apart: no older state ever hides a newer one, and at the end both replicas are equal and hold every state."""
    world = Continent(skew, active)
    for step in steps:
        world.do(step)
        world.hides_nothing()
        if any(site.circuits.opened() for site in world.sites.values()):
            event("a circuit was open")
    world.settle()
    world.hides_nothing()
    here, there = (world.tables[region] for region in REGIONS)
    assert here.items == there.items

    states: dict[str, dict[str, str]] = defaultdict(dict)  # by record: canonical data -> time
    for name, (body, at) in world.uploads.items():
        if any(f"users/{name}" in site.bucket.objects for site in world.sites.values()):
            for line in body.splitlines():
                row = json.loads(line)
                states[f"users#{row['userId']}"].setdefault(f"{row.get('updatedAt', at)} {json.dumps(row)}", "")
    stored: dict[str, list[Item]] = defaultdict(list)
    for item in here.records():
        stored[item["recordId"]["S"]].append(plain_item(item))
    assert {record: len(items) for record, items in stored.items()} == {
        record: len(texts) for record, texts in states.items()
    }
    for record, texts in states.items():
        newest_time = max(text.split(" ")[0] for text in texts)
        tied = {text for text in texts if text.startswith(newest_time)}
        items = [item for item in stored[record] if item["timestamp"].startswith(newest_time[:-1])]
        assert len(items) == len(tied)
        winner = max(items, key=lambda item: item["metadata"]["checksum"])
        for table in (here, there):
            assert plain_item(table.newest(record)) == winner
    statuses = here.statuses()
    if not skew:
        # With clocks that are apart, the word of the attempt before may be the later one. Records do not mind.
        assert {status["processingStatus"] for status in statuses} <= {"COMPLETED"}
    assert len(statuses) == sum(len(site.bucket.objects) for site in world.sites.values())
    for status in statuses:
        counts = status.get("counts", {"read": 0, "stored": 0, "duplicates": 0})
        assert counts["read"] == counts["stored"] + counts["duplicates"]
        assert counts["read"] > 0 or status["processingStatus"] != "COMPLETED"
        assert {"firstAttemptAt", "attempts", "sourceKey", "fileDataType", "region"} <= set(status)
