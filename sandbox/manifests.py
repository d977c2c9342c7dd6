"""Reading dist/: the manifests of one environment, the account in their ARNs, and what changed since."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from sandbox.errors import SandboxError
from sandbox.resource import Key, key_of

_ACCOUNT = re.compile(r"arn:aws[\w-]*:([\w-]*):[\w-]*:(\d{12}):([\w-]*)")
DEFAULT_ACCOUNT = "000000000000"


CLUSTER_ONLY = frozenset(
    {
        ("", "ServiceAccount"),
        ("admissionregistration.k8s.io", "ValidatingAdmissionPolicy"),
        ("admissionregistration.k8s.io", "ValidatingAdmissionPolicyBinding"),
        ("apiextensions.crossplane.io", "ManagedResourceActivationPolicy"),
        ("aws.m.upbound.io", "ClusterProviderConfig"),
        ("batch", "CronJob"),
        ("networking.k8s.io", "NetworkPolicy"),
        ("pkg.crossplane.io", "DeploymentRuntimeConfig"),
        ("pkg.crossplane.io", "ImageConfig"),
        ("pkg.crossplane.io", "Provider"),
        ("rbac.authorization.k8s.io", "ClusterRole"),
        ("rbac.authorization.k8s.io", "ClusterRoleBinding"),
        ("rbac.authorization.k8s.io", "RoleBinding"),
    }
)
"""(group, kind) of what runs and guards a control plane: the sandbox is one, and has nothing to do for them."""


@dataclass(frozen=True)
class Dist:
    """The folder with rendered manifests, narrowed to one environment and, if given, one system."""

    path: Path
    environment: str
    system: str | None = None

    def folders(self) -> list[Path]:
        """The folders that are read: the platform's and the environment's (or one system's in it)."""
        base = self.path / self.environment
        if not base.is_dir():
            known = sorted(p.name for p in self.path.iterdir() if p.is_dir()) if self.path.is_dir() else []
            raise SandboxError(
                f"environment {self.environment!r} has no folder in {self.path}",
                f"it must be one of {known or 'none, the folder is missing'}; render it first with `make synth`",
            )
        if self.system and not (base / self.system).is_dir():
            known = sorted(p.name for p in base.iterdir() if p.is_dir())
            raise SandboxError(f"system {self.system!r} has no folder in {base}", f"it must be one of {known}")
        return [self.path / "platform", base / self.system if self.system else base]

    def files(self) -> list[Path]:
        """All manifest files, sorted."""
        return sorted(file for folder in self.folders() for file in folder.rglob("*.yaml"))

    def fingerprint(self) -> dict[str, tuple[int, int]]:
        """Modification time (ns) and size of each file: changes when anything in the folder does."""
        found: dict[str, tuple[int, int]] = {}
        for file in self.files():
            try:
                status = file.stat()
            except FileNotFoundError:  # removed between listing and looking: the next look sees it
                continue
            found[str(file)] = (status.st_mtime_ns, status.st_size)
        return found

    def load(self) -> dict[Key, tuple[dict[str, Any], str]]:
        """Manifests by key, each with its file, without what only a cluster carries out and empty namespaces."""
        found: dict[Key, tuple[dict[str, Any], str]] = {}
        for file in self.files():
            name = file.relative_to(self.path).as_posix()
            for manifest in _documents(file):
                key = key_of(manifest)
                if key in found:
                    raise SandboxError(f"{key} is in two files", f"{found[key][1]} and {name}; remove one of them")
                found[key] = (manifest, name)
        if not any(key.managed for key in found):
            raise SandboxError(f"no managed resource in {self.path / self.environment}", "render it with `make synth`")
        kept = {k: v for k, v in found.items() if (k.group, k.kind) not in CLUSTER_ONLY}
        used = {key.namespace for key in kept}
        return {k: v for k, v in kept.items() if k.kind != "Namespace" or k.name in used}


def _documents(file: Path) -> list[dict[str, Any]]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        documents = [doc for doc in yaml.load_all(file.read_text("utf-8"), Loader=loader) if doc]
    except yaml.YAMLError as error:
        raise SandboxError(f"{file} is not YAML: {error}", "correct the file or render it again") from error
    for document in documents:
        metadata = document.get("metadata") if isinstance(document, dict) else None
        if not isinstance(metadata, dict) or not metadata.get("name") or not document.get("kind"):
            raise SandboxError(f"{file} holds something that is no object", "kind and metadata.name are required")
        document.setdefault("apiVersion", "v1")
    return documents


def account_of(manifests: list[dict[str, Any]]) -> str:
    """The account id that the manifests' ARNs name most often (public layers do not count)."""
    counts: Counter[str] = Counter()
    for manifest in manifests:
        for _, account, kind in _ACCOUNT.findall(str(manifest.get("spec") or "")):
            if kind != "layer":
                counts[account] += 1
    return counts.most_common(1)[0][0] if counts else DEFAULT_ACCOUNT
