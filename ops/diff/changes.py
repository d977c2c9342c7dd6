"""What differs between two sets of objects, field by field, and what it means for the resource behind it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

from checks.leaves import read_document
from checks.manifests import Manifest
from ops.diff.trees import Identity

AWS = ".aws.m.upbound.io"
_HERE = Path(__file__).parent
_MISSING = object()


class Action(Enum):
    """What becomes of an object; in the order in which a reader should see them."""

    DELETE = "delete"
    REFUSED = "refused"
    REPLACE = "replace"
    CHANGE = "change"
    ADD = "add"


@dataclass(frozen=True)
class Field:
    """One leaf that differs; None where it is not there. JSON documents are compared by meaning, leaf by leaf."""

    path: str
    before: Any
    after: Any


@dataclass(frozen=True)
class Change:
    """What happens to one object; `immutable` are the fields that AWS cannot change, each with why."""

    action: Action
    identity: Identity
    before: Manifest | None
    after: Manifest | None
    fields: tuple[Field, ...] = ()
    immutable: Mapping[str, str] = field(default_factory=dict)

    @property
    def subject(self) -> Manifest:
        """The object as it is after the change, or was."""
        found = self.after or self.before
        assert found is not None  # noqa: S101 - one of both is always there
        return found

    @property
    def holds_data(self) -> bool:
        """Whether somebody has to confirm before it is pruned: what holds data says so."""
        options = (self.before or self.subject).annotations.get("argocd.argoproj.io/sync-options", "")
        return "Prune=confirm" in options

    @property
    def kept(self) -> bool:
        """Whether deleting the object leaves the resource in AWS."""
        policies = (self.before or self.subject).data.get("spec", {}).get("managementPolicies", ["*"])
        return not {"*", "Delete"} & set(policies)


def changes(before: Mapping[Identity, Manifest], after: Mapping[Identity, Manifest]) -> list[Change]:
    """Every difference, what is worst first.

    An object that goes while another of its kind, namespace and name but for a hash comes is a replacement of ours:
    immutable kinds carry a hash in their name.
    """
    found = [_gone_or_come(one, before, after) for one in before.keys() ^ after.keys()]
    for one in before.keys() & after.keys():
        fields = tuple(_fields(before[one].data, after[one].data))
        if fields:
            found.append(_changed(one, before[one], after[one], fields))
    order = list(Action)
    return sorted(_paired(found), key=lambda change: (order.index(change.action), change.subject.file))


def _gone_or_come(one: Identity, before: Mapping[Identity, Manifest], after: Mapping[Identity, Manifest]) -> Change:
    if one in after:
        return Change(Action.ADD, one, None, after[one])
    return Change(Action.DELETE, one, before[one], None)


def _changed(one: Identity, before: Manifest, after: Manifest, fields: tuple[Field, ...]) -> Change:
    fixed = immutable(after)
    touched = {
        name: reason
        for name, reason in fixed.items()
        for changed in fields
        if _inside(changed.path, f"spec.forProvider.{name}")
        and changed.before is not None
        and changed.after is not None
    }
    action = Action.REFUSED if touched else Action.CHANGE
    return Change(action, one, before, after, fields, touched)


def _paired(found: list[Change]) -> Iterator[Change]:
    """Pairs of gone and come that differ by a hash at the end of the name become one replacement."""
    come = {_stem(c): c for c in found if c.action == Action.ADD and _stem(c)}
    replaced: set[Identity] = set()
    for change in found:
        twin = come.get(_stem(change)) if change.action == Action.DELETE and _stem(change) else None
        if twin is not None and twin.after is not None and change.before is not None:
            fields = tuple(_fields(change.before.data, twin.after.data))
            replaced |= {change.identity, twin.identity}
            yield Change(Action.REPLACE, twin.identity, change.before, twin.after, fields)
    yield from (change for change in found if change.identity not in replaced)


def _stem(change: Change) -> tuple[str, str, str, str] | None:
    group, kind, namespace, name = change.identity
    head, _, tail = name.rpartition("-")
    hashed = len(tail) >= 8 and not set(tail) - set("0123456789abcdef")
    return (group, kind, namespace, head) if head and hashed else None


def immutable(manifest: Manifest) -> dict[str, str]:
    """Fields below spec.forProvider that AWS cannot change, by name, with why."""
    table = _immutable()
    return {**table["*"], **table.get(short(manifest), {})}


def short(manifest: Manifest) -> str:
    """`service.Kind` of a managed resource, as tables of kinds name it; the kind alone for others."""
    service = manifest.group.removesuffix(AWS)
    return f"{service}.{manifest.kind}" if manifest.group.endswith(AWS) else manifest.kind


@cache
def _immutable() -> dict[str, dict[str, str]]:
    return {kind: dict.fromkeys(set(fields.split()) - {"-"}, why) for kind, fields, why in rows("immutable.tsv")}


def rows(name: str) -> list[list[str]]:
    """The rows of one of this folder's tables, three columns each."""
    lines = (_HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def _inside(path: str, place: str) -> bool:
    """Whether a leaf stands at a field or below it; a reference stands for the field that it fills."""
    return path == place or path.startswith((f"{place}.", f"{place}[", f"{place} >", f"{place}Ref.", f"{place}Refs["))


def _fields(before: Any, after: Any, path: str = "") -> Iterator[Field]:
    before, after = _document(before, after)
    if isinstance(before, dict) and isinstance(after, dict):
        for key in sorted(before.keys() | after.keys()):
            inner = f"{path}.{key}" if path else str(key)
            yield from _fields(before.get(key, _MISSING), after.get(key, _MISSING), inner)
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        for index, (old, new) in enumerate(zip(before, after, strict=True)):
            yield from _fields(old, new, f"{path}[{index}]")
    elif before is _MISSING or after is _MISSING or before != after:
        yield Field(path, None if before is _MISSING else before, None if after is _MISSING else after)


def _document(before: Any, after: Any) -> tuple[Any, Any]:
    """Both sides as what their JSON text means, where both are such text: blanks and order are no change."""
    if isinstance(before, str) and isinstance(after, str) and before != after:
        old, new = read_document(before), read_document(after)
        if old is not None and new is not None:
            return json.loads(before), json.loads(after)
    return before, after
