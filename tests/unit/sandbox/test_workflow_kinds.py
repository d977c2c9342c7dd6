"""State machines, schedules and event source mappings, against the emulator."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest

from sandbox import NotSettledError, Sandbox
from tests.unit.sandbox import scenario
from tests.unit.sandbox.conftest import Open
from tests.unit.sandbox.small import REGION, Folder, Json

PASS = {"Type": "Pass", "End": True}


def system(folder: Folder) -> list[Json]:
    """Function, state machine, schedule and mapping, with what they need."""
    parts = [
        scenario.bucket(folder),
        scenario.queue(folder),
        scenario.role(folder),
        scenario.function(folder),
        scenario.workflow(folder),
        scenario.mapping(folder),
    ]
    return [manifest for part in parts for manifest in part]


def edited(objects: list[Json], kind: str, **fields: Any) -> list[Json]:
    """The same objects with other fields in the one of a kind that the workflow or the mapping has; None removes."""
    for item in objects:
        if item["kind"] == kind:
            values = item["spec"]["forProvider"]
            values.update(fields)
            for name in [name for name, value in fields.items() if value is None]:
                del values[name]
    return objects


def machine_arn(folder: Folder) -> str:
    """The state machine's ARN."""
    return folder.arn("states", "stateMachine:Flow")


def test_names_ids_and_arns_are_what_the_provider_gives(folder: Folder, start: Open) -> None:
    """A machine and a rule keep their names; a target is bus/rule/targetId; a mapping has the id that AWS gave."""
    sandbox = start(folder.write(*system(folder)))
    sandbox.reconcile_until_ready(30)
    machine, rule = sandbox.get("StateMachine", "flow"), sandbox.get("Rule", "daily")
    assert machine["metadata"]["annotations"] == {"crossplane.io/external-name": "Flow"}
    assert machine["status"]["atProvider"]["arn"] == machine["status"]["atProvider"]["id"] == machine_arn(folder)
    assert rule["status"]["atProvider"]["arn"] == folder.arn("events", "rule/Daily")
    assert rule["status"]["atProvider"]["id"] == "default/Daily"
    target = sandbox.get("Target", "daily")["metadata"]["annotations"]["crossplane.io/external-name"]
    assert target == "default/Daily/flow"
    mapping = sandbox.get("EventSourceMapping", "work")
    (found,) = sandbox.client("lambda").list_event_source_mappings(FunctionName="Work")["EventSourceMappings"]
    assert mapping["metadata"]["annotations"]["crossplane.io/external-name"] == found["UUID"]
    assert mapping["status"]["atProvider"]["uuid"] == found["UUID"]
    assert mapping["status"]["atProvider"]["functionArn"] == folder.arn("lambda", "function:Work")
    assert mapping["status"]["atProvider"]["functionName"] == folder.arn("lambda", "function:Work")


def test_what_aws_gets_is_what_the_manifests_say(folder: Folder, start: Open) -> None:
    """Definition, log group, schedule, input, retries, dead letters, batches and filters arrive as AWS names them."""
    sandbox = start(folder.write(*system(folder)))
    sandbox.reconcile_until_ready(30)
    machine = sandbox.client("stepfunctions").describe_state_machine(stateMachineArn=machine_arn(folder))
    assert machine["roleArn"] == f"arn:aws:iam::{folder.account}:role/Flow"
    group = f"{folder.arn('logs', 'log-group:/aws/states/Flow')}:*"
    assert machine["loggingConfiguration"] == {
        "level": "ALL",
        "includeExecutionData": True,
        "destinations": [{"cloudWatchLogsLogGroup": {"logGroupArn": group}}],
    }
    events = sandbox.client("events")
    rule = events.describe_rule(Name="Daily", EventBusName="default")
    assert (rule["ScheduleExpression"], rule["State"]) == ("cron(0 2 * * ? *)", "ENABLED")
    (target,) = events.list_targets_by_rule(Rule="Daily")["Targets"]
    assert target == {
        "Id": "flow",
        "Arn": machine_arn(folder),
        "RoleArn": f"arn:aws:iam::{folder.account}:role/Flow",
        "Input": '{"kind": "daily"}',
        "DeadLetterConfig": {"Arn": folder.arn("sqs", "dead")},
        "RetryPolicy": {"MaximumEventAgeInSeconds": 3600, "MaximumRetryAttempts": 2},
    }
    (mapping,) = sandbox.client("lambda").list_event_source_mappings(FunctionName="Work")["EventSourceMappings"]
    assert (mapping["BatchSize"], mapping["MaximumBatchingWindowInSeconds"]) == (5, 1)
    assert mapping["FunctionResponseTypes"] == ["ReportBatchItemFailures"]
    assert mapping["FilterCriteria"] == {"Filters": [{"Pattern": '{"body": {"kind": ["order"]}}'}]}
    assert mapping["ScalingConfig"] == {"MaximumConcurrency": 2}


def test_a_definition_is_compared_by_meaning(folder: Folder, start: Open) -> None:
    """Other spaces and another order of keys are no difference; another meaning is put back."""
    sandbox = start(folder.write(*system(folder)))
    sandbox.reconcile_until_ready(30)
    states, arn = sandbox.client("stepfunctions"), machine_arn(folder)
    before = json.loads(states.describe_state_machine(stateMachineArn=arn)["definition"])
    states.update_state_machine(stateMachineArn=arn, definition=json.dumps(before, sort_keys=True, indent=2))
    sandbox.reconcile_until_ready(30)
    assert sandbox.changes == []
    states.update_state_machine(stateMachineArn=arn, definition=json.dumps({"StartAt": "P", "States": {"P": PASS}}))
    sandbox.reconcile_until_ready(30)
    assert json.loads(states.describe_state_machine(stateMachineArn=arn)["definition"]) == before


def mapping_id(sandbox: Sandbox) -> str:
    """The mapping's id."""
    return str(sandbox.get("EventSourceMapping", "work")["status"]["atProvider"]["uuid"])


Edit = Callable[[Sandbox, Folder], Any]

#: what somebody does by hand -> the field that is put back
EDITS: dict[str, Edit] = {
    "StateMachine loggingConfiguration.level": lambda s, f: s.client("stepfunctions").update_state_machine(
        stateMachineArn=machine_arn(f), loggingConfiguration={"level": "OFF"}
    ),
    "StateMachine tags[Owner]": lambda s, f: s.client("stepfunctions").tag_resource(
        resourceArn=machine_arn(f), tags=[{"key": "Owner", "value": "them"}]
    ),
    "Rule state": lambda s, _: s.client("events").disable_rule(Name="Daily"),
    "Rule scheduleExpression": lambda s, _: s.client("events").put_rule(
        Name="Daily", ScheduleExpression="rate(1 day)", Description="d"
    ),
    "Rule tags[More]": lambda s, f: s.client("events").tag_resource(
        ResourceARN=f.arn("events", "rule/Daily"), Tags=[{"Key": "More", "Value": "theirs"}]
    ),
    "Target input": lambda s, f: s.client("events").put_targets(
        Rule="Daily",
        Targets=[
            {
                "Id": "flow",
                "Arn": machine_arn(f),
                "RoleArn": f"arn:aws:iam::{f.account}:role/Flow",
                "Input": "{}",
            }
        ],
    ),
    "EventSourceMapping batchSize": lambda s, _: s.client("lambda").update_event_source_mapping(
        UUID=mapping_id(s), BatchSize=1
    ),
    "EventSourceMapping enabled": lambda s, _: s.client("lambda").update_event_source_mapping(
        UUID=mapping_id(s), Enabled=False
    ),
    "EventSourceMapping scalingConfig.maximumConcurrency": lambda s, _: s.client("lambda").update_event_source_mapping(
        UUID=mapping_id(s), ScalingConfig={"MaximumConcurrency": 9}
    ),
    "EventSourceMapping tags[More]": lambda s, f: s.client("lambda").tag_resource(
        Resource=f.arn("lambda", f"event-source-mapping:{mapping_id(s)}"), Tags={"More": "theirs"}
    ),
}


@pytest.mark.parametrize("what", EDITS)
def test_an_edit_by_hand_is_put_back_and_said(folder: Folder, start: Open, what: str) -> None:
    """What somebody changed in AWS is restored, the line names object and field, and then it is quiet."""
    kind, path = what.split()
    sandbox = start(folder.write(*system(folder)))
    sandbox.reconcile_until_ready(30)
    assert sandbox.changes == []
    EDITS[what](sandbox, folder)
    sandbox.reconcile_until_ready(30)
    said = [str(change) for change in sandbox.changes]
    assert any(line.startswith(f"UpdatedExternalResource {kind}/") and f".{path}: found " in line for line in said), (
        said
    )
    assert all(line.endswith("; put back") for line in said)
    sandbox.changes.clear()
    sandbox.reconcile_until_ready(30)
    assert sandbox.changes == []


def test_what_was_deleted_by_hand_is_made_again(folder: Folder, start: Open) -> None:
    """Machine, rule with its target, and mapping come back; the mapping with another id, as AWS gives it."""
    sandbox = start(folder.write(*system(folder)))
    sandbox.reconcile_until_ready(30)
    before, events = mapping_id(sandbox), sandbox.client("events")
    sandbox.client("lambda").delete_event_source_mapping(UUID=before)
    sandbox.client("stepfunctions").delete_state_machine(stateMachineArn=machine_arn(folder))
    events.remove_targets(Rule="Daily", Ids=["flow"])
    events.delete_rule(Name="Daily")
    sandbox.reconcile_until_ready(30)
    assert mapping_id(sandbox) != before
    assert [t["Id"] for t in events.list_targets_by_rule(Rule="Daily")["Targets"]] == ["flow"]
    assert sandbox.client("stepfunctions").describe_state_machine(stateMachineArn=machine_arn(folder))["name"] == "Flow"


def test_a_changed_manifest_changes_what_is_there(folder: Folder, start: Open) -> None:
    """New values reach AWS in place, and a field that is no wish any more is left alone."""
    sandbox = start(folder.write(*system(folder)))
    sandbox.reconcile_until_ready(30)
    before = mapping_id(sandbox)
    objects = edited(system(folder), "EventSourceMapping", batchSize=7, maximumBatchingWindowInSeconds=None)
    definition = json.dumps({"StartAt": "P", "States": {"P": PASS}})
    objects = edited(objects, "StateMachine", definition=definition)
    folder.write(*edited(edited(objects, "Rule", state="DISABLED"), "Target", input='{"kind": "other"}'))
    sandbox.reconcile_until_ready(30)
    (mapping,) = sandbox.client("lambda").list_event_source_mappings(FunctionName="Work")["EventSourceMappings"]
    assert (mapping["UUID"], mapping["BatchSize"], mapping["MaximumBatchingWindowInSeconds"]) == (before, 7, 1)
    machine = sandbox.client("stepfunctions").describe_state_machine(stateMachineArn=machine_arn(folder))
    assert machine["definition"] == definition
    events = sandbox.client("events")
    assert events.describe_rule(Name="Daily")["State"] == "DISABLED"
    assert events.list_targets_by_rule(Rule="Daily")["Targets"][0]["Input"] == '{"kind": "other"}'


def test_a_transformer_reaches_the_target(folder: Folder, start: Open) -> None:
    """Paths keep their names, which are the writer's own."""
    transformer = {"inputPaths": {"at": "$.time"}, "inputTemplate": '{"at": <at>}'}
    objects = edited(system(folder), "Target", input=None, inputTransformer=transformer)
    sandbox = start(folder.write(*objects))
    sandbox.reconcile_until_ready(30)
    (target,) = sandbox.client("events").list_targets_by_rule(Rule="Daily")["Targets"]
    assert target["InputTransformer"] == {"InputPathsMap": {"at": "$.time"}, "InputTemplate": '{"at": <at>}'}
    assert sandbox.get("Target", "daily")["status"]["atProvider"]["inputTransformer"] == transformer


REFUSED: dict[str, tuple[Json, str]] = {
    "StateMachine type": ({"type": "EXPRESS"}, 'argument "type" from "STANDARD" to "EXPRESS"'),
    "EventSourceMapping eventSourceArn": ({"eventSourceArn": "arn:aws:sqs:x"}, 'argument "event_source_arn"'),
    "Rule eventBusName": ({"eventBusName": None}, "eventBusName cannot be empty"),
    "Target targetId": ({"targetId": None}, "targetId cannot be empty"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_the_provider_refuses_is_refused(folder: Folder, start: Open, what: str) -> None:
    """A change that needs a new object, and a field that an id is made of, are refused by their names."""
    change, message = REFUSED[what]
    sandbox = start(folder.write(*system(folder)))
    sandbox.reconcile_until_ready(30)
    folder.write(*edited(system(folder), what.partition(" ")[0], **change))
    with pytest.raises(NotSettledError, match=message):
        sandbox.reconcile_until_ready(30, patience=0.2)


def test_a_log_group_without_its_suffix_is_refused(folder: Folder, start: Open) -> None:
    """AWS takes a log group's ARN for a state machine only with :* behind it."""
    group = folder.arn("logs", "log-group:/aws/states/Flow")
    objects = edited(system(folder), "StateMachine", loggingConfiguration={"level": "ALL", "logDestination": group})
    sandbox = start(folder.write(*objects))
    with pytest.raises(NotSettledError, match=r"logDestination is .*/aws/states/Flow, which does not end with :\*"):
        sandbox.reconcile_until_ready(30, patience=0.2)
    assert sandbox.client("stepfunctions").list_state_machines()["stateMachines"] == []


@pytest.mark.parametrize(
    ("definition", "message"),
    [
        ("{", "INVALID_JSON_DESCRIPTION"),
        ("[]", "INVALID_JSON_DESCRIPTION"),
        (
            json.dumps({"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"}}}),
            r'States\.A\.Next: "B": no state',
        ),
        (json.dumps({"StartAt": "A", "States": {"A": {"Type": "Choice"}}}), r"States\.A\.Choices"),
        (json.dumps({"StartAt": "A", "States": {"A": {**PASS, "InputPath": "x"}}}), r"States\.A\.InputPath"),
    ],
)
def test_a_machine_that_aws_would_refuse_is_not_made(
    folder: Folder, start: Open, definition: str, message: str
) -> None:
    """Broken JSON and states that lead nowhere are refused by their place, where the emulator would take them."""
    sandbox = start(folder.write(*edited(system(folder), "StateMachine", definition=definition)))
    with pytest.raises(NotSettledError) as error:
        sandbox.reconcile_until_ready(30, patience=0.2)
    reason = error.value.reasons["StateMachine/demo-dev/flow"]
    assert re.match(f"create failed: Invalid State Machine Definition: '{message}", reason), reason
    assert sandbox.client("stepfunctions").list_state_machines()["stateMachines"] == []


def test_fields_that_no_reconciler_knows_are_reported(folder: Folder, start: Open) -> None:
    """What is not reconciled stands in the notes, by its path."""
    objects = edited(system(folder), "Target", ecsTarget={"taskCount": 1})
    sandbox = start(folder.write(*edited(objects, "EventSourceMapping", topics=["t"])))
    sandbox.reconcile_until_ready(30)
    notes = [(name, note) for name, note in sandbox.notes() if note.startswith("not reconciled")]
    assert notes == [
        ("Target/demo-dev/daily", "not reconciled: spec.forProvider.ecsTarget"),
        ("EventSourceMapping/demo-dev/work", "not reconciled: spec.forProvider.topics"),
    ]


def test_the_region_of_a_machine_is_its_own(folder: Folder, start: Open) -> None:
    """Machines, rules and mappings are made where their manifests say."""
    sandbox = start(folder.write(*system(folder)))
    sandbox.reconcile_until_ready(30)
    elsewhere = "us-west-2" if REGION != "us-west-2" else "us-east-1"
    assert sandbox.client("stepfunctions", elsewhere).list_state_machines()["stateMachines"] == []
    assert sandbox.client("events", elsewhere).list_rules()["Rules"] == []
