"""Ranges of a named version, on which a file that is continued depends."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from botocore.exceptions import ClientError

from sandbox.aws import AwsEmulator


@pytest.fixture(scope="module")
def s3() -> Iterator[Any]:
    """A client with a versioned bucket."""
    with AwsEmulator.start() as aws:
        client = aws.client("s3")
        client.create_bucket(Bucket="ranges")
        client.put_bucket_versioning(Bucket="ranges", VersioningConfiguration={"Status": "Enabled"})
        yield client


@pytest.mark.parametrize(
    ("wanted", "given", "place"),
    [("bytes=4-", b"456789", "4-9"), ("bytes=2-3", b"23", "2-3"), ("bytes=-3", b"789", "7-9")],
)
def test_a_range_of_a_named_version_is_a_part(s3: Any, wanted: str, given: bytes, place: str) -> None:
    """GetObject with VersionId and Range answers 206 with the bytes of the range, as without VersionId."""
    version = s3.put_object(Bucket="ranges", Key="digits", Body=b"0123456789")["VersionId"]
    s3.put_object(Bucket="ranges", Key="digits", Body=b"something else")
    answer = s3.get_object(Bucket="ranges", Key="digits", VersionId=version, Range=wanted)
    assert answer["ResponseMetadata"]["HTTPStatusCode"] == 206
    assert answer["Body"].read() == given
    assert answer["ContentRange"] == f"bytes {place}/10"


def test_a_range_beyond_the_end_is_refused(s3: Any) -> None:
    """A range that begins behind the last byte is answered with InvalidRange."""
    version = s3.put_object(Bucket="ranges", Key="digits", Body=b"0123456789")["VersionId"]
    with pytest.raises(ClientError, match="InvalidRange"):
        s3.get_object(Bucket="ranges", Key="digits", VersionId=version, Range="bytes=10-")
