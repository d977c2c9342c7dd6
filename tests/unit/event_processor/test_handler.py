"""The functions of realtime-analytics as Lambda loads them: real clients, local servers in the place of AWS."""

import json
from typing import Any

import pytest

from sandbox.search.server import SearchServer
from tests.unit.common.wire import aws, invoke
from tests.unit.event_processor.fakes import FAILURES, INDEX, REINDEX, TABLE, TOPIC, record

STREAM = "real-time-data-stream-synth"
ENVIRONMENT = {
    "AWS_REGION": "us-east-1",
    "DYNAMO_TABLE_NAME": TABLE,
    "FAILURE_QUEUE_URL": FAILURES,
    "KINESIS_STREAM_NAME": STREAM,
    "REINDEX_QUEUE_URL": REINDEX,
    "SNS_TOPIC_ARN": TOPIC,
    "ANOMALY_THRESHOLD": "1e+06",
    "TTL_SECONDS": "86400",
}
REQUEST = {"httpMethod": "POST", "body": json.dumps({"id": "sensor-1", "value": 21.5})}
ALERT = {
    "messageId": "m-1",
    "body": "disk full",
    "eventSource": "aws:sqs",
    "attributes": {"SentTimestamp": "1769846400123"},
    "messageAttributes": {"alertType": {"stringValue": "HIGH_PRIORITY"}},
}


def test_events_go_into_the_stream_over_the_wire() -> None:
    """One PutRecords, and the answer that API Gateway hands on."""
    with aws() as account:
        account.answers["PutRecords"] = {"FailedRecordCount": 0, "Records": [{"SequenceNumber": "1", "ShardId": "s"}]}
        done = invoke("data_ingestion", REQUEST, AWS_ENDPOINT_URL=account.url, **ENVIRONMENT)
    assert done.error == ""
    assert (done.answer["statusCode"], json.loads(done.answer["body"])) == (200, {"success": True, "count": 1})
    ((operation, body),) = account.requests
    assert (operation, body["StreamName"], body["Records"][0]["PartitionKey"]) == ("PutRecords", STREAM, "sensor-1")
    assert "aws_xray_sdk" not in done.loaded


def test_events_are_stored_and_indexed_over_the_wire() -> None:
    """One BatchWriteItem with a ttl that is a number, one signed _bulk, one answer."""
    with aws() as account, SearchServer({"a": "b"}) as server:
        done = invoke(
            "event_processor",
            {"Records": [record(1)]},
            AWS_ENDPOINT_URL=account.url,
            OPENSEARCH_ENDPOINT=server.endpoint,
            **ENVIRONMENT,
        )
    assert (done.error, done.answer) == ("", {"batchItemFailures": []})
    ((operation, body),) = account.requests
    (request,) = body["RequestItems"][TABLE]
    assert (operation, request["PutRequest"]["Item"]["ttl"]) == ("BatchWriteItem", {"N": str(1769846400 + 86_400)})
    assert len(server.indexes.documents[INDEX]) == 1
    (line,) = [line for line in done.lines if "message" in line]
    assert (line["message"], line["EventsStored"], line["EventsIndexed"]) == ("batch handled", 1, 1)


def test_what_cannot_be_indexed_is_queued_and_indexed_over_the_wire() -> None:
    """The message that one function sends is one that the other understands."""
    with aws() as account, SearchServer({"a": "b"}) as server:
        account.answers["SendMessage"] = {"MessageId": "1"}
        choices = {"AWS_ENDPOINT_URL": account.url, "OPENSEARCH_ENDPOINT": server.endpoint, **ENVIRONMENT}
        server.before = lambda _, __: 503
        invoke("event_processor", {"Records": [record(1)]}, **choices)
        server.before = lambda _, __: None
        (sent,) = [body for operation, body in account.requests if operation == "SendMessage"]
        assert sent["QueueUrl"] == REINDEX
        event = {"Records": [{"messageId": "m-1", "body": sent["MessageBody"], "eventSource": "aws:sqs"}]}
        done = invoke("search_indexer", event, **choices)
    assert (done.error, done.answer) == ("", {"batchItemFailures": []})
    assert len(server.indexes.documents[INDEX]) == 1


def test_alerts_are_recorded_over_the_wire() -> None:
    """One PutItem, one answer."""
    with aws() as account:
        done = invoke("alert_handler", {"Records": [ALERT]}, AWS_ENDPOINT_URL=account.url, **ENVIRONMENT)
    assert (done.error, done.answer) == ("", {"batchItemFailures": []})
    ((operation, body),) = account.requests
    assert (operation, body["TableName"], body["Item"]["pk"]) == ("PutItem", TABLE, {"S": "ALERT#HIGH_PRIORITY"})


@pytest.mark.parametrize(
    ("function", "name"),
    [
        ("data_ingestion", "KINESIS_STREAM_NAME"),
        ("event_processor", "DYNAMO_TABLE_NAME"),
        ("event_processor", "SNS_TOPIC_ARN"),
        ("event_processor", "FAILURE_QUEUE_URL"),
        ("event_processor", "ANOMALY_THRESHOLD"),
        ("alert_handler", "DYNAMO_TABLE_NAME"),
        ("search_indexer", "OPENSEARCH_ENDPOINT"),
        ("search_indexer", "FAILURE_QUEUE_URL"),
    ],
)
def test_a_wrong_environment_fails_at_cold_start(function: str, name: str) -> None:
    """A bad setting stops the function when it is loaded, with what to change."""
    values = {"OPENSEARCH_ENDPOINT": "127.0.0.1:1", **ENVIRONMENT, name: " "}
    assert f"{name} is wrong: it is ' '" in invoke(function, {}, **values).error


def test_a_search_store_needs_its_queue() -> None:
    """Without a queue there would be nowhere to put what a failing store does not take."""
    values: dict[str, Any] = {**ENVIRONMENT, "OPENSEARCH_ENDPOINT": "127.0.0.1:1"}
    del values["REINDEX_QUEUE_URL"]
    assert "REINDEX_QUEUE_URL is wrong: it is not set" in invoke("event_processor", {}, **values).error
