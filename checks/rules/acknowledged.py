"""Acknowledgements: an annotation `<domain>/acknowledge-<rule>` on the object, with the reason as its value.

They stand in the object itself, so that whoever reviews it sees what it breaks and why.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checks.findings import Finding
from checks.manifests import Manifest
from checks.resource import finding
from checks.world import World

_NAME = "/acknowledge-"
_WORDS = 4
"""A reason is a sentence, not a word."""


class Acknowledgement(NamedTuple):
    """An object says that it breaks a rule, and why."""

    manifest: Manifest
    annotation: str
    rule: str
    reason: str

    @property
    def reason_enough(self) -> bool:
        """Whether the reason is a sentence."""
        return len(self.reason.split()) >= _WORDS

    def finding(self, message: str) -> Finding:
        """A finding about the acknowledgement itself."""
        return finding(self.manifest, "rule.acknowledgement", f"metadata.annotations.{self.annotation}", message)


def acknowledgements(world: World) -> Iterator[Acknowledgement]:
    """All of them, in the order of the objects."""
    for manifest in world.manifests:
        for name, reason in manifest.annotations.items():
            domain, found, rule = str(name).partition(_NAME)
            if domain and found:
                yield Acknowledgement(manifest, str(name), f"rule.{rule}", str(reason))
