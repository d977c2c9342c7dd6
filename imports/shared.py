# Made by `make imports` from the CRDs (tools/imports); change the generator, not this file.
"""Shapes that many API groups have in common."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

from imports import base


ManagementPolicy: TypeAlias = Literal["Observe", "Create", "Update", "Delete", "LateInitialize", "*"]


class LabelSelector(base.Block):
    """Shared by the kinds of several groups."""

    __slots__ = ()

    def __init__(
        self,
        *,
        match_expressions: Sequence[LabelSelectorRequirement] | None = None,
        match_labels: Mapping[str, str] | None = None,
    ) -> None:
        self._values = {
            "matchExpressions": match_expressions,
            "matchLabels": match_labels,
        }


class LabelSelectorRequirement(base.Block):
    """Shared by the kinds of several groups."""

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str,
        operator: str,
        values: base.Strings | None = None,
    ) -> None:
        self._values = {
            "key": key,
            "operator": operator,
            "values": values,
        }


class LocalReference(base.Block):
    """Shared by the kinds of several groups."""

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str,
    ) -> None:
        self._values = {
            "name": name,
        }


class ProviderConfigRef(base.Block):
    """Shared by the kinds of several groups."""

    __slots__ = ()

    def __init__(
        self,
        *,
        kind: str,
        name: str,
    ) -> None:
        self._values = {
            "kind": kind,
            "name": name,
        }


class Reference(base.Block):
    """Shared by the kinds of several groups."""

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str,
        namespace: str | None = None,
        policy: ReferencePolicy | None = None,
    ) -> None:
        self._values = {
            "name": name,
            "namespace": namespace,
            "policy": policy,
        }


class ReferencePolicy(base.Block):
    """Shared by the kinds of several groups."""

    __slots__ = ()

    def __init__(
        self,
        *,
        resolution: Literal["Required", "Optional"] | None = None,
        resolve: Literal["Always", "IfNotPresent"] | None = None,
    ) -> None:
        self._values = {
            "resolution": resolution,
            "resolve": resolve,
        }


class SecretKeyReference(base.Block):
    """Shared by the kinds of several groups."""

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str,
        name: str,
    ) -> None:
        self._values = {
            "key": key,
            "name": name,
        }


class Selector(base.Block):
    """Shared by the kinds of several groups."""

    __slots__ = ()

    def __init__(
        self,
        *,
        match_controller_ref: bool | None = None,
        match_labels: Mapping[str, str] | None = None,
        namespace: str | None = None,
        policy: ReferencePolicy | None = None,
    ) -> None:
        self._values = {
            "matchControllerRef": match_controller_ref,
            "matchLabels": match_labels,
            "namespace": namespace,
            "policy": policy,
        }
