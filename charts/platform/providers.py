"""The providers of exactly the AWS services in use, how their pods run, and which of their kinds are switched on.

Sources: Crossplane v2 documentation, "Providers", "ImageConfig", "Managed resource activation policies"; the provider
family's package metadata. Each provider is one pod with the definitions of one AWS service.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from charts.blocks.scope import Manifest
from charts.platform.kinds import ManagedKind
from charts.settings.control_plane import ControlPlane, ProviderPods
from imports import apiextensions, pkg
from imports.meta import ObjectMeta

REGISTRY = "xpkg.crossplane.io/crossplane-contrib"
RELEASE = "v2.7.0"
"""The release of the whole family: its packages are built together and are never mixed."""
FAMILY = "provider-family-aws"
SERVICE_ACCOUNT = "provider-aws"
"""All providers share it, so that one association, or one trust policy, gives all of them their role."""
GENTLE = "provider-aws-gentle"
_ASKED = {"argocd.argoproj.io/sync-options": "Delete=confirm,Prune=confirm"}
"""With a provider go its definitions and all objects of theirs, whose finalizers nobody could take away any more."""


def manifests(kinds: Mapping[str, set[ManagedKind]], cluster: ControlPlane) -> list[Manifest]:
    """Providers, their runtime configurations and one activation policy for each system; `kinds` are by system."""
    services = sorted({kind.service for used in kinds.values() for kind in used})
    return [
        *_runtimes(cluster),
        _family_runtime(),
        # Left to itself the family comes in the newest release, and under a name of its own choice.
        _provider(FAMILY, SERVICE_ACCOUNT),
        *(_provider(f"provider-aws-{service}", _runtime_of(service, cluster.providers)) for service in services),
        *(_activation(system, used) for system, used in sorted(kinds.items()) if used),
    ]


def _runtime_of(service: str, pods: ProviderPods) -> str:
    return GENTLE if service in pods.gentle_services else SERVICE_ACCOUNT


def _provider(package: str, runtime: str) -> Manifest:
    return pkg.Provider(
        # The name that the package manager gives to dependencies of this organisation: a second object would fight.
        metadata=_meta(f"crossplane-contrib-{package}", -20, _ASKED),
        spec=pkg.ProviderSpec(
            package=f"{REGISTRY}/{package}:{RELEASE}",
            revision_activation_policy="Automatic",
            revision_history_limit=1,
            runtime_config_ref=pkg.ProviderRuntimeConfigRef(name=runtime),
        ),
    ).to_manifest()


def _runtimes(cluster: ControlPlane) -> Iterable[Manifest]:
    for name, rate in ((SERVICE_ACCOUNT, cluster.providers.rate), (GENTLE, cluster.providers.gentle_rate)):
        yield _runtime(name, rate, cluster)


def _runtime(name: str, rate: int, cluster: ControlPlane) -> Manifest:
    pods, role = cluster.providers, cluster.identity.role_arn
    container = {
        "name": "package-runtime",  # the name by which Crossplane finds the provider's container
        "args": [f"--max-reconcile-rate={rate}", f"--poll={pods.poll_minutes}m"],
        "resources": {
            "limits": {"memory": f"{pods.memory_limit_mib}Mi"},
            "requests": {"cpu": f"{pods.cpu_millis}m", "memory": f"{pods.memory_mib}Mi"},
        },
    }
    account = pkg.DeploymentRuntimeConfigServiceAccountTemplateMetadata(
        name=SERVICE_ACCOUNT, annotations={"eks.amazonaws.com/role-arn": role} if role else None
    )
    return pkg.DeploymentRuntimeConfig(
        metadata=_meta(name, -30),
        spec=pkg.DeploymentRuntimeConfigSpec(
            service_account_template=pkg.DeploymentRuntimeConfigServiceAccountTemplate(metadata=account),
            deployment_template=pkg.DeploymentRuntimeConfigDeploymentTemplate(
                spec=pkg.DeploymentRuntimeConfigDeploymentTemplateSpec(
                    selector=pkg.DeploymentRuntimeConfigDeploymentTemplateSpecSelector(),
                    template=pkg.DeploymentRuntimeConfigDeploymentTemplateSpecTemplate(
                        spec={"containers": [container]}
                    ),
                )
            ),
        ),
    ).to_manifest()


def _family_runtime() -> Manifest:
    """Gives the family's pod the same runtime, also where another package brings it in as a dependency."""
    return pkg.ImageConfig(
        metadata=_meta(FAMILY, -30),
        spec=pkg.ImageConfigSpec(
            match_images=[pkg.ImageConfigMatchImages(type="Prefix", prefix=f"{REGISTRY}/{FAMILY}")],
            runtime=pkg.ImageConfigRuntime(config_ref=pkg.ImageConfigRuntimeConfigRef(name=SERVICE_ACCOUNT)),
        ),
    ).to_manifest()


def _activation(system: str, kinds: Iterable[ManagedKind]) -> Manifest:
    """The kinds of one system by name: Crossplane must be installed with no default activations."""
    return apiextensions.ManagedResourceActivationPolicy(
        metadata=_meta(system, -30),
        spec=apiextensions.ManagedResourceActivationPolicySpec(activate=sorted(kind.definition for kind in kinds)),
    ).to_manifest()


def _meta(name: str, wave: int, more: Mapping[str, str] | None = None) -> ObjectMeta:
    return ObjectMeta(name=name, annotations={"argocd.argoproj.io/sync-wave": str(wave), **(more or {})})
