"""Metric math, such as FILL(errors, 0) / calls: brackets that close, functions that exist, ids that are known.

Source: CloudWatch user guide, "Using math expressions with CloudWatch metrics" (syntax and functions).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from checks.findings import cut, nearest

ID = re.compile(r"[a-z][A-Za-z0-9_]*")
_TEXT = re.compile(r"'[^']*'|\"[^\"]*\"")
_FUNCTION = re.compile(r"\b([A-Za-z_][A-Za-z0-9_]*)\s*\(")
_WORD = re.compile(r"\b[a-z][A-Za-z0-9_]*\b(?!\s*\()")
_FUNCTIONS = frozenset(
    {"ABS", "ANOMALY_DETECTION_BAND", "AVG", "CEIL", "DATAPOINT_COUNT", "DATE", "DAY", "DB_PERF_INSIGHTS", "DIFF",
     "DIFF_TIME", "EPOCH", "FILL", "FIRST", "FLOOR", "HOUR", "IF", "INSIGHT_RULE_METRIC", "LAMBDA", "LAST", "LOG",
     "LOG10", "MAX", "METRICS", "METRIC_COUNT", "MIN", "MINUTE", "MONTH", "PERIOD", "RATE", "REMOVE_EMPTY",
     "RUNNING_SUM", "SEARCH", "SERVICE_QUOTA", "SLICE", "SORT", "STDDEV", "SUM", "TIME_SERIES", "YEAR"}
)  # fmt: skip
_JOINING = frozenset({"AND", "OR"})
_PAIRS = {")": "(", "]": "["}


def problems(expression: str, ids: Collection[str]) -> Iterator[str]:
    """What is wrong with an expression over metrics of these ids; queries (SELECT ...) are not judged."""
    if expression.lstrip().startswith("SELECT"):
        return
    plain = _TEXT.sub("", expression)
    if not plain.strip() or not _closed(plain):
        yield f"{cut(expression)!r}: no formula, or a bracket that is not closed; METRICS, ids and + - * / are allowed"
    for name in sorted(set(_FUNCTION.findall(plain)) - _FUNCTIONS - _JOINING):
        near = nearest(name, _FUNCTIONS)
        fix = f"did you mean {near}" if near else "write one"
        yield f"{name}: no function of metric math; those of CloudWatch's user guide are allowed; {fix}"
    unknown = sorted(set(_WORD.findall(plain)) - set(ids))
    if unknown:
        yield f"{', '.join(unknown)}: no query has this id; {', '.join(sorted(ids)) or 'none'} are known; write one"


def _closed(text: str) -> bool:
    """Whether every bracket closes the one that was opened last, and no quote is left over."""
    opened: list[str] = []
    for char in text:
        if char in _PAIRS.values():
            opened.append(char)
        elif char in _PAIRS and (not opened or opened.pop() != _PAIRS[char]):
            return False
    return not opened and not set("'\"") & set(text)
