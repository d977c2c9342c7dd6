"""Which kinds become bindings, and where each kind is documented."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Source:
    """A project whose CRDs are read.

    `folder` is how its folders' names begin (a version follows); `kinds` names the (group, kind, version) that are
    taken, None takes every kind of the folder in its storage version.
    """

    folder: str
    kinds: frozenset[tuple[str, str, str]] | None


_CROSSPLANE = frozenset(
    {
        ("apiextensions.crossplane.io", "CompositeResourceDefinition", "v2"),
        ("apiextensions.crossplane.io", "Composition", "v1"),
        ("apiextensions.crossplane.io", "ManagedResourceActivationPolicy", "v1alpha1"),
        ("pkg.crossplane.io", "DeploymentRuntimeConfig", "v1beta1"),
        ("pkg.crossplane.io", "Function", "v1"),
        ("pkg.crossplane.io", "ImageConfig", "v1beta1"),
        ("pkg.crossplane.io", "Provider", "v1"),
        ("protection.crossplane.io", "ClusterUsage", "v1beta1"),
        ("protection.crossplane.io", "Usage", "v1beta1"),
    }
)
_ARGO_CD = frozenset(("argoproj.io", kind, "v1alpha1") for kind in ("AppProject", "Application", "ApplicationSet"))

SOURCES = (
    Source("provider-upjet-aws-v", None),
    Source("crossplane-v", _CROSSPLANE),
    Source("argo-cd-v", _ARGO_CD),
)

# Fields that stay plain mappings in the typed classes, while the facts keep them in full: a pod template and generators
# nested in generators would be more classes than DynamoDB and Lambda have together, for fields that we hardly set.
LOOSE = {
    ("DeploymentRuntimeConfig", "spec.deploymentTemplate.spec.template.spec"),
    ("ApplicationSet", "spec.generators.matrix.generators"),
    ("ApplicationSet", "spec.generators.merge.generators"),
}

_ARGO_CD_PAGES = {
    "AppProject": "operator-manual/project-specification",
    "Application": "user-guide/application-specification",
    "ApplicationSet": "operator-manual/applicationset/applicationset-specification",
}


def page(group: str, kind: str, version: str) -> str:
    """The address of the kind's documentation, computed and never looked up: the same input gives the same page."""
    if group.endswith("aws.m.upbound.io"):
        service = group.removesuffix("aws.m.upbound.io").rstrip(".")
        package = f"provider-aws-{service}" if service else "provider-family-aws"
        return f"https://marketplace.upbound.io/providers/upbound/{package}/latest/resources/{group}/{kind}/{version}"
    if group.endswith("crossplane.io"):
        return f"https://docs.crossplane.io/latest/api/#{kind}"
    if group == "argoproj.io" and kind in _ARGO_CD_PAGES:
        return f"https://argo-cd.readthedocs.io/en/stable/{_ARGO_CD_PAGES[kind]}/"
    return "https://kubernetes.io/docs/concepts/extend-kubernetes/api-extension/custom-resources/"


def release(folder: str) -> tuple[tuple[int, ...], str]:
    """Sort key of a folder name by the version at its end: v2.10 comes after v2.9, and v2.7 after v2.6.0."""
    return tuple(int(number) for number in re.findall(r"\d+", folder.rsplit("-v", 1)[-1])), folder
