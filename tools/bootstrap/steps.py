"""The steps from an empty cluster to all Synced, with namespaces, roles and services as dist/ has them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from checks.manifests import Manifest, read

CROSSPLANE, ARGO_CD = "2.3.4", "v3.5.1"
"""Releases whose CRDs dist/ is held against; Crossplane's is its chart's version."""
AS_ARGO_CD = "--field-manager=argocd-controller --force-conflicts"
"""By the name under which Argo CD applies: what Git drops later is dropped, and what its installation wrote stays."""
_PODS: dict[str, object] = {"Principal": {"Service": "pods.eks.amazonaws.com"}}


class MissingPartError(Exception):
    """Raised when dist/ lacks what a bootstrap starts from; render it first."""


def steps(dist: Path, environment: str | None = None) -> str:
    """The commands, in order, as a shell would take them; what a person has to decide is a comment.

    The cluster is one for all environments: `environment` narrows the accounts to its own, and the look at the end to
    its applications. Raises `MissingPartError` for what dist/ does not hold.
    """
    manifests = read(dist) if dist.is_dir() else []
    accounts = _of(manifests, "ClusterProviderConfig")
    if environment is not None:
        known = [one.name.removeprefix("aws-") for one in accounts]
        accounts = [one for one in accounts if one.name == f"aws-{environment}"]
        if known and not accounts:
            raise MissingPartError(
                f"{dist} has no environment {environment}; {', '.join(known)} are there; name one of them"
            )
    applications = [one for one in _of(manifests, "Application") if one.group == "argoproj.io"]
    runtimes = _of(manifests, "DeploymentRuntimeConfig")
    if not (accounts and applications and runtimes):
        raise MissingPartError(
            f"{dist} holds {len(accounts)} accounts, {len(applications)} applications and {len(runtimes)} runtimes; at "
            f"least one of each is needed; render it with make synth"
        )
    argocd = applications[0].data["metadata"]["namespace"]
    (crossplane,) = {m.data["metadata"]["namespace"] for m in _of(manifests, "CronJob")}
    account = runtimes[0].data["spec"]["serviceAccountTemplate"]["metadata"]["name"]
    roles = [link["roleARN"] for one in accounts for link in one.data["spec"].get("assumeRoleChain", [])]
    services = sorted(
        one.name.removeprefix("crossplane-contrib-provider-aws-")
        for one in _of(manifests, "Provider")
        if one.name.startswith("crossplane-contrib-provider-aws-")
    )
    lines = [
        "# 1. Crossplane",
        "helm repo add crossplane-stable https://charts.crossplane.io/stable",
        f"helm install crossplane crossplane-stable/crossplane --version {CROSSPLANE} --namespace {crossplane} "
        "--create-namespace --set-json 'provider.defaultActivations=[]'",
        f"kubectl -n {crossplane} rollout status deployment/crossplane",
        "",
        "# 2. Argo CD",
        f"kubectl create namespace {argocd}",
        f"kubectl apply --server-side -n {argocd} -f "
        f"https://raw.githubusercontent.com/argoproj/argo-cd/{ARGO_CD}/manifests/install.yaml",
        f"kubectl -n {argocd} rollout status deployment/argocd-server",
        f"kubectl -n {argocd} rollout status statefulset/argocd-application-controller",
        "",
        f"# 3. AWS: a role for the service account {account} in {crossplane} (docs/bootstrap.md, step 3)",
        f"echo '{_policy(_PODS)}' > pods.json",
        f"echo '{_policy({'Resource': sorted(set(roles))})}' > accounts.json",
        *(f"#    it takes on {role}" for role in roles),
        f"#    each of those manages: {', '.join(services)}",
        "",
        "# 4. Hand over to Git",
        f"kubectl apply --server-side {AS_ARGO_CD} -f dist/argocd",
        "",
        "# 5. Look",
        f"kubectl -n {argocd} get applications"
        + (f" --selector tandem.example.org/environment={environment}" if environment else ""),
        "kubectl get providers",
        "kubectl get managed --all-namespaces",
    ]
    return "\n".join(lines) + "\n"


def _policy(more: dict[str, object]) -> str:
    """Who may take on a role, or which roles may be: tags of the session name the pod in CloudTrail."""
    statement = {"Effect": "Allow", "Action": ["sts:AssumeRole", "sts:TagSession"], **more}
    return json.dumps({"Version": "2012-10-17", "Statement": [statement]})


def _of(manifests: Sequence[Manifest], kind: str) -> list[Manifest]:
    return [manifest for manifest in manifests if manifest.kind == kind]
