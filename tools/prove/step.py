"""What a step of `make prove` is: something that takes minutes, shows how far it is, and says what it found wrong."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from sandbox.screen import Screen

ROOT = Path(__file__).parents[2]
DIST = ROOT / "dist"
ENVIRONMENT = "dev"
"""The environment that is proved: the others differ from it in sizes, switches and names."""


@dataclass(frozen=True)
class Outcome:
    """How a step ended: `problems` fail the build, `said` sums up; `pages` are files to write, by path in the repo.

    Pages hold no times and nothing else that differs from run to run.
    """

    said: list[str]
    problems: list[str] = field(default_factory=list)
    pages: dict[str, str] = field(default_factory=dict)


class Step(Protocol):
    """One step; `title` is what the screen calls it."""

    title: str

    def run(self, screen: Screen) -> Outcome:
        """Prove it over dist/ and return the outcome; raises nothing that a broken claim causes."""
        ...
