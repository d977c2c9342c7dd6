# Made by `make imports` from the CRDs (tools/imports); change the generator, not this file.
"""Shapes that many API groups have in common."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from imports.base import Block, Strings


class LabelSelector(Block):
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


class LabelSelectorRequirement(Block):
    """Shared by the kinds of several groups."""

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str,
        operator: str,
        values: Strings | None = None,
    ) -> None:
        self._values = {
            "key": key,
            "operator": operator,
            "values": values,
        }


class LocalReference(Block):
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


class ProviderConfigRef(Block):
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


class Reference(Block):
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


class ReferencePolicy(Block):
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


class SecretKeyReference(Block):
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


class Selector(Block):
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
