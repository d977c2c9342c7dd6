"""The time of records without one: as the uploader states it, in whichever bucket the file arrives."""

from datetime import timedelta

import pytest

from functions.data_processor.arrival import arrival
from tests.unit.data_processor.fakes import MODIFIED, World, lines

USER = {"userId": "u-1", "email": "u@example.com", "name": "U"}
SECOND_TRY = MODIFIED + timedelta(minutes=3)


@pytest.mark.parametrize(
    ("stated", "time"),
    [
        ("", "2024-05-01T12:00:00.000000Z"),
        ("2024-05-01T11:59:30Z", "2024-05-01T11:59:30.000000Z"),
        ("2024-05-01T11:59:30.25Z", "2024-05-01T11:59:30.250000Z"),
        ("2023-12-31T23:59:59.123456Z", "2023-12-31T23:59:59.123456Z"),
        ("2024-05-01T12:15:00Z", "2024-05-01T12:15:00.000000Z"),
    ],
)
def test_a_stated_time_counts_else_s3s(stated: str, time: str) -> None:
    """RFC 3339 in UTC, up to the 15 minutes that S3 lets a clock be off; nothing stated is LastModified."""
    assert arrival(stated, MODIFIED) == (time, "")


@pytest.mark.parametrize(
    "stated",
    [
        "yesterday",
        "2024-05-01",
        "2024-05-01 11:59:30Z",
        "2024-05-01T11:59:30",
        "2024-05-01T11:59:30+02:00",
        "2024-05-01T11:59:30.1234567Z",
        "2024-02-30T00:00:00Z",
        "2024-05-01T25:00:00Z",
        "2024-05-01T12:15:01Z",
        "9999-12-31T23:59:59Z",
        "\u0662024-05-01T11:59:30Z",
        "x" * 2000,
    ],
)
def test_a_bad_statement_is_told_and_costs_nothing(stated: str) -> None:
    """No time, another zone, or a time to come: S3's time counts, and the remark has value, rule and way out."""
    time, remark = arrival(stated, MODIFIED)
    assert time == "2024-05-01T12:00:00.000000Z"
    assert remark.startswith("uploaded-at ")
    assert "allowed is " in remark
    assert remark.endswith("; correct the uploader")
    assert len(remark) < 400


def test_a_file_sent_twice_makes_the_same_records() -> None:
    """Tries of a file at different times have the same keys and data when they state the same time, and only then."""
    keys = []
    for stated in ({"uploaded-at": "2024-05-01T11:58:00Z"}, {}):
        tries = []
        for modified in (MODIFIED, SECOND_TRY):
            world = World()
            world.bucket.metadata, world.bucket.modified = {"users/a.jsonl": stated}, modified
            world.send("users/a.jsonl", lines(USER))
            tries.append([(item["recordId"], item["timestamp"], item["data"]) for item in world.table.records()])
            assert len(tries[-1]) == 1
        keys.append(tries[0] == tries[1])
    assert keys == [True, False]


def test_a_bad_statement_is_in_the_log() -> None:
    """The file is completed, and one warning names it and what is wrong."""
    world = World()
    world.bucket.metadata = {"users/a.jsonl": {"uploaded-at": "soon"}}
    world.send("users/a.jsonl", lines(USER))
    assert world.status()["processingStatus"] == "COMPLETED"
    ((_, words, extra),) = [line for line in world.logger.lines if line[0] == "warning"]
    assert words.startswith("uploaded-at is no time: it is 'soon', allowed is ")
    assert extra["key"] == "users/a.jsonl"
