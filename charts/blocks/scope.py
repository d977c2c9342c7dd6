"""The scope of one chart: one environment, one system, one region. Names, ARNs, tags and metadata come from here.

Names follow the system's convention, for example `serverless-<resource>-<environment>`. A system in two regions has
`-<region>` behind it in the secondary one, where the primary region's name would collide (IAM, S3) or confuse
(everything else), and Kubernetes names with the region in both, since both live in one namespace. A system in one
region has the same name in Kubernetes and in AWS.
"""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from charts.blocks.bindings import ForT_contra, InitT_contra, Kind, Policy, Spec, SpecT
from charts.settings import Settings
from imports.meta import ObjectMeta
from imports.shared import ProviderConfigRef

if TYPE_CHECKING:
    import cdk8s

    from charts.blocks.bucket import Bucket
    from charts.blocks.key import Key

Manifest = dict[str, Any]
"""One rendered Kubernetes object, as plain JSON-able data."""

KEEP: list[Policy] = ["Observe", "Create", "Update", "LateInitialize"]
"""managementPolicies of protected data: deleting the manifest leaves the data in AWS. LateInitialize must stay,
since kinds whose id AWS assigns save that id through it (crossplane/crossplane#5918)."""

EVERY: list[Policy] = ["Observe", "Create", "Update", "Delete", "LateInitialize"]
"""What ["*"] stands for."""

SYNC_WAVE = "argocd.argoproj.io/sync-wave"
DOMAIN = "tandem.example.org"
"""API group of our own kinds, and the domain of our labels and annotations."""
OWN_VERSION = "v1alpha1"
"""Version of our own kinds in it."""
OWN_API = f"{DOMAIN}/{OWN_VERSION}"
"""What their objects say as apiVersion."""
ACKNOWLEDGE = f"{DOMAIN}/acknowledge-"
"""The annotation, with a rule behind it, by which an object says why it breaks that rule (checks/rules)."""
WAVES = {"NATGateway": 5, "Object": 5, "Route": 5, "Secret": 5, "SecretPolicy": 5, "Table": 5, "DeliveryChannel": 10,
         "Function": 10, "dynamodb.ResourcePolicy": 10, "Trail": 10, "FunctionRelease": 15,
         "AWSConfigurationRecorderStatus": 20, "ConfigRule": 20, "FunctionEventInvokeConfig": 20, "Permission": 20,
         "ProvisionedConcurrencyConfig": 20,
         "StateMachine": 20, "EventSourceMapping": 20, "TableStreamTrigger": 20, "RestAPI": 20, "Deployment": 25,
         "Stage": 30, "MethodSettings": 35, "ApiUsagePlan": 35,
         "Model": 10, "EndpointConfiguration": 15, "Endpoint": 20,
         "DeliveryStream": 20, "Crawler": 20, "NamedQuery": 20, "Rule": 30, "Target": 30, "BucketNotification": 30,
         "CostAnomalyAlert": 30, "MetricAlarm": 30, "Dashboard": 30, "HealthCheck": 35, "CompositeAlarm": 40,
         "Record": 40, "SecretVersion": 45, "Domain": 45, "DomainPolicy": 50}  # fmt: skip
"""Argo CD sync waves by kind, with its service before it where two services have a kind of that name; all others are in
wave 0. Crossplane retries for ever, so most waves only cut noise.
Some do more. The replica of a table or a secret is made once, with it, and needs the alias of the other region's key by
then. An API's deployment is a snapshot of what the API holds when it is made. A NAT gateway that is made before its
internet gateway lies there failed for an hour. A health check waits for its alarm, and must not make the alarm wait; a
secret's value comes from a person, and nothing comes after it. A search domain takes up to an hour to be made, and
whatever came after it would wait as long; it is refused without the policy that lets it write its logs."""


class NameTooLongError(ValueError):
    """Raised at synth when a computed name exceeds AWS's limit; shorten the environment's name or the resource's."""


class Scope:
    """One chart of one system in one region, and the blocks in it.

    `folder` is the chart's place below dist/: `<environment>/<system>/<region>`. `names` is the convention of AWS
    names, with `{resource}` and `{environment}` in it; `two_regions` says whether the system has a second chart.
    `log_key`, once it is set, encrypts every log group of the chart, and requests to its buckets are logged into the
    bucket `access_logs`: of all blocks, also those that were made before.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        system: str,
        service: str,
        region: str,
        names: str = "serverless-{resource}-{environment}",
        two_regions: bool = True,
    ) -> None:
        self.settings = settings
        self.system = system
        self.service = service
        self.region = region
        self.names = names
        self.two_regions = two_regions
        self.blocks: list[Block] = []
        self.log_key: Key | None = None
        self.access_logs: Bucket | None = None
        self.in_cluster: list[Callable[[cdk8s.Chart], object]] = []

    @property
    def folder(self) -> str:
        """Place below dist/."""
        return f"{self.settings.environment}/{self.system}/{self.region}"

    @property
    def is_primary(self) -> bool:
        """Whether this chart's region is the primary one."""
        return self.region == self.settings.regions.primary

    @property
    def namespace(self) -> str:
        """Kubernetes namespace of the system in this environment."""
        return f"{self.system}-{self.settings.environment}"

    def name(self, resource: str, *, limit: int = 64) -> str:
        """AWS name of a regional resource. Raises `NameTooLongError` above `limit` characters."""
        name = self._name(resource)
        if self.two_regions and not self.is_primary:
            name += f"-{self.region}"
        if len(name) > limit:
            raise NameTooLongError(
                f'the name "{name}" has {len(name)} characters; AWS allows {limit}; shorten "{resource}"'
            )
        return name

    def object_name(self, resource: str) -> str:
        """Kubernetes name: the AWS name, with the region behind it in both regions of a system that has two."""
        return f"{self._name(resource)}-{self.region}" if self.two_regions else self._name(resource)

    def _name(self, resource: str) -> str:
        return self.names.format(resource=resource, environment=self.settings.environment)

    def arn(self, service: str, resource: str, *, region: str | None = None) -> str:
        """ARN of a regional resource of this account; `region` names another region."""
        return f"arn:{self.settings.partition}:{service}:{region or self.region}:{self.settings.account_id}:{resource}"

    def global_arn(self, service: str, resource: str, *, account: bool = True) -> str:
        """ARN of a resource without a region (IAM), or without region and account (S3)."""
        return f"arn:{self.settings.partition}:{service}::{self.settings.account_id if account else ''}:{resource}"

    def tags(self) -> dict[str, str]:
        """Tags of every taggable resource."""
        tags = self.settings.tags
        common = {
            "Author": tags.author,
            "CostCenter": tags.cost_center,
            "DeploymentType": "MultiRegion" if self.two_regions else "SingleRegion",
            "Environment": self.settings.environment,
            "Project": tags.project,
            "Region": self.region,
            "Repository": tags.repository,
            "Service": self.service,
        }
        return common | ({"IsPrimary": "true" if self.is_primary else "false"} if self.two_regions else {})

    def manifests(self) -> list[Manifest]:
        """All objects of all blocks, in the order in which the blocks were made."""
        return [manifest for block in self.blocks for manifest in block.manifests()]


class Block(ABC):
    """Base of all blocks: registers itself with its scope; its objects are built when all grants are known."""

    def __init__(self, scope: Scope, resource: str) -> None:
        self.scope = scope
        self.resource = resource
        self.object_name = scope.object_name(resource)
        scope.blocks.append(self)

    @abstractmethod
    def manifests(self) -> Iterable[Manifest]:
        """The block's objects, its primary one first."""

    def managed(
        self,
        kind: Kind[SpecT],
        spec: Spec[ForT_contra, InitT_contra, SpecT],
        for_provider: ForT_contra,
        *,
        name: str | None = None,
        external_name: str | None = None,
        holds_data: bool = False,
        prune_last: bool = False,
        confirm: bool = False,
        init_provider: InitT_contra | None = None,
        late_initialize: bool = True,
        wave: int | None = None,
        acknowledge: Mapping[str, str] | None = None,
    ) -> Manifest:
        """One managed resource in the scope's namespace, under the environment's ClusterProviderConfig.

        `external_name` is the name in AWS, written where the name is ours. `holds_data` makes Argo CD ask before it
        prunes or deletes, and keeps the data in AWS when the environment protects it. `prune_last` lets an object that
        others have just turned away from go only when they have; `confirm` makes Argo CD ask about one that holds no
        data, but that others outside rely on. `late_initialize` False keeps what only `init_provider` sets out of the
        live forProvider; for kinds whose name is ours. `wave` overrules the kind's.
        `acknowledge` gives for each rule of docs/rules.md that the object breaks, such as `bucket-key`, the reason.
        """
        settings = self.scope.settings
        annotations = sync_wave(kind.KIND, kind.GROUP) if wave is None else {SYNC_WAVE: str(wave)}
        if external_name is not None:
            annotations["crossplane.io/external-name"] = external_name
        if holds_data or confirm or prune_last:
            options = "PruneLast=true" if prune_last else "Delete=confirm,Prune=confirm"
            annotations["argocd.argoproj.io/sync-options"] = options
        annotations |= {f"{ACKNOWLEDGE}{rule}": reason for rule, reason in (acknowledge or {}).items()}
        kept = holds_data and settings.protect_data
        policies: list[Policy] = KEEP if kept else ["*"]
        if not late_initialize:
            policies = [one for one in (KEEP if kept else EVERY) if one != "LateInitialize"]
        return kind(
            metadata=ObjectMeta(name=name or self.object_name, namespace=self.scope.namespace, annotations=annotations),
            spec=spec(
                for_provider=for_provider,
                init_provider=init_provider,
                management_policies=policies,
                provider_config_ref=ProviderConfigRef(kind="ClusterProviderConfig", name=f"aws-{settings.environment}"),
            ),
        ).to_manifest()

    def composite(self, kind: str, fields: Manifest, *, region: str | None = None) -> Manifest:
        """One object of a kind of our own (charts/platform/compositions.py), in the scope's namespace and region."""
        return {
            "apiVersion": OWN_API,
            "kind": kind,
            "metadata": {
                "name": self.object_name,
                "namespace": self.scope.namespace,
                "annotations": sync_wave(kind),
            },
            "spec": {
                "region": region or self.scope.region,
                "providerConfigName": f"aws-{self.scope.settings.environment}",
                **fields,
            },
        }


def sync_wave(kind: str, group: str = "") -> dict[str, str]:
    """The annotation that puts an object of a kind, of an API group, into its wave."""
    service = group.partition(".")[0]
    return {SYNC_WAVE: str(WAVES.get(f"{service}.{kind}", WAVES.get(kind, 0)))}


def policy_json(statements: Sequence[Manifest]) -> str:
    """A policy document as readable, canonical JSON: one line per leaf, so that reviews show what changed."""
    return json.dumps({"Statement": list(statements), "Version": "2012-10-17"}, indent=2, sort_keys=True)
