"""Files of every format arrive in either region and are read in both, under enforced IAM."""

from __future__ import annotations

import csv
import gzip
import io
import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.flows.conftest import REGIONS, Pipeline, eventually

pytestmark = pytest.mark.flow
Orders = list[dict[str, Any]]


def orders(word: str, count: int = 30) -> Orders:
    """Valid orders whose ids hold the word."""
    return [
        {
            "orderId": f"{word}-{number}",
            "customerId": "C-1",
            "createdAt": f"2026-02-{number % 28 + 1:02}T10:00:00Z",
            "total": number + 0.25,
        }
        for number in range(count)
    ]


def as_json(records: Orders) -> bytes:
    """A JSON array."""
    return json.dumps(records, indent=1).encode()


def as_lines(records: Orders) -> bytes:
    """JSON lines."""
    return "\n".join(json.dumps(record) for record in records).encode()


def as_csv(records: Orders) -> bytes:
    """CSV with a header."""
    out = io.StringIO()
    writer = csv.DictWriter(out, fieldnames=list(records[0]))
    writer.writeheader()
    writer.writerows(records)
    return out.getvalue().encode()


FORMATS: dict[str, Callable[[Orders], bytes]] = {
    "json": as_json,
    "jsonl": as_lines,
    "ndjson": as_lines,
    "csv": as_csv,
    "json.gz": lambda records: gzip.compress(as_json(records)),
    "jsonl.gz": lambda records: gzip.compress(as_lines(records)),
    "ndjson.gz": lambda records: gzip.compress(as_lines(records)),
    "csv.gz": lambda records: gzip.compress(as_csv(records)),
}


@pytest.mark.parametrize("region", REGIONS)
@pytest.mark.parametrize("suffix", FORMATS)
def test_a_file_arrives_and_is_read_in_both_regions(pipeline: Pipeline, unique: str, suffix: str, region: str) -> None:
    """Each format, dropped into either region, is stored once per record and readable with equal content in both."""
    records, key = orders(unique), f"orders/{unique}.{suffix}"
    status = pipeline.finished(pipeline.upload(key, FORMATS[suffix](records), region), region=region)
    assert status["processingStatus"] == "COMPLETED"
    found = {away: {item["recordId"]: item for item in pipeline.records_of(key, away)} for away in REGIONS}
    assert found[REGIONS[0]] == found[REGIONS[1]]
    assert set(found[region]) == {f"orders#{record['orderId']}" for record in records}
    sample = found[region][f"orders#{unique}-7"]
    assert sample["metadata"]["region"] == region
    assert float(sample["data"]["total"]) == 7.25
    assert sample["timestamp"].startswith("2026-02-08T10:00:00")


@pytest.mark.parametrize("region", REGIONS)
def test_indexes_find_records_and_files_in_both_regions(pipeline: Pipeline, unique: str, region: str) -> None:
    """Records are found by data type, and files by processing status, through the table's indexes in each region."""
    pipeline.finished(pipeline.upload(f"orders/{unique}.json", as_json(orders(unique, 3))))
    client = pipeline.sandbox.client("dynamodb", region)

    def keys(index: str, attribute: str, value: str) -> set[str]:
        pages = client.get_paginator("query").paginate(
            TableName=pipeline.table,
            IndexName=index,
            KeyConditionExpression="#a = :v",
            ExpressionAttributeNames={"#a": attribute},
            ExpressionAttributeValues={":v": {"S": value}},
        )
        return {item["recordId"]["S"] for page in pages for item in page["Items"]}

    wanted = {f"orders#{unique}-{number}" for number in range(3)}
    assert wanted <= keys("DataTypeIndex", "dataType", "orders")
    completed = keys("ProcessingStatusIndex", "processingStatus", "COMPLETED")
    assert f"file#{pipeline.bucket(REGIONS[0])}/orders/{unique}.json" in completed


def test_keys_with_blanks_and_umlauts_arrive(pipeline: Pipeline, unique: str) -> None:
    """S3 encodes keys in its events; the processor reads the key that the uploader wrote."""
    key = f"orders/März & Söhne +{unique}/a file.json"
    status = pipeline.finished(pipeline.upload(key, as_json(orders(unique, 2))))
    assert (status["processingStatus"], len(pipeline.records_of(key))) == ("COMPLETED", 2)


def test_redelivery_changes_nothing(pipeline: Pipeline, unique: str) -> None:
    """S3 delivers at least once: the same event again leaves every item of the table as it was, byte for byte."""
    key, bucket = f"orders/{unique}.json", pipeline.bucket(REGIONS[0])
    records = [*orders(unique, 12), {"orderId": "no total"}]
    pipeline.finished(pipeline.upload(key, as_json(records)))
    pipeline.sandbox.aws.wait_until_idle()
    before, quarantined = pipeline.scan(), pipeline.rejects(key)
    head = pipeline.sandbox.client("s3", REGIONS[0]).head_object(Bucket=bucket, Key=key)
    (status,) = pipeline.query(f"file#{bucket}/{key}")
    event = {
        "eventSource": "aws:s3",
        "eventName": "ObjectCreated:Put",
        "awsRegion": REGIONS[0],
        "eventTime": status["timestamp"].partition("#")[0],
        "s3": {
            "bucket": {"name": bucket, "arn": f"arn:aws:s3:::{bucket}"},
            "object": {
                "key": key,
                "versionId": head["VersionId"],
                "eTag": head["ETag"].strip('"'),
                "size": head["ContentLength"],
            },
        },
    }
    answer = pipeline.sandbox.client("lambda", REGIONS[0]).invoke(
        FunctionName="serverless-data-processor-dev", Payload=json.dumps({"Records": [event, event]})
    )
    assert "FunctionError" not in answer, answer["Payload"].read()
    assert pipeline.scan() == before
    assert pipeline.rejects(key) == quarantined


def test_the_same_records_in_another_file_are_not_stored_twice(pipeline: Pipeline, unique: str) -> None:
    """A record is known by its business id and time, not by its file: a second file with it adds no item."""
    records = orders(unique, 5)
    pipeline.finished(pipeline.upload(f"orders/{unique}-a.json", as_json(records)))
    pipeline.finished(pipeline.upload(f"orders/{unique}-b.csv.gz", FORMATS["csv.gz"](records)))
    assert sum(item["recordId"].startswith(f"orders#{unique}-") for item in pipeline.scan()) == 5


def test_equal_times_keep_both_versions_in_one_order(pipeline: Pipeline, unique: str) -> None:
    """Of two versions with one time the same is the latest in both regions, in whichever order they were written."""
    contents = [
        {"customerId": "C", "createdAt": "2026-01-01T00:00:00Z", "total": total, "note": unique} for total in (1, 2)
    ]
    latest: list[float] = []
    for word, order in (("first", REGIONS), ("second", REGIONS[::-1])):
        # The same two contents, each time first from one region, then from the other. The id is part of what the order
        # of equal times is made of, so it is the same: the items of the first round are removed in between.
        for number, (region, content) in enumerate(
            zip(order, contents if word == "first" else contents[::-1], strict=True)
        ):
            key = f"orders/{unique}-{word}-{number}.json"
            record = {"orderId": unique, **content}
            pipeline.finished(pipeline.upload(key, as_json([record]), region), region=region)
        versions = [pipeline.query(f"orders#{unique}", region) for region in REGIONS]
        assert len(versions[0]) == 2
        assert versions[0] == versions[1]
        latest.append(float(versions[0][-1]["data"]["total"]))
        for item in versions[0]:
            key_of = {name: {"S": item[name]} for name in ("recordId", "timestamp")}
            pipeline.sandbox.client("dynamodb", REGIONS[0]).delete_item(TableName=pipeline.table, Key=key_of)
    assert latest[0] == latest[1]


def test_a_burst_of_files_loses_none(pipeline: Pipeline, unique: str) -> None:
    """A hundred small files at once, in both regions in turn, are all stored."""
    ids = []
    for number in range(100):
        records = orders(f"{unique}-{number}", number % 5 + 1)
        ids.append((pipeline.upload(f"orders/{unique}-{number}.json", as_json(records), REGIONS[number % 2]), records))
    wanted = {f"orders#{record['orderId']}" for _, records in ids for record in records}

    def stored() -> bool:
        return wanted <= {item["recordId"] for item in pipeline.scan()}

    assert eventually(stored, 60, "the burst is not stored")
