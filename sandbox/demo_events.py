"""The tour's part about events: send some through each API, show what was taken, stored, told, and what was not."""

from __future__ import annotations

import json
import secrets
import time
import urllib.error
import urllib.request
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sandbox.controlplane import Sandbox
from sandbox.errors import SandboxError
from sandbox.intakes import Intake, Lake, intakes
from sandbox.listing import table
from sandbox.reading import last_lines, scan, search
from sandbox.screen import Screen

_SECONDS = 30  # API Gateway answers within 29
_LONGEST = 80  # characters of an answer that are shown

Json = dict[str, Any]


@dataclass(frozen=True)
class Request:
    """What is sent: events, or what is none; `fits` says whether it is to be taken."""

    what: str
    body: Any
    fits: bool = False
    with_key: bool = True


@dataclass(frozen=True)
class Run:
    """What was sent to one API under one word, with which every id begins: id -> value of what was taken."""

    intake: Intake
    word: str
    sent: dict[str, float]

    @property
    def alerts(self) -> int:
        """How many of the events are to be told."""
        limit = self.intake.threshold
        return sum(limit is not None and value > limit for value in self.sent.values())


def begin(sandbox: Sandbox, screen: Screen) -> list[Run]:
    """Send requests to each API that takes events, and show the answers; raises SandboxError if it takes none."""
    return [_send(sandbox, intake, screen) for intake in intakes(sandbox.objects())]


def _requests(word: str, limit: float | None) -> list[Request]:
    """One of each kind: taken, told, and refused by the API, by its model and by the function."""
    readings = [{"id": f"{word}-{n}", "value": 20 + n / 2, "unit": "C"} for n in range(10)]
    high = {"id": f"{word}-high", "value": (limit or 0) * 2 + 1, "unit": "C"}
    return [
        Request("10 readings", readings, fits=True),
        Request("1 high reading", high, fits=True),
        Request("1 reading", readings[0], with_key=False),
        Request("1 without a value", {"id": word}),
        Request("2 readings, one with a wrong name", [readings[0], {**high, "two words": 1}]),
    ]


def _send(sandbox: Sandbox, intake: Intake, screen: Screen) -> Run:
    word, sent = f"sample-{secrets.token_hex(3)}", dict[str, float]()
    key = _key(sandbox, intake)
    rows = [["REQUEST", "KEY", "ANSWER", "SAYS"]]
    for request in _requests(word, intake.threshold):
        status, answer = _post(sandbox, intake, request, key if request.with_key else "")
        rows.append([request.what, "yes" if request.with_key and key else "no", str(status), _said(answer)])
        if request.fits:
            if status != 200:
                raise SandboxError(f"{intake.name} has not taken {request.what}: {status}", _said(answer))
            events = request.body if isinstance(request.body, list) else [request.body]
            sent |= {event["id"]: event["value"] for event in events}
    kinesis = sandbox.client("kinesis", intake.region)
    kinesis.put_record(StreamName=intake.stream, PartitionKey=word, Data=b"no event at all")
    screen.say(f"\nsent events to {intake.name} ({intake.region}), and a record that is none into {intake.stream}")
    screen.say("\n" + table(rows).rstrip())
    return Run(intake, word, sent)


def _key(sandbox: Sandbox, intake: Intake) -> str:
    if not intake.key:
        return ""
    found = sandbox.client("apigateway", intake.region).get_api_key(apiKey=intake.key, includeValue=True)
    return str(found["value"])


def _post(sandbox: Sandbox, intake: Intake, request: Request, key: str) -> tuple[int, Json]:
    url = f"{sandbox.endpoint_url}{intake.path}" if sandbox.endpoint_url else intake.url
    headers = {"content-type": "application/json", **({"x-api-key": key} if key else {})}
    call = urllib.request.Request(url, json.dumps(request.body).encode(), headers)  # noqa: S310 - an address of AWS
    try:
        with urllib.request.urlopen(call, timeout=_SECONDS) as answer:  # noqa: S310 - as above
            return answer.status, json.loads(answer.read())
    except urllib.error.HTTPError as error:
        with error:
            return error.code, json.loads(error.read())


def _said(answer: Json) -> str:
    """The part of an answer that a person reads."""
    first: Json = next(iter(answer.get("errors") or []), {})
    if first:
        text = f"event {first.get('index')}, {first.get('field')}: {first.get('reason')}"
    elif "count" in answer:
        text = f"{answer['count']} taken"
    else:
        text = str(answer.get("reason") or answer.get("message") or answer)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def end(sandbox: Sandbox, runs: Sequence[Run], screen: Screen, patience: float) -> None:
    """Show what became of the events. Raises SandboxError if something does not arrive within `patience` seconds."""
    for run in runs:
        items = _await(sandbox, run, patience)
        _show(sandbox, run, items, screen)
        if run.intake.domain and sandbox.endpoint_url:
            _search(sandbox, run, screen, patience)
        if run.intake.lake is not None:
            _ask(sandbox, run, run.intake.lake, screen, patience)


def _await(sandbox: Sandbox, run: Run, patience: float) -> list[Json]:
    """The items of the events and of their alerts, and a message about what was no event."""
    deadline = time.monotonic() + patience
    while True:
        items = [item for item in _items(sandbox, run) if run.word in str(item.get("pk"))]
        if len(items) >= len(run.sent) + run.alerts and (not run.intake.failures or _set_aside(sandbox, run)):
            return items
        if sandbox.stopping.is_set():
            raise SandboxError("interrupted while events were on their way")
        if time.monotonic() > deadline:
            hint = "; ".join(last_lines(sandbox, run.intake.functions, run.intake.region)) or "no function wrote a log"
            wanted = f"{len(items)} of {len(run.sent)} events and {run.alerts} alerts"
            raise SandboxError(f"{wanted} were processed within {patience:g} s by {run.intake.name}", hint)
        time.sleep(0.1)


def _items(sandbox: Sandbox, run: Run) -> list[Json]:
    return [item for name in run.intake.tables for item in scan(sandbox, name, run.intake.region)]


def _set_aside(sandbox: Sandbox, run: Run) -> list[str]:
    """Reasons of what waits in the queue of failures, which stays there."""
    sqs = sandbox.client("sqs", run.intake.region)
    url = sqs.get_queue_url(QueueName=run.intake.failures.rpartition("/")[2])["QueueUrl"]
    asked = {"QueueUrl": url, "MaxNumberOfMessages": 10, "WaitTimeSeconds": 0, "VisibilityTimeout": 0}
    messages = sqs.receive_message(**asked).get("Messages", [])
    return [str(json.loads(message["Body"]).get("reason")) for message in messages]


def _show(sandbox: Sandbox, run: Run, items: Sequence[Json], screen: Screen) -> None:
    told = {item["data"]["id"]: item.get("alertType", "") for item in items if "alertType" in item}
    stored = {item["data"]["id"]: item for item in items if "alertType" not in item}
    rows = [["EVENT", "VALUE", "TIME", "KEPT UNTIL", "ALERT"]]
    for identity in [*list(run.sent)[:2], *list(run.sent)[-1:]]:  # the others look the same
        item = stored[identity]
        until = datetime.fromtimestamp(int(item["ttl"]), UTC).isoformat().replace("+00:00", "Z")
        moment = item["sk"].split("#")[1]
        rows.append([identity, f"{item['data']['value']:g}", moment, until, told.get(identity, "")])
    screen.say("\n" + table(rows))
    for name in run.intake.tables:
        kinds = Counter(str(item["pk"]).partition("#")[0] for item in scan(sandbox, name, run.intake.region))
        listed = ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))
        screen.say(f"table {name} in {run.intake.region}: {kinds.total()} items ({listed})")
    for reason in _set_aside(sandbox, run) if run.intake.failures else ():
        text = reason if len(reason) <= _LONGEST else reason[: _LONGEST - 1] + "…"
        screen.say(f"queue {run.intake.failures.rpartition('/')[2]} in {run.intake.region}: {text}")


def _search(sandbox: Sandbox, run: Run, screen: Screen, patience: float) -> None:
    """Find the events once all of them are documents."""
    domain, deadline = run.intake.domain, time.monotonic() + patience
    path, asked = "/events/_search?ignore_unavailable=true", {"query": {"match_all": {}}, "size": 10_000}
    while True:
        found = search(sandbox, domain, run.intake.region, path, asked)["hits"]["hits"]
        hits = [hit for hit in found if hit["_source"]["id"] in run.sent]
        if len(hits) >= len(run.sent):
            screen.say(
                f"searched {domain}: {len(hits)} documents in {', '.join(sorted({hit['_index'] for hit in hits}))}"
            )
            return
        if time.monotonic() > deadline or sandbox.stopping.is_set():
            hint = "; ".join(last_lines(sandbox, run.intake.functions, run.intake.region)) or "no function wrote a log"
            raise SandboxError(f"{len(hits)} of {len(run.sent)} events are indexed after {patience:g} s", hint)
        time.sleep(0.1)


def _ask(sandbox: Sandbox, run: Run, lake: Lake, screen: Screen, patience: float) -> None:
    """Count the events with SQL once they are in the lake."""
    athena, deadline = sandbox.client("athena", run.intake.region), time.monotonic() + patience
    condition = f"WHERE id LIKE '{run.word}%'"
    sql = f"SELECT count(*) AS events, max(value) AS highest FROM {lake.table} {condition}"  # noqa: S608 - a word of ours
    while True:
        started = athena.start_query_execution(
            QueryString=sql, QueryExecutionContext={"Database": lake.database}, WorkGroup=lake.workgroup
        )["QueryExecutionId"]
        state = {"State": "QUEUED"}
        while state["State"] in ("QUEUED", "RUNNING") and time.monotonic() < deadline:
            state = athena.get_query_execution(QueryExecutionId=started)["QueryExecution"]["Status"]
        if state["State"] == "SUCCEEDED":
            rows = athena.get_query_results(QueryExecutionId=started)["ResultSet"]["Rows"]
            count, highest = (cell.get("VarCharValue", "") for cell in rows[1]["Data"])
            if count == str(len(run.sent)):
                screen.say(f"asked {lake.workgroup}: {sql}\n  {count} events, the highest {highest}")
                return
        if time.monotonic() > deadline or sandbox.stopping.is_set():
            why = state.get("StateChangeReason") or "not all of them have arrived"
            raise SandboxError(f"the events are not in the lake after {patience:g} s", why)
        time.sleep(0.2)
