"""Mutants of dist/: one thing changed in one object, such as somebody could do by mistake in a chart."""

from __future__ import annotations

import copy
import json
import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from checks.leaves import read_document
from checks.manifests import Manifest
from tools.prove.policy_mutants import Change, changes

Json = dict[str, Any]
_ARN = re.compile(r"arn:aws[\w-]*:[\w-]+:[\w-]*:\d{12}:[\w/:.*-]+|arn:aws[\w-]*:s3:::[\w./*-]+")
_INDEX = re.compile(r"(?<=\[)\d+(?=\])|(?<= arn )\d+")
_FOREIGN, _ELSEWHERE = "999999999999", "eu-south-2"
_DOCUMENTS = ("accessPolicies", "assumeRolePolicy", "policy", "policyDocument")
"""Fields that hold a policy."""
_DROPPED = (
    "BucketPolicy",
    "DomainPolicy",
    "Permission",
    "QueuePolicy",
    "ResourcePolicy",
    "RolePolicy",
    "SecretPolicy",
    "TopicPolicy",
)
"""Kinds without which somebody may not do something."""


@dataclass(frozen=True)
class Mutant:
    """One change of one object (to None: it is gone). `kind` is what was done, `path` where."""

    kind: str
    path: str
    file: str
    changed: Manifest | None
    object_kind: str

    @property
    def group(self) -> tuple[str, str, str]:
        """Mutants that differ in nothing but where exactly they lie."""
        return self.kind, self.object_kind, _INDEX.sub("", self.path)

    def __str__(self) -> str:
        return f"{self.kind} in {self.file}" + (f" at {self.path}" if self.path else "")


def mutants(manifests: Iterable[Manifest], is_of_a_service: Callable[[Manifest], bool]) -> list[Mutant]:
    """All mutants, sorted; of the policies of roles only those of services' are changed."""
    found: list[Mutant] = []
    for manifest in manifests:
        if manifest.kind != "RolePolicy" or is_of_a_service(manifest):
            found += _of_policies(manifest)
        found += _of_arns(manifest)
        found += _of_references(manifest)
        found += _of_permissions(manifest)
        if manifest.kind in _DROPPED:
            found.append(Mutant("object dropped", "", manifest.file, None, manifest.kind))
    return sorted(found, key=lambda one: (one.kind, one.file, one.path))


def sample(found: Sequence[Mutant], most: int, seed: int = 0) -> list[Mutant]:
    """At most so many of each group, the same ones each time."""
    groups: dict[tuple[str, str, str], list[Mutant]] = defaultdict(list)
    for one in found:
        groups[one.group].append(one)
    chosen = random.Random(seed)  # noqa: S311 - it has to give the same ones each time
    return [
        one
        for _, group in sorted(groups.items())
        for one in (group if len(group) <= most else chosen.sample(group, most))
    ]


def _mutant(kind: str, path: str, manifest: Manifest, data: Json) -> Mutant:
    return Mutant(kind, path, manifest.file, replace(manifest, data=data), manifest.kind)


# --- policies ---------------------------------------------------------------------------------------------------------


def _of_policies(manifest: Manifest) -> Iterator[Mutant]:
    for field in _DOCUMENTS:
        text = manifest.for_provider.get(field)
        document = read_document(text) if isinstance(text, str) else None
        for change in changes(document) if isinstance(document, dict) else ():
            yield _with_document(manifest, field, change)


def _with_document(manifest: Manifest, field: str, change: Change) -> Mutant:
    data = copy.deepcopy(manifest.data)
    data["spec"]["forProvider"][field] = json.dumps(change.document)
    return _mutant(change.kind, f"{field} > {change.path}", manifest, data)


# --- ARNs and references ----------------------------------------------------------------------------------------------


def _of_arns(manifest: Manifest) -> Iterator[Mutant]:
    """Each ARN at another name, in another region, in another account; policies' own are theirs."""
    for path, holder, key, text in _texts(manifest.data, ("spec", "data")):
        if path.rpartition(".")[2] in _DOCUMENTS:
            continue
        for number, found in enumerate(_ARN.finditer(text)):
            arn = found.group()
            for kind, other in _others(arn):
                changed = text[: found.start()] + other + text[found.end() :]
                mark = f"{path} > arn {number}" if text != arn else path
                yield _mutant(kind, mark, manifest, _set(manifest.data, holder, key, changed))


def _others(arn: str) -> Iterator[tuple[str, str]]:
    parts = arn.split(":")
    name = parts[-1]
    tail = re.search(r"[\w-]+(?=[/.:*]*$)", name)
    if tail:
        other = name[: tail.end()] + "-other" + name[tail.end() :]
        yield "ARN of another name", ":".join([*parts[:-1], other])
    if parts[3]:
        yield "ARN of another region", ":".join([*parts[:3], _ELSEWHERE, *parts[4:]])
    if parts[4]:
        yield "ARN of another account", ":".join([*parts[:4], _FOREIGN, *parts[5:]])


def _of_references(manifest: Manifest) -> Iterator[Mutant]:
    """Each reference to an object that is not there, and each taken out."""
    for path, holder, key, text in _texts(manifest.data, ("spec",)):
        if not re.search(r"\w+Ref(s\[\d+\])?\.name$", path) or "providerConfigRef" in path:
            continue
        yield _mutant("reference to nothing", path, manifest, _set(manifest.data, holder, key, f"{text}-other"))


def _texts(data: Json, roots: Sequence[str]) -> Iterator[tuple[str, tuple[Any, ...], Any, str]]:
    """Every text with its path in words, the way to what holds it, and its key there."""
    for root in roots:
        if root in data:
            yield from _walk(data[root], root, (root,))


def _walk(value: Any, path: str, way: tuple[Any, ...]) -> Iterator[tuple[str, tuple[Any, ...], Any, str]]:
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in pairs:
        here = f"{path}[{key}]" if isinstance(value, list) else f"{path}.{key}"
        if isinstance(item, str):
            yield here, way, key, item
        else:
            yield from _walk(item, here, (*way, key))


def _set(data: Json, holder: Sequence[Any], key: Any, text: str) -> Json:
    changed = copy.deepcopy(data)
    place: Any = changed
    for step in holder:
        place = place[step]
    place[key] = text
    return changed


# --- permissions of functions -----------------------------------------------------------------------------------------


def _of_permissions(manifest: Manifest) -> Iterator[Mutant]:
    """Who may invoke a function: without its source, for another service."""
    if manifest.kind != "Permission":
        return
    wanted = manifest.for_provider
    for field in ("sourceArn", "sourceAccount"):
        if field in wanted:
            data = copy.deepcopy(manifest.data)
            del data["spec"]["forProvider"][field]
            yield _mutant("condition dropped", f"spec.forProvider.{field}", manifest, data)
    for kind, principal in (("principal changed", "ec2.amazonaws.com"), ("principal widened", "*")):
        data = _set(manifest.data, ("spec", "forProvider"), "principal", principal)
        yield _mutant(kind, "spec.forProvider.principal", manifest, data)
