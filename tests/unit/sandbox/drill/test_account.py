"""The account finds every record that is lost or doubled, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from sandbox.drill.account import Account, Found, settle
from sandbox.drill.files import File

EAST, WEST = "us-east-1", "us-west-2"
FILE = File("orders/r-1.jsonl", b"", good=("r-1-a", "r-1-b"), bad=("r-1-bad",))
A, B = ("r-1-a", ("orders#r-1-a", "t1")), ("r-1-b", ("orders#r-1-b", "t1"))
REJECT = ("r-1-bad", "total must be bigger than or equal to 0", "bucket-east")


def account(
    east: Sequence[tuple[str, tuple[str, str]]] = (A, B),
    west: Sequence[tuple[str, tuple[str, str]]] = (A, B),
    rejects: Sequence[tuple[str, str, str]] = (REJECT,),
    sent: Sequence[File] = (FILE,),
) -> Account:
    """The account of one file, by default with all in its place."""
    return settle(sent, Found({EAST: east, WEST: west}, rejects))


def test_a_file_with_all_in_its_place_is_whole() -> None:
    """Each good record in both regions, each bad one in the quarantine: nothing lost, nothing doubled."""
    found = account()
    assert (found.files, found.records, found.rejected) == (1, 3, 1)
    assert found.stored == {EAST: 2, WEST: 2}
    assert (found.lost, found.doubled) == ([], [])


def test_a_record_that_is_missing_in_one_region_is_lost() -> None:
    """It is named, with its file and the region where it is not."""
    assert account(west=(A,)).lost == ["r-1-b of orders/r-1.jsonl is not in us-west-2"]
    assert len(account(east=(A,), west=(A,)).lost) == 2


def test_a_record_under_two_keys_is_doubled() -> None:
    """The same record at two times is two items to everybody who counts."""
    again = ("r-1-a", ("orders#r-1-a", "t2"))
    (doubled,) = account(east=(A, B, again)).doubled
    assert doubled == "r-1-a of orders/r-1.jsonl is in us-east-1 under 2 keys: orders#r-1-a at t1, orders#r-1-a at t2"


def test_a_record_that_was_written_twice_under_one_key_is_one() -> None:
    """A file that came twice, with the same keys, counts once."""
    found = account(east=(A, B, A), sent=(FILE, FILE))
    assert (found.records, found.stored[EAST], found.doubled) == (3, 2, [])


def test_a_bad_record_without_its_reason_is_lost() -> None:
    """A reject that nobody can find, or nobody can understand, is a lost record."""
    for rejects in ((), (("r-1-bad", "", "bucket-east"),)):
        assert account(rejects=rejects).lost == ["r-1-bad of orders/r-1.jsonl is in no quarantine with a reason"]


def test_a_bad_record_that_is_stored_is_doubled() -> None:
    """Rejected and stored are two fates of one record."""
    stored = ("r-1-bad", ("orders#r-1-bad", "t"))
    assert account(east=(A, B, stored)).doubled == ["r-1-bad of orders/r-1.jsonl is rejected and stored in us-east-1"]


def test_a_good_record_that_is_rejected_is_told() -> None:
    """A record that one region refuses and the other stores has two fates; one that is only refused is lost."""
    refused = ("r-1-a", "the table refuses it", "bucket-east")
    both = account(rejects=(REJECT, refused))
    assert both.doubled == ["r-1-a of orders/r-1.jsonl is stored and rejected: the table refuses it"]
    assert len(account(east=(B,), west=(B,), rejects=(REJECT, refused)).lost) == 2


def test_a_reject_twice_in_one_quarantine_is_doubled() -> None:
    """A file has one object of rejects in a bucket, each record once in it."""
    assert account(rejects=(REJECT, REJECT)).doubled == [
        "r-1-bad of orders/r-1.jsonl is 2 times in the quarantine of bucket-east"
    ]


def test_a_file_that_came_to_both_buckets_has_its_rejects_in_both() -> None:
    """The sender did not learn of the first copy: that is counted apart, and doubles no record."""
    found = account(rejects=(REJECT, (*REJECT[:2], "bucket-west")))
    assert (found.rejected, found.rejected_twice, found.doubled) == (1, 1, [])


def test_what_nobody_sent_is_not_counted() -> None:
    """Records of files that no upload was acknowledged for are neither stored nor lost."""
    found = account(sent=())
    assert (found.files, found.records, found.stored, found.lost) == (0, 0, {EAST: 0, WEST: 0}, [])
