"""Patches fit: each reads a field that its source has, writes a field that its target has, and the types agree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checks.composition.definitions import CROSSPLANE, Definition
from checks.composition.fieldpaths import FieldPath
from checks.composition.structural import FREE
from checks.composition.templates import TO, Patch, Template
from checks.composition.trees import Tree, UnknownFieldError, free, mismatch
from checks.findings import Finding, nearest, shown
from checks.manifests import Manifest
from checks.resource import finding
from checks.schema import CORE_GROUPS
from checks.schema_facts import FactSource, Kind
from checks.schema_values import Node, Report, written

_TEXTS: Node = {"type": "object", "additionalProperties": "string"}
_METADATA: Node = {
    "type": "object",
    "properties": {"name": "string", "namespace": "string", "uid": "string", "labels": _TEXTS, "annotations": _TEXTS},
}
_CONDITIONS: Node = {"type": "array", "items": FREE}
_HEAD: dict[str, Node] = {"apiVersion": "string", "kind": "string", "metadata": _METADATA}


def check(composition: Manifest, template: Template, defined: Definition, facts: FactSource) -> Iterator[Finding]:
    """All rules over one template of a composition for composites of a definition."""
    group, _, version = str(template.base["apiVersion"]).rpartition("/")
    known = facts.kinds(group).get(str(template.base["kind"]))
    if known is None and group not in CORE_GROUPS:
        yield finding(composition, "composition.base", f"{template.place}.base.kind", _unknown(template, group, facts))
        return
    if known and version != known.version:
        message = f"version {version} given, {known.version} is allowed for {known.kind}; write {group}/{known.version}"
        yield finding(composition, "composition.base", f"{template.place}.base.apiVersion", message)
    if known:
        yield from _base(composition, template, known)
    for patch in template.patches:
        yield from _patch(composition, patch, defined, known)


def _unknown(template: Template, group: str, facts: FactSource) -> str:
    kinds = facts.kinds(group)
    meant = nearest(str(template.base["kind"]), kinds) if kinds else nearest(group, facts.groups())
    fix = f'did you mean "{meant}"' if meant else "add its CRD to tools/imports/sources.py"
    return f"{template.base['kind']} of {group}: unknown, kinds of imports/facts are allowed; {fix}"


def _base(composition: Manifest, template: Template, known: Kind) -> Iterator[Finding]:
    """What stands in the base is right; what is missing there may come from a patch."""
    report, place = Report(), f"{template.place}.base"
    own = {name: value for name, value in template.base.items() if name not in {"apiVersion", "kind", "metadata"}}
    known.judge(own, None, report)
    for rule, path, message in report.found:
        if rule != "schema.required":
            yield finding(composition, rule, f"{place}.{written(path)}", message)


def _patch(composition: Manifest, patch: Patch, defined: Definition, known: Kind | None) -> Iterator[Finding]:
    owner, owned = _composite(defined), _composed(known) if known else free()
    source, target = (owner, owned) if patch.down else (owned, owner)
    if patch.down and patch.target.steps[0] == "status":
        message = f"{patch.target}: status is its controller's to write; spec and metadata are allowed; correct it"
        yield finding(composition, "composition.patch", f"{patch.place}.toFieldPath", message)
        return
    found: dict[str, Tree] = {}
    reads = {_where(patch, number): (source, path) for number, path in enumerate(patch.sources)}
    for field, (tree, path) in {**reads, "toFieldPath": (target, patch.target)}.items():
        try:
            found[field] = tree.find(path)
        except UnknownFieldError as error:
            yield finding(composition, "composition.patch", f"{patch.place}.{field}", str(error))
    end = found.pop("toFieldPath", None)
    if end and patch.combine:
        yield from _texts(composition, patch, found, end)
    elif end and found:
        problem = mismatch(found["fromFieldPath"], end)
        if problem:
            message = f"{patch.sources[0]} to {patch.target}: {problem}; change the definition or the path"
            yield finding(composition, "composition.patch", patch.place, message)


def _where(patch: Patch, number: int) -> str:
    return f"combine.variables[{number}].fromFieldPath" if patch.combine else "fromFieldPath"


def _texts(composition: Manifest, patch: Patch, found: dict[str, Tree], end: Tree) -> Iterator[Finding]:
    """What is combined are texts, and it becomes one."""
    for field, tree in {**found, "toFieldPath": end}.items():
        if tree.type not in ("string", ""):
            message = f"{tree.type} stands there, and texts are combined into a text; change the definition or the path"
            yield finding(composition, "composition.patch", f"{patch.place}.{field}", message)


def _composite(defined: Definition) -> Tree:
    """A composite as a patch sees it."""
    spec, status = defined.field("spec"), defined.field("status")
    if isinstance(spec, dict) and "properties" in spec:
        spec = {**spec, "properties": {**spec["properties"], "crossplane": CROSSPLANE}}
    if isinstance(status, dict) and "properties" in status:
        status = {**status, "properties": {**status["properties"], "conditions": _CONDITIONS}}
    return Tree({"type": "object", "properties": {**_HEAD, "spec": spec, "status": status}}, {})


def _composed(known: Kind) -> Tree:
    """A composed object as a patch sees it; what AWS reports has the types of the fields that ask for it."""
    own = Tree(known.node, known.shapes)
    fields = own.plain.get("properties") or {}
    if not known.observed:
        return Tree({"type": "object", "properties": {**_HEAD, **fields, "status": FREE}}, known.shapes)
    wanted = Tree(fields.get("spec", FREE), known.shapes).plain.get("properties", {}).get("forProvider", FREE)
    asked = Tree(wanted, known.shapes).plain.get("properties", {})
    reported = {"type": "object", "properties": {name: asked.get(name, FREE) for name in known.observed}}
    status = {"type": "object", "properties": {"atProvider": reported, "conditions": _CONDITIONS}}
    return Tree({"type": "object", "properties": {**_HEAD, **fields, "status": status}}, known.shapes)


def unused(defined: Definition, used: Iterable[tuple[Manifest, tuple[Template, ...]]]) -> Iterator[Finding]:
    """Every field of a spec is read by a patch, every field of a status is written by one and not only read."""
    pairs = [(manifest, patch) for manifest, found in used for template in found for patch in template.patches]
    read = {_field(path) for _, patch in pairs if patch.down for path in patch.sources}
    filled = {_field(patch.target) for _, patch in pairs if patch.type == TO}
    for part, reached, what in (("spec", read, "read"), ("status", filled, "written")):
        node = defined.field(part)
        names = node.get("properties", {}) if isinstance(node, dict) and (part,) not in reached else {}
        for name in names:
            if (part, name) not in reached:
                message = f"{part}.{name}: {what} by no patch, so it does nothing; patch it or take it out"
                path = f"{defined.place}.properties.{part}.properties.{name}"
                yield finding(defined.manifest, "composition.unused-field", path, message)
    for manifest, patch in pairs:
        for number, source in enumerate(patch.sources if patch.down else ()):
            field = _field(source)
            if field[0] == "status" and field[1:] != ("conditions",) and field not in filled:
                message = f"{source}: no patch of type {TO} writes {shown('.'.join(field))}; add one"
                yield finding(manifest, "composition.never-written", f"{patch.place}.{_where(patch, number)}", message)


def _field(path: FieldPath) -> tuple[str, ...]:
    return tuple(str(step) for step in path.steps[:2])
