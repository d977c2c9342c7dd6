"""What the rules of wiring read: the world, what its policies grant, and who sends events to whom; built once."""

from __future__ import annotations

from collections.abc import Sequence

from checks.manifests import Manifest
from checks.wiring.edges import Edge, edges
from checks.wiring.grants import Grants
from checks.world import World


class Wires:
    """A world with its grants and edges."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.grants = Grants(world)
        self.edges: list[Edge] = edges(world)

    @classmethod
    def of(cls, manifests: Sequence[Manifest]) -> Wires:
        """The wires of these objects; those of a world are made once."""
        return World.of(manifests).once(cls)
