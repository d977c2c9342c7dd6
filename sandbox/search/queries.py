"""The queries that the stand-in answers: match_all, term, range and bool with filter, over the fields of documents."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sandbox.search.errors import RefusedError

Document = dict[str, Any]
Test = Callable[[Document], bool]
_BOUNDS: dict[str, Callable[[Any, Any], bool]] = {
    "gt": lambda found, bound: bool(found > bound),
    "gte": lambda found, bound: bool(found >= bound),
    "lt": lambda found, bound: bool(found < bound),
    "lte": lambda found, bound: bool(found <= bound),
}


def test_of(query: Any) -> Test:
    """A query as a test of one document; raises RefusedError for a query that is not known here."""
    if not isinstance(query, dict) or len(query) != 1:
        raise _unknown(query)
    ((kind, inner),) = query.items()
    if kind == "match_all" and inner == {}:
        return lambda _: True
    if kind == "term" and isinstance(inner, dict) and len(inner) == 1:
        ((field, wanted),) = inner.items()
        value = wanted.get("value") if isinstance(wanted, dict) else wanted
        return lambda document: _field(document, field) == value
    if kind == "range" and isinstance(inner, dict) and len(inner) == 1:
        ((field, bounds),) = inner.items()
        if isinstance(bounds, dict) and bounds and set(bounds) <= set(_BOUNDS):
            return lambda document: _within(_field(document, field), bounds)
    if kind == "bool" and isinstance(inner, dict) and set(inner) == {"filter"} and isinstance(inner["filter"], list):
        tests = [test_of(each) for each in inner["filter"]]
        return lambda document: all(test(document) for test in tests)
    raise _unknown(query)


def _field(document: Document, name: str) -> Any:
    found: Any = document
    for part in name.split("."):
        found = found.get(part) if isinstance(found, dict) else None
    return found


def _within(found: Any, bounds: dict[str, Any]) -> bool:
    # Times have one form here, so that their order is that of their text.
    return found is not None and all(
        isinstance(found, str) == isinstance(bound, str) and _BOUNDS[name](found, bound)
        for name, bound in bounds.items()
    )


def _unknown(query: Any) -> RefusedError:
    return RefusedError(400, "parsing_exception", f"unknown query [{str(query)[:100]}]")
