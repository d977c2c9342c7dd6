# Made by `make imports` from the CRDs (tools/imports); change the generator, not this file.
"""What every generated class is: a bag of field values under the names that the API server knows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias

if TYPE_CHECKING:
    from imports.meta import ObjectMeta

# A lone str is a Sequence[str] too, so lists of strings are spelled out: `architectures="arm64"` is a type error.
Strings: TypeAlias = list[str] | tuple[str, ...]


def plain(value: Any) -> Any:
    """The JSON form of a value: blocks become dicts without their unset fields, free-form maps keep their keys."""
    if isinstance(value, str | int | float) or value is None:
        return value
    if isinstance(value, Block):
        return {key: plain(item) for key, item in value._values.items() if item is not None}
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return value


class Block:
    """A nested object of a manifest. Its class's constructor lists the fields; unset ones are left out."""

    __slots__ = ("_values",)

    _values: dict[str, Any]

    @classmethod
    def _of(cls, values: dict[str, Any]) -> Any:
        """An instance that holds `values` as they are: how `partial` leaves out what the constructor asks for."""
        block = cls.__new__(cls)
        block._values = values
        return block

    def to_json(self) -> dict[str, Any]:
        """The block as plain dicts and lists, keys in camelCase, unset fields left out."""
        return {key: plain(item) for key, item in self._values.items() if item is not None}

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.to_json()!r})"


class KubernetesObject(Block):
    """A whole object: what one manifest holds. Class facts name its API; `to_manifest` renders it."""

    __slots__ = ("metadata",)

    GROUP: ClassVar[str]
    KIND: ClassVar[str]
    VERSION: ClassVar[str]
    PLURAL: ClassVar[str]
    SCOPE: ClassVar[str]

    metadata: ObjectMeta

    def to_manifest(self) -> dict[str, Any]:
        """The manifest as plain dicts and lists: apiVersion, kind, metadata, then the rest in the CRD's order."""
        return {
            "apiVersion": f"{self.GROUP}/{self.VERSION}",
            "kind": self.KIND,
            "metadata": self.metadata.to_json(),
            **self.to_json(),
        }
