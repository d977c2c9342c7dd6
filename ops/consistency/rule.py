"""Which of two versions of an item stands (docs/design/data-processor.md, "Items" and "Status items")."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple

from functions.data_processor.models import STATUS_TYPE, Status
from ops.clients import LONGEST_INVOCATION
from ops.consistency.items import Item, digest

# Of one attempt, the later states come after the earlier ones; a completed file stays completed.
_ORDER = {
    Status.PROCESSING: 0,
    Status.PARTIAL: 1,
    Status.FAILED: 1,
    Status.COMPLETED: 2,
    Status.COMPLETED_WITH_REJECTS: 2,
}
_UNFINISHED = {Status.PROCESSING, Status.PARTIAL}


class Verdict(NamedTuple):
    """The index of the version that stands, None where a person has to say, and why."""

    winner: int | None
    reason: str


def judge(versions: tuple[Item, Item]) -> Verdict:
    """Judge two different versions of one key."""
    if all(map(is_status, versions)):
        return _of_status(versions)
    if any(map(is_status, versions)):
        return Verdict(None, "one is a status item, the other is none")
    return _of_record(versions)


def is_status(item: Mapping[str, Any]) -> bool:
    """Whether it speaks of a file."""
    return _text(item, "dataType") == STATUS_TYPE and _text(item, "recordId").startswith(f"{STATUS_TYPE}#")


def is_true(item: Mapping[str, Any]) -> bool:
    """Whether a record's data is what its checksum and its key say."""
    data = item.get("data", {}).get("M")
    stated = item.get("metadata", {}).get("M", {}).get("checksum", {}).get("S")
    if data is None or stated is None:
        return False
    found = digest(data)
    return bool(found == stated and _text(item, "timestamp").endswith(f"#{found[:16]}"))


def in_hand(item: Mapping[str, Any], now: datetime) -> bool:
    """Whether a function may still be at work on the file of this status item."""
    if not is_status(item) or _text(item, "processingStatus") not in _UNFINISHED:
        return False
    begun = _moment(_text(item, "lastAttemptAt"))
    return begun is not None and now - begun < timedelta(seconds=LONGEST_INVOCATION)


def _of_record(versions: tuple[Item, Item]) -> Verdict:
    truth = tuple(map(is_true, versions))
    if truth == (True, True):
        return Verdict(None, "both checksums are true: the same data with other attributes beside it")
    if truth == (False, False):
        return Verdict(None, "no checksum is true")
    return Verdict(truth.index(True), "its checksum is true")


def _of_status(versions: tuple[Item, Item]) -> Verdict:
    ages = [_age(version) for version in versions]
    if ages[0] is None or ages[1] is None:
        return Verdict(None, "a status item without readable lastAttemptAt, attempts or processingStatus")
    if ages[0] == ages[1]:
        return Verdict(None, "both status items are of the same attempt")
    return Verdict(0 if ages[0] > ages[1] else 1, "its last attempt is the later one")


def _age(item: Item) -> tuple[datetime, Decimal, int] | None:
    moment, state = _moment(_text(item, "lastAttemptAt")), _ORDER.get(_text(item, "processingStatus"))
    try:
        attempts = Decimal(item.get("attempts", {}).get("N", ""))
    except InvalidOperation:
        return None
    return None if moment is None or state is None else (moment, attempts, state)


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _text(item: Mapping[str, Any], name: str) -> str:
    return str(item.get(name, {}).get("S", ""))
