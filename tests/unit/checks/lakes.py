"""The shop with a lake behind a stream of events: delivery stream, catalog and crawler, wired as they should be."""

from __future__ import annotations

from tests.unit.checks.factories import ACCOUNT, HOME, Dist, allow, arn, policy, shop, trusted

LAKE = "arn:aws:s3:::shop-lake-dev"
CONVERSION = "extendedS3Configuration.dataFormatConversionConfiguration"
READ = [f"kinesis:{name}" for name in ("DescribeStream", "GetRecords", "GetShardIterator", "ListShards")]
PUT = ["s3:AbortMultipartUpload", "s3:GetObject", "s3:PutObject"]
LOOK = ["s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads"]
TABLE = ["glue:GetTable", "glue:GetTableVersion", "glue:GetTableVersions"]
CRAWL = ["glue:CreateTable", "glue:UpdateTable", "glue:BatchCreatePartition", "glue:CreatePartition",
         "glue:UpdatePartition", "glue:GetDatabase", "glue:GetTable", "glue:GetPartitions"]  # fmt: skip
CATALOG = [arn("glue", "catalog"), arn("glue", "database/shop_dev")]
WAVE = "argocd.argoproj.io/sync-wave"


def lake_shop() -> Dist:
    """The shop with a lake."""
    dist = shop()
    through = {"StringEquals": {"kms:ViaService": [f"{name}.{HOME}.amazonaws.com" for name in ("kinesis", "s3")]}}
    own = allow("kms:*", "*", Principal={"AWS": f"arn:aws:iam::{ACCOUNT}:root"})
    whoever = allow(["kms:Decrypt", "kms:GenerateDataKey*"], "*", Principal={"AWS": "*"}, Condition=through)
    dist.managed("kms.Key", "lake", {"enableKeyRotation": True, "policy": policy(own, whoever)})
    dist.managed("kms.Alias", "lake", {"targetKeyIdRef": {"name": "lake"}}, external="alias/shop-lake-dev")
    stream = {"shardCount": 1, "encryptionType": "KMS", "kmsKeyIdRef": {"name": "lake"}}
    dist.managed("kinesis.Stream", "events", stream, external="shop-events-dev")
    dist.managed("s3.Bucket", "lake", {}, external="shop-lake-dev")
    chosen = {"sseAlgorithm": "aws:kms", "kmsMasterKeyId": arn("kms", "alias/shop-lake-dev")}
    rule = {"applyServerSideEncryptionByDefault": chosen, "blockedEncryptionTypes": ["SSE-C"]}
    encryption = {"bucketRef": {"name": "lake"}, "rule": [rule]}
    dist.managed("s3.BucketServerSideEncryptionConfiguration", "lake", encryption, external="shop-lake-dev")
    dist.managed("glue.CatalogDatabase", "catalog", {"catalogId": ACCOUNT}, external="shop_dev")
    table = {
        "catalogId": ACCOUNT,
        "databaseNameRef": {"name": "catalog"},
        "storageDescriptor": {"location": "s3://shop-lake-dev/raw/", "columns": [{"name": "id", "type": "string"}]},
    }
    dist.managed("glue.CatalogTable", "events", table, external="events")
    _delivery(dist)
    _crawler(dist)
    return dist


def _role(dist: Dist, name: str, service: str, *grants: dict[str, object]) -> None:
    dist.managed("iam.Role", name, {"assumeRolePolicy": trusted(service)}, external=f"shop-{name}-dev")
    fields = {"policy": policy(*grants), "roleRef": {"name": name}}
    dist.managed("iam.RolePolicy", name, fields, external=f"shop-{name}-dev")


def _delivery(dist: Dist) -> None:
    _role(
        dist,
        "delivery",
        "firehose",
        allow(READ, arn("kinesis", "stream/shop-events-dev")),
        allow(PUT, [f"{LAKE}/raw/*", f"{LAKE}/errors/*"]),
        allow(LOOK, LAKE),
        allow(TABLE, [*CATALOG, arn("glue", "table/shop_dev/events")]),
    )
    role = {"roleArnRef": {"name": "delivery"}}
    fields = {
        "name": "shop-delivery-dev",
        "destination": "extended_s3",
        "kinesisSourceConfiguration": {
            "kinesisStreamArn": arn("kinesis", "stream/shop-events-dev"),
            "roleArn": f"arn:aws:iam::{ACCOUNT}:role/shop-delivery-dev",
        },
        "extendedS3Configuration": {
            **role,
            "bucketArnRef": {"name": "lake"},
            "bufferingSize": 64,
            "prefix": "raw/year=!{timestamp:yyyy}/",
            "errorOutputPrefix": "errors/!{firehose:error-output-type}/",
            "dataFormatConversionConfiguration": {
                "inputFormatConfiguration": {"deserializer": {"openXJsonSerDe": {"caseInsensitive": False}}},
                "outputFormatConfiguration": {"serializer": {"parquetSerDe": {"compression": "SNAPPY"}}},
                "schemaConfiguration": {**role, "databaseName": "shop_dev", "tableNameRef": {"name": "events"}},
            },
        },
    }
    dist.managed("firehose.DeliveryStream", "delivery", fields)
    dist.objects["DeliveryStream/delivery"][1]["metadata"]["annotations"][WAVE] = "20"


def _crawler(dist: Dist) -> None:
    _role(
        dist,
        "crawler",
        "glue",
        allow("s3:GetObject", f"{LAKE}/raw/*"),
        allow("s3:ListBucket", LAKE),
        allow(CRAWL, [*CATALOG, arn("glue", "table/shop_dev/crawled_*")]),
        allow("logs:PutLogEvents", arn("logs", "log-group:/aws-glue/crawlers*")),
    )
    fields = {
        "roleRef": {"name": "crawler"},
        "databaseNameRef": {"name": "catalog"},
        "s3Target": [{"path": "s3://shop-lake-dev/raw/"}],
        "schedule": "cron(0 * * * ? *)",
        "tablePrefix": "crawled_",
    }
    dist.managed("glue.Crawler", "crawler", fields, external="shop-crawler-dev")
    dist.objects["Crawler/crawler"][1]["metadata"]["annotations"][WAVE] = "20"
