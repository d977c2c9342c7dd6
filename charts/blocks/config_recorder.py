"""AWS Config in one region: what changed on resources of some kinds, and the rules that they are held against."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from charts.blocks.bucket import Bucket
from charts.blocks.role import Role
from charts.blocks.scope import Block, Manifest, Scope
from imports import configservice, iam
from imports.shared import Reference


@dataclass(frozen=True)
class ManagedRule:
    """A rule that AWS keeps, by its identifier; `watches` are the types of resources that it looks at.

    Without `watches` AWS runs it over the account once a day.
    """

    name: str
    identifier: str
    meaning: str
    watches: Sequence[str] = ()
    parameters: dict[str, str] = field(default_factory=dict)


class ConfigRecorder(Block):
    """The region's one recorder, of the types that `rules` look at and `also`, delivered into `bucket`."""

    def __init__(
        self, scope: Scope, resource: str, *, bucket: Bucket, rules: Sequence[ManagedRule], also: Sequence[str]
    ) -> None:
        super().__init__(scope, resource)
        self.name = scope.name(resource)
        self.bucket = bucket
        self.rules = rules
        self.types = sorted({kind for rule in rules for kind in rule.watches} | set(also))
        self.role = Role(scope, resource, service="config.amazonaws.com", own_account=True)
        bucket.grant_deliver(self.role, f"AWSLogs/{scope.settings.account_id}/Config/")

    def manifests(self) -> Iterable[Manifest]:
        """The recorder, where it delivers, that it is on, and the rules."""
        region = self.scope.region
        group = configservice.ConfigurationRecorderRecordingGroup
        yield self.managed(
            configservice.ConfigurationRecorder,
            configservice.ConfigurationRecorderSpec,
            configservice.ConfigurationRecorderForProvider(
                region=region,
                role_arn_ref=Reference(name=self.role.object_name),
                recording_group=group(
                    all_supported=False,
                    include_global_resource_types=False,
                    recording_strategy=[
                        configservice.ConfigurationRecorderRecordingGroupRecordingStrategy(
                            use_only="INCLUSION_BY_RESOURCE_TYPES"
                        )
                    ],
                    resource_types=self.types,
                ),
            ),
            external_name=self.name,
        )
        yield self.managed(
            configservice.DeliveryChannel,
            configservice.DeliveryChannelSpec,
            configservice.DeliveryChannelForProvider(
                region=region, s3_bucket_name_ref=Reference(name=self.bucket.object_name)
            ),
            external_name=self.name,
        )
        yield self.managed(
            configservice.AWSConfigurationRecorderStatus,
            configservice.AWSConfigurationRecorderStatusSpec,
            configservice.AWSConfigurationRecorderStatusForProvider(region=region, is_enabled=True),
            external_name=self.name,
        )
        yield self.managed(
            iam.RolePolicyAttachment,
            iam.RolePolicyAttachmentSpec,
            iam.RolePolicyAttachmentForProvider(
                # AWS's own list of what Config describes resources with, which grows with AWS.
                policy_arn=f"arn:{self.scope.settings.partition}:iam::aws:policy/service-role/AWS_ConfigRole",
                role_ref=Reference(name=self.role.object_name),
            ),
            name=f"{self.role.object_name}-describe",
        )
        for rule in self.rules:
            yield self._rule(rule)

    def _rule(self, rule: ManagedRule) -> Manifest:
        return self.managed(
            configservice.ConfigRule,
            configservice.ConfigRuleSpec,
            configservice.ConfigRuleForProvider(
                region=self.scope.region,
                description=rule.meaning,
                source=configservice.ConfigRuleSource(owner="AWS", source_identifier=rule.identifier),
                scope=configservice.ConfigRuleScope(compliance_resource_types=list(rule.watches))
                if rule.watches
                else None,
                input_parameters=json.dumps(rule.parameters, sort_keys=True) if rule.parameters else None,
                tags=self.scope.tags(),
            ),
            name=self.scope.object_name(rule.name),
            external_name=self.scope.name(rule.name, limit=128),
        )
