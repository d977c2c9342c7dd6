"""Amazon Resource Names: found in text, taken apart, matched against wildcards.

Source: IAM user guide, "Amazon Resource Names (ARNs)" and "IAM JSON policy elements: Resource".
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_ARN = re.compile(r"arn:(?:aws[\w-]*|\*):[a-z*][\w*-]*:[\w*?-]*:[\w*?-]*:[^\s\"'<>,;\]\)]+")
_PLACEHOLDER = re.compile(r"\$\{[^}]*\}|%[sd]")
_REGION = re.compile(r"[a-z]{2}(?:-gov|-iso[a-z]?)?-(?:central|(?:north|south)?(?:east|west)?)-\d")

# Where the part that names an object ends: the rest is an index, a key, a qualifier or a log stream.
_OWNERS = {
    "dynamodb": re.compile(r"(table/[^/]+)(/.*)"),
    "s3": re.compile(r"([^/]+)(/.*)"),
    "lambda": re.compile(r"((?:function|layer):[^:/]+)([:/].*)"),
    "logs": re.compile(r"(log-group:[^:]+)(:.*)"),
    "kinesis": re.compile(r"(stream/[^/]+)(/consumer/.*)"),
    "es": re.compile(r"(domain/[^/]+)(/.*)"),
    "cloudwatch": re.compile(r"(alarm:[^:]+)()"),
}


class Arn(NamedTuple):
    """The six parts of an ARN; `region` and `account` are empty where the service has none."""

    partition: str
    service: str
    region: str
    account: str
    resource: str

    def __str__(self) -> str:
        return f"arn:{self.partition}:{self.service}:{self.region}:{self.account}:{self.resource}"

    @property
    def is_pattern(self) -> bool:
        """Whether it holds a wildcard."""
        return "*" in self.resource or "?" in self.resource or "*" in self.region + self.account + self.service

    def owner(self) -> tuple[Arn, str]:
        """The ARN of the object, and what follows it: `/index/x` of a table, `/key` of a bucket, `:*` of a group."""
        shape = _OWNERS.get(self.service)
        found = shape.fullmatch(self.resource) if shape else None
        return (self._replace(resource=found[1]), found[2]) if found else (self, "")


def parse(text: str) -> Arn | None:
    """The parts of an ARN, None for anything else. Policy variables and format verbs count as wildcards."""
    parts = text.split(":", 5)
    if len(parts) != 6 or parts[0] != "arn" or not parts[5]:
        return None
    if "$" in text or "%" in text:
        parts = _PLACEHOLDER.sub("*", text).split(":", 5)
    return Arn(*parts[1:])


def find(text: str) -> list[str]:
    """All ARNs in a text; one inside another (an API Gateway integration's URI) is the one that counts."""
    if text.startswith("arn:") and text.count("arn:") == 1:
        return [text]
    return [found for piece in re.split(r"(?=arn:)", text) for found in _ARN.findall(piece)]


def is_region(text: str) -> bool:
    """Whether the text is written like a region, such as us-east-1."""
    return _REGION.fullmatch(text) is not None


def partition_of(region: str) -> str:
    """The partition a region lies in."""
    prefixes = {"cn-": "aws-cn", "us-gov-": "aws-us-gov", "us-iso-": "aws-iso", "us-isob-": "aws-iso-b"}
    return next((partition for prefix, partition in prefixes.items() if region.startswith(prefix)), "aws")


@lru_cache(maxsize=4096)
def _compiled(pattern: str) -> re.Pattern[str]:
    parts = (".*" if char == "*" else "." if char == "?" else re.escape(char) for char in pattern)
    return re.compile("".join(parts), re.DOTALL)


def matches(pattern: str, text: str) -> bool:
    """Whether a text fits a pattern with `*` (any characters, also `/` and `:`) and `?` (one character)."""
    if pattern in {text, "*"}:
        return True
    if "*" not in pattern and "?" not in pattern:
        return False
    if pattern.find("*") == len(pattern) - 1 and "?" not in pattern:  # most patterns: no expression needed
        return text.startswith(pattern[:-1])
    return _compiled(pattern).fullmatch(text) is not None


def literal_prefix(pattern: str) -> str:
    """What stands before the first wildcard."""
    return re.split(r"[*?]", pattern, maxsplit=1)[0]
