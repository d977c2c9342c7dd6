"""The table of manifests in tests/data/apiserver, and how a server is asked about them."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from sandbox.cluster.client import Cluster
from sandbox.cluster.errors import RefusedError
from sandbox.errors import SandboxError

Json = dict[str, Any]
DATA = Path(__file__).resolve().parents[1] / "data" / "apiserver"
ANSWERS = DATA / "answers.yaml"
ADMISSION = "managed-resources-keep-to-their-account"
NAMESPACES = ("argocd", "shop-dev")


@dataclass(frozen=True)
class Case:
    """A manifest that a server is asked to create.

    `differs` says what our judge says instead of what the server says, and why; empty where they agree.
    """

    name: str
    manifest: Json
    differs: Json


@cache
def cases() -> tuple[Case, ...]:
    """All of them, in the order of the file."""
    held = yaml.safe_load((DATA / "cases.yaml").read_text("utf-8"))
    return tuple(
        Case(one["name"], _made(held["bases"][one["of"]], one), held["differences"].get(one["name"], {}))
        for one in held["cases"]
    )


@cache
def answers() -> dict[str, Json]:
    """What the server said, by the name of the case."""
    found: dict[str, Json] = yaml.safe_load(ANSWERS.read_text("utf-8"))["answers"]
    return found


def _made(base: Json, case: Json) -> Json:
    made = _merged(deepcopy(base), case.get("change", {}))
    for path, value in case.get("set", {}).items():
        _put(made, path, value)
    for path, length in case.get("long", {}).items():
        _put(made, path, "a" * length)
    return made


def _merged(base: Json, change: Json) -> Json:
    for field, value in change.items():
        if value is None:
            base.pop(field, None)
        elif isinstance(value, dict) and isinstance(base.get(field), dict):
            _merged(base[field], value)
        else:
            base[field] = value
    return base


def _put(holder: Json, path: str, value: Any) -> None:
    *steps, last = path.split(".")
    for step in steps:
        holder = holder.setdefault(step, {})
    holder[last] = value


def ask(cluster: Cluster, manifest: Json) -> Json:
    """Ask a server to create it, without doing so; the answer as the table holds it.

    Our own admission policy does not count, where another test has applied it: it is asked about sound objects only.
    """
    try:
        cluster.create(manifest, dry_run=True)
    except RefusedError as error:
        if f"ValidatingAdmissionPolicy '{ADMISSION}'" in error.message:
            return {"code": 201}
        if error.causes:
            return {"code": error.code, "causes": [[c.reason, c.field, _short(c.message)] for c in error.causes]}
        return {"code": error.code, "message": _short(error.message)}
    except SandboxError as error:  # discovery: there is no such kind
        return {"code": 404, "message": str(error).partition(";")[0]}
    return {"code": 201}


def _short(text: str) -> str:
    """Long values are cut out of the server's sentences."""
    text = " ".join(text.split())
    return text if len(text) <= 400 else f"{text[:240]} ... {text[-140:]}"
