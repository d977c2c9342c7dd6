"""Reading back what functions wrote: items of tables, documents and lines of logs."""

from __future__ import annotations

import json
import urllib.request
from collections.abc import Iterator, Sequence
from typing import Any

from boto3.dynamodb.types import TypeDeserializer
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

from sandbox.controlplane import Sandbox

Json = dict[str, Any]


def plain(item: Json) -> Json:
    """An item as plain Python values; numbers become Decimals."""
    deserializer = TypeDeserializer()
    return {name: deserializer.deserialize(value) for name, value in item.items()}


def scan(sandbox: Sandbox, table: str, region: str) -> Iterator[Json]:
    """All items of a table, as plain values."""
    pages = sandbox.client("dynamodb", region).get_paginator("scan").paginate(TableName=table)
    for page in pages:
        yield from map(plain, page["Items"])


def number(value: Any) -> float:
    """A Decimal as JSON has it; for json.dumps."""
    return int(value) if value == int(value) else float(value)


def search(sandbox: Sandbox, domain: str, region: str, path: str, asked: Json) -> Json:
    """What a search domain of an emulated AWS answers to the account's root, whom no policy stops there."""
    found = sandbox.client("opensearch", region).describe_domain(DomainName=domain)["DomainStatus"]["Endpoint"]
    headers = {"content-type": "application/json"}
    request = AWSRequest(method="POST", url=f"http://{found}{path}", data=json.dumps(asked).encode(), headers=headers)
    SigV4Auth(Credentials(sandbox.account, "sandbox"), "es", region).add_auth(request)
    call = urllib.request.Request(request.url, request.data, dict(request.headers.items()), method="POST")  # noqa: S310 - the loopback
    with urllib.request.urlopen(call, timeout=30) as answer:  # noqa: S310 - the loopback
        body: Json = json.loads(answer.read())
    return body


def last_lines(sandbox: Sandbox, functions: Sequence[str], region: str) -> list[str]:
    """The end of each function's log, as far as there is one."""
    logs = sandbox.client("logs", region)
    lines: list[str] = []
    for function in functions:
        try:
            events = logs.filter_log_events(logGroupName=f"/aws/lambda/{function}")["events"]
        except logs.exceptions.ResourceNotFoundException:
            continue
        lines += [event["message"].strip()[:300] for event in events[-3:]]
    return lines
