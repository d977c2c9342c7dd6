# Made by `make imports` from the CRDs (tools/imports); change the generator, not this file.
"""protection.crossplane.io."""

from __future__ import annotations

from collections.abc import Mapping

from imports import base, meta, shared


class ClusterUsage(base.KubernetesObject):
    """ClusterUsage, protection.crossplane.io/v1beta1.

    https://docs.crossplane.io/latest/api/#ClusterUsage
    """

    __slots__ = ()

    GROUP = "protection.crossplane.io"
    KIND = "ClusterUsage"
    VERSION = "v1beta1"
    PLURAL = "clusterusages"
    SCOPE = "Cluster"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: ClusterUsageSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class ClusterUsageSpec(base.Block):
    """spec of ClusterUsage, protection.crossplane.io/v1beta1.

    https://docs.crossplane.io/latest/api/#ClusterUsage
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        of: ClusterUsageOf,
        by: ClusterUsageBy | None = None,
        reason: str | None = None,
        replay_deletion: bool | None = None,
    ) -> None:
        self._values = {
            "by": by,
            "of": of,
            "reason": reason,
            "replayDeletion": replay_deletion,
        }


class ClusterUsageBy(base.Block):
    """spec.by of ClusterUsage, protection.crossplane.io/v1beta1.

    https://docs.crossplane.io/latest/api/#ClusterUsage
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        api_version: str | None = None,
        kind: str | None = None,
        resource_ref: ClusterUsageByResourceRef | None = None,
        resource_selector: ClusterUsageByResourceSelector | None = None,
    ) -> None:
        self._values = {
            "apiVersion": api_version,
            "kind": kind,
            "resourceRef": resource_ref,
            "resourceSelector": resource_selector,
        }


class ClusterUsageOf(base.Block):
    """spec.of of ClusterUsage, protection.crossplane.io/v1beta1.

    https://docs.crossplane.io/latest/api/#ClusterUsage
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        api_version: str | None = None,
        kind: str | None = None,
        resource_ref: ClusterUsageOfResourceRef | None = None,
        resource_selector: ClusterUsageOfResourceSelector | None = None,
    ) -> None:
        self._values = {
            "apiVersion": api_version,
            "kind": kind,
            "resourceRef": resource_ref,
            "resourceSelector": resource_selector,
        }


class ClusterUsageByResourceSelector(base.Block):
    """spec.by.resourceSelector of ClusterUsage, protection.crossplane.io/v1beta1.

    https://docs.crossplane.io/latest/api/#ClusterUsage
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        match_controller_ref: bool | None = None,
        match_labels: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "matchControllerRef": match_controller_ref,
            "matchLabels": match_labels,
        }


ClusterUsageByResourceRef = shared.LocalReference
ClusterUsageOfResourceRef = shared.LocalReference
ClusterUsageOfResourceSelector = ClusterUsageByResourceSelector


class Usage(base.KubernetesObject):
    """Usage, protection.crossplane.io/v1beta1.

    https://docs.crossplane.io/latest/api/#Usage
    """

    __slots__ = ()

    GROUP = "protection.crossplane.io"
    KIND = "Usage"
    VERSION = "v1beta1"
    PLURAL = "usages"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: UsageSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class UsageSpec(base.Block):
    """spec of Usage, protection.crossplane.io/v1beta1.

    https://docs.crossplane.io/latest/api/#Usage
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        of: UsageOf,
        by: UsageBy | None = None,
        reason: str | None = None,
        replay_deletion: bool | None = None,
    ) -> None:
        self._values = {
            "by": by,
            "of": of,
            "reason": reason,
            "replayDeletion": replay_deletion,
        }


class UsageOf(base.Block):
    """spec.of of Usage, protection.crossplane.io/v1beta1.

    https://docs.crossplane.io/latest/api/#Usage
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        api_version: str | None = None,
        kind: str | None = None,
        resource_ref: UsageOfResourceRef | None = None,
        resource_selector: UsageOfResourceSelector | None = None,
    ) -> None:
        self._values = {
            "apiVersion": api_version,
            "kind": kind,
            "resourceRef": resource_ref,
            "resourceSelector": resource_selector,
        }


class UsageOfResourceRef(base.Block):
    """spec.of.resourceRef of Usage, protection.crossplane.io/v1beta1.

    https://docs.crossplane.io/latest/api/#Usage
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str,
        namespace: str | None = None,
    ) -> None:
        self._values = {
            "name": name,
            "namespace": namespace,
        }


class UsageOfResourceSelector(base.Block):
    """spec.of.resourceSelector of Usage, protection.crossplane.io/v1beta1.

    https://docs.crossplane.io/latest/api/#Usage
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        match_controller_ref: bool | None = None,
        match_labels: Mapping[str, str] | None = None,
        namespace: str | None = None,
    ) -> None:
        self._values = {
            "matchControllerRef": match_controller_ref,
            "matchLabels": match_labels,
            "namespace": namespace,
        }


UsageBy = ClusterUsageBy
