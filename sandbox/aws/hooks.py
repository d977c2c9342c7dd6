"""Proof that the installed ministack is the one that the patches in this package were written for.

Every attribute that is replaced or relied on is a `Hook`, with a digest of its source text. All of them are checked
before the first patch is applied, so an upgrade of ministack fails at start and names each hook that moved.

`python -m sandbox.aws.digests` prints the digests of the installed release, for whoever ports the patches.
"""

from __future__ import annotations

import hashlib
import importlib
import importlib.metadata
import inspect
import linecache
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sandbox.aws.errors import HookError

VERSION = "1.5.33"
_DEFINITION = re.compile(r"\s*(async\s+)?def\s")


@dataclass(frozen=True)
class Hook:
    """`target` is `module:attribute[.attribute]` below the package ministack, or in hypercorn, which serves it.

    `digest` holds the first 8 hexadecimal digits of the SHA-256 of the source of a function or class; None for data,
    which only has to exist. `closes` is the gap for whose sake it is touched.
    """

    target: str
    digest: str | None
    closes: str

    @property
    def module(self) -> str:
        """Full name of the module."""
        name = self.target.partition(":")[0]
        return name if name.startswith("hypercorn.") else f"ministack.{name}"

    @property
    def attribute(self) -> str:
        """Dotted path inside the module."""
        return self.target.partition(":")[2]


def find(hook: Hook) -> Any:
    """The attribute that a hook names. Raises ImportError or AttributeError."""
    found: Any = importlib.import_module(hook.module)
    for name in hook.attribute.split("."):
        found = getattr(found, name)
    return found


def replace(hook: Hook, new: Any) -> Any:
    """Put `new` in the place of the attribute and return what was there."""
    path = hook.attribute.split(".")
    owner: Any = importlib.import_module(hook.module)
    for name in path[:-1]:
        owner = getattr(owner, name)
    old = getattr(owner, path[-1])
    setattr(owner, path[-1], new)
    return old


def digest(found: Any) -> str:
    """Digest of the source text of a function or class, the same on every Python."""
    return hashlib.sha256(_source(found).encode()).hexdigest()[:8]


def _source(found: Any) -> str:
    found = inspect.unwrap(found)
    code = getattr(found, "__code__", None)
    if code is None:
        return inspect.getsource(found)
    # inspect tokenizes; cutting the block by its indentation is twenty times faster, and start time counts.
    lines = linecache.getlines(code.co_filename)[code.co_firstlineno - 1 :]
    header = next(number for number, line in enumerate(lines) if _DEFINITION.match(line))
    indent = _indent(lines[header])
    end = header + 1
    while end < len(lines) and (not (text := lines[end].strip()) or _indent(lines[end]) > indent or text[0] in ")]}"):
        end += 1
    return "".join(lines[:end]).rstrip()


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def verify(hooks: Iterable[Hook], version: str | None = None) -> None:
    """Raise `HookError` with one line per hook that is not as expected."""
    installed = version or importlib.metadata.version("ministack")
    problems = [problem for hook in hooks if (problem := _problem(hook))]
    if installed != VERSION:
        problems.insert(0, f"ministack is {installed}, expected {VERSION}")
    if problems:
        raise HookError(
            "\n  ".join(
                [
                    "the installed ministack does not fit the patches of sandbox/aws:",
                    *problems,
                    f"install ministack=={VERSION}, or port the patches named above and take over the digests that "
                    "`python -m sandbox.aws.digests` prints",
                ]
            )
        )


def _problem(hook: Hook) -> str | None:
    where = f"{hook.module}.{hook.attribute} ({hook.closes})"
    try:
        found = find(hook)
    except (ImportError, AttributeError):
        return f"{where} is missing, expected it to exist"
    if hook.digest is None:
        return None
    try:
        actual = digest(found)
    except (OSError, TypeError) as error:
        return f"{where} has no source text ({error}), expected source with digest {hook.digest}"
    return None if actual == hook.digest else f"{where} has source digest {actual}, expected {hook.digest}"
