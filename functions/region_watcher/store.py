"""The looks: each is one cheap request to the region that is watched."""

from typing import Any

from functions.region_watcher.logic import Look
from functions.region_watcher.settings import Settings

NOBODY = {"recordId": {"S": "region-watcher#nobody"}, "timestamp": {"S": "-"}}
"""A key under which nothing is ever stored: the table answers, and there is nothing to read."""


def looks(settings: Settings, bucket: Any, table: Any) -> dict[str, Look]:
    """S3: the ingestion bucket is there. DynamoDB: the replica answers. Clients are those of the other region."""
    return {
        "s3": lambda: bucket.head_bucket(Bucket=settings.bucket),
        "dynamodb": lambda: table.get_item(TableName=settings.table, Key=NOBODY),
    }
