"""Metric math of alarms, as far as it is understood here: sums and the like of metrics, with missing data filled.

Source: CloudWatch user guide, "Using math expressions with CloudWatch metrics". Understood are numbers, ids of other
queries, the four operations, brackets, and FILL with a number; anything else is `UnknownExpressionError`, which leaves
an alarm at INSUFFICIENT_DATA: never OK by omission.
"""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Mapping

Value = float | None
"""A value of one period; None where there is no data."""

_OPERATIONS: Mapping[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}


class UnknownExpressionError(ValueError):
    """Raised for an expression that is not understood here; the message names the part."""


def evaluate(expression: str, values: Mapping[str, Value]) -> Value:
    """The expression's value in one period, given those of the ids. Raises `UnknownExpressionError`."""
    try:
        tree = ast.parse(expression.strip(), mode="eval")
    except SyntaxError as error:
        raise UnknownExpressionError(f"not an expression: {expression!r}") from error
    return _value(tree.body, values)


def _value(node: ast.expr, values: Mapping[str, Value]) -> Value:
    match node:
        case ast.Constant(value=int() | float() as number) if not isinstance(number, bool):
            return float(number)
        case ast.Name(id=name) if name in values:
            return values[name]
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _OPERATIONS:
            return _combine(_OPERATIONS[type(op)], _value(left, values), _value(right, values))
        case ast.Call(func=ast.Name(id="FILL"), args=[series, filler], keywords=[]):
            found, instead = _value(series, values), _value(filler, values)
            return instead if found is None else found
    raise UnknownExpressionError(f"not understood: {ast.unparse(node)!r}")


def _combine(operation: Callable[[float, float], float], left: Value, right: Value) -> Value:
    if left is None or right is None:
        return None
    try:
        return operation(left, right)
    except ZeroDivisionError:
        return None
