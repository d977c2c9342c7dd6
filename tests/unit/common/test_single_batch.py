"""A single batch is written in the caller's thread, by the same rules as many are in threads of their own."""

import threading
from collections.abc import Collection, Sequence
from typing import Any

import pytest

from functions.common.activities import Activity
from functions.common.batch import BatchWriter, Busy, Key, Refused
from functions.common.deadline import Deadline
from functions.common.errors import OutOfTime
from tests.unit.common.fakes import FAST


class Table:
    """Knows in which threads it was called; refuses the bodies in `bad`, is busy while `busy` lasts."""

    def __init__(self, bad: Collection[bytes] = (), busy: int = 0) -> None:
        self.bad, self.busy = bad, busy
        self.threads: set[int] = set()

    def send(self, bodies: Sequence[bytes]) -> list[Key]:
        """Takes all or none."""
        self.threads.add(threading.get_ident())
        self.busy -= 1
        if self.busy >= 0:
            raise Busy("busy")
        if set(bodies) & set(self.bad):
            raise Refused("bad")
        return []


def write(table: Table, seconds: float = 20) -> tuple[list[str], list[str]]:
    """Writes three items; the keys of those stored and those refused."""
    stored: list[str] = []
    refused: list[str] = []

    def done(puts: Sequence[Activity], bad: Sequence[tuple[Activity, Any]]) -> None:
        stored.extend(put.key[0] for put in puts)
        refused.extend(put.key[0] for put, _ in bad)

    writer = BatchWriter[Activity](table, done, deadline=Deadline(lambda: seconds, 0), backoff=FAST)
    writer.write([Activity((name, "1"), name.encode()) for name in "abc"])
    writer.close()
    return stored, refused


def test_it_is_written_here() -> None:
    """No thread is started for one batch."""
    table = Table()
    assert write(table) == (["a", "b", "c"], [])
    assert table.threads == {threading.get_ident()}


def test_a_refused_batch_is_repeated_item_by_item() -> None:
    """A bad item is told from the good ones."""
    assert write(Table(bad=[b"b"])) == (["a", "c"], ["b"])


def test_a_busy_table_is_waited_for_while_there_is_time() -> None:
    """Throttling passes, or ends with the time."""
    assert write(Table(busy=5)) == (["a", "b", "c"], [])
    with pytest.raises(OutOfTime):
        write(Table(busy=5), seconds=0)
