"""One object of a core kind: its schema, then its rules if the schema has nothing to say."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path as File
from typing import Any

from checks.core import access, admission, data, traffic, workloads
from checks.findings import nearest, shown
from checks.schema_values import Judges, Report

_FILE = File(__file__).parents[1] / "data" / "kubernetes.json"
_TOP = frozenset({"apiVersion", "kind", "metadata", "status"})
Rule = Callable[[dict[str, Any], Report], None]
_RULES: Mapping[str, Rule] = {
    "ClusterRole": access.cluster_role,
    "ClusterRoleBinding": access.cluster_role_binding,
    "ConfigMap": data.config_map,
    "CronJob": workloads.cron_job,
    "Deployment": workloads.deployment,
    "Job": workloads.job,
    "Namespace": data.namespace,
    "NetworkPolicy": traffic.network_policy,
    "PodDisruptionBudget": traffic.disruption_budget,
    "Role": access.role,
    "RoleBinding": access.role_binding,
    "Secret": data.secret,
    "ValidatingAdmissionPolicy": admission.policy,
    "ValidatingAdmissionPolicyBinding": admission.binding,
}
KINDS = frozenset(_RULES) | {"ServiceAccount"}
"""The kinds that are judged; a test holds them against the facts."""


@cache
def _facts() -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = json.loads(_FILE.read_bytes())
    return found


@cache
def _judges() -> Judges:
    return Judges(_facts()["shapes"])


def scope_of(api_version: str, kind: str) -> str | None:
    """Namespaced or Cluster; None for a kind that is not known."""
    found = _facts()["kinds"].get(f"{api_version}/{kind}")
    return None if found is None else str(found["scope"])


def plural_of(api_version: str, kind: str) -> str | None:
    """What paths call a kind; None for one that is not known."""
    found = _facts()["kinds"].get(f"{api_version}/{kind}")
    return None if found is None else str(found["plural"])


def judge(manifest: dict[str, Any], report: Report) -> None:
    """Report what is wrong in the object beside its metadata."""
    api_version, kind = manifest["apiVersion"], manifest["kind"]
    known = _facts()["kinds"].get(f"{api_version}/{kind}")
    if known is None:
        _unknown(api_version, kind, report)
        return
    before = len(report.found)
    if "status" in manifest and known["status"]:
        report.add("schema.status", (None, "status"), "status is written by the controller, not in Git; take it out")
    top = _TOP if known["status"] else _TOP - {"status"}
    own = {name: value for name, value in manifest.items() if name not in top}
    _judges().shape(known["shape"])(own, None, report)
    rule = _RULES.get(kind)
    if rule is not None and len(report.found) == before:
        rule(manifest, report)


def _unknown(api_version: str, kind: str, report: Report) -> None:
    group, _, version = api_version.rpartition("/")
    named = [name.rpartition("/") for name in _facts()["kinds"]]
    versions = sorted(v for v, _, k in named if k == kind and v.rpartition("/")[0] == group)
    if versions:
        message = f"version {shown(version)} given, allowed for {kind}: {versions[0].rpartition('/')[2]}"
        report.add("schema.api-version", (None, "apiVersion"), f"{message}; write {versions[0]}")
        return
    known = sorted(k for v, _, k in named if v.rpartition("/")[0] == group)
    meant = nearest(kind, known)
    allowed = f"allowed: {', '.join(known) or 'none'}; add it to KINDS in tools/apiserver/facts.py"
    fix = f'did you mean "{meant}"' if meant else allowed
    report.add("schema.kind", (None, "kind"), f'kind "{kind}" of {api_version} has no facts; {fix}')
