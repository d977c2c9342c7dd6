"""What the control plane did to AWS, as lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from sandbox.compare import Drift
from sandbox.resource import Key

_LONGEST = 100


@dataclass(frozen=True)
class Change:
    """One thing done to AWS that is worth a line; reasons are those of Crossplane's events."""

    reason: str
    key: Key
    text: str

    def __str__(self) -> str:
        return f"{self.reason} {self.key} {self.text}"


def of_drift(key: Key, drift: Drift, *, edited: bool) -> Change:
    """A difference that was put right: an edit by hand, or a manifest that changed."""
    why = "put back" if edited else "brought in line with the manifest"
    text = f"spec.forProvider.{drift.path}: found {shown(drift.found)}, wanted {shown(drift.wanted)}; {why}"
    return Change("UpdatedExternalResource", key, text)


def shown(value: Any) -> str:
    """A value in one short line."""
    text = "nothing" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
    return text if len(text) <= _LONGEST else f"{text[:60]}... ({len(text)} characters)"


def refusal(drift: Drift) -> str:
    """The provider's words for a change that needs a new object; arguments have Terraform's snake_case names."""
    argument = re.sub(r"(?<!^)(?=[A-Z])", "_", drift.path).lower()
    return (
        "refuse to update the external resource because the following update requires replacing it: "
        f'cannot change the value of the argument "{argument}" from "{shown(drift.found)}" to "{shown(drift.wanted)}"'
    )
