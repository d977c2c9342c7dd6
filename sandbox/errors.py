"""Errors of the sandbox.

```
Exception
└── SandboxError          bad input or a state that the user can change; the CLI prints it and exits with 1
    ├── NotSettledError   objects are not Ready; carries one line per object
    └── NotEmulatedError  an AWS call that this endpoint does not offer; never reaches the user as an exception
```
"""

from __future__ import annotations


class SandboxError(Exception):
    """Raised for bad input: what is wrong, then what to change."""

    def __init__(self, problem: str, remedy: str = "") -> None:
        super().__init__(f"{problem}; {remedy}" if remedy else problem)


class NotSettledError(SandboxError):
    """Raised when objects cannot become Ready; `reasons` has object -> reason."""

    def __init__(self, reasons: dict[str, str]) -> None:
        self.reasons = reasons
        lines = "\n".join(f"  {name}: {_cut(reason)}" for name, reason in sorted(reasons.items()))
        super().__init__(f"{len(reasons)} objects are not Ready:\n{lines}")


class NotEmulatedError(SandboxError):
    """Raised by a reconciler when the endpoint does not offer the API; the object becomes Ready/NotEmulated."""


def _cut(text: str) -> str:
    """At most 300 characters: some messages of AWS repeat themselves; the condition has all of it."""
    return text if len(text) <= 300 else f"{text[:297]}..."
