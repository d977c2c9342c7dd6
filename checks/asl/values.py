"""What stands in the fields of a state: texts, numbers, paths, and templates whose keys end in `.$`.

Rules: asl.value, asl.path, asl.intrinsic, asl.template, asl.jsonata. Source: as in `fields`; Step Functions developer
guide, "Manipulate parameters in workflows" and "Transforming data with JSONata".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeGuard

from checks.asl import fields, intrinsics, paths
from checks.asl.machine import Definition, Problem, State, below, inside
from checks.findings import cut, shown

_NULLABLE = frozenset({"InputPath", "OutputPath", "ResultPath"})
_TOKEN = "$$.Task.Token"  # noqa: S105 - a path, not a secret


def check(definition: Definition) -> Iterator[Problem]:
    """All rules about values."""
    machine = definition.machine.fields
    for name in ("Comment", "TimeoutSeconds"):
        if name in machine:
            yield from field(name, machine[name], name, jsonata=False)
    for state in definition.states:
        yield from _state(state)


def _state(state: State) -> Iterator[Problem]:
    for name, value in state.fields.items():
        path = state.at(name)
        yield from field(name, value, path, jsonata=state.jsonata)
        if state.jsonata:
            if name in ("Branches", "ItemProcessor"):
                continue  # states of their own
            yield from _expressions(value, path)
        elif name in fields.TEMPLATES:
            yield from template(value, path)
        elif name in ("ItemReader", "ItemBatcher", "ResultWriter") and isinstance(value, dict):
            for inner in ("Parameters", "BatchInput"):
                if inner in value:
                    yield from template(value[inner], below(path, inner))
    if str(state.fields.get("Resource", "")).endswith(".waitForTaskToken") and not _hands_on_token(state):
        message = f"{_TOKEN} is handed to nobody, so nobody can call back; put it into the payload"
        yield Problem("template", state.at("Parameters"), message)


def field(name: str, value: Any, path: str, *, jsonata: bool) -> Iterator[Problem]:
    """What is wrong with the value of a field that is known by its name."""
    if name in _NULLABLE or name in fields.PATHS or name in ("ErrorPath", "CausePath"):
        yield from _path(name, value, path)
        return
    if jsonata and isinstance(value, str) and _is_expression(value):
        return
    allowed = ""
    if name in fields.TEXTS and not isinstance(value, str):
        allowed = "text"
    elif name in fields.NUMBERS and not fields.NUMBERS[name].holds(value):
        allowed = str(fields.NUMBERS[name])
    elif name in fields.LISTS and not (isinstance(value, list) and value):
        allowed = "a list with one entry or more"
    elif name in fields.OBJECTS | fields.TEMPLATES and not isinstance(value, dict):
        allowed = "an object"
    elif name == "End" and value is not True:
        allowed = "true"
    if allowed:
        yield Problem("value", path, f"{shown(value)} given, {allowed} is allowed; write it")


def _path(name: str, value: Any, path: str) -> Iterator[Problem]:
    if value is None and name in _NULLABLE:
        return
    if not isinstance(value, str):
        kind = "a path or null" if name in _NULLABLE else "a path"
        yield Problem("value", path, f"{shown(value)} given, {kind} is allowed; write it")
    elif name in ("ErrorPath", "CausePath") and value.startswith("States."):
        yield from _intrinsic(value, path)
    else:
        wrong = paths.problem(value, reference=name == "ResultPath" or name in fields.PATHS)
        if not wrong and name == "ResultPath" and value != "$" and not value.startswith(("$.", "$[")):
            wrong = f"{cut(value)}: a result goes into the state's input; $ or $.field is allowed; write it"
        if wrong:
            yield Problem("path", path, wrong)


def template(value: Any, path: str) -> Iterator[Problem]:
    """Keys that end in `.$` hold paths or intrinsic functions, and no other key holds one."""
    dynamic = {name for name in value if name.endswith(".$")} if isinstance(value, dict) else set()
    for name in sorted(dynamic):
        yield from _dynamic(value[name], below(path, name))
        if name[:-2] in value:
            message = f"{name[:-2]} stands there with and without .$, one of both is allowed; take one out"
            yield Problem("template", below(path, name), message)
    for place, item in inside({k: v for k, v in value.items() if k not in dynamic} if dynamic else value, path):
        if isinstance(item, str) and _looks_dynamic(item):
            message = f"{shown(item)}: sent as it is; a key that ends in .$ is allowed to hold it; add .$"
            yield Problem("template", place, message)
        else:
            yield from template(item, place)


def _dynamic(value: Any, path: str) -> Iterator[Problem]:
    if not isinstance(value, str) or not value.startswith(("$", "States.")):
        message = f"{shown(value)}: the key ends in .$, so a path or States.<Name>(...) is allowed; write one"
        yield Problem("template", path, f"{message}, or the key without .$")
    elif value.startswith("$"):
        wrong = paths.problem(value)
        if wrong:
            yield Problem("path", path, wrong)
    else:
        yield from _intrinsic(value, path)


def _intrinsic(value: str, path: str) -> Iterator[Problem]:
    wrong = intrinsics.problem(value)
    if wrong:
        yield Problem("intrinsic", path, wrong)


def _looks_dynamic(text: str) -> bool:
    """Whether a text is surely meant as a path or a function: a price such as $5 is not."""
    return text.startswith(("$.", "$$.", "$[")) or (text.startswith("States.") and text.endswith(")"))


def _hands_on_token(state: State) -> bool:
    return _TOKEN in str(state.fields) or (state.jsonata and "$states.context.Task.Token" in str(state.fields))


def whole(value: Any) -> TypeGuard[int]:
    """Whether a value is a whole number; true and false are none."""
    return isinstance(value, int) and not isinstance(value, bool)


def _is_expression(text: str) -> bool:
    return text.startswith("{%") and text.endswith("%}") and len(text) > 4


def _expressions(value: Any, path: str) -> Iterator[Problem]:
    """An expression that begins ends as well; anything else in a text is text."""
    if isinstance(value, str):
        stripped = value.strip()
        if stripped.startswith("{%") != stripped.endswith("%}") or (stripped != value and _is_expression(stripped)):
            message = f"{shown(value)}: half an expression; {{% ... %}} without anything around it is allowed; close it"
            yield Problem("jsonata", path, message)
    for place, item in inside(value, path):
        yield from _expressions(item, place)
