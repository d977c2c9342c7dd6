"""Writing one Python module per API group: the classes that charts are typed against.

Plain classes whose constructor hands a dict to a small base: real code that mypy and editors read as it stands, that
costs about 20 microseconds per class to import, and whose dict literal is the map from argument to field name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tools.imports import names
from tools.imports.errors import ImportsError
from tools.imports.schema import Node
from tools.imports.shapes import SHARED_ENUMS, Module, Shape
from tools.imports.sources import page

HEADER = "# Made by `make imports` from the CRDs (tools/imports); change the generator, not this file.\n"

_PLAIN = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}
# The provider's rule for a field that may be left out of forProvider only if it is in initProvider, or if the object
# is merely observed. A complete manifest has it, so the constructor asks for it.
_NEEDED = re.compile(
    r"has\(self\.forProvider\.(\w+)\) \|\| \(has\(self\.initProvider\) && has\(self\.initProvider\.\1\)\)"
)


class _Field(NamedTuple):
    label: str
    argument: str
    kind: str


def shared_module(shapes: Sequence[Shape]) -> str:
    """The text of imports/shared.py."""
    enums = [f"{name}: TypeAlias = {_literal(values)}\n" for name, values in SHARED_ENUMS.values()]
    classes = [_class(shape, {child: child for child in shape.children.values()}) for shape in shapes]
    return _assemble('"""Shapes that many API groups have in common."""', ["".join(enums), *classes])


def group_module(module: Module, shared: Sequence[Shape]) -> str:
    """The text of one group's module: for each kind its classes from the outside in, then the aliases."""
    spelled = {shape.name: shape.name for shape in module.shapes if shape.typed}
    spelled |= {shape.name: f"shared.{shape.name}" for shape in shared}
    for aliases in module.aliases.values():
        spelled |= {alias: alias for alias, target in aliases.items() if target in spelled}
    parts: list[str] = []
    for crd in module.kinds:
        parts += [_class(shape, spelled) for shape in module.shapes if shape.kind is crd and shape.typed]
        aliases = module.aliases[crd.kind]
        lines = [f"{alias} = {spelled[aliases[alias]]}\n" for alias in sorted(aliases) if alias in spelled]
        parts += ["".join(lines)] if lines else []
    return _assemble(f'"""{module.group}."""', parts)


def _assemble(docstring: str, parts: Iterable[str]) -> str:
    text = "\n\n".join(part for part in parts if part)
    code = re.sub(r'""".*?"""', "", text, flags=re.DOTALL)
    lines = [HEADER.rstrip("\n"), docstring, "", "from __future__ import annotations", ""]
    for source, provided in (("collections.abc", "Mapping Sequence"), ("typing", "Any Literal TypeAlias")):
        used = [name for name in provided.split() if re.search(rf"\b{name}\b[\[\],)| =]", code)]
        lines += [f"from {source} import {', '.join(used)}"] if used else []
    lines += [""] if lines[-1] else []
    modules = [name for name in ("base", "meta", "shared") if re.search(rf"\b{name}\.[A-Z]", code)]
    return "\n".join([*lines, f"from imports import {', '.join(modules)}"]) + "\n\n\n" + text.rstrip("\n") + "\n"


def _class(shape: Shape, spelled: dict[str, str]) -> str:
    """One class; `spelled` gives the annotation of each typed shape, and what is not in it stays a mapping."""
    fields = [
        _Field(label, names.argument(label), _annotation(node, spelled.get(shape.children.get(label, ""))))
        for label, node in shape.node["properties"].items()
    ]
    _refuse_clashes(shape, fields)
    root = shape.kind is not None and not shape.path
    demanded = _demanded_by_schema(shape)
    complete = demanded | _demanded_by_rules(shape)
    lines = [
        f"class {shape.name}(base.{'KubernetesObject' if root else 'Block'}):",
        f'    """{_docstring(shape)}"""',
        "",
    ]
    lines += ["    __slots__ = ()", ""]
    if root and shape.kind:
        crd = shape.kind
        facts = {"GROUP": crd.group, "KIND": crd.kind, "VERSION": crd.version, "PLURAL": crd.plural, "SCOPE": crd.scope}
        lines += [f'    {name} = "{value}"' for name, value in facts.items()] + [""]
    metadata = ["        metadata: meta.ObjectMeta,"] if root else []
    lines += ["    def __init__(", "        self,", *_arguments(fields, complete, metadata), "    ) -> None:"]
    lines += ["        self.metadata = metadata"] if root else []
    lines += _values("self._values = {", fields, "}")
    if complete != demanded:
        lines += ["", "    @classmethod", "    def partial(", "        cls,", *_arguments(fields, demanded, [])]
        lines += [f"    ) -> {shape.name}:", f'        """{_PARTIAL}"""']
        lines += _values(f"block: {shape.name} = cls._of({{", fields, "})")
        lines += ["        return block"]
    return "\n".join(lines) + "\n"


_PARTIAL = "For an object that is only observed, or whose other fields stand in initProvider."


def _arguments(fields: Sequence[_Field], demanded: set[str], first: list[str]) -> list[str]:
    ordered = [f"        {name}: {kind}," for label, name, kind in fields if label in demanded]
    ordered += [f"        {name}: {kind} | None = None," for label, name, kind in fields if label not in demanded]
    return ["        *,", *first, *ordered] if first or ordered else []


def _values(head: str, fields: Sequence[_Field], tail: str) -> list[str]:
    return [f"        {head}", *[f'            "{label}": {name},' for label, name, _ in fields], f"        {tail}"]


def _annotation(node: Node, child: str | None) -> str:
    """The annotation of a field; `child` is the class of the objects in it, None where it has none."""
    if isinstance(node, str):
        return _PLAIN.get(node, "Any")
    if node.get("properties"):
        return child or "Mapping[str, Any]"
    if node.get("intOrString"):
        kind = "int | str"
    elif node.get("enum") and node.get("type") == "string":
        named = next((f"shared.{name}" for name, values in SHARED_ENUMS.values() if values == node["enum"]), None)
        kind = named or _literal(node["enum"])
    elif node.get("type") == "array":
        items = _annotation(node["items"], child)
        kind = "base.Strings" if items == "str" else f"Sequence[{items}]"
    elif node.get("type") == "object":
        values = node.get("additionalProperties")
        kind = f"Mapping[str, {'Any' if values is None else _annotation(values, child)}]"
    else:
        kind = _PLAIN.get(str(node.get("type")), "Any")
    return kind


def _demanded_by_schema(shape: Shape) -> set[str]:
    properties = shape.node["properties"]
    return {
        label
        for label in shape.node.get("required", [])
        if label in properties and not (isinstance(properties[label], dict) and "default" in properties[label])
    }


def _demanded_by_rules(shape: Shape) -> set[str]:
    if shape.kind is None or shape.path != "spec.forProvider":
        return set()
    rules = shape.kind.schema["properties"]["spec"].get("x-kubernetes-validations", [])
    return {label for rule in rules for label in _NEEDED.findall(rule["rule"]) if label in shape.node["properties"]}


def _docstring(shape: Shape) -> str:
    if shape.kind is None:
        return "Shared by the kinds of several groups."
    crd = shape.kind
    place = f"{shape.path} of " if shape.path else ""
    return f"{place}{crd.kind}, {crd.group}/{crd.version}.\n\n    {page(crd.group, crd.kind, crd.version)}\n    "


def _literal(values: Iterable[object]) -> str:
    return f"Literal[{', '.join(_quoted(value) for value in values)}]"


def _quoted(value: object) -> str:
    return '"' + str(value).replace("\\", "\\\\").replace('"', '\\"') + '"'


def _refuse_clashes(shape: Shape, fields: Sequence[_Field]) -> None:
    arguments = [field.argument for field in fields]
    twice = sorted({name for name in arguments if arguments.count(name) > 1})
    if twice:
        raise ImportsError(
            f"two fields of {shape.name} get the same argument",
            value=", ".join(twice),
            allowed="one argument per field",
            change="name one of them in _SPECIAL of tools/imports/names.py",
        )
