"""Giving every object shape a name: `TableAttribute` for Table's spec.forProvider.attribute[].

Two fields of one label that hold the same fields share one class; the second place's name is an alias of it. A few
shapes that many groups have in common (references, selectors) are shared whatever their label. The names are used by
the classes and by the facts alike.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from tools.imports import names
from tools.imports.crds import Crd
from tools.imports.errors import ImportsError
from tools.imports.schema import Node, facts, key
from tools.imports.sources import LOOSE

# What the shapes shared by many groups are called, by the label under which they occur most often.
_SHARED = (
    (re.compile(r"^providerConfigRef$"), "ProviderConfigRef"),
    (re.compile(r"^writeConnectionSecretToRef$"), "LocalReference"),
    (re.compile(r"SecretRef$"), "SecretKeyReference"),
    (re.compile(r"Refs?$"), "Reference"),
    (re.compile(r"^labelSelector$"), "LabelSelector"),
    (re.compile(r"^matchExpressions$"), "LabelSelectorRequirement"),
    (re.compile(r"Selector$"), "Selector"),
    (re.compile(r"^policy$"), "ReferencePolicy"),
)
_SHARED_FROM = 3
# Enumerations that get a name of their own, by field.
SHARED_ENUMS = {
    "managementPolicies": ("ManagementPolicy", ["Observe", "Create", "Update", "Delete", "LateInitialize", "*"]),
}
Fields = dict[str, Any]
_HOLDERS = {"spec", "spec.forProvider", "spec.initProvider"}
# What a group's module brings in by itself; a class may not take these names.
RESERVED = frozenset({"Any", "Literal", "Mapping", "Sequence"})


@dataclass
class Shape:
    """One class: its name, the node that holds its fields, where it was first met, and the names of its fields' shapes.

    `kind` is None for a shape shared by several groups. `typed` is False for what only the facts know.
    """

    name: str
    node: Fields
    kind: Crd | None
    path: str
    typed: bool
    children: dict[str, str] = field(default_factory=dict)


@dataclass
class Module:
    """One API group: its kinds, its shapes in the order they are written, and the aliases after each kind's shapes."""

    name: str
    group: str
    kinds: list[Crd] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)
    aliases: dict[str, dict[str, str]] = field(default_factory=dict)
    by_key: dict[str, Shape] = field(default_factory=dict)


def shared_shapes(crds: Iterable[Crd]) -> list[Shape]:
    """The shapes that several groups have in common and that have a name of their own, sorted by name."""
    where: dict[str, set[str]] = {}
    labels: dict[str, Counter[str]] = {}
    nodes: dict[str, Fields] = {}
    for crd in crds:
        stack: list[tuple[str, Node]] = [("", facts(crd))]
        while stack:
            label, node = stack.pop()
            if isinstance(node, str):
                continue
            if label and node.get("properties"):
                where.setdefault(key(node), set()).add(crd.group)
                labels.setdefault(key(node), Counter())[label] += 1
                nodes[key(node)] = node
            stack += [(name, child) for name, child in node.get("properties", {}).items()]
            stack += [(label, node[inner]) for inner in ("items", "additionalProperties") if inner in node]
    found: dict[str, Shape] = {}
    for text in sorted(where):
        if len(where[text]) < _SHARED_FROM:
            continue
        label = min(labels[text], key=lambda name, text=text: (-labels[text][name], name))  # type: ignore[misc]
        name = next((name for pattern, name in _SHARED if pattern.search(label)), None)
        if name and name not in found:
            found[name] = Shape(name, nodes[text], None, label, typed=True)
    shapes = [found[name] for name in sorted(found)]
    by_key = {key(shape.node): shape.name for shape in shapes}
    for shape in shapes:
        for label, child in _objects(shape.node):
            if key(child) in by_key:
                shape.children[label] = by_key[key(child)]
    # A shared shape must stand on its own: every object in it is shared too.
    return [shape for shape in shapes if len(shape.children) == len(list(_objects(shape.node)))]


def modules(crds: Iterable[Crd], shared: list[Shape]) -> list[Module]:
    """The modules of all kinds, sorted by name, with every shape named."""
    found: dict[str, Module] = {}
    for crd in crds:
        name = names.module(crd.group)
        module = found.setdefault(name, Module(name, crd.group))
        module.kinds.append(crd)
    for module in found.values():
        _name_shapes(module, {key(shape.node): shape for shape in shared})
    return [found[name] for name in sorted(found)]


def _name_shapes(module: Module, shared: dict[str, Shape]) -> None:
    taken = {crd.kind for crd in module.kinds}
    if taken & RESERVED:
        raise ImportsError(
            f"a kind of {module.group} has the name of what the module itself uses",
            value=", ".join(sorted(taken & RESERVED)),
            allowed=f"any name but {', '.join(sorted(RESERVED))}",
            change="import that name under another one in tools/imports/classes.py",
        )
    taken |= {_short(crd.kind, holder) for crd in module.kinds for holder in _HOLDERS}
    for crd in module.kinds:
        aliases = module.aliases.setdefault(crd.kind, {})
        root = facts(crd)
        entry = Shape(crd.kind, root, crd, "", typed=True)
        module.shapes.append(entry)
        # Typed places first, so that a shape met both inside and outside a loose part is typed.
        queue, loose = deque([entry]), deque[Shape]()
        while queue or loose:
            parent = queue.popleft() if queue else loose.popleft()
            for label, node in _objects(parent.node):
                path = f"{parent.path}.{label}".lstrip(".")
                typed = parent.typed and (crd.kind, path) not in LOOSE
                short = _short(crd.kind, path)
                alike = f"{label} {key(node)}"
                known = None if path in _HOLDERS else shared.get(key(node)) or module.by_key.get(alike)
                if known is None:
                    name = short if path in _HOLDERS else _free(taken, short, _long(crd.kind, path))
                    known = Shape(name, node, crd, path, typed)
                    taken.add(name)
                    if path not in _HOLDERS:
                        module.by_key[alike] = known
                    module.shapes.append(known)
                    (queue if typed else loose).append(known)
                elif known.name != short and typed and short not in taken:
                    aliases[short] = known.name
                    taken.add(short)
                if typed and not known.typed:
                    known.typed = True
                    queue.append(known)
                parent.children[label] = short if aliases.get(short) == known.name else known.name


def _objects(node: Fields) -> Iterable[tuple[str, Fields]]:
    """The fields of a node that hold objects with fields, directly or as items or values: (label, inner node)."""
    properties = node.get("properties")
    for label, child in properties.items() if isinstance(properties, dict) else ():
        inner = innermost(child)
        if isinstance(inner, dict) and inner.get("properties"):
            yield label, inner


def innermost(node: Node) -> Node:
    """The node inside lists and maps: what the fields of `attribute[]` are."""
    while isinstance(node, dict) and not node.get("properties") and ("items" in node or "additionalProperties" in node):
        node = node["items"] if "items" in node else node["additionalProperties"]
    return node


def _short(kind: str, path: str) -> str:
    labels = path.split(".")
    if labels[0] == "spec" and len(labels) > 1:
        labels = labels[1:]
        if labels[0] in {"forProvider", "initProvider"} and len(labels) > 1:
            labels = labels[1:]
    return kind + "".join(names.camel(label) for label in labels)


def _long(kind: str, path: str) -> str:
    labels = path.split(".")
    nested = labels[0] == "spec" and labels[1:2] in (["forProvider"], ["initProvider"])
    return kind + "".join(names.camel(label) for label in (labels[1:] if nested else labels))


def _free(taken: set[str], short: str, long: str) -> str:
    """The first free name of short, long, long2, long3..."""
    candidates = [short, long]
    while candidates[0] in taken:
        candidates.pop(0)
        if not candidates:
            number = 2
            while f"{long}{number}" in taken:
                number += 1
            return f"{long}{number}"
    return candidates[0]
