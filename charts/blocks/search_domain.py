"""An OpenSearch domain: encrypted, HTTPS only, open to the roles that were let in and to nobody else.

Two things decide about a request: IAM with the domain's policy, by paths, and the domain's own fine-grained access, by
indexes, whose master is one IAM role. Source: Amazon OpenSearch Service developer guide, "Identity and Access
Management", "Fine-grained access control", "Monitoring OpenSearch logs with CloudWatch Logs".
"""

from __future__ import annotations

from collections.abc import Iterable

from charts.blocks import permissions
from charts.blocks.alarm import Metric
from charts.blocks.key import Key
from charts.blocks.log_group import LogGroup
from charts.blocks.role import Role
from charts.blocks.scope import Block, Manifest, Scope, policy_json
from charts.settings.search import SearchMasters, SearchNodes
from imports import cloudwatchlogs, opensearch
from imports.shared import Reference

SERVICE = "es.amazonaws.com"
TLS_POLICY = "Policy-Min-TLS-1-2-PFS-2023-10"
"""TLS 1.2 to 1.3 with forward secrecy, the newest that is not for FIPS alone (API reference, DomainEndpointOptions)."""
LOGS = {
    "application": "ES_APPLICATION_LOGS",
    "slow-index": "INDEX_SLOW_LOGS",
    "slow-search": "SEARCH_SLOW_LOGS",
}
"""Last part of a log group's name: the sort of log that goes into it."""
MIB = 1_024
"""In a GiB."""


class SearchDomain(Block):
    """A domain of data nodes, with dedicated masters or without; `master` is whom fine-grained access obeys."""

    def __init__(
        self,
        scope: Scope,
        resource: str,
        *,
        engine: str,
        nodes: SearchNodes,
        masters: SearchMasters | None,
        key: Key,
        master: Role,
        log_retention_days: int,
    ) -> None:
        super().__init__(scope, resource)
        self.name = scope.name(resource, limit=28)
        self.engine = engine
        self.nodes = nodes
        self.masters = masters
        self.key = key
        self.master = master
        self.logs = {
            kind: LogGroup(
                scope,
                f"{resource}-{end}",
                name=f"/aws/opensearch/{self.name}/{end}",
                retention_days=log_retention_days,
            )
            for end, kind in LOGS.items()
        }
        self._owners: dict[tuple[str, ...], list[tuple[Role, str]]] = {}
        key.grant_search()

    @property
    def arn(self) -> str:
        """ARN of the domain; also its external name, known at synth."""
        return self.scope.arn("es", f"domain/{self.name}")

    def grant_index(self, role: Role, index: str) -> None:
        """Allow the role to find the domain, put the template of `index`, and index documents.

        es:DescribeDomain on the domain, es:ESHttpPut on the template, es:ESHttpPost on _bulk.
        """
        role.allow("FindDomain", permissions.FIND_DOMAIN, [self.arn])
        self._let_in(role, "PutTemplate", permissions.SEARCH_PUT, f"_index_template/{index}")
        self._let_in(role, "Search", permissions.SEARCH_POST, "_bulk")

    def grant_count(self, role: Role, index: str) -> None:
        """Allow the role to count documents of `index`: es:ESHttpPost on its _count."""
        self._let_in(role, "Search", permissions.SEARCH_POST, f"{index}/_count")

    def grant_administer(self, role: Role) -> None:
        """Allow the role to find the domain, and to see and set who may do what inside: `permissions.SEARCH_ROLES`."""
        role.allow("FindDomain", permissions.FIND_DOMAIN, [self.arn])
        for what in ("roles", "rolesmapping"):
            self._let_in(role, "Administer", permissions.SEARCH_ROLES, f"_plugins/_security/api/{what}/*")

    def _let_in(self, role: Role, sid: str, actions: tuple[str, ...], path: str) -> None:
        resource = f"{self.arn}/{path}"
        role.allow(sid, actions, [resource])
        self._owners.setdefault(actions, []).append((role, resource))

    def metric_status(self, colour: str) -> Metric:
        """1 while the cluster is red or yellow: maximum over a minute."""
        return self._metric(f"ClusterStatus.{colour}", "Maximum", 60)

    def metric_free_storage(self) -> Metric:
        """MiB left on the fullest node: minimum over a minute."""
        return self._metric("FreeStorageSpace", "Minimum", 60)

    def metric_documents(self) -> Metric:
        """Documents that can be found: maximum over five minutes."""
        return self._metric("SearchableDocuments", "Maximum", 300)

    def _metric(self, name: str, statistic: str, period: int) -> Metric:
        dimensions = {"ClientId": self.scope.settings.account_id, "DomainName": self.name}
        return Metric("AWS/ES", name, dimensions, statistic=statistic, period=period)  # type: ignore[arg-type] # literals above

    def manifests(self) -> Iterable[Manifest]:
        """The domain, who may call it, and what lets it write its logs."""
        region = self.scope.region
        yield self.managed(
            opensearch.Domain,
            opensearch.DomainSpec,
            opensearch.DomainForProvider(
                region=region,
                domain_name=self.name,
                engine_version=self.engine,
                cluster_config=self._cluster(),
                ebs_options=opensearch.DomainEbsOptions(
                    ebs_enabled=True, volume_type="gp3", volume_size=self.nodes.volume_gb
                ),
                encrypt_at_rest=opensearch.DomainEncryptAtRest(
                    enabled=True, kms_key_id_ref=Reference(name=self.key.object_name)
                ),
                node_to_node_encryption=opensearch.DomainNodeToNodeEncryption(enabled=True),
                domain_endpoint_options=opensearch.DomainDomainEndpointOptions(
                    enforce_https=True, tls_security_policy=TLS_POLICY
                ),
                advanced_security_options=opensearch.DomainAdvancedSecurityOptions(
                    enabled=True,
                    anonymous_auth_enabled=False,
                    internal_user_database_enabled=False,
                    master_user_options=opensearch.DomainAdvancedSecurityOptionsMasterUserOptions(
                        master_user_arn=self.master.arn
                    ),
                ),
                log_publishing_options=[
                    opensearch.DomainLogPublishingOptions(
                        enabled=True, log_type=kind, cloudwatch_log_group_arn=group.arn
                    )
                    for kind, group in self.logs.items()
                ],
                tags=self.scope.tags(),
            ),
            external_name=self.arn,
            holds_data=True,
        )
        yield self.managed(
            opensearch.DomainPolicy,
            opensearch.DomainPolicySpec,
            opensearch.DomainPolicyForProvider(
                region=region,
                access_policies=policy_json(self._statements()),
                domain_name_ref=Reference(name=self.object_name),
            ),
        )
        yield self.managed(
            cloudwatchlogs.ResourcePolicy,
            cloudwatchlogs.ResourcePolicySpec,
            cloudwatchlogs.ResourcePolicyForProvider(region=region, policy_document=policy_json([self._logging()])),
            name=f"{self.object_name}-search-logs",
            external_name=f"{self.name}-search-logs",
        )

    def _cluster(self) -> opensearch.DomainClusterConfig:
        nodes, masters = self.nodes, self.masters
        several = nodes.zones > 1
        zones = opensearch.DomainClusterConfigZoneAwarenessConfig(availability_zone_count=nodes.zones)
        return opensearch.DomainClusterConfig(
            instance_type=nodes.instance_type,
            instance_count=nodes.count,
            zone_awareness_enabled=several,
            zone_awareness_config=zones if several else None,
            dedicated_master_enabled=masters is not None,
            dedicated_master_type=masters.instance_type if masters else None,
            dedicated_master_count=masters.count if masters else None,
        )

    def _statements(self) -> list[Manifest]:
        everybody = sorted({role.arn for granted in self._owners.values() for role, _ in granted})
        found: list[Manifest] = [
            {
                # Whatever the account's own policies allow: a key that was lent to somebody else opens nothing here.
                "Action": "es:ESHttp*",
                "Condition": {"ArnNotEquals": {"aws:PrincipalArn": everybody}},
                "Effect": "Deny",
                "Principal": {"AWS": "*"},
                "Resource": f"{self.arn}/*",
                "Sid": "OnlyOurRoles",
            }
        ]
        found += [
            {
                # The account with a condition, not the role itself, which may not exist yet.
                "Action": list(actions),
                "Condition": {"ArnEquals": {"aws:PrincipalArn": role.arn}},
                "Effect": "Allow",
                "Principal": {"AWS": self.scope.global_arn("iam", "root")},
                "Resource": [resource for one, resource in granted if one is role],
                "Sid": _words(role.resource) + "".join(action.partition("Http")[2] for action in actions),
            }
            for actions, granted in self._owners.items()
            for role in dict.fromkeys(role for role, _ in granted)
        ]
        return found

    def _logging(self) -> Manifest:
        return {
            "Action": list(permissions.WRITE_LOGS),
            "Condition": {
                "ArnLike": {"aws:SourceArn": self.arn},
                "StringEquals": {"aws:SourceAccount": self.scope.settings.account_id},
            },
            "Effect": "Allow",
            "Principal": {"Service": SERVICE},
            "Resource": [f"{group.arn}:*" for group in self.logs.values()],
            "Sid": "SearchLogs",
        }


def _words(resource: str) -> str:
    return "".join(part.title() for part in resource.split("-"))
