"""The capacity of a provisioned table follows its use: one region's end of it, the table and each of its indexes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from charts.blocks.scaling import POLICY_WAVE, TARGET_WAVE, Scaling, scaled
from charts.blocks.scope import WAVES, Block, Manifest
from charts.blocks.table import RegionalTable
from charts.settings import CapacityRange, TableCapacity

_HOME_WAVES = (WAVES["Table"], WAVES["Table"])
"""The table's own wave: DynamoDB adds a replica to a provisioned table only once its writes are scaled, and a table
whose replica is missing is not healthy, so that a later wave would never come. They retry until each has the other."""


class TableScaling(Block):
    """Scales reads and writes of `table` in its region; `home` where the table itself is, not a replica."""

    def __init__(self, table: RegionalTable, resource: str, *, capacity: TableCapacity, home: bool) -> None:
        super().__init__(table.scope, resource)
        self.table = table
        self.capacity = capacity
        self.waves = _HOME_WAVES if home else (TARGET_WAVE, POLICY_WAVE)

    def manifests(self) -> Iterable[Manifest]:
        """A target and a policy for reads and for writes, of the table and of each index."""
        for direction, limits in self._directions():
            yield from self._scaled(f"table/{self.table.name}", "table", direction, limits)
            for index in self.table.indexes:
                yield from self._scaled(f"table/{self.table.name}/index/{index}", "index", direction, limits)

    def _directions(self) -> Iterator[tuple[Literal["Read", "Write"], CapacityRange]]:
        yield "Read", self.capacity.read
        yield "Write", self.capacity.write

    def _scaled(
        self, resource_id: str, what: str, direction: Literal["Read", "Write"], limits: CapacityRange
    ) -> Iterable[Manifest]:
        index = resource_id.partition("/index/")[2].lower()
        metric = f"DynamoDB{direction}CapacityUtilization"
        return scaled(
            self,
            Scaling(
                service="dynamodb",
                resource_id=resource_id,
                dimension=f"dynamodb:{what}:{direction}CapacityUnits",
                metric=metric,
                minimum=limits.minimum,
                maximum=limits.maximum,
                target=limits.target_percent,  # this metric is a percentage
            ),
            region=self.scope.region,
            name="-".join(part for part in (self.object_name, index, direction.lower()) if part),
            # The same in each region: DynamoDB copies the scaling of writes to replicas, and a metric has one policy.
            policy_name=f"{metric}:{resource_id}",
            waves=self.waves,
        )
