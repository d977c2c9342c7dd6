"""Intrinsic functions, such as States.Format('{}', $.id): known, with as many arguments as they take, balanced.

Source: States Language specification, "Intrinsic Functions"; Step Functions developer guide, "Intrinsic functions".
"""

from __future__ import annotations

import re

from checks.asl import paths
from checks.findings import cut, nearest

_DEEPEST = 10
# Name -> the least and the most arguments; None where there is no most.
_ARGUMENTS: dict[str, tuple[int, int | None]] = {
    "Array": (0, None),
    "ArrayContains": (2, 2),
    "ArrayGetItem": (2, 2),
    "ArrayLength": (1, 1),
    "ArrayPartition": (2, 2),
    "ArrayRange": (3, 3),
    "ArrayUnique": (1, 1),
    "Base64Decode": (1, 1),
    "Base64Encode": (1, 1),
    "Format": (1, None),
    "Hash": (2, 2),
    "JsonMerge": (3, 3),
    "JsonToString": (1, 1),
    "MathAdd": (2, 2),
    "MathRandom": (2, 3),
    "StringSplit": (2, 2),
    "StringToJson": (1, 1),
    "UUID": (0, 0),
}
_CALL = re.compile(r"States\.(\w+)\(")
_TEXT = re.compile(r"'((?:[^'\\]|\\.)*)'", re.DOTALL)
_PLAIN = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null")
_HOLE = re.compile(r"\\.|\{\}", re.DOTALL)


def problem(text: str) -> str:
    """What is wrong with an intrinsic function, empty when nothing is."""
    try:
        rest = _call(text, 0, 1)
    except _Refusal as refusal:
        return f"{cut(text)}: {refusal}"
    behind = text[rest:]
    return f"{cut(text)}: {behind!r} stands behind it; one function is allowed; take the rest out" if behind else ""


class _Refusal(Exception):  # noqa: N818 - not an error of the program: it says why a text is refused
    """Why a text is no intrinsic function."""


def _call(text: str, start: int, depth: int) -> int:
    """Where the function ends that begins at `start`."""
    found = _CALL.match(text, start)
    if found is None:
        raise _Refusal("no intrinsic function; States.<Name>(...) is allowed; correct it")
    name = found[1]
    if name not in _ARGUMENTS:
        meant = nearest(name, _ARGUMENTS)
        fix = f"did you mean States.{meant}" if meant else f"{', '.join(_ARGUMENTS)} are allowed; write one"
        raise _Refusal(f"no intrinsic function is called States.{name}; {fix}")
    if depth > _DEEPEST:
        raise _Refusal(f"functions inside each other {depth} deep; {_DEEPEST} are allowed; use a state between them")
    arguments: list[str] = []
    place = _skip(text, found.end())
    while text[place : place + 1] != ")" or arguments:  # a function may have no argument at all
        end = _argument(text, place, depth)
        arguments.append(text[place:end])
        place = _skip(text, end)
        if text[place : place + 1] == ")":
            break
        if text[place : place + 1] != ",":
            raise _Refusal("a bracket is not closed, or two arguments are not parted; ) or , is allowed; add it")
        place = _skip(text, place + 1)
    _count(name, arguments)
    return place + 1


def _argument(text: str, place: int, depth: int) -> int:
    if text.startswith("States.", place):
        return _call(text, place, depth + 1)
    for shape in (_TEXT, _PLAIN):
        found = shape.match(text, place)
        if found:
            return found.end()
    if text.startswith("$", place):
        return _path(text, place)
    raise _Refusal(f"{cut(text[place:])!r}: no argument; a path, a function, 'text' or a number is allowed; write one")


def _path(text: str, place: int) -> int:
    """A path ends at the comma or bracket that stands outside of its own brackets and quotes."""
    opened, end, quote = 0, place, ""
    while end < len(text):
        char = text[end]
        if quote:
            quote = "" if char == quote else quote
        elif char in "'\"":
            quote = char
        elif char in "[(":
            opened += 1
        elif char in "])" and opened:
            opened -= 1
        elif char in ",)" and not opened:
            break
        end += 1
    path = text[place:end].rstrip()
    wrong = paths.problem(path)
    if wrong:
        raise _Refusal(wrong)
    return place + len(path)


def _count(name: str, arguments: list[str]) -> None:
    least, most = _ARGUMENTS[name]
    if len(arguments) < least or (most is not None and len(arguments) > most):
        allowed = f"{least} or more" if most is None else f"{least}" if least == most else f"{least} to {most}"
        raise _Refusal(f"States.{name} with {len(arguments)} arguments; {allowed} are allowed; correct them")
    template = _TEXT.fullmatch(arguments[0]) if name == "Format" else None
    holes = sum(found == "{}" for found in _HOLE.findall(template[1])) if template else len(arguments) - 1
    if holes != len(arguments) - 1 and name == "Format":
        raise _Refusal(f"{holes} times {{}} for {len(arguments) - 1} values; as many are allowed; correct them")


def _skip(text: str, place: int) -> int:
    while text[place : place + 1] == " ":
        place += 1
    return place
