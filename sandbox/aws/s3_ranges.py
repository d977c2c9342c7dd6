"""Ranges of a named version: ministack answers a Range with the whole object once a versionId is given."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ministack.services import s3

from sandbox.aws.hooks import Hook, replace

GET = Hook("services.s3:_get_object", "ea6e8ddf", "ranges of a named version")
PARSE = Hook("services.s3:_parse_range", "57e07c0b", "ranges of a named version")
HOOKS = (
    GET,
    PARSE,
    Hook("services.s3:_xml_body", "14b59574", "ranges of a named version"),
    Hook("services.s3:_range_error_xml", "31b08414", "ranges of a named version"),
)

Answer = tuple[int, dict[str, str], bytes]


def install() -> None:
    """Cut whole answers to the range that was asked for."""
    whole: Any = replace(
        GET,
        lambda bucket, key, headers, parameters=None: cut(
            whole(bucket, key, headers, parameters), bucket, key, headers
        ),
    )


def cut(answer: Answer, bucket: str, key: str, headers: Mapping[str, str]) -> Answer:
    """A 200 answer to a request with a Range as S3 gives it: 206 with the bytes, or 416; others as they are."""
    status, answered, body = answer
    wanted = headers.get("range", "")
    if status != 200 or not wanted:
        return answer
    found = s3._parse_range(wanted, len(body))
    if found is None:
        error = s3._xml_body(s3._range_error_xml(bucket, key))
        return 416, {"Content-Type": "application/xml", "Content-Range": f"bytes */{len(body)}"}, error
    start, end = found
    part = body[start : end + 1]
    # A checksum of the whole object would not fit its part.
    kept = {name: value for name, value in answered.items() if not name.lower().startswith("x-amz-checksum")}
    placed = {"Content-Length": str(len(part)), "Content-Range": f"bytes {start}-{end}/{len(body)}"}
    return 206, {**kept, **placed}, part
