"""A table's replica that stands under initProvider: made, late-initialized, and kept from then on."""

from __future__ import annotations

from sandbox import Sandbox
from sandbox.aws import AwsEmulator
from tests.unit.sandbox import scenario
from tests.unit.sandbox.conftest import Open
from tests.unit.sandbox.small import Folder, Json, managed

OTHER = "us-west-2"


def system(folder: Folder, *policies: str) -> list[Json]:
    """The table with its key, and a key of the replica's own behind an alias, as charts name it."""
    key = managed("kms", "Key", "key-west", {"region": OTHER})
    alias = managed(
        "kms", "Alias", "key-west", {"region": OTHER, "targetKeyIdRef": {"name": "key-west"}}, "alias/data-west"
    )
    objects = scenario.table(folder)
    table = objects[-1]["spec"]
    table["initProvider"]["replica"][0]["kmsKeyArn"] = folder.arn("kms", "alias/data-west", OTHER)
    table["managementPolicies"] = list(policies or ["*"])
    return [key, alias, *objects]


def ready(sandbox: Sandbox) -> Sandbox:
    """The sandbox, once all is Ready."""
    sandbox.reconcile_until_ready(30)
    return sandbox


def take_away(sandbox: Sandbox) -> None:
    """Delete the replica by hand."""
    updates = [{"Delete": {"RegionName": OTHER}}]
    sandbox.client("dynamodb").update_table(TableName="Data", ReplicaUpdates=updates)


def replicas(sandbox: Sandbox) -> list[str]:
    """Regions of the replicas that there are, the table's own left out."""
    table = sandbox.client("dynamodb").describe_table(TableName="Data")["Table"]
    return [item["RegionName"] for item in table.get("Replicas", []) if item["RegionName"] != "us-east-1"]


def test_a_replica_that_was_deleted_by_hand_is_made_again_and_said(folder: Folder, start: Open) -> None:
    """The provider late-initialized forProvider.replica, so a missing replica is drift: one line, and it is back."""
    sandbox = ready(start(folder.write(*system(folder))))
    take_away(sandbox)
    assert replicas(sandbox) == []
    sandbox.reconcile_until_ready(30)
    assert replicas(sandbox) == [OTHER]
    (line,) = [str(change) for change in sandbox.changes]
    assert line.startswith(f"UpdatedExternalResource Table/demo-dev/data spec.forProvider.replica[{OTHER}]: found noth")
    assert line.endswith("; put back")
    sandbox.changes.clear()
    sandbox.reconcile_until_ready(30)
    assert sandbox.changes == []


def test_the_late_initialized_replica_is_shown(folder: Folder, start: Open) -> None:
    """As kubectl would show it: what AWS reports under forProvider, initProvider still as Git has it."""
    sandbox = ready(start(folder.write(*system(folder))))
    spec = sandbox.get("Table", "data")["spec"]
    (replica,) = spec["forProvider"]["replica"]
    assert replica["regionName"] == OTHER
    assert replica["pointInTimeRecovery"] is True
    assert spec["initProvider"]["replica"][0]["kmsKeyArn"].endswith("alias/data-west")


def test_without_late_initialize_a_deleted_replica_stays_away(folder: Folder, start: Open) -> None:
    """Nothing then asks for it: initProvider counts at the creation only."""
    sandbox = ready(start(folder.write(*system(folder, "Observe", "Create", "Update", "Delete"))))
    take_away(sandbox)
    sandbox.reconcile_until_ready(30)
    assert replicas(sandbox) == []
    assert "replica" not in sandbox.get("Table", "data")["spec"]["forProvider"]


def test_a_replica_that_is_found_at_a_restart_is_kept_too(folder: Folder, emulator: AwsEmulator) -> None:
    """A second control plane at the same endpoint late-initializes what it finds, and puts it back when it goes."""
    folder.write(*system(folder))
    for _ in range(2):
        with Sandbox.start(folder.path, endpoint=emulator.endpoint_url) as sandbox:
            ready(sandbox)
            take_away(sandbox)
            sandbox.reconcile_until_ready(30)
            assert replicas(sandbox) == [OTHER]


def test_a_manifest_that_pins_the_replica_wins(folder: Folder, start: Open) -> None:
    """Once Git sets forProvider.replica, what was late-initialized no longer counts."""
    objects = system(folder)
    sandbox = ready(start(folder.write(*objects)))
    objects[-1]["spec"]["forProvider"]["replica"] = [{"regionName": OTHER, "pointInTimeRecovery": False}]
    folder.write(objects[-1])
    sandbox.reconcile_until_ready(30)
    recovery = sandbox.client("dynamodb", OTHER).describe_continuous_backups(TableName="Data")
    description = recovery["ContinuousBackupsDescription"]["PointInTimeRecoveryDescription"]
    assert description["PointInTimeRecoveryStatus"] == "DISABLED"
