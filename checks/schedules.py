"""Schedule expressions of EventBridge: rate(5 minutes), cron(0 2 * * ? *) and, for its scheduler, at(...).

Source: EventBridge user guide, "Setting a schedule pattern for scheduled rules"; EventBridge Scheduler user guide,
"Schedule types".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from checks.findings import nearest, shown

_RATE = re.compile(r"rate\((\d+) ([a-z]+)\)")
_CRON = re.compile(r"cron\((.*)\)", re.DOTALL)
_AT = re.compile(r"at\((\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})\)")
_UNITS = ("minute", "hour", "day")
_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_DAYS = ("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT")
_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class _Field(NamedTuple):
    """One of the six fields: the numbers that it takes, the names from its first number on, and its other signs."""

    name: str
    least: int
    most: int
    names: tuple[str, ...] = ()
    steps: bool = True

    @property
    def allowed(self) -> str:
        names = f" or {self.names[0]} to {self.names[-1]}" if self.names else ""
        return f"{self.least} to {self.most}{names}"

    def number(self, text: str) -> int | None:
        """The number that a text stands for, None for any other text."""
        if text in self.names:
            return self.names.index(text) + self.least
        return int(text) if re.fullmatch(r"\d{1,4}", text) and self.least <= int(text) <= self.most else None


_FIELDS = (
    _Field("minutes", 0, 59),
    _Field("hours", 0, 23),
    _Field("day-of-month", 1, 31),
    _Field("month", 1, 12, _MONTHS),
    _Field("day-of-week", 1, 7, _DAYS, steps=False),
    _Field("year", 1970, 2199),
)


def problems(expression: str, *, once: bool = False) -> Iterator[str]:
    """What is wrong with an expression; with `once` a single moment, at(...), is allowed too."""
    rate, cron, at = _RATE.fullmatch(expression), _CRON.fullmatch(expression), _AT.fullmatch(expression)
    if rate:
        yield from _rate(int(rate[1]), rate[2])
    elif cron:
        yield from _cron(cron[1].split(" "))
    elif not (once and at and _is_time(at[1])):
        allowed = "rate(5 minutes), cron(0 2 * * ? *)" + (" and at(2026-01-31T02:00:00)" if once else "")
        yield f"{shown(expression)}: no schedule; expressions such as {allowed} are allowed; write one"


def _rate(value: int, unit: str) -> Iterator[str]:
    plural = [f"{name}s" for name in _UNITS]
    if unit not in (*_UNITS, *plural):
        near = nearest(unit, plural)
        fix = f"did you mean {near}" if near else "write one"
        yield f"{unit}: no unit; minutes, hours and days are allowed; {fix}"
    elif not value:
        yield f"rate of {value} {unit}: never; 1 or more is allowed; raise it"
    elif (value == 1) == (unit in plural):
        right = unit.removesuffix("s") if value == 1 else f"{unit}s"
        yield f"{value} {unit}: AWS counts in {right} here; write rate({value} {right})"


def _cron(given: list[str]) -> Iterator[str]:
    if len(given) != 6 or not all(given):
        names = " ".join(field.name for field in _FIELDS)
        count = len([text for text in given if text])
        yield f"{count} fields; six with one space between them are allowed, {names}; write six"
        return
    wrong = [problem for field, text in zip(_FIELDS, given, strict=True) for problem in _field(field, text)]
    yield from wrong
    month_day, week_day = given[2], given[4]
    if (month_day == "?") == (week_day == "?"):
        both = "both are ?" if month_day == "?" else "none is ?"
        yield f"day-of-month {month_day} and day-of-week {week_day}: {both}; exactly one ? is allowed; change one"
    elif not wrong and _never(month_day, given[3]):
        yield f"day {month_day} of month {given[3]}: never comes; a day that the month has is allowed; change it"


def _field(field: _Field, text: str) -> Iterator[str]:
    special = {"day-of-month": _month_day, "day-of-week": _week_day}.get(field.name)
    if special and special(field, text):
        return
    for part in text.split(","):
        bounds, slash, step = part.partition("/")
        low, dash, high = bounds.partition("-")
        if slash and not (field.steps and re.fullmatch(r"[1-9]\d{0,3}", step)):
            allowed = "a step of 1 or more is allowed" if field.steps else "no step is allowed"
            yield f"{field.name} {part}: {allowed}; correct it"
        elif bounds == "*" and (slash or text == "*"):
            continue
        elif field.number(low) is None or (dash and field.number(high) is None):
            near = nearest(low, field.names) if low.isalpha() and field.names else None
            fix = f"did you mean {near}" if near else "correct it"
            yield f"{field.name} {part}: {field.allowed}, lists, ranges and * are allowed; {fix}"
        elif dash and (field.number(low) or 0) > (field.number(high) or 0):
            yield f"{field.name} {part}: a range from the smaller to the greater is allowed; turn it round"


def _month_day(field: _Field, text: str) -> bool:
    """`?`, the last day `L`, or the weekday next to a day, such as `15W`."""
    return text in ("?", "L") or (text.endswith("W") and field.number(text[:-1]) is not None)


def _week_day(field: _Field, text: str) -> bool:
    """`?`, the last day `L`, the last Friday `6L`, or the second Tuesday `3#2`."""
    if text in ("?", "L"):
        return True
    if text.endswith("L"):
        return field.number(text[:-1]) is not None
    day, hash_sign, week = text.partition("#")
    return bool(hash_sign) and field.number(day) is not None and week in ("1", "2", "3", "4", "5")


def _never(day: str, month: str) -> bool:
    """Whether a single day of single months, such as 31 of FEB, never comes."""
    months = [_FIELDS[3].number(part) for part in month.split(",")]
    days = [int(part) if part.isdecimal() else 0 for part in day.split(",")]
    return all(months) and all(part > _LONGEST[number - 1] for part in days for number in months if number)


def _is_time(text: str) -> bool:
    try:
        datetime.fromisoformat(f"{text}+00:00")
    except ValueError:
        return False
    return True
