"""Writing one Python module per API group: the classes that charts are typed against."""

from __future__ import annotations

import re

from tools.imports import names
from tools.imports.errors import ImportsError
from tools.imports.schema import Node
from tools.imports.shapes import Module, Shape, innermost
from tools.imports.sources import page

HEADER = "# Made by `make imports` from the CRDs (tools/imports); change the generator, not this file.\n"

_PLAIN = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}
# The provider's CEL says that a field is needed unless it is in initProvider, or the object is only observed.
_CEL_REQUIRED = re.compile(
    r"has\(self\.forProvider\.(\w+)\) \|\| \(has\(self\.initProvider\) && has\(self\.initProvider\.\1\)\)"
)
_IMPORTS = (
    ("collections.abc", ("Mapping", "Sequence")),
    ("typing", ("Any", "Literal", "TypeAlias")),
    ("imports.base", ("Block", "KubernetesObject", "Strings")),
    ("imports.meta", ("ObjectMeta",)),
)


def shared_module(shapes: list[Shape]) -> str:
    """The text of imports/shared.py."""
    body = [f'"""{_wrap("Shapes that many API groups have in common.")}"""', ""]
    classes = [_class(shape, shape.name, {}) for shape in shapes]
    return _assemble(body, classes, shared=[])


def group_module(module: Module, shared: list[Shape]) -> str:
    """The text of one group's module."""
    body = [f'"""{module.group}."""', ""]
    typed = {shape.name for shape in module.shapes if shape.typed} | {shape.name for shape in shared}
    parts: list[str] = []
    for crd in module.kinds:
        for shape in module.shapes:
            if shape.kind is crd and shape.typed:
                parts.append(_class(shape, crd.kind, {}, typed=typed, aliases=module.aliases))
        aliases = module.aliases[crd.kind]
        lines = [f"{alias} = {aliases[alias]}" for alias in sorted(aliases) if aliases[alias] in typed]
        if lines:
            parts.append("\n".join(lines) + "\n")
    return _assemble(body, parts, shared=[shape.name for shape in shared])


def _assemble(head: list[str], parts: list[str], shared: list[str]) -> str:
    text = "\n\n".join(parts)
    words = set(re.findall(r"\b[A-Za-z_]\w*\b", re.sub(r'""".*?"""', "", text, flags=re.S)))
    lines = [HEADER.rstrip("\n"), *head, "from __future__ import annotations", ""]
    block: list[str] = []
    for source, provided in (*_IMPORTS, ("imports.shared", tuple(shared))):
        used = sorted(name for name in provided if name in words)
        if used:
            if source.startswith("imports.") and block and not any("imports." in line for line in block):
                block.append("")
            block.append(f"from {source} import {', '.join(used)}")
    return "\n".join([*lines, *block]) + "\n\n\n" + text.rstrip("\n") + "\n"


def _class(
    shape: Shape,
    kind: str,
    _unused: dict[str, str],
    typed: set[str] | None = None,
    aliases: dict[str, dict[str, str]] | None = None,
) -> str:
    root = shape.kind is not None and shape.path == ""
    needed = _required(shape)
    complete = needed | (_needed_by_cel(shape) if shape.path == "spec.forProvider" else set())
    properties = shape.node["properties"]
    assert isinstance(properties, dict)  # noqa: S101 - every shape has fields
    resolved = {alias: target for group in (aliases or {}).values() for alias, target in group.items()}
    fields = []
    for label, node in properties.items():
        child = shape.children.get(label)
        loose = child is not None and typed is not None and resolved.get(child, child) not in typed
        fields.append((label, names.argument(label), _annotation(node, None if loose else child)))
    _refuse_clashes(shape, [name for _, name, _ in fields])
    lines = [f"class {shape.name}({'KubernetesObject' if root else 'Block'}):", f'    """{_docstring(shape, kind)}"""', ""]
    if root:
        crd = shape.kind
        assert crd is not None  # noqa: S101 - a root has its kind
        facts = {
            "GROUP": crd.group, "KIND": crd.kind, "VERSION": crd.version, "PLURAL": crd.plural, "SCOPE": crd.scope
        }  # fmt: skip
        lines += ["    __slots__ = ()", ""] + [f'    {name} = "{value}"' for name, value in facts.items()] + [""]
    else:
        lines += ["    __slots__ = ()", ""]
    lines += _signature("def __init__(self, *", fields, complete, root=root, returns="None")
    if root:
        lines.append("        self.metadata = metadata")
    lines += _values("self._values = ", fields)
    if complete != needed:
        lines += ["", "    @classmethod"]
        lines += _signature("def partial(cls, *", fields, needed, root=False, returns=shape.name)
        lines += [
            '        """For an object that is only observed, or whose other values stand in initProvider."""',
            f"        block: {shape.name} = cls._of(",
            *[line.replace("        ", "            ", 1) for line in _values("", fields)],
            "        )",
            "        return block",
        ]
    return "\n".join(lines) + "\n"


def _signature(
    head: str, fields: list[tuple[str, str, str]], needed: set[str], *, root: bool, returns: str
) -> list[str]:
    arguments = [f"        {name}: {kind}," for label, name, kind in fields if label in needed]
    arguments += [f"        {name}: {kind} | None = None," for label, name, kind in fields if label not in needed]
    if root:
        arguments.insert(0, "        metadata: ObjectMeta,")
    begin, first, star = re.split(r"(?<=\()|, ", head)
    return [f"    {begin}", f"        {first},", f"        {star},", *arguments, f"    ) -> {returns}:"]


def _values(head: str, fields: list[tuple[str, str, str]]) -> list[str]:
    return [f"        {head}{{", *[f'            "{label}": {name},' for label, name, _ in fields], "        }"]


def _annotation(node: Node, child: str | None) -> str:
    if isinstance(node, str):
        return _PLAIN.get(node, "Any")
    if child is not None and innermost(node) is node:
        return child
    if node.get("intOrString"):
        return "int | str"
    if node.get("enum") and node.get("type") == "string":
        return f"Literal[{', '.join(_quoted(value) for value in node['enum'])}]"
    kind = node.get("type")
    if kind == "array":
        items = _annotation(node["items"], child)
        return "Strings" if items == "str" else f"Sequence[{items}]"
    if kind == "object":
        values = node.get("additionalProperties")
        return f"Mapping[str, {'Any' if values is None else _annotation(values, child)}]"
    return _PLAIN.get(str(kind), "Any")


def _required(shape: Shape) -> set[str]:
    properties = shape.node["properties"]
    required = shape.node.get("required", [])
    assert isinstance(properties, dict) and isinstance(required, list)  # noqa: S101, PT018 - set by schema.py
    return {label for label in required if not (isinstance(properties.get(label), dict) and "default" in properties[label])}


def _needed_by_cel(shape: Shape) -> set[str]:
    """Fields of forProvider that the rules at spec ask for in a complete manifest."""
    assert shape.kind is not None  # noqa: S101 - forProvider belongs to a kind
    rules = shape.kind.schema["properties"]["spec"].get("x-kubernetes-validations", [])
    properties = shape.node["properties"]
    assert isinstance(properties, dict)  # noqa: S101 - every shape has fields
    return {label for rule in rules for label in _CEL_REQUIRED.findall(rule["rule"]) if label in properties}


def _docstring(shape: Shape, kind: str) -> str:
    if shape.kind is None:
        return _wrap("Shared by the kinds of several groups.")
    crd = shape.kind
    place = f"{shape.path} of " if shape.path else ""
    return f"{place}{crd.kind}, {crd.group}/{crd.version}.\n\n    {page(crd.group, crd.kind, crd.version)}\n    "


def _wrap(text: str) -> str:
    return text


def _quoted(value: object) -> str:
    return '"' + str(value).replace("\\", "\\\\").replace('"', '\\"') + '"'


def _refuse_clashes(shape: Shape, arguments: list[str]) -> None:
    twice = sorted({name for name in arguments if arguments.count(name) > 1})
    if twice:
        raise ImportsError(
            f"two fields of {shape.name} get the same argument",
            value=", ".join(twice),
            allowed="one argument per field",
            change="name one of them in _SPECIAL of tools/imports/names.py",
        )
