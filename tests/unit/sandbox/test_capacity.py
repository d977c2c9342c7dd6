"""Capacities of a table that Git gives once: who has them afterwards, and what a change of mode begins with."""

from __future__ import annotations

import pytest

from sandbox import Sandbox
from tests.unit.sandbox import scenario
from tests.unit.sandbox.conftest import Open
from tests.unit.sandbox.small import Folder, Json

NUMBERS = {"readCapacity": 4, "writeCapacity": 5}
EVERY = ["Observe", "Create", "Update", "Delete"]


def system(folder: Folder, *policies: str) -> list[Json]:
    """A provisioned table whose numbers, its index's included, stand under initProvider, and its key."""
    objects = scenario.table(folder)
    spec = objects[-1]["spec"]
    spec["forProvider"]["billingMode"] = "PROVISIONED"
    (index,) = spec["forProvider"].pop("globalSecondaryIndex")
    spec["initProvider"] = {**NUMBERS, "globalSecondaryIndex": [{**index, **NUMBERS}]}
    spec["managementPolicies"] = list(policies)
    return objects


def capacities(sandbox: Sandbox) -> list[tuple[int, int]]:
    """Reads and writes of the table, and of its index."""
    table = sandbox.client("dynamodb").describe_table(TableName="Data")["Table"]
    numbers = [place["ProvisionedThroughput"] for place in (table, *table["GlobalSecondaryIndexes"])]
    return [(number["ReadCapacityUnits"], number["WriteCapacityUnits"]) for number in numbers]


@pytest.mark.parametrize(("policies", "kept"), [(EVERY, True), (["*"], False)])
def test_numbers_that_scale(folder: Folder, start: Open, policies: list[str], kept: bool) -> None:
    """Made with Git's numbers; what auto-scaling makes of them is put back only where they were late-initialized."""
    sandbox = start(folder.write(*system(folder, *policies)))
    sandbox.reconcile_until_ready(30)
    assert capacities(sandbox) == [(4, 5), (4, 5)]
    more = {"ReadCapacityUnits": 11, "WriteCapacityUnits": 12}
    client, update = sandbox.client("dynamodb"), {"IndexName": "Kinds", "ProvisionedThroughput": more}
    client.update_table(TableName="Data", ProvisionedThroughput=more)
    client.update_table(TableName="Data", GlobalSecondaryIndexUpdates=[{"Update": update}])
    sandbox.reconcile_until_ready(30)
    assert capacities(sandbox) == ([(11, 12)] * 2 if kept else [(4, 5)] * 2)


def test_a_change_of_mode_begins_with_one_unit(folder: Folder, start: Open) -> None:
    """What was on demand has no numbers, and initProvider counts no more: each begins with 1, as Terraform has it."""
    objects = scenario.table(folder)
    sandbox = start(folder.write(*objects))
    sandbox.reconcile_until_ready(30)
    folder.write(*system(folder, *EVERY))
    sandbox.reconcile_until_ready(30)
    assert capacities(sandbox) == [(1, 1), (1, 1)]
    folder.write(*objects)
    sandbox.reconcile_until_ready(30)
    table = sandbox.client("dynamodb").describe_table(TableName="Data")["Table"]
    assert table["BillingModeSummary"]["BillingMode"] == "PAY_PER_REQUEST"
    assert [index["IndexName"] for index in table["GlobalSecondaryIndexes"]] == ["Kinds"]
