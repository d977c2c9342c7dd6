"""What goes wrong in compositions."""

from __future__ import annotations


class CompositionError(Exception):
    """Raised for what a composition asks for and cannot be done; its author has to change it.

    `path` is the field of the composition, empty where the error is about none; `problem` says what is wrong, the value
    given, what is allowed and what to change.
    """

    def __init__(self, path: str, problem: str) -> None:
        self.path = path
        self.problem = problem
        super().__init__(f"{path}: {problem}" if path else problem)
