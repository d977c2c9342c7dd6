"""Composites against the emulator: a table's stream is handed to a function, as Crossplane would do it."""

from __future__ import annotations

import copy
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from sandbox import NotSettledError, Sandbox
from sandbox.aws import AwsEmulator
from sandbox.listing import render, select
from tests.unit.sandbox import trigger
from tests.unit.sandbox.conftest import Open
from tests.unit.sandbox.small import Folder, Json


def mappings(sandbox: Sandbox) -> list[Json]:
    """The mappings of the function in AWS."""
    found: list[Json] = sandbox.client("lambda").list_event_source_mappings(FunctionName="Work")["EventSourceMappings"]
    return found


def stream_arn(sandbox: Sandbox) -> str:
    """The table's stream in AWS."""
    return str(sandbox.client("dynamodb").describe_table(TableName="Data")["Table"]["LatestStreamArn"])


def composed(sandbox: Sandbox, kind: str) -> Json:
    """The object of a kind that the composite composed."""
    (found,) = [o for o in sandbox.objects() if o["kind"] == kind and "ownerReferences" in o["metadata"]]
    return found


def wait_for(what: Any, seconds: float = 15) -> None:
    """Until it is true."""
    end = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.05)


def test_a_tables_stream_reaches_its_function(folder: Folder, start: Open) -> None:
    """Made in one go: the mapping has the stream's ARN, the composite's status says so, and records arrive."""
    sandbox = start(trigger.write(folder))
    sandbox.reconcile_until_ready(30)
    (mapping,) = mappings(sandbox)
    assert (mapping["EventSourceArn"], mapping["BatchSize"], mapping["MaximumRetryAttempts"]) == (
        stream_arn(sandbox),
        7,
        2,
    )
    assert mapping["DestinationConfig"]["OnFailure"]["Destination"] == folder.arn("sqs", "dead")
    status = sandbox.get("Trigger", "data-work")["status"]
    assert (status["streamArn"], status["mappingId"]) == (stream_arn(sandbox), mapping["UUID"])
    assert {c["type"]: c["status"] for c in status["conditions"]} == {"Synced": "True", "Ready": "True"}
    sandbox.client("dynamodb").put_item(TableName="Data", Item={"id": {"S": "1"}, "time": {"S": "t"}})
    logs = sandbox.client("logs")
    wait_for(lambda: "called" in str(logs.filter_log_events(logGroupName="/aws/lambda/Work")["events"]))


def test_a_second_look_finds_nothing_to_do(folder: Folder, start: Open) -> None:
    """Neither composites nor what they composed is changed again."""
    sandbox = start(trigger.write(folder))
    sandbox.reconcile_until_ready(30)
    before = sandbox.get("Trigger", "data-work")
    sandbox.reconcile_until_ready(30)
    assert sandbox.changes == []
    assert sandbox.get("Trigger", "data-work")["spec"] == before["spec"]
    assert composed(sandbox, "EventSourceMapping")["metadata"]["generation"] == 1


def test_without_a_stream_the_mapping_waits(folder: Folder, start: Open) -> None:
    """A table that has no stream leaves the composite unready, with the field that is missing; nothing is made."""
    trigger.write(folder)
    table = copy.deepcopy(next(o for o in trigger.system(folder) if o["kind"] == "Table"))
    table["spec"]["forProvider"] |= {"streamEnabled": False}
    del table["spec"]["forProvider"]["streamViewType"]
    del table["spec"]["initProvider"]  # a replica would need the stream
    sandbox = start(folder.write(table))
    with pytest.raises(NotSettledError) as error:
        sandbox.reconcile_until_ready(30, patience=0.3)
    (reason,) = error.value.reasons.values()
    assert reason.startswith("Unready resources: mapping (status.streamArn of the composite is missing")
    assert mappings(sandbox) == []


def test_a_stream_that_is_switched_off_and_on_is_another_one(folder: Folder, start: Open) -> None:
    """Off, nothing is said: its ARN stays. On again, the mapping is refused the new one, until its trigger is new."""
    trigger.write(folder)
    on = copy.deepcopy(next(o for o in trigger.system(folder) if o["kind"] == "Table"))
    del on["spec"]["initProvider"]  # a replica needs the stream
    off = copy.deepcopy(on)
    off["spec"]["forProvider"] |= {"streamEnabled": False}
    del off["spec"]["forProvider"]["streamViewType"]
    sandbox = start(folder.write(on))
    sandbox.reconcile_until_ready(30)
    before = stream_arn(sandbox)
    folder.write(off)
    sandbox.reconcile_until_ready(30)
    assert sandbox.get("Trigger", "data-work")["status"]["streamArn"] == before
    folder.write(on)
    with pytest.raises(NotSettledError) as error:
        sandbox.reconcile_until_ready(30, patience=0.3)
    assert any(
        'cannot change the value of the argument "event_source_arn"' in why for why in error.value.reasons.values()
    )
    assert stream_arn(sandbox) != before
    folder.remove(trigger.composite(folder))
    sandbox.reconcile_until_ready(30)
    folder.write(trigger.composite(folder))
    sandbox.reconcile_until_ready(30)
    assert [m["EventSourceArn"] for m in mappings(sandbox)] == [stream_arn(sandbox)]


def test_an_edit_of_a_composed_mapping_is_put_back(folder: Folder, start: Open) -> None:
    """As for every other object; the line names the mapping."""
    sandbox = start(trigger.write(folder))
    sandbox.reconcile_until_ready(30)
    (mapping,) = mappings(sandbox)
    sandbox.client("lambda").update_event_source_mapping(UUID=mapping["UUID"], BatchSize=99, Enabled=False)
    sandbox.reconcile_until_ready(30)
    said = sorted(str(change).split(" spec.forProvider.")[1] for change in sandbox.changes)
    assert said == ["batchSize: found 99, wanted 7; put back", "enabled: found false, wanted true; put back"]
    assert [(m["UUID"], m["BatchSize"], m["State"]) for m in mappings(sandbox)] == [(mapping["UUID"], 7, "Enabled")]


def test_a_changed_composite_changes_its_mapping_in_place(folder: Folder, start: Open) -> None:
    """The same mapping, with other values."""
    sandbox = start(trigger.write(folder))
    sandbox.reconcile_until_ready(30)
    (before,) = mappings(sandbox)
    folder.write(trigger.composite(folder, batchSize=3, retries=1))
    sandbox.reconcile_until_ready(30)
    (after,) = mappings(sandbox)
    assert (after["UUID"], after["BatchSize"], after["MaximumRetryAttempts"]) == (before["UUID"], 3, 1)


def test_a_changed_composition_changes_the_mapping_in_place(folder: Folder, start: Open) -> None:
    """What it composes from now on, it composes of what is there."""
    sandbox = start(trigger.write(folder))
    sandbox.reconcile_until_ready(30)
    (before,) = mappings(sandbox)
    changed = trigger.composition()
    resources = changed["spec"]["pipeline"][0]["input"]["resources"]
    resources[1]["base"]["spec"]["forProvider"]["bisectBatchOnFunctionError"] = True
    folder.write(changed, environment="platform", system="")
    sandbox.reconcile_until_ready(30)
    (after,) = mappings(sandbox)
    assert (after["UUID"], after["BisectBatchOnFunctionError"]) == (before["UUID"], True)


def test_a_mapping_that_was_deleted_by_hand_is_made_again(folder: Folder, start: Open) -> None:
    """With another id, which the composite shows."""
    sandbox = start(trigger.write(folder))
    sandbox.reconcile_until_ready(30)
    (before,) = mappings(sandbox)
    sandbox.client("lambda").delete_event_source_mapping(UUID=before["UUID"])
    sandbox.reconcile_until_ready(30)
    (after,) = mappings(sandbox)
    assert after["UUID"] != before["UUID"]
    assert sandbox.get("Trigger", "data-work")["status"]["mappingId"] == after["UUID"]


def test_a_stream_that_is_another_one_is_refused_by_the_mapping(folder: Folder, start: Open) -> None:
    """The source of a mapping cannot change: what Crossplane's provider says is said here too."""
    sandbox = start(trigger.write(folder))
    sandbox.reconcile_until_ready(30)
    before, name = stream_arn(sandbox), composed(sandbox, "EventSourceMapping")["metadata"]["name"]
    other = copy.deepcopy(trigger.system(folder)[-2])
    assert other["kind"] == "Table"
    other["metadata"] |= {"name": "other", "annotations": {"crossplane.io/external-name": "Other"}}
    folder.write(other, trigger.composite(folder, tableName="Other"))
    with pytest.raises(NotSettledError) as error:
        sandbox.reconcile_until_ready(30, patience=0.3)
    reason = error.value.reasons[f"EventSourceMapping/demo-dev/{name}"]
    assert 'cannot change the value of the argument "event_source_arn"' in reason
    assert [m["EventSourceArn"] for m in mappings(sandbox)] == [before]


def test_a_composite_takes_its_mapping_with_it_and_leaves_the_table(folder: Folder, start: Open) -> None:
    """The mapping is deleted in AWS; the table, which it only observed, keeps its items and its stream."""
    sandbox = start(trigger.write(folder))
    sandbox.reconcile_until_ready(30)
    before = stream_arn(sandbox)
    sandbox.client("dynamodb").put_item(TableName="Data", Item={"id": {"S": "1"}, "time": {"S": "t"}})
    folder.remove(trigger.composite(folder))
    sandbox.reconcile_until_ready(30)
    assert mappings(sandbox) == []
    assert stream_arn(sandbox) == before
    assert sandbox.client("dynamodb").scan(TableName="Data")["Count"] == 1
    assert [o for o in sandbox.objects() if "ownerReferences" in o["metadata"]] == []
    reasons = {(change.reason, change.key.kind) for change in sandbox.changes}
    assert reasons == {
        ("OrphanedExternalResource", "Table"),
        ("DeletedExternalResource", "EventSourceMapping"),
        ("DeletedCompositeResource", "Trigger"),
    }


def test_a_reset_composes_anew(emulator: AwsEmulator, folder: Folder, start: Open) -> None:
    """At an endpoint that keeps what is not deleted: all is removed, then made again."""
    del emulator
    sandbox = start(trigger.write(folder))
    sandbox.reconcile_until_ready(30)
    (before,) = mappings(sandbox)
    sandbox.reset()
    (after,) = mappings(sandbox)
    assert after["UUID"] != before["UUID"]
    assert after["EventSourceArn"] == stream_arn(sandbox)


def test_a_mapping_is_found_again_after_a_restart(emulator: AwsEmulator, folder: Folder, tmp_path: Path) -> None:
    """Its id is kept between runs, as Crossplane keeps it in the object: there is no second mapping."""
    trigger.write(folder)
    ids = []
    for _ in range(2):
        names = tmp_path / "names.json"
        with Sandbox.start(folder.path, endpoint=emulator.endpoint_url, names=names) as sandbox:
            sandbox.reconcile_until_ready(30)
            ids += [mapping["UUID"] for mapping in mappings(sandbox)]
    assert len(ids) == 2
    assert ids[0] == ids[1]


def test_composites_are_listed_as_kubectl_lists_them(folder: Folder, start: Open) -> None:
    """The definition's columns come before Crossplane's; what was composed is listed with the managed resources."""
    sandbox = start(trigger.write(folder))
    sandbox.reconcile_until_ready(30)
    objects = sandbox.objects()
    made = datetime.fromisoformat(sandbox.get("Trigger", "data-work")["metadata"]["creationTimestamp"])
    for target in ("triggers", "trigger.triggers.example.org", "composite"):
        text = render(select(objects, [target]), now=made + timedelta(seconds=5), definitions=objects)
        assert text == (
            "NAMESPACE   NAME        TABLE   STATE     SYNCED   READY   COMPOSITION   AGE\n"
            "demo-dev    data-work   Data    Enabled   True     True    triggers      5s\n"
        )
    managed = {(o["kind"], o["metadata"]["name"]) for o in select(objects, ["managed"])}
    assert ("EventSourceMapping", composed(sandbox, "EventSourceMapping")["metadata"]["name"]) in managed
    assert ("Table", composed(sandbox, "Table")["metadata"]["name"]) in managed
    assert "Trigger" not in {kind for kind, _ in managed}
    everything = render(select(objects, ["all"]), now=datetime.now(UTC), definitions=objects)
    assert f"trigger.{trigger.GROUP}/data-work" in everything
    assert f"compositeresourcedefinition.apiextensions.crossplane.io/triggers.{trigger.GROUP}" in everything
