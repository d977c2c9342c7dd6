"""`python -m ops redrive`: arguments, and what a person sees."""

from __future__ import annotations

import argparse
from contextlib import closing
from datetime import UTC, datetime
from typing import Any

from ops.clients import Clients
from ops.errors import printable
from ops.redrive.actions import Actions
from ops.redrive.queue import Queue
from ops.redrive.run import HELD_MOST, PLANNED, Choice, Run, Tally, line
from sandbox.listing import age, table
from sandbox.screen import Screen

_INTERRUPTED = 130
_COLUMNS = ("read", "redriven", "came back", "failed", "unknown", "skipped", "kept")


def add(commands: Any) -> None:
    """Add the command to a parser's sub-commands."""
    parser = commands.add_parser("redrive", help="send what lies in a dead-letter queue back to where it came from")
    parser.add_argument("--queue", required=True, metavar="NAME|URL|ARN", help="the queue to work off")
    parser.add_argument("--region", help="the queue's region (default: its ARN's or URL's, else boto3's)")
    parser.add_argument("--endpoint", metavar="URL", help="an AWS endpoint (default: AWS_ENDPOINT_URL, else AWS)")
    parser.add_argument("--dry-run", action="store_true", help="only list what would be done")
    parser.add_argument("--limit", type=_count, metavar="N", help="look at no more than N messages")
    parser.add_argument("--rate", type=_rate, default=10.0, metavar="N", help="messages per second (default: 10)")
    parser.add_argument("--only", metavar="CODE", help="only messages whose reason begins with this code")
    parser.add_argument("--function", metavar="NAME|ARN", help="the function to call instead of the one named")
    parser.add_argument(
        "--wait", type=_seconds, default=3, metavar="SECONDS", help="silence that ends the run (default: 3)"
    )
    parser.set_defaults(command=command)


def command(options: argparse.Namespace) -> int:
    """Run it; 0 when nothing is left that somebody has to look at."""
    clients = Clients(options.endpoint, options.region)
    try:
        queue = Queue.find(clients, options.queue)
        actions = Actions(clients, queue.arn, options.function)
        run = Run(queue, actions, Choice(limit=options.limit, rate=options.rate, only=options.only, wait=options.wait))
        screen = Screen()
        return survey(run, screen) if options.dry_run else redrive(run, queue.length, screen)
    finally:
        clients.close()


def redrive(run: Run, length: int, screen: Screen) -> int:
    """Work the queue off, telling of what stays; the exit code."""
    try:
        with screen.progress("redrive") as advance, closing(run.redrive()) as findings:
            for finding in findings:
                if finding.outcome not in ("redriven", "skipped"):
                    screen.say(line(finding))
                advance(run.tally.read, max(length, run.tally.read))
        return _code(run)
    except KeyboardInterrupt:
        screen.say("interrupted: what was not done yet is back in the queue")
        return _INTERRUPTED
    finally:
        _stopped(run, screen)
        screen.say(table([_COLUMNS, _row(run.tally)]).rstrip())


def survey(run: Run, screen: Screen) -> int:
    """List what would be done; the exit code."""
    now = datetime.now(UTC)
    rows = [("MESSAGE", "KIND", "AGE", "WHAT")]
    with closing(run.survey()) as findings:
        for finding in findings:
            if finding.outcome == "skipped":
                continue
            sent = age(finding.letter.sent, now) if finding.letter.sent else "?"
            mark = "" if finding.outcome == PLANNED else f"{finding.outcome}: "
            rows.append((finding.letter.id, finding.kind, sent, mark + printable(finding.text, 300)))
    _stopped(run, screen)
    screen.say(table(rows).rstrip() if len(rows) > 1 else "no message")
    return _code(run)


def _stopped(run: Run, screen: Screen) -> None:
    if run.stopped:
        screen.say(f"stopped: {HELD_MOST} messages stay in the queue; correct their cause, then run it again")


def _code(run: Run) -> int:
    return 0 if run.tally.clean and not run.stopped else 1


def _row(tally: Tally) -> tuple[str, ...]:
    return tuple(str(getattr(tally, name.replace(" ", "_"))) for name in _COLUMNS)


def _count(text: str) -> int:
    return int(_above_zero(text, int))


def _rate(text: str) -> float:
    return float(_above_zero(text, float))


def _seconds(text: str) -> int:
    if not text.isdigit() or int(text) > 20:
        raise argparse.ArgumentTypeError(f"the time is out of range: {text}; 0 to 20 seconds are allowed; change it")
    return int(text)


def _above_zero(text: str, kind: Any) -> Any:
    try:
        value = kind(text)
        if 0 < value < float("inf"):
            return value
    except ValueError:
        pass
    raise argparse.ArgumentTypeError(f"the number is out of range: {text}; above 0 is allowed; change it")
