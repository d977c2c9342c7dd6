# Made by `make imports` from the CRDs (tools/imports); change the generator, not this file.
"""ce.aws.m.upbound.io."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from imports import base, meta, shared


class AnomalyMonitor(base.KubernetesObject):
    """AnomalyMonitor, ce.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ce/latest/resources/ce.aws.m.upbound.io/AnomalyMonitor/v1beta1
    """

    __slots__ = ()

    GROUP = "ce.aws.m.upbound.io"
    KIND = "AnomalyMonitor"
    VERSION = "v1beta1"
    PLURAL = "anomalymonitors"
    SCOPE = "Namespaced"

    def __init__(
        self,
        *,
        metadata: meta.ObjectMeta,
        spec: AnomalyMonitorSpec,
    ) -> None:
        self.metadata = metadata
        self._values = {
            "spec": spec,
        }


class AnomalyMonitorSpec(base.Block):
    """spec of AnomalyMonitor, ce.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ce/latest/resources/ce.aws.m.upbound.io/AnomalyMonitor/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        for_provider: AnomalyMonitorForProvider,
        init_provider: AnomalyMonitorInitProvider | None = None,
        management_policies: Sequence[shared.ManagementPolicy] | None = None,
        provider_config_ref: AnomalyMonitorProviderConfigRef | None = None,
        write_connection_secret_to_ref: AnomalyMonitorWriteConnectionSecretToRef | None = None,
    ) -> None:
        self._values = {
            "forProvider": for_provider,
            "initProvider": init_provider,
            "managementPolicies": management_policies,
            "providerConfigRef": provider_config_ref,
            "writeConnectionSecretToRef": write_connection_secret_to_ref,
        }


class AnomalyMonitorForProvider(base.Block):
    """spec.forProvider of AnomalyMonitor, ce.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ce/latest/resources/ce.aws.m.upbound.io/AnomalyMonitor/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        monitor_type: str,
        name: str,
        monitor_dimension: str | None = None,
        monitor_specification: str | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "monitorDimension": monitor_dimension,
            "monitorSpecification": monitor_specification,
            "monitorType": monitor_type,
            "name": name,
            "tags": tags,
        }

    @classmethod
    def partial(
        cls,
        *,
        monitor_dimension: str | None = None,
        monitor_specification: str | None = None,
        monitor_type: str | None = None,
        name: str | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> AnomalyMonitorForProvider:
        """For an object that is only observed, or whose other fields stand in initProvider."""
        block: AnomalyMonitorForProvider = cls._of({
            "monitorDimension": monitor_dimension,
            "monitorSpecification": monitor_specification,
            "monitorType": monitor_type,
            "name": name,
            "tags": tags,
        })
        return block


class AnomalyMonitorInitProvider(base.Block):
    """spec.initProvider of AnomalyMonitor, ce.aws.m.upbound.io/v1beta1.

    https://marketplace.upbound.io/providers/upbound/provider-aws-ce/latest/resources/ce.aws.m.upbound.io/AnomalyMonitor/v1beta1
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        monitor_dimension: str | None = None,
        monitor_specification: str | None = None,
        monitor_type: str | None = None,
        name: str | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "monitorDimension": monitor_dimension,
            "monitorSpecification": monitor_specification,
            "monitorType": monitor_type,
            "name": name,
            "tags": tags,
        }


AnomalyMonitorProviderConfigRef = shared.ProviderConfigRef
AnomalyMonitorWriteConnectionSecretToRef = shared.LocalReference
