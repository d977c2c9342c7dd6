"""Every way that an event can go in dist/ is gone by some flow test, or a line of `ways-not-gone.tsv` says why not.

The flow tests run as they are; their sandboxes note which ways events went (`sandbox/aws/travels.py`).
"""

from __future__ import annotations

import csv
import json
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from checks import arns
from checks.manifests import read
from sandbox.aws.environment import TRAVELS
from sandbox.screen import Screen
from tools.prove.step import DIST, ENVIRONMENT, ROOT, Outcome
from tools.prove.suite import run_suite
from tools.prove.ways import Way, ways

EXCUSES = Path(__file__).with_name("ways-not-gone.tsv")


class Excuse(NamedTuple):
    """Why ways of a kind from `source` (a pattern of ARNs) are gone by no flow."""

    kind: str
    source: str
    reason: str

    def covers(self, way: Way) -> bool:
        """Whether the excuse is for this way."""
        return way.kind == self.kind and arns.matches(self.source, way.source)


class Coverage:
    """The step: runs tests/flows, which takes as long as it does in `make test`."""

    title = "ways"

    def run(self, screen: Screen) -> Outcome:
        """Run the flows and hold what they went against dist/."""
        all_ways = ways(read(DIST), ENVIRONMENT)
        with tempfile.TemporaryDirectory(prefix="tandem-ways-") as folder:
            failed = run_suite("tests/flows", {TRAVELS: folder}, screen)
            gone = by_flow(all_ways, Path(folder))
        excuses = [] if failed else list(unexcused(all_ways, gone, excuses_in(EXCUSES)))
        said = [*table(all_ways, gone), f"{len(gone)} of {len(all_ways)} ways are gone by flows"]
        return Outcome(said, [*failed, *excuses])


def by_flow(all_ways: Sequence[Way], folder: Path) -> dict[Way, list[str]]:
    """The files of tests whose sandboxes went each way, sorted; a way that nobody went is not there."""
    gone: dict[Way, set[str]] = defaultdict(set)
    for file in folder.glob("*/*.jsonl"):
        for source, target in _notes(file):
            for way in all_ways:
                if way.is_gone(source, target):
                    gone[way].add(f"tests/flows/{file.parent.name}.py")
    return {way: sorted(files) for way, files in gone.items()}


def unexcused(all_ways: Sequence[Way], gone: Mapping[Way, object], excuses: Sequence[Excuse]) -> Iterator[str]:
    """Ways that nobody went and nobody excuses, and excuses for nothing."""
    for way in all_ways:
        if way not in gone and not any(excuse.covers(way) for excuse in excuses):
            yield (
                f"no flow goes from {way.source} to {way.target} ({way.kind}); write a flow test that does, or say why "
                f"none can in {EXCUSES.relative_to(ROOT)}"
            )
    for excuse in excuses:
        if not any(excuse.covers(way) and way not in gone for way in all_ways):
            yield (
                f"{EXCUSES.relative_to(ROOT)} excuses {excuse.kind} from {excuse.source}, which is gone or is not in "
                f"dist/; take the line out"
            )


def table(all_ways: Sequence[Way], gone: Mapping[Way, Sequence[str]]) -> Iterator[str]:
    """A line for each way: its kind, both ends, and the first test file that goes it."""
    for way in all_ways:
        files = gone.get(way, ())
        shown = f"{files[0]}{f' and {len(files) - 1} more' if len(files) > 1 else ''}" if files else "nobody"
        yield f"{way.kind:<14} {_short(way.source)} -> {_short(way.target)}: {shown}"


def excuses_in(file: Path) -> list[Excuse]:
    """The excuses of a table with the columns kind, source and reason. Raises ValueError for a line without reason."""
    with file.open(encoding="utf-8", newline="") as lines:
        found = [
            Excuse(row["kind"], row["source"], row["reason"] or "") for row in csv.DictReader(lines, delimiter="\t")
        ]
    for one in found:
        if len(one.reason.split()) < 4:
            raise ValueError(f"{file.name}: {one.kind} from {one.source} has no reason; write a sentence")
    return found


def _notes(file: Path) -> Iterator[tuple[str, str]]:
    for line in file.read_text(encoding="utf-8").splitlines():
        found = json.loads(line)
        yield found["source"], found["target"]


def _short(arn: str) -> str:
    """An ARN without partition and account."""
    parts = arn.split(":", 5)
    return f"{parts[2]} {parts[5]}" + (f" ({parts[3]})" if parts[3] else "")
