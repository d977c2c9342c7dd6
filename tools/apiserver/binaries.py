"""kube-apiserver, etcd and kubectl: found in a folder, or built from the modules that go.mod here pins.

A folder is named as envtest and kubebuilder name theirs, by KUBEBUILDER_ASSETS. Without it, what `build` made is taken.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from tools.apiserver.errors import ApiServerError

VARIABLE = "KUBEBUILDER_ASSETS"
HERE = Path(__file__).resolve().parent
BUILT = HERE.parents[1] / ".cache" / "apiserver" / "bin"
PACKAGES = {
    "etcd": "go.etcd.io/etcd/server/v3",
    "kube-apiserver": "k8s.io/kubernetes/cmd/kube-apiserver",
    "kubectl": "k8s.io/kubernetes/cmd/kubectl",
}
"""Binary -> the package that it is built from."""

_VERSION = "k8s.io/component-base/version"


def find(environment: Mapping[str, str] = os.environ, built: Path = BUILT) -> Path | None:
    """The folder with all three binaries; None if none is named and none was built.

    Raises ApiServerError for a folder that is named and lacks one of them.
    """
    named = environment.get(VARIABLE, "")
    folder = Path(named) if named else built
    missing = [name for name in PACKAGES if not os.access(folder / name, os.X_OK)]
    if not missing:
        return folder.resolve()
    if named:
        raise ApiServerError(
            f"{VARIABLE} lacks {', '.join(missing)}: {named} given, a folder with {', '.join(PACKAGES)} is needed; "
            f"name another folder, or unset it and run make apiserver"
        )
    return None


def release() -> str:
    """The release of Kubernetes that go.mod pins, such as v1.34.4."""
    found = re.search(r"^\s*(?:require )?k8s\.io/kubernetes (v\S+)", (HERE / "go.mod").read_text("utf-8"), re.MULTILINE)
    if found is None:
        raise ApiServerError("go.mod pins no k8s.io/kubernetes; one release is needed; add it")
    return found.group(1)


def build(folder: Path = BUILT) -> Path:
    """Build what is missing in the folder, with Go; some minutes on two cores, once. Raises ApiServerError."""
    go = shutil.which("go")
    if go is None:
        raise ApiServerError(f"there is no go on PATH; Go 1.26 is needed to build, or set {VARIABLE} to a folder")
    folder.mkdir(parents=True, exist_ok=True)
    major, minor = release().lstrip("v").split(".")[:2]
    stamps = {"gitVersion": release(), "gitMajor": major, "gitMinor": minor}
    # Go takes a module's release for the binary from there; kubectl and kube-apiserver ask this package instead.
    flags = "-s -w " + " ".join(f"-X {_VERSION}.{name}={value}" for name, value in stamps.items())
    for name, package in PACKAGES.items():
        if os.access(folder / name, os.X_OK):
            continue
        part = folder / f"{name}.part"
        command = [go, "build", "-mod=readonly", "-trimpath", f"-ldflags={flags}", "-o", str(part), package]
        if subprocess.run(command, cwd=HERE, env={**os.environ, "CGO_ENABLED": "0"}, check=False).returncode:
            raise ApiServerError(f"{name} could not be built from {package}; see Go's words above and run it again")
        part.replace(folder / name)
    return folder
