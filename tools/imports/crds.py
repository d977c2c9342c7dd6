"""Reading CRDs: from a folder of folders to one record per kind, in a fixed order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tools.imports.errors import ImportsError
from tools.imports.sources import SOURCES, Source, release

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Crd:
    """One kind in one version: its names, its scope and its schema as published."""

    group: str
    kind: str
    version: str
    plural: str
    scope: str
    schema: dict[str, Any]


def read_all(crds_dir: Path) -> list[Crd]:
    """The kinds of every source found below `crds_dir`, each source in its newest folder, sorted by group and kind.

    Raises:
        ImportsError: there is no folder of AWS provider CRDs, or a file in one of the folders is not a CRD.
    """
    found: list[Crd] = []
    folders = sorted(entry.name for entry in crds_dir.iterdir() if entry.is_dir()) if crds_dir.is_dir() else []
    for source in SOURCES:
        releases = sorted((name for name in folders if name.startswith(source.folder)), key=release)
        if not releases:
            raise ImportsError(
                f"no folder of CRDs whose name begins with {source.folder}",
                value=crds_dir.name or str(crds_dir),
                allowed=f"a folder that holds {', '.join(s.folder + '<version>' for s in SOURCES)}",
                change="pass the folder that holds one folder per project and release",
            )
        found += read_folder(crds_dir / releases[-1], source)
    return sorted(found, key=lambda crd: (crd.group, crd.kind, crd.version))


def read_folder(folder: Path, source: Source | None = None) -> list[Crd]:
    """The kinds of one folder; with a `source`, only what it takes.

    Raises:
        ImportsError: the folder has no YAML file, a file is not a CRD, or a kind that `source` names is missing.
    """
    wanted = source.kinds if source else None
    found: dict[tuple[str, str, str], Crd] = {}
    files = sorted(folder.glob("*.yaml")) + sorted(folder.glob("*.yml"))
    for file in files:
        for crd in _read_file(file, every_version=wanted is not None):
            key = (crd.group, crd.kind, crd.version)
            if wanted is not None and key not in wanted:
                continue
            if key in found:
                raise _bad(file, f"{crd.kind} of {crd.group} is defined twice", "one definition of a kind per folder")
            found[key] = crd
    if not files:
        raise ImportsError(
            "the folder holds no CRD",
            value=folder.name,
            allowed="files that end in .yaml, each holding CustomResourceDefinitions",
            change="copy the CRDs of the release into the folder",
        )
    missing = sorted((wanted or frozenset()) - set(found))
    if missing:
        raise ImportsError(
            "kinds that the project renders are missing",
            value=", ".join(f"{kind}.{group}/{version}" for group, kind, version in missing),
            allowed=f"a folder that defines them ({folder.name} does not)",
            change="add their CRDs, or take them out of tools/imports/sources.py",
        )
    return list(found.values())


def _read_file(file: Path, *, every_version: bool) -> Iterator[Crd]:
    try:
        documents = list(yaml.load_all(file.read_bytes(), _LOADER))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise _bad(file, f"not YAML: {' '.join(str(error).split())}", "one or more YAML documents") from error
    for document in documents:
        if document is None:
            continue
        if not isinstance(document, dict) or document.get("kind") != "CustomResourceDefinition":
            kind = document.get("kind") if isinstance(document, dict) else type(document).__name__
            raise _bad(file, f"a document of kind {kind}", "CustomResourceDefinition")
        try:
            spec = document["spec"]
            versions = spec["versions"]
            taken = versions if every_version else [v for v in versions if v["storage"]]
            for version in taken:
                yield Crd(
                    group=spec["group"],
                    kind=spec["names"]["kind"],
                    version=version["name"],
                    plural=spec["names"]["plural"],
                    scope=spec["scope"],
                    schema=version["schema"]["openAPIV3Schema"],
                )
        except (KeyError, TypeError) as error:
            allowed = "apiextensions.k8s.io/v1 with group, names, scope and versions, each version with a schema"
            raise _bad(file, f"an incomplete CustomResourceDefinition ({error})", allowed) from error


def _bad(file: Path, value: str, allowed: str) -> ImportsError:
    return ImportsError(
        f"{file.parent.name}/{file.name} is not a CRD",
        value=value,
        allowed=allowed,
        change="repair the file or take it out of the folder",
    )
