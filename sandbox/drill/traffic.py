"""A steady stream of files from many threads, each kept by its sender until an upload has been acknowledged."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Protocol

from sandbox.drill.files import File

THREADS = 48  # more than are waiting while a region is slow: the stream has to go on
PAUSE = 0.25  # seconds before a sender whose upload failed tries again


class Stored(Protocol):
    """What an upload client says of a file that it has put somewhere."""

    @property
    def region(self) -> str:
        """Where it is."""

    @property
    def bucket(self) -> str:
        """The bucket."""

    @property
    def tries(self) -> int:
        """Attempts that it took."""


class Uploader(Protocol):
    """The seam of ops.upload."""

    def upload(self, key: str, body: bytes) -> Stored:
        """Put one file, or raise."""


@dataclass(frozen=True)
class Delivery:
    """An acknowledged upload; times are those of `time.monotonic`. `failed` counts the calls that raised before."""

    file: File
    began: float
    ended: float
    region: str
    bucket: str
    tries: int
    failed: int


class Traffic:
    """Sends one file after the other, `rate` per second, from `start` to `stop`."""

    def __init__(self, uploader: Uploader, make: Callable[[int], File], rate: float) -> None:
        self._uploader, self._make, self._rate = uploader, make, rate
        self._lock = threading.Lock()
        self._ended, self._given_up = threading.Event(), threading.Event()
        self._senders = ThreadPoolExecutor(THREADS, "sender")
        self._pacer = threading.Thread(target=self._pace, name="pacer", daemon=True)
        self.made: list[File] = []
        self.deliveries: list[Delivery] = []
        self.errors: dict[str, int] = {}

    def start(self) -> None:
        """Begin."""
        self._pacer.start()

    def send(self, file: File) -> Any:
        """One more file, beside the steady ones; returns its future."""
        with self._lock:
            self.made.append(file)
        return self._senders.submit(self._deliver, file, time.monotonic())

    def stop(self, patience: float) -> None:
        """Make no more files, and wait until each is delivered; after `patience` seconds senders give up."""
        self._ended.set()
        self._pacer.join()
        timer = threading.Timer(patience, self._given_up.set)
        timer.start()
        self._senders.shutdown(wait=True)
        timer.cancel()

    @property
    def undelivered(self) -> list[File]:
        """Files that no upload was acknowledged for."""
        done = {delivery.file.key for delivery in self.deliveries}
        return [file for file in self.made if file.key not in done]

    def _pace(self) -> None:
        begin, number = time.monotonic(), 0
        while not self._ended.wait(max(0.0, begin + number / self._rate - time.monotonic())):
            self.send(self._make(number))
            number += 1

    def _deliver(self, file: File, began: float) -> None:
        failed = 0
        while not self._given_up.is_set():
            try:
                stored = self._uploader.upload(file.key, file.body)
            except Exception as error:  # whatever it is, the sender still has the file and tries again
                failed += 1
                with self._lock:
                    name = type(error).__name__
                    self.errors[name] = self.errors.get(name, 0) + 1
                self._given_up.wait(PAUSE)
                continue
            delivery = Delivery(file, began, time.monotonic(), stored.region, stored.bucket, stored.tries, failed)
            with self._lock:
                self.deliveries.append(delivery)
            return
