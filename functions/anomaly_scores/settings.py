"""What the application is told: groups of properties, which Managed Flink writes into a file before the job starts."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from functions.common.errors import FunctionError

PROPERTIES = Path("/etc/flink/application_properties.json")
"""Where Managed Flink writes them (developer guide, "Use runtime properties")."""
CONSUMER, SCORES = "consumer.config", "scores.config"
"""Groups: the source's options by the connector's own names, and what the job itself is told."""


class WrongPropertiesError(FunctionError):
    """Raised when the job starts with properties that it cannot work with; correct the application's."""


@dataclass(frozen=True)
class Settings:
    """Options of the source's connector, where results go, and how long the job waits for whom.

    `late_seconds` is how late an event may come and still count, `idle_seconds` how long a shard without events holds
    up the others' hours.
    """

    source: Mapping[str, str]
    place: str
    late_seconds: int
    idle_seconds: int


def read(path: Path = PROPERTIES) -> Settings:
    """The settings in a file of properties. Raises `WrongPropertiesError`."""
    groups = {group["PropertyGroupId"]: group["PropertyMap"] for group in json.loads(path.read_text(encoding="utf-8"))}
    for name in (CONSUMER, SCORES):
        if name not in groups:
            raise WrongPropertiesError(
                f"the property group {name} is missing, given are {', '.join(sorted(groups)) or 'none'}; allowed are "
                f"{CONSUMER} and {SCORES}; add it to the application"
            )
    source, own = groups[CONSUMER], groups[SCORES]
    if "connector" not in source:
        raise WrongPropertiesError(
            f"the property connector is missing in {CONSUMER}; allowed is the name of one, such as kinesis; add it"
        )
    return Settings(dict(source), _text(own, "sink.path"), _seconds(own, "late.seconds"), _seconds(own, "idle.seconds"))


def _text(own: Mapping[str, Any], name: str) -> str:
    value = own.get(name, "")
    if not isinstance(value, str) or not value:
        raise WrongPropertiesError(f"the property {name} is missing in {SCORES}; allowed is a text; add it")
    return value


def _seconds(own: Mapping[str, Any], name: str) -> int:
    text = _text(own, name)
    if not text.isascii() or not text.isdigit():
        raise WrongPropertiesError(f"the property {name} is {text!r}; allowed are whole seconds from 0; correct it")
    return int(text)
