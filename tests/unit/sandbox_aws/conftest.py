"""One emulator per test process, one fresh account per test: tests neither wait for a start nor see each other."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Protocol, TypeVar

import pytest

from sandbox.aws import AwsEmulator
from tests.unit.sandbox_aws.account import Account

T = TypeVar("T")


class Eventually(Protocol):
    """Calls a probe until its answer is truthy, for at most so many seconds, and returns the last answer."""

    def __call__(self, probe: Callable[[], T], seconds: float = 10) -> T:
        """The probe's last answer."""


@pytest.fixture(scope="session")
def emulator() -> Iterator[AwsEmulator]:
    """A running emulator with IAM enforced."""
    with AwsEmulator.start() as running:
        yield running


@pytest.fixture
def account(emulator: AwsEmulator) -> Iterator[Account]:
    """A fresh account."""
    fresh = Account(emulator)
    yield fresh
    fresh.close()


@pytest.fixture
def eventually() -> Eventually:
    """Call until the answer is truthy, for at most ten seconds; returns the last answer."""

    def wait(probe: Callable[[], T], seconds: float = 10) -> T:
        deadline = time.monotonic() + seconds
        while not (found := probe()) and time.monotonic() < deadline:
            time.sleep(0.02)
        return found

    return wait
