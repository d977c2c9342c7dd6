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

from sandbox.apiserver import Reader
from sandbox.cluster.client import Cluster
from sandbox.cluster.kubeconfig import read
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
    cluster: Path | None = None

    @property
    def kubeconfig(self) -> Path:
        """The file that lets kubectl read the sandbox; it is there while the sandbox runs."""
        return self.session.with_suffix(".kubeconfig")


@contextlib.contextmanager
def running(options: Options, screen: Screen, *, can_end: bool = True) -> Iterator[Sandbox]:
    """A sandbox that other commands can find and, with `can_end`, end; Ctrl-C and SIGTERM end it too.

    Whatever fails because the embedded AWS has ended becomes a SandboxError that says so.
    """
    if find(options.session) is not None:
        end = "end it with `.venv/bin/python -m sandbox down`"
        raise SandboxError(f"a sandbox is running already ({options.session})", end)
    names = options.session.with_name("external-names.json")
    with Sandbox.start(
        options.dist,
        options.environment,
        options.system,
        endpoint=options.endpoint,
        names=names,
        announce=screen.say,
        cluster=Cluster(read(options.cluster)) if options.cluster else None,
    ) as sandbox:
        control = _control(sandbox, options, can_end=can_end)
        reader = Reader(sandbox.objects, options.kubeconfig)
        control.start()
        with contextlib.ExitStack() as stack:
            stack.callback(control.stop)  # last, since `down` waits until the session file is gone
            reader.start()
            stack.callback(reader.stop)
            stack.callback(sandbox.close)
            with _signals(sandbox.stopping.set):
                try:
                    yield sandbox
                except Exception:
                    sandbox.need_aws()
                    raise


def _control(sandbox: Sandbox, options: Options, *, can_end: bool) -> Control:
    about = {
        "endpoint": sandbox.endpoint_url,
        "account": sandbox.account,
        "dist": str(options.dist),
        "environment": options.environment,
    }

    def end() -> None:
        if not can_end:
            raise SandboxError("this sandbox ends by itself", "wait for its command")
        sandbox.stopping.set()

    reads = {"/session": lambda: about, "/objects": sandbox.objects, "/notes": sandbox.notes}
    return Control(options.session, about, reads, {"/reset": lambda: sandbox.reset(options.timeout), "/down": end})


@contextlib.contextmanager
def _signals(end: Callable[[], None]) -> Iterator[None]:
    """Ctrl-C and SIGTERM call `end` for the time of the block; the previous handlers come back afterwards."""
    if threading.current_thread() is not threading.main_thread():
        yield  # only the main thread may set handlers
        return

    def handle(number: int, frame: FrameType | None) -> None:
        del number, frame
        end()

    before = {number: signal.signal(number, handle) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def bring_up(sandbox: Sandbox, options: Options, screen: Screen) -> bool:
    """Reconcile everything and say how it stands; False if something cannot become Ready, or when interrupted."""
    begin = time.monotonic()
    problem: NotSettledError | None = None
    with screen.progress("Ready") as progress:
        try:
            sandbox.reconcile_until_ready(options.timeout, progress=progress)
        except NotSettledError as error:
            problem = error
    if sandbox.stopping.is_set():
        screen.say("interrupted")
        return False
    where, took = sandbox.endpoint_url or "AWS", time.monotonic() - begin
    if problem is None:
        screen.say(f"{len(sandbox.objects())} objects of {options.environment} are Ready at {where} after {took:.1f} s")
    else:
        screen.say(f"error: {problem}")
    for line in notes(sandbox):
        screen.say(line)
    return problem is None


def notes(sandbox: Sandbox) -> list[str]:
    """What the run does not cover, equal notes folded."""
    folded = Counter((name.partition("/")[0], note) for name, note in sandbox.notes())
    if not folded:
        return []
    lines = ["Not covered by this sandbox:"]
    for (kind, note), count in sorted(folded.items()):
        lines.append(f"  {kind}{f' ({count} objects)' if count > 1 else ''}: {note}")
    return lines


def how_to_look(options: Options) -> list[str]:
    """Shell lines that show the objects, with and without kubectl."""
    file = options.kubeconfig
    shown = file.relative_to(Path.cwd()) if file.is_relative_to(Path.cwd()) else file
    return [
        "Look at it:  .venv/bin/python -m sandbox get managed",
        f"  or with kubectl, which may read:  kubectl --kubeconfig {shown} get managed -A",
    ]


def how_to_reach(sandbox: Sandbox, region: str) -> list[str]:
    """Shell lines that point the AWS CLI and the SDKs at the sandbox."""
    if not sandbox.endpoint_url:
        return []
    return [
        "Point the AWS CLI or an SDK at it:",
        f"  export AWS_ENDPOINT_URL={sandbox.endpoint_url} AWS_ACCESS_KEY_ID={sandbox.account}"
        f" AWS_SECRET_ACCESS_KEY=sandbox AWS_REGION={region} AWS_DEFAULT_REGION={region}",
        "  aws s3 ls",
    ]


def who_answers(sandbox: Sandbox) -> list[str]:
    """The name server of the hosted zones, if there are some and AWS is the embedded one."""
    zones = [item["spec"]["forProvider"]["name"] for item in sandbox.objects() if item["kind"] == "Zone"]
    if not zones or not sandbox.is_embedded:
        return []
    address, port = sandbox.aws.dns()
    return [f"Name server of {', '.join(zones)}: {address}:{port}, for ops upload --nameserver"]


def regions(sandbox: Sandbox) -> list[str]:
    """Regions of the objects, most used first."""
    specs = [item.get("spec") or {} for item in sandbox.objects()]
    found = Counter((spec.get("forProvider") or {}).get("region") for spec in specs)
    return [region for region, _ in sorted(found.items(), key=lambda pair: (-pair[1], str(pair[0]))) if region]


def up(options: Options, screen: Screen, *, once: bool) -> int:
    """Bring it up; with `once` stop again, else stay until Ctrl-C, SIGTERM or `down`."""
    with running(options, screen) as sandbox:
        if not bring_up(sandbox, options, screen):
            return 1
        if not once:
            _stay(sandbox, options, screen)
    screen.say("stopped")
    return 0


def _stay(sandbox: Sandbox, options: Options, screen: Screen) -> None:
    for line in how_to_reach(sandbox, next(iter(regions(sandbox)), "us-east-1")):
        screen.say(line)
    for line in how_to_look(options):
        screen.say(line)
    for line in who_answers(sandbox):
        screen.say(line)
    screen.say(f"Watching, every {options.poll:g} s; Ctrl-C or `.venv/bin/python -m sandbox down` ends it")
    sandbox.watch(options.poll)
    sandbox.stopping.wait()
    sandbox.need_aws()


def run(options: Options, command: Sequence[str], screen: Screen) -> int:
    """Bring it up, run a command that sees it as AWS, stop; returns the command's exit code."""
    with running(options, screen, can_end=False) as sandbox:
        if not bring_up(sandbox, options, screen):
            return 1
        env = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
        env |= {"AWS_ACCESS_KEY_ID": sandbox.account, "AWS_SECRET_ACCESS_KEY": "sandbox"}
        region = next(iter(regions(sandbox)), "us-east-1")
        env |= {"AWS_REGION": region, "AWS_DEFAULT_REGION": region}  # the CLI reads the one, boto3 the other
        env |= {"AWS_ENDPOINT_URL": sandbox.endpoint_url}
        sandbox.watch(options.poll)
        code = subprocess.run(list(command), env=env if sandbox.endpoint_url else None, check=False).returncode
        sandbox.need_aws()
        return code
