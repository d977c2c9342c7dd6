"""A definition taken apart: machines, branches and item processors with their states, each with its path.

Source: States Language specification (states-language.net/spec); Step Functions developer guide, "State machine
structure".
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from checks.leaves import objects

_DEEPEST = 50


class Problem(NamedTuple):
    """What is wrong in a definition: the rule without `asl.`, the path inside the definition, the message."""

    rule: str
    path: str
    message: str


class Object(dict[str, Any]):
    """A JSON object that remembers which of its keys stood there twice."""

    twice: tuple[str, ...] = ()


class Scope:
    """States among which a transition may lead: a machine, a branch of a Parallel, the item processor of a Map.

    `path` is empty for the machine itself; `states` holds what is an object, by name; `around` is the state that this
    scope belongs to.
    """

    __slots__ = ("around", "fields", "jsonata", "path", "states")

    def __init__(self, fields: dict[str, Any], path: str, around: State | None) -> None:
        self.fields = fields
        self.path = path
        self.around = around
        self.jsonata: bool = around.jsonata if around else fields.get("QueryLanguage") == "JSONata"
        held = fields.get("States")
        self.states = {
            name: State(name, value, self)
            for name, value in (held.items() if isinstance(held, dict) else ())
            if isinstance(value, dict)
        }

    def at(self, field: str) -> str:
        """The path of a field of the scope."""
        return below(self.path, field)


class State:
    """One state with its fields; `path` is like `States.Validate`, `jsonata` says which query language it is in."""

    __slots__ = ("fields", "jsonata", "name", "path", "scope", "type")

    def __init__(self, name: str, fields: dict[str, Any], scope: Scope) -> None:
        self.name = name
        self.fields = fields
        self.scope = scope
        self.path = scope.at(f"States.{name}")
        self.type = fields["Type"] if isinstance(fields.get("Type"), str) else ""
        self.jsonata: bool = scope.jsonata or fields.get("QueryLanguage") == "JSONata"

    def at(self, field: str) -> str:
        """The path of a field of the state."""
        return f"{self.path}.{field}"

    def enclosing(self) -> Iterator[State]:
        """The state itself and the Maps and Parallels around it, from the inside out."""
        state: State | None = self
        while state is not None:
            yield state
            state = state.scope.around

    def inner(self) -> Iterator[Scope]:
        """The branches of a Parallel and the processor of a Map."""
        if self.type == "Parallel":
            branches = self.fields.get("Branches")
            for index, branch in enumerate(branches if isinstance(branches, list) else ()):
                if isinstance(branch, dict):
                    yield Scope(branch, self.at(f"Branches[{index}]"), self)
        for field in ("ItemProcessor", "Iterator") if self.type == "Map" else ():
            if isinstance(self.fields.get(field), dict):
                yield Scope(self.fields[field], self.at(field), self)

    def steps(self) -> Iterator[tuple[str, Any, bool]]:
        """Each transition out of the state: its path, what it names, and whether it is taken after a failure."""
        if "Next" in self.fields:
            yield self.at("Next"), self.fields["Next"], False
        if self.type == "Choice":
            for index, rule in enumerate(objects(self.fields.get("Choices"))):
                if "Next" in rule:
                    yield self.at(f"Choices[{index}].Next"), rule["Next"], False
            if "Default" in self.fields:
                yield self.at("Default"), self.fields["Default"], False
        for index, catcher in enumerate(objects(self.fields.get("Catch"))):
            if "Next" in catcher:
                yield self.at(f"Catch[{index}].Next"), catcher["Next"], True


class Definition:
    """A whole definition: `scopes` begins with the machine itself, `states` are all states of all scopes."""

    def __init__(self, fields: dict[str, Any]) -> None:
        self.machine = Scope(fields, "", None)
        self.scopes = [self.machine]
        for scope in self.scopes:  # grows while it is walked
            self.scopes += [inner for state in scope.states.values() for inner in state.inner()]
        self.states = [state for scope in self.scopes for state in scope.states.values()]


def read(text: str) -> Object | None:
    """The JSON object that a definition holds, None for any other text and for one that is nested beyond reason."""
    try:
        found = json.loads(text, object_pairs_hook=_pairs)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, Object) and depth_of(found) <= _DEEPEST else None


def twice(value: Any, path: str = "") -> Iterator[Problem]:
    """Keys that stand twice in one object: only the last would count."""
    for name in value.twice if isinstance(value, Object) else ():
        yield Problem("duplicate-key", below(path, name), f'"{name}" stands there twice, once is allowed; take one out')
    for place, item in inside(value, path):
        yield from twice(item, place)


def inside(value: Any, path: str) -> Iterator[tuple[str, Any]]:
    """What an object or a list holds, with paths."""
    if isinstance(value, dict):
        yield from ((below(path, str(name)), item) for name, item in value.items())
    elif isinstance(value, list):
        yield from ((f"{path}[{index}]", item) for index, item in enumerate(value))


def below(path: str, name: str) -> str:
    """The path of a field."""
    return f"{path}.{name}" if path else name


def depth_of(value: Any) -> int:
    """How deep objects and lists are nested in each other; counted without recursion."""
    deepest, level = 0, [value]
    while level:
        level = [item for one in level for _, item in inside(one, "")]
        deepest += bool(level)
        if deepest > _DEEPEST:
            break
    return deepest


def _pairs(pairs: list[tuple[str, Any]]) -> Object:
    made = Object(pairs)
    if len(made) != len(pairs):
        names = [name for name, _ in pairs]
        made.twice = tuple(name for name in made if names.count(name) > 1)
    return made
