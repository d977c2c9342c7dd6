"""Notes what the policies of watched roles decide: which permissions a flow asks for, and which it is refused."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from typing import Any, Self

from sandbox.aws.decision import Decision
from sandbox.aws.hooks import Hook, replace

EVALUATE = Hook("core.iam_evaluator:evaluate", "71e50e8a", "decisions of IAM are noted")
GATHER = Hook("core.iam_evaluator:_gather_role_policies", "54484859", "decisions of IAM are noted")
HOOKS = (EVALUATE, GATHER)


class RolePolicies(list[Any]):
    """The parsed policies of a role: what is evaluated otherwise are policies of resources and of users."""

    role = ""


class Decisions:
    """What was decided for the watched roles, each decision once."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._noted: dict[str, set[Decision]] = {}

    @classmethod
    def installed(cls) -> Self:
        """One that listens to ministack's evaluation of policies."""
        noting = cls()
        noting.install()
        return noting

    def install(self) -> None:
        """Listen to ministack's evaluation of policies."""
        gather: Any = replace(GATHER, lambda role, account: of_role(role, gather(role, account)))
        evaluate: Any = replace(
            EVALUATE, lambda asked, *policies: self._note(asked, policies[0], evaluate(asked, *policies))
        )

    def watch(self, roles: Iterable[str]) -> None:
        """Forget what was noted and note from now on what is decided for these roles, by name."""
        with self._lock:
            self._noted = {role: set() for role in roles}

    def take(self, role: str) -> list[Decision]:
        """What was noted for a watched role since this was last asked; raises KeyError for another."""
        with self._lock:
            found, self._noted[role] = self._noted[role], set()
        return sorted(found)

    def _note(self, asked: Any, policies: Any, result: Any) -> Any:
        if isinstance(policies, RolePolicies) and policies.role in self._noted:
            with self._lock:
                if (noted := self._noted.get(policies.role)) is not None:
                    noted.add(Decision(asked.action, asked.resource_arn, result.decision == "Allow"))
        return result


def of_role(role: str, policies: Iterable[Any]) -> RolePolicies:
    """The policies with the name of their role."""
    found = RolePolicies(policies)
    found.role = role
    return found
