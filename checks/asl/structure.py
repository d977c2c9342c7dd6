"""Machines, branches and states have the fields of their kind, and names that Step Functions takes.

Rules: asl.start-at, asl.states, asl.state-name, asl.type, asl.query-language, asl.unknown-field, asl.missing-field,
asl.one-of. Source: as in `fields`.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.asl import fields
from checks.asl.machine import Definition, Problem, Scope, State, below
from checks.findings import cut, nearest, shown

_MACHINE = ("Comment", "QueryLanguage", "StartAt", "States", "TimeoutSeconds", "Version")
_BRANCH = ("Comment", "StartAt", "States")
_PROCESSOR = (*_BRANCH, "ProcessorConfig")
_CONFIG = {"Mode": ("INLINE", "DISTRIBUTED"), "ExecutionType": ("STANDARD", "EXPRESS")}
_LANGUAGES = ("JSONPath", "JSONata")


def check(definition: Definition) -> Iterator[Problem]:
    """All rules about structure."""
    names: dict[str, State] = {}
    for scope in definition.scopes:
        yield from _scope(scope)
        for state in scope.states.values():
            yield from _name(state, names)
            yield from _state(state)


def _scope(scope: Scope) -> Iterator[Problem]:
    known = _MACHINE if scope.around is None else _PROCESSOR if scope.around.type == "Map" else _BRANCH
    noun = "a machine" if scope.around is None else "an item processor" if scope.around.type == "Map" else "a branch"
    for name in scope.fields:
        if name not in known:
            yield Problem("unknown-field", scope.at(name), _unknown(name, known, noun))
    states = scope.fields.get("States")
    if not isinstance(states, dict) or not states:
        message = f"{shown(states)} given, an object with one state or more is allowed; add the states"
        yield Problem("states", scope.at("States"), message)
        return
    for name, value in states.items():
        if not isinstance(value, dict):
            message = f"{shown(value)} given, an object is allowed; write a state"
            yield Problem("states", scope.at(f"States.{name}"), message)
    start = scope.fields.get("StartAt")
    if not isinstance(start, str) or start not in states:
        yield Problem("start-at", scope.at("StartAt"), f"{shown(start)}: no state; {meant(start, states)}")
    if scope.around is None:
        yield from _language(scope.fields.get("QueryLanguage", "JSONPath"), "QueryLanguage")
        if scope.fields.get("Version", "1.0") != "1.0":
            yield Problem("value", "Version", f'{shown(scope.fields["Version"])} given, "1.0" is allowed; write it')
    yield from _config(scope)


def _config(scope: Scope) -> Iterator[Problem]:
    config = scope.fields.get("ProcessorConfig", {})
    path = scope.at("ProcessorConfig")
    if not isinstance(config, dict):
        yield Problem("value", path, f"{shown(config)} given, an object with Mode is allowed; write one")
        return
    for name, value in config.items():
        if name not in _CONFIG:
            yield Problem("unknown-field", below(path, name), _unknown(name, tuple(_CONFIG), "a processor's config"))
        elif value not in _CONFIG[name]:
            message = f"{shown(value)} given, {' or '.join(_CONFIG[name])} is allowed; write one"
            yield Problem("value", below(path, name), message)
    if config.get("Mode") == "DISTRIBUTED" and "ExecutionType" not in config:
        message = "missing, STANDARD or EXPRESS is allowed for a distributed Map; add it"
        yield Problem("missing-field", below(path, "ExecutionType"), message)


def _name(state: State, names: dict[str, State]) -> Iterator[Problem]:
    if not 1 <= len(state.name) <= 80:
        message = f"{cut(state.name)!r}: {len(state.name)} characters, 1 to 80 are allowed; change the name"
        yield Problem("state-name", state.path, message)
    first = names.setdefault(state.name, state)
    if first is not state:
        message = f"{state.name}: {first.path} has this name too, names are allowed once in a machine; rename one"
        yield Problem("state-name", state.path, message)


def _state(state: State) -> Iterator[Problem]:
    kind = state.fields.get("Type")
    if not isinstance(kind, str) or kind not in fields.TYPES:
        yield Problem("type", state.at("Type"), f"{shown(kind)}: no type of state; {meant(kind, fields.TYPES)}")
        return
    if "QueryLanguage" in state.fields:
        yield from _language(state.fields["QueryLanguage"], state.at("QueryLanguage"))
        if state.scope.jsonata and state.fields["QueryLanguage"] == "JSONPath":
            message = "JSONPath given inside of JSONata, JSONata is allowed; let the machine be in JSONPath"
            yield Problem("query-language", state.at("QueryLanguage"), message)
    yield from _known(state, kind)
    yield from _needed(state, kind)
    for pair in fields.ONE_OF:
        if all(name in state.fields for name in pair):
            message = f"stands beside {pair[0]}, one of both is allowed; take one out"
            yield Problem("one-of", state.at(pair[1]), message)


def _known(state: State, kind: str) -> Iterator[Problem]:
    known = fields.allowed(kind, jsonata=state.jsonata)
    for name in state.fields:
        if name in known:
            continue
        if fields.other_language(kind, name, jsonata=state.jsonata):
            mine, other = ("JSONata", "JSONPath") if state.jsonata else ("JSONPath", "JSONata")
            message = f"{name}: a field of {other}, the state is in {mine}; write it in {mine}"
            yield Problem("query-language", state.at(name), message)
        else:
            noun = f"a {kind} state" if kind != "Map" else "a Map"
            yield Problem("unknown-field", state.at(name), _unknown(name, known, noun))


def _needed(state: State, kind: str) -> Iterator[Problem]:
    known = fields.allowed(kind, jsonata=state.jsonata)
    for needed in fields.REQUIRED.get(kind, ()):
        names = [name for name in needed.split("|") if name in known]
        given = [name for name in names if name in state.fields]
        if not given:
            message = f"missing, a {kind} state needs {' or '.join(names)}; add it"
            yield Problem("missing-field", state.at(names[0]), message)
        for extra in given[1:]:
            message = f"stands beside {given[0]}, one of both is allowed; take one out"
            yield Problem("one-of", state.at(extra), message)
    if "Next" in known and not any(name in state.fields for name in fields.ENDING):
        message = f'missing, a {kind} state that is not the last has Next, the last one "End": true; add one of both'
        yield Problem("missing-field", state.at("Next"), message)


def _language(value: object, path: str) -> Iterator[Problem]:
    if value not in _LANGUAGES:
        message = f"{shown(value)}: no query language; {meant(value, _LANGUAGES)}"
        yield Problem("query-language", path, message)


def _unknown(name: str, known: tuple[str, ...], noun: str) -> str:
    near = nearest(name, known)
    fix = f'did you mean "{near}"' if near else "take it out"
    return f'"{cut(name)}": no field of {noun}; {", ".join(known)} are allowed; {fix}'


def meant(value: object, known: object) -> str:
    """What was probably meant, or what is allowed: the end of a message."""
    names = [str(name) for name in known] if isinstance(known, (dict, tuple, list)) else []
    near = nearest(value, names) if isinstance(value, str) else None
    return f'did you mean "{near}"' if near else f"{cut(', '.join(names))} are allowed; write one"
