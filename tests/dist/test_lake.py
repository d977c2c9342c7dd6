"""What is asked of the lake, of what fills it and of what asks it, held against the committed manifests."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from checks.manifests import Manifest
from functions.common.event_contract import event_schema, glue_columns

Spec = dict[str, Any]
The = Callable[[str, str], Spec]
GIGABYTE = 1_024**3
QUERIES = {
    "anomalies",
    "attribute-names",
    "busiest-ids",
    "events-per-day",
    "events-per-hour",
    "last-seen",
    "repeated-events",
}


@pytest.fixture(scope="session")
def objects(dist: list[Manifest], environment: str, chosen: Spec) -> list[Manifest]:
    """The system's objects in this environment's home region."""
    folder = f"dist/{environment}/realtime-analytics/{chosen['realtime_analytics']['region']}/"
    return [m for m in dist if m.file.startswith(folder)]


@pytest.fixture(scope="session")
def the(objects: list[Manifest], environment: str) -> The:
    """spec.forProvider of the one object `<resource>-<environment>` of a kind."""

    def _the(kind: str, resource: str) -> Spec:
        (found,) = [m for m in objects if m.kind == kind and m.name == f"{resource}-{environment}"]
        wanted: Spec = found.data["spec"]["forProvider"]
        return wanted

    return _the


@pytest.fixture(scope="session")
def knobs(chosen: Spec) -> Spec:
    """What the environment's file chooses for the lake."""
    found: Spec = chosen["realtime_analytics"]["lake"]
    return found


@pytest.fixture(scope="session")
def place(chosen: Spec) -> str:
    """Account and region, which make names of buckets ours."""
    return f"{chosen['account_id']}-{chosen['realtime_analytics']['region']}"


def statements(text: str) -> list[Spec]:
    """The statements of a policy document."""
    found: list[Spec] = json.loads(text)["Statement"]
    return found


@pytest.mark.parametrize("resource", ["data-lake", "athena-results"])
def test_buckets_are_ours_private_and_encrypted(the: The, place: str, environment: str, resource: str) -> None:
    """Both buckets use the system's key by its alias, refuse the public and plain text, and log who asks."""
    name = f"{resource}-{place}"
    rule = the("BucketServerSideEncryptionConfiguration", name)["rule"][0]
    chosen = rule["applyServerSideEncryptionByDefault"]
    assert chosen["sseAlgorithm"] == "aws:kms"
    assert chosen["kmsMasterKeyId"].endswith(f":alias/real-time-analytics-{environment}")
    block = the("BucketPublicAccessBlock", name)
    switches = ("blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets")
    assert [block[switch] for switch in switches] == [True] * 4
    (tls,) = [one for one in statements(the("BucketPolicy", name)["policy"]) if one["Sid"] == "TlsOnly"]
    assert (tls["Effect"], tls["Condition"]) == ("Deny", {"Bool": {"aws:SecureTransport": "false"}})
    assert the("BucketLogging", name)["targetBucketRef"]["name"].startswith("analytics-access-logs-")


def test_the_lake_ages_and_stays(the: The, objects: list[Manifest], place: str, environment: str, chosen: Spec) -> None:
    """Versioned; colder at 30 and 90 days; never expired; kept in AWS where data is protected."""
    name = f"data-lake-{place}"
    assert the("BucketVersioning", name)["versioningConfiguration"]["status"] == "Enabled"
    (rule,) = the("BucketLifecycleConfiguration", name)["rule"]
    moves = [(one["storageClass"], one["days"]) for one in rule["transition"]]
    assert moves == [("STANDARD_IA", 30), ("GLACIER", 90)]
    assert "expiration" not in rule
    (bucket,) = [m for m in objects if m.kind == "Bucket" and m.name == f"{name}-{environment}"]
    assert bucket.annotations["crossplane.io/external-name"] == f"{name}-{environment}"
    assert bucket.annotations["argocd.argoproj.io/sync-options"] == "Delete=confirm,Prune=confirm"
    assert ("Delete" in str(bucket.data["spec"]["managementPolicies"])) is False or not chosen["protect_data"]
    assert the("Bucket", name)["forceDestroy"] is False


def test_results_go_after_a_week(the: The, place: str) -> None:
    """Results of queries expire after 7 days, and no older version of them is kept."""
    (rule,) = the("BucketLifecycleConfiguration", f"athena-results-{place}")["rule"]
    assert rule["expiration"] == [{"days": 7}]
    assert "transition" not in rule
    with pytest.raises(ValueError, match="not enough values"):
        the("BucketVersioning", f"athena-results-{place}")


def test_the_delivery_stream_fills_the_lake_by_day(the: The, knobs: Spec, place: str, environment: str) -> None:
    """From the stream, into folders of year, month and day, errors apart, 128 MB or 60 s, with a log."""
    found = the("DeliveryStream", "analytics-firehose")
    assert (found["name"], found["destination"]) == (f"analytics-firehose-{environment}", "extended_s3")
    source = found["kinesisSourceConfiguration"]["kinesisStreamArn"]
    assert source.endswith(f":stream/real-time-data-stream-{environment}")
    s3 = found["extendedS3Configuration"]
    assert s3["bucketArnRef"]["name"] == f"data-lake-{place}-{environment}"
    assert s3["prefix"] == "raw-data/year=!{timestamp:yyyy}/month=!{timestamp:MM}/day=!{timestamp:dd}/"
    assert s3["errorOutputPrefix"].startswith("errors/!{firehose:error-output-type}/")
    assert (s3["bufferingSize"], s3["bufferingInterval"]) == (knobs["buffer_mb"], knobs["buffer_seconds"])
    assert s3["bufferingInterval"] == 60
    assert s3["bufferingSize"] == (64 if environment == "dev" else 128)
    assert s3["cloudwatchLoggingOptions"] == {
        "enabled": True,
        "logGroupName": f"/aws/kinesisfirehose/analytics-firehose-{environment}",
        "logStreamName": "DestinationDelivery",
    }
    assert the("Stream", "analytics-firehose")["name"] == "DestinationDelivery"


def test_records_become_parquet_of_the_tables_columns(the: The, environment: str, chosen: Spec) -> None:
    """The source gave no schema and asked for GZIP too: here the schema is the table's, and Parquet compresses."""
    s3 = the("DeliveryStream", "analytics-firehose")["extendedS3Configuration"]
    conversion = s3["dataFormatConversionConfiguration"]
    assert (conversion["enabled"], s3["compressionFormat"]) == (True, "UNCOMPRESSED")
    assert conversion["outputFormatConfiguration"] == {"serializer": {"parquetSerDe": {"compression": "SNAPPY"}}}
    assert conversion["inputFormatConfiguration"]["deserializer"]["openXJsonSerDe"]["caseInsensitive"] is False
    schema = conversion["schemaConfiguration"]
    assert schema["databaseName"] == f"analytics_catalog_{environment}"
    assert schema["tableNameRef"]["name"] == f"analytics-events-{environment}"
    assert (schema["catalogId"], schema["versionId"]) == (chosen["account_id"], "LATEST")


def test_records_are_not_taken_apart_twice(the: The) -> None:
    """Firehose refuses the source's RecordDeAggregation without dynamic partitioning; a record is one event anyway."""
    assert "processingConfiguration" not in the("DeliveryStream", "analytics-firehose")["extendedS3Configuration"]


def test_the_delivery_stream_waits_for_its_roles_policy(objects: list[Manifest], environment: str) -> None:
    """The source's delivery stream did not: here the policy is in an earlier wave, and holds what is needed alone."""
    wave = "argocd.argoproj.io/sync-wave"
    name = f"analytics-firehose-{environment}"
    (policy,) = [m for m in objects if m.kind == "RolePolicy" and m.name == name]
    (delivery,) = [m for m in objects if m.kind == "DeliveryStream"]
    assert int(policy.annotations[wave]) < int(delivery.annotations[wave])
    held = statements(policy.data["spec"]["forProvider"]["policy"])
    assert {action.partition(":")[0] for one in held for action in one["Action"]} == {"glue", "kinesis", "logs", "s3"}
    assert not [one for one in held if "*" in one["Resource"]]


def test_the_table_describes_events(the: The, objects: list[Manifest], environment: str, place: str) -> None:
    """Columns from the contract, year, month and day as partitions that Athena computes, files of the delivery."""
    table = the("CatalogTable", "analytics-events")
    (manifest,) = [m for m in objects if m.kind == "CatalogTable"]
    assert manifest.annotations["crossplane.io/external-name"] == "events"
    (database,) = [m for m in objects if m.kind == "CatalogDatabase"]
    assert database.annotations["crossplane.io/external-name"] == f"analytics_catalog_{environment}"
    assert table["databaseNameRef"]["name"] == database.name
    assert table["storageDescriptor"]["columns"] == glue_columns(event_schema())
    assert [(one["name"], one["type"]) for one in table["partitionKeys"]] == [
        ("year", "string"),
        ("month", "string"),
        ("day", "string"),
    ]
    assert table["storageDescriptor"]["location"] == f"s3://data-lake-{place}-{environment}/raw-data/"
    assert table["storageDescriptor"]["serDeInfo"]["serializationLibrary"].endswith("ParquetHiveSerDe")
    parameters = table["parameters"]
    assert (parameters["classification"], parameters["projection.enabled"]) == ("parquet", "true")
    assert [parameters[f"projection.{key}.type"] for key in ("year", "month", "day")] == ["date", "integer", "integer"]
    assert [parameters[f"projection.{key}.digits"] for key in ("month", "day")] == ["2", "2"]
    assert parameters["projection.year.range"].endswith(",NOW")


def test_the_crawler_looks_every_hour(the: The, place: str, environment: str) -> None:
    """The source's rate(1 hour) is no schedule of Glue: cron is. It updates its own tables and deletes none."""
    crawler = the("Crawler", "analytics-crawler")
    assert crawler["schedule"] == "cron(0 * * * ? *)"
    assert crawler["s3Target"] == [{"path": f"s3://data-lake-{place}-{environment}/raw-data/"}]
    assert crawler["schemaChangePolicy"] == {"deleteBehavior": "LOG", "updateBehavior": "UPDATE_IN_DATABASE"}
    assert crawler["databaseNameRef"]["name"] == f"analytics-catalog-{environment}"
    assert crawler["tablePrefix"] == "crawled_"
    encryption = the("SecurityConfiguration", "analytics-crawler")["encryptionConfiguration"]
    assert crawler["securityConfiguration"] == f"analytics-crawler-{environment}"
    assert encryption["cloudwatchEncryption"] == {
        "cloudwatchEncryptionMode": "SSE-KMS",
        "kmsKeyArnRef": {"name": f"real-time-analytics-{environment}"},
    }


def test_the_crawler_writes_no_table_of_ours(the: The, environment: str) -> None:
    """A table has one owner: the crawler's role writes what begins with its prefix, and reads below raw-data/."""
    held = {one["Sid"]: one for one in statements(the("RolePolicy", "analytics-crawler")["policy"])}
    tables = [one for one in held["WriteCrawledTables"]["Resource"] if ":table/" in one]
    assert [one.rpartition(":")[2] for one in tables] == [f"table/analytics_catalog_{environment}/crawled_*"]
    assert [one.partition("/")[2] for one in held["ReadObjects"]["Resource"]] == ["raw-data/*"]
    assert not [action for one in held.values() for action in one["Action"] if "Delete" in action]


def test_the_workgroup_bounds_its_queries(the: The, knobs: Spec, place: str, environment: str) -> None:
    """Settings that no client overrules, encrypted results in their bucket, metrics, 100 GB a query in production."""
    configuration = the("Workgroup", "analytics-workgroup")["configuration"]
    assert configuration["enforceWorkgroupConfiguration"] is True
    assert configuration["publishCloudwatchMetricsEnabled"] is True
    assert configuration["bytesScannedCutoffPerQuery"] == knobs["query_limit_gb"] * GIGABYTE
    assert knobs["query_limit_gb"] == (10 if environment == "dev" else 100)
    result = configuration["resultConfiguration"]
    assert result["outputLocation"] == f"s3://athena-results-{place}-{environment}/"
    assert result["encryptionConfiguration"] == {
        "encryptionOption": "SSE_KMS",
        "kmsKeyArnRef": {"name": f"real-time-analytics-{environment}"},
    }


def test_common_questions_are_saved(objects: list[Manifest], environment: str) -> None:
    """Each is in the workgroup, over the database, bounded to some days, with the question in words."""
    saved = [m.data["spec"]["forProvider"] for m in objects if m.kind == "NamedQuery"]
    assert {one["name"] for one in saved} == QUERIES
    for one in saved:
        assert one["database"] == f"analytics_catalog_{environment}"
        assert one["workgroupRef"]["name"] == f"analytics-workgroup-{environment}"
        assert "current_date" in one["query"]
        assert len(one["description"]) > 30


def test_a_changed_query_is_another_object(objects: list[Manifest]) -> None:
    """AWS changes no saved query, and the provider refuses to: the object's name holds the digest of its text."""
    saved = [m for m in objects if m.kind == "NamedQuery"]
    assert len({m.name.rpartition("-")[2] for m in saved}) == len(saved)
    assert all(len(m.name.rpartition("-")[2]) == 8 for m in saved)


def test_lost_and_late_records_are_told(the: The, knobs: Spec, environment: str) -> None:
    """Age of what waits, deliveries that fail, records that are no events: alarms, and on the board."""
    name = {"DeliveryStreamName": f"analytics-firehose-{environment}"}
    freshness = the("MetricAlarm", "analytics-firehose-freshness")
    assert (freshness["metricName"], freshness["statistic"]) == ("DeliveryToS3.DataFreshness", "Maximum")
    assert (freshness["dimensions"], freshness["threshold"]) == (name, knobs["late_minutes"] * 60)
    unconverted = the("MetricAlarm", "analytics-firehose-unconverted")
    assert (unconverted["metricName"], unconverted["dimensions"]) == ("FailedConversion.Records", name)
    queries = the("MetricAlarm", "analytics-firehose-failures")["metricQuery"]
    assert [one["metric"]["metricName"] for one in queries if "metric" in one] == ["DeliveryToS3.Success"]
    board = the("Dashboard", "real-time-analytics")["dashboardBody"]
    assert "DeliveryToS3.DataFreshness" in board
    assert "FailedConversion.Records" in board


def test_the_key_lets_in_what_the_lake_needs(the: The, chosen: Spec) -> None:
    """Callers of this account through S3 and Kinesis; Firehose, Glue and Athena come through these as their roles."""
    held = statements(the("Key", "real-time-analytics")["policy"])
    through = {
        one["Condition"]["StringEquals"]["kms:ViaService"]
        for one in held
        if "kms:ViaService" in one.get("Condition", {}).get("StringEquals", {})
    }
    region = chosen["realtime_analytics"]["region"]
    assert {f"s3.{region}.amazonaws.com", f"kinesis.{region}.amazonaws.com"} <= through
    services = [one["Principal"].get("Service", "") for one in held]
    assert not {"firehose.amazonaws.com", "glue.amazonaws.com", "athena.amazonaws.com"} & set(services)


def test_the_outputs_name_the_lake(objects: list[Manifest], place: str, environment: str) -> None:
    """Bucket, database, table, delivery stream and workgroup are read with kubectl."""
    (outputs,) = [m.data["data"] for m in objects if m.kind == "ConfigMap"]
    assert outputs["dataLakeName"] == f"data-lake-{place}-{environment}"
    assert outputs["queryResultsName"] == f"athena-results-{place}-{environment}"
    assert outputs["catalogDatabaseName"] == f"analytics_catalog_{environment}"
    assert outputs["eventsTableName"] == "events"
    assert outputs["deliveryStreamName"] == f"analytics-firehose-{environment}"
    assert outputs["workgroupName"] == f"analytics-workgroup-{environment}"
