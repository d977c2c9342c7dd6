"""What a rule is: one sentence about objects of some kinds, and a tiny function that finds those that break it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from checks.findings import Finding
from checks.resource import Resource
from checks.wiring.wires import Wires

Said = Iterator[tuple[str, str]]
"""The fields that are wrong, each with its message; the path is below spec.forProvider, empty for the object."""

_Judge = Callable[[Resource, Wires], Said]


class Rule(NamedTuple):
    """A rule: its id, the kinds that it is about (none stands for all), the sentence, its source, and the function."""

    id: str
    kinds: tuple[str, ...]
    says: str
    source: str
    judge: _Judge

    def findings(self, wires: Wires) -> Iterator[Finding]:
        """What breaks the rule, acknowledged or not."""
        for resource in wires.world.each(*self.kinds) if self.kinds else wires.world.resources:
            for path, message in self.judge(resource, wires):
                yield resource.finding(self.id, path, message)


def rule(name: str, *kinds: str, source: str) -> Callable[[_Judge], Rule]:
    """Make a rule of a function whose docstring is the sentence; its id is `rule.<name>`."""

    def make(judge: _Judge) -> Rule:
        return Rule(f"rule.{name}", kinds, " ".join(str(judge.__doc__).split()), source, judge)

    return make
