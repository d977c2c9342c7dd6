"""Copies of dist/ with one thing changed, for tests of what that thing is for."""

from __future__ import annotations

import base64
import hashlib
import json
import shutil
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
Object = dict[str, Any]


def copy(to: Path, system: str, environment: str = "dev") -> Path:
    """The committed dist/ of one system in one environment, and the platform's, in a folder of the test's own."""
    for part in (f"{environment}/{system}", "platform"):
        shutil.copytree(ROOT / "dist" / part, to / "dist" / part)
    return to / "dist"


def change(dist: Path, kind: str, edit: Callable[[Object], object], named: str = "") -> int:
    """Edit spec.forProvider of each object of a kind whose name holds `named`; returns how many there were."""
    count = 0
    for file in sorted(dist.glob(f"*/*/*/{kind}.*.yaml")):
        if named in file.name:
            manifest = yaml.safe_load(file.read_text(encoding="utf-8"))
            edit(manifest["spec"]["forProvider"])
            file.write_text(yaml.safe_dump(manifest), encoding="utf-8")
            count += 1
    return count


def without(action: str) -> Callable[[Object], None]:
    """An edit of a RolePolicy that takes one action out of it."""

    def edit(spec: Object) -> None:
        policy = json.loads(spec["policy"])
        for statement in policy["Statement"]:
            statement["Action"] = [name for name in statement["Action"] if name != action]
        policy["Statement"] = [statement for statement in policy["Statement"] if statement["Action"]]
        spec["policy"] = json.dumps(policy)

    return edit


def release(dist: Path, function: str, edit: Callable[[str, str], str]) -> None:
    """Give a function other code, as a commit would: a new zip under a new key.

    `edit` gets the name and the text of each file.
    """
    (file,) = dist.rglob(f"Function.*{function}*.k8s.yaml")
    manifest = yaml.safe_load(file.read_text(encoding="utf-8"))
    key = manifest["spec"]["forProvider"]["s3Key"]
    (code,) = (o for o in dist.rglob("Object.*.yaml") if f"key: {key}\n" in o.read_text(encoding="utf-8"))
    stored = yaml.safe_load(code.read_text(encoding="utf-8"))
    old = zipfile.ZipFile(BytesIO(base64.b64decode(stored["spec"]["forProvider"]["contentBase64"])))
    buffer, changed = BytesIO(), 0
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in old.namelist():
            before = old.read(name).decode()
            after = edit(name, before)
            changed += before != after
            archive.writestr(name, after)
    assert changed, f"the release of {function} changes nothing"
    digest = hashlib.sha256(buffer.getvalue()).hexdigest()
    stored["spec"]["forProvider"] |= {
        "key": f"functions/{function}/{digest}.zip",
        "contentBase64": base64.b64encode(buffer.getvalue()).decode(),
    }
    stored["metadata"]["name"] = f"{stored['metadata']['name'][:-12]}{digest[:12]}"
    manifest["spec"]["forProvider"]["s3Key"] = stored["spec"]["forProvider"]["key"]
    code.with_name(f"Object.{stored['metadata']['name']}.k8s.yaml").write_text(yaml.safe_dump(stored), encoding="utf-8")
    file.write_text(yaml.safe_dump(manifest), encoding="utf-8")
