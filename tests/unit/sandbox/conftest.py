"""One emulator per test process; each test has a folder and an account of its own in it."""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from sandbox import Sandbox
from sandbox.aws import AwsEmulator
from tests.unit.sandbox.made import World
from tests.unit.sandbox.small import Folder

_NUMBERS = itertools.count()


@pytest.fixture(scope="session")
def emulator() -> Iterator[AwsEmulator]:
    """An emulated AWS for all tests of this process."""
    with AwsEmulator.start() as emulator:
        yield emulator


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """An empty dist folder with a fresh account."""
    worker = int("".join(c for c in os.environ.get("PYTEST_XDIST_WORKER", "0") if c.isdigit()))
    account = f"{worker + 1:04d}{next(_NUMBERS):08d}"
    folder = Folder(tmp_path / "dist", account)
    folder.write(folder.anchor())
    return folder


Open = Callable[[Folder], Sandbox]


@pytest.fixture
def start(emulator: AwsEmulator) -> Iterator[Open]:
    """Starts a sandbox for a folder against the shared emulator; it is closed at the end."""
    with ExitStack() as stack:
        yield lambda folder: stack.enter_context(Sandbox.start(folder.path, endpoint=emulator.endpoint_url))


@pytest.fixture
def world() -> Iterator[World]:
    """A fresh engine over a fresh made-up service."""
    world = World()
    yield world
    world.engine.close()
