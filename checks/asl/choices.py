"""The rules of Choice states: one comparison each, a value of its type, somewhere to go, and something for the rest.

Rules: asl.choice-rule, asl.no-default. Source: States Language specification, "Choice State"; Step Functions developer
guide, "Choice workflow state".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

from checks.asl import paths
from checks.asl.machine import Definition, Problem, State, below
from checks.asl.structure import meant
from checks.findings import shown

_ORDERS = ("Equals", "LessThan", "GreaterThan", "LessThanEquals", "GreaterThanEquals")
_TIME = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})")
_Holds = Callable[[Any], bool]


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_boolean(value: Any) -> bool:
    return isinstance(value, bool)


def _is_time(value: Any) -> bool:
    if not isinstance(value, str) or not _TIME.fullmatch(value):
        return False
    try:
        datetime.fromisoformat(f"{value[:19]}+00:00")
    except ValueError:
        return False
    return True


# Operator -> what it takes, in words and as a test; operators that end in Path take a path instead.
_COMPARISONS: dict[str, tuple[str, _Holds]] = {
    **{f"String{order}": ("text", _is_text) for order in (*_ORDERS, "Matches")},
    **{f"Numeric{order}": ("a number", _is_number) for order in _ORDERS},
    **{f"Timestamp{order}": ("a time such as 2026-01-31T02:00:00Z", _is_time) for order in _ORDERS},
    "BooleanEquals": ("true or false", _is_boolean),
    **{
        f"Is{kind}": ("true or false", _is_boolean)
        for kind in ("Null", "Present", "Numeric", "String", "Boolean", "Timestamp")
    },
}
_PATHS = frozenset(f"{name}Path" for name in _COMPARISONS if name.endswith(_ORDERS))
_JOINED = ("And", "Or", "Not")
_OPERATORS = (*_COMPARISONS, *sorted(_PATHS), *_JOINED)
_BESIDE = frozenset({"Variable", "Next", "Comment", "Assign"})


def check(definition: Definition) -> Iterator[Problem]:
    """All rules about Choice states."""
    for state in definition.states:
        if state.type == "Choice":
            yield from _choice(state)


def _choice(state: State) -> Iterator[Problem]:
    found = state.fields.get("Choices")
    for index, rule in enumerate(found if isinstance(found, list) else ()):
        path = state.at(f"Choices[{index}]")
        if not isinstance(rule, dict):
            yield Problem("choice-rule", path, f"{shown(rule)} given, an object is allowed; write a rule")
            continue
        if "Next" not in rule:
            yield Problem("choice-rule", below(path, "Next"), "missing, a rule needs the name of a state; add Next")
        if state.jsonata:
            yield from _condition(rule, path)
        else:
            yield from _rule(rule, path, top=True)
    if "Default" not in state.fields:
        message = "missing, a value that no rule takes fails the execution with States.NoChoiceMatched; add Default"
        yield Problem("no-default", state.at("Default"), message)


def _condition(rule: dict[str, Any], path: str) -> Iterator[Problem]:
    value = rule.get("Condition")
    if not isinstance(value, (str, bool)):
        message = f'{shown(value)} given, "{{% expression %}}", true or false is allowed; write one'
        yield Problem("choice-rule", below(path, "Condition"), message)
    for name in rule:
        if name not in ("Condition", "Next", "Comment", "Assign", "Output"):
            yield Problem("choice-rule", below(path, name), f'"{name}": a rule in JSONata has Condition; take it out')


def _rule(rule: dict[str, Any], path: str, *, top: bool) -> Iterator[Problem]:
    given = [name for name in rule if name in _OPERATORS]
    for name in rule:
        if name not in _OPERATORS and name not in _BESIDE:
            yield Problem("choice-rule", below(path, name), f'"{name}": no comparison; {meant(name, _OPERATORS)}')
        if name in ("Next", "Assign") and not top:
            message = "stands inside And, Or or Not, only the outermost rule is allowed to have it; take it out"
            yield Problem("choice-rule", below(path, name), message)
    if len(given) != 1:
        message = f"{len(given)} comparisons ({', '.join(given) or 'none'}), exactly one is allowed; join them with And"
        yield Problem("choice-rule", path, message)
    for name in given:
        yield from _comparison(name, rule[name], below(path, name))
    joined = any(name in _JOINED for name in given)
    variable = rule.get("Variable")
    if joined and "Variable" in rule:
        message = f"{shown(variable)}: And, Or and Not have rules inside and no variable; take it out"
        yield Problem("choice-rule", below(path, "Variable"), message)
    elif given and not joined:
        yield from _path(variable, below(path, "Variable"))


def _comparison(name: str, value: Any, path: str) -> Iterator[Problem]:
    if name in ("And", "Or"):
        if not isinstance(value, list) or not value:
            yield Problem("choice-rule", path, f"{shown(value)} given, a list of rules is allowed; write them")
            return
        for index, inner in enumerate(value):
            yield from _inner(inner, f"{path}[{index}]")
    elif name == "Not":
        yield from _inner(value, path)
    elif name in _PATHS:
        yield from _path(value, path)
    else:
        words, holds = _COMPARISONS[name]
        if not holds(value):
            yield Problem("choice-rule", path, f"{shown(value)} given, {words} is allowed; write it")


def _path(value: Any, path: str) -> Iterator[Problem]:
    if not isinstance(value, str):
        yield Problem("choice-rule", path, f"{shown(value)} given, a path is allowed; write it")
    elif wrong := paths.problem(value):
        yield Problem("path", path, wrong)


def _inner(rule: Any, path: str) -> Iterator[Problem]:
    if isinstance(rule, dict):
        yield from _rule(rule, path, top=False)
    else:
        yield Problem("choice-rule", path, f"{shown(rule)} given, an object is allowed; write a rule")
