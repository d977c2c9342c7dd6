"""What is found of one object."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from sandbox.compare import Drift

_SECRET = re.compile(r"(?i)(secret|password|token|api.?key|private.?key|credential)")
HIDDEN = "(hidden)"


class State(Enum):
    """How an object stands; in the order in which a reader should see them."""

    MISSING = "Missing"
    DRIFT = "Drift"
    EXTRA = "Extra"
    NOT_OBSERVED = "NotObserved"
    IN_SYNC = "InSync"


@dataclass(frozen=True)
class Finding:
    """One object, and what differs: a path below spec.forProvider, what there is, and what Git wants."""

    state: State
    kind: str
    namespace: str
    name: str
    differences: Sequence[Drift] = ()
    reason: str = ""

    @property
    def identity(self) -> str:
        """`Kind/namespace/name`."""
        return "/".join(part for part in (self.kind, self.namespace, self.name) if part)


def shown(path: str, value: Any) -> Any:
    """A value as it may be shown: what its path calls a secret is hidden."""
    return HIDDEN if value is not None and _SECRET.search(path) else value


def ordered(findings: Iterable[Finding]) -> list[Finding]:
    """Worst first, then by name."""
    order = list(State)
    return sorted(findings, key=lambda finding: (order.index(finding.state), finding.identity))
