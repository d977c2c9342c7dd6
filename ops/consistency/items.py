"""Items as boto3's clients give them (`{"name": {"S": "x"}}`, bytes under B), and their one canonical form.

The form is that of functions/common/attributes.py, with the kinds beside it that records never hold: sets are sorted,
bytes are base64. So the digest of a record's `data` is its checksum (docs/design/data-processor.md).
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from hashlib import sha256
from typing import Any, NamedTuple

from functions.common.attributes import number
from functions.common.errors import NotStorable
from ops.errors import printable

Item = dict[str, Any]
OF_REPLICATION = "aws:rep:"  # attributes that DynamoDB itself adds to items of global tables
EXPIRY = "expiresAt"


class Seen(NamedTuple):
    """What is remembered of an item that was read: its digest, and when it expires (epoch seconds), if ever."""

    digest: str
    expires: Decimal | None


def seen(item: Mapping[str, Any]) -> Seen:
    """The digest and the expiry of an item."""
    expires = item.get(EXPIRY, {}).get("N")
    return Seen(digest(own(item)), None if expires is None else Decimal(expires))


def own(item: Mapping[str, Any]) -> Item:
    """The item without what DynamoDB has added to it."""
    return {name: value for name, value in item.items() if not name.startswith(OF_REPLICATION)}


def digest(attributes: Mapping[str, Any]) -> str:
    """SHA-256 of the canonical form, in hexadecimal."""
    tree = {name: _tree(value) for name, value in attributes.items()}
    text = json.dumps(tree, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _tree(value: Mapping[str, Any]) -> dict[str, Any]:  # noqa: PLR0911 - one return for each type
    ((kind, inner),) = value.items()
    match kind:
        case "M":
            return {kind: {name: _tree(member) for name, member in inner.items()}}
        case "L":
            return {kind: [_tree(element) for element in inner]}
        case "N":
            return {kind: _number(inner)}
        case "B":
            return {kind: _base64(inner)}
        case "SS":
            return {kind: sorted(inner)}
        case "NS":
            return {kind: sorted(map(_number, inner))}
        case "BS":
            return {kind: sorted(map(_base64, inner))}
    return {kind: inner}


def _number(text: str) -> str:
    try:
        return number(Decimal(text))
    except (NotStorable, ArithmeticError):  # no number that DynamoDB gives; it still equals itself
        return text


def _base64(data: Any) -> str:
    return base64.b64encode(bytes(data)).decode()


def key_of(item: Mapping[str, Any], names: Sequence[str]) -> Item:
    """The key of an item."""
    return {name: item[name] for name in names}


def identity(key: Mapping[str, Any]) -> str:
    """A text that only equal keys share."""
    return json.dumps([_tree(key[name]) for name in sorted(key)])


def shown(key: Mapping[str, Any]) -> str:
    """A key for a person: its parts in the order of the table's schema."""
    parts = []
    for value in key.values():
        ((kind, inner),) = value.items()
        parts.append(_base64(inner) if kind == "B" else str(inner))
    return printable(" | ".join(parts), 300)


def to_json(key: Mapping[str, Any] | None) -> Any:
    """A key as JSON holds it."""
    return None if key is None else {name: _tree(value) for name, value in key.items()}


def from_json(value: Any) -> Item | None:
    """The key back again; raises ValueError for what is none."""
    if value is None:
        return None
    if not isinstance(value, dict) or not value:
        raise ValueError(value)
    key = Item()
    for name, part in value.items():
        if not isinstance(part, dict) or len(part) != 1 or not {*part} <= {"S", "N", "B"}:
            raise ValueError(value)
        ((kind, inner),) = part.items()
        if not isinstance(inner, str):
            raise ValueError(value)
        try:
            key[name] = {kind: base64.b64decode(inner, validate=True) if kind == "B" else inner}
        except binascii.Error as error:
            raise ValueError(value) from error
    return key
