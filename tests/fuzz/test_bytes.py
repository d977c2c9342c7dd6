"""Any bytes at all: the handler ends with an account that adds up, or with an error of its own."""

import gzip
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from functions.common.errors import FunctionError
from functions.data_processor.models import Status
from tests.fuzz.effort import effort
from tests.unit.data_processor.fakes import World, lines, order, plain_item

SIGNS = st.sampled_from("[]{}\":,;\\\n\r\t |#%'0123456789.eE+-aé\ufeff\u2028💥") | st.sampled_from(
    [
        "null",
        "NaN",
        "-Infinity",
        '"orderId"',
        '""',
        "\\ud800",
        "orderId",
        "\n\n",
        "1e9999999999999999999",
        json.dumps(order(1)),
    ]
)
TEXTS = st.lists(SIGNS, max_size=40).map("".join)
ENCODINGS = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "latin-1", "utf-32"])


def check(key: str, data: bytes, **how: Any) -> None:
    """Handles a file and holds its account against table and bucket."""
    world = World(chunk=16, head=64, block_records=3, max_record=200, **how)
    failed = ""
    try:
        world.send(key, data)
    except FunctionError as error:
        failed = str(error)
    status = world.status()
    counts = status["counts"]
    assert counts["read"] == counts["stored"] + counts["rejected"] + counts["duplicates"]
    assert counts["rejected"] == len(world.bucket.rejects(key))
    assert counts["stored"] == len(world.table.writes)
    assert (status["processingStatus"] == Status.FAILED) == bool(failed)
    if failed:
        # A code that can be acted on, never the name of some exception.
        assert status["reason"].split(":")[0].replace("_", "").isupper()
        assert status["reason"] in failed
    else:
        assert status["processingStatus"] in Status.DONE
    for reject in world.bucket.rejects(key):
        assert reject["reason"]
        assert 0 < reject["record"] <= counts["read"]
    for item in world.table.records():
        assert plain_item(item)["dataType"] == "orders"


def mixed(text: str, encoding: str, zipped: bool, cut: int) -> bytes:
    """A text as bytes, perhaps compressed, perhaps cut."""
    data = text.encode(encoding, "replace")
    data = gzip.compress(data, mtime=0) if zipped else data
    return data[: len(data) - cut] if cut < len(data) else data


@pytest.mark.parametrize("key", ["orders/a.json", "orders/a.jsonl", "orders/a.csv", "orders/a.json.gz", "orders/a"])
@effort("files", 250, share=1 / 15)
@given(st.binary(max_size=300))
def test_random_bytes(key: str, data: bytes) -> None:
    """Bytes without any sense end as a failed file or as rejects."""
    check(key, data)


@pytest.mark.parametrize("key", ["orders/a.json", "orders/a.ndjson", "orders/a.csv"])
@effort("files", 250, share=1 / 15)
@given(TEXTS, ENCODINGS, st.booleans(), st.integers(0, 30))
def test_text_of_the_signs_that_matter(key: str, text: str, encoding: str, zipped: bool, cut: int) -> None:
    """Brackets, quotes, separators and marks in any order, in any encoding, cut anywhere."""
    check(key, mixed(text, encoding, zipped, cut))


@pytest.mark.parametrize("layout", ["array", "lines", "csv"])
@effort("files", 250, share=1 / 15)
@given(st.integers(1, 8), st.lists(st.tuples(st.integers(0, 2000), SIGNS), max_size=4), st.booleans())
def test_good_files_with_a_few_wrong_signs(
    layout: str, count: int, damage: list[tuple[int, str]], zipped: bool
) -> None:
    """A good file into which a few signs were put loses at most the records that they hit, or fails with a reason."""
    rows = [order(number) for number in range(count)]
    if layout == "array":
        key, text = "orders/a.json", json.dumps(rows, indent=1)
    elif layout == "lines":
        key, text = "orders/a.jsonl", lines(*rows).decode()
    else:
        key = "orders/a.csv"
        text = "orderId,customerId,createdAt,total\n" + "".join(
            f'"o-{number}","c\n""1""",2024-01-01T00:00:00Z,{number}.5\n' for number in range(count)
        )
    for place, sign in damage:
        place %= len(text) + 1  # noqa: PLW2901 - the same place, inside the text
        text = text[:place] + sign + text[place:]
    check(key, mixed(text, "utf-8", zipped, 0))


@pytest.mark.parametrize("layout", ["array", "lines"])
@effort("files", 250, share=1 / 15)
@given(st.integers(2, 8), st.data(), SIGNS, st.booleans())
def test_one_damaged_line_costs_one_record(
    layout: str, count: int, data: st.DataObject, sign: str, instead: bool
) -> None:
    """Where records stand on lines of their own, damage to one of them leaves all others as they were, or fails loudly.

    A file that fails keeps at least what stands before the damage.
    """
    rows = [json.dumps(order(number)) for number in range(count)]
    hit = data.draw(st.integers(0, count - 1))
    marks = [at for at, found in enumerate(rows[hit]) if found in '[]{}":,']
    place = data.draw(st.sampled_from(marks[::-1]) | st.integers(0, len(rows[hit]) - 1))
    rows[hit] = rows[hit][:place] + ("" if instead else sign) + rows[hit][place + instead :]
    text = "[\n" + ",\n".join(rows) + "\n]\n" if layout == "array" else "\n".join(rows)
    key = "orders/a.json" if layout == "array" else "orders/a.jsonl"
    world = World(block_records=3)
    try:
        world.send(key, text.encode("utf-8"))
        kept = set(range(count)) - {hit}
    except FunctionError:
        kept = set(range(hit))
    stored = {plain_item(item)["recordId"] for item in world.table.records()}
    assert stored >= {f"orders#o-{number}" for number in kept}


@effort("files", 250, share=1 / 15)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    )
)
def test_any_json_value_as_a_field(value: Any) -> None:
    """Whatever JSON can say stands in a record's extra field: stored, or rejected with a reason."""
    check("orders/a.json", json.dumps([order(1, extra=value), value]).encode())


@effort("files", 250, share=1 / 15)
@given(st.integers(0, 400), st.sampled_from("[{"), st.sampled_from(["array", "lines"]))
def test_any_depth_of_nesting(depth: int, bracket: str, layout: str) -> None:
    """Nesting of any depth is stored or rejected, closed or not."""
    inner = ("[" * depth + "]" * depth) if bracket == "[" else ('{"a":' * depth + "1" + "}" * depth)
    text = json.dumps(order(1))[:-1] + f', "extra": {inner}' + "}"
    check("orders/a.json", (f"[{text}, {inner}]" if layout == "array" else text + "\n" + inner).encode())
