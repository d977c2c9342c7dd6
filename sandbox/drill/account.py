"""What became of every record that was sent: pure, from what was sent and what was found."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sandbox.drill.files import File

Key = tuple[str, str]  # recordId and timestamp of an item


@dataclass(frozen=True)
class Found:
    """What lies in AWS afterwards.

    `items` has, for each region, the ids of our records with the keys of the items that hold them; `rejects` the ids
    in the quarantine, each with its reason and the bucket; `unfinished` the files whose status item says so.
    """

    items: Mapping[str, Sequence[tuple[str, Key]]]
    rejects: Sequence[tuple[str, str, str]] = ()
    unfinished: Sequence[str] = ()


@dataclass(frozen=True)
class Account:
    """The sum. `lost` and `doubled` name each record with what is wrong."""

    files: int
    records: int
    stored: dict[str, int]
    rejected: int
    rejected_twice: int
    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    unfinished: list[str] = field(default_factory=list)


def settle(sent: Iterable[File], found: Found) -> Account:
    """The account of the files that were acknowledged to their senders.

    A good record has to be in every region under exactly one key, a bad one in the quarantine with a reason and nowhere
    else. What one file's sender was told of twice counts once: the same record under the same key is one item.
    """
    files = list(sent)
    good = {one: file.key for file in files for one in file.good}
    bad = {one: file.key for file in files for one in file.bad}
    rejects: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for one, reason, bucket in found.rejects:
        rejects[one].append((reason, bucket))
    keys = {region: _keys(items) for region, items in found.items.items()}
    lost, doubled = [], []
    for region, stored in keys.items():
        lost += [f"{one} of {good[one]} is not in {region}" for one in good if one not in stored]
        doubled += [
            f"{one} of {good[one]} is in {region} under {len(stored[one])} keys: {_text(stored[one])}"
            for one in good
            if len(stored.get(one, ())) > 1
        ]
        doubled += [f"{one} of {bad[one]} is rejected and stored in {region}" for one in bad if one in stored]
    doubled += [f"{one} of {good[one]} is stored and rejected: {rejects[one][0][0]}" for one in good if one in rejects]
    lost += [
        f"{one} of {bad[one]} is in no quarantine with a reason"
        for one in bad
        if not any(reason for reason, _ in rejects.get(one, ()))
    ]
    for one, key in bad.items():
        within = Counter(bucket for _, bucket in rejects.get(one, ()))
        doubled += [f"{one} of {key} is {n} times in the quarantine of {b}" for b, n in within.items() if n > 1]
    return Account(
        files=len(files),
        records=len(good) + len(bad),
        stored={region: sum(one in good for one in stored) for region, stored in keys.items()},
        rejected=sum(one in rejects for one in bad),
        rejected_twice=sum(len(rejects.get(one, ())) > 1 for one in bad),
        lost=sorted(lost),
        doubled=sorted(doubled),
        unfinished=sorted(found.unfinished),
    )


def _keys(items: Sequence[tuple[str, Key]]) -> dict[str, set[Key]]:
    found: dict[str, set[Key]] = defaultdict(set)
    for one, key in items:
        found[one].add(key)
    return dict(found)


def _text(keys: set[Key]) -> str:
    return ", ".join(f"{record} at {time}" for record, time in sorted(keys))
