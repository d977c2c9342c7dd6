"""Reads environments/*.yaml into `Settings`; every complaint names file, line, value and what is allowed."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from charts.settings import ControlPlane, MisfitError, Settings, cost_switches
from checks.findings import one_line

_Path = tuple[str | int, ...]
M = TypeVar("M", bound=BaseModel)


class EnvironmentFileError(Exception):
    """Raised when an environment file cannot be used; the message lists each fault, one per line.

    The caller prints it and exits non-zero; nothing has been rendered yet.
    """


def load(file: Path) -> Settings:
    """Read one environment. Raises `EnvironmentFileError` on anything that `charts.settings` does not allow."""
    settings, root = _read(file, Settings)
    if settings.environment != file.stem:
        line = _line(root, ("environment",))
        raise EnvironmentFileError(
            f'{file}:{line}: environment "{settings.environment}" does not match the file\'s name; '
            f'it must be "{file.stem}", so that dist/{file.stem}/ has one source'
        )
    return settings


def load_control_plane(folder: Path) -> ControlPlane:
    """Read what the control-plane cluster chooses, from `folder`/control-plane/cluster.yaml; raises as `load` does."""
    return _read(folder / "control-plane" / "cluster.yaml", ControlPlane)[0]


def _read(file: Path, model: type[M]) -> tuple[M, yaml.Node | None]:
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise EnvironmentFileError(f"{file}: cannot be read: {error}; it must be a UTF-8 file") from error
    try:
        root = yaml.compose(text, Loader=yaml.CSafeLoader)
        if root is not None:
            _refuse_twice(file, root)
        data = yaml.load(text, Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, RecursionError) as error:
        raise EnvironmentFileError(f"{file}: not valid YAML: {' '.join(str(error).split())}") from error
    if not isinstance(data, dict):
        held = type(data).__name__
        raise EnvironmentFileError(f"{file}:1: holds {held}, not a mapping of settings; see charts/settings/")
    try:
        return model.model_validate(data), root
    except ValidationError as error:
        faults = [one_line(_describe(file, root, detail, model)) for detail in error.errors()]
        raise EnvironmentFileError("\n".join(faults)) from error


def load_all(folder: Path) -> list[Settings]:
    """Read every *.yaml of the folder, sorted by name. Raises `EnvironmentFileError` with all files' faults."""
    files = sorted(folder.glob("*.yaml"))
    if not files:
        raise EnvironmentFileError(f"{folder}: no environment files; add at least one <environment>.yaml")
    found: list[Settings] = []
    faults: list[str] = []
    for file in files:
        try:
            found.append(load(file))
        except EnvironmentFileError as error:
            faults.append(str(error))
    if faults:
        raise EnvironmentFileError("\n".join(faults))
    return found


def cost_warnings(file: Path, settings: Settings) -> list[str]:
    """A line for each choice of the file that costs money while nothing happens; none for production.

    `settings` are what `load` made of the file.
    """
    on = list(cost_switches.found(settings))
    root = yaml.compose(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader) if on else None
    return [
        f"{file}:{_line(root, path)}: warning: {'.'.join(path)} is {switch.value}: {switch.costs}; {switch.off}"
        for path, switch in on
    ]


def _refuse_twice(file: Path, node: yaml.Node) -> None:
    """YAML parsers keep the last of two equal keys in silence; a reviewer would read the first."""
    for mapping in _mappings(node, set()):
        seen: dict[str, int] = {}
        for key, _ in mapping.value:
            line = key.start_mark.line + 1
            if not isinstance(key, yaml.ScalarNode):
                raise EnvironmentFileError(
                    f"{file}:{line}: a key is a list or a mapping; keys are plain words; name it"
                )
            if key.value in seen:
                raise EnvironmentFileError(
                    f'{file}:{line}: key "{key.value}" stands twice, first in line {seen[key.value]}; keep one of them'
                )
            seen[key.value] = line


def _mappings(node: yaml.Node, seen: set[int]) -> Iterator[yaml.MappingNode]:
    """All mappings below a node, each once: an alias may lead back to where it stands."""
    if id(node) in seen:
        return
    seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        yield node
        for _, value in node.value:
            yield from _mappings(value, seen)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _mappings(value, seen)


def _describe(file: Path, root: yaml.Node | None, detail: ErrorDetails, model: type[BaseModel]) -> str:
    misfit = detail.get("ctx", {}).get("error")
    path: _Path = misfit.path if isinstance(misfit, MisfitError) else detail["loc"]
    where = ".".join(str(part) for part in path) or "the file"
    place = f"{file}:{_line(root, path)}: {where}"
    value = detail["input"]
    if detail["type"] == "extra_forbidden":
        known = _fields(model, path[:-1])
        near = difflib.get_close_matches(str(path[-1]), known, n=1)
        hint = f'did you mean "{near[0]}"' if near else f"allowed here: {', '.join(known)}"
        return f"{place}: unknown key; {hint}"
    if detail["type"] == "missing":
        return f"{place}: missing; add it (charts/settings/ says what it means)"
    message = detail["msg"].removeprefix("Value error, ")
    message = message[0].lower() + message[1:]
    given = "" if isinstance(value, dict | list) else f"; the value given is {value!r}"
    return f"{place}: {message}{given}"


def _fields(top: type[BaseModel], path: _Path) -> list[str]:
    model: Any = top
    for part in path:
        field = model.model_fields.get(part)
        model = field.annotation if field is not None else None
        if not (isinstance(model, type) and issubclass(model, BaseModel)):
            return []
    return sorted(model.model_fields)


def _line(node: yaml.Node | None, path: _Path) -> int:
    """Line of the deepest node that the path reaches, counted from 1."""
    line = node.start_mark.line + 1 if node is not None else 1
    for part in path:
        if isinstance(node, yaml.MappingNode):
            pair = next(((key, value) for key, value in node.value if key.value == part), None)
            if pair is None:
                break
            line, node = pair[0].start_mark.line + 1, pair[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
            node = node.value[part]
            line = node.start_mark.line + 1
        else:
            break
    return line
