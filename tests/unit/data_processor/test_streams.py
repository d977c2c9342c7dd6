"""Bytes to characters: gzip of any shape, encodings, stray bytes, and places to go on from."""

import gzip
import io
import zlib
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from functions.common.errors import OutOfTime
from functions.data_processor.errors import UnreadableFile
from functions.data_processor.streams import PIECE, Text
from tests.unit.data_processor.fakes import QUICK

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff"), max_size=60)


def text_of(data: bytes, chunk: int = 7) -> str:
    """All characters of some bytes, read in chunks."""
    return "".join(Text(io.BytesIO(data).read, chunk=chunk))


@QUICK
@given(TEXT, st.integers(1, 20), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]))
def test_encodings_with_a_mark_are_read_in_chunks_of_any_size(text: str, chunk: int, encoding: str) -> None:
    """A byte order mark says how a file is encoded, and is no part of the text."""
    text = "a" + text
    assert text_of(text.encode(encoding), chunk) == text


@QUICK
@given(st.lists(st.binary(max_size=200), min_size=1, max_size=4), st.integers(1, 50), st.integers(0, 9))
def test_gzip_members_and_padding_are_joined(members: list[bytes], chunk: int, padding: int) -> None:
    """A gzip file of several members, padded with zero bytes, gives the contents of all of them."""
    members = [b"x" + member.replace(b"\0", b"-").decode("latin-1").encode() for member in members]
    data = b"".join(gzip.compress(member) + b"\0" * padding for member in members)
    assert text_of(data, chunk) == b"".join(members).decode()


@pytest.mark.parametrize("cut", [3, 11, -9, -8, -1])
def test_truncated_gzip_gives_what_it_holds_and_then_fails(cut: int) -> None:
    """What was decompressed before the cut is given; then the file is unreadable."""
    data = gzip.compress(b"some text " * 100)[:cut]
    got: list[str] = []
    with pytest.raises(UnreadableFile, match="TRUNCATED_GZIP"):
        got.extend(Text(io.BytesIO(data).read, chunk=5))
    assert ("some text " * 100).startswith("".join(got))
    if cut >= -9 and cut < 0:
        assert "".join(got) == "some text " * 100


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        (lambda data: data + b"garbage", "BAD_GZIP"),
        (lambda data: data[:20] + bytes([data[20] ^ 255]) + data[21:], "BAD_GZIP"),
        (lambda data: data[:-8] + b"\1\2\3\4" + data[-4:], "BAD_GZIP"),
    ],
)
def test_damaged_gzip_is_unreadable(damage: Callable[[bytes], bytes], code: str) -> None:
    """A flipped bit, a wrong checksum or garbage behind the data make the file unreadable."""
    with pytest.raises(UnreadableFile, match=code):
        text_of(damage(gzip.compress(b"some text " * 100)))


@pytest.mark.parametrize("chunk", [5, 1 << 16])
def test_what_stands_before_the_damage_is_given(chunk: int) -> None:
    """Data with a wrong checksum is given whole, and of a damaged stream what was good, however it was cut."""
    text = "".join(f"line {number} {number * 7919 % 1009}\n" for number in range(4000))
    good = gzip.compress(text.encode())
    for data, least in (
        (good[:-8] + b"\1\2\3\4" + good[-4:], len(text)),
        (good + b"garbage", len(text)),
        (good[: len(good) // 2] + b"\xff" * 9 + good[len(good) // 2 + 9 :], len(text) // 3),
    ):
        got: list[str] = []
        with pytest.raises(UnreadableFile, match="BAD_GZIP"):
            got.extend(Text(io.BytesIO(data).read, chunk=chunk))
        assert text[:least] == "".join(got)[:least]


@pytest.mark.parametrize("chunk", [1, 3, 7, 1 << 16])
@pytest.mark.parametrize("before", [4, 5, 100])
def test_a_zero_byte_is_a_sign_like_any_other(chunk: int, before: int) -> None:
    """Behind the first four bytes a zero byte says nothing of the encoding, wherever it stands."""
    text = "x" * before + "\0" + "y" * 9
    assert text_of(text.encode(), chunk) == text


def test_a_gzip_bomb_comes_in_small_pieces() -> None:
    """However well the data is compressed, a piece is never larger than the bound."""
    engine = zlib.compressobj(9, wbits=31)
    bomb = b"".join(engine.compress(b" " * 1_000_000) for _ in range(50)) + engine.flush()
    assert len(bomb) < 60_000
    sizes = [len(piece) for piece in Text(io.BytesIO(bomb).read)]
    assert max(sizes) <= PIECE
    assert sum(sizes) == 50_000_000


def test_a_stray_byte_is_marked_and_the_text_goes_on() -> None:
    """A byte that is no UTF-8 becomes a lone surrogate, so that only its record is lost."""
    assert text_of(b'{"a": "caf\xe9"}\n{"a": "b"}') == '{"a": "caf\udce9"}\n{"a": "b"}'


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ('{"a": 1}'.encode("utf-16-le"), "WRONG_ENCODING"),
        ('{"a": 1}'.encode("utf-16-be"), "WRONG_ENCODING"),
        ('{"a": 1}'.encode("utf-16") + b"\x00", "WRONG_ENCODING"),
        (b"\xff\xfe" + b"\x00\xd8a\x00", "WRONG_ENCODING"),
        (b"PK\x03\x04rest", "zip"),
        (b"PAR1rest", "Parquet"),
        (b"\x28\xb5\x2f\xfdrest", "zstandard"),
        (gzip.compress(b"PAR1rest", mtime=0), "Parquet"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, code: str) -> None:
    """UTF-16 without a mark, half characters and known binary formats are named in the reason."""
    with pytest.raises(UnreadableFile, match=code):
        text_of(data)


@QUICK
@given(TEXT, st.integers(1, 9), st.data(), st.booleans(), st.booleans())
def test_reading_goes_on_at_any_character(text: str, chunk: int, data: st.DataObject, zipped: bool, mark: bool) -> None:
    """From the anchor before any character, skipping, exactly the rest of the text is read."""
    text = "a" + text
    raw = (b"\xef\xbb\xbf" if mark else b"") + text.encode()
    raw = gzip.compress(raw) if zipped else raw
    source = Text(io.BytesIO(raw).read, chunk=chunk)
    assert "".join(source) == text
    at = data.draw(st.integers(0, len(text)))
    offset, chars = source.anchor(at)
    assert chars <= at
    rest = Text(io.BytesIO(raw[offset:]).read, chunk=chunk, encoding="utf-8", anchor=(offset, chars), skip=at - chars)
    assert "".join(rest) == text[at:]


def test_an_anchor_is_close_to_its_place() -> None:
    """A plain file is not read again from its beginning: the anchor is at most one chunk away."""
    source = Text(io.BytesIO(b"x" * 1000).read, chunk=10)
    assert "".join(source)
    assert [source.anchor(at)[0] for at in (0, 15, 500, 999)] == [0, 10, 500, 990]


def test_the_clock_is_looked_at_with_each_piece() -> None:
    """A file without a single record still notices that time is up."""
    ticks = iter(range(3))

    def tick() -> None:
        if next(ticks) == 2:
            raise OutOfTime

    with pytest.raises(OutOfTime):
        list(Text(io.BytesIO(b" " * 1000).read, chunk=10, tick=tick))
