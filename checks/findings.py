"""What a check reports."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any


@dataclass(frozen=True, order=True)
class Finding:
    """One thing that is wrong in one object.

    `rule` is the check's id, such as `schema.unknown-field`; `file` is relative to the folder above dist/; `object` is
    `Kind/<namespace>/<name>`, without the namespace where there is none; `path` is the field, such as
    `spec.forProvider.attribute[0].name`, or empty for the object itself.
    """

    rule: str
    file: str
    object: str
    path: str
    message: str

    def __str__(self) -> str:
        place = ": ".join(part for part in (self.file, self.object, self.path) if part)
        return one_line(f"{place}: {self.message} [{self.rule}]")


def one_line(text: str) -> str:
    """A text that a terminal shows in one line, whatever a file put into it: control characters are written out."""
    return text if text.isprintable() else "".join(one if one.isprintable() else repr(one)[1:-1] for one in text)


def shown(value: Any) -> str:
    """A value as a message shows it: JSON, cut after 80 characters."""
    return cut(json.dumps(value, default=str, ensure_ascii=False))


def cut(text: str) -> str:
    """The text, cut after 80 characters."""
    return text if len(text) <= 80 else f"{text[:77]}..."


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that was probably meant; capitals do not count."""
    by_folded = {candidate.casefold(): candidate for candidate in sorted(known)}
    close = get_close_matches(name.casefold(), by_folded, n=1, cutoff=0.7)
    return by_folded[close[0]] if close else None
