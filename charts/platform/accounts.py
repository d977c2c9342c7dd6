"""One ClusterProviderConfig for each environment: which account its objects are made in, and under which role."""

from __future__ import annotations

from charts.blocks.scope import Manifest
from charts.settings import Settings
from charts.settings.control_plane import ControlPlane
from imports import aws
from imports.meta import ObjectMeta


def provider_config(environment: str) -> str:
    """Name of the environment's ClusterProviderConfig."""
    return f"aws-{environment}"


def manifest(settings: Settings, cluster: ControlPlane) -> Manifest:
    """The environment's ClusterProviderConfig: the pods' own identity, and the account's role behind it."""
    role = settings.crossplane_role
    chain = None
    if role:
        arn = f"arn:{settings.partition}:iam::{settings.account_id}:role/{role}"
        chain = [aws.ClusterProviderConfigAssumeRoleChain(role_arn=arn)]
    return aws.ClusterProviderConfig(
        metadata=ObjectMeta(
            name=provider_config(settings.environment),
            annotations={
                # Its kind comes with the family's package, in the same synchronisation. Without it nothing in the
                # account could be changed or deleted any more.
                "argocd.argoproj.io/sync-options": "Delete=confirm,Prune=confirm,SkipDryRunOnMissingResource=true",
                "argocd.argoproj.io/sync-wave": "-10",
            },
        ),
        spec=aws.ClusterProviderConfigSpec(
            credentials=aws.ClusterProviderConfigCredentials(source=cluster.identity.source), assume_role_chain=chain
        ),
    ).to_manifest()
