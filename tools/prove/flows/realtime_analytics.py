"""Flows of realtime-analytics: an event through API, stream and processor, its alert, and what is set aside."""

from __future__ import annotations

import base64
import json
import urllib.error
import urllib.request
from collections.abc import Sequence
from typing import Any

from botocore.credentials import Credentials

from functions.common.search_transport import SignedTransport
from sandbox.aws import Fault
from tools.prove.stage import Failed, Flow, Stage, need

_ABOVE_ALL = 1_000_000  # above every threshold


def flows(stage: Stage) -> Sequence[Flow]:
    """Those of the system's region; of search only where there is a domain."""
    found = [
        Flow("the API takes an event", lambda stage: _send(stage, 1)),
        Flow("an event is stored", _stored),
        Flow("an anomaly is told and recorded", _alerted),
        Flow("what is no event is set aside", _set_aside),
    ]
    if "searchDomainName" in stage.outputs:
        found += [
            Flow("an hour's events are counted", _counted),
            Flow("what is no document is set aside", _no_document),
            Flow("an event becomes a document at once", _indexed),
            Flow("while the search store fails, documents wait and are indexed later", _indexed_later),
        ]
    return found


def _send(stage: Stage, value: float) -> None:
    """POST an event with the word as its id."""
    outputs = stage.outputs
    found = stage.client("apigateway").get_api_keys(nameQuery=outputs["apiKeyName"], includeValues=True)
    api = stage.sandbox.get("Stage", outputs["apiStageObject"])["status"]["atProvider"]["restApiId"]
    url = f"{stage.sandbox.endpoint_url}/_aws/execute-api/{api}/{outputs['apiStage']}{outputs['apiPath']}"
    headers = {"content-type": "application/json", "x-api-key": str(found["items"][0]["value"])}
    body = json.dumps({"id": stage.word, "value": value}).encode()
    request = urllib.request.Request(url, body, headers, method="POST")  # noqa: S310 - the loopback
    try:
        with urllib.request.urlopen(request) as answer:  # noqa: S310 - the loopback
            need(json.loads(answer.read()).get("success"), "the API has not taken the event")
    except urllib.error.HTTPError as error:
        with error:
            raise Failed(f"the API answers {error.code}") from error


def _stored(stage: Stage) -> None:
    _put(stage, json.dumps(_event(stage.word, 1)).encode())
    _item(stage, f"DATA#{stage.word}")


def _alerted(stage: Stage) -> None:
    _put(stage, json.dumps(_event(stage.word, _ABOVE_ALL)).encode())
    _item(stage, f"ALERT#{stage.word}")


def _set_aside(stage: Stage) -> None:
    _put(stage, f"no event: {stage.word}".encode())
    record = base64.b64encode(f"no event: {stage.word}".encode()).decode()
    queue = stage.outputs["eventFailuresName"]
    stage.eventually(lambda: stage.letters(queue, record), f"{stage.word} is not set aside")


def _counted(stage: Stage) -> None:
    answer = stage.invoke(stage.outputs["streamProcessorName"], {"source": "workflow"})
    need(answer.get("searched"), f"nothing was counted: {answer}")


def _no_document(stage: Stage) -> None:
    outputs = stage.outputs
    stage.invoke(outputs["searchIndexerName"], {"Records": [{"messageId": stage.word, "body": stage.word}]})
    stage.eventually(lambda: stage.letters(outputs["eventFailuresName"], stage.word), f"{stage.word} is not set aside")


def _indexed(stage: Stage) -> None:
    """From a fresh environment, which asks for the domain's address and puts the template; nobody else indexes."""
    outputs = stage.outputs
    with stage.paused(outputs["searchIndexerName"]), stage.changed(outputs["streamProcessorName"]):
        _put(stage, json.dumps(_event(stage.word, 1)).encode())
        _document(stage)


def _indexed_later(stage: Stage) -> None:
    """The store fails until the document is in the queue; then both functions begin afresh, and one of them has it."""
    outputs = stage.outputs
    processor, indexer, queue = (outputs[f"{name}Name"] for name in ("streamProcessor", "searchIndexer", "searchQueue"))
    stage.empty(queue)  # of what an earlier play has left, which comes back after minutes
    with stage.changed(processor), stage.hurried(queue):
        with stage.changed(indexer), stage.faults(Fault(service="es", code="service_unavailable", status=503)):
            _put(stage, json.dumps(_event(stage.word, 1)).encode())
            stage.eventually(lambda: stage.waiting(queue), f"{stage.word} does not wait")
        _document(stage)
        stage.eventually(lambda: not stage.waiting(queue), f"{stage.word} waits still")


def _document(stage: Stage) -> None:
    domain = stage.client("opensearch").describe_domain(DomainName=stage.outputs["searchDomainName"])["DomainStatus"]
    transport = SignedTransport(domain["Endpoint"], stage.region, Credentials(stage.sandbox.account, "sandbox"))
    body = json.dumps({"query": {"term": {"id": stage.word}}}).encode()

    def found() -> bool:
        path = "/events/_search?ignore_unavailable=true"
        status, answer = transport.send("POST", path, body, "application/json")
        return status == 200 and bool(json.loads(answer)["hits"]["hits"])

    stage.eventually(found, f"{stage.word} is no document")


def _item(stage: Stage, partition: str) -> None:
    table = stage.outputs["resultsTableName"]
    stage.eventually(lambda: stage.query(table, {"pk": partition}), f"{partition} is not there")


def _put(stage: Stage, data: bytes) -> None:
    """Put a record into the stream, as the ingestion would."""
    record = {"Data": data, "PartitionKey": stage.word}
    stage.client("kinesis").put_records(StreamName=stage.outputs["dataStreamName"], Records=[record])


def _event(word: str, value: float) -> dict[str, Any]:
    moment = "2026-01-31T08:00:00.000Z"
    return {"id": word, "value": value, "timestamp": moment, "attributes": {}, "event_id": word}
