"""A table's own policy: it refuses other accounts and anything but TLS, whatever their policies allow."""

from __future__ import annotations

from collections.abc import Iterable

from charts.blocks.denials import own_account_over_tls
from charts.blocks.scope import Block, Manifest, policy_json
from charts.blocks.table import RegionalTable
from imports import dynamodb


class TablePolicy(Block):
    """The resource-based policy of a table in one region; a replica has one of its own, in its region.

    It only denies; what replicates the table and backs it up goes on: see docs/decisions/0017.
    """

    def __init__(self, table: RegionalTable, resource: str) -> None:
        super().__init__(table.scope, resource)
        self.table = table

    def manifests(self) -> Iterable[Manifest]:
        """The policy. No reference: the replica has no object of its own to refer to."""
        arn = self.table.arn
        held = [arn, *([f"{arn}/index/*"] if self.table.indexes else [])]
        yield self.managed(
            dynamodb.ResourcePolicy,
            dynamodb.ResourcePolicySpec,
            dynamodb.ResourcePolicyForProvider(
                region=self.scope.region,
                resource_arn=arn,
                policy=policy_json(own_account_over_tls(self.scope, "dynamodb:*", held)),
            ),
            external_name=arn,
        )
