"""Rendered objects as files hold them: what every check reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml


class UnreadableManifestError(Exception):
    """Raised when a file in dist/ is not one YAML object; the caller reports it and exits non-zero."""


class _Loader(yaml.CSafeLoader):
    """Reads YAML as a strict API server does: the keys of an object are text, and each stands there once."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """The mapping of a node; raises `yaml.constructor.ConstructorError` at the line of the first bad key."""
        own = list(node.value)  # merging `<<` changes the node's list
        made: dict[Any, Any] = super().construct_mapping(node, deep)
        if len(made) != len(own) or not all(type(key) is str for key in made):
            self._refuse_keys(own)
        return made

    def _refuse_keys(self, pairs: list[tuple[yaml.Node, yaml.Node]]) -> None:
        seen = set()
        for node, _ in pairs:
            if node.tag == "tag:yaml.org,2002:merge":
                continue
            key = self.construct_object(node, deep=True)
            if not isinstance(key, str):
                kind = "nothing" if key is None else type(key).__name__
                problem = f"the key {node.value} is read as {kind}, only text is allowed; quote it"
                raise yaml.constructor.ConstructorError(None, None, problem, node.start_mark)
            if key in seen:
                problem = f'the key "{key}" is given twice, once is allowed in an object; take one out'
                raise yaml.constructor.ConstructorError(None, None, problem, node.start_mark)
            seen.add(key)


@dataclass(frozen=True)
class Manifest:
    """One object and the file that holds it, named from the folder above dist/."""

    file: str
    data: dict[str, Any]

    @property
    def kind(self) -> str:
        """Kind of the object, empty when it has none."""
        return str(self.data.get("kind", ""))

    @property
    def group(self) -> str:
        """API group, empty for core kinds."""
        api_version = str(self.data.get("apiVersion", ""))
        return api_version.rpartition("/")[0]

    @property
    def name(self) -> str:
        """metadata.name, empty when it has none."""
        return str(self._metadata().get("name", ""))

    @property
    def namespace(self) -> str:
        """metadata.namespace, empty for cluster-scoped objects."""
        return str(self._metadata().get("namespace", ""))

    @property
    def annotations(self) -> dict[str, str]:
        """metadata.annotations."""
        found = self._metadata().get("annotations")
        return found if isinstance(found, dict) else {}

    @property
    def identity(self) -> str:
        """`Kind/namespace/name`, as findings name the object."""
        return "/".join(part for part in (self.kind, self.namespace, self.name) if part)

    @property
    def for_provider(self) -> dict[str, Any]:
        """spec.forProvider over spec.initProvider: what the object is made with."""
        spec = self.data.get("spec")
        if not isinstance(spec, dict):
            return {}
        initial, wanted = spec.get("initProvider"), spec.get("forProvider")
        return {**(initial if isinstance(initial, dict) else {}), **(wanted if isinstance(wanted, dict) else {})}

    def _metadata(self) -> dict[str, Any]:
        found = self.data.get("metadata")
        return found if isinstance(found, dict) else {}


def read(dist: Path, known: Mapping[Path, Manifest] | None = None) -> list[Manifest]:
    """Every *.yaml below the folder, sorted by path; `known` are those that have been read already.

    Raises `UnreadableManifestError` with file and reason.
    """
    if not dist.is_dir():
        raise UnreadableManifestError(f"{dist}: no such folder; run `make synth` first")
    known = known or {}
    return [known.get(file) or read_one(file, dist.parent) for file in sorted(dist.rglob("*.yaml"))]


def read_one(file: Path, base: Path) -> Manifest:
    """The object that a file holds, named from `base`. Raises `UnreadableManifestError` with file and reason."""
    name = file.relative_to(base).as_posix()
    try:
        documents = list(yaml.load_all(file.read_bytes(), Loader=_Loader))
    except yaml.constructor.ConstructorError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise UnreadableManifestError(f"{name}: line {line}: {error.problem}") from error
    except (yaml.YAMLError, ValueError, RecursionError, OSError) as error:  # ValueError: a date that does not exist
        raise UnreadableManifestError(f"{name}: not readable as YAML: {' '.join(str(error).split())}") from error
    if len(documents) != 1 or not isinstance(documents[0], dict):
        raise UnreadableManifestError(f"{name}: holds {len(documents)} documents; one object in a file is allowed")
    return Manifest(name, documents[0])
