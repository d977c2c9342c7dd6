"""What the classes of imports/ have in common, so that blocks can wrap any of them and mypy still sees the fields."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Protocol, TypeVar

from imports.base import KubernetesObject
from imports.meta import ObjectMeta
from imports.shared import ProviderConfigRef

Policy = Literal["Observe", "Create", "Update", "Delete", "LateInitialize", "*"]
ForT_contra = TypeVar("ForT_contra", contravariant=True)
InitT_contra = TypeVar("InitT_contra", contravariant=True)
SpecT = TypeVar("SpecT")
SpecT_contra = TypeVar("SpecT_contra", contravariant=True)
SpecT_co = TypeVar("SpecT_co", covariant=True)


class Kind(Protocol[SpecT_contra]):
    """A class that stands for a whole object, for example `dynamodb.Table`."""

    GROUP: str
    KIND: str

    def __call__(self, *, metadata: ObjectMeta, spec: SpecT_contra) -> KubernetesObject:
        """Make the object."""


class Spec(Protocol[ForT_contra, InitT_contra, SpecT_co]):
    """The class of such an object's spec, for example `dynamodb.TableSpec`."""

    def __call__(
        self,
        *,
        for_provider: ForT_contra,
        init_provider: InitT_contra | None = None,
        management_policies: Sequence[Policy] | None = None,
        provider_config_ref: ProviderConfigRef | None = None,
    ) -> SpecT_co:
        """Make the spec."""
