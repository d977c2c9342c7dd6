"""Reads objects: the file that arrived, and the rejects that an earlier attempt at it left."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError

from functions.common.calls import call, code
from functions.common.errors import StoreError
from functions.data_processor.arrival import METADATA
from functions.data_processor.errors import RejectsGone, UnreadableFile
from functions.data_processor.models import Checkpoint, FileVersion

_GONE = {"NoSuchKey", "NoSuchVersion", "404", "NotFound", "NoSuchBucket", "MethodNotAllowed"}
_RESUMES = 5  # times in a row that a broken read is taken up again
# Without s3:ListBucket, S3 gives this answer for a missing object too.
_DENIED = {"AccessDenied", "403"}
_PIECE = 1024 * 1024


class ObjectReader:
    """Reads a version of an object; a connection that breaks is taken up again where it broke."""

    def __init__(self, client: Any, file: FileVersion, offset: int) -> None:
        self._client, self._file, self._at, self._failures = client, file, offset, 0
        self._etag = ""
        self.last_modified: datetime
        self.uploaded_at: str  # as the uploader states it; "" for nothing
        self._open()

    def read(self, size: int) -> bytes:
        """Up to `size` bytes, b"" at the end; raises StoreError when the bucket cannot be reached."""
        while True:
            try:
                data: bytes = self._body.read(size)
            except BotoCoreError as error:
                self._failures += 1
                if self._failures > _RESUMES:
                    raise StoreError(f"reading s3://{self._file.bucket}/{self._file.key} failed: {error}") from error
                self._open()
                continue
            self._failures = 0
            self._at += len(data)
            return data

    def _open(self) -> None:
        wanted: dict[str, Any] = {"Bucket": self._file.bucket, "Key": self._file.key}
        if self._file.version:
            wanted["VersionId"] = self._file.version
        if self._at:
            wanted["Range"] = f"bytes={self._at}-"
        try:
            response = call(self._client.get_object, **wanted)
        except ClientError as error:
            raise _unreadable(error, self._file) from error
        etag = response.get("ETag", "").strip('"')
        if etag != (self._etag or self._file.etag or etag):
            raise UnreadableFile("OBJECT_REPLACED", "the object was overwritten after the event; its own event follows")
        self._etag = etag
        self._body = response["Body"]
        self.last_modified = response["LastModified"]
        self.uploaded_at = response.get("Metadata", {}).get(METADATA, "")
        if self._at and "ContentRange" not in response:
            # Not every endpoint gives a range of a named version: what comes before the place is read and dropped.
            self._drop(self._at)

    def _drop(self, size: int) -> None:
        while size and (data := self._body.read(min(size, _PIECE))):
            size -= len(data)


def _unreadable(error: ClientError, file: FileVersion) -> Exception:
    answer = code(error)
    if answer in _GONE:
        return UnreadableFile("OBJECT_NOT_FOUND", f"s3://{file.bucket}/{file.key} or this version of it is gone")
    if answer in _DENIED:
        return UnreadableFile("OBJECT_NOT_READABLE", "S3 denies access, or the object is gone")
    return StoreError(f"opening s3://{file.bucket}/{file.key} failed: {error}")


def earlier_rejects(client: Any, file: FileVersion, at: Checkpoint) -> Iterator[bytes]:
    """The bytes of the rejects object that belong to a checkpoint; raises RejectsGone when they are not there.

    The checkpoint names the version: the newest one may be of another version of the file, or of another delivery.
    """
    size = at.reject_bytes
    if not size:
        return
    wanted: dict[str, Any] = {"Bucket": file.bucket, "Key": file.rejects_key, "Range": f"bytes=0-{size - 1}"}
    if at.reject_version:
        wanted["VersionId"] = at.reject_version
    where = f"s3://{file.bucket}/{file.rejects_key}"
    try:
        body = call(client.get_object, **wanted)["Body"]
        while size and (piece := body.read(min(size, _PIECE))):
            size -= len(piece)
            yield piece
    except ClientError as error:
        if code(error) in _GONE | _DENIED | {"InvalidRange", "416"}:
            raise RejectsGone(f"{where} cannot be read: {error}") from error
        raise StoreError(f"reading {where} failed: {error}") from error
    except BotoCoreError as error:
        raise StoreError(f"reading {where} failed: {error}") from error
    if size:
        raise RejectsGone(f"{where} is {size} bytes shorter than the checkpoint says")
