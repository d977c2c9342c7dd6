"""Images of an item, measured as DynamoDB counts them, and cut where an audit item has no room for both.

An item of the table may be as large as an audit item may be, and nested as deeply; the audit item holds two of them, a
level deeper. Where they do not fit, small members are kept before large ones and the new image before the old one: an
old image stands as the new image of the change before. What is left out is named by its path, `missingCount` counts it.

Sizes: Amazon DynamoDB developer guide, "DynamoDB item sizes and formats", rounded up; 400 KB and 32 levels: "Service,
account, and table quotas".
"""

from dataclasses import dataclass
from typing import Any, NamedTuple

from functions.common.attributes import MAX_DEPTH, MAX_ITEM_BYTES
from functions.common.errors import BadRecord

MOST_NAMED = 50  # paths in `missing`
MOST_PATH = 200  # characters of one
_RESERVE = 4 * MOST_NAMED * MOST_PATH + 1024  # bytes for the paths, four for a character, and for what counts them
_CONTAINER, _MEMBER = 3, 1  # bytes of a map or list, and of each member beside its value
_SETS = {"SS": "S", "NS": "N", "BS": "B"}


class Measure(NamedTuple):
    """Bytes of a value, and the level of the deepest map or list in it (0: none)."""

    size: int
    depth: int


@dataclass(frozen=True, slots=True)
class Image:
    """An image as DynamoDB JSON: its attributes by name, and their measure."""

    values: dict[str, Any]
    size: int
    depth: int


def image_of(change: dict[str, Any], name: str) -> Image | None:
    """The image of that name, None where the change has none; raises BadRecord for what is no image."""
    values = change.get(name)
    if values is None:
        return None
    try:
        # In the audit item the image is an attribute, which is the first level.
        found = _members(values, 1) if isinstance(values, dict) else None
    except (UnicodeEncodeError, _NoValueError):
        found = None
    if found is None:
        raise BadRecord(
            "BAD_IMAGE",
            f"{name} is wrong: it is a {type(values).__name__} that the table cannot have given, allowed is an object "
            "of attribute values of at most 32 levels; correct what sends the record, then redrive",
        )
    return Image(values, *found)


def fit(new: Image | None, old: Image | None, *, room_beside: int) -> tuple[dict[str, Any], dict[str, Any]]:
    """The images as attributes newImage and oldImage, and the attributes that say what is missing of them."""
    images = {"newImage": new, "oldImage": old}
    found = {name: image for name, image in images.items() if image is not None}
    names = sum(len(name) for name in found)
    room = MAX_ITEM_BYTES - room_beside - names
    if sum(i.size for i in found.values()) <= room and all(i.depth <= MAX_DEPTH for i in found.values()):
        return {name: image.values for name, image in found.items()}, {}
    room -= _RESERVE
    missing = _Missing()
    kept = {}
    for name, image in found.items():
        kept[name], used = _part(image.values, room, 1, name, missing)
        room -= used
    if not missing.count:  # only the reserve was wanting
        return kept, {}
    return kept, {"missing": missing.paths, "missingCount": missing.count}


class _NoValueError(ValueError):
    """Raised for what is no attribute value."""


class _Missing:
    """Counts what is left out, and names the first."""

    def __init__(self) -> None:
        self.paths: list[str] = []
        self.count = 0

    def add(self, path: str) -> None:
        self.count += 1
        if len(self.paths) < MOST_NAMED:
            self.paths.append(path if len(path) <= MOST_PATH else path[: MOST_PATH - 3] + "...")


def _part(values: dict[str, Any], room: int, level: int, path: str, missing: _Missing) -> tuple[dict[str, Any], int]:
    """As much of a map as fits, small members first, and its bytes; `level` is the map's own."""
    kept: dict[str, Any] = {}
    used = _CONTAINER
    measured = sorted((_measure(value, level + 1), name) for name, value in values.items())
    for (size, depth), name in measured:
        cost = len(name.encode()) + _MEMBER
        left = room - used - cost
        inner = values[name].get("M")
        if size <= left and depth <= MAX_DEPTH:
            kept[name] = values[name]
            used += cost + size
        elif isinstance(inner, dict) and level + 1 <= MAX_DEPTH and left > _CONTAINER:
            part, taken = _part(inner, left, level + 1, f"{path}.{name}", missing)
            kept[name] = {"M": part}
            used += cost + taken
        else:
            missing.add(f"{path}.{name}")
    return kept, used


def _members(values: dict[str, Any], level: int) -> Measure:
    size, depth = _CONTAINER, level
    for name, value in values.items():
        inner = _measure(value, level + 1)
        size += len(name.encode()) + _MEMBER + inner.size
        depth = max(depth, inner.depth)
    return Measure(size, depth)


def _measure(value: Any, level: int) -> Measure:
    """The measure of an AttributeValue at a level; raises _NoValueError or UnicodeEncodeError."""
    if not isinstance(value, dict) or len(value) != 1:
        raise _NoValueError
    ((kind, inner),) = value.items()
    if kind in ("S", "N", "B") and isinstance(inner, str):
        return Measure(_scalar(kind, inner), 0)
    if kind in ("BOOL", "NULL") and isinstance(inner, bool):
        return Measure(1, 0)
    if kind in _SETS and isinstance(inner, list) and all(isinstance(element, str) for element in inner):
        return Measure(_CONTAINER + sum(_scalar(_SETS[kind], element) + _MEMBER for element in inner), 0)
    if level > MAX_DEPTH + 1:  # the deepest level there is in the table, and one more here
        raise _NoValueError
    if kind == "M" and isinstance(inner, dict):
        return _members(inner, level)
    if kind == "L" and isinstance(inner, list):
        found = [_measure(element, level + 1) for element in inner]
        depth = max((one.depth for one in found), default=0)
        return Measure(_CONTAINER + sum(one.size + _MEMBER for one in found), max(level, depth))
    raise _NoValueError


def _scalar(kind: str, text: str) -> int:
    """Bytes of a text, a number (two digits to a byte) or bytes in base64."""
    length = len(text.encode())
    if kind == "N":
        return length // 2 + 2
    return length if kind == "S" else length * 3 // 4
