"""Finding out which tables' changes are processed, and what a schedule starts."""

from __future__ import annotations

from sandbox.streams import Schedule, Source, Table, schedules, sources
from tests.unit.sandbox.small import REGION, Json, managed


def table(name: str, *keys: tuple[str, str], region: str = REGION) -> Json:
    """A table that is made, with its keys as (name, type)."""
    fields = {"region": region, "attribute": [{"name": key, "type": kind} for key, kind in keys]}
    fields |= dict(zip(("hashKey", "rangeKey"), (key for key, _ in keys), strict=False))
    return managed("dynamodb", "Table", name.lower(), fields, name)


def function(name: str, region: str = REGION, **variables: str) -> Json:
    """A function with an environment."""
    return managed(
        "lambda", "Function", name.lower(), {"region": region, "environment": {"variables": variables}}, name
    )


def trigger(source: str, consumer: str, region: str = REGION, **spec: object) -> Json:
    """A composite, as it is when it is live."""
    metadata = {"name": f"{source}-{consumer}".lower(), "namespace": "demo-dev"}
    values = {"region": region, "tableName": source, "functionName": consumer, "crossplane": {}, **spec}
    return {"apiVersion": "own.example.org/v1", "kind": "Anything", "metadata": metadata, "spec": values}


def observed(name: str) -> Json:
    """A table that a composite only looks at."""
    return managed("dynamodb", "Table", "seen", {}, name, managementPolicies=["Observe"])


IN, OUT = table("In", ("id", "S"), ("at", "N")), table("Out", ("kind", "S"))


def test_a_composite_leads_from_a_table_through_a_function_to_tables() -> None:
    """Whatever its kind is called: the table's keys, the function, its batch, and the tables in its environment."""
    work = function("Work", RESULTS="Out", MODE="x", ALSO="In")
    assert sources([observed("In"), IN, OUT, work, trigger("In", "Work", batchSize=5)]) == [
        Source(Table(REGION, "In", (("id", "S"), ("at", "N"))), "Work", 5, (Table(REGION, "Out", (("kind", "S"),)),))
    ]


def test_regions_are_not_mixed() -> None:
    """A table and a function of the same names elsewhere are others."""
    away = [table("In", ("id", "S"), region="eu-west-1"), function("Work", "eu-west-1", RESULTS="Out")]
    found = sources([IN, OUT, *away, trigger("In", "Work", "eu-west-1")])
    assert [(one.table.region, one.batch, one.sinks) for one in found] == [("eu-west-1", 1, ())]


def test_what_leads_nowhere_is_left_out() -> None:
    """A composite about something else, a name that no object has, and an object that is no composite."""
    work, alike = function("Work"), trigger("In", "Work")
    del alike["spec"]["crossplane"]
    assert sources([IN, work, trigger("Other", "Work"), trigger("In", "Other"), alike]) == []


def live(manifest: Json, **status: object) -> Json:
    """With what the provider found."""
    return manifest | {"status": {"atProvider": status}}


def workflow(schedule: str | None = "rate(1 day)") -> list[Json]:
    """A machine, a rule and a target that leads from one to the other."""
    arn = f"arn:aws:states:{REGION}:111122223333:stateMachine:Flow"
    timing = {"scheduleExpression": schedule} if schedule else {"eventPattern": "{}"}
    target = {"arn": arn, "ruleRef": {"name": "daily"}, "targetId": "flow", "input": '{"a": 1}'}
    return [
        live(managed("sfn", "StateMachine", "flow", {}, "Flow"), arn=arn),
        live(managed("cloudwatchevents", "Rule", "daily", timing, "Daily"), arn="r"),
        live(managed("cloudwatchevents", "Target", "daily", target), region=REGION, rule="Daily", arn=arn),
    ]


def test_a_schedule_leads_to_its_machine() -> None:
    """With the input that its target hands over; the rule that a reference names is the resolved one."""
    arn = f"arn:aws:states:{REGION}:111122223333:stateMachine:Flow"
    assert schedules(workflow()) == [Schedule(REGION, "Daily", arn, '{"a": 1}')]


def test_only_schedules_of_machines_count() -> None:
    """Neither a rule about events, nor a target of another kind."""
    assert schedules(workflow(None)) == []
    assert schedules(workflow()[1:]) == []
