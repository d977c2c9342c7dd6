"""Error answers in the protocol of the service that was asked, so that SDKs raise what they raise in AWS."""

from __future__ import annotations

import json
from collections.abc import Mapping
from xml.sax.saxutils import escape

from sandbox.aws.fault import Fault


def answer(fault: Fault, service: str, headers: Mapping[str, str], request_id: str) -> tuple[bytes, dict[str, str]]:
    """Body and headers of an error."""
    code, message = str(fault.code), fault.message
    kind = "Sender" if fault.status < 500 else "Receiver"
    if service == "s3":
        body = (
            f'<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>{escape(code)}</Code>'
            f"<Message>{escape(message)}</Message><RequestId>{request_id}</RequestId></Error>"
        )
        return body.encode(), {"content-type": "application/xml", "x-amz-request-id": request_id}
    common = {"x-amzn-requestid": request_id}
    if "x-amz-target" in headers:
        body = json.dumps({"__type": code, "message": message})
        content_type = headers.get("content-type", "application/x-amz-json-1.0")
        return body.encode(), {**common, "content-type": content_type, "x-amzn-query-error": f"{code};{kind}"}
    if headers.get("content-type", "").startswith("application/x-www-form-urlencoded"):
        body = (
            f"<ErrorResponse><Error><Type>{kind}</Type><Code>{escape(code)}</Code>"
            f"<Message>{escape(message)}</Message></Error><RequestId>{request_id}</RequestId></ErrorResponse>"
        )
        return body.encode(), {**common, "content-type": "text/xml"}
    body = json.dumps({"Type": kind, "message": message, "Message": message})
    return body.encode(), {**common, "content-type": "application/json", "x-amzn-errortype": code}
