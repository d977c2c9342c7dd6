"""Delivery streams of the emulator: buffered, as Parquet of the table's columns, under their role, refused like AWS."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import uuid
from pathlib import Path
from typing import Any

import duckdb
import pytest
from botocore.exceptions import ClientError

from tests.unit.sandbox_aws.account import Account
from tests.unit.sandbox_aws.conftest import Eventually

ROOT = Path(__file__).parents[3]
TRUST = {
    "Version": "2012-10-17",
    "Statement": [{"Effect": "Allow", "Principal": {"Service": "firehose.amazonaws.com"}, "Action": "sts:AssumeRole"}],
}
MAY = {"Effect": "Allow", "Action": ["kinesis:*", "glue:*", "s3:*", "logs:*"], "Resource": "*"}
COLUMNS = [{"Name": "id", "Type": "string"}, {"Name": "tags", "Type": "map<string,string>"}]


class Delivery:
    """A stream, a bucket and a table of one account, and a delivery stream between them."""

    def __init__(self, account: Account) -> None:
        self.account = account
        self.bucket = f"lake-{uuid.uuid4().hex[:12]}"
        account.client("kinesis").create_stream(StreamName="events", ShardCount=2)
        account.client("s3").create_bucket(Bucket=self.bucket)
        glue = account.client("glue")
        glue.create_database(DatabaseInput={"Name": "db"})
        glue.create_table(DatabaseName="db", TableInput={"Name": "events", "StorageDescriptor": {"Columns": COLUMNS}})

    def make(self, role: str | None = None, reader: dict[str, Any] | None = None, **settings: Any) -> None:
        """Create the delivery stream; a setting that is None is left out."""
        role = role or self.account.role(MAY, trust=TRUST)
        conversion = {
            "SchemaConfiguration": {"RoleARN": role, "DatabaseName": "db", "TableName": "events"},
            "InputFormatConfiguration": {"Deserializer": {"OpenXJsonSerDe": reader or {"CaseInsensitive": False}}},
            "OutputFormatConfiguration": {"Serializer": {"ParquetSerDe": {}}},
            **settings.pop("conversion", {}),
        }
        given = {
            "RoleARN": role,
            "BucketARN": f"arn:aws:s3:::{self.bucket}",
            "Prefix": "raw/year=!{timestamp:yyyy}/",
            "ErrorOutputPrefix": "errors/",
            "BufferingHints": {"SizeInMBs": 64, "IntervalInSeconds": 10},
            "DataFormatConversionConfiguration": {key: value for key, value in conversion.items() if value is not None},
            **settings,
        }
        self.account.client("firehose").create_delivery_stream(
            DeliveryStreamName="delivery",
            DeliveryStreamType="KinesisStreamAsSource",
            KinesisStreamSourceConfiguration={
                "KinesisStreamARN": f"arn:aws:kinesis:us-east-1:{self.account.id}:stream/events",
                "RoleARN": role,
            },
            ExtendedS3DestinationConfiguration={key: value for key, value in given.items() if value is not None},
        )

    def put(self, *records: Any) -> None:
        """Put records into the stream: bytes as they are, anything else as JSON."""
        data = [one if isinstance(one, bytes) else json.dumps(one).encode() for one in records]
        entries = [{"Data": one, "PartitionKey": str(number)} for number, one in enumerate(data)]
        self.account.client("kinesis").put_records(StreamName="events", Records=entries)

    def objects(self, prefix: str) -> list[tuple[str, bytes]]:
        """Objects below a prefix."""
        s3 = self.account.client("s3")
        keys = [one["Key"] for one in s3.list_objects_v2(Bucket=self.bucket, Prefix=prefix).get("Contents", [])]
        return [(key, s3.get_object(Bucket=self.bucket, Key=key)["Body"].read()) for key in keys]


@pytest.fixture
def delivery(account: Account) -> Delivery:
    """All but the delivery stream."""
    return Delivery(account)


def rows(body: bytes, folder: Path) -> list[dict[str, Any]]:
    """The rows of a Parquet file."""
    path = folder / "some.parquet"
    path.write_bytes(body)
    read = duckdb.read_parquet(str(path))
    return [dict(zip(read.columns, row, strict=True)) for row in read.fetchall()]


def test_a_buffer_becomes_one_file(delivery: Delivery, tmp_path: Path, eventually: Eventually) -> None:
    """Records of all shards that come in together lie in one Parquet file; what has no column is left out."""
    delivery.put({"id": "before", "tags": {}})
    delivery.make()
    delivery.put(*({"id": str(number), "tags": {"Odd": "no"}, "more": number} for number in range(20)))
    ((key, body),) = eventually(lambda: delivery.objects("raw/"))
    assert key.startswith("raw/year=2")
    assert key.endswith(".parquet")
    found = rows(body, tmp_path)
    assert sorted(int(row["id"]) for row in found) == list(range(20))
    assert found[0]["tags"] == {"Odd": "no"}
    assert delivery.objects("errors/") == []


def test_a_record_may_hold_several_objects(delivery: Delivery, tmp_path: Path, eventually: Eventually) -> None:
    """JSON objects behind each other in one record are a row each."""
    delivery.make()
    delivery.put(b'{"id": "a"}{"id": "b"}\n{"id": "c"}')
    ((_, body),) = eventually(lambda: delivery.objects("raw/"))
    assert [row["id"] for row in rows(body, tmp_path)] == ["a", "b", "c"]


def test_names_are_folded_where_the_reader_is_told_to(
    delivery: Delivery, tmp_path: Path, eventually: Eventually
) -> None:
    """CaseInsensitive folds the names of members, and those inside of maps with them."""
    delivery.make(reader={"CaseInsensitive": True})
    delivery.put({"ID": "a", "Tags": {"Colour": "Red"}})
    ((_, body),) = eventually(lambda: delivery.objects("raw/"))
    assert rows(body, tmp_path) == [{"id": "a", "tags": {"colour": "Red"}}]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "MalformedData"),
        (b"{", "ParseError"),
        (b"7", "MalformedData"),
        (b'[{"id": "a"}]', "MalformedData"),
        (b'{"id": 7}', "MalformedData"),
        (b'{"id": "a", "tags": {"a": 1}}', "MalformedData"),
    ],
)
def test_what_does_not_fit_is_set_apart(delivery: Delivery, data: bytes, code: str, eventually: Eventually) -> None:
    """Each such record is an error with AWS's code, and nothing of it is in the lake."""
    delivery.make()
    delivery.put(data)
    ((_, body),) = eventually(lambda: delivery.objects("errors/"))
    assert json.loads(body)["errorCode"] == f"DataFormatConversion.{code}"
    assert delivery.objects("raw/") == []


@pytest.mark.parametrize("kind", ["RecordDeAggregation", "MetadataExtraction"])
def test_processors_of_dynamic_partitioning_are_refused_without_it(delivery: Delivery, kind: str) -> None:
    """In AWS's words; with dynamic partitioning they are taken."""
    processing = {"Enabled": True, "Processors": [{"Type": kind}]}
    with pytest.raises(ClientError, match=f"{kind}Processor can only be present when Dynamic Partitioning is enabled"):
        delivery.make(ProcessingConfiguration=processing)
    delivery.make(ProcessingConfiguration=processing, DynamicPartitioningConfiguration={"Enabled": True})


def test_without_a_table_everything_is_set_apart(delivery: Delivery, eventually: Eventually) -> None:
    """A table that was deleted leaves no schema: the records are kept as errors."""
    delivery.make()
    delivery.account.client("glue").delete_table(DatabaseName="db", Name="events")
    delivery.put({"id": "a"})
    ((_, body),) = eventually(lambda: delivery.objects("errors/"))
    assert json.loads(body)["errorCode"] == "DataFormatConversion.EntityNotFound"


def test_without_a_conversion_records_arrive_as_they_are(delivery: Delivery, eventually: Eventually) -> None:
    """They are written behind each other."""
    delivery.make(DataFormatConversionConfiguration=None)
    delivery.put(b"one", b"two")
    assert [body for _, body in eventually(lambda: delivery.objects("raw/"))] in ([b"onetwo"], [b"twoone"])


def test_figures_of_deliveries(delivery: Delivery, eventually: Eventually) -> None:
    """Age, deliveries, and records that were and were not converted are published."""
    delivery.make()
    delivery.put({"id": "a"}, b"no")
    eventually(lambda: delivery.objects("errors/"))
    cloudwatch = delivery.account.client("cloudwatch")

    def sums() -> dict[str, float]:
        found = {}
        for name in ("DeliveryToS3.Records", "DeliveryToS3.Success", "FailedConversion.Records"):
            answer = cloudwatch.get_metric_statistics(
                Namespace="AWS/Firehose",
                MetricName=name,
                Dimensions=[{"Name": "DeliveryStreamName", "Value": "delivery"}],
                StartTime="2020-01-01",
                EndTime="2100-01-01",
                Period=86_400 * 365 * 100,
                Statistics=["Sum"],
            )["Datapoints"]
            found[name] = sum(one["Sum"] for one in answer)
        return found

    wanted = {"DeliveryToS3.Records": 1.0, "DeliveryToS3.Success": 1.0, "FailedConversion.Records": 1.0}
    assert eventually(lambda: sums() == wanted), sums()


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"CompressionFormat": "GZIP"}, "CompressionFormat must be UNCOMPRESSED"),
        ({"BufferingHints": {"SizeInMBs": 5, "IntervalInSeconds": 60}}, "at least 64"),
        ({"conversion": {"SchemaConfiguration": None}}, "SchemaConfiguration cannot be null"),
        ({"conversion": {"OutputFormatConfiguration": None}}, "OutputFormatConfiguration cannot be null"),
    ],
)
def test_what_firehose_refuses(delivery: Delivery, settings: dict[str, Any], said: str) -> None:
    """GZIP around Parquet, small buffers and half a conversion are no delivery streams."""
    with pytest.raises(ClientError, match=f"InvalidArgumentException.*{said}"):
        delivery.make(**settings)


def test_a_role_that_does_not_trust_firehose_is_refused(delivery: Delivery) -> None:
    """Firehose says that it cannot take the role on."""
    with pytest.raises(ClientError, match="unable to assume role"):
        delivery.make(role=delivery.account.role(MAY))


def test_a_bucket_that_refuses_is_tried_again(delivery: Delivery, eventually: Eventually) -> None:
    """What S3 does not take waits, with the reason in the log, and is put when it does."""
    denied = {
        "Effect": "Deny",
        "Principal": "*",
        "Action": "s3:PutObject",
        "Resource": f"arn:aws:s3:::{delivery.bucket}/*",
    }
    s3, logs = delivery.account.client("s3"), delivery.account.client("logs")
    logs.create_log_group(logGroupName="deliveries")
    delivery.make(CloudWatchLoggingOptions={"Enabled": True, "LogGroupName": "deliveries", "LogStreamName": "s3"})
    s3.put_bucket_policy(Bucket=delivery.bucket, Policy=json.dumps({"Version": "2012-10-17", "Statement": [denied]}))
    delivery.put({"id": "a"})
    (event,) = eventually(lambda: logs.filter_log_events(logGroupName="deliveries")["events"][:1])
    assert json.loads(event["message"])["errorCode"] == "S3.AccessDenied"
    assert delivery.objects("raw/") == []
    s3.delete_bucket_policy(Bucket=delivery.bucket)
    assert len(eventually(lambda: delivery.objects("raw/"))) == 1


def test_a_query_needs_a_workgroup_that_is_enabled(account: Account) -> None:
    """Neither a workgroup that nobody made nor one that is switched off runs queries."""
    athena = account.client("athena")
    place = {"ResultConfiguration": {"OutputLocation": "s3://mine/"}}
    with pytest.raises(ClientError, match="WorkGroup nobodys is not found"):
        athena.start_query_execution(QueryString="SELECT 1", WorkGroup="nobodys", **place)
    athena.create_work_group(Name="group", Configuration=place)
    athena.update_work_group(WorkGroup="group", State="DISABLED")
    with pytest.raises(ClientError, match="WorkGroup group is disabled"):
        athena.start_query_execution(QueryString="SELECT 1", WorkGroup="group", **place)


@pytest.mark.parametrize(("enforced", "place"), [(True, "s3://groups/"), (False, "s3://mine/")])
def test_an_enforced_workgroup_chooses_the_place(account: Account, enforced: bool, place: str) -> None:
    """Where its settings are enforced, a client's are not looked at."""
    athena = account.client("athena")
    results = {"OutputLocation": "s3://groups/"}
    chosen = {"ResultConfiguration": results, "EnforceWorkGroupConfiguration": enforced}
    athena.create_work_group(Name="group", Configuration=chosen)
    started = athena.start_query_execution(
        QueryString="SELECT 1", WorkGroup="group", ResultConfiguration={"OutputLocation": "s3://mine/"}
    )
    found = athena.get_query_execution(QueryExecutionId=started["QueryExecutionId"])["QueryExecution"]
    assert found["ResultConfiguration"]["OutputLocation"].startswith(place)


def test_a_server_starts_without_duckdb() -> None:
    """The half second that DuckDB takes is paid by the first delivery or query, not by every start."""
    look = "import sys; from sandbox.aws import patches; sys.exit('duckdb' in sys.modules)"
    environment = {**os.environ, "GATEWAY_PORT": "1"}
    assert subprocess.run([sys.executable, "-c", look], cwd=ROOT, env=environment, check=False).returncode == 0
