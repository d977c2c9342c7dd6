"""Memory does not grow with the input: it is measured for a small and a large one of each kind."""

import gc
import gzip
import json
import tracemalloc
import zlib
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest

from functions.common.batch import Key
from functions.common.failover import Failover, Side
from functions.data_processor.app import App
from functions.data_processor.errors import PoisonFile
from functions.data_processor.schemas import load_types
from functions.data_processor.settings import Settings
from functions.data_processor.store import Clients, Store
from tests.unit.data_processor.fakes import (
    MODIFIED,
    OTHER_REGION,
    REGION,
    TABLE,
    FakeContext,
    FakeLogger,
    FakeTable,
    order,
    s3_event,
)

MIB = 1024 * 1024
Pieces = Callable[[int], Iterator[bytes]]  # of about so many bytes in all


class NoTable:
    """Takes every item and keeps none."""

    def send(self, bodies: Sequence[bytes]) -> list[Key]:
        """Takes all."""
        assert bodies
        return []


class Stream:
    """An object that is made while it is read, and rejects that are not kept."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces, self._rest, self.rejects = pieces, b"", 0

    def get_object(self, **_: Any) -> dict[str, Any]:
        """The object."""
        return {"Body": self, "LastModified": MODIFIED, "ETag": '"etag"'}

    def read(self, size: int) -> bytes:
        """The next bytes."""
        while len(self._rest) < size and (piece := next(self._pieces, b"")):
            self._rest += piece
        data, self._rest = self._rest[:size], self._rest[size:]
        return data

    def put_object(self, *, Body: bytes, **_: Any) -> dict[str, str]:  # noqa: N803 - boto3's name
        """Counts rejects."""
        self.rejects += Body.count(b"\n")
        return {}

    def create_multipart_upload(self, **_: Any) -> dict[str, str]:
        """Begins an upload."""
        return {"UploadId": "1"}

    def upload_part(self, *, Body: bytes, **_: Any) -> dict[str, str]:  # noqa: N803 - boto3's name
        """Counts rejects."""
        self.rejects += Body.count(b"\n")
        return {"ETag": "1"}

    def complete_multipart_upload(self, **_: Any) -> dict[str, str]:
        """Ends an upload."""
        return {}


def good_lines(size: int) -> Iterator[bytes]:
    """Good orders."""
    for number in range(size // 260):
        yield json.dumps(order(number)).encode() + b"\n"


def bad_lines(size: int) -> Iterator[bytes]:
    """Orders none of which is good, though they can be parsed."""
    for number in range(size // 4096):
        yield b'{"orderId": %d, "filler": "%s"}\n' % (number, b"x" * 4060)


def array(size: int) -> Iterator[bytes]:
    """An array of orders."""
    yield b"["
    for number in range(size // 260):
        yield json.dumps(order(number)).encode() + b", "
    yield json.dumps(order(0)).encode() + b"]"


def rows(size: int) -> Iterator[bytes]:
    """CSV rows with newlines inside."""
    yield b"orderId,customerId,createdAt,total\n"
    for number in range(size // 60):
        yield b'%d,"c\n1",2024-01-01T00:00:00Z,%d.5\n' % (number, number)


def zipped(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """The same, compressed."""
    engine = zlib.compressobj(1, wbits=31)
    for piece in pieces:
        if found := engine.compress(piece):
            yield found
    yield engine.flush()


def one(begin: bytes, filler: bytes, end: bytes) -> Pieces:
    """A good order, then one record as large as the whole, then another good order."""

    def pieces(size: int) -> Iterator[bytes]:
        yield begin
        for _ in range(size // len(filler)):
            yield filler
        yield end

    return pieces


TEXT = b"some text " * 90
ORDER = json.dumps(order(1)).encode()
FILES: dict[str, tuple[str, Pieces]] = {
    "lines": ("orders/a.jsonl", good_lines),
    "rejects": ("orders/a.jsonl", bad_lines),
    "array": ("orders/a.json", array),
    "csv": ("orders/a.csv", rows),
    "gzip": ("orders/a.json.gz", array),
    "one long line": ("orders/a.jsonl", one(ORDER + b'\n{"a": "', b"x" * 65536, b'"}\n' + ORDER)),
    "one long element": ("orders/a.json", one(b"[" + ORDER + b', {"a": "', TEXT + b'\\"', b'"}, ' + ORDER + b"]")),
    "one long number": ("orders/a.json", one(b"[" + ORDER + b", ", b"7" * 65536, b", " + ORDER + b"]")),
    "one long list": ("orders/a.json", one(b"[" + ORDER + b", [", b'["' + TEXT + b'",1],', b"1], " + ORDER + b"]")),
    "one long cell": (
        "orders/a.csv",
        one(b'orderId,customerId,createdAt,total\n1,1,2024-01-01T00:00:00Z,1\n2,"', TEXT + b",\n" * 9, b'",3,4\n'),
    ),
    "blanks": ("orders/a.jsonl", one(ORDER + b"\n", b" " * 999 + b"\n", ORDER)),
    "bomb": ("orders/a.jsonl.gz", one(ORDER + b'\n{"a": "', b" " * 65536, b'"}\n' + ORDER)),
}


# Few records, or none that are kept: what counts is how a single one of any size is passed over.
LARGE = {name for name in FILES if name.startswith("one")} | {"blanks", "bomb", "rejects"}


def peaks(key: str, pieces: Iterator[bytes], first: int) -> tuple[int, int, dict[str, int]]:
    """The most memory up to the first so many bytes, and from there to the end, in bytes; and the file's counts."""
    early = 0

    def watched() -> Iterator[bytes]:
        nonlocal early
        seen = 0
        for piece in pieces:
            seen += len(piece)
            if seen >= first and not early:
                early = tracemalloc.get_traced_memory()[1]
                tracemalloc.reset_peak()
            yield piece

    settings = Settings(
        table=TABLE,
        environment="test",
        region=REGION,
        active_region=REGION,
        other_region=OTHER_REGION,
        primary=True,
        service="s",
        namespace="n",
        workers=2,
        block_records=100,
        chunk=1024 if key.endswith(".gz") else 16 * 1024,
        head=16 * 1024,
    )
    made = zipped(watched()) if key.endswith(".gz") else watched()
    table = FakeTable()
    clients = Clients(Stream(made), table, table, None)
    sides = (Side(name, table, NoTable()) for name in (REGION, OTHER_REGION))
    store = Store(clients, Failover(*sides), table=TABLE, region=REGION, function_name="f")
    app = App(settings, load_types(settings.schemas), store, FakeLogger())
    gc.collect()
    tracemalloc.start()
    try:
        answer = app.handle(s3_event(key), FakeContext(10**9))
        return early, tracemalloc.get_traced_memory()[1], answer["files"][0]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("name", FILES)
def test_memory_is_flat(name: str) -> None:
    """Behind the first half of a file, which fills the buffers, memory grows no more."""
    key, pieces = FILES[name]
    size = 14 * MIB if name in LARGE else 800_000
    early, late, counts = peaks(key, pieces(size), size // 2)
    assert early > 0
    assert late < early * 1.2 + 600_000
    assert late < 16 * MIB
    assert counts["read"] == counts["stored"] + counts["rejected"] + counts["duplicates"]
    assert counts["read"] > 2 or name in LARGE
    if name.startswith("one"):
        assert (counts["read"], counts["rejected"]) == ((2, 1) if "cell" in name else (3, 1))


def test_brackets_without_end_are_bounded() -> None:
    """Millions of open brackets are neither followed nor kept."""
    with pytest.raises(PoisonFile, match="open brackets"):
        peaks("orders/a.json", one(b"[1,", b"[" * 65536, b"")(4 * MIB), MIB)


def test_the_bomb_is_one() -> None:
    """The compressed bomb is really small: what is measured is what comes out of it."""
    bomb = b"".join(zipped(FILES["bomb"][1](24 * MIB)))
    assert len(bomb) < MIB // 4
    assert gzip.decompress(bomb).endswith(ORDER)
