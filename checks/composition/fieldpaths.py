"""Field paths as Crossplane writes them: `spec.items[0].name`, `metadata.annotations["crossplane.io/paused"]`.

Source: crossplane-runtime v2, pkg/fieldpath: what stands in brackets is a position when it is a number and a key
otherwise, with or without quotes; paths have no wildcards here.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from checks.composition.errors import CompositionError
from checks.findings import shown

_BRACKETS = r"\[[^\[\]]+\]"
_NAME = r"[^.\[\]]+"
_PATH = re.compile(rf"(?:{_NAME}|{_BRACKETS})(?:\.{_NAME}|{_BRACKETS})*")
_STEP = re.compile(rf"{_BRACKETS}|{_NAME}")
_LARGEST = 1024
Step = str | int


class MissingFieldError(Exception):
    """Raised when a path leads to a field or an item that is not there; a patch with it is skipped or waits."""

    def __init__(self, path: FieldPath) -> None:
        super().__init__(f"{path}: no such field")
        self.path = path


class FieldPath(NamedTuple):
    """A path as it is written, and its steps: names of fields and positions in lists."""

    text: str
    steps: tuple[Step, ...]

    def __str__(self) -> str:
        return self.text

    @classmethod
    def parse(cls, text: str, place: str = "") -> FieldPath:
        """The path that a text holds; `place` is where it stands. Raises `CompositionError` for no path."""
        if not _PATH.fullmatch(text):
            problem = f"{shown(text)}: no field path; names between dots, and [position] or [key], are allowed"
            raise CompositionError(place, f"{problem}; rewrite it")
        steps = tuple(_step(found[0]) for found in _STEP.finditer(text))
        if "*" in steps:
            problem = f"{text}: [*] stands for many fields, and one field is allowed"
            raise CompositionError(place, f"{problem}; write one patch for each")
        if any(isinstance(step, int) and step > _LARGEST for step in steps):
            problem = f"{text}: a position over {_LARGEST}, at most {_LARGEST} is allowed"
            raise CompositionError(place, f"{problem}; quote it if it is a key")
        return cls(text, steps)

    def read(self, data: Any) -> Any:
        """The value at the path. Raises `MissingFieldError`, and `CompositionError` where a step has another type."""
        for number, step in enumerate(self.steps):
            if data is None:
                raise MissingFieldError(self)
            _expect(data, step, self.steps[:number])
            if step >= len(data) if isinstance(step, int) else step not in data:
                raise MissingFieldError(self)
            data = data[step]
        return data

    def write(self, data: dict[str, Any], value: Any) -> None:
        """Put a value at the path; objects and lists on the way are made. Raises `CompositionError` as `read`."""
        place: Any = data
        for number, step in enumerate(self.steps):
            _expect(place, step, self.steps[:number])
            if isinstance(step, int):
                place.extend([None] * (step + 1 - len(place)))
            if number == len(self.steps) - 1:
                place[step] = value
                return
            if (place[step] if isinstance(step, int) else place.get(step)) is None:
                place[step] = [] if isinstance(self.steps[number + 1], int) else {}
            place = place[step]


def _step(text: str) -> Step:
    if text[0] != "[":
        return text.strip("'\"")
    inside = text[1:-1]
    return int(inside) if inside.isascii() and inside.isdecimal() else inside.strip("'\"")


def _expect(data: Any, step: Step, before: tuple[Step, ...]) -> None:
    wanted, what = (list, "a list") if isinstance(step, int) else (dict, "an object")
    if not isinstance(data, wanted):
        place = ".".join(map(str, before)) or "the object"
        problem = f"{shown(data)} stands there, and {what} is allowed before {shown(step)}"
        raise CompositionError("", f"{place}: {problem}; correct the path")
