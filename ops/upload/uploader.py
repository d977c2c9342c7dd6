"""Stores a file in the region that takes files now, and in another when DNS names another meanwhile."""

from __future__ import annotations

import base64
import hashlib
import random
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError, NoCredentialsError, PartialCredentialsError

from ops.errors import printable
from ops.upload.errors import GaveUpError, RefusedError, ResolveError
from ops.upload.resolver import Target

PATIENCE_SECONDS = 900.0
"""How long one file is tried: longer than it takes to call a region ill (some minutes) and to learn of it (the TTL)."""
LARGEST = 5 * 1024**3
"""Bytes that one PutObject takes (S3 user guide, "Uploading objects")."""
_FIRST_DELAY, _LONGEST_DELAY = 0.2, 20.0
# What S3 says of itself, not of the request, although the status is below 500.
_TRANSIENT = {"RequestTimeout", "RequestTimeTooSkewed", "SlowDown", "Throttling", "ThrottlingException", "NoSuchBucket"}


@dataclass(frozen=True)
class Stored:
    """Where a file lies, which version of its key it is (empty without versions), and how many tries it took."""

    region: str
    bucket: str
    version: str
    tries: int


class Uploader:
    """Uploads files; one may be shared by many threads.

    `resolve` says where files go at the moment, `s3` gives a region's client, which should try each request once:
    trying again, perhaps elsewhere, is done here. A target is kept for its TTL, and given up as soon as it fails.
    """

    def __init__(
        self,
        resolve: Callable[[], Target],
        s3: Callable[[str], Any],
        *,
        patience_seconds: float = PATIENCE_SECONDS,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], object] = time.sleep,
        jitter: Callable[[float, float], float] = random.uniform,
    ) -> None:
        self._resolve, self._s3 = resolve, s3
        self._patience, self._clock, self._sleep, self._jitter = patience_seconds, clock, sleep, jitter
        self._lock = threading.Lock()
        self._target: Target | None = None
        self._until = 0.0

    def upload(self, key: str, body: bytes, *, uploaded_at: datetime | None = None) -> Stored:
        """Store `body` under `key`, the same in whichever region, with a checksum and the time of the upload.

        `uploaded_at` is now unless it is given; all tries carry the same one. Raises `RefusedError` for what no try
        would change, `GaveUpError` when the time is over. Trying again is always safe: the same key holds the same.
        """
        if len(body) > LARGEST:
            raise RefusedError(
                f"the file for {printable(key)} has {len(body)} bytes",
                f"{LARGEST} are allowed in one upload",
                "split it",
            )
        request = {
            "Key": key,
            "Body": body,
            "ChecksumSHA256": base64.b64encode(hashlib.sha256(body).digest()).decode(),
            "Metadata": {"uploaded-at": _rfc3339(uploaded_at or datetime.now(UTC))},
        }
        deadline, tries = self._clock() + self._patience, 0
        while True:
            tries += 1
            target: Target | None = None
            try:
                target = self._current()
                version = self._put(target, request)
            except (ClientError, BotoCoreError, ResolveError) as error:
                if target is not None:
                    self._give_up(target)
                delay = self._jitter(0, min(_LONGEST_DELAY, _FIRST_DELAY * 2 ** min(tries - 1, 16)))
                if self._clock() + delay >= deadline:
                    raise self._gave_up(key, target, tries, error) from error
                self._sleep(delay)
            else:
                return Stored(target.region, target.bucket, version, tries)

    def _put(self, target: Target, request: dict[str, Any]) -> str:
        try:
            answer = self._s3(target.region).put_object(Bucket=target.bucket, **request)
        except (NoCredentialsError, PartialCredentialsError) as error:
            raise RefusedError(
                f"there are no credentials to upload with: {printable(error)}",
                "any that boto3 finds are allowed",
                "set a profile or a role",
            ) from error
        except ClientError as error:
            if not _may_pass(error):
                raise _refused(request["Key"], target, error) from error
            raise
        return str(answer.get("VersionId") or "")

    def _current(self) -> Target:
        """The target to use: one thread asks, the others wait for its answer."""
        with self._lock:
            if self._target is None or self._clock() >= self._until:
                self._target = self._resolve()
                self._until = self._clock() + self._target.ttl
            return self._target

    def _give_up(self, target: Target) -> None:
        with self._lock:
            if self._target is target:  # else another thread has asked already
                self._target = None

    def _gave_up(self, key: str, target: Target | None, tries: int, error: Exception) -> GaveUpError:
        where = f"{target.bucket} in {target.region}" if target else "no region"
        return GaveUpError(
            f"{printable(key)} is not stored after {tries} tries in {self._patience:g} s, the last in {where}: "
            f"{printable(error)}",
            "a region that takes files is expected by then",
            "send it again under the same key; docs/runbooks/failover.md says what to look at",
        )


def _may_pass(error: ClientError) -> bool:
    answer = error.response
    status = int(answer.get("ResponseMetadata", {}).get("HTTPStatusCode") or 500)
    return status >= 500 or status == 429 or answer.get("Error", {}).get("Code") in _TRANSIENT


def _refused(key: str, target: Target, error: ClientError) -> RefusedError:
    said = error.response.get("Error", {})
    if said.get("Code") == "AccessDenied":
        return RefusedError(
            f"{target.bucket} does not take {printable(key)} from this caller: {printable(said.get('Message'))}",
            "keys are <data type>/<name> with .json, .jsonl, .ndjson or .csv, each also with .gz, and s3:PutObject",
            "correct the prefix, the ending or the caller's permissions",
        )
    return RefusedError(
        f"S3 refuses {printable(key)} in {target.bucket}: {said.get('Code')}: {printable(said.get('Message'))}",
        "a request that S3 takes is expected",
        "correct the file, its key or the credentials",
    )


def _rfc3339(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
