"""Amazon Resource Names, taken apart."""

from __future__ import annotations

from typing import NamedTuple


class Arn(NamedTuple):
    """arn:partition:service:region:account:resource; the resource keeps its own colons and slashes."""

    text: str
    partition: str
    service: str
    region: str
    account: str
    resource: str


def parse(text: str) -> Arn | None:
    """The parts of an ARN, None for a text that is none."""
    parts = text.split(":", 5)
    if len(parts) != 6 or parts[0] != "arn" or not all((parts[1], parts[2], parts[5])):
        return None
    return Arn(text, *parts[1:])
