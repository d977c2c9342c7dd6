"""Plays flows with and without a grant: what differs is what the grant is needed for.

Each flow is first played twice as it is, and what IAM decides for each role meanwhile is noted. A grant is taken out
only where a flow was seen to ask for it: a permission that nobody asks for changes nothing. It is needed when the flow
fails without it, after IAM has refused what it grants, and succeeds again once it is back.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from sandbox.aws.decision import Decision
from tools.prove.grants import Grant, Role
from tools.prove.stage import Flow, NotArranged, Stage, Watch

PATIENCE = 60.0  # seconds for a flow as it is
LEAST_PATIENCE, LEAST_GRACE = 4.0, 0.6  # seconds for a flow without a grant, and after a refusal
TIMES = 2  # a flow without a grant may take so many times as long as with it
TRIES = 4


class NotPlayableError(Exception):
    """Raised when a flow fails although nothing was taken from its roles: then it can prove nothing."""


@dataclass
class Known:
    """A flow with its place among the others, how long it takes, and what roles asked for and were allowed, by role."""

    flow: Flow
    place: int
    seconds: float
    asked: dict[str, set[Decision]] = field(default_factory=dict)

    def asks(self, grant: Grant) -> bool:
        """Whether a role asks in this flow for what a grant grants."""
        return any(grant.covers(one.action, one.resource) for one in self.asked.get(grant.role, ()))


class Replay:
    """Plays the flows of one stage, whose roles are `roles`."""

    def __init__(self, stage: Stage, roles: Sequence[Role]) -> None:
        self._stage, self._roles = stage, roles
        self._iam, self._aws = stage.client("iam"), stage.sandbox.aws
        self._aws.watch_decisions(*(role.name for role in roles))

    def learn(self, flow: Flow, place: int) -> Known:
        """Play a flow twice as it is. Raises NotPlayableError."""
        known = Known(flow, place, 0.0)
        for _ in range(2):  # the second time with warm functions, which is how long it takes
            self._forget()
            known.seconds = self._as_it_is(flow)
            for role in self._roles:
                noted = {one for one in self._aws.decisions(role.name) if one.allowed}
                known.asked.setdefault(role.name, set()).update(noted)
        return known

    def needs(self, role: Role, grant: Grant, known: Known) -> bool:
        """Whether a flow fails without a grant and succeeds with it. Raises NotPlayableError.

        That it did not come to its end in time counts only where it would have, on a machine that may have become busy
        meanwhile: the play after it has to be quicker than what was allowed.
        """
        expected = known.seconds
        for _ in range(TRIES):
            allowed = max(LEAST_GRACE, TIMES * expected)
            failed = self._fails_without(role, grant, known.flow, allowed)
            expected = self._as_it_is(known.flow)
            if not failed or expected <= allowed:
                return failed
        raise NotPlayableError(f"{known.flow.name} takes {expected:.1f} s, after {known.seconds:.1f} s at first")

    def _fails_without(self, role: Role, grant: Grant, flow: Flow, allowed: float) -> bool:
        """Whether a flow fails without a grant, `allowed` seconds after the grant was missed."""
        seen: set[Decision] = set()

        def is_refused() -> bool:
            seen.update(self._aws.decisions(role.name))
            about = [one for one in seen if grant.covers(one.action, one.resource)]
            granted = {(one.action, one.resource) for one in about if one.allowed}
            return any((one.action, one.resource) not in granted for one in about)

        self._put(role, role.without(grant))
        try:
            self._aws.decisions(role.name)  # what was decided before does not count
            watch = Watch(max(LEAST_PATIENCE, TIMES * allowed), allowed, every(0.25, is_refused))
            failed = not self._succeeds(flow, watch)
            return failed and is_refused()
        finally:
            self._put(role, role.document)
            self._aws.wait_until_idle(PATIENCE)

    def _as_it_is(self, flow: Flow) -> float:
        """Seconds that a flow takes."""
        begun = time.monotonic()
        try:
            flow.play(self._stage.begin(Watch(PATIENCE)))
        except Exception as error:
            what = f"{flow.name} in {self._stage.region} fails although nothing was taken from its role"
            raise NotPlayableError(f"{what}: {type(error).__name__}: {error}") from error
        took = time.monotonic() - begun
        self._aws.wait_until_idle(PATIENCE)
        return took

    def _succeeds(self, flow: Flow, watch: Watch) -> bool:
        try:
            flow.play(self._stage.begin(watch))
        except NotArranged:
            return True  # nothing was seen to fail
        except Exception:  # however a flow fails without its permission, it has failed
            return False
        return True

    def _put(self, role: Role, text: str) -> None:
        names: dict[str, Any] = {"RoleName": role.name, "PolicyName": role.policy}
        if text:
            self._iam.put_role_policy(**names, PolicyDocument=text)
        else:
            self._iam.delete_role_policy(**names)

    def _forget(self) -> None:
        for role in self._roles:
            self._aws.decisions(role.name)


def every(seconds: float, ask: Callable[[], bool]) -> Callable[[], bool]:
    """Asks at most so often; in between the answer is no."""
    last = float("-inf")

    def asked() -> bool:
        nonlocal last
        if time.monotonic() - last < seconds:
            return False
        last = time.monotonic()
        return ask()

    return asked


def asking(known: Iterable[Known], grant: Grant) -> list[Known]:
    """The flows in which a grant is asked for, in their order."""
    return [one for one in known if one.asks(grant)]
