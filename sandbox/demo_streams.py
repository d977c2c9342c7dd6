"""The tour's part about tables: change items, show what became of each change, start the scheduled workflow."""

from __future__ import annotations

import json
import secrets
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from boto3.dynamodb.types import TypeSerializer

from sandbox.aws import AwsEmulator
from sandbox.controlplane import Sandbox
from sandbox.errors import SandboxError
from sandbox.ingestion import ingestions
from sandbox.listing import table
from sandbox.reading import last_lines, number, scan
from sandbox.screen import Screen
from sandbox.streams import Schedule, Source, Table, schedules, sources

_FEWEST, _MOST = 4, 25  # changes per table: as many as its function gets at once, within these limits
_JOURNEY = timedelta(hours=25)  # leads past every daily occurrence, and its window past what was just written

Json = dict[str, Any]


@dataclass(frozen=True)
class Change:
    """One change of one item; `mark` is the value of its hash key, which no other item has."""

    source: Source
    name: str
    mark: Any


# --- changing ------------------------------------------------------------------------------------------------------


def begin(sandbox: Sandbox, screen: Screen) -> list[Change]:
    """Insert, modify and delete items in each table whose changes are processed, where no files are written to it."""
    objects = sandbox.objects()
    takes_files = any(item["kind"] == "BucketNotification" for item in objects)
    # Samples by hand would stand among the records of the files, and be of no data type.
    fed = {(name, one.region) for one in ingestions(objects) for name in one.tables} if takes_files else set()
    changed = [one for one in sources(objects) if (one.table.name, one.table.region) not in fed]
    return [change for source in changed for change in _change(sandbox, source, screen)]


def _change(sandbox: Sandbox, source: Source, screen: Screen) -> list[Change]:
    """A batch full of changes: nobody has to wait for the batching window."""
    count = max(_FEWEST, min(_MOST, source.batch)) - 2
    begin, run = int(time.time() * 1000), secrets.token_hex(3)
    keys = [_key(source.table, run, begin, number) for number in range(count)]
    client, name = sandbox.client("dynamodb", source.table.region), source.table.name
    for key in keys:
        client.put_item(TableName=name, Item=_attributes({**key, "note": "inserted"}))
    text = {":note": {"S": "modified"}}
    client.update_item(
        TableName=name, Key=_attributes(keys[0]), UpdateExpression="SET note = :note", ExpressionAttributeValues=text
    )
    client.delete_item(TableName=name, Key=_attributes(keys[1]))
    screen.say(f"changed table {name} ({source.table.region}): {count} items inserted, 1 modified, 1 deleted")
    marks = [key[source.table.keys[0][0]] for key in keys]
    inserts = [Change(source, "INSERT", mark) for mark in marks]
    return [*inserts, Change(source, "MODIFY", marks[0]), Change(source, "REMOVE", marks[1])]


def _key(of: Table, run: str, begin: int, number: int) -> Json:
    return {name: f"sample-{run}-{number}" if kind == "S" else begin + number for name, kind in of.keys}


def _attributes(item: Json) -> Json:
    serializer = TypeSerializer()
    return {name: serializer.serialize(value) for name, value in item.items()}


# --- showing -------------------------------------------------------------------------------------------------------


def end(sandbox: Sandbox, changes: Sequence[Change], screen: Screen, patience: float) -> bool:
    """Show the activities of the changes and the result of the scheduled run; False if an execution failed."""
    if not changes:
        return True
    found = _await(sandbox, changes, patience)
    sinks = sorted({sink for change in changes for sink in change.source.sinks}, key=lambda one: one.name)
    _show(sandbox, changes, found, sinks, screen)
    ended = [_run(sandbox, one, sinks, screen, patience) for one in schedules(sandbox.objects())]
    return all(ended)


def _await(sandbox: Sandbox, changes: Sequence[Change], patience: float) -> list[tuple[Table, Json]]:
    """The items that the functions wrote about the changes; a deletion is about nothing that is still there."""
    expected = Counter(change.mark for change in changes if change.name != "REMOVE")
    deadline = time.monotonic() + patience
    while True:
        found = _about(sandbox, changes)
        have = Counter(mark for mark in expected for _, item in found if mark in item.values())
        missing = expected - have
        if not missing:
            return found
        if sandbox.stopping.is_set():
            raise SandboxError("interrupted while changes were on their way")
        if time.monotonic() > deadline:
            late = next(change.source for change in changes if change.mark in missing)
            hint = "; ".join(last_lines(sandbox, [late.function], late.table.region)) or "the function wrote no log"
            count = f"{missing.total()} of {expected.total()} changes"
            raise SandboxError(f"{count} were not processed within {patience:g} s, some of {late.table.name}", hint)
        time.sleep(0.1)


def _about(sandbox: Sandbox, changes: Sequence[Change]) -> list[tuple[Table, Json]]:
    marks = {change.mark for change in changes}
    sinks = {sink for change in changes for sink in change.source.sinks}
    return [
        (sink, item)
        for sink in sinks
        for item in scan(sandbox, sink.name, sink.region)
        if not marks.isdisjoint(item.values())
    ]


def _show(
    sandbox: Sandbox,
    changes: Sequence[Change],
    found: Sequence[tuple[Table, Json]],
    sinks: Sequence[Table],
    screen: Screen,
) -> None:
    rows = [["SOURCE", "CHANGE", "ITEM", "ACTIVITY", "PROCESSED AT"]]
    shown: set[tuple[Source, str]] = set()
    for change in changes:  # one of each kind: the others look the same
        if (change.source, change.name) in shown:
            continue
        shown.add((change.source, change.name))
        about = [pair for pair in found if {change.mark, change.name} <= set(pair[1].values())]
        keys = [str(_shown(sink, item, place)) for sink, item in about[:1] for place in (0, 1)] or ["none", ""]
        rows.append([change.source.table.name, change.name, str(change.mark), *keys])
    screen.say("\n" + table(rows))
    for sink in sinks:
        kinds = Counter(str(item.get(sink.keys[0][0])) for item in scan(sandbox, sink.name, sink.region))
        listed = ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))
        screen.say(f"table {sink.name} in {sink.region}: {kinds.total()} items ({listed})")


def _shown(sink: Table, item: Json, place: int) -> Any:
    """A key of an item; one that is a number stands for a time in milliseconds."""
    if place >= len(sink.keys):
        return ""
    name, kind = sink.keys[place]
    if kind != "N":
        return item[name]
    moment = datetime.fromtimestamp(int(item[name]) / 1000, UTC)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


# --- the scheduled workflow ------------------------------------------------------------------------------------------


def _run(sandbox: Sandbox, schedule: Schedule, sinks: Sequence[Table], screen: Screen, patience: float) -> bool:
    """Let the schedule's time come, or start its target where no clock can be put forward; show what came of it."""
    states = sandbox.client("stepfunctions", schedule.region)
    before = {one["executionArn"] for one in _executions(states, schedule)}
    items = [_identity(sink, item) for sink in sinks for item in scan(sandbox, sink.name, sink.region)]
    count = _start(sandbox, schedule, screen)
    deadline = time.monotonic() + patience
    while True:
        new = [one for one in _executions(states, schedule) if one["executionArn"] not in before]
        if len(new) >= count and all(one["status"] != "RUNNING" for one in new):
            break
        if time.monotonic() > deadline or sandbox.stopping.is_set():
            states_of = ", ".join(one["status"] for one in new) or "none began"
            raise SandboxError(f"executions of {schedule.machine} have not ended: {states_of}", "look at its log group")
        time.sleep(0.1)
    for one in new:
        screen.say(f"execution {one['name']}: {one['status']}{_why(states, one)}")
    for sink in sinks:
        for item in scan(sandbox, sink.name, sink.region):
            if _identity(sink, item) not in items:
                screen.say(f"  {json.dumps(item, default=number, sort_keys=True)}")
    return all(one["status"] == "SUCCEEDED" for one in new)


def _executions(states: Any, schedule: Schedule) -> list[Json]:
    pages = states.get_paginator("list_executions").paginate(stateMachineArn=schedule.machine)
    return [one for page in pages for one in page["executions"]]


def _identity(sink: Table, item: Json) -> tuple[Any, ...]:
    return sink.name, *(item[name] for name, _ in sink.keys)


def _start(sandbox: Sandbox, schedule: Schedule, screen: Screen) -> int:
    """How many executions were begun."""
    emulator = _emulator(sandbox)
    if emulator is None:
        states = sandbox.client("stepfunctions", schedule.region)
        states.start_execution(stateMachineArn=schedule.machine, input=schedule.input)
        screen.say(f"\nstarted what rule {schedule.rule} starts, with {schedule.input}")
        return 1
    rule = sandbox.client("events", schedule.region).describe_rule(Name=schedule.rule)["Arn"]
    firings = emulator.travel_to(emulator.schedule_clock() + _JOURNEY, only=[rule])
    own = [one for one in firings if one.target == schedule.machine]
    for one in own:
        screen.say(f"\nrule {one.name} fired at {one.at:%Y-%m-%dT%H:%M:%SZ}{f': {one.error}' if one.error else ''}")
    if not own or any(one.error for one in own):
        raise SandboxError(f"rule {schedule.rule} has not started {schedule.machine}", "look at its schedule and role")
    return len(own)


def _emulator(sandbox: Sandbox) -> AwsEmulator | None:
    try:
        return sandbox.aws
    except SandboxError:
        return None


def _why(states: Any, execution: Json) -> str:
    if execution["status"] == "SUCCEEDED":
        return ""
    found = states.describe_execution(executionArn=execution["executionArn"])
    return f": {found.get('error', '')}: {found.get('cause', '')}"
