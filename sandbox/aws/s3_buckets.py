"""Creating a bucket that exists: outside of us-east-1 always an error, as S3 documents for CreateBucket."""

from __future__ import annotations

from typing import Any

from ministack.services import s3

from sandbox.aws.hooks import Hook, replace

CREATE = Hook("services.s3:_create_bucket", "2220150a", "a bucket's name exists once in all regions")
HOOKS = (
    CREATE,
    Hook("services.s3:_check_bucket_region", "98e2fcdc", "buckets belong to their region"),
    Hook("services.s3:_buckets", None, "a bucket's name exists once in all regions"),
    Hook("services.s3:_error", "023de2e6", "a bucket's name exists once in all regions"),
)

HOME = "us-east-1"  # only here is creating one's own bucket again not an error


def install() -> None:
    """Refuse a second creation from another region than us-east-1."""
    create: Any = replace(
        CREATE, lambda name, *arguments, **named: _again(name, **named) or create(name, *arguments, **named)
    )


def _again(name: str, endpoint_region: str | None = None, **_: Any) -> Any:
    if name not in s3._buckets or endpoint_region in (None, HOME):
        return None
    return s3._error(
        "BucketAlreadyOwnedByYou",
        "Your previous request to create the named bucket succeeded and you already own it.",
        409,
        f"/{name}",
        extra={"BucketName": name},
    )
