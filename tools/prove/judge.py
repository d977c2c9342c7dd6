"""What the static checks say to a changed dist/: each system of the environment for itself, in memory."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checks import CHECKS, Check
from checks.access import check as check_access
from checks.manifests import Manifest
from checks.policy_documents import check as check_policies
from checks.references import check as check_references
from checks.wiring import check as check_wiring
from checks.world import World

_FIRST: tuple[Check, ...] = (check_wiring, check_access, check_references, check_policies)
"""Those that find most, and soon."""


class Judge:
    """The checks over the manifests of one system and of the platform, as they are and changed."""

    def __init__(self, manifests: Sequence[Manifest], environment: str, system: str) -> None:
        """`manifests` are those of dist/; raises ValueError when the checks find something already."""
        parts = ("dist/platform/", f"dist/{environment}/{system}/")
        self.manifests = [one for one in manifests if one.file.startswith(parts)]
        self._order = (*_FIRST, *(check for check in CHECKS if check not in _FIRST))
        if found := self.rules({}):
            raise ValueError(f"{system}: the checks find {found} in dist/ as it is; run make check and mend that first")

    def rules(self, changed: Mapping[str, Manifest | None]) -> list[str]:
        """The rules that the first check with findings names, for manifests changed (or taken out) by their file."""
        manifests = [changed.get(one.file, one) for one in self.manifests]
        world = World.of([one for one in manifests if one is not None])
        for check in self._order:
            if found := {finding.rule for finding in check(world)}:
                return sorted(found)
        return []
