"""Widgets lie on a grid of 24 columns, beside each other.

Rules: dashboard.body, dashboard.grid, dashboard.overlap. Source: CloudWatch API reference, "Dashboard body structure
and syntax"; user guide, "CloudWatch quotas" (500 widgets).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from checks.findings import nearest, shown

COLUMNS = 24
Said = Iterator[tuple[str, str, str]]
"""Rule without `dashboard.`, path inside the body, message."""
_TOP = ("end", "periodOverride", "start", "variables", "widgets")
# Field -> the least and the most, and what CloudWatch takes where it is missing.
_SIZES = {"width": (1, COLUMNS, 6), "height": (1, 1000, 6)}
_PLACES = {"x": (0, COLUMNS - 1), "y": (0, None)}


class _Box(NamedTuple):
    """Where a widget lies."""

    number: int
    x: int
    y: int
    width: int
    height: int

    def meets(self, other: _Box) -> bool:
        """Whether the two share a place."""
        return (
            self.x < other.x + other.width
            and other.x < self.x + self.width
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )


def check(body: dict[str, Any]) -> Said:
    """All rules about the grid."""
    for name in body:
        if name not in _TOP:
            yield "body", name, unknown(name, _TOP, "a dashboard")
    widgets = body.get("widgets")
    if not isinstance(widgets, list) or len(widgets) > 500:
        given = f"{len(widgets)} widgets" if isinstance(widgets, list) else f"{shown(widgets)} given"
        yield "body", "widgets", f"{given}, a list of 500 widgets at most is allowed; write one"
        return
    boxes: list[_Box] = []
    for index, widget in enumerate(widgets):
        if isinstance(widget, dict):
            yield from _numbers(widget, f"widgets[{index}]")
            box = _box(widget, index)
            if box:
                boxes.append(box)
                yield from _beyond(box)
    yield from _overlaps(boxes)


def _numbers(widget: dict[str, Any], path: str) -> Said:
    for name, (least, most) in {**_PLACES, **{size: span[:2] for size, span in _SIZES.items()}}.items():
        value = widget.get(name)
        if name in widget and not _within(value, least, most):
            allowed = f"{least} or more" if most is None else f"{least} to {most}"
            yield "grid", f"{path}.{name}", f"{shown(value)} given, a whole number of {allowed} is allowed; write one"
    if ("x" in widget) != ("y" in widget):
        missing = "y" if "x" in widget else "x"
        yield "grid", f"{path}.{missing}", "missing, x and y are allowed together alone; add it, or leave both out"


def _within(value: Any, least: int, most: int | None) -> bool:
    whole = isinstance(value, int) and not isinstance(value, bool)
    return whole and least <= value and (most is None or value <= most)


def _box(widget: dict[str, Any], index: int) -> _Box | None:
    """The place of a widget, None for one that CloudWatch places or whose numbers are wrong."""
    numbers = [widget.get("x"), widget.get("y"), *(widget.get(name, _SIZES[name][2]) for name in _SIZES)]
    if not all(isinstance(value, int) and not isinstance(value, bool) for value in numbers):
        return None
    return _Box(index, *(int(value or 0) for value in numbers))


def _beyond(box: _Box) -> Said:
    if box.x + box.width > COLUMNS:
        message = f"columns {box.x} to {box.x + box.width}, {COLUMNS} columns are allowed; move it or make it narrower"
        yield "grid", f"widgets[{box.number}].width", message


def _overlaps(boxes: list[_Box]) -> Said:
    for second, box in enumerate(boxes):
        for other in boxes[:second]:
            if box.meets(other):
                message = f"lies over widgets[{other.number}], a place of its own is allowed; move it"
                yield "overlap", f"widgets[{box.number}]", message
                break


def unknown(name: str, known: tuple[str, ...], noun: str) -> str:
    """The message about a field that there is not."""
    near = nearest(name, known)
    fix = f'did you mean "{near}"' if near else "take it out"
    return f'"{name}": no field of {noun}; {", ".join(known)} are allowed; {fix}'
