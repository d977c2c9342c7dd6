"""boto3 sessions that know the emulator only: no profile, configuration file or proxy of the user's is read."""

from __future__ import annotations

import os
from typing import Any

# boto3 is loaded on first use: the server process imports this package too and has no need of it.

SECRET = "sandbox"  # noqa: S105 - the root of an emulated account has no secret
TRANSPORT_HEADER = "x-sandbox-transport"
# botocore's form: name in a configuration file, environment variable, default, conversion.
_NOTHING_OF_THE_USERS = {
    "profile": (None, None, None, None),
    "config_file": (None, None, os.devnull, None),
    "credentials_file": (None, None, os.devnull, None),
}


def session(account: str) -> Any:
    """A boto3 session whose credentials stand for the root of a 12-digit account id."""
    import boto3  # noqa: PLC0415
    import botocore.session  # noqa: PLC0415

    return boto3.session.Session(
        aws_access_key_id=account,
        aws_secret_access_key=SECRET,
        botocore_session=botocore.session.Session(session_vars=_NOTHING_OF_THE_USERS),
    )


def configuration() -> Any:
    """Client configuration that fits the emulator: path-style S3, no host prefixes, no proxies."""
    from botocore.config import Config  # noqa: PLC0415

    return Config(
        s3={"addressing_style": "path"},
        inject_host_prefix=False,
        proxies={},
        retries={"mode": "standard", "total_max_attempts": 3},
        max_pool_connections=32,
        connect_timeout=5,
        read_timeout=60,
    )


def send_in_plain_text(client: Any) -> None:
    """Make the emulator take a client's requests as sent without TLS."""

    def mark(request: Any, **_: Any) -> None:
        request.headers[TRANSPORT_HEADER] = "plain"

    client.meta.events.register("before-send", mark)
