"""Composites over a made-up service: what they compose, what flows back, and what goes with them."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from sandbox.engine import Engine
from sandbox.errors import NotSettledError
from sandbox.resource import Key, Resource, key_of
from tests.unit.sandbox.made import World, thing
from tests.unit.sandbox.small import NAMESPACE, Json

GROUP = "boxes.example.org"


def definition() -> Json:
    """Boxes are a kind, red by default."""
    colour = {"type": "string", "default": "red"}
    spec = {"type": "object", "properties": {"colour": colour, "size": {"type": "integer"}}}
    version = {"name": "v1", "served": True, "schema": {"openAPIV3Schema": {"properties": {"spec": spec}}}}
    names = {"kind": "Box", "plural": "boxes"}
    return {
        "apiVersion": "apiextensions.crossplane.io/v2",
        "kind": "CompositeResourceDefinition",
        "metadata": {"name": f"boxes.{GROUP}"},
        "spec": {"group": GROUP, "names": names, "scope": "Namespaced", "versions": [version]},
    }


def function(name: str) -> Json:
    """An installed function."""
    package = f"xpkg.example.org/{name}:v1"
    return {
        "apiVersion": "pkg.crossplane.io/v1",
        "kind": "Function",
        "metadata": {"name": name},
        "spec": {"package": package},
    }


FUNCTIONS = [function("function-patch-and-transform"), function("function-auto-ready")]


def copied(source: str, target: str, *, back: bool = False, required: bool = False) -> Json:
    """A patch."""
    patch: Json = {"type": "ToCompositeFieldPath" if back else "FromCompositeFieldPath"}
    patch |= {"fromFieldPath": source, "toFieldPath": target}
    return patch | ({"policy": {"fromFieldPath": "Required"}} if required else {})


def base(policies: list[str]) -> Json:
    """A thing to begin with."""
    manifest = thing(policies=policies)
    del manifest["metadata"]
    return manifest


def composition(*, mirror: bool = True) -> Json:
    """A box watches a thing that others made, and makes one of its size; without `mirror` it only watches."""
    watched = {
        "name": "watched",
        "base": base(["Observe"]),
        "patches": [
            copied("spec.watches", "metadata.annotations[crossplane.io/external-name]"),
            copied("status.atProvider.size", "status.size", back=True),
        ],
    }
    made = {
        "name": "made",
        "base": base(["*"]),
        "patches": [
            copied("status.size", "spec.forProvider.size", required=True),
            copied("spec.colour", "spec.forProvider.colour"),
            copied("spec.owner", "spec.forProvider.owner"),
            copied("status.atProvider.arn", "status.arn", back=True),
        ],
    }
    step = {
        "step": "compose",
        "functionRef": {"name": "function-patch-and-transform"},
        "input": {
            "apiVersion": "pt.fn.crossplane.io/v1beta1",
            "kind": "Resources",
            "resources": [watched, made] if mirror else [watched],
        },
    }
    ready = {"step": "ready", "functionRef": {"name": "function-auto-ready"}}
    return {
        "apiVersion": "apiextensions.crossplane.io/v1",
        "kind": "Composition",
        "metadata": {"name": "boxes"},
        "spec": {
            "compositeTypeRef": {"apiVersion": f"{GROUP}/v1", "kind": "Box"},
            "mode": "Pipeline",
            "pipeline": [step, ready],
        },
    }


def box(name: str = "box", **spec: Any) -> Json:
    """A composite."""
    metadata = {"name": name, "namespace": NAMESPACE}
    return {"apiVersion": f"{GROUP}/v1", "kind": "Box", "metadata": metadata, "spec": {"watches": "other", **spec}}


SYSTEM = [definition(), composition(), *FUNCTIONS]
SOURCE = thing("other", size=3)


def conditions(m: Resource) -> dict[str, tuple[str, str, str]]:
    """Status, reason and message of each condition."""
    return {c.type: (c.status, c.reason, c.message) for c in m.conditions.values()}


def composed(world: World, role: str, owner: str = "box") -> Resource:
    """The object that a box composed."""
    (found,) = [m for m in world.engine.all() if m.role == role and m.owner == Key(GROUP, "Box", NAMESPACE, owner)]
    return found


def test_a_composite_is_ready_once_all_that_it_composes_is(world: World) -> None:
    """In one go: the source is made, watched, its size flows into the composite and from there into the other thing."""
    world.settle(*SYSTEM, box(), SOURCE)
    live = world.of(box())
    assert conditions(live) == {"Synced": ("True", "ReconcileSuccess", ""), "Ready": ("True", "Available", "")}
    made = composed(world, "made")
    assert world.store.things[made.external_name]["size"] == 3
    assert live.to_object()["status"]["size"] == 3
    assert live.to_object()["status"]["arn"] == f"arn:{made.external_name}"
    assert world.store.calls == ["create other", f"create {made.external_name}"]


def test_composed_objects_are_marked_as_such(world: World) -> None:
    """Label, annotation, owner reference and namespace are Crossplane's, and the composite names what it made."""
    world.settle(*SYSTEM, box(), SOURCE)
    live, made = world.of(box()).to_object(), composed(world, "made").to_object()
    assert made["metadata"]["name"].startswith("box-")
    assert made["metadata"]["namespace"] == NAMESPACE
    assert made["metadata"]["labels"] == {"crossplane.io/composite": "box"}
    assert made["metadata"]["annotations"]["crossplane.io/composition-resource-name"] == "made"
    assert made["metadata"]["ownerReferences"] == [
        {
            "apiVersion": f"{GROUP}/v1",
            "kind": "Box",
            "name": "box",
            "uid": live["metadata"]["uid"],
            "controller": True,
            "blockOwnerDeletion": True,
        }
    ]
    assert live["spec"]["crossplane"]["compositionRef"] == {"name": "boxes"}
    names = {reference["name"] for reference in live["spec"]["crossplane"]["resourceRefs"]}
    assert names == {made["metadata"]["name"], composed(world, "watched").key.name}


def test_defaults_of_the_definition_reach_what_is_composed(world: World) -> None:
    """As the API server would have written them."""
    world.settle(*SYSTEM, box(), box("blue", colour="blue"), SOURCE)
    assert world.store.things[composed(world, "made").external_name]["colour"] == "red"
    assert world.store.things[composed(world, "made", "blue").external_name]["colour"] == "blue"


def test_a_composite_waits_and_says_for_what(world: World) -> None:
    """Without the source nothing is made: not Ready, with the resources that are not, each with its reason."""
    reasons = world.fails(*SYSTEM, box())
    live = world.of(box())
    missing = "external resource does not exist, and managementPolicies do not allow Create"
    waits = "status.size of the composite is missing, and spec.forProvider.size needs it"
    message = f"Unready resources: made ({waits}), watched (observe failed: {missing})"
    assert conditions(live) == {"Synced": ("True", "ReconcileSuccess", ""), "Ready": ("False", "Creating", message)}
    assert reasons["Box/demo-dev/box"] == message
    assert world.store.things == {}
    world.settle(*SYSTEM, box(), SOURCE)
    assert live.ready


def not_offered(*, also: str = "") -> Json:
    """The composition with a part instead of the watched one that the endpoint has nothing for; it reports the size."""
    changed = composition()
    watched, made = changed["spec"]["pipeline"][0]["input"]["resources"]
    watched["base"]["kind"] = "Unheard"
    watched["name"] = "unheard"
    del watched["patches"][0]
    if also:
        made["patches"].insert(0, copied(also, "spec.forProvider.lost", required=True))
    return changed


def test_what_waits_for_something_not_emulated_is_listed_and_holds_nobody_up(world: World) -> None:
    """What only AWS could report never comes here: the composite is Ready in name only, and says what is not made."""
    world.settle(definition(), not_offered(), *FUNCTIONS, box(), SOURCE)
    why = "made is not made: status.size comes from unheard, which is not emulated"
    assert conditions(world.of(box()))["Ready"] == ("True", "NotEmulated", why)
    assert ("Box/demo-dev/box", f"not emulated: {why}") in world.engine.notes()
    assert sorted(world.store.things) == ["other"]


def test_what_waits_for_something_else_too_is_not_excused(world: World) -> None:
    """A field that nobody gives is missing in AWS as well."""
    reasons = world.fails(definition(), not_offered(also="spec.missing"), *FUNCTIONS, box(), SOURCE)
    assert "spec.missing of the composite is missing" in reasons["Box/demo-dev/box"]


def test_what_is_emulated_after_all_is_made(world: World) -> None:
    """The excuse goes with its reason."""
    world.settle(definition(), not_offered(), *FUNCTIONS, box(), SOURCE)
    world.settle(*SYSTEM, box(), SOURCE)
    assert conditions(world.of(box()))["Ready"] == ("True", "Available", "")
    assert not [note for key, note in world.engine.notes() if key == "Box/demo-dev/box"]
    assert len(world.store.things) == 2


def test_what_is_composed_is_not_pruned(world: World) -> None:
    """It is not in dist/, and stays through further looks at dist/; a second look changes nothing."""
    world.settle(*SYSTEM, box(), SOURCE)
    calls, changes = list(world.store.calls), list(world.changes)
    world.settle(*SYSTEM, box(), SOURCE)
    assert (world.store.calls, world.changes) == (calls, changes)
    assert len(world.engine.all()) == len(SYSTEM) + 4


def test_a_changed_composite_changes_what_it_composed(world: World) -> None:
    """In place, and the line says that the manifest changed."""
    world.settle(*SYSTEM, box(owner="us"), SOURCE)
    name = composed(world, "made").external_name
    world.settle(*SYSTEM, box(owner="them"), SOURCE)
    assert world.store.things[name]["owner"] == "them"
    assert [str(change) for change in world.changes] == [
        f"UpdatedExternalResource Thing/demo-dev/{name} spec.forProvider.owner:"
        " found us, wanted them; brought in line with the manifest"
    ]


def test_an_edit_of_something_composed_is_put_back(world: World) -> None:
    """As with any other object."""
    world.settle(*SYSTEM, box(), SOURCE)
    name = composed(world, "made").external_name
    world.store.things[name]["size"] = 9
    world.settle()
    assert world.store.things[name]["size"] == 3
    assert [str(change) for change in world.changes] == [
        f"UpdatedExternalResource Thing/demo-dev/{name} spec.forProvider.size: found 9, wanted 3; put back"
    ]


def test_what_is_watched_is_never_changed(world: World) -> None:
    """Its policies allow to observe it: an edit of it flows through the composite instead."""
    world.settle(*SYSTEM, box(), SOURCE)
    name = composed(world, "made").external_name
    world.settle(*SYSTEM, box(), thing("other", size=4))
    assert (world.store.things["other"]["size"], world.store.things[name]["size"]) == (4, 4)
    assert world.of(box()).status["size"] == 4


def test_a_composite_takes_what_it_composed_with_it(world: World) -> None:
    """What it made is deleted, what it watched is left, and nobody else's objects are touched."""
    world.settle(*SYSTEM, box(), box("second"), SOURCE)
    name, kept = composed(world, "made").external_name, composed(world, "made", "second").external_name
    world.settle(*SYSTEM, box("second"), SOURCE)
    assert sorted(world.store.things) == sorted(["other", kept])
    assert f"delete {name}" in world.store.calls
    assert {m.key.name for m in world.engine.all() if m.key.kind == "Box"} == {"second"}
    assert not [m for m in world.engine.all() if m.owner is not None and m.owner.name == "box"]


def test_everything_goes_when_all_manifests_do(world: World) -> None:
    """Also when the definition and the composition go in the same moment."""
    world.settle(*SYSTEM, box(), SOURCE)
    world.engine.delete_all()
    world.engine.settle(10, 0.05)
    assert (world.store.things, world.engine.all()) == ({}, [])


def test_a_composite_that_comes_back_composes_anew(world: World) -> None:
    """Removed and added again between two looks, and after it had gone."""
    world.settle(*SYSTEM, box(), SOURCE)
    world.load(*SYSTEM, SOURCE)
    world.settle(*SYSTEM, box(), SOURCE)
    assert world.of(box()).ready
    world.settle(*SYSTEM, SOURCE)
    world.settle(*SYSTEM, box(), SOURCE)
    assert sorted(world.store.things) == sorted(["other", composed(world, "made").external_name])


def test_a_changed_composition_composes_anew(world: World) -> None:
    """What it no longer composes is removed, and comes back with it."""
    world.settle(*SYSTEM, box(), SOURCE)
    world.settle(definition(), composition(mirror=False), *FUNCTIONS, box(), SOURCE)
    assert sorted(world.store.things) == ["other"]
    assert world.of(box()).ready
    assert "arn" not in world.of(box()).to_object()["status"]
    world.settle(*SYSTEM, box(), SOURCE)
    assert sorted(world.store.things) == sorted(["other", composed(world, "made").external_name])


def test_forgetting_leaves_nothing_composed_behind(world: World) -> None:
    """For an endpoint that was emptied: all is made again, under the same names."""
    world.settle(*SYSTEM, box(), SOURCE)
    before = composed(world, "made").key
    world.store.things.clear()
    world.engine.forget()
    assert [m for m in world.engine.all() if m.owner is not None] == []
    world.settle()
    assert composed(world, "made").key == before
    assert sorted(world.store.things) == sorted(["other", before.name])


def test_a_paused_composite_is_left_alone(world: World) -> None:
    """What it composed stays as it was, until the annotation goes."""
    world.settle(*SYSTEM, box(owner="us"), SOURCE)
    name = composed(world, "made").external_name
    still = box(owner="them")
    still["metadata"]["annotations"] = {"crossplane.io/paused": "true"}
    world.settle(*SYSTEM, still, SOURCE)
    assert world.store.things[name]["owner"] == "us"
    assert conditions(world.of(still))["Synced"][1] == "ReconcilePaused"
    world.settle(*SYSTEM, box(owner="them"), SOURCE)
    assert world.store.things[name]["owner"] == "them"


def with_step(name: str) -> Json:
    """The composition with another step."""
    changed = copy.deepcopy(composition())
    changed["spec"]["pipeline"].append({"step": "more", "functionRef": {"name": name}})
    return changed


def test_a_step_of_another_function_is_refused(world: World) -> None:
    """By its place and name, with those that can be run."""
    reasons = world.fails(definition(), with_step("function-kcl"), *FUNCTIONS, function("function-kcl"), box(), SOURCE)
    assert reasons == {
        "Box/demo-dev/box": "cannot compose resources: spec.pipeline[2].functionRef.name: function-kcl: not understood"
        " here; function-patch-and-transform and function-auto-ready are allowed; use one of these"
    }
    assert conditions(world.of(box()))["Synced"][:2] == ("False", "ReconcileError")
    assert [event.reason for event in world.of(box()).events][-1] == "ComposeResources"


@pytest.mark.parametrize(
    ("system", "message"),
    [
        ([definition(), composition()], "function-patch-and-transform: no Function of this name is there, none is"),
        ([definition(), *FUNCTIONS], f"no Composition is for {GROUP}/v1 Box"),
        (
            [*SYSTEM, composition() | {"metadata": {"name": "others"}}],
            "boxes, others: 2 compositions for Box, one is allowed; name it in spec.crossplane.compositionRef",
        ),
    ],
)
def test_a_composite_without_what_it_needs_says_so(world: World, system: list[Json], message: str) -> None:
    """A function that is not installed, no composition, and one too many."""
    reasons = world.fails(*system, box(), SOURCE)
    assert message in reasons["Box/demo-dev/box"]
    assert sorted(world.store.things) == ["other"]


def test_a_composition_that_is_no_composition_is_an_error_of_its_composites(world: World) -> None:
    """Whatever stands in it: the composite says so, and the other objects are made."""
    broken = composition()
    broken["spec"]["pipeline"] = ["compose"]
    reasons = world.fails(definition(), broken, *FUNCTIONS, box(), SOURCE)
    assert list(reasons) == ["Box/demo-dev/box"]
    assert reasons["Box/demo-dev/box"].startswith("cannot compose resources: ")
    assert sorted(world.store.things) == ["other"]


def test_a_composite_can_name_its_composition(world: World) -> None:
    """Then others of its type do not matter."""
    other = composition(mirror=False) | {"metadata": {"name": "others"}}
    world.settle(*SYSTEM, other, box(crossplane={"compositionRef": {"name": "others"}}), SOURCE)
    assert sorted(world.store.things) == ["other"]


def test_a_kind_that_nobody_defines_is_no_composite(world: World) -> None:
    """Without its definition there is nothing that could reconcile it; one that loses its definition is an error."""
    world.settle(box(), SOURCE)
    assert ("Box/demo-dev/box", f"not emulated: no reconciler for Box ({GROUP})") in world.engine.notes()
    world.settle(*SYSTEM, box(), SOURCE)
    reasons = world.fails(composition(), *FUNCTIONS, box(), SOURCE)
    assert f"no CompositeResourceDefinition defines Box of {GROUP}" in reasons["Box/demo-dev/box"]


def test_an_object_of_others_is_not_taken_over(world: World) -> None:
    """A composed object whose name is taken is an error, and the other object stays as it is."""
    world.settle(*SYSTEM, box(), SOURCE)
    name = composed(world, "made").key.name
    world.settle(*SYSTEM, SOURCE)
    mine = thing(name, size=77)
    reasons = world.fails(*SYSTEM, box(), mine, SOURCE)
    assert f"Thing/demo-dev/{name} is there already, and Box/demo-dev/box does not control it" in str(reasons)
    assert world.store.things[name]["size"] == 77


def test_a_composed_object_that_fails_makes_the_composite_unready(world: World) -> None:
    """Ready follows what is composed, in both directions, and the reason is in the message."""
    world.settle(*SYSTEM, box(owner="us"), SOURCE)
    name = composed(world, "made").external_name
    world.store.things[name]["state"] = "Failing"
    with pytest.raises(NotSettledError, match="external resource is Failing"):
        world.engine.settle(0.3, 0.05)
    ready = conditions(world.of(box()))["Ready"]
    assert ready == ("False", "Creating", "Unready resources: made (external resource is Failing)")
    del world.store.things[name]["state"]
    world.settle()
    assert world.of(box()).ready


def test_external_names_of_composed_objects_are_restored(world: World) -> None:
    """Whoever keeps the names is asked when a composed object is added."""
    asked: list[Key] = []
    world.engine.close()
    world.engine = Engine(world.clients, world.changes.append, world.registry, remember=lambda m: asked.append(m.key))
    world.settle(*SYSTEM, box(), SOURCE)
    assert sorted(asked) == sorted([composed(world, "made").key, composed(world, "watched").key])
    assert key_of(SOURCE) not in asked
