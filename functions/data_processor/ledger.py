"""Keeps the account of a file, block by block, so that it can be left and resumed with nothing lost or counted twice.

A block is a run of records whose bounds depend on the file alone. It is committed once each of its records is settled
and all blocks before it are committed; only then do its counts and rejects count. Duplicates are folded within a block.
A duplicate of a record in an earlier block that is still open waits for that block, so that the later one has the last
word however the writes run. What a file leaves in the table is thus the same whether it was handled in one go or many.
"""

import threading
from collections import deque
from collections.abc import Callable, Sequence

from functions.common.batch import Key
from functions.data_processor.models import Counts, Item, RawRecord, Reject


class Block:
    """Records between two places at which the file can be resumed."""

    __slots__ = ("closed", "counts", "first", "items", "keys", "line", "rejects", "settled", "start")

    def __init__(self, first: int, record: RawRecord) -> None:
        self.first = first  # number of records before the block
        self.line = record.line
        self.start = record.start
        self.counts = Counts()
        self.keys: set[Key] = set()
        self.items = self.settled = 0  # admitted, and of these stored or refused
        self.rejects: list[Reject] = []
        self.closed = False


class Ledger:
    """The open blocks of a file and the account of its committed ones; `settle` may be called from any thread."""

    def __init__(
        self, *, number: int, counts: Counts, most_records: int, most_chars: int, commit: Callable[[Block], None]
    ) -> None:
        """`number` records and `counts` were settled before.

        `commit` gets each block before it is counted. When it raises, it must have kept nothing of the block: the block
        stays at the front, and is given to it again.
        """
        self.number = number
        self.committed = counts
        self.refused = 0
        self._most_records, self._most_chars, self._commit = most_records, most_chars, commit
        self._blocks: deque[Block] = deque()
        self._lock = threading.Lock()

    def begin(self, record: RawRecord) -> bool:
        """Counts a record as read; True when it begins a new block."""
        block = self._blocks[-1] if self._blocks else None
        fresh = (
            block is None
            or block.closed
            or block.counts.read >= self._most_records
            or record.start - block.start >= self._most_chars
        )
        if fresh:
            self.close()
            block = Block(self.number, record)
            self._blocks.append(block)
        assert block is not None  # noqa: S101 - for the type checker
        self.number += 1
        block.counts.read += 1
        return fresh

    def reject(self, reject: Reject) -> None:
        """Settles the record just begun as rejected."""
        block = self._blocks[-1]
        with self._lock:
            block.counts.rejected += 1
            block.rejects.append(reject)

    def admit(self, item: Item) -> bool:
        """Takes the record just begun for writing; False when it is a duplicate, which settles it."""
        block = self._blocks[-1]
        if item.key in block.keys:
            block.counts.duplicates += 1
            return False
        block.keys.add(item.key)
        block.items += 1
        item.block = block
        return True

    def open_elsewhere(self, key: Key) -> Callable[[], bool] | None:
        """When earlier open blocks hold the key: what tells that they are settled."""
        last = self._blocks[-1]
        blocks = [block for block in self._blocks if key in block.keys and block is not last]
        return (lambda: all(block.settled >= block.items for block in blocks)) if blocks else None

    def settle(self, stored: Sequence[Item], refused: Sequence[tuple[Item, Reject]]) -> None:
        """Records what became of items that were admitted."""
        with self._lock:
            for item in stored:
                item.block.counts.stored += 1
                item.block.settled += 1
            self.refused += len(refused)
            for item, reject in refused:
                item.block.counts.rejected += 1
                item.block.rejects.append(reject)
                item.block.settled += 1

    def close(self) -> None:
        """Ends the block that is being filled."""
        if self._blocks:
            self._blocks[-1].closed = True

    def commit(self) -> None:
        """Commits the blocks at the front that are closed and settled."""
        while self._blocks and self._blocks[0].closed and self.front_settled():
            block = self._blocks[0]
            block.rejects.sort()
            self._commit(block)
            self.committed.add(block.counts)
            self._blocks.popleft()

    def front_settled(self) -> bool:
        """Whether each record of the oldest open block is settled."""
        return not self._blocks or self._blocks[0].settled >= self._blocks[0].items

    @property
    def front(self) -> Block | None:
        """The oldest open block: where the file would be resumed."""
        return self._blocks[0] if self._blocks else None

    @property
    def depth(self) -> int:
        """How many blocks are open."""
        return len(self._blocks)
