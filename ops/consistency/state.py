"""Where a run stands, in memory and, if wanted, in a file from which an interrupted run goes on.

The file is replaced as a whole after each finished page, so it is always the state after some page. What a page has
found is counted in the same moment as its place, so that an interruption counts nothing twice. A lock beside it keeps
a second process out, and ends with its process.
"""

from __future__ import annotations

import fcntl
import json
import os
import threading
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

from ops.consistency.findings import Finding, Findings
from ops.consistency.items import Item, from_json, to_json
from ops.errors import CallError, printable

FORMAT = 1


class State:
    """The places of all segments, and what was found up to there.

    `subject` is what the run is about, as JSON: a file that is about something else is refused.
    """

    def __init__(self, subject: dict[str, Any], path: Path | None = None) -> None:
        self.findings, self.read = Findings(), [0, 0]
        self.resumed = False
        self._subject, self._path = subject, path
        self._after: dict[str, Item] = {}
        self._done: set[str] = set()
        self._lock = threading.Lock()
        self._held: IO[str] | None = None
        if path:
            self._hold(path)
            try:
                self._load(path)
            except BaseException:
                self.close()
                raise

    @property
    def is_kept(self) -> bool:
        """Whether a later run can go on."""
        return self._path is not None

    def place(self, side: int, segment: int) -> Item | None:
        """The key after which a segment goes on."""
        return self._after.get(f"{side}/{segment}")

    def is_done(self, side: int, segment: int) -> bool:
        """Whether a segment has been read to its end."""
        return f"{side}/{segment}" in self._done

    def commit(self, side: int, segment: int, after: Item | None, read: int, found: Iterable[Finding]) -> None:
        """A page is finished; `after` is None for the last one. Raises `CallError` when it cannot be kept."""
        with self._lock:
            for finding in found:
                self.findings.add(finding)
            self.read[side] += read
            name = f"{side}/{segment}"
            if after is None:
                self._done.add(name)
                self._after.pop(name, None)
            else:
                self._after[name] = after
            self._save()

    def finish(self) -> None:
        """The run has come to its end: the next one begins anew."""
        if self._path:
            self._path.unlink(missing_ok=True)

    def close(self) -> None:
        """Let others use the file; a thread that has not ended yet writes to it no more."""
        with self._lock:
            self._path = None
            if self._held:
                self._held.close()

    def _hold(self, path: Path) -> None:
        try:
            self._held = path.with_name(path.name + ".lock").open("w", encoding="utf-8")
            fcntl.flock(self._held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            self.close()
            raise CallError(
                f"the state file is in use by another run: {printable(path)}",
                "one run for each file is allowed",
                "wait for its end, or give another --state",
            ) from None
        except OSError as error:
            raise _unusable(path, error) from error

    def _load(self, path: Path) -> None:
        try:
            kept = json.loads(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            self._save()  # now, not after the first page: it shows whether that is possible
            return
        except OSError as error:
            raise _unusable(path, error) from error
        except (ValueError, RecursionError):
            raise _foreign(path, "it is no JSON") from None
        if not isinstance(kept, dict) or kept.get("format") != FORMAT:
            raise _foreign(path, "it is none of this command")
        about = kept["subject"] if isinstance(kept.get("subject"), dict) else {}
        for name, value in self._subject.items():
            if about.get(name) != value:
                raise _foreign(path, f"its {name} is {printable(about.get(name))}, not {value}")
        try:
            self.findings = Findings.from_json(kept["found"])
            self.read = [int(kept["read"][0]), int(kept["read"][1])]
            self._after = {str(name): key for name, part in kept["after"].items() if (key := from_json(part))}
            self._done = set(map(str, kept["done"]))
        except (KeyError, TypeError, ValueError, IndexError, AttributeError):
            raise _foreign(path, "it is damaged") from None
        self.resumed = True

    def _save(self) -> None:
        if not self._path:
            return
        content = {
            "format": FORMAT,
            "subject": self._subject,
            "read": self.read,
            "done": sorted(self._done),
            "after": {name: to_json(key) for name, key in sorted(self._after.items())},
            "found": self.findings.to_json(),
        }
        try:
            replace(self._path, json.dumps(content))
        except OSError as error:
            raise _unusable(self._path, error) from error


def replace(path: Path, text: str) -> None:
    """Write a file as a whole or not at all; keys may be personal data, so nobody else may read it."""
    new = path.with_name(path.name + ".new")
    try:
        with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except BaseException:
        with suppress(OSError):
            new.unlink(missing_ok=True)
        raise


def subject(table: str, regions: Sequence[str], ids: Sequence[str], segments: int, mode: str) -> dict[str, Any]:
    """What has to be the same for a run to be the same."""
    return {"table": table, "regions": list(regions), "tables": list(ids), "segments": segments, "mode": mode}


def _foreign(path: Path, what: str) -> CallError:
    return CallError(
        f"the state file is not of this run: {printable(path)}: {what}",
        "a file of the same table, regions, segments and mode, or none yet, is allowed",
        "give another --state, or delete the file to begin anew",
    )


def _unusable(path: Path, error: OSError) -> CallError:
    return CallError(
        f"the state file cannot be used: {printable(path)}: {error.strerror}",
        "a file in a folder where you may write is allowed",
        "give another --state",
    )
