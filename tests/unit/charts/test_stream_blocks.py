"""Blocks of stream-processing: the composite trigger, the state machine, the schedule and the dashboard."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from charts import stream_processing
from charts.blocks.alarm import Metric
from charts.blocks.dashboard import Dashboard, Graph
from charts.blocks.queue import Queue
from charts.blocks.role import Role
from charts.blocks.schedule import Schedule
from charts.blocks.scope import Block, Scope
from charts.blocks.state_machine import StateMachine
from charts.blocks.stream_trigger import TableStreamTrigger
from charts.environment_file import load_control_plane
from charts.platform import table_stream_trigger
from charts.settings import Settings
from tests.unit.charts.conftest import ENVIRONMENTS

Object = dict[str, Any]
One = Callable[[Block, str], Object]


@pytest.fixture
def chart(dev: Settings) -> Scope:
    """The system's chart in development."""
    (scope,) = stream_processing.build(dev)
    return scope


@pytest.fixture
def machine(primary: Scope) -> StateMachine:
    """A state machine without states."""
    return StateMachine(primary, "work", timeout_minutes=5, log_retention_days=14)


def block(scope: Scope, kind: type[Block], resource: str) -> Block:
    """The block of a class and resource."""
    return next(found for found in scope.blocks if isinstance(found, kind) and found.resource == resource)


def test_the_system_lives_wherever_the_setting_says(dev: Settings) -> None:
    """No region stands in the charts: with another home region nothing names the old one."""
    moved = dev.model_copy(
        update={"stream_processing": dev.stream_processing.model_copy(update={"region": "eu-central-1"})}
    )
    (scope,) = stream_processing.build(moved)
    text = json.dumps(scope.manifests())
    assert "eu-central-1" in text
    assert "us-west-2" not in text
    assert "us-east-1" not in text


def test_a_system_in_one_region_has_one_name(chart: Scope) -> None:
    """Kubernetes and AWS know every object by the agreed name, without a region behind it."""
    trigger = block(chart, TableStreamTrigger, "userdata-userdataproc")
    assert trigger.object_name == "dev-userdata-userdataproc-synth"
    assert chart.name("orderdata") == chart.object_name("orderdata") == "dev-orderdata-synth"
    assert "IsPrimary" not in chart.tags()
    assert chart.tags()["DeploymentType"] == "SingleRegion"


def test_a_trigger_lets_its_function_read_the_stream_of_its_table_only(chart: Scope, one: One) -> None:
    """The four stream actions are granted on the table's streams, whose label AWS makes."""
    role = block(chart, Role, "userdataproc")
    document = json.loads(one(role, "RolePolicy")["spec"]["forProvider"]["policy"])
    reading = next(statement for statement in document["Statement"] if statement["Sid"] == "ReadStream")
    assert reading["Resource"] == ["arn:aws:dynamodb:us-west-2:111122223333:table/dev-userdata-synth/stream/*"]
    assert len(reading["Action"]) == 4


def test_a_trigger_sets_every_field_of_its_definition(chart: Scope) -> None:
    """The composite and its definition agree on the fields, so that no default decides in silence."""
    (composite,) = block(chart, TableStreamTrigger, "orderdata-orderdataproc").manifests()
    definition = table_stream_trigger.manifests()[0]
    schema = definition["spec"]["versions"][0]["schema"]["openAPIV3Schema"]["properties"]["spec"]
    assert set(composite["spec"]) == set(schema["properties"])
    assert set(schema["required"]) == set(schema["properties"]) - {"tags"}


def test_the_composition_owns_the_mapping_and_only_looks_at_the_table() -> None:
    """Deleting a trigger deletes no table: Crossplane may only observe it."""
    composition = table_stream_trigger.manifests()[1]
    parts = {part["name"]: part for part in composition["spec"]["pipeline"][0]["input"]["resources"]}
    assert parts["table"]["base"]["spec"]["managementPolicies"] == ["Observe"]
    assert parts["table"]["base"]["kind"] == "Table"
    assert parts["mapping"]["base"]["kind"] == "EventSourceMapping"
    assert set(parts) == {"table", "mapping"}


def test_a_mapping_waits_for_the_arn_of_its_stream() -> None:
    """The patch that brings the stream's ARN is required: no mapping is made without it."""
    composition = table_stream_trigger.manifests()[1]
    mapping = composition["spec"]["pipeline"][0]["input"]["resources"][1]
    (patch,) = (p for p in mapping["patches"] if p["toFieldPath"] == "spec.forProvider.eventSourceArn")
    assert patch["fromFieldPath"] == "status.streamArn"
    assert patch["policy"] == {"fromFieldPath": "Required"}
    table = composition["spec"]["pipeline"][0]["input"]["resources"][0]
    (origin,) = (p for p in table["patches"] if p["type"] == "ToCompositeFieldPath")
    assert (origin["fromFieldPath"], origin["toFieldPath"]) == ("status.atProvider.streamArn", "status.streamArn")


def test_no_definition_is_rendered_that_nothing_uses(dev: Settings) -> None:
    """The platform holds our own kinds only where some chart has them."""
    from charts import file_pipeline, platform  # noqa: PLC0415 - beside what they are compared with

    def definitions(scopes: list[Scope]) -> set[str]:
        rendered = platform.manifests([(scope, scope.manifests()) for scope in scopes], cluster)
        return {m["metadata"]["name"] for m in rendered if m["kind"] == "CompositeResourceDefinition"}

    cluster = load_control_plane(ENVIRONMENTS)
    primary, secondary = file_pipeline.build(dev)
    assert definitions([secondary]) == set()
    assert definitions([primary]) == {"tablestreamtriggers.tandem.example.org"}
    assert definitions(stream_processing.build(dev)) == {"tablestreamtriggers.tandem.example.org"}


def test_a_state_machine_may_send_and_invoke_what_its_states_name(machine: StateMachine, one: One) -> None:
    """A task brings its grant with it: nobody states it twice, nobody forgets it."""
    queue = Queue(machine.scope, "letters")
    state = machine.send(queue, {"a.$": "$"})
    machine.start, machine.states = "Send", {"Send": {**state, "End": True}}
    assert state["Parameters"]["QueueUrl"] == queue.url
    document = json.loads(one(machine.role, "RolePolicy")["spec"]["forProvider"]["policy"])
    sending = [s for s in document["Statement"] if s["Action"] == ["sqs:SendMessage"]]
    assert [s["Resource"] for s in sending] == [[queue.arn]]
    assert machine.role.arn in json.dumps(one(queue, "QueuePolicy"))


def test_services_take_roles_on_for_this_account_only(machine: StateMachine, one: One) -> None:
    """The trust of state machines and rules names the account, against a confused deputy."""
    trust = json.loads(one(machine.role, "Role")["spec"]["forProvider"]["assumeRolePolicy"])["Statement"][0]
    assert trust["Principal"] == {"Service": "states.amazonaws.com"}
    assert trust["Condition"] == {"StringEquals": {"aws:SourceAccount": "111122223333"}}


def test_a_rule_may_send_its_dead_letters(machine: StateMachine, one: One) -> None:
    """The queue lets EventBridge send for this rule alone, and its refusal of outsiders does not hit the service."""
    queue = Queue(machine.scope, "missed")
    schedule = Schedule(
        machine.scope,
        "daily",
        expression="rate(1 day)",
        machine=machine,
        input={},
        dead_letters=queue,
        patience_minutes=30,
        meaning="test",
    )
    policy = json.loads(one(queue, "QueuePolicy")["spec"]["forProvider"]["policy"])
    by_sid = {statement["Sid"]: statement for statement in policy["Statement"]}
    assert by_sid["EventsSends"]["Principal"] == {"Service": "events.amazonaws.com"}
    assert by_sid["EventsSends"]["Condition"]["ArnEquals"] == {"aws:SourceArn": schedule.arn}
    assert by_sid["OnlyOwnersSend"]["Condition"] == {"BoolIfExists": {"aws:PrincipalIsAWSService": "false"}}
    assert "OwnersSend" not in by_sid


def test_graphs_fill_a_dashboard_two_in_a_row(primary: Scope, one: One) -> None:
    """Graphs of half the width stand side by side, and each metric is written with its own statistic."""
    metric = Metric("AWS/SQS", "NumberOfMessagesSent", {"QueueName": "q"}, statistic="Sum", period=60)
    dashboard = Dashboard(primary, "view", [Graph(title, {"sent": metric}) for title in ("a", "b", "c")])
    body = json.loads(one(dashboard, "Dashboard")["spec"]["forProvider"]["dashboardBody"])
    assert [(w["x"], w["y"]) for w in body["widgets"]] == [(0, 0), (12, 0), (0, 6)]
    line = ["AWS/SQS", "NumberOfMessagesSent", "QueueName", "q", {"label": "sent", "period": 60, "stat": "Sum"}]
    assert body["widgets"][0]["properties"]["metrics"] == [line]
    assert dashboard.url.endswith("us-east-1#dashboards/dashboard/serverless-view-dev")
