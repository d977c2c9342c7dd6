"""Writes a file's rejects as one object of JSON lines, in bounded memory: a multipart upload once it grows."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from functions.common.calls import must
from functions.data_processor.models import FileVersion, Reject

PART_BYTES = 5 * 1024 * 1024  # the least that S3 takes for a part that is not the last


class RejectsWriter:
    """The object under construction; nothing is visible in the bucket before `finish`.

    `size` is how many bytes it holds so far, `version` the one that `finish` made ("" for none). `client` is an S3
    client.
    """

    def __init__(self, client: Any, file: FileVersion) -> None:
        self._client, self._file = client, file
        self._where = {"Bucket": file.bucket, "Key": file.rejects_key}
        self._buffer = bytearray()
        self._upload: str | None = None
        self._parts: list[dict[str, Any]] = []
        self._made: bool | None = None
        self.size = 0
        self.version = ""

    def copy(self, pieces: Iterator[bytes]) -> None:
        """Begins with what an earlier attempt wrote."""
        for piece in pieces:
            self._write(piece)

    def add(self, rejects: Iterable[Reject]) -> None:
        """Appends one line for each reject: all of them, or none when it raises StoreError."""
        self._write(b"".join(map(self._line, rejects)))

    def finish(self, *, empty: bool = False) -> bool:
        """Makes the object; without rejects only when `empty` asks for one, to replace an earlier attempt's.

        Called again, because what followed it failed, it changes nothing and gives the same answer.
        """
        if self._made is None:
            self._made = self._finish(empty=empty)
        return self._made

    def abort(self) -> None:
        """Gives up the object under construction."""
        if self._upload is not None:
            upload, self._upload = self._upload, None
            must(self._client.abort_multipart_upload, **self._where, UploadId=upload)

    def _finish(self, *, empty: bool) -> bool:
        if self._upload is None:
            if self._buffer or empty:
                self._keep_version(
                    must(
                        self._client.put_object,
                        **self._where,
                        Body=bytes(self._buffer),
                        ContentType="application/x-ndjson",
                    )
                )
            return bool(self._buffer)
        if self._buffer:
            self._send_part()
        self._keep_version(
            must(
                self._client.complete_multipart_upload,
                **self._where,
                UploadId=self._upload,
                MultipartUpload={"Parts": self._parts},
            )
        )
        self._upload = None
        return True

    def _keep_version(self, response: dict[str, Any]) -> None:
        version = response.get("VersionId", "")
        self.version = "" if version == "null" else version  # "null" is whatever an unversioned bucket holds

    def _line(self, reject: Reject) -> bytes:
        line = {
            "file": f"s3://{self._file.bucket}/{self._file.key}",
            "version": self._file.version,
            "dataType": self._file.data_type,
            "line": reject.line,
            "record": reject.number,
            "field": reject.field,
            "reason": reject.reason,
            "raw": reject.raw,
        }
        # ASCII only: some readers take U+2028 and the like for the end of a line.
        return json.dumps(line).encode() + b"\n"

    def _write(self, data: bytes) -> None:
        before = len(self._buffer)
        self._buffer += data
        if len(self._buffer) >= PART_BYTES:
            try:
                self._send_part()
            except BaseException:
                del self._buffer[before:]  # the caller's block is not committed, so none of it may stay
                raise
        self.size += len(data)

    def _send_part(self) -> None:
        if self._upload is None:
            made = must(self._client.create_multipart_upload, **self._where, ContentType="application/x-ndjson")
            self._upload = made["UploadId"]
        number = len(self._parts) + 1
        sent = must(
            self._client.upload_part, **self._where, UploadId=self._upload, PartNumber=number, Body=bytes(self._buffer)
        )
        self._parts.append({"PartNumber": number, "ETag": sent["ETag"]})
        self._buffer.clear()
