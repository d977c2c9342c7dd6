"""Object metadata: what every kind carries beside its own fields."""

from __future__ import annotations

from collections.abc import Mapping

from imports.base import Block, Strings


class ObjectMeta(Block):
    """metadata of any object. https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/object-meta/."""

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str,
        namespace: str | None = None,
        labels: Mapping[str, str] | None = None,
        annotations: Mapping[str, str] | None = None,
        finalizers: Strings | None = None,
    ) -> None:
        self._values = {
            "name": name,
            "namespace": namespace,
            "labels": labels,
            "annotations": annotations,
            "finalizers": finalizers,
        }

    @property
    def name(self) -> str:
        """The object's name."""
        return str(self._values["name"])

    @property
    def namespace(self) -> str | None:
        """The object's namespace, None where its kind has none."""
        namespace: str | None = self._values["namespace"]
        return namespace
