"""An admission rule that ties each namespace to its account: no object may borrow another environment's role.

Source: Kubernetes documentation, "Validating Admission Policy" (admissionregistration.k8s.io/v1, Kubernetes 1.30 on).
"""

from __future__ import annotations

from collections.abc import Iterable

from charts.blocks.scope import DOMAIN, Manifest

LABEL = f"{DOMAIN}/provider-config"
"""Label of a namespace: the ClusterProviderConfig that its managed resources must name."""
NAME = "managed-resources-keep-to-their-account"


def manifests(groups: Iterable[str]) -> list[Manifest]:
    """The policy for all managed resources of these API groups, and its binding, which leaves out no namespace."""
    wanted = f"namespaceObject.metadata.labels['{LABEL}']"
    has_label = f"has(namespaceObject.metadata.labels) && '{LABEL}' in namespaceObject.metadata.labels"
    reference = "object.spec.providerConfigRef"
    policy: Manifest = {
        "apiVersion": "admissionregistration.k8s.io/v1",
        "kind": "ValidatingAdmissionPolicy",
        "metadata": {"name": NAME, "annotations": {"argocd.argoproj.io/sync-wave": "-10"}},
        "spec": {
            "failurePolicy": "Fail",
            "matchConstraints": {
                "resourceRules": [
                    {
                        "apiGroups": sorted(groups),
                        "apiVersions": ["*"],
                        "operations": ["CREATE", "UPDATE"],
                        "resources": ["*"],
                        "scope": "Namespaced",
                    }
                ]
            },
            "validations": [
                {
                    "expression": has_label,
                    "messageExpression": (
                        "'the namespace ' + object.metadata.namespace + ' has no label "
                        f"{LABEL}, only namespaces of a system may hold managed resources; use one of those'"
                    ),
                },
                {
                    "expression": (
                        f"!({has_label}) || (has({reference}) && {reference}.kind == 'ClusterProviderConfig' && "
                        f"{reference}.name == {wanted})"
                    ),
                    "messageExpression": (
                        "'spec.providerConfigRef names another account than its namespace, allowed is the "
                        f"ClusterProviderConfig ' + ({has_label} ? {wanted} : 'of its namespace') + '; name that one'"
                    ),
                },
            ],
        },
    }
    binding: Manifest = {
        "apiVersion": "admissionregistration.k8s.io/v1",
        "kind": "ValidatingAdmissionPolicyBinding",
        "metadata": {"name": NAME, "annotations": {"argocd.argoproj.io/sync-wave": "-10"}},
        "spec": {"policyName": NAME, "validationActions": ["Deny"]},
    }
    return [policy, binding]
