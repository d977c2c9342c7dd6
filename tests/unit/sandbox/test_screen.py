"""What is written while work goes on."""

from __future__ import annotations

import io

import pytest

from sandbox.screen import Screen


class Terminal(io.StringIO):
    """A stream that says that somebody looks at it."""

    def isatty(self) -> bool:
        """Yes."""
        return True


def test_a_file_gets_plain_lines_and_not_many() -> None:
    """Without a terminal there is a line per second at most, without control characters."""
    times = iter([0.0, 0.2, 1.1, 1.5, 2.3])
    stream = io.StringIO()
    with Screen(stream, lambda: next(times)).progress("Ready") as progress:
        for done in range(1, 5):
            progress(done, 4)
    assert stream.getvalue() == "Ready: 2 of 4\nReady: 4 of 4\n"


def test_a_terminal_gets_a_bar_that_goes_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """With a terminal a bar is drawn; lines that are said stay, the bar does not."""
    monkeypatch.setenv("TERM", "xterm")
    stream = Terminal()
    one = Screen(stream)
    with one.progress("Ready") as progress:
        progress(1, 4)
        one.say("a line")
        progress(4, 4)
    assert "4/4" in stream.getvalue()
    assert "a line\n" in stream.getvalue()
    assert stream.getvalue().rstrip().endswith("\x1b[2K")


def test_lines_are_written_as_they_are() -> None:
    """No markup is read in them, no colour added, and long ones are not broken."""
    stream = io.StringIO()
    line = "tags[Owner]: :smile: [red]x[/red] " + "y" * 300
    Screen(stream).say(line)
    assert stream.getvalue() == line + "\n"
