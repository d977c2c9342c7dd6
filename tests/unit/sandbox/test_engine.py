"""The control loop and the reconciliation of one object, against a made-up service in memory."""

from __future__ import annotations

import threading
import time

import pytest

from sandbox.clients import Clients
from sandbox.engine import Engine
from sandbox.errors import NotSettledError
from sandbox.kinds.base import Request
from sandbox.resource import key_of
from tests.unit.sandbox.made import Store, Thing, World, thing
from tests.unit.sandbox.small import Json


def test_an_object_is_made_observed_and_ready(world: World) -> None:
    """From nothing: created, then Synced and Ready, with status and external name."""
    manifest = thing(size=1)
    world.settle(manifest)
    live = world.of(manifest)
    assert world.store.things["a"]["size"] == 1
    assert (live.conditions["Synced"].reason, live.conditions["Ready"].reason) == ("ReconcileSuccess", "Available")
    assert live.to_object()["status"]["atProvider"]["arn"] == "arn:a"
    assert live.to_object()["metadata"]["annotations"]["crossplane.io/external-name"] == "a"


def test_what_exists_already_is_adopted(world: World) -> None:
    """An object with the external name's thing in AWS is not made again, only brought in line."""
    world.store.things["a"] = {"region": "us-east-1", "size": 1}
    world.settle(thing(size=2))
    assert world.store.calls == ["update a size"]
    assert world.store.things["a"]["size"] == 2


def test_an_edit_by_hand_is_put_back_and_said(world: World) -> None:
    """One line names the object, the field, what was found and what is wanted; the object stays Ready."""
    manifest = thing(size=1)
    world.settle(manifest)
    world.store.things["a"]["size"] = 7
    world.settle()
    assert world.store.things["a"]["size"] == 1
    expected = "UpdatedExternalResource Thing/demo-dev/a spec.forProvider.size: found 7, wanted 1; put back"
    assert [str(change) for change in world.changes] == [expected]
    assert "UpdatedExternalResource" in [event.reason for event in world.of(manifest).events]


def test_a_removal_by_hand_is_put_back_and_said(world: World) -> None:
    """What somebody deleted in AWS is made again."""
    world.settle(thing(size=1))
    world.store.things.clear()
    world.settle()
    assert world.store.things["a"]["size"] == 1
    assert "found nothing, wanted the object" in str(world.changes[0])


def test_a_changed_manifest_is_not_called_an_edit(world: World) -> None:
    """A change in Git is applied, and told apart from drift."""
    world.settle(thing(size=1))
    world.settle(thing(size=2))
    assert world.store.things["a"]["size"] == 2
    assert str(world.changes[0]).endswith("found 1, wanted 2; brought in line with the manifest")


def test_nothing_is_called_when_nothing_differs(world: World) -> None:
    """A second pass only observes."""
    world.settle(thing(size=1, labels={"a": "b"}))
    world.store.calls.clear()
    world.settle()
    assert world.store.calls == []
    assert world.changes == []


def test_init_provider_counts_at_creation_only(world: World) -> None:
    """Values of initProvider are sent once; what AWS makes of them later is left alone."""
    manifest = thing(size=1, init={"labels": {"a": "b"}, "size": 9})
    world.settle(manifest)
    assert world.store.things["a"]["labels"] == {"a": "b"}
    assert world.store.things["a"]["size"] == 1, "forProvider wins"
    world.store.things["a"]["labels"] = {"c": "d"}
    world.settle()
    assert world.store.things["a"]["labels"] == {"c": "d"}
    assert world.changes == []


def test_init_provider_is_ignored_for_what_exists_already(world: World) -> None:
    """Adoption does not apply initProvider."""
    world.store.things["a"] = {"region": "us-east-1", "size": 1}
    world.settle(thing(size=1, init={"labels": {"a": "b"}}))
    assert "labels" not in world.store.things["a"]


def test_init_provider_counts_again_for_what_was_removed_by_hand(world: World) -> None:
    """A second creation is a creation."""
    world.settle(thing(size=1, init={"labels": {"a": "b"}}))
    world.store.things.clear()
    world.settle()
    assert world.store.things["a"]["labels"] == {"a": "b"}


def test_an_immutable_change_is_refused_in_crossplanes_words(world: World) -> None:
    """Synced turns False with the provider's message, AWS is left alone, Ready stays True."""
    world.settle(thing(colour="red"))
    manifest = thing(colour="blue")
    reasons = world.fails(manifest)
    assert reasons["Thing/demo-dev/a"] == (
        "update failed: refuse to update the external resource because the following update requires replacing it: "
        'cannot change the value of the argument "colour" from "red" to "blue"'
    )
    assert world.store.things["a"]["colour"] == "red"
    assert world.of(manifest).conditions["Synced"].reason == "ReconcileError"
    assert world.of(manifest).ready


def test_without_create_a_missing_object_is_an_error(world: World) -> None:
    """Observe-only manifests never make anything."""
    reasons = world.fails(thing(size=1, policies=["Observe"]))
    assert reasons["Thing/demo-dev/a"].startswith("observe failed: external resource does not exist")
    assert world.store.calls == []


def test_without_update_drift_is_left_and_not_shown(world: World) -> None:
    """Observe-only manifests show what AWS has, and stay Synced."""
    world.store.things["a"] = {"region": "us-east-1", "size": 7}
    manifest = thing(size=1, policies=["Observe"])
    world.settle(manifest)
    assert world.store.calls == []
    assert world.of(manifest).at_provider["size"] == 7


def test_a_removed_manifest_is_pruned(world: World) -> None:
    """What left dist/ leaves AWS and the list of objects."""
    world.settle(thing("a"), thing("b"))
    world.settle(thing("b"))
    assert list(world.store.things) == ["b"]
    assert [m.key.name for m in world.engine.all()] == ["b"]
    assert str(world.changes[0]) == "DeletedExternalResource Thing/demo-dev/a deleted"


@pytest.mark.parametrize(
    "fields", [{"policies": ["Observe", "Create", "Update", "LateInitialize"]}, {"skipDestroy": True}]
)
def test_pruning_leaves_what_may_not_be_deleted(world: World, fields: Json) -> None:
    """Without Delete in managementPolicies, or with skipDestroy, the thing in AWS stays, and it is said."""
    world.settle(thing("a", **fields), thing("b"))
    world.settle(thing("b"))
    assert sorted(world.store.things) == ["a", "b"]
    assert str(world.changes[0]).startswith("OrphanedExternalResource Thing/demo-dev/a left in AWS")


@pytest.mark.parametrize("fields", [{"paused": True}, {"policies": []}])
def test_a_paused_object_is_left_alone(world: World, fields: Json) -> None:
    """The annotation, and no policies at all, stop the controller; that is no failure of the run."""
    manifest = thing(size=1, **fields)
    world.settle(manifest)
    assert world.store.calls == []
    assert world.of(manifest).conditions["Synced"].reason == "ReconcilePaused"


def test_order_follows_references(world: World) -> None:
    """An object waits for what it refers to, whatever its name, and gets its value."""
    world.settle(thing("a", ownerRef={"name": "b"}), thing("b", ownerRef={"name": "c"}), thing("c"))
    assert world.store.calls == ["create c", "create b", "create a"]
    assert world.store.things["a"]["owner"] == "arn:b"


def test_what_cannot_resolve_ends_the_run_with_its_reason(world: World) -> None:
    """A reference to nothing does not wait for ever: the run ends long before its limit, and the others are Ready."""
    begin = time.monotonic()
    world.load(thing("a", ownerRef={"name": "gone"}), thing("b"))
    with pytest.raises(NotSettledError) as error:
        world.engine.settle(timeout=300, patience=0.05)
    reasons = error.value.reasons
    assert list(reasons) == ["Thing/demo-dev/a"]
    assert (
        "spec.forProvider.ownerRef: cannot get referenced resource: Thing/demo-dev/gone not found"
        in reasons["Thing/demo-dev/a"]
    )
    assert time.monotonic() - begin < 150


def test_objects_that_wait_for_each_other_end_the_run(world: World) -> None:
    """A cycle of references is no endless loop."""
    reasons = world.fails(thing("a", ownerRef={"name": "b"}), thing("b", ownerRef={"name": "a"}))
    assert sorted(reasons) == ["Thing/demo-dev/a", "Thing/demo-dev/b"]


def test_an_error_of_aws_is_tried_again_and_then_reported(world: World) -> None:
    """The message says at which stage it failed; the event is a warning."""
    manifest = thing(size="bad")
    assert world.fails(manifest) == {"Thing/demo-dev/a": "create failed: a bad size"}
    live = world.of(manifest)
    assert [event.reason for event in live.events].count("CannotCreateExternalResource") >= 3
    assert live.conditions["Ready"].reason == "Creating"


def test_an_object_that_aws_is_busy_with_is_waited_for(world: World) -> None:
    """While the state is Creating the object is not Ready; once Available it is, and the run goes on until then."""
    manifest = thing(size=1)
    world.store.things["a"] = {"region": "us-east-1", "size": 1, "state": "Creating"}
    threading.Timer(0.2, lambda: world.store.things["a"].update(state="Available")).start()
    world.settle(manifest)
    assert world.of(manifest).ready


def test_time_runs_out_for_an_object_that_stays_busy(world: World) -> None:
    """The limit of a run holds even while AWS says that it is working."""
    world.store.things["a"] = {"region": "us-east-1", "state": "Creating"}
    world.load(thing())
    with pytest.raises(NotSettledError, match="Creating"):
        world.engine.settle(timeout=0.3)


def test_a_field_that_the_endpoint_forgets_is_listed_and_not_fought_over(world: World) -> None:
    """After two updates without effect the field counts as not kept; later passes leave it alone."""
    manifest = thing(lost="x")
    world.settle(manifest)
    assert world.engine.notes() == [("Thing/demo-dev/a", "not kept by the endpoint: spec.forProvider.lost")]
    assert world.of(manifest).ready
    world.store.calls.clear()
    world.settle()
    assert world.store.calls == []


def test_a_creation_that_leaves_nothing_behind_is_not_emulated(world: World) -> None:
    """An endpoint that accepts a call and keeps nothing is found out."""
    manifest = thing(kind="Ghost")
    world.settle(manifest, patience=2)
    assert world.of(manifest).conditions["Ready"].reason == "NotEmulated"
    assert "keeps nothing" in world.engine.notes()[0][1]


def test_what_the_endpoint_does_not_offer_is_ready_and_listed(world: World) -> None:
    """NotEmulated is never silent: Ready with that reason, and in the notes."""
    manifest = thing(kind="Missing")
    world.settle(manifest)
    assert world.of(manifest).conditions["Ready"].reason == "NotEmulated"
    assert world.engine.notes() == [("Missing/demo-dev/a", "not emulated: the service has no such call")]


def test_a_kind_without_a_reconciler_is_ready_and_listed(world: World) -> None:
    """Unknown kinds are no error, and not silent either."""
    manifest = thing(kind="Unheard")
    world.settle(manifest)
    assert world.engine.notes() == [
        ("Unheard/demo-dev/a", "not emulated: no reconciler for Unheard (made.aws.m.upbound.io)")
    ]


def test_fields_that_no_reconciler_reads_are_listed(world: World) -> None:
    """A field outside the declaration is named, in forProvider and in initProvider."""
    world.settle(thing(size=1, weight=3, init={"height": 2}))
    notes = [note for _, note in world.engine.notes()]
    assert notes == ["not reconciled: spec.forProvider.weight", "not reconciled: spec.initProvider.height"]


def test_objects_are_reconciled_in_parallel(world: World) -> None:
    """Eight slow objects take about as long as one."""
    slow = Slow(world.store)
    engine = Engine(Clients(None, "1"), world.changes.append, {("made", "Slow"): slow})
    manifests = [thing(f"t{number}", kind="Slow") for number in range(8)]
    engine.load({key_of(manifest): (manifest, "file") for manifest in manifests})
    engine.settle(10)
    engine.close()
    assert slow.most == 8


class Slow(Thing):
    """A thing whose creation takes as long as all eight need to be at it together."""

    KIND = "Slow"

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self.barrier, self.most = threading.Barrier(8, timeout=5), 0

    def create(self, r: Request) -> None:
        """Meets the other seven, or fails."""
        self.barrier.wait()
        self.most = 8
        super().create(r)


def test_another_external_name_is_another_object_in_aws(world: World) -> None:
    """A manifest whose annotation changes stands for the thing of that name; the old one is nobody's any more."""
    first, second = thing(size=1), thing(size=1)
    first["metadata"]["annotations"] = {"crossplane.io/external-name": "one"}
    second["metadata"]["annotations"] = {"crossplane.io/external-name": "two"}
    world.settle(first)
    world.settle(second)
    assert sorted(world.store.things) == ["one", "two"]
    assert world.of(second).external_name == "two"
    assert "delete one" not in world.store.calls
