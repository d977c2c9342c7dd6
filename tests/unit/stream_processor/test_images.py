"""Images that do not fit beside each other are kept in part, and what is missing is named."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from functions.common.attributes import MAX_ITEM_BYTES, attribute_values, plain, size
from functions.stream_processor.images import MOST_NAMED, fit, image_of
from functions.stream_processor.logic import AuditTrail
from tests.unit.data_processor.fakes import QUICK
from tests.unit.stream_processor.test_logic import IMAGE, KEYS, record

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**30), 10**30) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
    max_leaves=20,
)


def big(word: str, length: int) -> dict[str, Any]:
    """An image with one large text in its data."""
    return {**IMAGE, "data": {"M": {"note": {"S": word * length}, "total": {"N": "1"}}}}


def nested(levels: int) -> dict[str, Any]:
    """An attribute value of so many maps within each other around a text."""
    value: dict[str, Any] = {"S": "deep"}
    for _ in range(levels):
        value = {"M": {"in": value}}
    return value


def body(given_record: Any) -> dict[str, Any]:
    """The record's audit item as DynamoDB JSON."""
    found: dict[str, Any] = json.loads(AuditTrail().item(given_record, 30).body)
    return found


def bytes_of(item: dict[str, Any]) -> int:
    """What DynamoDB counts for an item, by the encoder's own reckoning."""
    return size({name: plain(value) for name, value in item.items()})


def levels_of(value: Any) -> int:
    """How many maps and lists stand within each other, and the value in the last."""
    inner = value.get("M", value.get("L"))
    if inner is None:
        return 1
    return 1 + max((levels_of(one) for one in (inner.values() if isinstance(inner, dict) else inner)), default=0)


@QUICK
@given(st.dictionaries(st.text(min_size=1, max_size=6), VALUES, max_size=6))
def test_an_image_is_measured_as_the_table_counts_it(values: dict[str, Any]) -> None:
    """The measure of an image in DynamoDB's JSON is at least that of its plain values, and hardly more."""
    image = image_of({"NewImage": attribute_values(values)}, "NewImage")
    assert image is not None
    leaves = json.dumps(attribute_values(values)).count('{"')
    assert size(values) <= image.size <= size(values) + leaves


@pytest.mark.parametrize(("old", "new"), [(150_000, 150_000), (10, 380_000), (380_000, 10)])
def test_images_that_fit_are_whole(old: int, new: int) -> None:
    """Up to 400 KB together nothing is missing."""
    before, after = big("o", old), big("n", new)
    item = body(record("MODIFY", old=before, new=after))
    assert (item["oldImage"]["M"], item["newImage"]["M"]) == (before, after)
    assert "missing" not in item


def test_the_old_image_gives_way_to_the_new_one() -> None:
    """Two images of 300 KB: the new one is whole, and of the old one only the large member is missing, by name."""
    item = body(record("MODIFY", old=big("o", 300_000), new=big("n", 300_000)))
    assert item["newImage"]["M"] == big("n", 300_000)
    assert item["oldImage"]["M"] == {**IMAGE, "data": {"M": {"total": {"N": "1"}}}}
    assert plain(item["missing"]) == ["oldImage.data.note"]
    assert plain(item["missingCount"]) == 1
    assert bytes_of(item) <= MAX_ITEM_BYTES


@pytest.mark.parametrize("length", range(MAX_ITEM_BYTES - 3_000, MAX_ITEM_BYTES, 250))
def test_an_image_as_large_as_the_table_takes_is_kept_in_part(length: int) -> None:
    """Near the limit an item is never too large for the table, never loses its record, and says what is missing."""
    for name in ("INSERT", "REMOVE"):
        image = {**KEYS, "metadata": IMAGE["metadata"], "note": {"S": "x" * length}, "other": {"S": "kept"}}
        side = "newImage" if name == "INSERT" else "oldImage"
        item = body(record(name, **{side[:3]: image}))
        assert bytes_of(item) <= MAX_ITEM_BYTES
        assert item[side]["M"]["other"] == {"S": "kept"}
        assert ("missing" in item) == ("note" not in item[side]["M"])


def test_very_much_missing_is_counted_and_named_in_part() -> None:
    """Of ten thousand members that do not fit the first are named, all are counted, and the item still fits."""
    many = {f"{'m' * 300}{number:05}": {"S": "y" * 500} for number in range(1_000)}
    item = body(record("REMOVE", old={**KEYS, "data": {"M": many}}))
    kept, missing = item["oldImage"]["M"]["data"]["M"], plain(item["missing"])
    assert len(missing) == MOST_NAMED
    assert all(path.startswith("oldImage.data.mmm") and path.endswith("...") for path in missing)
    assert len(kept) + plain(item["missingCount"]) == len(many)
    assert bytes_of(item) <= MAX_ITEM_BYTES


def test_what_is_nested_too_deep_for_the_trail_is_left_out_by_name() -> None:
    """The table takes 32 levels, and in the trail each image is one level deeper: only the deepest map is missing."""
    item = body(record(new={**IMAGE, "tree": nested(30)}))
    assert "missing" not in item
    item = body(record(new={**IMAGE, "tree": nested(31)}))
    assert plain(item["missing"]) == ["newImage.tree" + ".in" * 30]
    assert levels_of(item["newImage"]) <= 32
    assert item["newImage"]["M"]["data"] == IMAGE["data"]


def test_a_change_of_little_is_not_cut() -> None:
    """No image and no limit reached: nothing is said to be missing."""
    assert fit(None, None, room_beside=100) == ({}, {})
