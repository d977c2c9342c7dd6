"""What the committed locks hold, and what `make lock` keeps out of them."""

import json
import re
import tomllib
from pathlib import Path
from typing import Any

from tools.setup.lock import normalise, without_index

ROOT = Path(__file__).parents[3]
LOCK: dict[str, Any] = json.loads((ROOT / "Pipfile.lock").read_text(encoding="utf-8"))


def test_index_addresses_leave_the_lock() -> None:
    """Sources and each package's index go; hashes, versions and markers stay as pipenv wrote them."""
    package = {"hashes": ["sha256:00"], "version": "==1.0", "markers": "python_version >= '3.11'"}
    lock = {
        "_meta": {"hash": {"sha256": "ff"}, "sources": [{"name": "there", "url": "where"}]},
        "default": {"one": {**package, "index": "there"}},
        "develop": {"two": package},
    }
    assert without_index(lock) == {
        "_meta": {"hash": {"sha256": "ff"}, "sources": []},
        "default": {"one": package},
        "develop": {"two": package},
    }


def test_the_committed_lock_is_as_make_lock_writes_it(tmp_path: Path) -> None:
    """Normalising the committed Pipfile.lock changes not one byte."""
    copy = tmp_path / "Pipfile.lock"
    copy.write_bytes((ROOT / "Pipfile.lock").read_bytes())
    normalise(copy)
    assert copy.read_bytes() == (ROOT / "Pipfile.lock").read_bytes()


def test_each_locked_package_has_hashes() -> None:
    """Nothing is installed that is not pinned to a version and to the content of its files."""
    loose = [
        name
        for section in ("default", "develop")
        for name, entry in LOCK[section].items()
        if not entry["hashes"] or not entry["version"].startswith("==")
    ]
    assert loose == []


def test_the_lock_follows_the_pipfile() -> None:
    """Each direct dependency is locked, in its own section, at the version that Pipfile names."""
    pipfile = tomllib.loads((ROOT / "Pipfile").read_text(encoding="utf-8"))
    for section, locked in (("packages", "default"), ("dev-packages", "develop")):
        wanted = {name: pin if isinstance(pin, str) else pin["version"] for name, pin in pipfile[section].items()}
        assert {name: LOCK[locked].get(name, {}).get("version") for name in wanted} == wanted


def test_pipenv_itself_is_pinned_by_hash() -> None:
    """Each line of pipenv.txt names one exact version and the hash of its wheel."""
    lines = (ROOT / "tools" / "setup" / "pipenv.txt").read_text(encoding="utf-8").splitlines()
    requirements = [line for line in lines if not line.startswith("#")]
    assert any(line.startswith("pipenv==") for line in requirements)
    assert [
        line for line in requirements if not re.fullmatch(r"[a-z-]+==[0-9.]+ --hash=sha256:[0-9a-f]{64}", line)
    ] == []


def test_the_npm_lock_names_no_registry() -> None:
    """package-lock.json pins by integrity hash alone, so that any registry serves."""
    packages = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    del packages[""]
    # What lies inside another package's archive is held by that archive's hash.
    assert [name for name, entry in packages.items() if not entry.get("integrity") and not entry.get("inBundle")] == []
    assert [name for name, entry in packages.items() if "resolved" in entry] == []
