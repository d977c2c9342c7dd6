"""Knobs of realtime-analytics' search store: the OpenSearch domain, and how what it does not take is indexed later."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from charts.settings.common import CostSwitch, Frozen, FunctionSize, PrincipalArn, reservations

InstanceType = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+\.[a-z0-9]+\.search$")]
FORGOTTEN_AFTER = 3
"""Receives after which SQS leaves a message out of the age of the oldest one (SQS developer guide, "Available
CloudWatch metrics for Amazon SQS")."""


class SearchNodes(Frozen):
    """The nodes that hold documents, shared out over `zones`; each has a gp3 volume, of at least 10 GB."""

    instance_type: InstanceType
    count: int = Field(ge=1, le=80)
    zones: Literal[1, 2, 3]
    volume_gb: int = Field(ge=10, le=24_576)

    @model_validator(mode="after")
    def _zones_are_equal(self) -> Self:
        if self.count % self.zones:
            raise ValueError(
                f"count {self.count} cannot be shared out equally over {self.zones} zones; allowed is a multiple of "
                f"{self.zones}; change count or zones"
            )
        return self


class SearchMasters(Frozen):
    """Nodes that hold no documents and keep the cluster together: an odd number, so that one half is the larger."""

    instance_type: InstanceType
    count: Literal[3, 5]


class Reindex(Frozen):
    """The queue of what was not indexed: a document that finds the store down counts as received once."""

    visibility_minutes: int = Field(ge=1, le=720)
    max_receives: int = Field(ge=1, le=1_000)
    batch_size: int = Field(ge=1, le=10)


class SearchAlarms(Frozen):
    """When somebody is told: the share of a node's volume that is left, and how long a document waits."""

    free_percent: int = Field(ge=1, le=90)
    oldest_document_minutes: int = Field(ge=1)


class Search(Frozen):
    """The search store; with `enabled` false there is none, and events are stored, told and archived all the same.

    `admins` (ARNs) may take on the role that the domain obeys, whom the account's IAM lets where none is named; their
    second factor is at most `admin_mfa_minutes` old.
    """

    enabled: bool
    engine: Annotated[str, StringConstraints(pattern=r"^OpenSearch_2\.\d{1,2}$")]
    nodes: SearchNodes
    masters: SearchMasters | None
    indexer: FunctionSize
    reindex: Reindex
    alarms: SearchAlarms
    admins: list[PrincipalArn]
    admin_mfa_minutes: int = Field(ge=5, le=36 * 60)

    def cost_switches(self) -> Sequence[CostSwitch]:
        """A domain is paid for by the hour, whether it is asked or not; one small node is what development costs."""
        small = self.nodes.count == 1 and self.nodes.instance_type.startswith("t3.") and self.masters is None
        if not self.enabled or small:
            return ()
        masters = f" and {self.masters.count} of {self.masters.instance_type}" if self.masters else ""
        costs = f"{self.nodes.count} x {self.nodes.instance_type}{masters} are paid for by the hour, idle or not"
        return (CostSwitch("enabled", "true", costs, "write false to store events without searching them"),)

    @property
    def reserved(self) -> int:
        """Concurrent executions that the indexer reserves."""
        return reservations(self.indexer) if self.enabled else 0

    @model_validator(mode="after")
    def _lambda_may_read(self) -> Self:
        if self.indexer.reserved_concurrency == 1:
            raise ValueError(
                "indexer.reserved_concurrency is 1; Lambda reads a queue with 2 or more at once; allowed is 2 or more, "
                "or null; raise it"
            )
        return self

    @model_validator(mode="after")
    def _waits_longer_than_it_works(self) -> Self:
        minutes, timeout = self.reindex.visibility_minutes, self.indexer.timeout_seconds
        if minutes * 60 < timeout:
            raise ValueError(
                f"reindex.visibility_minutes {minutes} is below the indexer's timeout_seconds {timeout}; documents "
                f"would be indexed twice at once; raise it"
            )
        oldest = self.alarms.oldest_document_minutes
        if oldest >= FORGOTTEN_AFTER * minutes:
            raise ValueError(
                f"alarms.oldest_document_minutes {oldest} is not below {FORGOTTEN_AFTER * minutes}, "
                f"{FORGOTTEN_AFTER} times reindex.visibility_minutes, after which SQS leaves it out of the age; "
                f"lower it"
            )
        return self
