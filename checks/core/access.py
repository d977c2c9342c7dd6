"""RBAC: roles and bindings.

Source: Kubernetes documentation, "Using RBAC Authorization" and the API reference of rbac.authorization.k8s.io/v1.
"""

from __future__ import annotations

from checks.core.places import Json, below, named, needed, objects, one_of
from checks.findings import shown
from checks.schema_values import Path, Report

GROUP = "rbac.authorization.k8s.io"


def role(manifest: Json, report: Report) -> None:
    """Rules of a namespace's role name groups, resources and verbs, and no paths."""
    _rules(manifest, report, paths=False)


def cluster_role(manifest: Json, report: Report) -> None:
    """Rules of a cluster's role may name paths instead of resources."""
    _rules(manifest, report, paths=True)


def role_binding(manifest: Json, report: Report) -> None:
    """A namespace's binding gives a role of the namespace or of the cluster."""
    _reference(manifest["roleRef"], ("Role", "ClusterRole"), report)
    _subjects(manifest, report)


def cluster_role_binding(manifest: Json, report: Report) -> None:
    """A cluster's binding gives a role of the cluster."""
    _reference(manifest["roleRef"], ("ClusterRole",), report)
    _subjects(manifest, report)


def _rules(manifest: Json, report: Report, *, paths: bool) -> None:
    for rule, path in objects(manifest, "rules", None):
        needed(rule, "verbs", path, report, "at least one verb")
        urls = rule.get("nonResourceURLs")
        if urls and not paths:
            message = f"{shown(urls)} given, allowed in a cluster's role only; make it a ClusterRole"
            report.add("schema.conflict", below(path, "nonResourceURLs"), message)
        elif urls and (rule.get("apiGroups") or rule.get("resources") or rule.get("resourceNames")):
            report.add(
                "schema.conflict", below(path, "nonResourceURLs"), "paths and resources in one rule; make it two"
            )
        elif not urls:
            needed(rule, "apiGroups", path, report, 'at least one group, "" for the core group')
            needed(rule, "resources", path, report, "at least one resource")


def _reference(reference: Json, kinds: tuple[str, ...], report: Report) -> None:
    path: Path = (None, "roleRef")
    if reference["apiGroup"]:  # the server fills in an empty one
        one_of(reference["apiGroup"], (GROUP,), below(path, "apiGroup"), report)
    one_of(reference["kind"], kinds, below(path, "kind"), report)
    needed(reference, "name", path, report, "the name of a role")


def _subjects(manifest: Json, report: Report) -> None:
    for subject, path in objects(manifest, "subjects", None):
        needed(subject, "name", path, report, "the name of a subject")
        if not one_of(subject["kind"], ("ServiceAccount", "User", "Group"), below(path, "kind"), report):
            continue
        if subject["kind"] == "ServiceAccount":
            needed(subject, "namespace", path, report, "the account's namespace")
            named(subject, "name", path, report)
        # A user or group that names none gets this group from the server.
        group, own = subject.get("apiGroup"), "" if subject["kind"] == "ServiceAccount" else GROUP
        if group not in (None, "", own):
            one_of(group, (own,), below(path, "apiGroup"), report)
