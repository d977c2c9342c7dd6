"""The step that proves permissions: each grant of each function's role is taken out, and something must fail.

Where a flow fails without it, the flow is the proof. What Lambda itself does under a function's role and the emulated
AWS does not ask for, such as writing traces, is proved by a static check that fails when the grant is taken out of
dist/. What neither proves is surplus.
"""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path

from checks.manifests import Manifest, read
from checks.world import World
from sandbox.aws import Settings
from sandbox.controlplane import Sandbox
from sandbox.screen import Screen
from tools.prove.acknowledged import Acknowledgements
from tools.prove.flows import flows_of
from tools.prove.grants import Grant, Role, function_roles
from tools.prove.judge import Judge
from tools.prove.page import PERMISSIONS, permissions_page
from tools.prove.replay import Known, NotPlayableError, Replay, asking
from tools.prove.stage import Stage, Watch
from tools.prove.step import DIST, ENVIRONMENT, Outcome

ACKNOWLEDGED = Path(__file__).with_name("acknowledged-grants.tsv")
RULE = "surplus-grant"
HURRIED = Settings(alarm_seconds=0, retry_seconds=0.02, wait_scale=0)
"""An emulated AWS without alarms and nearly without waits; nothing is read into a batch that was begun before."""
READY_SECONDS = 120.0
Place = tuple[str, str]


@dataclass
class Proofs:
    """What proves each grant of a place, in words, and what went wrong."""

    found: dict[Grant, str] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)


class Permissions:
    """The step."""

    title = "permissions"

    def run(self, screen: Screen) -> Outcome:
        """Prove the grants of all places, as many sandboxes at once as there are processors."""
        manifests = read(DIST)
        roles = function_roles(World.of(manifests), ENVIRONMENT)
        places = sorted({role.place for role in roles}, key=lambda place: -_weight(roles, place))
        total = sum(len(role.grants) for role in roles)
        with screen.progress("grants proved") as progress, ThreadPoolExecutor(os.cpu_count() or 1) as pool:
            counter = Counter(total, progress)
            work = [
                pool.submit(prove, place, [role for role in roles if role.place == place], manifests, counter.one)
                for place in places
            ]
            done = [one.result() for one in work]
        proofs = {grant: words for one in done for grant, words in one.found.items()}
        problems = [problem for one in done for problem in one.problems]
        accepted = Acknowledgements(ACKNOWLEDGED)
        for role in roles:
            for grant in role.grants:
                if grant in proofs:
                    continue
                reason = accepted.reason(RULE, grant.role, grant.action, grant.resource)
                proofs[grant] = f"acknowledged: {reason}"
                if not reason:
                    proofs[grant] = "nothing"
                    problems.append(
                        f"{RULE}: {grant}: no flow fails without it; take it out of the chart, or add the flow that "
                        f"needs it to tools/prove/flows, or acknowledge it in tools/prove/{ACKNOWLEDGED.name}"
                    )
        flows, checks = (sum(w.startswith(kind) for w in proofs.values()) for kind in ("flow", "check"))
        said = f"{total} grants of {len(roles)} roles: {flows} proved by flows, {checks} by checks"
        pages = {PERMISSIONS: permissions_page(roles, proofs)}
        return Outcome([said], sorted(problems) + accepted.unused(), pages)


class Counter:
    """Counts from any thread."""

    def __init__(self, total: int, progress: Callable[[int, int], None]) -> None:
        self._done, self._total, self._progress = 0, total, progress
        self._lock = threading.Lock()

    def one(self) -> None:
        """One more is done."""
        with self._lock:
            self._done += 1
            self._progress(self._done, self._total)


def _weight(roles: Sequence[Role], place: Place) -> int:
    """The largest first, so that none is left alone at the end."""
    return sum(len(role.grants) for role in roles if role.place == place)


def prove(place: Place, roles: Sequence[Role], manifests: Sequence[Manifest], done: Callable[[], None]) -> Proofs:
    """Prove the grants of the roles of one system in one region, in a sandbox of their own."""
    proofs = Proofs()
    system, region = place
    with Sandbox.start(DIST, ENVIRONMENT, system, settings=HURRIED) as sandbox:
        sandbox.reconcile_until_ready(READY_SECONDS)
        stage = Stage(sandbox, region, Watch(0))
        replay = Replay(stage, roles)
        known = _learn(replay, stage, system, proofs)
        work = [(role, grant, asking(known, grant)) for role in roles for grant in role.grants]
        _replay(replay, work, proofs, done)
    left = [(role, grant) for role, grant, _ in work if grant not in proofs.found]
    judge = Judge(manifests, ENVIRONMENT, system)
    for role, grant in left:
        if rules := judge.rules({role.manifest.file: changed(role, grant)}):
            proofs.found[grant] = f"check: {', '.join(rules)}"
        done()
    return proofs


def _learn(replay: Replay, stage: Stage, system: str, proofs: Proofs) -> list[Known]:
    known = []
    for number, flow in enumerate(flows_of(system, stage)):
        try:
            known.append(replay.learn(flow, number))
        except NotPlayableError as error:
            proofs.problems.append(f"flow: {error}")
    return known


def _replay(
    replay: Replay, work: Sequence[tuple[Role, Grant, list[Known]]], proofs: Proofs, done: Callable[[], None]
) -> None:
    """Each grant with the flows that ask for it, in the flows' order: the same flow proves it each time."""
    for role, grant, candidates in sorted(work, key=lambda one: _place_in(one[2])):
        for known in candidates:
            try:
                if replay.needs(role, grant, known):
                    proofs.found[grant] = f"flow: {known.flow.name}"
                    done()
                    break
            except NotPlayableError as error:
                proofs.problems.append(f"flow, after {grant} was taken out and put back: {error}")


def _place_in(candidates: Sequence[Known]) -> int:
    """What a slow flow leaves to be worked off disturbs none when such flows come last."""
    return min((known.place for known in candidates), default=0)


def changed(role: Role, grant: Grant) -> Manifest:
    """The manifest of a role's policy without a grant."""
    text = role.without(grant) or json.dumps({"Version": "2012-10-17", "Statement": []})
    data = role.manifest.data
    wanted = {**data["spec"]["forProvider"], "policy": text}
    return replace(role.manifest, data={**data, "spec": {**data["spec"], "forProvider": wanted}})
