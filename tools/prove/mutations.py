"""The step that proves the static checks: dist/ is changed in one place at a time, and they have to notice.

What the emulated AWS does not enforce rests on these checks: roles of services, policies of resources, and that
everything points at what it should.
"""

from __future__ import annotations

import multiprocessing
import os
from collections import defaultdict
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from checks.manifests import Manifest, read
from checks.wiring.mappings import of_people
from checks.world import World, place
from sandbox.screen import Screen
from tools.prove.acknowledged import Acknowledgements
from tools.prove.grants import function_roles
from tools.prove.judge import Judge
from tools.prove.mutants import Mutant, mutants, sample
from tools.prove.mutations_page import MUTATIONS, mutations_page
from tools.prove.step import DIST, ENVIRONMENT, Outcome

EXPLAINED = Path(__file__).with_name("explained-mutations.tsv")
MOST = 1
"""How many of a group of mutants that differ in nothing but their place are tried."""


@dataclass(frozen=True)
class Judged:
    """A mutant and the rules that found it, none when nothing did."""

    mutant: Mutant
    rules: tuple[str, ...]


class Mutations:
    """The step."""

    title = "mutations"

    def run(self, screen: Screen) -> Outcome:
        """Judge the mutants of each system of the environment, in as many processes as there are processors."""
        found = by_system(read(DIST), ENVIRONMENT)
        chosen = [(system, one) for system, all_of_it in sorted(found.items()) for one in sample(all_of_it, MOST)]
        judged: list[Judged] = []
        # Started afresh: a copy of this process would hold what its threads held.
        processes = ProcessPoolExecutor(os.cpu_count() or 1, multiprocessing.get_context("spawn"))
        with processes as pool, screen.progress("mutants judged") as progress:
            for one in pool.map(partial(_judge, ENVIRONMENT), chosen, chunksize=8):
                judged.append(one)
                progress(len(judged), len(chosen))
        explained = Acknowledgements(EXPLAINED)
        problems = [problem for one in judged if (problem := missed(one, explained))]
        total = sum(map(len, found.values()))
        caught, missing = sum(bool(one.rules) for one in judged), len(problems)
        said = (
            f"{len(judged)} of {total} mutants: {caught} caught, {len(judged) - caught - missing} explained, "
            f"{missing} missed"
        )
        return Outcome([said], problems + explained.unused(), {MUTATIONS: mutations_page(judged, total, explained)})


def by_system(manifests: Sequence[Manifest], environment: str) -> dict[str, list[Mutant]]:
    """The mutants of each system of an environment.

    What functions are granted is taken out piece by piece by the step before, and what people need is their affair.
    """
    world = World.of(manifests)
    others = {role.manifest.file for role in function_roles(world, environment)}
    for policy in world.each("iam.RolePolicy"):
        role = world.linked(policy, "role", "iam.Role")
        if role and of_people(role):
            others.add(policy.manifest.file)
    systems: dict[str, list[Manifest]] = defaultdict(list)
    for manifest in manifests:
        where, system, _ = place(manifest)
        if where == environment:
            systems[system].append(manifest)
    return {name: mutants(held, lambda one: one.file not in others) for name, held in systems.items()}


def missed(one: Judged, explained: Acknowledgements) -> str:
    """What is wrong with a mutant that nothing caught and nobody explains; empty when all is well."""
    if one.rules or explained.reason(*one.mutant.group):
        return ""
    return (
        f"{one.mutant}: no check notices it; mend the check, or explain why it may pass in tools/prove/{EXPLAINED.name}"
    )


_judges: dict[str, Judge] = {}


def _judge(environment: str, asked: tuple[str, Mutant]) -> Judged:
    """Judge one mutant in a process that keeps what it has read."""
    system, mutant = asked
    if system not in _judges:
        _judges[system] = Judge(read(DIST), environment, system)
    return judge(_judges[system], mutant)


def judge(judging: Judge, mutant: Mutant) -> Judged:
    """A mutant with the rules that find it."""
    return Judged(mutant, tuple(judging.rules({mutant.file: mutant.changed})))
