"""Events on their way into the lake, and what SQL says of them there, from the bytes in dist/, under IAM."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb
import pytest
import yaml

from sandbox.controlplane import Sandbox
from tests.flows.conftest import ROOT, eventually
from tests.flows.events import Analytics

_CHOSEN = yaml.safe_load((ROOT / "environments/dev.yaml").read_text(encoding="utf-8"))
REGION: str = _CHOSEN["realtime_analytics"]["region"]
THRESHOLD: float = _CHOSEN["realtime_analytics"]["alerts"]["anomaly_threshold"]
pytestmark = pytest.mark.flow
_HIVE = {"VARCHAR": "string", "DOUBLE": "double", "MAP(VARCHAR, VARCHAR)": "map<string,string>"}


@dataclass(frozen=True)
class Lake:
    """The lake of one sandbox, and who asks it."""

    analytics: Analytics

    @property
    def bucket(self) -> str:
        """Name of the lake's bucket."""
        return self.analytics.outputs["dataLakeName"]

    def objects(self, prefix: str) -> dict[str, bytes]:
        """All objects below a prefix, with their content."""
        s3 = self.analytics.client("s3")
        keys = [one["Key"] for one in s3.list_objects_v2(Bucket=self.bucket, Prefix=prefix).get("Contents", [])]
        return {key: s3.get_object(Bucket=self.bucket, Key=key)["Body"].read() for key in keys}

    def ask(self, sql: str) -> list[dict[str, str]]:
        """The rows of a query in the workgroup; fails with Athena's reason."""
        athena, outputs = self.analytics.client("athena"), self.analytics.outputs
        started = athena.start_query_execution(
            QueryString=sql,
            QueryExecutionContext={"Database": outputs["catalogDatabaseName"]},
            WorkGroup=outputs["workgroupName"],
        )["QueryExecutionId"]

        def ended() -> dict[str, Any] | None:
            found: dict[str, Any] = athena.get_query_execution(QueryExecutionId=started)["QueryExecution"]
            return found if found["Status"]["State"] in ("SUCCEEDED", "FAILED") else None

        execution = eventually(ended, 20, sql)
        assert execution["Status"]["State"] == "SUCCEEDED", execution["Status"]
        assert execution["ResultConfiguration"]["OutputLocation"].startswith(f"s3://{outputs['queryResultsName']}/")
        rows = athena.get_query_results(QueryExecutionId=started)["ResultSet"]["Rows"]
        names, *values = [[cell.get("VarCharValue", "") for cell in row["Data"]] for row in rows]
        return [dict(zip(names, row, strict=True)) for row in values]

    def logged(self, text: str) -> bool:
        """Whether the delivery stream has written a text into its log."""
        group = f"/aws/kinesisfirehose/{self.analytics.outputs['deliveryStreamName']}"
        events = self.analytics.client("logs").filter_log_events(logGroupName=group)["events"]
        return any(text in event["message"] for event in events)

    def arrived(self, unique: str, count: int) -> None:
        """Wait until so many events whose ids begin with a word are there."""
        sql = f"SELECT count(DISTINCT event_id) AS events FROM events WHERE id LIKE '{unique}%'"  # noqa: S608 - a word
        eventually(lambda: self.ask(sql)[0]["events"] == str(count), 20, f"{count} of {unique} in the lake")


@pytest.fixture(scope="module")
def lake() -> Iterator[Lake]:
    """The development environment, all Ready, IAM enforced, from the committed dist/."""
    with Sandbox.start(ROOT / "dist", "dev", "realtime-analytics") as sandbox:
        sandbox.reconcile_until_ready(timeout=60)
        yield Lake(Analytics(sandbox, REGION))


def test_an_event_is_counted_in_the_lake(lake: Lake, unique: str) -> None:
    """POST -> stream -> a Parquet file in the folder of its day -> Athena finds the event with all that it had."""
    before = datetime.now(UTC)
    sent = {"id": unique, "value": 12.5, "timestamp": "2026-05-04T03:02:01+02:00", "Colour": "Red"}
    assert lake.analytics.send(sent).status == 200
    lake.arrived(unique, 1)
    (row,) = lake.ask(f"SELECT *, map_keys(attributes)[1] AS name FROM events WHERE id = '{unique}'")  # noqa: S608 - ours
    assert (row["value"], row["timestamp"], row["name"]) == ("12.5", "2026-05-04T01:02:01.000Z", "Colour")
    days = {f"year={day:%Y}/month={day:%m}/day={day:%d}" for day in (before, datetime.now(UTC))}
    assert "year={year}/month={month}/day={day}".format(**row) in days
    name = lake.analytics.outputs["deliveryStreamName"]
    wrong = [
        key
        for key in lake.objects("raw-data/")
        if not key.startswith(tuple(f"raw-data/{day}/{name}-" for day in days)) or not key.endswith(".parquet")
    ]
    assert wrong == []


def test_a_files_columns_are_the_tables(lake: Lake, unique: str, tmp_path: Path) -> None:
    """Every Parquet file in the lake has the columns of the Glue table, with their types, in their order."""
    assert lake.analytics.send({"id": unique, "value": 1}).status == 200
    lake.arrived(unique, 1)
    outputs = lake.analytics.outputs
    table = lake.analytics.client("glue").get_table(
        DatabaseName=outputs["catalogDatabaseName"], Name=outputs["eventsTableName"]
    )["Table"]
    columns = [(one["Name"], one["Type"]) for one in table["StorageDescriptor"]["Columns"]]
    found = lake.objects("raw-data/")
    assert len(found) > 0
    for number, body in enumerate(found.values()):
        path = tmp_path / f"{number}.parquet"
        path.write_bytes(body)
        read = duckdb.read_parquet(str(path), hive_partitioning=False)
        assert [(name, _HIVE[str(kind)]) for name, kind in zip(read.columns, read.types, strict=True)] == columns


def test_each_saved_query_answers_its_question(lake: Lake, unique: str) -> None:
    """Each query that AWS holds runs in its workgroup and finds what was sent, by its id or in the day's counts."""
    loud = {"id": f"{unique}-loud", "value": THRESHOLD + 1, "timestamp": "2026-05-04T01:02:03Z", "mood": "loud"}
    usual = {"id": f"{unique}-usual", "value": THRESHOLD, "timestamp": "2026-05-04T01:02:03Z"}
    for events in ([loud, usual], loud):  # a client that sends again
        assert lake.analytics.send(events).status == 200
    lake.arrived(unique, 2)
    copies = f"SELECT count(*) AS copies FROM events WHERE id = '{unique}-loud'"  # noqa: S608 - a word of ours
    eventually(lambda: lake.ask(copies)[0]["copies"] == "2", 20, "the second copy")
    athena, group = lake.analytics.client("athena"), lake.analytics.outputs["workgroupName"]
    ids = athena.list_named_queries(WorkGroup=group)["NamedQueryIds"]
    held = athena.batch_get_named_query(NamedQueryIds=ids)["NamedQueries"]
    assert {one["Database"] for one in held} == {lake.analytics.outputs["catalogDatabaseName"]}
    rows = {one["Name"]: lake.ask(one["QueryString"]) for one in held}
    of = {
        name: {row["id"]: row for row in found if row.get("id", "").startswith(unique)} for name, found in rows.items()
    }

    today = [row for row in rows.pop("events-per-day") if row["arrived"] == f"{datetime.now(UTC):%Y-%m-%d}"]
    assert int(today[0]["events"]) >= int(today[0]["ids"]) >= 2
    assert {row["hour"]: int(row["events"]) for row in rows.pop("events-per-hour")}["2026-05-04T01"] >= 2
    assert {row["name"]: row["events"] for row in rows.pop("attribute-names")}["mood"] == "1"
    assert list(of["anomalies"]) == [f"{unique}-loud"]
    assert [row["copies"] for row in of["repeated-events"].values()] == ["2"]
    assert {row["last_seen"] for row in of["last-seen"].values()} == {"2026-05-04T01:02:03.000Z"}
    assert of["busiest-ids"][f"{unique}-loud"]["events"] == "1"
    assert set(rows) == {"anomalies", "busiest-ids", "last-seen", "repeated-events"}


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"no JSON: <id>", "DataFormatConversion.ParseError"),
        (b'{"event_id": "e", "id": "<id>", "value": "12"}', "DataFormatConversion.MalformedData"),
    ],
)
def test_what_is_no_event_is_set_apart_with_its_reason(lake: Lake, unique: str, data: bytes, code: str) -> None:
    """A record that does not fit the table lies below errors/ as it came, and the event beside it is in the lake."""
    raw = data.replace(b"<id>", unique.encode())
    good = json.dumps({"event_id": unique, "id": unique, "value": 1.0}).encode()
    records = [{"Data": one, "PartitionKey": unique} for one in (good, raw)]
    lake.analytics.client("kinesis").put_records(StreamName=lake.analytics.stream, Records=records)

    def found() -> list[tuple[str, Any]]:
        lines = [(key, line) for key, body in lake.objects("errors/").items() for line in body.splitlines()]
        return [
            (key, one)
            for key, one in ((key, json.loads(line)) for key, line in lines)
            if base64.b64decode(one["rawData"]) == raw
        ]

    ((key, error),) = eventually(found, 20, f"{raw!r} below errors/")
    assert key.startswith("errors/format-conversion-failed/year=")
    assert error["errorCode"] == code
    assert error["dataCatalogTable"]["tableName"] == lake.analytics.outputs["eventsTableName"]
    lake.arrived(unique, 1)


def test_what_the_role_may_not_do_waits_and_is_made_up_for(lake: Lake, unique: str) -> None:
    """Each permission of the delivery stream's role is needed: without it nothing arrives and the log says why."""
    iam, name = lake.analytics.client("iam"), lake.analytics.outputs["deliveryStreamName"]
    held = iam.get_role_policy(RoleName=name, PolicyName=name)["PolicyDocument"]
    for action in ("kinesis:GetRecords", "glue:GetTableVersions", "s3:PutObject"):
        without = json.loads(json.dumps(held).replace(f'"{action}"', '"sts:GetCallerIdentity"'))
        assert without != held
        iam.put_role_policy(RoleName=name, PolicyName=name, PolicyDocument=json.dumps(without))
        word = f"{unique}-{action.partition(':')[0]}"
        assert lake.analytics.send({"id": word, "value": 1}).status == 200
        eventually(lambda action=action: lake.logged(action), 20, f"{action} in the log")  # type: ignore[misc]
        iam.put_role_policy(RoleName=name, PolicyName=name, PolicyDocument=json.dumps(held))
        lake.arrived(word, 1)
