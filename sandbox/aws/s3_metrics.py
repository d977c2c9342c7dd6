"""Request metrics of buckets: their configurations, and what they count.

Source: S3 user guide, "Amazon S3 CloudWatch request metrics"; API reference, "PutBucketMetricsConfiguration". A
configuration's id is the metrics' dimension FilterId. Understood are configurations for a whole bucket and for a
prefix; one with tags or an access point is kept and counts nothing.
"""

from __future__ import annotations

import contextvars
from collections.abc import Iterator, Mapping
from typing import Any
from xml.etree import ElementTree

from ministack.core import responses
from ministack.services import s3

from sandbox.aws.fault import Request
from sandbox.aws.hooks import Hook, replace
from sandbox.aws.metrics import record

DISPATCH = Hook("services.s3:_dispatch", "a3826f1e", "AWS/S3 request metrics")
HOOKS = (
    DISPATCH,
    Hook("services.s3:_buckets", None, "AWS/S3 request metrics"),
    Hook("services.s3:_error", "023de2e6", "AWS/S3 request metrics"),
    Hook("services.s3:_no_such_bucket", "880a22ce", "AWS/S3 request metrics"),
)

Answer = tuple[int, dict[str, str], bytes]
_KEPT = "_sandbox_metrics"  # beside what ministack keeps of a bucket, so that it goes with the bucket
_BY_METHOD = {"GET": "Get", "PUT": "Put", "DELETE": "Delete", "HEAD": "Head", "POST": "Post"}
_XML = {"Content-Type": "application/xml"}


def install() -> None:
    """Answer what is asked about configurations, and count all other requests."""
    dispatch: Any = replace(
        DISPATCH,
        lambda method, bucket, key, headers, body, query: (
            _configure(method, bucket, query, body)
            if "metrics" in query and bucket and not key
            else _counted(method, bucket, key, dispatch(method, bucket, key, headers, body, query))
        ),
    )


def _counted(method: str, bucket: str, key: str, answer: Answer) -> Answer:
    _count(bucket, key, _BY_METHOD.get(method) if key else None, answer[0])
    return answer


def refused(request: Request, status: int) -> None:
    """Count a request that a fault has answered, by the request's bucket and key."""
    bucket, _, key = request.resource.removeprefix("arn:aws:s3:::").partition("/")
    kind = next((kind for kind in _BY_METHOD.values() if request.operation.startswith(kind)), None)

    def count() -> None:
        responses.set_request_account_id(request.account)
        responses.set_request_region(request.region)
        _count(bucket, key, kind if key else None, status)

    contextvars.copy_context().run(count)


def _count(bucket: str, key: str, kind: str | None, status: int) -> None:
    for name in _filters(bucket, key):
        dimensions = {"BucketName": bucket, "FilterId": name}
        record("AWS/S3", "AllRequests", 1, "Count", dimensions)
        if kind:
            record("AWS/S3", f"{kind}Requests", 1, "Count", dimensions)
        record("AWS/S3", "4xxErrors", int(400 <= status < 500), "Count", dimensions)
        record("AWS/S3", "5xxErrors", int(status >= 500), "Count", dimensions)


def _filters(bucket: str, key: str) -> Iterator[str]:
    """Ids of the bucket's configurations that a request belongs to."""
    for name, text in list(_kept(bucket).items()):
        prefix = _prefix(text)
        if prefix is not None and key.startswith(prefix):
            yield name


def _kept(bucket: str) -> dict[str, str]:
    found = s3._buckets.get(bucket)
    kept: dict[str, str] = found.setdefault(_KEPT, {}) if found is not None else {}
    return kept


def _prefix(text: str) -> str | None:
    """The prefix of a configuration, empty for the whole bucket, None for what is not understood."""
    parts = ElementTree.fromstring(text)  # noqa: S314 - written by the clients of a sandbox
    found = next((part for part in parts if _tag(part) == "Filter"), None)
    if found is None:
        return ""
    return (found[0].text or "") if len(found) == 1 and _tag(found[0]) == "Prefix" else None


def _tag(part: ElementTree.Element) -> str:
    return part.tag.rpartition("}")[2]


def _configure(method: str, bucket: str, query: Mapping[str, Any], body: bytes) -> Answer:
    if bucket not in s3._buckets:
        missing: Answer = s3._no_such_bucket(bucket)
        return missing
    kept, name = _kept(bucket), _one(query.get("id"))
    if method == "PUT":
        kept[name] = body.decode()
        return 200, {}, b""
    if name not in kept:
        error: Answer = s3._error("NoSuchConfiguration", "The specified configuration does not exist.", 404)
        return error
    if method == "DELETE":
        del kept[name]
        return 204, {}, b""
    return 200, dict(_XML), kept[name].encode()


def _one(value: Any) -> str:
    """A query's parameter, which comes as a text or a list of one."""
    return str(value[0] if isinstance(value, list) else value or "")
