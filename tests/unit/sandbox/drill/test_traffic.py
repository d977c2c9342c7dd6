"""The stream of files goes on whatever becomes of single uploads, and no sender forgets its file."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass

from sandbox.drill.files import File
from sandbox.drill.traffic import Traffic


@dataclass(frozen=True)
class Put:
    """An acknowledgement."""

    region: str = "us-east-1"
    bucket: str = "bucket"
    tries: int = 1


class Uploads:
    """Takes a file after it has refused it so many times."""

    def __init__(self, refusals: int = 0) -> None:
        self._refusals, self._lock = refusals, threading.Lock()
        self.seen: dict[str, list[bytes]] = {}

    def upload(self, key: str, body: bytes) -> Put:
        """Refuse, or take."""
        with self._lock:
            tries = self.seen.setdefault(key, [])
            tries.append(body)
            if len(tries) <= self._refusals:
                raise ConnectionError(key)
        return Put()


def make(number: int) -> File:
    """A file without records."""
    return File(f"orders/{number}.json", str(number).encode(), ())


def test_files_leave_at_the_rate_asked_for() -> None:
    """Twenty files per second are twenty files in a second, give or take what the machine is busy with."""
    traffic = Traffic(Uploads(), make, 20)
    traffic.start()
    time.sleep(1)
    traffic.stop(5)
    assert 10 <= len(traffic.deliveries) <= 22
    assert traffic.undelivered == []


def test_a_sender_keeps_its_file_until_it_is_acknowledged() -> None:
    """Errors of the client are counted, and the same bytes are sent again."""
    uploads = Uploads(refusals=2)
    traffic = Traffic(uploads, make, 1000)
    traffic.send(make(1)).result()
    (delivery,) = traffic.deliveries
    assert (delivery.failed, uploads.seen) == (2, {"orders/1.json": [b"1"] * 3})
    assert traffic.errors == {"ConnectionError": 2}


def test_what_is_never_acknowledged_is_told() -> None:
    """After the patience at the end senders give up, and their files are undelivered."""
    traffic = Traffic(Uploads(refusals=10**6), make, 1000)
    traffic.send(make(1))
    traffic.start()
    traffic.stop(0.1)
    assert traffic.undelivered == traffic.made
    assert traffic.deliveries == []
