"""`make lock`: resolves Pipfile anew with the project's pipenv, and keeps package index addresses out of the result.

An address in the lock would bind everybody to one index; without it, pip's own configuration decides and the hashes
hold the content either way.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from tools.setup import pipenv
from tools.setup.errors import SetupError
from tools.setup.lockfile import exclusive
from tools.setup.processes import run

ROOT = Path(__file__).resolve().parents[2]


def without_index(lock: dict[str, Any]) -> dict[str, Any]:
    """A lock without its index addresses and without the packages' references to them; all else as it was."""
    meta = {**lock["_meta"], "sources": []}
    sections = {
        section: {
            name: {key: value for key, value in entry.items() if key != "index"} for name, entry in packages.items()
        }
        for section, packages in lock.items()
        if section != "_meta"
    }
    return {"_meta": meta, **sections}


def normalise(path: Path) -> None:
    """Rewrite a lock file in pipenv's own layout without index addresses, whole or not at all."""
    lock = json.loads(path.read_text(encoding="utf-8"))
    draft = path.with_name(path.name + ".new")
    draft.write_text(json.dumps(without_index(lock), indent=4, sort_keys=True) + "\n", encoding="utf-8")
    draft.replace(path)


def main() -> int:
    """Lock and normalise; 0 on success, 1 when pipenv fails, 130 when interrupted."""
    try:
        with exclusive(ROOT / ".cache" / "setup.lock") as held:
            command = [*pipenv.ensure(ROOT, held), "lock"]
            try:
                run(command, cwd=ROOT, env=pipenv.environment(ROOT), held=held)
            finally:
                normalise(ROOT / "Pipfile.lock")
    except SetupError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    print("Pipfile.lock is up to date; the next make installs from it")
    return 0


if __name__ == "__main__":
    sys.exit(main())
