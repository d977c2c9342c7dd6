"""Reads environment variables into typed values, with errors that say what to change."""

import math
import re
from collections.abc import Mapping, Sequence

from functions.common.errors import SettingsError


class Environment:
    """A view of environment variables; each reader validates one and raises SettingsError."""

    def __init__(self, variables: Mapping[str, str]) -> None:
        self._variables = variables

    def text(self, name: str, default: str | None = None, pattern: str = r".+") -> str:
        """The variable as text; `pattern` must match all of it."""
        value = self._raw(name, default, f"text matching {pattern}")
        if not re.fullmatch(pattern, value):
            raise _error(name, value, f"text matching {pattern}")
        return value

    def choice(self, name: str, allowed: Sequence[str], default: str | None = None) -> str:
        """The variable as one of a few words."""
        wanted = "one of " + ", ".join(allowed)
        value = self._raw(name, default, wanted)
        if value not in allowed:
            raise _error(name, value, wanted)
        return value

    def flag(self, name: str, default: bool | None = None) -> bool:
        """The variable as a boolean, written "true" or "false"."""
        fallback = None if default is None else str(default).lower()
        return self.choice(name, ("true", "false"), fallback) == "true"

    def whole(self, name: str, default: int | None = None, *, least: int = 0, most: int = 2**31) -> int:
        """The variable as a whole number from `least` to `most`."""
        wanted = f"a whole number from {least} to {most}"
        value = self._raw(name, None if default is None else str(default), wanted)
        if not re.fullmatch(r"-?\d{1,12}", value) or not least <= int(value) <= most:
            raise _error(name, value, wanted)
        return int(value)

    def number(self, name: str, default: float | None = None) -> float:
        """The variable as a finite number."""
        wanted = "a number"
        value = self._raw(name, None if default is None else repr(default), wanted)
        try:
            found = float(value)
        except ValueError:
            raise _error(name, value, wanted) from None
        if not math.isfinite(found):
            raise _error(name, value, wanted)
        return found

    def _raw(self, name: str, default: str | None, wanted: str) -> str:
        value = self._variables.get(name, default)
        if value is None:
            raise _error(name, None, wanted)
        return value


def _error(name: str, value: str | None, wanted: str) -> SettingsError:
    given = "it is not set" if value is None else f"it is {value!r}"
    return SettingsError(
        f"environment variable {name} is wrong: {given}, allowed is {wanted}; set it in the function's environment"
    )
