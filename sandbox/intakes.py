"""APIs that take events into a stream, and where the events go from there: discovered from the objects."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sandbox.ingestion import external_name, variables
from sandbox.listing import is_managed

Json = dict[str, Any]


@dataclass(frozen=True)
class Lake:
    """Where the stream's events are asked about with SQL."""

    workgroup: str
    database: str
    table: str


@dataclass(frozen=True)
class Intake:
    """A POST of a REST API whose function puts into a stream, and the function that reads the stream.

    `path` is what follows the endpoint of an emulated AWS, `url` the address on AWS; `key` is the id of an API key, ""
    for none. `tables` are those that the reader is told of, `failures` the URL of the queue of what it cannot process,
    "" for none. `threshold` is the value above which it tells of an event, None for never; `domain` is the search store
    that it is told of, "" for none.
    """

    region: str
    name: str
    path: str
    url: str
    key: str
    stream: str
    functions: tuple[str, ...]
    tables: tuple[str, ...]
    failures: str
    threshold: float | None
    domain: str
    lake: Lake | None


def intakes(objects: Sequence[Json]) -> list[Intake]:
    """All of them, sorted."""
    found = [one for api in objects if _is(api, "RestAPI") for one in _of_api(api, objects)]
    return sorted(found, key=lambda one: (one.region, one.name, one.path))


def _of_api(api: Json, objects: Sequence[Json]) -> Iterator[Intake]:
    region, here = _region(api), [item for item in objects if is_managed(item) and _region(item) == _region(api)]
    number = _status(api).get("id")
    stage = next((o for o in here if o["kind"] == "Stage" and _status(o).get("restApiId") == number), None)
    functions = {external_name(o): o for o in here if o["kind"] == "Function"}
    streams = {external_name(o) for o in here if _is(o, "Stream", "kinesis")}
    for route, uri in _posts(api):
        function = next((o for name, o in functions.items() if f":function:{name}/" in uri), None)
        fed = [value for value in variables(function).values() if value in streams] if function else []
        reading = [o for o in here if o["kind"] == "EventSourceMapping" and fed and _reads(o, fed[0])]
        if stage is None or function is None or not reading:
            continue
        reader = functions[_status(reading[0])["functionArn"].rpartition(":")[2]]
        told = variables(reader)
        names = {external_name(o) for o in here if o["kind"] == "Table"}
        domains = {external_name(o).rpartition("/")[2] for o in here if o["kind"] == "Domain"}
        where = _status(stage)["stageName"]
        yield Intake(
            region=region,
            name=str(_wanted(api)["name"]),
            path=f"/_aws/execute-api/{number}/{where}{route}",
            url=f"{_status(stage).get('invokeUrl')}{route}",
            key=next((str(_status(o)["id"]) for o in here if o["kind"] == "APIKey"), ""),
            stream=fed[0],
            functions=(external_name(function), external_name(reader)),
            tables=tuple(value for value in dict.fromkeys(told.values()) if value in names),
            failures=told.get("FAILURE_QUEUE_URL", ""),
            threshold=float(told["ANOMALY_THRESHOLD"]) if "ANOMALY_THRESHOLD" in told else None,
            domain=next((value for value in told.values() if value in domains), ""),
            lake=_lake(fed[0], here),
        )


def _posts(api: Json) -> Iterator[tuple[str, str]]:
    """Path and integration of each POST in the API's document."""
    for path, operations in (json.loads(_wanted(api).get("body") or "{}").get("paths") or {}).items():
        uri = (operations.get("post") or {}).get("x-amazon-apigateway-integration", {}).get("uri")
        if uri:
            yield path, uri


def _reads(mapping: Json, stream: str) -> bool:
    return str(_wanted(mapping).get("eventSourceArn")).endswith(f":stream/{stream}")


def _lake(stream: str, here: Sequence[Json]) -> Lake | None:
    """The table that a delivery stream fills from the stream, and the first workgroup that may ask about it."""
    groups = sorted(external_name(o) for o in here if o["kind"] == "Workgroup")
    for item in here:
        source = _wanted(item).get("kinesisSourceConfiguration") or {}
        if item["kind"] == "DeliveryStream" and str(source.get("kinesisStreamArn")).endswith(f":stream/{stream}"):
            conversion = (_wanted(item).get("extendedS3Configuration") or {}).get("dataFormatConversionConfiguration")
            schema = (conversion or {}).get("schemaConfiguration") or {}
            named = (schema.get("tableNameRef") or {}).get("name")
            tables = [external_name(o) for o in here if o["kind"] == "CatalogTable" and o["metadata"]["name"] == named]
            if groups and tables and schema.get("databaseName"):
                return Lake(groups[0], schema["databaseName"], tables[0])
    return None


def _is(item: Json, kind: str, group: str = "") -> bool:
    return item["kind"] == kind and is_managed(item) and str(item["apiVersion"]).startswith(group)


def _wanted(item: Json) -> Json:
    wanted: Json = item["spec"].get("forProvider") or {}
    return wanted


def _status(item: Json) -> Json:
    found: Json = (item.get("status") or {}).get("atProvider") or {}
    return found


def _region(item: Json) -> str:
    return str(_wanted(item).get("region"))
