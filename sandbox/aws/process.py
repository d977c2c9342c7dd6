"""The parent's side of an emulated AWS: start it, reach it, take it down without a trace."""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
import weakref
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sandbox.aws import clients, environment, session
from sandbox.aws.decision import Decision
from sandbox.aws.errors import ControlError, EmulatorStartError
from sandbox.aws.fault import Fault
from sandbox.aws.firing import Firing
from sandbox.aws.redelivery import Redelivery
from sandbox.aws.session import Session
from sandbox.aws.settings import LOOPBACK, Settings

ACCOUNT = "000000000000"
ROOT = Path(__file__).resolve().parents[2]
STOP_SECONDS = 5.0
LOG_LINES_SHOWN = 30
_OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # loopback is never behind a proxy


class AwsEmulator:
    """A running emulated AWS; use it as a context manager.

    `account` is the default account of `client`: a 12-digit access key id stands for the root of that account, whom
    no policy restrains. Everything ends with this process, even if it is killed.
    """

    def __init__(self, process: subprocess.Popen[bytes], home: Session, port: int, account: str) -> None:
        self.process, self.account = process, account
        self.folder = home.folder
        self.log = home.log
        self.endpoint_url = f"http://{LOOPBACK}:{port}"
        self._session = clients.session(account)
        self._end = weakref.finalize(self, _end, process, home)

    @classmethod
    def start(cls, settings: Settings | None = None, *, account: str = ACCOUNT, start_seconds: float = 30.0) -> Self:
        """Start a server and wait until it answers.

        Raises `EmulatorStartError`, with the end of the server's log, when it does not.
        """
        if len(account) != 12 or not account.isdigit():
            raise ValueError(f"bad account id: {account!r}; allowed is 12 digits; give for example {ACCOUNT}")
        session.sweep()
        home = session.create()
        found = settings or Settings()
        process = subprocess.Popen(
            [sys.executable, "-s", "-m", "sandbox.aws.server", *found.flags()],
            cwd=ROOT,
            env=environment.server(found, home),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # Ctrl-C in the terminal is for the parent, and one kill reaches all workers
            pass_fds=(home.lock,),
        )
        try:
            port = _handshake(process, home, time.monotonic() + start_seconds)
            return cls(process, home, port, account)
        except BaseException:
            _end(process, home)
            raise

    def __enter__(self) -> Self:
        """The emulator itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop it."""
        self.stop()

    @property
    def ended(self) -> bool:
        """Whether the server is gone. The process is not waited for, see `_end`: its death shows at its stdout."""
        stdout = self.process.stdout
        return stdout is None or stdout.closed or bool(select.select([stdout], [], [], 0)[0])

    def stop(self) -> None:
        """End the server, its Lambda workers and its folder. May be called twice."""
        self._end()

    def client(self, service: str, region: str = "us-east-1", *, tls: bool = True, **credentials: str) -> Any:
        """A boto3 client; without credentials it acts as root of `account`.

        `credentials` are boto3's aws_access_key_id, aws_secret_access_key and aws_session_token. Requests count as
        sent over TLS (aws:SecureTransport is true) unless `tls` is False.
        """
        client = self._session.client(
            service, region_name=region, endpoint_url=self.endpoint_url, config=clients.configuration(), **credentials
        )
        if not tls:
            clients.send_in_plain_text(client)
        return client

    def reset(self) -> None:
        """Forget all resources of all accounts, queued events and faults, and put the schedule clock back."""
        self._post("/_ministack/reset", None)

    def pending_events(self) -> int:
        """Asynchronous Lambda events that are queued, running or waiting for a retry, and EventBridge's retries."""
        return int(self.control("pending")["events"])

    def wait_until_idle(self, seconds: float = 30.0) -> None:
        """Wait until no asynchronous event is pending. Raises `TimeoutError`."""
        deadline = time.monotonic() + seconds
        while pending := self.pending_events():
            if time.monotonic() > deadline:
                raise TimeoutError(f"{pending} asynchronous events are still pending after {seconds} s")
            time.sleep(0.02)

    def held_writes(self) -> int:
        """Writes to global tables that wait on their way to or from a region whose DynamoDB is lost."""
        return int(self.control("held-writes"))

    def faults(self, *faults: Fault) -> InjectedFaults:
        """Put faults in force; use the result as a context manager, which lifts them at its end."""
        return InjectedFaults(self, faults)

    def watch_decisions(self, *roles: str) -> None:
        """Note from now on what IAM decides for these roles (by name), and for no others."""
        self.control("watch-decisions", list(roles))

    def decisions(self, role: str) -> set[Decision]:
        """What IAM has decided for a watched role since it was last asked for."""
        return {Decision(*found) for found in self.control("decisions", role)}

    def evaluate_alarms(self, offset_seconds: float = 0) -> dict[str, str]:
        """Evaluate all alarms as if `offset_seconds` had passed; returns state by alarm ARN, composite alarms too."""
        states: dict[str, str] = self.control("alarms", {"offset_seconds": offset_seconds})
        return states

    def health_checks(self, offset_seconds: float = 0) -> dict[str, bool]:
        """Whether each health check of Route 53 is healthy, by its id, as if `offset_seconds` had passed."""
        found: dict[str, bool] = self.control("health-checks", {"offset_seconds": offset_seconds})
        return found

    def dns(self) -> tuple[str, int]:
        """Address and UDP port of a DNS server that answers for all hosted zones; started when first asked for."""
        return LOOPBACK, int(self.control("dns"))

    def schedule_clock(self) -> datetime:
        """What time it is (UTC) for scheduled rules and schedules: the machine's time, or where a journey has led."""
        return datetime.fromtimestamp(self.control("schedule-clock"), UTC)

    def travel_to(self, moment: datetime, *, only: Sequence[str] | None = None) -> list[Firing]:
        """Fire every occurrence of every schedule until `moment`, in order; the schedule clock then stands there.

        With `only`, ARNs of rules and schedules, all others sleep through the journey: what is due each minute would be
        called thousands of times in a day.
        Returns when all targets were called: an execution has begun by then, it has not ended. Raises ValueError for a
        time without zone, one behind the schedule clock, and one that more than 2,000 occurrences lie before.
        """
        if moment.tzinfo is None:
            raise ValueError(f"bad moment: {moment}; allowed is a time with a zone; add for example tzinfo=UTC")
        return [Firing.read(document) for document in self._ask("travel", {"until": moment.timestamp(), "only": only})]

    def redeliver(self, mapping_id: str, sequence_number: str | None = None) -> Redelivery:
        """Deliver a batch of a stream once more, exactly as before: the last one, or the last that holds a record.

        `mapping_id` is the UUID of an event source mapping. Raises ValueError where no such batch was delivered.
        """
        asked = {"mapping": mapping_id, "sequence_number": sequence_number}
        return Redelivery(**self._ask("redeliver", asked))

    def _ask(self, verb: str, body: Any) -> Any:
        """A control request whose refusal is the caller's own mistake."""
        try:
            return self.control(verb, body)
        except ControlError as error:
            raise ValueError(json.loads(str(error))["error"]) from error

    def control(self, verb: str, body: Any = None) -> Any:
        """Send a control request. Raises `ControlError` with the server's reason."""
        return self._post(f"/_sandbox/{verb}", body)

    def _post(self, path: str, body: Any) -> Any:
        request = urllib.request.Request(self.endpoint_url + path, data=json.dumps(body).encode(), method="POST")  # noqa: S310
        try:
            with _OPENER.open(request, timeout=60) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as error:
            with error:
                raise ControlError(error.read().decode()) from error


class InjectedFaults:
    """Faults in force. `hits` says how many requests each of them has disturbed."""

    def __init__(self, emulator: AwsEmulator, faults: Sequence[Fault]) -> None:
        self._emulator = emulator
        self._counted: list[int] | None = None
        self._numbers = emulator.control("add-faults", [fault.document() for fault in faults])

    def hits(self) -> list[int]:
        """Disturbed requests per fault, in the order in which the faults were given."""
        if self._counted is not None:
            return self._counted
        found: list[int] = self._emulator.control("fault-hits", self._numbers)
        return found

    def lift(self) -> None:
        """Take the faults back; their count stays readable. May be called twice."""
        self._counted = self.hits()
        self._emulator.control("remove-faults", self._numbers)

    def __enter__(self) -> Self:
        """The faults."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Lift them."""
        self.lift()


def _handshake(process: subprocess.Popen[bytes], home: Session, deadline: float) -> int:
    assert process.stdout  # noqa: S101 - opened as a pipe above
    line = b""
    while not line.endswith(b"\n"):
        ready, _, _ = select.select([process.stdout], [], [], max(0.0, deadline - time.monotonic()))
        data = os.read(process.stdout.fileno(), 65536) if ready else b""
        line += data
        if not data:
            reason = f"it ended with status {process.wait(STOP_SECONDS)}" if ready else "it did not answer in time"
            raise EmulatorStartError(_explain(reason, line.decode(errors="replace"), home))
    try:
        answer = json.loads(line.splitlines()[-1])
        return int(answer["port"])
    except (ValueError, KeyError, TypeError) as error:
        text = line.decode(errors="replace")
        with contextlib.suppress(ValueError):
            text = json.loads(text)["error"]
        raise EmulatorStartError(_explain("it refused to start", text, home)) from error


def _explain(reason: str, said: str, home: Session) -> str:
    log = home.log.read_text(errors="replace").splitlines()[-LOG_LINES_SHOWN:] if home.log.exists() else []
    return "\n".join([f"the emulated AWS did not start: {reason}", said.strip(), *log]).rstrip()


def _end(process: subprocess.Popen[bytes], home: Session) -> None:
    assert process.stdin  # noqa: S101 - both were opened as pipes
    assert process.stdout  # noqa: S101
    with contextlib.suppress(OSError):
        process.stdin.close()  # the server ends when it sees this
    # It holds the other end of stdout until then. Not waiting for the process keeps its id, and that of its group,
    # from being given to somebody else before the group is killed.
    select.select([process.stdout], [], [], STOP_SECONDS)
    process.stdout.close()
    if process.returncode is None:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)  # a server that hangs, and workers of one that crashed
    process.wait()
    home.remove()
