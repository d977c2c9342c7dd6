"""Business rules beyond the schema: each a small pure function of a valid record, registered for a data type.

A rule gives what is wrong as (field, reason), or None. It can rely on the schema's types, not on optional fields.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

Record = Mapping[str, Any]
Rule = Callable[[Record], tuple[str, str] | None]

RULES: dict[str, list[Rule]] = {}
CENT = Decimal("0.01")


def rule(data_type: str) -> Callable[[Rule], Rule]:
    """Registers a rule for a data type."""

    def register(function: Rule) -> Rule:
        RULES.setdefault(data_type, []).append(function)
        return function

    return register


@rule("orders")
def total_is_the_sum_of_its_lines(order: Record) -> tuple[str, str] | None:
    """An order's total equals the sum of quantity times price of its lines, within one cent for rounding."""
    lines = order.get("lines")
    if not lines:
        return None
    total = sum(Decimal(line["quantity"]) * Decimal(line["unitPrice"]) for line in lines)
    if abs(total - Decimal(order["total"])) <= CENT:
        return None
    return "total", f"the total is {order['total']}, the lines add up to {total}"


@rule("orders")
def update_follows_creation(order: Record) -> tuple[str, str] | None:
    """An order is not updated before it was created."""
    return _in_order(order, "createdAt", "updatedAt")


@rule("users")
def user_update_follows_creation(user: Record) -> tuple[str, str] | None:
    """A user is not updated before it was created."""
    return _in_order(user, "createdAt", "updatedAt")


@rule("users")
def birth_precedes_creation(user: Record) -> tuple[str, str] | None:
    """A user is born before the account is made."""
    born, created = user.get("birthDate"), user.get("createdAt")
    if not born or not created or born <= created[:10]:
        return None
    return "birthDate", f"{born} is after createdAt {created}"


@rule("events")
def event_ends_after_its_start(event: Record) -> tuple[str, str] | None:
    """An event does not end before it occurred."""
    return _in_order(event, "occurredAt", "endedAt")


def _in_order(record: Record, first: str, second: str) -> tuple[str, str] | None:
    earlier, later = record.get(first), record.get(second)
    if not earlier or not later or datetime.fromisoformat(earlier) <= datetime.fromisoformat(later):
        return None
    return second, f"{later} is before {first} {earlier}"
