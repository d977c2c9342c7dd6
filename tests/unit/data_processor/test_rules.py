"""Business rules: what each accepts, what it refuses, and how it says so."""

from decimal import Decimal
from typing import Any

import pytest

from functions.data_processor.rules import RULES
from functions.data_processor.schemas import load_types
from functions.data_processor.settings import Settings
from tests.unit.data_processor.fakes import order


def check(data_type: str, record: dict[str, Any]) -> list[tuple[str, str]]:
    """What the rules of a type find in a record."""
    return [found for rule in RULES[data_type] if (found := rule(record))]


def test_rules_belong_to_types_that_exist() -> None:
    """A rule for a type without a schema would never run."""
    assert set(RULES) <= set(load_types(Settings.__dataclass_fields__["schemas"].default))


@pytest.mark.parametrize("total", [Decimal("30.50"), Decimal("30.49"), Decimal("30.51"), 30.5])
def test_a_total_may_be_off_by_a_cent(total: Any) -> None:
    """Rounding within one cent is no error."""
    assert check("orders", order(1, total=total)) == []


@pytest.mark.parametrize("total", [Decimal("30.48"), Decimal("30.52"), 0])
def test_a_total_that_does_not_add_up(total: Any) -> None:
    """A total that is not the sum of its lines is refused with both numbers."""
    ((field, reason),) = check("orders", order(1, total=total))
    assert field == "total"
    assert reason == f"the total is {total}, the lines add up to 30.5"


@pytest.mark.parametrize("lines", [None, []])
def test_an_order_without_lines_has_any_total(lines: Any) -> None:
    """A file without lines, such as a CSV, is not held to a sum."""
    assert check("orders", order(1, lines=lines)) == []


def test_an_update_is_not_before_the_creation() -> None:
    """Times are compared as moments, whatever their zones."""
    late = order(1, createdAt="2024-01-01T10:00:00+02:00", updatedAt="2024-01-01T08:00:00Z")
    assert check("orders", late) == []
    early = order(1, createdAt="2024-01-01T10:00:00+02:00", updatedAt="2024-01-01T09:59:59+02:00")
    assert [field for field, _ in check("orders", early)] == ["updatedAt"]
    assert [field for field, _ in check("users", early)] == ["updatedAt"]


def test_nobody_is_born_after_their_account() -> None:
    """A birth date is on or before the day of creation."""
    assert check("users", {"birthDate": "2024-01-01", "createdAt": "2024-01-01T00:00:00Z"}) == []
    assert check("users", {"birthDate": "2024-01-01"}) == []
    ((field, _),) = check("users", {"birthDate": "2024-01-02", "createdAt": "2024-01-01T00:00:00Z"})
    assert field == "birthDate"


def test_an_event_does_not_end_before_its_start() -> None:
    """An event's end is on or after its start."""
    assert check("events", {"occurredAt": "2024-01-01T00:00:00Z", "endedAt": "2024-01-01T00:00:00Z"}) == []
    ((field, _),) = check("events", {"occurredAt": "2024-01-01T00:00:00Z", "endedAt": "2023-12-31T23:59:59Z"})
    assert field == "endedAt"
