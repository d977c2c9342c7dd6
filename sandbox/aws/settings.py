"""Settings that travel from the parent to the server process, as command-line flags so that `ps` shows them."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass

LOOPBACK = "127.0.0.1"
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")


@dataclass(frozen=True)
class Settings:
    """How one emulated AWS behaves. Port 0 means any free one."""

    port: int = 0
    auth: bool = True  # IAM identity, resource and trust policies are enforced
    async_workers: int = 4  # events of one function handled at the same time; the rest queue
    retry_seconds: float = 0.1  # pause before the first retry of an asynchronous event (AWS: 60), then doubled
    alarm_seconds: float = 1.0  # pause between two evaluations of all alarms (AWS: 60 for standard periods); 0 = never
    wait_scale: float = 0.1  # share of their time that Step Functions' waits and batching windows take (AWS: 1)
    log_level: str = "WARNING"

    def __post_init__(self) -> None:
        if not 0 <= self.port <= 65535:
            raise ValueError(f"bad port: {self.port}; allowed is 0 to 65535; give 0 for any free port")
        if not 1 <= self.async_workers <= 64:
            raise ValueError(f"bad number of async workers: {self.async_workers}; allowed is 1 to 64; give 4")
        if self.retry_seconds < 0 or self.alarm_seconds < 0:
            raise ValueError(
                f"bad pause: retry {self.retry_seconds}, alarm {self.alarm_seconds}; "
                "allowed is 0 or more seconds; give a positive number"
            )
        if not 0 <= self.wait_scale <= 1:
            raise ValueError(f"bad wait scale: {self.wait_scale}; allowed is 0 to 1; give 1 for AWS's own times")
        if self.log_level not in LOG_LEVELS:
            raise ValueError(
                f"bad log level: {self.log_level!r}; allowed is {', '.join(LOG_LEVELS)}; give one of these"
            )

    def flags(self) -> list[str]:
        """The command-line form that `parser()` reads back."""
        flags = [
            f"--port={self.port}",
            f"--async-workers={self.async_workers}",
            f"--retry-seconds={self.retry_seconds}",
            f"--alarm-seconds={self.alarm_seconds}",
            f"--wait-scale={self.wait_scale}",
            f"--log-level={self.log_level}",
        ]
        return flags if self.auth else [*flags, "--no-auth"]


def parser(description: str) -> argparse.ArgumentParser:
    """A parser that knows the flags of `Settings`."""
    flags = argparse.ArgumentParser(prog="python -m sandbox.aws", description=description)
    flags.add_argument("--port", type=int, default=0, help="port on 127.0.0.1, 0 for any free one")
    flags.add_argument("--no-auth", action="store_true", help="do not enforce IAM")
    flags.add_argument("--async-workers", type=int, default=4, help="events of one function handled at a time")
    flags.add_argument("--retry-seconds", type=float, default=0.1, help="first pause before an event is retried")
    flags.add_argument("--alarm-seconds", type=float, default=1.0, help="pause between alarm evaluations, 0 for never")
    flags.add_argument("--wait-scale", type=float, default=0.1, help="share of their time that waits take, 0 to 1")
    flags.add_argument("--log-level", choices=LOG_LEVELS, default="WARNING")
    return flags


def from_flags(found: argparse.Namespace) -> Settings:
    """The settings that parsed flags stand for."""
    return Settings(
        port=found.port,
        auth=not found.no_auth,
        async_workers=found.async_workers,
        retry_seconds=found.retry_seconds,
        alarm_seconds=found.alarm_seconds,
        wait_scale=found.wait_scale,
        log_level=found.log_level,
    )


def parse(description: str, arguments: Sequence[str]) -> Settings:
    """The settings in a command line."""
    return from_flags(parser(description).parse_args(arguments))
