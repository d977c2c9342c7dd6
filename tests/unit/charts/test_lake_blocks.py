"""Blocks of the lake: buckets under a key, catalog, delivery stream, crawler, workgroup; and the lake's settings."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from pydantic import ValidationError

from charts.blocks.bucket import Bucket
from charts.blocks.catalog import CatalogDatabase, CatalogTable
from charts.blocks.crawler import Crawler
from charts.blocks.delivery_stream import DeliveryStream
from charts.blocks.key import Key
from charts.blocks.scope import Block, Scope
from charts.blocks.stream import Stream
from charts.blocks.workgroup import SavedQuery, Workgroup
from charts.realtime_analytics.questions import saved_queries
from charts.settings import Lake, LakeAges, Settings

Object = dict[str, Any]
One = Callable[[Block, str], Object]
COLUMNS = [{"name": "id", "type": "string"}]
AGES = {"infrequent_access_days": 30, "glacier_days": 90, "noncurrent_days": 7, "incomplete_upload_days": 7}
LAKE = {
    "ages": AGES,
    "results_expiry_days": 7,
    "access_log_days": 7,
    "buffer_mb": 64,
    "buffer_seconds": 60,
    "first_year": 2026,
    "crawler_schedule": "cron(0 * * * ? *)",
    "query_limit_gb": 1,
    "late_minutes": 15,
}


@pytest.fixture
def key(primary: Scope) -> Key:
    """A key."""
    return Key(primary, "things", purpose="tests", deletion_days=7)


@pytest.fixture
def bucket(primary: Scope, key: Key) -> Bucket:
    """A bucket under the key, which ages as a lake does."""
    return Bucket(primary, "lake", suffix="", lifecycle=LakeAges(**AGES), holds_data=True, key=key)


@pytest.fixture
def database(primary: Scope) -> CatalogDatabase:
    """A database."""
    return CatalogDatabase(primary, "things-catalog", meaning="tests")


@pytest.fixture
def table(database: CatalogDatabase, bucket: Bucket) -> CatalogTable:
    """A table over the bucket."""
    return CatalogTable(
        database,
        "things",
        name="things",
        meaning="tests",
        columns=COLUMNS,
        bucket=bucket,
        prefix="raw/",
        first_year=2026,
    )


def spec(manifest: Object) -> Object:
    """spec.forProvider."""
    found: Object = manifest["spec"]["forProvider"]
    return found


def actions(manifest: Object) -> set[str]:
    """What a role's policy allows."""
    return {action for one in json.loads(spec(manifest)["policy"])["Statement"] for action in one["Action"]}


def test_a_bucket_under_a_key_names_it_by_its_alias(bucket: Bucket, key: Key, one: One) -> None:
    """No reference works inside a list; data keys are shared by objects, and callers reach the key through S3."""
    (rule,) = spec(one(bucket, "BucketServerSideEncryptionConfiguration"))["rule"]
    assert rule["applyServerSideEncryptionByDefault"] == {"sseAlgorithm": "aws:kms", "kmsMasterKeyId": key.alias_arn}
    assert rule["bucketKeyEnabled"] is True
    assert "s3.us-east-1.amazonaws.com" in spec(one(key, "Key"))["policy"]


def test_a_lake_grows_old_and_does_not_go(bucket: Bucket, one: One) -> None:
    """Two moves, no end; old versions end."""
    (rule,) = spec(one(bucket, "BucketLifecycleConfiguration"))["rule"]
    assert [(move["storageClass"], move["days"]) for move in rule["transition"]] == [
        ("STANDARD_IA", 30),
        ("GLACIER", 90),
    ]
    assert "expiration" not in rule
    assert rule["noncurrentVersionExpiration"] == [{"noncurrentDays": 7}]


def test_what_can_be_made_anew_needs_no_versions(primary: Scope) -> None:
    """A bucket that is told so has no versioning, and still its expiry."""
    found = Bucket(primary, "results", suffix="", lifecycle=None, holds_data=False, expiry_days=7, versioned=False)
    assert "BucketVersioning" not in {manifest["kind"] for manifest in found.manifests()}


def test_a_database_is_named_for_sql(database: CatalogDatabase) -> None:
    """Hyphens would have to be quoted: the name in AWS has underscores, the object's has not."""
    (manifest,) = database.manifests()
    assert database.name == "serverless_things_catalog_dev"
    assert manifest["metadata"]["annotations"]["crossplane.io/external-name"] == database.name
    assert manifest["metadata"]["name"] == "serverless-things-catalog-dev-us-east-1"


def test_a_tables_days_are_computed(table: CatalogTable, one: One) -> None:
    """From the first year to now, two digits for month and day: nobody registers a partition."""
    parameters = spec(one(table, "CatalogTable"))["parameters"]
    assert parameters["projection.enabled"] == "true"
    assert parameters["projection.year.range"] == "2026,NOW"
    assert (parameters["projection.month.range"], parameters["projection.month.digits"]) == ("1,12", "2")
    assert (parameters["projection.day.range"], parameters["projection.day.digits"]) == ("1,31", "2")


def test_a_delivery_may_do_its_part_and_no_more(
    primary: Scope, key: Key, bucket: Bucket, table: CatalogTable, one: One
) -> None:
    """Reading one stream, one schema, writing below two prefixes and into one log."""
    stream = Stream(primary, "things", shards=1, retention_hours=24, key=key)
    delivery = DeliveryStream(
        primary,
        "things",
        source=stream,
        bucket=bucket,
        table=table,
        prefix="raw/",
        error_prefix="errors/",
        buffer_mb=64,
        buffer_seconds=60,
        log_retention_days=7,
    )
    policy = one(delivery.role, "RolePolicy")
    assert {action.partition(":")[0] for action in actions(policy)} == {"glue", "kinesis", "logs", "s3"}
    objects = [one for one in json.loads(spec(policy)["policy"])["Statement"] if "s3:PutObject" in one["Action"]]
    assert objects[0]["Resource"] == [f"{bucket.arn}/raw/*", f"{bucket.arn}/errors/*"]
    manifest = one(delivery, "DeliveryStream")
    assert manifest["metadata"]["annotations"]["crossplane.io/external-name"] == delivery.arn
    s3 = spec(manifest)["extendedS3Configuration"]
    assert s3["prefix"] == "raw/year=!{timestamp:yyyy}/month=!{timestamp:MM}/day=!{timestamp:dd}/"
    assert s3["compressionFormat"] == "UNCOMPRESSED"


def test_a_crawler_owns_its_tables_alone(
    primary: Scope, key: Key, bucket: Bucket, database: CatalogDatabase, one: One
) -> None:
    """It sees all tables and writes those of its prefix; it deletes none."""
    crawler = Crawler(
        primary,
        "things-crawler",
        database=database,
        bucket=bucket,
        prefix="raw/",
        table_prefix="found_",
        schedule="cron(0 * * * ? *)",
        key=key,
    )
    policy = one(crawler.role, "RolePolicy")
    held = {statement["Sid"]: statement for statement in json.loads(spec(policy)["policy"])["Statement"]}
    assert held["WriteCrawledTables"]["Resource"][-1].endswith(f":table/{database.name}/found_*")
    assert not [action for action in actions(policy) if "Delete" in action]
    assert spec(one(crawler, "Crawler"))["securityConfiguration"] == crawler.name


def test_another_text_is_another_saved_query(
    primary: Scope, key: Key, bucket: Bucket, database: CatalogDatabase
) -> None:
    """AWS changes none: the object's name follows question and text, the query's own name stays."""

    def names(number: int, *queries: SavedQuery) -> list[tuple[str, str]]:
        group = Workgroup(
            primary,
            f"group-{number}",
            meaning="tests",
            results=bucket,
            key=key,
            limit_gb=2,
            database=database,
            queries=queries,
        )
        found = [manifest for manifest in group.manifests() if manifest["kind"] == "NamedQuery"]
        return [(one["metadata"]["name"].rpartition("-")[2], spec(one)["name"]) for one in found]

    first, other, asked = (
        names(1, SavedQuery("all", "all of it", "SELECT 1")),
        names(2, SavedQuery("all", "all of it", "SELECT 2")),
        names(3, SavedQuery("all", "what is there", "SELECT 1")),
    )
    assert len({digest for ((digest, _),) in (first, other, asked)}) == 3
    assert {name for ((_, name),) in (first, other, asked)} == {"all"}


def test_questions_are_read_from_files_of_sql() -> None:
    """Each has its question in the first line, its table and threshold filled in, and a bound on days."""
    found = saved_queries("things", 12.5)
    assert len(found) == 7
    for query in found:
        assert query.sql.startswith("SELECT ")
        assert "FROM things\n" in query.sql
        assert "$" not in query.sql
        assert "current_date - INTERVAL" in query.sql
        assert not query.meaning.startswith("-")
    assert "value > 12.5" in next(query.sql for query in found if query.name == "anomalies")


@pytest.mark.parametrize(
    ("knob", "value", "said"),
    [
        ("buffer_mb", 63, "greater than or equal to 64"),
        ("buffer_mb", 129, "less than or equal to 128"),
        ("buffer_seconds", 901, "less than or equal to 900"),
        ("crawler_schedule", "rate(1 hour)", "should match pattern"),
        ("late_minutes", 15, "is not above buffer_seconds 900"),
        ("query_limit_gb", 0, "greater than or equal to 1"),
    ],
)
def test_settings_that_aws_would_refuse_are_refused(knob: str, value: object, said: str) -> None:
    """Buffers, schedules and limits beyond AWS's own, and an alarm that a full buffer would raise."""
    with pytest.raises(ValidationError, match=said):
        Lake.model_validate({**LAKE, **({"buffer_seconds": 900} if knob == "late_minutes" else {}), knob: value})


def test_a_move_to_glacier_waits_for_what_is_paid(prod: Settings) -> None:
    """STANDARD_IA bills thirty days: an earlier move would pay twice."""
    with pytest.raises(ValidationError, match="less than 30 days after infrequent_access_days"):
        LakeAges.model_validate({**AGES, "infrequent_access_days": 40, "glacier_days": 69})
    assert prod.realtime_analytics.lake.ages.glacier_days == 90
