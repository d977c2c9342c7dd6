"""Signed HTTP to an OpenSearch domain, with what boto3 brings anyway: no client library is needed for two requests."""

import ipaddress
import re
import socket
from typing import Any

from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.exceptions import ConnectionError as Unreachable
from botocore.exceptions import HTTPClientError
from botocore.httpsession import URLLib3Session

from functions.common.errors import SettingsError
from functions.common.search import SearchDown

SERVICE = "es"  # as SigV4 and IAM call Amazon OpenSearch Service
_HOST = re.compile(r"[a-z0-9.-]{1,255}(:\d{1,5})?")


class SignedTransport:
    """Requests to one endpoint; `credentials` are botocore's, asked anew for each request, since they rotate."""

    def __init__(
        self, endpoint: str, region: str, credentials: Any, *, connect_timeout: float = 2, read_timeout: float = 10
    ) -> None:
        self._url, self._region, self._credentials = endpoint_url(endpoint), region, credentials
        # Without it a request waits 40 ms for the other side's acknowledgement; boto3's clients set it too.
        options = [(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)]
        self._session = URLLib3Session(
            timeout=(connect_timeout, read_timeout), max_pool_connections=2, socket_options=options
        )

    def send(self, method: str, path: str, body: bytes, content_type: str) -> tuple[int, bytes]:
        """The answer's status and body; raises SearchDown when there is none."""
        request = AWSRequest(method=method, url=self._url + path, data=body, headers={"Content-Type": content_type})
        frozen = self._credentials.get_frozen_credentials()
        SigV4Auth(frozen, SERVICE, self._region).add_auth(request)
        try:
            response = self._session.send(request.prepare())
            return response.status_code, response.content
        except (HTTPClientError, Unreachable) as error:
            raise SearchDown(f"the search store could not be reached: {error}") from error


def endpoint_url(endpoint: str) -> str:
    """The URL for an endpoint as a domain names it, a host; only loopback may be asked without TLS.

    Raises SettingsError for anything else.
    """
    scheme, separator, host = endpoint.rpartition("://")
    host = host.rstrip("/").lower()
    local = _is_loopback(host.partition(":")[0])
    if not separator:
        scheme = "http" if local else "https"
    if not _HOST.fullmatch(host) or not (scheme == "https" or (scheme == "http" and local)):
        raise SettingsError(
            f"environment variable OPENSEARCH_ENDPOINT is wrong: it is {endpoint!r}, allowed is the domain's host, or "
            "its https URL without a path; set it in the function's environment"
        )
    return f"{scheme}://{host}"


def _is_loopback(name: str) -> bool:
    if name == "localhost":
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False
