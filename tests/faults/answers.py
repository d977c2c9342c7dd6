"""Requests as botocore sends them, read; answers and errors as AWS writes them."""

from __future__ import annotations

import base64
import json
from typing import Any
from urllib.parse import parse_qs, parse_qsl, unquote, urlsplit
from xml.etree import ElementTree as ET

from botocore.awsrequest import AWSResponse
from urllib3.exceptions import ProtocolError

from sandbox.aws.fault import Fault
from sandbox.aws.fault_answers import answer as error_answer
from tests.faults.kinds import Kind

Json = dict[str, Any]
THROTTLES = {
    "dynamodb": ("ProvisionedThroughputExceededException", 400),
    "kinesis": ("ProvisionedThroughputExceededException", 400),
    "s3": ("SlowDown", 503),
    "sqs": ("RequestThrottled", 400),
    "sns": ("Throttled", 429),
    "lambda": ("TooManyRequestsException", 429),
    "es": ("ThrottlingException", 429),
}
"""How a service says that it is asked too often (the services' API references, "Common errors")."""
DENIALS = {"s3": "AccessDenied", "sqs": "AccessDenied", "sns": "AuthorizationError"}


class Raw:
    """The body of an answer as urllib3 gives it; `breaks` cuts the connection in its middle."""

    def __init__(self, data: bytes, *, breaks: bool = False) -> None:
        self._data, self._at, self._breaks = data, 0, breaks

    def read(self, size: int | None = None, **_: Any) -> bytes:
        """Some bytes."""
        half = len(self._data) // 2
        end = len(self._data) if size is None else self._at + size
        if self._breaks and self._at >= half:
            raise ProtocolError("the connection broke")
        found = self._data[self._at : min(end, half) if self._breaks else end]
        self._at += len(found)
        return found

    def stream(self, *_: Any, **__: Any) -> Any:
        """All of it."""
        yield self.read()


def error(kind: Kind, service: str, request: Any) -> AWSResponse:
    """The answer of a service that throttles, fails or denies."""
    code, status = {
        Kind.THROTTLE: THROTTLES[service],
        Kind.FAILS_INSIDE: ("InternalServerError" if service != "s3" else "InternalError", 500),
        Kind.UNAVAILABLE: ("ServiceUnavailable", 503),
        Kind.DENIED: (DENIALS.get(service, "AccessDeniedException"), 403 if service in ("s3", "sns", "es") else 400),
    }[kind]
    return refusal(code, status, service, request)


def refusal(code: str, status: int, service: str, request: Any) -> AWSResponse:
    """The answer of a service with an error's code."""
    headers = {name.lower(): _text(value) for name, value in request.headers.items()}
    body, found = error_answer(Fault(code=code, status=status, message="a fault of the tests"), service, headers, "r")
    return AWSResponse(request.url, status, found, Raw(b"" if request.method == "HEAD" else body))


def read(service: str, request: Any) -> Json:
    """The arguments of a request, as a caller of the client gave them."""
    body = request.body or b""
    body = body if isinstance(body, bytes) else body.encode() if isinstance(body, str) else body.read()
    if service == "s3":
        return _of_s3(request, body)
    if service == "lambda":
        name = unquote(urlsplit(request.url).path.split("/")[3])
        kind = _text(request.headers["X-Amz-Invocation-Type"])
        return {"FunctionName": name, "InvocationType": kind, "Payload": body}
    if service == "sns":
        return _of_sns(parse_qsl(body.decode()))
    if service == "es":
        return {"DomainName": unquote(request.url.rsplit("/", 1)[1])}
    found: Json = json.loads(body)
    for record in found.get("Records", ()):
        record["Data"] = base64.b64decode(record["Data"])
    return found


def written(service: str, operation: str, request: Any, found: Any, *, breaks: bool = False) -> AWSResponse:
    """An answer that came about."""
    headers: dict[str, str] = {"content-type": "application/json"}
    status, data = 200, b""
    if service == "s3":
        data = _s3_body(operation, found)
        for name, header in (("VersionId", "x-amz-version-id"), ("ETag", "ETag"), ("ContentRange", "Content-Range")):
            if name in (found or {}) and operation != "CompleteMultipartUpload":
                headers[header] = found[name]
        if "VersionId" in (found or {}):
            headers["x-amz-version-id"] = found["VersionId"]
        if operation == "GetObject":
            headers["Last-Modified"] = found["LastModified"].strftime("%a, %d %b %Y %H:%M:%S GMT")
            headers["Content-Length"] = str(len(data))
            headers |= {f"x-amz-meta-{name}": value for name, value in found["Metadata"].items()}
    elif service == "lambda":
        status = 202
    elif service == "sns":
        headers["content-type"], data = "text/xml", _sns_body(found)
    else:
        data = json.dumps(found).encode()
    return AWSResponse(request.url, status, headers, Raw(data, breaks=breaks))


def _of_s3(request: Any, body: bytes) -> Json:
    parts = urlsplit(request.url)
    host, path = parts.netloc.split(".")[0], unquote(parts.path).lstrip("/")
    bucket, key = (host, path) if host not in ("s3", "s3-fips") else tuple(path.partition("/")[::2])
    query = {name: values[0] for name, values in parse_qs(parts.query, keep_blank_values=True).items()}
    given: Json = {"Bucket": bucket}
    if request.method != "HEAD":
        given["Key"] = key
    names = {"versionId": "VersionId", "uploadId": "UploadId", "partNumber": "PartNumber"}
    given |= {names[name]: value for name, value in query.items() if name in names}
    if "PartNumber" in given:
        given["PartNumber"] = int(given["PartNumber"])
    if "Range" in request.headers:
        given["Range"] = _text(request.headers["Range"])
    if request.method == "PUT":
        chunked = "aws-chunked" in _text(request.headers.get("Content-Encoding", ""))
        given["Body"] = _unchunked(body) if chunked else body
    makes = "uploads" in query or (request.method == "PUT" and "partNumber" not in query)
    if makes and "Content-Type" in request.headers:
        given["ContentType"] = _text(request.headers["Content-Type"])
    if request.method == "POST" and "uploadId" in query:
        space = "{http://s3.amazonaws.com/doc/2006-03-01/}"
        found = ET.fromstring(body)  # noqa: S314 - botocore wrote it
        given["MultipartUpload"] = {
            "Parts": [
                {"PartNumber": int(part.findtext(f"{space}PartNumber") or 0), "ETag": part.findtext(f"{space}ETag")}
                for part in found
            ]
        }
    return given


def _unchunked(body: bytes) -> bytes:
    """What stands in the pieces of an upload with its checksum behind it."""
    found = bytearray()
    while body:
        size, _, body = body.partition(b"\r\n")
        length = int(size, 16)
        if not length:
            break
        found += body[:length]
        body = body[length + 2 :]
    return bytes(found)


def _s3_body(operation: str, found: Any) -> bytes:
    if operation == "GetObject":
        data: bytes = found["Body"].read(-1)
        return data
    if operation == "CreateMultipartUpload":
        name = "InitiateMultipartUploadResult"
        return f"<{name}><UploadId>{found['UploadId']}</UploadId></{name}>".encode()
    if operation == "CompleteMultipartUpload":
        return b"<CompleteMultipartUploadResult></CompleteMultipartUploadResult>"
    return b""


def _of_sns(pairs: list[tuple[str, str]]) -> Json:
    values = dict(pairs)
    entries = []
    for number in range(1, 11):
        start = f"PublishBatchRequestEntries.member.{number}."
        if f"{start}Id" not in values:
            break
        attributes = {
            values[f"{start}MessageAttributes.entry.1.Name"]: {
                "DataType": values[f"{start}MessageAttributes.entry.1.Value.DataType"],
                "StringValue": values[f"{start}MessageAttributes.entry.1.Value.StringValue"],
            }
        }
        entries.append(
            {"Id": values[f"{start}Id"], "Message": values[f"{start}Message"], "MessageAttributes": attributes}
        )
    return {"TopicArn": values["TopicArn"], "PublishBatchRequestEntries": entries}


def _sns_body(found: Any) -> bytes:
    good = "".join(f"<member><Id>{one['Id']}</Id></member>" for one in found["Successful"])
    bad = "".join(
        f"<member><Id>{one['Id']}</Id><Code>{one['Code']}</Code><SenderFault>false</SenderFault></member>"
        for one in found["Failed"]
    )
    return (
        '<PublishBatchResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><PublishBatchResult>'
        f"<Successful>{good}</Successful><Failed>{bad}</Failed></PublishBatchResult></PublishBatchResponse>"
    ).encode()


def _text(value: Any) -> str:
    return value.decode() if isinstance(value, bytes) else str(value)
