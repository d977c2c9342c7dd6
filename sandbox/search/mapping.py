"""Whether a document fits a mapping: dynamic strict, and the field types keyword, double, date and flat_object.

Reasons are worded as OpenSearch words them. Source: OpenSearch documentation, "Mappings and field types"; the types'
names of errors are those of its source, `StrictDynamicMappingException` and `MapperParsingException`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from typing import Any

from sandbox.search.errors import RefusedError

_DATE_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)")
_MOST_TERM_BYTES = 32_766  # of a term of Lucene


def check_mapping(mapping: Any) -> None:
    """Raises RefusedError for a mapping that the stand-in does not know: it must not pass what it cannot judge."""
    properties = mapping.get("properties") if isinstance(mapping, dict) else None
    if (
        not isinstance(properties, dict)
        or mapping.get("dynamic") != "strict"
        or set(mapping) - {"dynamic", "properties"}
    ):
        raise RefusedError(400, "mapper_parsing_exception", "allowed here is a strict mapping with properties")
    for name, field in properties.items():
        if not isinstance(field, dict) or field.get("type") not in _TYPES or set(field) - {"type", "format"}:
            raise RefusedError(
                400, "mapper_parsing_exception", f"No handler for type [{field}] declared on field [{name}]"
            )
        if field["type"] == "date" and field.get("format") != "strict_date_time":
            raise RefusedError(400, "mapper_parsing_exception", f"Invalid format: [{field.get('format')}]")


def check_document(document: Any, mapping: Mapping[str, Any]) -> None:
    """Raises RefusedError for a document that the mapping does not allow."""
    if not isinstance(document, dict):
        raise RefusedError(400, "mapper_parsing_exception", "failed to parse: the document is no object")
    properties = mapping["properties"]
    for name, value in document.items():
        if name not in properties:
            reason = f"mapping set to strict, dynamic introduction of [{name}] within [_doc] is not allowed"
            raise RefusedError(400, "strict_dynamic_mapping_exception", reason)
        kind = properties[name]["type"]
        if value is not None and not _TYPES[kind](value):
            raise RefusedError(400, "mapper_parsing_exception", f"failed to parse field [{name}] of type [{kind}]")


def _is_keyword(value: Any) -> bool:
    return isinstance(value, str) and len(value.encode("utf-8", "surrogatepass")) <= _MOST_TERM_BYTES


def _is_double(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _is_date(value: Any) -> bool:
    return isinstance(value, str) and _DATE_TIME.fullmatch(value) is not None


def _is_flat_object(value: Any) -> bool:
    return isinstance(value, dict) and all(_is_keyword(inner) for inner in value.values())


# Stricter than OpenSearch, which would read "1" as a double and 1 as a keyword.
_TYPES: dict[str, Callable[[Any], bool]] = {
    "keyword": _is_keyword,
    "double": _is_double,
    "date": _is_date,
    "flat_object": _is_flat_object,
}
