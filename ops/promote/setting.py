"""Changes one value in an environment file, and nothing else in it: comments and columns stay."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import yaml

from ops.errors import CallError


def find(text: str, path: Sequence[str]) -> yaml.ScalarNode:
    """The scalar at a path of keys. Raises `CallError` when it is not there."""
    node = look(text, path)
    if node is None:
        raise CallError(f"the file has no {'.'.join(path)}", "one plain value is expected", "write it there")
    return node


def look(text: str, path: Sequence[str]) -> yaml.ScalarNode | None:
    """The scalar at a path of keys, None when it is not there."""
    node: Any = yaml.compose(text, Loader=yaml.SafeLoader)
    for name in path:
        pairs = node.value if isinstance(node, yaml.MappingNode) else []
        node = next((value for key, value in pairs if key.value == name), None)
    return node if isinstance(node, yaml.ScalarNode) else None


def change(text: str, path: Sequence[str], value: str) -> str:
    """The text with another value at the path; a comment behind it keeps its column where there is room."""
    node = find(text, path)
    before, after = text[: node.start_mark.index], text[node.end_mark.index :]
    line, newline, rest = after.partition("\n")
    comment = line.lstrip(" ")
    gap = len(line) - len(comment) + (node.end_mark.index - node.start_mark.index) - len(value)
    return before + value + (" " * max(1, gap) if comment else "") + comment + newline + rest
