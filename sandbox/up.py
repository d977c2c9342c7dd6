"""`up`, `run`: bring a sandbox up, say how it stands, and keep it so."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from sandbox.controlplane import Sandbox
from sandbox.errors import NotSettledError, SandboxError
from sandbox.screen import Screen
from sandbox.session import Control, find

POLL = 5.0  # seconds between two looks at everything


@dataclass(frozen=True)
class Options:
    """What to bring up."""

    dist: Path
    environment: str
    session: Path
    system: str | None = None
    endpoint: str | None = None
    timeout: float = 60.0
    poll: float = POLL


@contextlib.contextmanager
def running(options: Options, screen: Screen) -> Iterator[Sandbox]:
    """A sandbox that other commands can find while the block lasts."""
    if find(options.session) is not None:
        raise SandboxError(f"a sandbox is running already ({options.session})", "end it with `python -m sandbox down`")
    names = options.session.with_name("external-names.json")
    with Sandbox.start(
        options.dist,
        options.environment,
        options.system,
        endpoint=options.endpoint,
        names=names,
        announce=screen.say,
    ) as sandbox:
        yield sandbox


def bring_up(sandbox: Sandbox, options: Options, screen: Screen) -> None:
    """Reconcile everything; raises NotSettledError if something cannot become Ready."""
    begin = time.monotonic()
    with screen.progress("Ready") as progress:
        sandbox.reconcile_until_ready(options.timeout, progress=progress)
    where = sandbox.endpoint_url or "AWS"
    took = time.monotonic() - begin
    screen.say(f"{len(sandbox.objects())} objects of {options.environment} are Ready at {where} after {took:.1f} s")
    for line in notes(sandbox):
        screen.say(line)


def notes(sandbox: Sandbox) -> list[str]:
    """What the run does not cover, equal notes folded."""
    folded = Counter((name.partition("/")[0], note) for name, note in sandbox.notes())
    if not folded:
        return []
    lines = ["Not covered by this sandbox:"]
    for (kind, note), count in sorted(folded.items()):
        lines.append(f"  {kind}{f' ({count} objects)' if count > 1 else ''}: {note}")
    return lines


def how_to_reach(sandbox: Sandbox, region: str) -> list[str]:
    """Shell lines that point the AWS CLI and the SDKs at the sandbox."""
    if not sandbox.endpoint_url:
        return []
    return [
        "Point the AWS CLI or an SDK at it:",
        f"  export AWS_ENDPOINT_URL={sandbox.endpoint_url} AWS_ACCESS_KEY_ID={sandbox.account}"
        f" AWS_SECRET_ACCESS_KEY=sandbox AWS_REGION={region}",
        "  aws s3 ls",
        "Look at it:  python -m sandbox get managed",
    ]


def regions(sandbox: Sandbox) -> list[str]:
    """Regions of the objects, most used first."""
    found = Counter(item["spec"]["forProvider"].get("region") for item in sandbox.objects() if item.get("spec"))
    return [region for region, _ in sorted(found.items(), key=lambda pair: (-pair[1], str(pair[0]))) if region]


@contextlib.contextmanager
def interrupted_by_signals() -> Iterator[threading.Event]:
    """An event that Ctrl-C and SIGTERM set; the previous handlers come back afterwards."""
    event = threading.Event()

    def end(number: int, frame: FrameType | None) -> None:
        del number, frame
        event.set()

    before = {number: signal.signal(number, end) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield event
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def up(options: Options, screen: Screen, *, once: bool) -> int:
    """Bring it up; with `once` stop again, else stay until Ctrl-C, SIGTERM or `down`."""
    with running(options, screen) as sandbox:
        try:
            bring_up(sandbox, options, screen)
        except NotSettledError as error:
            _report(sandbox, error, screen)
            return 1
        if once:
            return 0
        with interrupted_by_signals() as stop:
            stay(sandbox, options, screen, stop)
    screen.say("stopped")
    return 0


def stay(sandbox: Sandbox, options: Options, screen: Screen, stop: threading.Event) -> None:
    """Answer other commands and put back what drifts, until `stop` is set."""
    control = serve(sandbox, options, stop.set)
    try:
        for line in how_to_reach(sandbox, next(iter(regions(sandbox)), "us-east-1")):
            screen.say(line)
        screen.say(f"Watching, every {options.poll:g} s; Ctrl-C or `python -m sandbox down` ends it")
        sandbox.watch(options.poll)
        stop.wait()
    finally:
        control.stop()


def serve(sandbox: Sandbox, options: Options, end: Callable[[], None]) -> Control:
    """The control port of a running sandbox."""
    about = {
        "endpoint": sandbox.endpoint_url,
        "account": sandbox.account,
        "dist": str(options.dist),
        "environment": options.environment,
    }
    reads = {"/session": lambda: about, "/objects": sandbox.objects, "/notes": sandbox.notes}
    actions = {"/reset": lambda: sandbox.reset(options.timeout), "/down": end}
    control = Control(options.session, about, reads, actions)
    control.start()
    return control


def run(options: Options, command: Sequence[str], screen: Screen) -> int:
    """Bring it up, run a command that sees it as AWS, stop; returns the command's exit code."""
    with running(options, screen) as sandbox:
        try:
            bring_up(sandbox, options, screen)
        except NotSettledError as error:
            _report(sandbox, error, screen)
            return 1
        keys = {"AWS_ACCESS_KEY_ID": sandbox.account, "AWS_SECRET_ACCESS_KEY": "sandbox"}
        region = {"AWS_REGION": next(iter(regions(sandbox)), "us-east-1")}
        clean = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
        env = {**clean, **keys, **region, "AWS_ENDPOINT_URL": sandbox.endpoint_url} if sandbox.endpoint_url else None
        control = serve(sandbox, options, lambda: None)
        try:
            sandbox.watch(options.poll)
            return subprocess.run(list(command), env=env, check=False).returncode
        finally:
            control.stop()


def _report(sandbox: Sandbox, error: NotSettledError, screen: Screen) -> None:
    screen.say(f"error: {error}")
    for line in notes(sandbox):
        screen.say(line)
