"""The security plugin of an OpenSearch domain, as much of it as is needed: a role and its mapping, read and put.

Source: OpenSearch documentation, "Access control API", "Permissions"; Amazon OpenSearch Service developer guide,
"Mapping roles to users" (an IAM role is a backend role by its ARN) and "Signing HTTP requests".
"""

from __future__ import annotations

import ipaddress
import json
from typing import Any

from ops.errors import CallError, printable

Json = dict[str, Any]
ROLE = "tandem-events"
_PATHS = {
    "roles": f"/_plugins/_security/api/roles/{ROLE}",
    "rolesmapping": f"/_plugins/_security/api/rolesmapping/{ROLE}",
}
_SECONDS = 10


def wanted(index: str, roles: list[str]) -> dict[str, Json]:
    """What is to stand in the domain: one role over the indexes of `index`, and who has it."""
    role = {
        "cluster_permissions": ["indices:admin/index_template/put", "indices:data/write/bulk"],
        "index_permissions": [
            {
                "index_patterns": [index, f"{index}-*"],
                "allowed_actions": [
                    "indices:admin/auto_create",
                    "indices:admin/create",
                    "indices:admin/mapping/put",
                    "indices:data/read/search*",
                    "indices:data/write/bulk*",
                    "indices:data/write/index",
                ],
            }
        ],
    }
    return {"roles": role, "rolesmapping": {"backend_roles": sorted(roles), "hosts": [], "users": []}}


class Security:
    """The plugin of one domain, asked with a session's credentials."""

    def __init__(self, session: Any, address: str, region: str) -> None:
        self._session, self._region = session, region
        self._url = f"{'http' if _is_loopback(address.partition(':')[0]) else 'https'}://{address}"

    def found(self, what: str) -> Json | None:
        """The role or its mapping as it stands, the members that we set; None where there is none."""
        status, answer = self._send("GET", _PATHS[what], None)
        if status == 404:
            return None
        body = self._must(status, answer).get(ROLE)
        if not isinstance(body, dict):
            return None
        members = (
            ("cluster_permissions", "index_permissions") if what == "roles" else ("backend_roles", "hosts", "users")
        )
        found = {name: body.get(name) for name in members}
        for entry in found.get("index_permissions") or ():
            for name in set(entry) - {"index_patterns", "allowed_actions"}:
                del entry[name]
        return found

    def put(self, what: str, body: Json) -> None:
        """Replace the role or its mapping."""
        self._must(*self._send("PUT", _PATHS[what], body))

    @staticmethod
    def _must(status: int, answer: bytes) -> Json:
        if status == 403:
            raise CallError(
                f"the domain refuses this caller: {printable(answer.decode(errors='replace'))}",
                "its master role is allowed",
                "take that role on first, see docs/runbooks/search-access.md",
            )
        try:
            found = json.loads(answer)
        except ValueError:
            found = None
        if status not in (200, 201) or not isinstance(found, dict):
            raise CallError(
                f"the domain answers {status}: {printable(answer.decode(errors='replace'))}",
                "200 and 201 are allowed",
                "look at its health and its log",
            )
        return found

    def _send(self, method: str, path: str, body: Json | None) -> tuple[int, bytes]:
        from botocore.auth import SigV4Auth  # noqa: PLC0415 - as boto3: not paid for --help
        from botocore.awsrequest import AWSRequest  # noqa: PLC0415 - as above
        from botocore.exceptions import ConnectionError as Unreachable  # noqa: PLC0415 - as above
        from botocore.exceptions import HTTPClientError  # noqa: PLC0415 - as above
        from botocore.httpsession import URLLib3Session  # noqa: PLC0415 - as above

        content = b"" if body is None else json.dumps(body).encode()
        headers = {"Content-Type": "application/json"}
        request = AWSRequest(method=method, url=self._url + path, data=content, headers=headers)
        SigV4Auth(self._session.get_credentials().get_frozen_credentials(), "es", self._region).add_auth(request)
        http = URLLib3Session(timeout=_SECONDS)
        try:
            answer = http.send(request.prepare())
            return int(answer.status_code), bytes(answer.content)
        except (HTTPClientError, Unreachable) as error:
            raise CallError(
                f"the domain does not answer: {error}", "a domain that is up is allowed", "try later"
            ) from error
        finally:
            http.close()


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
