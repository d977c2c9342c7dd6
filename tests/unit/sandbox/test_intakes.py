"""Finding out which APIs take events, and where the events go."""

from __future__ import annotations

import json
from typing import Any

import pytest

from sandbox.intakes import Intake, Lake, intakes
from tests.unit.sandbox.small import REGION, Json, managed

STREAM_ARN = f"arn:aws:kinesis:{REGION}:111122223333:stream/events"
FUNCTION_ARN = f"arn:aws:lambda:{REGION}:111122223333:function:"
URI = f"arn:aws:apigateway:{REGION}:lambda:path/2015-03-31/functions/{FUNCTION_ARN}Take/invocations"


def live(manifest: Json, **status: Any) -> Json:
    """With what the provider found."""
    return manifest | {"status": {"atProvider": status}}


def function(name: str, **variables: str) -> Json:
    """A function with an environment."""
    return managed("lambda", "Function", name.lower(), {"environment": {"variables": variables}}, name)


def objects(method: str = "post", **take: str) -> list[Json]:
    """An API, the function behind it, which is told `take`, its stream, the stream's reader and its table."""
    body = {"paths": {"/in": {method: {"x-amazon-apigateway-integration": {"uri": URI}}}}}
    told = {"TABLE": "Out", "FAILURE_QUEUE_URL": "https://queue/failures", "ANOMALY_THRESHOLD": "7.5", "ASK": "search"}
    return [
        live(managed("apigateway", "RestAPI", "in", {"name": "In", "body": json.dumps(body)}), id="abc"),
        live(
            managed("apigateway", "Stage", "prod", {}), restApiId="abc", stageName="prod", invokeUrl="https://api/prod"
        ),
        live(managed("apigateway", "APIKey", "key", {"name": "Key"}), id="k1"),
        function("Take", **(take or {"STREAM": "events"})),
        function("Work", **told),
        managed("kinesis", "Stream", "events", {}, "events"),
        live(
            managed("lambda", "EventSourceMapping", "m", {"eventSourceArn": STREAM_ARN}),
            functionArn=f"{FUNCTION_ARN}Work",
        ),
        managed("dynamodb", "Table", "out", {}, "Out"),
        managed("opensearch", "Domain", "d", {}, f"arn:aws:es:{REGION}:111122223333:domain/search"),
    ]


def test_an_api_leads_through_its_function_and_the_stream_to_the_reader() -> None:
    """Address, key, stream, both functions, the reader's tables, its queue, its threshold and its search store."""
    assert intakes(objects()) == [
        Intake(
            region=REGION,
            name="In",
            path="/_aws/execute-api/abc/prod/in",
            url="https://api/prod/in",
            key="k1",
            stream="events",
            functions=("Take", "Work"),
            tables=("Out",),
            failures="https://queue/failures",
            threshold=7.5,
            domain="search",
            lake=None,
        )
    ]


def test_a_delivery_stream_leads_to_the_lake() -> None:
    """The catalog's table that it fills, and a workgroup that asks about it; another stream's does not count."""
    schema = {"databaseName": "catalog", "tableNameRef": {"name": "t"}}
    target = {"dataFormatConversionConfiguration": {"schemaConfiguration": schema}}
    source = {"kinesisSourceConfiguration": {"kinesisStreamArn": STREAM_ARN}, "extendedS3Configuration": target}
    more = [managed("glue", "CatalogTable", "t", {}, "events_table"), managed("athena", "Workgroup", "w", {}, "asking")]
    (found,) = intakes([*objects(), *more, managed("firehose", "DeliveryStream", "d", source)])
    assert found.lake == Lake("asking", "catalog", "events_table")
    source["kinesisSourceConfiguration"] = {"kinesisStreamArn": f"{STREAM_ARN}-of-others"}
    (found,) = intakes([*objects(), *more, managed("firehose", "DeliveryStream", "d", source)])
    assert found.lake is None


@pytest.mark.parametrize(
    ("found", "missing"),
    [
        (objects(method="get"), ""),
        (objects(TABLE="Out"), ""),
        (objects(), "Stage"),
        (objects(), "EventSourceMapping"),
        (objects(), "Function"),
    ],
    ids=["no POST", "no stream", "no stage", "no reader", "no function"],
)
def test_what_leads_nowhere_is_left_out(found: list[Json], missing: str) -> None:
    """An API that takes nothing, a function that feeds no stream, a stream that nobody reads."""
    assert intakes([item for item in found if item["kind"] != missing]) == []
