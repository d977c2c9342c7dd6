"""What the commands write while they work: a progress bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

_EVERY = 1.0  # seconds between two plain lines


class Screen:
    """Writes whole lines, from any thread."""

    def __init__(self, stream: TextIO | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream, self._clock = stream or sys.stdout, clock
        self._console = Console(file=self._stream, highlight=False, soft_wrap=True)

    def say(self, line: str = "") -> None:
        """One line; above the bar if there is one."""
        self._console.print(line, markup=False, emoji=False)

    @contextmanager
    def progress(self, title: str) -> Iterator[Callable[[int, int], None]]:
        """A context whose value is called with (done, all)."""
        if not self._console.is_terminal:
            yield self._plain(title)
            return
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        with Progress(*columns, console=self._console, transient=True) as bar:
            task = bar.add_task(title, total=None)

            def advance(done: int, total: int) -> None:
                bar.update(task, completed=done, total=total)

            yield advance

    def _plain(self, title: str) -> Callable[[int, int], None]:
        last = self._clock()

        def advance(done: int, total: int) -> None:
            nonlocal last
            if (now := self._clock()) - last >= _EVERY:
                last = now
                self.say(f"{title}: {done} of {total}")

        return advance
