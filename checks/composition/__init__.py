"""Compositions: what a composite of our own becomes, worked out as Crossplane's functions would.

`compose` is pure and serves two readers: the checks, which judge what would be composed, and the sandbox's control
plane, which composes for real. Understood are function-auto-ready, and function-patch-and-transform v0.10 with the
patches FromCompositeFieldPath, ToCompositeFieldPath and CombineFromComposite; anything else is refused by name with
`CompositionError`.
"""

from __future__ import annotations

from checks.composition.defaults import defaulted
from checks.composition.engine import Composed, Composing, compose, composition_for
from checks.composition.errors import CompositionError

__all__ = ["Composed", "Composing", "CompositionError", "compose", "composition_for", "defaulted"]
