"""Kinds that live in the cluster itself: the sandbox keeps them, AWS has no part in them."""

from __future__ import annotations

from sandbox.kinds.base import Kind, Observed, Request, register


class InCluster(Kind):
    """An object that exists by being there."""

    GROUP = ""
    SERVICE = ""
    FIELDS = ""
    REMAINS = True

    def observe(self, r: Request) -> Observed:
        """Always there."""
        del r
        return Observed({})

    def create(self, r: Request) -> None:
        """It is there already."""

    def delete(self, r: Request) -> None:
        """Nothing outside the cluster to remove."""


@register
class Namespace(InCluster):
    """v1 Namespace."""

    KIND = "Namespace"


@register
class ConfigMap(InCluster):
    """v1 ConfigMap."""

    KIND = "ConfigMap"


@register
class CompositeResourceDefinition(InCluster):
    """apiextensions.crossplane.io CompositeResourceDefinition: makes a kind of ours known, see `sandbox.composites`."""

    GROUP, KIND = "apiextensions.crossplane.io", "CompositeResourceDefinition"


@register
class Composition(InCluster):
    """apiextensions.crossplane.io Composition: what a kind of ours is made of, see `sandbox.composites`."""

    GROUP, KIND = "apiextensions.crossplane.io", "Composition"


@register
class CompositionFunction(InCluster):
    """pkg.crossplane.io Function: a package that runs steps of a Composition."""

    GROUP, KIND = "pkg.crossplane.io", "Function"
