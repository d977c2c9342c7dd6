"""`python -m ops <command>`."""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Sequence

from ops.consistency import command as consistency
from ops.diff import command as diff
from ops.drift import command as drift
from ops.errors import CallError
from ops.promote import command as promote
from ops.publish import command as publish
from ops.redrive import command as redrive
from ops.restore import command as restore
from ops.search_access import command as search_access
from ops.upload import command as upload


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code: 0 done, 1 something is left to do, 2 wrong call, 130 interrupted."""
    options = parser().parse_args(arguments)
    try:
        return int(options.command(options))
    except CallError as error:
        sys.stderr.write(f"error: {error}\n")
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # the reader, such as head, has seen enough
        return 0


def parser() -> argparse.ArgumentParser:
    """All commands with their arguments."""
    top = argparse.ArgumentParser(prog="python -m ops", description="Day two: tools for running systems.")
    commands = top.add_subparsers(required=True, metavar="COMMAND")
    redrive.add(commands)
    consistency.add(commands)
    diff.add(commands)
    upload.add(commands)
    promote.add(commands)
    publish.add(commands)
    drift.add(commands)
    restore.add(commands)
    search_access.add(commands)
    return top


if __name__ == "__main__":
    # Whoever stops it gets the end that Ctrl-C gets, also where a shell has put it into the background.
    for stop in (signal.SIGINT, signal.SIGTERM):
        signal.signal(stop, signal.default_int_handler)
    sys.exit(main())
