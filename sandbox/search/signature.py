"""Whether a request is signed for the service es; with a known secret, whether the signature is right.

Source: AWS General Reference, "Create a signed AWS API request". The signature is computed by botocore, from the
request as it came.
"""

from __future__ import annotations

import hmac
import re
from collections.abc import Mapping

from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

from sandbox.search.errors import RefusedError

_AUTHORIZATION = re.compile(
    r"AWS4-HMAC-SHA256 Credential=([^/ ,]+)/(\d{8})/([a-z0-9-]+)/es/aws4_request, ?"
    r"SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})"
)


def access_key(headers: Mapping[str, str]) -> str:
    """The access key that signed a request, empty where there is none."""
    match = _AUTHORIZATION.fullmatch({name.lower(): value for name, value in headers.items()}.get("authorization", ""))
    return match[1] if match else ""


def check_signature(method: str, url: str, headers: Mapping[str, str], body: bytes, secrets: Mapping[str, str]) -> None:
    """Raises RefusedError for a request without a signature, or with a wrong one of an access key in `secrets`."""
    given = {name.lower(): value for name, value in headers.items()}
    match = _AUTHORIZATION.fullmatch(given.get("authorization", ""))
    date = given.get("x-amz-date", "")
    if match is None or not re.fullmatch(r"\d{8}T\d{6}Z", date) or date[:8] != match[2]:
        raise RefusedError(403, "security_exception", "Missing Authentication Token")
    access, _, region, names, signature = match.groups()
    signed = names.split(";")
    if "host" not in signed or "x-amz-date" not in signed:
        raise RefusedError(403, "security_exception", "Authorization header requires host and x-amz-date to be signed")
    if access not in secrets:
        return
    request = AWSRequest(method, url, data=body, headers={name: given.get(name, "") for name in signed})
    request.context["timestamp"] = date
    auth = SigV4Auth(Credentials(access, secrets[access], given.get("x-amz-security-token")), "es", region)
    wanted = auth.signature(auth.string_to_sign(request, auth.canonical_request(request)), request)
    if not hmac.compare_digest(wanted, signature):
        reason = "The request signature we calculated does not match the signature you provided"
        raise RefusedError(403, "security_exception", reason)
