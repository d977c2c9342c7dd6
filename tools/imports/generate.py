"""From a folder of CRDs to the files of imports/, as text and in memory."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tools.imports.classes import HEADER, group_module, shared_module
from tools.imports.crds import Crd, read_all
from tools.imports.errors import ImportsError
from tools.imports.factsfile import facts_file
from tools.imports.shapes import modules, shared_shapes

_RUNTIME = Path(__file__).parent / "runtime"


def generate(crds_dir: Path) -> dict[str, str]:
    """The files of imports/ by their path below it.

    Raises:
        ImportsError: the folder cannot become bindings.
    """
    return render(read_all(crds_dir))


def facts_documents(crds: list[Crd]) -> list[dict[str, Any]]:
    """The facts of these kinds, one document per API group, as checks/ reads them."""
    shared = shared_shapes(crds)
    return [json.loads(facts_file(module, shared)) for module in modules(crds, shared)]


def render(crds: list[Crd]) -> dict[str, str]:
    """The files of imports/ for these kinds."""
    shared = shared_shapes(crds)
    found = modules(crds, shared)
    files = {
        "__init__.py": HEADER
        + '"""Typed bindings and schema facts of the kinds in use, one module per API group."""\n',
        "shared.py": shared_module(shared),
    }
    for name in ("base.py", "meta.py"):
        files[name] = HEADER + (_RUNTIME / name).read_text(encoding="utf-8")
    groups: dict[str, str] = {}
    for module in found:
        others = sorted({crd.group for crd in module.kinds} - {module.group})
        if others:
            raise ImportsError(
                f"two API groups want the module {module.name}",
                value=f"{module.group} and {others[0]}",
                allowed="groups whose leading labels differ",
                change="give one of them a module name in tools/imports/names.py",
            )
        groups[module.group] = module.name
        files[f"{module.name}.py"] = group_module(module, shared)
        files[f"facts/{module.name}.json"] = facts_file(module, shared)
    lines = ",\n".join(f' "{group}": "{groups[group]}"' for group in sorted(groups))
    files["facts/index.json"] = "{\n" + lines + "\n}\n"
    return dict(sorted(files.items()))
