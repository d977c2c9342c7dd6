"""An Athena workgroup: where queries run, what they may cost, where their results go, and which are saved in it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from charts.blocks.bucket import Bucket
from charts.blocks.catalog import CatalogDatabase
from charts.blocks.key import Key
from charts.blocks.scope import Block, Manifest, Scope
from imports import athena
from imports.shared import Reference

GIGABYTE = 1_024**3


@dataclass(frozen=True)
class SavedQuery:
    """A query under a name; `meaning` is the question that it answers."""

    name: str
    meaning: str
    sql: str


class Workgroup(Block):
    """A workgroup whose settings no client can overrule; a query that scans more than `limit_gb` is cancelled."""

    def __init__(
        self,
        scope: Scope,
        resource: str,
        *,
        meaning: str,
        results: Bucket,
        key: Key,
        limit_gb: int,
        database: CatalogDatabase,
        queries: Sequence[SavedQuery],
    ) -> None:
        super().__init__(scope, resource)
        self.name = scope.name(resource, limit=128)
        self.meaning = meaning
        self.results = results
        self.key = key
        self.limit_gb = limit_gb
        self.database = database
        self.queries = queries

    @property
    def arn(self) -> str:
        """ARN of the workgroup."""
        return self.scope.arn("athena", f"workgroup/{self.name}")

    def manifests(self) -> Iterable[Manifest]:
        """The workgroup and its queries."""
        region = self.scope.region
        encryption = athena.WorkgroupConfigurationResultConfigurationEncryptionConfiguration
        yield self.managed(
            athena.Workgroup,
            athena.WorkgroupSpec,
            athena.WorkgroupForProvider(
                region=region,
                description=self.meaning,
                state="ENABLED",
                configuration=athena.WorkgroupConfiguration(
                    bytes_scanned_cutoff_per_query=self.limit_gb * GIGABYTE,
                    enforce_workgroup_configuration=True,
                    publish_cloudwatch_metrics_enabled=True,
                    requester_pays_enabled=False,
                    engine_version=athena.WorkgroupConfigurationEngineVersion(
                        selected_engine_version="Athena engine version 3"
                    ),
                    result_configuration=athena.WorkgroupConfigurationResultConfiguration(
                        output_location=f"s3://{self.results.name}/",
                        expected_bucket_owner=self.scope.settings.account_id,
                        # This reference writes the key's ARN, as Athena wants it.
                        encryption_configuration=encryption(
                            encryption_option="SSE_KMS", kms_key_arn_ref=Reference(name=self.key.object_name)
                        ),
                    ),
                ),
                tags=self.scope.tags(),
            ),
            external_name=self.name,
        )
        for query in self.queries:
            yield self._saved(query)

    def _saved(self, query: SavedQuery) -> Manifest:
        """A saved query cannot be changed: another text is another query, and its object has another name."""
        digest = hashlib.sha256(f"{query.meaning}\n{query.sql}".encode()).hexdigest()[:8]
        return self.managed(
            athena.NamedQuery,
            athena.NamedQuerySpec,
            athena.NamedQueryForProvider(
                region=self.scope.region,
                name=query.name,
                description=query.meaning,
                # The provider's reference names a database of its own kind, not one of Glue.
                database=self.database.name,
                workgroup_ref=Reference(name=self.object_name),
                query=query.sql,
            ),
            name=f"{self.object_name}-{query.name}-{digest}",
        )
