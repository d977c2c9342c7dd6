"""docs/faults.md speaks of every function in dist/ and every call that its role allows: new ones have to be tried."""

from __future__ import annotations

import ast

from checks.manifests import Manifest
from checks.resource import Resource
from checks.world import World
from tests.dist.conftest import ROOT
from tools.prove.faults_page import BY_LAMBDA, CALLS, FAULTS, GROUPS, LETTERS_BY_LAMBDA, SEEN, calls_on
from tools.prove.grants import function_roles
from tools.prove.step import ENVIRONMENT

PAGE = calls_on((ROOT / FAULTS).read_text(encoding="utf-8"))


def package_of(function: Resource) -> str:
    """Where a function's code lies, by its handler."""
    return function.text("handler").split(".")[1]


def packages(world: World) -> dict[str, set[str]]:
    """By function's name in AWS: its package."""
    found: dict[str, set[str]] = {}
    for function in world.each("lambda.Function"):
        if function.environment == ENVIRONMENT:
            found.setdefault(function.name, set()).add(package_of(function))
    return found


def test_every_function_is_on_the_page(dist: list[Manifest]) -> None:
    """Whatever Lambda runs has been put through it."""
    assert set.union(*packages(World.of(dist)).values()) == set(PAGE), "run make prove"


def test_every_call_of_a_role_is_on_the_page(dist: list[Manifest]) -> None:
    """An action that a function's role grants is a call that met faults, or Lambda's own."""
    world = World.of(dist)
    named = packages(world)
    for role in function_roles(world, ENVIRONMENT):
        for package in set.union(*(named[name] for name in role.functions)):
            for action in {grant.action for grant in role.grants}:
                own = action in BY_LAMBDA or LETTERS_BY_LAMBDA.get(package) == action
                tried = any(call in PAGE[package] for call in CALLS.get(action, ()))
                assert own or tried, f"{package} may {action}, and no call of it met a fault: run make prove"


def test_every_call_met_every_fault() -> None:
    """No line leaves a fault out, but partial where a call has no parts."""
    columns = list(GROUPS)
    for package, calls in PAGE.items():
        for call, cells in calls.items():
            for at in range(0, len(cells), len(columns) + 7):
                empty = [name for name, cell in zip(columns, cells[at:], strict=False) if not cell]
                assert set(empty) <= {"partial"}, (package, call)


def test_nothing_is_lost_or_doubled() -> None:
    """The page says so in every line."""
    for calls in PAGE.values():
        for cells in calls.values():
            width = len(GROUPS) + 7
            assert len(cells) % width == 0
            for at in range(0, len(cells), width):
                inputs, stored, aside, dead, lost, doubled, _ = map(int, cells[at + len(GROUPS) : at + width])
                assert (lost, doubled) == (0, 0)
                assert inputs == stored + aside + dead > 0


def test_the_sandbox_has_seen_some_of_it() -> None:
    """Each function has a flow test that is named for it, and that is there."""
    assert set(SEEN) == set(PAGE)
    for names in SEEN.values():
        for name in names:
            file, _, test = name.partition("::")
            tree = ast.parse((ROOT / "tests" / "flows" / file).read_text(encoding="utf-8"))
            assert test in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}, name
