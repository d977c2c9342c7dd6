"""`python -m ops consistency`: arguments, and what a person sees."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError

from ops.clients import Clients
from ops.consistency.errors import UnfinishedError
from ops.consistency.pace import Pace
from ops.consistency.repair import PLAN, REPAIR, REPORT, Repairer
from ops.consistency.replica import Replica
from ops.consistency.run import Run
from ops.consistency.state import State, subject
from ops.errors import CallError, printable
from sandbox.listing import table
from sandbox.screen import Screen

_INTERRUPTED = 130
_MOST_SEGMENTS = 64


def add(commands: Any) -> None:
    """Add the command to a parser's sub-commands."""
    parser = commands.add_parser("consistency", help="compare the two replicas of a global table, and repair them")
    parser.add_argument("--table", required=True, metavar="NAME", help="the table, of the same name in both regions")
    parser.add_argument("--regions", required=True, nargs=2, metavar=("A", "B"), help="the two regions")
    parser.add_argument("--endpoint", metavar="URL", help="an AWS endpoint (default: AWS_ENDPOINT_URL, else AWS)")
    parser.add_argument("--segments", type=_segments, default=4, metavar="N", help="read N at a time (default: 4)")
    parser.add_argument("--rate", type=_rate, default=1000.0, metavar="N", help="items per second (default: 1000)")
    parser.add_argument("--state", type=Path, metavar="FILE", help="keep the place there, and go on from it")
    parser.add_argument("--repair", action="store_true", help="repair what the conflict rule decides")
    parser.add_argument("--dry-run", action="store_true", help="only say what --repair would do")
    parser.add_argument(
        "--settle", type=_seconds, default=5.0, metavar="SECONDS", help="how long a difference must stand (default: 5)"
    )
    parser.add_argument("--json", action="store_true", help="print the result as JSON; the rest goes to stderr")
    parser.set_defaults(command=command)


def command(options: argparse.Namespace) -> int:
    """Run it; 0 when both replicas hold the same."""
    regions: list[str] = options.regions
    if regions[0] == regions[1]:
        raise CallError(
            f"both regions are the same: {printable(regions[0])}",
            "two different regions are allowed",
            "name the regions of the table's two replicas",
        )
    clients, pace = Clients(options.endpoint), Pace(options.rate)
    screen = Screen(sys.stderr if options.json else sys.stdout)
    state: State | None = None
    try:
        first, second = (Replica.find(clients, pace, options.table, region) for region in regions)
        _check(first, second)
        mode = PLAN if options.dry_run else REPAIR if options.repair else REPORT
        ids = [f"{replica.arn} {replica.id}".strip() for replica in (first, second)]
        state = State(subject(options.table, regions, ids, options.segments, mode), options.state)
        if state.resumed:
            screen.say(f"goes on after {sum(state.read)} items")
        run = Run(
            (first, second),
            state,
            pace,
            Repairer((first, second), mode),
            segments=options.segments,
            settle=options.settle,
        )
        stopped = _go(run, state, screen)
        _report(options, state, screen, finished=stopped is None)
        return stopped if stopped is not None else 0 if state.findings.clean else 1
    finally:
        if state:
            state.close()
        clients.close()


def _go(run: Run, state: State, screen: Screen) -> int | None:
    """Work; the exit code if it ended early."""
    try:
        with screen.progress("compare") as advance:
            run.go(advance)
    except KeyboardInterrupt:
        screen.say("interrupted: " + _how(state))
        return _INTERRUPTED
    except UnfinishedError as error:
        screen.say(f"stopped: {error}; {_how(state)}")
        return 1
    except (ClientError, BotoCoreError) as error:
        raise CallError(
            f"AWS refuses the run: {printable(error)}",
            "the actions in docs/runbooks/consistency.md are needed in both regions, and credentials that last",
            f"correct that; {_how(state)}",
        ) from error
    return None


def _how(state: State) -> str:
    return "the same call goes on from here" if state.is_kept else "without --state the next run begins anew"


def _report(options: argparse.Namespace, state: State, screen: Screen, *, finished: bool) -> None:
    found, regions = state.findings, options.regions
    if options.json:
        document = {
            "table": options.table,
            "regions": regions,
            "finished": finished,
            "equal": finished and found.clean,
            "read": dict(zip(regions, state.read, strict=True)),
            "found": found.to_json(regions),
        }
        sys.stdout.write(json.dumps(document, indent=2, ensure_ascii=False) + "\n")
        return
    for line in found.lines(regions):
        screen.say(line)
    screen.say(table(found.rows(regions)).rstrip())
    read = ", ".join(f"{count} in {region}" for region, count in zip(regions, state.read, strict=True))
    screen.say(f"read: {read}" + ("" if finished else "; not finished"))


def _check(first: Replica, second: Replica) -> None:
    if first.keys != second.keys:
        raise CallError(
            f"the tables have different keys: {first.keys} and {second.keys}",
            "two replicas of one table are allowed",
            "look at the name and the regions",
        )


def _segments(text: str) -> int:
    if not text.isdigit() or not 1 <= int(text) <= _MOST_SEGMENTS:
        raise argparse.ArgumentTypeError(
            f"the number is out of range: {text}; 1 to {_MOST_SEGMENTS} is allowed; change it"
        )
    return int(text)


def _rate(text: str) -> float:
    value = _number(text)
    if value is None or value <= 0:
        raise argparse.ArgumentTypeError(f"the rate is out of range: {text}; above 0 is allowed; change it")
    return value


def _seconds(text: str) -> float:
    value = _number(text)
    if value is None or not 0 <= value <= 3600:
        raise argparse.ArgumentTypeError(f"the time is out of range: {text}; 0 to 3600 seconds are allowed; change it")
    return value


def _number(text: str) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if value < float("inf") else None
