"""From bytes of any size to characters, a piece at a time: gunzip and decoding in bounded memory."""

import codecs
import zlib
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import chain

from functions.data_processor.errors import UnreadableFile

PIECE = 256 * 1024  # bytes that one step of decompression may give: what bounds a gzip bomb
_GZIP = b"\x1f\x8b"
# Longer marks first: UTF-32's begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_OTHERS = (
    (b"PK\x03\x04", "a zip archive"),
    (b"PAR1", "a Parquet file"),
    (b"\x28\xb5\x2f\xfd", "zstandard data"),
    (b"BZh", "bzip2 data"),
    (b"\xfd7zXZ", "xz data"),
    (b"Obj\x01", "an Avro file"),
)


class Text:
    """The characters of a file, in pieces; knows its encoding and where in the bytes decoding can start again."""

    def __init__(
        self,
        read: Callable[[int], bytes],
        *,
        chunk: int = PIECE,
        tick: Callable[[], None] = lambda: None,
        encoding: str = "",
        anchor: tuple[int, int] = (0, 0),
        skip: int = 0,
    ) -> None:
        """`read(n)` gives up to n bytes, b"" at the end; `tick` is called for each piece.

        To go on at a checkpoint: its encoding, the anchor (bytes, characters) at which `read` starts (0, 0 for a
        gzipped file), and how many characters to skip from there.
        """
        head, rest = _head(iter(lambda: read(chunk), b""), 4)
        self.gzipped = not anchor[0] and head.startswith(_GZIP)
        self._anchors = deque([anchor])
        pieces = chain([head] if head else [], rest)
        if self.gzipped:
            head, rest = _head(_gunzip(pieces), 4)
            pieces = chain([head] if head else [], rest)
        self.encoding = encoding or _encoding(head)
        self._pieces = self._decode(pieces, tick, *anchor)
        if skip:
            self._pieces = _skip(self._pieces, skip)

    def __iter__(self) -> Iterator[str]:
        return self._pieces

    def anchor(self, chars: int) -> tuple[int, int]:
        """The last (bytes, characters) at or before a character offset; offsets must be asked for in order."""
        while len(self._anchors) > 1 and self._anchors[1][1] <= chars:
            self._anchors.popleft()
        return self._anchors[0]

    def _decode(self, pieces: Iterator[bytes], tick: Callable[[], None], offset: int, chars: int) -> Iterator[str]:
        # A stray byte must only cost its own record: it becomes a lone surrogate, and the record is rejected for it.
        errors = "surrogateescape" if self.encoding == "utf-8" else "strict"
        decoder = codecs.getincrementaldecoder(self.encoding)(errors)
        mark = not offset
        for piece in chain(pieces, [None]):
            tick()
            try:
                text = decoder.decode(piece or b"", final=piece is None)
            except UnicodeDecodeError as error:
                yield error.object[: error.start].decode(self.encoding)
                raise UnreadableFile("WRONG_ENCODING", f"not {self.encoding}: {error.reason}") from None
            if mark and text:
                mark = False
                text = text.removeprefix("\ufeff")
            if text:
                yield text
            chars += len(text)
            offset += len(piece or b"")
            if not self.gzipped:
                self._anchors.append((offset - len(decoder.getstate()[0]), chars))


def _head(pieces: Iterator[bytes], least: int) -> tuple[bytes, Iterator[bytes]]:
    head = b""
    while len(head) < least and (piece := next(pieces, b"")):
        head += piece
    return head, pieces


def _encoding(head: bytes) -> str:
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name
    for magic, name in _OTHERS:
        if head.startswith(magic):
            raise UnreadableFile("UNKNOWN_FORMAT", f"this is {name}; allowed are JSON, JSON lines and CSV")
    if b"\0" in head[:4]:  # UTF-16 of any text in ASCII; further on, a zero byte is a sign like any other
        raise UnreadableFile("WRONG_ENCODING", "zero bytes in the text; write UTF-8, or UTF-16 with a byte order mark")
    return "utf-8"


def _gunzip(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """Inflates a gzip stream of any number of members; the format allows zero bytes between and after them."""
    engine, fresh = zlib.decompressobj(31), True
    for chunk in chunks:
        data = chunk
        while data:
            if fresh and not (data := data.lstrip(b"\0")):
                break
            fresh, before = False, engine.copy()
            try:
                piece = engine.decompress(data, PIECE)
                if piece:
                    yield piece
                while len(piece) == PIECE and not engine.unconsumed_tail and not engine.eof:
                    if piece := engine.decompress(b"", PIECE):
                        yield piece
            except zlib.error as error:
                if found := _salvage(before, data):
                    yield found
                raise UnreadableFile("BAD_GZIP", f"the gzip data is damaged: {error}") from None
            data = engine.unconsumed_tail
            if engine.eof:
                data, engine, fresh = engine.unused_data, zlib.decompressobj(31), True
    if not fresh:
        raise UnreadableFile("TRUNCATED_GZIP", "the gzip data ends before its end mark")


def _salvage(engine: "zlib._Decompress", data: bytes) -> bytes:
    """What stands before the damage in data that the engine refused: with its error, zlib drops it."""
    found = bytearray()
    with suppress(zlib.error):
        for at in range(len(data)):
            found += engine.decompress(data[at : at + 1])
    return bytes(found)


def _skip(pieces: Iterator[str], chars: int) -> Iterator[str]:
    for piece in pieces:
        if chars < len(piece):
            yield piece[chars:]
            yield from pieces
            return
        chars -= len(piece)
