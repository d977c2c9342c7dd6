"""What else a reviewer wants to know of a change: what it may cost, and who depends on what goes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from checks.leaves import leaves
from checks.manifests import Manifest
from ops.diff.changes import Action, Change, rows, short

_REFERENCE = re.compile(r"Refs?(\[\d+\])?\.name$")


def costs(change: Change) -> list[str]:
    """What of the bill a change moves, in words; empty where nothing is known to."""
    kind = short(change.subject)
    found = []
    for fields, what in _costs().get(kind, ()):
        if change.action in (Action.ADD, Action.DELETE):
            if "*" in fields:
                found.append(f"{what} ({'more' if change.action == Action.ADD else 'less'})")
        else:
            for field in change.fields:
                name = field.path.removeprefix("spec.forProvider.").removeprefix("spec.initProvider.")
                if re.split(r"[.\[ ]", name, maxsplit=1)[0] in fields and name != field.path:
                    found.append(f"{what} ({name}: {field.before} -> {field.after})")
    return found


@cache
def _costs() -> Mapping[str, list[tuple[frozenset[str], str]]]:
    table: dict[str, list[tuple[frozenset[str], str]]] = {}
    for kind, fields, what in rows("costs.tsv"):
        table.setdefault(kind, []).append((frozenset(fields.split()), what))
    return table


def dependents(change: Change, manifests: Iterable[Manifest]) -> list[str]:
    """Identities of the objects, among those given, that name the changed one: by reference or in an ARN or a name."""
    subject = change.subject
    names = {subject.name, subject.annotations.get("crossplane.io/external-name", subject.name)}
    whole = re.compile("|".join(rf"(?<![\w-]){re.escape(name)}(?![\w-])" for name in sorted(names)))
    found = {
        one.identity
        for one in manifests
        if one.identity != subject.identity and _same_place(one, subject) and _names(one.data, whole, subject.name)
    }
    return sorted(found)


def _same_place(one: Manifest, other: Manifest) -> bool:
    """Names mean something within an environment: dist/<environment>/."""
    return one.file.split("/")[1] == other.file.split("/")[1]


def _names(data: Mapping[str, Any], whole: re.Pattern[str], name: str) -> bool:
    return any((_REFERENCE.search(path) and text == name) or _in_text(text, whole) for path, text in _told(data))


def _told(data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    return leaves(data.get("spec", {}), "spec")


def _in_text(text: str, whole: re.Pattern[str]) -> bool:
    return text.startswith("arn:") and whole.search(text) is not None
