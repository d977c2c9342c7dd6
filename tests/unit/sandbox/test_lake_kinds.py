"""A lake's kinds, against the emulator: catalog, crawler, delivery stream, workgroup, saved query, log stream."""

from __future__ import annotations

from typing import Any

import pytest

from sandbox import Sandbox
from tests.unit.sandbox.conftest import Open
from tests.unit.sandbox.small import Folder, Json, managed, policy

PREFIX = "raw/year=!{timestamp:yyyy}/"
QUERY = "SELECT count(*) FROM events"


def lake(folder: Folder, query: str = "first", **s3: Any) -> list[Json]:
    """A lake with all that is around it."""
    bucket, trust = folder.bucket("lake"), {"Effect": "Allow", "Action": "sts:AssumeRole"}
    services = {"Service": ["firehose.amazonaws.com", "glue.amazonaws.com"]}
    role = {"roleArnRef": {"name": "lake"}}
    table = {
        "catalogId": folder.account,
        "databaseNameRef": {"name": "catalog"},
        "tableType": "EXTERNAL_TABLE",
        "parameters": {"EXTERNAL": "TRUE", "projection.enabled": "true"},
        "partitionKeys": [{"name": "year", "type": "string"}],
        "storageDescriptor": {
            "location": f"s3://{bucket}/raw/",
            "columns": [{"name": "id", "type": "string"}],
            "serDeInfo": {"name": "parquet", "serializationLibrary": "x", "parameters": {"serialization.format": "1"}},
        },
    }
    conversion = {
        "enabled": True,
        "inputFormatConfiguration": {"deserializer": {"openXJsonSerDe": {"caseInsensitive": False}}},
        "outputFormatConfiguration": {"serializer": {"parquetSerDe": {"compression": "SNAPPY"}}},
        "schemaConfiguration": {**role, "databaseName": "things_dev", "tableNameRef": {"name": "things"}},
    }
    processors = [
        {"type": "AppendDelimiterToRecord", "parameters": [{"parameterName": "Delimiter", "parameterValue": "\\n"}]}
    ]
    delivery = {
        "name": "deliveries",
        "destination": "extended_s3",
        "kinesisSourceConfiguration": {
            "kinesisStreamArn": folder.arn("kinesis", "stream/events"),
            "roleArn": f"arn:aws:iam::{folder.account}:role/lake",
        },
        "extendedS3Configuration": {
            **role,
            "bucketArnRef": {"name": bucket},
            "bufferingSize": 64,
            "bufferingInterval": 60,
            "prefix": PREFIX,
            "cloudwatchLoggingOptions": {"enabled": True, "logGroupName": "deliveries", "logStreamName": "s3"},
            "dataFormatConversionConfiguration": conversion,
            "processingConfiguration": {"enabled": True, "processors": processors},
            **s3,
        },
        "tags": {"Owner": "us"},
    }
    crawler = {
        "roleRef": {"name": "lake"},
        "databaseNameRef": {"name": "catalog"},
        "s3Target": [{"path": f"s3://{bucket}/raw/"}],
        "schedule": "cron(0 * * * ? *)",
        "tablePrefix": "crawled_",
        "schemaChangePolicy": {"deleteBehavior": "LOG", "updateBehavior": "UPDATE_IN_DATABASE"},
        "securityConfiguration": "logs",
    }
    logs = {
        "cloudwatchEncryption": {"cloudwatchEncryptionMode": "SSE-KMS", "kmsKeyArnRef": {"name": "key"}},
        "jobBookmarksEncryption": {"jobBookmarksEncryptionMode": "DISABLED"},
        "s3Encryption": {"s3EncryptionMode": "DISABLED"},
    }
    encryption = {"encryptionOption": "SSE_KMS", "kmsKeyArnRef": {"name": "key"}}
    workgroup = {
        "description": "tests",
        "configuration": {
            "bytesScannedCutoffPerQuery": 10_737_418_240,
            "enforceWorkgroupConfiguration": True,
            "publishCloudwatchMetricsEnabled": True,
            "resultConfiguration": {"outputLocation": f"s3://{bucket}/results/", "encryptionConfiguration": encryption},
        },
    }
    saved = {"name": query, "database": "things_dev", "query": QUERY, "workgroupRef": {"name": "group"}}
    return [
        managed("kms", "Key", "key", {"description": "tests"}),
        managed("iam", "Role", "lake", {"assumeRolePolicy": policy({**trust, "Principal": services})}),
        managed("s3", "Bucket", bucket, {}),
        managed("kinesis", "Stream", "events", {"shardCount": 1}),
        managed("cloudwatchlogs", "Group", "deliveries", {}),
        managed("cloudwatchlogs", "Stream", "s3", {"name": "s3", "logGroupNameRef": {"name": "deliveries"}}),
        managed("glue", "CatalogDatabase", "catalog", {"catalogId": folder.account, "tags": {"A": "b"}}, "things_dev"),
        managed("glue", "CatalogTable", "things", table, "events"),
        managed("glue", "SecurityConfiguration", "logs", {"encryptionConfiguration": logs}),
        managed("glue", "Crawler", "crawler", crawler),
        managed("firehose", "DeliveryStream", "delivery", delivery),
        managed("athena", "Workgroup", "group", workgroup),
        managed("athena", "NamedQuery", query, saved),
    ]


@pytest.fixture
def running(folder: Folder, start: Open) -> Sandbox:
    """A lake, all Ready."""
    sandbox = start(folder.write(*lake(folder)))
    sandbox.reconcile_until_ready(30)
    return sandbox


def described(sandbox: Sandbox) -> Json:
    """The delivery stream as AWS describes it."""
    answer: Json = sandbox.client("firehose").describe_delivery_stream(DeliveryStreamName="deliveries")
    found: Json = answer["DeliveryStreamDescription"]
    return found


def test_all_of_it_is_emulated(running: Sandbox) -> None:
    """No object of a lake and no field of one is left out."""
    assert running.notes() == []


def test_what_aws_gets_is_what_the_manifests_say(running: Sandbox, folder: Folder) -> None:
    """Names, places, schemas, schedules and limits arrive; free maps keep their keys."""
    glue, athena = running.client("glue"), running.client("athena")
    table = glue.get_table(DatabaseName="things_dev", Name="events")["Table"]
    assert table["Parameters"] == {"EXTERNAL": "TRUE", "projection.enabled": "true"}
    assert table["StorageDescriptor"]["Columns"] == [{"Name": "id", "Type": "string"}]
    assert table["StorageDescriptor"]["SerdeInfo"]["Parameters"] == {"serialization.format": "1"}
    crawler = glue.get_crawler(Name="crawler")["Crawler"]
    assert crawler["Schedule"]["ScheduleExpression"] == "cron(0 * * * ? *)"
    assert crawler["CrawlerSecurityConfiguration"] == "logs"
    held = glue.get_security_configuration(Name="logs")["SecurityConfiguration"]["EncryptionConfiguration"]
    assert held["CloudWatchEncryption"]["KmsKeyArn"].startswith(folder.arn("kms", "key/"))
    s3 = described(running)["Destinations"][0]["ExtendedS3DestinationDescription"]
    assert s3["BufferingHints"] == {"SizeInMBs": 64, "IntervalInSeconds": 60}
    conversion = s3["DataFormatConversionConfiguration"]
    assert conversion["SchemaConfiguration"]["TableName"] == "events"
    assert conversion["SchemaConfiguration"]["RoleARN"].endswith(":role/lake")
    assert conversion["InputFormatConfiguration"]["Deserializer"]["OpenXJsonSerDe"]["CaseInsensitive"] is False
    group = athena.get_work_group(WorkGroup="group")["WorkGroup"]["Configuration"]
    assert (group["BytesScannedCutoffPerQuery"], group["EnforceWorkGroupConfiguration"]) == (10_737_418_240, True)
    assert group["ResultConfiguration"]["EncryptionConfiguration"]["KmsKey"].startswith(folder.arn("kms", "key/"))
    (query,) = athena.list_named_queries(WorkGroup="group")["NamedQueryIds"]
    assert running.get("NamedQuery", "first")["status"]["atProvider"]["id"] == query
    arn = folder.arn("firehose", "deliverystream/deliveries")
    assert running.get("DeliveryStream", "delivery")["metadata"]["annotations"]["crossplane.io/external-name"] == arn


def test_what_somebody_changes_by_hand_is_put_back(running: Sandbox) -> None:
    """A prefix, a table's parameters, a schedule, a workgroup's limit, a log stream and a saved query."""
    found = described(running)
    running.client("firehose").update_destination(
        DeliveryStreamName="deliveries",
        CurrentDeliveryStreamVersionId=found["VersionId"],
        DestinationId=found["Destinations"][0]["DestinationId"],
        ExtendedS3DestinationUpdate={"Prefix": "elsewhere/"},
    )
    glue, athena, logs = (running.client(name) for name in ("glue", "athena", "logs"))
    table = {"Name": "events", "Parameters": {"projection.enabled": "false"}}
    glue.update_table(DatabaseName="things_dev", TableInput=table)
    glue.update_crawler(Name="crawler", Schedule="cron(0 0 * * ? *)")
    athena.update_work_group(WorkGroup="group", ConfigurationUpdates={"BytesScannedCutoffPerQuery": 99_999_999})
    athena.delete_named_query(NamedQueryId=athena.list_named_queries(WorkGroup="group")["NamedQueryIds"][0])
    logs.delete_log_stream(logGroupName="deliveries", logStreamName="s3")
    running.reconcile_until_ready(30)
    assert described(running)["Destinations"][0]["ExtendedS3DestinationDescription"]["Prefix"] == PREFIX
    assert (
        glue.get_table(DatabaseName="things_dev", Name="events")["Table"]["Parameters"]["projection.enabled"] == "true"
    )
    assert glue.get_crawler(Name="crawler")["Crawler"]["Schedule"]["ScheduleExpression"] == "cron(0 * * * ? *)"
    limit = athena.get_work_group(WorkGroup="group")["WorkGroup"]["Configuration"]["BytesScannedCutoffPerQuery"]
    assert limit == 10_737_418_240
    assert len(athena.list_named_queries(WorkGroup="group")["NamedQueryIds"]) == 1
    assert len(logs.describe_log_streams(logGroupName="deliveries")["logStreams"]) == 1


def test_what_leaves_git_leaves_aws(running: Sandbox, folder: Folder) -> None:
    """Delivery stream, crawler, table, database, workgroup and queries are deleted with their manifests."""
    folder.remove(*(one for one in lake(folder) if one["kind"] not in ("Key", "Role", "Bucket", "Group")))
    running.reload()
    running.reconcile_until_ready(30)
    assert running.client("firehose").list_delivery_streams()["DeliveryStreamNames"] == []
    glue = running.client("glue")
    assert (glue.get_crawlers()["Crawlers"], glue.get_databases()["DatabaseList"]) == ([], [])
    assert [one["Name"] for one in running.client("athena").list_work_groups()["WorkGroups"]] == ["primary"]


def test_another_destination_is_not_emulated(folder: Folder, start: Open) -> None:
    """What the emulator would swallow is said to be not covered."""
    manifests = [managed("firehose", "DeliveryStream", "delivery", {"name": "d", "destination": "splunk"})]
    sandbox = start(folder.write(*manifests))
    sandbox.reconcile_until_ready(30)
    ((_, note),) = sandbox.notes()
    assert "only extended_s3 is delivered to" in note
